//! Where instructions stand. None of them was tried on a device yet unless its line says so.

pub(super) const AOSP_SETTINGS_OLD: &str = "Android source, Settings res/values-nl/strings.xml (about Android 10 and 11), aosp-mirror/platform_packages_apps_settings@000f97d";
pub(super) const AOSP_SETTINGS_NEW: &str = "Android source, Settings res/values-nl/strings.xml (Android 15 and later), PixelOS-17/android_packages_apps_Settings@2db1c21";
pub(super) const AOSP_INSTALLER: &str =
    "Android source, PackageInstaller res/values-nl/strings.xml (Android 16), bluestacks/frameworks-base-a16@a5a493f";
pub(super) const AOSP_LAUNCHER_OLD: &str = "Android source, Launcher3 res/values-nl/strings.xml (about Android 11), Ankits-lab/packages_apps_Launcher3@dd38735";
pub(super) const AOSP_LAUNCHER_NEW: &str = "Android source, Launcher3 res/values-nl/strings.xml (Android 15 and later), gotenksIN/android_packages_apps_Launcher3@0cbbe63";
pub(super) const FAIRPHONE_LAUNCHER: &str =
    "Fairphone's Launcher3 res/values-nl/strings.xml, fairphone-mirror/platform_packages_apps_Launcher3@02c8487";
pub(super) const GOOGLE_PRIVATE_SPACE: &str = "Google, https://support.google.com/android/answer/15341885";
pub(super) const AOSP_PRIVATE_SPACE: &str = "Google, https://source.android.com/docs/security/features/private-space";
pub(super) const GOOGLE_BACKUP: &str = "Google, https://support.google.com/android/answer/2819582";
pub(super) const GOOGLE_ARCHIVE: &str =
    "Google, android.content.pm.PackageInstaller.requestArchive (copy of the Android reference on learn.microsoft.com)";
pub(super) const GOOGLE_RESTRICTIONS: &str =
    "Google, https://developer.android.com/reference/android/os/UserManager#DISALLOW_UNINSTALL_APPS";
pub(super) const GOOGLE_EMM_DELETE: &str = "Google, https://developers.google.com/android/work/play/emm-api/delete";
pub(super) const GOOGLE_WORK_PROFILE: &str = "Google, https://support.google.com/work/android/answer/6191949";
pub(super) const APPLE_ENROLMENT: &str = "Apple, https://support.apple.com/guide/deployment/dep23db2037d";
pub(super) const GOOGLE_WEBAPK: &str = "Google, https://web.dev/webapks";
pub(super) const GOOGLE_VISIBILITY: &str = "Google, https://developer.android.com/training/package-visibility";
pub(super) const GOOGLE_LAUNCHER_APPS: &str =
    "Google, https://developer.android.com/reference/android/content/pm/LauncherApps";
pub(super) const GOOGLE_CROSS_PROFILE: &str =
    "Google, https://developer.android.com/reference/android/content/pm/CrossProfileApps";
pub(super) const GOOGLE_DELETE_INTENT: &str =
    "Google, https://developer.android.com/reference/android/content/Intent#ACTION_DELETE";
pub(super) const SAMSUNG_SECURE_FOLDER: &str = "Samsung, https://www.samsung.com/sg/support/mobile-devices/what-is-secure-folder-and-how-to-use-it-on-samsung-mobile-device/";
pub(super) const XIAOMI_SECOND_SPACE: &str = "Xiaomi, https://www.mi.com/ph/support/article/KA-07105";
pub(super) const XIAOMI_DUAL_APPS: &str =
    "Xiaomi 11T manual (copy), libble.eu/xiaomi-11t/online-manual-988812/?page=0042";
pub(super) const OPPO_CLONER: &str = "Business Today, 2021-10-14, on ColorOS 12's App Cloner";
pub(super) const HUAWEI_SPACES: &str = "Huawei P40 Pro+ EMUI 11 guide (copy), manualshelf.com, page 189";
pub(super) const MOTOROLA_SECURE: &str = "Grokipedia, Moto Secure";
pub(super) const IOS_HOLD: &str =
    "Digital Confidence, https://twobirds-kramerica.github.io/digital-confidence/tips/spring-cleaning-your-apps.html";
pub(super) const IOS_LIBRARY: &str =
    "Mac Life, https://www.maclife.de/tipps-tricks/iphone/alte-apps-komplett-entfernen";
pub(super) const IOS_STORAGE: &str = "iCulture, https://www.iculture.nl/tips/opschonen-iphone-ios-apps/";
pub(super) const IOS_HIDDEN: &str = "AllThings.How, https://allthings.how/psa-hiding-apps-on-ios-18-is-not-foolproof";
pub(super) const IOS_LOCKED: &str = "MacRumors (copy on hackintosh.org), iOS 18 Lets You Lock and Hide";
pub(super) const APPLE_SCREEN_TIME: &str =
    "Apple, https://support.apple.com/nl-be/guide/ipod-touch/iphbfa595995/13.0/ios/13.0";
