# Knoppen en links.
action-back = Terug
action-home = Naar het begin
action-check = Kijk opnieuw
action-look-again = Kijk zelf nog een keer
action-answer = Beantwoord de vraag
action-employer = Wat ziet je werkgever?
action-about = Over deze regel
action-why = Waarom vragen we dit?
action-need = Ik heb de app nodig voor mijn werk
action-not-right = Dit klopt niet
action-start = Start de stappen
action-choose = Bekijk wat je kunt doen
action-not-needed = Ik heb { $app } niet meer nodig
action-continue = Ga verder
action-skip = Sla deze vraag over
action-details = Open de instellingen van de app
action-open-app = Open de app
action-uninstall = Haal { $app } weg
action-uninstall-one = Haal { $app } weg ({ $n } van { $total })
action-tick = Deze stap is klaar
action-untick = Toch nog niet klaar
action-gone = De app is weg
action-still-there = De app staat er nog op
step-label = Stap { $n } van { $total }
help-title = Hulp

# Begin.
home-owner-work = { $device ->
    [tablet] Werktablet van { $org }
   *[other] Werktelefoon van { $org }
}
home-owner-own = Je eigen { $device }. { $org } heeft een verzoek.
home-owner-own-rule = Je eigen { $device }. { $org } heeft een regel.
home-owner-partly = Je { $device }. { $org } betaalt eraan mee.
home-owner-unknown = Een bericht van { $org }
home-stale = Deze regel gold tot en met { $date }. Er is nog geen nieuwe. Daarom houden we deze aan.
home-device-maker = Deze { $device } is zelf van { $maker }. De regel gaat ook over zulke apparaten. Vraag aan { $help } wat je ermee doet.
home-title-things = { $n ->
    [one] Er is 1 taak voor deze { $device }
   *[other] Er zijn { $n } taken voor deze { $device }
}
home-title-requests = { $m ->
    [one] Er is 1 verzoek over deze { $device }
   *[other] Er zijn { $m } verzoeken over deze { $device }
}
home-title-both = { $n ->
    [one] 1 taak
   *[other] { $n } taken
} en { $m ->
    [one] 1 verzoek
   *[other] { $m } verzoeken
}
home-title-question = We hebben eerst een vraag voor je
home-title-unknown-one = We kunnen niet zien of { $app } { $on } staat
home-title-unknown = Van { $n } apps kunnen we niet zien of ze op je { $device } staan
home-title-unseen = We konden niet alles zien
home-title-nothing = Je hoeft nu niets te doen
home-nothing-found = We hebben geen apps van de lijst gevonden.
home-nothing-asked = { $n ->
    [one] { $apps } staat
   *[other] { $apps } staan
} op je { $device }. Je hoeft daar nu niets mee te doen.
home-nothing-asked-said = Je gaf aan dat { $n ->
    [one] { $apps } op je { $device } staat
   *[other] { $apps } op je { $device } staan
}. Je hoeft daar nu niets mee te doen.
home-nothing-unlooked = We konden hier niets bekijken. Je hoeft nu niets te doen.
home-nothing-left = Je hebt alles gedaan wat nu kan.
home-nothing-exempt = Je uitzondering voor { $apps } is geldig. Je hoeft niets te doen.
home-questions = { $n ->
    [one] 1 vraag voor je
   *[other] { $n } vragen voor je
}
home-questions-sub = Daarna weten we of we iets van je vragen.
home-looked = Wat we hebben bekeken
home-known = Wat we weten
home-closed = Klaar
home-useful = Ook handig
home-checked = Gekeken: { $at }
home-answered = Je hebt antwoord gegeven op { $date }.
home-report-read = Je rapport gelezen: { $at }
row-action = Haal { $app } weg
row-asked = Verzoek: { $app } weghalen
row-asked-choice = Verzoek: { $app } en je werk gescheiden houden
row-exempt = Jij mag { $app } houden
row-unknown = Kijk zelf of { $app } op je { $device } staat
row-unknown-all = Kijk zelf { $n } apps na
row-unknown-all-sub = Ze kunnen { $on } staan. Wij zien dat niet.
row-sub-trace = Was actief op { $date }.
row-sub-known = Deze { $device } kent de app. Of die er nog staat, zien we niet.
row-sub-unread = De naam staat in een regel die we niet konden lezen.

row-review = Over { $app } komt nog een besluit
row-nothing-now = Hierover hoef je nu niets te doen.
row-sub-by = Uiterlijk { $date }.
row-sub-was = De uiterste datum was { $date }. Haal de app alsnog weg.
row-sub-if-you-can = Lukt het tot en met { $date }? Graag. Jij kiest.
row-sub-you-choose = Jij kiest.
row-sub-exempt = Tot en met { $date }.
row-sub-place = Het gaat om { $place }.
closed-gone = { $app } weggehaald
closed-off = { $app } uitgezet
closed-said = { $app } weg (zelf gemeld)
closed-told = { $app } weg (gemeld door het beheer)
closed-work-data = Werkgegevens weg (zelf gemeld)
closed-exempt = Je mag { $app } houden
closed-not-asked = { $app }: je hoeft niets meer te doen

