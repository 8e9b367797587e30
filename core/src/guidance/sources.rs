//! Where instructions stand: each source with its kind and the versions it tells of. None of them was tried on a
//! device.

/// What kind of source it is, the most reliable first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SourceKind {
    /// The vendor's source code, where the words of buttons stand.
    VendorSource,
    /// A page of the vendor.
    VendorDocumentation,
    /// What the vendor wrote, read in a copy.
    VendorCopy,
    /// A public body.
    Government,
    /// A newspaper or magazine.
    Press,
    /// A guide by somebody else.
    OtherGuide,
    /// Somebody who says to have seen it.
    UserReport,
    /// Ordinary knowledge of the platform. Described in words, never quoted as a label.
    GeneralKnowledge,
}

impl SourceKind {
    /// Whether it gives the vendor's own words: only those may be quoted as a label.
    #[must_use]
    pub fn gives_labels(self) -> bool {
        match self {
            Self::VendorSource | Self::VendorDocumentation => true,
            Self::VendorCopy
            | Self::Government
            | Self::Press
            | Self::OtherGuide
            | Self::UserReport
            | Self::GeneralKnowledge => false,
        }
    }
}

/// A public source of an instruction or a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Source {
    /// What kind.
    pub kind: SourceKind,
    /// Who and where.
    pub cite: &'static str,
    /// The versions or the time that it tells of; nothing if it does not say.
    pub versions: Option<&'static str>,
}

const fn source(kind: SourceKind, cite: &'static str) -> Source {
    Source { kind, cite, versions: None }
}

const fn dated(kind: SourceKind, cite: &'static str, versions: &'static str) -> Source {
    Source { kind, cite, versions: Some(versions) }
}

use SourceKind::*;

pub(super) const AOSP_SETTINGS_OLD: Source = dated(
    VendorSource,
    "Android source, Settings res/values-nl/strings.xml, aosp-mirror/platform_packages_apps_settings@000f97d",
    "about Android 10 and 11",
);
pub(super) const AOSP_SETTINGS_NEW: Source = dated(
    VendorSource,
    "Android source, Settings res/values-nl/strings.xml, PixelOS-17/android_packages_apps_Settings@2db1c21",
    "Android 15 and later",
);
pub(super) const AOSP_INSTALLER: Source = dated(
    VendorSource,
    "Android source, PackageInstaller res/values-nl/strings.xml, bluestacks/frameworks-base-a16@a5a493f",
    "Android 16",
);
pub(super) const AOSP_LAUNCHER_OLD: Source = dated(
    VendorSource,
    "Android source, Launcher3 res/values-nl/strings.xml, Ankits-lab/packages_apps_Launcher3@dd38735",
    "about Android 11",
);
pub(super) const AOSP_LAUNCHER_NEW: Source = dated(
    VendorSource,
    "Android source, Launcher3 res/values-nl/strings.xml, gotenksIN/android_packages_apps_Launcher3@0cbbe63",
    "Android 15 and later",
);
pub(super) const FAIRPHONE_LAUNCHER: Source = dated(
    VendorSource,
    "Fairphone's Launcher3 res/values-nl/strings.xml, fairphone-mirror/platform_packages_apps_Launcher3@02c8487",
    "Android 15 and later",
);
pub(super) const GOOGLE_PRIVATE_SPACE: Source =
    dated(VendorDocumentation, "Google, https://support.google.com/android/answer/15341885", "Android 15 and later");
pub(super) const AOSP_PRIVATE_SPACE: Source = dated(
    VendorDocumentation,
    "Google, https://source.android.com/docs/security/features/private-space",
    "Android 15 and later",
);
pub(super) const GOOGLE_BACKUP: Source =
    source(VendorDocumentation, "Google, https://support.google.com/android/answer/2819582");
