# ENTWURF. Tage, Monate und kleine Wörter.
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
list-and = { $first } und { $last }

# Das Gerät und seine Teile. Sie sind sächlich: So passt der Satz im ersten und im vierten Fall.
device-phone = Telefon
device-tablet = Tablet
device-work-phone = Ihr Diensttelefon
device-work-tablet = Ihr Diensttablet
device-own-phone = Ihr eigenes Telefon
device-own-tablet = Ihr eigenes Tablet
device-this-phone = dieses Telefon
device-this-tablet = dieses Tablet
place-whole = dieses { $device }
place-whole-on = auf diesem { $device }
place-whole-from = von diesem { $device }
place-work = das Arbeitsprofil auf diesem { $device }
place-work-on = im Arbeitsprofil auf diesem { $device }
place-work-from = aus dem Arbeitsprofil auf diesem { $device }
place-private = das persönliche Profil auf diesem { $device }
place-private-on = im persönlichen Profil auf diesem { $device }
place-private-from = aus dem persönlichen Profil auf diesem { $device }
place-private-space = das gesperrte private Profil auf diesem { $device }
place-private-space-on = im gesperrten privaten Profil auf diesem { $device }
place-private-space-from = aus dem gesperrten privaten Profil auf diesem { $device }
place-clone = das Verzeichnis der doppelten Apps auf diesem { $device }
place-clone-on = bei den doppelten Apps auf diesem { $device }
place-clone-from = aus den doppelten Apps auf diesem { $device }
place-secure-folder = Secure Folder auf diesem { $device }
place-secure-folder-on = in Secure Folder auf diesem { $device }
place-secure-folder-from = aus Secure Folder auf diesem { $device }
place-other-user = ein anderes Benutzerkonto auf diesem { $device }
place-other-user-on = in einem anderen Benutzerkonto auf diesem { $device }
place-other-user-from = aus dem anderen Benutzerkonto auf diesem { $device }
place-profile = das zweite Profil auf diesem { $device }
place-profile-on = im zweiten Profil auf diesem { $device }
place-profile-from = aus dem zweiten Profil auf diesem { $device }
place-own-profile = Ihr eigenes zweites Profil auf diesem { $device }
place-own-profile-on = in Ihrem eigenen zweiten Profil auf diesem { $device }
place-own-profile-from = aus Ihrem eigenen zweiten Profil auf diesem { $device }

# Die fünf Zustände.
status-action = Zu tun
status-asked = Bitte
status-unknown = Nicht sichtbar
status-question = Frage
status-done = Erledigt
status-exempt = Ausnahme

# Länder, wie sie nach „aus“ stehen.
country-CN = China
country-IR = dem Iran
country-KP = Nordkorea
country-RU = Russland
country-AE = den Vereinigten Arabischen Emiraten
country-BE = Belgien
country-BY = Belarus
country-DE = Deutschland
country-GB = dem Vereinigten Königreich
country-IL = Israel
country-NL = den Niederlanden
country-SG = Singapur
country-US = den Vereinigten Staaten

period-days = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
}
period-weeks = { $n ->
    [one] { $n } Woche
   *[other] { $n } Wochen
}
period-months = { $n ->
    [one] { $n } Monat
   *[other] { $n } Monate
}
period-years = { $n ->
    [one] { $n } Jahr
   *[other] { $n } Jahre
}

# Tage und Uhrzeiten.
date-short = { $day }. { $month } { $year }
date-month = { $month } { $year }
date-long = { $weekday }, { $date }
date-moment = { $date }, { $time }
date-time = { $hour }:{ $minute } Uhr