# Wat we zagen.
finding-title-forbidden = { $app } mag niet op { $yours }
finding-title-urged = We vragen je dringend om { $app } weg te halen
finding-title-urged-choice = We vragen je om { $app } en je werk gescheiden te houden
finding-title-advised = We raden je aan om { $app } weg te halen
finding-title-exempt = Jij mag { $app } { $on } houden
finding-still = { $app } staat er nog op. Lukt het niet? Vraag hulp aan { $help }.
finding-again = { $app } staat er weer op. Dat kan, bijvoorbeeld door een back-up.
fact-what-must = Wat moet je doen?
fact-what-asked = Wat is het verzoek?
fact-must = Moet dit?
fact-until = Tot wanneer?
fact-until-exempt = Tot wanneer?
fact-who = Wie vraagt dit?
fact-after = Wat gebeurt er daarna?
fact-seen = Wat hebben we gezien?
fact-known = Wat weten we?
fact-said = Wat gaf je aan?
fact-said-when = Wanneer gaf je dat aan?
fact-task = Waarvoor?
fact-granted = Wie gaf toestemming?
fact-grants = Wie geeft toestemming?
fact-report-to = Wie hoort het ook?
exemption-undelegable = Dat kan niemand anders doen.
fact-longest = Hoelang mag het hooguit duren?
finding-what-forbidden = Haal { $app } { $from }.
finding-what-forbidden-work-data = Haal { $app } { $from }. Of haal je werkgegevens van deze { $device }.
finding-what-forbidden-work-apps = Haal { $app } { $from }. Of haal je werkapps van deze { $device }.
finding-what-urged = We vragen je dringend om { $app } { $from } te halen.
finding-what-urged-choice = We vragen je dringend om { $app } { $from } te halen. Of om je werkgegevens van deze { $device } te halen.
finding-what-advised = We raden je aan om { $app } { $from } te halen.
finding-what-advised-choice = We raden je aan om { $app } { $from } te halen. Of om je werkgegevens van deze { $device } te halen.
finding-must-own-urged = Nee. Dit is jouw { $device }, dus jij kiest. We vragen het wel dringend.
finding-must-own = Nee. Dit is jouw { $device }, dus jij kiest.
finding-must-urged = Nee, jij kiest. We vragen het wel dringend.
finding-must = Nee, jij kiest.
finding-until-by = Uiterlijk { $date }.
finding-until-today = Vandaag, { $date }, is de laatste dag.
finding-until-was = De uiterste datum was { $date }. Haal de app alsnog weg.
finding-until-asked = Lukt het tot en met { $date }? Graag. Jij kiest.
finding-until-asked-was = Ons verzoek was: tot en met { $date }. Het kan nog steeds.
finding-until-exempt = Tot en met { $date }.
finding-who = { $org }, besluit van { $date }.
finding-after-unsaid = Dat staat niet in de regel. Vraag het aan { $help }.
finding-after-asked = Dan blijft dit verzoek hier staan. We herinneren je er nog 1 keer aan.
finding-after-exempt = Daarna geldt de regel weer voor { $app }.
finding-conditions = Afspraken bij je uitzondering
seen-enabled = { $app } staat { $on }.
seen-disabled = { $app } staat { $on }, en is uitgezet.
seen-archived = { $app } is gearchiveerd { $on }. De app is dan nog niet helemaal weg.
seen-offloaded = { $app } is opgeruimd { $on }. De app is dan nog niet helemaal weg.
seen-suspended = { $app } staat { $on }, maar is gepauzeerd.
seen-trace = { $app } was voor het laatst actief op { $last }. De app kan daarna zijn weggehaald.
seen-known = Deze { $device } kent { $app }. Of de app er nog staat, zien we niet.
seen-certificate = Deze app heeft een andere naam ({ $identifier }), maar de digitale handtekening van { $app }.
seen-maker = Het is een app van een maker die op de lijst staat.
seen-not-allowed = De app staat niet op de lijst van toegestane apps.
seen-system = De app zat al op deze { $device }.
seen-editions = We hebben { $n } versies van de app gevonden.
seen-at = Gezien: { $at }.
seen-by-management = Het beheer van werktelefoons meldde dit. Wij hebben het niet zelf gezien.
seen-by-list = Dit staat in de lijst die je hebt gegeven.
seen-said-there = Op { $date } gaf je aan dat { $app } op je { $device } staat.
seen-said-gone = Op { $date } gaf je aan dat { $app } niet op je { $device } staat.
seen-told-there = Het beheer zag { $app } { $on } op { $date }. Wij hebben het niet zelf gezien.
seen-told-gone = Het beheer zag { $app } er op { $date } niet meer. Wij hebben het niet zelf gezien.
seen-not = We hebben { $app } niet zelf gezien.

# Waarom.
why-title-forbidden = Waarom mag { $app } niet op { $yours }?
why-title-own = Waarom vragen we dit over je eigen { $device }?
why-title-asked = Waarom vragen we dit over { $app }?
why-title-exempt = Waarom mag jij { $app } wel houden?
why-title-review = Waarom komt er een besluit over { $app }?
why-title-general = Waarom is er een regel over { $app }?
ban-title = Waarom is er een regel over { $ban }?
why-opening = Dit gaat over de app, niet over jou.
why-not-checked = We hebben niet gekeken of er iets is misgegaan op jouw { $device }.
why-maker = Wat zegt de maker zelf?
why-more = Lees meer uitleg
why-questions = Vragen en antwoorden
why-allowed = Wat mag er wel?
why-switch-off = Welke functies horen ook uit te staan?
why-instead = Wat kun je wel gebruiken?
why-scope = Waar gaat de regel over?
why-scope-countries = Over apps van makers uit { $countries }.
why-scope-makers = Over alle apps van { $makers }.
why-scope-known = We herkennen alleen apps die in onze lijst staan.
why-scope-allowed = Op dit deel mogen alleen apps staan die zijn toegestaan.
why-scope-successors = Een app die ervoor in de plaats komt, hoort er ook bij.
why-scope-devices = De regel gaat ook over apparaten van { $makers }.
why-scope-laptop = De regel geldt ook voor laptops. Daar kijken we niet.
why-scope-other-device = De regel geldt ook voor alle andere digitale apparaten. Daar kijken we niet.
why-until = De regel geldt tot en met { $date }.
why-review = Op { $date } kijkt { $org } opnieuw naar de regel.
why-sources = Bronnen

fact-added = Wat voegt Appwijzer toe?
why-ours = Wat staat niet in het besluit?
why-ours-work-data = Het besluit gaat over { $app } weghalen. Je werkgegevens weghalen is een voorstel van Appwijzer.
why-ours-work-apps = Het besluit gaat over { $app } weghalen. Je werkapps weghalen is een voorstel van Appwijzer.

# Stappen.
steps-title = Zo haal je { $app } weg
steps-subtitle = { $n } stappen
steps-you-choose = Jij kiest. Stoppen kan bij elke stap.
steps-elsewhere = Kijk ook hier
steps-after = Goed om te weten
steps-trouble = Lukt het niet?

# Kiezen.
route-title = Wat past bij jou?
route-subtitle-own = Dit is jouw { $device }. Jij kiest.
route-subtitle = Jij kiest.
route-app = Ik haal { $app } weg
route-app-sub = Je kunt hier blijven werken met mail en chats
route-work-data = Ik haal mijn werkgegevens weg
route-work-data-sub = { $app } mag dan blijven
route-work-apps = Ik haal mijn werkapps weg
route-talk = Ik wil dit eerst bespreken
route-talk-sub = We laten zien met wie je kunt praten
route-not-now = Ik kies nu niet
route-not-now-sub = Dat mag. We vragen het nog 1 keer
route-stays = Je keuze blijft op deze { $device }. Niemand anders ziet die.

route-talked = Neem contact op met { $help }. Het verzoek blijft staan. Je kunt op elk moment kiezen.
route-later = Goed. Het verzoek blijft staan. Je kunt op elk moment kiezen.

