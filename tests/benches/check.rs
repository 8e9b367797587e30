//! How long a check takes, beside what the same bytes cost otherwise.
//!
//! `cargo bench -p appwijzer-tests --bench check`; the figures stand in `docs/performance.md`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::sync::LazyLock;

use appwijzer_core::cases::Unseen;
use appwijzer_core::companion::{Companion, Storage};
use appwijzer_core::inventory::Snapshot;
use appwijzer_core::policy::{Policy, PolicyFile};
use appwijzer_tests::bench::{cold_start as start, phone, used_companion, warm_check as check};
use appwijzer_tests::big;
use appwijzer_tests::device::android_phone;
use appwijzer_tests::run::tempdir::Folder;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const APPS: usize = 10_000;
const INSTALLED: usize = 500;

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| big::policy_bytes(APPS));
static POLICY: LazyLock<PolicyFile> = LazyLock::new(|| PolicyFile::parse(BYTES.clone()).unwrap());
static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| big::snapshot(INSTALLED));

/// 500 installed apps against 10,000 banned ones: match, judge, assess.
#[divan::bench]
fn warm_check(bencher: Bencher<'_, '_>) {
    let (policy, snapshot) = (&*POLICY, &*SNAPSHOT);
    let mut unseen = Unseen::default();
    bencher.bench_local(|| check(policy, black_box(snapshot), &mut unseen));
}

/// Everything from a started process to the first screen, with a policy that was accepted before:
/// open the journal, verify, read and index the policy, check 500 apps, load the words, draw home.
#[divan::bench]
fn cold_start(bencher: Bencher<'_, '_>) {
    let phone = phone(&SNAPSHOT);
    let (_folder, path) = used_companion(&POLICY, &phone);
    bencher.bench(|| start(&path, &phone));
}

/// Opening alone: the policy is read when it is first needed.
#[divan::bench]
fn open_companion(bencher: Bencher<'_, '_>) {
    let phone = phone(&SNAPSHOT);
    let (_folder, path) = used_companion(&POLICY, &phone);
    bencher.bench(|| Companion::open(Storage::File(path.clone()), phone.ports(), android_phone("nl")).unwrap());
}

/// What `open_companion` is held against: SQLite opens an empty file and reads its schema.
#[divan::bench]
fn open_empty_sqlite(bencher: Bencher<'_, '_>) {
    let folder = Folder::new("bench-empty");
    let path = folder.path().join("empty.sqlite");
    std::fs::write(&path, b"").unwrap();
    bencher.bench(|| {
        let db = rusqlite::Connection::open(&path).unwrap();
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)).unwrap();
        db
    });
}

/// What `cold_start` is held against: SHA-256 and a serde_json parse of the same bytes.
#[divan::bench]
fn sha256_and_serde_json_value() -> serde_json::Value {
    black_box(ring::digest::digest(&ring::digest::SHA256, &BYTES));
    serde_json::from_slice(&BYTES).unwrap()
}

/// The same with a parse into a model that borrows: the least that reading can cost.
#[divan::bench]
fn sha256_and_borrowed_parse() -> usize {
    black_box(ring::digest::digest(&ring::digest::SHA256, &BYTES));
    serde_json::from_slice::<Policy<'_>>(&BYTES).unwrap().apps.len()
}

/// Reading alone: parse, validate, index.
#[divan::bench]
fn read_policy(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| BYTES.clone()).bench_values(|bytes| PolicyFile::parse(bytes).unwrap());
}
