//! Documents of earlier versions: roots, policies, grants, join codes and journals as they were written
//! then. Every later version must read them.
//!
//! `GOLDEN=NAME cargo test -p appwijzer-tests --test golden` writes those of this version into
//! `tests/golden/NAME`. That is done once for each release; what is there is never written anew.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::journal::Journal;
use appwijzer_core::policy::{Obligation, Ownership, canonical};
use appwijzer_core::trust::{
    Carried, DeviceKey, DeviceName, Envelope, GrantDocument, JoinCode, Marks, POLICY_TYPE, Restart, TIMESTAMP_TYPE,
    TimestampDocument, accept_first_root, accept_policy,
};
use appwijzer_tests::signed::*;
use jiff::civil::date;
use rusqlite::Connection;

const DAY: &str = "2026-02-10";
const STAMP: &str = "https://policy.example.org/rules/timestamp.json";

fn folder() -> PathBuf {
    appwijzer_tests::root().join("tests/golden")
}

/// Root 2 has another key for policies and one for timestamps, and says all that a root can say.
fn second_root(first: &[u8]) -> RootSpec {
    RootSpec {
        version: 2,
        policy: (vec![4], 1),
        timestamp: Some((vec![5], 1)),
        lineage: Some(accept_first_root(first).unwrap().fingerprint.to_string()),
        time_restart: Some(date(2026, 2, 1)),
        carried: Carried {
            policy_restart: Some(Restart { to: 1, root: 1 }),
            time_restart: Some(Restart { to: date(2026, 1, 1), root: 1 }),
            withdrawn_keys: vec![public(9).id()],
        },
        ..RootSpec::default()
    }
}

fn timestamp(root: &[u8], policy: &[u8]) -> Vec<u8> {
    let root = accept_first_root(root).unwrap();
    let policy = accept_policy(&root, &Marks::of(&root.root), policy, date(2026, 2, 10)).unwrap();
    let fingerprint = policy.marks.policy_fingerprint.unwrap();
    let stamp = TimestampDocument::new(&root, (3, &fingerprint), date(2026, 2, 10), date(2026, 2, 20));
    signed(TIMESTAMP_TYPE, &canonical::to_vec(&stamp).unwrap(), &[5])
}

fn policy(version: u64, key: u8) -> Vec<u8> {
    policy_of(version, key, None)
}

fn policy_of(version: u64, key: u8, lineage: Option<&str>) -> Vec<u8> {
    let bytes = policy_bytes(version, |p| {
        p.lineage = lineage;
        p.bans[0].rules[0].ownership = vec![Ownership::Work, Ownership::Private];
        p.bans[0].rules[0].phases[0].obligation = Obligation::Urged;
    });
    signed(POLICY_TYPE, &bytes, &[key])
}

fn grant(phone: &Phone, lineage: &str) -> Vec<u8> {
    let kept = phone.device.storage.values.lock().unwrap().get("device-key").cloned().unwrap();
    let device = DeviceName::of_key(&DeviceKey::from_document(&kept).unwrap().public());
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 4, 30));
    signed_grant(&grant.of_lineage(Some(lineage.to_owned())).for_task("a campaign"))
}

/// A phone of an earlier version: its journal and its secure storage as files.
fn phone_of(release: &Path) -> Phone {
    let mut phone = Phone::new(DAY, false);
    phone.end();
    fs::copy(release.join("phone/journal.sqlite"), phone.journal()).unwrap();
    let mut values = phone.device.storage.values.lock().unwrap();
    values.clear();
    for file in fs::read_dir(release.join("phone/secure")).unwrap() {
        let file = file.unwrap();
        values.insert(file.file_name().into_string().unwrap(), fs::read(file.path()).unwrap());
    }
    drop(values);
    phone
}

fn releases() -> Vec<PathBuf> {
    let all = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let all: Vec<PathBuf> = all.filter(|path| path.is_dir()).collect();
    assert!(!all.is_empty());
    all
}

