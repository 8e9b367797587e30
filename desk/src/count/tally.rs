//! Counting devices, each once.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, Hash};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use foldhash::fast::RandomState;

use super::evidence::{Reach, Reaches, Wholeness};
use super::groups::{Group, Said};
use super::notes::{Note, Notes};
use super::sums::Sums;

/// The most different names of look-alikes that are kept.
const MOST_ALIKE: usize = 200;

/// A set of devices.
pub(super) type Devices = HashSet<u64, RandomState>;

/// A device, as long as the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct DeviceId(pub(super) u64);

/// One key for the whole run: what is hashed today is not recognised tomorrow.
fn hasher() -> &'static RandomState {
    static KEY: OnceLock<RandomState> = OnceLock::new();
    KEY.get_or_init(RandomState::default)
}

fn hash(value: impl Hash) -> u64 {
    hasher().hash_one(value)
}

impl DeviceId {
    /// By the id that a product gave it. Short numbers are of one product (`space`); other ids are the
    /// same wherever they stand.
    pub(super) fn named(space: &str, id: &[u8]) -> Self {
        let digits = id.iter().all(u8::is_ascii_digit);
        if digits && id.len() < 12 {
            return DeviceId(hash((space, id)));
        }
        // The hexadecimal digits of a UUID are written in either case.
        if id.iter().all(|b| b.is_ascii_hexdigit() || *b == b'-') {
            return DeviceId(hash(("", id.to_ascii_lowercase().as_slice())));
        }
        DeviceId(hash(("", id)))
    }

    /// By the serial number that its maker gave it; nothing for one that many devices share.
    pub(super) fn serial(serial: &str) -> Option<Self> {
        let serial = serial.trim();
        let right = (8..=20).contains(&serial.len())
            && serial.bytes().all(|b| b.is_ascii_alphanumeric())
            && serial.bytes().any(|b| b.is_ascii_digit())
            && serial.bytes().collect::<HashSet<u8>>().len() > 3
            && !["0123456789ABCDEF", "0123456789", "1234567890", "12345678", "123456789"].contains(&serial);
        right.then(|| DeviceId(hash(("serial", serial.to_ascii_uppercase()))))
    }

    /// Of a device without an id: every call gives another.
    pub(super) fn unnamed() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        DeviceId(hash(("unnamed", NEXT.fetch_add(1, Ordering::Relaxed))))
    }
}

/// What is known of a device.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    pub(super) said: Said,
    pub(super) reaches: Reaches,
}

/// Files of one kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct FileKind {
    /// The product and the form, such as `intune-table`.
    pub(super) form: String,
    /// The columns that were found in a table.
    pub(super) columns: Vec<&'static str>,
    /// Whether it holds all that it should.
    pub(super) wholeness: Wholeness,
}

/// The counts so far.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub(super) devices: HashMap<u64, Facts, RandomState>,
    /// Devices with each app, by the app's position.
    pub(super) seen: Vec<Devices>,
    /// Devices with something that looks like an app, by the app's position and the name that it has there.
    pub(super) alike: BTreeMap<(usize, String), Devices>,
    /// Ids of the same device.
    same: HashSet<(u64, u64), RandomState>,
    pub(super) sums: Sums,
    pub(super) notes: Notes,
    pub(super) files: BTreeMap<FileKind, u64>,
    pages: Pages,
    /// The products whose records the file that is read now holds.
    pub(super) forms: BTreeSet<&'static str>,
    /// Rows or records that were read.
    pub(super) rows: u64,
    /// What devices are called in the files, where that is asked for. A count keeps none.
    called: Option<BTreeMap<u64, String>>,
}

/// Which pages of long answers there are.
#[derive(Clone, Debug, Default)]
struct Pages {
    /// Documents that name a next one.
    open: u64,
    /// Documents that do not.
    last: u64,
    /// How many records there are in all, as the pages say; 0 if none does.
    total: u64,
}

impl Tally {
    /// Nothing counted, for so many apps.
    pub(super) fn new(apps: usize) -> Self {
        Tally { seen: vec![Devices::default(); apps], ..Tally::default() }
    }

    /// The same, and the ids of devices are kept.
    pub(super) fn naming_devices(self) -> Self {
        Tally { called: Some(BTreeMap::new()), ..self }
    }

