//! JSON arrays, one element at a time and in constant memory, with patience for the mistakes that
//! exporting scripts make.

use std::fmt;
use std::io::{self, BufReader, Read};
use std::marker::PhantomData;
use std::ops::ControlFlow;

use serde::de::{DeserializeOwned, Deserializer, Error, SeqAccess, Visitor};

use super::{MAX_DEPTH, MAX_JSON_BYTES, MAX_TEXT, Place};

/// How reading an array ended.
pub(super) enum End {
    /// At its last bracket, or where the callback asked to stop.
    Done,
    /// At a mistake; the elements before it were handed over.
    Mistake { at: Place, reason: String },
    /// At [`MAX_JSON_BYTES`].
    TooLarge,
}

/// Hands over the elements of an array and their numbers, from 1.
///
/// # Errors
/// When `reader` fails.
pub(super) fn each<T: DeserializeOwned>(
    reader: impl Read,
    each: impl FnMut(T, u64) -> ControlFlow<()>,
) -> io::Result<End> {
    each_within(MAX_JSON_BYTES, reader, each)
}

fn each_within<T: DeserializeOwned>(
    limit: u64,
    reader: impl Read,
    each: impl FnMut(T, u64) -> ControlFlow<()>,
) -> io::Result<End> {
    let mut guard = BufReader::with_capacity(64 * 1024, Guard::new(reader, limit));
    let mut stopped = false;
    let elements = Elements { each, stopped: &mut stopped, element: PhantomData };
    let mut document = serde_json::Deserializer::from_reader(&mut guard);
    // What stands behind the list may be another one, or say that something is missing.
    let result = document.deserialize_seq(elements).and_then(|()| document.end());
    drop(document);
    let Err(error) = result else { return Ok(End::Done) };
    if stopped {
        return Ok(End::Done);
    }
    if let Some(fault) = guard.into_inner().fault {
        return match fault {
            Fault::TooLarge => Ok(End::TooLarge),
            Fault::TooDeep(at) => Ok(mistake(Place::Byte(at), format!("nested more than {MAX_DEPTH} deep"))),
            Fault::TextTooLong(at) => Ok(mistake(Place::Byte(at), format!("a text longer than {MAX_TEXT} bytes"))),
            Fault::Io(error) => Err(error),
        };
    }
    let reason = error.to_string();
    // serde_json ends its messages with the place.
    let reason = reason.split(" at line ").next().unwrap_or(&reason);
    Ok(mistake(Place::Line(error.line() as u64), reason.to_owned()))
}

fn mistake(at: Place, reason: String) -> End {
    End::Mistake { at, reason }
}

/// Keys of a record that its reader does not know.
pub(super) type Unknown = std::collections::BTreeMap<String, serde_json::Value>;

/// The texts under them, at the first level: an identifier may stand under a key of a later version.
pub(super) fn texts(unknown: &Unknown) -> impl Iterator<Item = &str> {
    unknown.values().filter_map(serde_json::Value::as_str)
}

struct Elements<'s, T, F> {
    each: F,
    stopped: &'s mut bool,
    element: PhantomData<T>,
}

