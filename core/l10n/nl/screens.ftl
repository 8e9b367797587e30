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
home-owner-own = Je eigen { $device }, met een vraag van { $org }
home-owner-partly = Je { $device }, waar { $org } aan meebetaalt
home-owner-unknown = Een bericht van { $org }
home-stale = Deze regel was geldig tot en met { $date }. Er is nog geen nieuwe. We gaan uit van deze.
home-title-things = { $n ->
    [one] 1 ding te doen op deze { $device }
   *[other] { $n } dingen te doen op deze { $device }
}
home-title-requests = { $m ->
    [one] 1 verzoek over deze { $device }
   *[other] { $m } verzoeken over deze { $device }
}
home-title-both = { $n ->
    [one] 1 ding te doen
   *[other] { $n } dingen te doen
} en { $m ->
    [one] 1 verzoek
   *[other] { $m } verzoeken
}
home-title-question = We hebben eerst een vraag voor je
home-title-unknown-one = We kunnen niet zien of { $app } { $on } staat
home-title-unknown = We kunnen van { $n } apps niet zien of ze er staan
home-title-unseen = We konden niet alles zien
home-title-nothing = Je hoeft nu niets te doen
home-nothing-found = We vonden geen apps van de lijst.
home-nothing-asked = We vonden { $apps }. Daarover vragen we nu niets.
home-nothing-asked-said = Je zei dat { $apps } er staat. Daarover vragen we nu niets.
home-nothing-unlooked = We konden hier niets bekijken. We vragen nu ook niets.
home-nothing-left = Alles is gedaan wat kan.
home-nothing-exempt = Je uitzondering voor { $apps } klopt. Verder vragen we niets.
home-questions = { $n ->
    [one] 1 vraag voor je
   *[other] { $n } vragen voor je
}
home-questions-sub = Daarna weten we of we iets aan je vragen.
home-looked = Wat we bekeken
home-known = Wat we weten
home-closed = Klaar
home-useful = Ook handig
home-checked = Gekeken: { $at }
home-answered = Je gaf antwoord op { $date }.
home-report-read = Je rapport gelezen: { $at }
row-action = Haal { $app } weg
row-asked = Haal { $app } weg, als je wilt
row-asked-choice = Houd { $app } en je werk uit elkaar
row-exempt = Jij mag { $app } houden
row-unknown = Kijk zelf of { $app } er staat
row-unknown-all = Kijk zelf naar { $n } apps van de lijst
row-unknown-all-sub = Ze kunnen { $on } staan. Wij zien dat niet.
row-sub-trace = Was actief op { $date }.
row-sub-known = Deze { $device } kent de app. Of die er nog staat, zien we niet.
row-sub-unread = De naam staat in een regel die we niet konden lezen.

row-review = Over { $app } komt nog een besluit
row-nothing-now = Je hoeft nu niets te doen.
row-sub-by = Uiterlijk { $date }.
row-sub-was = De datum was { $date }.
row-sub-if-you-can = Jij kiest. Liefst voor { $date }.
row-sub-you-choose = Jij kiest.
row-sub-exempt = Tot en met { $date }.
row-sub-place = Dat is { $on }.
closed-gone = { $app } weggehaald
closed-off = { $app } uitgezet
closed-said = { $app } is weg, zei je
closed-told = { $app } is weg, ziet het beheer
closed-work-data = Werk van deze { $device } gehaald, zei je
closed-exempt = Je mag { $app } houden
closed-not-asked = Over { $app } vragen we niets meer