# Werkgegevens.
work-title = Zo haal je je werkgegevens weg
work-apps = Zo doe je het per app
work-app-row = Werkgegevens in { $app }
work-app-title = Zo haal je werkgegevens uit { $app }
work-when-done = Klaar met alle apps? Geef dat hier aan. Wij kunnen het zelf niet zien.
work-done = Mijn werkgegevens zijn weg
work-back = Terug naar de lijst met apps
work-other-road = Ik kies toch iets anders
work-cannot-see = Wij kunnen niet in je apps kijken. Loop zelf na of alles klopt.
work-hold = Verwijder nu geen berichten of bestanden van je werk.
work-hold-remove = Ik haal { $app } weg
work-role-first = Geef eerst aan bij welke groep je hoort. Voor sommige groepen blijven alle berichten staan.
work-keep-first = Bewaar eerst wat je werk nog nodig heeft. Verwijder pas daarna.
work-keep-ask = Vraag eerst wat je moet bewaren. Verwijder pas daarna.
work-keep-hold = Je moet je werkberichten bewaren. Verwijder ze niet.
work-keep-what = Wat bewaar je?
work-keep-not = Wat hoef je niet te bewaren?
work-keep-where = Waar bewaar je het?
work-keep-basis = Waar staat dat?
work-keep-contact = Twijfel je? Vraag het aan:

action-keep = Lees wat je bewaart
keep-title = Bewaar je werkberichten
keep-vanishing = Zo verdwijnt er niets vanzelf
row-keep = Bewaar eerst je werk uit { $app }
row-sub-keep = Er kunnen werkberichten in staan.
finding-title-keep = Bewaar eerst je werk uit { $app }
finding-role-first = Misschien is er nog een andere mogelijkheid. Dat hangt af van je groep.
finding-what-keep = Wacht met weghalen. In { $app } kunnen berichten staan die je werk nodig heeft.

# Nodig voor het werk, of het klopt niet.
need-title = Heb je { $app } nodig voor je werk?
need-some = Dat kan. Vraag { $help } om een uitzondering.
need-none = In deze regel staat geen uitzondering. Bespreek het met je leidinggevende.
need-until-then = Zolang je geen antwoord hebt, geldt de huidige regel.
not-right-title = Wat klopt er niet?
not-right-gone = { $app } staat er niet op
not-right-gone-sub = Dan kijken we opnieuw.
not-right-seen = Ik wil zien wat jullie hebben bekeken
not-right-seen-sub = Je ziet wat we konden zien, en wat niet.
not-right-owner = Dit is geen toestel van mijn werk
not-right-owner-sub = Geef aan van wie het is.
not-right-allowed = Ik heb toestemming
not-right-allowed-sub = Lees hoe je een uitzondering krijgt.
not-right-else = Iets anders? Vraag het aan { $help }.

# Zelf kijken.
look-title = Staat { $app } { $on }?
look-where = Zo kijk je zelf
look-ask = Wat heb je gezien?
look-gone = De app staat er niet op
look-there = De app staat er wel op
look-unsure = Ik kan het niet vinden
look-said = We onthouden dat je dit zelf hebt gemeld. Het blijft op deze { $device }.
look-noted = Bedankt. Je antwoord is bewaard op deze { $device }.
look-noted-unsure = Bedankt. { $help } kan met je meekijken.
look-see = Heb je { $app } op een van deze plekken gevonden? Dan staat de app erop. Een aanbod om te downloaden telt niet.
look-store = Kijk in de App Store
look-store-page = { $app } in de App Store
look-store-page-more = { $app } in de App Store, uitvoering { $n }
look-store-there = Kun je de app daar openen of bijwerken? Dan staat { $app } op deze { $device }.
look-store-not = Kun je de app daar alleen downloaden? Dan staat { $app } er niet op.
look-store-editions = Er zijn meer uitvoeringen van { $app }. Staat er zo een op? Kies dan ‘{ look-store-open }’.
look-store-ask = Wat kun je daar met de app doen?
look-store-open = Openen of bijwerken
look-store-get = Alleen downloaden
look-store-unsure = Ik weet het niet zeker
look-each = Kijk per app
look-each-kept = Het hoeft niet in één keer. Wat je meldt, blijft bewaard.
look-hint-claimed = Op deze { $device } staat een app die links van { $app } opent. Vaak is dat { $app }, maar niet altijd.
look-hint-unclaimed = Op deze { $device } staat geen app die links van { $app } opent. Dat is geen bewijs.
look-links-why = We kunnen je { $device } vragen of een app links van { $app } opent. Dat geeft een aanwijzing, geen bewijs.
look-links-why-all = We kunnen je { $device } vragen van welke apps hij links opent. Dat geeft een aanwijzing, geen bewijs.
look-links = Vraag het aan mijn { $device }
look-open-in-private-part = Open Appwijzer in je persoonlijke deel
look-open-in-work-part = Open Appwijzer in je werkdeel
look-all-hint = Een aanwijzing, geen bewijs: een app opent hier links van { $app }.
look-report = Ik heb een App-privacyrapport
look-report-title = De makkelijkste manier
look-report-on = Open Instellingen, dan ‘Privacy en beveiliging’. Zet daar het App-privacyrapport aan.
look-report-save = Gebruik je { $device } een paar dagen zoals altijd. Bewaar dan het rapport en kies het hier.
look-report-worth = In het rapport staan alleen apps die je die dagen hebt gebruikt.
look-all-title = Staan er apps van de lijst { $on }?
look-all-an-app = de naam van de app
look-all-ask = Welke van deze { $n } apps staan er?
look-all-none = Geen van deze apps
look-all-error = Kies de apps die er staan, of kies ‘{ look-all-none }’.
unsure-no-list = Een { $product } laat ons je andere apps niet zien.
unsure-browser = Een webpagina kan je apps niet zien.
unsure-other-part = We zien { $place } niet vanaf hier. Elk deel ziet alleen zichzelf.
unsure-locked = Dat deel is op slot of verborgen. Wij zien het niet.
unsure-failed = Je { $device } gaf geen antwoord. Probeer het over een paar minuten nog een keer.
unsure-not-given = Van { $place } is geen lijst gegeven.
unsure-not-asked = We mogen op deze { $device } niet nakijken of { $app } erop staat.
unsure-launchable = We zien alleen apps met een icoon { $on }.
unsure-filtered = De lijst bevat niet alle apps. Wat er niet in staat, kan er toch zijn.
unsure-cut-short = De lijst is te vroeg gestopt. Wat daarna komt, weten we niet.
unsure-managed = We zien alleen de apps die { $org } beheert. Andere apps zien we niet.
unsure-one-page = We hebben één pagina van de lijst gekregen. Er zijn er meer.
unsure-not-proved = We weten niet of de lijst compleet is. Wat er niet in staat, kan er toch zijn.
unsure-archived = Gearchiveerde apps zien we hier niet. Een app van de lijst kan er dus nog zijn.
unsure-offloaded = Een app die is weggehaald om ruimte te maken, staat niet in zo’n lijst.
unsure-unread = { $app } staat in een regel die we niet konden lezen.
unsure-traces = We zien alleen apps die kort geleden actief waren.
unsure-no-identifier = We weten niet hoe { $app } op een { $product } te herkennen is.
unsure-trace = { $app } was hier actief. Of de app er nog staat, zien we niet.
unsure-question = Eerst hebben we je antwoord op een vraag nodig.

