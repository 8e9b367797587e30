# Buttons and links.
action-back = Back
action-home = To the start
action-check = Check again
action-answer = Answer the question
action-employer = What does your employer see?
action-about = About this rule
action-why = Why do we ask this?
action-need = I need the app for my work
action-not-right = This is not right
action-start = Start the steps
action-choose = See what you can do
action-not-needed = I no longer need { $app }
action-continue = Continue
action-skip = Skip this question
action-details = Open the settings of the app
action-open-app = Open the app
action-uninstall = Remove { $app }
action-uninstall-one = Remove { $identifier }
action-tick = This step is done
action-untick = Not done after all
action-gone = The app is gone
action-still-there = The app is still here
step-label = Step { $n } of { $total }
help-title = Help

# Home.
home-owner-work = { $device ->
    [tablet] Work tablet of { $org }
   *[other] Work phone of { $org }
}
home-owner-own = Your own { $device }, with a question from { $org }
home-owner-partly = Your { $device }, for which { $org } pays a part
home-owner-unknown = A message from { $org }
home-stale = This rule was valid until { $date }. There is no new one yet. We go by this one.
home-title-things = { $n ->
    [one] 1 thing to do on this { $device }
   *[other] { $n } things to do on this { $device }
}
home-title-requests = { $m ->
    [one] 1 request about this { $device }
   *[other] { $m } requests about this { $device }
}
home-title-both = { $n ->
    [one] 1 thing to do
   *[other] { $n } things to do
} and { $m ->
    [one] 1 request
   *[other] { $m } requests
}
home-title-question = We have a question for you first
home-title-unknown-one = We cannot see if { $app } is { $on }
home-title-unknown = We cannot see if { $n } apps are here
home-title-unseen = We could not see everything
home-title-nothing = You do not need to do anything now
home-nothing-found = We found no apps from the list.
home-nothing-asked = We found an app from the list. We ask nothing about it now.
home-nothing-left = Everything that can be done is done.
home-nothing-exempt = Your exception for { $app } is in order. We ask nothing else.
home-questions = { $n ->
    [one] 1 question for you
   *[other] { $n } questions for you
}
home-questions-sub = After that we know if we ask you anything.
home-looked = What we looked at
home-closed = Done
home-useful = Also useful
home-checked = Checked: { $at }
row-action = Remove { $app }
row-asked = Remove { $app }, if you want
row-asked-choice = Keep { $app } and your work apart
row-exempt = You may keep { $app }
row-unknown = Look for yourself if { $app } is here
row-unknown-all = Look for { $n } apps from the list yourself
row-unknown-all-sub = They may be { $on }. We cannot see that.
row-upcoming = From { $date } we ask something about { $app }
row-review = A decision about { $app } is still to come
row-nothing-now = You do not need to do anything now.
row-sub-by = By { $date }.
row-sub-was = The date was { $date }.
row-sub-if-you-can = You choose. If you can, before { $date }.
row-sub-you-choose = You choose.
row-sub-exempt = Until { $date }.
row-sub-place = That is { $on }.
closed-gone = { $app } removed
closed-off = { $app } switched off
closed-said = { $app } is gone, you said
closed-work-data = Work data removed, you said
closed-exempt = You may keep { $app }
closed-not-asked = We ask nothing more about { $app }

