# Buttons and links.
action-back = Back
action-home = Go to the start
action-check = Check again
action-look-again = Look again yourself
action-answer = Answer the question
action-employer = What does your employer see?
action-about = About this rule
action-why = Why do we ask this?
action-need = I need the app for my work
action-not-right = Something is wrong
action-start = Start the steps
action-choose = See what you can do
action-not-needed = I no longer need { $app }
action-continue = Continue
action-skip = Skip this question
action-details = Open the settings of the app
action-open-app = Open the app
action-uninstall = Remove { $app }
action-uninstall-one = Remove { $app } ({ $n } of { $total })
action-tick = This step is done
action-untick = Not done yet
action-gone = The app is gone
action-still-there = The app is still here
step-label = Step { $n } of { $total }
help-title = Help

# Home.
home-owner-work = { $device ->
    [tablet] Work tablet of { $org }
   *[other] Work phone of { $org }
}
home-owner-own = Your own { $device }. { $org } has a request.
home-owner-own-rule = Your own { $device }. { $org } has a rule.
home-owner-partly = Your { $device }. { $org } pays part of it.
home-owner-unknown = A message from { $org }
home-stale = This rule ran until { $date }. There is no new one yet, so we still use it.
home-device-maker = This { $device } is itself made by { $maker }. The rule is about such devices too. Ask { $help } what to do with it.
home-title-things = { $n ->
    [one] You have 1 task on this { $device }
   *[other] You have { $n } tasks on this { $device }
}
home-title-requests = { $m ->
    [one] There is 1 request about this { $device }
   *[other] There are { $m } requests about this { $device }
}
home-title-both = { $n ->
    [one] 1 task
   *[other] { $n } tasks
} and { $m ->
    [one] 1 request
   *[other] { $m } requests
}
home-title-question = We have a question for you first
home-title-unknown-one = We cannot tell whether { $app } is { $on }
home-title-unknown = We cannot tell whether { $n } apps are on your { $device }
home-title-unseen = We could not see everything
home-title-nothing = You do not need to do anything now
home-nothing-found = We have found no apps from the list.
home-nothing-asked = { $n ->
    [one] { $apps } is
   *[other] { $apps } are
} on your { $device }. You do not need to do anything about it.
home-nothing-asked-said = You told us { $n ->
    [one] { $apps } is
   *[other] { $apps } are
} on your { $device }. You do not need to do anything about it.
home-nothing-unlooked = We could not check anything here. You do not need to do anything now.
home-nothing-left = You have done everything you can for now.
home-nothing-exempt = Your exception for { $apps } is valid. You do not need to do anything.
home-questions = { $n ->
    [one] 1 question for you
   *[other] { $n } questions for you
}
home-questions-sub = Then we know whether we need anything from you.
home-looked = What we checked
home-known = What we know
home-closed = Done
home-useful = Also useful
home-checked = Checked: { $at }
home-answered = You answered on { $date }.
home-report-read = Your report read: { $at }
row-action = Remove { $app }
row-asked = Request: remove { $app }
row-asked-choice = Request: keep { $app } and your work separate
row-exempt = You may keep { $app }
row-unknown = Check whether { $app } is on your { $device }
row-unknown-all = Check { $n } apps yourself
row-unknown-all-sub = They may be { $on }. We cannot see that.
row-sub-trace = Was active on { $date }.
row-sub-known = This { $device } knows the app. We cannot tell whether it is still here.
row-sub-unread = Its name is in a line that we could not read.

row-review = A decision about { $app } is still to come
row-nothing-now = You do not need to do anything about this now.
row-sub-by = By { $date }.
row-sub-was = The deadline was { $date }. Remove the app now.
row-sub-if-you-can = Before the end of { $date }, if you can. It is up to you.
row-sub-you-choose = It is up to you.
row-sub-exempt = Until { $date }.
row-sub-place = This is about { $place }.
closed-gone = { $app } removed
closed-off = { $app } switched off
closed-said = { $app } removed (reported by you)
closed-told = { $app } removed (reported by management)
closed-work-data = Work data removed (reported by you)
closed-exempt = You may keep { $app }
closed-not-asked = { $app }: nothing more to do

