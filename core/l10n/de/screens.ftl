# ENTWURF. Knöpfe und Verweise.
action-back = Zurück
action-home = Zum Anfang
action-check = Neu prüfen
action-look-again = Noch einmal selbst nachsehen
action-answer = Frage beantworten
action-employer = Was sieht Ihr Arbeitgeber?
action-about = Über diese Regel
action-why = Warum fragen wir das?
action-need = Ich brauche die App für meine Arbeit
action-not-right = Das stimmt nicht
action-start = Schritte beginnen
action-choose = Ansehen, was Sie tun können
action-not-needed = Ich brauche { $app } nicht mehr
action-continue = Weiter
action-skip = Frage überspringen
action-details = Einstellungen der App öffnen
action-open-app = App öffnen
action-uninstall = { $app } entfernen
action-uninstall-one = { $app } entfernen ({ $n } von { $total })
action-tick = Dieser Schritt ist fertig
action-untick = Doch noch nicht fertig
action-gone = Die App ist weg
action-still-there = Die App ist noch da
step-label = Schritt { $n } von { $total }
help-title = Hilfe

# Anfang.
home-owner-work = { $device ->
    [Tablet] Diensttablet. Dienststelle: { $org }
   *[other] Diensttelefon. Dienststelle: { $org }
}
home-owner-own = Ihr eigenes { $device }. { $org } hat eine Bitte.
home-owner-own-rule = Ihr eigenes { $device }. { $org } hat eine Regel.
home-owner-partly = Ihr { $device }. { $org } zahlt einen Teil.
home-owner-unknown = Eine Nachricht. Absender: { $org }
home-stale = Diese Regel galt bis einschließlich { $date }. Es gibt noch keine neue. Deshalb gilt sie hier weiter.
home-device-maker = Dieses Gerät ist selbst von { $maker }. Die Regel gilt auch für solche Geräte. Fragen dazu beantwortet: { $help }.
home-title-things = { $n ->
    [one] Es gibt 1 Aufgabe für dieses { $device }
   *[other] Es gibt { $n } Aufgaben für dieses { $device }
}
home-title-requests = { $m ->
    [one] Es gibt 1 Bitte zu diesem { $device }
   *[other] Es gibt { $m } Bitten zu diesem { $device }
}
home-title-both = { $n ->
    [one] 1 Aufgabe
   *[other] { $n } Aufgaben
} und { $m ->
    [one] 1 Bitte
   *[other] { $m } Bitten
}
home-title-question = Wir haben zuerst eine Frage an Sie
home-title-unknown-one = Wir sehen nicht, ob { $app } { $on } ist
home-title-unknown = Bei { $n } Apps sehen wir nicht, ob sie auf Ihrem { $device } sind
home-title-unseen = Wir konnten nicht alles sehen
home-title-nothing = Sie müssen jetzt nichts tun
home-nothing-found = Wir haben keine Apps von der Liste gefunden.
home-nothing-asked = { $n ->
    [one] { $apps } ist
   *[other] { $apps } sind
} auf Ihrem { $device }. Sie müssen deshalb nichts tun.
home-nothing-asked-said = Sie haben angegeben: { $n ->
    [one] { $apps } ist
   *[other] { $apps } sind
} auf Ihrem { $device }. Sie müssen deshalb nichts tun.
home-nothing-unlooked = Wir konnten hier nichts prüfen. Sie müssen jetzt nichts tun.
home-nothing-left = Sie haben alles getan, was jetzt möglich ist.
home-nothing-exempt = Ihre Ausnahme für { $apps } ist gültig. Sie müssen nichts tun.
home-questions = { $n ->
    [one] 1 Frage an Sie
   *[other] { $n } Fragen an Sie
}
home-questions-sub = Danach wissen wir, ob wir eine Bitte an Sie haben.
home-looked = Was wir geprüft haben
home-known = Was wir wissen
home-closed = Erledigt
home-useful = Auch nützlich
home-checked = Geprüft: { $at }
home-answered = Sie haben am { $date } geantwortet.
home-report-read = Ihr Bericht gelesen: { $at }
row-action = { $app } entfernen
row-asked = Bitte: { $app } entfernen
row-asked-choice = Bitte: { $app } und Ihre Arbeit trennen
row-exempt = Sie dürfen { $app } behalten
row-unknown = Sehen Sie nach, ob { $app } auf Ihrem { $device } ist
row-unknown-all = Sehen Sie bei { $n } Apps selbst nach
row-unknown-all-sub = Sie können { $on } sein. Wir sehen das nicht.
row-sub-trace = War aktiv am { $date }.
row-sub-known = Dieses { $device } kennt die App. Ob sie noch da ist, sehen wir nicht.
row-sub-unread = Der Name steht in einer Zeile, die wir nicht lesen konnten.
row-review = Über { $app } wird noch entschieden
row-nothing-now = Sie müssen jetzt nichts tun.
row-sub-by = Spätestens { $date }.
row-sub-was = Der letzte Tag war { $date }. Entfernen Sie die App jetzt noch.
row-sub-if-you-can = Schaffen Sie es bis einschließlich { $date }? Danke. Sie entscheiden.
row-sub-you-choose = Sie entscheiden.
row-sub-exempt = Bis einschließlich { $date }.
row-sub-place = Es geht um { $place }.
closed-gone = { $app } entfernt
closed-off = { $app } ausgeschaltet
closed-said = { $app } entfernt (Ihre Angabe)
closed-told = { $app } entfernt (laut Verwaltung)
closed-work-data = Dienstliche Daten entfernt (Ihre Angabe)
closed-exempt = Sie dürfen { $app } behalten
closed-not-asked = { $app }: Sie müssen nichts mehr tun