# What we saw.
finding-title-forbidden = { $app } is not allowed on { $yours }
finding-title-urged = We strongly ask you to remove { $app }
finding-title-urged-choice = We ask you to keep { $app } and your work apart
finding-title-advised = We suggest that you remove { $app }
finding-title-exempt = You may keep { $app } { $on }
finding-still = { $app } is still here. Not working? Ask { $help }.
finding-again = { $app } has come back. That can happen, for example through a backup.
fact-what-must = What must you do?
fact-what-asked = What do we ask?
fact-must = Do you have to?
fact-until = Until when?
fact-who = Who asks this?
fact-after = What happens after that?
fact-seen = What did we see?
fact-known = What do we know?
fact-said = What did you say?
fact-task = What for?
fact-granted = Who allowed it?
fact-grants = Who can allow it?
fact-longest = How long at most?
finding-what-forbidden = Remove { $app } { $from }.
finding-what-forbidden-work-data = Remove { $app } { $from }. Or remove your work data.
finding-what-forbidden-work-apps = Remove { $app } { $from }. Or remove your work apps.
finding-what-urged = We strongly ask you: remove { $app } { $from }.
finding-what-urged-choice = We strongly ask you: remove { $app } { $from }. Or remove your work data.
finding-what-advised = We suggest: remove { $app } { $from }.
finding-what-advised-choice = We suggest: remove { $app } { $from }. Or remove your work data.
finding-must-own-urged = No. It is your { $device }, so you choose. But we do ask it strongly.
finding-must-own = No. It is your { $device }, so you choose.
finding-must-urged = No, you choose. But we do ask it strongly.
finding-must = No, you choose.
finding-until-by = By { $date }.
finding-until-today = Today, { $date }, is the last day.
finding-until-was = The date was { $date }. Do it now.
finding-until-asked = If you can, before { $date }.
finding-until-asked-was = We asked for it before { $date }. You can still do it.
finding-until-exempt = Until { $date }.
finding-who = { $org }, decision of { $date }.
finding-after-unsaid = The rule does not say. Ask { $help }.
finding-after-asked = You choose nothing? Then we ask once more.
finding-after-exempt = After that we ask if you still need { $app }.
finding-conditions = Agreements for your exception
seen-enabled = { $app } is { $on }.
seen-disabled = { $app } is { $on }, and is switched off.
seen-archived = { $app } is archived { $on }. That is not gone yet.
seen-suspended = { $app } is { $on }. Management has paused it.
seen-trace = { $app } was last active on { $last }. It may have been removed since.
seen-certificate = The app has another name: { $identifier }. Its maker is the same.
seen-maker = It is an app by a maker on the list.
seen-not-allowed = The app is not on the list of allowed apps.
seen-system = The app came with this { $device }.
seen-editions = We found { $n } editions of the app.
seen-at = Seen: { $at }.
seen-by-management = Work phone management reported this. We did not see it ourselves.
seen-by-list = This is in the list that you gave.
seen-said-there = You said on { $date } that { $app } is here.
seen-said-gone = You said on { $date } that { $app } is not here.
seen-not = We did not see { $app } ourselves.

# Why.
why-title-forbidden = Why is { $app } not allowed on { $yours }?
why-title-own = Why do we ask this about your own { $device }?
why-title-asked = Why do we ask this about { $app }?
why-title-exempt = Why may you keep { $app }?
why-title-review = Why is a decision about { $app } coming?
why-title-general = Why is there a rule about { $app }?
ban-title = Why this rule: { $ban }
why-opening = This is about the app, not about you.
why-not-checked = We did not check if anything went wrong on your { $device }.
why-maker = What does the maker say?
why-more = Read more about it
why-questions = Questions and answers
why-instead = What can you use instead?
why-scope = What is the rule about?
why-scope-countries = About apps by makers from { $countries }.
why-scope-makers = About all apps by { $makers }.
why-scope-known = We only recognise apps that are in our list.
why-scope-allowed = Only apps on the list of allowed apps may be on this part.
why-until = The rule lasts until { $date }.
why-review = On { $date } { $org } looks at the rule again.
why-sources = Sources

# Steps.
steps-title = Remove { $app }
steps-subtitle = { $n } steps, about 2 minutes
steps-you-choose = You choose. You can stop at any step.
steps-elsewhere = Look here too
steps-after = Good to know
steps-trouble = Not working?

# Choosing.
route-title = What suits you?
route-subtitle-own = This is your { $device }. You choose.
route-subtitle = You choose.
route-app = I remove { $app }
route-app-sub = Your work keeps working here
route-work-data = I remove my work data
route-work-data-sub = { $app } can then stay
route-work-apps = I remove my work apps
route-talk = I want to talk first
route-talk-sub = You get the help number
route-not-now = I do not choose now
route-not-now-sub = That is fine. We ask once more
route-stays = Your choice stays on this { $device }. Nobody else sees it.
route-none = Choose what suits you, or choose ‘{ route-not-now }’.
route-talked = Get in touch with { $help }. You do not need to do anything now.
route-later = Fine. You do not need to do anything now.

