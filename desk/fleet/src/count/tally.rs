//! Counting devices, each once.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use foldhash::fast::RandomState;
use jiff::civil::Date;

use super::age::Reported;
use super::evidence::{Reach, Reaches, Wholeness};
use super::groups::{Group, Said};
use super::identity::{DeviceId, Joined, Ties};
use super::notes::{Note, Notes};
use super::pages::{Page, PagedRecords, Pages};
use super::sums::Sums;

/// The most different names of look-alikes that are kept.
const MOST_ALIKE: usize = 200;
/// The most servers of a file that are told apart.
const MOST_SERVERS: usize = 4;

/// A set of devices.
pub(super) type Devices = HashSet<u64, RandomState>;

/// What a device is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Called {
    Id(String),
    Serial(String),
}

/// What is known of a device.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    pub(super) said: Said,
    pub(super) reaches: Reaches,
    /// When it last reported.
    pub(super) reported: Reported,
}

impl Facts {
    fn all(&mut self, other: Facts) {
        self.said.all(other.said);
        self.reaches.all(other.reaches);
        self.reported = self.reported.later(other.reported);
    }
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
    /// Devices of which a record names an app somewhere else than in its list.
    pub(super) named: Vec<Devices>,
    pub(super) ties: Ties,
    pub(super) sums: Sums,
    pub(super) notes: Notes,
    pub(super) files: BTreeMap<FileKind, u64>,
    /// Documents of the file that is read now.
    pub(super) documents: Vec<Page>,
    /// Servers that the records of the file that is read now name.
    servers: BTreeSet<u64>,
    pages: Pages,
    /// The products whose records the file that is read now holds.
    pub(super) forms: BTreeSet<&'static str>,
    /// Rows or records that were read.
    pub(super) rows: u64,
    /// The largest number of rows that the table that is read now says it has.
    pub(super) rows_told: u64,
    /// Rows whose cell for an identifier holds one, and rows where it holds something else.
    pub(super) identifiers: (u64, u64),
    /// Rows that call their app managed, and rows that do not.
    pub(super) managed: (u64, u64),
    /// Whether the file that is read now holds a device without an id.
    pub(super) nameless: bool,
    /// Android lists without an id: with the system's own package, and without it.
    pub(super) halves: (bool, bool),
    /// Devices of the record that is read now, and apps that are named in it as not there.
    touched: Vec<u64>,
    gone: Vec<usize>,
    /// Whether the record is of a device that does not count: a computer, a television.
    passed: bool,
    /// What devices are called in the files, where that is asked for. A count keeps none.
    called: Option<HashMap<u64, BTreeSet<Called>, RandomState>>,
}

impl Tally {
    /// Nothing counted, for so many apps.
    pub(super) fn new(apps: usize) -> Self {
        Tally { seen: vec![Devices::default(); apps], named: vec![Devices::default(); apps], ..Tally::default() }
    }

    /// The same, and the ids of devices are kept.
    pub(super) fn naming_devices(self) -> Self {
        Tally { called: Some(HashMap::default()), ..self }
    }

    /// What a device is called in a file, and its serial number.
    pub(super) fn called(&mut self, device: DeviceId, id: &[u8], serial: &str) {
        let Some(called) = &mut self.called else { return };
        let names = called.entry(device.0).or_default();
        let id = String::from_utf8_lossy(id.trim_ascii()).into_owned();
        let serial = Some(serial.trim()).filter(|serial| DeviceId::serial(serial).is_some());
        names.extend([Called::Id(id)].into_iter().chain(serial.map(|serial| Called::Serial(serial.to_owned()))));
    }

    /// What a device is called, where that is kept; its ids first.
    pub(super) fn names_of(&self, device: u64) -> impl Iterator<Item = &str> {
        let names = self.called.as_ref().and_then(|called| called.get(&device));
        names.into_iter().flatten().map(|called| match called {
            Called::Id(name) | Called::Serial(name) => name.as_str(),
        })
    }

    /// A record begins.
    pub(super) fn begin_record(&mut self) {
        self.touched.clear();
        self.gone.clear();
        self.passed = false;
    }

    /// The record is of a device that does not count. An app that it names may be on it, or on one that does.
    pub(super) fn passed_over(&mut self) {
        self.note(Note::OtherSystems);
        self.passed = true;
    }

    /// A record says that an app is not there.
    pub(super) fn gone(&mut self, app: Option<usize>) {
        self.note(Note::RemovedLeftOut);
        self.gone.extend(app);
    }

    /// A record ends, in which the identifiers of these apps stand. What the reader neither saw nor read as gone may
    /// be there.
    pub(super) fn end_record(&mut self, in_text: &[usize]) {
        if self.passed && in_text.iter().any(|app| !self.gone.contains(app)) {
            self.note(Note::NamedOutside);
        }
        for app in in_text {
            if let Some(at) = self.gone.iter().position(|gone| gone == app) {
                self.gone.swap_remove(at);
                continue;
            }
            let seen = self.seen.get(*app);
            if let Some(named) = self.named.get_mut(*app) {
                named.extend(self.touched.iter().filter(|device| seen.is_none_or(|seen| !seen.contains(device))));
            }
        }
    }

