# ÉBAUCHE. Boutons et liens.
action-back = Retour
action-home = Revenir au début
action-check = Vérifier à nouveau
action-look-again = Regarder encore une fois moi-même
action-answer = Répondre à la question
action-employer = Que voit votre employeur ?
action-about = À propos de cette règle
action-why = Pourquoi cette question ?
action-need = J’ai besoin de l’appli pour mon travail
action-not-right = Il y a une erreur
action-start = Commencer les étapes
action-choose = Voir ce que vous pouvez faire
action-not-needed = Je n’ai plus besoin de { $app }
action-continue = Continuer
action-skip = Passer cette question
action-details = Ouvrir les réglages de l’appli
action-open-app = Ouvrir l’appli
action-uninstall = Supprimer { $app }
action-uninstall-one = Supprimer { $app } ({ $n } sur { $total })
action-tick = Cette étape est terminée
action-untick = Pas encore terminée
action-gone = L’appli n’est plus là
action-still-there = L’appli est encore là
step-label = Étape { $n } sur { $total }
help-title = Aide

# Début.
home-owner-work = Appareil professionnel. Employeur : { $org }
home-owner-own = Votre propre { $device }. { $org } vous adresse une demande.
home-owner-own-rule = Votre propre { $device }. { $org } a une règle.
home-owner-partly = Votre { $device }. { $org } en paie une partie.
home-owner-unknown = Un message. Expéditeur : { $org }
home-stale = Cette règle était valable jusqu’au { $date } inclus. Il n’y en a pas de nouvelle. Nous gardons donc celle-ci.
home-device-maker = Cet appareil est lui-même de { $maker }. La règle concerne aussi ces appareils. Pour savoir quoi faire, contactez { $help }.
home-title-things = { $n ->
    [one] Vous avez { $n } tâche pour cet { $device }
   *[other] Vous avez { $n } tâches pour cet { $device }
}
home-title-requests = { $m ->
    [one] Il y a { $m } demande au sujet de cet { $device }
   *[other] Il y a { $m } demandes au sujet de cet { $device }
}
home-title-both = { $n ->
    [one] { $n } tâche
   *[other] { $n } tâches
} et { $m ->
    [one] { $m } demande
   *[other] { $m } demandes
}
home-title-question = Nous avons d’abord une question
home-title-unknown-one = Nous ne voyons pas si { $app } est { $on }
home-title-unknown = Pour { $n } applis, nous ne voyons pas si elles sont sur votre { $device }
home-title-unseen = Nous n’avons pas pu tout voir
home-title-nothing = Vous n’avez rien à faire pour le moment
home-nothing-found = Nous n’avons trouvé aucune appli de la liste.
home-nothing-asked = { $n ->
    [one] { $apps } est
   *[other] { $apps } sont
} sur votre { $device }. Vous n’avez rien à faire.
home-nothing-asked-said = Selon votre réponse, { $n ->
    [one] { $apps } est
   *[other] { $apps } sont
} sur votre { $device }. Vous n’avez rien à faire.
home-nothing-unlooked = Nous n’avons rien pu vérifier ici. Vous n’avez rien à faire pour le moment.
home-nothing-left = Vous avez fait tout ce qui est possible pour le moment.
home-nothing-exempt = Votre exception pour { $apps } est valable. Vous n’avez rien à faire.
home-questions = { $n ->
    [one] { $n } question pour vous
   *[other] { $n } questions pour vous
}
home-questions-sub = Ensuite, nous saurons si nous avons une demande.
home-looked = Ce que nous avons vérifié
home-known = Ce que nous savons
home-closed = Terminé
home-useful = Utile aussi
home-checked = Vérifié : { $at }
home-answered = Vous avez répondu le { $date }.
home-report-read = Votre rapport a été lu : { $at }
row-action = Supprimer { $app }
row-asked = Demande : supprimer { $app }
row-asked-choice = Demande : séparer { $app } et votre travail
row-exempt = Vous pouvez garder { $app }
row-unknown = Regardez si { $app } est sur votre { $device }
row-unknown-all = Regardez vous-même pour { $n } applis
row-unknown-all-sub = Elles peuvent être { $on }. Nous ne le voyons pas.
row-sub-trace = Appli active le { $date }.
row-sub-known = Cet { $device } connaît l’appli. Nous ne voyons pas si elle est encore là.
row-sub-unread = Son nom est dans une ligne que nous n’avons pas pu lire.
row-review = Une décision sur { $app } est encore à venir
row-nothing-now = Vous n’avez rien à faire pour le moment.
row-sub-by = Au plus tard le { $date }.
row-sub-was = Le dernier jour était le { $date }. Supprimez l’appli maintenant.
row-sub-if-you-can = Jusqu’au { $date } inclus, si possible. Merci. C’est vous qui choisissez.
row-sub-you-choose = C’est vous qui choisissez.
row-sub-exempt = Jusqu’au { $date } inclus.
row-sub-place = Cela concerne { $place }.
closed-gone = { $app } : appli supprimée
closed-off = { $app } : appli désactivée
closed-said = { $app } : appli supprimée (selon vous)
closed-told = { $app } : appli supprimée (selon l’administration)
closed-work-data = Données professionnelles supprimées (selon vous)
closed-exempt = Vous pouvez garder { $app }
closed-not-asked = { $app } : vous n’avez plus rien à faire

