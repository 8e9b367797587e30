//! Lines from a reader, in one buffer.

use std::io::{self, Read};
use std::ops::Range;

use super::MAX_LINE;

/// Room for the longest line twice, so that large pieces are read at a time.
const BUFFER: usize = 4 * MAX_LINE;

/// Gives lines that borrow from its one buffer.
pub(super) struct Lines<R> {
    reader: R,
    buffer: Box<[u8]>,
    start: usize,
    end: usize,
    ended: bool,
    number: u64,
}

/// One line, without its line break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'b> {
    /// Its bytes; none when it is too long.
    pub(super) text: &'b [u8],
    /// Its number, from 1.
    pub(super) number: u64,
    /// Whether a line break ends it; the last line may have none.
    pub(super) ended: bool,
    /// Whether it is longer than [`MAX_LINE`]; then it is skipped.
    pub(super) too_long: bool,
}

enum Found {
    Line { text: Range<usize>, ended: bool },
    TooLong,
    Nothing,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Lines { reader, buffer: vec![0; BUFFER].into_boxed_slice(), start: 0, end: 0, ended: false, number: 0 }
    }

    /// The next line; nothing at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        let found = self.find()?;
        self.number += 1;
        let number = self.number;
        Ok(match found {
            Found::Line { text, ended } if text.len() <= MAX_LINE => {
                Some(Line { text: without_returns(&self.buffer[text]), number, ended, too_long: false })
            }
            Found::Line { ended, .. } => Some(Line { text: &[], number, ended, too_long: true }),
            Found::TooLong => Some(Line { text: &[], number, ended: true, too_long: true }),
            Found::Nothing => None,
        })
    }

    fn find(&mut self) -> io::Result<Found> {
        let mut searched = 0;
        loop {
            if let Some(i) = memchr::memchr(b'\n', &self.buffer[self.start + searched..self.end]) {
                let text = self.start..self.start + searched + i;
                self.start = text.end + 1;
                return Ok(Found::Line { text, ended: true });
            }
            searched = self.end - self.start;
            if searched > MAX_LINE {
                self.skip_line()?;
                return Ok(Found::TooLong);
            }
            if self.ended {
                let text = self.start..self.end;
                self.start = self.end;
                return Ok(if text.is_empty() { Found::Nothing } else { Found::Line { text, ended: false } });
            }
            self.fill()?;
        }
    }

    /// Reads more behind what is there.
    fn fill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        let read = loop {
            match self.reader.read(&mut self.buffer[self.end..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                result => break result?,
            }
        };
        self.ended = read == 0;
        self.end += read;
        Ok(())
    }

    /// Goes on behind the end of this line, keeping none of it.
    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            if let Some(i) = memchr::memchr(b'\n', &self.buffer[self.start..self.end]) {
                self.start += i + 1;
                return Ok(());
            }
            self.start = self.end;
            if self.ended {
                return Ok(());
            }
            self.fill()?;
        }
    }
}

/// Old versions of adb end a line with `\r\r\n`.
fn without_returns(mut line: &[u8]) -> &[u8] {
    while let [rest @ .., b'\r'] = line {
        line = rest;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: impl Read) -> Vec<(String, u64, bool, bool)> {
        let mut lines = Lines::new(input);
        let mut all = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            all.push((String::from_utf8_lossy(line.text).into_owned(), line.number, line.ended, line.too_long));
        }
        all
    }

    #[test]
    fn line_breaks_of_every_system() {
        let expected = [("a", 1, true, false), ("", 2, true, false), ("b", 3, true, false), ("c", 4, false, false)];
        assert_eq!(all(&b"a\n\r\nb\r\r\nc"[..]), expected.map(|(t, n, e, l)| (t.to_owned(), n, e, l)));
        assert!(all(&b""[..]).is_empty());
    }

    #[test]
    fn a_line_that_is_too_long_is_skipped_and_the_next_is_right() {
        for length in [MAX_LINE + 1, BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER] {
            let text = format!("first\n{}\nlast\n", "x".repeat(length));
            let lines = all(text.as_bytes());
            assert_eq!(lines.len(), 3, "{length}");
            assert!(lines[1].3 && lines[1].0.is_empty());
            assert_eq!(lines[2], ("last".to_owned(), 3, true, false));
        }
        let lines = all(format!("{}\n", "x".repeat(MAX_LINE)).as_bytes());
        assert_eq!((lines[0].0.len(), lines[0].3), (MAX_LINE, false));
    }

    #[test]
    fn lines_across_the_edge_of_the_buffer_are_whole() {
        let text: String = (0..40_000).map(|i| format!("line number {i} of many\n")).collect();
        let lines = all(text.as_bytes());
        assert_eq!(lines.len(), 40_000);
        assert!(lines.iter().enumerate().all(|(i, line)| line.0 == format!("line number {i} of many")));
    }
}
