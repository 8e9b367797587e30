//! `appwijzer export`.

mod given;
mod hostile;
mod last_day;
mod people;
mod same_apps;
mod vendors;
mod xml;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::appwijzer;

const DAY: [&str; 2] = ["--on", "2023-04-10"];
/// The day after Amsterdam's last day: management may act.
const DUE: &str = "2023-05-10";
pub(crate) const TIKTOK: &str = "com.zhiliaoapp.musically";

fn printed(arguments: &[&str]) -> String {
    let run = appwijzer(&[&["export"], arguments, &["--on", DUE]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run.out
}

/// The files of a target, by name.
fn files(arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
    files_on(DAY[1], arguments)
}

/// The files for management on the day after the last one.
fn due(arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
    files_on(DUE, arguments)
}

fn files_on(day: &str, arguments: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out").display().to_string();
    let run = appwijzer(&[&["export"], arguments, &["--on", day, "--to", &to]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    let entries = std::fs::read_dir(&to).unwrap().map(Result::unwrap);
    entries.map(|e| (e.file_name().into_string().unwrap(), std::fs::read(e.path()).unwrap())).collect()
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// What is only asked is on no list; and before its day nothing is.
#[test]
fn only_orders_on_the_employers_devices_are_enforced() {
    let before = appwijzer(&[
        "export",
        "headwind",
        "amsterdam-2023",
        "--on",
        "2023-03-01",
        "--to",
        "/no",
        "--dry-run",
        "--lang",
        "en",
    ]);
    assert!(before.err.contains("--on 2023-05-10"), "{}", before.err);
    // Advised on 21 March, forbidden later; and a ban that is under review.
    let advised = appwijzer(&[
        "export",
        "headwind",
        "nl-rijksoverheid-2023",
        "--on",
        "2023-03-21",
        "--to",
        "/no",
        "--dry-run",
        "--lang",
        "en",
    ]);
    assert!(advised.err.contains("headwind.json"), "{}", advised.err);
    let police = appwijzer(&["export", "apple", "politie-2023", "--to", "/no/such/place", "--dry-run", "--lang", "en"]);
    assert!(police.err.contains("Ban tiktok has an exemption"), "{}", police.err);
}

#[test]
fn several_files_want_a_folder_and_none_is_written_over() {
    let run = appwijzer(&["export", "intune", "amsterdam-2023", "--lang", "en"]);
    assert!(run.code == 2 && run.err.contains("--to FOLDER") && run.out.is_empty(), "{}", run.err);
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().display().to_string();
    let arguments = ["export", "letter", "amsterdam-2023", "--to", &to, "--lang", "en"];
    let dry = appwijzer(&[&arguments[..], &["--dry-run"]].concat());
    assert!(dry.code == 0 && dry.err.contains("Would write"), "{}", dry.err);
    std::fs::write(folder.path().join("letter.en.html"), "mine").unwrap();
    let run = appwijzer(&arguments);
    assert!(run.code == 2 && run.err.contains("--force"), "{}", run.err);
    assert!(!folder.path().join("letter.nl.html").exists(), "all or none");
    assert_eq!(appwijzer(&[&arguments[..], &["--force"]].concat()).code, 0);
}