# Ce que nous avons vu.
finding-title-forbidden = { $app } n’est pas permis sur { $yours }
finding-title-urged = Nous vous demandons avec insistance de supprimer { $app }
finding-title-urged-choice = Nous vous demandons de séparer { $app } et votre travail
finding-title-advised = Nous vous conseillons de supprimer { $app }
finding-title-exempt = Vous pouvez garder { $app } { $on }
finding-still = { $app } est encore là. Besoin d’aide ? Contactez { $help }.
finding-again = { $app } est de retour. Cela arrive, par exemple avec une sauvegarde.
fact-what-must = Que devez-vous faire ?
fact-what-asked = Quelle est la demande ?
fact-must = Est-ce une obligation ?
fact-until = Jusqu’à quand ?
fact-until-exempt = Jusqu’à quand ?
fact-who = Qui le demande ?
fact-after = Que se passe-t-il ensuite ?
fact-seen = Qu’avons-nous vu ?
fact-known = Que savons-nous ?
fact-said = Qu’avez-vous indiqué ?
fact-said-when = Quand l’avez-vous indiqué ?
fact-task = Pour quoi faire ?
fact-granted = Qui l’a permis ?
fact-grants = Qui peut le permettre ?
fact-report-to = Qui en est aussi informé ?
exemption-undelegable = Personne d’autre ne peut le faire.
fact-longest = Combien de temps au maximum ?
finding-what-forbidden = Supprimez { $app } { $from }.
finding-what-forbidden-work-data = Supprimez { $app } { $from }. Ou supprimez vos données professionnelles de cet { $device }.
finding-what-forbidden-work-apps = Supprimez { $app } { $from }. Ou supprimez vos applis professionnelles de cet { $device }.
finding-what-urged = Nous vous demandons avec insistance de supprimer { $app } { $from }.
finding-what-urged-choice = Nous vous demandons avec insistance de supprimer { $app } { $from }. Ou de supprimer vos données professionnelles.
finding-what-advised = Nous vous conseillons de supprimer { $app } { $from }.
finding-what-advised-choice = Nous vous conseillons de supprimer { $app } { $from }. Ou de supprimer vos données professionnelles.
finding-must-own-urged = Non. C’est votre { $device }, donc c’est vous qui choisissez. Nous le demandons avec insistance.
finding-must-own = Non. C’est votre { $device }, donc c’est vous qui choisissez.
finding-must-urged = Non, c’est vous qui choisissez. Nous le demandons avec insistance.
finding-must = Non, c’est vous qui choisissez.
finding-until-by = Au plus tard le { $date }.
finding-until-today = Aujourd’hui, { $date }, est le dernier jour.
finding-until-was = Le dernier jour était le { $date }. Supprimez l’appli maintenant.
finding-until-asked = Jusqu’au { $date } inclus, si possible. Merci. C’est vous qui choisissez.
finding-until-asked-was = Nous l’avons demandé jusqu’au { $date } inclus. C’est encore possible.
finding-until-exempt = Jusqu’au { $date } inclus.
finding-who = { $org }, décision du { $date }.
finding-after-unsaid = La règle ne le dit pas. Contactez { $help }.
finding-after-asked = La demande reste ici. Nous vous la rappellerons encore 1 fois.
finding-after-exempt = Ensuite, la règle s’applique à nouveau pour { $app }.
finding-conditions = Conditions de votre exception
seen-enabled = { $app } est { $on }.
seen-disabled = { $app } est { $on }, mais désactivé.
seen-archived = { $app } est archivé { $on }. L’appli n’est donc pas tout à fait supprimée.
seen-suspended = { $app } est { $on }, mais en pause.
seen-trace = { $app } était actif pour la dernière fois le { $last }. L’appli a peut-être été supprimée depuis.
seen-known = Cet { $device } connaît { $app }. Nous ne voyons pas si l’appli est encore là.
seen-certificate = Cette appli a un autre nom ({ $identifier }), mais sa signature numérique est celle-ci : { $app }.
seen-maker = L’appli vient d’un éditeur qui est sur la liste.
seen-not-allowed = L’appli n’est pas sur la liste des applis permises.
seen-system = L’appli était déjà sur cet { $device }.
seen-editions = Nous avons trouvé { $n } versions de l’appli.
seen-at = Vu : { $at }.
seen-by-management = L’administration des téléphones professionnels l’a signalé. Nous ne l’avons pas vu nous-mêmes.
seen-by-list = C’est dans la liste que vous nous avez donnée.
seen-said-there = Le { $date }, vous avez indiqué que { $app } est sur votre { $device }.
seen-said-gone = Le { $date }, vous avez indiqué que { $app } n’est pas sur votre { $device }.
seen-told-there = L’administration a vu { $app } { $on } le { $date }. Nous ne l’avons pas vu nous-mêmes.
seen-told-gone = L’administration ne voyait plus { $app } le { $date }. Nous ne l’avons pas vu nous-mêmes.
seen-not = Nous n’avons pas vu { $app } nous-mêmes.

# Pourquoi.
why-title-forbidden = Pourquoi { $app } n’est pas permis sur { $yours } ?
why-title-own = Pourquoi cette demande pour votre propre { $device } ?
why-title-asked = Pourquoi cette demande pour { $app } ?
why-title-exempt = Pourquoi pouvez-vous garder { $app } ?
why-title-review = Pourquoi y aura-t-il une décision sur { $app } ?
why-title-general = Pourquoi y a-t-il une règle pour { $app } ?
ban-title = Pourquoi y a-t-il une règle ? Sujet : { $ban }
why-opening = Il s’agit de l’appli, pas de vous.
why-not-checked = Nous n’avons pas cherché si quelque chose s’est passé sur votre { $device }.
why-maker = Que dit l’éditeur lui-même ?
why-more = Lire plus d’explications
why-questions = Questions et réponses
why-allowed = Qu’est-ce qui est permis ?
why-switch-off = Quelles fonctions devraient aussi être désactivées ?
why-instead = Que pouvez-vous utiliser à la place ?
why-scope = Sur quoi porte la règle ?
why-scope-countries = Sur les applis d’éditeurs de ces pays : { $countries }.
why-scope-makers = Sur toutes les applis de ces éditeurs : { $makers }.
why-scope-known = Nous reconnaissons seulement les applis de notre liste.
why-scope-allowed = Dans cette partie, seules les applis permises peuvent être installées.
why-scope-successors = Une appli qui la remplace est aussi concernée.
why-scope-devices = La règle concerne aussi les appareils de { $makers }.
why-scope-laptop = La règle concerne aussi les ordinateurs portables. Nous n’y regardons pas.
why-scope-other-device = La règle concerne aussi tous les autres appareils numériques. Nous n’y regardons pas.
why-until = La règle est valable jusqu’au { $date } inclus.
why-review = Le { $date }, { $org } examinera à nouveau la règle.
why-sources = Sources
fact-added = Qu’ajoute Appwijzer ?
why-ours = Qu’est-ce qui n’est pas dans la décision ?
why-ours-work-data = La décision demande de supprimer { $app }. Supprimer vos données professionnelles est une proposition d’Appwijzer.
why-ours-work-apps = La décision demande de supprimer { $app }. Supprimer vos applis professionnelles est une proposition d’Appwijzer.

# Étapes.
steps-title = Comment supprimer { $app }
steps-subtitle = { $n } étapes
steps-you-choose = C’est vous qui choisissez. Vous pouvez arrêter à chaque étape.
steps-elsewhere = Regardez aussi ici
steps-after = Bon à savoir
steps-trouble = Cela ne marche pas ?

# Choisir.
route-title = Qu’est-ce qui vous convient ?
route-subtitle-own = C’est votre { $device }. C’est vous qui choisissez.
route-subtitle = C’est vous qui choisissez.
route-app = Je supprime { $app }
route-app-sub = Vous pouvez continuer à travailler ici avec vos messages
route-work-data = Je supprime mes données professionnelles
route-work-data-sub = { $app } peut alors rester
route-work-apps = Je supprime mes applis professionnelles
route-talk = Je veux d’abord en parler
route-talk-sub = Nous indiquons à qui vous pouvez parler
route-not-now = Je ne choisis pas maintenant
route-not-now-sub = C’est possible. Nous demanderons encore 1 fois
route-stays = Votre choix reste sur cet { $device }. Personne d’autre ne le voit.
route-talked = Contactez { $help }. La demande reste ici. Vous pouvez choisir à tout moment.
route-later = Bien. La demande reste ici. Vous pouvez choisir à tout moment.

