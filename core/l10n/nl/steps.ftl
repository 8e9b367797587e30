# Titels van stappen: title-<naam>.
title-save = Bewaar wat je wilt houden
title-remove = Haal de app weg
title-switch-off = Zet de app uit

title-check = Kom terug en kijk opnieuw
title-work-list = Zoek je werkgroepen en werkchats
title-work-keep = Bewaar wat je werk nog nodig heeft
title-work-leave = Ga uit de werkgroepen
title-work-delete = Wis de werkchats
title-work-media = Ruim foto's en bestanden op
title-work-backup = Maak een nieuwe back-up
title-work-linked = Koppel andere apparaten los
title-work-drafts = Kijk naar je concepten
title-work-contacts = Zet contacten van je werk uit
title-work-account = Haal je werkaccount weg
title-work-files = Ruim bestanden op
title-work-authenticator = Laat deze app nog staan

# Vooraf.
step-save = Foto's en berichten in de app kunnen weg zijn.
step-save-drafts = Concepten staan alleen op deze { $device }. Ze gaan weg met de app.
step-save-messages = Berichten in de app kunnen verdwijnen. Bewaar wat je nodig hebt.
step-save-files = Bestanden in de app kunnen verdwijnen. Bewaar wat je nodig hebt.
step-subscription = Heb je een abonnement? Dat loopt door als de app weg is. Zeg het eerst op.
step-credit = Heb je tegoed gekocht? Dat krijg je meestal niet terug.
step-account = Je account bij { $app } blijft bestaan. Wil je dat ook weg? Doe dat eerst, in de app.

# Android.
step-android-button = Tik op de knop hieronder.
step-android-button-confirm = Je { $device } vraagt: ‘{ -label-uninstall-question }’ Tik dan op OK.
step-android-settings = Open de instellingen van je { $device }. Ga naar de apps. Tik op { $app }.
step-android-settings-8 = Open de instellingen van je { $device }. Ga naar apps en meldingen. Tik op { $app }.
step-android-uninstall = Tik op ‘{ -label-uninstall }’.
step-android-confirm = Je { $device } vraagt: ‘{ -label-uninstall-question }’ Tik dan op OK.
step-android-not-icon = Doe je het op het startscherm? Kies daar ‘{ -label-uninstall-home }’. Met ‘{ -label-remove-icon }’ gaat daar alleen het icoon weg.
step-android-details = Tik op de knop hieronder. Je ziet dan ‘{ -label-app-info }’.
step-android-work-tab = Open je lijst met apps. Kies de tab ‘{ -label-work-tab }’.
step-android-work-paused = Staat er ‘{ -label-work-paused }’? Tik dan eerst op ‘{ -label-work-resume }’.
step-android-work-confirm = Je { $device } vraagt: ‘{ -label-uninstall-question-work }’ Tik dan op OK.
step-android-work-forbids = Je werk kan weghalen in het werkdeel tegenhouden. Vraag dan hulp aan { $help }.
step-android-personal-tab = Open je lijst met apps. Kies de tab ‘{ -label-personal-tab }’.
step-android-hold-icon = Houd je vinger op het icoon van { $app }. Kies ‘{ -label-uninstall-home }’.
step-android-private-open = Veeg in je lijst met apps helemaal naar beneden. Tik op ‘{ -label-private-list }’ en ontgrendel.
step-android-private-hidden = Zie je het niet? Zoek in je lijst met apps op ‘{ -label-private-settings }’ of ‘{ -label-private-dialog }’.
step-android-private-remove = Houd je vinger op { $app }. Kies ‘{ -label-uninstall-private }’.
step-android-secure-folder = Open Secure Folder. Houd je vinger op { $app } en haal de app weg.
step-android-clone = Haal je de gewone app weg? Dan gaat de kopie meestal mee.
step-android-clone-samsung = Zoek in de instellingen naar dubbele berichten-apps. Zet { $app } daar uit.
step-android-clone-xiaomi = Zoek in de instellingen naar dubbele apps. Zet { $app } daar uit.
step-android-clone-oppo = Zoek in de instellingen naar gekloonde apps. Zet { $app } daar uit.
step-android-clone-huawei = Zoek in de instellingen naar tweeling-apps. Zet { $app } daar uit.
step-android-other-user = De app staat bij een andere gebruiker van deze { $device }. Wissel van gebruiker.
step-android-all-users = Zie je ‘{ -label-all-users }’? Dan kan het in één keer.
step-android-disabled-list = De app staat uit. Zoek hem bij de apps die uit staan.
step-android-updates = Zie je ‘{ -label-uninstall-updates }’? Tik daar eerst op.
step-android-disable-old = Tik daarna op ‘{ -label-disable-old }’.
step-android-disable-new = Tik daarna op ‘{ -label-disable-new }’.
step-android-disable-both = Tik daarna op ‘{ -label-disable-new }’. Op oudere telefoons heet dat ‘{ -label-disable-old }’.
step-android-system = { $app } zat al op je { $device }. De app kan er niet af, maar wel uit.
step-android-archived = De app is gearchiveerd. Dat is nog niet weg: de gegevens staan er nog.
step-android-suspended = { $app } is gepauzeerd. Vaak kun je hem toch weghalen. Lukt dat niet? Vraag { $help }.
step-android-not-admin = Zegt je { $device } dat { $app } een app voor apparaatbeheer is? Zet dat eerst uit bij de instellingen.
step-android-refused = Laat je { $device } weghalen niet toe? Dat ligt niet aan jou. Vraag { $help }.
step-android-renamed = Deze app heet hier anders: { $identifier }. De handtekening is die van { $app }.
step-android-web-app = Staat de website als icoon op je startscherm? Haal dat icoon ook weg.

