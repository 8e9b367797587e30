//! What lasts holds no inventory.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Snapshot};
use appwijzer_core::journal::{Journal, JournalError, KeptGrant};
use appwijzer_core::policy::{Part, Platform};
use appwijzer_core::testing::FakeDevice;
use appwijzer_tests::device::{android_phone, noon, work_device};
use appwijzer_tests::run::tempdir::Folder;
use appwijzer_tests::run::{open, policy};

/// Every table and column there is. A new one is added here on purpose, or not at all.
#[test]
fn the_schema_has_no_place_for_an_inventory() {
    let schema = Journal::in_memory().unwrap().schema().unwrap();
    let lines: Vec<String> = schema.into_iter().map(|(t, c)| format!("{t}: {}", c.join(" "))).collect();
    assert_eq!(
        lines,
        [
            "answers: question value sum",
            "attestations: app area there on_day policy_version sum",
            "cases: app area ban identifiers stage route steps_done found_at closed_how closed_at reopened came_back_after \
             declined_at declined sum",
            "documents: name version envelope accepted_at",
            "grants: id envelope root configured",
            "settings: name value sum",
        ]
    );
}

#[test]
fn after_a_check_no_file_holds_a_name_of_the_inventory() {
    let folder = Folder::new("markers");
    let path = folder.path().join("journal.sqlite");
    let mut apps: Vec<InstalledApp> = (0..500)
        .map(|i| InstalledApp { id: format!("org.marker{i:03}.secretapp"), ..InstalledApp::default() })
        .collect();
    apps.push(InstalledApp { id: "com.zhiliaoapp.musically".into(), ..InstalledApp::default() });
    let snapshot = Snapshot {
        area: Area::main(Part::WholeDevice),
        platform: Platform::Android,
        evidence: Evidence::everything(),
        apps,
        probes: vec![],
    };
    let setup = work_device(android_phone("nl"));
    let device = FakeDevice::new(vec![snapshot], noon("2023-04-10", "Europe/Amsterdam"));
    let mut companion = open(&device, &policy("amsterdam-2023"), setup, Some(&path));
    companion.check().unwrap();
    for screen in ["home", "finding/tiktok@whole-device", "looked/whole-device", "employer", "about"] {
        let shown = serde_json::to_string(&companion.screen(screen).unwrap()).unwrap();
        assert!(!shown.contains("secretapp"), "{screen}");
    }
    // The write-ahead log is still there while the journal is open; look at every file.
    let mut files = 0;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        files += 1;
        assert!(memchr::memmem::find(&bytes, b"secretapp").is_none());
    }
    assert!(files >= 2, "the journal and its log");
    drop(companion);
    let bytes = std::fs::read(&path).unwrap();
    assert!(memchr::memmem::find(&bytes, b"secretapp").is_none());
    assert!(memchr::memmem::find(&bytes, b"com.zhiliaoapp.musically").is_some(), "what was found is there");
}

#[test]
fn a_file_that_is_no_journal_is_said_to_be_damaged() {
    let folder = Folder::new("damaged");
    let path = folder.path().join("journal.sqlite");
    std::fs::write(&path, b"this is no database, it is a sentence that goes on for a while").unwrap();
    assert!(matches!(Journal::open(&path), Err(JournalError::Damaged)));
}

#[test]
fn a_journal_of_a_newer_version_is_not_touched() {
    let folder = Folder::new("newer");
    let path = folder.path().join("journal.sqlite");
    drop(Journal::open(&path).unwrap());
    let bytes = std::fs::read(&path).unwrap();
    // user_version: bytes 60 to 63 of the header (SQLite file format, 1.3).
    let mut newer = bytes;
    newer[63] = 99;
    std::fs::write(&path, &newer).unwrap();
    assert!(matches!(Journal::open(&path), Err(JournalError::Newer(99))));
    assert_eq!(std::fs::read(&path).unwrap(), newer);
}

/// A case that closed more than a year ago is forgotten.
#[test]
fn closed_cases_are_forgotten_after_a_year() {
    use appwijzer_core::cases::{Case, Closed, Ending, Stage};
    let mut journal = Journal::in_memory().unwrap();
    let day = 86_400;
    let case = |app: &str, at: i64| Case {
        key: format!("{app}@whole-device").parse().unwrap(),
        ban: "tiktok".into(),
        identifiers: vec![],
        stage: Stage::Closed,
        route: None,
        steps_done: Default::default(),
        found_at: at,
        closed: Some(Closed { how: Ending::Gone, at }),
        reopened: 0,
        came_back_after: None,
        declined: 0,
        declined_at: None,
    };
    journal
        .write(|w| {
            w.put_case(&case("old", 0))?;
            w.put_case(&case("new", 300 * day))?;
            w.forget_old(300 * day, jiff::civil::date(1970, 10, 28))
        })
        .unwrap();
    assert_eq!(journal.cases().unwrap().len(), 2);
    journal.write(|w| w.forget_old(400 * day, jiff::civil::date(1971, 2, 5))).unwrap();
    let left: Vec<String> = journal.cases().unwrap().into_iter().map(|c| c.key.app).collect();
    assert_eq!(left, ["new"]);
}

/// What a face shows of the journal is all of it, and of bytes only how many there are.
#[test]
fn what_is_shown_of_the_journal_is_all_of_it() {
    let mut journal = Journal::in_memory().unwrap();
    let grant = KeptGrant { id: "g-1".into(), envelope: b"grant".to_vec(), root: None, configured: false };
    journal
        .write(|w| {
            w.set_setting("language", Some("nl"))?;
            w.set_answer("ownership", Some("private"))?;
            w.put_document("policy", 3, b"signed bytes", 1_700_000_000)?;
            w.put_grant(&grant)
        })
        .unwrap();
    let shown = journal.contents().unwrap();
    let names: Vec<(String, Vec<String>)> = shown.iter().map(|t| (t.name.clone(), t.columns.clone())).collect();
    assert_eq!(names, journal.schema().unwrap(), "every table with every column");
    let rows = |name: &str| shown.iter().find(|t| t.name == name).unwrap().rows.clone();
    assert_eq!(rows("settings")[0][..2], ["language", "nl"]);
    assert_eq!(rows("answers")[0][..2], ["ownership", "private"]);
    assert!(rows("documents")[0].contains(&"12 bytes".to_owned()), "{:?}", rows("documents"));
    assert!(rows("grants")[0].contains(&"5 bytes".to_owned()), "{:?}", rows("grants"));
    assert_eq!(rows("cases"), Vec::<Vec<String>>::new());
}
