# ENTWURF. Kein Knopf wird wörtlich genannt: Welche Wörter der Hersteller auf Deutsch schreibt, ist noch nicht belegt.
title-save = Sichern Sie, was Sie behalten möchten
title-remove = So wird die App entfernt
title-switch-off = Schalten Sie die App aus
title-check = Kommen Sie zurück und prüfen Sie neu
title-work-list = Suchen Sie Ihre dienstlichen Gruppen und Chats
title-work-keep = Sichern Sie, was Ihre Arbeit noch braucht
title-work-leave = Verlassen Sie die dienstlichen Gruppen
title-work-delete = Löschen Sie die dienstlichen Chats
title-work-media = Räumen Sie Fotos und Dateien auf
title-work-backup = Erstellen Sie ein neues Backup
title-work-linked = Trennen Sie andere Geräte
title-work-drafts = Sehen Sie Ihre Entwürfe an
title-work-contacts = Entfernen Sie dienstliche Kontakte
title-work-account = Entfernen Sie Ihr Dienstkonto
title-work-files = Räumen Sie Dateien auf
title-work-authenticator = Lassen Sie diese App noch stehen

# Vorher.
step-save = Fotos und Nachrichten in der App können verloren gehen.
step-save-drafts = Entfernen Sie die App? Dann sind Ihre Entwürfe weg.
step-save-messages = Nachrichten in der App können verloren gehen. Sichern Sie, was Sie brauchen.
step-save-files = Dateien in der App können verloren gehen. Sichern Sie, was Sie brauchen.
step-subscription = Haben Sie ein Abo? Es läuft weiter, wenn die App weg ist. Kündigen Sie es zuerst.
step-credit = Haben Sie Guthaben gekauft? Meistens bekommen Sie es nicht zurück.
step-account = Ihr Konto bei { $app } bleibt bestehen. Soll es auch weg? Tun Sie das zuerst, in der App.
step-sign-in = Melden Sie sich irgendwo mit { $app } an? Richten Sie dort zuerst einen anderen Weg ein.

