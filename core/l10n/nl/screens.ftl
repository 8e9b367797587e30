# Knoppen en links.
action-back = Terug
action-home = Naar het begin
action-check = Kijk opnieuw
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
action-uninstall-one = Haal { $identifier } weg
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
home-nothing-asked = We vonden een app van de lijst. Daarover vragen we nu niets.
home-nothing-left = Alles is gedaan wat kan.
home-nothing-exempt = Je uitzondering voor { $app } klopt. Verder vragen we niets.
home-questions = { $n ->
    [one] 1 vraag voor je
   *[other] { $n } vragen voor je
}
home-questions-sub = Daarna weten we of we iets aan je vragen.
home-looked = Wat we bekeken
home-closed = Klaar
home-useful = Ook handig
home-checked = Gekeken: { $at }
row-action = Haal { $app } weg
row-asked = Haal { $app } weg, als je wilt
row-asked-choice = Houd { $app } en je werk uit elkaar
row-exempt = Jij mag { $app } houden
row-unknown = Kijk zelf of { $app } er staat
row-unknown-all = Kijk zelf naar { $n } apps van de lijst
row-unknown-all-sub = Ze kunnen { $on } staan. Wij zien dat niet.
row-upcoming = Vanaf { $date } vragen we iets over { $app }
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
closed-work-data = Werkgegevens weggehaald, zei je
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
finding-after-asked = Kies je niets? Dan vragen we het nog 1 keer.
finding-after-exempt = Daarna vragen we of je { $app } nog nodig hebt.
finding-conditions = Afspraken bij je uitzondering
seen-enabled = { $app } staat { $on }.
seen-disabled = { $app } staat { $on }, en is uitgezet.
seen-archived = { $app } staat gearchiveerd { $on }. Dat is nog niet weg.
seen-suspended = { $app } staat { $on }. Het beheer heeft de app stilgezet.
seen-trace = { $app } was voor het laatst actief op { $last }. De app kan daarna zijn weggehaald.
seen-certificate = De app heeft een andere naam: { $identifier }. De maker is dezelfde.
seen-maker = Het is een app van een maker die op de lijst staat.
seen-not-allowed = De app staat niet op de lijst van toegestane apps.
seen-system = De app zat al op deze { $device }.
seen-editions = We vonden { $n } versies van de app.
seen-at = Gezien: { $at }.
seen-by-management = Het beheer van werktelefoons meldde dit. Wij zagen het niet zelf.
seen-by-list = Dit staat in de lijst die je gaf.
seen-said-there = Je zei op { $date } dat { $app } er staat.
seen-said-gone = Je zei op { $date } dat { $app } er niet staat.
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
route-none = Kies wat bij je past, of kies ‘{ route-not-now }’.
route-talked = Neem contact op met { $help }. Je hoeft nu niets te doen.
route-later = Goed. Je hoeft nu niets te doen.

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
work-keep-first = Bewaar eerst wat bewaard moet blijven. Verwijder pas daarna.
work-keep-ask = Vraag eerst wat je moet bewaren. Verwijder pas daarna.
work-keep-hold = Jouw berichten moeten blijven. Verwijder ze niet.
work-keep-what = Wat moet je bewaren?
work-keep-not = Wat hoeft niet?
work-keep-where = Waar bewaar je het?
work-keep-basis = Waar staat dat?
work-keep-contact = Twijfel je? Vraag het aan:

# Nodig voor het werk, of het klopt niet.
need-title = Heb je { $app } nodig voor je werk?
need-some = Dat kan. Vraag een uitzondering aan bij { $help }.
need-none = In deze regel staat geen uitzondering. Bespreek het met { $help }.
need-until-then = Tot je antwoord hebt, blijft de regel gelden.
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
look-hint-claimed = Een app op deze { $device } opent links van { $app }. Dat is vaak { $app } zelf, maar niet altijd.
look-hint-unclaimed = Geen app op deze { $device } opent links van { $app }. Dat is geen bewijs.
look-report = Ik heb een App-privacyrapport
look-all-title = Staan er apps van de lijst { $on }?
look-all-an-app = de naam van de app
look-all-ask = Welke van deze { $n } apps staan er?
look-all-none = Geen van deze apps
look-all-error = Kies de apps die er staan, of kies ‘{ look-all-none }’.
unsure-no-list = Een { $product } laat ons je andere apps niet zien. Dat is goed voor je privacy.
unsure-other-part = We zien { $place } niet vanaf hier. Elk deel ziet alleen zichzelf.
unsure-locked = Dat deel is op slot of verborgen. Wij zien het niet.
unsure-failed = Je { $device } gaf geen antwoord. Probeer het later nog een keer.
unsure-not-given = Van { $place } is geen lijst gegeven.
unsure-not-asked = Naar { $app } mogen we op deze { $device } niet vragen.
unsure-launchable = We zien alleen apps met een icoon { $on }.
unsure-filtered = De lijst bevat niet alle apps. Wat er niet in staat, kan er toch zijn.
unsure-cut-short = De lijst stopte te vroeg. Wat daarna komt, weten we niet.
unsure-traces = We zien alleen apps die kort geleden actief waren.
unsure-no-identifier = We weten niet hoe { $app } op een { $product } te herkennen is.
unsure-trace = { $app } was hier actief. Of de app er nog staat, zien we niet.
unsure-question = Eerst hebben we je antwoord op een vraag nodig.

