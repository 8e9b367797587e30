# ÉBAUCHE. Aucun bouton n'est cité mot pour mot : les mots français des éditeurs ne sont pas encore prouvés.
title-save = Enregistrez ce que vous voulez garder
title-remove = Comment supprimer l’appli
title-switch-off = Désactivez l’appli
title-check = Revenez et vérifiez à nouveau
title-work-list = Cherchez vos groupes et discussions de travail
title-work-keep = Enregistrez ce dont votre travail a besoin
title-work-leave = Quittez les groupes de travail
title-work-delete = Supprimez les discussions de travail
title-work-media = Rangez les photos et les fichiers
title-work-backup = Faites une nouvelle sauvegarde
title-work-linked = Déconnectez les autres appareils
title-work-drafts = Regardez vos brouillons
title-work-contacts = Supprimez les contacts de travail
title-work-account = Supprimez votre compte professionnel
title-work-files = Rangez les fichiers
title-work-authenticator = Laissez encore cette appli

# Avant.
step-save = Vous pouvez perdre les photos et les messages dans l’appli.
step-save-drafts = Vous supprimez l’appli ? Alors vous perdez vos brouillons.
step-save-messages = Vous pouvez perdre les messages dans l’appli. Enregistrez ce dont vous avez besoin.
step-save-files = Vous pouvez perdre les fichiers dans l’appli. Enregistrez ce dont vous avez besoin.
step-subscription = Avez-vous un abonnement ? Il continue sans l’appli. Arrêtez-le d’abord.
step-credit = Avez-vous acheté du crédit ? En général, il n’est pas remboursé.
step-account = Votre compte chez { $app } reste. Vous voulez le supprimer aussi ? Faites-le d’abord, dans l’appli.
step-sign-in = Vous connectez-vous ailleurs avec { $app } ? Prévoyez-y d’abord un autre moyen.

# Android.
step-android-button = Appuyez sur le bouton ci-dessous.
step-android-button-confirm = Votre { $device } demande si vous voulez supprimer l’appli. Confirmez.
step-android-settings = Ouvrez les paramètres, puis les applis. Appuyez sur { $app }.
step-android-settings-8 = Ouvrez les paramètres. Allez aux applis et notifications. Appuyez sur { $app }.
step-android-uninstall = Supprimez l’appli à cet endroit.
step-android-confirm = Votre { $device } demande si vous voulez supprimer l’appli. Confirmez.
step-android-not-icon = Retirer l’icône de l’écran d’accueil ne suffit pas.
step-android-details = Appuyez sur le bouton ci-dessous. Vous voyez alors la page de l’appli.
step-android-work-tab = Ouvrez votre liste d’applis. Choisissez la partie professionnelle.
step-android-work-paused = Vos applis professionnelles sont en pause ? Réactivez-les d’abord.
step-android-work-confirm = Votre { $device } demande si vous voulez supprimer l’appli du profil professionnel. Confirmez.
step-android-work-forbids = Votre travail peut bloquer la suppression dans la partie professionnelle. Contactez alors { $help }.
step-android-personal-tab = Ouvrez votre liste d’applis. Choisissez la partie personnelle.
step-android-hold-icon = Gardez le doigt sur { $app }. Ouvrez la page de l’appli. Supprimez-la à cet endroit.
step-android-private-open = Allez tout en bas de votre liste d’applis. Déverrouillez-y la zone privée.
step-android-private-hidden = Vous ne la voyez pas ? Cherchez la zone privée dans votre liste d’applis.
step-android-private-remove = Gardez le doigt sur { $app }. Supprimez ensuite l’appli.
step-android-secure-folder = Ouvrez Secure Folder. Gardez le doigt sur { $app } et supprimez l’appli.
step-android-clone = Vous supprimez l’appli normale ? En général, la copie part aussi.
step-android-clone-samsung = Cherchez Dual Messenger dans les paramètres. Désactivez-y { $app }.
step-android-clone-xiaomi = Cherchez les applis en double dans les paramètres. Désactivez-y { $app }.
step-android-clone-oppo = Cherchez App Cloner dans les paramètres. Désactivez-y { $app }.
step-android-clone-huawei = Cherchez App Twin dans les paramètres. Désactivez-y { $app }.
step-android-other-user = L’appli est chez un autre utilisateur de cet { $device }. Changez d’utilisateur.
step-android-all-users = Ouvrez le menu aux trois points. Parfois, vous pouvez supprimer pour tous en une fois.
step-android-disabled-list = L’appli est désactivée. Regardez parmi les applis désactivées.
step-android-updates = Seules les mises à jour peuvent être supprimées ? Commencez par là.
step-android-disable-old = Désactivez ensuite l’appli.
step-android-disable-new = Désactivez ensuite l’appli.
step-android-disable-both = Désactivez ensuite l’appli.
step-android-system = { $app } était déjà sur votre { $device }. L’appli peut être désactivée, mais pas supprimée.
step-android-archived = L’appli est archivée. Elle n’est donc pas tout à fait supprimée.
step-android-suspended = { $app } est en pause. Souvent, l’appli peut quand même être supprimée. Besoin d’aide ? Contactez { $help }.
step-android-not-admin = Votre { $device } dit que { $app } gère l’appareil ? Désactivez-le d’abord dans les paramètres.
step-android-refused = Votre { $device } ne permet pas de supprimer ? Ce n’est pas votre faute. Contactez { $help }.
step-android-renamed = Cette appli a un autre nom ({ $identifier }), mais sa signature numérique est celle-ci : { $app }.
step-android-web-app = Le site est une icône sur votre écran d’accueil ? Retirez aussi cette icône.

