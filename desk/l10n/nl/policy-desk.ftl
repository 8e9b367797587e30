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
lint-accepted = Aanvaard: { $rule } bij { $place }{ $about }: { $why }
lint-readability = Hoe makkelijk het leest (0 heel moeilijk, 60 gewoon, 100 heel makkelijk):
lint-readability-row = - { $ban }, { $language }: { $ease } volgens { $formula }, { $length } woorden per zin
lint-coverage = Waar de gids naar kan kijken:
lint-coverage-row = - { $device }: { $what }
lint-coverage-nothing = - { $device }: daar wordt niets gevraagd
lint-device-work-android = werktoestel, Android
lint-device-work-part-android = werkdeel, Android
lint-device-private-part-android = persoonlijk deel van een werktoestel, Android
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
new-ask-deadline = Tot wanneer krijgen mensen de tijd om de app van een werktelefoon te halen? (bijvoorbeeld 6 weken, of 15-01-2027)
new-ask-own = En op eigen telefoons met werkgegevens? (vragen, aanraden of niets)
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
new-own = Schrijf vragen, aanraden of niets.
new-period = Schrijf bijvoorbeeld 6 weken, 30 dagen of 15-01-2027. De laatste dag komt na de eerste.
new-no = nee
new-own-ask = vragen
new-link = Een adres begint met https:// en heeft geen spaties. Is er geen? Laat het leeg.
new-mail = Dat is geen mailadres. Schrijf bijvoorbeeld help@example.org, of laat het leeg.
new-ask-publisher = Wie schreef die tekst? Bijvoorbeeld: AIVD
new-ask-source-date = Van welke dag is die tekst?
ask-kept = Je antwoorden staan in { $path }. Geef dezelfde opdracht opnieuw, dan hoef je ze niet weer te typen.
new-clean = Een beleid zonder fouten: { $path }
new-next = Lees het nu door, en dan: appwijzer policy lint { $path }

