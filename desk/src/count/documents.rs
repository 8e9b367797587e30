//! JSON of device management: one large document, or a record a line.

use std::io::{Chain, Cursor, Read};

use super::Options;
use super::blocks::{LONGEST_ROW, Sink, blocks, in_parallel};
use super::error::Unusable;
use super::form::Opened;
use super::matcher::Matcher;
use super::records;
use super::tally::{Note, Tally};

/// Under these keys a document holds its records: Graph, AMAPI, Jamf, Fleet.
const LISTS: [&[u8]; 5] = [b"value", b"devices", b"results", b"hosts", b"mobileDevices"];

/// Counts a file.
pub(super) fn count(
    matcher: &Matcher<'_>,
    input: Opened,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Unusable> {
    let mut whole = input.whole();
    let first = first_line(&mut whole)?;
    let lines = is_record(&first);
    let input: Chain<Cursor<Vec<u8>>, _> = Cursor::new(first).chain(whole);
    let produce = |sink: &Sink<'_>| {
        if lines {
            let whole_lines = |block: &[u8]| memchr::memrchr(b'\n', block).map_or(0, |at| at + 1);
            blocks(input, progress, whole_lines, sink)
        } else {
            split(input, progress, sink)
        }
    };
    let consume = |block: &[u8], tally: &mut Tally| {
        for line in block.split(|b| *b == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()) {
            tally.rows += 1;
            if !records::count(matcher, line, options, tally) {
                tally.note(Note::UnreadableRows);
            }
        }
    };
    let tally = in_parallel(options.threads, &|| Tally::new(matcher.apps()), produce, &consume)?;
    if tally.rows == 0 || tally.groups().is_empty() && tally.notes().any(|n| n == Note::UnreadableRows) {
        return Err(Unusable::NoRecords);
    }
    Ok(tally)
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
    let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default().trim_ascii();
    let mut splitter = Splitter::default();
    let mut whole = false;
    splitter.feed(line, &mut |record| whole = record.len() == line.len());
    whole && line.first() == Some(&b'{')
}

/// Hands over the records of a document, one a line.
fn split(mut input: impl Read, progress: &(dyn Fn(u64) + Sync), sink: &Sink<'_>) -> Result<(), Unusable> {
    let mut splitter = Splitter::default();
    let mut piece = vec![0; 256 * 1024];
    let mut block = sink.spare();
    loop {
        let n = input.read(&mut piece)?;
        progress(n as u64);
        let end = n == 0;
        splitter.feed(piece.get(..n).unwrap_or_default(), &mut |record| {
            // Line breaks stand between tokens only: inside texts JSON forbids them.
            block.extend(record.iter().map(|b| if matches!(b, b'\n' | b'\r') { b' ' } else { *b }));
            block.push(b'\n');
        });
        if splitter.held.len() > LONGEST_ROW {
            return Err(Unusable::TooLong);
        }
        if (block.len() >= 1024 * 1024 || end)
            && !block.is_empty()
            && !sink.send(std::mem::replace(&mut block, sink.spare()))
        {
            return Ok(());
        }
        if end {
            return Ok(());
        }
    }
}

/// Finds the records of a document: the objects of an array at the top or under a known key; or whole
/// objects at the top.
#[derive(Default)]
struct Splitter {
    /// Of the record, or of the object at the top, that is open.
    held: Vec<u8>,
    depth: usize,
    in_text: bool,
    escaped: bool,
    /// Where the last text of the object at the top begins and ends, in `held`.
    text: (usize, usize),
    /// How deep the objects are that are records.
    records: Option<usize>,
    /// Whether the open object at the top held a list of records.
    was_list: bool,
    open: bool,
}

impl Splitter {
    fn feed(&mut self, bytes: &[u8], record: &mut dyn FnMut(&[u8])) {
        let mut rest = bytes;
        while let Some(&byte) = rest.first() {
            if self.in_text {
                rest = self.in_text(rest);
                continue;
            }
            rest = rest.get(1..).unwrap_or_default();
            if self.open || self.depth > 0 && self.records.is_none() {
                self.held.push(byte);
            }
            match byte {
                b'"' => {
                    self.in_text = true;
                    self.text.0 = self.held.len();
                }
                b'{' | b'[' => self.opens(byte),
                b'}' | b']' => self.closes(record),
                _ => {}
            }
        }
    }

