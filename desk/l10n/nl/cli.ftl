# Wat het programma aan de terminal zegt.
cli-problem = Dat is niet gelukt:
cli-cannot-open = Het bestand { $path } kan niet open. Bestaat het, en mag je het lezen?
cli-demonstration = Dit is een verzonnen telefoon, op { $date }. Geef een lijst of --adb om een echte te bekijken.
cli-demonstration-removed = { $value } is van de verzonnen telefoon gehaald.
cli-assumed-ownership = We nemen aan dat dit een werktoestel is. Anders: --ownership private.
cli-assumed-form = We nemen aan dat dit een telefoon is. Anders: --form tablet.
cli-unknown-role = De regel kent de groep ‘{ $value }’ niet. Wel: { $known }.
cli-unknown-work-data = De regel kent ‘{ $value }’ niet als werkgegevens. Wel: { $known }, none.
cli-unknown-exemption = De regel kent de uitzondering ‘{ $value }’ niet. Wel: { $known }.
cli-none-known = geen
cli-not-a-day = ‘{ $value }’ is geen dag. Schrijf bijvoorbeeld 15-01-2027 of 15 januari 2027.
cli-answer-ownership = Zeg van wie het toestel is: --ownership work, partly-paid of private.
cli-answer-enrolled = Zeg of het in beheer is bij het werk: --enrolled yes of --enrolled no.
cli-answer-work-data = Zeg wat voor het werk wordt gebruikt: bijvoorbeeld --work-data whatsapp,signal, of none.
cli-answer-roles = Zeg bij welke groep de gebruiker hoort: --role met de naam, of none.
cli-roads = Hieronder staan de stappen voor het eerste. De stappen voor de rest: appwijzer guide
cli-failed-busy = Een ander venster gebruikt hetzelfde logboek. Sluit dat, en probeer het nog eens.
cli-failed-newer = Het logboek is van een nieuwere versie van dit programma. Installeer die versie, of geef een andere plek met --journal.
cli-failed-storage = Het logboek is niet te schrijven. Is er ruimte, en mag je daar schrijven? ({ $reason })
cli-failed-journal = Het logboek is beschadigd. Begin opnieuw met --fresh. ({ $reason })
cli-failed-platform = De lijst was niet te lezen. ({ $reason })
cli-failed-no-policy = Er is geen regel om mee te kijken.
cli-failed-not-agreed = Lees eerst wat deze app doet, en ga akkoord.
cli-failed-system = Het systeem zegt: { $reason }
cli-next-guide = Samen doorlopen? Gebruik: appwijzer guide
cli-guide-no-stdin = Hiervoor is een bestand of --adb nodig. Dan kunnen we later opnieuw kijken.
cli-journal = We onthouden hoever je bent in { $path }.
cli-journal-folder = De map voor { $path } kan niet worden gemaakt. Geef een andere plek met --journal.
cli-journal-unusable = { $path } is niet te gebruiken. Geef een andere plek met --journal.
cli-pick = Kies een nummer van 1 tot { $n }, of q om te stoppen:
cli-pick-again = ‘{ $value }’ staat er niet bij. Kies een nummer van 1 tot { $n }, of q.
cli-choose-one = Kies een letter:
cli-choose-many = Kies een of meer letters, met een komma ertussen:
cli-stopped = Je kunt later verdergaan. Er is niets verstuurd.
cli-not-at-a-terminal = Dat kan alleen op de telefoon zelf.
cli-look-failed = Opnieuw kijken is niet gelukt: { $reason }
cli-show-by = Besluit: { $value }
cli-show-version = Versie { $n }, geldig van { $from } tot en met { $until }.
cli-show-apps = { $n ->
    [one] Het gaat om 1 app:
   *[other] Het gaat om { $n } apps:
}
cli-show-all-but = Het gaat om alle apps, behalve de toegestane:
cli-show-none = Het gaat om apps die we niet herkennen.
cli-show-rules = Wat wordt gevraagd
cli-show-rule = { $where }: { $what }
cli-show-anywhere = overal
cli-show-from = vanaf { $date }
cli-show-deadline = uiterlijk { $date }
cli-show-within = binnen { $period } nadat iemand het hoort
cli-show-until = tot en met { $date }
cli-show-instead = of haal de werkgegevens weg
cli-show-web = ook de website
cli-show-no-web = niet de website
cli-show-exemptions = Uitzonderingen
cli-show-granted = besluit van: { $who }
cli-show-undelegable = besluit van: { $who }, en niemand anders
cli-show-report-to = wie elke uitzondering hoort: { $who }
cli-show-ownership-work = toestel van het werk
cli-show-ownership-partly-paid = deels betaald toestel
cli-show-ownership-private = eigen toestel
cli-show-part-whole-device = ongedeeld
cli-show-part-work-part = werkdeel
cli-show-part-private-part = persoonlijk deel
cli-show-form-phone = telefoon
cli-show-form-tablet = tablet
cli-show-form-laptop = laptop
cli-show-form-other-device = elk ander digitaal apparaat
cli-show-enrolled-yes = in beheer
cli-show-enrolled-no = niet in beheer
cli-show-work-data = met werkgegevens
cli-show-obligation-forbidden = mag niet
cli-show-obligation-urged = dringend gevraagd
cli-show-obligation-advised = aangeraden
cli-show-obligation-under-review = besluit komt nog
wrong-date-ahead = Dit beleid is van { $issued }, en die dag moet nog komen. Klopt het jaar? Telefoons wachten tot die dag. Verbeter ‘issued’ in policy.toml.
wrong-date-year = Dit beleid is van { $issued } en loopt tot { $expires }. Klopt het jaar? Verbeter ‘expires’ in policy.toml.
wrong-date-root = Dit beleid loopt tot { $expires }. Root { $root } eindigt al op { $until }. Kies een eerdere ‘expires’, of maak eerst een volgende root met `appwijzer root rotate --expires …`.
wrong-root-ahead = Root { $root } is van { $issued }, en die dag moet nog komen. Klopt het jaar? Telefoons zouden die dag geloven. Maak de root opnieuw.
wrong-root-year = Root { $root } is van { $issued } en loopt tot { $expires }. Klopt het jaar? Kies een eerdere --expires.
timestamp-ahead = De tijdstempel zou van { $day } zijn, en die dag moet nog komen. Klopt het jaar? Er is niets ondertekend.
timestamp-not-kept = hij is van { $day }: die dag moet nog komen, of de root was toen al afgelopen. Telefoons bewaren hem niet. Maak een nieuwe.
timestamp-older = Er ligt al een tijdstempel van { $issued }. Een ouder, van { $day }, maakt telefoons niets wijzer. Laat --on weg.
timestamp-root-ended = De tijdstempel zou van { $day } zijn, maar root { $root } eindigde op { $until }. Maak eerst een volgende root, of zet de klok van deze computer goed.
cli-lint-clean = In orde: { $path } heeft geen fouten.
cli-unknown-app = We kennen de app ‘{ $value }’ niet. Bedoel je { $known }?
cli-unknown-app-none = We kennen de app ‘{ $value }’ niet. Alle apps staan in: appwijzer catalogue list
cli-policy-changed = De regel is veranderd zonder hogere versie. Verhoog ‘version’, of begin opnieuw met --fresh. ({ $reason })
cli-exemption-too-long = De uitzondering tot { $value } is te lang. Het mag tot { $date }.

