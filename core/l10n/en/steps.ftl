# Titles of steps: title-<name>.
title-save = Save what you want to keep
title-remove = How to remove the app
title-switch-off = Turn the app off

title-check = Come back and check again
title-work-list = Find your work groups and work chats
title-work-keep = Save what your work still needs
title-work-leave = Leave the work groups
title-work-delete = Delete the work chats
title-work-media = Clear photos and files
title-work-backup = Make a new backup
title-work-linked = Unlink other devices
title-work-drafts = Look at your drafts
title-work-contacts = Remove work contacts
title-work-account = Remove your work account
title-work-files = Clear files
title-work-authenticator = Leave this app for now

# Before.
step-save = You may lose photos and messages in the app.
step-save-drafts = If you remove the app, you lose your drafts.
step-save-messages = You may lose messages in the app. Save what you need.
step-save-files = You may lose files in the app. Save what you need.
step-subscription = Do you have a subscription? It keeps running without the app. Cancel it first.
step-credit = Did you buy credit? You usually do not get it back.
step-account = Your { $app } account stays. Want that gone too? Do it first, in the app.
step-sign-in = Do you sign in anywhere with { $app }? First set up another way there.

# Android.
step-android-button = Tap the button below.
step-android-button-confirm = Your { $device } asks: ‘{ -label-uninstall-question }’ Then tap OK.
step-android-settings = Open Settings and tap Apps. Tap { $app }.
step-android-settings-8 = Open the settings of your { $device }. Go to apps and notifications. Tap { $app }.
step-android-uninstall = Tap ‘{ -label-uninstall }’.
step-android-confirm = Your { $device } asks: ‘{ -label-uninstall-question }’ Then tap OK.
step-android-not-icon = Taking the icon off the home screen is not enough.
step-android-details = Tap the button below. You then see ‘{ -label-app-info }’.
step-android-work-tab = Open your list of apps. Choose the tab ‘{ -label-work-tab }’.
step-android-work-paused = Are your work apps paused? Turn them on first.
step-android-work-confirm = Your { $device } asks: ‘{ -label-uninstall-question-work }’ Then tap OK.
step-android-work-forbids = Your work can block removal in the work part. Then ask { $help } for help.
step-android-personal-tab = Open your list of apps. Choose the tab ‘{ -label-personal-tab }’.
step-android-hold-icon = Hold the { $app } icon. Tap ‘{ -label-app-info }’, then ‘{ -label-uninstall }’.
step-android-private-open = Swipe to the very end of your list of apps. Tap ‘{ -label-private-list }’ and unlock.
step-android-private-hidden = Cannot see it? Search your list of apps for ‘{ -label-private-settings }’.
step-android-private-remove = Hold your finger on { $app }. Choose ‘{ -label-uninstall-private }’.
step-android-secure-folder = Open Secure Folder. Hold your finger on { $app } and remove it.
step-android-clone = If you remove the original app, the copy usually goes too.
step-android-clone-samsung = Search the settings for Dual Messenger. Turn { $app } off there.
step-android-clone-xiaomi = Search the settings for dual apps. Turn { $app } off there.
step-android-clone-oppo = Search the settings for App Cloner. Turn { $app } off there.
step-android-clone-huawei = Search the settings for App Twin. Turn { $app } off there.
step-android-other-user = The app belongs to another user of this { $device }. Switch user.
step-android-all-users = Tap the three dots. Do you see ‘{ -label-all-users }’? Then you can do it at once.
step-android-disabled-list = The app is turned off. Look among the apps that are off.
step-android-updates = Do you see ‘{ -label-uninstall-updates }’? Tap that first.
step-android-disable-old = Then tap ‘{ -label-disable-old }’.
step-android-disable-new = Then tap ‘{ -label-disable-new }’.
step-android-disable-both = Then tap ‘{ -label-disable-new }’.
step-android-system = { $app } came with your { $device }. It cannot be removed, but it can be switched off.
step-android-archived = The app is archived. It is not fully removed.
step-android-suspended = { $app } is paused. You can often still remove it. Need help? Ask { $help }.
step-android-not-admin = Does your { $device } say that { $app } is a device admin app? Switch that off first, in the settings.
step-android-refused = Does your { $device } not allow removal? That is not your fault. Ask { $help }.
step-android-renamed = This app has another name ({ $identifier }) but carries { $app }’s digital signature.
step-android-web-app = Is the website an icon on your home screen? Remove that icon too.