# Kijk ook hier.
step-else-private-space = Gebruik je een privégedeelte? Open het en kijk of { $app } daar ook staat.
step-else-secure-folder = Gebruik je Secure Folder? Open die en kijk of { $app } daar ook staat.
step-else-second-space = Gebruik je een tweede ruimte? Open die en kijk of { $app } daar ook staat.
step-else-dual-apps = Gebruik je dubbele apps? Kijk in de instellingen of { $app } daarbij staat.
step-else-cloner = Gebruik je gekloonde apps? Kijk in de instellingen of { $app } daarbij staat.
step-else-app-twin = Gebruik je tweeling-apps? Kijk in de instellingen of { $app } daarbij staat.
step-else-moto-secure = Gebruik je een beveiligde map van Motorola? Kijk of { $app } daar ook staat.
step-else-users = Zijn er meer gebruikers op deze { $device }? Kijk dan bij elke gebruiker.

# iPhone en iPad.
step-ios-hold = Houd je vinger op { $app } tot er een menu komt.
step-ios-choose = Kies om de app weg te halen en bevestig dat. Alleen van het beginscherm halen is niet genoeg.
step-ios-storage = Zie je de app niet? Open Instellingen, dan Algemeen, dan de opslag. Zoek daar { $app }.
step-ios-not-offload = Kies daar om de app te verwijderen. Opruimen is niet genoeg: dan blijft het icoon.
step-ios-locked = Vraagt je { $device } om je gezicht, vinger of code? Dat is zo bij een vergrendelde app.
step-ios-hidden = De app kan verborgen zijn. Kijk onderaan in de appbibliotheek, bij de verborgen apps.
step-ios-library = Kijk in de appbibliotheek. Zoek daar op { $app }.
step-ios-cloud = Zoek { $app } in de App Store. Kun je hem daar openen? Dan staat hij er nog op.
step-ios-screen-time = Zie je geen knop om weg te halen? Kijk bij ‘{ -label-screen-time }’ of dat is uitgezet.
step-ios-managed = Het beheer van je { $device } kan weghalen tegenhouden. Vraag dan { $help }.
step-ios-web-clip = Staat de website als icoon op je beginscherm? Haal dat icoon ook weg.
step-ios-auto-download = Heb je nog een iPhone of iPad? Automatische downloads kunnen de app daar neerzetten.

