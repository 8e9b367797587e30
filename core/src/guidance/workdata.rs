//! Taking work data off a device: keep first what must be kept, then leave, delete, clean up.
//!
//! The order is the same everywhere: list, keep, hand over, leave, delete, media, the export
//! itself, the backup, other devices. Signal deletes on linked devices too, so there deleting comes
//! before unlinking.

use jiff::civil::Date;

use crate::obligation::Device;
use crate::policy::{AfterKeeping, Hold, KeepFirst, Platform, Policy, Route};

use super::abilities::Abilities;
use super::line::*;
use super::plan::{Plan, PlanStep, Request};

/// The hold that applies to this employee on this day, if any: then nothing may be deleted.
#[must_use]
pub fn hold_in_force<'p, 'a>(policy: &'p Policy<'a>, device: &Device, day: Date) -> Option<&'p Hold<'a>> {
    policy.records.as_ref()?.holds.iter().find(|hold| {
        let mine = hold.roles.is_empty() || hold.roles.iter().any(|r| device.has_role(r));
        mine && hold.from.is_none_or(|from| from <= day) && hold.until.is_none_or(|until| day <= until)
    })
}

/// What this employee must keep, and the strictest of what may happen afterwards.
#[must_use]
pub fn keep_first<'p, 'a>(policy: &'p Policy<'a>, device: &Device) -> (Vec<&'p KeepFirst<'a>>, Option<AfterKeeping>) {
    let keep: Vec<_> = policy
        .records
        .iter()
        .flat_map(|r| &r.keep)
        .filter(|k| k.roles.is_empty() || k.roles.iter().any(|r| device.has_role(r)))
        .collect();
    let then = keep.iter().map(|k| k.then).max();
    (keep, then)
}

/// Whether what must be kept depends on a group of which the employee has not said yet whether they
/// belong to it. Until then nothing may be deleted.
#[must_use]
pub fn role_decides(policy: &Policy<'_>, device: &Device) -> bool {
    let Some(records) = &policy.records else { return false };
    let roles = records.keep.iter().map(|k| &k.roles).chain(records.holds.iter().map(|h| &h.roles));
    let askable = |id: &str| policy.roles.iter().any(|r| r.ask && r.id == id);
    device.said_roles.is_none() && roles.flatten().any(|id| askable(id) && !device.has_role(id))
}

/// The plan for taking the work apps, with the work part or the enrolment, off a device.
#[must_use]
pub fn work_apps(platform: Platform) -> Plan {
    let remove = match platform {
        Platform::Android => W_APPS_ANDROID,
        Platform::Ios => W_APPS_IOS,
    };
    Plan {
        steps: vec![
            PlanStep::new("work-apps-before", [W_APPS_LOSE, W_OUTLOOK_DRAFTS]),
            PlanStep::new("work-apps-remove", [remove]),
        ],
        trouble: vec![W_APPS_HELP],
        ..Plan::default()
    }
}

/// The plan for taking work data out of one app.
#[must_use]
pub fn work_data(route: Route, platform: Platform, can: Abilities) -> Plan {
    let mut plan = Plan::default();
    let open = |package| can.open_app.then_some(Request::OpenApp(package));
    match route {
        Route::Whatsapp => {
            let backup = match platform {
                Platform::Android => W_BACKUP_WHATSAPP,
                Platform::Ios => W_BACKUP_WHATSAPP_IOS,
            };
            plan.steps = vec![
                PlanStep::new("work-list", [W_LIST, W_LIST_WHATSAPP]).with(open("com.whatsapp")),
                PlanStep::new("work-keep", [W_KEEP_WHATSAPP, W_KEEP_WHATSAPP_BLOCKED, W_KEEP_CHECK]),
                PlanStep::new("work-leave", [W_ADMIN_WHATSAPP, W_REACH, W_LEAVE_WHATSAPP]),
                PlanStep::new("work-delete", [W_DELETE_WHATSAPP, W_DELETE_NOT_ALL]),
                PlanStep::new("work-media", [W_MEDIA, W_EXPORT_FILE]),
                PlanStep::new("work-backup", [backup]),
                PlanStep::new("work-linked", [W_LINKED_WHATSAPP]),
            ];
        }
        Route::Signal => {
            plan.steps = vec![
                PlanStep::new("work-list", [W_LIST, W_LIST_SIGNAL]).with(open("org.thoughtcrime.securesms")),
                PlanStep::new("work-keep", [W_KEEP_SIGNAL, W_KEEP_CHECK]),
                PlanStep::new("work-leave", [W_ADMIN_SIGNAL, W_REACH, W_LEAVE_SIGNAL, W_LEAVE_SIGNAL_NOT_END]),
                PlanStep::new("work-delete", [W_DELETE_SIGNAL, W_DELETE_NOT_ALL]),
                PlanStep::new("work-media", [W_MEDIA_SIGNAL, W_EXPORT_FILE]),
                PlanStep::new("work-backup", [W_BACKUP_SIGNAL]),
                PlanStep::new("work-linked", [W_LINKED_SIGNAL]),
            ];
        }
        Route::Telegram => {
            plan.steps = vec![
                PlanStep::new("work-list", [W_LIST]).with(open("org.telegram.messenger")),
                PlanStep::new("work-keep", [W_KEEP_TELEGRAM, W_KEEP_CHECK]),
                PlanStep::new("work-leave", [W_ADMIN_TELEGRAM, W_REACH, W_LEAVE_TELEGRAM]),
                PlanStep::new("work-delete", [W_DELETE_TELEGRAM]),
                PlanStep::new("work-media", [W_EXPORT_FILE, W_DOWNLOADS]),
                PlanStep::new("work-linked", [W_LINKED_TELEGRAM]),
            ];
        }
        Route::Outlook => {
            plan.steps = vec![
                PlanStep::new("work-drafts", [W_OUTLOOK_DRAFTS]),
                PlanStep::new("work-contacts", [W_OUTLOOK_CONTACTS]),
                PlanStep::new("work-account", [W_OUTLOOK_REMOVE, W_MAIL_SERVER]),
                PlanStep::new("work-files", [W_DOWNLOADS]),
            ];
        }
        Route::Teams => {
            plan.steps = vec![
                PlanStep::new("work-account", [W_TEAMS]),
                PlanStep::new("work-files", [W_TEAMS_FILES, W_DOWNLOADS]),
            ];
        }
        Route::MailAccount => {
            let account = match platform {
                Platform::Android => W_MAIL_ANDROID,
                Platform::Ios => W_MAIL_IOS,
            };
            plan.steps = vec![
                PlanStep::new("work-account", [account, W_MAIL_SERVER]),
                PlanStep::new("work-files", [W_DOWNLOADS]),
            ];
            if platform == Platform::Android {
                plan.trouble.push(W_PROFILE);
            }
        }
        Route::Authenticator => {
            plan.steps = vec![PlanStep::new("work-authenticator", [W_AUTHENTICATOR, W_AUTHENTICATOR_FIRST])];
        }
        Route::Other => {
            plan.steps = vec![
                PlanStep::new("work-keep", [W_KEEP_CHECK]),
                PlanStep::new("work-account", [W_OTHER]),
                PlanStep::new("work-files", [W_DOWNLOADS]),
            ];
        }
    }
    if matches!(route, Route::Whatsapp | Route::Signal | Route::Telegram) {
        plan.after.push(W_OTHERS_KEEP);
    }
    plan
}
