# Wat het beleidsbureau zegt naast wat er mis is met een bron.
lint-accepted = Aanvaard: { $rule } bij { $place }: { $why }
lint-readability = Hoe makkelijk het leest (0 heel moeilijk, 60 gewoon, 100 heel makkelijk):
lint-readability-row = - { $ban }, { $language }: { $ease } volgens { $formula }, { $length } woorden per zin
lint-coverage = Waar de gids naar kan kijken:
lint-coverage-row = - { $device }: { $what }
lint-coverage-nothing = - { $device }: daar wordt niets gevraagd
lint-device-work-android = werktoestel, Android
lint-device-work-part-android = werkdeel, Android
lint-device-private-part-android = privédeel van een werktoestel, Android
lint-device-own-android = eigen toestel, Android
lint-device-work-ios = iPhone of iPad van het werk
lint-device-own-ios = eigen iPhone of iPad
lint-reach-found = { $n ->
    [one] 1 app die hij vindt
   *[other] { $n } apps die hij vindt
}
lint-reach-hint = { $n ->
    [one] 1 app met een aanwijzing
   *[other] { $n } apps met een aanwijzing
}
lint-reach-asked = { $n ->
    [one] 1 app waar mensen zelf naar kijken
   *[other] { $n } apps waar mensen zelf naar kijken
}
lint-reach-not-there = { $n ->
    [one] 1 app die daar niet bestaat
   *[other] { $n } apps die daar niet bestaan
}
lint-beyond = apps buiten de catalogus zijn daar niet te zien