    /// What a device is called in a file.
    pub(super) fn called(&mut self, device: DeviceId, id: &[u8]) {
        if let Some(called) = &mut self.called {
            called.entry(device.0).or_insert_with(|| String::from_utf8_lossy(id.trim_ascii()).into_owned());
        }
    }

    /// Every device that has an id, with the positions of the apps that were seen on it.
    pub(super) fn by_device(&self) -> impl Iterator<Item = (&str, Vec<usize>)> {
        self.called.iter().flatten().map(|(device, name)| {
            let seen = self.seen.iter().enumerate().filter(|(_, devices)| devices.contains(device));
            (name.as_str(), seen.map(|(app, _)| app).collect())
        })
    }

    /// A device of a kind, and what a record shows of it.
    pub(super) fn device(&mut self, device: DeviceId, group: Group, reach: Reach) {
        let facts = self.devices.entry(device.0).or_default();
        facts.said.add(group);
        facts.reaches.add(reach);
    }

    /// An app on a device; twice on the same counts once.
    pub(super) fn see(&mut self, app: usize, device: DeviceId) {
        if let Some(devices) = self.seen.get_mut(app) {
            devices.insert(device.0);
        }
    }

    /// Something on a device that looks like an app.
    pub(super) fn see_alike(&mut self, app: usize, name: &[u8], device: DeviceId) {
        let name = appwijzer_core::l10n::clean(&String::from_utf8_lossy(name.trim_ascii())).into_owned();
        let name: String = name.chars().take(60).collect();
        let name = if self.alike.len() < MOST_ALIKE || self.alike.contains_key(&(app, name.clone())) {
            name
        } else {
            // The rest of the names are told together.
            String::new()
        };
        self.alike.entry((app, name)).or_default().insert(device.0);
    }

    /// Two ids are of one device.
    pub(super) fn same(&mut self, one: DeviceId, other: DeviceId) {
        if one != other {
            self.same.insert((one.0.min(other.0), one.0.max(other.0)));
        }
    }

    /// Something to know.
    pub(super) fn note(&mut self, note: Note) {
        self.notes.add(note);
    }

    /// A document ends: whether it names a next page, and how many records all pages have where that is more
    /// than it has.
    pub(super) fn page(&mut self, next: bool, total: Option<u64>) {
        if next {
            self.pages.open += 1;
        } else if total.is_none() {
            self.pages.last += 1;
        }
        if let Some(total) = total {
            self.pages.total = total.max(self.pages.total);
        }
    }

    /// Whether nothing at all was counted.
    pub(super) fn is_empty(&self) -> bool {
        self.devices.is_empty() && self.sums.is_empty() && !self.notes.has(Note::OtherSystems)
    }

    /// After the last row of a file.
    pub(super) fn end_file(&mut self, kind: FileKind, said: bool) {
        match kind.wholeness {
            Wholeness::Proved | Wholeness::Said | Wholeness::PartMissing => {}
            Wholeness::NotProved => self.note(Note::EndNotProved),
            Wholeness::PageOfMore => self.note(Note::PagesMissing),
        }
        for facts in self.devices.values_mut() {
            facts.reaches.at_end(kind.wholeness, said);
        }
        self.sums.end_file();
        self.files.insert(kind, 1);
    }

    /// Everything of another count too.
    pub(super) fn merge(&mut self, other: Tally) {
        if self.devices.is_empty() {
            self.devices = other.devices;
        } else {
            for (device, facts) in other.devices {
                let known = self.devices.entry(device).or_default();
                known.said.all(facts.said);
                known.reaches.all(facts.reaches);
            }
        }
        for (known, devices) in self.seen.iter_mut().zip(other.seen) {
            known.extend(devices);
        }
        for (key, devices) in other.alike {
            self.alike.entry(key).or_default().extend(devices);
        }
        self.same.extend(other.same);
        self.sums.merge(other.sums);
        self.notes.merge(other.notes);
        for (kind, n) in other.files {
            *self.files.entry(kind).or_default() += n;
        }
        self.pages.open += other.pages.open;
        self.pages.last += other.pages.last;
        self.pages.total = self.pages.total.max(other.pages.total);
        self.forms.extend(other.forms);
        self.rows += other.rows;
        if let (Some(called), Some(more)) = (&mut self.called, other.called) {
            called.extend(more);
        }
    }

