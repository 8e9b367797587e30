# Wat de proefweergave om de toestellen heen zegt, tegen wie het beleid maakt.
preview-running = De proefweergave draait. Stoppen kan met Ctrl-C. Alleen wie dit adres heeft, kan erbij.
preview-open-yourself = Open dit adres zelf in je browser.
preview-no-folder = Er is geen bestand of map { $path }, en geen beleid dat zo heet. Geef een map met policy.toml, een ondertekend beleid, of een naam uit: appwijzer policy list
preview-port-taken = Een ander programma gebruikt poort { $port }. Kies een andere, of laat --port weg: dan wordt een vrije gezocht.

languages = Taal
skip = Ga naar het toestel
page-what = proefweergave
page-line = Wat je collega’s straks zien. Elke knop werkt, en er wordt niets verstuurd.
title-error = Fout:

journeys-title = Wiens toestel?
device-kind-work-phone = Werktelefoon
device-kind-work-phone-sub = Beheerd door het werk. Van bericht tot klaar.
device-kind-work-part = Werkdeel van een telefoon
device-kind-work-part-sub = Het ziet het persoonlijke deel niet, en zegt dat.
device-kind-private-part = Persoonlijk deel van een werktelefoon
device-kind-private-part-sub = Hier kan de app staan, en weg.
device-kind-work-tablet = Werktablet
device-kind-work-tablet-sub = Dezelfde regel op een ander toestel.
device-kind-private-phone = Eigen telefoon
device-kind-private-phone-sub = Meedoen met een code. Een verzoek, twee wegen.
device-kind-iphone = Werk-iPhone
device-kind-iphone-sub = Die toont geen lijst van apps. Je kijkt zelf.
device-kind-exempt = Collega met een uitzondering
device-kind-exempt-sub = Het mag tot en met een dag. Daarna geldt de regel weer.
device-kind-new-version = De regel verandert
device-kind-new-version-sub = Wat een nieuwe versie voor jou verandert.

settings-title = Wat staat erop?
setting-policy = Beleid
setting-apps = Apps op het toestel
setting-more-apps = { $n ->
    [one] Nog één app van het beleid
   *[other] Nog { $n } apps van het beleid
}
app-none = nee
app-there = ja
app-off = ja, maar uit
app-archived = ja, gearchiveerd
app-preinstalled = ja, zat erbij
setting-language = Taal van het toestel
setting-work = Gebruikt voor werk
setting-work-hint = Kies niets, dan vraagt de telefoon het.
setting-work-none = Niets
setting-beside = Laat ernaast zien
beside-none = niets
beside-language = de andere taal
beside-version = de volgende versie van het beleid
setting-first = Begin met de eerste schermen
setting-show = Laat zien
setting-again = Begin opnieuw
setting-all = Alle schermen, om te lezen of af te drukken

day-before = Een dag terug
day-after = Een dag verder
day-label = Een andere dag
day-go = Ga naar deze dag
mark-announced = bekendgemaakt
mark-begins = begint
mark-deadline = laatste dag
mark-after = na de laatste dag
mark-exempt-until = uitzondering eindigt
mark-over = het verbod eindigt

stage-broken = Er zitten fouten in de bron. Je ziet de laatste versie zonder fouten. De fouten staan onder ‘Naast het toestel’.
stage-invented = De nieuwere versie is hier bedacht: hetzelfde beleid, een week later, met elke laatste dag een week eerder. Met --before laat je twee eigen versies zien.
stage-other-policy = Het beleid { $value } kent geen uitzonderingen. Daarom staat hier { $shown }.
version-now = versie { $n }
version-next = versie { $n }, de nieuwere
around-title = Intussen, buiten de app
around-code = Deze code staat op de pagina van de organisatie, als tekst en als QR-code.
around-qr = QR-code om mee te doen
around-scan = Houd de camera voor de QR-code
around-version = De organisatie besluit iets nieuws.
around-publish = Maak de nieuwe versie bekend