# Android.
step-android-button = Tippen Sie auf den Knopf unten.
step-android-button-confirm = Ihr { $device } fragt, ob Sie die App entfernen möchten. Bestätigen Sie das.
step-android-settings = Öffnen Sie die Einstellungen und dann die Apps. Tippen Sie auf { $app }.
step-android-settings-8 = Öffnen Sie die Einstellungen. Gehen Sie zu Apps und Benachrichtigungen. Tippen Sie auf { $app }.
step-android-uninstall = Entfernen Sie dort die App.
step-android-confirm = Ihr { $device } fragt, ob Sie die App entfernen möchten. Bestätigen Sie das.
step-android-not-icon = Nur das Symbol vom Startbildschirm zu nehmen genügt nicht.
step-android-details = Tippen Sie auf den Knopf unten. Sie sehen dann die Seite der App.
step-android-work-tab = Öffnen Sie Ihre Liste der Apps. Wählen Sie den Teil für die Arbeit.
step-android-work-paused = Machen Ihre dienstlichen Apps Pause? Schalten Sie sie zuerst wieder ein.
step-android-work-confirm = Ihr { $device } fragt, ob Sie die App aus dem Arbeitsprofil entfernen möchten. Bestätigen Sie das.
step-android-work-forbids = Ihre Arbeit kann das Entfernen im Arbeitsprofil verhindern. Hilfe bekommen Sie dann hier: { $help }.
step-android-personal-tab = Öffnen Sie Ihre Liste der Apps. Wählen Sie den persönlichen Teil.
step-android-hold-icon = Halten Sie den Finger auf { $app }. Öffnen Sie die Seite der App. Entfernen Sie sie dort.
step-android-private-open = Gehen Sie in Ihrer Liste der Apps ganz nach unten. Entsperren Sie dort das private Profil.
step-android-private-hidden = Sehen Sie es nicht? Suchen Sie in Ihrer Liste der Apps nach dem privaten Profil.
step-android-private-remove = Halten Sie den Finger auf { $app }. Entfernen Sie dann die App.
step-android-secure-folder = Öffnen Sie Secure Folder. Halten Sie den Finger auf { $app } und entfernen Sie die App.
step-android-clone = Entfernen Sie die normale App? Dann geht die Kopie meistens mit.
step-android-clone-samsung = Suchen Sie in den Einstellungen nach Dual Messenger. Schalten Sie { $app } dort aus.
step-android-clone-xiaomi = Suchen Sie in den Einstellungen nach doppelten Apps. Schalten Sie { $app } dort aus.
step-android-clone-oppo = Suchen Sie in den Einstellungen nach App Cloner. Schalten Sie { $app } dort aus.
step-android-clone-huawei = Suchen Sie in den Einstellungen nach App Twin. Schalten Sie { $app } dort aus.
step-android-other-user = Die App ist in einem anderen Benutzerkonto auf diesem { $device }. Wechseln Sie das Konto.
step-android-all-users = Öffnen Sie das Menü mit den drei Punkten. Manchmal geht es für alle Benutzer auf einmal.
step-android-disabled-list = Die App ist ausgeschaltet. Sehen Sie bei den ausgeschalteten Apps nach.
step-android-updates = Lassen sich nur Aktualisierungen entfernen? Tun Sie das zuerst.
step-android-disable-old = Schalten Sie die App danach aus.
step-android-disable-new = Schalten Sie die App danach aus.
step-android-disable-both = Schalten Sie die App danach aus.
step-android-system = { $app } war schon auf Ihrem { $device }. Entfernen geht nicht, ausschalten schon.
step-android-archived = Die App ist archiviert. Sie ist dann noch nicht ganz weg.
step-android-suspended = { $app } macht Pause. Oft lässt sich die App trotzdem entfernen. Hilfe bekommen Sie hier: { $help }.
step-android-not-admin = Sagt Ihr { $device }, dass { $app } das Gerät verwaltet? Schalten Sie das zuerst in den Einstellungen aus.
step-android-refused = Lässt Ihr { $device } das Entfernen nicht zu? Das liegt nicht an Ihnen. Hilfe bekommen Sie hier: { $help }.
step-android-renamed = Diese App heißt anders ({ $identifier }), hat aber die digitale Unterschrift von { $app }.
step-android-web-app = Ist die Website als Symbol auf Ihrem Startbildschirm? Nehmen Sie auch dieses Symbol weg.

# Auch hier nachsehen.
step-else-private-space = Nutzen Sie das gesperrte private Profil? Sehen Sie nach, ob { $app } auch dort ist.
step-else-secure-folder = Nutzen Sie Secure Folder? Das Symbol kann verborgen sein. Sehen Sie nach, ob { $app } dort ist.
step-else-second-space = Nutzen Sie einen zweiten Bereich? Öffnen Sie ihn und sehen Sie nach, ob { $app } dort ist.
step-else-dual-apps = Nutzen Sie doppelte Apps? Sehen Sie in den Einstellungen nach, ob { $app } dabei ist.
step-else-cloner = Nutzen Sie App Cloner? Sehen Sie in den Einstellungen nach, ob { $app } dabei ist.
step-else-app-twin = Nutzen Sie App Twin? Sehen Sie in den Einstellungen nach, ob { $app } dabei ist.
step-else-moto-secure = Nutzen Sie einen gesicherten Ordner von Motorola? Sehen Sie nach, ob { $app } dort ist.
step-else-users = Gibt es mehr Benutzer auf diesem { $device }? Sehen Sie dann bei jedem nach.