# Données professionnelles.
work-title = Comment supprimer vos données professionnelles
work-apps = Comment faire pour chaque appli
work-app-row = Données professionnelles dans { $app }
work-app-title = Comment supprimer les données professionnelles dans { $app }
work-when-done = Toutes les applis sont faites ? Indiquez-le ici. Nous ne pouvons pas le voir nous-mêmes.
work-done = Mes données professionnelles ne sont plus là
work-back = Retour à la liste des applis
work-other-road = Je choisis autre chose
work-cannot-see = Nous ne pouvons pas voir dans vos applis. Vérifiez vous-même que tout est bon.
work-hold = Ne supprimez aucun message ni fichier professionnel pour le moment.
work-hold-remove = Je supprime { $app }
work-role-first = Indiquez d’abord votre groupe. Pour certains groupes, tous les messages restent.
work-keep-first = Enregistrez d’abord ce dont votre travail a besoin. Supprimez seulement après.
work-keep-ask = Demandez d’abord ce que vous devez garder. Supprimez seulement après.
work-keep-hold = Vous devez garder vos messages professionnels. Ne les supprimez pas.
work-keep-what = Que gardez-vous ?
work-keep-not = Que pouvez-vous ne pas garder ?
work-keep-where = Où le gardez-vous ?
work-keep-basis = Où est-ce écrit ?
work-keep-contact = Vous hésitez ? Demandez ici :
action-keep = Lire ce que vous gardez
keep-title = Gardez vos messages professionnels
keep-vanishing = Pour que rien ne disparaisse tout seul
row-keep = Enregistrez d’abord votre travail : { $app }
row-sub-keep = Il peut y avoir des messages professionnels.
finding-title-keep = Enregistrez d’abord votre travail : { $app }
finding-role-first = Il y a peut-être une autre possibilité. Cela dépend de votre groupe.
finding-what-keep = Attendez pour supprimer. { $app } peut contenir des messages dont votre travail a besoin.

# Nécessaire pour le travail, ou erreur.
need-title = Avez-vous besoin de { $app } pour votre travail ?
need-some = C’est possible. Pour une exception, contactez { $help }.
need-none = Cette règle n’a pas d’exception. Parlez-en avec votre responsable.
need-until-then = Sans réponse, la règle actuelle reste valable.
not-right-title = Quelle est l’erreur ?
not-right-gone = { $app } n’est pas là
not-right-gone-sub = Nous vérifions alors à nouveau.
not-right-seen = Je veux savoir ce que vous avez vérifié
not-right-seen-sub = Vous voyez ce que nous avons pu voir ou non.
not-right-owner = Ce n’est pas un appareil de mon travail
not-right-owner-sub = Indiquez à qui il est.
not-right-allowed = J’ai une permission
not-right-allowed-sub = Lisez comment obtenir une exception.
not-right-else = Autre chose ? Contactez { $help }.

# Regarder soi-même.
look-title = Est-ce que { $app } est { $on } ?
look-where = Comment regarder vous-même
look-ask = Qu’avez-vous vu ?
look-gone = L’appli n’est pas là
look-there = L’appli est là
look-unsure = Je ne trouve pas
look-said = Nous notons que cela vient de vous. Cela reste sur cet { $device }.
look-noted = Merci. Votre réponse est enregistrée sur cet { $device }.
look-noted-unsure = Merci. Pour regarder ensemble, contactez { $help }.
look-see = Avez-vous trouvé { $app } à un de ces endroits ? Alors l’appli est là. Une offre de téléchargement ne compte pas.
look-store = Regardez dans l’App Store
look-store-page = { $app } dans l’App Store
look-store-page-more = { $app } dans l’App Store, édition { $n }
look-store-there = Pouvez-vous y ouvrir ou mettre à jour l’appli ? Alors { $app } est sur cet { $device }.
look-store-not = Pouvez-vous seulement y télécharger l’appli ? Alors { $app } n’est pas là.
look-store-editions = { $app } a d’autres éditions. L’une d’elles est là ? Choisissez « { look-store-open } ».
look-store-ask = Que pouvez-vous y faire avec l’appli ?
look-store-open = Ouvrir ou mettre à jour
look-store-get = Seulement télécharger
look-store-unsure = Je ne suis pas sûr
look-each = Regardez appli par appli
look-each-kept = Vous pouvez le faire en plusieurs fois. Vos réponses sont gardées.
look-hint-claimed = Sur cet { $device }, une appli ouvre les liens de { $app }. C’est souvent { $app }, mais pas toujours.
look-hint-unclaimed = Sur cet { $device }, aucune appli n’ouvre les liens de { $app }. Ce n’est pas une preuve.
look-links-why = Nous pouvons demander si une appli ouvre les liens de { $app }. C’est un indice, pas une preuve.
look-links-why-all = Nous pouvons demander quelles applis ouvrent leurs liens. C’est un indice, pas une preuve.
look-links = Demander à mon { $device }
look-open-in-private-part = Ouvrir Appwijzer dans votre partie personnelle
look-open-in-work-part = Ouvrir Appwijzer dans votre partie professionnelle
look-all-hint = Un indice, pas une preuve : une appli ouvre ici les liens de { $app }.
look-report = J’ai un rapport de confidentialité des apps
look-all-title = Des applis de la liste sont-elles { $on } ?
look-all-an-app = le nom de l’appli
look-all-ask = Lesquelles de ces { $n } applis sont là ?
look-all-none = Aucune de ces applis
look-all-error = Choisissez les applis qui sont là, ou « { look-all-none } ».
unsure-no-list = Un { $product } ne nous montre pas vos autres applis.
unsure-other-part = D’ici, nous ne voyons pas { $place }. Chaque partie ne voit qu’elle-même.
unsure-locked = Cette partie est verrouillée ou cachée. Nous ne la voyons pas.
unsure-failed = Votre { $device } n’a pas répondu. Réessayez dans quelques minutes.
unsure-not-given = Nous n’avons pas de liste pour { $place }.
unsure-not-asked = Nous n’avons pas le droit de vérifier ici si { $app } est là.
unsure-launchable = Nous voyons seulement les applis avec une icône { $on }.
unsure-filtered = La liste ne contient pas toutes les applis. Une appli absente de la liste peut être là.
unsure-cut-short = La liste s’arrête trop tôt. Nous ne connaissons pas la suite.
unsure-managed = Nous voyons seulement les applis gérées par { $org }. Nous ne voyons pas les autres.
unsure-one-page = Nous avons reçu une page de la liste. Il y en a d’autres.
unsure-not-proved = Nous ne savons pas si la liste est complète. Une appli absente de la liste peut être là.
unsure-archived = Nous ne voyons pas ici les applis archivées. Une appli de la liste peut donc encore être là.
unsure-offloaded = Une appli retirée pour faire de la place n’est pas dans cette liste.
unsure-unread = { $app } est dans une ligne que nous n’avons pas pu lire.
unsure-traces = Nous voyons seulement les applis actives il y a peu de temps.
unsure-no-identifier = Nous ne savons pas reconnaître { $app } sur un { $product }.
unsure-trace = { $app } était actif ici. Nous ne voyons pas si l’appli est encore là.
unsure-question = Il nous faut d’abord votre réponse à une question.

