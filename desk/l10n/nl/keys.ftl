# Sleutels: wat het programma zegt waar iemand er een maakt of laat zien.
key-ask = Wachtwoordzin van { $name }:
key-ask-pin = Pincode van { $name }:
key-ask-new = Wachtwoordzin voor de nieuwe sleutel:
key-ask-again = Nog een keer dezelfde:
key-differ = De twee wachtwoordzinnen zijn niet gelijk. Er is niets geschreven. Probeer het opnieuw.
key-no-terminal = Hier kan niemand een wachtwoordzin typen ({ $reason }). Geef --passphrase-file BESTAND.
key-short = De wachtwoordzin heeft { $n } tekens. Een nieuwe sleutel vraagt er ten minste 12. Neem vijf woorden die niets met elkaar te maken hebben.
key-weak = Deze wachtwoordzin is te makkelijk te raden. { $why } Neem vijf woorden die niets met elkaar te maken hebben. Die onthoud je goed, en een ander raadt ze niet.
key-weak-common = Veel mensen gebruiken hem, of bijna dezelfde.
key-weak-word = Een woord of een naam alleen is snel geraden.
key-weak-repeat = Hij bestaat uit herhaling.
key-weak-row = Hij volgt een rij van letters, cijfers of toetsen.
key-weak-date = Een jaar of een datum is snel geraden.
key-weak-little = Er is te weinig aan te raden.
key-exists = { $path } bestaat al. Een sleutel wordt nooit overschreven. Geef een andere naam.
write-private-key = In { $path } staat een geheime sleutel. Die wordt nooit overschreven, ook niet met --force. Geef een andere naam.
sign-no-previous = Geef --previous met het beleid van nu: dan zie je wat er verandert. Alles wat je tekent, toont: appwijzer policy show --all
sign-changed = { $path } is veranderd terwijl je tekende. Er is niets geschreven. Kijk wat er nu staat en teken dan opnieuw.
key-would = Zou { $private } schrijven (geheim, versleuteld, alleen voor jou) en { $public } (openbaar). Er is niets geschreven.
key-written = Geschreven: { $path } (geheim en versleuteld; houd het voor jezelf).
key-name = Naam:         { $name }
key-id = Sleutel-id:   { $id }
key-public = Openbaar:     ed25519 { $public }
key-aloud = Hardop te lezen: { $spoken }
show-signed = Fingerprint: { $fingerprint }
show-signed-by = { $n ->
    [0] Er staat nog geen handtekening onder.
    [one] Er staat 1 handtekening onder, van sleutel { $keys }. Of die klopt, zegt: appwijzer policy verify
   *[other] Er staan { $n } handtekeningen onder, van de sleutels { $keys }. Of die kloppen, zegt: appwijzer policy verify
}
export-root-wrong = { $path } is geen root die telefoons aannemen: { $reason }
export-root-other = De root is van { $root }, het beleid van { $policy }. Telefoons nemen dat niet aan.
export-root-expired = De root liep af op { $date }. Maak eerst een nieuwe met: appwijzer root rotate
export-policy-refused = Telefoons nemen dit getekende beleid niet aan onder deze root: { $reason }
export-address-wrong = ‘{ $address }’ kan niet het adres van het beleid zijn. Gebruik een https-adres van een bestand, zonder ‘?’ en ‘#’.
export-join-other = De code om mee te doen is van { $code }, het beleid van { $policy }. Wie hem scant, krijgt andere regels.
export-join-root = De code om mee te doen hoort bij een andere root. Maak een nieuwe met: appwijzer join code
export-join-address = De code om mee te doen wijst naar { $code }, en niet naar { $address }.
export-join-link = De link om mee te doen moet met https:// of appwijzer:// beginnen.
export-id-wrong = ‘{ $id }’ is geen naam van een app, zoals { $example }.
export-unsigned = Dit is gemaakt van beleid zonder handtekening. Maak het na het tekenen opnieuw, van het getekende bestand.
export-unverified = De handtekeningen zijn niet gecontroleerd. Geef --root.
root-key-stays = Let op: sleutel { $key } is in één taak weggehaald. Hij blijft { $roles }. Is hij gestolen, haal hem daar dan ook weg.
role-root = sleutel voor roots
role-policy = sleutel voor beleid
role-exemption = sleutel voor uitzonderingen
role-timestamp = sleutel voor tijdstempels
# Wat er mis is met een sleutel.
key-file = { $path }: { $reason }
key-readable = { $path }: anderen op deze computer mogen dit bestand lezen. Houd het voor jezelf en probeer het opnieuw: chmod 600 { $path }
key-not-a-key = { $path }: dit is geen versleutelde geheime sleutel van `appwijzer key new`.
key-private = { $path }: dit is een geheime sleutel. Houd die voor jezelf, en geef de openbare helft: { $path }.pub
key-costly = { $path }: dit bestand vraagt meer geheugen of tijd dan een echte sleutel. `appwijzer key new` heeft het niet gemaakt.
key-wrong-passphrase = { $path }: deze wachtwoordzin opent de sleutel niet. Kijk naar hoofdletters en toetsenbord, en probeer het opnieuw. Niemand kan een wachtwoordzin terughalen.
key-label = De naam van een sleutel is één regel, zoals ‘CISO 1’. Er passen 1 tot { $most } tekens.
key-no-randomness = Het systeem gaf geen toevalsgetallen. Probeer het opnieuw.
key-address = Het adres van de sleutel klopt niet: { $why }. Zo ziet het eruit: pkcs11:token=anna;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so
key-token = de token ondertekent niet: { $why }
key-not-public = { $path }: dit is geen openbare sleutel van `appwijzer key new`: { $why }
key-not-public-kind = { $path }: dit is geen openbare sleutel van `appwijzer key new`.
key-not-public-id = { $path }: de sleutel hoort niet bij de id die erbij staat.
key-not-public-pem = { $path }: dit is geen openbare sleutel in PEM.
key-not-public-other = { $path }: dit is een ander soort sleutel: hier kan alleen Ed25519 ondertekenen.
key-not-public-weak = { $path }: deze sleutel is te zwak om mee te ondertekenen.
