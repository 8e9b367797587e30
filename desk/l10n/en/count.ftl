# Counting devices. What is not certain is never called zero here.
count-title = On how many devices is each app?
count-could-show = What the files could show
count-all-devices = devices in all files: { $n }
count-reach-whole = whole list of all apps: { $n }
count-reach-part-missing = list in a file that is cut or could not be read everywhere: { $n }
count-reach-page-missing = list in a file that is not all of the pages: { $n }
count-reach-end-not-proved = list in a file that does not prove its end: { $n }
count-reach-old-report = list that is too old, or of which no day is known: { $n }
count-reach-names-only = list with names of apps only: { $n }
count-reach-work-part = the work part only: { $n }
count-reach-managed-only = apps that management installed only: { $n }
count-reach-not-said = list that does not say which apps belong in it: { $n }
count-reach-part-of-list = list with a filter, or part of a list: { $n }
count-reach-nothing = nothing reported about apps: { $n }
count-newest-report = the newest report of a device is of { $day }
count-source = { $form }, { $whole }: { $n ->
    [one] 1 file
   *[other] { $n } files
}
count-whole-proved = whole
count-whole-said = whole, as you say
count-whole-not-proved = end not proved
count-whole-page-of-more = not all pages
count-whole-part-missing = a part is missing
count-devices = Devices in the files
count-any = At least one of these apps
count-few = fewer than { $n }, or left out
count-suppressed = left out, too few
count-columns = certainly not there: { $absent }, not known: { $unknown }
count-of-group = { $group }: { $seen } (certainly not there: { $absent }, not known: { $unknown })
count-group = { $group }: { $n }
count-chart-unknown = { $seen } (not known: { $unknown })
count-nowhere = { $n ->
    [one] 1 app of the policy is certainly nowhere on the devices in these files.
   *[other] { $n } apps of the policy are certainly nowhere on the devices in these files.
}
count-not-certain = { $n ->
    [one] 1 app was not seen. That does not say that it is not there: { $names }.
   *[other] { $n } apps were not seen. That does not say that they are not there: { $names }.
}
count-and-more = { $names } and { $n } more
count-nothing-certain = Of no app it is certain that it is not there.
count-complete-hint = Are you sure that nothing is missing? Then count again with --complete.
count-no-devices = The files hold no device.
count-alike = Looks like it, and is not counted
count-alike-row = { $name } (looks like { $app }): { $n }
count-alike-nameless = other names or old traces
count-sums = Sums without devices, for each file. They are in no other number.
count-sum-row = { $app }, { $system }: at least { $least }, at most { $most }
count-system-android = Android
count-system-ios = iPhone and iPad
count-system-unknown = system not known
count-ownership-work = of the employer
count-ownership-private = of the employee
count-ownership-unknown = owner not known
count-note-names-only = Of some devices only the names of apps are known. An app may stand there under another name.
count-note-sums-only = A file holds sums and no devices. A device with two versions of an app counts twice in it.
count-note-pages-missing = There are more pages than these files. Get the next pages too.
count-note-cut-off = A file ends in the middle of something. Make it again.
count-note-end-not-proved = A table, or a file of lines, does not show whether its end is there.
count-note-sha1-certificates = The files have SHA-1 certificates and the policy SHA-256. They were not compared.
count-note-removed-left-out = Apps that are marked as removed were not counted.
count-note-deleted-left-out = Devices that were deleted from management were not counted.
count-note-same-device = Some devices stood there under several numbers. Each counts once.
count-note-contradiction = The files contradict each other about the system or the owner of a device. It is called not known then.
count-note-other-systems = Devices with Windows, macOS and other systems were passed over.
count-note-unknown-platforms = Some words for a system are not known. Those devices count as system not known.
count-note-unknown-owners = Some words for an owner are not known. Those devices count as owner not known.
count-note-columns-missing = The table lacks columns. So less can be seen.
count-note-unreadable-rows = Some rows could not be read. An app may stand there.
count-note-unreadable-file = Some files could not be read. An app may stand there.
count-note-rows-missing = A table says that it has more rows than are there. Make it again.
count-note-says-part = A file says that it is not whole, or that something went wrong. Make it again.
count-note-no-device-id = Some rows are of a device without a number. How many devices that are is not known.
count-note-named-elsewhere = An app is named in what the files tell of a device, but not in its list. That device is called not known.
count-note-named-outside = An app is named in a file at a place that belongs to no phone or tablet.
count-note-heading-again = The heading of a table stands there again in the middle. It counts as no device.
count-note-short-numbers = The same short number stands in files that may be of different servers. Those are counted as different devices.
count-note-same-file = A file was given twice. It counts once.
count-note-parts-of-one = Some lists lack the apps of the system, and others have them. They may be lists of one phone.
count-note-beyond-catalogue = The policy also reaches apps that are not in the catalogue. Those cannot be counted.
count-words = It is about: { $words }.
count-column-app-id = identifier of the app
count-column-system = system
count-column-owner = owner
count-failed = Nothing was counted. { $reason }
count-failed-of = { $path }: { $reason }
count-failed-folder = { $path } holds no list that can be read.
count-failed-columns = No column holds a device and an app. The columns are: { $columns }. A column is known by its name, such as DeviceId and ApplicationName.
count-failed-no-app-column = This is a list of devices or of people. No column holds apps. The columns are: { $columns }. A column of apps is called for example Bundle ID, packageName or ApplicationName.
count-failed-in-one-cell = The column ‘{ $column }’ holds all apps of a device in one cell. We cannot tell them apart with certainty. Make an export with a row for each app on each device.
count-failed-no-device-column = This is a list of apps. No column tells on which device. The columns are: { $columns }. A column of devices is called for example DeviceId, UDID or SerialNumber.
count-failed-too-long = A row is too long: more than { $n } MiB.
count-failed-no-records = We do not know this kind of JSON. Give the answer of a product in the list of docs/count.md, or a table as CSV.
count-failed-json = We do not know this kind of JSON. Its keys are: { $keys }. Give the answer of a product in the list of docs/count.md, or a table as CSV.
count-failed-product = This is an answer of { $product } without a list of apps for each device. Make a table (CSV) with a device and an app in each row.
count-failed-text-around = This looks like { $product }. Other text stands before it. Save only what the product gives, and count again.
count-failed-archive-damaged = The archive is damaged or cut.
count-failed-archive-locked = The archive is locked with a password.
count-failed-archive-empty = The archive is empty.
count-failed-archive-many = The archive holds too many files.
count-failed-archive-method = The archive is packed in a way that we do not know. Unpack it yourself.
count-failed-archive-piped = This archive is too large to be piped in. Give the file itself.
count-failed-archive-workbook = This is a workbook of a spreadsheet. Save it as CSV.
count-failed-archive-bomb = This archive becomes far too large when it is unpacked. No export does that.
count-chart-name = The name of a chart ends in .svg or .png; this is { $path }.
