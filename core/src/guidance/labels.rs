//! Labels of buttons and menus that a vendor's own source gives, and where it does.
//!
//! The words are Fluent terms in `l10n/*/labels.ftl`. A label that is not here may not be quoted.

use super::sources::*;

/// Term of a label, and the vendor's sources of its words.
pub const LABELS: &[(&str, &[Source])] = &[
    ("-label-uninstall", &[AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW]),
    ("-label-uninstall-question", &[AOSP_INSTALLER]),
    ("-label-uninstall-question-work", &[AOSP_INSTALLER]),
    ("-label-uninstall-private", &[AOSP_LAUNCHER_NEW, FAIRPHONE_LAUNCHER]),
    ("-label-app-info", &[AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW]),
    ("-label-uninstall-updates", &[AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW]),
    ("-label-disable-old", &[AOSP_SETTINGS_OLD]),
    ("-label-disable-new", &[AOSP_SETTINGS_NEW]),
    ("-label-all-users", &[AOSP_SETTINGS_OLD, AOSP_SETTINGS_NEW]),
    ("-label-work-tab", &[AOSP_LAUNCHER_OLD, AOSP_LAUNCHER_NEW]),
    ("-label-personal-tab", &[AOSP_LAUNCHER_OLD, AOSP_LAUNCHER_NEW]),
    ("-label-private-list", &[AOSP_LAUNCHER_NEW]),
    ("-label-private-settings", &[AOSP_SETTINGS_NEW]),
    ("-label-private-dialog", &[AOSP_INSTALLER, AOSP_LAUNCHER_NEW]),
    ("-label-screen-time", &[APPLE_SCREEN_TIME]),
    ("-label-whatsapp-timer", &[WHATSAPP_TIMER]),
    ("-label-signal-make-admin", &[SIGNAL_ANDROID, SIGNAL_IOS]),
    ("-label-signal-leave", &[SIGNAL_ANDROID, SIGNAL_IOS]),
    ("-label-signal-delete", &[SIGNAL_ANDROID, SIGNAL_IOS]),
    ("-label-signal-linked", &[SIGNAL_ANDROID, SIGNAL_IOS]),
    ("-label-signal-unlink", &[SIGNAL_ANDROID, SIGNAL_IOS]),
    ("-label-signal-archived", &[SIGNAL_ANDROID]),
];
