//! One instruction, with what it rests on.

use super::sources::*;

/// One instruction of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Line {
    /// Id of its sentence in `l10n/*/steps.ftl`.
    pub id: &'static str,
    /// The public sources that it rests on.
    pub sources: &'static [Source],
}

macro_rules! lines {
    ($($name:ident = $id:literal: [$($source:expr),+ $(,)?];)+) => {
        $(pub(super) const $name: Line = Line { id: $id, sources: &[$($source),+] };)+
        /// Every instruction that a plan can hold.
        pub const ALL_LINES: &[Line] = &[$($name),+];
    };
}

lines! {
    // Before.
    SAVE = "step-save": [COMMON];
    SAVE_DRAFTS = "step-save-drafts": [TIKTOK_DRAFTS];
    SAVE_MESSAGES = "step-save-messages": [COMMON];
    SAVE_FILES = "step-save-files": [COMMON];
    SUBSCRIPTION = "step-subscription": [IOS_SUBSCRIPTION];
    CREDIT = "step-credit": [COMMON];
    ACCOUNT = "step-account": [TIKTOK_ACCOUNT];
    SIGN_IN = "step-sign-in": [COMMON];
    // Android.
    A_BUTTON = "step-android-button": [GOOGLE_DELETE_INTENT];
    A_BUTTON_CONFIRM = "step-android-button-confirm": [AOSP_INSTALLER];
    A_BLOCKED = "step-android-blocked": [GOOGLE_RESTRICTIONS];
    A_BLOCKED_ASK = "step-android-blocked-ask": [COMMON];
    A_SETTINGS = "step-android-settings": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    A_SETTINGS_8 = "step-android-settings-8": [COMMON];
    A_UNINSTALL = "step-android-uninstall": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    A_CONFIRM = "step-android-confirm": [AOSP_INSTALLER];
    A_NOT_ICON = "step-android-not-icon": [AOSP_LAUNCHER_OLD, AOSP_LAUNCHER_NEW, FAIRPHONE_LAUNCHER];
    A_DETAILS = "step-android-details": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    A_WORK_TAB = "step-android-work-tab": [AOSP_LAUNCHER_OLD, AOSP_LAUNCHER_NEW];
    A_WORK_PAUSED = "step-android-work-paused": [AOSP_LAUNCHER_NEW];
    A_WORK_CONFIRM = "step-android-work-confirm": [AOSP_INSTALLER];
    A_WORK_FORBIDS = "step-android-work-forbids": [GOOGLE_EMM_DELETE];
    A_PERSONAL_TAB = "step-android-personal-tab": [AOSP_LAUNCHER_OLD, AOSP_LAUNCHER_NEW];
    A_HOLD_ICON = "step-android-hold-icon": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    A_PRIVATE_OPEN = "step-android-private-open": [AOSP_LAUNCHER_NEW, AOSP_PRIVATE_SPACE];
    A_PRIVATE_HIDDEN = "step-android-private-hidden": [GOOGLE_PRIVATE_SPACE, AOSP_SETTINGS_NEW];
    A_EDITIONS = "step-android-editions": [COMMON];
    A_PRIVATE_REMOVE = "step-android-private-remove": [AOSP_LAUNCHER_NEW, AOSP_INSTALLER];
    A_SECURE_FOLDER = "step-android-secure-folder": [SAMSUNG_SECURE_FOLDER];
    A_CLONE = "step-android-clone": [AOSP_INSTALLER];
    A_CLONE_SAMSUNG = "step-android-clone-samsung": [COMMON];
    A_CLONE_XIAOMI = "step-android-clone-xiaomi": [XIAOMI_DUAL_APPS];
    A_CLONE_OPPO = "step-android-clone-oppo": [OPPO_CLONER];
    A_CLONE_HUAWEI = "step-android-clone-huawei": [HUAWEI_SPACES];
    A_OTHER_USER = "step-android-other-user": [COMMON];
    A_ALL_USERS = "step-android-all-users": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    A_DISABLED_LIST = "step-android-disabled-list": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    A_UPDATES = "step-android-updates": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    A_DISABLE_OLD = "step-android-disable-old": [AOSP_SETTINGS_OLD];
    A_DISABLE_NEW = "step-android-disable-new": [AOSP_SETTINGS_NEW];
    A_DISABLE_BOTH = "step-android-disable-both": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    A_SYSTEM = "step-android-system": [AOSP_LAUNCHER_OLD, AOSP_SETTINGS_NEW];
    A_ARCHIVED = "step-android-archived": [GOOGLE_ARCHIVE, AOSP_SETTINGS_NEW];
    A_SUSPENDED = "step-android-suspended": [GOOGLE_EMM_DELETE];
    A_NOT_ADMIN = "step-android-not-admin": [AOSP_INSTALLER];
    A_REFUSED = "step-android-refused": [AOSP_INSTALLER];
    A_RENAMED = "step-android-renamed": [GOOGLE_VISIBILITY];
    A_WEB_APP = "step-android-web-app": [GOOGLE_WEBAPK];
    // Elsewhere on an Android phone.
    E_PRIVATE_SPACE = "step-else-private-space": [GOOGLE_PRIVATE_SPACE];
    E_SECURE_FOLDER = "step-else-secure-folder": [SAMSUNG_SECURE_FOLDER];
    E_SECOND_SPACE = "step-else-second-space": [XIAOMI_SECOND_SPACE];
    E_DUAL_APPS = "step-else-dual-apps": [XIAOMI_DUAL_APPS];
    E_CLONER = "step-else-cloner": [OPPO_CLONER];
    E_APP_TWIN = "step-else-app-twin": [HUAWEI_SPACES];
    E_MOTO_SECURE = "step-else-moto-secure": [MOTOROLA_SECURE];
    E_USERS = "step-else-users": [AOSP_SETTINGS_NEW];
    // iPhone and iPad.
    I_HOLD = "step-ios-hold": [IOS_HOLD];
    I_CHOOSE = "step-ios-choose": [IOS_HOLD, IOS_LIBRARY];
    I_STORAGE = "step-ios-storage": [IOS_STORAGE];
    I_NOT_OFFLOAD = "step-ios-not-offload": [IOS_STORAGE, IOS_LIBRARY];
    I_LIBRARY = "step-ios-library": [IOS_LIBRARY];
    I_HIDDEN = "step-ios-hidden": [IOS_HIDDEN];
    I_LOCKED = "step-ios-locked": [IOS_LOCKED];
    I_SCREEN_TIME = "step-ios-screen-time": [APPLE_SCREEN_TIME];
    I_MANAGED = "step-ios-managed": [APPLE_RESTRICTIONS];
    I_WEB_CLIP = "step-ios-web-clip": [APPLE_WEB_CLIP];
    I_AUTO_DOWNLOAD = "step-ios-auto-download": [IOS_AUTO_DOWNLOAD];
    I_CLOUD = "step-ios-cloud": [IOS_HIDDEN];
    // Looking for oneself.
    L_IOS_SEARCH = "step-look-ios-search": [COMMON];
    L_IOS_APPS = "step-look-ios-apps": [COMMON];
    L_IOS_LIBRARY = "step-look-ios-library": [IOS_LIBRARY];
    L_IOS_STORAGE = "step-look-ios-storage": [IOS_STORAGE];
    L_IOS_HIDDEN = "step-look-ios-hidden": [IOS_HIDDEN];
    L_IOS_CLOUD = "step-look-ios-cloud": [IOS_HIDDEN];
    L_ANDROID_PERSONAL = "step-look-android-personal": [AOSP_LAUNCHER_OLD, AOSP_LAUNCHER_NEW];
    L_ANDROID_WORK = "step-look-android-work": [AOSP_LAUNCHER_OLD, AOSP_LAUNCHER_NEW];
    L_ANDROID_SETTINGS = "step-look-android-settings": [AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW];
    L_ANDROID_COMPANION = "step-look-android-companion": [GOOGLE_LAUNCHER_APPS];
    L_ANDROID_COPY_PRIVATE = "step-look-android-copy-private": [GOOGLE_CROSS_PROFILE];
    L_ANDROID_COPY_WORK = "step-look-android-copy-work": [GOOGLE_CROSS_PROFILE];
    L_SECURE_FOLDER = "step-look-secure-folder": [SAMSUNG_SECURE_FOLDER];
    L_CLONE = "step-look-clone": [COMMON];
    L_OTHER_USER = "step-look-other-user": [COMMON];
    L_ANDROID_PRIVATE = "step-look-android-private": [GOOGLE_PRIVATE_SPACE];
    // After.
    AFTER_WEB_COVERED = "step-after-web-covered": [COMMON];
    AFTER_WEB_FREE = "step-after-web-free": [COMMON];
    AFTER_RESTORE = "step-after-restore": [GOOGLE_BACKUP];
    AFTER_DEVICES = "step-after-devices": [COMMON];
    AFTER_ACCOUNT = "step-after-account": [TIKTOK_ACCOUNT];
    COME_BACK = "step-come-back": [COMMON];
    COME_BACK_SAID = "step-come-back-said": [COMMON];
    // Work data: what vanishes by itself.
    W_TIMER = "step-work-timer": [NO_AUTO_DELETE];
    W_TIMER_WHATSAPP = "step-work-timer-whatsapp": [WHATSAPP_TIMER];
    W_TIMER_SIGNAL = "step-work-timer-signal": [SIGNAL_ANDROID, SIGNAL_IOS];
    W_TIMER_TELEGRAM = "step-work-timer-telegram": [TELEGRAM_DEVICES];
    W_VIEW_ONCE = "step-work-view-once": [NO_AUTO_DELETE];
    // Work data: find, keep.
    W_LIST = "step-work-list": [VNG_CHATS];
    W_LIST_WHATSAPP = "step-work-list-whatsapp": [WHATSAPP_LOCKED];
    W_LIST_WHATSAPP_SECOND = "step-work-list-whatsapp-second": [COMMON];
    W_LIST_SIGNAL = "step-work-list-signal": [SIGNAL_ANDROID];
    W_KEEP_WHATSAPP = "step-work-keep-whatsapp": [WHATSAPP_EXPORT];
    W_KEEP_WHATSAPP_BLOCKED = "step-work-keep-whatsapp-blocked": [WHATSAPP_PRIVACY];
    W_KEEP_TO_WORK = "step-work-keep-to-work": [VNG_CHATS];
    W_KEEP_SIGNAL = "step-work-keep-signal": [SIGNAL_EXPORT, SIGNAL_EXPORT_SEEN];
    W_KEEP_SIGNAL_ALL = "step-work-keep-signal-all": [SIGNAL_EXPORT];
    W_KEEP_SIGNAL_IOS = "step-work-keep-signal-ios": [COMMON];
    W_KEEP_TELEGRAM = "step-work-keep-telegram": [COMMON];
    W_KEEP_THREEMA = "step-work-keep-threema": [THREEMA_EXPORT];
    W_KEEP_CHECK = "step-work-keep-check": [CENTRAL_CHATS];
    // Work data: hand over, leave, delete.
    W_ADMIN_WHATSAPP = "step-work-admin-whatsapp": [WHATSAPP_ADMIN];
    W_ADMIN_SIGNAL = "step-work-admin-signal": [SIGNAL_ANDROID, SIGNAL_IOS];
    W_ADMIN_TELEGRAM = "step-work-admin-telegram": [COMMON];
    W_REACH = "step-work-reach": [COMMON];
    W_LEAVE_WHATSAPP = "step-work-leave-whatsapp": [WHATSAPP_EXIT];
    W_LEAVE_WHATSAPP_COMMUNITY = "step-work-leave-whatsapp-community": [WHATSAPP_COMMUNITY];
    W_LEAVE_SIGNAL = "step-work-leave-signal": [SIGNAL_ANDROID, SIGNAL_IOS];
    W_LEAVE_SIGNAL_NOT_END = "step-work-leave-signal-not-end": [SIGNAL_END_GROUP];
    W_LEAVE_TELEGRAM = "step-work-leave-telegram": [TELEGRAM_STRINGS];
    W_LEAVE_THREEMA = "step-work-leave-threema": [COMMON];
    W_DELETE_WHATSAPP = "step-work-delete-whatsapp": [WHATSAPP_DELETE];
    W_DELETE_SIGNAL = "step-work-delete-signal": [SIGNAL_ANDROID];
    W_DELETE_TELEGRAM = "step-work-delete-telegram": [TELEGRAM_STRINGS, TELEGRAM_CLOUD];
    W_DELETE_THREEMA = "step-work-delete-threema": [COMMON];
    W_DELETE_NOT_ALL = "step-work-delete-not-all": [VNG_CHATS];
    W_MEDIA = "step-work-media": [WHATSAPP_MEDIA];
    W_MEDIA_SIGNAL = "step-work-media-signal": [SIGNAL_ANDROID];
    W_SCREENSHOTS = "step-work-screenshots": [COMMON];
    W_EXPORT_FILE = "step-work-export-file": [COMMON];
    // Work data: backups, for who makes them, the new one before the old one.
    W_BACKUP_WHATSAPP = "step-work-backup-whatsapp": [WHATSAPP_BACKUP];
    W_BACKUP_WHATSAPP_LOCAL = "step-work-backup-whatsapp-local": [WHATSAPP_LOCAL];
    W_BACKUP_WHATSAPP_IOS = "step-work-backup-whatsapp-ios": [WHATSAPP_ICLOUD];
    W_BACKUP_PHONE_IOS = "step-work-backup-phone-ios": [COMMON];
    W_BACKUP_SIGNAL = "step-work-backup-signal": [SIGNAL_ANDROID, SIGNAL_BACKUP];
    W_BACKUP_THREEMA = "step-work-backup-threema": [THREEMA_EXPORT];
    W_LINKED_WHATSAPP = "step-work-linked-whatsapp": [WHATSAPP_LINKED];
    W_LINKED_SIGNAL = "step-work-linked-signal": [SIGNAL_ANDROID, SIGNAL_IOS];
    W_LINKED_TELEGRAM = "step-work-linked-telegram": [TELEGRAM_DEVICES];
    W_OTHERS_KEEP = "step-work-others-keep": [TELEGRAM_CLOUD];
    // Work data: accounts and files.
    W_OUTLOOK_DRAFTS = "step-work-outlook-drafts": [COMMON];
    W_OUTLOOK_CONTACTS = "step-work-outlook-contacts": [INTUNE_WIPE];
    W_OUTLOOK_REMOVE = "step-work-outlook-remove": [OUTLOOK_ACCOUNT];
    W_CONTACTS_BOOK = "step-work-contacts-book": [INTUNE_WIPE];
    W_TEAMS = "step-work-teams": [TEAMS_SIGN_OUT];
    W_TEAMS_FILES = "step-work-teams-files": [COMMON];
    W_SLACK = "step-work-slack": [SLACK_SIGN_OUT];
    W_CLOUD_OFFLINE = "step-work-cloud-offline": [COMMON];
    W_CLOUD_CAMERA = "step-work-cloud-camera": [COMMON];
    W_CLOUD_SIGN_OUT = "step-work-cloud-sign-out": [COMMON];
    W_MAIL_ANDROID = "step-work-mail-android": [ANDROID_ACCOUNTS];
    W_MAIL_IOS = "step-work-mail-ios": [APPLE_MAIL];
    W_MAIL_IOS_18 = "step-work-mail-ios-18": [COMMON];
    W_MAIL_IOS_COPY = "step-work-mail-ios-copy": [APPLE_MAIL];
    W_MAIL_SERVER = "step-work-mail-server": [ANDROID_ACCOUNTS];
    W_PROFILE = "step-work-profile": [GOOGLE_WORK_PROFILE];
    W_AUTHENTICATOR = "step-work-authenticator": [AUTHENTICATOR];
    W_AUTHENTICATOR_FIRST = "step-work-authenticator-first": [AUTHENTICATOR];
    W_OTHER = "step-work-other": [COMMON];
    W_DOWNLOADS = "step-work-downloads": [COMMON];
    // The work apps, or the whole work part.
    W_APPS_LOSE = "step-work-apps-lose": [GOOGLE_WORK_PROFILE];
    W_APPS_LOSE_IOS = "step-work-apps-lose-ios": [APPLE_ENROLMENT];
    W_APPS_ASK = "step-work-apps-ask": [COMMON];
    W_APPS_SIGN_IN = "step-work-apps-sign-in": [GOOGLE_WORK_PROFILE, AUTHENTICATOR];
    W_APPS_SIGN_IN_TRY = "step-work-apps-sign-in-try": [AUTHENTICATOR];
    W_APPS_ESIM = "step-work-apps-esim": [BAYTON_WORK_PROFILE];
    W_APPS_FILES = "step-work-apps-files": [GOOGLE_WORK_PROFILE];
    W_APPS_CONTACTS = "step-work-apps-contacts": [BAYTON_WORK_PROFILE];
    W_APPS_CHATS = "step-work-apps-chats": [VNG_CHATS];
    W_APPS_ANDROID = "step-work-apps-android": [GOOGLE_WORK_PROFILE];
    W_APPS_POLICY_APP = "step-work-apps-policy-app": [GOOGLE_WORK_PROFILE];
    W_APPS_IOS = "step-work-apps-ios": [APPLE_ENROLMENT];
    W_APPS_HELP = "step-work-apps-help": [COMMON];
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_has_a_source_and_an_id_of_its_own() {
        let ids: BTreeSet<_> = ALL_LINES.iter().map(|l| l.id).collect();
        assert_eq!(ids.len(), ALL_LINES.len());
        for line in ALL_LINES {
            assert!(line.sources.iter().all(|s| !s.cite.is_empty()), "{}", line.id);
        }
    }
}
