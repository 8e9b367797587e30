//! A journal of which SQLite finds nothing wrong, and of which single values are not what they were:
//! flipped bits, other bytes, older values. (Files that are damaged as a whole are tested elsewhere.)

use std::collections::BTreeMap;
use std::sync::OnceLock;

use appwijzer_core::companion::{RefreshOutcome, Values};
use appwijzer_core::trust::{DeviceName, GrantDocument};
use appwijzer_tests::signed::*;
use jiff::civil::date;
use proptest::prelude::*;
use rusqlite::{Connection, params};

use super::mutate::{byte_changes, changed};

const DAY: &str = "2026-02-10";

/// A phone of which every table of the journal has something in it. It lives once, and every test
/// gets a copy of its journal, its secure storage and its server.
fn lived_in() -> Phone {
    type Template = (Vec<u8>, BTreeMap<String, Vec<u8>>, Values);
    static TEMPLATE: OnceLock<Template> = OnceLock::new();
    let (journal, storage, values) = TEMPLATE.get_or_init(|| {
        let phone = life();
        let storage = phone.device.storage.values.lock().unwrap().clone();
        (std::fs::read(phone.journal()).unwrap(), storage, phone.values.clone())
    });
    let mut phone = Phone::new(DAY, true);
    phone.end();
    std::fs::write(phone.journal(), journal).unwrap();
    phone.values.clone_from(values);
    phone.device.storage.values.lock().unwrap().clone_from(storage);
    phone.publish(&signed_policy(2));
    phone
}

fn life() -> Phone {
    let mut phone = Phone::at_work(DAY);
    let device = DeviceName::Mdm("tablet-7".to_owned());
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2025, 2, 1), date(2025, 4, 1));
    phone.configure([("device_id", "tablet-7".to_owned())]);
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.own().check().unwrap();
    phone.act("device-code", "grant", &[&value(&signed_grant(&grant))]);
    phone.act("finding/tiktok@whole-device", "begin/tiktok@whole-device", &[]);
    phone.act("question/work-data", "answer/work-data", &["none"]);
    phone.act("home", "language/nl", &[]);
    phone.act("home", "language/en", &[]);
    phone.own().remember("last-screen", "home").unwrap();
    phone.end();
    phone
}

/// Opens again, looks, draws: nothing fails, no mark is lower, and one refresh later all is in force.
fn works_on(mut phone: Phone, what: &str) -> Result<(), TestCaseError> {
    let problems = phone.restart();
    prop_assert!(problems.is_empty(), "{what}: {problems:?}");
    prop_assert!(phone.marks() >= (1, 2), "{what}: {:?}", phone.marks());
    let home = phone.reads("home");
    prop_assert!(!home.is_empty(), "{what}");
    phone.act("welcome/3", "welcomed", &[]);
    let outcome = phone.refresh();
    prop_assert!(matches!(outcome, RefreshOutcome::New | RefreshOutcome::Unchanged), "{what}: {outcome:?}\n{home}");
    prop_assert_eq!(phone.in_force(), Some(2), "{}", what);
    prop_assert_eq!(phone.marks(), (1, 2), "{}", what);
    // The language may be what was changed.
    phone.act("home", "language/en", &[]);
    let checked = phone.own().check();
    prop_assert!(checked.is_ok(), "{what}: {checked:?}");
    let home = phone.reads("home");
    prop_assert!(home.contains("this phone"), "{what}: {home}");
    for screen in ["about", "employer", "finding/tiktok@whole-device", "changes", "device-code"] {
        prop_assert!(!phone.reads(screen).is_empty());
    }
    Ok(())
}

fn database(phone: &Phone) -> Connection {
    Connection::open(phone.journal()).unwrap()
}

