//! Tables: Intune's reports, GAM's, Ivanti's and Workspace ONE's, and any other with a device and an app in
//! each row.

mod rows;
mod split;

use std::cell::Cell;
use std::io::Read;

use ::csv::{ByteRecord, ReaderBuilder};
use appwijzer_inventory::{says_how_many, says_part};

use super::Options;
use super::blocks::{Sink, blocks, in_parallel};
use super::columns::Columns;
use super::error::Unusable;
use super::evidence::Wholeness;
use super::identity::DeviceId;
use super::input::Opened;
use super::matcher::Matcher;
use super::notes::Note;
use super::scan;
use super::tally::{FileKind, Tally};
use super::words::Aside;
use rows::{Current, Rows};
pub(super) use split::Row;
use split::Split;

/// Counts a table.
pub(super) fn count(
    matcher: &Matcher<'_>,
    input: Opened,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Unusable> {
    let first = input.head().split(|b| *b == b'\n').next().unwrap_or_default();
    let columns = Columns::read(first, input.delimiter)?;
    let heading = heading(first, &columns);
    let asides = asides(&heading, &columns);
    // A column for each app says what no cell under a heading of ours does.
    let mut scratch = String::new();
    let named_above = matcher.is_named_in(first)
        || matcher.is_named_in(&input.preface)
        || heading
            .iter()
            .any(|name| matcher.by_name(name, b"", &mut scratch).is_some_and(|named| !named.is.is_empty()));
    let title = input.preface.clone();
    let mut header = vec![0; (first.len() + 1).min(input.head().len())];
    let packed_cut = input.cut.clone();
    let mut rows = input.whole();
    rows.read_exact(&mut header)?;
    let file = DeviceId::unnamed().0;
    let cut = Cell::new(false);
    let last = |row: &[u8]| {
        let whole = is_row(row, &columns);
        cut.set(!whole && !row.trim_ascii().is_empty());
        whole
    };
    let produce = |sink: &Sink<'_>| blocks(rows, progress, whole_rows, last, sink);
    let mut tally = in_parallel(options.threads, &|| matcher.tally(), produce, &|block, tally| {
        let rows = Rows {
            matcher,
            columns: &columns,
            heading: &heading,
            asides: &asides,
            options,
            tally,
            file,
            scratch: String::new(),
        };
        RowsOfBlock { rows, named: Vec::new(), hidden: false }.count(block);
    })?;
    let (like, unlike) = tally.identifiers;
    if columns.id.is_some() && columns.device.is_some() && like == 0 && unlike > 0 && !columns.surely_names {
        let shown: Vec<String> = heading.iter().map(shown).collect();
        return Err(Unusable::NoAppColumn(shown.join(", ")));
    }
    let title = String::from_utf8_lossy(&title);
    if title.lines().any(says_part) {
        tally.note(Note::SaysPart);
    }
    tally.rows_told = tally.rows_told.max(title.lines().filter_map(says_how_many).max().unwrap_or_default());
    // A list of nothing but managed apps is one of those that the organisation hands out.
    if tally.managed.0 > 0 && tally.managed.1 == 0 {
        tally.note(Note::SaysPart);
    }
    if named_above {
        tally.note(Note::NamedOutside);
    }
    if tally.rows_told > tally.rows {
        tally.note(Note::RowsMissing);
    }
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
    let part = [Note::CutOff, Note::UnreadableRows, Note::RowsMissing, Note::NoDeviceId, Note::SaysPart];
    let wholeness = if part.into_iter().any(|note| tally.notes.has(note)) {
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

/// The cells of the first line.
fn heading(line: &[u8], columns: &Columns) -> ByteRecord {
    let mut reader = ReaderBuilder::new().has_headers(false).delimiter(columns.delimiter).from_reader(line);
    let mut heading = ByteRecord::new();
    if !reader.read_byte_record(&mut heading).unwrap_or(false) {
        heading.clear();
    }
    heading
}

/// The columns that no reader knows.
fn asides(heading: &ByteRecord, columns: &Columns) -> Vec<Aside> {
    let known = [
        columns.device,
        columns.system,
        columns.owner,
        columns.id,
        columns.name,
        columns.publisher,
        columns.state,
        columns.serial,
        columns.udid,
        columns.reported,
    ];
    let unknown = heading.iter().enumerate().filter(|(at, _)| !known.contains(&Some(*at)));
    unknown.map(|(at, name)| Aside::new(at, name)).collect()
}

fn shown(name: &[u8]) -> String {
    appwijzer_core::l10n::clean(&String::from_utf8_lossy(name)).into_owned()
}

/// The rows of a block, and where in it apps of the policy are named.
struct RowsOfBlock<'r, 'p> {
    rows: Rows<'r, 'p>,
    /// Place and app, the last place first.
    named: Vec<(usize, usize)>,
    /// Whether something in the block may hide a name.
    hidden: bool,
}

impl RowsOfBlock<'_, '_> {
    fn count(mut self, block: &[u8]) {
        self.rows.matcher.each_at(block, |at, app| self.named.push((at, app)));
        self.named.sort_unstable_by(|a, b| b.cmp(a));
        self.hidden = scan::is_odd(block);
        let mut split = Split::new(block, self.rows.columns.delimiter);
        let mut current = Current::default();
        let mut named = Vec::new();
        while let Some((row, end)) = split.next() {
            named.clear();
            while let Some((_, app)) = self.named.pop_if(|(at, _)| *at < end) {
                named.push(app);
            }
            if self.hidden && scan::is_odd(row.text()) {
                named.clear();
                row.iter().for_each(|cell| self.rows.matcher.each_named(cell, |app| named.push(app)));
            }
            self.rows.row(row, &mut current, &named);
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
