//! What reading a list gives.

use std::collections::{BTreeSet, HashSet};

use appwijzer_core::inventory::{Snapshot, Wholeness};
use appwijzer_core::policy::{Form, Part, Platform};

use super::sweep::Sweep;
use super::{Format, Warning, Watched};

/// How to read a list.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ReadOptions {
    /// The format; nothing to find it by looking at the content.
    pub format: Option<Format>,
    /// The caller vouches that the list holds everything: no filter was used when it was made.
    pub complete: bool,
    /// The part of the device that the list is of; nothing for the whole device, or for what the
    /// list itself says of its users.
    pub part: Option<Part>,
    /// The device is the employee's own: what its management lists is what it installed there.
    pub private: bool,
    /// Main number of the version of the system that the list is of, such as 14: what a list hides
    /// depends on it.
    pub os_version: Option<u32>,
    /// The platform of bare identifiers; nothing to tell by the identifiers.
    pub platform: Option<Platform>,
    /// The apps whose mention anywhere in the list counts; none to look only where apps stand.
    pub watched: Watched,
}

/// What a list says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The format in which it was read.
    pub format: Format,
    /// One for each area of the device that the list shows, the main one first.
    pub snapshots: Vec<Snapshot>,
    /// What it says of the device.
    pub hints: DeviceHints,
    /// What was left out, and where reading stopped.
    pub warnings: Vec<Warning>,
    /// Identifiers of which the list says that they are not here.
    pub(super) not_here: BTreeSet<String>,
}

impl Reading {
    /// Takes in what was named somewhere and not read as an app: of no area it may be said that it is not there.
    pub(super) fn take_in(&mut self, sweep: Sweep) {
        let seen: HashSet<&str> = self.snapshots.iter().flat_map(|s| &s.apps).map(|app| app.id.as_str()).collect();
        let proved = self.snapshots.iter().all(|s| matches!(s.evidence.wholeness, Wholeness::Proved { .. }));
        let named = sweep.finish(self.hints.platform, proved, |id| seen.contains(id) || self.not_here.contains(id));
        for snapshot in &mut self.snapshots {
            let unread = &mut snapshot.evidence.unread;
            let new: Vec<_> = named.iter().filter(|n| unread.iter().all(|u| u.word != n.word)).cloned().collect();
            unread.extend(new);
        }
    }
}

/// What a list, or the phone itself, says of the device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceHints {
    /// Android or iOS.
    pub platform: Platform,
    /// The main number of the operating system's version, such as 14.
    pub os_version: Option<u32>,
    /// Who made it, as the device writes it, such as `samsung`.
    pub manufacturer: Option<String>,
    /// Phone or tablet.
    pub form: Option<Form>,
    /// Whether it has a work profile beside a personal part.
    pub divided: bool,
    /// What tells this phone from another on the cable. Not shown, and not kept.
    pub serial: Option<String>,
}

impl DeviceHints {
    /// The platform and nothing else.
    #[must_use]
    pub fn of(platform: Platform) -> Self {
        DeviceHints { platform, os_version: None, manufacturer: None, form: None, divided: false, serial: None }
    }
}
