# Wat de beleidsstudio zegt, tegen wie het beleid maakt.
studio-period = { $unit ->
    [day] { $n ->
        [one] 1 dag
       *[other] { $n } dagen
    }
    [week] { $n ->
        [one] 1 week
       *[other] { $n } weken
    }
    [month] { $n ->
        [one] 1 maand
       *[other] { $n } maanden
    }
   *[year] { $n } jaar
}
studio-to-come = (nog in te vullen)

studio-what = beleidsstudio
studio-skip = Ga naar het formulier
studio-steps = Stappen
studio-beside = Wat nog ontbreekt, en de telefoon
studio-step-decision = Besluit
studio-step-apps = Welke apps
studio-step-who = Voor wie
studio-step-why = Waarom
studio-step-keeping = Werkgegevens en bewaren
studio-step-exemptions = Uitzonderingen
studio-step-look = Bekijken
studio-step-share = Delen
studio-step-sign = Ondertekenen
studio-step-rollout = Uitrollen
studio-lead-decision = Wie heeft besloten, en wanneer? Alles mag leeg blijven tot je ondertekent.
studio-lead-apps = Over welke apps gaat het? Zoek ze op, of noem een maker, een land of een lijst.
studio-lead-who = Wat vraag je, op welk toestel, vanaf welke dag?
studio-lead-why = Leg uit waarom. Collega’s lezen dit op hun telefoon.
studio-lead-keeping = Welke apps bevatten werkgegevens? En wat moet iemand eerst bewaren?
studio-lead-exemptions = Voor welke taak mag iemand een app houden, en hoelang?
studio-lead-look = Bekijk het beleid op elk toestel, op elke dag en in elke taal.
studio-lead-share = Laat anderen meelezen voordat je ondertekent.
studio-lead-sign = Wat je ondertekent, en wat er nog ontbreekt.
studio-lead-rollout = Welke dag doet wat? En wat loopt wanneer af?
studio-lacks = mist { $n }
studio-missing = { $n ->
    [0] Nog in te vullen: niets
   *[other] Nog in te vullen: { $n }
}
studio-missing-nothing = Alles wat nodig is, staat er.
studio-not-in-file = Staat nog niet in het bestand: { $n }
studio-lints = { $n ->
    [0] Controle: niets gevonden op deze bladzijde
    [one] Controle: 1 punt op deze bladzijde
   *[other] Controle: { $n } punten op deze bladzijde
}
studio-lints-elsewhere = { $n ->
    [one] Bij een andere stap staat nog 1 punt.
   *[other] Bij andere stappen staan nog { $n } punten.
}
studio-lint-error = Dit kan zo niet:
studio-lint-warning = Let op:
studio-phone = De telefoon
studio-to-phone = Naar de telefoon
studio-preview = Open de hele proefweergave
studio-all-screens = Alle schermen, om te lezen of af te drukken
studio-beside-version = Wat er verandert met een volgende versie
studio-command = Zo doe je dit met de opdrachtregel
studio-save = Bewaar
studio-save-next = Bewaar en ga verder
studio-saved = Bewaard.
studio-not-saved = Dit is niet bewaard: { $what }
studio-not-kept = De vorige versies kunnen niet worden bewaard: { $what }
studio-one-more = Nog een: { $what }
studio-take-out = Haal weg: { $what }
studio-untranslated = nog niet vertaald
studio-in-nl = Nederlands
studio-in-en = Engels
studio-more = Meer
studio-states = Eerdere versies
studio-states-lead = Elke keer dat je bewaart, blijft de vorige versie staan. Ga hier terug naar een andere.
studio-state-now = Dit is de versie van nu
studio-go-back = Ga terug naar deze
studio-went-back = Deze versie staat er weer. Ook die van net blijft in de lijst.
studio-no-state = Die versie is er niet meer.
studio-kept-decision = bij Besluit
studio-kept-apps = bij Welke apps
studio-kept-who = bij Voor wie
studio-kept-why = bij Waarom
studio-kept-keeping = bij Werkgegevens en bewaren
studio-kept-exemptions = bij Uitzonderingen
studio-kept-look = bij Bekijken
studio-kept-share = bij Delen
studio-kept-sign = bij Ondertekenen
studio-kept-rollout = bij Uitrollen
studio-kept-states = teruggehaald
studio-kept-file = als tekst
studio-file = Het bestand als tekst
studio-file-lead = Alles wat de studio schrijft, staat in dit bestand. Je mag het ook hier veranderen.
studio-file-changed = Iemand anders heeft het bestand veranderd terwijl jij schreef. Jouw tekst staat bovenaan bij de eerdere versies.
studio-nowhere-title = Deze bladzijde is er niet
studio-nowhere = Kijk of het adres klopt.
studio-to-first = Naar de eerste stap
studio-unreadable-title = Het bestand kan niet worden gelezen
studio-unreadable = policy.toml kan niet worden gelezen: { $why }
studio-start = Begin een beleid
studio-start-lead = In deze map staat nog geen beleid. Waarmee wil je beginnen?
studio-start-nothing = Begin met niets
studio-start-model-vng = Het advies van de VNG, voor een gemeente. Vul je eigen naam en dagen in.
studio-start-nl-rijksoverheid-2025 = Het beleid van het Rijk.
studio-start-politie-2023 = Een verbod met een uitzondering voor een taak.
studio-start-others = Een ander beleid dat bij dit programma hoort
studio-start-new = Heb je de vragen van ‘policy new’ beantwoord? Open dan die map: de antwoorden staan erin.