# iPhone und iPad.
step-ios-hold = Halten Sie den Finger auf { $app }, bis ein Menü kommt.
step-ios-choose = Entfernen Sie dort die App ganz, und bestätigen Sie. Vom Startbildschirm nehmen genügt nicht.
step-ios-storage = Sehen Sie die App nicht? Öffnen Sie Einstellungen, Allgemein und dann den Speicher. Suchen Sie { $app }.
step-ios-not-offload = Entfernen Sie die App dort ganz. Auslagern genügt nicht.
step-ios-locked = Fragt Ihr { $device } nach Gesicht, Finger oder Code? Das gehört zu einer gesperrten App.
step-ios-hidden = Die App kann verborgen sein. Sehen Sie unten in der App-Mediathek bei den verborgenen Apps nach.
step-ios-library = Sehen Sie in der App-Mediathek nach. Suchen Sie dort { $app }.
step-ios-cloud = Suchen Sie { $app } im App Store. Lässt sich die App dort öffnen? Dann ist sie noch da.
step-ios-screen-time = Lässt sich die App nicht entfernen? Sehen Sie in den Einstellungen bei der Bildschirmzeit nach.
step-ios-managed = Die Verwaltung kann das Entfernen verhindern. Hilfe bekommen Sie dann hier: { $help }.
step-ios-web-clip = Ist die Website als Symbol auf Ihrem Startbildschirm? Nehmen Sie auch dieses Symbol weg.
step-ios-auto-download = Haben Sie noch ein iPhone oder iPad? Automatische Downloads können die App dorthin bringen.

# Selbst nachsehen.
step-look-ios-search = Streichen Sie auf dem Startbildschirm nach unten. Tippen Sie { $app } ein. Verborgene Apps fehlen hier.
step-look-ios-apps = Öffnen Sie die Einstellungen und dann die Apps. Suchen Sie { $app } in der Liste.
step-look-ios-library = Streichen Sie über den letzten Startbildschirm hinaus. Suchen Sie { $app } in der App-Mediathek.
step-look-ios-storage = Öffnen Sie Einstellungen, Allgemein und dann den Speicher. Suchen Sie { $app } in der Liste.
step-look-ios-hidden = Sehen Sie auch bei den verborgenen Apps nach, unten in der App-Mediathek.
step-look-ios-cloud = Suchen Sie { $app } im App Store. Lässt sich die App dort öffnen? Dann ist sie da.
step-look-android-personal = Öffnen Sie Ihre Liste der Apps. Suchen Sie { $app } im persönlichen Teil.
step-look-android-work = Öffnen Sie Ihre Liste der Apps. Suchen Sie { $app } im Teil für die Arbeit.
step-look-android-settings = Öffnen Sie die Einstellungen und dann die Apps. Suchen Sie { $app } in der Liste.
step-look-android-companion = Installieren Sie Appwijzer auch im persönlichen Profil. Dort prüft die App dann für Sie.
step-look-android-copy-private = Appwijzer ist auch in Ihrem persönlichen Profil. Öffnen Sie die App dort mit dem Knopf unten.
step-look-android-copy-work = Appwijzer ist auch in Ihrem Arbeitsprofil. Öffnen Sie die App dort mit dem Knopf unten.
step-look-android-private = Nutzen Sie das gesperrte private Profil? Öffnen Sie es und sehen Sie auch dort nach.

# Danach.
step-after-web-covered = Die Website von { $app } gehört auch dazu. Nutzen Sie sie nicht auf diesem { $device }.
step-after-web-free = Die Website von { $app } fällt nicht unter die Regel.
step-after-restore = Ein neues { $device } kann die App aus Ihrem Backup zurückholen. Prüfen Sie dann neu.
step-after-devices = Haben Sie mehr Geräte von Ihrer Arbeit? Sehen Sie auch dort nach.
step-after-account = Ihr Konto bei { $app } besteht noch. Sie können es löschen, müssen es aber nicht.
step-come-back = Kommen Sie hierher zurück und tippen Sie auf „{ action-check }“.
step-come-back-said = Kommen Sie hierher zurück und geben Sie an, ob die App weg ist.

# Dienstliche Daten. Was von selbst verschwindet.
title-work-timer = Schalten Sie automatisches Löschen aus
step-work-timer = Schalten Sie automatisches Löschen aus, in Apps mit dienstlichen Nachrichten.
step-work-timer-whatsapp = Verschwinden in einem dienstlichen Chat von WhatsApp Nachrichten von selbst? Schalten Sie das aus.
step-work-timer-signal = Verschwinden in einem dienstlichen Chat von Signal Nachrichten von selbst? Schalten Sie das aus.
step-work-timer-telegram = Löscht Telegram Nachrichten von selbst? Schalten Sie das in dienstlichen Chats aus.
step-work-view-once = Senden Sie keine dienstlichen Nachrichten, die man nur einmal ansehen kann.

