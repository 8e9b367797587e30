//! UTF-16 to UTF-8 while reading: PowerShell writes `>` files in UTF-16.

use std::io::{self, Read};

/// Decodes UTF-16 from `inner` into UTF-8. What cannot be decoded becomes U+FFFD.
pub struct Utf16<R> {
    inner: R,
    big_endian: bool,
    /// Bytes that were read and not decoded: an odd byte, or a first surrogate.
    raw: Vec<u8>,
    /// Bytes that were decoded and not handed out.
    ready: Vec<u8>,
    given: usize,
    ended: bool,
    /// Plain text that stood between the units, as it was written.
    aside: Vec<u8>,
    /// Such text that has not ended yet.
    run: Vec<u8>,
}

/// So many units in a row whose bytes are both letters or signs of plain text are such a text: another program wrote on.
const PLAIN_UNITS: usize = 4;
/// How much of a very long stretch is looked at again with what follows: longer than any identifier.
const OVERLAP: usize = 512;

const CHUNK: usize = 32 * 1024;

impl<R: Read> Utf16<R> {
    /// Reads units of two bytes from `inner`, the higher one first or last.
    pub fn new(inner: R, big_endian: bool) -> Self {
        Utf16 {
            inner,
            big_endian,
            raw: Vec::with_capacity(CHUNK),
            ready: Vec::new(),
            given: 0,
            ended: false,
            aside: Vec::new(),
            run: Vec::new(),
        }
    }

    /// The plain text that was found since the last call.
    pub fn take_aside(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.aside)
    }

    /// Looks at the units that are decoded now, of which so many bytes are used.
    fn keep_plain(&mut self, used: usize) {
        let raw = std::mem::take(&mut self.raw);
        for pair in raw.get(..used).unwrap_or_default().chunks_exact(2) {
            if pair.iter().all(|b| matches!(b, b' '..=b'~' | b'\t' | b'\r' | b'\n')) {
                self.run.extend_from_slice(pair);
            } else if !self.run.is_empty() {
                self.end_run(0);
            }
        }
        self.raw = raw;
        if self.run.len() > CHUNK || self.ended {
            self.end_run(OVERLAP);
        }
    }

    /// Keeps a stretch that is long enough, and goes on with its last bytes.
    fn end_run(&mut self, overlap: usize) {
        if self.run.len() >= 2 * PLAIN_UNITS {
            self.aside.extend_from_slice(&self.run);
            self.aside.push(b'\n');
        }
        let done = self.run.len().saturating_sub(overlap);
        self.run.drain(..done);
    }

    fn decode_more(&mut self) -> io::Result<()> {
        let had = self.raw.len();
        self.raw.resize(CHUNK, 0);
        let read = self.inner.read(&mut self.raw[had..]);
        self.raw.truncate(had + *read.as_ref().unwrap_or(&0));
        self.ended = read? == 0;

        let mut units: Vec<u16> = self
            .raw
            .chunks_exact(2)
            .map(|b| if self.big_endian { u16::from_be_bytes([b[0], b[1]]) } else { u16::from_le_bytes([b[0], b[1]]) })
            .collect();
        let mut used = units.len() * 2;
        // The other half of a pair comes with the next bytes.
        if !self.ended && units.last().is_some_and(|unit| (0xD800..0xDC00).contains(unit)) {
            units.pop();
            used -= 2;
        }
        self.keep_plain(used);
        self.raw.drain(..used);
        if self.ended && !self.raw.is_empty() {
            units.push(0xFFFD);
            self.raw.clear();
        }
        self.ready.clear();
        self.given = 0;
        for c in char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)) {
            self.ready.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.given == self.ready.len() {
            if self.ended {
                return Ok(0);
            }
            self.decode_more()?;
        }
        let n = out.len().min(self.ready.len() - self.given);
        out[..n].copy_from_slice(&self.ready[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hands out a few bytes at a time.
    struct Drops<'a>(&'a [u8], usize);
    impl Read for Drops<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let n = self.1.min(self.0.len()).min(out.len());
            out[..n].copy_from_slice(&self.0[..n]);
            self.0 = &self.0[n..];
            Ok(n)
        }
    }

    fn decoded(bytes: &[u8], big_endian: bool, drop: usize) -> String {
        let mut text = String::new();
        Utf16::new(Drops(bytes, drop), big_endian).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn text_is_the_same_however_it_arrives() {
        let text = "package:org.example.app\r\n# 漢字, 🦀, é\n";
        for big_endian in [false, true] {
            let bytes: Vec<u8> =
                text.encode_utf16().flat_map(|u| if big_endian { u.to_be_bytes() } else { u.to_le_bytes() }).collect();
            for drop in [1, 2, 3, 7, 4096] {
                assert_eq!(decoded(&bytes, big_endian, drop), text);
            }
        }
    }

    #[test]
    fn plain_text_that_another_program_wrote_behind_it_is_kept_aside() {
        for (big_endian, odd) in [(false, false), (true, false), (false, true)] {
            let units = "tel: \u{4e2d}\n".encode_utf16();
            let mut bytes: Vec<u8> =
                units.flat_map(|u| if big_endian { u.to_be_bytes() } else { u.to_le_bytes() }).collect();
            bytes.extend(odd.then_some(b'\n'));
            bytes.extend(b"package:com.example.app\n");
            for drop in [3, 4096] {
                let mut reader = Utf16::new(Drops(&bytes, drop), big_endian);
                io::copy(&mut reader, &mut io::sink()).unwrap();
                let aside = String::from_utf8(reader.take_aside()).unwrap().replace('\n', "");
                assert!(aside.contains("com.exam"), "{big_endian} {odd} {drop}: {aside}");
            }
        }
    }

    #[test]
    fn half_characters_become_a_mark() {
        assert_eq!(decoded(&[b'a', 0, 0x00, 0xD8], false, 1), "a\u{FFFD}");
        assert_eq!(decoded(&[b'a', 0, b'b'], false, 2), "a\u{FFFD}");
        assert_eq!(decoded(&[], false, 2), "");
    }
}