# What we saw.
finding-title-forbidden = { $app } is not allowed on { $yours }
finding-title-urged = We strongly ask you to remove { $app }
finding-title-urged-choice = We ask you to keep { $app } and your work separate
finding-title-advised = We advise you to remove { $app }
finding-title-exempt = You may keep { $app } { $on }
finding-still = { $app } is still here. Need help? Ask { $help }.
finding-again = { $app } is back. That can happen, for example after restoring a backup.
fact-what-must = What do you need to do?
fact-what-asked = What is the request?
fact-must = Do you have to?
fact-until = By when?
fact-until-exempt = Until when?
fact-who = Who is asking?
fact-after = What happens next?
fact-seen = What have we seen?
fact-known = What do we know?
fact-said = What did you tell us?
fact-said-when = When did you tell us?
fact-task = What is it for?
fact-granted = Who allowed it?
fact-grants = Who can allow it?
fact-report-to = Who else is told?
exemption-undelegable = Nobody else can do that.
fact-longest = For how long at most?
finding-what-forbidden = Remove { $app } { $from }.
finding-what-forbidden-work-data = Remove { $app } { $from }. Or remove your work data from this { $device }.
finding-what-forbidden-work-apps = Remove { $app } { $from }. Or remove your work apps from this { $device }.
finding-what-urged = We strongly ask you to remove { $app } { $from }.
finding-what-urged-choice = We strongly ask you to remove { $app } { $from }, or to remove your work data.
finding-what-advised = We advise you to remove { $app } { $from }.
finding-what-advised-choice = We advise you to remove { $app } { $from }, or to remove your work data.
finding-must-own-urged = No. It is your { $device }, so it is up to you. But we do strongly ask it.
finding-must-own = No. It is your { $device }, so it is up to you.
finding-must-urged = No, it is up to you. But we do strongly ask it.
finding-must = No, it is up to you.
finding-until-by = By { $date }.
finding-until-today = Today, { $date }, is the last day.
finding-until-was = The deadline was { $date }. Remove the app now.
finding-until-asked = Before the end of { $date }, if you can. It is up to you.
finding-until-asked-was = We asked for it before the end of { $date }. You can still do it.
finding-until-exempt = Until { $date }.
finding-who = { $org }, decision of { $date }.
finding-after-unsaid = The rule does not say. Ask { $help }.
finding-after-asked = The request stays here. We will remind you once more.
finding-after-exempt = After that the rule for { $app } applies again.
finding-conditions = Conditions of your exception
seen-enabled = { $app } is { $on }.
seen-disabled = { $app } is { $on }, and is switched off.
seen-archived = { $app } is archived { $on }. It is not fully removed.
seen-offloaded = { $app } is offloaded { $on }. It is not fully removed.
seen-suspended = { $app } is { $on }, but it is paused.
seen-trace = { $app } was last active on { $last }. It may have been removed since.
seen-known = This { $device } knows { $app }. We cannot tell whether it is still here.
seen-certificate = This app has another name ({ $identifier }) but carries { $app }’s digital signature.
seen-maker = It is an app by a maker on the list.
seen-not-allowed = The app is not on the list of allowed apps.
seen-system = The app came with this { $device }.
seen-editions = We have found { $n } editions of the app.
seen-at = Seen: { $at }.
seen-by-management = The management of work phones reported this. We have not seen it ourselves.
seen-by-list = This is in the list you gave us.
seen-said-there = On { $date } you told us { $app } is on your { $device }.
seen-said-gone = On { $date } you told us { $app } is not on your { $device }.
seen-told-there = Management saw { $app } { $on } on { $date }. We have not seen it ourselves.
seen-told-gone = Management no longer saw { $app } here on { $date }. We have not seen it ourselves.
seen-not = We have not seen { $app } ourselves.

# Why.
why-title-forbidden = Why is { $app } not allowed on { $yours }?
why-title-own = Why do we ask this about your own { $device }?
why-title-asked = Why do we ask this about { $app }?
why-title-exempt = Why may you keep { $app }?
why-title-review = Why is a decision about { $app } coming?
why-title-general = Why is there a rule about { $app }?
ban-title = Why is there a rule about { $ban }?
why-opening = This is about the app, not about you.
why-not-checked = We have not checked whether anything went wrong on your { $device }.
why-maker = What does the maker say?
why-more = Read more about it
why-questions = Questions and answers
why-allowed = What is allowed?
why-switch-off = Which functions are meant to be off too?
why-instead = What can you use instead?
why-scope = What is the rule about?
why-scope-countries = About apps by makers from { $countries }.
why-scope-makers = About all apps by { $makers }.
why-scope-known = We only recognise apps that are on our list.
why-scope-allowed = Only allowed apps may be on this part.
why-scope-successors = An app that takes its place is meant too.
why-scope-devices = The rule is about devices by { $makers } too.
why-scope-laptop = The rule is about laptops too. We do not look there.
why-scope-other-device = The rule is about all other digital devices too. We do not look there.
why-until = The rule runs until { $date }.
why-review = On { $date } { $org } will review the rule.
why-sources = Sources

fact-added = What does Appwijzer add?
why-ours = What is not in the decision?
why-ours-work-data = The decision is about removing { $app }. Removing your work data is a suggestion by Appwijzer.
why-ours-work-apps = The decision is about removing { $app }. Removing your work apps is a suggestion by Appwijzer.

# Steps.
steps-title = How to remove { $app }
steps-subtitle = { $n } steps
steps-you-choose = It is up to you. You can stop at any step.
steps-elsewhere = Check here too
steps-after = Good to know
steps-trouble = Need help?

# Choosing.
route-title = What works for you?
route-subtitle-own = This is your { $device }. It is up to you.
route-subtitle = It is up to you.
route-app = I will remove { $app }
route-app-sub = You can keep using work mail and chats here
route-work-data = I will remove my work data
route-work-data-sub = { $app } can then stay
route-work-apps = I will remove my work apps
route-talk = I want to talk about it first
route-talk-sub = We show you who to talk to
route-not-now = I will not choose now
route-not-now-sub = That is fine. We will ask once more
route-stays = Your choice stays on this { $device }. Nobody else sees it.

route-talked = Contact { $help }. The request stays here. You can choose at any time.
route-later = Fine. The request stays here. You can choose at any time.

