//! Finding the format by looking at the content.

use std::io::Read;

use super::Format;
use super::input::Encoding;
use super::loose;
use super::recipe;
use super::utf16::Utf16;

/// A beginning that is shorter may not have come to its own name yet.
const SHORTEST_PROPERTY_LIST: usize = 60;

/// How many lines are looked at. Warnings of adb and of the linker may come first.
const LINES: usize = 500;

/// Titles at the beginning of a line of `dumpsys package` (AOSP, `DumpHelper`, `Settings`).
const DUMPSYS_TITLES: [&str; 14] = [
    "Packages:",
    "Database versions:",
    "Known Packages:",
    "Verifiers:",
    "Libraries:",
    "Features:",
    "Activity Resolver Table:",
    "Receiver Resolver Table:",
    "Service Resolver Table:",
    "Registered ContentProviders:",
    "Key Set Manager:",
    "Service host process PID:",
    "DUMP OF SERVICE",
    "== dumpstate:",
];

/// The format of a list by its first bytes; 64 KiB are enough, fewer will often do. Nothing when it
/// is none that is known.
#[must_use]
pub fn detect(first_bytes: &[u8]) -> Option<Format> {
    match Encoding::of(first_bytes) {
        Encoding::Plain(mark) => in_text(&first_bytes[mark..]),
        Encoding::Utf16 { big_endian, mark } => {
            let mut text = Vec::new();
            Utf16::new(&first_bytes[mark..], big_endian).read_to_end(&mut text).ok()?;
            in_text(&text)
        }
    }
}

/// The same, of what is decoded.
pub(super) fn in_text(head: &[u8]) -> Option<Format> {
    if head.starts_with(b"bplist0") {
        return Some(property_list(head));
    }
    // What follows a zero is no text; what comes before may still be a list that was cut.
    let head = &head[..memchr::memchr(0, head).unwrap_or(head.len())];
    let text = head.trim_ascii_start();
    // Other documents are XML too.
    let xml = [&b"<?xml"[..], b"<!DOCTYPE plist", b"<plist"].iter().any(|start| text.starts_with(start));
    if xml && (has(text, "plist") || text.len() < SHORTEST_PROPERTY_LIST) {
        return Some(property_list(text));
    }
    match text.first()? {
        b'<' if text.get(1).is_some_and(|b| matches!(b, b'?' | b'!')) || has(text, "</") => None,
        // A prompt, a time or a box to tick stands in such brackets too.
        b'[' if json_begins(&text[1..]) => json_array(text),
        _ => lines(head),
    }
}

fn json_begins(behind: &[u8]) -> bool {
    behind.trim_ascii_start().first().is_none_or(|b| matches!(b, b'{' | b'[' | b'"' | b']'))
}

fn has(text: &[u8], words: &str) -> bool {
    memchr::memmem::find(text, words.as_bytes()).is_some()
}

/// Both tools write an array of dictionaries; they differ in the name of the identifier.
fn property_list(text: &[u8]) -> Format {
    if has(text, "CFBundleIdentifier") && !has(text, "InstalledApplicationList") {
        Format::Ideviceinstaller
    } else {
        Format::AppleMdm
    }
}

fn json_array(text: &[u8]) -> Option<Format> {
    let all = |keys: &[&str]| keys.iter().all(|key| has(text, key));
    // MVT's own list has the same keys, another name for the identifier, and names of permissions.
    if has(text, "\"package_name\"") {
        None
    } else if all(&["\"name\"", "\"third_party\""]) || all(&["\"name\"", "\"files\""]) {
        Some(Format::Androidqf)
    } else if all(&["\"id\"", "\"status\""]) {
        // Without a state it is a catalogue of what a tool knows, and no phone's list.
        Some(Format::DebloatJson)
    } else {
        None
    }
}

fn lines(head: &[u8]) -> Option<Format> {
    let mut bare = false;
    for line in head.split(|b| *b == b'\n').take(LINES) {
        let Ok(line) = std::str::from_utf8(line.trim_ascii_end()) else { continue };
        if recipe::is_beginning(line) {
            return Some(Format::Recipe);
        }
        match of_line(line) {
            Some(Format::Ids) => bare = true,
            Some(format) => return Some(format),
            None => {}
        }
    }
    bare.then_some(Format::Ids)
}