facts-title = Naast het toestel
facts-left = Het eerste toestel
facts-right = Het toestel ernaast
findings-title = { $n ->
    [one] Eén opmerking bij de bron
   *[other] { $n } opmerkingen bij de bron
}
finding-error = Fout
finding-warning = Kijk hier even naar
finding-here = Kijk hier even naar
employer-pane-title = Wat de werkgever krijgt
employer-pane-nothing = Niets
employer-pane-private = Van een eigen telefoon gaat er niets naar de werkgever.
employer-pane-not-yet = Er is nog niets doorgegeven.
employer-pane-bytes = Precies deze tekens, langs de weg van het telefoonbeheer:
employer-pane-only = En verder niets.
coverage-title = Wat er te zien was
coverage-not-yet = Er is nog niet gekeken.
coverage-whole = Het hele toestel
coverage-work = Het werkdeel
coverage-private = Het persoonlijke deel
coverage-everything = Het systeem toont elke app. Alle andere worden meteen vergeten.
coverage-only = Het systeem antwoordt alleen over de apps van het beleid. Andere zijn niet te zien.
coverage-launchable = Alleen apps met een pictogram zijn hier te zien. Wat ontbreekt, is niet zeker.
coverage-filtered = De lijst is met een filter gemaakt. Wat ontbreekt, is niet zeker.
coverage-traces = Een rapport toont welke apps actief waren. Of ze er nog staan, wordt gevraagd.
coverage-other-part = Het systeem toont dit deel niet aan de app. Die zegt dat, en vraagt het.
coverage-no-list = Dit systeem geeft geen lijst van apps. De app zegt dat, en vraagt het.
coverage-nothing = Er was niets te zien. De app zegt dat, en vraagt het.
coverage-there = Apps van het beleid die erop staan
coverage-absent = Staan er zeker niet op
coverage-doubt = Niet te zien
planned-title = Berichten die gepland zijn
planned-none = Geen.
planned-more = { $n ->
    [one] Nog één bericht
   *[other] Nog { $n } berichten
}
planned-now = nu
planned-lock = Een vergrendeld scherm toont alleen: Er staat een bericht voor je klaar. Geen bericht noemt een app.
journal-title = Wat de telefoon onthoudt
journal-lead = Alles, zoals het in de eigen opslag van de app staat. Welke apps iemand heeft, staat er niet in.
journal-cases = Zaken: apps van de lijst die zijn gevonden
journal-answers = Antwoorden van de medewerker
journal-attestations = Wat de medewerker zag
journal-settings = Instellingen van de app
journal-documents = Ondertekende documenten
journal-grants = Uitzonderingen die zijn geplakt
network-title = Wat over het netwerk ging
network-none = Niets. Dit toestel krijgt zijn regels van het telefoonbeheer.
network-none-yet = Nog niets. De eigenaar leest eerst wat de app doet.
network-fetched = Opgehaald, van een server die alleen in deze proefweergave bestaat. Er is niets verstuurd.

system-notification = Bericht
dialog-owner = Het systeem van het toestel vraagt
dialog-uninstall-title = { -label-uninstall-question }
dialog-uninstall-text = { $app }
dialog-uninstall-remove = OK
dialog-uninstall-close = Annuleren
dialog-details-title = { -label-app-info }: { $app }
dialog-details-switch-off = { -label-disable-new }
dialog-details-remove = { -label-uninstall }
dialog-details-close = Terug
dialog-other-app-title = Hier opent { $app }
dialog-other-app-text = Daar doe je de stappen. Dan kom je terug.
dialog-other-app-close = Terug naar Appwijzer
dialog-share-title = Delen
dialog-share-text = Deze tekst gaat naar de app die je kiest. Verder krijgt niemand hem.
dialog-share-close = Sluiten
dialog-report-title = Kies een App-privacyrapport
dialog-report-report-with = Een rapport waarin de app actief was
dialog-report-report-without = Een rapport zonder de app
dialog-report-close = Annuleren
dialog-notify-title = Mag Appwijzer je meldingen sturen?
dialog-notify-yes = Sta toe
dialog-notify-close = Sta niet toe

all-title = Alle schermen
all-lead = { $n ->
    [one] Op dit toestel is op deze dag één scherm te bereiken.
   *[other] Op dit toestel zijn op deze dag { $n } schermen te bereiken.
}
all-back = Terug naar het toestel
broken-title = Er zitten fouten in de bron
broken-lead = Zet ze recht en sla op. Dan toont deze pagina de toestellen.
failure-token-title = Deze pagina is te oud
failure-token = De proefweergave is opnieuw gestart, of de pagina stond lang open. Alleen de laatste druk op een knop is weg.
failure-companion-title = Dat lukte niet
failure-companion = Appwijzer kon niet beginnen. Start de proefweergave opnieuw.
failure-closed-title = Deze proefweergave is van iemand op deze computer
failure-closed = Is dat van jou? Open dan het adres dat in de terminal staat, met alles erachter. Na een nieuwe start is het adres anders.
failure-nowhere-title = Deze pagina is er niet
failure-nowhere = De proefweergave heeft één pagina.
failure-again = Naar de proefweergave