# Wat we zagen.
finding-title-forbidden = { $app } mag niet op { $yours }
finding-title-urged = We vragen je dringend om { $app } weg te halen
finding-title-urged-choice = We vragen je om { $app } en je werk uit elkaar te houden
finding-title-advised = We raden je aan om { $app } weg te halen
finding-title-exempt = Jij mag { $app } { $on } houden
finding-still = { $app } staat er nog op. Lukt het niet? Vraag het aan { $help }.
finding-again = { $app } is teruggekomen. Dat kan gebeuren, bijvoorbeeld door een back-up.
fact-what-must = Wat moet je doen?
fact-what-asked = Wat vragen we je?
fact-must = Moet dit?
fact-until = Tot wanneer?
fact-who = Wie vraagt dit?
fact-after = Wat gebeurt er daarna?
fact-seen = Wat zagen we?
fact-known = Wat weten we?
fact-said = Wat zei je?
fact-said-when = Wanneer zei je dat?
fact-task = Waarvoor?
fact-granted = Wie gaf toestemming?
fact-grants = Wie geeft toestemming?
fact-longest = Hoelang op zijn langst?
finding-what-forbidden = Haal { $app } { $from }.
finding-what-forbidden-work-data = Haal { $app } { $from }. Of haal je werkgegevens eraf.
finding-what-forbidden-work-apps = Haal { $app } { $from }. Of haal je werk-apps eraf.
finding-what-urged = We vragen je dringend: haal { $app } { $from }.
finding-what-urged-choice = We vragen je dringend: haal { $app } { $from }. Of haal je werkgegevens eraf.
finding-what-advised = We raden je aan: haal { $app } { $from }.
finding-what-advised-choice = We raden je aan: haal { $app } { $from }. Of haal je werkgegevens eraf.
finding-must-own-urged = Nee. Dit is jouw { $device }, dus jij kiest. We vragen het wel dringend.
finding-must-own = Nee. Dit is jouw { $device }, dus jij kiest.
finding-must-urged = Nee, jij kiest. We vragen het wel dringend.
finding-must = Nee, jij kiest.
finding-until-by = Uiterlijk { $date }.
finding-until-today = Vandaag, { $date }, is de laatste dag.
finding-until-was = De datum was { $date }. Doe het nu nog.
finding-until-asked = Liefst voor { $date }.
finding-until-asked-was = We vroegen het voor { $date }. Het kan nog steeds.
finding-until-exempt = Tot en met { $date }.
finding-who = { $org }, besluit van { $date }.
finding-after-unsaid = Dat staat niet in de regel. Vraag het aan { $help }.
finding-after-asked = Dan blijft dit verzoek hier staan. We herinneren je er 1 keer aan.
finding-after-exempt = Daarna geldt de regel weer voor { $app }.
finding-conditions = Afspraken bij je uitzondering
seen-enabled = { $app } staat { $on }.
seen-disabled = { $app } staat { $on }, en is uitgezet.
seen-archived = { $app } staat gearchiveerd { $on }. Dat is nog niet weg.
seen-suspended = { $app } staat { $on }, maar is gepauzeerd.
seen-trace = { $app } was voor het laatst actief op { $last }. De app kan daarna zijn weggehaald.
seen-known = Deze { $device } kent { $app }. Of de app er nog staat, zien we niet.
seen-certificate = De app heet hier anders: { $identifier }. De handtekening is die van { $app }.
seen-maker = Het is een app van een maker die op de lijst staat.
seen-not-allowed = De app staat niet op de lijst van toegestane apps.
seen-system = De app zat al op deze { $device }.
seen-editions = We vonden { $n } versies van de app.
seen-at = Gezien: { $at }.
seen-by-management = Het beheer van werktelefoons meldde dit. Wij zagen het niet zelf.
seen-by-list = Dit staat in de lijst die je gaf.
seen-said-there = Je zei op { $date } dat { $app } er staat.
seen-said-gone = Je zei op { $date } dat { $app } er niet staat.
seen-told-there = Het beheer zag { $app } { $on } op { $date }. Wij zagen het niet zelf.
seen-told-gone = Het beheer zag { $app } er op { $date } niet meer. Wij zagen het niet zelf.
seen-not = We zagen { $app } niet zelf.

# Waarom.
why-title-forbidden = Waarom mag { $app } niet op { $yours }?
why-title-own = Waarom vragen we dit over je eigen { $device }?
why-title-asked = Waarom vragen we dit over { $app }?
why-title-exempt = Waarom mag jij { $app } wel houden?
why-title-review = Waarom komt er een besluit over { $app }?
why-title-general = Waarom is er een regel over { $app }?
ban-title = Waarom deze regel: { $ban }
why-opening = Dit gaat over de app, niet over jou.
why-not-checked = We hebben niet gekeken of er iets is misgegaan op jouw { $device }.
why-maker = Wat zegt de maker zelf?
why-more = Lees meer uitleg
why-questions = Vragen en antwoorden
why-instead = Wat kun je wel gebruiken?
why-scope = Waar gaat de regel over?
why-scope-countries = Over apps van makers uit { $countries }.
why-scope-makers = Over alle apps van { $makers }.
why-scope-known = We herkennen alleen apps die in onze lijst staan.
why-scope-allowed = Op dit deel mogen alleen apps van de lijst met toegestane apps.
why-until = De regel geldt tot en met { $date }.
why-review = Op { $date } kijkt { $org } opnieuw naar de regel.
why-sources = Bronnen

# Stappen.
steps-title = Haal { $app } weg
steps-subtitle = { $n } stappen, ongeveer 2 minuten
steps-you-choose = Jij kiest. Stoppen kan bij elke stap.
steps-elsewhere = Kijk ook hier
steps-after = Goed om te weten
steps-trouble = Lukt het niet?

