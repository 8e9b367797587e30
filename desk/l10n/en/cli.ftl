# What the program says at the terminal.
cli-problem = That did not work:
cli-cannot-open = The file { $path } cannot be opened. Does it exist, and may you read it?
cli-demonstration = This is an invented phone, on { $date }. Give a list or --adb to look at a real one.
cli-demonstration-removed = { $value } was removed from the invented phone.
cli-assumed-ownership = We take it that this is a work device. If not: --ownership private.
cli-assumed-form = We take it that this is a phone. If not: --form tablet.
cli-unknown-role = The rule does not know the group ‘{ $value }’. It knows: { $known }.
cli-unknown-work-data = The rule does not know ‘{ $value }’ as work data. It knows: { $known }, none.
cli-unknown-exemption = The rule does not know the exception ‘{ $value }’. It knows: { $known }.
cli-none-known = none
cli-not-a-day = ‘{ $value }’ is not a day. Write for example 2027-01-15 or 15 January 2027.
cli-answer-ownership = Say whose device it is: --ownership work, partly-paid or private.
cli-answer-enrolled = Say if it is managed by work: --enrolled yes or --enrolled no.
cli-answer-work-data = Say what is used for work: for example --work-data whatsapp,signal, or none.
cli-answer-roles = Say which group the user belongs to: --role with its name, or none.
cli-roads = Below are the steps for the first. The steps for the rest: appwijzer guide
cli-failed-busy = Another window is using the same journal. Close it, and try again.
cli-failed-newer = The journal comes from a newer version of this program. Install that version, or give another place with --journal.
cli-failed-storage = The journal cannot be written. Is there room, and may you write there? ({ $reason })
cli-failed-journal = The journal is damaged. Start anew with --fresh. ({ $reason })
cli-failed-platform = The list could not be read. ({ $reason })
cli-failed-no-policy = There is no rule to check by.
cli-failed-not-agreed = First read what this app does, and agree.
cli-failed-system = The system says: { $reason }
cli-next-guide = Go through it together? Use: appwijzer guide
cli-guide-no-stdin = This needs a file or --adb. Then we can look again later.
cli-journal = We remember how far you are in { $path }.
cli-journal-folder = The folder for { $path } cannot be made. Give another place with --journal.
cli-journal-unusable = { $path } cannot be used. Give another place with --journal.
cli-pick = Choose a number from 1 to { $n }, or q to stop:
cli-pick-again = ‘{ $value }’ is not one of them. Choose a number from 1 to { $n }, or q.
cli-choose-one = Choose a letter:
cli-choose-many = Choose one or more letters, with commas between:
cli-stopped = You can go on later. Nothing was sent.
cli-not-at-a-terminal = That only works on the phone itself.
cli-look-failed = Looking again did not work: { $reason }
cli-show-by = Decision: { $value }
cli-show-version = Version { $n }, valid from { $from } until { $until }.
cli-show-apps = { $n ->
    [one] It is about 1 app:
   *[other] It is about { $n } apps:
}
cli-show-all-but = It is about all apps but the allowed ones:
cli-show-none = It is about apps that we do not recognise.
cli-show-rules = What is asked
cli-show-rule = { $where }: { $what }
cli-show-anywhere = everywhere
cli-show-from = from { $date }
cli-show-deadline = by { $date }
cli-show-within = within { $period } of being told
cli-show-until = until { $date }
cli-show-instead = or remove the work data
cli-show-web = the web site too
cli-show-no-web = not the web site
cli-show-exemptions = Exceptions
cli-show-granted = decided by: { $who }
cli-show-undelegable = decided by: { $who }, and nobody else
cli-show-report-to = every one is told to: { $who }
cli-show-ownership-work = work device
cli-show-ownership-partly-paid = partly paid device
cli-show-ownership-private = own device
cli-show-part-whole-device = undivided
cli-show-part-work-part = work part
cli-show-part-private-part = private part
cli-show-form-phone = phone
cli-show-form-tablet = tablet
cli-show-form-laptop = laptop
cli-show-form-other-device = any other digital device
cli-show-enrolled-yes = managed
cli-show-enrolled-no = not managed
cli-show-work-data = with work data
cli-show-obligation-forbidden = not allowed
cli-show-obligation-urged = strongly asked
cli-show-obligation-advised = suggested
cli-show-obligation-under-review = decision to come
wrong-date-ahead = This policy is issued on { $issued }, and that day is still to come. Is the year right? Phones wait until that day. Correct ‘issued’ in policy.toml.
wrong-date-year = This policy is issued on { $issued } and lasts until { $expires }. Is the year right? Correct ‘expires’ in policy.toml.
wrong-date-root = This policy lasts until { $expires }. Root { $root } ends on { $until } already. Choose an earlier ‘expires’, or make a next root first with `appwijzer root rotate --expires …`.
wrong-root-ahead = Root { $root } is issued on { $issued }, and that day is still to come. Is the year right? Phones would take it for the time. Make the root anew.
wrong-root-year = Root { $root } is issued on { $issued } and lasts until { $expires }. Is the year right? Choose an earlier --expires.
timestamp-ahead = The timestamp would be of { $day }, and that day is still to come. Is the year right? Nothing was signed.
timestamp-not-kept = it is of { $day }: that day is still to come, or its root had ended by then. Phones do not keep it. Renew it.
timestamp-older = A timestamp of { $issued } is there already. An older one, of { $day }, tells phones nothing new. Leave out --on.
timestamp-root-ended = The timestamp would be of { $day }, but root { $root } ended on { $until }. Make a next root first, or set the clock of this machine.
cli-lint-clean = In order: { $path } has no errors.
cli-unknown-app = We do not know the app ‘{ $value }’. Did you mean { $known }?
cli-unknown-app-none = The app ‘{ $value }’ is not known here. All apps are in: appwijzer catalogue list
cli-policy-changed = The rule was changed without a higher version. Raise ‘version’, or start anew with --fresh. ({ $reason })
cli-exemption-too-long = The exception until { $value } is too long. It may last until { $date }.