# Was wir gesehen haben.
finding-title-forbidden = { $app } darf nicht auf { $yours }
finding-title-urged = Wir bitten Sie dringend, { $app } zu entfernen
finding-title-urged-choice = Wir bitten Sie, { $app } und Ihre Arbeit zu trennen
finding-title-advised = Wir raten Ihnen, { $app } zu entfernen
finding-title-exempt = Sie dürfen { $app } { $on } behalten
finding-still = { $app } ist noch da. Klappt es nicht? Hilfe bekommen Sie hier: { $help }.
finding-again = { $app } ist wieder da. Das kann passieren, zum Beispiel durch ein Backup.
fact-what-must = Was müssen Sie tun?
fact-what-asked = Worum bitten wir?
fact-must = Müssen Sie das tun?
fact-until = Bis wann?
fact-until-exempt = Bis wann?
fact-who = Wer bittet darum?
fact-after = Was passiert danach?
fact-seen = Was haben wir gesehen?
fact-known = Was wissen wir?
fact-said = Was haben Sie angegeben?
fact-said-when = Wann haben Sie das angegeben?
fact-task = Wofür?
fact-granted = Wer hat es erlaubt?
fact-grants = Wer kann es erlauben?
fact-report-to = Wer erfährt es noch?
exemption-undelegable = Das kann niemand anders tun.
fact-longest = Wie lange höchstens?
finding-what-forbidden = Entfernen Sie { $app } { $from }.
finding-what-forbidden-work-data = Entfernen Sie { $app } { $from }. Oder entfernen Sie Ihre dienstlichen Daten von diesem { $device }.
finding-what-forbidden-work-apps = Entfernen Sie { $app } { $from }. Oder entfernen Sie Ihre dienstlichen Apps von diesem { $device }.
finding-what-urged = Wir bitten Sie dringend, { $app } { $from } zu entfernen.
finding-what-urged-choice = Wir bitten Sie dringend, { $app } { $from } zu entfernen. Oder Sie entfernen Ihre dienstlichen Daten.
finding-what-advised = Wir raten Ihnen, { $app } { $from } zu entfernen.
finding-what-advised-choice = Wir raten Ihnen, { $app } { $from } zu entfernen. Oder Sie entfernen Ihre dienstlichen Daten.
finding-must-own-urged = Nein. Es ist Ihr { $device }, also entscheiden Sie. Wir bitten Sie aber dringend darum.
finding-must-own = Nein. Es ist Ihr { $device }, also entscheiden Sie.
finding-must-urged = Nein, Sie entscheiden. Wir bitten Sie aber dringend darum.
finding-must = Nein, Sie entscheiden.
finding-until-by = Spätestens { $date }.
finding-until-today = Heute, { $date }, ist der letzte Tag.
finding-until-was = Der letzte Tag war { $date }. Entfernen Sie die App jetzt noch.
finding-until-asked = Schaffen Sie es bis einschließlich { $date }? Danke. Sie entscheiden.
finding-until-asked-was = Wir baten Sie darum bis einschließlich { $date }. Es ist immer noch möglich.
finding-until-exempt = Bis einschließlich { $date }.
finding-who = { $org }, Entscheidung vom { $date }.
finding-after-unsaid = Das steht nicht in der Regel. Auskunft bekommen Sie hier: { $help }.
finding-after-asked = Die Bitte bleibt hier stehen. Wir erinnern Sie noch 1 Mal daran.
finding-after-exempt = Danach gilt die Regel für { $app } wieder.
finding-conditions = Absprachen zu Ihrer Ausnahme
seen-enabled = { $app } ist { $on }.
seen-disabled = { $app } ist { $on } und ausgeschaltet.
seen-archived = { $app } ist { $on } archiviert. Die App ist dann noch nicht ganz weg.
seen-suspended = { $app } ist { $on }, macht aber Pause.
seen-trace = { $app } war zuletzt am { $last } aktiv. Vielleicht ist die App inzwischen weg.
seen-known = Dieses { $device } kennt { $app }. Ob die App noch da ist, sehen wir nicht.
seen-certificate = Diese App heißt anders ({ $identifier }), hat aber die digitale Unterschrift von { $app }.
seen-maker = Die App ist von einem Hersteller, der auf der Liste steht.
seen-not-allowed = Die App steht nicht auf der Liste der erlaubten Apps.
seen-system = Die App war schon auf diesem { $device }.
seen-editions = Wir haben { $n } Ausgaben der App gefunden.
seen-at = Gesehen: { $at }.
seen-by-management = Das hat die Verwaltung der Diensttelefone gemeldet. Wir haben es nicht selbst gesehen.
seen-by-list = Das steht in der Liste, die Sie uns gegeben haben.
seen-said-there = Am { $date } haben Sie angegeben: { $app } ist auf Ihrem { $device }.
seen-said-gone = Am { $date } haben Sie angegeben: { $app } ist nicht auf Ihrem { $device }.
seen-told-there = Die Verwaltung hat { $app } am { $date } { $on } gesehen. Wir haben es nicht selbst gesehen.
seen-told-gone = Die Verwaltung hat { $app } am { $date } nicht mehr gesehen. Wir haben es nicht selbst gesehen.
seen-not = Wir haben { $app } nicht selbst gesehen.

# Warum.
why-title-forbidden = Warum darf { $app } nicht auf { $yours }?
why-title-own = Warum bitten wir das für Ihr eigenes { $device }?
why-title-asked = Warum bitten wir um etwas bei { $app }?
why-title-exempt = Warum dürfen Sie { $app } behalten?
why-title-review = Warum wird über { $app } entschieden?
why-title-general = Warum gibt es eine Regel zu { $app }?
ban-title = Warum gibt es eine Regel zu { $ban }?
why-opening = Es geht um die App, nicht um Sie.
why-not-checked = Wir haben nicht geprüft, ob auf Ihrem { $device } etwas passiert ist.
why-maker = Was sagt der Hersteller selbst?
why-more = Mehr dazu lesen
why-questions = Fragen und Antworten
why-allowed = Was ist erlaubt?
why-switch-off = Welche Funktionen sollen auch aus sein?
why-instead = Was können Sie stattdessen nutzen?
why-scope = Worum geht es in der Regel?
why-scope-countries = Um Apps von Herstellern aus { $countries }.
why-scope-makers = Um alle Apps dieser Hersteller: { $makers }.
why-scope-known = Wir erkennen nur Apps, die auf unserer Liste stehen.
why-scope-allowed = In diesem Profil sind nur Apps vorgesehen, die erlaubt sind.
why-scope-successors = Eine App, die an ihre Stelle tritt, gehört auch dazu.
why-scope-devices = Die Regel gilt auch für Geräte von { $makers }.
why-scope-laptop = Die Regel gilt auch für Laptops. Dort sehen wir nicht nach.
why-scope-other-device = Die Regel gilt auch für alle anderen digitalen Geräte. Dort sehen wir nicht nach.
why-until = Die Regel gilt bis einschließlich { $date }.
why-review = Am { $date } prüft { $org } die Regel neu.
why-sources = Quellen
fact-added = Was fügt Appwijzer hinzu?
why-ours = Was steht nicht in der Entscheidung?
why-ours-work-data = In der Entscheidung geht es darum, { $app } zu entfernen. Dienstliche Daten zu entfernen schlägt Appwijzer vor.
why-ours-work-apps = In der Entscheidung geht es darum, { $app } zu entfernen. Dienstliche Apps zu entfernen schlägt Appwijzer vor.

# Schritte.
steps-title = So wird { $app } entfernt
steps-subtitle = { $n } Schritte
steps-you-choose = Sie entscheiden. Sie können bei jedem Schritt aufhören.
steps-elsewhere = Auch hier nachsehen
steps-after = Gut zu wissen
steps-trouble = Klappt es nicht?

# Auswählen.
route-title = Was passt zu Ihnen?
route-subtitle-own = Das ist Ihr { $device }. Sie entscheiden.
route-subtitle = Sie entscheiden.
route-app = Ich entferne { $app }
route-app-sub = Sie können hier weiter mit E-Mail und Chats arbeiten
route-work-data = Ich entferne meine dienstlichen Daten
route-work-data-sub = { $app } kann dann bleiben
route-work-apps = Ich entferne meine dienstlichen Apps
route-talk = Ich möchte das zuerst besprechen
route-talk-sub = Wir zeigen, mit wem Sie sprechen können
route-not-now = Ich entscheide jetzt nicht
route-not-now-sub = Das ist in Ordnung. Wir fragen noch 1 Mal
route-stays = Ihre Wahl bleibt auf diesem { $device }. Sonst sieht sie niemand.
route-talked = Hier bekommen Sie Auskunft: { $help }. Die Bitte bleibt stehen. Sie können jederzeit entscheiden.
route-later = Gut. Die Bitte bleibt stehen. Sie können jederzeit entscheiden.