# Dienstliche Daten. Suchen und sichern.
step-work-list = Schreiben Sie auf, in welchen Gruppen und Chats es um die Arbeit geht.
step-work-list-whatsapp = Sehen Sie auch bei archivierten Chats, gesperrten Chats und Communitys nach.
step-work-list-whatsapp-second = Haben Sie auch WhatsApp Business oder ein zweites Konto? Tun Sie dort dasselbe.
step-work-list-signal = Sehen Sie auch bei den archivierten Chats nach.
step-work-keep-whatsapp = Öffnen Sie den Chat und suchen Sie im Menü den Export. Das geht für jeden Chat einzeln.
step-work-keep-whatsapp-blocked = Klappt der Export nicht? Dann ist der Chat besonders geschützt. Jemand in der Gruppe kann das ausschalten.
step-work-keep-to-work = Senden Sie alles nur an Ihre Arbeit. Nie an eine private Adresse.
step-work-keep-signal = Suchen Sie in den Einstellungen von Signal, unter Chats, den Export. Fehlt er? Aktualisieren Sie Signal.
step-work-keep-signal-all = Achtung: Der Export enthält alle Ihre Chats, auch private. Bewahren Sie nur auf, was dienstlich ist.
step-work-keep-signal-ios = Kann Ihr Signal keinen Chat exportieren? Leiten Sie dienstliche Nachrichten an Ihre Arbeit weiter.
step-work-keep-telegram = Das geht nur mit Telegram auf einem Computer. Exportieren Sie dort den Chat.
step-work-keep-threema = Öffnen Sie den Chat und suchen Sie im Menü den Export.
step-work-keep-check = Sehen Sie bei der Arbeit nach, ob alles da ist. Machen Sie erst dann weiter.

# Dienstliche Daten. Übergeben, verlassen, löschen.
step-work-admin-whatsapp = Verwalten Sie die Gruppe? Übergeben Sie das zuerst an jemand anderen.
step-work-admin-signal = Verwalten Sie die Gruppe? Tippen Sie auf ein Mitglied und übergeben Sie das.
step-work-admin-telegram = Gehört die Gruppe Ihnen? Übergeben Sie sie zuerst an jemand anderen.
step-work-reach = Sagen Sie der Gruppe, wie man Sie noch erreicht.
step-work-leave-whatsapp = Tippen Sie auf den Namen der Gruppe. Gehen Sie nach unten und verlassen Sie die Gruppe.
step-work-leave-whatsapp-community = Gehört die Gruppe zu einer Community? Verlassen Sie auch diese. Lesen Sie zuerst, was dann weggeht.
step-work-leave-signal = Tippen Sie auf den Namen der Gruppe und verlassen Sie die Gruppe.
step-work-leave-signal-not-end = Beenden Sie die Gruppe nicht. Sonst kann niemand weitermachen.
step-work-leave-telegram = Tippen Sie auf den Namen der Gruppe und verlassen Sie die Gruppe.
step-work-leave-threema = Öffnen Sie die Angaben zur Gruppe und verlassen Sie die Gruppe.
step-work-delete-whatsapp = Löschen Sie danach den Chat, mit Fotos und Dateien.
step-work-delete-signal = Halten Sie den Finger auf den Chat und löschen Sie ihn. Er verschwindet auch auf gekoppelten Geräten.
step-work-delete-telegram = Löschen Sie den Chat nur für sich selbst. Bei Telegram bleibt er für die anderen bestehen.
step-work-delete-threema = Löschen Sie danach den Chat.
step-work-delete-not-all = Löschen Sie nichts für alle. Ihre Kolleginnen und Kollegen brauchen ihre Nachrichten.
step-work-media = Löschen Sie dienstliche Fotos und Dateien auch in Ihrer Galerie. Leeren Sie danach den Papierkorb.
step-work-media-signal = Haben Sie Fotos oder Dateien gespeichert? Löschen Sie sie auch in Galerie und Downloads.
step-work-screenshots = Haben Sie Bildschirmfotos von dienstlichen Nachrichten? Löschen Sie auch diese. Leeren Sie den Papierkorb.
step-work-export-file = Löschen Sie die Exportdatei von diesem { $device } und aus den gesendeten E-Mails.