studio-s-organisation = De organisatie
studio-s-help = Hulp voor collega’s
studio-s-privacy = Vragen over privacy
studio-s-decision = Het besluit
studio-s-policy = Deze versie
studio-s-ban = Verbod
studio-s-rule = Meer over deze regel
studio-s-phase = Wat later verandert
studio-s-reasons = Redenen
studio-s-maker-answer = Wat de maker zegt
studio-s-source = Bron
studio-s-question = Vraag van collega’s
studio-s-alternative = Wat kan wel
studio-s-allow = Een app die mag, en waarom
studio-s-switch-off = Een functie van het systeem
studio-s-texts = Langere uitleg
studio-s-work-data = Werkgegevens
studio-s-records = Wie weet wat je moet bewaren
studio-s-keep = Wat je moet bewaren
studio-s-hold = Wanneer niemand iets weghaalt
studio-s-role = Groep collega’s
studio-s-exemption = Uitzondering

studio-f-organisation-name = Naam van de organisatie
studio-h-organisation-name = Zoals collega’s het zeggen, bijvoorbeeld ‘de gemeente Dorp’.
studio-f-organisation-id = Kort kenmerk
studio-h-organisation-id = Laat leeg, dan maken we het van de naam. Verander het later niet meer.
studio-f-public-body = Is het een overheid?
studio-h-public-body = Een overheid moet stukken bewaren (Archiefwet, Woo).
studio-f-contact-name = Naam
studio-f-contact-mail = Mailadres
studio-f-contact-phone = Telefoonnummer
studio-f-contact-web = Webadres
studio-f-contact-hours = Wanneer bereikbaar
studio-f-decision-by = Wie heeft besloten
studio-f-decision-date = Dag van het besluit
studio-h-decision-date = Bijvoorbeeld 28-11-2026, 28 november 2026 of vandaag.
studio-f-decision-reference = Naam of nummer van het besluit
studio-h-decision-reference = Bijvoorbeeld ‘Brief aan de gemeenteraad’.
studio-f-decision-link = Webadres van het besluit
studio-f-version = Versie
studio-h-version = Een hoger getal bij elke publicatie.
studio-f-issued = Eerste dag van deze versie
studio-h-issued = Bijvoorbeeld 28-11-2026, 28 november 2026 of maandag.
studio-f-expires = Laatste dag van deze versie
studio-h-expires = Daarna blijft het beleid gelden. Het zegt dan zelf dat het oud is.
studio-f-reporting = Wat het beheer van een werktoestel hoort
studio-h-reporting = Van een eigen toestel hoort het beheer nooit iets.
studio-f-time-zone = Tijdzone
studio-f-languages = Talen
studio-h-languages = nl, en of allebei met een komma. De eerste geldt als een andere ontbreekt.
studio-f-claims = Wat telt als ‘van dit land’
studio-h-claims = Zonder keuze tellen inschrijving, hoofdkantoor en wie er de baas is.
studio-f-ban = Een verbod
studio-f-ban-name = Naam van het verbod
studio-h-ban-name = Bijvoorbeeld de naam van de app.
studio-f-ban-apps = Apps
studio-h-ban-apps = Namen met een komma ertussen. Zoeken kan hierboven.
studio-f-ban-makers = Makers
studio-h-ban-makers = Elke app van deze makers, ook die van later.
studio-f-ban-countries = Landen
studio-h-ban-countries = Elke app van makers uit deze landen: Rusland, China, of de code van een land.
studio-f-ban-list = Lijst van een overheid
studio-h-ban-list = Alles wat op die lijst staat.
studio-f-except-apps = Behalve deze apps
studio-f-except-makers = Behalve deze makers
studio-f-categories = Soorten apps
studio-f-allow-only = Alleen deze apps mogen
studio-h-allow-only = Dan gaat het verbod over elke andere app.
studio-f-successors = Ook wat voor deze apps in de plaats komt?
studio-h-successors = Bijvoorbeeld: TikTok of wat daarna komt.
studio-f-ban-devices = Ook apparaten van deze makers
studio-h-ban-devices = Wie zo’n telefoon heeft, leest dat de regel daarover gaat.
studio-f-allow-app = Welke app
studio-f-allow-why = Waarom die mag
studio-f-switch-off-name = Welke functie
studio-f-switch-off-how = Hoe je die uitzet
studio-f-ban-until = Laatste dag van het verbod
studio-f-ban-review = Dag waarop je er opnieuw naar kijkt
studio-f-ban-id = Kenmerk van het verbod
studio-h-ban-id = Laat leeg, dan maken we het van de naam.
studio-f-who = Wat je vraagt
studio-f-ownership = Van wie is het toestel
studio-f-part = Deel van het toestel
studio-f-form = Soort toestel
studio-f-platform = Systeem
studio-f-rule-work-data = Alleen met werkgegevens
studio-f-enrolled = Staat het toestel onder beheer?
studio-f-roles = Groepen collega’s
studio-f-obligation = Wat vraag je
studio-f-from = Vanaf
studio-f-deadline = Uiterlijk
studio-f-within = Of: zo lang nadat iemand het hoort
studio-f-after = Zo lang na het begin van de stap ervoor
studio-f-consequence = Wat er daarna gebeurt
studio-h-consequence = Staat het niet in het besluit? Laat het dan leeg.
studio-f-instead = Wat ook goed is
studio-f-instead-added = Staat die tweede weg niet in het besluit?
studio-f-web-use = Geldt het ook voor de website?
studio-h-web-use = Zegt het besluit er niets over? Laat het dan leeg.
studio-f-rule-until = Laatste dag van deze regel
studio-f-reasons = Redenen
studio-h-reasons = Een op elke regel, de belangrijkste eerst. Ten hoogste vier.
studio-f-not-claimed = Wat je niet zegt
studio-h-not-claimed = Bijvoorbeeld: we zeggen niet dat er iets is misgegaan.
studio-f-maker-answer = Wat de maker zegt
studio-h-maker-answer = Vraag het de maker, en schrijf het antwoord op.
studio-f-source-title = Titel
studio-f-source-publisher = Van wie
studio-f-source-date = Datum
studio-h-source-date = Een dag of een maand: 28-11-2026 of augustus 2024.
studio-f-source-link = Webadres
studio-f-ask = Vraag
studio-f-answer = Antwoord
studio-f-alternative-name = Naam
studio-f-alternative-text = Uitleg
studio-f-alternative-link = Webadres
studio-f-text = Uitleg met kopjes
studio-h-text = Een kopje begint met #, een punt in een lijst met -.
studio-f-work-app = App
studio-h-work-app = De naam van een app, als het een app is.
studio-f-work-name = Naam
studio-h-work-name = Laat leeg als het de naam van de app is.
studio-f-route = Hoe je de werkgegevens eruit haalt
studio-h-route = Hiermee kiest de telefoon de stappen.
studio-f-row-id = Kenmerk
studio-f-keep-what = Wat je moet bewaren
studio-f-keep-not = Wat je niet hoeft te bewaren
studio-f-hand-over = Waar het heen gaat
studio-f-then = Wat mag daarna
studio-f-basis = Waar het op rust
studio-f-hold-text = Wat collega’s lezen
studio-h-hold-text = Houd het algemeen. Het mag niets over een zaak verraden.
studio-f-hold-until = Tot en met
studio-f-role-name = Naam van de groep
studio-f-role-ask = Mag de telefoon ernaar vragen?
studio-h-role-ask = Zo niet, dan zegt het beheer het.
studio-f-task = Voor welke taak
studio-f-exempt-bans = Van welk verbod
studio-h-exempt-bans = Staat een app onder twee verboden? Kies ze dan allebei.
studio-f-conditions = Voorwaarden
studio-h-conditions = Een op elke regel.
studio-f-longest = Ten hoogste
studio-h-longest = Bijvoorbeeld 6 maanden of 1 jaar.
studio-f-granted-by = Wie geeft de uitzondering
studio-f-undelegable = Mag niemand anders beslissen?
studio-f-report-to = Wie elke uitzondering te horen krijgt