# What was read, under every answer.
read-title = What we read
read-as = { $n ->
    [one] Read as { $form }: 1 app.
   *[other] Read as { $form }: { $n } apps.
}
read-as-named = { $n ->
    [one] Read as { $form }, as you said: 1 app.
   *[other] Read as { $form }, as you said: { $n } apps.
}
read-from-phone = { $n ->
    [one] The phone itself named 1 app.
   *[other] The phone itself named { $n } apps.
}
read-example = { $n ->
    [one] An invented phone with 1 app.
   *[other] An invented phone with { $n } apps.
}
read-proved-dump = The list comes from the system itself and is complete.
read-proved-count = The number that the list names is right.
read-proved-recipe = The list itself shows that it is complete.
read-said = We know from you that the list is complete.
read-cut-short = The list was not read to its end.
read-one-page = This is one page. There are more.
read-not-proved = Nothing shows that the list is complete.
read-system-only = It holds only apps that came with the phone.
read-installed-only = It holds only apps that somebody installed.
read-enabled-only = It holds only apps that are switched on.
read-disabled-only = It holds only apps that are switched off.
read-managed-only = It holds only apps that the management installed.
read-launchable = It holds only apps with an icon.
read-asked = We asked only about apps from the list.
read-traces = It holds only apps that were active lately.
read-hides = This list does not show: { $what }.
read-hidden-archived = archived apps
read-hidden-offloaded = offloaded apps
read-hidden-unmanaged = apps that the management did not install
read-hidden-private-space = the private space
read-hidden-other-users = other users
read-hidden-clones = dual apps
read-hidden-app-clips = App Clips
read-others = { $n ->
    [one] We did not understand one line.
   *[other] We did not understand { $n } lines.
}
read-others-at = { $n ->
    [one] We did not understand one line: { $places }.
   *[other] We did not understand { $n } lines. The first: { $places }.
}
read-unread = An app from the list stands there: { $what }.
read-use-recipe = To be certain, make the list with the recipe. See ‘appwijzer recipe --help’.
# One question about a list that does not show how it was made.
made-ask = How was this list made?
made-older = With ‘pm list packages’ alone, on Android 14 or older
made-newer = With ‘pm list packages’ alone, on Android 15 or newer
made-filter = With an option, such as -3, -s or -d
made-unknown = I do not know
made-choose = Type a letter and press Enter.
made-again = Type a, b, c or d.