pub(super) const APPLE_RESTRICTIONS: &str =
    "Apple, apple/device-management mdm/profiles/com.apple.applicationaccess.yaml@0340fd3";
pub(super) const APPLE_WEB_CLIP: &str = "Apple, apple/device-management mdm/profiles/com.apple.webClip.managed.yaml";
pub(super) const IOS_AUTO_DOWNLOAD: &str = "iCulture, https://www.iculture.nl/tips/automatische-downloads-itunes/";
pub(super) const IOS_SUBSCRIPTION: &str = "iPhoned, https://www.iphoned.nl/tips/iphone-abonnement-opzeggen";
pub(super) const TIKTOK_DRAFTS: &str = "The Sun, https://www.the-sun.com/tech/6026350, quoting TikTok's own warning";
pub(super) const TIKTOK_ACCOUNT: &str =
    "HiTech Gazette, https://hitechgazette.com/does-deleting-tiktok-delete-drafts-or-not/";
pub(super) const WHATSAPP_BACKUP: &str = "WhatsApp, https://faq.whatsapp.com/407643231403807";
pub(super) const WHATSAPP_MEDIA: &str = "WhatsApp, https://faq.whatsapp.com/476272750957554";
pub(super) const WHATSAPP_EXIT: &str =
    "Telefonino, https://www.telefonino.net/notizie/whatsapp-uscire-dai-gruppi-senza-notifiche";
pub(super) const WHATSAPP_EXPORT: &str = "Receipts, receipts.love/learn/backing-up-whatsapp-conversations";
pub(super) const WHATSAPP_PRIVACY: &str =
    "HCC, \"geavanceerde privacy voor chats\", 2025-08-15; iCulture, whatsapp-advanced-chat-privacy";
pub(super) const WHATSAPP_ADMIN: &str = "Saferinternet.at, \"Wie verwalte ich eine WhatsApp-Gruppe\"";
pub(super) const WHATSAPP_DELETE: &str = "Consumentenbond, ongewenste-appjes, September 2024";
pub(super) const WHATSAPP_LINKED: &str = "Wccftech, https://wccftech.com/how-to/remove-linked-devices-whatsapp";
pub(super) const WHATSAPP_LOCKED: &str = "Business Standard, 2023-06-29, on chat lock";
pub(super) const SIGNAL_ANDROID: &str =
    "Signal source, signalapp/Signal-Android app/src/main/res/values-nl/strings.xml@006a01b7";
pub(super) const SIGNAL_IOS: &str =
    "Signal source, signalapp/Signal-iOS Signal/translations/nl.lproj/Localizable.strings@6ada2b6f";
pub(super) const SIGNAL_END_GROUP: &str = "Signal, release notes of Signal-Android v8.19.2 and Signal-iOS 8.20";
pub(super) const SIGNAL_EXPORT: &str = "carderne/signal-export; security.nl/posting/810509";
pub(super) const TELEGRAM_STRINGS: &str = "Telegram source, DrKLO/Telegram values-nl";
pub(super) const TELEGRAM_DEVICES: &str = "Telegram, https://core.telegram.org/api/links";
pub(super) const TELEGRAM_CLOUD: &str = "Askit, askit.ro/?p=117836";
pub(super) const OUTLOOK_ACCOUNT: &str = "asapguide.com; qlite.xyz (scope of deletion)";
pub(super) const INTUNE_WIPE: &str = "Microsoft, memdocs intune/apps/apps-selective-wipe.md";
pub(super) const TEAMS_SIGN_OUT: &str =
    "Microsoft, support.microsoft.com, sign out or remove an account from Microsoft Teams";
pub(super) const AUTHENTICATOR: &str = "Microsoft, azure-docs user-help-auth-app-add-work-school-account.md; https://mysignins.microsoft.com/security-info";
pub(super) const APPLE_MAIL: &str = "tinygrab.com; reg2.ncvps.org (order of menus only)";
pub(super) const ANDROID_ACCOUNTS: &str =
    "Google, https://support.google.com/accounts/answer/32046?hl=nl; android.provider.Settings.ACTION_SYNC_SETTINGS";
pub(super) const VNG_CHATS: &str =
    "VNG, https://vng.nl/nieuws/archivering-tekstberichten-noodzakelijk-en-haalbaar; Woo, ECLI:NL:RVS:2019:899";
pub(super) const CENTRAL_CHATS: &str = "Rijksoverheid, informatiehuishouding.nl/projecten/berichtenapps";
/// Ordinary knowledge of the platform. Described in words, never quoted as a label.
pub(super) const COMMON: &str = "general knowledge of the platform, to be tried on a device";