# Dienstliche Daten.
work-title = So werden dienstliche Daten entfernt
work-apps = So geht es bei jeder App
work-app-row = Dienstliche Daten in { $app }
work-app-title = So kommen dienstliche Daten aus { $app }
work-when-done = Fertig mit allen Apps? Geben Sie es hier an. Wir können es nicht selbst sehen.
work-done = Meine dienstlichen Daten sind weg
work-back = Zurück zur Liste der Apps
work-other-road = Ich wähle doch etwas anderes
work-cannot-see = Wir können nicht in Ihre Apps sehen. Prüfen Sie selbst, ob alles stimmt.
work-hold = Löschen Sie jetzt keine dienstlichen Nachrichten oder Dateien.
work-hold-remove = Ich entferne { $app }
work-role-first = Geben Sie zuerst Ihre Gruppe an. Bei manchen Gruppen bleiben alle Nachrichten stehen.
work-keep-first = Sichern Sie zuerst, was Ihre Arbeit noch braucht. Löschen Sie erst danach.
work-keep-ask = Fragen Sie zuerst, was Sie aufbewahren müssen. Löschen Sie erst danach.
work-keep-hold = Sie müssen Ihre dienstlichen Nachrichten aufbewahren. Löschen Sie sie nicht.
work-keep-what = Was bewahren Sie auf?
work-keep-not = Was müssen Sie nicht aufbewahren?
work-keep-where = Wo bewahren Sie es auf?
work-keep-basis = Wo steht das?
work-keep-contact = Sind Sie unsicher? Fragen Sie hier:
action-keep = Lesen, was Sie aufbewahren
keep-title = Bewahren Sie Ihre dienstlichen Nachrichten auf
keep-vanishing = So verschwindet nichts von selbst
row-keep = Sichern Sie zuerst Ihre Arbeit aus { $app }
row-sub-keep = Dort können dienstliche Nachrichten sein.
finding-title-keep = Sichern Sie zuerst Ihre Arbeit aus { $app }
finding-role-first = Vielleicht gibt es noch eine Möglichkeit. Das hängt von Ihrer Gruppe ab.
finding-what-keep = Warten Sie mit dem Entfernen. In { $app } können Nachrichten sein, die Ihre Arbeit braucht.

# Für die Arbeit nötig, oder es stimmt nicht.
need-title = Brauchen Sie { $app } für Ihre Arbeit?
need-some = Das ist möglich. Eine Ausnahme bekommen Sie hier: { $help }.
need-none = Diese Regel kennt keine Ausnahme. Sprechen Sie mit Ihrer Führungskraft.
need-until-then = Bis Sie eine Antwort haben, gilt die jetzige Regel.
not-right-title = Was stimmt nicht?
not-right-gone = { $app } ist nicht da
not-right-gone-sub = Dann prüfen wir noch einmal.
not-right-seen = Ich möchte sehen, was geprüft wurde
not-right-seen-sub = Sie sehen, was wir sehen konnten und was nicht.
not-right-owner = Das ist kein Gerät von meiner Arbeit
not-right-owner-sub = Geben Sie an, wem es gehört.
not-right-allowed = Ich habe eine Erlaubnis
not-right-allowed-sub = Lesen Sie, wie Sie eine Ausnahme bekommen.
not-right-else = Etwas anderes? Auskunft bekommen Sie hier: { $help }.

# Selbst nachsehen.
look-title = Ist { $app } { $on }?
look-where = So sehen Sie selbst nach
look-ask = Was haben Sie gesehen?
look-gone = Die App ist nicht da
look-there = Die App ist da
look-unsure = Ich finde es nicht
look-said = Wir merken uns das als Ihre Angabe. Es bleibt auf diesem { $device }.
look-noted = Danke. Ihre Antwort ist auf diesem { $device } gespeichert.
look-noted-unsure = Danke. Beim Nachsehen hilft Ihnen: { $help }.
look-see = Haben Sie { $app } hier gefunden? Dann ist die App da. Ein Angebot zum Herunterladen zählt nicht.
look-store = Sehen Sie im App Store nach
look-store-page = { $app } im App Store
look-store-page-more = { $app } im App Store, Ausgabe { $n }
look-store-there = Können Sie die App dort öffnen oder aktualisieren? Dann ist { $app } auf diesem { $device }.
look-store-not = Können Sie die App dort nur herunterladen? Dann ist { $app } nicht da.
look-store-editions = Es gibt mehr Ausgaben von { $app }. Ist eine davon da? Dann wählen Sie „{ look-store-open }“.
look-store-ask = Was können Sie dort mit der App tun?
look-store-open = Öffnen oder aktualisieren
look-store-get = Nur herunterladen
look-store-unsure = Ich bin nicht sicher
look-each = Sehen Sie App für App nach
look-each-kept = Es muss nicht auf einmal sein. Was Sie angeben, bleibt gespeichert.
look-hint-claimed = Auf diesem { $device } öffnet eine App Links von { $app }. Oft ist das { $app }, aber nicht immer.
look-hint-unclaimed = Auf diesem { $device } öffnet keine App Links von { $app }. Das ist kein Beweis.
look-links-why = Wir können Ihr { $device } fragen, ob eine App Links von { $app } öffnet. Das ist ein Hinweis, kein Beweis.
look-links-why-all = Wir können Ihr { $device } fragen, bei welchen Apps es Links öffnet. Das ist ein Hinweis, kein Beweis.
look-links = Mein { $device } fragen
look-open-in-private-part = Appwijzer im persönlichen Profil öffnen
look-open-in-work-part = Appwijzer im Arbeitsprofil öffnen
look-all-hint = Ein Hinweis, kein Beweis: Hier öffnet eine App Links von { $app }.
look-report = Ich habe einen App-Datenschutzbericht
look-all-title = Sind Apps von der Liste { $on }?
look-all-an-app = der Name der App
look-all-ask = Welche von diesen { $n } Apps sind da?
look-all-none = Keine von diesen Apps
look-all-error = Wählen Sie die Apps, die da sind, oder „{ look-all-none }“.
unsure-no-list = Ein { $product } zeigt uns Ihre anderen Apps nicht.
unsure-other-part = Von hier aus sehen wir { $place } nicht. Jeder Teil sieht nur sich selbst.
unsure-locked = Dieser Teil ist gesperrt oder verborgen. Wir sehen ihn nicht.
unsure-failed = Ihr { $device } hat nicht geantwortet. Versuchen Sie es in ein paar Minuten noch einmal.
unsure-not-given = Zu diesem Ort gibt es keine Liste: { $place }.
unsure-not-asked = Wir dürfen auf diesem { $device } nicht prüfen, ob { $app } da ist.
unsure-launchable = Wir sehen { $on } nur Apps mit einem Symbol.
unsure-filtered = Die Liste enthält nicht alle Apps. Was fehlt, kann trotzdem da sein.
unsure-cut-short = Die Liste hört zu früh auf. Was danach kommt, wissen wir nicht.
unsure-managed = Wir sehen nur die Apps, die { $org } verwaltet. Andere Apps sehen wir nicht.
unsure-one-page = Wir haben eine Seite der Liste bekommen. Es gibt noch mehr.
unsure-not-proved = Wir wissen nicht, ob die Liste vollständig ist. Was fehlt, kann trotzdem da sein.
unsure-archived = Archivierte Apps sehen wir hier nicht. Eine App von der Liste kann also noch da sein.
unsure-offloaded = Eine App, die ausgelagert ist, um Platz zu sparen, steht nicht in der Liste.
unsure-unread = { $app } steht in einer Zeile, die wir nicht lesen konnten.
unsure-traces = Wir sehen nur Apps, die vor Kurzem aktiv waren.
unsure-no-identifier = Wir wissen nicht, woran man { $app } auf einem { $product } erkennt.
unsure-trace = { $app } war hier aktiv. Ob die App noch da ist, sehen wir nicht.
unsure-question = Zuerst brauchen wir Ihre Antwort auf eine Frage.

