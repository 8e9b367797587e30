//! XML property lists, event by event.

use std::io::{self, BufReader, Read};
use std::ops::ControlFlow;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::Event;

use super::super::{MAX_DEPTH, MAX_TEXT, MAX_XML_BYTES, Place, ReadError};
use super::{App, ENROLLED_BY_USER, Found, LIST, STATUS};

/// Hands over the apps of a document, until `each` asks to stop.
///
/// # Errors
/// When `input` fails, and when the document defines entities.
pub(in super::super) fn read(
    input: impl Read,
    mut each: impl FnMut(App) -> ControlFlow<()>,
) -> Result<Found, ReadError> {
    let mut reader = Reader::from_reader(BufReader::with_capacity(64 * 1024, input.take(MAX_XML_BYTES + 1)));
    reader.config_mut().expand_empty_elements = true;
    let mut document = Document::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let at = reader.buffer_position();
        let step = match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => break,
            // Where an entity could be defined. Apple's own document type has no such part.
            Ok(Event::DocType(doctype)) if doctype.contains('[') => return Err(ReadError::Entities { offset: at }),
            Ok(event) => document.event(&event, &mut each),
            Err(quick_xml::Error::Io(error)) => return Err(io::Error::new(error.kind(), error).into()),
            Err(error) => Step::Mistake(error.to_string()),
        };
        match step {
            Step::On => {}
            Step::Stop => return Ok(document.found),
            Step::Mistake(reason) => {
                document.found.stopped = Some((Place::Byte(at), reason));
                return Ok(document.found);
            }
        }
    }
    let end = reader.buffer_position();
    if end > MAX_XML_BYTES {
        document.found.stopped = Some((Place::Byte(MAX_XML_BYTES), format!("longer than {MAX_XML_BYTES} bytes")));
    } else if document.depth > 0 || document.text.is_some() || !document.began {
        document.found.stopped = Some((Place::Byte(end), "the document ends before its last element".to_owned()));
    }
    Ok(document.found)
}

enum Step {
    On,
    Stop,
    Mistake(String),
}

/// Where in a document we are.
#[derive(Default)]
struct Document {
    found: Found,
    /// Whether any element was seen.
    began: bool,
    /// How many arrays and dictionaries stand in no other.
    roots: u64,
    /// How many arrays and dictionaries are open.
    depth: usize,
    /// Whether the outermost of them is a dictionary.
    root_dict: bool,
    /// The depth of the array of apps, while it is open.
    list: Option<usize>,
    /// The app whose dictionary is open.
    app: Option<App>,
    /// The last key of the outermost dictionary or of an app.
    key: String,
    /// The text of the open `<key>` or `<string>`.
    text: Option<String>,
}

impl Document {
    fn event(&mut self, event: &Event<'_>, each: &mut impl FnMut(App) -> ControlFlow<()>) -> Step {
        match event {
            Event::Start(start) => self.start(start.local_name().as_ref()),
            Event::End(end) => self.end(end.local_name().as_ref(), each),
            Event::Text(text) => self.add(text.as_ref()),
            Event::CData(text) => self.add(text.as_ref()),
            Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                Ok(Some(c)) => self.add(c.encode_utf8(&mut [0; 4])),
                // An entity that nobody defined is not part of an identifier.
                _ => self.add(resolve_xml_entity(entity.as_ref()).unwrap_or("\u{FFFD}")),
            },
            _ => Step::On,
        }
    }

    fn start(&mut self, name: &str) -> Step {
        self.began = true;
        self.found.elements += u64::from(self.list == Some(self.depth));
        // A value without a key of its own: which one it belongs to nobody can tell.
        let in_dict = (self.depth == 1 && self.root_dict) || self.in_app();
        if in_dict && name != "key" && self.key.is_empty() {
            return Step::Mistake(format!("<{name}> has no key"));
        }
        match name {
            "array" | "dict" => {
                self.roots += u64::from(self.depth == 0);
                if self.roots > 1 {
                    return Step::Mistake("a second list or dictionary beside the first".to_owned());
                }
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return Step::Mistake(format!("nested more than {MAX_DEPTH} deep"));
                }
                self.open(name == "dict");
                self.key.clear();
            }
            "key" | "string" if self.wanted() => self.text = Some(String::new()),
            "true" | "false" if self.in_app() => {
                if let Some(app) = &mut self.app {
                    app.flag(&std::mem::take(&mut self.key), name == "true");
                }
            }
            // Numbers and dates are not looked at.
            "string" | "key" => {}
            _ => self.key.clear(),
        }
        Step::On
    }

    /// Whether a text at this place can matter.
    fn wanted(&self) -> bool {
        (self.depth == 1 && self.root_dict) || self.in_app()
    }

    fn in_app(&self) -> bool {
        self.app.is_some() && self.list.is_some_and(|list| self.depth == list + 1)
    }

    fn open(&mut self, dict: bool) {
        if self.depth == 1 {
            self.root_dict = dict;
        }
        let is_list = self.depth == 1 || (self.depth == 2 && self.root_dict && self.key == LIST);
        if !dict && is_list && self.list.is_none() {
            self.list = Some(self.depth);
            self.found.list = true;
        }
        if dict && self.list.is_some_and(|list| self.depth == list + 1) {
            self.app = Some(App::default());
        }
    }

    fn add(&mut self, text: &str) -> Step {
        if let Some(open) = &mut self.text {
            if open.len() + text.len() > MAX_TEXT {
                return Step::Mistake(format!("a text longer than {MAX_TEXT} bytes"));
            }
            open.push_str(text);
        }
        Step::On
    }

    fn end(&mut self, name: &str, each: &mut impl FnMut(App) -> ControlFlow<()>) -> Step {
        match name {
            "key" => {
                self.key = self.text.take().unwrap_or_default();
                self.found.enrolled_by_user |= self.depth == 1 && self.root_dict && self.key == ENROLLED_BY_USER;
            }
            "string" => {
                if let Some(text) = self.text.take() {
                    self.value(text);
                }
            }
            "array" | "dict" => {
                let app = if name == "dict" && self.in_app() { self.app.take() } else { None };
                self.list = self.list.filter(|list| *list != self.depth);
                self.depth = self.depth.saturating_sub(1);
                if app.is_some_and(|app| each(app).is_break()) {
                    return Step::Stop;
                }
            }
            _ => {}
        }
        Step::On
    }

    fn value(&mut self, text: String) {
        if self.in_app() {
            let key = std::mem::take(&mut self.key);
            if let Some(app) = &mut self.app {
                match app.field(&key) {
                    Some(field) => *field = Some(text),
                    None => app.note(text),
                }
            }
        } else if self.depth == 1 && std::mem::take(&mut self.key) == STATUS {
            self.found.status = Some(text);
        }
    }
}
