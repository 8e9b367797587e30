//! Counting devices, each once.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{BuildHasher, Hash};
use std::sync::OnceLock;

use foldhash::fast::RandomState;
use serde::Serialize;

/// What a device runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Android.
    Android,
    /// iOS or iPadOS.
    Ios,
    /// The file does not tell.
    Unknown,
}

/// Whose a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ownership {
    /// The employer's.
    Work,
    /// The employee's own.
    Private,
    /// The file does not tell.
    Unknown,
}

/// A kind of device that is counted apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
pub struct Group {
    /// What it runs.
    pub system: System,
    /// Whose it is.
    pub ownership: Ownership,
}

/// What the reader of a count should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// Apps were known by their names only: another app with the same name counts, a renamed copy does not.
    NamesOnly,
    /// A file holds sums instead of devices: a device with two versions counts twice.
    SumsOnly,
    /// Certificates are SHA-1 there, and the catalogue's are SHA-256: renamed copies are not found.
    Sha1Certificates,
    /// Apps that are marked as removed were left out.
    RemovedLeftOut,
    /// Rows of other systems (Windows, macOS and the like) were left out.
    OtherSystems,
    /// Rows that could not be read were left out.
    UnreadableRows,
    /// Files of a folder that could not be read were left out.
    UnreadableFile,
    /// An app outside the catalogue cannot be counted, although a ban reaches it.
    BeyondCatalogue,
}

/// A device, as long as the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DeviceId(u64);

/// The counts so far.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Devices of each kind.
    devices: BTreeMap<Group, HashSet<u64, RandomState>>,
    /// Devices with each app, by the app's position, and kind.
    with_app: BTreeMap<(usize, Group), HashSet<u64, RandomState>>,
    /// Sums that came without devices.
    sums: BTreeMap<(usize, Group), u64>,
    apps: usize,
    notes: BTreeSet<Note>,
    unnamed: u64,
    /// Rows or records that were read.
    pub rows: u64,
}

/// One key for the whole run: what is hashed today is not recognised tomorrow.
fn hasher() -> &'static RandomState {
    static KEY: OnceLock<RandomState> = OnceLock::new();
    KEY.get_or_init(RandomState::default)
}

fn hash(value: impl Hash) -> u64 {
    hasher().hash_one(value)
}

impl Tally {
    /// Nothing counted, for so many apps.
    #[must_use]
    pub fn new(apps: usize) -> Self {
        Tally { apps, ..Tally::default() }
    }

    /// A device with a name of its own.
    pub fn device(&mut self, name: &[u8], group: Group) -> DeviceId {
        let id = hash(name);
        self.devices.entry(group).or_default().insert(id);
        DeviceId(id)
    }

    /// A device without one: every call gives another.
    pub fn unnamed_device(&mut self, group: Group) -> DeviceId {
        static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
        let n = NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        self.unnamed += 1;
        let id = hash(("unnamed", n));
        self.devices.entry(group).or_default().insert(id);
        DeviceId(id)
    }

    /// An app on a device; twice on the same counts once.
    pub fn add(&mut self, app: usize, device: DeviceId, group: Group) {
        self.with_app.entry((app, group)).or_default().insert(device.0);
    }

    /// The same, of an app that may not be counted.
    pub(super) fn add_at(&mut self, app: Option<usize>, device: DeviceId, group: Group) {
        if let Some(app) = app {
            self.add(app, device, group);
        }
    }

    /// A sum of devices that are not told apart.
    pub(super) fn add_sum(&mut self, app: usize, count: u64, group: Group) {
        let sum = self.sums.entry((app, group)).or_default();
        *sum = sum.saturating_add(count);
    }

    /// Something to know.
    pub(super) fn note(&mut self, note: Note) {
        self.notes.insert(note);
    }