# Work data.
work-title = How to remove your work data
work-apps = How to do it for each app
work-app-row = Work data in { $app }
work-app-title = How to remove work data from { $app }
work-when-done = Done with all apps? Tell us here. We cannot see it ourselves.
work-done = My work data is gone
work-back = Back to the list of apps
work-other-road = I will choose something else
work-cannot-see = We cannot look into your apps. Check yourself that everything is right.
work-hold = Do not delete any work messages or files now.
work-hold-remove = I will remove { $app }
work-role-first = First tell us which group you belong to. For some groups all messages stay.
work-keep-first = First save what your work still needs. Delete only after that.
work-keep-ask = First ask what you must keep. Delete only after that.
work-keep-hold = You must keep your work messages. Do not delete them.
work-keep-what = What do you need to keep?
work-keep-not = What do you not need to keep?
work-keep-where = Where do you keep it?
work-keep-basis = What is this based on?
work-keep-contact = Not sure? Ask:

action-keep = Read what to keep
keep-title = Keep your work messages
keep-vanishing = So that nothing disappears by itself
row-keep = First save your work from { $app }
row-sub-keep = It may hold work messages.
finding-title-keep = First save your work from { $app }
finding-role-first = There may be another option. It depends on your group.
finding-what-keep = Wait before you remove { $app }. It may hold messages that your work needs.

# Needed for work, or not right.
need-title = Do you need { $app } for your work?
need-some = That is possible. Ask { $help } for an exception.
need-none = This rule has no exception. Talk about it with your manager.
need-until-then = Until you hear back, the current rule applies.
not-right-title = What is wrong?
not-right-gone = { $app } is not here
not-right-gone-sub = We will check again.
not-right-seen = I want to see what you checked
not-right-seen-sub = You see what we could check, and what we could not.
not-right-owner = This is not a device from my work
not-right-owner-sub = Tell us whose it is.
not-right-allowed = I have permission
not-right-allowed-sub = Read how to get an exception.
not-right-else = Something else? Ask { $help }.

# Looking for yourself.
look-title = Is { $app } { $on }?
look-where = How to look yourself
look-ask = What did you see?
look-gone = The app is not here
look-there = The app is here
look-unsure = I cannot find it
look-said = We record this as reported by you. It stays on this { $device }.
look-noted = Thank you. Your answer is saved on this { $device }.
look-noted-unsure = Thank you. { $help } can help you look.
look-see = Did you find { $app } in one of these places? Then it is here. An offer to download it does not count.
look-store = Look in the App Store
look-store-page = { $app } in the App Store
look-store-page-more = { $app } in the App Store, edition { $n }
look-store-there = Can you open or update the app there? Then { $app } is on this { $device }.
look-store-not = Can you only download it there? Then { $app } is not on this { $device }.
look-store-editions = There are more editions of { $app }. Is one of them here? Then choose ‘{ look-store-open }’.
look-store-ask = What can you do with the app there?
look-store-open = Open or update it
look-store-get = Only download it
look-store-unsure = I cannot tell
look-each = Look app by app
look-each-kept = You do not have to do it all at once. We keep what you report.
look-hint-claimed = An app on this { $device } opens { $app } links. That is often { $app }, but not always.
look-hint-unclaimed = No app on this { $device } opens { $app } links. That is no proof.
look-links-why = We can ask your { $device } if an app opens { $app } links. That gives a hint, no proof.
look-links-why-all = We can ask your { $device } which of these apps’ links it opens. That gives a hint, no proof.
look-links = Ask my { $device }
look-open-in-private-part = Open Appwijzer in your personal part
look-open-in-work-part = Open Appwijzer in your work part
look-all-hint = A hint, no proof: an app here opens { $app } links.
look-report = I have an App Privacy Report
look-report-title = The easiest way
look-report-on = Open Settings, then ‘Privacy & Security’. Switch the App Privacy Report on there.
look-report-save = Use your { $device } as always for a few days. Then save the report and choose it here.
look-report-worth = The report names only apps that you used in those days.
look-all-title = Are apps from the list { $on }?
look-all-an-app = the name of the app
look-all-ask = Which of these { $n } apps are here?
look-all-none = None of these apps
look-all-error = Choose the apps that are here, or choose ‘{ look-all-none }’.
unsure-no-list = An { $product } does not show us your other apps.
unsure-browser = A web page cannot see your apps.
unsure-other-part = We cannot see { $place } from here. Each part sees only itself.
unsure-locked = That part is locked or hidden. We cannot see it.
unsure-failed = Your { $device } gave no answer. Try again in a few minutes.
unsure-not-given = No list of { $place } was given.
unsure-not-asked = On this { $device } we are not allowed to check for { $app }.
unsure-launchable = We only see apps with an icon { $on }.
unsure-filtered = The list does not hold all apps. What is not in it may still be here.
unsure-cut-short = The list ended too early. We do not know what comes after.
unsure-managed = We only see the apps that { $org } manages. We do not see other apps.
unsure-one-page = We got one page of the list. There are more.
unsure-not-proved = We do not know if the list is complete. What is not in it may still be here.
unsure-archived = We do not see archived apps here. So an app from the list may still be here.
unsure-offloaded = An app that was offloaded to save space is not in a list like this.
unsure-unread = { $app } is named in a line that we could not read.
unsure-traces = We only see apps that were active lately.
unsure-no-identifier = We do not know how to recognise { $app } on this { $product }.
unsure-trace = { $app } was active here. We cannot tell whether it is still here.
unsure-question = We first need your answer to a question.