    /// After the last file: one device under several ids becomes one, and pages that turn out to be all
    /// there make their lists whole. `said` is whether whoever counts says that the files are whole.
    pub(super) fn settle(&mut self, said: bool) {
        self.join();
        let paged = self.devices.values().filter(|facts| facts.reaches.has(Reach::PageMissing)).count() as u64;
        let by_total = self.pages.open == 0 && self.pages.total > 0 && self.pages.total <= paged;
        let by_word = said && self.pages.last > 0 && (self.pages.total == 0 || by_total);
        if self.notes.has(Note::PagesMissing) && (by_total || by_word) {
            self.notes.remove(Note::PagesMissing);
            self.devices.values_mut().for_each(|facts| facts.reaches.pages_complete());
        }
        if self.devices.values().any(|facts| facts.said.contradicts_itself()) {
            self.note(Note::Contradiction);
        }
    }

    /// Gives every device one id.
    fn join(&mut self) {
        if self.same.is_empty() {
            return;
        }
        let mut parents: HashMap<u64, u64, RandomState> = HashMap::default();
        for (one, other) in std::mem::take(&mut self.same) {
            let (one, other) = (root(&parents, one), root(&parents, other));
            if one != other {
                parents.insert(one, other);
            }
        }
        let before = self.devices.len();
        let mut devices = HashMap::default();
        for (device, facts) in std::mem::take(&mut self.devices) {
            let known: &mut Facts = devices.entry(root(&parents, device)).or_default();
            known.said.all(facts.said);
            known.reaches.all(facts.reaches);
        }
        self.devices = devices;
        if self.devices.len() < before {
            self.note(Note::SameDevice);
        }
        let moved = |set: &mut Devices| *set = set.iter().map(|device| root(&parents, *device)).collect();
        if let Some(called) = &mut self.called {
            *called = std::mem::take(called).into_iter().map(|(device, name)| (root(&parents, device), name)).collect();
        }
        self.seen.iter_mut().for_each(moved);
        self.alike.values_mut().for_each(moved);
    }
}

/// The id under which a device stands.
fn root(parents: &HashMap<u64, u64, RandomState>, mut device: u64) -> u64 {
    while let Some(parent) = parents.get(&device) {
        device = *parent;
    }
    device
}

#[cfg(test)]
mod tests {
    use super::super::groups::{Ownership, System};
    use super::*;

    const ANDROID: Group = Group { system: System::Android, ownership: Ownership::Work };
    const NOT_KNOWN: Group = Group { system: System::Unknown, ownership: Ownership::Unknown };

    #[test]
    fn a_device_counts_once_whoever_counts_it() {
        let (mut one, mut two) = (Tally::new(2), Tally::new(2));
        for (tally, group) in [(&mut one, ANDROID), (&mut two, NOT_KNOWN)] {
            let device = DeviceId::named("x", b"a-device");
            tally.device(device, group, Reach::Whole);
            tally.see(0, device);
            tally.see(0, device);
        }
        one.merge(two);
        assert_eq!((one.devices.len(), one.seen[0].len(), one.seen[1].len()), (1, 1, 0));
        assert_eq!(one.devices.values().next().unwrap().said.group(), ANDROID, "what one file knows counts");
    }

    #[test]
    fn ids_of_one_device_in_a_row_become_one() {
        let mut tally = Tally::new(1);
        let ids = [b"first-id", b"other-id", b"third-id"].map(|id| DeviceId::named("x", id));
        for id in ids {
            tally.device(id, ANDROID, Reach::Whole);
            tally.see(0, id);
        }
        tally.same(ids[0], ids[1]);
        tally.same(ids[2], ids[1]);
        tally.same(ids[0], ids[2]);
        tally.settle(false);
        assert_eq!((tally.devices.len(), tally.seen[0].len()), (1, 1));
        assert!(tally.notes.has(Note::SameDevice));
    }

    #[test]
    fn a_number_that_many_devices_share_joins_nothing() {
        for serial in ["", "unknown", "0000000000", "0123456789ABCDEF", "N/A", "To be filled by O.E.M."] {
            assert!(DeviceId::serial(serial).is_none(), "{serial}");
        }
        assert_eq!(DeviceId::serial("f2lw48xyz9"), DeviceId::serial(" F2LW48XYZ9"));
        assert!(DeviceId::serial("F2LW48XYZ9").is_some());
        assert_ne!(DeviceId::named("jamf", b"12"), DeviceId::named("fleet", b"12"));
        assert_eq!(DeviceId::named("a", b"AB12-CD34-EF56"), DeviceId::named("b", b"ab12-cd34-ef56"));
    }
}
