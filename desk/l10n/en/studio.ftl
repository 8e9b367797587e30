# What the policy studio says, to whoever makes the policy.
studio-period = { $unit ->
    [day] { $n ->
        [one] 1 day
       *[other] { $n } days
    }
    [week] { $n ->
        [one] 1 week
       *[other] { $n } weeks
    }
    [month] { $n ->
        [one] 1 month
       *[other] { $n } months
    }
   *[year] { $n ->
        [one] 1 year
       *[other] { $n } years
    }
}
studio-to-come = (still to be filled in)

studio-what = policy studio
studio-skip = Go to the form
studio-steps = Steps
studio-beside = What is missing, and the phone
studio-step-decision = Decision
studio-step-apps = Which apps
studio-step-who = For whom
studio-step-why = Why
studio-step-keeping = Work data and keeping
studio-step-exemptions = Exceptions
studio-step-look = Look
studio-step-share = Share
studio-step-sign = Sign
studio-step-rollout = Roll out
studio-lead-decision = Who decided, and when? Everything may stay empty until you sign.
studio-lead-apps = Which apps is it about? Look them up, or name a maker, a country or a list.
studio-lead-who = What do you ask, on which device, from which day?
studio-lead-why = Explain why. Colleagues read this on their phone.
studio-lead-keeping = Which apps hold work data? And what must be kept first?
studio-lead-exemptions = For which task may somebody keep an app, and how long?
studio-lead-look = See the policy on every device, on every day and in every language.
studio-lead-share = Let others read it before you sign.
studio-lead-sign = What you sign, and what is still missing.
studio-lead-rollout = Which day does what? And what lapses when?
studio-lacks = { $n } missing
studio-missing = { $n ->
    [0] Still to fill in: nothing
   *[other] Still to fill in: { $n }
}
studio-missing-nothing = Everything that is needed is there.
studio-not-in-file = Not in the file yet: { $n }
studio-lints = { $n ->
    [0] Check: nothing found on this page
    [one] Check: 1 point on this page
   *[other] Check: { $n } points on this page
}
studio-lints-elsewhere = { $n ->
    [one] Another step has 1 point more.
   *[other] Other steps have { $n } points more.
}
studio-lint-error = This cannot stand:
studio-lint-warning = Note:
studio-phone = The phone
studio-to-phone = To the phone
studio-preview = Open the whole preview
studio-all-screens = All screens, to read or to print
studio-beside-version = What a next version changes
studio-command = How to do this at the command line
studio-save = Save
studio-save-next = Save and go on
studio-saved = Saved.
studio-not-saved = This was not saved: { $what }
studio-not-kept = Earlier versions cannot be kept: { $what }
studio-one-more = One more: { $what }
studio-take-out = Take out: { $what }
studio-untranslated = not translated yet
studio-in-nl = Dutch
studio-in-en = English
studio-more = More
studio-states = Earlier versions
studio-states-lead = Each time you save, the version before it stays. Go back to another one here.
studio-state-now = This is the version of now
studio-go-back = Go back to this one
studio-went-back = This version is there again. The one before it stays in the list too.
studio-no-state = That version is gone.
studio-kept-decision = at Decision
studio-kept-apps = at Which apps
studio-kept-who = at For whom
studio-kept-why = at Why
studio-kept-keeping = at Work data and keeping
studio-kept-exemptions = at Exceptions
studio-kept-look = at Look
studio-kept-share = at Share
studio-kept-sign = at Sign
studio-kept-rollout = at Roll out
studio-kept-states = brought back
studio-kept-file = as text
studio-file = The file as text
studio-file-lead = Everything that the studio writes stands in this file. You may change it here too.
studio-file-changed = Somebody else changed the file while you wrote. Your text is the first of the earlier versions.
studio-nowhere-title = There is no such page
studio-nowhere = See whether the address is right.
studio-to-first = To the first step
studio-unreadable-title = The file cannot be read
studio-unreadable = policy.toml cannot be read: { $why }
studio-start = Begin a policy
studio-start-lead = There is no policy in this folder yet. What do you want to begin with?
studio-start-nothing = Begin with nothing
studio-start-model-vng = The advice of the VNG, for a municipality. Fill in your own name and days.
studio-start-nl-rijksoverheid-2025 = The policy of the Dutch state.
studio-start-politie-2023 = A ban with an exception for a task.
studio-start-others = Another policy that comes with this program
studio-start-new = Did you answer the questions of ‘policy new’? Then open that folder: the answers are in it.

