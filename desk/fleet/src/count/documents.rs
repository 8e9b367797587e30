//! JSON of device management: documents, or a record a line.

use std::cell::Cell;
use std::io::{Chain, Cursor, Read};
use std::sync::{Arc, Mutex};

use super::Options;
use super::blocks::{Block, LONGEST_ROW, Sink, blocks, in_parallel};
use super::envelope::Context;
use super::error::Unusable;
use super::evidence::{Reach, Wholeness};
use super::groups::{Group, Ownership, System};
use super::identity::hash;
use super::input::Opened;
use super::matcher::Matcher;
use super::notes::Note;
use super::pages::Page;
use super::paging::Paging;
use super::splitter::{Found, Splitter};
use super::tally::{FileKind, Tally};
use super::unknown;
use super::vendor::Records;

/// How much is handed to a thread at once, in bytes.
const BLOCK: usize = 1024 * 1024;
/// Before the records of a document, a block names the document.
const MARK: u8 = b'#';
/// How much of the beginning is kept to tell what a file is that cannot be counted, in bytes.
const HEAD: usize = 256 * 1024;

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
    let head = first.get(..first.len().min(HEAD)).unwrap_or_default().to_vec();
    let input: Chain<Cursor<Vec<u8>>, _> = Cursor::new(first).chain(whole);
    let around = Around::default();
    // Where a record stands by itself, it is of no document.
    around.add(Context::of(b""));
    let cut = Cell::new(false);
    let (mut ends, mut bare) = (Vec::new(), false);
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
            let (documents, is_whole, all) = split(matcher, input, progress, &around, sink)?;
            ends = documents;
            cut.set(!is_whole);
            bare = !all;
            Ok(())
        }
    };
    let consume = |block: &[u8], tally: &mut Tally| {
        let mut context = around.get(0);
        let mut records = Records::new(matcher, options, tally);
        for line in lines_of(block) {
            if let Some(number) = line.strip_prefix(&[MARK]) {
                let number = std::str::from_utf8(number).ok().and_then(|n| n.parse().ok());
                context = number.and_then(|n| around.get(n));
                continue;
            }
            let read = context.as_ref().is_some_and(|context| records.record(line, context));
            records.tally.rows += 1;
            if !read {
                records.tally.note(Note::UnreadableRows);
            }
        }
    };
    let mut tally = in_parallel(options.threads, &|| matcher.tally(), produce, &consume)?;
    if bare {
        tally.note(Note::UnreadableRows);
    }
    if ends.iter().any(|end| end.named) {
        tally.note(Note::NamedOutside);
    }
    if tally.rows == 0 && ends.is_empty() || tally.is_empty() && tally.notes.has(Note::UnreadableRows) {
        return Err(unknown::reason(&head));
    }
    if tally.identifiers.0 == 0 && tally.identifiers.1 > 0 && tally.forms.contains("rows") {
        return Err(Unusable::NoAppColumn(unknown::keys_of(&head).join(", ")));
    }
    let wholeness = wholeness(&mut tally, lines, cut.get() || packed_cut.is_set(), &ends, options);
    let form = tally.forms.pop_first().unwrap_or("json").to_owned();
    tally.end_file(FileKind { form, columns: Vec::new(), wholeness }, options.complete);
    Ok(tally)
}

