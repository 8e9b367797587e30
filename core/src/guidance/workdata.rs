//! Taking work data off a device: keep first what must be kept, then leave, delete, clean up.
//!
//! The order is the same everywhere: what vanishes by itself, list, keep, hand over, leave, delete, media, the
//! export itself, the backup (the new one before the old one), other devices. Signal deletes on linked devices too,
//! so there deleting comes before unlinking. Of a work part the second factor, the eSIM, files and contacts come first.

use crate::policy::{Platform, Route};

use super::abilities::Abilities;
use super::line::*;
use super::plan::{Plan, PlanStep, Request};

/// What to do about messages that vanish by themselves, for the apps that somebody uses for work.
#[must_use]
pub fn vanishing(routes: impl Iterator<Item = Route>) -> Vec<Line> {
    let mut lines = vec![W_TIMER];
    lines.extend(routes.filter_map(timer));
    lines.push(W_VIEW_ONCE);
    lines
}

fn timer(route: Route) -> Option<Line> {
    match route {
        Route::Whatsapp => Some(W_TIMER_WHATSAPP),
        Route::Signal => Some(W_TIMER_SIGNAL),
        Route::Telegram => Some(W_TIMER_TELEGRAM),
        Route::Threema
        | Route::Slack
        | Route::Outlook
        | Route::Teams
        | Route::MailAccount
        | Route::CloudFiles
        | Route::Authenticator
        | Route::Other => None,
    }
}

/// The plan for taking the work apps, with the work part or the enrolment, off a device.
#[must_use]
pub fn work_apps(platform: Platform, os_version: Option<u32>) -> Plan {
    let before = match platform {
        Platform::Android => vec![W_APPS_LOSE, W_APPS_ASK],
        Platform::Ios => vec![W_APPS_LOSE_IOS, W_APPS_ASK],
    };
    let mut sign_in = vec![W_APPS_SIGN_IN, W_APPS_SIGN_IN_TRY];
    let esim = platform == Platform::Android && os_version.is_none_or(|v| v >= 16);
    sign_in.extend(esim.then_some(W_APPS_ESIM));
    let (remove, after) = match platform {
        Platform::Android => (W_APPS_ANDROID, vec![W_APPS_POLICY_APP]),
        Platform::Ios => (W_APPS_IOS, Vec::new()),
    };
    Plan {
        steps: vec![
            PlanStep::new("work-apps-before", before),
            PlanStep::new("work-apps-sign-in", sign_in),
            PlanStep::new("work-apps-keep", [W_APPS_CHATS, W_APPS_FILES, W_APPS_CONTACTS, W_OUTLOOK_DRAFTS]),
            PlanStep::new("work-apps-remove", [remove].into_iter().chain(after)),
        ],
        trouble: vec![W_APPS_HELP],
        ..Plan::default()
    }
}