# Ce que nous avons vérifié.
looked-title = Qu’avons-nous vérifié { $on } ?
looked-title-nothing = Que savons-nous ? Cela concerne { $place }.
looked-everything = Nous avons vérifié toutes les applis { $on }.
looked-cut-short = Nous avons pu vérifier une partie. Cela concerne { $place }.
looked-only = { $asked ->
    [one] Nous avons pu vérifier { $asked } appli { $on }.
   *[other] Nous avons pu vérifier { $asked } applis { $on }.
}
looked-launchable = Nous avons vu les applis avec une icône { $on }.
looked-filtered = Nous avons reçu une partie de la liste. Cela concerne { $place }.
looked-managed = Nous avons reçu seulement les applis gérées { $on }.
looked-not-proved = Nous avons reçu une liste. Nous ne savons pas si elle est complète.
looked-no-archived = Nous avons vu les applis { $on }, mais pas les applis archivées.
looked-no-offloaded = Nous avons vu les applis { $on }, mais pas les applis retirées pour un temps.
looked-as-you-said = Nous avons vérifié toutes les applis { $on }. Vous avez indiqué que la liste est complète.
looked-traces = Nous avons vu quelles applis étaient actives il y a peu de temps.
looked-no-list = Un { $product } ne nous montre pas vos autres applis.
looked-nothing = Nous n’avons rien pu vérifier. Cela concerne { $place }.
looked-listed = { $n ->
    [one] Nous avons cherché { $n } appli.
   *[other] Nous avons cherché { $n } applis.
}
looked-on-list = { $n ->
    [one] La règle porte sur { $n } appli.
   *[other] La règle porte sur { $n } applis.
}
looked-count-listed = Applis sur la liste
looked-count-there = Trouvées
looked-count-absent = Pas là, c’est sûr
looked-count-elsewhere = N’existent pas pour { $system }
looked-count-said-there = Là (selon vous)
looked-count-said-gone = Pas là (selon vous)
looked-count-unsure = Pas visible
looked-count-when = Vérifié
looked-count-report = Rapport lu
looked-limits = Ce que nous ne voyons pas
looked-forgotten = Nous ne gardons pas de liste de vos applis. Vos autres applis sont déjà oubliées.
looked-not-kept = Nous ne gardons pas de liste de vos applis.
limit-look-yourself = Ce que vous voyez vous-même compte. Nous ne pouvons pas le vérifier.
limit-system = Nous venons de vérifier une fois. Une nouvelle appli ? Nous la verrons la prochaine fois.
limit-list = Nous utilisons la liste que vous avez donnée. Nous ne savons pas si elle est juste.
limit-management = Nous utilisons un message de l’administration. Nous n’avons pas regardé nous-mêmes.
limit-report = Le rapport couvre quelques jours. Une appli inactive n’y est pas.
limit-cut-short = La liste s’arrête trop tôt. Nous ne connaissons pas la suite.
limit-one-page = Il y a d’autres pages de la liste. Nous ne les avons pas reçues.
limit-not-proved = Rien dans la liste ne montre qu’elle est complète.
limit-as-you-said = C’est vous qui avez indiqué que la liste est complète.
limit-unread = Nous n’avons pas pu lire certaines lignes. Elles contiennent peut-être des applis.
limit-archived = Nous ne voyons pas ici les applis archivées.
limit-offloaded = Nous ne voyons pas ici les applis retirées pour faire de la place.
limit-renamed = Nous ne reconnaissons pas ici une appli sous un autre nom.
limit-spaces = Nous ne voyons pas un dossier verrouillé, une copie ou un autre utilisateur.
limit-web-apps = { $web ->
    [one] { $web } site est enregistré comme appli. Nous ne voyons pas lequel.
   *[other] { $web } sites sont enregistrés comme applis. Nous ne voyons pas lesquels.
}
limit-shortcuts = Nous ne voyons pas un site web ou un raccourci.

# Ce que voit l'employeur.
employer-title = Que voit votre employeur ?
employer-sees = Votre employeur voit ceci par { $me } ({ $n })
employer-not = Votre employeur ne voit pas ceci par { $me } ({ $n })
employer-unknown = Ce que nous ne savons pas ({ $n })
employer-nothing = Rien. Par { $me }, rien n’est envoyé. Employeur : { $org }.
employer-sees-version = Quelle version de la règle est sur cet { $device }
employer-sees-fetched = Quand nous avons reçu la règle, ou pourquoi cela n’a pas marché
employer-sees-day = Quel jour nous avons vérifié pour la dernière fois
employer-sees-outcome = S’il reste quelque chose à faire : en ordre, à faire ou pas visible
employer-sees-basis = Comment nous le savons : vu, signalé par l’administration ou par vous, ou non vérifié
employer-sees-settings = Quels réglages de l’administration de cet { $device } ne sont pas bons
employer-not-apps = Quelles applis vous avez
employer-not-content = Photos, messages et contacts
employer-not-place = Où vous êtes
employer-not-use = Ce que vous faites dans une appli
employer-not-answers = Ce que vous écrivez ou choisissez ici
employer-not-answers-outcome = Ce que vous écrivez ou choisissez ici. Le résultat peut en dépendre.
employer-limit-work = C’est un appareil professionnel. Son administration peut voir plus, souvent toutes vos applis.
employer-limit-own = C’est votre propre { $device }. Y a-t-il une partie professionnelle ? Pour savoir qui voit quoi, contactez { $help }.
employer-limit = Cet { $device } est-il géré ? Pour savoir qui voit quoi, contactez { $help }.
employer-proof = Regardez vous-même
employer-exact = Voici exactement ce qui est envoyé. Destinataire : { $org }
employer-exact-nothing = Rien n’est envoyé.
employer-stored = Ce qui reste sur cet { $device }
employer-privacy = Des questions sur la vie privée ? Demandez ici :
employer-share = Partager cette explication
stored-findings = Quelles applis de la liste nous avons trouvées, et ce que vous avez fait
stored-answers = Ce que vous avez répondu ici
stored-policy = La règle elle-même
stored-no-inventory = Nous ne gardons rien sur vos autres applis
stored-no-backup = Tout reste hors de votre sauvegarde

