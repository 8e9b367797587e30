//! What kind of file it is, by its first bytes.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use crate::inventory;

/// How many bytes are looked at.
const HEAD: usize = 64 * 1024;

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A table with a row for each app on each device, or for each app.
    Csv,
    /// JSON of device management: a document, or a record a line.
    Json,
    /// A list of one device, as `check` reads it.
    Device,
}

/// Words that only the JSON of device management holds.
const MANAGED: [&str; 10] = [
    "\"applicationReports\"",
    "\"detectedApps\"",
    "\"detectedApp\"",
    "\"deviceCount\"",
    "\"managedDevices\"",
    "\"applications\"",
    "\"software\"",
    "\"hostIdentifier\"",
    "\"ApplicationName\"",
    "\"packageName\"",
];

/// A file whose first bytes were looked at.
pub(super) struct Opened {
    pub(super) form: Form,
    head: Vec<u8>,
    rest: Box<dyn Read + Send>,
}

impl Opened {
    /// A file, or with `-` what is piped in.
    pub(super) fn new(path: &Path) -> io::Result<Self> {
        let mut file: Box<dyn Read + Send> =
            if path == Path::new("-") { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
        let mut head = Vec::with_capacity(HEAD);
        (&mut file).take(HEAD as u64).read_to_end(&mut head)?;
        if head.starts_with(b"\xEF\xBB\xBF") {
            head.drain(..3);
        }
        Ok(Opened { form: form(&head), head, rest: file })
    }

    pub(super) fn head(&self) -> &[u8] {
        &self.head
    }

    /// All of it, from its first byte (without a byte order mark).
    pub(super) fn whole(self) -> io::Chain<Cursor<Vec<u8>>, Box<dyn Read + Send>> {
        Cursor::new(self.head).chain(self.rest)
    }
}

fn form(head: &[u8]) -> Form {
    let has = |words: &str| memchr::memmem::find(head, words.as_bytes()).is_some();
    match head.trim_ascii_start().first() {
        Some(b'{' | b'[') if MANAGED.iter().any(|words| has(words)) => Form::Json,
        _ if is_table(head) => Form::Csv,
        // An empty document: `{"value":[]}`.
        Some(b'{') if inventory::detect(head).is_none() => Form::Json,
        _ => Form::Device,
    }
}

/// A first line with the names of columns of which a device and an app are two.
fn is_table(head: &[u8]) -> bool {
    let line = head.split(|b| *b == b'\n').next().unwrap_or_default();
    super::csv::Columns::read(line).is_ok() || memchr::memmem::find(line, b"ApplicationName").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_the_form() {
        for (head, expected) in [
            (&b"ApplicationName,DeviceId,Platform\nx,y,z\n"[..], Form::Csv),
            (b"\"DeviceId\";\"ApplicationName\"\r\n", Form::Csv),
            (b"device_id,bundle,platform\n", Form::Csv),
            (b"{\"devices\":[{\"name\":\"e/d\",\"applicationReports\":[]}]}", Form::Json),
            (b"{\"value\":[]}", Form::Json),
            (b"package:android\n", Form::Device),
            (b"CFBundleIdentifier, CFBundleShortVersionString, CFBundleDisplayName\n", Form::Device),
            (b"[{\"name\":\"org.example\",\"files\":[],\"third_party\":true}]", Form::Device),
            (b"<?xml version=\"1.0\"?><plist>", Form::Device),
        ] {
            assert_eq!(form(head), expected, "{}", String::from_utf8_lossy(head));
        }
    }
}
