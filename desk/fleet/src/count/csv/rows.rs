//! What each row of a table says: of which device it is, and which app.

use std::borrow::Cow;

use ::csv::ByteRecord;

use super::super::age::Reported;
use super::super::columns::Columns;
use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::super::identity::DeviceId;
use super::super::matcher::Matcher;
use super::super::notes::Note;
use super::super::tally::Tally;
use super::super::words::{self, Aside, Platform};
use super::super::{Options, cells, vendor};
use super::split::Row;

/// The device of the rows that are read now: rows of one device stand together in most tables.
#[derive(Default)]
pub(super) struct Current {
    begun: bool,
    device: Vec<u8>,
    platform: Vec<u8>,
    owner: Vec<u8>,
    /// Nothing for a device that does not count.
    is: Option<(DeviceId, Group)>,
    /// What is told of the device with its first app; a row without one tells nothing.
    untold: Option<Reach>,
    /// The system, where the rows are of no device that has an id.
    nobody: Option<System>,
}

/// What a row of another device than the row before is of.
enum Begun {
    Device(DeviceId, Group, Reach),
    /// Of a device without an id.
    Nobody(System),
    /// Of a device that does not count.
    Other,
}

/// Whether two cells are the same. Comparing nothing with nothing is slow: the library's routine looks at the place
/// where an empty list would be, which costs some processors as much as a hundred steps.
fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && (a.is_empty() || a == b)
}

/// Counts rows.
pub(super) struct Rows<'r, 'p> {
    pub(super) matcher: &'r Matcher<'p>,
    pub(super) columns: &'r Columns,
    pub(super) heading: &'r ByteRecord,
    pub(super) asides: &'r [Aside],
    pub(super) options: &'r Options,
    pub(super) tally: &'r mut Tally,
    /// Short numbers are ids in this file only.
    pub(super) file: u64,
    pub(super) scratch: String,
}

impl Rows<'_, '_> {
    pub(super) fn row(&mut self, row: Row<'_>, current: &mut Current, named: &[usize]) {
        if row.iter().all(|cell| cell.trim_ascii().is_empty()) {
            return;
        }
        self.tally.rows += 1;
        if !self.is_aligned(row) || self.swallows_rows(row) {
            self.tally.note(Note::UnreadableRows);
            return;
        }
        let Some(device_column) = self.columns.device else { return self.sum(row, named) };
        let cell = |column: Option<usize>| column.and_then(|c| row.get(c)).unwrap_or_default();
        let (device, platform, owner) =
            (cell(Some(device_column)), cell(self.columns.system), cell(self.columns.owner));
        let goes_on = same(&current.device, device) && same(&current.platform, platform) && same(&current.owner, owner);
        if !current.begun || !goes_on {
            if self.is_no_row(row) {
                return;
            }
            *current = Current {
                begun: true,
                device: device.to_owned(),
                platform: platform.to_owned(),
                owner: owner.to_owned(),
                ..Current::default()
            };
            match self.begin(row, device, platform, owner) {
                Begun::Device(device, group, reach) => {
                    (current.is, current.untold) = (Some((device, group)), Some(reach));
                }
                Begun::Nobody(system) => current.nobody = Some(system),
                Begun::Other => {}
            }
        }
        if let Some(system) = current.nobody {
            return self.of_nobody(row, system);
        }
        let Some((device, group)) = current.is else {
            // It may be on this device, which does not count, or on one that does.
            if !named.is_empty() {
                self.tally.note(Note::NamedOutside);
            }
            return;
        };
        if current.untold.is_some()
            && self.names_an_app(row)
            && let Some(reach) = current.untold.take()
        {
            self.tally.device(device, group, reach);
            if self.columns.id.is_none() && self.columns.beside.is_empty() {
                self.tally.device(device, group, Reach::NamesOnly);
            }
        }
        if let Some(managed) = self.columns.managed.and_then(|at| row.get(at)) {
            *(if words::says_yes(managed) { &mut self.tally.managed.0 } else { &mut self.tally.managed.1 }) += 1;
        }
        if self.is_gone(row) {
            // What a table means by that stands nowhere: the app is not seen, and not certainly gone.
            self.tally.note(Note::RemovedLeftOut);
        } else if self.columns.beside.is_empty() {
            self.app(cell(self.columns.id), cell(self.columns.name), cell(self.columns.publisher), device, group);
        } else {
            let mut there = 0;
            for (id, name) in &self.columns.beside {
                let (id, name) = (cell(*id), cell(*name));
                if !id.is_empty() || !name.is_empty() {
                    there += 1;
                    self.app(id, name, b"", device, group);
                }
            }
            let told = std::str::from_utf8(cell(self.columns.beside_told)).ok().and_then(|n| n.trim().parse().ok());
            if told.is_some_and(|told: u64| told > there) {
                // Columns were taken out of the table.
                self.tally.device(device, group, Reach::PartOfList);
                self.tally.note(Note::SaysPart);
            }
        }
        for app in named.iter().filter(|app| !self.tally.has_seen(**app, device)).copied().collect::<Vec<_>>() {
            self.tally.name(app, device);
        }
    }

