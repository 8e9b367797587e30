# What the policy desk says beside what is wrong with a source.
lint-accepted = Accepted: { $rule } at { $place }: { $why }
lint-readability = How easy it is to read (0 very hard, 60 standard, 100 very easy):
lint-readability-row = - { $ban }, { $language }: { $ease } by { $formula }, { $length } words per sentence
lint-coverage = What the companion can look for:
lint-coverage-row = - { $device }: { $what }
lint-coverage-nothing = - { $device }: nothing is asked there
lint-device-work-android = work device, Android
lint-device-work-part-android = work part, Android
lint-device-private-part-android = private part of a work device, Android
lint-device-own-android = own device, Android
lint-device-work-ios = work iPhone or iPad
lint-device-own-ios = own iPhone or iPad
lint-reach-found = { $n ->
    [one] 1 app that it finds
   *[other] { $n } apps that it finds
}
lint-reach-hint = { $n ->
    [one] 1 app with a hint
   *[other] { $n } apps with a hint
}
lint-reach-asked = { $n ->
    [one] 1 app that people must look for
   *[other] { $n } apps that people must look for
}
lint-reach-not-there = { $n ->
    [one] 1 app that does not exist there
   *[other] { $n } apps that do not exist there
}
lint-beyond = apps outside the catalogue cannot be seen there