studio-v-none = (niet gezegd)
studio-v-nothing-asked = Niets
studio-v-yes = ja
studio-v-no = nee
studio-v-forbidden = Moet weg
studio-v-urged = Dringend gevraagd
studio-v-advised = Aangeraden
studio-v-under-review = Nog niets: er kan een besluit komen
studio-v-nothing = niets
studio-v-alive = de dag van de laatste controle
studio-v-outcome = die dag, en of er iets te doen is
studio-v-work = van het werk
studio-v-partly-paid = van de collega, deels betaald
studio-v-private = van de collega
studio-v-whole-device = het hele toestel
studio-v-private-part = het persoonlijke deel
studio-v-work-part = het werkdeel
studio-v-phone = telefoon
studio-v-tablet = tablet
studio-v-laptop = laptop
studio-v-other-device = elk ander digitaal apparaat
studio-v-android = Android
studio-v-ios = iPhone en iPad
studio-v-work-data = de werkgegevens weghalen
studio-v-work-apps = de werkapps weghalen
studio-v-registered-in = waar de maker is ingeschreven
studio-v-head-office = waar het hoofdkantoor is
studio-v-controlled-by = wie er de baas is
studio-v-named-by = wat een overheid zegt
studio-v-listed = wat op een lijst staat
studio-v-whatsapp = WhatsApp
studio-v-signal = Signal
studio-v-telegram = Telegram
studio-v-threema = Threema
studio-v-slack = Slack
studio-v-outlook = Outlook
studio-v-teams = Teams
studio-v-mail-account = een mailaccount op de telefoon
studio-v-cloud-files = bestanden in de cloud
studio-v-authenticator = een app om mee in te loggen
studio-v-other = iets anders
studio-v-delete-allowed = dan mag het weg
studio-v-ask-first = vraag het eerst
studio-v-hold = het blijft staan

