//! JSON of device management: documents, or a record a line.

use std::cell::Cell;
use std::io::{Chain, Cursor, Read};
use std::sync::{Arc, Mutex};

use super::Options;
use super::blocks::{Block, LONGEST_ROW, Sink, blocks, in_parallel};
use super::envelope::{Context, Paging};
use super::error::Unusable;
use super::evidence::{Reach, Wholeness};
use super::groups::{Group, Ownership, System};
use super::input::Opened;
use super::matcher::Matcher;
use super::notes::Note;
use super::splitter::{Found, Splitter};
use super::tally::{FileKind, Tally};
use super::vendor::Records;

/// How much is handed to a thread at once, in bytes.
const BLOCK: usize = 1024 * 1024;
/// Before the records of a document, a block names the document.
const MARK: u8 = b'#';

/// What was found around the records.
#[derive(Default)]
struct Around {
    contexts: Mutex<Vec<Arc<Context>>>,
}

impl Around {
    fn add(&self, context: Context) -> usize {
        let Ok(mut all) = self.contexts.lock() else { return 0 };
        all.push(Arc::new(context));
        all.len() - 1
    }

    fn get(&self, n: usize) -> Option<Arc<Context>> {
        self.contexts.lock().ok()?.get(n).cloned()
    }
}

/// Counts a file.
pub(super) fn count(
    matcher: &Matcher<'_>,
    input: Opened,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Unusable> {
    let packed_cut = input.cut.clone();
    let mut whole = input.whole();
    let first = first_line(&mut whole)?;
    let lines = is_record(&first);
    let input: Chain<Cursor<Vec<u8>>, _> = Cursor::new(first).chain(whole);
    let around = Around::default();
    // Where a record stands by itself, it is of no document.
    around.add(Context::of(b""));
    let cut = Cell::new(false);
    let mut ends = Vec::new();
    let produce = |sink: &Sink<'_>| {
        if lines {
            let whole_lines = |block: &[u8]| memchr::memrchr(b'\n', block).map_or(0, |at| at + 1);
            let last = |line: &[u8]| {
                let whole = serde_json::from_slice::<serde::de::IgnoredAny>(line.trim_ascii()).is_ok();
                cut.set(!whole && !line.trim_ascii().is_empty());
                whole
            };
            blocks(input, progress, whole_lines, last, sink)
        } else {
            let (documents, is_whole) = split(input, progress, &around, sink)?;
            ends = documents;
            cut.set(!is_whole);
            Ok(())
        }
    };
    let consume = |block: &[u8], tally: &mut Tally| {
        let mut context = around.get(0);
        let mut records = Records::new(matcher, options, tally);
        for line in block.split(|b| *b == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()) {
            if let Some(number) = line.strip_prefix(&[MARK]) {
                let number = std::str::from_utf8(number).ok().and_then(|n| n.parse().ok());
                context = number.and_then(|n| around.get(n));
                continue;
            }
            let read = context.as_ref().is_some_and(|context| records.count(line, context));
            records.tally.rows += 1;
            if !read {
                records.tally.note(Note::UnreadableRows);
            }
        }
    };
    let mut tally = in_parallel(options.threads, &|| matcher.tally(), produce, &consume)?;
    if tally.rows == 0 && ends.is_empty() || tally.is_empty() && tally.notes.has(Note::UnreadableRows) {
        return Err(Unusable::NoRecords);
    }
    let wholeness = wholeness(&mut tally, lines, cut.get() || packed_cut.is_set(), &ends, options);
    let form = tally.forms.pop_first().unwrap_or("json").to_owned();
    tally.end_file(FileKind { form, columns: Vec::new(), wholeness }, options.complete);
    Ok(tally)
}

/// What the end of the file and of every document in it says.
fn wholeness(tally: &mut Tally, lines: bool, cut: bool, ends: &[End], options: &Options) -> Wholeness {
    let mut unread = tally.notes.has(Note::UnreadableRows);
    let mut more = tally.notes.has(Note::PagesMissing);
    for end in ends {
        if let (Some(device), 0) = (end.context.device, end.records) {
            let group = Group { system: System::Unknown, ownership: options.ownership.unwrap_or(Ownership::Unknown) };
            tally.device(device, group, Reach::Nothing);
        }
        match end.paging {
            None => {
                tally.note(Note::UnreadableRows);
                unread = true;
            }
            Some(paging) => {
                let total = paging.total.filter(|total| *total > end.records);
                more |= paging.next || total.is_some();
                tally.page(paging.next, total);
            }
        }
    }
    if cut {
        tally.note(Note::CutOff);
    }
    if cut || unread {
        Wholeness::PartMissing
    } else if more {
        Wholeness::PageOfMore
    } else if options.complete {
        Wholeness::Said
    } else if lines || ends.is_empty() && tally.rows > 1 {
        Wholeness::NotProved
    } else {
        Wholeness::Proved
    }
}

