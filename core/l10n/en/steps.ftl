# Titles of steps: title-<name>.
title-save = Save what you want to keep
title-remove = Remove the app
title-switch-off = Switch the app off

title-check = Come back and check again
title-work-list = Find your work groups and work chats
title-work-keep = Save what your work still needs
title-work-leave = Leave the work groups
title-work-delete = Delete the work chats
title-work-media = Clear photos and files
title-work-backup = Make a new backup
title-work-linked = Unlink other devices
title-work-drafts = Look at your drafts
title-work-contacts = Switch off work contacts
title-work-account = Remove your work account
title-work-files = Clear files
title-work-authenticator = Leave this app for now

# Before.
step-save = Photos and messages in the app may be lost.
step-save-drafts = Drafts are only on this { $device }. They go when the app goes.
step-save-messages = Messages in the app may be lost. Save what you need.
step-save-files = Files in the app may be lost. Save what you need.
step-subscription = Do you have a subscription? It keeps running without the app. Cancel it first.
step-credit = Did you buy credit? You usually do not get it back.
step-account = Your { $app } account stays. Want that gone too? Do it first, in the app.

# Android.
step-android-button = Tap the button below.
step-android-button-confirm = Your { $device } asks: ‘{ -label-uninstall-question }’ Then tap OK.
step-android-settings = Open the settings of your { $device }. Go to the apps. Tap { $app }.
step-android-settings-8 = Open the settings of your { $device }. Go to apps and notifications. Tap { $app }.
step-android-uninstall = Tap ‘{ -label-uninstall }’.
step-android-confirm = Your { $device } asks: ‘{ -label-uninstall-question }’ Then tap OK.
step-android-not-icon = Are you on the home screen? Choose ‘{ -label-uninstall-home }’ there. ‘{ -label-remove-icon }’ only takes away the icon.
step-android-details = Tap the button below. You then see ‘{ -label-app-info }’.
step-android-work-tab = Open your list of apps. Choose the tab ‘{ -label-work-tab }’.
step-android-work-paused = Does it say ‘{ -label-work-paused }’? Then tap ‘{ -label-work-resume }’ first.
step-android-work-confirm = Your { $device } asks: ‘{ -label-uninstall-question-work }’ Then tap OK.
step-android-work-forbids = Your work can block removal in the work part. Then ask { $help } for help.
step-android-personal-tab = Open your list of apps. Choose the tab ‘{ -label-personal-tab }’.
step-android-hold-icon = Hold your finger on the { $app } icon. Choose ‘{ -label-uninstall-home }’.
step-android-private-open = Swipe to the very end of your list of apps. Tap ‘{ -label-private-list }’ and unlock.
step-android-private-hidden = Cannot see it? Search your list of apps for ‘{ -label-private-settings }’.
step-android-private-remove = Hold your finger on { $app }. Choose ‘{ -label-uninstall-private }’.
step-android-secure-folder = Open Secure Folder. Hold your finger on { $app } and remove it.
step-android-clone = If you remove the original app, the copy usually goes too.
step-android-clone-samsung = Look in the settings for dual messenger apps. Switch { $app } off there.
step-android-clone-xiaomi = Look in the settings for dual apps. Switch { $app } off there.
step-android-clone-oppo = Look in the settings for cloned apps. Switch { $app } off there.
step-android-clone-huawei = Look in the settings for twin apps. Switch { $app } off there.
step-android-other-user = The app belongs to another user of this { $device }. Switch user.
step-android-all-users = Do you see ‘{ -label-all-users }’? Then you can do it in one go.
step-android-disabled-list = The app is switched off. Look for it among the apps that are off.
step-android-updates = Do you see ‘{ -label-uninstall-updates }’? Tap that first.
step-android-disable-old = Then tap ‘{ -label-disable-old }’.
step-android-disable-new = Then tap ‘{ -label-disable-new }’.
step-android-disable-both = Then tap ‘{ -label-disable-new }’.
step-android-system = { $app } came with your { $device }. It cannot be removed, but it can be switched off.
step-android-archived = The app is archived. That is not gone yet: its data is still there.
step-android-suspended = { $app } is paused. You can often still remove it. Not working? Ask { $help }.
step-android-not-admin = Does your { $device } say that { $app } is a device admin app? Switch that off first, in the settings.
step-android-refused = Does your { $device } not allow removal? That is not your fault. Ask { $help }.
step-android-renamed = It has another name here: { $identifier }. Its signature is that of { $app }.
step-android-web-app = Is the web site an icon on your home screen? Remove that icon too.

