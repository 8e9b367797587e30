# Wat het beleidsbureau zegt naast wat er mis is met een bron.
lint-count = { $errors ->
    [0] { $warnings ->
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }
    [one] 1 fout{ $warnings ->
        [0] { "" }
        [one] , 1 waarschuwing
       *[other] , { $warnings } waarschuwingen
    }
   *[other] { $errors } fouten{ $warnings ->
        [0] { "" }
        [one] , 1 waarschuwing
       *[other] , { $warnings } waarschuwingen
    }
}
lint-accepted = Aanvaard: { $rule } bij { $place }: { $why }
lint-readability = Hoe makkelijk het leest (0 heel moeilijk, 60 gewoon, 100 heel makkelijk):
lint-readability-row = - { $ban }, { $language }: { $ease } volgens { $formula }, { $length } woorden per zin
lint-coverage = Waar de gids naar kan kijken:
lint-coverage-row = - { $device }: { $what }
lint-coverage-nothing = - { $device }: daar wordt niets gevraagd
lint-device-work-android = werktoestel, Android
lint-device-work-part-android = werkdeel, Android
lint-device-private-part-android = privédeel van een werktoestel, Android
lint-device-own-android = eigen toestel, Android
lint-device-work-ios = iPhone of iPad van het werk
lint-device-own-ios = eigen iPhone of iPad
lint-reach-found = { $n ->
    [one] 1 app die hij vindt
   *[other] { $n } apps die hij vindt
}
lint-reach-hint = { $n ->
    [one] 1 app met een aanwijzing
   *[other] { $n } apps met een aanwijzing
}
lint-reach-asked = { $n ->
    [one] 1 app waar mensen zelf naar kijken
   *[other] { $n } apps waar mensen zelf naar kijken
}
lint-reach-not-there = { $n ->
    [one] 1 app die daar niet bestaat
   *[other] { $n } apps die daar niet bestaan
}
lint-beyond = apps buiten de catalogus zijn daar niet te zien

# Vragen en antwoorden.
ask-missing = Geef het op met { $flag }.
ask-wrong = { $flag }: { $why }
ask-empty = Schrijf iets op.

# Bestanden schrijven.
write-exists = { $path } bestaat al. Kies een andere plek, of schrijf eroverheen met --force.
write-would = Zou { $path } schrijven ({ $n } bytes).
write-done = Geschreven: { $path }
write-failed = { $path } kan niet worden geschreven: { $reason }