# Wat we bekeken.
looked-title = Wat hebben we bekeken { $on }?
looked-title-nothing = Wat weten we van { $place }?
looked-everything = We hebben alle apps { $on } bekeken.
looked-cut-short = We konden een deel van { $place } bekijken.
looked-only = { $asked ->
    [one] We mochten 1 app nakijken { $on }.
   *[other] We mochten { $asked } apps nakijken { $on }.
}
looked-launchable = We hebben de apps met een icoon { $on } gezien.
looked-filtered = We hebben een deel van de lijst van { $place } gekregen.
looked-managed = We hebben alleen de apps van het beheer { $on } gekregen.
looked-not-proved = We hebben een lijst van { $place } gekregen. Of die compleet is, weten we niet.
looked-no-archived = We hebben de apps { $on } gezien, maar geen gearchiveerde apps.
looked-no-offloaded = We hebben de apps { $on } gezien. Apps die even zijn weggehaald, niet.
looked-as-you-said = We hebben alle apps { $on } bekeken. Je gaf aan dat de lijst compleet is.
looked-traces = We hebben gezien welke apps kort geleden actief waren.
looked-no-list = Een { $product } laat ons je andere apps niet zien.
looked-browser = Een webpagina kan je apps niet zien.
looked-nothing = We konden { $place } niet bekijken.
looked-listed = { $n ->
    [one] We hebben naar 1 app gezocht.
   *[other] We hebben naar { $n } apps gezocht.
}
looked-on-list = { $n ->
    [one] De regel gaat over 1 app.
   *[other] De regel gaat over { $n } apps.
}
looked-count-listed = Apps op de lijst
looked-count-there = Gevonden
looked-count-absent = Staat er zeker niet op
looked-count-elsewhere = Bestaan niet voor { $system }
looked-count-said-there = Staat erop (zelf gemeld)
looked-count-said-gone = Staat er niet op (zelf gemeld)
looked-count-unsure = Niet te zien
looked-count-when = Gekeken
looked-count-report = Rapport gelezen
looked-limits = Wat we niet zien
looked-forgotten = We bewaren geen lijst van je apps. Je andere apps zijn we nu al vergeten.
looked-not-kept = We bewaren geen lijst van je apps.
limit-look-yourself = Wat je zelf ziet, telt. Wij kunnen het niet nakijken.
limit-system = We hebben net één keer gekeken. Komt er later een app bij? Dan zien we die de volgende keer.
limit-list = We gaan af op de lijst die je hebt gegeven. Of die klopt, weten we niet.
limit-management = We gaan af op een melding van het beheer. Wij hebben niet zelf gekeken.
limit-report = Het rapport gaat over een paar dagen. Een app die stil was, staat er niet in.
limit-cut-short = De lijst is te vroeg gestopt. Wat daarna komt, weten we niet.
limit-one-page = Er zijn meer pagina’s van de lijst. Die hebben we niet gekregen.
limit-not-proved = Niets in de lijst laat zien dat die compleet is.
limit-as-you-said = Dat de lijst compleet is, weten we van jou.
limit-unread = Sommige regels konden we niet lezen. Daarin staan misschien apps.
limit-archived = Gearchiveerde apps zien we hier niet.
limit-offloaded = Apps die zijn weggehaald om ruimte te maken, zien we hier niet.

limit-renamed = Een app onder een andere naam herkennen we hier niet.
limit-spaces = Een afgesloten map, een kopie of een andere gebruiker zien we niet.
limit-web-apps = { $web ->
    [one] Er is 1 website als app bewaard. Welke dat is, zien we niet.
   *[other] Er zijn { $web } websites als app bewaard. Welke dat zijn, zien we niet.
}
limit-shortcuts = Een website of een snelkoppeling zien we niet.

# Wat de werkgever ziet.
employer-title = Wat ziet je werkgever?
employer-sees = Dit ziet je werkgever via { $me } ({ $n })
employer-not = Dit ziet je werkgever niet via { $me } ({ $n })
employer-unknown = Dat weten we niet ({ $n })
employer-nothing = Niets. Via { $me } gaat er niets naar { $org }.
employer-sees-version = Welke versie van de regel op deze { $device } staat
employer-sees-fetched = Wanneer we de regel hebben opgehaald, of waarom dat niet is gelukt
employer-sees-day = Op welke dag we voor het laatst hebben gekeken
employer-sees-outcome = Of er nog iets moet gebeuren: in orde, actie nodig of niet te zien
employer-sees-basis = Hoe dat bekend is: gezien, gemeld door het beheer, door jou gemeld of niet bekeken
employer-sees-settings = Welke instellingen van het beheer van deze { $device } niet kloppen
employer-not-apps = Welke apps je hebt
employer-not-content = Foto's, berichten en contacten
employer-not-place = Waar je bent
employer-not-use = Wat je in een app doet
employer-not-answers = Wat je hier precies invult of kiest
employer-not-answers-outcome = Wat je hier precies invult of kiest. De uitkomst kan er wel door veranderen.
employer-limit-work = Dit is een werktoestel. Het beheer ervan kan meer zien, vaak ook al je apps.
employer-limit-own = Dit is je eigen { $device }. Heb je een werkdeel? Vraag aan { $help } wat het beheer daarvan ziet.
employer-limit = Is er beheer op deze { $device }? Vraag aan { $help } wat dat ziet.
employer-proof = Kijk zelf
employer-exact = Dit is precies wat { $org } krijgt:
employer-exact-nothing = Er wordt niets verstuurd.
employer-stored = Wat blijft op deze { $device }
employer-privacy = Vragen over privacy? Vraag het aan:
employer-share = Deel deze uitleg
stored-findings = Welke apps van de lijst we hebben gevonden, en wat je ermee hebt gedaan
stored-answers = Wat je hier hebt geantwoord
stored-policy = De regel zelf
stored-no-inventory = Van je andere apps bewaren we niets
stored-no-backup = Alles blijft buiten je back-up
stored-in-browser = Alles blijft in deze browser
stored-may-vanish = Je browser kan dit wissen. Bijvoorbeeld na een week zonder bezoek. Scan de code dan opnieuw
employer-website = De website ziet wel dat iemand deze pagina ophaalt, en met welke browser. Niet wie je bent of wat je hier kiest.