studio-s-organisation = The organisation
studio-s-help = Help for colleagues
studio-s-privacy = Questions about privacy
studio-s-decision = The decision
studio-s-policy = This version
studio-s-ban = Ban
studio-s-rule = More about this rule
studio-s-phase = What changes later
studio-s-reasons = Reasons
studio-s-maker-answer = What the maker says
studio-s-source = Source
studio-s-question = Question of colleagues
studio-s-alternative = What to use instead
studio-s-allow = An allowed app, and why
studio-s-switch-off = A function of the system
studio-s-texts = Longer explanation
studio-s-work-data = Work data
studio-s-records = Who knows what must be kept
studio-s-keep = What must be kept
studio-s-hold = When nobody removes anything
studio-s-role = Group of colleagues
studio-s-exemption = Exception

studio-f-organisation-name = Name of the organisation
studio-h-organisation-name = As colleagues say it, such as ‘the municipality of Dorp’.
studio-f-organisation-id = Short id
studio-h-organisation-id = Leave it empty and we make it from the name. Do not change it later.
studio-f-public-body = Is it a public body?
studio-h-public-body = A public body must keep records.
studio-f-contact-name = Name
studio-f-contact-mail = Mail address
studio-f-contact-phone = Telephone number
studio-f-contact-web = Web address
studio-f-contact-hours = When they can be reached
studio-f-decision-by = Who decided
studio-f-decision-date = Day of the decision
studio-h-decision-date = For example 28-11-2026, 28 November 2026 or today.
studio-f-decision-reference = Name or number of the decision
studio-h-decision-reference = For example ‘Letter to the council’.
studio-f-decision-link = Web address of the decision
studio-f-version = Version
studio-h-version = A higher number with every publication.
studio-f-issued = First day of this version
studio-h-issued = For example 28-11-2026, 28 November 2026 or Monday.
studio-f-expires = Last day of this version
studio-h-expires = After it the policy keeps applying. It then says that it is old.
studio-f-reporting = What management hears of a work device
studio-h-reporting = Of a device of one’s own it never hears anything.
studio-f-time-zone = Time zone
studio-f-languages = Languages
studio-h-languages = nl, en or both with a comma. The first holds where another is missing.
studio-f-claims = What counts as ‘of this country’
studio-h-claims = Nothing chosen: where the maker is registered, its head office, and who controls it.
studio-f-ban = A ban
studio-f-ban-name = Name of the ban
studio-h-ban-name = For example the name of the app.
studio-f-ban-apps = Apps
studio-h-ban-apps = Names with commas between. Look them up above.
studio-f-ban-makers = Makers
studio-h-ban-makers = Every app of these makers, later ones too.
studio-f-ban-countries = Countries
studio-h-ban-countries = Every app of makers from these countries: Russia, China, or the code of a country.
studio-f-ban-list = List of a government
studio-h-ban-list = Everything on that list.
studio-f-except-apps = But not these apps
studio-f-except-makers = But not these makers
studio-f-categories = Kinds of apps
studio-f-allow-only = Only these apps are allowed
studio-h-allow-only = Then the ban is about every other app.
studio-f-successors = What takes the place of these apps too?
studio-h-successors = For example: TikTok or whatever follows it.
studio-f-ban-devices = Devices of these makers too
studio-h-ban-devices = People with such a phone read that the rule is about it.
studio-f-allow-app = Which app
studio-f-allow-why = Why it may be used
studio-f-switch-off-name = Which function
studio-f-switch-off-how = How it is switched off
studio-f-ban-until = Last day of the ban
studio-f-ban-review = Day on which it is looked at again
studio-f-ban-id = Id of the ban
studio-h-ban-id = Leave it empty and we make it from the name.
studio-f-who = What you ask
studio-f-ownership = Whose device it is
studio-f-part = Part of the device
studio-f-form = Kind of device
studio-f-platform = System
studio-f-rule-work-data = Only with work data
studio-f-enrolled = Is the device under management?
studio-f-roles = Groups of colleagues
studio-f-obligation = What you ask
studio-f-from = From
studio-f-deadline = By
studio-f-within = Or: within so long of being told
studio-f-after = So long after the step before it began
studio-f-consequence = What happens after that
studio-h-consequence = Does the decision not say? Then leave it empty.
studio-f-instead = What is enough too
studio-f-instead-added = Is that second way missing from the decision?
studio-f-web-use = Is it about the website too?
studio-h-web-use = Does the decision not say? Then leave it empty.
studio-f-rule-until = Last day of this rule
studio-f-reasons = Reasons
studio-h-reasons = One on each line, the most important first. Four at most.
studio-f-not-claimed = What you do not say
studio-h-not-claimed = For example: we do not say that anything went wrong.
studio-f-maker-answer = What the maker says
studio-h-maker-answer = Ask the maker, and write the answer here.
studio-f-source-title = Title
studio-f-source-publisher = By whom
studio-f-source-date = Date
studio-h-source-date = A day or a month: 28-11-2026 or August 2024.
studio-f-source-link = Web address
studio-f-ask = Question
studio-f-answer = Answer
studio-f-alternative-name = Name
studio-f-alternative-text = Explanation
studio-f-alternative-link = Web address
studio-f-text = Explanation with headings
studio-h-text = A heading begins with #, a point of a list with -.
studio-f-work-app = App
studio-h-work-app = The name of an app, if it is one.
studio-f-work-name = Name
studio-h-work-name = Leave it empty if it is the name of the app.
studio-f-route = How the work data is taken out
studio-h-route = By this the phone chooses the steps.
studio-f-row-id = Id
studio-f-keep-what = What must be kept
studio-f-keep-not = What need not be kept
studio-f-hand-over = Where it goes
studio-f-then = What may happen then
studio-f-basis = What it rests on
studio-f-hold-text = What colleagues read
studio-h-hold-text = Keep it general. It must not hint at a case.
studio-f-hold-until = Until
studio-f-role-name = Name of the group
studio-f-role-ask = May the phone ask about it?
studio-h-role-ask = If not, management says it.
studio-f-task = For which task
studio-f-exempt-bans = From which ban
studio-h-exempt-bans = Is an app under two bans? Then choose both.
studio-f-conditions = Conditions
studio-h-conditions = One on each line.
studio-f-longest = At most
studio-h-longest = For example 6 months or 1 year.
studio-f-granted-by = Who grants the exception
studio-f-undelegable = May nobody else decide?
studio-f-report-to = Who is told of every exception