# Regardez aussi ici.
step-else-private-space = Utilisez-vous la zone privée verrouillée ? Regardez si { $app } y est aussi.
step-else-secure-folder = Utilisez-vous Secure Folder ? L’icône peut être cachée. Regardez si { $app } y est aussi.
step-else-second-space = Utilisez-vous un deuxième espace ? Ouvrez-le et regardez si { $app } y est aussi.
step-else-dual-apps = Utilisez-vous des applis en double ? Regardez dans les paramètres si { $app } en fait partie.
step-else-cloner = Utilisez-vous App Cloner ? Regardez dans les paramètres si { $app } en fait partie.
step-else-app-twin = Utilisez-vous App Twin ? Regardez dans les paramètres si { $app } en fait partie.
step-else-moto-secure = Utilisez-vous un dossier sécurisé de Motorola ? Regardez si { $app } y est aussi.
step-else-users = Y a-t-il d’autres utilisateurs sur cet { $device } ? Regardez chez chacun.

# iPhone et iPad.
step-ios-hold = Gardez le doigt sur { $app } jusqu’à ce qu’un menu s’ouvre.
step-ios-choose = Choisissez de supprimer l’appli et confirmez. La retirer de l’écran d’accueil ne suffit pas.
step-ios-storage = Vous ne voyez pas l’appli ? Ouvrez Réglages, Général, puis le stockage. Cherchez-y { $app }.
step-ios-not-offload = Supprimez l’appli à cet endroit. La retirer pour gagner de la place ne suffit pas.
step-ios-locked = Votre { $device } demande votre visage, doigt ou code ? C’est normal pour une appli verrouillée.
step-ios-hidden = L’appli peut être cachée. Regardez les applis cachées, en bas de la bibliothèque d’apps.
step-ios-library = Regardez dans la bibliothèque d’apps. Cherchez-y { $app }.
step-ios-cloud = Cherchez { $app } dans l’App Store. Pouvez-vous y ouvrir l’appli ? Alors elle est encore là.
step-ios-screen-time = Vous ne pouvez pas supprimer l’appli ? Regardez dans les réglages du temps d’écran.
step-ios-managed = L’administration de votre { $device } peut bloquer la suppression. Contactez alors { $help }.
step-ios-web-clip = Le site est une icône sur votre écran d’accueil ? Retirez aussi cette icône.
step-ios-auto-download = Avez-vous un autre iPhone ou iPad ? Les téléchargements automatiques peuvent y mettre l’appli.