management-word-written = { $devices ->
    [one] One device. Management saw { $seen ->
        [0] none of the apps on it.
       *[other] one of the apps on it.
    }
   *[other] { $devices } devices. Management saw an app on { $seen } of them.
}
cli-paste = Paste the list here. Then press Ctrl and D on an empty line.
management-word-left-out = { $n ->
    [one] One device got no row. What the files hold of it:
   *[other] { $n } devices got no row. What the files hold of them:
}
management-word-unclear = a list in which it is not certain that none of the apps is there: { $n }
management-word-same-id = a number that other devices have too: { $n }
management-word-no-id = no number and no name: { $n }

# The catalogue.
catalogue-coverage = { $total ->
    [one] 1 name
   *[other] { $total } names
}: { $recognised } recognised, { $perhaps } perhaps, { $known } known (Android { $android }, iPhone { $ios })
catalogue-not-known = not known
catalogue-name-only = known, with nothing to recognise an app by
catalogue-perhaps = perhaps recognised, by the beginning of the name
catalogue-recognised = recognised
catalogue-unknown-list = There is no list ‘{ $value }’. There are: { $known }.
catalogue-counts = { $apps } apps by { $makers } makers. { $identifiers } identifiers, { $weak } of them are weak: one source, lists only, or nothing that can be looked up.
catalogue-import-cut = The file is too long. Its end was not read.
catalogue-import-nothing = There is no app in this file. Choose a table, an AMAPI policy, a profile or an export.
catalogue-import-unknown = { $n ->
    [one] We do not know 1 app. Describe it yourself with [[app]], and say where you saw it.
   *[other] We do not know { $n } apps. Describe them yourself with [[app]], and say where you saw them.
}
catalogue-import-allowed = { $n ->
    [one] The file allows 1 app. It belongs in a list of allowed apps.
   *[other] The file allows { $n } apps. They belong in a list of allowed apps.
}
catalogue-no-copy = There is no catalogue in { $path }. Choose the folder with sources.toml and makers, or with apps.toml.
catalogue-fact-names = names
catalogue-fact-succeeds = succeeds
catalogue-fact-categories = categories
catalogue-fact-certificates = certificates
catalogue-fact-store = store
catalogue-fact-form = form
catalogue-fact-schemes = schemes
catalogue-fact-hosts = hosts
catalogue-fact-not-on = not_on
catalogue-fact-loses = loses
catalogue-fact-ask = ask
catalogue-fact-hides = hides
catalogue-fact-new = new
catalogue-fact-claims = claims
catalogue-fact-prefixes = prefixes
catalogue-fact-devices = devices
catalogue-show-titles = In stores also: { $value }
catalogue-show-before = Took the place of: { $value }
catalogue-show-after = Its place was taken by: { $value }
catalogue-show-certificate = certificate: { $value }
catalogue-show-note = note: { $value }
catalogue-show-store = store: { $value }
catalogue-show-source = source: { $value }
catalogue-show-unfindable = source that cannot be looked up: { $value }
catalogue-show-schemes = iOS URL schemes (a hint, never proof)
catalogue-show-asked = asked about
catalogue-show-not-asked = not asked about
catalogue-show-official = documented by the maker
catalogue-show-not-official = not documented by the maker
catalogue-show-web = Web
catalogue-show-note-title = Note
catalogue-show-prefixes = Publishes under (a hint, never proof): { $value }
catalogue-show-count = { $n } apps ({ $android } on Android, { $ios } on iPhone and iPad)
catalogue-show-maker = Maker: { $value }
catalogue-show-maker-of = Maker: { $value }, part of { $parent }
catalogue-show-companies = companies: { $value }
catalogue-show-weak = doubt: { $value }
catalogue-show-grade-sure = sure
catalogue-show-grade-weak = weak
catalogue-claim-registered-in = registered-in { $country }
catalogue-claim-head-office = head-office { $country }
catalogue-claim-controlled-by = controlled-by { $country }
catalogue-claim-named-by = named-by { $country }
catalogue-claim-listed = listed { $country }
catalogue-claim-from = from { $day }
catalogue-claim-until = until { $day }
catalogue-claim-region = in { $country } only
catalogue-note-in-english = { "" }. { $note }
catalogue-feed-signatures = it has { $have } valid { $have ->
    [one] signature
   *[other] signatures
} of the { $need } that it needs. The file was changed, is not whole, or too few people signed it. Ask its keeper for it again.
catalogue-makers-none = We know no makers of { $country }. Name the country by its two letters, such as CN.
catalogue-search-empty = Give a word to look for. ‘appwijzer catalogue list’ shows everything.
cli-show-hidden = Of these, hidden under another name, so that they cannot be recognised: { $apps }.
catalogue-up-to-date = Nothing changes.
catalogue-update-how = { $n ->
    [one] 1 difference. Add --write to take it over.
   *[other] { $n } differences. Add --write to take them over.
}
catalogue-updated = Done. Apps, makers, sources, identifiers and remarks that stand only in your copy have stayed. The rest is now as in the new catalogue. Look at it with ‘appwijzer policy lint’.
catalogue-feed-verified = Catalogue of { $organisation }, version { $version } of { $issued }. The signatures are right.
catalogue-feed-signs = Catalogue of { $organisation }, version { $version } of { $issued }: { $apps } apps by { $makers } makers. Fingerprint: { $fingerprint }
catalogue-feed-mistakes = This catalogue has mistakes. Nothing was taken over or signed.
catalogue-feed-none = What is signed is no catalogue: { $why }.
catalogue-feed-no-root = Name the root with --root.
catalogue-feed-version = Give the catalogue a number with --version. It is higher than the one before.
catalogue-feed-no-key = { $name } is no policy key of root { $root }. Its signature would not count.
catalogue-feed-other = It is of ‘{ $offered }’ and not of ‘{ $taken }’. Nothing was taken over.
catalogue-feed-line = Its root is of another line than before. Nothing was taken over.
catalogue-feed-root = This copy was verified by root { $taken } before. Give that root too, not only root { $offered }.
catalogue-feed-older = This copy has version { $taken } already. Version { $offered } is older and is not taken over.
catalogue-feed-content = Version { $version } was taken over before, with another content. Ask whoever made it.
catalogue-feed-memory = Here stands what was taken over last, and it cannot be read. Put it back from a backup.
catalogue-verify-no-host = No web site of these apps is known. So there is nothing to ask.
catalogue-verify-confirmed = = { $id }: the maker’s web site vouches for it
catalogue-verify-certificate = + { $id }: is signed with { $digest }; the catalogue does not have that
catalogue-verify-unknown = + { $id }: not in the catalogue; it may also be a partner’s
catalogue-verify-elsewhere = ! { $id }: in the catalogue it belongs to { $app }
catalogue-verify-nothing = this web site vouches for no app
catalogue-verify-failed = ? { $file }: { $why }
catalogue-verify-other-content = something else stands there
catalogue-verify-moved = the server sends us elsewhere (status { $status }); we do not follow that
catalogue-verify-status = the server answers with status { $status }
catalogue-verify-large = the file is larger than { $n } kB
catalogue-verify-slow = no whole answer within { $n } seconds
catalogue-verify-broken = the file did not come whole ({ $why })
catalogue-verify-no-curl = the program curl does not start ({ $why })
catalogue-verify-cut = We asked the first { $n } web sites only. Choose apps with --app.
catalogue-verify-means = What a web site does not name can be its app all the same. Look before you take something over.
