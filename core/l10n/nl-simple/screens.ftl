# Makkelijker Nederlands (A2). Korte zinnen, gewone woorden, één ding per zin.

# Begin.
home-owner-own = Dit is je eigen { $device }. { $org } heeft een verzoek.
home-owner-own-rule = Dit is je eigen { $device }. { $org } heeft een regel.
home-owner-partly = Dit is je { $device }. { $org } betaalt mee.
home-owner-unknown = Bericht van { $org }
home-stale = Deze regel was tot en met { $date }. Er is nog geen nieuwe regel. We gebruiken deze nog.
home-title-things = { $n ->
    [one] Er is 1 taak op deze { $device }
   *[other] Er zijn { $n } taken op deze { $device }
}
home-title-requests = { $m ->
    [one] We vragen 1 ding over deze { $device }
   *[other] We vragen { $m } dingen over deze { $device }
}
home-title-question = Eerst een vraag
home-title-unknown-one = We weten niet of { $app } { $on } staat
home-title-unknown = Van { $n } apps weten we niet of je ze hebt
home-title-unseen = We konden niet alles zien
home-title-nothing = Je hoeft nu niets te doen
home-nothing-found = We zien geen apps van de lijst.
home-nothing-asked = { $n ->
    [one] { $apps } staat
   *[other] { $apps } staan
} op je { $device }. Dat is goed. Je hoeft niets te doen.
home-nothing-asked-said = Je gaf aan: { $n ->
    [one] { $apps } staat
   *[other] { $apps } staan
} op je { $device }. Je hoeft niets te doen.
home-nothing-unlooked = We konden niet kijken. Je hoeft nu niets te doen.
home-nothing-left = Goed gedaan. Je bent klaar.
home-nothing-exempt = Je mag { $apps } houden. Je hoeft niets te doen.
home-questions-sub = Daarna weten we of we iets vragen.
home-looked = Hier hebben we gekeken
home-known = Dit weten we
home-useful = Ook goed om te weten
row-asked = We vragen: { $app } weghalen
row-asked-choice = We vragen: { $app } en je werk apart houden
row-unknown = Kijk zelf: staat { $app } op je { $device }?
row-unknown-all = Kijk zelf naar { $n } apps
row-unknown-all-sub = Staan ze { $on }? Wij zien dat niet.
row-sub-trace = Gebruikt op { $date }.
row-sub-known = Je { $device } kent de app. Staat de app er nog? Dat zien we niet.
row-sub-unread = We konden de naam niet goed lezen.
row-review = { $app }: het besluit komt nog
row-sub-was = De laatste dag was { $date }. Haal de app nu weg.
row-sub-if-you-can = Kan het tot en met { $date }? Graag. Jij kiest.
closed-not-asked = { $app }: je bent klaar

# Wat we hebben gezien, en het verzoek.
finding-title-urged = Wil je { $app } weghalen? We vragen het dringend
finding-title-urged-choice = Wil je { $app } en je werk apart houden?
finding-title-advised = Ons advies: { $app } weghalen
finding-still = { $app } staat er nog. Lukt het niet? Vraag hulp aan { $help }.
finding-again = { $app } is terug. Dat kan gebeuren.
fact-after = En daarna?
fact-seen = Wat zien we?
fact-granted = Van wie mag het?
fact-grants = Van wie kan het mogen?
fact-longest = Hoelang mag het?
finding-what-forbidden-work-data = Haal { $app } { $from }. Of haal je werk van deze { $device }.
finding-what-urged = Wil je { $app } { $from } halen? We vragen het dringend.
finding-what-urged-choice = Je kunt { $app } { $from } halen. Of je werk. We vragen het dringend.
finding-what-advised = Ons advies: { $app } { $from } halen.
finding-what-advised-choice = Ons advies: { $app } { $from } halen. Of je werk van deze { $device } halen.
finding-must-own-urged = Nee. Het is jouw { $device }. Jij kiest. We vragen het wel dringend.
finding-must-own = Nee. Het is jouw { $device }. Jij kiest.
finding-until-today = Vandaag is de laatste dag: { $date }.
finding-until-was = De laatste dag was { $date }. Haal de app nu weg.
finding-until-asked = Kan het tot en met { $date }? Graag. Jij kiest.
finding-until-asked-was = We vroegen het tot en met { $date }. Het kan nog.
finding-after-unsaid = Dat weten we niet. Vraag het aan { $help }.
finding-after-asked = Het verzoek blijft hier staan. We vragen het nog 1 keer.
finding-after-exempt = Daarna is de regel er weer voor { $app }.
finding-conditions = Dit spreken we af
finding-until-none = Doe het zo snel als je kunt. Er is geen datum.
finding-again-exempt = Je mocht de app houden. Dat is voorbij.
finding-again-changed = We vragen het nog een keer. Er is iets veranderd.
seen-disabled = { $app } staat { $on }. De app is uit.
seen-archived = { $app } is gearchiveerd { $on }. De app is nog niet helemaal weg.
seen-suspended = { $app } staat { $on }. De app staat even stil.
seen-trace = { $app } is gebruikt op { $last }. Misschien is de app nu weg.
seen-known = Je { $device } kent { $app }. Staat de app er nog? Dat zien we niet.
seen-not-allowed = De app staat niet op de lijst van goede apps.
seen-by-management = Je werk heeft dit gemeld. Wij hebben het niet gezien.
seen-by-list = Dit staat in je lijst.
seen-not = We hebben { $app } niet gezien.