pub(super) const GOOGLE_ARCHIVE: Source = dated(
    VendorCopy,
    "Google, android.content.pm.PackageInstaller.requestArchive (copy of the Android reference on learn.microsoft.com)",
    "Android 15 and later",
);
pub(super) const GOOGLE_RESTRICTIONS: Source = source(
    VendorDocumentation,
    "Google, https://developer.android.com/reference/android/os/UserManager#DISALLOW_UNINSTALL_APPS",
);
pub(super) const GOOGLE_EMM_DELETE: Source =
    source(VendorDocumentation, "Google, https://developers.google.com/android/work/play/emm-api/delete");
pub(super) const GOOGLE_WORK_PROFILE: Source =
    source(VendorDocumentation, "Google, https://support.google.com/work/android/answer/6191949");
pub(super) const BAYTON_WORK_PROFILE: Source = dated(
    OtherGuide,
    "bayton.org, on what goes when a work profile is removed: downloads, contacts, call log, and managed eSIMs",
    "eSIM: Android 16 and later",
);
pub(super) const APPLE_ENROLMENT: Source =
    source(VendorDocumentation, "Apple, https://support.apple.com/guide/deployment/dep23db2037d");
pub(super) const GOOGLE_WEBAPK: Source = source(VendorDocumentation, "Google, https://web.dev/webapks");
pub(super) const GOOGLE_VISIBILITY: Source = dated(
    VendorDocumentation,
    "Google, https://developer.android.com/training/package-visibility",
    "Android 11 and later",
);
pub(super) const GOOGLE_LAUNCHER_APPS: Source =
    source(VendorDocumentation, "Google, https://developer.android.com/reference/android/content/pm/LauncherApps");
pub(super) const GOOGLE_CROSS_PROFILE: Source = dated(
    VendorDocumentation,
    "Google, https://developer.android.com/reference/android/content/pm/CrossProfileApps",
    "Android 9 and later",
);
pub(super) const GOOGLE_DELETE_INTENT: Source =
    source(VendorDocumentation, "Google, https://developer.android.com/reference/android/content/Intent#ACTION_DELETE");
pub(super) const SAMSUNG_SECURE_FOLDER: Source = dated(
    VendorDocumentation,
    "Samsung, https://www.samsung.com/sg/support/mobile-devices/what-is-secure-folder-and-how-to-use-it-on-samsung-mobile-device/",
    "One UI of 2022",
);
pub(super) const XIAOMI_SECOND_SPACE: Source =
    source(VendorDocumentation, "Xiaomi, https://www.mi.com/ph/support/article/KA-07105");
pub(super) const XIAOMI_DUAL_APPS: Source =
    dated(VendorCopy, "Xiaomi 11T manual (copy), libble.eu/xiaomi-11t/online-manual-988812/?page=0042", "MIUI of 2021");
pub(super) const OPPO_CLONER: Source =
    dated(Press, "Business Today, 2021-10-14, on ColorOS 12's App Cloner", "ColorOS 12");
pub(super) const HUAWEI_SPACES: Source =
    dated(VendorCopy, "Huawei P40 Pro+ EMUI 11 guide (copy), manualshelf.com, page 189", "EMUI 11");
pub(super) const MOTOROLA_SECURE: Source = source(OtherGuide, "Grokipedia, Moto Secure");
pub(super) const IOS_HOLD: Source = source(
    OtherGuide,
    "Digital Confidence, https://twobirds-kramerica.github.io/digital-confidence/tips/spring-cleaning-your-apps.html",
);
pub(super) const IOS_LIBRARY: Source =
    source(Press, "Mac Life, https://www.maclife.de/tipps-tricks/iphone/alte-apps-komplett-entfernen");
pub(super) const IOS_STORAGE: Source =
    source(Press, "iCulture, https://www.iculture.nl/tips/opschonen-iphone-ios-apps/");
pub(super) const IOS_HIDDEN: Source =
    dated(Press, "AllThings.How, https://allthings.how/psa-hiding-apps-on-ios-18-is-not-foolproof", "iOS 18");
pub(super) const IOS_LOCKED: Source =
    dated(Press, "MacRumors (copy on hackintosh.org), iOS 18 Lets You Lock and Hide", "iOS 18");