# Was wir geprüft haben.
looked-title = Was haben wir { $on } geprüft?
looked-title-nothing = Was wissen wir? Es geht um { $place }.
looked-everything = Wir haben alle Apps { $on } geprüft.
looked-cut-short = Wir konnten nur einen Teil prüfen. Es geht um { $place }.
looked-only = { $asked ->
    [one] Wir durften { $on } 1 App prüfen.
   *[other] Wir durften { $on } { $asked } Apps prüfen.
}
looked-launchable = Wir haben die Apps mit einem Symbol { $on } gesehen.
looked-filtered = Wir haben einen Teil der Liste bekommen. Es geht um { $place }.
looked-managed = Wir haben nur die verwalteten Apps { $on } bekommen.
looked-not-proved = Wir haben eine Liste bekommen. Ob sie vollständig ist, wissen wir nicht.
looked-no-archived = Wir haben die Apps { $on } gesehen, aber keine archivierten Apps.
looked-no-offloaded = Wir haben die Apps { $on } gesehen, aber keine ausgelagerten Apps.
looked-as-you-said = Wir haben alle Apps { $on } geprüft. Sie haben angegeben, dass die Liste vollständig ist.
looked-traces = Wir haben gesehen, welche Apps vor Kurzem aktiv waren.
looked-no-list = Ein { $product } zeigt uns Ihre anderen Apps nicht.
looked-nothing = Wir konnten nichts prüfen. Es geht um { $place }.
looked-listed = { $n ->
    [one] Wir haben nach 1 App gesucht.
   *[other] Wir haben nach { $n } Apps gesucht.
}
looked-on-list = { $n ->
    [one] In der Regel geht es um 1 App.
   *[other] In der Regel geht es um { $n } Apps.
}
looked-count-listed = Apps auf der Liste
looked-count-there = Gefunden
looked-count-absent = Sicher nicht da
looked-count-elsewhere = Gibt es nicht für { $system }
looked-count-said-there = Da (Ihre Angabe)
looked-count-said-gone = Nicht da (Ihre Angabe)
looked-count-unsure = Nicht sichtbar
looked-count-when = Geprüft
looked-count-report = Bericht gelesen
looked-limits = Was wir nicht sehen
looked-forgotten = Wir behalten keine Liste Ihrer Apps. Ihre anderen Apps haben wir schon vergessen.
looked-not-kept = Wir behalten keine Liste Ihrer Apps.
limit-look-yourself = Was Sie selbst sehen, zählt. Wir können es nicht prüfen.
limit-system = Wir haben gerade einmal geprüft. Kommt später eine App dazu? Die sehen wir beim nächsten Mal.
limit-list = Wir verlassen uns auf die Liste, die Sie uns gegeben haben. Ob sie stimmt, wissen wir nicht.
limit-management = Wir verlassen uns auf eine Meldung der Verwaltung. Wir haben nicht selbst geprüft.
limit-report = Der Bericht zeigt nur wenige Tage. Eine App, die still war, steht nicht darin.
limit-cut-short = Die Liste hört zu früh auf. Was danach kommt, wissen wir nicht.
limit-one-page = Es gibt mehr Seiten der Liste. Diese haben wir nicht bekommen.
limit-not-proved = Nichts in der Liste zeigt, dass sie vollständig ist.
limit-as-you-said = Dass die Liste vollständig ist, wissen wir von Ihnen.
limit-unread = Manche Zeilen konnten wir nicht lesen. Vielleicht stehen dort Apps.
limit-archived = Archivierte Apps sehen wir hier nicht.
limit-offloaded = Ausgelagerte Apps sehen wir hier nicht.
limit-renamed = Eine App unter einem anderen Namen erkennen wir hier nicht.
limit-spaces = Einen gesperrten Ordner, eine Kopie oder andere Benutzer sehen wir nicht.
limit-web-apps = { $web ->
    [one] 1 Website ist als App gespeichert. Welche das ist, sehen wir nicht.
   *[other] { $web } Websites sind als App gespeichert. Welche das sind, sehen wir nicht.
}
limit-shortcuts = Eine Website oder eine Verknüpfung sehen wir nicht.

# Was der Arbeitgeber sieht.
employer-title = Was sieht Ihr Arbeitgeber?
employer-sees = Das sieht Ihr Arbeitgeber durch { $me } ({ $n })
employer-not = Das sieht Ihr Arbeitgeber durch { $me } nicht ({ $n })
employer-unknown = Das wissen wir nicht ({ $n })
employer-nothing = Nichts. Durch { $me } geht nichts an: { $org }.
employer-sees-version = Welche Version der Regel auf diesem { $device } ist
employer-sees-fetched = Wann wir die Regel geholt haben, oder warum das nicht ging
employer-sees-day = An welchem Tag wir zuletzt geprüft haben
employer-sees-outcome = Ob noch etwas zu tun ist: in Ordnung, zu tun oder nicht sichtbar
employer-sees-basis = Woher wir das wissen: gesehen, laut Verwaltung, Ihre Angabe oder nicht geprüft
employer-sees-settings = Welche Einstellungen der Verwaltung auf diesem { $device } nicht stimmen
employer-not-apps = Welche Apps Sie haben
employer-not-content = Fotos, Nachrichten und Kontakte
employer-not-place = Wo Sie sind
employer-not-use = Was Sie in einer App tun
employer-not-answers = Was Sie hier genau eingeben oder wählen
employer-not-answers-outcome = Was Sie hier genau eingeben oder wählen. Das Ergebnis kann sich dadurch ändern.
employer-limit-work = Das ist ein Dienstgerät. Seine Verwaltung kann mehr sehen, oft auch alle Ihre Apps.
employer-limit-own = Das ist Ihr eigenes { $device }. Gibt es ein Arbeitsprofil? Was dessen Verwaltung sieht, weiß: { $help }.
employer-limit = Wird dieses { $device } verwaltet? Was die Verwaltung sieht, weiß: { $help }.
employer-proof = Selbst nachsehen
employer-exact = Das wird gesendet, Wort für Wort. Empfänger: { $org }
employer-exact-nothing = Es wird nichts gesendet.
employer-stored = Was auf diesem { $device } bleibt
employer-privacy = Fragen zum Datenschutz? Fragen Sie hier:
employer-share = Diese Erklärung teilen
stored-findings = Welche Apps von der Liste wir gefunden haben, und was Sie damit getan haben
stored-answers = Was Sie hier geantwortet haben
stored-policy = Die Regel selbst
stored-no-inventory = Über Ihre anderen Apps behalten wir nichts
stored-no-backup = Alles bleibt außerhalb Ihres Backups