# Kiezen.
route-title = Wat past bij jou?
route-subtitle-own = Dit is jouw { $device }. Jij kiest.
route-subtitle = Jij kiest.
route-app = Ik haal { $app } weg
route-app-sub = Je werk blijft hier werken
route-work-data = Ik haal mijn werkgegevens weg
route-work-data-sub = { $app } mag dan blijven
route-work-apps = Ik haal mijn werk-apps weg
route-talk = Ik wil dit eerst bespreken
route-talk-sub = Je krijgt het nummer van de hulp
route-not-now = Ik kies nu niet
route-not-now-sub = Dat mag. We vragen het nog 1 keer
route-stays = Je keuze blijft op deze { $device }. Niemand anders ziet hem.

route-talked = Neem contact op met { $help }. Je kunt later nog kiezen.
route-later = Goed. Je kunt later nog kiezen.

# Werkgegevens.
work-title = Haal je werkgegevens weg
work-apps = Doe dit voor elke app
work-app-row = Haal werk uit { $app }
work-app-title = Haal je werk uit { $app }
work-when-done = Klaar met alle apps? Zeg dat dan hier. Wij kunnen het niet zien.
work-done = Mijn werkgegevens zijn weg
work-back = Terug naar de lijst met apps
work-other-road = Ik kies toch iets anders
work-cannot-see = Wij kunnen niet in je apps kijken. Loop zelf na of alles klopt.
work-hold = Verwijder nu geen berichten of bestanden van je werk.
work-hold-remove = Ik haal { $app } weg
work-role-first = Zeg eerst bij welke groep je hoort. Voor sommige groepen moeten alle berichten blijven.
work-keep-first = Bewaar eerst wat je werk nog nodig heeft. Verwijder pas daarna.
work-keep-ask = Vraag eerst wat je moet bewaren. Verwijder pas daarna.
work-keep-hold = Jouw berichten moeten blijven. Verwijder ze niet.
work-keep-what = Wat bewaar je?
work-keep-not = Wat hoeft niet?
work-keep-where = Waar bewaar je het?
work-keep-basis = Waar staat dat?
work-keep-contact = Twijfel je? Vraag het aan:

# Nodig voor het werk, of het klopt niet.
need-title = Heb je { $app } nodig voor je werk?
need-some = Dat kan. Vraag een uitzondering aan bij { $help }.
need-none = In deze regel staat geen uitzondering. Bespreek het met je leidinggevende.
need-until-then = Tot je antwoord hebt, blijft gelden wat er nu staat.
not-right-title = Wat klopt er niet?
not-right-gone = { $app } staat er niet op
not-right-gone-sub = Dan kijken we opnieuw.
not-right-seen = Ik wil zien waar jullie naar keken
not-right-seen-sub = Je ziet wat we konden zien, en wat niet.
not-right-owner = Dit is geen toestel van mijn werk
not-right-owner-sub = Zeg van wie het is.
not-right-allowed = Ik heb toestemming
not-right-allowed-sub = Lees hoe je een uitzondering krijgt.
not-right-else = Iets anders? Vraag het aan { $help }.