    /// An app is named in what is known of a device, and not in its list.
    pub(super) fn name(&mut self, app: usize, device: DeviceId) {
        if let Some(named) = self.named.get_mut(app) {
            named.insert(device.0);
        }
    }

    /// A server that a record names: answers of different servers are different answers.
    pub(super) fn server(&mut self, server: u64) {
        if self.servers.len() < MOST_SERVERS {
            self.servers.insert(server);
        }
    }

    /// A device of a kind, and what a record shows of it.
    pub(super) fn device(&mut self, device: DeviceId, group: Group, reach: Reach) {
        let facts = self.devices.entry(device.0).or_default();
        facts.said.add(group);
        facts.reaches.add(reach);
        if self.touched.last() != Some(&device.0) {
            self.touched.push(device.0);
        }
    }

    /// A word for a device's owner that is not known.
    pub(super) fn odd_owner(&mut self, device: DeviceId) {
        if let Some(facts) = self.devices.get_mut(&device.0) {
            facts.said.odd_owner();
        }
    }

    /// Which apps belong in a device's list is not for whoever counts to say.
    pub(super) fn not_to_be_said(&mut self, device: DeviceId) {
        if let Some(facts) = self.devices.get_mut(&device.0) {
            facts.reaches.not_to_be_said();
        }
    }

    /// An app that management did not install is in a device's list: then it is no list of those that it did.
    pub(super) fn shows_unmanaged(&mut self, device: DeviceId) {
        if let Some(facts) = self.devices.get_mut(&device.0) {
            facts.reaches.shows_unmanaged();
        }
    }

    /// When a device last reported, as a file has it.
    pub(super) fn reported(&mut self, device: DeviceId, when: Reported) {
        if let Some(facts) = self.devices.get_mut(&device.0) {
            facts.reported = facts.reported.later(when);
        }
    }

    /// The day of the newest report, where any is told.
    pub(super) fn newest_report(&self) -> Option<Date> {
        self.devices.values().filter_map(|facts| facts.reported.day()).max()
    }

    /// Whether something hides a device or an app of the catalogue. A file that is not whole may hide one, whatever its
    /// notes say.
    pub(super) fn hides_something(&self) -> bool {
        self.files.keys().any(|kind| !kind.wholeness.is_whole()) || self.notes.iter().any(Note::hides_something)
    }

    /// An app on a device; twice on the same counts once.
    pub(super) fn see(&mut self, app: usize, device: DeviceId) {
        if let Some(devices) = self.seen.get_mut(app) {
            devices.insert(device.0);
        }
    }

