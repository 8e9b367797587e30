//! What the whole catalogue in one policy costs, beside what the same bytes cost otherwise.
//!
//! `cargo bench -p appwijzer-tests --bench catalogue`; the figures stand in `docs/performance.md`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::path::PathBuf;
use std::sync::LazyLock;

use appwijzer_core::cases::{Facts, assess};
use appwijzer_core::companion::{Companion, Storage};
use appwijzer_core::detection::{Watch, detect};
use appwijzer_core::inventory::Snapshot;
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{Form, Ownership, Platform, Policy, PolicyFile};
use appwijzer_core::testing::FakeDevice;
use appwijzer_desk::session::Setup;
use appwijzer_tests::device::{android_phone, day, noon};
use appwijzer_tests::run::open;
use appwijzer_tests::run::tempdir::Folder;
use appwijzer_tests::{big, whole};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const INSTALLED: usize = 500;
/// Of them banned.
const BANNED: [&str; 5] =
    ["com.zhiliaoapp.musically", "com.tencent.mm", "com.einnovation.temu", "com.kms.free", "ru.yandex.searchplugin"];

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(whole::policy_bytes);
static POLICY: LazyLock<PolicyFile> = LazyLock::new(|| PolicyFile::parse(BYTES.clone()).unwrap());
static SNAPSHOT: LazyLock<Snapshot> = LazyLock::new(|| {
    let mut snapshot = big::snapshot(INSTALLED);
    for (app, id) in snapshot.apps.iter_mut().zip(BANNED) {
        app.id = id.to_owned();
    }
    snapshot
});

fn device() -> Device {
    Device { ownership: Some(Ownership::Work), ..Device::unknown(Platform::Android, Form::Phone) }
}

/// 500 installed apps, five of them banned, against everything that is known: match, judge, assess.
#[divan::bench]
fn warm_check(bencher: Bencher<'_, '_>) {
    let device = device();
    let (policy, snapshot) = (&*POLICY, &*SNAPSHOT);
    bencher.bench(|| {
        let watch = Watch::nothing();
        let day = day("2026-01-15");
        let facts = Facts { policy, device: &device, attestations: &[], told: None, grants: &[], watch, day };
        assess(facts, &[detect(policy, black_box(snapshot), watch)])
    });
}

fn phone() -> FakeDevice {
    FakeDevice::new(vec![SNAPSHOT.clone()], noon("2026-01-15", "Europe/Amsterdam"))
}

fn used_companion() -> (Folder, PathBuf) {
    let folder = Folder::new("bench-whole");
    let path = folder.path().join("journal.sqlite");
    let setup = Setup {
        shell: android_phone("nl"),
        ownership: Some(Ownership::Work),
        enrolled: None,
        roles: vec![],
        said_roles: None,
        work_data: None,
        grants: vec![],
        welcomed: true,
    };
    open(&phone(), &POLICY, setup, Some(&path)).screen("home").unwrap();
    (folder, path)
}

/// From a started process to the first screen, with the policy that was accepted before.
#[divan::bench]
fn cold_start(bencher: Bencher<'_, '_>) {
    let (_folder, path) = used_companion();
    let phone = phone();
    bencher.bench(|| {
        let mut companion = Companion::open(Storage::File(path.clone()), phone.ports(), android_phone("nl")).unwrap();
        companion.screen("home").unwrap().blocks.len()
    });
}

/// A cold start with a policy on one app: what it costs however small the policy is.
#[divan::bench]
fn cold_start_with_one_app(bencher: Bencher<'_, '_>) {
    let folder = Folder::new("bench-one");
    let path = folder.path().join("journal.sqlite");
    let policy = PolicyFile::parse(big::policy_bytes(1)).unwrap();
    let setup = Setup {
        shell: android_phone("nl"),
        ownership: Some(Ownership::Work),
        enrolled: None,
        roles: vec![],
        said_roles: None,
        work_data: None,
        grants: vec![],
        welcomed: true,
    };
    let phone = phone();
    open(&phone, &policy, setup, Some(&path)).screen("home").unwrap();
    bencher.bench(|| {
        let mut companion = Companion::open(Storage::File(path.clone()), phone.ports(), android_phone("nl")).unwrap();
        companion.screen("home").unwrap().blocks.len()
    });
}

/// The floor that `cold_start` is held against: SHA-256 and a serde_json parse of the same bytes.
#[divan::bench]
fn sha256_and_serde_json_value() -> serde_json::Value {
    black_box(ring::digest::digest(&ring::digest::SHA256, &BYTES));
    serde_json::from_slice(&BYTES).unwrap()
}

/// The same with a parse into a model that borrows.
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
