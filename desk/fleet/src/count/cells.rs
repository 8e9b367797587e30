//! What people and products write in a cell where there is nothing to write.

use appwijzer_inventory::SYSTEM_PACKAGE;

/// Words for "there is none", without case and marks.
const NONE: [&[u8]; 31] = [
    b"na",
    b"nb",
    b"nvt",
    b"none",
    b"null",
    b"nil",
    b"nan",
    b"undefined",
    b"unknown",
    b"notavailable",
    b"notapplicable",
    b"notset",
    b"empty",
    b"onbekend",
    b"geen",
    b"unbekannt",
    b"keine",
    b"nichtverf\xC3\xBCgbar",
    b"nichtverfuegbar",
    b"nietbeschikbaar",
    b"defaultstring",
    b"systemserialno",
    b"redacted",
    b"leer",
    b"leeg",
    b"value",
    b"serial",
    b"serialnumber",
    b"test",
    b"invalid",
    b"hidden",
];

/// States of an app that is not there, in letters only.
const GONE: [&str; 16] = [
    "removed",
    "uninstalled",
    "deleted",
    "absent",
    "missing",
    "false",
    "no",
    "nee",
    "nein",
    "verwijderd",
    "entfernt",
    "nietgeïnstalleerd",
    "nietgeinstalleerd",
    "nichtinstalliert",
    "deinstalliert",
    "gedeïnstalleerd",
];
/// Words with which the last line of a report begins.
const WORDS: [&str; 14] = [
    "total", "totals", "totaal", "subtotal", "gesamt", "summe", "sum", "rows", "records", "count", "aantal", "end",
    "einde", "showing",
];

/// Whether a text is no id of a device: empty, a word for nothing, or marks and zeros only.
pub(super) fn is_no_id(id: &[u8]) -> bool {
    if id.len() > 40 {
        return false;
    }
    // A number that a spreadsheet shortened stands for many: 3.58E+14.
    if is_shortened_number(id) || PLACEHOLDERS.iter().any(|known| id.eq_ignore_ascii_case(known)) {
        return true;
    }
    let mut letters = id.iter().filter(|b| b.is_ascii_alphanumeric() || !b.is_ascii()).peekable();
    if letters.peek().is_none() {
        return true;
    }
    // One letter or digit over and over.
    if letters.clone().count() > 3 && letters.clone().all(|b| Some(&b) == letters.clone().next().as_ref()) {
        return true;
    }
    // Device 0 there may be; a UUID or a serial number of zeros there is not.
    if letters.clone().all(|b| *b == b'0') {
        return id.len() > 1;
    }
    if letters.clone().count() > 15 {
        return false;
    }
    let word: Vec<u8> = letters.map(u8::to_ascii_lowercase).collect();
    NONE.contains(&word.as_slice())
}

/// What makers write where a serial number should stand.
const PLACEHOLDERS: [&[u8]; 8] = [
    b"to be filled by o.e.m.",
    b"default string",
    b"system serial number",
    b"1234567890",
    b"0123456789",
    b"0123456789abcdef",
    b"123456789",
    b"-1",
];

/// Whether a spreadsheet wrote a number in powers of ten.
fn is_shortened_number(id: &[u8]) -> bool {
    let Some(at) = id.iter().position(|b| matches!(b, b'E' | b'e')) else { return false };
    let (number, power) = id.split_at(at);
    let digits = |text: &[u8]| !text.is_empty() && text.iter().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    let power = power.get(1..).unwrap_or_default();
    digits(number) && power.first() == Some(&b'+') && digits(power.get(1..).unwrap_or_default())
}

/// Whether the state of an app says that it is not there.
pub(super) fn is_gone(state: &str) -> bool {
    if state.is_empty() {
        return false;
    }
    let word: String = state.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    GONE.contains(&word.as_str())
        || word.contains("notinstalled")
        || word.contains("notpresent")
        || word.ends_with("uninstalled")
}

/// Whether a cell that tells since when an app is gone, or whether it is, says that.
pub(super) fn says_removed(cell: &str) -> bool {
    let word: String = cell.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    !matches!(word.as_str(), "" | "0" | "no" | "false" | "never" | "nee" | "nooit" | "nein" | "nie" | "onwaar" | "n")
        && !NONE.contains(&word.as_bytes())
}