# Regarder soi-même.
step-look-ios-search = Glissez vers le bas sur l’écran d’accueil. Écrivez { $app }. Une appli cachée n’apparaît pas ici.
step-look-ios-apps = Ouvrez Réglages, puis les applis. Cherchez { $app } dans la liste.
step-look-ios-library = Glissez après votre dernier écran d’accueil. Cherchez { $app } dans la bibliothèque d’apps.
step-look-ios-storage = Ouvrez Réglages, Général, puis le stockage. Cherchez { $app } dans la liste.
step-look-ios-hidden = Regardez aussi les applis cachées, en bas de la bibliothèque d’apps.
step-look-ios-cloud = Cherchez { $app } dans l’App Store. Pouvez-vous y ouvrir l’appli ? Alors elle est là.
step-look-android-personal = Ouvrez votre liste d’applis. Cherchez { $app } dans la partie personnelle.
step-look-android-work = Ouvrez votre liste d’applis. Cherchez { $app } dans la partie professionnelle.
step-look-android-settings = Ouvrez les paramètres, puis les applis. Cherchez { $app } dans la liste.
step-look-android-companion = Installez aussi Appwijzer dans votre partie personnelle. L’appli y regarde alors pour vous.
step-look-android-copy-private = Appwijzer est aussi dans votre partie personnelle. Ouvrez-la avec le bouton ci-dessous.
step-look-android-copy-work = Appwijzer est aussi dans votre partie professionnelle. Ouvrez-la avec le bouton ci-dessous.
step-look-android-private = Utilisez-vous la zone privée verrouillée ? Ouvrez-la et regardez-y aussi.

# Après.
step-after-web-covered = Le site de { $app } est aussi concerné. Ne l’utilisez pas sur cet { $device }.
step-after-web-free = Le site de { $app } n’est pas concerné par la règle.
step-after-restore = Un nouvel { $device } peut remettre l’appli depuis votre sauvegarde. Vérifiez alors à nouveau.
step-after-devices = Avez-vous d’autres appareils de votre travail ? Regardez-y aussi.
step-after-account = Votre compte chez { $app } existe encore. Vous pouvez le supprimer, mais ce n’est pas nécessaire.
step-come-back = Revenez ici et appuyez sur « { action-check } ».
step-come-back-said = Revenez ici et indiquez si l’appli n’est plus là.

# Données professionnelles. Ce qui disparaît tout seul.
title-work-timer = Désactivez la suppression automatique
step-work-timer = Désactivez la suppression automatique dans les applis avec des messages de travail.
step-work-timer-whatsapp = Des messages de travail disparaissent-ils tout seuls dans WhatsApp ? Désactivez cela.
step-work-timer-signal = Des messages de travail disparaissent-ils tout seuls dans Signal ? Désactivez cela dans cette discussion.
step-work-timer-telegram = Telegram supprime-t-il des messages tout seul ? Désactivez cela dans vos discussions de travail.
step-work-view-once = N’envoyez pas de messages de travail que l’on peut voir une seule fois.

# Données professionnelles. Chercher et enregistrer.
step-work-list = Notez dans quels groupes et discussions il s’agit du travail.
step-work-list-whatsapp = Regardez aussi les discussions archivées, les discussions verrouillées et les communautés.
step-work-list-whatsapp-second = Avez-vous aussi WhatsApp Business ou un deuxième compte ? Faites-y la même chose.
step-work-list-signal = Regardez aussi les discussions archivées.
step-work-keep-whatsapp = Ouvrez la discussion et cherchez l’export dans le menu. Faites-le pour chaque discussion.
step-work-keep-whatsapp-blocked = L’export ne marche pas ? La discussion est alors protégée. Quelqu’un du groupe peut le changer.
step-work-keep-to-work = Envoyez tout seulement à votre travail. Jamais à une adresse privée.
step-work-keep-signal = Cherchez l’export dans les paramètres de Signal, sous les discussions. Absent ? Mettez Signal à jour.
step-work-keep-signal-all = Attention : l’export contient toutes vos discussions, aussi privées. Gardez seulement ce qui concerne le travail.
step-work-keep-signal-ios = Votre Signal ne peut pas exporter ? Transférez alors les messages de travail à votre travail.
step-work-keep-telegram = Cela marche seulement avec Telegram sur un ordinateur. Exportez-y la discussion.
step-work-keep-threema = Ouvrez la discussion et cherchez l’export dans le menu.
step-work-keep-check = Regardez à votre travail si tout est là. Continuez seulement ensuite.

