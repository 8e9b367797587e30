//! One line of `pm list packages`, taken apart without copying.

use super::android::SYSTEM_PACKAGE;
use super::lines::Line;

/// One app of a list. Borrows from the reader's buffer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Package name or bundle identifier.
    pub id: &'a str,
    /// Path of its APK (`-f`); nothing when absent or not UTF-8.
    pub path: Option<&'a str>,
    /// Package that installed it (`-i`).
    pub installer: Option<&'a str>,
    /// Version code (`--show-versioncode`).
    pub version_code: Option<u64>,
    /// Whether it was stopped by force (`--show-stopped`).
    pub stopped: Option<bool>,
    /// Uids as printed (`-U`), separated by commas.
    uids: Option<&'a str>,
    pub(super) fields: Fields,
    /// What stands behind a `#`, or in fields that are not known.
    pub(super) comment: &'a [u8],
    /// Its line, from 1.
    pub line: u64,
    /// Whether a line break ends the line. Without one, its last field may have been cut.
    pub ended: bool,
}

impl<'a> Entry<'a> {
    /// The uids (`-U`), one for each user who has the app.
    pub fn uids(&self) -> impl Iterator<Item = u32> + 'a {
        self.uids.into_iter().flat_map(|uids| uids.split(',')).filter_map(|uid| uid.parse().ok())
    }

    /// Whether the path was asked for and there is none (`null`): what `-u` adds to a list, apps
    /// that were removed while their data was kept, and archived ones.
    #[must_use]
    pub fn has_no_file(&self) -> bool {
        self.fields.0 & Fields::NO_FILE != 0
    }
}

/// Which fields a line has, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fields(u8);

impl Fields {
    const PREFIX: u8 = 1;
    const PATH: u8 = 2;
    const INSTALLER: u8 = 4;
    const UID: u8 = 8;
    const VERSION: u8 = 16;
    const STOPPED: u8 = 32;
    const NO_FILE: u8 = 64;

    const NONE: Fields = Fields(0);
    /// Every field.
    pub(super) const ALL: Fields = Fields(u8::MAX);

    /// The fields that both have.
    pub(super) fn and(self, other: Fields) -> Fields {
        Fields(self.0 & other.0)
    }
}

/// The app that a line names; nothing when it names none.
pub(super) fn parse<'a>(line: &Line<'a>) -> Option<Entry<'a>> {
    let text = line.text.trim_ascii();
    let mut entry = Entry {
        id: "",
        path: None,
        installer: None,
        version_code: None,
        stopped: None,
        uids: None,
        fields: Fields::NONE,
        comment: &[],
        line: line.number,
        ended: line.ended,
    };
    entry.id = match text.strip_prefix(b"package:") {
        // Two lines without a break between them.
        Some(rest) if memchr::memmem::find(rest, b" package:").is_some() => return None,
        Some(rest) => {
            entry.fields.0 |= Fields::PREFIX;
            identifier(entry.take_fields(rest))?
        }
        None => {
            let id = before_comment(text);
            entry.comment = &text[id.len()..];
            identifier(id).filter(|id| is_bare(id))?
        }
    };
    Some(entry)
}

impl<'a> Entry<'a> {
    /// Takes the fields behind the identifier, from right to left: a path may hold spaces and
    /// `=`, these fields may not. Gives what is left: the identifier.
    fn take_fields(&mut self, line: &'a [u8]) -> &'a [u8] {
        let mut head = line;
        while let Some(space) = memchr::memrchr(b' ', head) {
            let field = &head[space + 1..];
            if !field.is_empty() && !self.take_field(field) {
                break;
            }
            head = &head[..space];
        }
        match memchr::memrchr(b'=', head) {
            // Else the `=` belongs to a field that no known Android prints.
            Some(i) if head.starts_with(b"/") || head.starts_with(b"null=") => {
                let no_file = head.starts_with(b"null=");
                self.fields.0 |= if no_file { Fields::PATH | Fields::NO_FILE } else { Fields::PATH };
                self.path = if no_file { None } else { text(&head[..i]) };
                self.name(&head[i + 1..])
            }
            _ => self.name(head),
        }
    }

    /// The identifier, and behind it fields that no known Android prints.
    fn name(&mut self, bytes: &'a [u8]) -> &'a [u8] {
        let id = first_word(bytes);
        self.comment = &bytes[id.len()..];
        id
    }

    fn take_field(&mut self, field: &'a [u8]) -> bool {
        let bit = if let Some(value) = field.strip_prefix(b"uid:") {
            self.uids = text(value);
            Fields::UID
        } else if let Some(value) = field.strip_prefix(b"installer=") {
            self.installer = text(value).filter(|installer| *installer != "null");
            Fields::INSTALLER
        } else if let Some(value) = field.strip_prefix(b"versionCode:") {
            self.version_code = text(value).and_then(|value| value.parse().ok());
            Fields::VERSION
        } else if let Some(value) = field.strip_prefix(b"stopped=") {
            self.stopped = text(value).and_then(|value| value.parse().ok());
            Fields::STOPPED
        } else {
            return false;
        };
        self.fields.0 |= bit;
        true
    }
}

fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

/// The identifier before fields that are not known; nothing, which is no identifier, when what
/// comes behind it does not look like fields.
fn first_word(bytes: &[u8]) -> &[u8] {
    let Some(end) = memchr::memchr(b' ', bytes) else { return bytes };
    let field = |word: &[u8]| {
        word.is_empty() || (word.iter().any(|b| matches!(b, b':' | b'=')) && !word.starts_with(b"package:"))
    };
    if bytes[end..].split(|b| *b == b' ').all(field) { &bytes[..end] } else { &[] }
}

fn before_comment(bytes: &[u8]) -> &[u8] {
    bytes[..memchr::memchr(b'#', bytes).unwrap_or(bytes.len())].trim_ascii_end()
}

const fn identifier_bytes() -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let b = byte as u8;
        table[byte] = b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+');
        byte += 1;
    }
    table
}

