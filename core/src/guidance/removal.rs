//! Removing an app.

use crate::inventory::{AppState, Area, Space};
use crate::policy::{Loss, Part, Platform};

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
    /// Where the app is.
    pub area: Area,
    /// Whether the device has a work part beside the private part.
    pub divided: bool,
    /// Whether the shell runs in that very area and can act there.
    pub here: bool,
    /// What the shell can do.
    pub can: Abilities,
    /// The editions of the app that are there. None where only the employee's word is known.
    pub editions: Vec<Edition>,
    /// What removing it may cost.
    pub loses: Vec<Loss>,
    /// Whether the rule covers the web site.
    pub web_use: Option<bool>,
    /// Whether the system can confirm the removal; otherwise the employee says so.
    pub verifiable: bool,
}

/// One edition of an app, as it is installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its identifier on this device.
    pub identifier: String,
    /// In which state it is.
    pub state: AppState,
    /// Whether it came with the device.
    pub system: bool,
    /// Whether it was recognised by its certificate, under another name.
    pub renamed: bool,
}

impl Situation {
    /// Editions that can be removed.
    fn removable(&self) -> impl Iterator<Item = &Edition> {
        self.editions.iter().filter(|e| !e.system)
    }

    /// Editions that came with the device and are not switched off yet.
    fn preinstalled(&self) -> impl Iterator<Item = &Edition> {
        self.editions.iter().filter(|e| e.system && e.state != AppState::Disabled)
    }

    fn any(&self, state: AppState) -> bool {
        self.removable().any(|e| e.state == state)
    }
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
    // Whoever signs in elsewhere with this account needs another way before the app is gone.
    lines.extend(s.loses.contains(&Loss::Account).then_some(SIGN_IN));
    PlanStep::new("save", lines)
}

fn android(s: &Situation, plan: &mut Plan) {
    let removable: Vec<String> = s.removable().map(|e| e.identifier.clone()).collect();
    let only_said = s.editions.is_empty();
    if !removable.is_empty() || only_said {
        if s.here && s.can.removal_blocked && !only_said {
            plan.steps.push(PlanStep::new("remove", [A_BLOCKED, A_BLOCKED_ASK]));
        } else if s.here && s.can.uninstall && s.area.space == Space::Main && !only_said {
            let confirm = if s.area.part == Part::WorkPart { A_WORK_CONFIRM } else { A_BUTTON_CONFIRM };
            let mut lines = vec![A_BUTTON, confirm];
            states(s, &mut lines);
            plan.steps.push(PlanStep::new("remove", lines).with(Some(Request::Uninstall(removable))));
        } else {
            plan.steps.push(PlanStep::new("remove", by_hand(s)));
        }
    }
    if let Some(edition) = s.preinstalled().next() {
        plan.steps.push(switch_off(s, edition));
    }
    plan.trouble = vec![A_NOT_ADMIN, A_REFUSED];
    if s.area.part == Part::WorkPart {
        plan.trouble.push(A_WORK_FORBIDS);
    }
    plan.elsewhere = elsewhere(s);
}

fn switch_off(s: &Situation, edition: &Edition) -> PlanStep {
    let off = match s.os_version {
        Some(..=11) => A_DISABLE_OLD,
        Some(15..) => A_DISABLE_NEW,
        _ => A_DISABLE_BOTH,
    };
    let details = (s.here && s.can.app_details).then(|| Request::AppDetails(edition.identifier.clone()));
    let open = if details.is_some() { A_DETAILS } else { settings(s) };
    PlanStep::new("switch-off", [A_SYSTEM, open, A_UPDATES, off]).with(details)
}

/// What to know of the states in which the app is.
fn states(s: &Situation, lines: &mut Vec<Line>) {
    lines.extend(s.any(AppState::Archived).then_some(A_ARCHIVED));
    lines.extend(s.any(AppState::Suspended).then_some(A_SUSPENDED));
    lines.extend(s.removable().any(|e| e.renamed).then_some(A_RENAMED));
    lines.extend((s.removable().count() > 1).then_some(A_EDITIONS));
}

/// The steps for somebody who does it without the companion's button.
fn by_hand(s: &Situation) -> Vec<Line> {
    let mut lines = Vec::new();
    match (s.area.space, s.area.part) {
        (Space::PrivateSpace, _) => lines.extend([A_PRIVATE_OPEN, A_PRIVATE_HIDDEN, A_PRIVATE_REMOVE]),
        (Space::SecureFolder, _) => lines.push(A_SECURE_FOLDER),
        (Space::Clone, _) => lines.extend([clone_menu(s.skin), A_CLONE]),
        (Space::OtherUser, _) => lines.extend([A_OTHER_USER, settings(s), A_UNINSTALL, A_ALL_USERS]),
        (Space::Profile | Space::OwnProfile, _) => {
            lines.extend([A_WORK_TAB, A_HOLD_ICON, A_NOT_ICON, A_CONFIRM]);
        }
        (Space::Main, Part::WorkPart) => {
            lines.extend([A_WORK_TAB, A_WORK_PAUSED, A_HOLD_ICON, A_NOT_ICON, A_WORK_CONFIRM]);
        }
        // The tab of personal apps is in the list of apps, not in the settings.
        (Space::Main, Part::PrivatePart) if s.divided => {
            lines.extend([A_PERSONAL_TAB, A_HOLD_ICON, A_NOT_ICON, A_CONFIRM]);
        }
        (Space::Main, _) => {
            lines.extend((s.any(AppState::Disabled)).then_some(A_DISABLED_LIST));
            lines.extend([settings(s), A_UNINSTALL, A_CONFIRM, A_NOT_ICON]);
        }
    }
    states(s, &mut lines);
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
    // Samsung has Secure Folder instead; on a phone with a work part there may be none.
    let has_space = !matches!(s.skin, Skin::Huawei | Skin::Samsung) && !s.divided;
    if s.os_version.is_none_or(|v| v >= 15) && has_space {
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
    plan.elsewhere = vec![I_LIBRARY, I_CLOUD];
    if s.web_use == Some(true) {
        plan.elsewhere.push(I_WEB_CLIP);
    }
    plan.after.push(I_AUTO_DOWNLOAD);
}

fn after(s: &Situation, plan: &mut Plan) {
    plan.after.extend(after_removal(s.platform, s.web_use, &s.loses));
}

/// What to know once an app is gone.
#[must_use]
pub fn after_removal(platform: Platform, web_use: Option<bool>, loses: &[Loss]) -> Vec<Line> {
    let mut lines = Vec::new();
    match web_use {
        Some(true) => {
            lines.push(AFTER_WEB_COVERED);
            lines.extend((platform == Platform::Android).then_some(A_WEB_APP));
        }
        Some(false) => lines.push(AFTER_WEB_FREE),
        None => {}
    }
    lines.extend([AFTER_RESTORE, AFTER_DEVICES]);
    if loses.contains(&Loss::Account) {
        lines.push(AFTER_ACCOUNT);
    }
    lines
}