# Wat de app mag.
may-title = Wat deze app mag op deze { $device } ({ $n })
may-internet = Op internet: alleen om de regel van { $org } op te halen
may-by-itself = Zelf starten, ook als de { $device } uit is geweest. Dan hoef jij er niet aan te denken
may-by-itself-ios = Af en toe zelf starten, om te kijken of de regel is veranderd
may-ask-links = Je { $device } vragen of een app links opent. Alleen als jij daarop tikt
may-notify = Jou een bericht laten zien, als jij dat goed vindt
may-uninstall = Het systeem vragen om een app te verwijderen. Jij beslist of dat gebeurt
may-see-all = Zien welke apps hier staan. Alleen apps van de lijst worden onthouden
may-see-listed = Vragen of een app van de lijst hier staat. Je andere apps ziet Appwijzer niet
may-not = De camera, de microfoon, je locatie en je contacten mag de app niet gebruiken.

# Over de regel.
about-title = Over deze regel
about-org = Van wie?
about-by = Wie heeft dit besloten?
about-on = Wanneer?
about-reference = Kenmerk
about-version = Versie
about-issued = Geldig vanaf
about-expires = Geldig tot
about-expires-on = Tot en met { $date }
about-stale = Dat was { $date }. Er is nog geen nieuwe versie. Daarom houden we deze aan.
about-read = Lees het hele besluit
about-bans = Waar gaat het over?
about-source = Waar komt de regel vandaan?
about-everyone = Iedereen kreeg deze regel
about-everyone-seen = Gezien op { $date }
about-witnesses = Gezien door
about-you = Wat weten we van deze { $device }?
about-app = Over deze app
about-app-version = Versie
about-app-source = Broncode
about-app-library = Controlegetal
about-app-log = Op te zoeken in het openbare logboek
about-app-unseen = Dat kunnen we hier niet zien.
about-app-trial = Gemaakt om te proberen. Dit is geen uitgave.
change-ownership = Geef aan van wie deze { $device } is
change-enrolled = Geef aan of { $org } deze { $device } beheert
change-work-data = Geef aan wat je voor je werk gebruikt
change-roles = Geef aan bij welke groep je hoort

# Vragen.
ask-ownership = Van wie is deze { $device }?
ask-ownership-why = Van je werk of van jezelf: dat maakt verschil voor wat we vragen.
ask-enrolled = Beheert { $org } deze { $device }?
ask-enrolled-why = Is dat zo? Dan staat er een profiel of een app van je werk op.
ask-profile = Is het tweede deel van deze { $device } van { $org }?
ask-profile-why = Je { $device } heeft twee delen. Van wie het tweede deel is, kunnen we niet zien.
ask-work-data = Wat gebruik je op deze { $device } voor je werk?
ask-work-data-why = Staan er geen werkgegevens op? Dan is er geen verzoek.
ask-roles = Hoor je bij een van deze groepen?
ask-roles-why = Voor sommige groepen geldt iets anders.
question-many = Kies alles wat klopt
question-stays = Je antwoord blijft op deze { $device }. Je kunt het altijd veranderen.
answer-may-change-outcome = Je antwoord zelf gaat niet naar { $org }. De uitkomst die { $org } ziet, kan er wel door veranderen.
question-ownership-told = Is deze { $device } van je werk? Dan krijgt { $org } een korte melding van deze app. Welke, lees je bij ‘{ action-employer }’.
question-none = Kies een antwoord, of kies ‘{ answer-unknown }’.
own-work = Van mijn werk
own-work-sub = Gekregen van { $org }
own-partly = Deels van mijn werk
own-partly-sub = Mijn werk betaalt mee
own-private = Van mijzelf
own-private-sub = Zelf gekocht
answer-yes = Ja
answer-no = Nee
answer-none = Geen van deze
answer-unknown = Dat weet ik niet
answer-not-yet = Nog niet aangegeven
answer-ownership = Van wie is het toestel?
answer-work-data = Wat gebruik je voor je werk?

# Klaar.
done-title-gone = Klaar. { $app } staat niet meer { $on }
done-title-switched-off = Klaar. { $app } is uitgezet
done-title-said-gone = Klaar. Je hebt gemeld dat { $app } weg is
done-title-told-gone = Klaar. Het beheer ziet { $app } niet meer
done-title-work-data-removed = Klaar. Je werkgegevens zijn van deze { $device }
done-title-exempt = Jij mag { $app } houden
done-title-no-longer-asked = { $app }: je hoeft niets meer te doen
done-text-gone = We hebben opnieuw gekeken en { $app } niet meer gevonden. Bedankt.
done-text-switched-off = Weghalen kan niet bij deze app. Uitzetten is genoeg. Bedankt.
done-text-said-gone = Wij kunnen dit niet zien. We gaan uit van jouw antwoord. Bedankt.
done-text-told-gone = Het beheer zag { $app } eerder wel, en nu niet meer. Bedankt.
done-text-work-data-removed = Dat heb je zelf gemeld. { $app } mag blijven. Bedankt.
done-text-exempt = Je uitzondering geldt nu. Je hoeft niets te doen.
done-text-no-longer-asked = De regel of je antwoord is veranderd. Je hoeft niets te doen.
done-when = Wanneer?
done-next = Wat gebeurt er nu?
done-next-outcome = { $org } ziet bij de volgende update dat het in orde is. Je hoeft niets te sturen.
done-next-alive = { $org } ziet alleen dat we hebben gekeken. Je hoeft niets te sturen.
done-next-outcome-said = { $org } ziet bij de volgende update dat het volgens jou in orde is. Je hoeft niets te sturen.
done-next-alive-said = { $org } ziet niet wat je hebt geantwoord. Je hoeft niets te sturen.
done-next-nothing = Niets. We sturen niets naar { $org }.
done-again = En als de app terugkomt?
done-again-text = Dan zie je dat hier weer.
done-again-said = Dat zien wij niet. We vragen je na een maand opnieuw te kijken.

