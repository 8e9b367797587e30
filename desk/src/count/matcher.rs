//! Which banned app a row names.

use std::collections::HashMap;

use appwijzer_core::policy::{AppRef, PolicyFile};
use foldhash::fast::RandomState;

use super::tally::System;

/// Finds banned apps by identifier and by name.
pub(super) struct Matcher<'p> {
    policy: &'p PolicyFile,
    positions: HashMap<AppRef, usize, RandomState>,
    names: HashMap<String, Vec<usize>, RandomState>,
    /// Which lengths names have, in bytes: most rows can be passed over by that.
    lengths: [bool; 256],
}

impl<'p> Matcher<'p> {
    pub(super) fn new(policy: &'p PolicyFile) -> Self {
        let mut positions = HashMap::default();
        let mut names: HashMap<String, Vec<usize>, RandomState> = HashMap::default();
        let mut lengths = [false; 256];
        for (position, app) in policy.index().banned().iter().enumerate() {
            positions.insert(*app, position);
            if let Some(app) = app.get(policy.policy()) {
                let name = app.name.as_str().trim().to_lowercase();
                if let Some(known) = lengths.get_mut(name.len()) {
                    *known = true;
                }
                names.entry(name).or_default().push(position);
            }
        }
        Matcher { policy, positions, names, lengths }
    }

    pub(super) fn policy(&self) -> &'p PolicyFile {
        self.policy
    }

    /// How many apps are counted: those that a ban covers.
    pub(super) fn apps(&self) -> usize {
        self.policy.index().banned().len()
    }

    pub(super) fn position(&self, app: AppRef) -> Option<usize> {
        self.positions.get(&app).copied()
    }

    /// The banned app with this package name or bundle identifier, and what runs it.
    pub(super) fn by_id(&self, system: System, id: &str) -> Option<(usize, System)> {
        let index = self.policy.index();
        let android = || Some((self.position(index.by_package(id)?)?, System::Android));
        let ios = || Some((self.position(index.by_bundle(id)?)?, System::Ios));
        match system {
            System::Android => android(),
            System::Ios => ios(),
            System::Unknown => android().or_else(ios),
        }
    }

    /// The banned apps with this name, whatever its case. `scratch` is reused from row to row.
    pub(super) fn by_name(&self, name: &[u8], scratch: &mut String) -> &[usize] {
        let name = name.trim_ascii();
        if name.is_ascii() && self.lengths.get(name.len()) != Some(&true) {
            return &[];
        }
        let Ok(name) = std::str::from_utf8(name) else { return &[] };
        scratch.clear();
        if name.is_ascii() {
            scratch.push_str(name);
            scratch.make_ascii_lowercase();
        } else {
            scratch.push_str(&name.to_lowercase());
        }
        self.names.get(scratch.as_str()).map_or(&[], Vec::as_slice)
    }
}