# What we looked at.
looked-title = What have we checked { $on }?
looked-title-nothing = What do we know about { $place }?
looked-everything = We have checked all apps { $on }.
looked-cut-short = We could check a part of { $place }.
looked-only = { $asked ->
    [one] We were allowed to check 1 app { $on }.
   *[other] We were allowed to check { $asked } apps { $on }.
}
looked-launchable = We have seen the apps with an icon { $on }.
looked-filtered = We have been given a part of the list of { $place }.
looked-managed = We have been given only the managed apps { $on }.
looked-not-proved = We have been given a list of { $place }. We do not know whether it is complete.
looked-no-archived = We have seen the apps { $on }, but no archived apps.
looked-no-offloaded = We have seen the apps { $on }, but no offloaded apps.
looked-as-you-said = We have checked all apps { $on }. You told us the list is complete.
looked-traces = We have seen which apps were active recently.
looked-no-list = An { $product } does not show us your other apps.
looked-browser = A web page cannot see your apps.
looked-nothing = We could not check { $place }.
looked-listed = { $n ->
    [one] We have looked for 1 app.
   *[other] We have looked for { $n } apps.
}
looked-on-list = { $n ->
    [one] The rule is about 1 app.
   *[other] The rule is about { $n } apps.
}
looked-count-listed = Apps on the list
looked-count-there = Found
looked-count-absent = Certainly not here
looked-count-elsewhere = Do not exist for { $system }
looked-count-said-there = Here (reported by you)
looked-count-said-gone = Not here (reported by you)
looked-count-unsure = Cannot tell
looked-count-when = Checked
looked-count-report = Report read
looked-limits = What we cannot see
looked-forgotten = We keep no list of your apps. We have already forgotten your other apps.
looked-not-kept = We keep no list of your apps.
limit-look-yourself = What you see yourself counts. We cannot check it.
limit-system = We checked once, just now. We will see later changes next time.
limit-list = We rely on the list you gave us. We do not know whether it is right.
limit-management = We rely on a report from management. We have not looked ourselves.
limit-report = The report is about a few days. An app that was quiet is not in it.
limit-cut-short = The list ended too early. We do not know what comes after.
limit-one-page = There are more pages of the list. We did not get those.
limit-not-proved = Nothing in the list shows that it is complete.
limit-as-you-said = We know from you that the list is complete.
limit-unread = We could not read some lines. They may name apps.
limit-archived = We do not see archived apps here.
limit-offloaded = We do not see offloaded apps here.

limit-renamed = We do not recognise an app under another name here.
limit-spaces = We cannot see a locked folder, a copy or another user.
limit-web-apps = { $web ->
    [one] 1 website is saved as an app. We cannot see which one.
   *[other] { $web } websites are saved as apps. We cannot see which ones.
}
limit-shortcuts = We cannot see a website or a shortcut.

# What the employer sees.
employer-title = What does your employer see?
employer-sees = Your employer sees this through { $me } ({ $n })
employer-not = Your employer does not see this through { $me } ({ $n })
employer-unknown = What we do not know ({ $n })
employer-nothing = Nothing. Through { $me }, nothing goes to { $org }.
employer-sees-version = Which version of the rule is on this { $device }
employer-sees-fetched = On which day we last fetched the rule, or why that failed
employer-sees-day = On which day we last checked
employer-sees-outcome = Whether something still needs doing: in order, action needed or cannot tell
employer-sees-basis = How that is known: seen, reported by management, reported by you or not checked
employer-sees-settings = Which settings from the management of this { $device } are wrong
employer-not-apps = Which apps you have
employer-not-content = Photos, messages and contacts
employer-not-place = Where you are
employer-not-use = What you do in an app
employer-not-answers = What exactly you fill in or choose here
employer-not-answers-outcome = What exactly you fill in or choose here. The outcome may change because of it.
employer-limit-work = This is a work device. Its management can see more, often all your apps too.
employer-limit-own = This is your own { $device }. Do you have a work part? Ask { $help } what its management sees.
employer-limit = Is there management on this { $device }? Ask { $help } what it sees.
employer-proof = See for yourself
employer-exact = What { $org } receives, exactly:
employer-exact-nothing = Nothing is sent.
employer-stored = What stays on this { $device }
employer-privacy = Questions about privacy? Ask:
employer-share = Share this explanation
stored-findings = Which apps from the list we have found, and what you did about them
stored-answers = What you answered here
stored-policy = The rule itself
stored-no-inventory = We keep nothing about your other apps
stored-no-backup = Everything stays out of your backup
stored-in-browser = Everything stays in this browser
stored-may-vanish = Your browser can remove this. For example after a week without a visit. Then scan the code again
employer-website = The website does see that somebody fetches this page, and with which browser. Not who you are or what you choose here.

