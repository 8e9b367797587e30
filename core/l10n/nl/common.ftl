# Dagen, maanden en kleine woorden.
weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
list-and = { $first } en { $last }

# Het toestel en zijn delen.
this-app = deze app
this-page = deze pagina
device-phone = telefoon
device-tablet = tablet
device-work-phone = je werktelefoon
device-work-tablet = je werktablet
device-own-phone = je eigen telefoon
device-own-tablet = je eigen tablet
device-this-phone = deze telefoon
device-this-tablet = deze tablet
place-whole = deze { $device }
place-whole-on = op deze { $device }
place-whole-from = van deze { $device }
place-work = het werkdeel van deze { $device }
place-work-on = in het werkdeel van deze { $device }
place-work-from = uit het werkdeel van deze { $device }
place-private = het persoonlijke deel van deze { $device }
place-private-on = in het persoonlijke deel van deze { $device }
place-private-from = uit het persoonlijke deel van deze { $device }
place-private-space = de afgesloten privéruimte van deze { $device }
place-private-space-on = in de afgesloten privéruimte van deze { $device }
place-private-space-from = uit de afgesloten privéruimte van deze { $device }
place-clone = de dubbele apps van deze { $device }
place-clone-on = bij de dubbele apps van deze { $device }
place-clone-from = van de dubbele apps van deze { $device }
place-secure-folder = Secure Folder op deze { $device }
place-secure-folder-on = in Secure Folder op deze { $device }
place-secure-folder-from = uit Secure Folder op deze { $device }
place-other-user = een andere gebruiker van deze { $device }
place-other-user-on = bij een andere gebruiker van deze { $device }
place-other-user-from = weg bij de andere gebruiker van deze { $device }
place-profile = het tweede deel van deze { $device }
place-profile-on = in het tweede deel van deze { $device }
place-profile-from = uit het tweede deel van deze { $device }
place-own-profile = je eigen tweede deel van deze { $device }
place-own-profile-on = in je eigen tweede deel van deze { $device }
place-own-profile-from = uit je eigen tweede deel van deze { $device }

# De vijf toestanden.
status-action = Actie nodig
status-asked = Verzoek
status-unknown = Niet te zien
status-question = Vraag
status-done = Klaar
status-exempt = Uitzondering

# Landen.
country-CN = China
country-IR = Iran
country-KP = Noord-Korea
country-RU = Rusland
country-AE = de Verenigde Arabische Emiraten
country-BE = België
country-BY = Belarus
country-DE = Duitsland
country-GB = het Verenigd Koninkrijk
country-IL = Israël
country-NL = Nederland
country-SG = Singapore
country-US = de Verenigde Staten

period-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
}
period-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weken
}
period-months = { $n ->
    [one] { $n } maand
   *[other] { $n } maanden
}
period-years = { $n } jaar

# Dagen en tijden.
date-short = { $day } { $month } { $year }
date-month = { $month } { $year }
date-long = { $weekday } { $date }
date-moment = { $date }, { $time }
date-time = { $hour }.{ $minute } uur
