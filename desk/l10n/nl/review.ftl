# Het bestand om een regel te beoordelen.
review-title = Beoordeling: de regel van { $org }
review-skip = Ga naar de schermen
review-lead = Hier staat alles wat collega’s te zien krijgen, op elk soort toestel. Dit bestand haalt niets op en verstuurt niets.
review-version = Versie
review-issued = Van
review-expires = Geldig tot en met
review-made = Gemaakt op
review-fingerprint = Vingerafdruk
review-contents = Wat staat erin?
review-no-previous = Er is geen vorige versie meegegeven om mee te vergelijken.
review-changes = Wat verandert er sinds versie { $version }?
review-nothing-changes = niets
review-what-changes = { $other } schermen anders, { $new } nieuw, { $gone } weg
review-difference = De verschillen per onderdeel (in het Engels)
review-no-lint = Dit is gemaakt van een ondertekend bestand. De controle van de tekst hoort bij de bron.
review-lint = { $n ->
    [0] De controle heeft geen opmerkingen
    [one] De controle heeft 1 opmerking
   *[other] De controle heeft { $n } opmerkingen
 }
review-reach = Waar kan naar worden gekeken?
review-remarks = Je opmerkingen
review-remarks-how = Schrijf bij een scherm wat je ervan vindt. Bewaar je opmerkingen daarna als bestand, en stuur dat terug.
review-role = Je rol, bijvoorbeeld ondernemingsraad
review-remark-whole = Opmerking bij het geheel
review-remark = Opmerking bij ‘{ $title }’
review-save = Bewaar als bestand
review-load = Open een bestand met opmerkingen
review-saved = Je opmerkingen zijn bewaard. Stuur het bestand naar wie erom vroeg.
review-loaded = De opmerkingen staan bij hun schermen.
review-other = De opmerkingen horen bij een andere versie. Wat nog past, staat bij zijn scherm.
review-none = Er is nog geen opmerking om te bewaren.
review-wrong = Dit bestand bevat geen opmerkingen bij deze regel.
review-screens = De schermen
review-language-nl = Nederlands
review-language-en = Engels
review-told = De telefoon meldt:
review-gone = Niet meer te zien:
review-same = { $n ->
    [one] 1 scherm is hetzelfde als eerder, en staat er niet nog eens.
   *[other] { $n } schermen zijn hetzelfde als eerder, en staan er niet nog eens.
 }
review-employer = Dit krijgt de werkgever, teken voor teken:
review-employer-nothing = De werkgever krijgt niets.
review-employer-private = De werkgever krijgt niets van een eigen telefoon.
review-is-other = anders dan in de vorige versie
review-is-new = nieuw
remarks-count = { $n ->
    [one] 1 opmerking
   *[other] { $n } opmerkingen
 }
remarks-from = Van: { $role }
remarks-nobody = iemand zonder rol
remarks-whole = Het geheel
remarks-old = Deze opmerkingen gaan over versie { $version }, en de regel is sindsdien veranderd.
remarks-wrong = { $path }: { $why }