# What the app may do.
may-title = What this app may do on this { $device } ({ $n })
may-internet = Go on the internet: only to fetch the rule of { $org }
may-by-itself = Start by itself, also after the { $device } was off. You do not need to think about it
may-by-itself-ios = Start by itself now and then, to see if the rule has changed
may-ask-links = Ask your { $device } if an app opens links. Only when you tap for it
may-notify = Show you a message, if you agree to that
may-uninstall = Ask the system to remove an app. You decide if that happens
may-see-all = See which apps are here. Only apps from the list are remembered
may-see-listed = Ask if an app from the list is here. It cannot see your other apps
may-not = It may not use the camera, the microphone, your location or your contacts.

# About the rule.
about-title = About this rule
about-org = Whose rule is it?
about-by = Who decided this?
about-on = When?
about-reference = Reference
about-version = Version
about-issued = Valid from
about-expires = Valid until
about-expires-on = Until { $date }
about-stale = That was { $date }. There is no new version yet, so we still use it.
about-read = Read the full decision
about-bans = What is it about?
about-source = Where does the rule come from?
about-everyone = Everyone got this rule
about-everyone-seen = Seen on { $date }
about-witnesses = Seen by
about-you = What do we know about this { $device }?
about-app = About this app
about-app-version = Version
about-app-source = Source code
about-app-library = Checksum
about-app-log = To look up in the public log
about-app-unseen = We cannot see that here.
about-app-trial = Made for trying out. This is not a release.
change-ownership = Tell us whose { $device } this is
change-enrolled = Tell us whether { $org } manages this { $device }
change-work-data = Tell us what you use for work
change-roles = Tell us which group you belong to

# Questions.
ask-ownership = Whose { $device } is this?
ask-ownership-why = From work or your own: it decides what we ask.
ask-enrolled = Does { $org } manage this { $device }?
ask-enrolled-why = If so, it has a profile or an app from your work.
ask-profile = Does the second part of this { $device } belong to { $org }?
ask-profile-why = Your { $device } has two parts. We cannot see who the second part belongs to.
ask-work-data = What do you use for your work on this { $device }?
ask-work-data-why = Is there no work data on it? Then there is no request.
ask-roles = Do you belong to one of these groups?
ask-roles-why = For some groups something else applies.
question-many = Choose all that apply
question-stays = Your answer stays on this { $device }. You can always change it.
answer-may-change-outcome = Your answer itself does not go to { $org }. The outcome that { $org } sees may change because of it.
question-ownership-told = Is this { $device } from your work? Then { $org } gets a short message from this app. Read which one under ‘{ action-employer }’.
question-none = Choose an answer, or choose ‘{ answer-unknown }’.
own-work = From my work
own-work-sub = I got it from { $org }
own-partly = Partly from my work
own-partly-sub = My work pays a part
own-private = My own
own-private-sub = I bought it myself
answer-yes = Yes
answer-no = No
answer-none = None of these
answer-unknown = I do not know
answer-not-yet = Not answered yet
answer-ownership = Whose is it?
answer-work-data = What do you use for your work?

# Done.
done-title-gone = Done. { $app } is no longer { $on }
done-title-switched-off = Done. { $app } is switched off
done-title-said-gone = Done. You told us { $app } is gone
done-title-told-gone = Done. Management no longer sees { $app }
done-title-work-data-removed = Done. Your work data is off this { $device }
done-title-exempt = You may keep { $app }
done-title-no-longer-asked = { $app }: nothing more to do
done-text-gone = We checked again and no longer found { $app }. Thank you.
done-text-switched-off = This app cannot be removed. Switched off is enough. Thank you.
done-text-said-gone = We cannot see this ourselves, so we rely on your answer. Thank you.
done-text-told-gone = Management saw { $app } before, and does not see it now. Thank you.
done-text-work-data-removed = You reported this yourself. { $app } may stay. Thank you.
done-text-exempt = Your exception applies now. You do not need to do anything.
done-text-no-longer-asked = The rule or your answer has changed. You do not need to do anything.
done-when = When?
done-next = What happens now?
done-next-outcome = { $org } will see at the next update that it is in order. You do not need to send anything.
done-next-alive = { $org } only sees that we have checked. You do not need to send anything.
done-next-outcome-said = { $org } will see at the next update that you say it is in order. You do not need to send anything.
done-next-alive-said = { $org } does not see what you answered. You do not need to send anything.
done-next-nothing = Nothing. We send nothing to { $org }.
done-again = And if the app comes back?
done-again-text = You will see it here again.
done-again-said = We cannot see that. We will ask you to look again after a month.

