//! Removing an app.

use crate::inventory::{AppState, Area, Space};
use crate::policy::{Form, Loss, Part, Platform};

use super::abilities::Abilities;
use super::line::*;
use super::plan::{Plan, PlanStep, Request};
use super::skin::Skin;

/// Everything on which the way to remove an app depends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Android or iOS.
    pub platform: Platform,
    /// Major version of the system.
    pub os_version: Option<u32>,
    /// Whose menus.
    pub skin: Skin,
    /// Phone or tablet.
    pub form: Form,
    /// Where the app is.
    pub area: Area,
    /// Whether the device has a work part beside the private part.
    pub divided: bool,
    /// Whether the shell runs in that very area and can act there.
    pub here: bool,
    /// What the shell can do.
    pub can: Abilities,
    /// In which state the app is.
    pub state: AppState,
    /// Whether it came with the device.
    pub system: bool,
    /// Whether it was recognised by its certificate, under another name.
    pub renamed: bool,
    /// Its identifiers on this device.
    pub identifiers: Vec<String>,
    /// What removing it may cost.
    pub loses: Vec<Loss>,
    /// Whether the rule covers the web site.
    pub web_use: Option<bool>,
    /// Whether the system can confirm the removal; otherwise the employee says so.
    pub verifiable: bool,
}

/// The plan for removing an app.
#[must_use]
pub fn removal(s: &Situation) -> Plan {
    let mut plan = Plan { steps: vec![before(s)], ..Plan::default() };
    match s.platform {
        Platform::Android => android(s, &mut plan),
        Platform::Ios => ios(s, &mut plan),
    }
    let back = if s.verifiable { COME_BACK } else { COME_BACK_SAID };
    plan.steps.push(PlanStep::new("check", [back]).with(s.verifiable.then_some(Request::LookAgain)));
    after(s, &mut plan);
    plan
}

fn before(s: &Situation) -> PlanStep {
    let mut lines = vec![SAVE];
    for loss in &s.loses {
        lines.push(match loss {
            Loss::Drafts => SAVE_DRAFTS,
            Loss::Messages => SAVE_MESSAGES,
            Loss::Files => SAVE_FILES,
            Loss::Subscription => SUBSCRIPTION,
            Loss::Credit => CREDIT,
            Loss::Account => ACCOUNT,
        });
    }
    PlanStep::new("save", lines)
}

fn android(s: &Situation, plan: &mut Plan) {
    let details = || {
        let id = s.identifiers.first().cloned().filter(|_| s.here && s.can.app_details);
        id.map(Request::AppDetails)
    };
    if s.state == AppState::Suspended {
        plan.steps.push(PlanStep::new("suspended", [A_SUSPENDED]));
    }
    if s.system {
        let off = match s.os_version {
            Some(..=11) => A_DISABLE_OLD,
            Some(15..) => A_DISABLE_NEW,
            _ => A_DISABLE_BOTH,
        };
        let mut lines = vec![A_SYSTEM];
        lines.push(if details().is_some() { A_DETAILS } else { settings(s) });
        lines.extend([A_UPDATES, off]);
        plan.steps.push(PlanStep::new("switch-off", lines).with(details()));
    } else if s.here && s.can.uninstall && s.area.space == Space::Main {
        let confirm = if s.area.part == Part::WorkPart { A_WORK_CONFIRM } else { A_BUTTON_CONFIRM };
        let mut lines = vec![A_BUTTON, confirm];
        lines.extend((s.state == AppState::Archived).then_some(A_ARCHIVED));
        lines.extend(s.renamed.then_some(A_RENAMED));
        plan.steps.push(PlanStep::new("remove", lines).with(Some(Request::Uninstall(s.identifiers.clone()))));
    } else {
        plan.steps.push(PlanStep::new("remove", by_hand(s)));
    }
    plan.trouble = vec![A_NOT_ADMIN, A_REFUSED];
    if s.area.part == Part::WorkPart {
        plan.trouble.push(A_WORK_FORBIDS);
    }
    plan.elsewhere = elsewhere(s);
}