# Waarom.
why-title-own = Waarom vragen we dit? Het is je eigen { $device }
why-title-exempt = Waarom mag jij { $app } houden?
why-not-checked = Ging er iets fout op jouw { $device }? Dat weten we niet.
why-maker = Wat zegt de maker?
why-more = Lees meer
why-instead = Wat kan wel?
why-scope = Over welke apps gaat de regel?
why-scope-countries = Apps van makers uit { $countries }.
why-scope-makers = Alle apps van { $makers }.
why-scope-known = We kennen alleen de apps van onze lijst.
why-scope-allowed = Hier mogen alleen apps staan die goed zijn.
why-until = De regel is tot en met { $date }.
why-review = Op { $date } kijkt { $org } weer naar de regel.
why-ours-work-data = Het besluit gaat over { $app } weghalen. Je werk weghalen is een idee van Appwijzer.
why-ours-work-apps = Het besluit gaat over { $app } weghalen. Je werkapps weghalen is een idee van Appwijzer.

# Kiezen.
route-app-sub = Je kunt hier blijven werken
route-work-data = Ik haal mijn werk weg
route-work-data-sub = { $app } mag dan blijven
route-talk = Ik wil eerst praten
route-talk-sub = We laten zien met wie
route-not-now-sub = Dat mag. We vragen het nog 1 keer
route-stays = Wat je kiest, blijft op deze { $device }. Niemand ziet het.
route-talked = Praat met { $help }. Je kunt altijd nog kiezen.
route-later = Goed. Je kunt altijd nog kiezen.
question-none-chosen = Kies wat bij je past.

# Vragen.
ask-ownership-why = Is hij van je werk of van jou? Dan weten we wat we vragen.
ask-enrolled = Regelt { $org } iets op deze { $device }?
ask-enrolled-why = Dan staat er een app van je werk op. Of een profiel.
ask-profile-why = Je { $device } heeft twee delen. Van wie is het tweede? Dat zien we niet.
ask-work-data = Wat doe je op deze { $device } voor je werk?
ask-work-data-why = Staat er niets van je werk op? Dan vragen we niets.
ask-roles-why = Voor sommige groepen is het anders.
question-stays = Je antwoord blijft op deze { $device }. Je kunt het altijd veranderen.
question-contradiction = Deze antwoorden passen niet bij elkaar. Kijk nog een keer.

# Klaar.
done-title-said-gone = Klaar. Je hebt { $app } weggehaald
done-title-told-gone = Klaar. Je werk ziet { $app } niet meer
done-title-work-data-removed = Klaar. Je werk is van deze { $device }
done-text-gone = We hebben weer gekeken. { $app } is weg. Bedankt.
done-text-switched-off = Deze app kan niet weg. Uit is genoeg. Bedankt.
done-text-said-gone = Wij kunnen dit niet zien. We gaan uit van jouw antwoord. Bedankt.
done-text-told-gone = Eerst zag je werk { $app } wel. Nu niet meer. Bedankt.
done-text-work-data-removed = Dat heb je zelf gemeld. { $app } mag blijven. Bedankt.
done-text-exempt = Het mag. Je hoeft niets te doen.
done-text-no-longer-asked = Er is iets veranderd. Je hoeft niets te doen.
done-next = En nu?
done-next-outcome = { $org } ziet bij de volgende keer dat het goed is. Je hoeft niets te sturen.
done-next-alive = { $org } ziet alleen dat we hebben gekeken. Je hoeft niets te sturen.
done-next-outcome-said = { $org } ziet dat het goed is, volgens jou. Je hoeft niets te sturen.
done-next-alive-said = { $org } ziet je antwoord niet. Je hoeft niets te sturen.
done-again = En als de app terugkomt?
done-again-text = Dan zie je dat hier.
done-again-said = Dat zien we niet. Na een maand vragen we het weer.

# De taal.
languages-title = Welke taal wil je lezen?