    /// A row that is the heading of another table, or stands beneath the rows.
    fn is_no_row(&mut self, row: Row<'_>) -> bool {
        if self.columns.device.is_some_and(|at| row.get(at) == self.heading.get(at)) {
            self.tally.rows -= 1;
            // The rows under another heading would be read wrongly.
            let same = row.iter().map(<[u8]>::trim_ascii).eq(self.heading.iter().map(<[u8]>::trim_ascii));
            self.tally.note(if same { Note::HeadingAgain } else { Note::UnreadableRows });
            return true;
        }
        let cells: Vec<&[u8]> = row.iter().collect();
        let Some(told) = cells::footer(&cells) else { return false };
        self.tally.rows -= 1;
        self.tally.rows_told = self.tally.rows_told.max(told.unwrap_or_default());
        true
    }

    /// Whether a quote that nobody closed swallowed rows: then a cell holds as many marks as a whole row.
    fn swallows_rows(&self, row: Row<'_>) -> bool {
        let marks = self.columns.all.saturating_sub(1).max(1);
        memchr::memchr(b'\n', row.text()).is_some()
            && row
                .iter()
                .flat_map(|cell| cell.split(|b| *b == b'\n').skip(1))
                .any(|line| memchr::memchr_iter(self.columns.delimiter, line).count() >= marks)
    }

    /// Whether a row says that its app is not there.
    fn is_gone(&self, row: Row<'_>) -> bool {
        let says = |column: Option<usize>, gone: fn(&str) -> bool| {
            let cell = column.and_then(|at| row.get(at)).unwrap_or_default();
            !cell.is_empty() && gone(&String::from_utf8_lossy(cell))
        };
        !self.is_state_of_device() && says(self.columns.state, cells::is_gone)
            || self.columns.removed.iter().any(|at| says(Some(*at), cells::says_removed))
    }

    /// Where all apps of a device stand in its row, so does its own state.
    fn is_state_of_device(&self) -> bool {
        !self.columns.beside.is_empty()
    }

