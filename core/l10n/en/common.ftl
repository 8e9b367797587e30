# Days, months and small words.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
list-and = { $first } and { $last }

# The device and its parts.
this-app = this app
this-page = this page
device-phone = phone
device-tablet = tablet
device-work-phone = your work phone
device-work-tablet = your work tablet
device-own-phone = your own phone
device-own-tablet = your own tablet
device-this-phone = this phone
device-this-tablet = this tablet
place-whole = this { $device }
place-whole-on = on this { $device }
place-whole-from = from this { $device }
place-work = the work part of this { $device }
place-work-on = in the work part of this { $device }
place-work-from = from the work part of this { $device }
place-private = the personal part of this { $device }
place-private-on = in the personal part of this { $device }
place-private-from = from the personal part of this { $device }
place-private-space = the locked private space of this { $device }
place-private-space-on = in the locked private space of this { $device }
place-private-space-from = from the locked private space of this { $device }
place-clone = the dual apps of this { $device }
place-clone-on = among the dual apps of this { $device }
place-clone-from = from the dual apps of this { $device }
place-secure-folder = Secure Folder on this { $device }
place-secure-folder-on = in Secure Folder on this { $device }
place-secure-folder-from = from Secure Folder on this { $device }
place-other-user = another user of this { $device }
place-other-user-on = under another user of this { $device }
place-other-user-from = from another user of this { $device }
place-profile = the second part of this { $device }
place-profile-on = in the second part of this { $device }
place-profile-from = from the second part of this { $device }
place-own-profile = your own second part of this { $device }
place-own-profile-on = in your own second part of this { $device }
place-own-profile-from = from your own second part of this { $device }

# The five states.
status-action = Action needed
status-asked = Request
status-unknown = Cannot tell
status-question = Question
status-done = Done
status-exempt = Exception

# Countries.
country-CN = China
country-IR = Iran
country-KP = North Korea
country-RU = Russia
country-AE = the United Arab Emirates
country-BE = Belgium
country-BY = Belarus
country-DE = Germany
country-GB = the United Kingdom
country-IL = Israel
country-NL = the Netherlands
country-SG = Singapore
country-US = the United States

period-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
period-weeks = { $n ->
    [one] { $n } week
   *[other] { $n } weeks
}
period-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
period-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
}

# Days and times.
date-short = { $day } { $month } { $year }
date-month = { $month } { $year }
date-long = { $weekday } { $date }
date-moment = { $date }, { $time }
date-time = { $twelve }:{ $minute }{ $half }
