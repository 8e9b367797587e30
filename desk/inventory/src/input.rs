//! The input, decoded, with its beginning in view.

use std::io::{self, Chain, Cursor, Read};

use super::ReadError;
use super::sweep::Sweep;
use super::utf16::Utf16;

/// How many bytes are looked at to find the format.
const HEAD: usize = 64 * 1024;

/// A list as UTF-8 (or as the bytes of a binary property list), with its first bytes in view.
pub(super) struct Input<R> {
    inner: Inner<R>,
    /// The first bytes, decoded. They are still to be read too.
    head: Vec<u8>,
    given: usize,
    /// Sees all that is read.
    sweep: Option<Sweep>,
}

enum Inner<R> {
    Plain(R),
    Utf16(Box<Utf16<Chain<Cursor<Vec<u8>>, R>>>),
}

/// How the first bytes say that the rest is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, or bytes, after a mark of this many bytes.
    Plain(usize),
    /// UTF-16, after a mark of this many bytes.
    Utf16 {
        /// Whether the higher byte comes first.
        big_endian: bool,
        /// How long the mark is, in bytes.
        mark: usize,
    },
}

impl Encoding {
    /// By its byte order mark; without one, UTF-16 is known by the zero in every second byte.
    #[must_use]
    pub fn of(head: &[u8]) -> Self {
        match head {
            [0xEF, 0xBB, 0xBF, ..] => return Encoding::Plain(3),
            [0xFF, 0xFE, ..] => return Encoding::Utf16 { big_endian: false, mark: 2 },
            [0xFE, 0xFF, ..] => return Encoding::Utf16 { big_endian: true, mark: 2 },
            _ => {}
        }
        let first = &head[..head.len().min(64) & !1];
        let all = |zero: usize| !first.is_empty() && first.chunks_exact(2).all(|b| b[zero] == 0 && b[1 - zero] != 0);
        if first.len() >= 8 && all(1) {
            Encoding::Utf16 { big_endian: false, mark: 0 }
        } else if first.len() >= 8 && all(0) {
            Encoding::Utf16 { big_endian: true, mark: 0 }
        } else {
            Encoding::Plain(0)
        }
    }
}

impl<R: Read> Input<R> {
    /// Looks at the first bytes.
    pub(super) fn open(mut reader: R) -> Result<Self, ReadError> {
        let mut head = Vec::with_capacity(HEAD);
        fill(&mut reader, &mut head)?;
        let mut input = match Encoding::of(&head) {
            Encoding::Plain(mark) => {
                head.drain(..mark);
                Input { inner: Inner::Plain(reader), head, given: 0, sweep: None }
            }
            Encoding::Utf16 { big_endian, mark } => {
                head.drain(..mark);
                let mut decoder = Utf16::new(Cursor::new(head).chain(reader), big_endian);
                let mut head = Vec::with_capacity(HEAD);
                fill(&mut decoder, &mut head)?;
                Input { inner: Inner::Utf16(Box::new(decoder)), head, given: 0, sweep: None }
            }
        };
        if input.head.len() < HEAD && input.head.trim_ascii().is_empty() {
            input.head.clear();
            return Err(ReadError::Empty);
        }
        Ok(input)
    }

    /// Lets everything that is read be searched too.
    pub(super) fn watch(&mut self, sweep: Option<Sweep>) {
        self.sweep = sweep;
    }

    /// Reads what the reader of the format left, and ends the search. An input that fails now has told its apps before.
    pub(super) fn swept(mut self) -> Option<Sweep> {
        if self.sweep.is_some() {
            let _ = io::copy(&mut self, &mut io::sink());
        }
        self.sweep.take()
    }

    /// The first bytes.
    pub(super) fn head(&self) -> &[u8] {
        &self.head
    }

    /// Why no format was found.
    pub(super) fn unrecognised(&self) -> ReadError {
        match memchr::memchr(0, &self.head) {
            Some(offset) => ReadError::Binary { offset: offset as u64 },
            None => ReadError::Unrecognised,
        }
    }
}

fn fill(reader: &mut impl Read, head: &mut Vec<u8>) -> io::Result<()> {
    reader.take(HEAD as u64).read_to_end(head)?;
    Ok(())
}

impl<R: Read> Read for Input<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = if self.given < self.head.len() {
            let n = out.len().min(self.head.len() - self.given);
            out[..n].copy_from_slice(&self.head[self.given..self.given + n]);
            self.given += n;
            n
        } else {
            match &mut self.inner {
                Inner::Plain(reader) => reader.read(out)?,
                Inner::Utf16(reader) => reader.read(out)?,
            }
        };
        if let (Some(sweep), Inner::Utf16(reader)) = (&mut self.sweep, &mut self.inner) {
            // One program wrote UTF-16, and another went on in plain text: decoded, nobody can read it.
            sweep.feed_aside(&reader.take_aside());
        }
        if let Some(sweep) = &mut self.sweep {
            sweep.feed(&out[..n]);
        }
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(bytes: &[u8]) -> String {
        let mut text = String::new();
        Input::open(bytes).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    fn utf16(text: &str, big_endian: bool, mark: &[u8]) -> Vec<u8> {
        let units = text.encode_utf16().flat_map(|u| if big_endian { u.to_be_bytes() } else { u.to_le_bytes() });
        mark.iter().copied().chain(units).collect()
    }

    #[test]
    fn every_encoding_of_the_same_text_reads_the_same() {
        let text = "package:android\r\npackage:org.example.app\r\n";
        assert_eq!(whole(text.as_bytes()), text);
        assert_eq!(whole(format!("\u{FEFF}{text}").as_bytes()), text);
        assert_eq!(whole(&utf16(text, false, &[0xFF, 0xFE])), text);
        assert_eq!(whole(&utf16(text, true, &[0xFE, 0xFF])), text);
        assert_eq!(whole(&utf16(text, false, &[])), text);
        assert_eq!(whole(&utf16(text, true, &[])), text);
    }

    #[test]
    fn a_long_input_is_read_whole() {
        let text = "x".repeat(3 * HEAD + 5);
        assert_eq!(whole(text.as_bytes()), text);
        assert_eq!(whole(&utf16(&text, false, &[0xFF, 0xFE])), text);
    }

    #[test]
    fn nothing_but_white_is_empty() {
        for bytes in [&b""[..], b" \r\n\t\n", b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF\x00\x0A"] {
            assert!(matches!(Input::open(bytes), Err(ReadError::Empty)), "{bytes:?}");
        }
    }
}