    /// The state of a device.
    fn state<'c>(&self, row: Row<'c>) -> Cow<'c, str> {
        String::from_utf8_lossy(self.columns.state.and_then(|at| row.get(at)).unwrap_or_default())
    }

    /// An app on some device, and nobody knows on which: on one at least.
    fn of_nobody(&mut self, row: Row<'_>, system: System) {
        let cell = |column: Option<usize>| column.and_then(|c| row.get(c)).unwrap_or_default();
        let id = String::from_utf8_lossy(cell(self.columns.id)).into_owned();
        let by_name = self.matcher.by_name(cell(self.columns.name), cell(self.columns.publisher), &mut self.scratch);
        let found = self.matcher.by_any_id(&id).into_iter().chain(by_name.unwrap_or_default().is).next();
        if let Some(app) = found.filter(|_| !self.is_gone(row)) {
            self.tally.sums.add(app, system, 1);
        }
    }

    /// Whether every cell stands under its column. A mark between the cells that is not quoted shifts them.
    fn is_aligned(&self, row: Row<'_>) -> bool {
        row.len() == self.columns.all
            || row.len() > self.columns.all && row.iter().skip(self.columns.all).all(<[u8]>::is_empty)
    }

    /// A row of another device than the row before.
    fn begin(&mut self, row: Row<'_>, device: &[u8], platform: &[u8], owner: &[u8]) -> Begun {
        let platform = String::from_utf8_lossy(platform);
        let system = match words::platform(&platform) {
            Platform::Mobile(system) => system,
            Platform::Other => {
                self.tally.passed_over();
                return Begun::Other;
            }
            Platform::NotKnown => {
                self.tally.notes.word(Note::UnknownPlatforms, &platform);
                System::Unknown
            }
        };
        let told = String::from_utf8_lossy(owner);
        let understood = words::ownership(&told);
        if understood.is_none() {
            self.tally.notes.word(Note::UnknownOwners, &told);
        }
        // Microsoft: a personally-owned device with a work profile.
        let by_platform = words::is_work_profile(&platform) && self.columns.owner.is_none();
        let ownership = match understood {
            // The file has a word for it, and nobody here knows which owner that is.
            None => Ownership::Unknown,
            Some(Ownership::Unknown) if by_platform && words::is_corporate_work_profile(&platform) => Ownership::Work,
            Some(Ownership::Unknown) if by_platform => Ownership::Private,
            Some(Ownership::Unknown) => self.options.ownership.unwrap_or(Ownership::Unknown),
            Some(known) => known,
        };
        let group = Group { system, ownership };
        let state = self.state(row);
        if self.is_state_of_device() && words::is_deleted(&state) {
            self.tally.note(Note::DeletedLeftOut);
            return Begun::Other;
        }
        let is_wiped = self.is_state_of_device() && words::is_wiped(&state);
        let serial = self.columns.serial.and_then(|c| row.get(c)).map(String::from_utf8_lossy).unwrap_or_default();
        // A device may have the number 0; no maker gives it as a serial number.
        let is_zero = self.columns.device == self.columns.serial && device.trim_ascii() == b"0";
        let device: &[u8] = if is_zero { b"" } else { device };
        let Some(id) = self.tally.ties.device(self.columns.form, device, &serial, self.file) else {
            self.tally.note(Note::NoDeviceId);
            return Begun::Nobody(system);
        };
        if let Some(udid) = self.columns.udid.and_then(|c| row.get(c)) {
            self.tally.ties.also(id, udid);
        }
        self.tally.begin_record();
        self.tally.device(id, group, Reach::Nothing);
        if understood.is_none() {
            self.tally.odd_owner(id);
        }
        if self.columns.form == "ivanti-table" && group.system != System::Ios {
            // Which apps of an Android it lists depends on how that is managed, and stands nowhere.
            self.tally.not_to_be_said(id);
        }
        self.tally.called(id, device, &serial);
        if let Some(when) = self.columns.reported.and_then(|c| row.get(c)) {
            self.tally.reported(id, Reported::of(&String::from_utf8_lossy(when)));
        }
        let says_part = self.asides.iter().any(|aside| aside.says_part(row));
        let reach = if says_part {
            Reach::WorkPart
        } else if is_wiped {
            // It tells what was there before.
            Reach::OldReport
        } else {
            self.reach(&platform, group)
        };
        Begun::Device(id, group, reach)
    }

    /// Whether a row holds an app: a device may stand there with none.
    fn names_an_app(&self, row: Row<'_>) -> bool {
        let cells = [self.columns.id, self.columns.name];
        let beside = self.columns.beside.iter().flat_map(|(id, name)| [*id, *name]);
        cells.into_iter().chain(beside).flatten().any(|column| row.get(column).is_some_and(|cell| !cell.is_empty()))
    }

    /// Which apps of a device the table lists.
    fn reach(&self, platform: &str, group: Group) -> Reach {
        // Google's list depends on how a device is managed, and does not say so.
        if self.columns.beside.is_empty() { vendor::reach_of_table(platform, group) } else { Reach::NotSaid }
    }

    fn app(&mut self, id: &[u8], name: &[u8], publisher: &[u8], device: DeviceId, group: Group) {
        if id.is_empty() && name.is_empty() {
            return;
        }
        let mut id = id.trim_ascii();
        if id.is_empty() {
            // A product that has no name for an app writes its identifier there.
            let id = std::str::from_utf8(name.trim_ascii()).ok().filter(|id| !id.contains(' '));
            let found = id.and_then(|id| self.matcher.by_id(group.system, id.trim()));
            found.into_iter().for_each(|app| self.tally.see(app, device));
        } else if cells::is_app_id(id) || self.is_known(id) {
            let like = !self.columns.vague_ids || cells::begins_as_app_id(id) || self.is_known(id);
            *(if like { &mut self.tally.identifiers.0 } else { &mut self.tally.identifiers.1 }) += 1;
        } else {
            // Several in one cell are identifiers too, but nothing says which apps there are.
            let several = cells::holds_app_id(id);
            *(if several { &mut self.tally.identifiers.0 } else { &mut self.tally.identifiers.1 }) += 1;
            id = b"";
        }
        if !id.is_empty() {
            let found = std::str::from_utf8(id).ok().and_then(|id| self.matcher.by_id(group.system, id.trim()));
            if let Some(app) = found {
                self.tally.see(app, device);
            } else if !name.is_empty()
                && let Some(named) = self.matcher.by_name(name, publisher, &mut self.scratch)
            {
                // The name of an app with another identifier: it only looks like it.
                named.is.iter().chain(&named.alike).for_each(|app| self.tally.see_alike(*app, name, device));
            }
            return;
        }
        if self.columns.id.is_some() || !self.columns.beside.is_empty() {
            self.tally.device(device, group, Reach::NamesOnly);
            self.tally.note(Note::NamesOnly);
        }
        if let Some(named) = self.matcher.by_name(name, publisher, &mut self.scratch) {
            named.is.iter().for_each(|app| self.tally.see(*app, device));
            named.alike.iter().for_each(|app| self.tally.see_alike(*app, name, device));
        }
    }

    fn is_known(&self, id: &[u8]) -> bool {
        std::str::from_utf8(id).is_ok_and(|id| self.matcher.by_any_id(id).is_some())
    }

    /// A row of an app with a number of devices.
    fn sum(&mut self, row: Row<'_>, named: &[usize]) {
        let cell = |column: Option<usize>| column.and_then(|c| row.get(c)).unwrap_or_default();
        let number = std::str::from_utf8(cell(self.columns.count)).ok().and_then(|n| n.trim().parse::<u64>().ok());
        let Some(number) = number else { return self.tally.note(Note::UnreadableRows) };
        let platform = String::from_utf8_lossy(cell(self.columns.system));
        let system = match words::platform(&platform) {
            Platform::Mobile(system) => system,
            Platform::Other => return self.tally.note(Note::OtherSystems),
            Platform::NotKnown => {
                self.tally.notes.word(Note::UnknownPlatforms, &platform);
                System::Unknown
            }
        };
        if !named.is_empty() {
            named.iter().for_each(|app| self.tally.sums.add(*app, system, number));
            return;
        }
        let (name, publisher) = (cell(self.columns.name), cell(self.columns.publisher));
        if let Some(named) = self.matcher.by_name(name, publisher, &mut self.scratch) {
            named.is.iter().for_each(|app| self.tally.sums.add(*app, system, number));
        }
    }
}