# Wat we bekeken.
looked-title = Wat bekeken we { $on }?
looked-everything = We keken naar alle apps { $on }.
looked-cut-short = We konden een deel van { $place } bekijken.
looked-only = We mochten naar { $asked ->
    [one] 1 app
   *[other] { $asked } apps
} vragen { $on }.
looked-launchable = We zagen de apps met een icoon { $on }.
looked-filtered = We kregen een deel van de lijst van { $place }.
looked-traces = We zagen welke apps kort geleden actief waren.
looked-no-list = Een { $product } laat ons je andere apps niet zien.
looked-nothing = We konden { $place } niet bekijken.
looked-listed = { $n ->
    [one] Er staat 1 app op de lijst van { $org }.
   *[other] Er staan { $n } apps op de lijst van { $org }.
}
looked-count-listed = Apps op de lijst
looked-count-there = Gevonden
looked-count-absent = Zeker niet aanwezig
looked-count-unsure = Niet te zien
looked-count-when = Gekeken
looked-limits = Wat we niet zien
looked-forgotten = We bewaren geen lijst van je apps. Je andere apps zijn we nu al vergeten.
limit-system = We keken één keer, net nu. Wat daarna komt, zien we pas bij de volgende keer.
limit-list = We gaan af op de lijst die je gaf. Of die klopt, weten we niet.
limit-management = We gaan af op een melding van het beheer. Wij keken niet zelf.
limit-report = Het rapport gaat over een paar dagen. Een app die stil was, staat er niet in.
limit-cut-short = De lijst stopte te vroeg. Wat daarna komt, weten we niet.
limit-unmarked = De lijst zegt niet welke apps al op de { $device } zaten.
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
employer-not-apps = Welke apps je hebt
employer-not-content = Foto's, berichten en contacten
employer-not-place = Waar je bent
employer-not-use = Wat je in een app doet
employer-not-answers = Wat je hier invult of kiest
employer-limit-work = Dit is een werktoestel. Het beheer ervan kan meer zien, vaak ook al je apps.
employer-limit-own = Dit is je eigen { $device }. Heb je een werkdeel? Vraag aan { $help } wat het beheer daarvan ziet.
employer-limit = Is er beheer op deze { $device }? Vraag aan { $help } wat dat ziet.
employer-proof = Kijk zelf
employer-exact = Dit is precies wat { $org } krijgt:
employer-exact-nothing = Er is niets verstuurd, en er wordt niets verstuurd.
employer-stored = Wat blijft op deze { $device }
employer-privacy = Vragen over privacy? Vraag het aan:
employer-share = Deel deze uitleg
stored-findings = Welke apps van de lijst we vonden, en wat je ermee deed
stored-answers = Wat je hier antwoordde
stored-policy = De regel zelf
stored-no-inventory = Niet: een lijst van je andere apps
stored-no-backup = Het gaat niet mee in je back-up

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
about-you = Wat weten we van deze { $device }?
change-ownership = Zeg van wie deze { $device } is
change-enrolled = Zeg of { $org } deze { $device } beheert
change-work-data = Zeg wat je voor je werk gebruikt
change-roles = Zeg bij welke groep je hoort

# Vragen.
ask-ownership = Van wie is deze { $device }?
ask-ownership-why = Van je werk of van jezelf: dat maakt verschil voor wat we vragen.
ask-enrolled = Beheert { $org } deze { $device }?
ask-enrolled-why = Dan staat er een profiel of een app van het beheer op.
ask-work-data = Wat gebruik je op deze { $device } voor je werk?
ask-work-data-why = Zonder werkgegevens vragen we je niets.
ask-roles = Hoor je bij een van deze groepen?
ask-roles-why = Voor sommige groepen geldt iets anders.
question-many = Kies alles wat klopt
question-stays = Je antwoord blijft op deze { $device }. Je kunt het altijd veranderen.
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
done-title-work-data-removed = Klaar. Je zei dat je werkgegevens weg zijn
done-title-exempt = Jij mag { $app } houden
done-title-no-longer-asked = Over { $app } vragen we niets meer
done-text-gone = We keken opnieuw en vonden { $app } niet meer. Dank je wel.
done-text-switched-off = Weghalen kan niet bij deze app. Uitzetten is genoeg. Dank je wel.
done-text-said-gone = Wij konden het niet zelf zien. We geloven je. Dank je wel.
done-text-work-data-removed = { $app } mag blijven. Dank je wel.
done-text-exempt = Je uitzondering geldt nu. Je hoeft niets te doen.
done-text-no-longer-asked = De regel of je antwoord is veranderd. Je hoeft niets te doen.
done-when = Wanneer?
done-next = Wat gebeurt er nu?
done-next-outcome = { $org } ziet bij de volgende update dat het in orde is. Je hoeft niets te sturen.
done-next-alive = { $org } ziet alleen dat we keken. Je hoeft niets te sturen.
done-next-nothing = Niets. We sturen niets naar { $org }.
done-again = En als de app terugkomt?
done-again-text = Dan zie je dat hier weer.
