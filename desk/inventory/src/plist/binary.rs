//! Binary property lists.
//!
//! Layout (Apple, `CFBinaryPList.c`): `bplist00`, objects, a table with the offset of each object,
//! and a trailer of 32 bytes that says how wide offsets and references are, how many objects there
//! are, which is the outermost, and where the table begins. An object begins with a byte: kind in
//! the high half, length in the low half; 15 means that an integer object with the length follows.

use std::ops::ControlFlow;

use super::super::Place;
use super::{App, ENROLLED_BY_USER, Found, LIST, STATUS};

const TRAILER: usize = 32;

/// How much work a file may make: a step for each reference that is followed, and one for every
/// [`TEXT_STEP`] bytes of the text that it leads to. A list of 100,000 apps with 20 fields takes 4 to 8 million; a
/// hostile one can name the same dictionary, or the same long text, without end.
const MAX_STEPS: usize = 16_000_000;
const TEXT_STEP: usize = 32;

/// What is wrong with a file, and at which byte.
type Wrong = (usize, &'static str);

/// Hands over the apps of a file, until `each` asks to stop.
pub(in super::super) fn read(bytes: &[u8], mut each: impl FnMut(App) -> ControlFlow<()>) -> Found {
    let mut found = Found::default();
    let mut walk = || -> Result<(), Wrong> {
        let file = File::open(bytes)?;
        let mut steps = 0;
        let list = match file.object(file.top)? {
            Object::Array(items) => items,
            Object::Dict(keys, values) => {
                let mut list = None;
                for (key, value) in keys.zip(values) {
                    count(&mut steps, 1)?;
                    let key = file.text(key?)?;
                    count(&mut steps, key.as_ref().map_or(0, String::len) / TEXT_STEP)?;
                    match key.as_deref() {
                        Some(LIST) => {
                            if let Object::Array(items) = file.object(value?)? {
                                list = Some(items);
                            }
                        }
                        Some(STATUS) => found.status = file.text(value?)?,
                        Some(ENROLLED_BY_USER) => found.enrolled_by_user = true,
                        _ => {}
                    }
                }
                let Some(list) = list else { return Ok(()) };
                list
            }
            _ => return Ok(()),
        };
        found.list = true;
        for item in list {
            found.elements += 1;
            let Object::Dict(keys, values) = file.object(item?)? else { continue };
            let mut app = App::default();
            for (key, value) in keys.zip(values) {
                count(&mut steps, 1)?;
                let key = file.text(key?)?.unwrap_or_default();
                count(&mut steps, key.len() / TEXT_STEP)?;
                if let Some(field) = app.field(&key) {
                    *field = file.text(value?)?;
                    count(&mut steps, field.as_ref().map_or(0, String::len) / TEXT_STEP)?;
                    continue;
                }
                let value = value?;
                match file.object(value)? {
                    Object::Flag(is) => app.flag(&key, is),
                    Object::Ascii(text) => {
                        count(&mut steps, short(text).len() / TEXT_STEP)?;
                        file.text(value)?.into_iter().for_each(|text| app.note(text));
                    }
                    Object::Utf16(_) | Object::Array(_) | Object::Dict(..) | Object::Other => {}
                }
            }
            if each(app).is_break() {
                return Ok(());
            }
        }
        Ok(())
    };
    if let Err((at, reason)) = walk() {
        found.stopped = Some((Place::Byte(at as u64), reason.to_owned()));
    }
    found
}

fn count(steps: &mut usize, n: usize) -> Result<(), Wrong> {
    *steps += n;
    if *steps > MAX_STEPS { Err((0, "it names its own parts without end")) } else { Ok(()) }
}

struct File<'a> {
    bytes: &'a [u8],
    /// Where the objects end.
    end: usize,
    offset_width: usize,
    reference_width: usize,
    objects: u64,
    top: u64,
    table: usize,
}