# Dienstliche Daten. Backups und andere Geräte.
step-work-backup-whatsapp = Macht WhatsApp Backups in Ihrem Google-Konto? Erstellen Sie jetzt ein neues. Es ersetzt das alte.
step-work-backup-whatsapp-local = Auf Ihrem { $device } sind auch Backups der letzten 7 Tage. Nach einer Woche sind sie ersetzt.
step-work-backup-whatsapp-ios = Macht WhatsApp Backups in iCloud? Erstellen Sie jetzt ein neues. Prüfen Sie das Datum.
step-work-backup-phone-ios = Machen Sie ein Backup Ihres ganzen Geräts? Erstellen Sie auch davon ein neues.
step-work-backup-signal = Nutzen Sie Backups von Signal? Erstellen Sie zuerst ein neues. Löschen Sie danach das alte.
step-work-backup-threema = Machen Sie Backups von Threema? Erstellen Sie zuerst ein neues. Löschen Sie danach das alte.
step-work-linked-whatsapp = Prüfen Sie auf gekoppelten Geräten, ob die dienstlichen Chats weg sind. Melden Sie dienstliche Computer ab.
step-work-linked-signal = Sehen Sie die gekoppelten Geräte an. Trennen Sie sie, wenn dort alles gelöscht ist.
step-work-linked-telegram = Sehen Sie in den Einstellungen, welche Geräte angemeldet sind. Melden Sie ab, was Sie nicht mehr nutzen.
step-work-others-keep = Andere in der Gruppe behalten ihre Nachrichten. Das ist so gedacht.

# Dienstliche Daten. Konten und Dateien.
step-work-outlook-drafts = Gibt es noch Entwürfe? Senden Sie sie, oder sichern Sie, was Sie brauchen.
step-work-outlook-contacts = Schalten Sie das Speichern von Kontakten aus, bevor Sie das Konto entfernen.
step-work-outlook-remove = Öffnen Sie in Outlook die Einstellungen Ihres Dienstkontos. Entfernen Sie das Konto von diesem { $device }.
step-work-contacts-book = Sind dienstliche Kontakte in Ihrem Adressbuch? Übertragen Sie, wen Sie brauchen. Entfernen Sie die anderen.
step-work-teams = Öffnen Sie die Einstellungen von Teams und melden Sie sich ab. Andere dienstliche Apps bleiben angemeldet.
step-work-teams-files = Haben Sie Dateien offline gespeichert? Prüfen Sie, ob die Arbeit sie hat. Löschen Sie sie danach hier.
step-work-slack = Öffnen Sie in Slack die Einstellungen und melden Sie sich bei Ihrer Arbeit ab.
step-work-cloud-camera = Gehen Ihre Fotos von selbst in den Speicher Ihrer Arbeit? Schalten Sie das aus.
step-work-cloud-offline = Haben Sie Dateien offline gespeichert? Prüfen Sie, ob sie aktuell sind. Entfernen Sie sie dann hier.
step-work-cloud-sign-out = Öffnen Sie die Einstellungen der App und melden Sie Ihr Dienstkonto ab.
step-work-mail-android = Öffnen Sie die Einstellungen und suchen Sie die Konten. Entfernen Sie dort Ihr Dienstkonto.
step-work-mail-ios = Öffnen Sie die Einstellungen und suchen Sie die Konten von Mail. Entfernen Sie dort Ihr Dienstkonto.
step-work-mail-ios-18 = Öffnen Sie Einstellungen, dann die Apps, dann Mail. Entfernen Sie bei den Konten Ihr Dienstkonto.
step-work-mail-ios-copy = Fragt Ihr { $device }, ob Kontakte bleiben sollen? Behalten Sie keine Kopie dienstlicher Kontakte.
step-work-mail-server = Die E-Mails bleiben bei Ihrer Arbeit einfach bestehen.
step-work-profile = Haben Sie ein Arbeitsprofil auf Ihrem { $device }? Dann sind dienstliche Daten schon getrennt.
step-work-authenticator = Diese App enthält keine dienstlichen Daten. Sie brauchen sie zum Anmelden.
step-work-authenticator-first = Möchten Sie sie doch entfernen? Für einen anderen Weg zum Anmelden hilft zuerst: { $help }.
step-work-other = Melden Sie sich bei Ihrer Arbeit ab, oder entfernen Sie Ihr Dienstkonto aus dieser App.
step-work-downloads = Hat Ihre Arbeit die heruntergeladenen Dateien auch? Löschen Sie sie dann hier. Leeren Sie danach den Papierkorb.