# Een nieuw beleid.
new-ask-name-nl = Hoe noemen collega's de organisatie in het Nederlands? Bijvoorbeeld: de gemeente Dorp
new-ask-name-en = En in het Engels? Bijvoorbeeld: the municipality of Dorp
new-ask-public-body = Is het een overheid, die stukken moet bewaren? (ja of nee)
new-ask-app = Welke app? De naam, of meer namen met komma's ertussen. (Alle apps: appwijzer catalogue list)
new-ask-from = Vanaf welke dag?
new-ask-deadline = Hoelang krijgen mensen om de app van een werktelefoon te halen? (bijvoorbeeld 6 weeks)
new-ask-own = En op eigen telefoons met werkgegevens? (ask: vragen, advise: aanraden, nothing: niets)
new-ask-by-nl = Wie besloot het, in het Nederlands? Bijvoorbeeld: het college
new-ask-by-en = En in het Engels?
new-ask-on = Wanneer is het besloten?
new-ask-reason-nl = Waarom? Eén korte zin in het Nederlands.
new-ask-reason-en = En in het Engels?
new-ask-source = Hoe heet de tekst waar dat in staat? Bijvoorbeeld die van het besluit.
new-ask-link = Het adres, als die openbaar is (https://…)?
new-ask-help-nl = Hoe heet de helpdesk in het Nederlands?
new-ask-help-en = En in het Engels?
new-ask-mail = Het mailadres daarvan, als het er is?
new-yes-no = Schrijf ja of nee.
new-own = Schrijf ask (vragen), advise (aanraden) of nothing (niets).
new-period = Schrijf bijvoorbeeld: 6 weeks, 30 days of 2 months.
new-clean = Een beleid zonder fouten: { $path }
new-next = Lees het nu door, en dan: appwijzer policy lint { $path }

# Exports voor mensen. Collega's lezen dit: korte zinnen, één woord voor één ding.
export-title = Welke apps mogen op je telefoon? Regels van { $org }
export-who = Wie vraagt dit?
export-decision = Wie besloot het, en wanneer?
export-apps = Het gaat over: { $apps }.
export-what = Wat vragen we?
export-why = Waarom?
export-maker = Wat zegt de maker?
export-instead = Wat kun je in plaats daarvan gebruiken?
export-questions = Vragen
export-sources = Waar staat dit?
export-place = Op { $where }
export-owner-work = telefoons en tablets van het werk
export-owner-partly-paid = toestellen die het werk deels betaalt
export-owner-private = je eigen telefoon of tablet
export-owner-any = elke telefoon en tablet
export-ask-forbidden = { $apps ->
    [one] { $ban } mag hier niet. Haal de app weg.
   *[several] { $ban }: deze apps mogen hier niet. Haal ze weg.
  }
export-ask-urged = We vragen je dringend om { $ban } weg te halen. Dit moet niet. Je kiest zelf.
export-ask-advised = We raden je aan om { $ban } weg te halen. Je kiest zelf.
export-ask-under-review = Er komt nog een besluit. Je hoeft nu niets te doen.
export-instead-work-data = Je kunt ook je werkgegevens weghalen.
export-instead-work-apps = Je kunt ook je werkapps weghalen.
export-by = Doe het uiterlijk op { $date }.
export-if-you-can = Als het lukt vóór { $date }.
export-from = Vanaf { $date }: { $what }
export-dear = Beste collega,
export-letter-app = De app Appwijzer helpt je. Die kijkt op je telefoon en laat de stappen zien.
export-letter-private = Op je eigen telefoon ziet je werkgever daar niets van. Je kiest zelf.
export-letter-help = Heb je hulp nodig? Vraag het aan:
export-poster-title = Welke apps mogen op je telefoon?
export-poster-rules = Regels van { $org }
export-poster-join = Richt je camera op deze code. Appwijzer laat zien wat dit voor jouw telefoon betekent.
export-poster-type = Lukt dat niet? Typ deze code in de app:

# Het informatieblad voor de ondernemingsraad en de privacy officer.
facts-title = Waar Appwijzer naar kijkt, wat het bewaart en verstuurt: { $org }
facts-policy = Beleid
facts-made = Gemaakt door
facts-purpose = Waar het voor is
facts-purpose-text = Appwijzer kijkt op het toestel zelf of er apps staan waarvoor { $org } een regel heeft. Het legt de regel uit, helpt met de stappen en kijkt opnieuw.
facts-looked = Waar naar wordt gekeken
facts-looked-text = Namen van geïnstalleerde apps, en op werktoestellen hun certificaten. Die worden op het toestel vergeleken met de regel, en vergeten.
facts-nothing-asked = daar wordt niets gevraagd
facts-not-looked = Waar niet naar wordt gekeken, en wat niet wordt verstuurd
facts-stored = Wat wordt bewaard, alleen op het toestel
facts-how-long = Hoelang
facts-keep-closed = Wat is gevonden en opgelost: { $n } dagen
facts-keep-looked = Wat medewerkers zeggen te hebben gezien: { $n } dagen
facts-keep-until = De rest: tot de medewerker het in de app wist, of de app weghaalt
facts-sent = Wat wordt verstuurd, en naar wie
facts-sent-private = Van een eigen toestel: niets, naar niemand.
facts-sent-nothing = Van een werktoestel: niets daarover. Dat zegt het beleid.
facts-sent-work = Van een werktoestel, naar het toestelbeheer van { $org }, na elke keer kijken:
facts-sent-exact = Precies deze bytes, bijvoorbeeld:
facts-sent-settings = Klopt een van de instellingen van deze app niet? Dan hoort het beheer van een werktoestel, of van een toestel waarvan nog niemand zei van wie het is, welke dat is en waarom. Dat zegt niets over de medewerker.
facts-sent-address = De app haalt de regel op bij de webserver van { $org }. In het verzoek staat geen naam, geen nummer en geen toestel. De server ziet een internetadres, zoals bij elk verzoek.
facts-told = Wat het beheer aan de app kan vertellen
facts-told-text = Dit zijn alle sleutels die de app kent.
facts-limits = Wat dit blad niet vertelt
facts-limit-management = Het toestelbeheer zelf kan meer zien, vaak alle apps van een werktoestel. Dat valt buiten Appwijzer.
facts-limit-duty = Voor een systeem dat personeel kan volgen is instemming van de ondernemingsraad nodig (WOR, artikel 27).
facts-limit-records = Wie de aantallen van ‘count’ of de exports van het beheer leest, werkt daar met persoonsgegevens.
facts-contact = Aan wie je het kunt vragen

# Exports: wat een beheerder moet weten.
export-nothing-yet = Op die dag is niets verboden op toestellen van de werkgever. De eerste dag is { $date }: gebruik --on { $date }.
export-nothing = Op die dag is niets verboden op toestellen van de werkgever. Verzoeken staan op geen lijst.
export-nameless = Van { $app } is op { $platform } geen kenmerk bekend: het beheer kan de app daar niet blokkeren.
export-one-form = { $app } is alleen op één soort toestel verboden ({ $form }): maak daar een groep voor. De app staat niet op de lijst.
export-beyond = Ban { $ban } gaat over apps buiten de catalogus. Het beheer kan alleen apps van de lijst blokkeren.
export-exempt = Ban { $ban } kent een uitzondering. Houd toestellen met een toekenning buiten de groep die dit krijgt.
export-companion-incomplete = De configuratie van de gids is niet compleet: geef --root en --policy-address.
export-several = Dit maakt { $n } bestanden ({ $names }). Zeg waar met --to MAP.
export-join-wrong = De code om mee te doen is niet te lezen: { $reason }.

# Een uitrol op papier.
simulate-title = Wat gebeurt er als dit beleid uitgaat?
simulate-days = Van { $from } tot en met { $until }.
simulate-group = { $name } ({ $n })
simulate-app = - { $app }: { $what }
simulate-app-none = Daar wordt niets gevraagd.
simulate-must = { $n } lezen dat ze de app moeten weghalen
simulate-asked = { $n } lezen dat we het vragen
simulate-unknown = { $n } moeten zelf kijken
simulate-exempt = { $n } mogen de app houden, met een uitzondering
simulate-nothing = { $n } lezen er niets over
simulate-without = { $n } toestellen hebben de app niet: daar kijkt niemand.
simulate-notifications = Meldingen: { $n }
simulate-day = - { $date }: { $n } ({ $must } moet, { $asked } vraag)
simulate-more = En nog { $n } dagen: zie --json of --plot.
simulate-expected = Dit zijn verwachte aantallen, op grond van de delen in de beschrijving.
simulate-plot = Meldingen per dag
simulate-plot-must = wat moet
simulate-plot-asked = wat we vragen

# Hoe ver een verbod op makers of landen reikt.
lint-reach-unseen = { $n ->
    [one] 1 app die niemand daar ziet
   *[other] { $n } apps die niemand daar ziet
}
lint-recognised = { $ban }: { $android } apps te herkennen op Android, { $ios } op iPhone en iPad. Andere apps van deze makers kennen we niet.
cli-show-more-apps = En nog { $n } apps.
export-too-many-for-graph = Intune neemt 500 apps voor het privédeel. { $n } weinig bekende apps staan niet in dat bestand.
