# Reading lists of apps: what was left out, and what went wrong.

inventory-place-line = line { $n }
inventory-place-byte = byte { $n }
inventory-place-app = app { $n } in the list

# Warnings
inventory-cut-short = The list stops at { $place }. We did not read what comes after it.
inventory-long-lines = { $count ->
    [one] One line is too long. We skipped it: { $place }.
   *[other] { $count } lines are too long. We skipped them, from { $place } on.
}
inventory-other-lines = { $count ->
    [one] One line names no app. We skipped it: { $place }.
   *[other] { $count } lines name no app. We skipped them, from { $place } on.
}
inventory-bad-apps = { $count ->
    [one] One app has no proper name. We skipped it: { $place }.
   *[other] { $count } apps have no proper name. We skipped them, from { $place } on.
}
inventory-too-many-apps = We read at most { $limit } apps. We stopped at { $place }.
inventory-too-many-users = We read at most { $limit } users of one device. We skipped the others.
inventory-filtered = This list may not show all apps. An app that is not in it may still be installed.
inventory-only-system = This list shows only apps that came with the device. Other apps may be installed too.
inventory-refused-user = The phone did not show the apps of user { $user }. Look there yourself.
inventory-refused = The phone did not show all its apps. Look at the other parts yourself.
inventory-users-untold = The list shows users { $users }. It does not say which one is the work part.
inventory-maybe-removed = { $count ->
    [one] One app may have been removed. The list does not say so.
   *[other] { $count } apps may have been removed. The list does not say so.
}
inventory-guessed-android = This looks like a list of an Android device. Tell us if that is not right.
inventory-guessed-ios = This looks like a list of an iPhone or iPad. Tell us if that is not right.
inventory-states-unknown = The phone did not say which apps are archived or paused.
inventory-app-clips = { $count ->
    [one] One App Clip does not count. An App Clip is not the app, and goes by itself.
   *[other] { $count } App Clips do not count. An App Clip is not the app, and goes by itself.
}

# Errors
inventory-error-io = We cannot read the file. Check that it is there and that you may open it.
inventory-error-empty = The list is empty. Does the phone have a Secure Folder? Then use ‘pm list packages --user 0’ or --adb.
inventory-error-binary = This is not a list of apps. Choose another file.
inventory-error-unrecognised = We do not know this kind of list. Make one with the recipe: see ‘appwijzer recipe --help’. Is it about more than one device? Then use ‘appwijzer count’.
inventory-error-foreign = This is a file of another kind: { $what }. { $instead }
inventory-instead-count = It is about many devices. Use ‘appwijzer count’.
inventory-instead-recipe = Make a list with the recipe: see ‘appwijzer recipe --help’. Or connect the phone and use --adb.
inventory-instead-export = Export the list as a property list (plist). Or use an App Privacy Report of the iPhone.
inventory-error-other-format = You named { $named }, but this is { $found }. Leave out --format or choose another file.
inventory-error-not-android = This is { $format }: a list of an iPhone or iPad. Leave out --platform or choose another file.
inventory-error-not-ios = This is { $format }: a list of an Android device. Leave out --platform or choose another file.
inventory-error-no-apps = We found no app in this list. We read it as { $format }.
inventory-error-no-list = The device did not send a list. Its answer was: { $status }.
inventory-error-too-large = This list is too large. We read at most { $limit } MB of { $format }.
inventory-error-malformed = We cannot read this list. It is not right at { $place }. We read it as { $format }.
inventory-error-entities = This file has parts that are not safe to read. Export the list again.

# A phone on a cable
inventory-adb-missing = The program adb is not on this computer. Install it first.
inventory-adb-io = The program adb does not start. Install it again.
inventory-adb-no-phone = We see no phone. Connect it by cable and turn on USB debugging.
inventory-adb-several-phones = We see { $count } phones. Disconnect the others, or tell us which one to read.
inventory-adb-not-there = We do not see phone { $serial }. Connect it by cable.
inventory-adb-unauthorised = Unlock your phone. Tap to allow USB debugging for this computer.
inventory-adb-not-ready = Your phone is not ready. Unlock it. Then disconnect it and connect it again.
inventory-adb-timed-out = Your phone did not answer within { $seconds } seconds. Unlock it and try again.
inventory-adb-too-much = Your phone sent too much data. Try again, or make a list yourself.
inventory-adb-lost = We lost the connection with your phone. Connect it again.
inventory-adb-refused = Your phone does not show its apps. Your organisation may have turned this off.
inventory-error-named = An app from the rule stands in it: { $ids }. So it may be on this device.
inventory-error-recipe-version = This list was made with version { $version } of the recipe. Use a newer Appwijzer to read it.
inventory-instead-text = Copy the list into a text file. Then choose that file.