# De eerste schermen.
action-next = Verder
action-changes = Lees wat er is veranderd
action-understood = Gelezen
action-device-code = Laat de code van deze { $device } zien
action-leave = Stop met meedoen
start-your-work = je werk
start-help = Vraag het aan de servicedesk van { $org }.
# De vraag die een webpagina stelt als de browser niet zegt op welk toestel hij draait.
which-device-title = Welke telefoon of tablet gebruik je?
which-device-why = Dan laten we zien hoe het op dat toestel werkt.
which-device-ios-phone = Een iPhone
which-device-android-phone = Een telefoon met Android
which-device-ios-tablet = Een iPad
which-device-android-tablet = Een tablet met Android
welcome-title = Dit is Appwijzer
welcome-rule = { $org } heeft een regel over sommige apps.
welcome-looks = Appwijzer kijkt op deze { $device } of zo'n app erop staat.
welcome-helps = Staat zo'n app erop? Dan helpen we je stap voor stap.
welcome-about-app = Het gaat over de app, niet over jou.
welcome-look-title = Wat bekijken we?
welcome-look-list = We kijken alleen of apps van de lijst erop staan.
welcome-look-here = We kijken op je { $device } zelf. Daar is geen internet voor nodig.
welcome-look-forget = Je andere apps vergeten we meteen.
welcome-look-not = We kijken niet in je apps, foto's of berichten.
welcome-employer-work = Je werkgever ziet hooguit of er nog iets moet gebeuren. Welke apps je hebt, blijft op je { $device }.
welcome-employer-own = Niets. Via { $me } gaat er niets naar je werk.
welcome-employer-never = Nooit: welke apps je hebt of wat je hier antwoordt.
welcome-employer-read = Je kunt altijd nalezen wat er precies verstuurd wordt.
welcome-looks-ios = Een { $product } laat ons je apps niet zien. Daarom kijk je zelf.
welcome-looks-page = Een webpagina kan je apps niet zien. Daarom kijk je zelf.
welcome-helps-ios = Staat er zo'n app op? Dan helpen we je stap voor stap.
welcome-look-title-ios = Hoe werkt het?
welcome-look-list-ios = Jij kijkt of apps van de lijst erop staan. Wij zeggen waar.
welcome-look-here-ios = Wij weten alleen wat je ons vertelt of geeft.
welcome-look-forget-ios = Je andere apps zien we niet.
welcome-employer-work-ios = Je werkgever ziet hooguit of er nog iets moet gebeuren. Dat hangt af van je antwoorden.
welcome-employer-never-ios = Nooit: een lijst van je apps.
welcome-begin = Begin
welcome-agree = Ik doe mee
welcome-may-stop = Je kunt altijd stoppen met meedoen.
join-title = Heb je een code van je werk?
join-how = Scan de code met de camera van je { $device }. Of typ de code hier.
join-label = De code
join-hint = Groepjes van 5 letters en cijfers
join-submit = Doe mee
join-no-code = Geen code? Vraag je werkgever erom.
join-error-empty = Typ of plak de code.
join-error-character = In groep { $n } staat een teken dat er niet bij hoort. Kijk nog eens.
join-error-group = Groep { $n } klopt niet. Kijk nog eens.
join-error-whole = De code is niet compleet. Kijk of je alles hebt.
join-error-newer = Deze code is voor een nieuwere versie van de app. Werk de app eerst bij.
join-error-managed = Je werk heeft deze app al ingesteld. Je hebt geen code nodig.
joining-title = Klopt dit?
joining-looking = We kijken wat er bij deze code hoort. Er verandert nog niets.
joining-failed = Bij deze code hoort niets waar we van uit kunnen gaan.
joining-nothing = Er is niets veranderd. Vraag je werk om een andere code.
joining-stays = Er is niets veranderd. Je doet nog mee met { $org }.
joining-leave-first = Zegt je werk dat deze code klopt? Stop dan eerst met meedoen.
joining-whose = Deze code is van { $org }.
joining-same = Je doet al mee met { $org }. Alleen het adres van de regel verandert.
joining-name = Van wie?
joining-address = Adres van de regel
joining-fingerprint = Kenmerk van de sleutel
joining-compare = Vergelijk het adres en het kenmerk met wat je werk erover zegt. Dat staat vaak op intranet.
joining-forgets = Je doet nu mee met { $org }. Dat stopt dan. We vergeten de regel, je antwoorden, je uitzondering en wat we hebben gevonden.
joining-agreement = Doe je mee? Dan kijken we op deze { $device } naar de apps van die lijst.
joining-agreement-self = Doe je mee? Dan vragen we je om zelf te kijken of apps van die lijst erop staan.
joining-stop = Niet meedoen
joining-stay = Laat alles zoals het is
waiting-title = We halen de regel op
waiting-body = Dat duurt meestal maar even.
waiting-problem = Het ophalen is niet gelukt.
waiting-again = Probeer opnieuw
waiting-other-code = Typ een andere code

