# Entwurf: eine Maschine hat diese Texte geschrieben, und niemand hat sie bisher gelesen. Was hier fehlt, steht auf Englisch.
lint-device-work-android = dienstliches Gerät, Android
lint-device-work-part-android = Arbeitsbereich, Android
lint-device-private-part-android = persönlicher Bereich eines dienstlichen Geräts, Android
lint-device-own-android = eigenes Gerät, Android
lint-device-work-ios = dienstliches iPhone oder iPad
lint-device-own-ios = eigenes iPhone oder iPad
lint-reach-found = { $n ->
    [one] 1 App, die gefunden wird
   *[other] { $n } Apps, die gefunden werden
}
lint-reach-hint = { $n ->
    [one] 1 App mit einem Hinweis
   *[other] { $n } Apps mit einem Hinweis
}
lint-reach-asked = { $n ->
    [one] 1 App, nach der Menschen selbst schauen
   *[other] { $n } Apps, nach denen Menschen selbst schauen
}
lint-reach-unseen = { $n ->
    [one] 1 App, die dort niemand sieht
   *[other] { $n } Apps, die dort niemand sieht
}
lint-recognises-nothing = { $ban }: Hier ist nichts zu erkennen, keine App und kein Anfang eines Namens. Keine Prüfung kann sagen, ob so eine App da ist.
lint-in-doubt = { $n ->
    [one] { $ban }: Bei 1 Hersteller steht nicht fest, ob das Verbot ihn meint. Wir fragen nach seinen Apps und sagen nie, dass sie wegmüssen.
   *[other] { $ban }: Bei { $n } Herstellern steht nicht fest, ob das Verbot sie meint. Wir fragen nach ihren Apps und sagen nie, dass sie wegmüssen.
}
lint-recognised = { $android ->
    [one] { $ban }: 1 App erkennen wir auf Android, { $ios } auf iPhone und iPad. Andere Apps dieser Hersteller kennen wir nicht.
   *[other] { $ban }: { $android } Apps erkennen wir auf Android, { $ios } auf iPhone und iPad. Andere Apps dieser Hersteller kennen wir nicht.
}

# Für Menschen: kurze Sätze, ein Wort für eine Sache.
export-title = Welche Apps dürfen auf Ihrem Telefon sein? Regeln: { $org }
export-who = Wer bittet darum?
export-decision = Wer hat das beschlossen, und wann?
export-apps = Es geht um: { $apps }.
export-what = Worum geht es?
export-why = Warum?
export-plain-why = Ihr Browser kann diese Seite nicht ganz zeigen. Das ist das Wichtigste.
export-maker = Was sagt der Hersteller selbst?
export-instead = Was können Sie stattdessen nutzen?
export-questions = Fragen
export-sources = Wo steht das?
export-place = Gilt für: { $where }
export-owner-work = Telefone und Tablets der Arbeit
export-owner-partly-paid = Geräte, die die Arbeit zum Teil bezahlt
export-owner-private = Ihr eigenes Telefon oder Tablet
export-owner-any = jedes Telefon und Tablet
export-ask-forbidden = { $apps ->
    [one] { $ban } ist hier nicht erlaubt. Entfernen Sie die App.
   *[several] { $ban }: Diese Apps sind hier nicht erlaubt. Entfernen Sie sie.
  }
export-ask-urged = Wir bitten Sie dringend, { $ban } zu entfernen. Es ist freiwillig. Sie entscheiden selbst.
export-ask-advised = Wir raten Ihnen, { $ban } zu entfernen. Sie entscheiden selbst.
export-ask-under-review = Es kommt noch ein Beschluss. Sie brauchen jetzt nichts zu tun.
export-instead-work-data = Sie können auch Ihre dienstlichen Daten entfernen.
export-instead-work-apps = Sie können auch Ihre dienstlichen Apps entfernen.
export-instead-hold = Gehören Sie zu einer dieser Gruppen? Dann bewahren Sie alles auf und entfernen Sie nichts: { $roles }.
export-by = Das geht bis einschließlich { $date }.
export-if-you-can = Schaffen Sie es bis einschließlich { $date }? Danke.
export-web-covered = Die Website gehört auch dazu.
export-web-free = Die Website gehört nicht zur Regel.
export-exemption = Brauchen Sie { $ban } für Ihre Arbeit? Dann können Sie um eine Ausnahme bitten.
export-poster-more = { $n ->
    [one] Es gibt noch 1 Regel: { $bans }. Appwijzer zeigt sie.
   *[other] Es gibt noch { $n } Regeln: { $bans }. Appwijzer zeigt sie.
  }