impl<'de, T: DeserializeOwned, F: FnMut(T, u64) -> ControlFlow<()>> Visitor<'de> for Elements<'_, T, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of apps")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut array: A) -> Result<(), A::Error> {
        let mut number = 0;
        while let Some(element) = array.next_element::<T>()? {
            number += 1;
            if (self.each)(element, number).is_break() {
                *self.stopped = true;
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// Why no more bytes are handed to the parser.
enum Fault {
    TooLarge,
    TooDeep(u64),
    TextTooLong(u64),
    Io(io::Error),
}

/// Stands between the file and the parser. It replaces what JSON forbids inside a text and
/// exporters write all the same (raw line breaks, bytes that are not UTF-8: names and versions, in
/// which nothing is looked up), and stops at what could take endless memory.
struct Guard<R> {
    inner: R,
    limit: u64,
    offset: u64,
    depth: usize,
    in_text: bool,
    escaped: bool,
    text_length: usize,
    fault: Option<Fault>,
}

impl<R: Read> Guard<R> {
    fn new(inner: R, limit: u64) -> Self {
        Guard { inner, limit, offset: 0, depth: 0, in_text: false, escaped: false, text_length: 0, fault: None }
    }

    fn look_at(&mut self, byte: &mut u8) -> Option<Fault> {
        if self.in_text {
            self.text_length += 1;
            match *byte {
                _ if self.text_length > MAX_TEXT => return Some(Fault::TextTooLong(self.offset)),
                0..0x20 => *byte = b' ',
                0x80.. => *byte = b'?',
                b'"' if !self.escaped => self.in_text = false,
                _ => {}
            }
            self.escaped = *byte == b'\\' && !self.escaped;
            return None;
        }
        match *byte {
            b'"' => {
                self.in_text = true;
                self.escaped = false;
                self.text_length = 0;
            }
            b'[' | b'{' => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return Some(Fault::TooDeep(self.offset));
                }
            }
            b']' | b'}' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        None
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.fault.is_some() {
            return Err(io::Error::other("stopped"));
        }
        let n = match self.inner.read(out) {
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => return Err(error),
            Err(error) => {
                self.fault = Some(Fault::Io(error));
                return Err(io::Error::other("stopped"));
            }
        };
        for (i, byte) in out[..n].iter_mut().enumerate() {
            let fault = match self.look_at(byte) {
                None if self.offset >= self.limit => Some(Fault::TooLarge),
                fault => fault,
            };
            if fault.is_some() {
                self.fault = fault;
                // What comes before is right, and is handed over first.
                return if i == 0 { Err(io::Error::other("stopped")) } else { Ok(i) };
            }
            self.offset += 1;
        }
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &[u8]) -> (Vec<String>, Option<String>) {
        #[derive(serde::Deserialize)]
        struct App {
            id: String,
        }
        let mut ids = Vec::new();
        let end = each::<App>(text, |app, _| {
            ids.push(app.id);
            ControlFlow::Continue(())
        });
        let why = match end.unwrap() {
            End::Done => None,
            End::Mistake { at, reason } => Some(format!("{at}: {reason}")),
            End::TooLarge => Some("too large".to_owned()),
        };
        (ids, why)
    }

    #[test]
    fn raw_line_breaks_and_foreign_bytes_inside_a_text_are_forgiven() {
        let text = b"[{\"id\":\"a\",\"about\":\"1.0\n2.0\t\xFF\xFE \\\" \\\\\"},\n{\"id\":\"b\"}]";
        assert_eq!(ids(text), (vec!["a".to_owned(), "b".to_owned()], None));
    }

    #[test]
    fn what_comes_before_a_mistake_is_read() {
        let (found, why) = ids(b"[{\"id\":\"a\"},\n{\"id\":\"b\"},\n{\"id\":");
        assert_eq!(found, ["a", "b"]);
        assert!(why.unwrap().starts_with("line 3: EOF"));
    }

    #[test]
    fn deep_nesting_stops_early() {
        for text in [vec![b'['; 100_000], [&b"[{\"x\":"[..], &vec![b'['; 100_000]].concat()] {
            let (found, why) = ids(&text);
            assert!(found.is_empty());
            assert!(why.is_some());
        }
        let deep = [&b"[{\"id\":\"a\",\"x\":"[..], &[b'['; 70]].concat();
        assert_eq!(ids(&deep).1.unwrap(), "byte 77: nested more than 64 deep");
    }

    #[test]
    fn a_long_text_stops() {
        let text = [&b"[{\"id\":\""[..], &vec![b'x'; 10 * MAX_TEXT]].concat();
        let (_, why) = ids(&text);
        assert!(why.unwrap().contains("text longer than"));
    }

    #[test]
    fn an_endless_array_stops_at_the_bound() {
        let spaces = io::repeat(b' ');
        let end = each_within::<u8>(1_000_000, b"[1, ".chain(spaces), |_, _| ControlFlow::Continue(()));
        assert!(matches!(end, Ok(End::TooLarge)));
    }
}