/// The documents of every release: a phone joins by its code, follows its roots, and takes policy and grant.
#[test]
fn the_documents_of_every_release_are_read() {
    for release in releases() {
        let read = |name: &str| fs::read(release.join(name)).unwrap();
        let code = JoinCode::read(&String::from_utf8(read("join-code.txt")).unwrap()).unwrap();
        assert_eq!((code.organisation.as_str(), code.policy_address.as_str()), ("example", ADDRESS));
        let mut phone = Phone::new(DAY, false);
        phone.publish(&read("policy.json"));
        phone.publish_root(1, &read("root-1.json"));
        phone.publish_root(2, &read("root-2.json"));
        phone.act("welcome/3", "welcomed", &[]);
        phone.join(&read("root-1.json"), "example", ADDRESS);
        assert_eq!((phone.in_force(), phone.marks()), (Some(3), (2, 3)), "{}", release.display());
        phone.act("question/ownership", "answer/ownership", &["private"]);
        assert_eq!(phone.act("device-code", "grant", &[&value(&read("grant.json"))]), "home");
        assert!(phone.reads("home").contains("You may keep TikTok"), "{}", release.display());
        // Of before there were timestamps there is none.
        if release.join("timestamp.json").exists() {
            phone.device.transport.put(STAMP, read("timestamp.json"));
            assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
            phone.device.set_time(at("2026-02-20"));
            assert_eq!(phone.own().surroundings().unwrap().not_fresh_since, None, "{}", release.display());
            phone.device.set_time(at("2026-02-21"));
            assert_eq!(phone.own().surroundings().unwrap().not_fresh_since, Some(date(2026, 2, 20)));
        }
    }
}

/// A phone that was updated from any release: nothing is lost, nothing is asked again, and nothing goes back.
#[test]
fn the_phone_of_every_release_goes_on_after_the_update() {
    for release in releases() {
        let mut phone = phone_of(&release);
        phone.restart();
        let around = phone.own().surroundings().unwrap();
        assert_eq!((around.set_aside, around.joined), (None, true), "{}", release.display());
        assert_eq!((phone.in_force(), phone.marks()), (Some(3), (2, 3)));
        let home = phone.reads("home");
        assert!(home.contains("Jij mag TikTok houden"), "language, answer and exemption are there: {home}");
        assert_eq!(phone.own().remembered("last-screen").unwrap().as_deref(), Some("about"));
        phone.publish(&policy(2, 4));
        assert_eq!(phone.refresh(), failed("older-policy"));
        phone.publish(&policy(4, 4));
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        phone.restart();
        assert_eq!((phone.in_force(), phone.marks()), (Some(4), (2, 4)));
    }
}

/// Whoever changes the form of the journal, or adds to what roots say, keeps what was written before.
#[test]
fn what_this_version_writes_is_among_what_is_kept() {
    // SQLite's `user_version`, from the file's head: to open the file would write beside it.
    let form = |path: &Path| u32::from_be_bytes(fs::read(path).unwrap()[60..64].try_into().unwrap());
    let mut own = Phone::new(DAY, false);
    own.end();
    let present = form(&own.journal());
    let kept: Vec<u32> = releases().iter().map(|release| form(&release.join("phone/journal.sqlite"))).collect();
    assert!(kept.contains(&present), "write one: this version's form is {present}, kept are {kept:?}");
    let says = |release: &PathBuf, field: &str| {
        let root = accept_first_root(&fs::read(release.join("root-2.json")).unwrap()).unwrap();
        String::from_utf8(canonical::to_vec(&root.root).unwrap()).unwrap().contains(&format!("\"{field}\":"))
    };
    for field in ["lineage", "time_restart", "timestamp", "carried"] {
        assert!(releases().iter().any(|release| says(release, field)), "no root that is kept says '{field}'");
    }
    // Policies and timestamps with the line of roots that they are signed for, and without.
    for name in ["policy.json", "timestamp.json"] {
        let bytes = |release: &PathBuf| fs::read(release.join(name)).ok();
        let names_line = |bytes: Vec<u8>| {
            let envelope = Envelope::read(&bytes, bytes.len()).unwrap();
            String::from_utf8(envelope.payload().to_vec()).unwrap().contains("\"lineage\":")
        };
        let kept: Vec<bool> = releases().iter().filter_map(bytes).map(names_line).collect();
        assert!(kept.contains(&true) && kept.contains(&false), "{name}: {kept:?}");
    }
}

