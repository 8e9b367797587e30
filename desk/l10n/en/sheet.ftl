# The sheet to tick off buttons and menus on a real device.
sheet-title = Sheet to tick off words on a { $phone }
sheet-how = Set the device to English. Does the word stand there exactly? Put an x in the box. Does it say something else? Write that after ‘otherwise’. Leave the rest open.
sheet-from = Source: { $from }
sheet-read-head = { $name }: { $value }
sheet-read-same = { $n ->
    [one] { $n } word stands there exactly.
   *[other] { $n } words stand there exactly.
}
sheet-read-other = { $name }: it says ‘{ $words }’ instead of { $quoted }
sheet-read-open = { $n ->
    [one] { $n } word was not looked at: { $names }
   *[other] { $n } words were not looked at: { $names }
}
sheet-bad = This sheet cannot be read: { $reason }

sheet-label-uninstall = ‘{ -label-uninstall }’
sheet-label-uninstall-question = ‘{ -label-uninstall-question }’
sheet-label-uninstall-question-work = ‘{ -label-uninstall-question-work }’
sheet-label-uninstall-private = ‘{ -label-uninstall-private }’
sheet-label-app-info = ‘{ -label-app-info }’
sheet-label-uninstall-updates = ‘{ -label-uninstall-updates }’
sheet-label-disable-old = ‘{ -label-disable-old }’
sheet-label-disable-new = ‘{ -label-disable-new }’
sheet-label-all-users = ‘{ -label-all-users }’
sheet-label-work-tab = ‘{ -label-work-tab }’
sheet-label-personal-tab = ‘{ -label-personal-tab }’
sheet-label-private-list = ‘{ -label-private-list }’
sheet-label-private-settings = ‘{ -label-private-settings }’
sheet-label-private-dialog = ‘{ -label-private-dialog }’
sheet-label-screen-time = ‘{ -label-screen-time }’
sheet-label-signal-make-admin = ‘{ -label-signal-make-admin }’
sheet-label-signal-leave = ‘{ -label-signal-leave }’
sheet-label-signal-delete = ‘{ -label-signal-delete }’
sheet-label-signal-linked = ‘{ -label-signal-linked }’
sheet-label-signal-unlink = ‘{ -label-signal-unlink }’
sheet-label-signal-archived = ‘{ -label-signal-archived }’
sheet-label-whatsapp-timer = ‘{ -label-whatsapp-timer }’