# Ce que l'appli peut faire.
may-title = Ce que cette appli peut faire sur cet { $device } ({ $n })
may-internet = Aller sur internet : seulement pour recevoir la règle. Source : { $org }
may-by-itself = Démarrer toute seule, même après un arrêt. Vous n’avez pas à y penser
may-by-itself-ios = Démarrer parfois toute seule, pour voir si la règle a changé
may-ask-links = Demander si une appli ouvre des liens. Seulement si vous appuyez sur ce bouton
may-notify = Vous montrer un message, si vous êtes d’accord
may-uninstall = Demander au système de supprimer une appli. C’est vous qui décidez
may-see-all = Voir quelles applis sont là. Seules les applis de la liste sont retenues
may-see-listed = Demander si une appli de la liste est là. Appwijzer ne voit pas les autres
may-not = L’appli n’utilise pas l’appareil photo, le micro, la position et les contacts.

# À propos de la règle.
about-title = À propos de cette règle
about-org = De qui ?
about-by = Qui a décidé ?
about-on = Quand ?
about-reference = Référence
about-version = Version
about-issued = Valable à partir du
about-expires = Valable jusqu’au
about-expires-on = Jusqu’au { $date } inclus
about-stale = C’était le { $date }. Il n’y a pas encore de nouvelle version. Nous gardons donc celle-ci.
about-read = Lire toute la décision
about-bans = Sur quoi porte-t-elle ?
about-source = D’où vient la règle ?
about-everyone = Tout le monde a reçu cette règle
about-everyone-seen = Vue le { $date }
about-witnesses = Vue par
about-you = Que savons-nous de cet { $device } ?
about-app-library = Somme de contrôle
about-app-log = À chercher dans le journal public
about-app-unseen = Nous ne pouvons pas le voir ici.
about-app-trial = Appli faite pour essayer. Ce n’est pas une version publiée.
change-ownership = Indiquer à qui est cet { $device }
change-enrolled = Indiquer qui gère cet { $device }
change-work-data = Indiquer ce que vous utilisez pour votre travail
change-roles = Indiquer à quel groupe vous appartenez

# Questions.
ask-ownership = À qui est cet { $device } ?
ask-ownership-why = À votre travail ou à vous : cela change ce que nous demandons.
ask-enrolled = Cet { $device } est-il géré par { $org } ?
ask-enrolled-why = Si oui, il contient un profil ou une appli de votre travail.
ask-profile = La deuxième partie de cet { $device } est-elle gérée par { $org } ?
ask-profile-why = Votre { $device } a deux parties. Nous ne voyons pas à qui est la deuxième.
ask-work-data = Qu’utilisez-vous sur cet { $device } pour votre travail ?
ask-work-data-why = Il n’y a pas de données professionnelles ? Alors il n’y a pas de demande.
ask-roles = Appartenez-vous à un de ces groupes ?
ask-roles-why = Pour certains groupes, autre chose s’applique.
question-many = Choisissez tout ce qui convient
question-stays = Votre réponse reste sur cet { $device }. Vous pouvez toujours la changer.
answer-may-change-outcome = Votre réponse n’est pas envoyée. { $org } voit le résultat. Il peut changer.
question-ownership-told = Cet { $device } est-il à votre travail ? Alors { $org } reçoit un court message. Lisez-le sous « { action-employer } ».
question-none = Choisissez une réponse, ou « { answer-unknown } ».
own-work = À mon travail
own-work-sub = Remis par { $org }
own-partly = En partie à mon travail
own-partly-sub = Mon travail en paie une partie
own-private = À moi
own-private-sub = Je l’ai acheté moi-même
answer-yes = Oui
answer-no = Non
answer-none = Rien de cela
answer-unknown = Je ne sais pas
answer-not-yet = Pas encore indiqué
answer-ownership = À qui est l’appareil ?
answer-work-data = Qu’utilisez-vous pour votre travail ?

# Terminé.
done-title-gone = Terminé. { $app } n’est plus { $on }
done-title-switched-off = Terminé. { $app } est désactivé
done-title-said-gone = Terminé. Vous avez indiqué que { $app } n’est plus là
done-title-told-gone = Terminé. L’administration ne voit plus { $app }
done-title-work-data-removed = Terminé. Vos données professionnelles ne sont plus sur cet { $device }
done-title-exempt = Vous pouvez garder { $app }
done-title-no-longer-asked = { $app } : vous n’avez plus rien à faire
done-text-gone = Nous avons vérifié à nouveau et { $app } n’est plus là. Merci.
done-text-switched-off = Cette appli ne peut pas être supprimée. La désactiver suffit. Merci.
done-text-said-gone = Nous ne pouvons pas le voir. Nous nous fions à votre réponse. Merci.
done-text-told-gone = L’administration voyait { $app } avant, et plus maintenant. Merci.
done-text-work-data-removed = Vous l’avez indiqué vous-même. { $app } peut rester. Merci.
done-text-exempt = Votre exception est valable maintenant. Vous n’avez rien à faire.
done-text-no-longer-asked = La règle ou votre réponse a changé. Vous n’avez rien à faire.
done-when = Quand ?
done-next = Que se passe-t-il maintenant ?
done-next-outcome = { $org } verra à la prochaine mise à jour que tout est en ordre. Vous n’avez rien à envoyer.
done-next-alive = { $org } voit seulement que nous avons vérifié. Vous n’avez rien à envoyer.
done-next-outcome-said = { $org } verra à la prochaine mise à jour que tout est en ordre selon vous. Vous n’avez rien à envoyer.
done-next-alive-said = { $org } ne voit pas votre réponse. Vous n’avez rien à envoyer.
done-next-nothing = Rien. Nous n’envoyons rien. Employeur : { $org }.
done-again = Et si l’appli revient ?
done-again-text = Vous le verrez ici à nouveau.
done-again-said = Nous ne le voyons pas. Dans un mois, nous vous demanderons de regarder à nouveau.

