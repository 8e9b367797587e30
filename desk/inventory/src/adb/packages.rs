//! The apps of one user, put together from several answers of the phone.

use std::collections::{BTreeSet, HashMap};
use std::ops::ControlFlow;

use appwijzer_core::inventory::{
    AppState, Evidence, Hidden, InstalledApp, MAX_UNREAD, Place, ReadCount, Scope, UnreadIdentifier, Wholeness,
};

use super::super::android::{SYSTEM_PACKAGE, may_be_all};
use super::super::pm_list::Item;
use super::super::{MAX_APPS, MAX_APPS_OF_ALL_USERS, Warning, dumpsys, pm_list};
use super::process::Output;

/// How a line begins that the phone's own linker writes beside what was asked.
const HARMLESS: &[u8] = b"WARNING: linker:";

/// The apps of one user.
#[derive(Default)]
pub(super) struct UserApps {
    apps: HashMap<String, InstalledApp>,
    cut_short: bool,
    /// How many lines name no app.
    others: u64,
}

impl UserApps {
    /// From `pm list packages`. What `pm` itself never prints may be what is left of an app's line.
    pub(super) fn of(output: &Output) -> Self {
        let mut all = UserApps::default();
        let summary = pm_list::scan(output.printed.as_slice(), |item| match item {
            Item::App(_) if all.apps.len() >= MAX_APPS => ControlFlow::Break(()),
            Item::App(entry) => {
                all.cut_short |= !entry.ended;
                let app = InstalledApp { id: entry.id.to_owned(), ..InstalledApp::default() };
                all.apps.insert(app.id.clone(), app);
                ControlFlow::Continue(())
            }
            Item::Other(line) => {
                all.others += u64::from(!line.text.starts_with(HARMLESS));
                ControlFlow::Continue(())
            }
        });
        // Reading from memory does not fail.
        all.cut_short |= summary.is_ok_and(|s| s.stopped_at.is_some() || s.may_lack()) || all.others > 0;
        all
    }

    pub(super) fn is_empty(&self) -> bool {
        self.apps.is_empty()
    }

    /// From `pm list packages -d`.
    pub(super) fn mark_disabled(&mut self, output: &Output) {
        each_id(output, |id| {
            if let Some(app) = self.apps.get_mut(id) {
                app.state = AppState::Disabled;
            }
            ControlFlow::Continue(())
        });
    }

    /// From `pm list packages -s`: what is not in it was installed. An answer without the system
    /// itself is none.
    pub(super) fn mark_system(&mut self, output: &Output) {
        let mut ids = Vec::new();
        each_id(output, |id| {
            ids.push(id.to_owned());
            if ids.len() > MAX_APPS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if !ids.iter().any(|id| id == SYSTEM_PACKAGE) {
            return;
        }
        for app in self.apps.values_mut() {
            app.system = Some(false);
        }
        for id in ids {
            if let Some(app) = self.apps.get_mut(&id) {
                app.system = Some(true);
            }
        }
    }

    /// The apps with what a dump adds, and their coverage.
    pub(super) fn with(
        mut self,
        dump: Option<&Dump>,
        user: u32,
        warnings: &mut Vec<Warning>,
    ) -> (Vec<InstalledApp>, Evidence) {
        let mut unread = Vec::new();
        for (id, known) in dump.iter().flat_map(|dump| dump.of_user(user)) {
            let room = self.apps.len() < MAX_APPS;
            match (self.apps.get_mut(id), known.state) {
                (Some(app), AppState::Suspended) => app.state = AppState::Suspended,
                (Some(_), _) => {}
                // Archived apps, and those that the management hides, are in no list of `pm`.
                (None, state @ (AppState::Archived | AppState::Suspended)) if room => {
                    let app =
                        InstalledApp { id: id.to_owned(), state, system: known.system, ..InstalledApp::default() };
                    self.apps.insert(app.id.clone(), app);
                }
                // Libraries that apps share are in no list either. Of an app, the two answers contradict each other.
                (None, _) if unread.len() < MAX_UNREAD => {
                    unread.push(UnreadIdentifier { word: id.to_owned(), at: Place::Line { number: known.line } });
                }
                (None, _) => self.cut_short = true,
            }
        }
        let everything = may_be_all(self.apps.keys().map(String::as_str));
        if !everything && !warnings.contains(&Warning::Filtered) {
            warnings.push(Warning::Filtered);
        }
        let mut apps: Vec<_> = self.apps.into_values().collect();
        apps.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        let scope = if everything { Scope::All } else { Scope::NotKnown };
        let read = ReadCount {
            apps: apps.len() as u64,
            records: apps.len() as u64 + self.others,
            not_understood: self.others,
            places: Vec::new(),
        };
        let marks_system = apps.iter().all(|app| app.system.is_some());
        let mut evidence = Evidence { read, unread, marks_system, ..Evidence::answered(scope) };
        if self.cut_short {
            evidence.wholeness = Wholeness::CutShort { at: None };
        }
        if dump.is_none() {
            evidence.hide(Hidden::Archived);
        }
        (apps, evidence)
    }
}

fn each_id(output: &Output, mut each: impl FnMut(&str) -> ControlFlow<()>) -> pm_list::Summary {
    // Reading from memory does not fail.
    pm_list::for_each(output.printed.as_slice(), |entry| each(entry.id)).unwrap_or_default()
}

/// What a dump says of a package of a user.
struct Known {
    state: AppState,
    system: Option<bool>,
    /// The line that says so, from 1.
    line: u64,
}

/// `dumpsys package packages`, of every user.
#[derive(Default)]
pub(super) struct Dump {
    users: HashMap<u32, HashMap<String, Known>>,
    /// Packages that a user does not have.
    not_here: BTreeSet<String>,
}

impl Dump {
    /// Nothing when it holds no packages, or ends in the middle of one: then a part of it is not here.
    pub(super) fn of(output: &Output) -> Option<Self> {
        let mut dump = Dump::default();
        let mut kept = 0;
        let summary = dumpsys::for_each(output.printed.as_slice(), |item| {
            let dumpsys::Item::Package(package) = item else { return ControlFlow::Continue(()) };
            kept += 1;
            match package.state {
                Some(state) => {
                    let known = Known { state, system: package.system, line: package.line };
                    dump.users.entry(package.user).or_default().insert(package.id.to_owned(), known);
                }
                None => {
                    dump.not_here.insert(package.id.to_owned());
                }
            }
            if kept < MAX_APPS_OF_ALL_USERS { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        summary.is_ok_and(|summary| summary.packages > 0 && !summary.cut).then_some(dump)
    }

    fn of_user(&self, user: u32) -> impl Iterator<Item = (&str, &Known)> {
        self.users.get(&user).into_iter().flatten().map(|(id, known)| (id.as_str(), known))
    }

    /// Packages that some user does not have.
    pub(super) fn into_not_here(self) -> BTreeSet<String> {
        self.not_here
    }
}