/// The steps for somebody who does it without the companion's button.
fn by_hand(s: &Situation) -> Vec<Line> {
    let mut lines = Vec::new();
    match (s.area.space, s.area.part) {
        (Space::PrivateSpace, _) => lines.extend([A_PRIVATE_OPEN, A_PRIVATE_HIDDEN, A_PRIVATE_REMOVE]),
        (Space::SecureFolder, _) => lines.push(A_SECURE_FOLDER),
        (Space::Clone, _) => lines.extend([clone_menu(s.skin), A_CLONE]),
        (Space::OtherUser, _) => lines.extend([A_OTHER_USER, settings(s), A_UNINSTALL, A_ALL_USERS]),
        (Space::Main, Part::WorkPart) => {
            lines.extend([A_WORK_TAB, A_WORK_PAUSED, A_HOLD_ICON, A_NOT_ICON, A_WORK_CONFIRM]);
        }
        (Space::Main, part) => {
            if part == Part::PrivatePart && s.divided {
                lines.push(A_PERSONAL_TAB);
            }
            if s.state == AppState::Disabled {
                lines.push(A_DISABLED_LIST);
            }
            lines.extend([settings(s), A_UNINSTALL, A_CONFIRM, A_NOT_ICON]);
        }
    }
    lines.extend((s.state == AppState::Archived).then_some(A_ARCHIVED));
    lines.extend(s.renamed.then_some(A_RENAMED));
    lines
}

/// Android 8 to 11 name the menu "apps and notifications", later versions "apps".
fn settings(s: &Situation) -> Line {
    match s.os_version {
        Some(..=11) => A_SETTINGS_8,
        _ => A_SETTINGS,
    }
}

fn clone_menu(skin: Skin) -> Line {
    match skin {
        Skin::Samsung => A_CLONE_SAMSUNG,
        Skin::Oppo => A_CLONE_OPPO,
        Skin::Huawei => A_CLONE_HUAWEI,
        Skin::Xiaomi => A_CLONE_XIAOMI,
        Skin::Stock | Skin::Motorola => A_HOLD_ICON,
    }
}

/// Places that the companion cannot see from the main space.
fn elsewhere(s: &Situation) -> Vec<Line> {
    if s.area.space != Space::Main || s.area.part == Part::WorkPart {
        return Vec::new();
    }
    let mut lines = match s.skin {
        Skin::Samsung => vec![E_SECURE_FOLDER],
        Skin::Xiaomi => vec![E_DUAL_APPS, E_SECOND_SPACE],
        Skin::Oppo => vec![E_CLONER],
        Skin::Huawei => vec![E_APP_TWIN],
        Skin::Motorola => vec![E_MOTO_SECURE],
        Skin::Stock => Vec::new(),
    };
    if s.os_version.is_none_or(|v| v >= 15) && s.skin != Skin::Huawei {
        lines.push(E_PRIVATE_SPACE);
    }
    lines.push(E_USERS);
    lines
}

fn ios(s: &Situation, plan: &mut Plan) {
    let mut lines = vec![I_HOLD, I_CHOOSE, I_STORAGE, I_NOT_OFFLOAD];
    if s.os_version.is_none_or(|v| v >= 18) {
        lines.extend([I_LOCKED, I_HIDDEN]);
    }
    plan.steps.push(PlanStep::new("remove", lines));
    plan.trouble = vec![I_SCREEN_TIME, I_MANAGED];
    // The app library came to the iPad with iPadOS 15.
    plan.elsewhere = vec![I_LIBRARY, I_CLOUD];
    if s.web_use == Some(true) {
        plan.elsewhere.push(I_WEB_CLIP);
    }
    plan.after.push(I_AUTO_DOWNLOAD);
}

fn after(s: &Situation, plan: &mut Plan) {
    match s.web_use {
        Some(true) => {
            plan.after.push(AFTER_WEB_COVERED);
            if s.platform == Platform::Android {
                plan.after.push(A_WEB_APP);
            }
        }
        Some(false) => plan.after.push(AFTER_WEB_FREE),
        None => {}
    }
    plan.after.push(AFTER_RESTORE);
    plan.after.push(AFTER_DEVICES);
    if s.loses.contains(&Loss::Account) {
        plan.after.extend([AFTER_ACCOUNT, AFTER_SIGN_IN]);
    }
}