/// The bytes up to the first line break, or the whole of a file without one.
fn first_line(input: &mut impl Read) -> Result<Vec<u8>, Unusable> {
    let mut first = Vec::new();
    loop {
        let before = first.len();
        let read = input.take(256 * 1024).read_to_end(&mut first)?;
        let new = first.get(before..).unwrap_or_default();
        if read == 0 || memchr::memchr(b'\n', new).is_some() || first.len() > LONGEST_ROW {
            return Ok(first);
        }
    }
}

/// Whether the first line is a record of its own: then every line is.
fn is_record(bytes: &[u8]) -> bool {
    struct Length(usize, bool);
    impl Found for Length {
        fn list(&mut self, _: &[u8]) {}
        fn record(&mut self, record: &[u8]) {
            self.1 = record.len() == self.0;
        }
        fn end(&mut self, _: &[u8]) {
            self.1 = false;
        }
    }
    let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default().trim_ascii();
    let mut found = Length(line.len(), false);
    Splitter::default().feed(line, &mut found);
    found.1 && line.first() == Some(&b'{')
}

/// The end of a document.
struct End {
    context: Arc<Context>,
    records: u64,
    /// Nothing where what stands around the records is no JSON.
    paging: Option<Paging>,
}

/// Fills blocks with the records of documents, one a line.
struct Lines<'l> {
    around: &'l Around,
    block: Block,
    context: usize,
    in_list: bool,
    records: u64,
    ends: Vec<End>,
}

impl Lines<'_> {
    fn mark(&mut self, context: usize) {
        self.context = context;
        self.block.push(MARK);
        self.block.extend_from_slice(context.to_string().as_bytes());
        self.block.push(b'\n');
    }
}

impl Found for Lines<'_> {
    fn list(&mut self, before: &[u8]) {
        let context = self.around.add(Context::of(before));
        self.mark(context);
        self.records = 0;
        self.in_list = true;
    }

    fn record(&mut self, record: &[u8]) {
        if !self.in_list && self.context != 0 {
            self.mark(0);
        }
        self.records += 1;
        // Line breaks stand between tokens only: inside texts JSON forbids them.
        self.block.extend(record.iter().map(|b| if matches!(b, b'\n' | b'\r') { b' ' } else { *b }));
        self.block.push(b'\n');
    }

    fn end(&mut self, envelope: &[u8]) {
        if let Some(context) = self.around.get(self.context) {
            self.ends.push(End { context, records: self.records, paging: Paging::of(envelope) });
        }
        self.in_list = false;
    }
}

/// Hands over the records of documents. Gives their ends, and whether the last one is whole.
fn split(
    mut input: impl Read,
    progress: &(dyn Fn(u64) + Sync),
    around: &Around,
    sink: &Sink<'_>,
) -> Result<(Vec<End>, bool), Unusable> {
    let mut splitter = Splitter::default();
    let mut piece = vec![0; 256 * 1024];
    let mut lines = Lines { around, block: sink.spare(), context: 0, in_list: false, records: 0, ends: Vec::new() };
    loop {
        let n = input.read(&mut piece)?;
        progress(n as u64);
        let end = n == 0;
        splitter.feed(piece.get(..n).unwrap_or_default(), &mut lines);
        if splitter.held.len() > LONGEST_ROW {
            return Err(Unusable::TooLong);
        }
        if (lines.block.len() >= BLOCK || end) && !lines.block.is_empty() {
            let context = lines.context;
            let full = std::mem::replace(&mut lines.block, sink.spare());
            lines.mark(context);
            if !sink.send(full) {
                return Ok((lines.ends, false));
            }
        }
        if end {
            return Ok((lines.ends, splitter.is_whole()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_from_a_document() {
        assert!(is_record(b"{\"a\":1}\n{\"b\":2}\n"));
        assert!(is_record(b"{\"a\":1}"));
        assert!(!is_record(b"{\n\"value\":[]}"));
        assert!(!is_record(b"{\"value\":[{\"a\":1}]}"));
        assert!(!is_record(b"[{\"a\":1}]"));
    }
}
