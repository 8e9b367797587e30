//! A row of a table as JSON: keys are columns, with the names that a table has them under.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::super::age::Reported;
use super::super::cells;
use super::super::columns::Columns;
use super::super::envelope::Context;
use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::super::identity::DeviceId;
use super::super::notes::Note;
use super::super::words;
use super::Records;
use super::loose::Loose;

/// The columns of the rows before: most files have the same in each.
#[derive(Default)]
pub(super) struct Rows {
    keys: Vec<String>,
    columns: Option<Columns>,
}

/// Keys and values of an object, or the values of a list.
struct Row<'a> {
    keys: Vec<Loose<'a>>,
    cells: Vec<Loose<'a>>,
}

/// Counts a row; says whether it names an app and a device.
pub(super) fn count(records: &mut Records<'_, '_>, line: &str, context: &Context) -> bool {
    let Ok(row) = serde_json::from_str::<Row<'_>>(line) else { return false };
    let same =
        row.keys.len() == records.rows.keys.len() && row.keys.iter().zip(&records.rows.keys).all(|(a, b)| **a == *b);
    let by_position = row.keys.is_empty();
    if by_position && records.rows.keys != context.columns || !by_position && !same {
        let keys: Vec<String> =
            if by_position { context.columns.clone() } else { row.keys.iter().map(|key| key.to_string()).collect() };
        records.rows.columns = Columns::of(&keys, b',').ok();
        records.rows.keys = keys;
    }
    let Some(columns) = records.rows.columns.clone() else { return false };
    if row.cells.len() != columns.all {
        return false;
    }
    let cell = |column: Option<usize>| column.and_then(|at| row.cells.get(at)).map(|cell| &**cell).unwrap_or_default();
    add(records, &columns, &cell)
}

fn add<'c>(records: &mut Records<'_, '_>, columns: &Columns, cell: &dyn Fn(Option<usize>) -> &'c str) -> bool {
    let platform = cell(columns.system);
    let app = super::App { id: cell(columns.id), name: cell(columns.name), publisher: cell(columns.publisher) };
    if columns.device.is_none() {
        let Ok(count) = cell(columns.count).trim().parse() else { return false };
        records.tally.note(Note::SumsOnly);
        let Some(system) = records.system(platform) else { return true };
        records.sum(&app, system, count);
        return true;
    }
    let Some(system) = records.system(platform) else { return true };
    let mut ownership = records.ownership(cell(columns.owner));
    if ownership == Ownership::Unknown && words::is_work_profile(platform) {
        ownership = if words::is_corporate_work_profile(platform) { Ownership::Work } else { Ownership::Private };
    }
    let group = Group { system, ownership };
    let gone =
        cells::is_gone(cell(columns.state)) || columns.removed.iter().any(|at| cells::says_removed(cell(Some(*at))));
    if gone {
        records.tally.note(Note::RemovedLeftOut);
    }
    let (id, serial) = (cell(columns.device).trim(), cell(columns.serial));
    if cells::is_no_id(id.as_bytes()) && DeviceId::serial(serial).is_none() {
        // On some device, and nobody knows on which: on one at least.
        records.tally.note(Note::NoDeviceId);
        if let Some(found) = records.matcher.by_any_id(app.id).filter(|_| !gone) {
            records.tally.sums.add(found, system, 1);
        }
        return true;
    }
    let reach = if app.id.is_empty() && app.name.is_empty() { Reach::Nothing } else { reach(platform, group) };
    let device = records.device(columns.form, id, serial, group, reach);
    if columns.reported.is_some() {
        records.tally.reported(device, Reported::of(cell(columns.reported)));
    }
    if columns.managed.is_some() {
        let managed = words::says_yes(cell(columns.managed).as_bytes());
        *(if managed { &mut records.tally.managed.0 } else { &mut records.tally.managed.1 }) += 1;
    }
    if reach != Reach::Nothing && !gone {
        records.app(&app, device, group);
        let id = app.id.trim();
        let of_a_computer =
            columns.vague_ids && cells::is_app_id(id.as_bytes()) && !cells::begins_as_app_id(id.as_bytes());
        if of_a_computer && records.matcher.by_any_id(id).is_none() {
            let (like, unlike) = &mut records.tally.identifiers;
            (*like, *unlike) = (like.saturating_sub(1), *unlike + 1);
        }
    }
    true
}

/// Which apps of a device a table lists, as far as its platform and owner tell.
pub(in super::super) fn reach(platform: &str, group: Group) -> Reach {
    if words::is_work_profile(platform) {
        return Reach::WorkPart;
    }
    if words::is_fully_managed(platform) {
        return Reach::Whole;
    }
    match (group.ownership, group.system) {
        (Ownership::Private, System::Android) => Reach::WorkPart,
        (Ownership::Private, System::Ios | System::Unknown) => Reach::ManagedOnly,
        (Ownership::Work, System::Ios) => Reach::Whole,
        // A device of the employer may have a private part beside its work profile.
        (Ownership::Work, System::Android | System::Unknown) | (Ownership::Unknown, _) => Reach::NotSaid,
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Row<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Cells;
        impl<'de> Visitor<'de> for Cells {
            type Value = Row<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a row")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut row = Row { keys: Vec::new(), cells: Vec::new() };
                while let Some((key, cell)) = map.next_entry()? {
                    row.keys.push(key);
                    row.cells.push(cell);
                }
                Ok(row)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut row = Row { keys: Vec::new(), cells: Vec::new() };
                while let Some(cell) = seq.next_element()? {
                    row.cells.push(cell);
                }
                Ok(row)
            }
        }
        deserializer.deserialize_any(Cells)
    }
}