# Work data.
work-title = Remove your work data
work-apps = Do this for each app
work-app-row = Take work out of { $app }
work-app-title = Take your work out of { $app }
work-when-done = Done with all apps? Then say so here. We cannot see it.
work-done = My work data is gone
work-back = Back to the list of apps
work-other-road = I choose something else after all
work-cannot-see = We cannot look into your apps. Check for yourself that all is well.
work-hold = Do not delete any work messages or files now.
work-hold-remove = I remove { $app }
work-role-first = First say which group you belong to. For some groups all messages must stay.
work-keep-first = First keep what must be kept. Only then delete.
work-keep-ask = First ask what you must keep. Only then delete.
work-keep-hold = Your messages must stay. Do not delete them.
work-keep-what = What must you keep?
work-keep-not = What need you not keep?
work-keep-where = Where do you keep it?
work-keep-basis = Where does it say so?
work-keep-contact = In doubt? Ask:

# Needed for work, or not right.
need-title = Do you need { $app } for your work?
need-some = That is possible. Ask { $help } for an exception.
need-none = This rule has no exception. Talk about it with { $help }.
need-until-then = Until you have an answer, the rule applies.
not-right-title = What is not right?
not-right-gone = { $app } is not here
not-right-gone-sub = Then we look again.
not-right-seen = I want to see what you looked at
not-right-seen-sub = You see what we could see, and what we could not.
not-right-owner = This is not a device from my work
not-right-owner-sub = Say whose it is.
not-right-allowed = I have permission
not-right-allowed-sub = Read how you get an exception.
not-right-else = Something else? Ask { $help }.

# Looking for yourself.
look-title = Is { $app } { $on }?
look-where = How to look for yourself
look-ask = What did you see?
look-gone = The app is not here
look-there = The app is here
look-unsure = I cannot find out
look-said = Your answer counts as ‘said by you’. It stays on this { $device }.
look-noted = Thank you. We have noted your answer.
look-noted-unsure = Thank you. { $help } can look with you.
look-hint-claimed = An app on this { $device } opens { $app } links. That is often { $app } itself, but not always.
look-hint-unclaimed = No app on this { $device } opens { $app } links. That is no proof.
look-report = I have an App Privacy Report
look-all-title = Are apps from the list { $on }?
look-all-an-app = the name of the app
look-all-ask = Which of these { $n } apps are here?
look-all-none = None of these apps
look-all-error = Choose the apps that are here, or choose ‘{ look-all-none }’.
unsure-no-list = An { $product } does not show us your other apps. That is good for your privacy.
unsure-other-part = We cannot see { $place } from here. Each part sees only itself.
unsure-locked = That part is locked or hidden. We cannot see it.
unsure-failed = Your { $device } gave no answer. Try again later.
unsure-not-given = No list of { $place } was given.
unsure-not-asked = On this { $device } we may not ask about { $app }.
unsure-launchable = We only see apps with an icon { $on }.
unsure-filtered = The list does not hold all apps. What is not in it may still be here.
unsure-cut-short = The list ended too early. We do not know what comes after.
unsure-traces = We only see apps that were active lately.
unsure-no-identifier = We do not know how to recognise { $app } on this { $product }.
unsure-trace = { $app } was active here. We cannot see if it still is here.
unsure-question = We first need your answer to a question.

# What we looked at.
looked-title = What did we look at { $on }?
looked-everything = We looked at all apps { $on }.
looked-cut-short = We could look at a part of { $place }.
looked-only = We were allowed to ask about { $asked ->
    [one] 1 app
   *[other] { $asked } apps
} { $on }.
looked-launchable = We saw the apps with an icon { $on }.
looked-filtered = We got a part of the list of { $place }.
looked-traces = We saw which apps were active lately.
looked-no-list = An { $product } does not show us your other apps.
looked-nothing = We could not look at { $place }.
looked-listed = { $n ->
    [one] There is 1 app on the list of { $org }.
   *[other] There are { $n } apps on the list of { $org }.
}
looked-count-listed = Apps on the list
looked-count-there = Found
looked-count-absent = Certainly not here
looked-count-unsure = Cannot tell
looked-count-when = Checked
looked-limits = What we cannot see
looked-forgotten = We keep no list of your apps. We have already forgotten your other apps.
limit-system = We looked once, just now. What comes later we see the next time.
limit-list = We go by the list that you gave. We do not know if it is right.
limit-management = We go by a message from management. We did not look ourselves.
limit-report = The report is about a few days. An app that was quiet is not in it.
limit-cut-short = The list ended too early. We do not know what comes after.
limit-unmarked = The list does not say which apps came with the { $device }.
limit-renamed = We do not recognise an app under another name here.
limit-spaces = We cannot see a locked folder, a copy or another user.
limit-web-apps = { $web ->
    [one] 1 web site is saved as an app. We cannot see which one.
   *[other] { $web } web sites are saved as apps. We cannot see which ones.
}
limit-shortcuts = We cannot see a web site or a shortcut.