# De app zelf.
home-refreshed = Bijgewerkt: { $at }.
around-damaged = De gegevens van Appwijzer waren beschadigd. We beginnen opnieuw. Controleer je antwoorden.
around-partly = Een klein deel van de gegevens van Appwijzer is weg. Controleer je antwoorden.
around-not-fresh = Sinds { $date } weten we niet zeker of dit de nieuwste regel is. Daarom houden we deze aan.
refresh-frozen = De website van { $org } laat een oude regel zien. We proberen het binnen een dag weer.
around-not-remembering = Je { $device } kan nu niets bewaren. We onthouden niets tot er ruimte is.
around-not-refreshed = We konden niet kijken of er een nieuwe regel is.
refresh-offline = Er is geen internet. Je ziet nu wat we het laatst hebben opgehaald.
refresh-timeout = Het duurde te lang. We proberen het binnen een dag weer.
refresh-server = De website van { $org } geeft geen goed antwoord. We proberen het binnen een dag weer.
refresh-not-found = Op de website van { $org } staat de regel niet. Vraag het aan de servicedesk.
refresh-redirect = De website van { $org } stuurt ons naar een andere plek. Dat vertrouwen we niet.
refresh-address = Het adres van de regel klopt niet. Vraag het aan de servicedesk.
refresh-too-large = Wat we hebben gekregen, is te groot. Dat vertrouwen we niet.
refresh-not-an-envelope = Wat we hebben gekregen, is geen regel. Vraag hulp aan de servicedesk.
refresh-wrong-type = Wat we hebben gekregen, is geen regel. Vraag hulp aan de servicedesk.
refresh-too-few-signatures = De handtekening van { $org } klopt niet. Dat vertrouwen we niet.
refresh-content = De regel is niet te gebruiken. Vraag het aan de servicedesk.
refresh-policy = De regel is niet te gebruiken. Vraag het aan de servicedesk.
refresh-wrong-organisation = De regel is van een andere organisatie. Dat vertrouwen we niet.
refresh-wrong-fingerprint = De sleutel van { $org } is niet die van je code. Dat vertrouwen we niet.
refresh-root-version = De sleutels van { $org } kloppen niet. Vraag het aan de servicedesk.
refresh-root-expired = De sleutels van { $org } zijn verlopen. Vraag het aan de servicedesk.
refresh-not-yet = De nieuwe regel is van een dag die nog moet komen. We wachten tot die dag.
refresh-stamp-not-yet = De website van { $org } loopt voor op de datum. We proberen het binnen een dag weer.
refresh-other-lineage = Dit is van een andere organisatie met dezelfde naam. Dat vertrouwen we niet.
refresh-policy-lineage = De regel hoort bij een andere organisatie met dezelfde naam. Dat vertrouwen we niet.
refresh-older-policy = We hebben een oude regel gekregen. Die gebruiken we niet.
refresh-same-version = De regel is veranderd zonder nieuw versienummer. Die gebruiken we niet. Vraag het aan de servicedesk.
refresh-log-late = De getuigen hebben de nieuwe regel nog niet gezien. Daar wachten we op.
refresh-log-missing = De regel staat niet in het openbare logboek. Dat vertrouwen we niet.
refresh-log-broken = Het openbare logboek is niet te lezen. We proberen het binnen een dag weer.
refresh-log-other = Het openbare logboek is niet van { $org }. Dat vertrouwen we niet.
refresh-log-rollback = Uit het openbare logboek is iets weggehaald. Dat vertrouwen we niet.
refresh-log-fork = Het openbare logboek is herschreven. Dat vertrouwen we niet.
refresh-not-configured = De app is nog niet ingesteld door je werk. Vraag het aan de servicedesk.
refresh-other = We proberen het binnen een dag weer.
changes-title = Wat is er veranderd?
changes-some = { $n ->
    [one] De regel is veranderd voor 1 app
   *[other] De regel is veranderd voor { $n } apps
}
changes-words = Er is een nieuwe regel. Voor deze { $device } verandert er niets.
changes-question = Er is een nieuwe regel. We hebben eerst je antwoord op een vraag nodig.
changes-more = En nog { $n } apps.
change-new = Nieuw op de lijst: { $app }.
change-new-date = Nieuw op de lijst: { $app }. De datum is { $date }.
change-stricter = De regel voor { $app } is strenger.
change-deadline = De datum voor { $app } is nu { $date }.
change-no-deadline = Voor { $app } is er geen datum meer.
change-milder = De regel voor { $app } is minder streng.
change-lifted = { $app }: je hoeft niets meer te doen.
device-code-title = De code van deze { $device }
device-code-why = Geef deze code aan degene die je uitzondering regelt. De uitzondering geldt dan alleen op deze { $device }.
device-code-label = De code
device-code-share = Deel de code
device-code-locked = De code is nu niet te lezen. Open dit scherm over een uur nog een keer.
secrets-gone = De code van deze { $device } is weg.
secrets-read = Lees wat dat is
secrets-title = De code is weg
secrets-what = Je { $device } kan niet meer lezen wat deze app veilig bewaarde.
secrets-why = Dat komt soms voor na een storing of een update. Jij hebt niets fout gedaan.
secrets-exemption = Met een nieuwe code stopt een uitzondering die op de oude code staat. Heb je er een? Vraag dan een nieuwe aan.
secrets-anew = Maak een nieuwe code
secrets-later = Nu niet
secrets-renewed = Er is een nieuwe code.
secrets-not-renewed = Er is geen nieuwe code. Probeer het over een uur nog een keer.
grant-heading = Heb je een uitzondering gekregen?
grant-label = De tekst van de uitzondering
grant-hint = Scan de code met je camera, of plak de tekst hier.
grant-submit = Voeg toe
grant-added = De uitzondering is toegevoegd.
grant-empty = Plak de tekst van de uitzondering.
grant-not-an-envelope = Dit is geen uitzondering. Heb je de hele tekst?
grant-too-few-signatures = De handtekening klopt niet. Vraag om een nieuwe uitzondering.
grant-wrong-organisation = Deze uitzondering is van een andere organisatie.
grant-other-device = Deze uitzondering is voor een ander toestel.
grant-unknown-exemption = De regel kent deze uitzondering niet.
grant-too-long = Deze uitzondering duurt langer dan mag. Vraag om een nieuwe.
grant-revoked = Deze uitzondering is ingetrokken.
grant-other = Deze uitzondering is niet te gebruiken. Vraag hulp aan { $help }.
leave-title = Stoppen met meedoen?
leave-what = We vergeten dan de regel, je antwoorden en wat we hebben gevonden.
leave-stays = Een nummer blijft: hoe nieuw de regel was. Van wie die was, staat er niet bij.
leave-after = Met de code van je werk kun je altijd weer meedoen.
leave-yes = Stop en vergeet alles
leave-no = Toch blijven

# Meldingen. Zonder naam van een app.
notify-public = Er staat een bericht voor je klaar
notify-action-title = Er staat een taak voor je klaar
notify-action-dated = Uiterlijk { $date }. Bekijk de stappen.
notify-action-undated = Bekijk de stappen.
notify-action-again-title = Er staat nog een taak voor je klaar
notify-action-again-dated = De datum is { $date }. Bekijk de stappen.
notify-action-again-undated = Bekijk de stappen.
notify-asked-title = Er is een verzoek over deze { $device }
notify-asked-dated = Jij kiest. Lukt het tot en met { $date }? Graag.
notify-asked-undated = Jij kiest. Bekijk wat er kan.
notify-asked-again-title = Nog één keer ons verzoek
notify-asked-again-dated = Jij kiest. Lukt het tot en met { $date }? Graag. Dit is het laatste bericht hierover.
notify-asked-again-undated = Jij kiest. Dit is het laatste bericht hierover.
notify-exemption-ends-title = Je uitzondering loopt af
notify-exemption-ends-dated = Geldig tot en met { $date }.
notify-exemption-ends-undated = Bekijk tot wanneer de uitzondering geldt.
looked-allowed = We hebben vergeleken met de lijst van toegestane apps.
home-nothing-unseen = We konden niet alles bekijken. Je hoeft nu niets te doen.
home-nothing-rests = Je koos ‘niet nu’. Het verzoek staat hieronder.
home-nothing-said = Je gaf aan dat { $n ->
    [one] { $apps } niet op je { $device } staat
   *[other] { $apps } niet op je { $device } staan
}. Je hoeft nu niets te doen.
home-owner-own-calm = Je eigen { $device }
home-more = En nog { $n } andere
home-more-sub = Je ziet ze als je met de eerste klaar bent.
row-question = { $app } staat { $on }. Eerst een vraag.
row-rests = { $app } en je werk: je koos ‘niet nu’
upcoming-forbidden = Vanaf { $date } mag { $app } niet op { $yours }.
upcoming-asked = Vanaf { $date } hebben we een verzoek over { $app }.
fact-later = Wat verandert er nog?
fact-if-not = En als ik het niet doe?
finding-until-none = Zo snel mogelijk. Er staat geen datum in de regel.
finding-within = Binnen { $period } nadat je dit voor het eerst hoort.
finding-again-exempt = Je uitzondering is voorbij. De regel geldt weer.
finding-again-changed = We vragen dit opnieuw. De regel of je antwoord is veranderd.
route-not-now-again = Dat mag. We vragen het niet meer
route-subtitle-ordered = Een van deze is genoeg.
question-none-chosen = Kies wat bij je past.
question-contradiction = Deze antwoorden passen niet bij elkaar. Kijk nog eens.
seen-by-example = Dit is een verzonnen { $device }.
seen-remembered = We herkennen { $identifier } van de vorige keer.
done-title-place-gone = Klaar. De plek waar { $app } stond, is weg
done-text-place-gone = Die kopie is er niet meer. Bedankt.
closed-place-gone = Kopie van { $app } is weg
app-unnamed = Een app
limit-open-ended = Of alle andere apps zijn toegestaan, konden we hier niet nakijken.
limit-nameless = Van sommige apps weten we niet hoe ze hier te herkennen zijn.
limit-example = Dit is een verzonnen { $device }, om te proberen.
work-apps-title = Zo haal je je werkapps weg
work-apps-done = Mijn werkapps zijn weg
action-remind = Herinner mij
action-remind-page = Zet het in mijn agenda

