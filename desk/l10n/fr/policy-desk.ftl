# Brouillon : une machine a écrit ces textes, et personne ne les a encore lus. Ce qui manque ici est dit en anglais.
lint-device-work-android = appareil de travail, Android
lint-device-work-part-android = partie travail, Android
lint-device-private-part-android = partie personnelle d’un appareil de travail, Android
lint-device-own-android = appareil personnel, Android
lint-device-work-ios = iPhone ou iPad de travail
lint-device-own-ios = iPhone ou iPad personnel
lint-reach-found = { $n ->
    [one] 1 appli trouvée
   *[other] { $n } applis trouvées
}
lint-reach-hint = { $n ->
    [one] 1 appli avec un indice
   *[other] { $n } applis avec un indice
}
lint-reach-asked = { $n ->
    [one] 1 appli à chercher soi-même
   *[other] { $n } applis à chercher soi-même
}
lint-reach-unseen = { $n ->
    [one] 1 appli que personne n’y voit
   *[other] { $n } applis que personne n’y voit
}
lint-recognises-nothing = { $ban } : rien n’est reconnaissable, ni appli ni début de nom. Aucun contrôle ne peut dire si une telle appli est là.
lint-in-doubt = { $n ->
    [one] { $ban } : pour 1 fabricant, il n’est pas établi que l’interdiction le vise. Nous posons une question sur ses applis, sans jamais dire qu’elles doivent partir.
   *[other] { $ban } : pour { $n } fabricants, il n’est pas établi que l’interdiction les vise. Nous posons une question sur leurs applis, sans jamais dire qu’elles doivent partir.
}
lint-recognised = { $android ->
    [one] { $ban } : 1 appli reconnue sur Android, { $ios } sur iPhone et iPad. Nous ne connaissons pas les autres applis de ces fabricants.
   *[other] { $ban } : { $android } applis reconnues sur Android, { $ios } sur iPhone et iPad. Nous ne connaissons pas les autres applis de ces fabricants.
}

# Pour tout le monde : des phrases courtes, un mot pour une chose.
export-title = Quelles applis peuvent être sur votre téléphone ? Les règles : { $org }
export-who = Qui demande cela ?
export-decision = Qui a décidé, et quand ?
export-apps = Il s’agit de : { $apps }.
export-what = Que demandons-nous ?
export-why = Pourquoi ?
export-plain-why = Votre navigateur ne peut pas montrer toute cette page. Voici l’essentiel.
export-maker = Que dit le fabricant lui-même ?
export-instead = Que pouvez-vous utiliser à la place ?
export-questions = Questions
export-sources = Où est-ce écrit ?
export-place = Concerne : { $where }
export-owner-work = les téléphones et tablettes de travail
export-owner-partly-paid = les appareils payés en partie par le travail
export-owner-private = votre téléphone ou tablette personnels
export-owner-any = tous les téléphones et tablettes
export-ask-forbidden = { $apps ->
    [one] { $ban } n’est pas autorisé ici. Supprimez l’appli.
   *[several] { $ban } : ces applis ne sont pas autorisées ici. Supprimez-les.
  }
export-ask-urged = Nous vous demandons vivement de supprimer { $ban }. Ce n’est pas une obligation. C’est vous qui choisissez.
export-ask-advised = Nous vous conseillons de supprimer { $ban }. C’est vous qui choisissez.
export-ask-under-review = Une décision doit encore venir. Vous n’avez rien à faire maintenant.
export-instead-work-data = Vous pouvez aussi supprimer vos données de travail.
export-instead-work-apps = Vous pouvez aussi supprimer vos applis de travail.
export-instead-hold = Êtes-vous dans l’un de ces groupes ? Alors, gardez tout et ne supprimez rien : { $roles }.
export-by = C’est possible jusqu’au { $date } inclus.
export-if-you-can = Est-ce possible jusqu’au { $date } inclus ? Merci.
export-web-covered = Le site web est aussi concerné.
export-web-free = Le site web n’est pas concerné.
export-exemption = Avez-vous besoin de { $ban } pour votre travail ? Vous pouvez demander une exception.
export-poster-more = { $n ->
    [one] Il y a encore 1 règle : { $bans }. Appwijzer la montre.
   *[other] Il y a encore { $n } règles : { $bans }. Appwijzer les montre.
  }
export-from = À partir du { $date } : { $what }
export-dear = Chère collègue, cher collègue,
export-letter-app = L’appli Appwijzer vous aide. Elle regarde sur votre téléphone et montre les étapes.
export-letter-private = Sur votre propre téléphone, votre employeur n’en voit rien. C’est vous qui choisissez.
export-letter-help = Besoin d’aide ? Demandez ici :
export-poster-title = Quelles applis peuvent être sur votre téléphone ?
export-poster-rules = Les règles : { $org }
export-poster-join = Visez ce code avec l’appareil photo. Appwijzer montre ce que cela change pour votre téléphone.
export-poster-type = Cela ne marche pas ? Tapez ce code dans l’appli :

