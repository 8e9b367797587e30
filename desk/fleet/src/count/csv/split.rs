//! The rows of a block. A row without quotes is its line, and is not copied; `csv_core` reads the others.

use std::ops::Range;

use csv_core::{ReadRecordResult, ReaderBuilder};

/// A row of a table. Its cells have no quotes around them.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Row<'r> {
    text: &'r [u8],
    cells: &'r [Range<usize>],
}

impl<'r> Row<'r> {
    /// How many cells it has.
    pub(in super::super) fn len(self) -> usize {
        self.cells.len()
    }

    /// A cell; nothing if the row ends before it.
    pub(in super::super) fn get(self, at: usize) -> Option<&'r [u8]> {
        self.text.get(self.cells.get(at)?.clone())
    }

    /// All cells, from the left.
    pub(in super::super) fn iter(self) -> impl Iterator<Item = &'r [u8]> {
        self.cells.iter().filter_map(move |cell| self.text.get(cell.clone()))
    }

    /// The cells and perhaps what stands between them.
    pub(super) fn text(self) -> &'r [u8] {
        self.text
    }
}

/// Reads rows.
pub(super) struct Split<'b> {
    block: &'b [u8],
    /// Where the next row begins.
    at: usize,
    delimiter: u8,
    cells: Vec<Range<usize>>,
    quoted: csv_core::Reader,
    /// The cells of a row with quotes, and where each ends.
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl<'b> Split<'b> {
    pub(super) fn new(block: &'b [u8], delimiter: u8) -> Self {
        let quoted = ReaderBuilder::new().delimiter(delimiter).build();
        Split { block, at: 0, delimiter, cells: Vec::new(), quoted, text: Vec::new(), ends: Vec::new() }
    }

    /// The next row, and where in the block it ends; lines without anything are none.
    pub(super) fn next(&mut self) -> Option<(Row<'_>, usize)> {
        let begin = loop {
            match self.block.get(self.at)? {
                b'\n' | b'\r' => self.at += 1,
                _ => break self.at,
            }
        };
        let rest = self.block.get(begin..)?;
        let length = match memchr::memchr3(b'\n', b'\r', b'"', rest) {
            Some(at) if rest.get(at) == Some(&b'"') => return self.quoted(rest),
            Some(at) => at,
            None => rest.len(),
        };
        // The break is passed over with the next row.
        self.at = begin + length;
        let line = rest.get(..length)?;
        self.cells.clear();
        let mut from = 0;
        for mark in memchr::memchr_iter(self.delimiter, line) {
            self.cells.push(from..mark);
            from = mark + 1;
        }
        self.cells.push(from..line.len());
        Some((Row { text: line, cells: &self.cells }, self.at))
    }

    fn quoted(&mut self, rest: &[u8]) -> Option<(Row<'_>, usize)> {
        self.quoted.reset();
        let (mut read, mut written, mut ended) = (0, 0, 0);
        loop {
            let text = self.text.get_mut(written..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let input = rest.get(read..).unwrap_or_default();
            let (result, taken, wrote, found) = self.quoted.read_record(input, text, ends);
            (read, written, ended) = (read + taken, written + wrote, ended + found);
            match result {
                // Nothing more comes: the next call sees an empty input, which ends the row.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.text.resize((2 * self.text.len()).max(1024), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize((2 * self.ends.len()).max(64), 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => {
                    self.at = self.block.len();
                    return None;
                }
            }
        }
        self.at += read;
        self.cells.clear();
        let mut from = 0;
        for end in self.ends.get(..ended).unwrap_or_default() {
            self.cells.push(from..*end);
            from = *end;
        }
        Some((Row { text: self.text.get(..written)?, cells: &self.cells }, self.at))
    }
}

#[cfg(test)]
mod tests {
    use csv::ByteRecord;
    use proptest::prelude::*;

    use super::*;

    fn ours(block: &[u8], delimiter: u8) -> Vec<Vec<Vec<u8>>> {
        let mut split = Split::new(block, delimiter);
        let mut rows = Vec::new();
        while let Some((row, _)) = split.next() {
            let cells: Vec<Vec<u8>> = row.iter().map(<[u8]>::to_vec).collect();
            assert_eq!(row.len(), cells.len());
            assert_eq!(row.get(0).map(<[u8]>::to_vec), cells.first().cloned());
            assert_eq!(row.get(cells.len()), None);
            rows.push(cells);
        }
        rows
    }

    fn theirs(block: &[u8], delimiter: u8) -> Vec<Vec<Vec<u8>>> {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(block);
        let (mut row, mut rows) = (ByteRecord::new(), Vec::new());
        while reader.read_byte_record(&mut row).unwrap() {
            rows.push(row.iter().map(<[u8]>::to_vec).collect());
        }
        rows
    }

    #[test]
    fn a_row_ends_where_it_ends_and_not_inside_quotes() {
        let block = b"a,b\r\n\n\"c\nd\",\"e\"\"f\"\rg,h";
        let mut split = Split::new(block, b',');
        let mut ends = Vec::new();
        while let Some((_, end)) = split.next() {
            ends.push(end);
        }
        assert_eq!(ends, [3, 19, 22]);
        assert_eq!(ours(block, b','), theirs(block, b','));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn every_block_has_the_rows_that_the_reader_of_the_library_finds(
            block in proptest::collection::vec(prop::sample::select(b"ab ,;\t\"\n\r\xE9".to_vec()), 0..60),
            delimiter in prop::sample::select(b",;\t".to_vec()),
        ) {
            prop_assert_eq!(ours(&block, delimiter), theirs(&block, delimiter));
        }

        #[test]
        fn long_rows_are_whole(cells in 1_usize..200, length in 0_usize..3000, quoted in any::<bool>()) {
            let cell = if quoted { format!("\"{}\"", "x".repeat(length)) } else { "x".repeat(length) };
            let block = format!("{}\n{}", vec![cell.as_str(); cells].join(","), "y,z");
            prop_assert_eq!(ours(block.as_bytes(), b','), theirs(block.as_bytes(), b','));
        }
    }
}