# Données professionnelles. Confier, quitter, supprimer.
step-work-admin-whatsapp = Vous gérez le groupe ? Confiez-le d’abord à quelqu’un d’autre.
step-work-admin-signal = Vous gérez le groupe ? Appuyez sur un membre et confiez-lui ce rôle.
step-work-admin-telegram = Le groupe est à vous ? Confiez-le d’abord à quelqu’un d’autre.
step-work-reach = Dites au groupe comment on peut encore vous joindre.
step-work-leave-whatsapp = Appuyez sur le nom du groupe. Descendez et quittez le groupe.
step-work-leave-whatsapp-community = Le groupe est dans une communauté ? Quittez-la aussi. Lisez d’abord ce qui part alors.
step-work-leave-signal = Appuyez sur le nom du groupe et quittez le groupe.
step-work-leave-signal-not-end = Ne fermez pas le groupe. Sinon, personne ne peut continuer.
step-work-leave-telegram = Appuyez sur le nom du groupe et quittez le groupe.
step-work-leave-threema = Ouvrez les informations du groupe et quittez le groupe.
step-work-delete-whatsapp = Supprimez ensuite la discussion, avec les photos et les fichiers.
step-work-delete-signal = Gardez le doigt sur la discussion et supprimez-la. Elle part aussi des appareils liés.
step-work-delete-telegram = Supprimez la discussion seulement pour vous. Dans Telegram, elle reste pour les autres.
step-work-delete-threema = Supprimez ensuite la discussion.
step-work-delete-not-all = Ne supprimez rien pour tout le monde. Vos collègues ont besoin de leurs messages.
step-work-media = Supprimez aussi les photos et fichiers de travail de votre galerie. Videz ensuite la corbeille.
step-work-media-signal = Avez-vous enregistré des photos ou fichiers ? Supprimez-les aussi de la galerie et des téléchargements.
step-work-screenshots = Avez-vous des captures d’écran de messages de travail ? Supprimez-les aussi. Videz la corbeille.
step-work-export-file = Supprimez le fichier d’export de cet { $device } et de vos messages envoyés.

# Données professionnelles. Sauvegardes et autres appareils.
step-work-backup-whatsapp = WhatsApp fait-il des sauvegardes dans votre compte Google ? Faites-en une nouvelle. Elle remplace l’ancienne.
step-work-backup-whatsapp-local = Votre { $device } garde aussi des sauvegardes des 7 derniers jours. Après une semaine, elles sont remplacées.
step-work-backup-whatsapp-ios = WhatsApp fait-il des sauvegardes dans iCloud ? Faites-en une nouvelle. Vérifiez la date.
step-work-backup-phone-ios = Faites-vous une sauvegarde de tout votre { $device } ? Faites-en aussi une nouvelle.
step-work-backup-signal = Utilisez-vous les sauvegardes de Signal ? Faites d’abord une nouvelle. Supprimez ensuite l’ancienne.
step-work-backup-threema = Faites-vous des sauvegardes de Threema ? Faites d’abord une nouvelle. Supprimez ensuite l’ancienne.
step-work-linked-whatsapp = Regardez sur les appareils liés si les discussions de travail sont parties. Déconnectez les ordinateurs du travail.
step-work-linked-signal = Regardez les appareils liés. Déconnectez-les quand tout y est supprimé.
step-work-linked-telegram = Regardez dans les paramètres quels appareils sont connectés. Déconnectez ceux que vous n’utilisez plus.
step-work-others-keep = Les autres membres gardent leurs messages. C’est normal.