# La fiche pour les représentants du personnel et la protection des données.
facts-title = Ce qu’Appwijzer regarde, garde et envoie : { $org }
facts-policy = Règle
facts-made = Fait avec
facts-purpose = À quoi cela sert
facts-purpose-text = Appwijzer regarde sur l’appareil lui-même quelles applis de la liste s’y trouvent. La liste fait partie d’une règle : { $org }. Appwijzer explique la règle, aide pour les étapes et regarde à nouveau.
facts-looked = Ce qui est regardé
facts-looked-text = Appwijzer lit sur l’appareil quelles applis s’y trouvent et, sur les appareils de travail, leurs certificats. Il les compare avec la règle sur l’appareil. Seules les applis de la liste sont retenues. Le reste est oublié aussitôt.
facts-apps = Les applis ({ $n }) : { $apps }.
facts-apps-allowed = Seules sont permises ({ $n }) : { $apps }. Quelqu’un installe une autre appli ? Appwijzer la nomme, seulement sur l’appareil.
facts-looked-text-allowed = Appwijzer lit sur l’appareil quelles applis s’y trouvent et, sur les appareils de travail, leurs certificats. Il les compare avec la règle sur l’appareil. Une liste d’applis permises s’applique ? Il montre alors chaque appli qui n’y est pas. D’une telle appli, il retient seulement un code. Il ne retient pas le nom. Le reste est oublié aussitôt.
facts-nothing-asked = rien n’y est demandé
facts-only-allowed-found = toutes les applis que la personne a installées
facts-only-allowed-unseen = applis hors liste : Appwijzer ne les voit pas là
facts-not-looked = Ce qu’Appwijzer n’envoie pas
facts-stored = Ce qui est gardé, seulement sur l’appareil
facts-how-long = Pendant combien de temps
facts-keep-closed = Ce qui a été trouvé et réglé : { $n } jours
facts-keep-looked = Ce que les personnes disent avoir vu : { $n } jours
facts-keep-request = Une demande d’exception : jusqu’à la lecture de la réponse, { $n } jours au plus
facts-keep-until = Le reste : jusqu’à ce que la personne l’efface dans l’appli ou supprime l’appli
facts-sent = Ce qui est envoyé, et à qui
facts-sent-private = D’un appareil personnel : rien, à personne.
facts-sent-nothing = D’un appareil de travail : rien à ce sujet. C’est ce que dit la règle.
facts-sent-work = D’un appareil de travail, à la gestion des appareils ({ $org }), après chaque contrôle :
facts-sent-exact = Exactement ces octets, par exemple :
facts-sent-settings = Un réglage de cette appli n’est pas bon ? La gestion apprend alors lequel, et pourquoi. Cela vaut pour un appareil de travail. Cela vaut aussi tant qu’on ne sait pas à qui est l’appareil. Il n’y a pas de nom. L’état d’un appareil peut pourtant concerner une personne. C’est alors une donnée personnelle (RGPD, article 4).
facts-sent-address = L’appli prend la règle sur le serveur web ({ $org }). La demande ne contient ni nom, ni numéro, ni appareil. Le serveur voit une adresse internet, comme pour toute demande.
facts-told = Ce que la gestion peut dire à l’appli
facts-told-text = Voici toutes les clés que l’appli connaît.
facts-key-organisation = L’identifiant de l’organisation. C’est celui du premier fichier de clés.
facts-key-root = Le premier fichier de clés, signé, en JSON ou en base64.
facts-key-policy-address = L’adresse https de la règle signée, sans partie de recherche.
facts-key-policy = La règle signée elle-même, pour les appareils qui n’atteignent aucun serveur web.
facts-key-ownership = À qui est l’appareil. Si cela manque, l’appli le demande à la personne.
facts-key-enrolled = Si l’appareil est géré. Si la gestion a installé l’appli, c’est le cas.
facts-key-device-id = L’identifiant que la gestion donne à l’appareil. Une exception peut le nommer.
facts-key-roles = Les groupes de la personne, par les identifiants de la règle, séparés par des virgules.
facts-key-grants = Les exceptions signées, en JSON ou en base64, séparées par des espaces.
facts-key-language = La langue, jusqu’au choix de la personne, par exemple nl ou fr.
facts-key-check-hours = Le nombre d’heures entre deux contrôles : de 1 à 168. Sinon 24.
facts-key-apps-seen = Les applis de la règle que la gestion a vues sur cet appareil, et quel jour.
facts-limits = Ce que cette fiche ne dit pas
facts-limit-management = La gestion des appareils peut elle-même voir plus, souvent toutes les applis d’un appareil de travail. Cela ne dépend pas d’Appwijzer.
facts-limit-duty = Aux Pays-Bas, le conseil d’entreprise donne son accord aux règles sur les données du personnel. C’est dans la WOR, article 27, paragraphe 1, point k. C’est vrai aussi pour un système qui permet de suivre le personnel (point l). Ailleurs, le droit du pays s’applique.
facts-limit-ground = La base légale (RGPD, article 6) et le sous-traitant sont choisis par l’organisation ({ $org }). Écrivez-les ici, avec la durée de conservation à la gestion.
facts-limit-rights = Les personnes peuvent voir, corriger et faire effacer leurs données. Elles peuvent aussi s’opposer (RGPD, articles 15 à 21).
facts-limit-records = Qui lit les nombres de « count » ou les listes de la gestion traite là des données personnelles.
facts-contact = À qui demander
export-within = Vous avez { $period } à partir du jour où vous l’apprenez.
export-successors = Une app qui prend sa place est aussi concernée.
export-devices = La règle concerne aussi les appareils de { $makers }.
export-allowed = { $app } est autorisée : { $why }
export-switch-off = Cette fonction devrait aussi être désactivée : { $name }.
export-exemption-for = Exception : { $task }
export-exemption-who = Qui décide : { $who }.
export-exemption-alone = Personne d’autre ne peut le faire.
export-exemption-told = Qui en est aussi informé : { $who }.
export-exemption-longest = Au plus { $period }.
