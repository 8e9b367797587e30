//! Numbers of devices that came without devices. They are told apart and never added to anything.

use std::collections::BTreeMap;

use super::groups::System;

/// Of one file and one app on one system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    /// The largest number in a row: so many devices at least.
    pub(super) least: u64,
    /// All rows of that file together: a device with two versions of the app counts twice in it.
    pub(super) most: u64,
}

/// By app and system; for each file one sum.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    of_file: BTreeMap<(usize, System), Sum>,
    all: BTreeMap<(usize, System), Vec<Sum>>,
}

impl Sums {
    /// A row of the file that is read now.
    pub(super) fn add(&mut self, app: usize, system: System, count: u64) {
        let sum = self.of_file.entry((app, system)).or_default();
        sum.least = sum.least.max(count);
        sum.most = sum.most.saturating_add(count);
    }

    /// Of another part of the same file, or of files that are done.
    pub(super) fn merge(&mut self, other: Sums) {
        for (key, sum) in other.of_file {
            let known = self.of_file.entry(key).or_default();
            known.least = known.least.max(sum.least);
            known.most = known.most.saturating_add(sum.most);
        }
        for (key, sums) in other.all {
            self.all.entry(key).or_default().extend(sums);
        }
    }

    /// The file is done.
    pub(super) fn end_file(&mut self) {
        for (key, sum) in std::mem::take(&mut self.of_file) {
            self.all.entry(key).or_default().push(sum);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.of_file.is_empty() && self.all.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, System, Sum)> + '_ {
        self.all.iter().flat_map(|((app, system), sums)| sums.iter().map(|sum| (*app, *system, *sum)))
    }
}
