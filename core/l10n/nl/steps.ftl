# Titels van stappen: title-<naam>.
title-save = Bewaar wat je wilt houden
title-remove = Zo haal je de app weg
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
title-work-contacts = Haal werkcontacten weg
title-work-account = Haal je werkaccount weg
title-work-files = Ruim bestanden op
title-work-authenticator = Laat deze app nog staan

# Vooraf.
step-save = Foto's en berichten in de app kun je kwijtraken.
step-save-drafts = Haal je de app weg? Dan ben je je concepten kwijt.
step-save-messages = Berichten in de app kun je kwijtraken. Bewaar wat je nodig hebt.
step-save-files = Bestanden in de app kun je kwijtraken. Bewaar wat je nodig hebt.
step-subscription = Heb je een abonnement? Dat loopt door als de app weg is. Zeg het eerst op.
step-credit = Heb je tegoed gekocht? Dat krijg je meestal niet terug.
step-account = Je account bij { $app } blijft bestaan. Wil je dat ook weg? Doe dat eerst, in de app.
step-sign-in = Log je ergens in met { $app }? Regel daar eerst een andere manier.

# Android.
step-android-button = Tik op de knop hieronder.
step-android-button-confirm = Je { $device } vraagt: ‘{ -label-uninstall-question }’ Tik dan op OK.
step-android-settings = Open Instellingen en tik op Apps. Tik op { $app }.
step-android-settings-8 = Open de instellingen van je { $device }. Ga naar apps en meldingen. Tik op { $app }.
step-android-uninstall = Tik op ‘{ -label-uninstall }’.
step-android-confirm = Je { $device } vraagt: ‘{ -label-uninstall-question }’ Tik dan op OK.
step-android-not-icon = Alleen het icoon van het startscherm halen is niet genoeg.
step-android-details = Tik op de knop hieronder. Je ziet dan ‘{ -label-app-info }’.
step-android-work-tab = Open je lijst met apps. Kies de tab ‘{ -label-work-tab }’.
step-android-work-paused = Staan je werkapps stil? Zet ze eerst weer aan.
step-android-work-confirm = Je { $device } vraagt: ‘{ -label-uninstall-question-work }’ Tik dan op OK.
step-android-work-forbids = Je werk kan weghalen in het werkdeel tegenhouden. Vraag dan hulp aan { $help }.
step-android-personal-tab = Open je lijst met apps. Kies de tab ‘{ -label-personal-tab }’.
step-android-hold-icon = Houd je vinger op het icoon van { $app }. Tik op ‘{ -label-app-info }’ en dan op ‘{ -label-uninstall }’.
step-android-private-open = Scrol in je lijst met apps helemaal naar onderen. Tik op ‘{ -label-private-list }’ en ontgrendel.
step-android-private-hidden = Zie je het niet? Zoek in je lijst met apps op ‘{ -label-private-settings }’ of ‘{ -label-private-dialog }’.
step-android-private-remove = Houd je vinger op { $app }. Kies ‘{ -label-uninstall-private }’.
step-android-secure-folder = Open Secure Folder. Houd je vinger op { $app } en haal de app weg.
step-android-clone = Haal je de gewone app weg? Dan gaat de kopie meestal mee.
step-android-clone-samsung = Zoek in de instellingen op Dual Messenger. Zet { $app } daar uit.
step-android-clone-xiaomi = Zoek in de instellingen naar dubbele apps. Zet { $app } daar uit.
step-android-clone-oppo = Zoek in de instellingen op App Cloner. Zet { $app } daar uit.
step-android-clone-huawei = Zoek in de instellingen op App Twin. Zet { $app } daar uit.
step-android-other-user = De app staat bij een andere gebruiker van deze { $device }. Wissel van gebruiker.
step-android-all-users = Tik op de drie puntjes. Zie je ‘{ -label-all-users }’? Dan kan het in één keer.
step-android-disabled-list = De app staat uit. Kijk bij de apps die uit staan.
step-android-updates = Zie je ‘{ -label-uninstall-updates }’? Tik daar eerst op.
step-android-disable-old = Tik daarna op ‘{ -label-disable-old }’.
step-android-disable-new = Tik daarna op ‘{ -label-disable-new }’.
step-android-disable-both = Tik daarna op ‘{ -label-disable-new }’. Op oudere telefoons heet dat ‘{ -label-disable-old }’.
step-android-system = { $app } zat al op je { $device }. De app kan er niet af, maar wel uit.
step-android-archived = De app is gearchiveerd. De app is dan nog niet helemaal weg.
step-android-suspended = { $app } is gepauzeerd. Vaak kun je de app toch weghalen. Lukt dat niet? Vraag hulp aan { $help }.
step-android-not-admin = Zegt je { $device } dat { $app } een app voor apparaatbeheer is? Zet dat eerst uit bij de instellingen.
step-android-refused = Laat je { $device } het weghalen niet toe? Dat ligt niet aan jou. Vraag hulp aan { $help }.
step-android-renamed = Deze app heeft een andere naam ({ $identifier }), maar de digitale handtekening van { $app }.
step-android-web-app = Staat de website als icoon op je startscherm? Haal dat icoon ook weg.