# Was die App darf.
may-title = Was diese App auf diesem { $device } darf ({ $n })
may-internet = Ins Internet: nur um die Regel zu holen. Von: { $org }
may-by-itself = Von selbst starten, auch nachdem das { $device } aus war. Sie müssen nicht daran denken
may-by-itself-ios = Ab und zu von selbst starten, um zu sehen, ob die Regel sich geändert hat
may-ask-links = Ihr { $device } fragen, ob eine App Links öffnet. Nur wenn Sie darauf tippen
may-notify = Ihnen eine Nachricht zeigen, wenn Sie das möchten
may-uninstall = Das System bitten, eine App zu entfernen. Sie entscheiden, ob das geschieht
may-see-all = Sehen, welche Apps da sind. Nur Apps von der Liste merken wir uns
may-see-listed = Fragen, ob eine App von der Liste da ist. Ihre anderen Apps sieht Appwijzer nicht
may-not = Kamera, Mikrofon, Standort und Kontakte darf die App nicht nutzen.

# Über die Regel.
about-title = Über diese Regel
about-org = Von wem?
about-by = Wer hat das entschieden?
about-on = Wann?
about-reference = Aktenzeichen
about-version = Version
about-issued = Gültig ab
about-expires = Gültig bis
about-expires-on = Bis einschließlich { $date }
about-stale = Das war { $date }. Es gibt noch keine neue Version. Deshalb gilt diese hier weiter.
about-read = Die ganze Entscheidung lesen
about-bans = Worum geht es?
about-source = Woher kommt die Regel?
about-everyone = Alle haben diese Regel bekommen
about-everyone-seen = Gesehen am { $date }
about-witnesses = Gesehen von
about-you = Was wissen wir über dieses { $device }?
about-app-library = Prüfsumme
about-app-log = Zum Nachschlagen im öffentlichen Protokoll
about-app-unseen = Das können wir hier nicht sehen.
about-app-trial = Zum Ausprobieren gebaut. Das ist keine veröffentlichte Fassung.
change-ownership = Angeben, wem dieses { $device } gehört
change-enrolled = Angeben, wer dieses { $device } verwaltet
change-work-data = Angeben, was Sie für Ihre Arbeit nutzen
change-roles = Angeben, zu welcher Gruppe Sie gehören

# Fragen.
ask-ownership = Wem gehört dieses { $device }?
ask-ownership-why = Ihrer Arbeit oder Ihnen selbst: Davon hängt ab, worum wir bitten.
ask-enrolled = Wird dieses { $device } verwaltet? Gemeint ist: { $org }
ask-enrolled-why = Wenn ja, ist ein Profil oder eine App von Ihrer Arbeit darauf.
ask-profile = Von wem ist das zweite Profil auf diesem { $device }? Gemeint ist: { $org }
ask-profile-why = Ihr { $device } hat zwei Teile. Wem der zweite gehört, können wir nicht sehen.
ask-work-data = Was nutzen Sie auf diesem { $device } für Ihre Arbeit?
ask-work-data-why = Sind keine dienstlichen Daten darauf? Dann haben wir keine Bitte.
ask-roles = Gehören Sie zu einer dieser Gruppen?
ask-roles-why = Für manche Gruppen gilt etwas anderes.
question-many = Wählen Sie alles aus, was stimmt
question-stays = Ihre Antwort bleibt auf diesem { $device }. Sie können sie jederzeit ändern.
answer-may-change-outcome = Ihre Antwort selbst wird nicht gesendet. { $org } sieht aber das Ergebnis. Es kann sich ändern.
question-ownership-told = Ist dieses { $device } von Ihrer Arbeit? Dann bekommt { $org } eine kurze Meldung. Welche, lesen Sie unter „{ action-employer }“.
question-none = Wählen Sie eine Antwort aus, oder „{ answer-unknown }“.
own-work = Meiner Arbeit
own-work-sub = Bekommen von: { $org }
own-partly = Zum Teil meiner Arbeit
own-partly-sub = Meine Arbeit zahlt mit
own-private = Mir selbst
own-private-sub = Selbst gekauft
answer-yes = Ja
answer-no = Nein
answer-none = Nichts davon
answer-unknown = Das weiß ich nicht
answer-not-yet = Noch nicht angegeben
answer-ownership = Wem gehört das Gerät?
answer-work-data = Was nutzen Sie für Ihre Arbeit?

# Erledigt.
done-title-gone = Erledigt. { $app } ist nicht mehr { $on }
done-title-switched-off = Erledigt. { $app } ist ausgeschaltet
done-title-said-gone = Erledigt. Sie haben angegeben, dass { $app } weg ist
done-title-told-gone = Erledigt. Die Verwaltung sieht { $app } nicht mehr
done-title-work-data-removed = Erledigt. Ihre dienstlichen Daten sind nicht mehr auf diesem { $device }
done-title-exempt = Sie dürfen { $app } behalten
done-title-no-longer-asked = { $app }: Sie müssen nichts mehr tun
done-text-gone = Wir haben neu geprüft und { $app } nicht mehr gefunden. Danke.
done-text-switched-off = Diese App lässt sich nicht entfernen. Ausschalten genügt. Danke.
done-text-said-gone = Wir können das nicht sehen. Wir verlassen uns auf Ihre Antwort. Danke.
done-text-told-gone = Die Verwaltung sah { $app } früher, jetzt nicht mehr. Danke.
done-text-work-data-removed = Das haben Sie selbst angegeben. { $app } kann bleiben. Danke.
done-text-exempt = Ihre Ausnahme gilt jetzt. Sie müssen nichts tun.
done-text-no-longer-asked = Die Regel oder Ihre Antwort hat sich geändert. Sie müssen nichts tun.
done-when = Wann?
done-next = Wie geht es weiter?
done-next-outcome = { $org } sieht bei der nächsten Aktualisierung, dass alles in Ordnung ist. Sie müssen nichts senden.
done-next-alive = { $org } sieht nur, dass wir geprüft haben. Sie müssen nichts senden.
done-next-outcome-said = { $org } sieht bei der nächsten Aktualisierung: Nach Ihrer Angabe ist alles in Ordnung. Sie müssen nichts senden.
done-next-alive-said = { $org } sieht nicht, was Sie geantwortet haben. Sie müssen nichts senden.
done-next-nothing = Nichts. Wir senden nichts. Auch nichts an: { $org }.
done-again = Und wenn die App wiederkommt?
done-again-text = Dann sehen Sie das hier wieder.
done-again-said = Das sehen wir nicht. Wir bitten Sie nach einem Monat, noch einmal nachzusehen.

