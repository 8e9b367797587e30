//! How long a check takes, beside what the same bytes cost otherwise.
//!
//! `cargo bench -p appwijzer-tests --bench check`; the figures stand in `docs/performance.md`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};

use appwijzer_core::cases::{Facts, assess};
use appwijzer_core::companion::{Companion, Setup};
use appwijzer_core::detection::detect;
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::Snapshot;
use appwijzer_core::journal::Journal;
use appwijzer_core::l10n::Language;
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{Form, Ownership, Platform, Policy, PolicyFile};
use appwijzer_tests::big;
use appwijzer_tests::device::{day, noon};
use appwijzer_tests::run::tempdir::Folder;
use appwijzer_tests::run::{TestClock, TestInventory};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const APPS: usize = 10_000;
const INSTALLED: usize = 500;

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| big::policy_bytes(APPS));
static POLICY: LazyLock<PolicyFile> = LazyLock::new(|| PolicyFile::parse(BYTES.clone()).unwrap());
static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| big::snapshot(INSTALLED));

fn device() -> Device {
    Device { ownership: Some(Ownership::Work), ..Device::unknown(Platform::Android, Form::Phone) }
}

/// 500 installed apps against 10,000 banned ones: match, judge, assess.
#[divan::bench]
fn warm_check(bencher: Bencher<'_, '_>) {
    let device = device();
    let (policy, snapshot) = (&*POLICY, &*SNAPSHOT);
    bencher.bench(|| {
        let facts =
            Facts { policy, device: &device, attestations: &[], grants: &[], watched: &[], day: day("2026-01-15") };
        assess(facts, &[detect(policy, black_box(snapshot))])
    });
}

/// Everything from a started process to the first screen: open the journal, read and index the
/// policy, check 500 apps, load the words, draw home.
#[divan::bench]
fn cold_start(bencher: Bencher<'_, '_>) {
    let folder = Folder::new("bench");
    let path: PathBuf = folder.path().join("journal.sqlite");
    start(&path, BYTES.clone());
    bencher.with_inputs(|| BYTES.clone()).bench_values(|bytes| start(&path, bytes));
}

fn start(path: &std::path::Path, bytes: Vec<u8>) -> usize {
    let policy = PolicyFile::parse(bytes).unwrap();
    let setup =
        Setup { device: device(), here: None, can: Abilities::default(), grants: vec![], language: Language::Nl };
    let clock = TestClock::default();
    clock.0.store(noon("2026-01-15", "Europe/Amsterdam"), std::sync::atomic::Ordering::Relaxed);
    let inventory = Arc::new(TestInventory(Mutex::new(vec![SNAPSHOT.clone()])));
    let journal = Journal::open(path).unwrap();
    let mut companion = Companion::open(journal, policy, setup, inventory, Arc::new(clock)).unwrap();
    companion.screen("home").unwrap().blocks.len()
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