/// The names in a table of names and values.
fn names(db: &Connection, query: &str) -> Vec<String> {
    let mut found = db.prepare(query).unwrap();
    found.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn texts() -> impl Strategy<Value = String> {
    let telling = vec![
        "",
        "null",
        "{}",
        "[]",
        "true",
        "-1",
        "9223372036854775807",
        "2",
        "\u{0}",
        "nl",
        "yes",
        r#"{"latest":-9223372036854775808}"#,
        r#"{"latest":9223372036854775807}"#,
        r#"{"latest":1,"leapt_to":-9223372036854775808}"#,
        r#"{"latest":1770000000,"leapt_to":9223372036854775807}"#,
        r#"{"tried_at":9223372036854775807,"failures":4294967295}"#,
        r#"{"tried_at":-9223372036854775808,"succeeded_at":-9223372036854775808,"failures":1}"#,
        r#"{"succeeded_at":9223372036854775807,"problem":"no-such-sentence","etag":["https://policy.example.org/rules/policy.json","x"]}"#,
        r#"{"organisation":"","root_version":0,"policy_version":0}"#,
        r#"{"organisation":"example","root_version":0,"policy_version":0}"#,
        r#"[{"app":"x"}]"#,
    ];
    prop_oneof![3 => prop::sample::select(telling).prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn settings_that_are_not_what_they_were(which in any::<prop::sample::Index>(), text in texts()) {
        let phone = lived_in();
        let db = database(&phone);
        let all = names(&db, "SELECT name FROM settings ORDER BY name");
        prop_assert!(all.len() >= 5, "{all:?}");
        let name = &all[which.index(all.len())];
        db.execute("UPDATE settings SET value = ?1 WHERE name = ?2", params![text, name]).unwrap();
        drop(db);
        works_on(phone, &format!("{name} = {text:?}"))?;
    }

    #[test]
    fn settings_with_changed_bytes(which in any::<prop::sample::Index>(), changes in byte_changes()) {
        let phone = lived_in();
        let db = database(&phone);
        let all = names(&db, "SELECT name FROM settings ORDER BY name");
        let name = &all[which.index(all.len())];
        let value: String =
            db.query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| row.get(0)).unwrap();
        let text = String::from_utf8_lossy(&changed(value.into_bytes(), &changes)).into_owned();
        // Marks may rise by a flipped digit: then they hold, and nothing lower is accepted.
        prop_assume!(name != "marks");
        db.execute("UPDATE settings SET value = ?1 WHERE name = ?2", params![text, name]).unwrap();
        drop(db);
        // A date in the future is as good as another; the floor may only rise to it.
        prop_assume!(name != "time");
        works_on(phone, &format!("{name} = {text:?}"))?;
    }

    #[test]
    fn documents_with_changed_bytes(
        which in prop::sample::select(vec!["root", "policy", "policy-root"]), changes in byte_changes(),
    ) {
        let phone = lived_in();
        let db = database(&phone);
        let envelope: Vec<u8> =
            db.query_row("SELECT envelope FROM documents WHERE name = ?1", [which], |row| row.get(0)).unwrap();
        let other = changed(envelope, &changes);
        db.execute("UPDATE documents SET envelope = ?1 WHERE name = ?2", params![other, which]).unwrap();
        drop(db);
        works_on(phone, which)?;
    }

    #[test]
    fn documents_that_are_something_else(
        which in prop::sample::select(vec!["root", "policy", "policy-root"]),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        version in any::<i64>(), at in any::<i64>(),
    ) {
        let phone = lived_in();
        let db = database(&phone);
        let query = "UPDATE documents SET envelope = ?1, version = ?2, accepted_at = ?3 WHERE name = ?4";
        db.execute(query, params![bytes, version, at, which]).unwrap();
        drop(db);
        works_on(phone, which)?;
    }

    #[test]
    fn rows_that_make_no_sense(text in any::<String>(), number in any::<i64>(), which in 0usize..14) {
        let phone = lived_in();
        let db = database(&phone);
        let statements = [
            "UPDATE cases SET app = ?1", "UPDATE cases SET area = ?1", "UPDATE cases SET ban = ?1",
            "UPDATE cases SET identifiers = ?1", "UPDATE cases SET stage = ?1", "UPDATE cases SET route = ?1",
            "UPDATE cases SET steps_done = ?1", "UPDATE cases SET closed_how = ?1", "UPDATE answers SET value = ?1",
            "UPDATE cases SET found_at = ?1", "UPDATE cases SET closed_at = ?1", "UPDATE cases SET reopened = ?1",
            "UPDATE cases SET declined_at = ?1, route = 'not-now'", "UPDATE cases SET declined = ?1",
        ];
        let done = if which < 9 { db.execute(statements[which], [&text]) } else { db.execute(statements[which], [number]) };
        prop_assert!(done.unwrap() > 0, "{}", statements[which]);
        drop(db);
        works_on(phone, &format!("{} {text:?} {number}", statements[which]))?;
    }

    #[test]
    fn grants_that_are_something_else(bytes in prop::collection::vec(any::<u8>(), 0..200), id in any::<String>()) {
        let phone = lived_in();
        let db = database(&phone);
        db.execute("INSERT OR REPLACE INTO grants (id, envelope) VALUES (?1, ?2)", params![id, bytes]).unwrap();
        drop(db);
        works_on(phone, "a grant")?;
    }
}

/// An older value in one place: a policy that was in force before, its mark, or both.
#[test]
fn older_values_in_a_journal_are_no_rollback() {
    let old_policy = signed_policy(1);
    let old_mark = |phone: &Phone| {
        let mut mark = Phone::at_work(DAY);
        let text = String::from_utf8(mark.own().marks().to_bytes()).unwrap();
        assert!(text.contains("\"policy_version\":1"));
        database(phone).execute("UPDATE settings SET value = ?1 WHERE name = 'marks'", [text]).unwrap();
    };
    let old_document = |phone: &Phone| {
        let query = "UPDATE documents SET envelope = ?1, version = 1 WHERE name = 'policy'";
        database(phone).execute(query, [&old_policy]).unwrap();
    };
    let changes: [&dyn Fn(&Phone); 3] = [&|p| old_mark(p), &|p| old_document(p), &|p| {
        old_mark(p);
        old_document(p);
    }];
    for (i, change) in changes.iter().enumerate() {
        let mut phone = lived_in();
        change(&phone);
        phone.restart();
        assert_eq!(phone.marks(), (1, 2), "{i}");
        assert_ne!(phone.in_force(), Some(1), "{i}: the old policy is not in force again");
        let home = {
            phone.act("welcome/3", "welcomed", &[]);
            phone.reads("home")
        };
        let told = |home: &str| home.contains("saved data was damaged") || home.contains("A small part of Appwijzer");
        assert!(told(&home) || phone.in_force().is_none(), "{i}: {home}");
        phone.publish(&signed_policy(1));
        assert_eq!(phone.refresh(), failed("older-policy"), "{i}");
        phone.publish(&signed_policy(2));
        let outcome = phone.refresh();
        assert!(matches!(outcome, RefreshOutcome::New | RefreshOutcome::Unchanged), "{i}: {outcome:?}");
        assert_eq!(phone.in_force(), Some(2), "{i}");
        let home = phone.reads("home");
        assert!(told(&home), "{i}: {home}");
    }
}

/// Found by these tests: a damaged policy in the journal of a managed phone took the root away until
/// the next start, and a refresh said that the phone was not set up.
#[test]
fn a_damaged_policy_is_fetched_again_at_once() {
    let mut phone = lived_in();
    database(&phone).execute("UPDATE documents SET envelope = x'00' WHERE name = 'policy'", []).unwrap();
    assert_eq!(phone.restart(), []);
    let waiting = phone.reads("home");
    assert!(!waiting.contains("has not set up the app"), "{waiting}");
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.marks()), (Some(2), (1, 2)));
}