# Kijk ook hier.
step-else-private-space = Gebruik je de afgesloten privéruimte (‘{ -label-private-settings }’)? Kijk of { $app } daar ook staat.
step-else-secure-folder = Gebruik je Secure Folder? Het icoon kan verborgen zijn. Kijk of { $app } daar ook staat.
step-else-second-space = Gebruik je een tweede ruimte? Open die en kijk of { $app } daar ook staat.
step-else-dual-apps = Gebruik je dubbele apps? Kijk in de instellingen of { $app } daarbij staat.
step-else-cloner = Gebruik je App Cloner? Kijk in de instellingen of { $app } daarbij staat.
step-else-app-twin = Gebruik je App Twin? Kijk in de instellingen of { $app } daarbij staat.
step-else-moto-secure = Gebruik je een beveiligde map van Motorola? Kijk of { $app } daar ook staat.
step-else-users = Zijn er meer gebruikers op deze { $device }? Kijk dan bij elke gebruiker.

# iPhone en iPad.
step-ios-hold = Houd je vinger op { $app } tot er een menu komt.
step-ios-choose = Kies ervoor de app te verwijderen, en bevestig dat. Alleen van het beginscherm halen is niet genoeg.
step-ios-storage = Zie je de app niet? Ga naar Instellingen, Algemeen en dan de opslag. Zoek daar { $app }.
step-ios-not-offload = Verwijder de app daar. De app opruimen is niet genoeg.
step-ios-locked = Vraagt je { $device } om je gezicht, vinger of code? Dat hoort zo bij een vergrendelde app.
step-ios-hidden = De app kan verborgen zijn. Kijk onderaan in de appbibliotheek, bij de verborgen apps.
step-ios-library = Kijk in de appbibliotheek. Zoek daar op { $app }.
step-ios-cloud = Zoek { $app } in de App Store. Kun je de app daar openen? Dan staat die er nog op.
step-ios-screen-time = Kun je de app niet verwijderen? Kijk bij ‘{ -label-screen-time }’ of dat is toegestaan.
step-ios-managed = Het beheer van je { $device } kan weghalen tegenhouden. Vraag dan hulp aan { $help }.
step-ios-web-clip = Staat de website als icoon op je beginscherm? Haal dat icoon ook weg.
step-ios-auto-download = Heb je nog een iPhone of iPad? Automatische downloads kunnen de app daar neerzetten.