/// Whether a line is one with which a dump, or a part of it, begins.
pub(super) fn is_of_dump(line: &[u8]) -> bool {
    std::str::from_utf8(line.trim_ascii_end()).is_ok_and(is_title_of_dump)
}

fn is_title_of_dump(line: &str) -> bool {
    let text = line.trim_start();
    DUMPSYS_TITLES.iter().any(|title| line.starts_with(title))
        || (text.starts_with("Package [") && text.ends_with("):"))
}

fn of_line(line: &str) -> Option<Format> {
    let text = line.trim_start();
    if text.starts_with("package:") {
        return Some(Format::PmList);
    }
    if is_title_of_dump(line) {
        return Some(Format::Dumpsys);
    }
    if text.starts_with('{') {
        let report = ["\"networkActivity\"", "\"accessor\"", "\"bundleID\""].iter().any(|word| text.contains(word));
        return report.then_some(Format::PrivacyReport);
    }
    if is_ideviceinstaller(text) {
        return Some(Format::Ideviceinstaller);
    }
    if text.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("package:")) {
        return Some(Format::PmList);
    }
    (!loose::look(text).apps.is_empty()).then_some(Format::Ids)
}

/// `CFBundleIdentifier, …` and `Total: 37 apps` are its own; a line `org.example - Name` is anybody's.
fn is_ideviceinstaller(line: &str) -> bool {
    line.starts_with("CFBundleIdentifier,") || (line.starts_with("Total: ") && line.ends_with(" apps"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_tells_the_format() {
        let cases: [(&[u8], Option<Format>); 27] = [
            (b"package:android\n", Some(Format::PmList)),
            (b"WARNING: linker: x\n* daemon started successfully *\npackage:android\r\n", Some(Format::PmList)),
            (b"\xEF\xBB\xBFpackage:android\n", Some(Format::PmList)),
            (b"\xFF\xFEp\0a\0c\0k\0a\0g\0e\0:\0a\0.\0b\0", Some(Format::PmList)),
            (b"# my phone\norg.example.app\n", Some(Format::Ids)),
            (b"android\n", Some(Format::Ids)),
            (b"Packages:\n  Package [org.example] (1f):\n", Some(Format::Dumpsys)),
            (b"Activity Resolver Table:\n  Schemes:\n", Some(Format::Dumpsys)),
            (b"  Package [org.example] (1f):\n    userId=1\n", Some(Format::Dumpsys)),
            (b"[{\"name\":\"org.example\",\"files\":[],\"third_party\":true}]", Some(Format::Androidqf)),
            (b"\n\n[\n  {\n    \"id\": \"org.example\",\n    \"status\": \"enabled\"", Some(Format::DebloatJson)),
            (b"<?xml version=\"1.0\"?><plist><dict><key>InstalledApplicationList</key>", Some(Format::AppleMdm)),
            (
                b"<?xml version=\"1.0\"?><plist><array><dict><key>CFBundleIdentifier</key>",
                Some(Format::Ideviceinstaller),
            ),
            (b"<plist version=\"1.0\"><array/>", Some(Format::AppleMdm)),
            (b"bplist00\xd1\x01\x02_\x10\x18InstalledApplicationList", Some(Format::AppleMdm)),
            (b"bplist00_\x10\x12CFBundleIdentifier", Some(Format::Ideviceinstaller)),
            (b"CFBundleIdentifier, CFBundleVersion, CFBundleDisplayName\n", Some(Format::Ideviceinstaller)),
            (b"Total: 37 apps\norg.example - Name 1\n", Some(Format::Ideviceinstaller)),
            (b"org.example.app - Name 1.0\n", Some(Format::Ids)),
            (b"org.example.app, \"1.0\", \"Name\"\n", Some(Format::Ids)),
            (b"{\"type\":\"networkActivity\",\"bundleID\":\"org.example\"}\n", Some(Format::PrivacyReport)),
            (b"", None),
            (b"\0\0\0\0\0\0\0\0\0\0", None),
            (b"<html><body>package:android</body></html>", None),
            (b"[[[[[[[[[[", None),
            (b"{\"devices\":[]}", None),
            (b"Once upon a time there was a phone.\n", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(detect(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