# Als er iets misgaat.
problem-title = We kunnen nu niet kijken
problem-platform = Je { $device } gaf geen antwoord. Probeer het zo nog een keer.
problem-busy = De app is net aan het kijken. Probeer het zo nog een keer.
problem-newer = Er stond een nieuwere versie van Appwijzer op. Installeer die weer.
problem-storage = Je { $device } is vol of kan niets bewaren. Maak wat ruimte.
problem-not-a-report = Dit bestand is geen App-privacyrapport. Kies het bestand dat je hebt bewaard.
problem-other = Er is iets misgegaan in de app. Probeer het zo nog een keer.
problem-again = Probeer het nog een keer
problem-help = Blijft het misgaan? Vraag hulp aan de servicedesk van je werk.

# Woorden van het omhulsel zelf.
shell-channel-tasks = Taken
shell-channel-reminders = Herinneringen
shell-working = We kijken even
shell-colours = Kleuren van mijn { $device }
shell-opened = Open
shell-closed = Dicht
shell-read-aloud = Lees voor
shell-read-stop = Stop met voorlezen

# Wat het systeem zei.
removal-blocked = Het beheer laat het weghalen hier niet toe. Dat ligt niet aan jou. Vraag het aan de hulp hieronder.
reminders-on = Je krijgt herinneringen van ons.
reminders-on-page = De datums staan in het bestand dat je net kreeg. Open het om ze in je agenda te zetten.
reminders-off-page = Er is nu geen dag om je aan te herinneren.
reminders-off = Je krijgt geen herinneringen. Wil je ze toch? Tik nog eens op ‘{ action-remind }’.
shell-notifications-off = Je { $device } laat geen berichten van Appwijzer zien. Je krijgt dus geen herinneringen.
shell-sleeps = Open je Appwijzer lang niet? Dan zet je { $device } de app stil. Dat kun je uitzetten.
shell-settings = Naar de instellingen

# Het toestel zit op slot: wat is onthouden, is nu niet te lezen.
problem-locked = Je { $device } zit nog op slot. Ontgrendel je { $device } en probeer het nog een keer.
# Apps die misschien van een maker van de lijst zijn.
home-title-perhaps-one = Er is een app die we niet kennen
home-title-perhaps = Er zijn { $n } apps die we niet kennen
home-nothing-perhaps = Je gaf aan van een andere maker: { $apps }. We vragen nu niets.
home-recognised = { $n ->
    [one] ‘{ $ban }’: we herkennen { $n } app. Andere apps van deze makers kennen we niet.
   *[other] ‘{ $ban }’: we herkennen { $n } apps. Andere apps van deze makers kennen we niet.
}
row-perhaps = Is ‘{ $app }’ een app van { $maker }?
row-sub-perhaps = De naam lijkt erop. Meer weten we niet.
perhaps-title = Is dit een app van { $maker }?
unsure-perhaps = ‘{ $app }’ staat { $on }. Die app kennen we niet.
perhaps-why = De naam begint zoals namen van apps van { $maker }. Dat bewijst niets. Iedereen kan zo’n naam kiezen.
perhaps-look-android = Open Instellingen en dan ‘Apps’. Zoek een app die hierbij kan horen.
perhaps-look-ios = Zoek op je { $device } een app die hierbij kan horen.
perhaps-look-store = Zoek die app op in de appwinkel. Onder de naam staat wie de app maakt.
perhaps-look-maker = Staat daar { $maker }? Dan is de app van die maker.
perhaps-not = De app is van een ander
perhaps-is = De app is van { $maker }
seen-perhaps-is = Je gaf op { $date } aan dat ‘{ $app }’ van { $maker } is.
seen-perhaps-not = Je gaf op { $date } aan dat ‘{ $app }’ niet van { $maker } is.
home-recognises-nothing = ‘{ $ban }’: we herkennen geen enkele app van deze makers. Of er een staat, weten we dus niet.
home-in-doubt = { $n ->
    [one] ‘{ $ban }’: van 1 maker weten we niet zeker of de regel die bedoelt.
   *[other] ‘{ $ban }’: van { $n } makers weten we niet zeker of de regel die bedoelt.
}
home-title-doubted-one = Van een app weten we niet of de regel geldt
home-nothing-doubted = Je gaf aan dat de regel niet geldt voor: { $apps }. We vragen nu niets.
row-doubted = Geldt de regel voor ‘{ $app }’?
row-sub-doubted = Van { $maker } weten we niet zeker of de regel die maker bedoelt.
doubted-title = Geldt de regel voor deze app?
unsure-doubted = ‘{ $app }’ staat { $on }. De app lijkt van { $maker }.
doubted-why = De regel gaat over makers uit bepaalde landen. Of { $maker } daarbij hoort, staat niet vast. Op je { $device } kun je dat niet zien.
doubted-ask = Vraag de helpdesk of de regel voor deze app geldt. Onderaan staat hoe je die bereikt.
doubted-not = De regel geldt niet voor deze app
doubted-is = De regel geldt voor deze app
seen-doubted-is = Je gaf op { $date } aan dat de regel geldt voor ‘{ $app }’.
seen-doubted-not = Je gaf op { $date } aan dat de regel niet geldt voor ‘{ $app }’.
limit-quiet = { $n ->
    [one] Van { $n } minder bekende app weten we niet of die er staat.
   *[other] Van { $n } minder bekende apps weten we niet of ze er staan.
}
limit-perhaps-more = { $n ->
    [one] Er is { $n } onderdeel dat misschien van zo’n maker is. Daar vragen we je niet naar.
   *[other] Er zijn { $n } onderdelen die misschien van zo’n maker zijn. Daar vragen we je niet naar.
}
why-scope-also = Deze app valt ook onder: { $bans }.
why-scope-hides = Sommige apps verstoppen zich onder een andere naam. Daar let de ICT-afdeling op.

# De taal.
action-language = Taal / Language
languages-title = Welke taal lees je het liefst?
languages-chosen = Dit is nu je taal.