# Les premiers écrans.
action-next = Suivant
action-changes = Lire ce qui a changé
action-understood = J’ai lu
action-device-code = Montrer le code de cet { $device }
action-leave = Ne plus participer
start-your-work = votre travail
start-help = Contactez le service d’assistance. Employeur : { $org }.
welcome-title = Voici Appwijzer
welcome-rule = { $org } a une règle sur certaines applis.
welcome-looks = Appwijzer regarde si une de ces applis est sur cet { $device }.
welcome-helps = Une de ces applis est là ? Alors nous vous aidons étape par étape.
welcome-about-app = Il s’agit de l’appli, pas de vous.
welcome-look-title = Que vérifions-nous ?
welcome-look-list = Nous regardons seulement si des applis de la liste sont là.
welcome-look-here = Nous regardons sur votre { $device } lui-même. Il ne faut pas internet.
welcome-look-forget = Nous oublions tout de suite vos autres applis.
welcome-look-not = Nous ne regardons pas dans vos applis, photos ou messages.
welcome-employer-work = Votre employeur voit au plus s’il reste quelque chose à faire. Vos applis restent sur votre { $device }.
welcome-employer-own = Rien. Par { $me }, rien n’arrive à votre travail.
welcome-employer-never = Jamais : quelles applis vous avez ou ce que vous répondez ici.
welcome-employer-read = Vous pouvez toujours relire exactement ce qui est envoyé.
welcome-looks-ios = Un { $product } ne nous montre pas vos applis. C’est pourquoi vous regardez vous-même.
welcome-helps-ios = Une de ces applis est là ? Alors nous vous aidons étape par étape.
welcome-look-title-ios = Comment cela marche-t-il ?
welcome-look-list-ios = Vous regardez si des applis de la liste sont là. Nous disons où.
welcome-look-here-ios = Nous savons seulement ce que vous nous dites ou donnez vous-même.
welcome-look-forget-ios = Nous ne voyons pas vos autres applis.
welcome-employer-work-ios = Votre employeur voit au plus s’il reste quelque chose à faire. Cela dépend de vos réponses.
welcome-employer-never-ios = Jamais : une liste de vos applis.
welcome-begin = Commencer
welcome-agree = Je participe
welcome-may-stop = Vous pouvez toujours arrêter de participer.
join-title = Avez-vous un code de votre travail ?
join-how = Scannez le code avec l’appareil photo. Ou écrivez-le ici.
join-label = Le code
join-hint = Des groupes de 5 lettres et chiffres
join-submit = Participer
join-no-code = Pas de code ? Demandez-le à votre employeur.
join-error-empty = Écrivez ou collez le code.
join-error-character = Le groupe { $n } contient un signe de trop. Regardez encore une fois.
join-error-group = Le groupe { $n } n’est pas bon. Regardez encore une fois.
join-error-whole = Le code n’est pas complet. Regardez si vous avez tout.
join-error-newer = Ce code est pour une version plus récente de l’appli. Mettez d’abord l’appli à jour.
join-error-managed = Votre travail a déjà réglé cette appli. Vous n’avez pas besoin de code.
joining-title = Est-ce correct ?
joining-looking = Nous cherchons ce qui va avec ce code. Rien ne change encore.
joining-failed = Ce code ne mène à rien de fiable.
joining-nothing = Rien n’a changé. Demandez un autre code à votre travail.
joining-stays = Rien n’a changé. Vous participez toujours avec { $org }.
joining-leave-first = Votre travail dit que ce code est bon ? Arrêtez alors d’abord de participer.
joining-whose = Ce code vient d’ici : { $org }.
joining-same = Vous participez déjà avec { $org }. Seule l’adresse de la règle change.
joining-name = De qui ?
joining-address = Adresse de la règle
joining-fingerprint = Empreinte de la clé
joining-compare = Comparez l’adresse et l’empreinte avec ce que dit votre travail. C’est souvent sur l’intranet.
joining-forgets = Vous participez maintenant avec { $org }. Cela s’arrêtera. Nous oublierons la règle, vos réponses, votre exception et nos résultats.
joining-agreement = Vous participez ? Alors nous cherchons sur cet { $device } les applis de cette liste.
joining-stop = Ne pas participer
joining-stay = Tout laisser comme avant
waiting-title = Nous cherchons la règle
waiting-body = En général, c’est rapide.
waiting-problem = Nous n’avons pas reçu la règle.
waiting-again = Réessayer
waiting-other-code = Écrire un autre code