pub(super) const APPLE_SCREEN_TIME: Source = dated(
    VendorDocumentation,
    "Apple, https://support.apple.com/nl-be/guide/ipod-touch/iphbfa595995/13.0/ios/13.0",
    "iOS 13",
);
pub(super) const APPLE_RESTRICTIONS: Source =
    source(VendorSource, "Apple, apple/device-management mdm/profiles/com.apple.applicationaccess.yaml@0340fd3");
pub(super) const APPLE_WEB_CLIP: Source =
    source(VendorSource, "Apple, apple/device-management mdm/profiles/com.apple.webClip.managed.yaml");
pub(super) const IOS_AUTO_DOWNLOAD: Source =
    source(Press, "iCulture, https://www.iculture.nl/tips/automatische-downloads-itunes/");
pub(super) const IOS_SUBSCRIPTION: Source =
    dated(Press, "iPhoned, https://www.iphoned.nl/tips/iphone-abonnement-opzeggen", "2023");
pub(super) const TIKTOK_DRAFTS: Source =
    dated(Press, "The Sun, https://www.the-sun.com/tech/6026350, quoting TikTok's own warning", "2022");
pub(super) const TIKTOK_ACCOUNT: Source =
    source(OtherGuide, "HiTech Gazette, https://hitechgazette.com/does-deleting-tiktok-delete-drafts-or-not/");
pub(super) const WHATSAPP_BACKUP: Source =
    dated(VendorDocumentation, "WhatsApp, https://faq.whatsapp.com/407643231403807", "Android");
pub(super) const WHATSAPP_LOCAL: Source = dated(
    OtherGuide,
    "WhatsApp's local backups on Android: the last days, in Android/media/com.whatsapp/WhatsApp/Databases (several guides)",
    "Android 11 and later",
);
pub(super) const WHATSAPP_ICLOUD: Source = dated(
    OtherGuide,
    "Mobitrix, May 2026, on WhatsApp's backup in iCloud; SeniorWeb, https://www.seniorweb.nl/artikel/de-accountbeheeropties-van-icloud",
    "iPhone, 2026",
);
pub(super) const WHATSAPP_MEDIA: Source =
    dated(VendorDocumentation, "WhatsApp, https://faq.whatsapp.com/476272750957554", "Android");
pub(super) const WHATSAPP_TIMER: Source =
    source(VendorDocumentation, "WhatsApp, https://faq.whatsapp.com/general/chats/about-disappearing-messages?lang=nl");
pub(super) const WHATSAPP_EXIT: Source =
    source(Press, "Telefonino, https://www.telefonino.net/notizie/whatsapp-uscire-dai-gruppi-senza-notifiche");
pub(super) const WHATSAPP_COMMUNITY: Source = source(
    Press,
    "Giga, https://www.giga.de/tipp/whatsapp-community-loeschen; Telefonino, on leaving a group of a community",
);
pub(super) const WHATSAPP_EXPORT: Source =
    source(OtherGuide, "Receipts, receipts.love/learn/backing-up-whatsapp-conversations");
pub(super) const WHATSAPP_PRIVACY: Source = dated(
    Press,
    "HCC, \"geavanceerde privacy voor chats\", 2025-08-15; iCulture, whatsapp-advanced-chat-privacy",
    "2025",
);
pub(super) const WHATSAPP_ADMIN: Source =
    source(OtherGuide, "Saferinternet.at, \"Wie verwalte ich eine WhatsApp-Gruppe\"");
pub(super) const WHATSAPP_DELETE: Source =
    dated(OtherGuide, "Consumentenbond, ongewenste-appjes, September 2024", "2024");
pub(super) const WHATSAPP_LINKED: Source =
    source(Press, "Wccftech, https://wccftech.com/how-to/remove-linked-devices-whatsapp");