studio-who = Toestel
studio-who-work = Werktoestel
studio-who-private-part = Persoonlijk deel van een werktoestel
studio-who-work-part = Werkdeel
studio-who-tablet = Alleen tablets van het werk
studio-who-own-work-data = Eigen toestel met werkgegevens
studio-who-own = Eigen toestel
studio-h-who = Een dag schrijf je als 28-11-2026 of maandag. Uiterlijk mag ook een termijn zijn, zoals 6 weken.
studio-reads = Wat je collega leest
studio-no-ban = Er is nog geen verbod. Begin bij ‘Welke apps’.

studio-search = Zoek een app
studio-search-label = Naam van een app, een maker of een kenmerk
studio-search-go = Zoek
studio-found = { $n ->
    [0] We kennen niets met ‘{ $what }’.
    [one] 1 app gevonden met ‘{ $what }’.
   *[other] { $n } apps gevonden met ‘{ $what }’.
}
studio-known = { $n ->
    [0] We kennen hiervan geen app.
    [one] We kennen 1 app: { $android } op Android en { $ios } op iPhone. Een eigen Android-telefoon kan zelf naar { $own } kijken, een iPhone naar { $links }.
   *[other] We kennen { $n } apps: { $android } op Android en { $ios } op iPhone. Een eigen Android-telefoon kan zelf naar { $own } kijken, een iPhone naar { $links }.
}
studio-seen-android-yes = Android: herkend
studio-seen-android-no = Android: niet herkend
studio-seen-own-yes = eigen Android: kijkt zelf
studio-seen-own-no = eigen Android: vraagt het
studio-seen-iphone-yes = iPhone: krijgt een hint
studio-seen-iphone-no = iPhone: vraagt het
studio-add = Voeg { $what } toe
studio-add-to = Voeg { $what } toe aan { $ban }
studio-added = { $what } staat erbij.
studio-overlap = { $n ->
    [one] { $apps } staat ook in het verbod ‘{ $what }’. De telefoon toont dan de strengste regel.
   *[other] { $n } apps staan ook in het verbod ‘{ $what }’, zoals { $apps }. De telefoon toont dan de strengste regel.
}
studio-exempt-from = Uitgezonderd van: { $what }
studio-exempt-not = Niet uitgezonderd van: { $what }
studio-import = Neem een lijst over
studio-import-label = Plak een lijst
studio-import-hint = Namen of kenmerken: een tabel, een export van je beheer, of iemands lijst.
studio-import-go = Neem over
studio-imported = Overgenomen: { $what } apps.
studio-import-nothing = In deze lijst kennen we geen app.
studio-import-unknown = Deze kennen we niet: { $what }