# Zelf kijken.
step-look-ios-search = Veeg op je beginscherm naar beneden. Typ { $app }.
step-look-ios-apps = Open Instellingen en ga naar de apps. Zoek { $app } in de lijst.
step-look-ios-library = Veeg voorbij je laatste beginscherm. Zoek { $app } in de appbibliotheek.
step-look-ios-storage = Open Instellingen, dan Algemeen, dan de opslag. Zoek { $app } in de lijst.
step-look-ios-hidden = Kijk ook bij de verborgen apps, onderaan in de appbibliotheek.
step-look-ios-cloud = Zoek { $app } in de App Store. Kun je hem daar openen? Dan staat hij erop.
step-look-android-personal = Open je lijst met apps. Kies de tab ‘{ -label-personal-tab }’ en zoek { $app }.
step-look-android-work = Open je lijst met apps. Kies de tab ‘{ -label-work-tab }’ en zoek { $app }.
step-look-android-settings = Open de instellingen en ga naar de apps. Zoek { $app } in de lijst.
step-look-android-companion = Zet Appwijzer ook in je privédeel. Dan kijkt de app daar voor je.
step-look-android-private = Gebruik je een privégedeelte? Open het en kijk daar ook.

# Daarna.
step-after-web-covered = De website van { $app } hoort er ook bij. Gebruik die niet op deze { $device }.
step-after-web-free = De website van { $app } valt niet onder de regel.
step-after-restore = Een nieuwe { $device } kan de app terugzetten uit je back-up. Kijk dan opnieuw.
step-after-devices = Heb je meer toestellen van je werk? Kijk daar ook.
step-after-account = Je account bij { $app } bestaat nog. Weghalen hoeft niet, maar het mag.
step-after-sign-in = Log je ergens in met { $app }? Maak daar een andere manier van inloggen.
step-come-back = Kom hier terug en tik op ‘{ action-check }’.
step-come-back-said = Kom hier terug en zeg of de app weg is.