studio-v-none = (not said)
studio-v-nothing-asked = Nothing
studio-v-yes = yes
studio-v-no = no
studio-v-forbidden = Must go
studio-v-urged = Asked with urgency
studio-v-advised = Advised
studio-v-under-review = Nothing yet: a decision may come
studio-v-nothing = nothing
studio-v-alive = the day of the last check
studio-v-outcome = that day, and whether something is to be done
studio-v-work = of work
studio-v-partly-paid = the colleague’s own, partly paid
studio-v-private = the colleague’s own
studio-v-whole-device = the whole device
studio-v-private-part = the private part
studio-v-work-part = the work part
studio-v-phone = phone
studio-v-tablet = tablet
studio-v-laptop = laptop
studio-v-other-device = any other digital device
studio-v-android = Android
studio-v-ios = iPhone and iPad
studio-v-work-data = removing the work data
studio-v-work-apps = removing the work apps
studio-v-registered-in = where the maker is registered
studio-v-head-office = where its head office is
studio-v-controlled-by = who controls it
studio-v-named-by = what a government says
studio-v-listed = what stands on a list
studio-v-whatsapp = WhatsApp
studio-v-signal = Signal
studio-v-telegram = Telegram
studio-v-threema = Threema
studio-v-slack = Slack
studio-v-outlook = Outlook
studio-v-teams = Teams
studio-v-mail-account = a mail account on the phone
studio-v-cloud-files = files in the cloud
studio-v-authenticator = an app to sign in with
studio-v-other = something else
studio-v-delete-allowed = then it may go
studio-v-ask-first = ask first
studio-v-hold = it stays

studio-who = Device
studio-who-work = Work device
studio-who-private-part = Private part of a work device
studio-who-work-part = Work part
studio-who-tablet = Tablets of work only
studio-who-own-work-data = Own device with work data
studio-who-own = Own device
studio-h-who = Write a day as 28-11-2026 or Monday. ‘By’ may be a period too, such as 6 weeks.
studio-reads = What your colleague reads
studio-no-ban = There is no ban yet. Begin at ‘Which apps’.