# Zelf kijken.
look-title = Staat { $app } { $on }?
look-where = Zo kijk je zelf
look-ask = Wat zag je?
look-gone = De app staat er niet op
look-there = De app staat er wel op
look-unsure = Ik kan het niet vinden
look-said = Je antwoord telt als ‘zelf gezegd’. Het blijft op deze { $device }.
look-noted = Dank je. We hebben je antwoord opgeschreven.
look-noted-unsure = Dank je. { $help } kan met je meekijken.
look-see = Vond je { $app } op een van deze plekken? Dan staat de app erop. Een aanbod om te downloaden telt niet.
look-hint-claimed = Een aanwijzing, geen bewijs: een app op deze { $device } opent links van { $app }. Dat is vaak { $app } zelf, maar niet altijd.
look-hint-unclaimed = Een aanwijzing, geen bewijs: geen app op deze { $device } opent links van { $app }.
look-links-why = We kunnen je { $device } vragen of een app links van { $app } opent. Dat geeft een aanwijzing, geen bewijs.
look-links-why-all = We kunnen je { $device } vragen van welke apps hij links opent. Dat geeft een aanwijzing, geen bewijs.
look-links = Vraag het mijn { $device }
look-open-in-private-part = Open Appwijzer in je privédeel
look-open-in-work-part = Open Appwijzer in je werkdeel
look-all-hint = Een aanwijzing, geen bewijs: een app opent hier links van { $app }.
look-report = Ik heb een App-privacyrapport
look-all-title = Staan er apps van de lijst { $on }?
look-all-an-app = de naam van de app
look-all-ask = Welke van deze { $n } apps staan er?
look-all-none = Geen van deze apps
look-all-error = Kies de apps die er staan, of kies ‘{ look-all-none }’.
unsure-no-list = Een { $product } laat ons je andere apps niet zien.
unsure-other-part = We zien { $place } niet vanaf hier. Elk deel ziet alleen zichzelf.
unsure-locked = Dat deel is op slot of verborgen. Wij zien het niet.
unsure-failed = Je { $device } gaf geen antwoord. Probeer het later nog een keer.
unsure-not-given = Van { $place } is geen lijst gegeven.
unsure-not-asked = Naar { $app } konden we op deze { $device } niet vragen.
unsure-launchable = We zien alleen apps met een icoon { $on }.
unsure-filtered = De lijst bevat niet alle apps. Wat er niet in staat, kan er toch zijn.
unsure-cut-short = De lijst stopte te vroeg. Wat daarna komt, weten we niet.
unsure-managed = We zien alleen de apps die { $org } beheert. Andere apps zien we niet.
unsure-one-page = We kregen één pagina van de lijst. Er zijn er meer.
unsure-not-proved = We weten niet of de lijst compleet is. Wat er niet in staat, kan er toch zijn.
unsure-archived = Gearchiveerde apps zien we hier niet. Een app van de lijst kan er dus nog zijn.
unsure-offloaded = Een app die is weggehaald om ruimte te maken, staat niet in zo’n lijst.
unsure-unread = { $app } staat in een regel die we niet konden lezen.
unsure-traces = We zien alleen apps die kort geleden actief waren.
unsure-no-identifier = We weten niet hoe { $app } op een { $product } te herkennen is.
unsure-trace = { $app } was hier actief. Of de app er nog staat, zien we niet.
unsure-question = Eerst hebben we je antwoord op een vraag nodig.

# Wat we bekeken.
looked-title = Wat bekeken we { $on }?
looked-title-nothing = Wat weten we van { $place }?
looked-everything = We keken naar alle apps { $on }.
looked-cut-short = We konden een deel van { $place } bekijken.
looked-only = { $asked ->
    [one] We mochten naar 1 app vragen { $on }.
   *[other] We mochten naar { $asked } apps vragen { $on }.
}
looked-launchable = We zagen de apps met een icoon { $on }.
looked-filtered = We kregen een deel van de lijst van { $place }.
looked-managed = We kregen alleen de apps van het beheer { $on }.
looked-not-proved = We kregen een lijst van { $place }. Of die compleet is, weten we niet.
looked-no-archived = We zagen de apps { $on }, maar geen gearchiveerde apps.
looked-no-offloaded = We zagen de apps { $on }, maar geen apps die even zijn weggehaald.
looked-as-you-said = We keken naar alle apps { $on }. Je zei dat de lijst compleet is.
looked-traces = We zagen welke apps kort geleden actief waren.
looked-no-list = Een { $product } laat ons je andere apps niet zien.
looked-nothing = We konden { $place } niet bekijken.
looked-listed = { $n ->
    [one] We zochten naar 1 app.
   *[other] We zochten naar { $n } apps.
}
looked-on-list = { $n ->
    [one] De regel gaat over 1 app.
   *[other] De regel gaat over { $n } apps.
}
looked-count-listed = Apps op de lijst
looked-count-there = Gevonden
looked-count-absent = Zeker niet aanwezig
looked-count-elsewhere = Bestaan niet voor { $system }
looked-count-said-there = Staat er wel op, zei je
looked-count-said-gone = Staat er niet op, zei je
looked-count-unsure = Niet te zien
looked-count-when = Gekeken
looked-count-report = Rapport gelezen
looked-limits = Wat we niet zien
looked-forgotten = We bewaren geen lijst van je apps. Je andere apps zijn we nu al vergeten.
looked-not-kept = We bewaren geen lijst van je apps.
limit-look-yourself = Wat je zelf ziet, telt. Wij kunnen het niet nakijken.
limit-system = We keken één keer, net nu. Wat daarna komt, zien we pas bij de volgende keer.
limit-list = We gaan af op de lijst die je gaf. Of die klopt, weten we niet.
limit-management = We gaan af op een melding van het beheer. Wij keken niet zelf.
limit-report = Het rapport gaat over een paar dagen. Een app die stil was, staat er niet in.
limit-cut-short = De lijst stopte te vroeg. Wat daarna komt, weten we niet.
limit-one-page = Er zijn meer pagina’s van de lijst. Die kregen we niet.
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
employer-sees = Via deze app wel ({ $n })
employer-not = Via deze app niet ({ $n })
employer-unknown = Dat weten we niet ({ $n })
employer-nothing = Niets. Deze app stuurt niets naar { $org }.
employer-sees-version = Welke regel op deze { $device } staat
employer-sees-day = Op welke dag we voor het laatst keken
employer-sees-outcome = Of er nog iets moet gebeuren: in orde, actie nodig of niet te zien
employer-sees-basis = Hoe dat bekend is: gezien, gemeld door het beheer, door jou gezegd of niet bekeken
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
stored-findings = Welke apps van de lijst we vonden, en wat je ermee deed
stored-answers = Wat je hier antwoordde
stored-policy = De regel zelf
stored-no-inventory = Niet: een lijst van je andere apps
stored-no-backup = Het gaat niet mee in je back-up

