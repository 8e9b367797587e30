# Het blad om knoppen en menu's op een echt toestel af te vinken.
sheet-title = Blad om woorden af te vinken op een { $phone }
sheet-how = Zet het toestel op Nederlands. Staat het woord er precies zo? Zet een x in het vakje. Staat er iets anders? Schrijf dat achter ‘otherwise’. Laat de rest open.
sheet-from = Bron: { $from }
sheet-read-head = { $name }: { $value }
sheet-read-same = { $n ->
    [one] { $n } woord staat er precies zo.
   *[other] { $n } woorden staan er precies zo.
}
sheet-read-other = { $name }: er staat ‘{ $words }’ in plaats van { $quoted }
sheet-read-open = { $n ->
    [one] { $n } woord is niet bekeken: { $names }
   *[other] { $n } woorden zijn niet bekeken: { $names }
}
sheet-bad = Dit blad is niet te lezen: { $reason }

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