# Exports voor mensen. Collega's lezen dit: korte zinnen, één woord voor één ding.
export-title = Welke apps mogen op je telefoon? Regels van { $org }
export-who = Wie vraagt dit?
export-decision = Wie besloot het, en wanneer?
export-apps = Het gaat over: { $apps }.
export-what = Wat vragen we?
export-why = Waarom?
export-plain-why = Je browser kan deze pagina niet helemaal laten zien. Dit is wat je moet weten.
export-maker = Wat zegt de maker zelf?
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
export-ask-urged = We vragen je dringend om { $ban } weg te halen. Het hoeft niet. Je kiest zelf.
export-ask-advised = We raden je aan om { $ban } weg te halen. Je kiest zelf.
export-ask-under-review = Er komt nog een besluit. Je hoeft nu niets te doen.
export-instead-work-data = Je kunt ook je werkgegevens weghalen.
export-instead-work-apps = Je kunt ook je werkapps weghalen.
export-instead-hold = Hoor je bij deze groepen? Bewaar dan alles en haal niets weg: { $roles }.
export-by = Doe het uiterlijk op { $date }.
export-if-you-can = Lukt het tot en met { $date }? Graag.
export-within = Je hebt { $period } vanaf de dag waarop je het hoort.
export-successors = Een app die ervoor in de plaats komt, hoort er ook bij.
export-devices = De regel gaat ook over apparaten van { $makers }.
export-allowed = { $app } mag wel: { $why }
export-switch-off = Ook deze functie hoort uit te staan: { $name }.
export-exemption-for = Uitzondering: { $task }
export-exemption-who = Beslist: { $who }.
export-exemption-alone = Dat kan niemand anders doen.
export-exemption-told = Wie het ook hoort: { $who }.
export-exemption-longest = Hoogstens { $period }.
export-web-covered = De website hoort er ook bij.
export-web-free = De website valt niet onder de regel.
export-exemption = Heb je { $ban } nodig voor je werk? Vraag een uitzondering aan.
export-poster-more = { $n ->
    [one] Er is nog 1 regel: { $bans }. Appwijzer laat die zien.
   *[other] Er zijn nog { $n } regels: { $bans }. Appwijzer laat ze zien.
  }
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
facts-purpose-text = Appwijzer kijkt op het toestel zelf welke apps van de lijst erop staan. De lijst hoort bij een regel van { $org }. Appwijzer legt de regel uit, helpt met de stappen en kijkt opnieuw.
facts-looked = Waar naar wordt gekeken
facts-looked-text = Appwijzer leest op het toestel welke apps erop staan, en op werktoestellen hun certificaten. Het vergelijkt die op het toestel met de regel. Alleen apps van de lijst worden onthouden. De rest wordt meteen vergeten.
facts-apps = De apps ({ $n }): { $apps }.
facts-apps-allowed = Toegestaan zijn alleen ({ $n }): { $apps }. Zet iemand er een andere app op? Die noemt Appwijzer bij zijn naam, alleen op het toestel.
facts-looked-text-allowed = Appwijzer leest op het toestel welke apps erop staan, en op werktoestellen hun certificaten. Het vergelijkt die op het toestel met de regel. Geldt een lijst van toegestane apps? Dan toont het elke app die er niet op staat. Van zo’n app onthoudt het alleen een code. De naam onthoudt het niet. De rest wordt meteen vergeten.
facts-nothing-asked = daar wordt niets gevraagd
facts-only-allowed-found = alle apps die iemand zelf heeft geïnstalleerd
facts-only-allowed-unseen = apps buiten de lijst: die ziet Appwijzer daar niet
facts-not-looked = Wat Appwijzer niet verstuurt
facts-stored = Wat wordt bewaard, alleen op het toestel
facts-how-long = Hoelang
facts-keep-closed = Wat is gevonden en opgelost: { $n } dagen
facts-keep-looked = Wat medewerkers zelf hebben gezien en gemeld: { $n } dagen
facts-keep-request = Een aanvraag voor een uitzondering: tot het antwoord is gelezen, en hoogstens { $n } dagen
facts-keep-until = De rest: tot de medewerker het in de app wist, of de app weghaalt
facts-sent = Wat wordt verstuurd, en naar wie
facts-sent-private = Van een eigen toestel: niets, naar niemand.
facts-sent-nothing = Van een werktoestel: niets daarover. Dat zegt het beleid.
facts-sent-work = Van een werktoestel, naar het toestelbeheer van { $org }, na elke keer kijken:
facts-sent-exact = Precies deze bytes, bijvoorbeeld:
facts-sent-settings = Klopt een van de instellingen van deze app niet? Dan hoort het beheer welke dat is en waarom. Dat geldt voor een werktoestel. Het geldt ook zolang niet bekend is van wie het toestel is. Er staat geen naam in. Een status van één toestel kan wel over één medewerker gaan. Dan is het een persoonsgegeven (AVG, artikel 4).
facts-sent-address = De app haalt de regel op bij de webserver van { $org }. In het verzoek staat geen naam, geen nummer en geen toestel. De server ziet een internetadres, zoals bij elk verzoek.
facts-told = Wat het beheer aan de app kan vertellen
facts-told-text = Dit zijn alle sleutels die de app kent.
facts-key-organisation = Het id van de organisatie. Het moet hetzelfde zijn als in het eerste sleutelbestand.
facts-key-root = Het eerste sleutelbestand, ondertekend, als JSON of in base64.
facts-key-policy-address = Het https-adres van het ondertekende beleid, zonder zoekdeel.
facts-key-policy = Het ondertekende beleid zelf, voor toestellen die geen webserver bereiken.
facts-key-ownership = Van wie het toestel is. Staat het er niet, dan vraagt de app het aan de medewerker.
facts-key-enrolled = Of het toestel in beheer is. Zette het beheer de app erop, dan is dat zo.
facts-key-device-id = Het id dat het beheer aan het toestel geeft. Daarop kan een uitzondering staan.
facts-key-roles = De groepen van de medewerker, met de ids uit het beleid en komma's ertussen.
facts-key-grants = Ondertekende uitzonderingen, als JSON of in base64, met spaties ertussen.
facts-key-language = De taal, tot de medewerker zelf kiest, zoals nl of fr.
facts-key-check-hours = Hoeveel uur er tussen twee keer kijken zit: 1 tot 168. Standaard 24.
facts-key-apps-seen = Welke apps uit het beleid het beheer op dit toestel zag, en op welke dag.
facts-limits = Wat dit blad niet vertelt
facts-limit-management = Het toestelbeheer zelf kan meer zien, vaak alle apps van een werktoestel. Dat valt buiten Appwijzer.
facts-limit-duty = De ondernemingsraad moet instemmen met regels over persoonsgegevens van personeel. Dat staat in de WOR, artikel 27, lid 1, onder k. Het geldt ook voor een systeem dat geschikt is om personeel te volgen (onder l).
facts-limit-ground = De grondslag (AVG, artikel 6) en de verwerker kiest { $org }. Vul die hier in, samen met de bewaartermijn bij het beheer.
facts-limit-rights = Medewerkers kunnen hun gegevens inzien, verbeteren en laten wissen. Ze kunnen ook bezwaar maken (AVG, artikelen 15 tot en met 21).
facts-limit-records = Lees je de aantallen van ‘count’ of de exports van het beheer? Dan werk je met persoonsgegevens.
facts-contact = Aan wie je het kunt vragen

# Exports: wat een beheerder moet weten.
export-nothing-yet = Op die dag mag op toestellen van de werkgever niets worden geblokkeerd. De eerste dag is { $date }: gebruik --on { $date }.
export-waits = { $app } mag pas na { $date } worden geblokkeerd: tot en met die dag hebben medewerkers de tijd.
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
lint-recognises-nothing = { $ban }: hier valt niets te herkennen, geen app en geen begin van een naam. Een controle kan niet zeggen of er zo’n app staat.
lint-in-doubt = { $n ->
    [one] { $ban }: van 1 maker staat niet vast of het verbod die bedoelt. Naar zijn apps vragen we, en we zeggen niet dat ze weg moeten.
   *[other] { $ban }: van { $n } makers staat niet vast of het verbod die bedoelt. Naar hun apps vragen we, en we zeggen niet dat ze weg moeten.
}
lint-recognised = { $android ->
    [one] { $ban }: 1 app te herkennen op Android, { $ios } op iPhone en iPad. Andere apps van deze makers kennen we niet.
   *[other] { $ban }: { $android } apps te herkennen op Android, { $ios } op iPhone en iPad. Andere apps van deze makers kennen we niet.
}
cli-show-more-apps = En nog { $n } apps.
export-too-many-for-graph = Intune neemt 500 apps voor het persoonlijke deel. { $n } apps die weinig mensen kennen, staan er niet in.