# Wat de app mag.
may-title = Wat deze app mag op deze { $device } ({ $n })
may-internet = Op internet: alleen om de regel van { $org } op te halen
may-by-itself = Zelf starten, ook als de { $device } uit is geweest. Dan hoef jij er niet aan te denken
may-by-itself-ios = Af en toe zelf starten, om te kijken of de regel is veranderd
may-ask-links = Je { $device } vragen of een app links opent. Alleen als jij daarop tikt
may-notify = Jou een bericht laten zien, als jij dat goed vindt
may-uninstall = Het systeem vragen om een app te verwijderen. Jij beslist of dat gebeurt
may-see-all = Zien welke apps hier staan. Alleen apps van de lijst worden onthouden
may-see-listed = Vragen of een app van de lijst hier staat. Je andere apps ziet hij niet
may-not = De camera, de microfoon, je locatie en je contacten mag de app niet gebruiken.

# Over de regel.
about-title = Over deze regel
about-org = Van wie?
about-by = Wie besloot dit?
about-on = Wanneer?
about-reference = Kenmerk
about-version = Versie
about-issued = Geldig vanaf
about-expires = Geldig tot
about-expires-on = Tot en met { $date }
about-stale = Dat was { $date }. Er is nog geen nieuwe versie. We gaan uit van deze.
about-read = Lees het hele besluit
about-bans = Waar gaat het over?
about-source = Waar komt de regel vandaan?
about-you = Wat weten we van deze { $device }?
change-ownership = Zeg van wie deze { $device } is
change-enrolled = Zeg of { $org } deze { $device } beheert
change-work-data = Zeg wat je voor je werk gebruikt
change-roles = Zeg bij welke groep je hoort

# Vragen.
ask-ownership = Van wie is deze { $device }?
ask-ownership-why = Van je werk of van jezelf: dat maakt verschil voor wat we vragen.
ask-enrolled = Beheert { $org } deze { $device }?
ask-enrolled-why = Is dat zo? Dan staat er een profiel of een app van je werk op.
ask-profile = Is het tweede deel van deze { $device } van { $org }?
ask-profile-why = Je { $device } heeft twee delen. Van wie het tweede deel is, kunnen we niet zien.
ask-work-data = Wat gebruik je op deze { $device } voor je werk?
ask-work-data-why = Zonder werkgegevens vragen we je niets.
ask-roles = Hoor je bij een van deze groepen?
ask-roles-why = Voor sommige groepen geldt iets anders.
question-many = Kies alles wat klopt
question-stays = Je antwoord blijft op deze { $device }. Je kunt het altijd veranderen.
answer-may-change-outcome = Je antwoord zelf gaat niet naar { $org }. De uitkomst die { $org } ziet, kan er wel door veranderen.
question-ownership-told = Is deze { $device } van je werk? Dan krijgt { $org } daarna een korte melding van deze app. Welke, lees je bij ‘{ action-employer }’.
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
answer-not-yet = Nog niet gezegd
answer-ownership = Van wie is hij?
answer-work-data = Wat gebruik je voor je werk?

# Klaar.
done-title-gone = Klaar. { $app } staat niet meer { $on }
done-title-switched-off = Klaar. { $app } is uitgezet
done-title-said-gone = Klaar. Je zei dat { $app } weg is
done-title-told-gone = Klaar. Het beheer ziet { $app } niet meer
done-title-work-data-removed = Klaar. Je zei dat je werk hier weg is
done-title-exempt = Jij mag { $app } houden
done-title-no-longer-asked = Over { $app } vragen we niets meer
done-text-gone = We keken opnieuw en vonden { $app } niet meer. Dank je wel.
done-text-switched-off = Weghalen kan niet bij deze app. Uitzetten is genoeg. Dank je wel.
done-text-said-gone = Wij konden het niet zelf zien. We geloven je. Dank je wel.
done-text-told-gone = Het beheer zag { $app } eerder wel, en nu niet meer. Dank je wel.
done-text-work-data-removed = { $app } mag blijven. Dank je wel.
done-text-exempt = Je uitzondering geldt nu. Je hoeft niets te doen.
done-text-no-longer-asked = De regel of je antwoord is veranderd. Je hoeft niets te doen.
done-when = Wanneer?
done-next = Wat gebeurt er nu?
done-next-outcome = { $org } ziet bij de volgende update dat het in orde is. Je hoeft niets te sturen.
done-next-alive = { $org } ziet alleen dat we keken. Je hoeft niets te sturen.
done-next-outcome-said = { $org } ziet bij de volgende update dat het volgens jou in orde is. Je hoeft niets te sturen.
done-next-alive-said = { $org } ziet niet wat je antwoordde. Je hoeft niets te sturen.
done-next-nothing = Niets. We sturen niets naar { $org }.
done-again = En als de app terugkomt?
done-again-text = Dan zie je dat hier weer.
done-again-said = Dat zien wij niet. We vragen je later opnieuw te kijken.