# What the employer sees.
employer-title = What does your employer see?
employer-sees = Through this app, yes ({ $n })
employer-not = Through this app, no ({ $n })
employer-unknown = What we do not know ({ $n })
employer-nothing = Nothing. This app sends nothing to { $org }.
employer-sees-version = Which rule is on this { $device }
employer-sees-day = On which day we last checked
employer-sees-outcome = If something must still be done: in order, action needed or cannot tell
employer-not-apps = Which apps you have
employer-not-content = Photos, messages and contacts
employer-not-place = Where you are
employer-not-use = What you do in an app
employer-not-answers = What you fill in or choose here
employer-limit-work = This is a work device. Its management can see more, often all your apps too.
employer-limit-own = This is your own { $device }. Do you have a work part? Ask { $help } what its management sees.
employer-limit = Is there management on this { $device }? Ask { $help } what it sees.
employer-proof = See for yourself
employer-exact = This is exactly what { $org } gets:
employer-exact-nothing = Nothing was sent, and nothing will be sent.
employer-stored = What stays on this { $device }
employer-privacy = Questions about privacy? Ask:
employer-share = Share this explanation
stored-findings = Which apps from the list we found, and what you did about them
stored-answers = What you answered here
stored-policy = The rule itself
stored-no-inventory = Not: a list of your other apps
stored-no-backup = It is not part of your backup

# About the rule.
about-title = About this rule
about-org = Whose is it?
about-by = Who decided this?
about-on = When?
about-reference = Reference
about-version = Version
about-issued = Valid from
about-expires = Valid until
about-expires-on = Until { $date }
about-stale = That was { $date }. There is no new version yet. We go by this one.
about-read = Read the full decision
about-bans = What is it about?
about-you = What do we know of this { $device }?
change-ownership = Say whose { $device } this is
change-enrolled = Say if { $org } manages this { $device }
change-work-data = Say what you use for your work
change-roles = Say which group you belong to

# Questions.
ask-ownership = Whose { $device } is this?
ask-ownership-why = From your work or your own: it matters for what we ask.
ask-enrolled = Does { $org } manage this { $device }?
ask-enrolled-why = Then it has a profile or an app of the management.
ask-work-data = What do you use for your work on this { $device }?
ask-work-data-why = Without work data we ask nothing of you.
ask-roles = Do you belong to one of these groups?
ask-roles-why = For some groups something else applies.
question-many = Choose all that apply
question-stays = Your answer stays on this { $device }. You can always change it.
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
answer-not-yet = Not said yet
answer-ownership = Whose is it?
answer-work-data = What do you use for your work?

# Done.
done-title-gone = Done. { $app } is no longer { $on }
done-title-switched-off = Done. { $app } is switched off
done-title-said-gone = Done. You said that { $app } is gone
done-title-work-data-removed = Done. You said that your work data is gone
done-title-exempt = You may keep { $app }
done-title-no-longer-asked = We ask nothing more about { $app }
done-text-gone = We looked again and no longer found { $app }. Thank you.
done-text-switched-off = This app cannot be removed. Switched off is enough. Thank you.
done-text-said-gone = We could not see it ourselves. We take your word for it. Thank you.
done-text-work-data-removed = { $app } may stay. Thank you.
done-text-exempt = Your exception applies now. You do not need to do anything.
done-text-no-longer-asked = The rule or your answer has changed. You do not need to do anything.
done-when = When?
done-next = What happens now?
done-next-outcome = { $org } will see at the next update that it is in order. You do not need to send anything.
done-next-alive = { $org } only sees that we checked. You do not need to send anything.
done-next-nothing = Nothing. We send nothing to { $org }.
done-again = And if the app comes back?
done-again-text = Then you see it here again.