enum Object<'a> {
    Ascii(&'a [u8]),
    Utf16(&'a [u8]),
    Array(References<'a>),
    Dict(References<'a>, References<'a>),
    Flag(bool),
    Other,
}

impl<'a> File<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, Wrong> {
        let cut = (bytes.len(), "the file ends before its table of contents");
        let end = bytes.len().checked_sub(TRAILER).filter(|end| *end >= 8).ok_or(cut)?;
        let trailer = &bytes[end..];
        let number = |at: usize| big_endian(&trailer[at..at + 8]);
        let file = File {
            bytes,
            end,
            offset_width: usize::from(trailer[6]),
            reference_width: usize::from(trailer[7]),
            objects: number(8),
            top: number(16),
            table: usize::try_from(number(24)).map_err(|_| cut)?,
        };
        let widths = [file.offset_width, file.reference_width];
        let table_length = usize::try_from(file.objects).ok().and_then(|n| n.checked_mul(file.offset_width));
        let table_end = table_length.and_then(|length| length.checked_add(file.table));
        // Whatever was cut off the end, the trailer then holds other bytes.
        if widths.iter().all(|width| (1..=8).contains(width)) && table_end.is_some_and(|at| at <= end) {
            Ok(file)
        } else {
            Err(cut)
        }
    }

    fn slice(&self, at: usize, length: usize) -> Result<&'a [u8], Wrong> {
        let end = at.checked_add(length).filter(|end| *end <= self.end);
        end.map(|end| &self.bytes[at..end]).ok_or((at, "an object reaches beyond the end"))
    }

    fn object(&self, reference: u64) -> Result<Object<'a>, Wrong> {
        if reference >= self.objects {
            return Err((self.table, "it names an object that does not exist"));
        }
        // `open` has checked that the table is inside the file.
        let entry = self.table + reference as usize * self.offset_width;
        let at = usize::try_from(big_endian(&self.bytes[entry..entry + self.offset_width]))
            .map_err(|_| (entry, "an offset is too large"))?;
        let marker = self.slice(at, 1)?[0];
        let (kind, low) = (marker >> 4, marker & 0x0F);
        if matches!(marker, 0x08 | 0x09) {
            return Ok(Object::Flag(marker == 0x09));
        }
        if !matches!(kind, 0x5 | 0x6 | 0xA | 0xC | 0xD) {
            return Ok(Object::Other);
        }
        let (length, body) = self.length(at, low)?;
        let times = |width: usize| length.checked_mul(width).ok_or((at, "an object is too long"));
        let references = |at| {
            Ok(References { bytes: self.slice(at, times(self.reference_width)?)?, width: self.reference_width, at })
        };
        Ok(match kind {
            0x5 => Object::Ascii(self.slice(body, length)?),
            0x6 => Object::Utf16(self.slice(body, times(2)?)?),
            0xD => Object::Dict(references(body)?, references(body + times(self.reference_width)?)?),
            _ => Object::Array(references(body)?),
        })
    }

    /// The length of an object, and where its content begins.
    fn length(&self, at: usize, low: u8) -> Result<(usize, usize), Wrong> {
        if low != 0x0F {
            return Ok((usize::from(low), at + 1));
        }
        let marker = self.slice(at + 1, 1)?[0];
        if marker >> 4 != 0x1 || marker & 0x0F > 3 {
            return Err((at + 1, "a length is not a number"));
        }
        let width = 1 << (marker & 0x0F);
        let length =
            usize::try_from(big_endian(self.slice(at + 2, width)?)).map_err(|_| (at, "a length is too large"))?;
        Ok((length, at + 2 + width))
    }

    /// The object as text; nothing when it is none.
    fn text(&self, reference: u64) -> Result<Option<String>, Wrong> {
        Ok(match self.object(reference)? {
            Object::Ascii(bytes) => Some(String::from_utf8_lossy(short(bytes)).into_owned()),
            Object::Utf16(bytes) => {
                let units: Vec<u16> = short(bytes).chunks_exact(2).map(|b| u16::from_be_bytes([b[0], b[1]])).collect();
                Some(String::from_utf16_lossy(&units))
            }
            _ => None,
        })
    }
}

/// No identifier is longer; a longer text stays wrong when it is cut.
fn short(bytes: &[u8]) -> &[u8] {
    &bytes[..bytes.len().min(1024)]
}

/// Up to eight bytes as a number.
fn big_endian(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |n, byte| n << 8 | u64::from(*byte))
}

struct References<'a> {
    bytes: &'a [u8],
    width: usize,
    at: usize,
}

impl Iterator for References<'_> {
    type Item = Result<u64, Wrong>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.bytes.is_empty() {
            return None;
        }
        // The slice is a multiple of the width, which is 1 to 8.
        let Some((first, rest)) = self.bytes.split_at_checked(self.width) else {
            self.bytes = &[];
            return Some(Err((self.at, "a reference is cut off")));
        };
        self.bytes = rest;
        Some(Ok(big_endian(first)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An array that names one dictionary `apps` times, which names one text of `length` bytes `fields` times as a
    /// key and as its value.
    fn one_text_named_again_and_again(apps: u16, fields: u16, length: u16) -> Vec<u8> {
        let mut bytes = b"bplist00".to_vec();
        let mut offsets = Vec::new();
        for (kind, references) in [(0xAF, vec![1; usize::from(apps)]), (0xDF, vec![2; 2 * usize::from(fields)])] {
            offsets.push(bytes.len());
            bytes.extend([kind, 0x11]);
            bytes.extend((if kind == 0xAF { apps } else { fields }).to_be_bytes());
            bytes.extend(references);
        }
        offsets.push(bytes.len());
        bytes.extend([0x5F, 0x11]);
        bytes.extend(length.to_be_bytes());
        bytes.extend(std::iter::repeat_n(b'a', usize::from(length)));
        let table = bytes.len();
        for offset in &offsets {
            bytes.extend(u32::try_from(*offset).unwrap().to_be_bytes());
        }
        bytes.extend([0, 0, 0, 0, 0, 0, 4, 1]);
        for number in [offsets.len(), 0, table] {
            bytes.extend((number as u64).to_be_bytes());
        }
        bytes
    }

    fn read_apps(bytes: &[u8]) -> (u64, bool) {
        let mut apps = 0;
        let found = read(bytes, |_| {
            apps += 1;
            ControlFlow::Continue(())
        });
        (apps, found.stopped.is_some())
    }

    /// A file of 13 KB took 28 seconds: each of sixteen million references led to a text of 1,024 bytes.
    #[test]
    fn a_long_text_that_is_named_without_end_costs_as_much_as_it_is_long() {
        let (apps, stopped) = read_apps(&one_text_named_again_and_again(10_000, 1_000, 1_024));
        assert!(stopped && apps < 300, "{apps} apps of 1,000 fields were read");
        let (apps, stopped) = read_apps(&one_text_named_again_and_again(10_000, 20, 60));
        assert_eq!((apps, stopped), (10_000, false), "as long as texts are in a list of apps, nothing is cut off");
    }
}