# The first screens.
action-next = Next
action-changes = Read what has changed
action-understood = I have read it
action-device-code = Show the code of this { $device }
action-leave = Stop taking part
start-your-work = your work
start-help = Ask the service desk of { $org }.
# What a page asks where the browser does not tell on which device it runs.
which-device-title = Which phone or tablet do you use?
which-device-why = Then we show how it works on that device.
which-device-ios-phone = An iPhone
which-device-android-phone = A phone with Android
which-device-ios-tablet = An iPad
which-device-android-tablet = A tablet with Android
welcome-title = This is Appwijzer
welcome-rule = { $org } has a rule about some apps.
welcome-looks = Appwijzer checks whether such an app is on this { $device }.
welcome-helps = Is there one? We will help you step by step.
welcome-about-app = It is about the app, not about you.
welcome-look-title = What do we check?
welcome-look-list = We only check whether apps from the list are here.
welcome-look-here = We check on your { $device } itself. That needs no internet.
welcome-look-forget = We forget your other apps straight away.
welcome-look-not = We do not look into your apps, photos or messages.
welcome-employer-work = At most, your employer sees whether something still needs doing. Your apps stay on your { $device }.
welcome-employer-own = Nothing. Through { $me }, nothing goes to your work.
welcome-employer-never = Never: which apps you have or what you answer here.
welcome-employer-read = You can always read exactly what is sent.
welcome-looks-ios = An { $product } does not show us your apps. So you look yourself.
welcome-looks-page = A web page cannot see your apps. So you look yourself.
welcome-helps-ios = Is such an app here? We will help you step by step.
welcome-look-title-ios = How does it work?
welcome-look-list-ios = You check whether apps from the list are here. We tell you where.
welcome-look-here-ios = We only know what you tell us, or give us yourself.
welcome-look-forget-ios = We do not see your other apps.
welcome-employer-work-ios = At most, your employer sees whether something still needs doing. That depends on your answers.
welcome-employer-never-ios = Never: a list of your apps.
welcome-begin = Begin
welcome-agree = I will take part
welcome-may-stop = You can always stop taking part.
join-title = Do you have a code from your work?
join-how = Scan the code with the camera of your { $device }. Or type it here.
join-label = The code
join-hint = Groups of 5 letters and digits
join-submit = Take part
join-no-code = No code? Ask your employer.
join-error-empty = Type or paste the code.
join-error-character = Group { $n } has a character that does not belong there. Check it.
join-error-group = Group { $n } is not right. Check it.
join-error-whole = The code is not complete. Check that you have all of it.
join-error-newer = This code is for a newer version of the app. Update the app first.
join-error-managed = Your work has already set up this app. You do not need a code.
joining-title = Is this right?
joining-looking = We look at what belongs to this code. Nothing changes yet.
joining-failed = There is nothing behind this code that we can use.
joining-nothing = Nothing has changed. Ask your work for another code.
joining-stays = Nothing has changed. You still take part with { $org }.
joining-leave-first = Does your work say that this code is right? Then stop taking part first.
joining-whose = This code is from { $org }.
joining-same = You already take part with { $org }. Only the address of the rule changes.
joining-name = Whose?
joining-address = Address of the rule
joining-fingerprint = Fingerprint of the key
joining-compare = Compare the address and the fingerprint with what your work says. It is often on the intranet.
joining-forgets = You take part with { $org } now. That stops. We forget the rule, your answers, your exemption and what we found.
joining-agreement = Do you take part? Then we look on this { $device } for the apps of that list.
joining-agreement-self = Do you take part? Then we ask you to look yourself for the apps of that list.
joining-stop = Do not take part
joining-stay = Leave everything as it is
waiting-title = We are fetching the rule
waiting-body = This usually takes a moment.
waiting-problem = Fetching it did not work.
waiting-again = Try again
waiting-other-code = Type another code