# De eerste schermen.
action-next = Verder
action-changes = Lees wat er is veranderd
action-understood = Gelezen
action-device-code = Laat de code van deze { $device } zien
action-leave = Stop met meedoen
start-your-work = je werk
start-help = Vraag het aan de servicedesk van { $org }.
welcome-title = Dit is Appwijzer
welcome-rule = { $org } heeft een regel over sommige apps.
welcome-looks = Appwijzer kijkt op deze { $device } of zo'n app er staat.
welcome-helps = Staat er een? Dan helpen we je stap voor stap.
welcome-about-app = Het gaat over de app, niet over jou.
welcome-look-title = Wat bekijken we?
welcome-look-list = We kijken alleen of apps van de lijst er staan.
welcome-look-here = We kijken op je { $device } zelf. Daar is geen internet voor nodig.
welcome-look-forget = Je andere apps vergeten we meteen.
welcome-look-not = We kijken niet in je apps, foto's of berichten.
welcome-employer-work = Hooguit of er nog iets moet gebeuren. Welke apps je hebt, blijft hier.
welcome-employer-own = Niets. Deze app stuurt niets naar je werk.
welcome-employer-never = Nooit: welke apps je hebt of wat je hier antwoordt.
welcome-employer-read = Je kunt altijd nalezen wat er precies verstuurd wordt.
welcome-looks-ios = Een { $product } laat ons je apps niet zien. Daarom kijk je zelf.
welcome-helps-ios = Staat er zo'n app op? Dan helpen we je stap voor stap.
welcome-look-title-ios = Hoe werkt het?
welcome-look-list-ios = Jij kijkt of apps van de lijst er staan. Wij zeggen waar.
welcome-look-here-ios = Wij weten alleen wat jij zegt, of zelf aan ons geeft.
welcome-look-forget-ios = Je andere apps zien we niet.
welcome-employer-work-ios = Hooguit of er nog iets moet gebeuren. Dat hangt af van wat je antwoordt.
welcome-employer-never-ios = Nooit: een lijst van je apps.
welcome-begin = Begin
welcome-agree = Ik doe mee
welcome-may-stop = Je kunt altijd stoppen met meedoen.
join-title = Heb je een code van je werk?
join-how = Scan de code met de camera van je { $device }. Of typ hem hier.
join-label = De code
join-hint = Groepjes van 5 letters en cijfers
join-submit = Doe mee
join-no-code = Geen code? Vraag hem aan je werk.
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
joining-forgets = Je doet nu mee met { $org }. Dat stopt dan. We vergeten de regel, je antwoorden, je uitzondering en wat we vonden.
joining-agreement = Doe je mee? Dan kijken we op deze { $device } naar de apps van die lijst.
joining-stop = Niet meedoen
joining-stay = Laat alles zoals het is
waiting-title = We halen de regel op
waiting-body = Dat duurt meestal maar even.
waiting-problem = Het ophalen lukte niet.
waiting-again = Probeer opnieuw
waiting-other-code = Typ een andere code

