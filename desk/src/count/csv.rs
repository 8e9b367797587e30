//! Tables: Intune's reports, GAM's, Ivanti's and Workspace ONE's, and any other with a device and an app in
//! each row.

use std::cell::Cell;
use std::io::Read;

use ::csv::{ByteRecord, ReaderBuilder};

use super::Options;
use super::blocks::{Sink, blocks, in_parallel};
use super::columns::Columns;
use super::error::Unusable;
use super::evidence::{Reach, Wholeness};
use super::groups::{Group, Ownership, System};
use super::input::Opened;
use super::matcher::Matcher;
use super::notes::Note;
use super::tally::{DeviceId, FileKind, Tally};
use super::vendor;
use super::words::{self, Platform};

/// Counts a table.
pub(super) fn count(
    matcher: &Matcher<'_>,
    input: Opened,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Unusable> {
    let first = input.head().split(|b| *b == b'\n').next().unwrap_or_default();
    let columns = Columns::read(first, input.delimiter)?;
    let mut header = vec![0; (first.len() + 1).min(input.head().len())];
    let packed_cut = input.cut.clone();
    let mut rows = input.whole();
    rows.read_exact(&mut header)?;
    let cut = Cell::new(false);
    let last = |row: &[u8]| {
        let whole = is_row(row, &columns);
        cut.set(!whole && !row.trim_ascii().is_empty());
        whole
    };
    let produce = |sink: &Sink<'_>| blocks(rows, progress, whole_rows, last, sink);
    let mut tally = in_parallel(options.threads, &|| matcher.tally(), produce, &|block, tally| {
        Rows { matcher, columns: &columns, options, tally, scratch: String::new() }.count(block);
    })?;
    if cut.get() || packed_cut.is_set() {
        tally.note(Note::CutOff);
    }
    if columns.device.is_none() {
        tally.note(Note::SumsOnly);
    } else if columns.id.is_none() && columns.beside.is_empty() {
        tally.note(Note::NamesOnly);
    }
    for missing in columns.missing() {
        tally.notes.word(Note::ColumnsMissing, missing);
    }
    let wholeness = if tally.notes.has(Note::CutOff) || tally.notes.has(Note::UnreadableRows) {
        Wholeness::PartMissing
    } else if options.complete {
        Wholeness::Said
    } else {
        Wholeness::NotProved
    };
    let kind = FileKind { form: columns.form.to_owned(), columns: columns.found(), wholeness };
    tally.end_file(kind, options.complete);
    Ok(tally)
}

/// The bytes up to the last line break that is not inside quotes.
fn whole_rows(block: &[u8]) -> usize {
    let mut quotes = memchr::memchr_iter(b'"', block).count();
    let mut end = block.len();
    while let Some(at) = memchr::memrchr(b'\n', block.get(..end).unwrap_or_default()) {
        quotes -= memchr::memchr_iter(b'"', block.get(at..end).unwrap_or_default()).count();
        if quotes.is_multiple_of(2) {
            return at + 1;
        }
        end = at;
    }
    0
}

/// Whether what stands behind the last line break is a row: every cell is there and no quote is open.
fn is_row(bytes: &[u8], columns: &Columns) -> bool {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(columns.delimiter).from_reader(bytes);
    let mut row = ByteRecord::new();
    let closed = memchr::memchr_iter(b'"', bytes).count().is_multiple_of(2);
    closed && reader.read_byte_record(&mut row).unwrap_or(false) && row.len() >= columns.all
}

/// The device of the rows that are read now: rows of one device stand together in most tables.
#[derive(Default)]
struct Current {
    device: Vec<u8>,
    platform: Vec<u8>,
    owner: Vec<u8>,
    /// Nothing for a device that does not count.
    is: Option<(DeviceId, Group)>,
    /// What is told of the device with its first app; a row without one tells nothing.
    untold: Option<Reach>,
}

struct Rows<'r, 'p> {
    matcher: &'r Matcher<'p>,
    columns: &'r Columns,
    options: &'r Options,
    tally: &'r mut Tally,
    scratch: String,
}

impl Rows<'_, '_> {
    fn count(&mut self, block: &[u8]) {
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.columns.delimiter)
            .buffer_capacity(64 * 1024)
            .from_reader(block);
        let mut row = ByteRecord::new();
        let mut current = Current::default();
        let mut begun = false;
        while reader.read_byte_record(&mut row).unwrap_or(false) {
            if row.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            self.tally.rows += 1;
            if !self.is_aligned(&row) {
                self.tally.note(Note::UnreadableRows);
                continue;
            }
            let Some(device_column) = self.columns.device else {
                self.sum(&row);
                continue;
            };
            let cell = |column: Option<usize>| column.and_then(|c| row.get(c)).unwrap_or_default();
            let (device, platform, owner) =
                (cell(Some(device_column)), cell(self.columns.system), cell(self.columns.owner));
            if device.is_empty() {
                self.tally.note(Note::UnreadableRows);
                continue;
            }
            if !begun || current.device != device || current.platform != platform || current.owner != owner {
                begun = true;
                current = Current {
                    device: device.to_owned(),
                    platform: platform.to_owned(),
                    owner: owner.to_owned(),
                    ..Current::default()
                };
                if let Some((device, group, reach)) = self.begin(&row, device, platform, owner) {
                    (current.is, current.untold) = (Some((device, group)), Some(reach));
                }
            }
            let Some((device, group)) = current.is else { continue };
            if current.untold.is_some()
                && self.names_an_app(&row)
                && let Some(reach) = current.untold.take()
            {
                self.tally.device(device, group, reach);
                if self.columns.id.is_none() && self.columns.beside.is_empty() {
                    self.tally.device(device, group, Reach::NamesOnly);
                }
            }
            if self.columns.beside.is_empty() {
                self.app(cell(self.columns.id), cell(self.columns.name), cell(self.columns.publisher), device, group);
            } else {
                for (id, name) in &self.columns.beside {
                    let (id, name) = (cell(*id), cell(*name));
                    if !id.is_empty() || !name.is_empty() {
                        self.app(id, name, b"", device, group);
                    }
                }
            }
        }
    }

    /// Whether every cell stands under its column. A mark between the cells that is not quoted shifts them.
    fn is_aligned(&self, row: &ByteRecord) -> bool {
        row.len() == self.columns.all
            || row.len() > self.columns.all && row.iter().skip(self.columns.all).all(<[u8]>::is_empty)
    }

    /// A row of another device than the row before.
    fn begin(
        &mut self,
        row: &ByteRecord,
        device: &[u8],
        platform: &[u8],
        owner: &[u8],
    ) -> Option<(DeviceId, Group, Reach)> {
        let platform = String::from_utf8_lossy(platform);
        let system = match words::platform(&platform) {
            Platform::Mobile(system) => system,
            Platform::Other => {
                self.tally.note(Note::OtherSystems);
                return None;
            }
            Platform::NotKnown => {
                self.tally.notes.word(Note::UnknownPlatforms, &platform);
                System::Unknown
            }
        };
        let told = String::from_utf8_lossy(owner);
        let told = words::ownership(&told).unwrap_or_else(|| {
            self.tally.notes.word(Note::UnknownOwners, &told);
            Ownership::Unknown
        });
        // Microsoft: a personally-owned device with a work profile.
        let by_platform = words::is_work_profile(&platform) && self.columns.owner.is_none();
        let ownership = match told {
            Ownership::Unknown if by_platform && words::is_corporate_work_profile(&platform) => Ownership::Work,
            Ownership::Unknown if by_platform => Ownership::Private,
            Ownership::Unknown => self.options.ownership.unwrap_or(Ownership::Unknown),
            known => known,
        };
        let group = Group { system, ownership };
        let id = DeviceId::named(self.columns.form, device);
        self.tally.device(id, group, Reach::Nothing);
        self.tally.called(id, device);
        if let Some(serial) = self.columns.serial.and_then(|c| row.get(c)).map(String::from_utf8_lossy)
            && let Some(serial) = DeviceId::serial(&serial)
        {
            self.tally.same(id, serial);
        }
        Some((id, group, self.reach(&platform, group)))
    }

    /// Whether a row holds an app: a device may stand there with none.
    fn names_an_app(&self, row: &ByteRecord) -> bool {
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

    /// A row of an app with a number of devices.
    fn sum(&mut self, row: &ByteRecord) {
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
        let (name, publisher) = (cell(self.columns.name), cell(self.columns.publisher));
        if let Some(named) = self.matcher.by_name(name, publisher, &mut self.scratch) {
            named.is.iter().for_each(|app| self.tally.sums.add(*app, system, number));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_ends_at_a_row_and_not_inside_quotes() {
        for (block, expected) in [
            (&b"a,b\nc,d\n"[..], 8),
            (b"a,b\nc,\"d\ne", 4),
            (b"a,b\nc,\"d\ne\"\nf", 12),
            (b"a,\"b\n", 0),
            (b"a", 0),
            (b"a,\"b\"\"\n\"\"c\"\nd", 12),
        ] {
            assert_eq!(whole_rows(block), expected, "{}", String::from_utf8_lossy(block));
        }
    }

    #[test]
    fn a_row_that_was_cut_is_no_row() {
        let columns = Columns::read(b"DeviceId,ApplicationName,Platform", None).unwrap();
        for (row, expected) in [("d,TikTok,iOS", true), ("d,Tik", false), ("d,TikTok,\"iO", false), ("d,TikTok,", true)]
        {
            assert_eq!(is_row(row.as_bytes(), &columns), expected, "{row}");
        }
    }
}
