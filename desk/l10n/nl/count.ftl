# Toestellen tellen. Wat niet zeker is, heet hier nooit nul.
count-title = Op hoeveel toestellen staat elke app?
count-could-show = Wat de bestanden konden laten zien
count-all-devices = toestellen in alle bestanden: { $n }
count-reach-whole = hele lijst van alle apps: { $n }
count-reach-part-missing = lijst in een bestand dat afgebroken of niet goed te lezen is: { $n }
count-reach-page-missing = lijst in een bestand met alleen een deel van de pagina's: { $n }
count-reach-end-not-proved = lijst in een bestand waarvan het einde niet bewezen is: { $n }
count-reach-old-report = lijst die te oud is, of waarvan geen dag bekend is: { $n }
count-reach-names-only = lijst met alleen namen van apps: { $n }
count-reach-work-part = alleen het werkdeel: { $n }
count-reach-managed-only = alleen apps die het beheer zelf plaatste: { $n }
count-reach-not-said = lijst die niet zegt welke apps erin horen: { $n }
count-reach-part-of-list = lijst met een filter, of een deel van een lijst: { $n }
count-reach-nothing = niets over apps gemeld: { $n }
count-newest-report = de nieuwste melding van een toestel is van { $day }
count-source = { $form }, { $whole }: { $n ->
    [one] 1 bestand
   *[other] { $n } bestanden
}
count-whole-proved = heel
count-whole-said = heel, zeg je zelf
count-whole-not-proved = einde niet bewezen
count-whole-page-of-more = niet alle pagina's
count-whole-part-missing = een deel ontbreekt
count-devices = Toestellen in de bestanden
count-any = Minstens een van deze apps
count-few = minder dan { $n }, of weggelaten
count-suppressed = weggelaten, te weinig
count-columns = zeker niet: { $absent }, niet bekend: { $unknown }
count-of-group = { $group }: { $seen } (zeker niet: { $absent }, niet bekend: { $unknown })
count-group = { $group }: { $n }
count-chart-unknown = { $seen } (niet bekend: { $unknown })
count-nowhere = { $n ->
    [one] 1 app staat zeker op geen van de toestellen in deze bestanden.
   *[other] { $n } apps staan zeker op geen van de toestellen in deze bestanden.
}
count-not-certain = { $n ->
    [one] 1 app zagen we niet. Dat zegt niet dat die er niet is: { $names }.
   *[other] { $n } apps zagen we niet. Dat zegt niet dat ze er niet zijn: { $names }.
}
count-and-more = { $names } en nog { $n }
count-nothing-certain = Van geen enkele app is zeker dat die nergens staat.
count-complete-hint = Weet je zeker dat niets ontbreekt? Tel dan opnieuw met --complete.
count-no-devices = In de bestanden staat geen enkel toestel.
count-alike = Lijkt erop, telt niet mee
count-alike-row = { $name } (lijkt op { $app }): { $n }
count-alike-nameless = andere namen of oude sporen
count-sums = Optellingen zonder toestellen, per bestand. Die tellen nergens mee.
count-sum-row = { $app }, { $system }: minstens { $least }, hoogstens { $most }
count-system-android = Android
count-system-ios = iPhone en iPad
count-system-unknown = systeem niet bekend
count-ownership-work = van de werkgever
count-ownership-private = van de medewerker
count-ownership-unknown = eigenaar niet bekend
count-note-names-only = Van sommige toestellen kennen we alleen de namen van apps. Een app kan daar ook onder een andere naam staan.
count-note-sums-only = Een bestand bevat optellingen en geen toestellen. Een toestel met twee versies van een app telt daarin dubbel.
count-note-pages-missing = Er zijn meer pagina's dan deze bestanden. Haal ook de volgende pagina's op.
count-note-cut-off = Een bestand houdt midden in iets op. Maak het opnieuw.
count-note-end-not-proved = Aan losse regels is niet te zien of het einde van het bestand erbij is.
count-note-sha1-certificates = De bestanden hebben SHA-1-certificaten en het beleid SHA-256. Die zijn niet met elkaar vergeleken.
count-note-removed-left-out = Apps die als weggehaald zijn gemerkt, tellen niet mee.
count-note-deleted-left-out = Toestellen die uit het beheer zijn verwijderd, tellen niet mee.
count-note-same-device = Sommige toestellen stonden er onder meer dan een nummer. Ze tellen een keer.
count-note-contradiction = De bestanden spreken elkaar tegen over het systeem of de eigenaar van een toestel. Dat heet dan niet bekend.
count-note-other-systems = Toestellen met Windows, macOS en andere systemen zijn overgeslagen.
count-note-unknown-platforms = Sommige woorden voor een systeem kennen we niet. Die toestellen tellen mee als systeem niet bekend.
count-note-unknown-owners = Sommige woorden voor een eigenaar kennen we niet. Die toestellen tellen mee als eigenaar niet bekend.
count-note-columns-missing = De tabel mist kolommen. Daardoor is minder te zien.
count-note-unreadable-rows = Sommige regels waren niet te lezen. Daar kan een app in staan.
count-note-unreadable-file = Sommige bestanden waren niet te lezen. Daar kan een app in staan.
count-note-rows-missing = Een tabel zegt dat er meer regels zijn dan erin staan. Maak hem opnieuw.
count-note-says-part = Een bestand zegt zelf dat het niet heel is, of dat er iets misging. Maak het opnieuw.
count-note-no-device-id = Sommige regels horen bij een toestel zonder nummer. Hoeveel toestellen dat zijn, is niet bekend.
count-note-named-elsewhere = Bij een toestel wordt een app genoemd die niet in de lijst van dat toestel staat. Dat toestel heet dan niet bekend.
count-note-named-outside = In een bestand wordt een app genoemd op een plek die bij geen telefoon of tablet hoort.
count-note-heading-again = De kop van een tabel staat er halverwege nog een keer. Die telt niet als toestel.
count-note-short-numbers = Hetzelfde korte nummer staat in bestanden die van verschillende servers kunnen zijn. Die tellen als verschillende toestellen.
count-note-same-file = Een bestand stond er twee keer bij. Het telt een keer.
count-note-parts-of-one = In sommige lijsten ontbreken de apps van het systeem, in andere staan ze wel. Het kunnen lijsten van één telefoon zijn.
count-note-beyond-catalogue = Het beleid gaat ook over apps die niet in de catalogus staan. Die zijn niet te tellen.
count-words = Het gaat om: { $words }.
count-column-app-id = kenmerk van de app
count-column-system = systeem
count-column-owner = eigenaar
count-failed = Er is niets geteld. { $reason }
count-failed-of = { $path }: { $reason }
count-failed-folder = In { $path } staat geen lijst die te lezen is.
count-failed-columns = We vinden geen kolom met een toestel en een app. De kolommen zijn: { $columns }. Een kolom herkennen we aan zijn naam, zoals DeviceId en ApplicationName.
count-failed-no-app-column = Dit is een lijst van toestellen of mensen. Geen kolom gaat over apps. De kolommen zijn: { $columns }. Een kolom met apps heet bijvoorbeeld Bundle ID, packageName of ApplicationName.
count-failed-in-one-cell = In de kolom ‘{ $column }’ staan alle apps van een toestel in één vak. Dat kunnen we niet zeker uit elkaar houden. Maak een export met een regel voor elke app op elk toestel.
count-failed-no-device-column = Dit is een lijst van apps. Geen kolom zegt op welk toestel. De kolommen zijn: { $columns }. Een kolom met toestellen heet bijvoorbeeld DeviceId, UDID of SerialNumber.
count-failed-too-long = Een regel is te lang: meer dan { $n } MiB.
count-failed-no-records = Dit soort JSON kennen we niet. Geef het antwoord van een product uit de lijst in docs/count.md, of een tabel als CSV.
count-failed-json = Dit soort JSON kennen we niet. De sleutels zijn: { $keys }. Geef het antwoord van een product uit de lijst in docs/count.md, of een tabel als CSV.
count-failed-product = Dit is een antwoord van { $product } zonder lijst van apps per toestel. Maak een tabel (CSV) met een toestel en een app op elke regel.
count-failed-text-around = Dit lijkt op { $product }. Er staat andere tekst voor. Bewaar alleen wat het product geeft en tel opnieuw.
count-failed-archive-damaged = Het archief is beschadigd of afgebroken.
count-failed-archive-locked = Het archief zit op slot met een wachtwoord.
count-failed-archive-empty = Het archief is leeg.
count-failed-archive-many = Er zitten te veel bestanden in het archief.
count-failed-archive-method = Het archief is op een manier ingepakt die we niet kennen. Pak het zelf uit.
count-failed-archive-piped = Dit archief is te groot om door te geven met een pijp. Geef het bestand zelf.
count-failed-archive-workbook = Dit is een werkboek van een rekenblad. Bewaar het als CSV.
count-failed-archive-bomb = Dit archief wordt bij het uitpakken veel te groot. Dat is geen gewone export.
count-chart-name = De naam van een grafiek eindigt op .svg of .png; dit is { $path }.