export-from = Ab { $date }: { $what }
export-dear = Liebe Kolleginnen und Kollegen,
export-letter-app = Die App Appwijzer hilft Ihnen. Sie schaut auf Ihrem Telefon nach und zeigt die Schritte.
export-letter-private = Auf Ihrem eigenen Telefon sieht Ihr Arbeitgeber davon nichts. Sie entscheiden selbst.
export-letter-help = Brauchen Sie Hilfe? Fragen Sie hier:
export-poster-title = Welche Apps dürfen auf Ihrem Telefon sein?
export-poster-rules = Regeln: { $org }
export-poster-join = Richten Sie die Kamera auf diesen Code. Appwijzer zeigt, was für Ihr Telefon gilt.
export-poster-type = Klappt das nicht? Geben Sie diesen Code in der App ein:

# Das Blatt für Personalvertretung und Datenschutz.
facts-title = Was Appwijzer ansieht, speichert und sendet: { $org }
facts-policy = Regel
facts-made = Erstellt mit
facts-purpose = Wozu es dient
facts-purpose-text = Appwijzer schaut auf dem Gerät selbst nach, welche Apps der Liste da sind. Die Liste gehört zu einer Regel: { $org }. Appwijzer erklärt die Regel, hilft bei den Schritten und schaut noch einmal nach.
facts-looked = Was angesehen wird
facts-looked-text = Appwijzer liest auf dem Gerät, welche Apps da sind, und auf dienstlichen Geräten ihre Zertifikate. Es vergleicht sie auf dem Gerät mit der Regel. Nur Apps der Liste werden gemerkt. Der Rest wird sofort vergessen.
facts-apps = Die Apps ({ $n }): { $apps }.
facts-apps-allowed = Erlaubt sind nur ({ $n }): { $apps }. Installiert jemand eine andere App? Die nennt Appwijzer beim Namen, nur auf dem Gerät.
facts-looked-text-allowed = Appwijzer liest auf dem Gerät, welche Apps da sind, und auf dienstlichen Geräten ihre Zertifikate. Es vergleicht sie auf dem Gerät mit der Regel. Wo eine Liste erlaubter Apps gilt, zeigt es jede App, die nicht darauf steht. Von so einer App merkt es sich nur einen Code. Den Namen merkt es sich nicht. Der Rest wird sofort vergessen.
facts-nothing-asked = dort wird um nichts gebeten
facts-only-allowed-found = alle Apps, die jemand selbst installiert hat
facts-only-allowed-unseen = Apps außerhalb der Liste: die sieht Appwijzer dort nicht
facts-not-looked = Was Appwijzer nicht sendet
facts-stored = Was gespeichert wird, nur auf dem Gerät
facts-how-long = Wie lange
facts-keep-closed = Was gefunden und gelöst wurde: { $n } Tage
facts-keep-looked = Was Beschäftigte selbst gesehen und gemeldet haben: { $n } Tage
facts-keep-request = Eine Bitte um eine Ausnahme: bis die Antwort gelesen ist, höchstens { $n } Tage
facts-keep-until = Der Rest: bis die Person es in der App löscht oder die App entfernt
facts-sent = Was gesendet wird, und an wen
facts-sent-private = Von einem eigenen Gerät: nichts, an niemanden.
facts-sent-nothing = Von einem dienstlichen Gerät: nichts darüber. Das sagt die Regel.
facts-sent-work = Von einem dienstlichen Gerät, an die Geräteverwaltung ({ $org }), nach jedem Nachschauen:
facts-sent-exact = Genau diese Bytes, zum Beispiel:
facts-sent-settings = Stimmt eine Einstellung dieser App nicht? Dann erfährt die Verwaltung, welche es ist und warum. Das gilt für ein dienstliches Gerät. Es gilt auch, solange nicht bekannt ist, wem das Gerät gehört. Ein Name steht nicht darin. Der Zustand eines Geräts kann aber eine Person betreffen. Dann ist er ein personenbezogenes Datum (DSGVO, Artikel 4).
facts-sent-address = Die App holt die Regel beim Webserver ab ({ $org }). In der Anfrage stehen kein Name, keine Nummer und kein Gerät. Der Server sieht eine Internetadresse, wie bei jeder Anfrage.
facts-told = Was die Verwaltung der App sagen kann
facts-told-text = Das sind alle Schlüssel, die die App kennt.
facts-key-organisation = Die Kennung der Organisation. Sie ist dieselbe wie in der ersten Schlüsseldatei.
facts-key-root = Die erste Schlüsseldatei, unterschrieben, als JSON oder in Base64.
facts-key-policy-address = Die https-Adresse der unterschriebenen Regel, ohne Suchteil.
facts-key-policy = Die unterschriebene Regel selbst, für Geräte, die keinen Webserver erreichen.
facts-key-ownership = Wem das Gerät gehört. Steht es nicht da, fragt die App die Person.
facts-key-enrolled = Ob das Gerät verwaltet wird. Hat die Verwaltung die App installiert, ist es so.
facts-key-device-id = Die Kennung, die die Verwaltung dem Gerät gibt. Darauf kann eine Ausnahme stehen.
facts-key-roles = Die Gruppen der Person, mit den Kennungen der Regel, durch Kommas getrennt.
facts-key-grants = Unterschriebene Ausnahmen, als JSON oder in Base64, durch Leerzeichen getrennt.
facts-key-language = Die Sprache, bis die Person selbst wählt, zum Beispiel nl oder fr.
facts-key-check-hours = Wie viele Stunden zwischen zwei Blicken liegen: 1 bis 168. Sonst 24.
facts-key-apps-seen = Welche Apps der Regel die Verwaltung auf diesem Gerät sah, und an welchem Tag.
facts-limits = Was dieses Blatt nicht sagt
facts-limit-management = Die Geräteverwaltung selbst kann mehr sehen, oft alle Apps eines dienstlichen Geräts. Das liegt außerhalb von Appwijzer.
facts-limit-duty = In den Niederlanden muss der Betriebsrat Regeln über Personaldaten zustimmen. Das steht in der WOR, Artikel 27, Absatz 1, Buchstabe k. Es gilt auch für ein System, mit dem sich Personal beobachten lässt (Buchstabe l). In anderen Ländern gilt das dortige Recht.
facts-limit-ground = Die Rechtsgrundlage (DSGVO, Artikel 6) und den Auftragsverarbeiter wählt die Organisation ({ $org }). Tragen Sie beides hier ein, mit der Frist bei der Verwaltung.
facts-limit-rights = Beschäftigte können ihre Daten einsehen, berichtigen und löschen lassen. Sie können auch widersprechen (DSGVO, Artikel 15 bis 21).
facts-limit-records = Lesen Sie die Zahlen von ‚count‘ oder die Listen der Verwaltung? Das sind personenbezogene Daten.
facts-contact = Wen Sie fragen können
export-within = Sie haben { $period } ab dem Tag, an dem Sie es hören.
export-successors = Eine App, die an ihre Stelle tritt, ist auch gemeint.
export-devices = Die Regel gilt auch für Geräte von { $makers }.
export-allowed = { $app } ist erlaubt: { $why }
export-switch-off = Auch diese Funktion soll ausgeschaltet sein: { $name }.
export-exemption-for = Ausnahme: { $task }
export-exemption-who = Darüber entscheidet: { $who }.
export-exemption-alone = Das kann niemand anders tun.
export-exemption-told = Davon erfährt auch: { $who }.
export-exemption-longest = Höchstens { $period }.