# The app itself.
home-refreshed = Updated: { $at }.
around-damaged = Appwijzer’s saved data was damaged. We start again. Check your answers.
around-partly = A small part of Appwijzer’s saved data is gone. Check your answers.
around-not-fresh = Since { $date } we do not know whether this is the newest rule. We still use it.
refresh-frozen = The website of { $org } shows an old rule. We will try again within a day.
around-not-remembering = Your { $device } cannot save anything now. We remember nothing until there is room.
around-not-refreshed = We could not check for a new rule.
refresh-offline = There is no internet. You now see what we fetched last.
refresh-timeout = It took too long. We will try again within a day.
refresh-server = The website of { $org } is not working properly. We will try again within a day.
refresh-not-found = The rule is not on the website of { $org }. Ask the service desk.
refresh-redirect = The website of { $org } sends us to another place. We do not trust that.
refresh-address = The address of the rule is not right. Ask the service desk.
refresh-too-large = What we got is too large. We do not trust that.
refresh-not-an-envelope = What we got is not a rule. Ask the service desk.
refresh-wrong-type = What we got is not a rule. Ask the service desk.
refresh-too-few-signatures = The signature of { $org } is not right. We do not trust that.
refresh-content = The rule cannot be used. Ask the service desk.
refresh-policy = The rule cannot be used. Ask the service desk.
refresh-wrong-organisation = The rule is from another organisation. We do not trust that.
refresh-wrong-fingerprint = The key of { $org } is not the one in your code. We do not trust that.
refresh-root-version = The keys of { $org } are not right. Ask the service desk.
refresh-root-expired = The keys of { $org } have expired. Ask the service desk.
refresh-not-yet = The new rule is dated in the future. We wait until that day.
refresh-stamp-not-yet = The website of { $org } is ahead of the date. We will try again within a day.
refresh-other-lineage = This is of another organisation with the same name. We do not trust that.
refresh-policy-lineage = The rule belongs to another organisation with the same name. We do not trust that.
refresh-older-policy = We got an old rule. We do not use it.
refresh-same-version = The rule was changed without a new version number. We do not use it. Ask the service desk.
refresh-log-late = The witnesses have not seen the new rule yet. We wait for that.
refresh-log-missing = The rule is not in the public log. We do not trust that.
refresh-log-broken = The public log cannot be read. We will try again within a day.
refresh-log-other = The public log is not the one of { $org }. We do not trust that.
refresh-log-rollback = Something was taken out of the public log. We do not trust that.
refresh-log-fork = The public log was written anew. We do not trust that.
refresh-not-configured = Your work has not set up the app yet. Ask the service desk.
refresh-other = We will try again within a day.
changes-title = What has changed?
changes-some = { $n ->
    [one] The rule has changed for 1 app
   *[other] The rule has changed for { $n } apps
}
changes-words = There is a new rule. Nothing changes for this { $device }.
changes-question = There is a new rule. We first need your answer to a question.
changes-more = And { $n } more apps.
change-new = New on the list: { $app }.
change-new-date = New on the list: { $app }. The date is { $date }.
change-stricter = The rule for { $app } is stricter.
change-deadline = The date for { $app } is now { $date }.
change-no-deadline = There is no date for { $app } any more.
change-milder = The rule for { $app } is less strict.
change-lifted = { $app }: nothing more to do.
device-code-title = The code of this { $device }
device-code-why = Give this code to the person who arranges your exception. It will then apply to this { $device } only.
device-code-label = The code
device-code-share = Share the code
device-code-locked = The code cannot be read now. Open this screen once more in an hour.
secrets-gone = The code of this { $device } is gone.
secrets-read = Read what that is
secrets-title = The code is gone
secrets-what = Your { $device } can no longer read what this app kept safely.
secrets-why = That sometimes happens after a failure or an update. You did nothing wrong.
secrets-exemption = With a new code, an exception for the old code stops. Do you have one? Then ask for a new one.
secrets-anew = Make a new code
secrets-later = Not now
secrets-renewed = There is a new code.
secrets-not-renewed = There is no new code. Try once more in an hour.
grant-heading = Did you get an exception?
grant-label = The text of the exception
grant-hint = Scan the code with your camera, or paste the text here.
grant-submit = Add it
grant-added = The exception was added.
grant-empty = Paste the text of the exception.
grant-not-an-envelope = This is not an exception. Do you have the whole text?
grant-too-few-signatures = The signature is not right. Ask for a new exception.
grant-wrong-organisation = This exception is from another organisation.
grant-other-device = This exception is for another device.
grant-unknown-exemption = The rule does not know this exception.
grant-too-long = This exception lasts longer than it may. Ask for a new one.
grant-revoked = This exception was withdrawn.
grant-other = This exception cannot be used. Ask { $help }.
leave-title = Stop taking part?
leave-what = We then forget the rule, your answers and what we found.
leave-stays = One number stays: how new the rule was. It does not say whose rule that was.
leave-after = You can always take part again with the code from your work.
leave-yes = Stop and forget everything
leave-no = Stay

# Notifications. Without the name of an app.
notify-public = You have a message
notify-action-title = You have a task
notify-action-dated = By { $date }. See the steps.
notify-action-undated = See the steps.
notify-action-again-title = You still have a task
notify-action-again-dated = The date is { $date }. See the steps.
notify-action-again-undated = See the steps.
notify-asked-title = There is a request about this { $device }
notify-asked-dated = It is up to you. Before the end of { $date }, if you can.
notify-asked-undated = It is up to you. See what you can do.
notify-asked-again-title = Our request once more
notify-asked-again-dated = It is up to you. Before the end of { $date }, if you can. This is the last message about it.
notify-asked-again-undated = It is up to you. This is the last message about it.
notify-exemption-ends-title = Your exception is ending
notify-exemption-ends-dated = Valid until { $date }.
notify-exemption-ends-undated = See until when it is valid.
looked-allowed = We have compared with the list of allowed apps.
home-nothing-unseen = We could not check everything. You do not need to do anything now.
home-nothing-rests = You chose ‘not now’. The request is below.
home-nothing-said = You told us { $n ->
    [one] { $apps } is
   *[other] { $apps } are
} not on your { $device }. You do not need to do anything now.
home-owner-own-calm = Your own { $device }
home-more = And { $n } more
home-more-sub = You will see them when the first are done.
row-question = { $app } is { $on }. We have a question first.
row-rests = { $app } and your work: you chose ‘not now’
upcoming-forbidden = From { $date } { $app } is not allowed on { $yours }.
upcoming-asked = From { $date } we have a request about { $app }.
fact-later = What else will change?
fact-if-not = And if I do not?
finding-until-none = As soon as possible. The rule gives no date.
finding-within = Within { $period } after you are first told.
finding-again-exempt = Your exception has ended. The rule applies again.
finding-again-changed = We are asking this again. The rule or your answer has changed.
route-not-now-again = That is fine. We will not ask again
route-subtitle-ordered = One of these is enough.
question-none-chosen = Choose what works for you.
question-contradiction = These answers do not fit together. Check them.
seen-by-example = This is an invented { $device }.
seen-remembered = We recognise { $identifier } from last time.
done-title-place-gone = Done. The place where { $app } was is gone
done-text-place-gone = That copy is no longer there. Thank you.
closed-place-gone = Copy of { $app } is gone
app-unnamed = An app
limit-open-ended = We could not check here whether all other apps are allowed.
limit-nameless = We do not know how to recognise some apps here.
limit-example = This is an invented { $device }, for trying things out.
work-apps-title = How to remove your work apps
work-apps-done = My work apps are gone
action-remind = Remind me
action-remind-page = Put it in my calendar