# Look here too.
step-else-private-space = Do you use the locked private space (‘{ -label-private-settings }’)? Check for { $app } there.
step-else-secure-folder = Do you use Secure Folder? Its icon may be hidden. Check for { $app } there.
step-else-second-space = Do you use a second space? Open it and check for { $app } there.
step-else-dual-apps = Do you use dual apps? Check the settings for { $app }.
step-else-cloner = Do you use App Cloner? Check the settings for { $app }.
step-else-app-twin = Do you use App Twin? Check the settings for { $app }.
step-else-moto-secure = Do you use a secure folder by Motorola? Check for { $app } there.
step-else-users = Does this { $device } have more users? Check with each user.

# iPhone and iPad.
step-ios-hold = Hold your finger on { $app } until a menu appears.
step-ios-choose = Choose to delete the app and confirm. Removing it from the Home Screen is not enough.
step-ios-storage = Cannot see the app? Go to Settings, General, then the storage. Find { $app } there.
step-ios-not-offload = Delete the app there. Offloading the app is not enough.
step-ios-locked = Does your { $device } ask for your face, finger or code? Locked apps do that.
step-ios-hidden = The app may be hidden. Look at the end of the App Library, among the hidden apps.
step-ios-library = Look in the App Library. Search for { $app } there.
step-ios-cloud = Look up { $app } in the App Store. Can you open it there? Then it is still here.
step-ios-screen-time = Cannot delete the app? Check in ‘{ -label-screen-time }’ whether that is allowed.
step-ios-managed = The management of your { $device } can block removal. Ask { $help } for help.
step-ios-web-clip = Is the website an icon on your Home Screen? Remove that icon too.
step-ios-auto-download = Do you have another iPhone or iPad? Automatic downloads can put the app there.

# Look for yourself.
step-look-ios-search = Swipe down on your Home Screen. Type { $app }. A hidden app is not shown here.
step-look-ios-apps = Open Settings and go to the apps. Find { $app } in the list.
step-look-ios-library = Swipe past your last Home Screen. Search the App Library for { $app }.
step-look-ios-storage = Open Settings, then General, then the storage. Find { $app } in the list.
step-look-ios-hidden = Look among the hidden apps too, at the end of the App Library.
step-look-ios-cloud = Look up { $app } in the App Store. Can you open it there? Then it is here.
step-look-android-personal = Open your list of apps. Choose the tab ‘{ -label-personal-tab }’ and find { $app }.
step-look-android-work = Open your list of apps. Choose the tab ‘{ -label-work-tab }’ and find { $app }.
step-look-android-settings = Open the settings and go to the apps. Find { $app } in the list.
step-look-android-companion = Put Appwijzer in your personal part too. It then looks there for you.
step-look-android-copy-private = Appwijzer is in your personal part too. Open it there with the button below.
step-look-android-copy-work = Appwijzer is in your work part too. Open it there with the button below.
step-look-android-private = Do you use the locked private space (‘{ -label-private-settings }’)? Open it and check there too.

# Afterwards.
step-after-web-covered = The { $app } website is included. Do not use it on this { $device }.
step-after-web-free = The { $app } website is not part of the rule.
step-after-restore = A new { $device } can put the app back from your backup. Check again then.
step-after-devices = Do you have more devices from work? Look there too.
step-after-account = Your { $app } account still exists. You may delete it, but you do not have to.
step-come-back = Come back here and tap ‘{ action-check }’.
step-come-back-said = Come back here and tell us whether the app is gone.