# Look here too.
step-else-private-space = Do you use a private space? Open it and see if { $app } is there too.
step-else-secure-folder = Do you use Secure Folder? Open it and see if { $app } is there too.
step-else-second-space = Do you use a second space? Open it and see if { $app } is there too.
step-else-dual-apps = Do you use dual apps? Look in the settings if { $app } is among them.
step-else-cloner = Do you use cloned apps? Look in the settings if { $app } is among them.
step-else-app-twin = Do you use twin apps? Look in the settings if { $app } is among them.
step-else-moto-secure = Do you use a secure folder by Motorola? See if { $app } is there too.
step-else-users = Does this { $device } have more users? Then look with each user.

# iPhone and iPad.
step-ios-hold = Hold your finger on { $app } until a menu appears.
step-ios-choose = Choose to remove the app and confirm. Taking it off the Home Screen only is not enough.
step-ios-storage = Cannot see the app? Open Settings, then General, then the storage. Find { $app } there.
step-ios-not-offload = Choose to delete the app there. Offloading is not enough: the icon stays.
step-ios-locked = Does your { $device } ask for your face, finger or code? Locked apps do that.
step-ios-hidden = The app may be hidden. Look at the end of the App Library, among the hidden apps.
step-ios-library = Look in the App Library. Search for { $app } there.
step-ios-cloud = Look up { $app } in the App Store. Can you open it there? Then it is still here.
step-ios-screen-time = Is there no button to remove it? Look in ‘{ -label-screen-time }’ if that is switched off.
step-ios-managed = Management of your { $device } can block removal. Then ask { $help }.
step-ios-web-clip = Is the web site an icon on your Home Screen? Remove that icon too.
step-ios-auto-download = Do you have another iPhone or iPad? Automatic downloads can put the app there.

# Look for yourself.
step-look-ios-search = Swipe down on your Home Screen. Type { $app }.
step-look-ios-apps = Open Settings and go to the apps. Find { $app } in the list.
step-look-ios-library = Swipe past your last Home Screen. Search the App Library for { $app }.
step-look-ios-storage = Open Settings, then General, then the storage. Find { $app } in the list.
step-look-ios-hidden = Look among the hidden apps too, at the end of the App Library.
step-look-ios-cloud = Look up { $app } in the App Store. Can you open it there? Then it is here.
step-look-android-personal = Open your list of apps. Choose the tab ‘{ -label-personal-tab }’ and find { $app }.
step-look-android-work = Open your list of apps. Choose the tab ‘{ -label-work-tab }’ and find { $app }.
step-look-android-settings = Open the settings and go to the apps. Find { $app } in the list.
step-look-android-companion = Put Appwijzer in your private part too. It then looks there for you.
step-look-android-private = Do you use a private space? Open it and look there too.

# Afterwards.
step-after-web-covered = The { $app } web site is included. Do not use it on this { $device }.
step-after-web-free = The { $app } web site is not part of the rule.
step-after-restore = A new { $device } can put the app back from your backup. Check again then.
step-after-devices = Do you have more devices from work? Look there too.
step-after-account = Your { $app } account still exists. You may delete it, but you need not.
step-after-sign-in = Do you sign in somewhere with { $app }? Set up another way to sign in there.
step-come-back = Come back here and tap ‘{ action-check }’.
step-come-back-said = Come back here and say if the app is gone.