# Zelf kijken.
step-look-ios-search = Veeg op je beginscherm naar beneden. Typ { $app }. Een verborgen app zie je hier niet.
step-look-ios-apps = Open Instellingen en ga naar de apps. Zoek { $app } in de lijst.
step-look-ios-library = Veeg voorbij je laatste beginscherm. Zoek { $app } in de appbibliotheek.
step-look-ios-storage = Open Instellingen, dan Algemeen, dan de opslag. Zoek { $app } in de lijst.
step-look-ios-hidden = Kijk ook bij de verborgen apps, onderaan in de appbibliotheek.
step-look-ios-cloud = Zoek { $app } in de App Store. Kun je de app daar openen? Dan staat die erop.
step-look-android-personal = Open je lijst met apps. Kies de tab ‘{ -label-personal-tab }’ en zoek { $app }.
step-look-android-work = Open je lijst met apps. Kies de tab ‘{ -label-work-tab }’ en zoek { $app }.
step-look-android-settings = Open de instellingen en ga naar de apps. Zoek { $app } in de lijst.
step-look-android-companion = Zet Appwijzer ook in je persoonlijke deel. Dan kijkt de app daar voor je.
step-look-android-copy-private = Appwijzer staat ook in je persoonlijke deel. Open de app daar met de knop hieronder.
step-look-android-copy-work = Appwijzer staat ook in je werkdeel. Open de app daar met de knop hieronder.
step-look-android-private = Gebruik je de afgesloten privéruimte (‘{ -label-private-settings }’)? Open die en kijk daar ook.

# Daarna.
step-after-web-covered = De website van { $app } hoort er ook bij. Gebruik die niet op deze { $device }.
step-after-web-free = De website van { $app } valt niet onder de regel.
step-after-restore = Een nieuwe { $device } kan de app terugzetten uit je back-up. Kijk dan opnieuw.
step-after-devices = Heb je meer toestellen van je werk? Kijk daar ook.
step-after-account = Je account bij { $app } bestaat nog. Weghalen hoeft niet, maar het mag.
step-come-back = Kom hier terug en tik op ‘{ action-check }’.
step-come-back-said = Kom hier terug en geef aan of de app weg is.

# Werkgegevens. Wat vanzelf verdwijnt.
title-work-timer = Zet automatisch wissen uit
step-work-timer = Zet automatisch wissen uit in apps met werkberichten.
step-work-timer-whatsapp = Staat in een werkchat van WhatsApp ‘{ -label-whatsapp-timer }’ aan? Zet dat uit.
step-work-timer-signal = Verdwijnen berichten in een werkchat van Signal vanzelf? Zet dat uit in die chat.
step-work-timer-telegram = Wist Telegram berichten vanzelf? Zet dat uit in je werkchats.
step-work-view-once = Stuur geen werkberichten die iemand maar één keer kan bekijken.

# Werkgegevens. Zoeken en bewaren.
step-work-list = Schrijf op in welke groepen en chats het over werk gaat.
step-work-list-whatsapp = Kijk ook bij gearchiveerde chats, vergrendelde chats en community's.
step-work-list-whatsapp-second = Heb je ook WhatsApp Business of een tweede account? Doe daar hetzelfde.
step-work-list-signal = Kijk ook bij ‘{ -label-signal-archived }’.
step-work-keep-whatsapp = Open de chat en zoek in het menu naar exporteren. Dat gaat per chat.
step-work-keep-whatsapp-blocked = Lukt exporteren niet? Dan staat extra privacy aan voor die chat. Iemand in de groep kan dat uitzetten.
step-work-keep-to-work = Stuur alles alleen naar je werk. Nooit naar een privéadres.
step-work-keep-signal = Zoek bij de instellingen van Signal, onder chats, naar exporteren. Zie je dat niet? Werk Signal bij.
step-work-keep-signal-all = Let op: de export bevat al je chats, ook privé. Bewaar daaruit alleen wat over werk gaat.
step-work-keep-signal-ios = Kan jouw Signal een chat niet exporteren? Stuur dan de werkberichten door naar je werk.
step-work-keep-telegram = Bewaren lukt alleen met Telegram op een computer. Exporteer daar de chat.
step-work-keep-threema = Open de chat en zoek in het menu naar exporteren.
step-work-keep-check = Kijk op je werk of alles er staat. Ga dan pas verder.