# L'appli elle-même.
home-refreshed = Mis à jour : { $at }.
around-damaged = Les données d’Appwijzer étaient abîmées. Nous recommençons. Vérifiez vos réponses.
around-partly = Une petite partie des données d’Appwijzer est perdue. Vérifiez vos réponses.
around-not-fresh = Depuis le { $date }, nous ne savons pas si c’est la dernière règle. Nous la gardons.
refresh-frozen = Le site montre une ancienne règle. Nous réessayons dans la journée.
around-not-remembering = Votre { $device } ne peut rien enregistrer. Nous ne retenons rien tant qu’il manque de la place.
around-not-refreshed = Nous n’avons pas pu voir s’il y a une nouvelle règle.
refresh-offline = Il n’y a pas d’internet. Vous voyez ce que nous avons reçu la dernière fois.
refresh-timeout = C’était trop long. Nous réessayons dans la journée.
refresh-server = Le site ne répond pas bien. Nous réessayons dans la journée.
refresh-not-found = La règle n’est pas sur le site. Contactez le service d’assistance.
refresh-redirect = Le site nous envoie ailleurs. Nous ne nous y fions pas.
refresh-address = L’adresse de la règle n’est pas bonne. Contactez le service d’assistance.
refresh-too-large = Ce que nous avons reçu est trop grand. Nous ne nous y fions pas.
refresh-not-an-envelope = Ce que nous avons reçu n’est pas une règle. Contactez le service d’assistance.
refresh-wrong-type = Ce que nous avons reçu n’est pas une règle. Contactez le service d’assistance.
refresh-too-few-signatures = La signature n’est pas bonne. Expéditeur : { $org }. Nous ne nous y fions pas.
refresh-content = La règle n’est pas utilisable. Contactez le service d’assistance.
refresh-policy = La règle n’est pas utilisable. Contactez le service d’assistance.
refresh-wrong-organisation = La règle vient d’une autre organisation. Nous ne nous y fions pas.
refresh-wrong-fingerprint = La clé n’est pas celle de votre code. Nous ne nous y fions pas.
refresh-root-version = Les clés ne sont pas bonnes. Contactez le service d’assistance.
refresh-root-expired = Les clés ne sont plus valables. Contactez le service d’assistance.
refresh-not-yet = La nouvelle règle porte une date à venir. Nous attendons ce jour.
refresh-other-lineage = Cela vient d’une autre organisation du même nom. Nous ne nous y fions pas.
refresh-policy-lineage = La règle appartient à une autre organisation du même nom. Nous ne nous y fions pas.
refresh-older-policy = Nous avons reçu une ancienne règle. Nous ne l’utilisons pas.
refresh-same-version = La règle a changé sans nouveau numéro de version. Nous ne l’utilisons pas. Contactez le service d’assistance.
refresh-log-late = Les témoins n’ont pas encore vu la nouvelle règle. Nous attendons.
refresh-log-missing = La règle n’est pas dans le registre public. Nous ne nous y fions pas.
refresh-log-broken = Le registre public n’est pas lisible. Nous réessayons dans la journée.
refresh-log-other = Le registre public n’est pas le bon. Nous ne nous y fions pas.
refresh-log-rollback = On a retiré quelque chose du registre public. Nous ne nous y fions pas.
refresh-log-fork = Le registre public a été réécrit. Nous ne nous y fions pas.
refresh-not-configured = Votre travail n’a pas encore réglé l’appli. Contactez le service d’assistance.
refresh-other = Nous réessayons dans la journée.
changes-title = Qu’est-ce qui a changé ?
changes-some = { $n ->
    [one] La règle a changé pour { $n } appli
   *[other] La règle a changé pour { $n } applis
}
changes-words = Il y a une nouvelle règle. Rien ne change pour cet { $device }.
changes-question = Il y a une nouvelle règle. Il nous faut d’abord votre réponse à une question.
changes-more = Et encore { $n } applis.
change-new = Nouveau sur la liste : { $app }.
change-new-date = Nouveau sur la liste : { $app }. La date est le { $date }.
change-stricter = La règle pour { $app } est plus stricte.
change-deadline = La date pour { $app } est maintenant le { $date }.
change-no-deadline = Il n’y a plus de date pour { $app }.
change-milder = La règle pour { $app } est moins stricte.
change-lifted = { $app } : vous n’avez plus rien à faire.
device-code-title = Le code de cet { $device }
device-code-why = Donnez ce code à la personne qui règle votre exception. L’exception ne vaut alors que sur cet { $device }.
device-code-label = Le code
device-code-share = Partager le code
device-code-locked = Le code n’est pas lisible maintenant. Rouvrez cet écran dans une heure.
secrets-gone = Le code de cet { $device } est perdu.
secrets-read = Lire ce que c’est
secrets-title = Le code est perdu
secrets-what = Votre { $device } ne peut plus lire ce que cette appli gardait en sécurité.
secrets-why = Cela arrive après une panne ou une mise à jour. Vous n’avez rien fait de mal.
secrets-exemption = Avec un nouveau code, une exception liée à l’ancien code s’arrête. Demandez alors une nouvelle exception.
secrets-anew = Faire un nouveau code
secrets-later = Pas maintenant
secrets-renewed = Il y a un nouveau code.
secrets-not-renewed = Il n’y a pas de nouveau code. Réessayez dans une heure.
grant-heading = Avez-vous reçu une exception ?
grant-label = Le texte de l’exception
grant-hint = Scannez le code avec l’appareil photo, ou collez le texte ici.
grant-submit = Ajouter
grant-added = L’exception est ajoutée.
grant-empty = Collez le texte de l’exception.
grant-not-an-envelope = Ce n’est pas une exception. Avez-vous tout le texte ?
grant-too-few-signatures = La signature n’est pas bonne. Demandez une nouvelle exception.
grant-wrong-organisation = Cette exception vient d’une autre organisation.
grant-other-device = Cette exception est pour un autre appareil.
grant-unknown-exemption = La règle ne connaît pas cette exception.
grant-too-long = Cette exception dure plus longtemps que permis. Demandez-en une nouvelle.
grant-revoked = Cette exception a été retirée.
grant-other = Cette exception n’est pas utilisable. Contactez { $help }.
leave-title = Ne plus participer ?
leave-what = Nous oublions alors la règle, vos réponses et ce que nous avons trouvé.
leave-stays = Un nombre reste : l’âge de la règle. On n’y lit pas de qui elle était.
leave-after = Avec le code de votre travail, vous pourrez toujours participer à nouveau.
leave-yes = Arrêter et tout oublier
leave-no = Rester

# Notifications. Sans nom d'appli.
notify-public = Vous avez un message
notify-action-title = Vous avez une tâche
notify-action-dated = Au plus tard le { $date }. Regardez les étapes.
notify-action-undated = Regardez les étapes.
notify-action-again-title = Vous avez encore une tâche
notify-action-again-dated = La date est le { $date }. Regardez les étapes.
notify-action-again-undated = Regardez les étapes.
notify-asked-title = Il y a une demande au sujet de cet { $device }
notify-asked-dated = C’est vous qui choisissez. Jusqu’au { $date } inclus, si possible. Merci.
notify-asked-undated = C’est vous qui choisissez. Voici ce qui est possible.
notify-asked-again-title = Encore une fois notre demande
notify-asked-again-dated = C’est vous qui choisissez. Jusqu’au { $date } inclus, si possible. Merci. C’est le dernier message à ce sujet.
notify-asked-again-undated = C’est vous qui choisissez. C’est le dernier message à ce sujet.
notify-exemption-ends-title = Votre exception se termine
notify-exemption-ends-dated = Valable jusqu’au { $date } inclus.
notify-exemption-ends-undated = Regardez jusqu’à quand l’exception est valable.
looked-allowed = Nous avons comparé avec la liste des applis permises.
home-nothing-unseen = Nous n’avons pas pu tout vérifier. Vous n’avez rien à faire pour le moment.
home-nothing-rests = Vous avez choisi « pas maintenant ». La demande est ci-dessous.
home-nothing-said = Selon votre réponse, ces applis ne sont pas sur votre { $device } : { $apps }. Vous n’avez rien à faire pour le moment.
home-owner-own-calm = Votre propre { $device }
home-more = Et encore { $n }
home-more-sub = Vous les verrez quand les premières seront terminées.
row-question = { $app } est { $on }. D’abord une question.
row-rests = { $app } et votre travail : vous avez choisi « pas maintenant »
upcoming-forbidden = À partir du { $date }, { $app } n’est plus permis sur { $yours }.
upcoming-asked = À partir du { $date }, nous avons une demande pour { $app }.
fact-later = Qu’est-ce qui va encore changer ?
fact-if-not = Et si je ne le fais pas ?
finding-until-none = Dès que possible. La règle ne donne pas de date.
finding-within = Délai : { $period } à partir du jour où vous l’apprenez.
finding-again-exempt = Votre exception est terminée. La règle s’applique à nouveau.
finding-again-changed = Nous posons la question à nouveau. La règle ou votre réponse a changé.
route-not-now-again = C’est possible. Nous ne demanderons plus
route-subtitle-ordered = Une de ces solutions suffit.
question-none-chosen = Choisissez ce qui vous convient.
question-contradiction = Ces réponses ne vont pas ensemble. Regardez encore une fois.
seen-by-example = C’est un { $device } inventé.
seen-remembered = Nous reconnaissons { $identifier } de la dernière fois.
done-title-place-gone = Terminé. L’endroit où était { $app } n’existe plus
done-text-place-gone = Cette copie n’existe plus. Merci.
closed-place-gone = La copie de { $app } n’existe plus
app-unnamed = Une appli
limit-open-ended = Nous n’avons pas pu vérifier ici si toutes les autres applis sont permises.
limit-nameless = Nous ne savons pas comment reconnaître certaines applis ici.
limit-example = C’est un { $device } inventé, pour essayer.
work-apps-title = Comment supprimer vos applis professionnelles
work-apps-done = Mes applis professionnelles ne sont plus là
action-remind = Me le rappeler