# Données professionnelles. Comptes et fichiers.
step-work-outlook-drafts = Y a-t-il encore des brouillons ? Envoyez-les, ou enregistrez ce dont vous avez besoin.
step-work-outlook-contacts = Désactivez l’enregistrement des contacts avant de supprimer le compte.
step-work-outlook-remove = Ouvrez dans Outlook les paramètres de votre compte professionnel. Supprimez le compte de cet { $device }.
step-work-contacts-book = Y a-t-il des contacts de travail dans votre carnet ? Transférez les contacts utiles. Supprimez les autres.
step-work-teams = Ouvrez les paramètres de Teams et déconnectez-vous. Les autres applis de travail restent connectées.
step-work-teams-files = Avez-vous des fichiers hors connexion ? Vérifiez qu’ils sont à votre travail. Supprimez-les ensuite ici.
step-work-slack = Ouvrez dans Slack les paramètres et déconnectez l’espace de votre travail.
step-work-cloud-camera = Vos photos vont-elles toutes seules vers le stockage de votre travail ? Désactivez cela.
step-work-cloud-offline = Avez-vous des fichiers hors connexion ? Vérifiez qu’ils sont à jour. Supprimez-les ensuite d’ici.
step-work-cloud-sign-out = Ouvrez les paramètres de l’appli et déconnectez votre compte professionnel.
step-work-mail-android = Ouvrez les paramètres et cherchez les comptes. Supprimez-y votre compte professionnel.
step-work-mail-ios = Ouvrez Réglages et cherchez les comptes de Mail. Supprimez-y votre compte professionnel.
step-work-mail-ios-18 = Ouvrez Réglages, puis les applis, puis Mail. Supprimez votre compte professionnel parmi les comptes.
step-work-mail-ios-copy = Votre { $device } demande si des contacts peuvent rester ? Ne gardez pas de copie des contacts de travail.
step-work-mail-server = Les messages restent simplement à votre travail.
step-work-profile = Avez-vous une partie professionnelle sur votre { $device } ? Les données de travail sont alors déjà à part.
step-work-authenticator = Cette appli ne garde pas de données de travail. Vous en avez besoin pour vous connecter.
step-work-authenticator-first = Vous voulez quand même la supprimer ? Prévoyez d’abord un autre moyen. Contactez { $help }.
step-work-other = Déconnectez-vous de votre travail, ou supprimez votre compte professionnel de cette appli.
step-work-downloads = Votre travail a-t-il aussi les fichiers téléchargés ? Supprimez-les alors ici. Videz ensuite la corbeille.

# La partie professionnelle.
title-work-apps-before = Lisez d’abord ce qui sera effacé
title-work-apps-sign-in = Réglez d’abord la connexion et les appels
title-work-apps-keep = Transférez ce dont vous avez besoin
title-work-apps-remove = Supprimez ensuite la partie professionnelle
step-work-apps-lose = Toute la partie professionnelle est effacée : applis, fichiers, contacts, parfois aussi votre eSIM de travail.
step-work-apps-lose-ios = La partie gérée est effacée : applis de travail, leurs données, messages et réglages du travail.
step-work-apps-ask = Demandez d’abord si cela est possible pour vous. Contactez { $help }.
step-work-apps-sign-in = Vous connectez-vous avec une appli de la partie professionnelle ? Ensuite, ce n’est plus possible.
step-work-apps-sign-in-try = Prévoyez d’abord un autre moyen. Contactez { $help }. Connectez-vous une fois ainsi.
step-work-apps-esim = Votre travail vous appelle-t-il sur une eSIM ? Elle part souvent aussi. Demandez d’abord une nouvelle.
step-work-apps-files = Transférez à votre travail les fichiers qui sont seulement sur cet { $device }.
step-work-apps-contacts = Transférez à votre travail les contacts et notes de travail utiles.
step-work-apps-chats = Y a-t-il des discussions de travail dans la partie professionnelle ? Enregistrez-les d’abord à votre travail.
step-work-apps-android = Ouvrez les paramètres et cherchez les comptes. Supprimez-y le profil professionnel.
step-work-apps-policy-app = L’appli de gestion de votre travail est encore là ? Supprimez-la aussi ensuite.
step-work-apps-ios = Ouvrez Réglages, puis Général. Cherchez la gestion de l’appareil et supprimez le profil de votre travail.
step-work-apps-help = Cela ne marche pas ? Contactez { $help }. On peut aussi le faire pour vous.

# Autres versions et endroits.
step-android-editions = Il y a plusieurs versions de { $app }. Supprimez-les toutes.
step-look-secure-folder = Ouvrez Secure Folder et cherchez { $app }. L’icône peut être cachée.
step-look-clone = Regardez s’il y a une deuxième icône de { $app }. Regardez aussi les applis en double.
step-look-other-user = Changez d’utilisateur sur cet { $device }.
step-android-blocked = L’administration de cet { $device } ne permet pas de supprimer des applis.
step-android-blocked-ask = Ce n’est pas votre faute. Pour supprimer { $app }, contactez { $help }.
