//! A file, unpacked and decoded, with its beginning in view; and what kind of file it is.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use appwijzer_inventory::{self as inventory, Encoding, Utf16};

use super::archive::{Bytes, Cut, gunzip, is_gzip, is_zip, unzip};
use super::columns::Columns;
use super::error::Unusable;

/// How many bytes are looked at. The names of columns must fit: apps side by side have hundreds of them.
const HEAD: usize = 256 * 1024;
/// The most lines above the heading of a table.
const MOST_ABOVE: usize = 20;

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
const MANAGED: [&str; 26] = [
    "\"application_reports\"",
    "\"mobile_device\"",
    "\"responses\"",
    "\"software_titles\"",
    "\"applicationReports\"",
    "\"detectedApps\"",
    "\"DetectedApps\"",
    "\"detectedApp\"",
    "\"deviceCount\"",
    "\"DeviceCount\"",
    "\"managedDevices\"",
    "\"ManagedDevices\"",
    "\"managedDeviceOwnerType\"",
    "\"ManagedDeviceOwnerType\"",
    "\"applications\"",
    "\"software\"",
    "\"hostIdentifier\"",
    "\"ApplicationName\"",
    "\"packageName\"",
    "\"mobiledevices\"",
    "\"mobileDeviceId\"",
    "\"installed_app\"",
    "\"installed_apps\"",
    "\"DeviceApps\"",
    "\"app_items\"",
    "\"bundle_identifier\"",
];

/// A file whose first bytes were looked at.
pub(super) struct Opened {
    pub(super) form: Form,
    /// Between the columns of a table, where its first line says so.
    pub(super) delimiter: Option<u8>,
    /// Whether what was packed turned out to be cut, once it was read.
    pub(super) cut: Cut,
    /// Lines above the heading of a table.
    pub(super) preface: Vec<u8>,
    head: Vec<u8>,
    rest: Bytes,
}

/// All that a file holds, unpacked and decoded, to tell whether two files are the same: a hash for each entry.
pub(super) fn fingerprints(path: &Path) -> Vec<Option<[u8; 32]>> {
    let Ok(all) = open(path) else { return Vec::new() };
    let of = |opened: Opened| {
        let mut sum = ring::digest::Context::new(&ring::digest::SHA256);
        sum.update(&opened.preface);
        let mut whole = opened.whole();
        let mut piece = vec![0; 64 * 1024];
        loop {
            match whole.read(&mut piece) {
                Ok(0) => break,
                Ok(n) => sum.update(piece.get(..n).unwrap_or_default()),
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return None,
            }
        }
        sum.finish().as_ref().try_into().ok()
    };
    all.into_iter().map(|(_, opened)| opened.ok().and_then(of)).collect()
}

/// One of the files of an archive, by its name; or the file itself.
pub(super) type Entry = (Option<String>, Result<Opened, Unusable>);

/// A file, or with `-` what is piped in; an archive gives several.
pub(super) fn open(path: &Path) -> Result<Vec<Entry>, Unusable> {
    let piped = path == Path::new("-");
    let mut file: Bytes = if piped { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    let mut first = Vec::with_capacity(4);
    (&mut file).take(4).read_to_end(&mut first)?;
    if is_zip(&first) {
        let whole = piped.then(|| -> Bytes { Box::new(Cursor::new(first).chain(file)) });
        let all = unzip(path, whole)?.into_iter();
        return Ok(all.map(|(name, bytes)| (Some(name), Opened::new(bytes, Cut::default()))).collect());
    }
    let gzip = is_gzip(&first);
    let whole: Bytes = Box::new(Cursor::new(first).chain(file));
    let cut = Cut::default();
    let bytes = if gzip { gunzip(whole, &cut) } else { whole };
    Ok(vec![(None, Opened::new(bytes, cut))])
}

impl Opened {
    fn new(mut bytes: Bytes, cut: Cut) -> Result<Self, Unusable> {
        let mut head = read_head(&mut bytes)?;
        let mut rest = bytes;
        match Encoding::of(&head) {
            Encoding::Plain(mark) => {
                head.drain(..mark);
            }
            Encoding::Utf16 { big_endian, mark } => {
                head.drain(..mark);
                let mut decoded: Bytes = Box::new(Utf16::new(Cursor::new(head).chain(rest), big_endian));
                head = read_head(&mut decoded)?;
                rest = decoded;
            }
        }
        if memchr::memchr(b'\n', &head).is_none() && memchr::memchr(b'\r', &head).is_some() {
            let mut lines: Bytes = Box::new(OldLines(Cursor::new(head).chain(rest)));
            head = read_head(&mut lines)?;
            rest = lines;
        }
        let delimiter = without_preface(&mut head);
        let above = title(&head);
        let preface = head.drain(..above).collect();
        Ok(Opened { form: form(&head), delimiter, cut, preface, head, rest })
    }

    pub(super) fn head(&self) -> &[u8] {
        &self.head
    }

    /// All of it, from its first byte (without marks and lines for other programs).
    pub(super) fn whole(self) -> io::Chain<Cursor<Vec<u8>>, Bytes> {
        Cursor::new(self.head).chain(self.rest)
    }
}

/// Lines that end as those of old Macs do, and of tables that some programs save for them.
struct OldLines<R>(R);

impl<R: Read> Read for OldLines<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.0.read(out)?;
        for byte in out.iter_mut().take(n).filter(|byte| **byte == b'\r') {
            *byte = b'\n';
        }
        Ok(n)
    }
}