# Si quelque chose ne va pas.
problem-title = Nous ne pouvons pas vérifier maintenant
problem-platform = Votre { $device } n’a pas répondu. Réessayez dans un instant.
problem-busy = L’appli est en train de vérifier. Réessayez dans un instant.
problem-newer = Il y avait une version plus récente d’Appwijzer. Installez-la à nouveau.
problem-storage = Votre { $device } est plein ou ne peut rien enregistrer. Faites un peu de place.
problem-not-a-report = Ce fichier n’est pas un rapport de confidentialité. Choisissez le fichier que vous avez enregistré.
problem-other = Quelque chose n’a pas marché dans l’appli. Réessayez dans un instant.
problem-again = Réessayer
problem-help = Cela ne marche toujours pas ? Contactez le service d’assistance de votre travail.

# Mots de l'enveloppe elle-même.
shell-channel-tasks = Tâches
shell-channel-reminders = Rappels
shell-working = Nous vérifions
shell-colours = Couleurs de mon { $device }
shell-opened = Ouvert
shell-closed = Fermé
shell-read-aloud = Lire à voix haute
shell-read-stop = Arrêter la lecture

# Ce que le système a dit.
removal-blocked = L’administration ne permet pas de supprimer ici. Ce n’est pas votre faute. L’aide est ci-dessous.
reminders-on = Vous recevrez des rappels.
reminders-off = Vous ne recevrez pas de rappels. Vous en voulez quand même ? Appuyez encore sur « { action-remind } ».
shell-notifications-off = Votre { $device } ne montre pas les messages d’Appwijzer. Vous ne recevez donc pas de rappels.
shell-sleeps = Vous n’ouvrez pas Appwijzer pendant longtemps ? Votre { $device } arrête alors l’appli. Cela peut se régler.
shell-settings = Ouvrir les réglages
problem-locked = Votre { $device } est encore verrouillé. Déverrouillez-le et réessayez.

# Applis qui viennent peut-être d'un éditeur de la liste.
home-title-perhaps-one = Il y a une appli que nous ne connaissons pas
home-title-perhaps = Il y a { $n } applis que nous ne connaissons pas
home-nothing-perhaps = Selon vous, d’un autre éditeur : { $apps }. Nous n’avons pas de demande pour le moment.
home-recognised = { $n ->
    [one] « { $ban } » : nous reconnaissons { $n } appli. Nous ne connaissons pas les autres applis de ces éditeurs.
   *[other] « { $ban } » : nous reconnaissons { $n } applis. Nous ne connaissons pas les autres applis de ces éditeurs.
}
row-perhaps = L’appli « { $app } » vient-elle de { $maker } ?
row-sub-perhaps = Le nom y ressemble. Nous n’en savons pas plus.
perhaps-title = Cette appli vient-elle de { $maker } ?
unsure-perhaps = « { $app } » est { $on }. Nous ne connaissons pas cette appli.
perhaps-why = Le nom commence comme ceux des applis de { $maker }. Cela ne prouve rien. N’importe qui peut choisir ce nom.
perhaps-look-android = Ouvrez les paramètres, puis les applis. Cherchez une appli qui peut avoir ce nom.
perhaps-look-ios = Cherchez sur votre { $device } une appli qui peut avoir ce nom.
perhaps-look-store = Cherchez cette appli dans le magasin d’applis. L’éditeur est écrit sous le nom.
perhaps-look-maker = Vous lisez { $maker } ? Alors l’appli vient de cet éditeur.
perhaps-not = L’appli vient d’un autre éditeur
perhaps-is = L’appli vient de { $maker }
seen-perhaps-is = Le { $date }, vous avez indiqué que « { $app } » vient de { $maker }.
seen-perhaps-not = Le { $date }, vous avez indiqué que « { $app } » ne vient pas de { $maker }.
home-recognises-nothing = « { $ban } » : nous ne reconnaissons aucune appli de ces éditeurs. Nous ne savons donc pas s’il y en a une.
home-in-doubt = { $n ->
    [one] « { $ban } » : pour 1 éditeur, il n’est pas sûr que la règle le vise.
   *[other] « { $ban } » : pour { $n } éditeurs, il n’est pas sûr que la règle les vise.
}
home-title-doubted-one = Pour une appli, nous ne savons pas si la règle s’applique
home-nothing-doubted = Selon vous, la règle ne s’applique pas à : { $apps }. Nous n’avons pas de demande pour le moment.
row-doubted = La règle s’applique-t-elle à « { $app } » ?
row-sub-doubted = Pour { $maker }, il n’est pas sûr que la règle vise cet éditeur.
doubted-title = La règle s’applique-t-elle à cette appli ?
unsure-doubted = « { $app } » est { $on }. L’appli semble venir de { $maker }.
doubted-why = La règle vise des éditeurs de certains pays. Il n’est pas établi que { $maker } en fasse partie. Cela ne se voit pas sur votre { $device }.
doubted-ask = Demandez au support si la règle s’applique à cette appli. Vous trouverez ses coordonnées plus bas.
doubted-not = La règle ne s’applique pas à cette appli
doubted-is = La règle s’applique à cette appli
seen-doubted-is = Le { $date }, vous avez indiqué que la règle s’applique à « { $app } ».
seen-doubted-not = Le { $date }, vous avez indiqué que la règle ne s’applique pas à « { $app } ».
limit-quiet = { $n ->
    [one] Pour { $n } appli moins connue, nous ne savons pas si elle est là.
   *[other] Pour { $n } applis moins connues, nous ne savons pas si elles sont là.
}
limit-perhaps-more = { $n ->
    [one] { $n } élément vient peut-être d’un tel éditeur. Nous ne posons pas de question à ce sujet.
   *[other] { $n } éléments viennent peut-être d’un tel éditeur. Nous ne posons pas de question à ce sujet.
}
why-scope-also = Cette appli est aussi concernée par : { $bans }.
why-scope-hides = Certaines applis se cachent sous un autre nom. Le service informatique y veille.

# La langue.
action-language = Langue / Language
languages-title = Quelle langue préférez-vous lire ?
languages-chosen = C’est maintenant votre langue.
