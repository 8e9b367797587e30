//! Tables: Intune's discovered apps (`AppInvRawData`), Ivanti's `MI_APP_INVENTORY` joined with devices, and
//! any other with a device and an app in each row.

use std::io::Read;

use ::csv::{ByteRecord, ReaderBuilder};

use super::Options;
use super::blocks::{Sink, blocks, in_parallel};
use super::error::Unusable;
use super::form::Opened;
use super::matcher::Matcher;
use super::tally::{DeviceId, Group, Note, Ownership, Tally, ownership, system};

/// Names under which products export the columns, without case, spaces and marks.
const IDS: [&str; 8] = [
    "packagename",
    "package",
    "bundleid",
    "bundleidentifier",
    "appidentifier",
    "cfbundleidentifier",
    "identifier",
    "bundle",
];
const NAMES: [&str; 4] = ["applicationname", "appname", "displayname", "name"];
const DEVICES: [&str; 7] =
    ["deviceid", "deviceuuid", "udid", "mobiledeviceid", "hostid", "deviceserialnumber", "serialnumber"];
const SYSTEMS: [&str; 4] = ["platform", "operatingsystem", "os", "devicetype"];
const OWNERSHIPS: [&str; 5] =
    ["ownership", "deviceownership", "ownertype", "manageddeviceownertype", "deviceownershiptype"];

/// Where the columns are that are looked at. The others are passed over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    delimiter: u8,
    device: usize,
    id: Option<usize>,
    name: Option<usize>,
    system: Option<usize>,
    ownership: Option<usize>,
}

impl Columns {
    /// The columns of a first line.
    pub(super) fn read(line: &[u8]) -> Result<Self, Unusable> {
        let count = |mark: u8| memchr::memchr_iter(mark, line).count();
        let delimiter = [b',', b';', b'\t'].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(b',');
        let mut header = ByteRecord::new();
        let read = ReaderBuilder::new()
            .has_headers(false)
            .delimiter(delimiter)
            .from_reader(line)
            .read_byte_record(&mut header);
        let names: Vec<String> = header
            .iter()
            .map(|name| String::from_utf8_lossy(name).chars().filter(char::is_ascii_alphanumeric).collect::<String>())
            .map(|name| name.to_ascii_lowercase())
            .collect();
        let find = |wanted: &[&str]| wanted.iter().find_map(|name| names.iter().position(|n| n == name));
        let (id, name) = (find(&IDS), find(&NAMES));
        match find(&DEVICES) {
            Some(device) if read.is_ok() && (id.is_some() || name.is_some()) => {
                Ok(Columns { delimiter, device, id, name, system: find(&SYSTEMS), ownership: find(&OWNERSHIPS) })
            }
            _ => {
                let shown: Vec<String> =
                    header.iter().map(|n| String::from_utf8_lossy(n).into_owned()).take(30).collect();
                Err(Unusable::Columns(shown.join(", ")))
            }
        }
    }
}

/// Counts a table.
pub(super) fn count(
    matcher: &Matcher<'_>,
    input: Opened,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Unusable> {
    let first = input.head().split(|b| *b == b'\n').next().unwrap_or_default();
    let columns = Columns::read(first)?;
    let mut header = vec![0; (first.len() + 1).min(input.head().len())];
    let mut rows = input.whole();
    rows.read_exact(&mut header)?;
    let produce = |sink: &Sink<'_>| blocks(rows, progress, whole_rows, sink);
    let mut tally = in_parallel(options.threads, &|| Tally::new(matcher.apps()), produce, &|block, tally| {
        Rows { matcher, columns, options, tally }.count(block);
    })?;
    if columns.id.is_none() {
        tally.note(Note::NamesOnly);
    }
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

struct Rows<'r, 'p> {
    matcher: &'r Matcher<'p>,
    columns: Columns,
    options: &'r Options,
    tally: &'r mut Tally,
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
        let mut scratch = String::new();
        // Rows of one device stand together in most tables.
        let mut last: Option<(Vec<u8>, Group, DeviceId)> = None;
        let mut other_systems = false;
        while reader.read_byte_record(&mut row).unwrap_or(false) {
            self.tally.rows += 1;
            let cell = |column: Option<usize>| column.and_then(|c| row.get(c)).unwrap_or_default();
            let device = cell(Some(self.columns.device));
            if device.is_empty() {
                self.tally.note(Note::UnreadableRows);
                continue;
            }
            let platform = std::str::from_utf8(cell(self.columns.system)).unwrap_or_default();
            let Some(of_row) = system(platform) else {
                other_systems = true;
                continue;
            };
            let whose = match self.columns.ownership {
                Some(column) => ownership(std::str::from_utf8(cell(Some(column))).unwrap_or_default()),
                // Microsoft: a personally-owned device with a work profile.
                None if platform.eq_ignore_ascii_case("androidWorkProfile") => Ownership::Private,
                None => Ownership::Unknown,
            };
            let whose = if whose == Ownership::Unknown { self.options.ownership.unwrap_or(whose) } else { whose };
            let id = cell(self.columns.id);
            let found = if self.columns.id.is_some() {
                std::str::from_utf8(id).ok().and_then(|id| self.matcher.by_id(of_row, id))
            } else {
                None
            };
            let group = Group { system: of_row, ownership: whose };
            let known = match &last {
                Some((name, of, id)) if name == device && *of == group => *id,
                _ => {
                    let id = self.tally.device(device, group);
                    last = Some((device.to_owned(), group, id));
                    id
                }
            };
            if let Some((app, _)) = found {
                self.tally.add(app, known, group);
            } else if self.columns.id.is_none() {
                for app in self.matcher.by_name(cell(self.columns.name), &mut scratch) {
                    self.tally.add(*app, known, group);
                }
            }
        }
        if other_systems {
            self.tally.note(Note::OtherSystems);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_the_names_that_products_give_them() {
        let intune = b"ApplicationKey,ApplicationName,ApplicationPublisher,DeviceId,DeviceName,Platform,UserName\r";
        let columns = Columns::read(intune).unwrap();
        assert_eq!((columns.device, columns.name, columns.id, columns.system), (3, Some(1), None, Some(5)));
        let ivanti = Columns::read(b"\"device_uuid\";\"name\";\"bundle\";\"platform\";\"ownership\"").unwrap();
        assert_eq!((ivanti.delimiter, ivanti.id, ivanti.ownership), (b';', Some(2), Some(4)));
        let without = Columns::read(b"app_id,name,bundle,platform,version").unwrap_err().to_string();
        assert!(without.contains("app_id, name, bundle"), "{without}");
    }

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
}