pub(super) const WHATSAPP_LOCKED: Source = dated(Press, "Business Standard, 2023-06-29, on chat lock", "2023");
pub(super) const SIGNAL_ANDROID: Source = dated(
    VendorSource,
    "Signal source, signalapp/Signal-Android app/src/main/res/values-nl/strings.xml@006a01b7",
    "Signal for Android of 2025",
);
pub(super) const SIGNAL_IOS: Source = dated(
    VendorSource,
    "Signal source, signalapp/Signal-iOS Signal/translations/nl.lproj/Localizable.strings@6ada2b6f",
    "Signal for iPhone of 2023",
);
pub(super) const SIGNAL_END_GROUP: Source =
    dated(VendorDocumentation, "Signal, release notes of Signal-Android v8.19.2 and Signal-iOS 8.20", "8.19 and later");
pub(super) const SIGNAL_EXPORT: Source = dated(
    VendorSource,
    "Signal source, signalapp/Signal-Android components/settings/app/chats/ChatExportDialogs.kt@9084cb3: all chats, with or without media",
    "Signal for Android of 2026",
);
pub(super) const SIGNAL_EXPORT_SEEN: Source =
    dated(UserReport, "mlomb/chat-analytics#104, 2026-05-14: Signal 8.10.2 exports as JSON", "Signal 8.10.2");
pub(super) const SIGNAL_BACKUP: Source = dated(
    VendorCopy,
    "Signal's blog on secure backups (copy on lemmy.brdsnest.net/post/1961096)",
    "Signal of 2025 and later",
);
pub(super) const TELEGRAM_STRINGS: Source =
    dated(VendorSource, "Telegram source, DrKLO/Telegram values-nl", "an older version");
pub(super) const TELEGRAM_DEVICES: Source =
    source(VendorDocumentation, "Telegram, https://core.telegram.org/api/links");
pub(super) const TELEGRAM_CLOUD: Source = source(OtherGuide, "Askit, askit.ro/?p=117836");
pub(super) const THREEMA_EXPORT: Source = source(
    VendorDocumentation,
    "Threema, https://threema.ch/de/faq/threema_safe_contents and https://threema.ch/de/faq/data_backup",
);
pub(super) const SLACK_SIGN_OUT: Source =
    source(OtherGuide, "TinyGrab, https://tinygrab.com/how-to-leave-a-slack-workspace-on-mobile");
pub(super) const OUTLOOK_ACCOUNT: Source = source(OtherGuide, "asapguide.com; qlite.xyz (scope of deletion)");
pub(super) const INTUNE_WIPE: Source =
    dated(VendorDocumentation, "Microsoft, memdocs intune/apps/apps-selective-wipe.md", "2022");
pub(super) const TEAMS_SIGN_OUT: Source =
    source(VendorDocumentation, "Microsoft, support.microsoft.com, sign out or remove an account from Microsoft Teams");
pub(super) const AUTHENTICATOR: Source = source(
    VendorDocumentation,
    "Microsoft, azure-docs user-help-auth-app-add-work-school-account.md; https://mysignins.microsoft.com/security-info",
);
pub(super) const APPLE_MAIL: Source =
    dated(OtherGuide, "tinygrab.com; reg2.ncvps.org (order of menus only)", "before iOS 18");
pub(super) const ANDROID_ACCOUNTS: Source = source(
    VendorDocumentation,
    "Google, https://support.google.com/accounts/answer/32046?hl=nl; android.provider.Settings.ACTION_SYNC_SETTINGS",
);
pub(super) const VNG_CHATS: Source = dated(
    Government,
    "VNG, https://vng.nl/nieuws/archivering-tekstberichten-noodzakelijk-en-haalbaar; Woo, ECLI:NL:RVS:2019:899",
    "2019 and later",
);
pub(super) const CENTRAL_CHATS: Source =
    dated(Government, "Rijksoverheid, informatiehuishouding.nl/projecten/berichtenapps", "2022 and later");
pub(super) const NO_AUTO_DELETE: Source = dated(
    Press,
    "Security.nl 810509; BNR: the instruction of October 2022, sharpened in June 2023, on automatic deletion",
    "2022 and later",
);
pub(super) const COMMON: Source =
    source(GeneralKnowledge, "general knowledge of the platform, to be tried on a device");