/// The first journal, of before documents were kept: cases and words of the employee stay.
#[test]
fn the_first_journal_is_brought_up_to_this_version() {
    let mut phone = Phone::new(DAY, false);
    phone.end();
    fs::copy(folder().join("journal-1.sqlite"), phone.journal()).unwrap();
    phone.restart();
    phone.publish(&policy(3, POLICY_KEY));
    phone.publish_root(1, &RootSpec::default().sign());
    let journal = Journal::open(&phone.journal()).unwrap();
    assert_eq!(journal.cases().unwrap().len(), 1);
    assert_eq!(journal.attestations().unwrap().len(), 1);
    assert_eq!(journal.answer("ownership").unwrap().as_deref(), Some("private"));
    assert_eq!(journal.setting("language").unwrap().as_deref(), Some("nl"));
    drop(journal);
    assert_eq!(phone.own().surroundings().unwrap().set_aside, None);
    phone.join(&RootSpec::default().sign(), "example", ADDRESS);
    assert_eq!(phone.in_force(), Some(3));
}

/// Writes what this version writes.
#[test]
fn this_version_writes_its_documents_when_it_is_asked_to() {
    let Ok(name) = std::env::var("GOLDEN") else { return };
    let to = folder().join(name);
    assert!(!to.exists(), "what was written once stays as it is");
    fs::create_dir_all(to.join("phone/secure")).unwrap();
    let root = RootSpec::default().sign();
    let fingerprint = accept_first_root(&root).unwrap().fingerprint.0;
    let code = JoinCode::new("example", ADDRESS, 1, &fingerprint).unwrap().spoken();
    let second = second_root(&root);
    let lineage = second.lineage.clone().unwrap();
    let of_line = policy_of(3, 4, Some(&lineage));
    let stamp = timestamp(&second.sign(), &of_line);
    let mut phone = Phone::new(DAY, false);
    phone.publish(&of_line);
    phone.publish_root(1, &root);
    phone.publish_root(2, &second.sign());
    phone.device.transport.put(STAMP, stamp.clone());
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&root, "example", ADDRESS);
    phone.act("question/ownership", "answer/ownership", &["private"]);
    phone.act("finding/tiktok@whole-device", "begin/tiktok@whole-device", &[]);
    phone.act("device-code", "grant", &[&value(&grant(&phone, &lineage))]);
    phone.act("home", "language/nl", &[]);
    phone.own().remember("last-screen", "about").unwrap();
    phone.end();
    fs::copy(phone.journal(), to.join("phone/journal.sqlite")).unwrap();
    for (name, bytes) in &*phone.device.storage.values.lock().unwrap() {
        fs::write(to.join("phone/secure").join(name), bytes).unwrap();
    }
    let documents = [
        ("root-1.json", root),
        ("root-2.json", second.sign()),
        ("policy.json", of_line),
        ("grant.json", grant(&phone, &lineage)),
        ("timestamp.json", stamp),
        ("join-code.txt", code.into_bytes()),
    ];
    for (name, bytes) in documents {
        fs::write(to.join(name), bytes).unwrap();
    }
}

/// A journal of the first format: cases, answers and settings, before documents were kept.
#[test]
fn the_first_journal_is_written_when_it_is_asked_for() {
    if std::env::var("GOLDEN").as_deref() != Ok("0.1.0") {
        return;
    }
    write_first_journal(&folder().join("journal-1.sqlite"));
}

fn write_first_journal(path: &Path) {
    let db = Connection::open(path).unwrap();
    db.execute_batch(include_str!("../../core/src/journal/migrations/0001.sql")).unwrap();
    db.execute_batch(
        "INSERT INTO cases VALUES ('tiktok', 'whole-device', 'tiktok', '[\"com.zhiliaoapp.musically\"]', 'in-progress',
                                   'app', '[\"step-1\"]', 1770721200, NULL, NULL, 0);
         INSERT INTO attestations VALUES ('tiktok', 'whole-device', 1, '2026-02-09', 3);
         INSERT INTO answers VALUES ('ownership', 'private');
         INSERT INTO settings VALUES ('language', 'nl'), ('welcomed', 'yes');
         PRAGMA application_id = 1095784282;
         PRAGMA user_version = 1;",
    )
    .unwrap();
}
