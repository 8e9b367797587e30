//! Management takes nothing away before the last day that employees were told.

use super::{TIKTOK, files_on};
use crate::appwijzer;

const TARGETS: [&str; 6] = ["android-management", "intune", "apple", "jamf", "headwind", "identifiers"];

/// Amsterdam forbade it from 28 March, to be removed by 9 May 2023 at the latest.
#[test]
fn no_file_that_may_be_used_now_names_an_app_before_the_last_day() {
    for target in TARGETS {
        for day in ["2023-03-28", "2023-04-10", "2023-05-09"] {
            let made = files_on(day, &[target, "amsterdam-2023"]);
            let (later, now): (Vec<_>, Vec<_>) =
                made.iter().filter(|(name, _)| !name.ends_with(".txt")).partition(|(name, _)| name.contains(".from-"));
            for (name, bytes) in &now {
                let text = String::from_utf8_lossy(bytes);
                assert!(!text.contains(TIKTOK), "{target}, {day}: {name} blocks too early");
            }
            assert!(!later.is_empty(), "{target}, {day}");
            for (name, bytes) in &later {
                assert!(name.contains(".from-2023-05-10."), "{target}, {day}: {name}");
                let fills_in = name.starts_with("intune-android-uninstall");
                assert!(fills_in || String::from_utf8_lossy(bytes).contains(TIKTOK), "{target}, {day}: {name}");
            }
        }
    }
}

#[test]
fn the_day_after_the_last_one_nothing_waits() {
    for target in TARGETS {
        let made = files_on("2023-05-10", &[target, "amsterdam-2023"]);
        assert!(made.keys().all(|name| !name.contains(".from-")), "{target}: {:?}", made.keys());
        let names_it = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).contains(TIKTOK);
        assert!(made.values().any(names_it), "{target}");
    }
}

/// On the screen, and on the page beside the files.
#[test]
fn what_a_product_cannot_do_before_the_last_day_is_said() {
    for target in TARGETS {
        let arguments = ["export", target, "amsterdam-2023", "--on", "2023-04-10", "--to", "/no", "--dry-run"];
        let said = appwijzer(&[&arguments[..], &["--lang", "nl"]].concat());
        let said = said.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("TikTok mag pas na dinsdag 9 mei 2023 worden geblokkeerd"), "{target}: {said}");
        assert!(said.contains("Vanaf woensdag 10 mei 2023 mag meer worden geblokkeerd"), "{target}: {said}");
        assert!(said.contains("de dag in de naam"), "{target}: {said}");
        let made = files_on("2023-04-10", &[target, "amsterdam-2023"]);
        let page = std::str::from_utf8(&made[&format!("{target}.nl.txt")]).unwrap();
        assert!(page.contains("Dit mag pas vanaf woensdag 10 mei 2023"), "{target}: {page}");
        assert!(page.contains("Vóór de laatste dag"), "{target}: {page}");
        assert!(page.contains("zonder handtekening"), "{target}: {page}");
        assert!(!page.contains("mdm-"), "every word has a sentence: {page}");
    }
}

/// A ban that has ended is released by nobody unless somebody says so.
#[test]
fn apps_that_a_later_list_leaves_out_are_named() {
    let made = files_on("2024-06-01", &["identifiers", "tests/fixtures/source/base"]);
    let page = std::str::from_utf8(&made["identifiers.en.txt"]).unwrap().replace('\n', " ");
    assert!(page.contains("are no longer on the list"), "{page}");
}
