# What the policy desk says beside what is wrong with a source.
lint-count = { $errors ->
    [0] { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
    [one] 1 error{ $warnings ->
        [0] { "" }
        [one] , 1 warning
       *[other] , { $warnings } warnings
    }
   *[other] { $errors } errors{ $warnings ->
        [0] { "" }
        [one] , 1 warning
       *[other] , { $warnings } warnings
    }
}
lint-accepted = Accepted: { $rule } at { $place }{ $about }: { $why }
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

# Questions and answers.
ask-missing = Say it with { $flag }.
ask-wrong = { $flag }: { $why }
ask-empty = Write some words.

# Writing files.
write-exists = { $path } is there already. Choose another place, or write over it with --force.
write-would = Would write { $path } ({ $n } bytes).
write-done = Written: { $path }
write-failed = { $path } cannot be written: { $reason }

# A new policy.
new-ask-name-nl = What do colleagues call the organisation in Dutch? For example: de gemeente Dorp
new-ask-name-en = And in English? For example: the municipality of Dorp
new-ask-public-body = Is it a public body, with a duty to keep records? (yes or no)
new-ask-app = Which app? Its name, or several with commas between. (All of them: appwijzer catalogue list)
new-ask-from = From which day?
new-ask-deadline = Until when do people get to remove the app from a work phone? (such as 6 weeks, or 2027-01-15)
new-ask-own = And on phones of people's own with work data on them? (ask, advise or nothing)
new-ask-by-nl = Who decided, in Dutch? For example: het college
new-ask-by-en = And in English?
new-ask-on = When was it decided?
new-ask-reason-nl = Why? One short sentence in Dutch.
new-ask-reason-en = And in English?
new-ask-source = What is the title of the text in which that stands? For example the decision's.
new-ask-link = Its address, if it is public (https://…)?
new-ask-help-nl = What is the help desk called in Dutch?
new-ask-help-en = And in English?
new-ask-mail = Its mail address, if it has one?
new-yes-no = Write yes or no.
new-own = Write ask, advise or nothing.
new-period = Write for example 6 weeks, 30 days or 2027-01-15. The last day comes after the first.
new-no = no
new-own-ask = ask
new-link = An address begins with https:// and has no spaces. Is there none? Leave it empty.
new-mail = That is no mail address. Write for example help@example.org, or leave it empty.
new-ask-publisher = Who wrote that text? For example: AIVD
new-ask-source-date = Of which day is that text?
ask-kept = Your answers are in { $path }. Give the same command again, and you need not type them again.
new-clean = A policy without mistakes: { $path }
new-next = Now read it through, and then: appwijzer policy lint { $path }

# Exports for people. Colleagues read these: short sentences, one word for one thing.
export-title = Which apps may be on your phone? Rules of { $org }
export-who = Who asks this?
export-decision = Who decided, and when?
export-apps = It is about: { $apps }.
export-what = What do we ask?
export-why = Why?
export-plain-why = Your browser cannot show all of this page. This is what you need to know.
export-maker = What does the maker say?
export-instead = What can you use instead?
export-questions = Questions
export-sources = Where is this written?
export-place = On { $where }
export-owner-work = work phones and tablets
export-owner-partly-paid = devices that work partly pays for
export-owner-private = your own phone or tablet
export-owner-any = every phone and tablet
export-ask-forbidden = { $apps ->
    [one] { $ban } is not allowed here. Remove the app.
   *[several] { $ban }: these apps are not allowed here. Remove them.
  }
export-ask-urged = We strongly ask you to remove { $ban }. You do not have to. It is up to you.
export-ask-advised = We advise you to remove { $ban }. It is up to you.
export-ask-under-review = A decision is still to come. You do not need to do anything now.
export-instead-work-data = You can also remove your work data.
export-instead-work-apps = You can also remove your work apps.
export-instead-hold = Are you in one of these groups? Then keep everything and remove nothing: { $roles }.
export-by = Do it by { $date }.
export-if-you-can = Before the end of { $date }, if you can.
export-within = You have { $period } from the day on which you are told.
export-successors = An app that takes its place is meant too.
export-devices = The rule is about devices by { $makers } too.
export-allowed = { $app } is allowed: { $why }
export-switch-off = This function is meant to be off too: { $name }.
export-exemption-for = Exception: { $task }
export-exemption-who = Who decides: { $who }.
export-exemption-alone = Nobody else can do that.
export-exemption-told = Who else is told: { $who }.
export-exemption-longest = At most { $period }.
export-web-covered = The website is included.
export-web-free = The website is not part of the rule.
export-exemption = Do you need { $ban } for your work? Ask for an exception.
export-poster-more = { $n ->
    [one] There is 1 more rule: { $bans }. Appwijzer shows it.
   *[other] There are { $n } more rules: { $bans }. Appwijzer shows them.
  }
export-from = From { $date }: { $what }
export-dear = Dear colleague,
export-letter-app = The Appwijzer app helps you. It checks on your phone and shows the steps.
export-letter-private = On your own phone your employer sees nothing of it. It is up to you.
export-letter-help = Do you need help? Ask:
export-poster-title = Which apps may be on your phone?
export-poster-rules = Rules of { $org }
export-poster-join = Point your camera at this code. Appwijzer then shows what it means for your phone.
export-poster-type = Does that not work? Type this code in the app:

# The fact sheet for works council and privacy officer.
facts-title = What Appwijzer looks at, stores and sends: { $org }
facts-policy = Policy
facts-made = Made by
facts-purpose = What it is for
facts-purpose-text = Appwijzer checks on the device itself which apps of the list are there. The list belongs to a rule of { $org }. Appwijzer explains the rule, helps with the steps, and checks again.
facts-looked = What is looked at
facts-looked-text = Appwijzer reads on the device which apps are there, and on work devices their certificates. It compares them with the rule on the device. Only apps on the list are remembered. The rest is forgotten at once.
facts-apps = The apps ({ $n }): { $apps }.
facts-apps-allowed = Allowed are only ({ $n }): { $apps }. Any other app that somebody installed is named by Appwijzer, on the device only.
facts-looked-text-allowed = Appwijzer reads on the device which apps are there, and on work devices their certificates. It compares them with the rule on the device. Does a list of allowed apps hold? Then it shows each app that is not on it. Of such an app it remembers only a code. It does not remember the name. The rest is forgotten at once.
facts-nothing-asked = nothing is asked there
facts-only-allowed-found = all apps that people installed themselves
facts-only-allowed-unseen = apps outside the list: Appwijzer cannot see those there
facts-not-looked = What Appwijzer does not send
facts-stored = What is stored, on the device only
facts-how-long = For how long
facts-keep-closed = What was found and put right: { $n } days
facts-keep-looked = What employees say that they saw: { $n } days
facts-keep-request = A request for an exception: until its answer was read, and { $n } days at most
facts-keep-until = The rest: until the employee deletes it in the app, or removes the app
facts-sent = What is sent, and to whom
facts-sent-private = From a private device: nothing, to nobody.
facts-sent-nothing = From a work device: nothing about it. The policy says so.
facts-sent-work = From a work device, to the device management of { $org }, after each look:
facts-sent-exact = Exactly these bytes, for example:
facts-sent-settings = Is one of the settings of this app wrong? Then the management is told which one and why. That goes for a work device. It also goes for a device while nobody has said whose it is. It holds no name. The status of one device can still concern one employee. Then it is personal data (GDPR, article 4).
facts-sent-address = The app fetches the rule from the web server of { $org }. The request holds no name, no number and no device. The server sees an internet address, as with every request.
facts-told = What the management can tell the app
facts-told-text = These are all the keys that the app knows.
facts-key-organisation = The id of the organisation. It must be that of the first key file.
facts-key-root = The first key file, signed, as JSON or in base64.
facts-key-policy-address = The https address of the signed policy, without a query.
facts-key-policy = The signed policy itself, for devices that reach no web server.
facts-key-ownership = Whose device it is. If it is not there, the app asks the employee.
facts-key-enrolled = Whether the device is managed. If the management installed the app, it is.
facts-key-device-id = The id that the management gives the device. An exemption can name it.
facts-key-roles = The employee’s groups, by the ids of the policy, with commas between them.
facts-key-grants = Signed exemptions, as JSON or in base64, with spaces between them.
facts-key-language = The language, until the employee chooses, such as nl or fr.
facts-key-check-hours = How many hours there are between two looks: 1 to 168. By default 24.
facts-key-apps-seen = Which apps of the policy the management saw on this device, and on which day.
facts-limits = What this sheet does not tell
facts-limit-management = The device management itself can see more, often all apps of a work device. That is outside Appwijzer.
facts-limit-duty = The works council must consent to rules on personal data of staff. The WOR says so in article 27(1)(k). The same goes for a system suited to follow staff (article 27(1)(l)).
facts-limit-ground = The legal ground (GDPR, article 6) and the processor are for { $org } to choose. Fill them in here, with the retention period at the management.
facts-limit-rights = Employees can see and correct their data, and have it erased. They can also object (GDPR, articles 15 to 21).
facts-limit-records = The numbers of ‘count’ and the management’s exports are personal data for whoever reads them.
facts-contact = Whom to ask

# Exports: what an administrator should know.
export-nothing-yet = Nothing may be blocked on the employer's devices on that day. The first such day is { $date }: use --on { $date }.
export-waits = { $app } may be blocked after { $date } only: employees have time until that day.
export-nothing = Nothing is forbidden on the employer's devices on that day. Requests are on no list.
export-nameless = { $app } has no known identifier on { $platform }: management cannot block it there.
export-one-form = { $app } is forbidden on one form only ({ $form }): make a group of those devices for it. It is not on the list.
export-beyond = Ban { $ban } reaches apps outside the catalogue. Management can block the listed ones only.
export-exempt = Ban { $ban } has an exemption. Keep devices with a grant out of the group that gets this.
export-companion-incomplete = The companion's configuration is not complete: give --root and --policy-address.
export-several = This makes { $n } files ({ $names }). Say where with --to FOLDER.
export-join-wrong = The join code cannot be read: { $reason }.

# A rollout on paper.
simulate-title = What will happen, if this policy goes out?
simulate-days = From { $from } until { $until }.
simulate-group = { $name } ({ $n })
simulate-app = - { $app }: { $what }
simulate-app-none = Nothing is asked there.
simulate-must = { $n } read that they must remove it
simulate-asked = { $n } read that we ask it
simulate-unknown = { $n } are asked to look themselves
simulate-exempt = { $n } may keep it, by an exemption
simulate-nothing = { $n } read nothing about it
simulate-without = { $n } devices do not have the app: nobody looks there.
simulate-notifications = Notifications: { $n }
simulate-day = - { $date }: { $n } ({ $must } must, { $asked } asked)
simulate-more = And { $n } more days: see --json or --plot.
simulate-expected = These are expected numbers, from the shares of the description.
simulate-plot = Notifications per day
simulate-plot-must = what must be done
simulate-plot-asked = what is asked

# How far a ban on makers or countries reaches.
lint-reach-unseen = { $n ->
    [one] 1 app that nobody sees there
   *[other] { $n } apps that nobody sees there
}
lint-recognises-nothing = { $ban }: nothing of it can be recognised, no app and no beginning of a name. No check can tell whether such an app is there.
lint-in-doubt = { $n ->
    [one] { $ban }: of 1 maker it is not certain that the ban means it. We ask about its apps, and never say that they must go.
   *[other] { $ban }: of { $n } makers it is not certain that the ban means them. We ask about their apps, and never say that they must go.
}
lint-recognised = { $android ->
    [one] { $ban }: 1 app recognised on Android, { $ios } on iPhone and iPad. We do not know other apps by these makers.
   *[other] { $ban }: { $android } apps recognised on Android, { $ios } on iPhone and iPad. We do not know other apps by these makers.
}
cli-show-more-apps = And { $n } more apps.
export-too-many-for-graph = Intune takes 500 apps for the private part. { $n } little known apps are not in that file.