fn read_head(bytes: &mut Bytes) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD);
    bytes.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}

/// Takes off the lines that PowerShell (`#TYPE …`) and Excel (`sep=;`) set above a table.
fn without_preface(head: &mut Vec<u8>) -> Option<u8> {
    let mut delimiter = None;
    loop {
        let line = head.split(|b| *b == b'\n').next().unwrap_or_default();
        let plain = line.strip_suffix(b"\r").unwrap_or(line);
        let sep = plain.strip_prefix(b"sep=").or_else(|| plain.strip_prefix(b"\"sep=")).and_then(|rest| rest.first());
        let is_sep = sep.is_some() && plain.len() <= 7;
        if !(plain.starts_with(b"#TYPE ") || is_sep) {
            return delimiter;
        }
        if is_sep {
            delimiter = sep.copied();
        }
        let end = (line.len() + 1).min(head.len());
        head.drain(..end);
    }
}

/// How long the lines are that a report sets above the heading of its table: what it is, when it was made.
fn title(head: &[u8]) -> usize {
    let is_heading = |line: &[u8]| Columns::read(line, None).is_ok_and(|columns| columns.all > 2);
    if matches!(head.trim_ascii_start().first(), Some(b'{' | b'[' | b'<')) || inventory::detect(head).is_some() {
        return 0;
    }
    let mut end = 0;
    for line in head.split(|b| *b == b'\n').take(MOST_ABOVE) {
        if is_heading(line) {
            return end;
        }
        end += line.len() + 1;
    }
    0
}

fn form(head: &[u8]) -> Form {
    let has = |words: &str| memchr::memmem::find(head, words.as_bytes()).is_some();
    let list = || inventory::detect(head).is_some();
    match head.trim_ascii_start().first() {
        Some(b'{' | b'[') if MANAGED.iter().any(|words| has(words)) => Form::Json,
        Some(b'{' | b'[') => {
            if list() {
                Form::Device
            } else {
                Form::Json
            }
        }
        _ => {
            let line = head.split(|b| *b == b'\n').next().unwrap_or_default();
            match Columns::read(line, None) {
                Ok(_) => Form::Csv,
                // A table that cannot be counted has words for that.
                Err(_) if Columns::is_header(line) && !list() => Form::Csv,
                Err(_) => Form::Device,
            }
        }
    }
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
            (b"resourceId,deviceId,name,email,os\n", Form::Csv),
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

    #[test]
    fn lines_for_other_programs_are_taken_off() {
        for (text, left, delimiter) in [
            ("#TYPE Selected.System.Management\r\nA,B\n", "A,B\n", None),
            ("sep=;\r\nA;B\n", "A;B\n", Some(b';')),
            ("sep=\t\nA\tB\n", "A\tB\n", Some(b'\t')),
            ("A,B\n", "A,B\n", None),
            ("", "", None),
        ] {
            let mut head = text.as_bytes().to_vec();
            assert_eq!(without_preface(&mut head), delimiter, "{text}");
            assert_eq!(String::from_utf8(head).unwrap(), left);
        }
    }
}