# Die ersten Bildschirme.
action-next = Weiter
action-changes = Lesen, was sich geändert hat
action-understood = Gelesen
action-device-code = Den Code dieses Geräts zeigen
action-leave = Nicht mehr mitmachen
start-your-work = Ihre Arbeit
start-help = Fragen Sie beim Service Desk nach. Es geht um: { $org }.
welcome-title = Das ist Appwijzer
welcome-rule = { $org } hat eine Regel zu manchen Apps.
welcome-looks = Appwijzer prüft, ob eine solche App auf diesem { $device } ist.
welcome-helps = Ist eine solche App da? Dann helfen wir Ihnen Schritt für Schritt.
welcome-about-app = Es geht um die App, nicht um Sie.
welcome-look-title = Was prüfen wir?
welcome-look-list = Wir prüfen nur, ob Apps von der Liste da sind.
welcome-look-here = Wir prüfen auf Ihrem { $device } selbst. Dafür braucht es kein Internet.
welcome-look-forget = Ihre anderen Apps vergessen wir sofort.
welcome-look-not = Wir sehen nicht in Ihre Apps, Fotos oder Nachrichten.
welcome-employer-work = Ihr Arbeitgeber sieht höchstens, ob noch etwas zu tun ist. Ihre Apps bleiben auf Ihrem { $device }.
welcome-employer-own = Nichts. Durch { $me } geht nichts an Ihre Arbeit.
welcome-employer-never = Niemals: welche Apps Sie haben oder was Sie hier antworten.
welcome-employer-read = Sie können jederzeit nachlesen, was genau gesendet wird.
welcome-looks-ios = Ein { $product } zeigt uns Ihre Apps nicht. Deshalb sehen Sie selbst nach.
welcome-helps-ios = Ist eine solche App da? Dann helfen wir Ihnen Schritt für Schritt.
welcome-look-title-ios = Wie geht das?
welcome-look-list-ios = Sie sehen nach, ob Apps von der Liste da sind. Wir sagen, wo.
welcome-look-here-ios = Wir wissen nur, was Sie uns sagen oder selbst geben.
welcome-look-forget-ios = Ihre anderen Apps sehen wir nicht.
welcome-employer-work-ios = Ihr Arbeitgeber sieht höchstens, ob noch etwas zu tun ist. Das hängt von Ihren Antworten ab.
welcome-employer-never-ios = Niemals: eine Liste Ihrer Apps.
welcome-begin = Beginnen
welcome-agree = Ich mache mit
welcome-may-stop = Sie können jederzeit aufhören mitzumachen.
join-title = Haben Sie einen Code von Ihrer Arbeit?
join-how = Scannen Sie den Code mit der Kamera. Oder tippen Sie ihn hier ein.
join-label = Der Code
join-hint = Gruppen aus 5 Buchstaben und Ziffern
join-submit = Mitmachen
join-no-code = Kein Code? Fragen Sie Ihren Arbeitgeber.
join-error-empty = Tippen Sie den Code ein, oder fügen Sie ihn ein.
join-error-character = In Gruppe { $n } steht ein Zeichen, das nicht dazugehört. Sehen Sie noch einmal nach.
join-error-group = Gruppe { $n } stimmt nicht. Sehen Sie noch einmal nach.
join-error-whole = Der Code ist nicht vollständig. Sehen Sie nach, ob etwas fehlt.
join-error-newer = Dieser Code ist für eine neuere Version der App. Aktualisieren Sie zuerst die App.
join-error-managed = Ihre Arbeit hat diese App schon eingerichtet. Sie brauchen keinen Code.
joining-title = Stimmt das?
joining-looking = Wir sehen nach, was zu diesem Code gehört. Noch ändert sich nichts.
joining-failed = Zu diesem Code gehört nichts, worauf wir uns verlassen können.
joining-nothing = Es hat sich nichts geändert. Fragen Sie Ihre Arbeit nach einem anderen Code.
joining-stays = Es hat sich nichts geändert. Sie machen weiter mit bei: { $org }.
joining-leave-first = Sagt Ihre Arbeit, dass der Code stimmt? Dann beenden Sie zuerst das Mitmachen.
joining-whose = Von wem dieser Code ist: { $org }.
joining-same = Sie machen schon mit bei: { $org }. Nur die Adresse der Regel ändert sich.
joining-name = Von wem?
joining-address = Adresse der Regel
joining-fingerprint = Kennzeichen des Schlüssels
joining-compare = Vergleichen Sie Adresse und Kennzeichen mit den Angaben Ihrer Arbeit. Oft stehen sie im Intranet.
joining-forgets = Sie machen jetzt mit bei: { $org }. Das endet dann. Wir vergessen Regel, Antworten, Ausnahme und Funde.
joining-agreement = Machen Sie mit? Dann suchen wir auf diesem { $device } nach Apps von dieser Liste.
joining-stop = Nicht mitmachen
joining-stay = Alles so lassen
waiting-title = Wir holen die Regel
waiting-body = Das dauert meistens nur kurz.
waiting-problem = Das Holen hat nicht geklappt.
waiting-again = Noch einmal versuchen
waiting-other-code = Einen anderen Code eingeben