# De app zelf.
home-refreshed = Bijgewerkt: { $at }.
around-damaged = We konden niet meer lezen wat we onthielden. We beginnen opnieuw. Kijk je antwoorden nog eens na.
around-partly = Een klein deel van wat we onthielden, is weg. De rest is er nog. Kijk je antwoorden nog eens na.
around-not-fresh = Sinds { $date } weten we niet zeker of dit de nieuwste regel is. We gaan uit van deze.
refresh-frozen = De website van { $org } laat een oude regel zien. We proberen het later weer.
around-not-remembering = Je { $device } kan nu niets bewaren. We onthouden niets tot er ruimte is.
around-not-refreshed = We konden niet kijken of er een nieuwe regel is.
refresh-offline = Er is geen internet. Wat je nu ziet, is wat we het laatst wisten.
refresh-timeout = Het duurde te lang. We proberen het later weer.
refresh-server = De website van { $org } geeft geen goed antwoord. We proberen het later weer.
refresh-not-found = Op de website van { $org } staat de regel niet. Vraag het aan de servicedesk.
refresh-redirect = De website van { $org } stuurt ons naar een andere plek. Dat vertrouwen we niet.
refresh-address = Het adres van de regel klopt niet. Vraag het aan de servicedesk.
refresh-too-large = Wat we kregen is te groot. Dat vertrouwen we niet.
refresh-not-an-envelope = Wat we kregen is geen regel. Vraag het aan de servicedesk.
refresh-wrong-type = Wat we kregen is geen regel. Vraag het aan de servicedesk.
refresh-too-few-signatures = De handtekening van { $org } klopt niet. Dat vertrouwen we niet.
refresh-content = De regel is niet te gebruiken. Vraag het aan de servicedesk.
refresh-policy = De regel is niet te gebruiken. Vraag het aan de servicedesk.
refresh-wrong-organisation = De regel is van een andere organisatie. Dat vertrouwen we niet.
refresh-wrong-fingerprint = De sleutel van { $org } is niet die van je code. Dat vertrouwen we niet.
refresh-root-version = De sleutels van { $org } kloppen niet. Vraag het aan de servicedesk.
refresh-root-expired = De sleutels van { $org } zijn verlopen. Vraag het aan de servicedesk.
refresh-not-yet = De nieuwe regel is van een dag die nog moet komen. We wachten tot die dag.
refresh-other-lineage = Dit is van een andere organisatie met dezelfde naam. Dat vertrouwen we niet.
refresh-older-policy = We kregen een oude regel. Die gebruiken we niet.
refresh-same-version = We kregen een regel die stiekem is veranderd. Dat vertrouwen we niet.
refresh-not-configured = De app is nog niet ingesteld door je werk. Vraag het aan de servicedesk.
refresh-other = We proberen het later weer.
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
change-lifted = Over { $app } vragen we niets meer.
device-code-title = De code van deze { $device }
device-code-why = Geef deze code aan wie de uitzondering geeft. De uitzondering werkt dan alleen hier.
device-code-label = De code
device-code-share = Deel de code
grant-heading = Heb je een uitzondering gekregen?
grant-label = De tekst van de uitzondering
grant-hint = Scan de code met je camera, of plak de tekst hier.
grant-submit = Voeg toe
grant-added = De uitzondering is toegevoegd.
grant-empty = Plak de tekst van de uitzondering.
grant-not-an-envelope = Dit is geen uitzondering. Heb je de hele tekst?
grant-too-few-signatures = De handtekening klopt niet. Vraag een nieuwe uitzondering.
grant-wrong-organisation = Deze uitzondering is van een andere organisatie.
grant-other-device = Deze uitzondering is voor een ander toestel.
grant-unknown-exemption = De regel kent deze uitzondering niet.
grant-too-long = Deze uitzondering duurt langer dan mag. Vraag een nieuwe.
grant-revoked = Deze uitzondering is ingetrokken.
grant-other = Deze uitzondering is niet te gebruiken. Vraag { $help }.
leave-title = Stoppen met meedoen?
leave-what = We vergeten dan de regel, je antwoorden en wat we vonden.
leave-after = Je kunt later weer meedoen met de code van je werk.
leave-yes = Stop en vergeet alles
leave-no = Toch blijven