# Das Arbeitsprofil.
title-work-apps-before = Lesen Sie zuerst, was weggeht
title-work-apps-sign-in = Regeln Sie zuerst Anmelden und Telefonieren
title-work-apps-keep = Übertragen Sie, was Sie brauchen
title-work-apps-remove = Entfernen Sie dann das Arbeitsprofil
step-work-apps-lose = Alles im Arbeitsprofil wird gelöscht: Apps, Dateien, Kontakte, manchmal auch Ihre dienstliche eSIM.
step-work-apps-lose-ios = Der verwaltete Teil wird gelöscht: dienstliche Apps, ihre Daten, E-Mail und Einstellungen der Arbeit.
step-work-apps-ask = Fragen Sie vorher, ob das bei Ihnen geht. Auskunft bekommen Sie hier: { $help }.
step-work-apps-sign-in = Melden Sie sich mit einer App im Arbeitsprofil an? Danach geht das nicht mehr.
step-work-apps-sign-in-try = Regeln Sie zuerst einen anderen Weg. Dabei hilft: { $help }. Melden Sie sich einmal so an.
step-work-apps-esim = Ruft Ihre Arbeit Sie über eine eSIM an? Sie geht oft mit weg. Beantragen Sie zuerst eine neue.
step-work-apps-files = Übertragen Sie Dateien an Ihre Arbeit, die nur auf diesem { $device } sind.
step-work-apps-contacts = Übertragen Sie dienstliche Kontakte und Notizen, die Sie brauchen, an Ihre Arbeit.
step-work-apps-chats = Sind dienstliche Chats im Arbeitsprofil? Sichern Sie sie zuerst bei Ihrer Arbeit.
step-work-apps-android = Öffnen Sie die Einstellungen und suchen Sie die Konten. Entfernen Sie dort das Arbeitsprofil.
step-work-apps-policy-app = Ist die App zur Verwaltung noch da? Entfernen Sie danach auch diese.
step-work-apps-ios = Öffnen Sie Einstellungen, dann Allgemein. Suchen Sie die Geräteverwaltung und entfernen Sie das Profil Ihrer Arbeit.
step-work-apps-help = Klappt es nicht? Hilfe bekommen Sie hier: { $help }. Dort kann man es auch für Sie tun.

# Andere Ausgaben und Orte.
step-android-editions = Hier sind mehr Ausgaben von { $app }. Entfernen Sie alle.
step-look-secure-folder = Öffnen Sie Secure Folder und suchen Sie { $app }. Das Symbol kann verborgen sein.
step-look-clone = Sehen Sie nach, ob es ein zweites Symbol von { $app } gibt. Auch bei den doppelten Apps.
step-look-other-user = Wechseln Sie das Benutzerkonto auf diesem { $device }.
step-android-blocked = Die Verwaltung von diesem { $device } lässt das Entfernen von Apps nicht zu.
step-android-blocked-ask = Das liegt nicht an Ihnen. { $app } kann jemand anders entfernen: { $help }.
