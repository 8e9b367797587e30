//! Arbitrary, mutated and truncated input: no panic, and an error or a reading, always.

use appwijzer_core::inventory::{Coverage, Scope, Snapshot};
use appwijzer_core::policy::is_identifier;
use appwijzer_inventory::{Format, MAX_APPS, ReadError, Reading, detect};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::tools::{LISTS, fixture, forced, plain};

/// What holds of every reading.
fn check(result: &Result<Reading, ReadError>) {
    let Ok(reading) = result else { return };
    assert!(!reading.snapshots.is_empty());
    for snapshot in &reading.snapshots {
        assert!(snapshot.apps.len() <= MAX_APPS);
        assert!(snapshot.apps.iter().all(|app| is_identifier(&app.id)));
        assert!(snapshot.apps.iter().flat_map(|app| &app.certificates).all(|digest| digest.len() == 64));
        assert!(!matches!(snapshot.evidence.scope, Scope::Asked { .. }));
        // A user that the list names and of whom it lists nothing.
        assert!(!matches!(snapshot.evidence.scope, Scope::Nothing { .. }) || snapshot.apps.is_empty());
    }
}

fn check_all(bytes: &[u8]) {
    let _ = detect(bytes);
    check(&plain(bytes));
    for format in Format::ALL {
        check(&forced(bytes, format));
    }
}

/// A list that was cut off never shows anything as absent. The one cut that leaves no trace is that
/// between two whole lines.
fn check_cut(name: &str, whole: &[u8], end: usize, lines: bool) {
    let reading = plain(&whole[..end]);
    check(&reading);
    let Ok(reading) = reading else { return };
    let between = lines && whole[..end].ends_with(b"\n");
    // Nothing was lost, such as the end of the last app's name.
    let same = plain(whole).is_ok_and(|whole| whole.snapshots == reading.snapshots);
    if !between && !same {
        let shows_absence = |s: &Snapshot| s.coverage() == Coverage::Everything;
        assert!(!reading.snapshots.iter().any(shows_absence), "{name} cut at byte {end}");
    }
}

#[test]
fn every_list_cut_at_every_byte() {
    for name in LISTS {
        let bytes = fixture(name);
        let lines = name.ends_with(".txt") || name.ends_with(".ndjson");
        for end in 0..bytes.len() {
            check_cut(name, &bytes, end, lines);
        }
    }
    let xml: plist::Value = plist::from_bytes(&fixture("mdm-response.plist")).unwrap();
    let mut binary = Vec::new();
    plist::to_writer_binary(&mut binary, &xml).unwrap();
    for end in 0..binary.len() {
        check_cut("binary", &binary, end, false);
    }
}

/// Pieces of which lists are made, so that random input gets beyond the first line.
const PIECES: [&str; 32] = [
    "package:",
    "android",
    "org.example.app",
    "=",
    "/data/app/",
    "  installer=",
    " uid:",
    "10123,",
    "\n",
    "\r\n",
    " ",
    "User 0:",
    "installed=true",
    "Packages:\n",
    "  Package [",
    "] (1):\n",
    "UserInfo{10:x:30}",
    "[",
    "]",
    "{",
    "}",
    "\"name\":",
    "\"files\":",
    "\"id\":",
    "\"status\":",
    ",",
    "<plist>",
    "<array>",
    "<dict><key>Identifier</key><string>",
    "</string></dict>",
    "bplist00",
    "\0",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes(bytes in vec(any::<u8>(), 0..2000)) {
        check_all(&bytes);
    }

    #[test]
    fn arbitrary_binary_property_lists(body in vec(any::<u8>(), 0..200), trailer in vec(0_u8..9, 32)) {
        check_all(&[b"bplist00", &body[..], &trailer].concat());
    }

    #[test]
    fn pieces_of_lists(pieces in vec(select(&PIECES[..]), 0..60)) {
        check_all(pieces.concat().as_bytes());
    }

    #[test]
    fn lists_with_mistakes(name in select(&LISTS[..]), mistakes in vec((any::<Index>(), any::<u8>()), 1..20), utf16 in any::<bool>()) {
        let mut bytes = fixture(name);
        if utf16 {
            let text = String::from_utf8(bytes).unwrap();
            bytes = format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        }
        for (at, byte) in mistakes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        check_all(&bytes);
    }

    #[test]
    fn binary_lists_with_mistakes(mistakes in vec((any::<Index>(), any::<u8>()), 1..10)) {
        let value: plist::Value = plist::from_bytes(&fixture("mdm-response.plist")).unwrap();
        let mut bytes = Vec::new();
        plist::to_writer_binary(&mut bytes, &value).unwrap();
        for (at, byte) in mistakes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        check_all(&bytes);
    }
}