# Wat er gelezen is, onder elk antwoord.
read-title = Wat we hebben gelezen
read-as = { $n ->
    [one] Gelezen als { $form }: 1 app.
   *[other] Gelezen als { $form }: { $n } apps.
}
read-as-named = { $n ->
    [one] Gelezen als { $form }, zoals je opgaf: 1 app.
   *[other] Gelezen als { $form }, zoals je opgaf: { $n } apps.
}
read-from-phone = { $n ->
    [one] De telefoon zelf noemde 1 app.
   *[other] De telefoon zelf noemde { $n } apps.
}
read-example = { $n ->
    [one] Een verzonnen telefoon met 1 app.
   *[other] Een verzonnen telefoon met { $n } apps.
}
read-proved-dump = De lijst komt van het systeem zelf en is compleet.
read-proved-count = Het aantal dat de lijst noemt, klopt.
read-proved-recipe = De lijst laat zelf zien dat ze compleet is.
read-said = Dat de lijst compleet is, weten we van jou.
read-cut-short = De lijst is niet compleet gelezen.
read-one-page = Dit is één pagina. Er zijn er meer.
read-not-proved = Niets laat zien dat de lijst compleet is.
read-system-only = Er staan alleen apps in die bij de telefoon horen.
read-installed-only = Er staan alleen apps in die iemand erbij heeft gezet.
read-enabled-only = Er staan alleen apps in die aan staan.
read-disabled-only = Er staan alleen apps in die uit staan.
read-managed-only = Er staan alleen apps in die het beheer erop heeft gezet.
read-launchable = Er staan alleen apps in met een icoon.
read-asked = We hebben alleen naar apps van de lijst gevraagd.
read-traces = Er staan alleen apps in die kort geleden actief waren.
read-hides = Deze lijst laat niet zien: { $what }.
read-hidden-archived = gearchiveerde apps
read-hidden-offloaded = apps die zijn weggehaald om ruimte te maken
read-hidden-unmanaged = apps die het beheer er niet op heeft gezet
read-hidden-private-space = de afgesloten privéruimte
read-hidden-other-users = andere gebruikers
read-hidden-clones = dubbele apps
read-hidden-app-clips = App Clips
read-others = { $n ->
    [one] Eén regel begrepen we niet.
   *[other] { $n } regels begrepen we niet.
}
read-others-at = { $n ->
    [one] Eén regel begrepen we niet: { $places }.
   *[other] { $n } regels begrepen we niet. De eerste: { $places }.
}
read-unread = Daarin staat een app van de lijst: { $what }.
read-use-recipe = Zo krijg je zekerheid: maak de lijst met het recept. Zie ‘appwijzer recipe --help’.
# Eén vraag bij een lijst die niet laat zien hoe ze gemaakt is.
made-ask = Hoe is deze lijst gemaakt?
made-older = Met ‘pm list packages’ zonder meer, op Android 14 of ouder
made-newer = Met ‘pm list packages’ zonder meer, op Android 15 of nieuwer
made-filter = Met een keuze erbij, zoals -3, -s of -d
made-unknown = Dat weet ik niet
made-choose = Typ een letter en druk op Enter.
made-again = Typ a, b, c of d.

