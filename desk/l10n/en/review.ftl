# The file to review a policy.
review-title = Review: the rule of { $org }
review-skip = Go to the screens
review-lead = Here is everything that colleagues will see, on every kind of device. This file loads nothing and sends nothing.
review-version = Version
review-issued = Issued
review-expires = Valid until
review-made = Made on
review-fingerprint = Fingerprint
review-contents = What is in it?
review-no-previous = No version before was given to compare it with.
review-changes = What changes since version { $version }?
review-nothing-changes = nothing
review-what-changes = { $other } screens other, { $new } new, { $gone } gone
review-difference = The differences, part by part
review-no-lint = This was made from a signed file. The check of the words belongs to the source.
review-lint = { $n ->
    [0] The check has no remarks
    [one] The check has 1 remark
   *[other] The check has { $n } remarks
 }
review-reach = What can be looked for?
review-remarks = Your remarks
review-remarks-how = Write beside a screen what you think of it. Then save your remarks as a file, and send that back.
review-role = Your role, such as works council
review-remark-whole = Remark about the whole
review-remark = Remark about ‘{ $title }’
review-save = Save as a file
review-load = Open a file with remarks
review-saved = Your remarks are saved. Send the file to whoever asked for it.
review-loaded = The remarks stand at their screens.
review-other = The remarks belong to another version. What still fits stands at its screen.
review-none = There is no remark to save yet.
review-wrong = This file holds no remarks on this rule.
review-screens = The screens
review-language-nl = Dutch
review-language-en = English
review-told = The phone says:
review-gone = No longer shown:
review-same = { $n ->
    [one] 1 screen is as before, and is not here again.
   *[other] { $n } screens are as before, and are not here again.
 }
review-employer = This is what the employer gets, to the letter:
review-employer-nothing = The employer gets nothing.
review-employer-private = The employer gets nothing from an own phone.
review-is-other = other than in the version before
review-is-new = new
remarks-count = { $n ->
    [one] 1 remark
   *[other] { $n } remarks
 }
remarks-from = By: { $role }
remarks-nobody = somebody without a role
remarks-whole = The whole
remarks-old = These remarks are about version { $version }, and the rule has changed since.
remarks-wrong = { $path }: { $why }