    /// Whether an app was seen on a device.
    pub(super) fn has_seen(&self, app: usize, device: DeviceId) -> bool {
        self.seen.get(app).is_some_and(|devices| devices.contains(&device.0))
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

    /// Something to know.
    pub(super) fn note(&mut self, note: Note) {
        self.notes.add(note);
    }

    /// Whether nothing at all was counted.
    pub(super) fn is_empty(&self) -> bool {
        self.devices.is_empty()
            && self.sums.is_empty()
            && ![Note::OtherSystems, Note::SumsOnly, Note::NoDeviceId].into_iter().any(|note| self.notes.has(note))
    }

    /// After the last row of a file.
    pub(super) fn end_file(&mut self, kind: FileKind, said: bool) {
        let documents = std::mem::take(&mut self.documents);
        let inner = self.notes.has(Note::PagesMissing);
        match kind.wholeness {
            Wholeness::Proved | Wholeness::Said | Wholeness::PartMissing => {}
            Wholeness::NotProved => self.note(Note::EndNotProved),
            Wholeness::PageOfMore => self.note(Note::PagesMissing),
        }
        for facts in self.devices.values_mut() {
            facts.reaches.at_end(kind.wholeness, said);
        }
        let devices_are_records = !kind.form.starts_with("rows")
            && !kind.form.contains("apps")
            && ![Note::OtherSystems, Note::DeletedLeftOut].into_iter().any(|note| self.notes.has(note));
        let devices = || self.devices.keys().copied().collect();
        let of = PagedRecords { devices: &devices, devices_are_records, inner, nameless: self.nameless };
        self.pages.file(&kind, &documents, &std::mem::take(&mut self.servers), of);
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
                known.all(facts);
            }
        }
        for (known, devices) in self.seen.iter_mut().zip(other.seen) {
            known.extend(devices);
        }
        for (known, devices) in self.named.iter_mut().zip(other.named) {
            known.extend(devices);
        }
        for (key, devices) in other.alike {
            self.alike.entry(key).or_default().extend(devices);
        }
        self.ties.merge(other.ties);
        self.sums.merge(other.sums);
        self.notes.merge(other.notes);
        for (kind, n) in other.files {
            *self.files.entry(kind).or_default() += n;
        }
        self.documents.extend(other.documents);
        self.servers.extend(other.servers);
        self.pages.merge(other.pages);
        self.forms.extend(other.forms);
        self.rows += other.rows;
        self.rows_told = self.rows_told.max(other.rows_told);
        self.identifiers.0 += other.identifiers.0;
        self.identifiers.1 += other.identifiers.1;
        self.managed.0 += other.managed.0;
        self.managed.1 += other.managed.1;
        self.nameless |= other.nameless;
        self.halves.0 |= other.halves.0;
        self.halves.1 |= other.halves.1;
        if let (Some(called), Some(more)) = (&mut self.called, other.called) {
            for (device, names) in more {
                called.entry(device).or_default().extend(names);
            }
        }
    }

    /// After the last file: one device under several ids becomes one, and pages that turn out to be all
    /// there make their lists whole. `said` is whether whoever counts says that the files are whole.
    pub(super) fn settle(&mut self, said: bool) {
        if said {
            self.complete_pages();
        }
        let joined = std::mem::take(&mut self.ties).join(&self.pages.by_document());
        if joined.short_in_several {
            self.note(Note::ShortNumbers);
        }
        self.join(&joined);
        let newest = self.newest_report();
        for facts in self.devices.values_mut().filter(|facts| facts.reported.is_behind(newest)) {
            facts.reaches.is_old();
        }
        for facts in self.devices.values_mut() {
            facts.reaches.owned_as_told(facts.said);
        }
        if self.devices.values().any(|facts| facts.said.contradicts_itself()) {
            self.note(Note::Contradiction);
        }
        if self.halves == (true, true) {
            self.note(Note::PartsOfOne);
        }
        for (named, seen) in self.named.iter_mut().zip(&self.seen) {
            named.retain(|device| !seen.contains(device));
        }
        if self.named.iter().any(|devices| !devices.is_empty()) {
            self.note(Note::NamedElsewhere);
        }
    }

    /// Where every page of a file's answers is there, the file is whole, and so are its lists.
    fn complete_pages(&mut self) {
        let complete = self.pages.complete();
        for (file, _) in self
            .pages
            .files
            .iter()
            .zip(&complete)
            .filter(|(file, whole)| **whole && file.kind.wholeness == Wholeness::PageOfMore)
        {
            for device in &file.devices {
                if let Some(facts) = self.devices.get_mut(device) {
                    facts.reaches.pages_complete();
                }
            }
            if let Some(files) = self.files.get_mut(&file.kind) {
                *files = files.saturating_sub(1);
            }
            let whole = FileKind { wholeness: Wholeness::Said, ..file.kind.clone() };
            *self.files.entry(whole).or_default() += 1;
        }
        self.files.retain(|_, files| *files > 0);
        if complete.iter().all(|whole| *whole) {
            self.notes.remove(Note::PagesMissing);
        }
    }

    /// Gives every device one id.
    fn join(&mut self, joined: &Joined) {
        if joined.several_ids {
            self.note(Note::SameDevice);
        }
        if joined.is_empty() {
            return;
        }
        let before = self.devices.len();
        let mut devices = HashMap::default();
        for (device, facts) in std::mem::take(&mut self.devices) {
            let known: &mut Facts = devices.entry(joined.root(device)).or_default();
            known.all(facts);
        }
        self.devices = devices;
        if joined.tied && self.devices.len() < before {
            self.note(Note::SameDevice);
        }
        let moved = |set: &mut Devices| *set = set.iter().map(|device| joined.root(*device)).collect();
        if let Some(called) = &mut self.called {
            for (device, names) in std::mem::take(called) {
                called.entry(joined.root(device)).or_default().extend(names);
            }
        }
        self.seen.iter_mut().for_each(moved);
        self.named.iter_mut().for_each(moved);
        self.alike.values_mut().for_each(moved);
    }
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
            let device = DeviceId::named(b"a-device");
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
        let ids = [b"first-id", b"other-id", b"third-id"].map(|id| DeviceId::named(id));
        for id in ids {
            tally.device(id, ANDROID, Reach::Whole);
            tally.see(0, id);
        }
        tally.ties.same(ids[0], ids[1]);
        tally.ties.same(ids[2], ids[1]);
        tally.ties.same(ids[0], ids[2]);
        tally.settle(false);
        assert_eq!((tally.devices.len(), tally.seen[0].len()), (1, 1));
        assert!(tally.notes.has(Note::SameDevice));
    }

    #[test]
    fn a_name_in_a_record_makes_its_device_not_known_unless_it_was_seen_or_read_as_gone() {
        let mut tally = Tally::new(3);
        let device = DeviceId::named(b"a-device");
        tally.begin_record();
        tally.device(device, ANDROID, Reach::Whole);
        tally.see(0, device);
        tally.gone(Some(1));
        tally.end_record(&[0, 1, 1, 2]);
        tally.settle(false);
        let named: Vec<usize> = tally.named.iter().map(Devices::len).collect();
        assert_eq!(named, [0, 1, 1], "once gone and twice named");
        assert!(tally.notes.has(Note::NamedElsewhere));
    }
}