# Meldingen. Zonder naam van een app.
notify-public = Er staat een bericht voor je klaar
notify-action-title = Er is iets te doen op deze { $device }
notify-action-dated = Uiterlijk { $date }. Bekijk de stappen.
notify-action-undated = Bekijk de stappen.
notify-action-again-title = Er is nog iets te doen
notify-action-again-dated = De datum is { $date }. Bekijk de stappen.
notify-action-again-undated = Bekijk de stappen.
notify-asked-title = Een verzoek over deze { $device }
notify-asked-dated = Jij kiest. Liefst voor { $date }.
notify-asked-undated = Jij kiest. Bekijk wat er kan.
notify-asked-again-title = Nog één keer ons verzoek
notify-asked-again-dated = Jij kiest. Liefst voor { $date }. Hierna vragen we het niet meer.
notify-asked-again-undated = Jij kiest. Hierna vragen we het niet meer.
notify-exemption-ends-title = Je uitzondering loopt af
notify-exemption-ends-dated = Geldig tot en met { $date }.
notify-exemption-ends-undated = Kijk tot wanneer hij geldt.
looked-allowed = We vergeleken met de lijst van toegestane apps.
home-nothing-unseen = We konden niet alles bekijken. We vragen ook niets.
home-nothing-rests = Je koos ‘niet nu’. Het verzoek staat hieronder.
home-nothing-said = Je zei dat { $apps } er niet staat. We vragen nu niets.
home-owner-own-calm = Je eigen { $device }
home-more = En nog { $n } andere
home-more-sub = Je ziet ze als de eerste klaar zijn.
row-question = { $app } staat { $on }. Eerst een vraag.
row-rests = { $app } en je werk: je koos ‘niet nu’
upcoming-forbidden = Vanaf { $date } mag { $app } niet op { $yours }.
upcoming-asked = Vanaf { $date } vragen we iets over { $app }.
fact-later = En later?
fact-if-not = En als ik het niet doe?
finding-until-none = Er is geen datum genoemd. Doe het nu.
finding-again-exempt = Je uitzondering is voorbij. De regel geldt weer.
finding-again-changed = We vragen dit opnieuw. De regel of je antwoord is veranderd.
route-not-now-again = Dat mag. We vragen het niet meer
route-subtitle-ordered = Een van deze is genoeg.
question-none-chosen = Kies wat bij je past.
question-contradiction = Je koos antwoorden die niet samen gaan. Kijk nog eens.
seen-by-example = Dit is een verzonnen { $device }.
seen-remembered = We herkennen { $identifier } van de vorige keer.
done-title-place-gone = Klaar. De plek waar { $app } stond is weg
done-text-place-gone = Die kopie is er niet meer. Dank je wel.
closed-place-gone = Kopie van { $app } is weg
app-unnamed = Een app
limit-open-ended = Of alle andere apps zijn toegestaan, konden we hier niet nakijken.
limit-nameless = Van sommige apps weten we niet hoe ze hier te herkennen zijn.
limit-example = Dit is een verzonnen { $device }, om te proberen.
work-apps-title = Haal je werk-apps weg
work-apps-done = Mijn werk-apps zijn weg
action-remind = Herinner mij

# Als er iets misgaat.
problem-title = We kunnen nu niet kijken
problem-platform = Je { $device } gaf geen antwoord. Probeer het zo nog een keer.
problem-busy = De app is net aan het kijken. Probeer het zo nog een keer.
problem-newer = De app was eerst nieuwer. Zet de nieuwste versie er weer op.
problem-storage = Je { $device } is vol of kan niets bewaren. Maak wat ruimte.
problem-not-a-report = Dit bestand is geen App-privacyrapport. Kies het bestand dat je hebt bewaard.
problem-other = Er ging iets mis in de app. Probeer het zo nog een keer.
problem-again = Probeer het nog een keer
problem-help = Blijft het misgaan? Vraag het aan de servicedesk van je werk.

# Woorden van het omhulsel zelf.
shell-channel-tasks = Taken
shell-channel-reminders = Herinneringen
shell-working = We kijken even
shell-colours = Kleuren van mijn { $device }
shell-opened = Open
shell-closed = Dicht

# Apps die misschien van een maker van de lijst zijn.
home-title-perhaps-one = We zagen een app die we niet kennen
home-title-perhaps = We zagen { $n } apps die we niet kennen
home-nothing-perhaps = Je gaf aan van een andere maker: { $apps }. We vragen nu niets.
home-recognised = { $n ->
    [one] ‘{ $ban }’: we herkennen { $n } app. Andere apps van deze makers kennen we niet.
   *[other] ‘{ $ban }’: we herkennen { $n } apps. Andere apps van deze makers kennen we niet.
}
row-perhaps = Is ‘{ $app }’ een app van { $maker }?
row-sub-perhaps = De naam lijkt erop. Meer weten we niet.
perhaps-title = Is dit een app van { $maker }?
unsure-perhaps = We zagen ‘{ $app }’ { $on }. Die app kennen we niet.
perhaps-why = De naam begint zoals namen van apps van { $maker }. Dat bewijst niets. Iedereen kan zo’n naam kiezen.
perhaps-look-android = Open Instellingen en dan ‘Apps’. Zoek een app die hierbij kan horen.
perhaps-look-ios = Zoek op je { $device } een app die hierbij kan horen.
perhaps-look-store = Zoek die app op in de appwinkel. Onder de naam staat wie de app maakt.
perhaps-look-maker = Staat daar { $maker }? Dan is de app van die maker.
perhaps-not = De app is van een ander
perhaps-is = De app is van { $maker }
seen-perhaps-is = Je gaf op { $date } aan dat ‘{ $app }’ van { $maker } is.
seen-perhaps-not = Je gaf op { $date } aan dat ‘{ $app }’ niet van { $maker } is.
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