studio-search = Look up an app
studio-search-label = Name of an app, a maker or an identifier
studio-search-go = Search
studio-found = { $n ->
    [0] We know nothing with ‘{ $what }’.
    [one] 1 app found with ‘{ $what }’.
   *[other] { $n } apps found with ‘{ $what }’.
}
studio-known = { $n ->
    [0] We know no app of this.
    [one] We know 1 app: { $android } on Android and { $ios } on iPhone. An own Android phone can look for { $own } by itself, an iPhone for { $links }.
   *[other] We know { $n } apps: { $android } on Android and { $ios } on iPhone. An own Android phone can look for { $own } by itself, an iPhone for { $links }.
}
studio-seen-android-yes = Android: recognised
studio-seen-android-no = Android: not recognised
studio-seen-own-yes = own Android: looks by itself
studio-seen-own-no = own Android: asks
studio-seen-iphone-yes = iPhone: gets a hint
studio-seen-iphone-no = iPhone: asks
studio-add = Add { $what }
studio-add-to = Add { $what } to { $ban }
studio-added = { $what } was added.
studio-overlap = { $n ->
    [one] { $apps } is in the ban ‘{ $what }’ too. The phone then shows the stricter rule.
   *[other] { $n } apps are in the ban ‘{ $what }’ too, such as { $apps }. The phone then shows the stricter rule.
}
studio-exempt-from = Exempt from: { $what }
studio-exempt-not = Not exempt from: { $what }
studio-import = Take over a list
studio-import-label = Paste a list
studio-import-hint = Names or identifiers: a table, an export of your management, or somebody else’s list.
studio-import-go = Take over
studio-imported = Taken over: { $what } apps.
studio-import-nothing = We know no app of this list.
studio-import-unknown = We do not know these: { $what }

studio-share = Send the preview round, or a sheet for the works council. The commands stand below.
studio-can-sign = Nothing is missing. This is what you sign:
studio-cannot-sign = You cannot sign yet. { $n } answers are missing, and the check names { $errors } errors.
studio-fingerprint = Fingerprint
studio-no-rollout = Something is still missing. Fill in the list beside this first.
studio-lapses = What lapses when

studio-wrong-day = ‘{ $what }’ is not a day. Write 28-11-2026, 28 November 2026 or Monday.
studio-wrong-period = ‘{ $what }’ is not a period. Write for example 6 weeks or 1 year.
studio-wrong-day-or-period = ‘{ $what }’ is neither a day nor a period. Write 28-11-2026 or 6 weeks.
studio-wrong-source-date = ‘{ $what }’ is neither a day nor a month. Write 28-11-2026 or August 2024.
studio-wrong-number = ‘{ $what }’ is not a whole number. Write for example 2.
studio-wrong-yes-no = Write yes or no, not ‘{ $what }’.
studio-wrong-id = ‘{ $what }’ is not an id. Use small letters, digits, hyphens and dots.
studio-wrong-mail = ‘{ $what }’ is not a mail address. Write for example help@example.org.
studio-wrong-phone = ‘{ $what }’ is not a telephone number. Write for example 020 123 45 67.
studio-wrong-link = ‘{ $what }’ is not a web address. It begins with https:// and has no spaces.
studio-wrong-choice = ‘{ $what }’ is not one of the answers. Choose one of the list.
studio-wrong-list = There is no list ‘{ $what }’.
studio-wrong-app = We know no app ‘{ $what }’. Look it up above.
studio-wrong-maker = We know no maker ‘{ $what }’.
studio-wrong-country = ‘{ $what }’ is no country that we know. Write its name, or its code of two letters.
studio-wrong-changed = Somebody else wrote here meanwhile: ‘{ $what }’. Save once more and your text stays.
studio-meant = Do you mean ‘{ $what }’?
studio-running = The studio is running. Stop it with Ctrl-C. Only who has this address can come in.
studio-not-a-folder = { $path } is not a folder. Name the folder in which the policy is, or will be.
studio-home =
    Appwijzer stands beside an app ban: what does it ask, why, and how is it done?
    { "" }
    appwijzer check               what is asked of a phone?
    appwijzer preview             a ban, as a colleague sees it
    appwijzer policy list         the examples that come with it
    appwijzer --help              all commands
    { "" }
    To make a policy yourself, in the browser:
    appwijzer studio my-policy/