# Work data. What vanishes by itself.
title-work-timer = Turn off automatic deletion
step-work-timer = Turn off automatic deletion in apps with work messages.
step-work-timer-whatsapp = Is ‘{ -label-whatsapp-timer }’ on in a WhatsApp work chat? Turn it off.
step-work-timer-signal = Do messages disappear by themselves in a Signal work chat? Turn that off in the chat.
step-work-timer-telegram = Does Telegram delete messages by itself? Turn that off in your work chats.
step-work-view-once = Do not send work messages that can only be viewed once.

# Work data. Find and keep.
step-work-list = Write down which groups and chats are about work.
step-work-list-whatsapp = Check archived chats, locked chats and communities too.
step-work-list-whatsapp-second = Do you also use WhatsApp Business or a second account? Do the same there.
step-work-list-signal = Check ‘{ -label-signal-archived }’ too.
step-work-keep-whatsapp = Open the chat and find export in the menu. You do this for each chat.
step-work-keep-whatsapp-blocked = Cannot export? Extra privacy is on for that chat. Someone in the group can turn it off.
step-work-keep-to-work = Send everything to work only. Never to a private address.
step-work-keep-signal = In Signal’s settings, look under chats for export. Cannot find it? Update Signal.
step-work-keep-signal-all = The export holds all your chats, private ones too. Keep only what is about work.
step-work-keep-signal-ios = Can your Signal not export a chat? Forward the work messages to your work.
step-work-keep-telegram = You can only save it with Telegram on a computer. Export the chat there.
step-work-keep-threema = Open the chat and find export in the menu.
step-work-keep-check = Check at work that everything is there. Only then go on.

# Work data. Hand over, leave, delete.
step-work-admin-whatsapp = Are you an admin? Make someone else admin first.
step-work-admin-signal = Are you an admin? Tap a member and choose ‘{ -label-signal-make-admin }’.
step-work-admin-telegram = Do you own the group? Transfer it to someone else first.
step-work-reach = Tell the group how they can still reach you.
step-work-leave-whatsapp = Tap the name of the group. Scroll down and leave the group.
step-work-leave-whatsapp-community = Is the group in a community? Leave the community too. First read what that removes.
step-work-leave-signal = Tap the name of the group. Choose ‘{ -label-signal-leave }’.
step-work-leave-signal-not-end = Do not end the group. Then nobody can go on.
step-work-leave-telegram = Tap the name of the group and leave it.
step-work-leave-threema = Open the group’s details and leave the group.
step-work-delete-whatsapp = Then delete the chat, together with its photos and files.
step-work-delete-signal = Hold your finger on the chat. Choose ‘{ -label-signal-delete }’. The chat also disappears from linked devices.
step-work-delete-telegram = Delete the chat only for yourself. On Telegram it stays for the others.
step-work-delete-threema = Then delete the chat.
step-work-delete-not-all = Delete nothing for everyone. Your colleagues must keep their messages.
step-work-media = Delete work photos and files from your gallery too. Then empty the bin.
step-work-media-signal = Did you save photos or files? Delete those from your gallery and downloads too.
step-work-screenshots = Do you have screenshots of work messages? Delete those too, and empty the bin.
step-work-export-file = Delete the export file from this { $device } and from your sent mail.

# Work data. Backups and other devices.
step-work-backup-whatsapp = Does WhatsApp back up to your Google account? Make a new backup. It replaces the old one.
step-work-backup-whatsapp-local = Your { $device } also keeps backups of the last 7 days. After a week they are replaced.
step-work-backup-whatsapp-ios = Does WhatsApp back up to iCloud? Make a new backup. Check that the date is right.
step-work-backup-phone-ios = Do you back up your whole { $device }? Make a new backup of that too.
step-work-backup-signal = Do you use Signal backups? Make a new backup first. Then delete the old one.
step-work-backup-threema = Do you back up Threema? Make a new backup first. Then delete the old one.
step-work-linked-whatsapp = Check that the work chats are gone from linked devices. Log out on work computers.
step-work-linked-signal = Check ‘{ -label-signal-linked }’. Choose ‘{ -label-signal-unlink }’ once everything is deleted there.
step-work-linked-telegram = Check in the settings which devices are signed in. Sign out what you no longer use.
step-work-others-keep = Others in the group keep their messages. That is how it should be.