/// What the end of the file and of every document in it says.
fn wholeness(tally: &mut Tally, lines: bool, cut: bool, ends: &[End], options: &Options) -> Wholeness {
    let inner = tally.notes.has(Note::PagesMissing);
    // Rows say nowhere how many there are.
    let rows = tally.forms.contains("rows");
    // Fleet's answer about hosts has no word of pages, and Jamf's nothing but its total.
    let no_pages = rows || ["fleet-hosts", "jamf-inventory"].iter().any(|form| tally.forms.contains(form));
    // Documents in records stand for the list around them.
    let nested = !tally.documents.is_empty();
    let mut all_said = true;
    for end in ends {
        if let (Some(device), 0) = (end.context.device, end.records) {
            let group = Group { system: System::Unknown, ownership: options.ownership.unwrap_or(Ownership::Unknown) };
            tally.device(device, group, Reach::Nothing);
        }
        match end.paging {
            None => tally.note(Note::UnreadableRows),
            Some((paging, around)) => {
                // Brackets around rows show where the text ends, and not that every row is there.
                all_said &= paging.says_all(end.records) || !(no_pages || end.bare && !nested);
                let document = end.context.own.0;
                tally.documents.push(Page { document, paging, records: end.records, content: end.content, around });
            }
        }
    }
    if tally.documents.iter().any(|page| page.paging.broken) {
        tally.note(Note::SaysPart);
    }
    // A list of nothing but managed apps is one of those that the organisation hands out.
    if tally.managed.0 > 0 && tally.managed.1 == 0 {
        tally.note(Note::SaysPart);
    }
    if cut {
        tally.note(Note::CutOff);
    }
    let part = [Note::CutOff, Note::UnreadableRows, Note::SaysPart].into_iter().any(|note| tally.notes.has(note));
    if part {
        Wholeness::PartMissing
    } else if inner || tally.documents.iter().any(Page::is_of_more) {
        Wholeness::PageOfMore
    } else if options.complete {
        Wholeness::Said
    } else if lines || !all_said || ends.is_empty() && (tally.rows > 1 || rows) {
        Wholeness::NotProved
    } else {
        Wholeness::Proved
    }
}

/// The lines of a block that hold something.
fn lines_of(block: &[u8]) -> impl Iterator<Item = &[u8]> {
    let ends = memchr::memchr_iter(b'\n', block).chain([block.len()]);
    let lines = ends.scan(0, |from, end| block.get(std::mem::replace(from, end + 1)..end));
    lines.map(<[u8]>::trim_ascii).filter(|line| !line.is_empty())
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
    /// What stands in the records, whatever their order.
    content: u64,
    /// What it says of pages, and what is the same in all of them; nothing where what stands around the records is
    /// no JSON.
    paging: Option<(Paging, u64)>,
    /// Whether it is a list with nothing around it.
    bare: bool,
    /// Whether an app of the policy is named around the records.
    named: bool,
}

/// Fills blocks with the records of documents, one a line.
struct Lines<'l> {
    matcher: &'l Matcher<'l>,
    around: &'l Around,
    block: Block,
    context: usize,
    in_list: bool,
    records: u64,
    content: u64,
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
        // A second list of the same document goes on counting.
        if before.is_empty() || !self.in_list {
            (self.records, self.content) = (0, 0);
        }
        self.in_list = true;
    }

    fn record(&mut self, record: &[u8]) {
        if !self.in_list && self.context != 0 {
            self.mark(0);
        }
        self.records += 1;
        self.content = self.content.wrapping_add(hash(record));
        // Line breaks stand between tokens only: inside texts JSON forbids them.
        self.block.extend(record.iter().map(|b| if matches!(b, b'\n' | b'\r') { b' ' } else { *b }));
        self.block.push(b'\n');
    }

    fn end(&mut self, envelope: &[u8]) {
        if let Some(context) = self.around.get(self.context) {
            let (records, content) = (self.records, self.content);
            let (paging, bare) = (Paging::of(envelope, records), envelope == b"{}");
            self.ends.push(End { context, records, content, paging, bare, named: self.matcher.is_named_in(envelope) });
        }
        self.in_list = false;
    }
}

/// Hands over the records of documents. Gives their ends, whether the last one is whole, and whether every entry of
/// their lists is a record.
fn split(
    matcher: &Matcher<'_>,
    mut input: impl Read,
    progress: &(dyn Fn(u64) + Sync),
    around: &Around,
    sink: &Sink<'_>,
) -> Result<(Vec<End>, bool, bool), Unusable> {
    let mut splitter = Splitter::default();
    let mut piece = vec![0; 256 * 1024];
    let mut lines = Lines {
        matcher,
        around,
        block: sink.spare(),
        context: 0,
        in_list: false,
        records: 0,
        content: 0,
        ends: Vec::new(),
    };
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
                return Ok((lines.ends, false, true));
            }
        }
        if end {
            return Ok((lines.ends, splitter.is_whole(), !splitter.bare));
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
