# ÉBAUCHE. Jours, mois et petits mots.
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
list-and = { $first } et { $last }

# L'appareil et ses parties. « Appareil » convient au téléphone et à la tablette : aucune phrase ne change de genre.
device-phone = appareil
device-tablet = appareil
device-work-phone = votre téléphone professionnel
device-work-tablet = votre tablette professionnelle
device-own-phone = votre propre téléphone
device-own-tablet = votre propre tablette
device-this-phone = ce téléphone
device-this-tablet = cette tablette
place-whole = cet { $device }
place-whole-on = sur cet { $device }
place-whole-from = de cet { $device }
place-work = la partie professionnelle de cet { $device }
place-work-on = dans la partie professionnelle de cet { $device }
place-work-from = de la partie professionnelle de cet { $device }
place-private = la partie personnelle de cet { $device }
place-private-on = dans la partie personnelle de cet { $device }
place-private-from = de la partie personnelle de cet { $device }
place-private-space = la zone privée verrouillée de cet { $device }
place-private-space-on = dans la zone privée verrouillée de cet { $device }
place-private-space-from = de la zone privée verrouillée de cet { $device }
place-clone = la liste des applis en double de cet { $device }
place-clone-on = parmi les applis en double de cet { $device }
place-clone-from = des applis en double de cet { $device }
place-secure-folder = Secure Folder sur cet { $device }
place-secure-folder-on = dans Secure Folder sur cet { $device }
place-secure-folder-from = de Secure Folder sur cet { $device }
place-other-user = un autre compte utilisateur de cet { $device }
place-other-user-on = dans un autre compte utilisateur de cet { $device }
place-other-user-from = d’un autre compte utilisateur de cet { $device }
place-profile = la deuxième partie de cet { $device }
place-profile-on = dans la deuxième partie de cet { $device }
place-profile-from = de la deuxième partie de cet { $device }
place-own-profile = votre deuxième partie à vous de cet { $device }
place-own-profile-on = dans votre deuxième partie à vous de cet { $device }
place-own-profile-from = de votre deuxième partie à vous de cet { $device }

# Les cinq états.
status-action = À faire
status-asked = Demande
status-unknown = Pas visible
status-question = Question
status-done = Terminé
status-exempt = Exception

# Pays, tels qu'ils suivent « pays : ».
country-CN = la Chine
country-IR = l’Iran
country-KP = la Corée du Nord
country-RU = la Russie
country-AE = les Émirats arabes unis
country-BE = la Belgique
country-BY = le Bélarus
country-DE = l’Allemagne
country-GB = le Royaume-Uni
country-IL = Israël
country-NL = les Pays-Bas
country-SG = Singapour
country-US = les États-Unis

period-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
period-weeks = { $n ->
    [one] { $n } semaine
   *[other] { $n } semaines
}
period-months = { $n } mois
period-years = { $n ->
    [one] { $n } an
   *[other] { $n } ans
}

# Jours et heures.
date-short = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-month = { $month } { $year }
date-long = { $weekday } { $date }
date-moment = { $date }, { $time }
date-time = { $hour } h { $minute }