    /// Everything of another count too.
    pub(super) fn merge(&mut self, other: Tally) {
        for (group, devices) in other.devices {
            self.devices.entry(group).or_default().extend(devices);
        }
        for (key, devices) in other.with_app {
            self.with_app.entry(key).or_default().extend(devices);
        }
        for ((app, group), sum) in other.sums {
            self.add_sum(app, sum, group);
        }
        self.notes.extend(other.notes);
        self.rows += other.rows;
        self.unnamed += other.unnamed;
    }

    /// Every kind of device that was seen, sorted.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: BTreeSet<Group> = self.devices.keys().copied().collect();
        groups.extend(self.sums.keys().map(|(_, group)| *group));
        groups.into_iter().collect()
    }

    /// How many devices there are of a kind; nothing where only sums are known.
    #[must_use]
    pub fn devices(&self, group: Group) -> Option<u64> {
        self.devices.get(&group).map(|all| all.len() as u64)
    }

    /// On how many devices of a kind an app is.
    #[must_use]
    pub fn with_app(&self, app: usize, group: Group) -> u64 {
        let seen = self.with_app.get(&(app, group)).map_or(0, |all| all.len() as u64);
        seen.saturating_add(self.sums.get(&(app, group)).copied().unwrap_or_default())
    }

    /// On how many devices of a kind at least one of the apps is; nothing where only sums are known.
    #[must_use]
    pub fn with_any(&self, group: Group) -> Option<u64> {
        if self.sums.keys().any(|(_, of)| *of == group) {
            return None;
        }
        let all: HashSet<u64, RandomState> =
            (0..self.apps).filter_map(|app| self.with_app.get(&(app, group))).flatten().copied().collect();
        Some(all.len() as u64)
    }

    /// What the reader should know, sorted.
    pub fn notes(&self) -> impl Iterator<Item = Note> + '_ {
        self.notes.iter().copied()
    }
}

/// The platform column of the products that are read.
pub(super) fn system(name: &str) -> Option<System> {
    let lower = name.trim().to_ascii_lowercase();
    if lower.starts_with("android") || lower == "a" || lower == "ao" {
        Some(System::Android)
    } else if ["ios", "ipad", "iphone"].iter().any(|start| lower.starts_with(start)) || lower == "i" {
        Some(System::Ios)
    } else if lower.is_empty() || lower == "unknown" {
        Some(System::Unknown)
    } else {
        None
    }
}

/// The ownership column of the products that are read.
pub(super) fn ownership(name: &str) -> Ownership {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    match plain.as_str() {
        "company" | "corporate" | "corporateowned" | "companyowned" | "institutional" | "work" | "1" => Ownership::Work,
        "personal" | "personallyowned" | "employeeowned" | "private" | "byod" | "byo" | "2" => Ownership::Private,
        _ => Ownership::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUP: Group = Group { system: System::Android, ownership: Ownership::Work };

    #[test]
    fn a_device_counts_once_whoever_counts_it() {
        let mut one = Tally::new(2);
        let mut two = Tally::new(2);
        for tally in [&mut one, &mut two] {
            let device = tally.device(b"a", GROUP);
            tally.add(0, device, GROUP);
            tally.add(0, device, GROUP);
        }
        let other = two.device(b"b", GROUP);
        two.add(1, other, GROUP);
        one.merge(two);
        assert_eq!((one.devices(GROUP), one.with_app(0, GROUP), one.with_app(1, GROUP)), (Some(2), 1, 1));
        assert_eq!(one.with_any(GROUP), Some(2));
    }

    #[test]
    fn the_products_words_are_understood() {
        for (word, expected) in [
            ("androidWorkProfile", Some(System::Android)),
            ("AndroidFullyManagedDedicated", Some(System::Android)),
            ("iOS", Some(System::Ios)),
            ("iPadOS", Some(System::Ios)),
            ("I", Some(System::Ios)),
            ("windows", None),
            ("macOS", None),
            ("", Some(System::Unknown)),
        ] {
            assert_eq!(system(word), expected, "{word}");
        }
        assert_eq!(ownership("COMPANY_OWNED"), Ownership::Work);
        assert_eq!(ownership("Personal"), Ownership::Private);
        assert_eq!(ownership("?"), Ownership::Unknown);
    }
}