management-word-written = { $devices ->
    [one] Eén toestel. Daarop zag het beheer { $seen ->
        [0] geen van de apps.
       *[other] wel een app.
    }
   *[other] { $devices } toestellen. Op { $seen } daarvan zag het beheer een app.
}
cli-paste = Plak de lijst hier. Druk daarna op een lege regel op Ctrl en D.
management-word-left-out = { $n ->
    [one] Eén toestel kreeg geen regel. Dit staat daarvan in de bestanden:
   *[other] { $n } toestellen kregen geen regel. Dit staat daarvan in de bestanden:
}
management-word-unclear = een lijst waarvan niet zeker is dat geen van de apps erop staat: { $n }
management-word-same-id = een nummer dat andere toestellen ook hebben: { $n }
management-word-no-id = geen nummer en geen naam: { $n }

# De catalogus.
catalogue-coverage = { $total ->
    [one] 1 naam
   *[other] { $total } namen
}: { $recognised } herkend, { $perhaps } misschien, { $known } bekend (Android { $android }, iPhone { $ios })
catalogue-not-known = niet bekend
catalogue-name-only = bekend, maar zonder iets om een app aan te herkennen
catalogue-perhaps = misschien te herkennen, aan het begin van de naam
catalogue-recognised = herkend
catalogue-unknown-list = Er is geen lijst ‘{ $value }’. Wel: { $known }.
catalogue-counts = { $apps } apps van { $makers } makers. { $identifiers } kenmerken, waarvan { $weak } zwak: één bron, alleen lijsten, of niets dat iemand kan opzoeken.
catalogue-import-cut = Het bestand is te lang. Het einde is niet gelezen.
catalogue-import-nothing = In dit bestand staat geen app. Kies een tabel, een AMAPI-beleid, een profiel of een export.
catalogue-import-unknown = { $n ->
    [one] 1 app kennen we niet. Beschrijf die zelf met [[app]] en zeg waar je die zag.
   *[other] { $n } apps kennen we niet. Beschrijf ze zelf met [[app]] en zeg waar je ze zag.
}
catalogue-import-allowed = { $n ->
    [one] 1 app mag volgens het bestand juist wel. Die hoort in een lijst met toegestane apps.
   *[other] { $n } apps mogen volgens het bestand juist wel. Die horen in een lijst met toegestane apps.
}
catalogue-no-copy = In { $path } staat geen catalogus. Kies de map met sources.toml en makers, of met apps.toml.
catalogue-fact-names = namen
catalogue-fact-succeeds = opvolger
catalogue-fact-categories = soorten
catalogue-fact-certificates = certificaten
catalogue-fact-store = nummer in de App Store
catalogue-fact-form = uitvoering
catalogue-fact-schemes = links
catalogue-fact-hosts = websites
catalogue-fact-not-on = waar de app niet bestaat
catalogue-fact-loses = wat verwijderen kost
catalogue-fact-ask = of ernaar gevraagd wordt
catalogue-fact-hides = of de app zich verstopt
catalogue-fact-new = nieuw
catalogue-fact-claims = wat er over het land is gezegd
catalogue-fact-prefixes = begin van namen
catalogue-fact-devices = merken van toestellen
catalogue-show-titles = In winkels ook: { $value }
catalogue-show-before = Kwam in de plaats van: { $value }
catalogue-show-after = Opgevolgd door: { $value }
catalogue-show-certificate = certificaat: { $value }
catalogue-show-note = opmerking: { $value }
catalogue-show-store = App Store: { $value }
catalogue-show-source = bron: { $value }
catalogue-show-unfindable = bron, niet op te zoeken: { $value }
catalogue-show-schemes = iOS-links (een aanwijzing, nooit bewijs)
catalogue-show-asked = we vragen ernaar
catalogue-show-not-asked = we vragen er niet naar
catalogue-show-official = de maker noemt deze link
catalogue-show-not-official = de maker noemt deze link niet
catalogue-show-web = Websites
catalogue-show-note-title = Opmerking (in het Engels)
catalogue-show-prefixes = Begin van namen (een aanwijzing, nooit bewijs): { $value }
catalogue-show-count = { $n } apps ({ $android } op Android, { $ios } op iPhone en iPad)
catalogue-show-maker = Maker: { $value }
catalogue-show-maker-of = Maker: { $value }, onderdeel van { $parent }
catalogue-show-companies = bedrijven: { $value }
catalogue-show-weak = twijfel: { $value }
catalogue-show-grade-sure = zeker
catalogue-show-grade-weak = zwak
catalogue-claim-registered-in = ingeschreven in { $country }
catalogue-claim-head-office = hoofdkantoor in { $country }
catalogue-claim-controlled-by = zeggenschap in { $country }
catalogue-claim-named-by = genoemd als { $country }
catalogue-claim-listed = op een lijst van { $country }
catalogue-claim-from = sinds { $day }
catalogue-claim-until = tot en met { $day }
catalogue-claim-region = alleen in { $country }
catalogue-note-in-english = { " " }(in het Engels: { $note })
catalogue-feed-signatures = Er zijn { $have } geldige handtekeningen van de { $need } die nodig zijn. Het bestand is veranderd, niet heel, of door te weinig mensen ondertekend. Vraag het opnieuw aan de maker ervan.
catalogue-makers-none = Van { $country } kennen we geen makers. Noem het land met zijn twee letters, zoals CN.
catalogue-search-empty = Geef een woord om te zoeken. Alles staat in ‘appwijzer catalogue list’.
cli-show-hidden = Daarvan verstoppen zich onder een andere naam, en zijn dus niet te herkennen: { $apps }.
catalogue-up-to-date = Er verandert niets.
catalogue-update-how = { $n ->
    [one] 1 verschil. Geef --write mee om het over te nemen.
   *[other] { $n } verschillen. Geef --write mee om ze over te nemen.
}
catalogue-updated = Overgenomen. Apps, makers, bronnen, kenmerken en opmerkingen die alleen bij jou staan, zijn gebleven. De rest is nu zoals in de nieuwe catalogus. Kijk het na met ‘appwijzer policy lint’.
catalogue-feed-verified = Catalogus van { $organisation }, versie { $version } van { $issued }. De handtekeningen kloppen.
catalogue-feed-signs = Catalogus van { $organisation }, versie { $version } van { $issued }: { $apps } apps van { $makers } makers. Vingerafdruk: { $fingerprint }
catalogue-feed-mistakes = In deze catalogus staan fouten. Er is niets overgenomen of ondertekend.
catalogue-feed-none = Wat ondertekend is, is geen catalogus: { $why }.
catalogue-feed-no-root = Noem de root met --root.
catalogue-feed-version = Geef de catalogus een nummer met --version. Dat is hoger dan het vorige.
catalogue-feed-no-key = { $name } is geen beleidssleutel van root { $root }. De handtekening zou niet meetellen.
catalogue-feed-other = Dit is van ‘{ $offered }’ en niet van ‘{ $taken }’. Er is niets overgenomen.
catalogue-feed-line = De root hoort bij een andere reeks dan eerst. Er is niets overgenomen.
catalogue-feed-root = Deze kopie is eerder nagekeken met root { $taken }. Geef die ook, niet alleen root { $offered }.
catalogue-feed-older = Deze kopie heeft al versie { $taken }. Versie { $offered } is ouder en wordt niet overgenomen.
catalogue-feed-content = Versie { $version } is al eens overgenomen, met een andere inhoud. Vraag het aan de maker ervan.
catalogue-feed-memory = Hier staat wat het laatst is overgenomen, maar dat is niet te lezen. Zet het terug uit een back-up.
catalogue-verify-no-host = Van deze apps kennen we geen website. Er is dus niets te vragen.
catalogue-verify-confirmed = = { $id }: de website van de maker staat hiervoor in
catalogue-verify-certificate = + { $id }: is ondertekend met { $digest }; dat staat niet in de catalogus
catalogue-verify-unknown = + { $id }: staat niet in de catalogus; het kan ook van een partner zijn
catalogue-verify-elsewhere = ! { $id }: hoort in de catalogus bij { $app }
catalogue-verify-nothing = deze website staat voor geen enkele app in
catalogue-verify-failed = ? { $file }: { $why }
catalogue-verify-other-content = daar staat iets anders
catalogue-verify-moved = de server stuurt ons door (status { $status }); dat volgen we niet
catalogue-verify-status = de server antwoordt met status { $status }
catalogue-verify-large = het bestand is groter dan { $n } kB
catalogue-verify-slow = geen heel antwoord binnen { $n } seconden
catalogue-verify-broken = het bestand kwam niet heel over ({ $why })
catalogue-verify-no-curl = het programma curl start niet ({ $why })
catalogue-verify-cut = We vroegen alleen de eerste { $n } websites. Kies apps met --app.
catalogue-verify-means = Wat een website niet noemt, kan toch haar app zijn. Kijk het na voordat je iets overneemt.
