//! Documents of earlier versions: roots, policies, grants, join codes and journals as they were written
//! then. Every later version must read them.
//!
//! `GOLDEN=NAME cargo test -p appwijzer-tests --test golden` writes those of this version into
//! `tests/golden/NAME`. That is done once for each release; what is there is never written anew.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_core::policy::{Obligation, Ownership};
use appwijzer_core::trust::{DeviceKey, DeviceName, GrantDocument, JoinCode, POLICY_TYPE, accept_first_root};
use appwijzer_tests::signed::*;
use jiff::civil::date;
use rusqlite::Connection;

const DAY: &str = "2026-02-10";

fn folder() -> PathBuf {
    appwijzer_tests::root().join("tests/golden")
}

/// Root 2 has another key for policies.
fn second_root() -> RootSpec {
    RootSpec { version: 2, policy: (vec![4], 1), ..RootSpec::default() }
}

fn policy(version: u64, key: u8) -> Vec<u8> {
    let bytes = policy_bytes(version, |p| {
        p.bans[0].rules[0].ownership = vec![Ownership::Work, Ownership::Private];
        p.bans[0].rules[0].phases[0].obligation = Obligation::Urged;
    });
    signed(POLICY_TYPE, &bytes, &[key])
}

fn grant(phone: &Phone) -> Vec<u8> {
    let kept = phone.device.storage.values.lock().unwrap().get("device-key").cloned().unwrap();
    let device = DeviceName::of_key(&DeviceKey::from_document(&kept).unwrap().public());
    signed_grant(&GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 4, 30)))
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
    let mut phone = Phone::new(DAY, false);
    phone.publish(&policy(3, 4));
    phone.publish_root(1, &root);
    phone.publish_root(2, &second_root().sign());
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&root, "example", ADDRESS);
    phone.act("question/ownership", "answer/ownership", &["private"]);
    phone.act("finding/tiktok@whole-device", "begin/tiktok@whole-device", &[]);
    phone.act("device-code", "grant", &[&value(&grant(&phone))]);
    phone.act("home", "language/nl", &[]);
    phone.own().remember("last-screen", "about").unwrap();
    phone.end();
    fs::copy(phone.journal(), to.join("phone/journal.sqlite")).unwrap();
    for (name, bytes) in &*phone.device.storage.values.lock().unwrap() {
        fs::write(to.join("phone/secure").join(name), bytes).unwrap();
    }
    let documents = [
        ("root-1.json", root),
        ("root-2.json", second_root().sign()),
        ("policy.json", policy(3, 4)),
        ("grant.json", grant(&phone)),
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