/// The plan for taking work data out of one app.
#[must_use]
pub fn work_data(route: Route, platform: Platform, os_version: Option<u32>, can: Abilities) -> Plan {
    let mut plan = Plan::default();
    let open = |package| can.open_app.then_some(Request::OpenApp(package));
    let android = platform == Platform::Android;
    match route {
        Route::Whatsapp => {
            let backup = match platform {
                Platform::Android => [W_BACKUP_WHATSAPP, W_BACKUP_WHATSAPP_LOCAL],
                Platform::Ios => [W_BACKUP_WHATSAPP_IOS, W_BACKUP_PHONE_IOS],
            };
            plan.steps = vec![
                PlanStep::new("work-timer", [W_TIMER_WHATSAPP, W_VIEW_ONCE]).with(open("com.whatsapp")),
                PlanStep::new("work-list", [W_LIST, W_LIST_WHATSAPP, W_LIST_WHATSAPP_SECOND]),
                PlanStep::new("work-keep", [W_KEEP_WHATSAPP, W_KEEP_TO_WORK, W_KEEP_WHATSAPP_BLOCKED, W_KEEP_CHECK]),
                PlanStep::new("work-leave", [W_ADMIN_WHATSAPP, W_REACH, W_LEAVE_WHATSAPP, W_LEAVE_WHATSAPP_COMMUNITY]),
                PlanStep::new("work-delete", [W_DELETE_WHATSAPP, W_DELETE_NOT_ALL]),
                PlanStep::new("work-media", [W_MEDIA, W_SCREENSHOTS, W_EXPORT_FILE]),
                PlanStep::new("work-backup", backup),
                PlanStep::new("work-linked", [W_LINKED_WHATSAPP]),
            ];
        }
        Route::Signal => {
            let keep = match platform {
                Platform::Android => vec![W_KEEP_SIGNAL, W_KEEP_SIGNAL_ALL, W_KEEP_TO_WORK, W_KEEP_CHECK],
                Platform::Ios => vec![W_KEEP_SIGNAL_IOS, W_KEEP_TO_WORK, W_KEEP_CHECK],
            };
            plan.steps = vec![
                PlanStep::new("work-timer", [W_TIMER_SIGNAL, W_VIEW_ONCE]).with(open("org.thoughtcrime.securesms")),
                PlanStep::new("work-list", [W_LIST, W_LIST_SIGNAL]),
                PlanStep::new("work-keep", keep),
                PlanStep::new("work-leave", [W_ADMIN_SIGNAL, W_REACH, W_LEAVE_SIGNAL, W_LEAVE_SIGNAL_NOT_END]),
                PlanStep::new("work-delete", [W_DELETE_SIGNAL, W_DELETE_NOT_ALL]),
                // Only a phone that can export has an export file to clear.
                PlanStep::new(
                    "work-media",
                    [W_MEDIA_SIGNAL, W_SCREENSHOTS].into_iter().chain(android.then_some(W_EXPORT_FILE)),
                ),
                PlanStep::new("work-backup", [W_BACKUP_SIGNAL]),
                PlanStep::new("work-linked", [W_LINKED_SIGNAL]),
            ];
        }
        Route::Telegram => {
            plan.steps = vec![
                PlanStep::new("work-timer", [W_TIMER_TELEGRAM, W_VIEW_ONCE]).with(open("org.telegram.messenger")),
                PlanStep::new("work-list", [W_LIST]),
                PlanStep::new("work-keep", [W_KEEP_TELEGRAM, W_KEEP_TO_WORK, W_KEEP_CHECK]),
                PlanStep::new("work-leave", [W_ADMIN_TELEGRAM, W_REACH, W_LEAVE_TELEGRAM]),
                PlanStep::new("work-delete", [W_DELETE_TELEGRAM]),
                PlanStep::new("work-media", [W_DOWNLOADS, W_SCREENSHOTS]),
                PlanStep::new("work-linked", [W_LINKED_TELEGRAM]),
            ];
        }
        Route::Threema => {
            plan.steps = vec![
                PlanStep::new("work-list", [W_LIST]).with(open("ch.threema.app")),
                PlanStep::new("work-keep", [W_KEEP_THREEMA, W_KEEP_TO_WORK, W_KEEP_CHECK]),
                PlanStep::new("work-leave", [W_REACH, W_LEAVE_THREEMA]),
                PlanStep::new("work-delete", [W_DELETE_THREEMA, W_DELETE_NOT_ALL]),
                PlanStep::new("work-media", [W_DOWNLOADS, W_SCREENSHOTS, W_EXPORT_FILE]),
                PlanStep::new("work-backup", [W_BACKUP_THREEMA]),
            ];
        }
        Route::Slack => {
            plan.steps = vec![
                PlanStep::new("work-drafts", [W_OUTLOOK_DRAFTS]),
                PlanStep::new("work-account", [W_SLACK]),
                PlanStep::new("work-files", [W_DOWNLOADS]),
            ];
        }
        Route::Outlook => {
            plan.steps = vec![
                PlanStep::new("work-drafts", [W_OUTLOOK_DRAFTS]),
                PlanStep::new("work-contacts", [W_OUTLOOK_CONTACTS, W_CONTACTS_BOOK]),
                PlanStep::new("work-account", [W_OUTLOOK_REMOVE, W_MAIL_SERVER]),
                PlanStep::new("work-files", [W_DOWNLOADS]),
            ];
        }
        Route::Teams => {
            plan.steps = vec![
                PlanStep::new("work-drafts", [W_OUTLOOK_DRAFTS]),
                PlanStep::new("work-files", [W_TEAMS_FILES, W_DOWNLOADS]),
                PlanStep::new("work-account", [W_TEAMS]),
            ];
        }
        Route::MailAccount => {
            let account = match (platform, os_version) {
                (Platform::Android, _) => vec![W_MAIL_ANDROID],
                (Platform::Ios, Some(..=17)) => vec![W_MAIL_IOS, W_MAIL_IOS_COPY],
                (Platform::Ios, _) => vec![W_MAIL_IOS_18, W_MAIL_IOS_COPY],
            };
            plan.steps = vec![
                PlanStep::new("work-drafts", [W_OUTLOOK_DRAFTS]),
                PlanStep::new("work-contacts", [W_CONTACTS_BOOK]),
                PlanStep::new("work-account", account.into_iter().chain([W_MAIL_SERVER])),
                PlanStep::new("work-files", [W_DOWNLOADS]),
            ];
            if android {
                plan.trouble.push(W_PROFILE);
            }
        }
        Route::CloudFiles => {
            plan.steps = vec![
                PlanStep::new("work-keep", [W_CLOUD_CAMERA, W_KEEP_CHECK]),
                PlanStep::new("work-files", [W_CLOUD_OFFLINE, W_DOWNLOADS]),
                PlanStep::new("work-account", [W_CLOUD_SIGN_OUT]),
            ];
        }
        Route::Authenticator => {
            plan.steps = vec![PlanStep::new("work-authenticator", [W_AUTHENTICATOR, W_AUTHENTICATOR_FIRST])];
        }
        Route::Other => {
            plan.steps = vec![
                PlanStep::new("work-keep", [W_KEEP_TO_WORK, W_KEEP_CHECK]),
                PlanStep::new("work-account", [W_OTHER]),
                PlanStep::new("work-files", [W_DOWNLOADS]),
            ];
        }
    }
    if matches!(route, Route::Whatsapp | Route::Signal | Route::Telegram | Route::Threema) {
        plan.after.push(W_OTHERS_KEEP);
    }
    plan
}