/// The bytes that [`appwijzer_core::policy::is_identifier`] allows; a table, since every byte of
/// every line is looked up in it.
static IDENTIFIER: [bool; 256] = identifier_bytes();

fn identifier(bytes: &[u8]) -> Option<&str> {
    let right = (1..=255).contains(&bytes.len()) && bytes.iter().all(|b| IDENTIFIER[usize::from(*b)]);
    if right { text(bytes) } else { None }
}

/// Whether a word on a line of its own is an identifier: it begins with a letter and has a dot. So
/// the words of an error message are none.
pub(super) fn is_bare(id: &str) -> bool {
    id == SYSTEM_PACKAGE
        || (id.starts_with(|c: char| c.is_ascii_alphabetic())
            && !is_web_address(id)
            && !is_file_name(id)
            && id.contains('.')
            && !id.ends_with('.')
            && !id.contains(".."))
}

/// A website in a letter has the shape of a package name.
fn is_web_address(word: &str) -> bool {
    word.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."))
}

/// A program's file, named after the app: `Name.app`, `Name.apk`. An identifier has more than that.
fn is_file_name(word: &str) -> bool {
    let Some((name, ending)) = word.split_once('.') else { return false };
    !name.is_empty() && ["app", "ipa", "apk", "xapk", "apks"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(line: &str) -> Option<Entry<'_>> {
        parse(&Line { text: line.as_bytes(), number: 1, ended: true, too_long: false })
    }

    #[test]
    fn every_option_of_every_version() {
        let path = "/data/app/~~Zm9v==/org.example.app-YmFy==/base.apk";
        let full = format!(
            "package:{path}=org.example.app versionCode:42 stopped=true  installer=com.android.vending uid:10123"
        );
        let all = entry(&full).unwrap();
        assert_eq!(all.id, "org.example.app");
        assert_eq!(all.path, Some(path));
        assert_eq!((all.version_code, all.stopped, all.installer), (Some(42), Some(true), Some("com.android.vending")));
        assert_eq!(all.uids().collect::<Vec<_>>(), [10_123]);
        for line in [
            "package:org.example.app",
            "package:org.example.app  installer=null",
            "package:org.example.app uid:10123",
            "package:org.example.app versionCode:42",
            "package:org.example.app  installer=com.android.vending uid:10123,1010123",
            "package:/system/app/An App/An App.apk=org.example.app",
            "package:/data/app/a=b=c/base.apk=org.example.app uid:10123",
            "package:null=org.example.app uid:10123",
            "  package:org.example.app  ",
            "package:org.example.app future:thing other=thing uid:1",
            "org.example.app",
            "org.example.app   # a comment",
        ] {
            assert_eq!(entry(line).map(|e| e.id), Some("org.example.app"), "{line}");
        }
    }

    #[test]
    fn what_is_no_app_is_no_entry() {
        for line in [
            "",
            "package:",
            "package:  installer=null",
            "package:org.example?app",
            "package:not an app",
            "package:/data/app/base.apk=",
            "WARNING: linker: libdvm.so has text relocations",
            "* daemon started successfully *",
            "Error: java.lang.SecurityException: Shell does not have permission to access user 150",
            "$ adb shell pm list packages",
            "Success",
            "Killed",
            "192.168.1.2",
            "This is the end.",
            "https://example.org/",
            "wait...",
        ] {
            assert_eq!(entry(line), None, "{line}");
        }
    }

    #[test]
    fn a_path_that_is_not_utf8_costs_no_app() {
        let line = Line {
            text: b"package:/data/app/\xFF/base.apk=org.example uid:10001",
            number: 1,
            ended: true,
            too_long: false,
        };
        let entry = parse(&line).unwrap();
        assert_eq!((entry.id, entry.path), ("org.example", None));
    }
}