# Werkgegevens. Overdragen, verlaten, wissen.
step-work-admin-whatsapp = Ben je beheerder? Maak eerst iemand anders beheerder.
step-work-admin-signal = Ben je beheerder? Tik op een lid en kies ‘{ -label-signal-make-admin }’.
step-work-admin-telegram = Ben je eigenaar van de groep? Draag de groep eerst over aan een ander.
step-work-reach = Laat de groep weten hoe ze je nog bereiken.
step-work-leave-whatsapp = Tik op de naam van de groep. Ga naar beneden en verlaat de groep.
step-work-leave-whatsapp-community = Hoort de groep bij een community? Verlaat ook de community. Lees eerst wat er dan weggaat.
step-work-leave-signal = Tik op de naam van de groep. Kies ‘{ -label-signal-leave }’.
step-work-leave-signal-not-end = Beëindig de groep niet. Dan kan niemand meer verder.
step-work-leave-telegram = Tik op de naam van de groep en verlaat de groep.
step-work-leave-threema = Open de gegevens van de groep en verlaat de groep.
step-work-delete-whatsapp = Verwijder daarna de chat, met de foto's en bestanden erbij.
step-work-delete-signal = Houd je vinger op de chat. Kies ‘{ -label-signal-delete }’. De chat verdwijnt ook van gekoppelde apparaten.
step-work-delete-telegram = Verwijder de chat alleen voor jezelf. Bij Telegram blijft de chat voor de anderen bestaan.
step-work-delete-threema = Verwijder daarna de chat.
step-work-delete-not-all = Wis niets voor iedereen. Je collega's moeten hun berichten houden.
step-work-media = Wis foto's en bestanden van je werk ook uit je galerij. Leeg daarna de prullenbak.
step-work-media-signal = Heb je foto's of bestanden opgeslagen? Wis die ook uit je galerij en downloads.
step-work-screenshots = Heb je schermfoto's van werkberichten? Wis ook die, en leeg de prullenbak.
step-work-export-file = Wis het exportbestand van deze { $device } en uit je verzonden mail.

# Werkgegevens. Back-ups en andere apparaten.
step-work-backup-whatsapp = Maakt WhatsApp back-ups in je Google-account? Maak dan nu een nieuwe. Die vervangt de oude.
step-work-backup-whatsapp-local = Op je { $device } staan ook back-ups van de laatste 7 dagen. Na een week zijn die vervangen.
step-work-backup-whatsapp-ios = Maakt WhatsApp back-ups in iCloud? Maak dan nu een nieuwe. Kijk of de datum klopt.
step-work-backup-phone-ios = Maak je een back-up van je hele { $device }? Maak dan ook daarvan een nieuwe.
step-work-backup-signal = Gebruik je back-ups van Signal? Maak eerst een nieuwe back-up. Wis daarna de oude.
step-work-backup-threema = Maak je back-ups van Threema? Maak eerst een nieuwe back-up. Wis daarna de oude.
step-work-linked-whatsapp = Kijk op gekoppelde apparaten of de werkchats weg zijn. Log uit op computers van je werk.
step-work-linked-signal = Kijk bij ‘{ -label-signal-linked }’. Kies ‘{ -label-signal-unlink }’ als alles daar gewist is.
step-work-linked-telegram = Kijk bij de instellingen welke apparaten meedoen. Log uit wat je niet meer gebruikt.
step-work-others-keep = Anderen in de groep houden hun berichten. Dat hoort zo.