# When something fails.
problem-title = We cannot check now
problem-platform = Your { $device } gave no answer. Try again in a moment.
problem-busy = The app is checking right now. Try again in a moment.
problem-newer = A newer version of Appwijzer was installed before. Install it again.
problem-storage = Your { $device } is full or cannot save anything. Make some room.
problem-not-a-report = This file is not an App Privacy Report. Choose the file you saved.
problem-other = Something went wrong in the app. Try again in a moment.
problem-again = Try again
problem-help = Does it keep going wrong? Ask your work’s service desk for help.

# Words of the shell itself.
shell-channel-tasks = Tasks
shell-channel-reminders = Reminders
shell-working = We are checking
shell-colours = Colours of my { $device }
shell-opened = Opened
shell-closed = Closed
shell-read-aloud = Read aloud
shell-read-stop = Stop reading

# What the system said.
removal-blocked = The management does not allow removal here. That is not your fault. Ask the help below.
reminders-on = We will send you reminders.
reminders-on-page = The dates are in the file that you just got. Open it to put them in your calendar.
reminders-off-page = There is no day to remind you of now.
reminders-off = You get no reminders. Would you like them after all? Tap ‘{ action-remind }’ once more.
shell-notifications-off = Your { $device } shows no messages of Appwijzer. So you get no reminders.
shell-sleeps = Do you not open Appwijzer for long? Then your { $device } stops the app. You can switch that off.
shell-settings = To the settings

# The device is locked: what is remembered cannot be read now.
problem-locked = Your { $device } is still locked. Unlock it and try again.
# Apps that are perhaps of a maker on the list.
home-title-perhaps-one = We saw an app that we do not know
home-title-perhaps = We saw { $n } apps that we do not know
home-nothing-perhaps = You told us that these are by another maker: { $apps }. We ask nothing now.
home-recognised = { $n ->
    [one] ‘{ $ban }’: we recognise { $n } app. We do not know other apps by these makers.
   *[other] ‘{ $ban }’: we recognise { $n } apps. We do not know other apps by these makers.
}
row-perhaps = Is ‘{ $app }’ an app by { $maker }?
row-sub-perhaps = The name looks like it. We know no more.
perhaps-title = Is this an app by { $maker }?
unsure-perhaps = We saw ‘{ $app }’ { $on }. We do not know that app.
perhaps-why = The name begins as names of apps by { $maker } do. That proves nothing. Anybody can choose such a name.
perhaps-look-android = Open Settings, then ‘Apps’. Look for an app that may belong to this name.
perhaps-look-ios = On your { $device }, look for an app that may belong to this name.
perhaps-look-store = Find that app in the app store. Below its name it says who makes it.
perhaps-look-maker = Does it say { $maker }? Then the app is by that maker.
perhaps-not = The app is by somebody else
perhaps-is = The app is by { $maker }
seen-perhaps-is = On { $date } you told us that ‘{ $app }’ is by { $maker }.
seen-perhaps-not = On { $date } you told us that ‘{ $app }’ is not by { $maker }.
home-recognises-nothing = ‘{ $ban }’: we recognise no app by these makers. So we do not know if one is here.
home-in-doubt = { $n ->
    [one] ‘{ $ban }’: of 1 maker we are not sure if the rule means it.
   *[other] ‘{ $ban }’: of { $n } makers we are not sure if the rule means them.
}
home-title-doubted-one = Of one app we do not know if the rule holds
home-nothing-doubted = You told us that the rule does not hold for: { $apps }. We ask nothing now.
row-doubted = Does the rule hold for ‘{ $app }’?
row-sub-doubted = Of { $maker } we are not sure if the rule means that maker.
doubted-title = Does the rule hold for this app?
unsure-doubted = We saw ‘{ $app }’ { $on }. It looks like an app by { $maker }.
doubted-why = The rule is about makers from certain countries. If { $maker } is one of them is not certain. You cannot see that on your { $device }.
doubted-ask = Ask the help desk if the rule holds for this app. Below it says how to reach them.
doubted-not = The rule does not hold for this app
doubted-is = The rule holds for this app
seen-doubted-is = On { $date } you told us that the rule holds for ‘{ $app }’.
seen-doubted-not = On { $date } you told us that the rule does not hold for ‘{ $app }’.
limit-quiet = { $n ->
    [one] Of { $n } less known app we do not know if it is here.
   *[other] Of { $n } less known apps we do not know if they are here.
}
limit-perhaps-more = { $n ->
    [one] There is { $n } part that may be by such a maker. We do not ask you about it.
   *[other] There are { $n } parts that may be by such a maker. We do not ask you about them.
}
why-scope-also = This app also falls under: { $bans }.
why-scope-hides = Some apps hide under another name. The IT department watches for those.

# The language.
action-language = Language / Taal
languages-title = Which language do you prefer?
languages-chosen = This is your language now.
