# Lijsten met apps lezen: wat is overgeslagen, en wat er misging.

inventory-place-line = regel { $n }
inventory-place-byte = byte { $n }
inventory-place-app = app { $n } in de lijst

# Waarschuwingen
inventory-cut-short = De lijst stopt bij { $place }. Wat daarna komt, hebben we niet gelezen.
inventory-long-lines = { $count ->
    [one] Eén regel is te lang. Die hebben we overgeslagen: { $place }.
   *[other] { $count } regels zijn te lang. Die hebben we overgeslagen, vanaf { $place }.
}
inventory-other-lines = { $count ->
    [one] Op één regel staat geen app. Die hebben we overgeslagen: { $place }.
   *[other] Op { $count } regels staat geen app. Die hebben we overgeslagen, vanaf { $place }.
}
inventory-bad-apps = { $count ->
    [one] Eén app heeft geen goede naam. Die hebben we overgeslagen: { $place }.
   *[other] { $count } apps hebben geen goede naam. Die hebben we overgeslagen, vanaf { $place }.
}
inventory-too-many-apps = We lezen hooguit { $limit } apps. We zijn gestopt bij { $place }.
inventory-too-many-users = We lezen hooguit { $limit } gebruikers van één apparaat. De rest hebben we overgeslagen.
inventory-filtered = Deze lijst laat misschien niet alle apps zien. Er kunnen meer apps op het apparaat staan.
inventory-only-system = In deze lijst staan alleen apps die al op het apparaat stonden. Andere apps kunnen ontbreken.
inventory-refused-user = De telefoon laat de apps van gebruiker { $user } niet zien. Kijk daar zelf.
inventory-refused = De telefoon laat niet alle apps zien. Kijk zelf in de andere delen.
inventory-users-untold = In de lijst staan gebruikers { $users }. Welke het werkdeel is, staat er niet bij.
inventory-maybe-removed = { $count ->
    [one] Eén app is misschien al weg. Dat staat niet in de lijst.
   *[other] { $count } apps zijn misschien al weg. Dat staat niet in de lijst.
}
inventory-guessed-android = Dit lijkt een lijst van een Android-apparaat. Klopt dat niet? Geef het dan aan.
inventory-guessed-ios = Dit lijkt een lijst van een iPhone of iPad. Klopt dat niet? Geef het dan aan.
inventory-states-unknown = De telefoon zegt niet welke apps gearchiveerd of gepauzeerd zijn.
inventory-app-clips = { $count ->
    [one] Eén App Clip telt niet mee. Een App Clip is de app niet, en verdwijnt vanzelf.
   *[other] { $count } App Clips tellen niet mee. Een App Clip is de app niet, en verdwijnt vanzelf.
}

# Fouten
inventory-error-io = We kunnen het bestand niet lezen. Kijk of het er is en of je het mag openen.
inventory-error-empty = De lijst is leeg. Heeft de telefoon een beveiligde map? Gebruik dan ‘pm list packages --user 0’ of --adb.
inventory-error-binary = Dit is geen lijst met apps. Kies een ander bestand.
inventory-error-unrecognised = We kennen dit soort lijst niet. Maak er een met het recept: zie ‘appwijzer recipe --help’. Gaat het over meer dan één toestel? Gebruik dan ‘appwijzer count’.
inventory-error-foreign = Dit is een bestand van een ander soort: { $what }. { $instead }
inventory-instead-count = Het gaat over veel toestellen. Gebruik ‘appwijzer count’.
inventory-instead-recipe = Maak een lijst met het recept: zie ‘appwijzer recipe --help’. Of sluit de telefoon aan en gebruik --adb.
inventory-instead-export = Exporteer de lijst als eigenschappenlijst (plist). Of gebruik een App-privacyrapport van de iPhone.
inventory-error-other-format = Je noemde { $named }, maar dit is { $found }. Laat --format weg of kies een ander bestand.
inventory-error-not-android = Dit is { $format }: een lijst van een iPhone of iPad. Laat --platform weg of kies een ander bestand.
inventory-error-not-ios = Dit is { $format }: een lijst van een Android-toestel. Laat --platform weg of kies een ander bestand.
inventory-error-no-apps = In deze lijst staat geen app. We hebben hem gelezen als { $format }.
inventory-error-no-list = Het apparaat heeft geen lijst gestuurd. Het antwoord was: { $status }.
inventory-error-too-large = Deze lijst is te groot. We lezen hooguit { $limit } MB van { $format }.
inventory-error-malformed = We kunnen deze lijst niet lezen. Het gaat mis bij { $place }. We hebben hem gelezen als { $format }.
inventory-error-entities = In dit bestand staan delen die niet veilig zijn. Exporteer de lijst opnieuw.

# Een telefoon aan een kabel
inventory-adb-missing = Het programma adb staat niet op deze computer. Installeer het eerst.
inventory-adb-io = Het programma adb start niet. Installeer het opnieuw.
inventory-adb-no-phone = We zien geen telefoon. Sluit hem aan met een kabel en zet USB-foutopsporing aan.
inventory-adb-several-phones = We zien { $count } telefoons. Maak de andere los, of geef aan welke je bedoelt.
inventory-adb-not-there = We zien telefoon { $serial } niet. Sluit hem aan met een kabel.
inventory-adb-unauthorised = Ontgrendel je telefoon. Sta USB-foutopsporing voor deze computer toe.
inventory-adb-not-ready = Je telefoon is niet klaar. Ontgrendel hem. Maak hem los en sluit hem weer aan.
inventory-adb-timed-out = Je telefoon gaf binnen { $seconds } seconden geen antwoord. Ontgrendel hem en probeer het opnieuw.
inventory-adb-too-much = Je telefoon stuurde te veel gegevens. Probeer het opnieuw, of maak zelf een lijst.
inventory-adb-lost = De verbinding met je telefoon is weg. Sluit hem weer aan.
inventory-adb-refused = Je telefoon laat zijn apps niet zien. Misschien heeft je organisatie dat uitgezet.
inventory-error-named = Er staat wel een app uit de regel in: { $ids }. Die kan dus op dit toestel staan.
inventory-error-recipe-version = Deze lijst is gemaakt met versie { $version } van het recept. Lees hem met een nieuwere Appwijzer.
inventory-instead-text = Kopieer de lijst naar een tekstbestand. Kies daarna dat bestand.