# Werkgegevens.
step-work-list = Schrijf op in welke groepen en chats het over werk gaat.
step-work-list-whatsapp = Kijk ook bij gearchiveerde chats, vergrendelde chats en community's.
step-work-list-signal = Kijk ook bij ‘{ -label-signal-archived }’.
step-work-keep-whatsapp = Open de chat en zoek in het menu naar exporteren. Stuur het bestand naar je werk.
step-work-keep-whatsapp-blocked = Lukt exporteren niet? Dan staat extra privacy aan voor die chat. Iemand in de groep kan dat uitzetten.
step-work-keep-signal = Signal kan een chat niet als tekst bewaren. Stuur berichten door of maak schermfoto's.
step-work-keep-telegram = Bewaren lukt alleen met Telegram op een computer. Exporteer daar de chat.
step-work-keep-check = Kijk op je werk of alles er staat. Ga dan pas verder.
step-work-admin-whatsapp = Ben je beheerder? Maak eerst iemand anders beheerder.
step-work-admin-signal = Ben je beheerder? Tik op een lid en kies ‘{ -label-signal-make-admin }’.
step-work-admin-telegram = Ben je eigenaar van de groep? Geef de groep eerst aan een ander.
step-work-reach = Laat de groep weten hoe ze je nog bereiken.
step-work-leave-whatsapp = Tik op de naam van de groep. Ga naar beneden en verlaat de groep.
step-work-leave-signal = Tik op de naam van de groep. Kies ‘{ -label-signal-leave }’.
step-work-leave-signal-not-end = Beëindig de groep niet. Dan kan niemand meer verder.
step-work-leave-telegram = Tik op de naam van de groep en verlaat de groep.
step-work-delete-whatsapp = Verwijder daarna de chat, met de foto's en bestanden erbij.
step-work-delete-signal = Houd je vinger op de chat. Kies ‘{ -label-signal-delete }’. Gekoppelde apparaten wissen mee.
step-work-delete-telegram = Verwijder de chat alleen voor jezelf. Bij Telegram blijft hij voor de anderen bestaan.
step-work-delete-not-all = Wis niets voor iedereen. Je collega's moeten hun berichten houden.
step-work-media = Wis foto's en bestanden van je werk ook uit je galerij. Leeg daarna de prullenbak.
step-work-media-signal = Heb je foto's of bestanden opgeslagen? Wis die ook uit je galerij en downloads.
step-work-export-file = Wis het exportbestand van deze { $device } en uit je verzonden mail.
step-work-backup-whatsapp = Maak nu een back-up. Die komt in de plaats van de oude in je Google-account.
step-work-backup-whatsapp-ios = Maak nu een back-up. Kijk daarna of de datum klopt.
step-work-backup-signal = Gebruik je back-ups van Signal? Wis oude back-ups waar de werkchats nog in staan.
step-work-linked-whatsapp = Log WhatsApp uit op andere computers en tablets.
step-work-linked-signal = Kijk bij ‘{ -label-signal-linked }’. Kies ‘{ -label-signal-unlink }’ als alles daar gewist is.
step-work-linked-telegram = Kijk bij de instellingen welke apparaten meedoen. Log uit wat je niet meer gebruikt.
step-work-others-keep = Anderen in de groep houden hun berichten. Dat hoort zo.
step-work-outlook-drafts = Verstuur of wis eerst je concepten.
step-work-outlook-contacts = Zet het opslaan van contacten uit, voordat je de account weghaalt.
step-work-outlook-remove = Open in Outlook de instellingen van je werkaccount. Haal de account van deze { $device }.
step-work-teams = Log in Teams uit bij de instellingen. Andere apps van je werk blijven ingelogd.
step-work-teams-files = Heb je bestanden offline gezet? Wis die eerst.
step-work-mail-android = Open de instellingen en zoek de accounts. Tik op je werkaccount en haal die weg.
step-work-mail-ios = Open Instellingen en zoek de accounts van Mail. Tik op je werkaccount en haal die weg.
step-work-mail-server = De mail blijft op je werk gewoon bestaan.
step-work-profile = Heb je een werkdeel op je { $device }? Dan staan werkgegevens al apart.
step-work-authenticator = Deze app bewaart geen werkgegevens. Je hebt hem nodig om in te loggen.
step-work-authenticator-first = Wil je hem toch weghalen? Regel eerst met { $help } een andere manier.
step-work-other = Log uit bij je werk, of haal je werkaccount uit deze app.
step-work-downloads = Wis gedownloade werkbestanden. Leeg daarna de prullenbak.
step-android-editions = Er staan meer versies van { $app }. Haal ze allemaal weg.
step-look-secure-folder = Open Secure Folder en zoek { $app }.
step-look-clone = Kijk of er een tweede icoon van { $app } is. Kijk ook in de instellingen bij dubbele apps.
step-look-other-user = Wissel van gebruiker op deze { $device }.
step-work-apps-lose = Alles in je werkdeel gaat van deze { $device }. Op je werk blijft het staan.
step-work-apps-android = Open de instellingen en zoek de accounts. Kies het werkdeel en haal het werkprofiel weg.
step-work-apps-ios = Open Instellingen, dan Algemeen. Zoek apparaatbeheer en haal het profiel van je werk weg.
step-work-apps-help = Vraag het aan { $help }. Zij kunnen het ook voor je doen.
title-work-apps-before = Kijk eerst wat je nog nodig hebt
title-work-apps-remove = Haal het werkdeel weg