    /// Takes what belongs to a text; gives what is left.
    fn in_text<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let mut end = 0;
        while let Some(byte) = bytes.get(end) {
            end += 1;
            if self.escaped {
                self.escaped = false;
            } else if *byte == b'\\' {
                self.escaped = true;
            } else if *byte == b'"' {
                self.in_text = false;
                break;
            } else if let Some(skip) = memchr::memchr2(b'"', b'\\', bytes.get(end..).unwrap_or_default()) {
                end += skip;
            } else {
                end = bytes.len();
            }
        }
        if self.open || self.records.is_none() {
            self.held.extend_from_slice(bytes.get(..end).unwrap_or_default());
            self.text.1 = self.held.len().saturating_sub(1);
        }
        bytes.get(end..).unwrap_or_default()
    }

    fn opens(&mut self, byte: u8) {
        match (byte, self.depth, self.records) {
            (b'[', 0, None) => {
                self.held.clear();
                self.records = Some(1);
            }
            (b'{', 0, None) => {
                self.held = vec![byte];
                self.was_list = false;
            }
            (b'[', 1, None) if self.is_list() => {
                self.held.clear();
                self.records = Some(2);
                self.was_list = true;
            }
            (b'{', depth, Some(at)) if depth == at => {
                self.held = vec![byte];
                self.open = true;
            }
            _ => {}
        }
        self.depth += 1;
    }

    fn is_list(&self) -> bool {
        let key = self.held.get(self.text.0..self.text.1).unwrap_or_default();
        LISTS.contains(&key)
    }

    fn closes(&mut self, record: &mut dyn FnMut(&[u8])) {
        self.depth = self.depth.saturating_sub(1);
        match self.records {
            Some(at) if self.open && self.depth == at => {
                record(&self.held);
                self.held.clear();
                self.open = false;
            }
            Some(at) if self.depth < at => self.records = None,
            None if self.depth == 0 => {
                if !self.was_list && !self.held.is_empty() {
                    record(&self.held);
                }
                self.held.clear();
                self.was_list = false;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str, step: usize) -> Vec<String> {
        let mut splitter = Splitter::default();
        let mut all = Vec::new();
        for piece in text.as_bytes().chunks(step) {
            splitter.feed(piece, &mut |record| all.push(String::from_utf8(record.to_vec()).unwrap()));
        }
        all
    }

    #[test]
    fn records_are_found_however_the_document_is_built_and_cut() {
        for (text, expected) in [
            (r#"[{"a":1},{"b":[{"c":"}"}]}]"#, &[r#"{"a":1}"#, r#"{"b":[{"c":"}"}]}"#][..]),
            (
                r#"{"x":{"value":[{"no":1}]},"value":[{"a":"\"]}"},{"b":2}],"y":[{"n":1}]}"#,
                &[r#"{"a":"\"]}"}"#, r#"{"b":2}"#],
            ),
            ("{\n  \"devices\" : [\n {\"a\": 1} ]\n}", &[r#"{"a": 1}"#]),
            ("{\"a\":1}\n{\"b\":{\"devices\":[]}}\n", &[r#"{"a":1}"#, r#"{"b":{"devices":[]}}"#]),
            (r#"{"hosts":[]}"#, &[]),
            (
                r#"{"name":"e/1","applicationReports":[{"p":"x"}]}"#,
                &[r#"{"name":"e/1","applicationReports":[{"p":"x"}]}"#],
            ),
            (r#"{"open":[{"#, &[]),
            ("]]}}", &[]),
        ] {
            for step in [1, 3, 1000] {
                assert_eq!(records(text, step), expected, "{text} in pieces of {step}");
            }
        }
    }

    #[test]
    fn lines_are_told_from_a_document() {
        assert!(is_record(b"{\"a\":1}\n{\"b\":2}\n"));
        assert!(is_record(b"{\"a\":1}"));
        assert!(!is_record(b"{\n\"value\":[]}"));
        assert!(!is_record(b"{\"value\":[{\"a\":1}]}"));
        assert!(!is_record(b"[{\"a\":1}]"));
    }
}