studio-share = Stuur de proefweergave of een blad voor de ondernemingsraad rond. De opdrachten staan hieronder.
studio-can-sign = Er ontbreekt niets. Dit is wat je ondertekent:
studio-cannot-sign = Je kunt nog niet ondertekenen. Er ontbreken { $n } antwoorden, en de controle noemt { $errors } fouten.
studio-fingerprint = Vingerafdruk
studio-no-rollout = Er ontbreekt nog iets. Vul eerst de lijst hiernaast in.
studio-lapses = Wat wanneer afloopt

studio-wrong-day = ‘{ $what }’ is geen dag. Schrijf 28-11-2026, 28 november 2026 of maandag.
studio-wrong-period = ‘{ $what }’ is geen termijn. Schrijf bijvoorbeeld 6 weken of 1 jaar.
studio-wrong-day-or-period = ‘{ $what }’ is geen dag en geen termijn. Schrijf 28-11-2026 of 6 weken.
studio-wrong-source-date = ‘{ $what }’ is geen dag en geen maand. Schrijf 28-11-2026 of augustus 2024.
studio-wrong-number = ‘{ $what }’ is geen geheel getal. Schrijf bijvoorbeeld 2.
studio-wrong-yes-no = Schrijf ja of nee, niet ‘{ $what }’.
studio-wrong-id = ‘{ $what }’ is geen kenmerk. Gebruik kleine letters, cijfers, streepjes en punten.
studio-wrong-mail = ‘{ $what }’ is geen mailadres. Schrijf bijvoorbeeld hulp@gemeente.nl.
studio-wrong-phone = ‘{ $what }’ is geen telefoonnummer. Schrijf bijvoorbeeld 020 123 45 67.
studio-wrong-link = ‘{ $what }’ is geen webadres. Het begint met https:// en heeft geen spaties.
studio-wrong-choice = ‘{ $what }’ hoort niet bij de antwoorden. Kies er een uit de lijst.
studio-wrong-list = Er is geen lijst ‘{ $what }’.
studio-wrong-app = We kennen geen app ‘{ $what }’. Zoek hem hierboven op.
studio-wrong-maker = We kennen geen maker ‘{ $what }’.
studio-wrong-country = ‘{ $what }’ is geen land dat we kennen. Schrijf de naam, of de code van twee letters.
studio-wrong-changed = Iemand anders heeft hier intussen geschreven: ‘{ $what }’. Bewaar je nog een keer, dan blijft jouw tekst staan.
studio-meant = Bedoel je ‘{ $what }’?
studio-running = De studio draait. Stoppen kan met Ctrl-C. Alleen wie dit adres heeft, kan erbij.
studio-not-a-folder = { $path } is geen map. Noem de map waarin het beleid staat, of komt te staan.
studio-home =
    Appwijzer staat naast een verbod op apps: wat vraagt het, waarom, en hoe doe je het?
    { "" }
    appwijzer check               wat wordt er van een telefoon gevraagd?
    appwijzer preview             een verbod, zoals een collega het ziet
    appwijzer policy list         de voorbeelden die erbij zitten
    appwijzer --help              alle opdrachten
    { "" }
    Zelf een beleid maken, in de browser:
    appwijzer studio mijn-beleid/