# Die App selbst.
home-refreshed = Aktualisiert: { $at }.
around-damaged = Die Daten von Appwijzer waren beschädigt. Wir fangen neu an. Prüfen Sie Ihre Antworten.
around-partly = Ein kleiner Teil der Daten von Appwijzer ist weg. Prüfen Sie Ihre Antworten.
around-not-fresh = Seit { $date } wissen wir nicht, ob diese Regel die neueste ist. Deshalb gilt sie hier weiter.
refresh-frozen = Die Website zeigt eine alte Regel. Wir versuchen es innerhalb eines Tages noch einmal.
around-not-remembering = Ihr { $device } kann jetzt nichts speichern. Wir merken uns nichts, bis Platz ist.
around-not-refreshed = Wir konnten nicht nachsehen, ob es eine neue Regel gibt.
refresh-offline = Es gibt kein Internet. Sie sehen, was wir zuletzt geholt haben.
refresh-timeout = Es hat zu lange gedauert. Wir versuchen es innerhalb eines Tages noch einmal.
refresh-server = Die Website antwortet nicht richtig. Wir versuchen es innerhalb eines Tages noch einmal.
refresh-not-found = Auf der Website steht die Regel nicht. Fragen Sie den Service Desk.
refresh-redirect = Die Website schickt uns an einen anderen Ort. Darauf verlassen wir uns nicht.
refresh-address = Die Adresse der Regel stimmt nicht. Fragen Sie den Service Desk.
refresh-too-large = Was wir bekommen haben, ist zu groß. Darauf verlassen wir uns nicht.
refresh-not-an-envelope = Was wir bekommen haben, ist keine Regel. Fragen Sie den Service Desk.
refresh-wrong-type = Was wir bekommen haben, ist keine Regel. Fragen Sie den Service Desk.
refresh-too-few-signatures = Die Unterschrift stimmt nicht. Absender: { $org }. Darauf verlassen wir uns nicht.
refresh-content = Die Regel ist nicht brauchbar. Fragen Sie den Service Desk.
refresh-policy = Die Regel ist nicht brauchbar. Fragen Sie den Service Desk.
refresh-wrong-organisation = Die Regel ist von einer anderen Organisation. Darauf verlassen wir uns nicht.
refresh-wrong-fingerprint = Der Schlüssel ist nicht der aus Ihrem Code. Darauf verlassen wir uns nicht.
refresh-root-version = Die Schlüssel stimmen nicht. Fragen Sie den Service Desk.
refresh-root-expired = Die Schlüssel sind abgelaufen. Fragen Sie den Service Desk.
refresh-not-yet = Die neue Regel ist von einem Tag, der noch kommt. Wir warten bis dahin.
refresh-other-lineage = Das ist von einer anderen Organisation mit demselben Namen. Darauf verlassen wir uns nicht.
refresh-policy-lineage = Die Regel gehört zu einer anderen Organisation mit demselben Namen. Darauf verlassen wir uns nicht.
refresh-older-policy = Wir haben eine alte Regel bekommen. Wir nutzen sie nicht.
refresh-same-version = Die Regel ist ohne neue Versionsnummer geändert worden. Wir nutzen sie nicht. Fragen Sie den Service Desk.
refresh-log-late = Die Zeugen haben die neue Regel noch nicht gesehen. Darauf warten wir.
refresh-log-missing = Die Regel steht nicht im öffentlichen Protokoll. Darauf verlassen wir uns nicht.
refresh-log-broken = Das öffentliche Protokoll ist nicht lesbar. Wir versuchen es innerhalb eines Tages noch einmal.
refresh-log-other = Das öffentliche Protokoll ist ein anderes. Darauf verlassen wir uns nicht.
refresh-log-rollback = Aus dem öffentlichen Protokoll wurde etwas entfernt. Darauf verlassen wir uns nicht.
refresh-log-fork = Das öffentliche Protokoll wurde neu geschrieben. Darauf verlassen wir uns nicht.
refresh-not-configured = Ihre Arbeit hat die App noch nicht eingerichtet. Fragen Sie den Service Desk.
refresh-other = Wir versuchen es innerhalb eines Tages noch einmal.
changes-title = Was hat sich geändert?
changes-some = { $n ->
    [one] Die Regel hat sich für 1 App geändert
   *[other] Die Regel hat sich für { $n } Apps geändert
}
changes-words = Es gibt eine neue Regel. Für dieses { $device } ändert sich nichts.
changes-question = Es gibt eine neue Regel. Zuerst brauchen wir Ihre Antwort auf eine Frage.
changes-more = Und noch { $n } Apps.
change-new = Neu auf der Liste: { $app }.
change-new-date = Neu auf der Liste: { $app }. Der letzte Tag ist { $date }.
change-stricter = Die Regel für { $app } ist strenger.
change-deadline = Der letzte Tag für { $app } ist jetzt { $date }.
change-no-deadline = Für { $app } gibt es kein Datum mehr.
change-milder = Die Regel für { $app } ist weniger streng.
change-lifted = { $app }: Sie müssen nichts mehr tun.
device-code-title = Der Code dieses Geräts
device-code-why = Geben Sie diesen Code weiter, wenn jemand Ihre Ausnahme regelt. Die Ausnahme gilt dann nur hier.
device-code-label = Der Code
device-code-share = Code teilen
device-code-locked = Der Code ist jetzt nicht lesbar. Öffnen Sie diese Seite in einer Stunde noch einmal.
secrets-gone = Der Code dieses Geräts ist weg.
secrets-read = Lesen, was das ist
secrets-title = Der Code ist weg
secrets-what = Ihr { $device } kann nicht mehr lesen, was diese App sicher gespeichert hat.
secrets-why = Das kommt nach einer Störung oder Aktualisierung vor. Sie haben nichts falsch gemacht.
secrets-exemption = Mit einem neuen Code endet eine Ausnahme zum alten Code. Haben Sie eine? Dann beantragen Sie eine neue.
secrets-anew = Neuen Code erstellen
secrets-later = Jetzt nicht
secrets-renewed = Es gibt einen neuen Code.
secrets-not-renewed = Es gibt keinen neuen Code. Versuchen Sie es in einer Stunde noch einmal.
grant-heading = Haben Sie eine Ausnahme bekommen?
grant-label = Der Text der Ausnahme
grant-hint = Scannen Sie den Code mit der Kamera, oder fügen Sie den Text hier ein.
grant-submit = Hinzufügen
grant-added = Die Ausnahme ist hinzugefügt.
grant-empty = Fügen Sie den Text der Ausnahme ein.
grant-not-an-envelope = Das ist keine Ausnahme. Haben Sie den ganzen Text?
grant-too-few-signatures = Die Unterschrift stimmt nicht. Bitten Sie um eine neue Ausnahme.
grant-wrong-organisation = Diese Ausnahme ist von einer anderen Organisation.
grant-other-device = Diese Ausnahme ist für ein anderes Gerät.
grant-unknown-exemption = Die Regel kennt diese Ausnahme nicht.
grant-too-long = Diese Ausnahme dauert länger, als sie darf. Bitten Sie um eine neue.
grant-revoked = Diese Ausnahme wurde zurückgenommen.
grant-other = Diese Ausnahme ist nicht brauchbar. Hilfe bekommen Sie hier: { $help }.
leave-title = Nicht mehr mitmachen?
leave-what = Wir vergessen dann die Regel, Ihre Antworten und was wir gefunden haben.
leave-stays = Eine Zahl bleibt: wie neu die Regel war. Von wem sie war, steht nicht dabei.
leave-after = Mit dem Code von Ihrer Arbeit können Sie jederzeit wieder mitmachen.
leave-yes = Aufhören und alles vergessen
leave-no = Doch bleiben

# Meldungen. Ohne den Namen einer App.
notify-public = Sie haben eine Nachricht
notify-action-title = Sie haben eine Aufgabe
notify-action-dated = Spätestens { $date }. Sehen Sie die Schritte an.
notify-action-undated = Sehen Sie die Schritte an.
notify-action-again-title = Sie haben noch eine Aufgabe
notify-action-again-dated = Der letzte Tag ist { $date }. Sehen Sie die Schritte an.
notify-action-again-undated = Sehen Sie die Schritte an.
notify-asked-title = Es gibt eine Bitte zu diesem { $device }
notify-asked-dated = Sie entscheiden. Schaffen Sie es bis einschließlich { $date }? Danke.
notify-asked-undated = Sie entscheiden. Hier steht, was möglich ist.
notify-asked-again-title = Noch einmal unsere Bitte
notify-asked-again-dated = Sie entscheiden. Schaffen Sie es bis einschließlich { $date }? Danke. Das ist die letzte Nachricht dazu.
notify-asked-again-undated = Sie entscheiden. Das ist die letzte Nachricht dazu.
notify-exemption-ends-title = Ihre Ausnahme läuft ab
notify-exemption-ends-dated = Gültig bis einschließlich { $date }.
notify-exemption-ends-undated = Sehen Sie nach, bis wann die Ausnahme gilt.
looked-allowed = Wir haben mit der Liste der erlaubten Apps verglichen.
home-nothing-unseen = Wir konnten nicht alles prüfen. Sie müssen jetzt nichts tun.
home-nothing-rests = Sie haben „nicht jetzt“ gewählt. Die Bitte steht unten.
home-nothing-said = Sie haben angegeben: { $n ->
    [one] { $apps } ist
   *[other] { $apps } sind
} nicht auf Ihrem { $device }. Sie müssen jetzt nichts tun.
home-owner-own-calm = Ihr eigenes { $device }
home-more = Und noch { $n } weitere
home-more-sub = Sie sehen sie, wenn die ersten fertig sind.
row-question = { $app } ist { $on }. Zuerst eine Frage.
row-rests = { $app } und Ihre Arbeit: Sie haben „nicht jetzt“ gewählt
upcoming-forbidden = Ab { $date } darf { $app } nicht mehr auf { $yours }.
upcoming-asked = Ab { $date } haben wir eine Bitte zu { $app }.
fact-later = Was ändert sich noch?
fact-if-not = Und wenn ich es nicht tue?
finding-until-none = So bald wie möglich. In der Regel steht kein Datum.
finding-within = Frist: { $period } ab dem Tag, an dem Sie davon erfahren.
finding-again-exempt = Ihre Ausnahme ist vorbei. Die Regel gilt wieder.
finding-again-changed = Wir fragen das noch einmal. Die Regel oder Ihre Antwort hat sich geändert.
route-not-now-again = Das ist in Ordnung. Wir fragen nicht mehr
route-subtitle-ordered = Eines davon genügt.
question-none-chosen = Wählen Sie, was zu Ihnen passt.
question-contradiction = Diese Antworten passen nicht zusammen. Sehen Sie noch einmal nach.
seen-by-example = Das ist ein erfundenes { $device }.
seen-remembered = Wir erkennen { $identifier } vom letzten Mal.
done-title-place-gone = Erledigt. Der Ort, an dem { $app } war, ist weg
done-text-place-gone = Diese Kopie gibt es nicht mehr. Danke.
closed-place-gone = Kopie von { $app } ist weg
app-unnamed = Eine App
limit-open-ended = Ob alle anderen Apps erlaubt sind, konnten wir hier nicht prüfen.
limit-nameless = Bei manchen Apps wissen wir nicht, woran man sie hier erkennt.
limit-example = Das ist ein erfundenes { $device } zum Ausprobieren.
work-apps-title = So werden dienstliche Apps entfernt
work-apps-done = Meine dienstlichen Apps sind weg
action-remind = Erinnern Sie mich