# Work data. Accounts and files.
step-work-outlook-drafts = Do you have drafts? Send them, or save what you need.
step-work-outlook-contacts = Turn off saving of contacts before you remove the account.
step-work-outlook-remove = Open the settings of your work account in Outlook. Remove the account from this { $device }.
step-work-contacts-book = Are work contacts in your address book? Move the ones you need. Remove the rest.
step-work-teams = Open Teams settings and sign out. Your other work apps stay signed in.
step-work-teams-files = Did you keep files offline? Check that they are at work. Then delete them here.
step-work-slack = Open the settings in Slack and sign out of your work’s workspace.
step-work-cloud-camera = Do your photos go to your work’s storage by themselves? Turn that off.
step-work-cloud-offline = Did you keep files offline? Check that they are up to date. Then remove them here.
step-work-cloud-sign-out = Open the settings of the app and sign out of your work account.
step-work-mail-android = Open the settings and find the accounts. Tap your work account and remove it.
step-work-mail-ios = Open Settings and find the accounts of Mail. Tap your work account and remove it.
step-work-mail-ios-18 = Open Settings, then the apps, then Mail. Remove your work account from the accounts.
step-work-mail-ios-copy = Does your { $device } ask to keep contacts? Do not keep a copy of work contacts.
step-work-mail-server = The mail itself stays at your work.
step-work-profile = Does your { $device } have a work part? Then work data is already separate.
step-work-authenticator = This app holds no work data. You need it to sign in.
step-work-authenticator-first = Want to remove it anyway? First arrange another way with { $help }.
step-work-other = Sign out of your work, or remove your work account from this app.
step-work-downloads = Are downloaded work files also at work? Then delete them here. Empty the bin afterwards.

# The work part.
title-work-apps-before = First read what will be erased
title-work-apps-sign-in = First arrange signing in and calling
title-work-apps-keep = Move what you need
title-work-apps-remove = Then remove the work part
step-work-apps-lose = Everything in your work part is erased: apps, files, contacts, sometimes your work eSIM.
step-work-apps-lose-ios = The managed part is erased: work apps, their data, mail and settings from work.
step-work-apps-ask = Ask { $help } beforehand whether you can do this.
step-work-apps-sign-in = Do you sign in with an app in the work part? It will stop working.
step-work-apps-sign-in-try = First arrange another way with { $help }. Sign in with it once.
step-work-apps-esim = Do you use a work eSIM? It is often erased too. Ask for a new one first.
step-work-apps-files = Move files that are only on this { $device } to your work.
step-work-apps-contacts = Move work contacts and notes that you need to your work.
step-work-apps-chats = Are there work chats in the work part? Save them at work first.
step-work-apps-android = Open the settings and find the accounts. Choose the work part and remove the work profile.
step-work-apps-policy-app = Is your work’s management app still there? Remove it afterwards too.
step-work-apps-ios = Open Settings, then General. Find device management and remove the profile of your work.
step-work-apps-help = Not working? Ask { $help } for help. They can also do it for you.

# Other editions and places.
step-android-editions = There are more editions of { $app }. Remove all of them.
step-look-secure-folder = Open Secure Folder and look for { $app }. Its icon may be hidden.
step-look-clone = Check for a second icon of { $app }. Check the settings for dual apps too.
step-look-other-user = Switch user on this { $device }.

step-android-blocked = The management of this { $device } does not allow anybody to remove apps.
step-android-blocked-ask = That is not your fault. Ask { $help } to remove { $app }.