# Work data.
step-work-list = Write down which groups and chats are about work.
step-work-list-whatsapp = Look at archived chats, locked chats and communities too.
step-work-list-signal = Look at ‘{ -label-signal-archived }’ too.
step-work-keep-whatsapp = Open the chat and look in the menu for export. Send the file to your work.
step-work-keep-whatsapp-blocked = Can you not export? Then extra privacy is on for that chat. Somebody in the group can switch it off.
step-work-keep-signal = Signal cannot save a chat as text. Forward messages or take screenshots.
step-work-keep-telegram = You can only save it with Telegram on a computer. Export the chat there.
step-work-keep-check = Check at work that everything is there. Only then go on.
step-work-admin-whatsapp = Are you an admin? Make somebody else admin first.
step-work-admin-signal = Are you an admin? Tap a member and choose ‘{ -label-signal-make-admin }’.
step-work-admin-telegram = Do you own the group? Give it to somebody else first.
step-work-reach = Tell the group how they can still reach you.
step-work-leave-whatsapp = Tap the name of the group. Go to the end and leave the group.
step-work-leave-signal = Tap the name of the group. Choose ‘{ -label-signal-leave }’.
step-work-leave-signal-not-end = Do not end the group. Then nobody can go on.
step-work-leave-telegram = Tap the name of the group and leave it.
step-work-delete-whatsapp = Then delete the chat, together with its photos and files.
step-work-delete-signal = Hold your finger on the chat. Choose ‘{ -label-signal-delete }’. Linked devices delete it too.
step-work-delete-telegram = Delete the chat only for yourself. At Telegram it stays for the others.
step-work-delete-not-all = Delete nothing for everyone. Your colleagues must keep their messages.
step-work-media = Delete work photos and files from your gallery too. Then empty the bin.
step-work-media-signal = Did you save photos or files? Delete those from your gallery and downloads too.
step-work-export-file = Delete the export file from this { $device } and from your sent mail.
step-work-backup-whatsapp = Make a backup now. It replaces the old one in your Google account.
step-work-backup-whatsapp-ios = Make a backup now. Then check that its date is right.
step-work-backup-signal = Do you use Signal backups? Delete old backups that still hold the work chats.
step-work-linked-whatsapp = Sign WhatsApp out on other computers and tablets.
step-work-linked-signal = Look at ‘{ -label-signal-linked }’. Choose ‘{ -label-signal-unlink }’ once everything is deleted there.
step-work-linked-telegram = See in the settings which devices take part. Sign out what you no longer use.
step-work-others-keep = Others in the group keep their messages. That is how it should be.
step-work-outlook-drafts = Send or delete your drafts first.
step-work-outlook-contacts = Switch off saving of contacts before you remove the account.
step-work-outlook-remove = Open the settings of your work account in Outlook. Remove the account from this { $device }.
step-work-teams = Sign out in the settings of Teams. Your other work apps stay signed in.
step-work-teams-files = Did you keep files offline? Delete those first.
step-work-mail-android = Open the settings and find the accounts. Tap your work account and remove it.
step-work-mail-ios = Open Settings and find the accounts of Mail. Tap your work account and remove it.
step-work-mail-server = The mail itself stays at your work.
step-work-profile = Does your { $device } have a work part? Then work data is already apart.
step-work-authenticator = This app holds no work data. You need it to sign in.
step-work-authenticator-first = Want to remove it all the same? First arrange another way with { $help }.
step-work-other = Sign out of your work, or remove your work account from this app.
step-work-downloads = Delete downloaded work files. Then empty the bin.
step-android-editions = There are more editions of { $app }. Remove all of them.
step-look-secure-folder = Open Secure Folder and look for { $app }.
step-look-clone = See if there is a second icon of { $app }. Look in the settings for dual apps too.
step-look-other-user = Switch user on this { $device }.
step-work-apps-lose = Everything in your work part leaves this { $device }. At work it stays.
step-work-apps-android = Open the settings and find the accounts. Choose the work part and remove the work profile.
step-work-apps-ios = Open Settings, then General. Find device management and remove the profile of your work.
step-work-apps-help = Ask { $help }. They can also do it for you.
title-work-apps-before = First see what you still need
title-work-apps-remove = Remove the work part
