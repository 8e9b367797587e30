# What the preview says around the devices, to the owners of a policy.
preview-running = The preview is running. Stop it with Ctrl-C. Only whoever has this address can reach it.
preview-open-yourself = Open this address in your browser yourself.
preview-no-folder = There is no file or folder { $path }, and no policy of that name. Give a folder with policy.toml, a signed policy, or a name from: appwijzer policy list
preview-port-taken = Another program uses port { $port }. Choose another one, or leave --port out: then a free one is found.

languages = Language
skip = Go to the device
page-what = preview
page-line = What your colleagues will see. Every button works, and nothing is sent.
title-error = Error:

journeys-title = Whose device?
device-kind-work-phone = Work phone
device-kind-work-phone-sub = Managed by work. From message to done.
device-kind-work-part = Work part of a phone
device-kind-work-part-sub = It cannot see the private part, and says so.
device-kind-private-part = Private part of a work phone
device-kind-private-part-sub = Here the app can be, and be removed.
device-kind-work-tablet = Work tablet
device-kind-work-tablet-sub = The same rule on another device.
device-kind-private-phone = Own phone
device-kind-private-phone-sub = Join by a code. A request, two roads.
device-kind-iphone = Work iPhone
device-kind-iphone-sub = It shows no list of apps. You look yourself.
device-kind-exempt = Colleague with an exception
device-kind-exempt-sub = Allowed until a day, and what comes after.
device-kind-new-version = The rule changes
device-kind-new-version-sub = What a new version changes for you.

settings-title = What is on it?
setting-policy = Policy
setting-apps = Apps on the device
setting-more-apps = { $n ->
    [one] One more app of the policy
   *[other] { $n } more apps of the policy
}
app-none = no
app-there = yes
app-off = yes, but off
app-archived = yes, archived
app-preinstalled = yes, came with it
setting-language = Language of the device
setting-work = Used for work on it
setting-work-hint = Tick nothing to be asked on the phone.
setting-work-none = Nothing
setting-beside = Show beside it
beside-none = nothing
beside-language = the other language
beside-version = the next version of the policy
setting-first = Begin with the first screens
setting-show = Show this
setting-again = Start again
setting-all = All screens, to read or print

day-before = One day back
day-after = One day on
day-label = Another day
day-go = Go to this day
mark-announced = announced
mark-begins = begins
mark-deadline = last day
mark-after = after the last day
mark-exempt-until = exception ends
mark-over = the ban ends

stage-broken = The source has mistakes. You see the last version without them. The mistakes stand under ‘Beside the device’.
stage-invented = The newer version is made up here: the same policy, a week later, with each last day a week earlier. With --before you show two versions of your own.
stage-other-policy = The policy { $value } knows no exceptions. So you see { $shown } here.
version-now = version { $n }
version-next = version { $n }, the newer
around-title = Meanwhile, outside the app
around-code = This code stands on the page of the organisation, as text and as a QR code.
around-qr = QR code to take part
around-scan = Hold the camera before the QR code
around-version = The organisation decides something new.
around-publish = Publish the new version

facts-title = Beside the device
facts-left = The first device
facts-right = The device beside it
findings-title = { $n ->
    [one] One finding in the source
   *[other] { $n } findings in the source
}
finding-error = Mistake
finding-warning = Have a look
finding-here = Have a look
employer-pane-title = What the employer gets
employer-pane-nothing = Nothing
employer-pane-private = From an own phone nothing goes to the employer.
employer-pane-not-yet = Nothing has been handed over yet.
employer-pane-bytes = Exactly these characters, by the channel of device management:
employer-pane-only = And nothing else.
coverage-title = What could be looked at
coverage-not-yet = Nothing has been looked at yet.
coverage-whole = The whole device
coverage-work = The work part
coverage-private = The private part
coverage-everything = The system shows every app. All others are forgotten at once.
coverage-only = The system answers only for the apps of the policy. Others cannot be seen.
coverage-launchable = Only apps with an icon can be seen here. What is absent is not certain.
coverage-filtered = The list was made with a filter. What is absent is not certain.
coverage-traces = A report shows which apps were active. Whether they are still there is asked.
coverage-other-part = The system does not show this part to the app. It says so, and asks.
coverage-no-list = This system gives no list of apps. The app says so, and asks.
coverage-nothing = Nothing could be looked at. The app says so, and asks.
coverage-there = Apps of the policy that are there
coverage-absent = Certainly not there
coverage-doubt = Cannot tell
planned-title = Messages that are planned
planned-none = None.
planned-more = { $n ->
    [one] One more message
   *[other] { $n } more messages
}
planned-now = now
planned-lock = A locked screen shows only: You have a message. No message names an app.
journal-title = What the phone remembers
journal-lead = All of it, as it stands in the app’s own storage. Which apps somebody has is not in it.
journal-cases = Cases: banned apps that were found
journal-answers = Answers of the employee
journal-attestations = What the employee saw
journal-settings = Settings of the app
journal-documents = Signed documents
journal-grants = Exceptions that were pasted
network-title = What went over the network
network-none = Nothing. This device gets its rules from device management.
network-none-yet = Nothing yet. First its owner reads what the app does.
network-fetched = Fetched, from a server that exists only in this preview. Nothing was sent.

system-notification = Message
dialog-owner = The system of the device asks
dialog-uninstall-title = { -label-uninstall-question }
dialog-uninstall-text = { $app }
dialog-uninstall-remove = OK
dialog-uninstall-close = Cancel
dialog-details-title = { -label-app-info }: { $app }
dialog-details-switch-off = { -label-disable-new }
dialog-details-remove = { -label-uninstall }
dialog-details-close = Back
dialog-other-app-title = { $app } opens here
dialog-other-app-text = You do the steps there, and come back.
dialog-other-app-close = Back to Appwijzer
dialog-share-title = Share
dialog-share-text = This text goes to the app that you choose. Nobody else gets it.
dialog-share-close = Close
dialog-report-title = Choose an App Privacy Report
dialog-report-report-with = A report in which the app was active
dialog-report-report-without = A report without the app
dialog-report-close = Cancel
dialog-notify-title = May Appwijzer send you notifications?
dialog-notify-yes = Allow
dialog-notify-close = Do not allow

all-title = All screens
all-lead = { $n ->
    [one] One screen can be reached on this device, on this day.
   *[other] { $n } screens can be reached on this device, on this day.
}
all-back = Back to the device
broken-title = The source has mistakes
broken-lead = Put these right and save. This page then shows the devices.
failure-token-title = This page is too old
failure-token = The preview was started again, or the page was open for long. Nothing is lost but the last press.
failure-companion-title = That did not work
failure-companion = The companion could not be started. Start the preview again.
failure-closed-title = This preview belongs to somebody on this computer
failure-closed = Is it yours? Then open the address that stands in the terminal, with all that follows. After a new start the address is another one.
failure-nowhere-title = There is no such page
failure-nowhere = The preview has one page.
failure-again = To the preview