/// Whether a text has the shape of an identifier of an app: words with dots between them, one of them with letters. The
/// system of Android itself has one without a dot.
pub(super) fn is_app_id(id: &[u8]) -> bool {
    // Both systems take letters of ASCII only: others merely look like them.
    let word = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let first = id.first().is_some_and(u8::is_ascii_alphabetic);
    // A spreadsheet or a console wrote only its beginning.
    let cut = id.ends_with(b".");
    id == SYSTEM_PACKAGE.as_bytes()
        || first && !cut && memchr::memchr(b'.', id).is_some_and(|dot| dot + 1 < id.len()) && id.iter().all(word)
}

/// Whether it begins as the identifiers of most makers do: with the short word at the end of a domain, such as `com`. What
/// ends so is the name of a computer.
pub(super) fn begins_as_app_id(id: &[u8]) -> bool {
    let domain = memchr::memchr(b'.', id).is_some_and(|dot| (2..=4).contains(&dot))
        && id.iter().take_while(|b| **b != b'.').all(u8::is_ascii_alphabetic);
    domain || id == SYSTEM_PACKAGE.as_bytes()
}

/// Whether one of several texts in a cell has that shape.
pub(super) fn holds_app_id(cell: &[u8]) -> bool {
    cell.split(|b| {
        b.is_ascii_whitespace() || matches!(b, b';' | b',' | b'|' | b'[' | b']' | b'(' | b')' | b'"' | b'\'')
    })
    .any(is_app_id)
}

/// What the last lines of a report say beneath its rows: nothing for a row, else the number in it.
pub(super) fn footer(cells: &[&[u8]]) -> Option<Option<u64>> {
    let mut told = cells.iter().map(|cell| cell.trim_ascii()).filter(|cell| !cell.is_empty());
    let first = String::from_utf8_lossy(told.next()?).to_lowercase();
    let word: String = first.chars().take_while(|c| c.is_alphabetic()).collect();
    let apart = first.chars().nth(word.chars().count()).is_none_or(|c| matches!(c, ' ' | ':' | '=' | '('));
    if !apart || !WORDS.contains(&word.as_str()) || told.clone().count() > 1 {
        return None;
    }
    let text = told.next().map(String::from_utf8_lossy).unwrap_or_default();
    let numbers = format!("{first} {text}");
    let numbers = numbers.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).filter_map(|n| {
        let digits: String = n.chars().filter(char::is_ascii_digit).collect();
        digits.parse::<u64>().ok()
    });
    Some(numbers.max())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_nothing_is_no_id() {
        for id in [
            "",
            "-",
            "--",
            "N/A",
            "n.v.t.",
            "null",
            "NULL",
            "unknown",
            "(none)",
            "<null>",
            "00000000-0000-0000-0000-000000000000",
        ] {
            assert!(is_no_id(id.as_bytes()), "{id}");
        }
        for id in ["1", "0", "d1", "a-1", "enterprises/e/devices/1", "00000000-0000-0000-0000-000000000001", "nano"] {
            assert!(!is_no_id(id.as_bytes()), "{id}");
        }
    }

    #[test]
    fn states_and_identifiers_and_last_lines_are_known() {
        for state in ["Removed", "Not installed", "NOT_INSTALLED", "Uninstalled", "false", "Niet geïnstalleerd"] {
            assert!(is_gone(state), "{state}");
        }
        for state in ["", "Installed", "INSTALLED", "Managed", "true", "Unmanaged"] {
            assert!(!is_gone(state), "{state}");
        }
        for (id, is) in [
            ("org.example.notes", true),
            ("com.foo-bar.x_y", true),
            ("android", true),
            ("00008110-001A2B3C4D5E", false),
            ("17.4", false),
            ("Business Plus", false),
            ("jan@example.org", false),
            ("c\u{43e}m.zhiliaoapp.musically", false),
            ("7", false),
        ] {
            assert_eq!(is_app_id(id.as_bytes()), is, "{id}");
        }
        assert_eq!(footer(&[b"Total", b"5000 rows", b"", b""]), Some(Some(5000)));
        assert_eq!(footer(&[b"Total: 12", b""]), Some(Some(12)));
        assert_eq!(footer(&[b"d-1", b"org.example", b"iOS"]), None);
        assert_eq!(footer(&[b"total-1", b"org.example", b"iOS"]), None);
    }
}