# Werkgegevens. Accounts en bestanden.
step-work-outlook-drafts = Staan er nog concepten? Verstuur ze, of bewaar wat je nodig hebt.
step-work-outlook-contacts = Zet het opslaan van contacten uit, voordat je het account weghaalt.
step-work-outlook-remove = Open in Outlook de instellingen van je werkaccount. Haal het account van deze { $device }.
step-work-contacts-book = Staan er werkcontacten in je adresboek? Zet over wie je nodig hebt. Haal de rest weg.
step-work-teams = Open de instellingen van Teams en meld je af. Andere apps van je werk blijven aangemeld.
step-work-teams-files = Heb je bestanden offline gezet? Kijk of ze op je werk staan. Wis ze daarna hier.
step-work-slack = Open in Slack de instellingen en meld je af bij de omgeving van je werk.
step-work-cloud-camera = Gaan je foto's vanzelf naar de opslag van je werk? Zet dat uit.
step-work-cloud-offline = Heb je bestanden offline gezet? Kijk of ze zijn bijgewerkt. Haal ze dan van deze { $device }.
step-work-cloud-sign-out = Open de instellingen van de app en meld je af met je werkaccount.
step-work-mail-android = Open de instellingen en zoek de accounts. Tik op je werkaccount en haal het weg.
step-work-mail-ios = Open Instellingen en zoek de accounts van Mail. Tik op je werkaccount en haal het weg.
step-work-mail-ios-18 = Open Instellingen, dan de apps, dan Mail. Haal bij de accounts je werkaccount weg.
step-work-mail-ios-copy = Vraagt je { $device } of contacten mogen blijven staan? Houd geen kopie van werkcontacten.
step-work-mail-server = De mail blijft op je werk gewoon bestaan.
step-work-profile = Heb je een werkdeel op je { $device }? Dan staan werkgegevens al apart.
step-work-authenticator = Deze app bewaart geen werkgegevens. Je hebt hem nodig om in te loggen.
step-work-authenticator-first = Wil je hem toch weghalen? Regel eerst met { $help } een andere manier.
step-work-other = Meld je af bij je werk, of haal je werkaccount uit deze app.
step-work-downloads = Staan gedownloade werkbestanden ook op je werk? Wis ze dan hier. Leeg daarna de prullenbak.

# Het werkdeel.
title-work-apps-before = Lees eerst wat er weggaat
title-work-apps-sign-in = Regel eerst inloggen en bellen
title-work-apps-keep = Zet over wat je nodig hebt
title-work-apps-remove = Haal dan het werkdeel weg
step-work-apps-lose = Alles in je werkdeel wordt gewist: apps, bestanden, contacten, soms ook je werk-eSIM.
step-work-apps-lose-ios = Het beheerde deel wordt gewist: werkapps, hun gegevens, mail en instellingen van je werk.
step-work-apps-ask = Vraag vooraf aan { $help } of dit voor jou kan.
step-work-apps-sign-in = Log je in met een app in het werkdeel? Die kan daarna niet meer.
step-work-apps-sign-in-try = Regel eerst met { $help } een andere manier. Log daar één keer mee in.
step-work-apps-esim = Belt je werk je op een werk-eSIM? Die gaat vaak mee weg. Vraag eerst een nieuwe.
step-work-apps-files = Zet bestanden die alleen op deze { $device } staan over naar je werk.
step-work-apps-contacts = Zet werkcontacten en notities die je nodig hebt over naar je werk.
step-work-apps-chats = Staan er werkchats in het werkdeel? Bewaar ze eerst op je werk.
step-work-apps-android = Open de instellingen en zoek de accounts. Kies het werkdeel en haal het werkprofiel weg.
step-work-apps-policy-app = Staat de beheerapp van je werk er nog? Haal die daarna ook weg.
step-work-apps-ios = Open Instellingen, dan Algemeen. Zoek apparaatbeheer en haal het profiel van je werk weg.
step-work-apps-help = Lukt het niet? Vraag hulp aan { $help }. Zij kunnen het ook voor je doen.

# Andere versies en plekken.
step-android-editions = Er staan meer versies van { $app }. Haal ze allemaal weg.
step-look-secure-folder = Open Secure Folder en zoek { $app }. Het icoon kan verborgen zijn.
step-look-clone = Kijk of er een tweede icoon van { $app } is. Kijk ook in de instellingen bij dubbele apps.
step-look-other-user = Wissel van gebruiker op deze { $device }.

step-android-blocked = Het beheer van deze { $device } laat het weghalen van apps niet toe.
step-android-blocked-ask = Dat ligt niet aan jou. Vraag aan { $help } om { $app } weg te halen.