# Wenn etwas nicht geht.
problem-title = Wir können jetzt nicht prüfen
problem-platform = Ihr { $device } hat nicht geantwortet. Versuchen Sie es gleich noch einmal.
problem-busy = Die App prüft gerade. Versuchen Sie es gleich noch einmal.
problem-newer = Hier war eine neuere Version von Appwijzer. Installieren Sie diese wieder.
problem-storage = Ihr { $device } ist voll oder kann nichts speichern. Schaffen Sie etwas Platz.
problem-not-a-report = Diese Datei ist kein App-Datenschutzbericht. Wählen Sie die Datei, die Sie gespeichert haben.
problem-other = In der App ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.
problem-again = Noch einmal versuchen
problem-help = Klappt es immer noch nicht? Fragen Sie den Service Desk Ihrer Arbeit.

# Wörter der Hülle selbst.
shell-channel-tasks = Aufgaben
shell-channel-reminders = Erinnerungen
shell-working = Wir prüfen gerade
shell-colours = Farben von meinem { $device }
shell-opened = Offen
shell-closed = Zu
shell-read-aloud = Vorlesen
shell-read-stop = Vorlesen beenden

# Was das System gesagt hat.
removal-blocked = Die Verwaltung lässt das Entfernen hier nicht zu. Das liegt nicht an Ihnen. Hilfe steht unten.
reminders-on = Sie bekommen Erinnerungen von uns.
reminders-off = Sie bekommen keine Erinnerungen. Möchten Sie doch welche? Tippen Sie noch einmal auf „{ action-remind }“.
shell-notifications-off = Ihr { $device } zeigt keine Nachrichten von Appwijzer. Sie bekommen also keine Erinnerungen.
shell-sleeps = Öffnen Sie Appwijzer lange nicht? Dann legt Ihr { $device } die App still. Das lässt sich abschalten.
shell-settings = Zu den Einstellungen
problem-locked = Ihr { $device } ist noch gesperrt. Entsperren Sie es, und versuchen Sie es noch einmal.

# Apps, die vielleicht von einem Hersteller auf der Liste sind.
home-title-perhaps-one = Hier ist eine App, die wir nicht kennen
home-title-perhaps = Hier sind { $n } Apps, die wir nicht kennen
home-nothing-perhaps = Nach Ihrer Angabe von einem anderen Hersteller: { $apps }. Wir haben jetzt keine Bitte.
home-recognised = { $n ->
    [one] „{ $ban }“: Wir erkennen { $n } App. Andere Apps dieser Hersteller kennen wir nicht.
   *[other] „{ $ban }“: Wir erkennen { $n } Apps. Andere Apps dieser Hersteller kennen wir nicht.
}
row-perhaps = Ist „{ $app }“ eine App von { $maker }?
row-sub-perhaps = Der Name sieht so aus. Mehr wissen wir nicht.
perhaps-title = Ist das eine App von { $maker }?
unsure-perhaps = „{ $app }“ ist { $on }. Diese App kennen wir nicht.
perhaps-why = Der Name beginnt wie bei Apps von { $maker }. Das beweist nichts. Jeder kann so einen Namen wählen.
perhaps-look-android = Öffnen Sie die Einstellungen und dann die Apps. Suchen Sie eine passende App.
perhaps-look-ios = Suchen Sie auf Ihrem { $device } eine App, die dazu passt.
perhaps-look-store = Suchen Sie die App im App-Store. Unter dem Namen steht, wer sie macht.
perhaps-look-maker = Steht dort { $maker }? Dann ist die App von diesem Hersteller.
perhaps-not = Die App ist von jemand anderem
perhaps-is = Die App ist von { $maker }
seen-perhaps-is = Am { $date } haben Sie angegeben: „{ $app }“ ist von { $maker }.
seen-perhaps-not = Am { $date } haben Sie angegeben: „{ $app }“ ist nicht von { $maker }.
home-recognises-nothing = „{ $ban }“: Wir erkennen keine App dieser Hersteller. Ob eine da ist, wissen wir also nicht.
home-in-doubt = { $n ->
    [one] „{ $ban }“: Bei 1 Hersteller ist nicht sicher, ob die Regel ihn meint.
   *[other] „{ $ban }“: Bei { $n } Herstellern ist nicht sicher, ob die Regel sie meint.
}
home-title-doubted-one = Bei einer App wissen wir nicht, ob die Regel gilt
home-nothing-doubted = Nach Ihrer Angabe gilt die Regel nicht für: { $apps }. Wir haben jetzt keine Bitte.
row-doubted = Gilt die Regel für „{ $app }“?
row-sub-doubted = Bei { $maker } ist nicht sicher, ob die Regel diesen Hersteller meint.
doubted-title = Gilt die Regel für diese App?
unsure-doubted = „{ $app }“ ist { $on }. Die App scheint von { $maker } zu sein.
doubted-why = In der Regel geht es um Hersteller aus bestimmten Ländern. Ob { $maker } dazugehört, steht nicht fest. Auf Ihrem { $device } ist das nicht zu sehen.
doubted-ask = Fragen Sie den Helpdesk, ob die Regel für diese App gilt. Unten steht, wie Sie ihn erreichen.
doubted-not = Die Regel gilt nicht für diese App
doubted-is = Die Regel gilt für diese App
seen-doubted-is = Am { $date } haben Sie angegeben: Die Regel gilt für „{ $app }“.
seen-doubted-not = Am { $date } haben Sie angegeben: Die Regel gilt nicht für „{ $app }“.
limit-quiet = { $n ->
    [one] Bei { $n } weniger bekannten App wissen wir nicht, ob sie da ist.
   *[other] Bei { $n } weniger bekannten Apps wissen wir nicht, ob sie da sind.
}
limit-perhaps-more = { $n ->
    [one] { $n } Bestandteil ist vielleicht von einem solchen Hersteller. Danach fragen wir Sie nicht.
   *[other] { $n } Bestandteile sind vielleicht von einem solchen Hersteller. Danach fragen wir Sie nicht.
}
why-scope-also = Diese App gehört auch zu: { $bans }.
why-scope-hides = Manche Apps verstecken sich unter einem anderen Namen. Darauf achtet die IT-Abteilung.

# Die Sprache.
action-language = Sprache / Language
languages-title = Welche Sprache lesen Sie am liebsten?
languages-chosen = Das ist jetzt Ihre Sprache.
