# Wat het beleidsbureau zegt naast wat er mis is met een bron.
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
write-exists = { $path } bestaat al. Kies een andere plek, of schrijf eroverheen met --overwrite.
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

# Toestellen tellen.
count-title = Op hoeveel toestellen staat elke app?
count-devices = Toestellen in de bestanden
count-any = Minstens een van deze apps
count-few = minder dan { $n }, of weggelaten
count-suppressed = weggelaten, te weinig
count-unknown = niet bekend
count-nowhere = { $n ->
    [0] Elke app van het beleid staat ergens.
    [one] 1 andere app van het beleid komt nergens voor.
   *[other] { $n } andere apps van het beleid komen nergens voor.
}
count-system-android = Android
count-system-ios = iPhone en iPad
count-system-unknown = systeem niet bekend
count-ownership-work = van de werkgever
count-ownership-private = van de medewerker
count-ownership-unknown = eigenaar niet bekend
count-note-names-only = In deze bestanden staan alleen namen van apps. Een andere app met dezelfde naam telt mee. Een kopie met een andere naam niet.
count-note-sums-only = Een bestand bevat optellingen, geen toestellen. Een toestel met twee versies van een app telt dubbel.
count-note-sha1-certificates = De bestanden bevatten SHA-1-certificaten, de catalogus SHA-256. Daarom tellen kopieën met een andere naam niet mee.
count-note-removed-left-out = Apps die als weggehaald zijn gemerkt, tellen niet mee.
count-note-other-systems = Regels van Windows, macOS en andere systemen zijn overgeslagen.
count-note-unreadable-rows = Sommige regels waren niet te lezen en zijn overgeslagen.
count-note-unreadable-file = Sommige bestanden van de map waren niet te lezen en zijn overgeslagen.
count-note-beyond-catalogue = Het beleid gaat ook over apps die niet in de catalogus staan. Die zijn niet te tellen.
count-failed = Er is niets geteld. { $reason }.
count-chart-name = De naam van een grafiek eindigt op .svg of .png; dit is { $path }.
