//! What the whole catalogue in one policy costs, beside what the same bytes cost otherwise.
//!
//! `cargo bench -p appwijzer-tests --bench catalogue`; the figures stand in `docs/performance.md`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::collections::HashSet;
use std::sync::LazyLock;

use appwijzer_core::cases::Unseen;
use appwijzer_core::inventory::Snapshot;
use appwijzer_core::policy::{App, Policy, PolicyFile};
use appwijzer_tests::bench::{cold_start as start, phone, used_companion, warm_check as check};
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

/// 500 installed apps, five of them banned, against everything that is known: match, judge, assess.
#[divan::bench]
fn warm_check(bencher: Bencher<'_, '_>) {
    let (policy, snapshot) = (&*POLICY, &*SNAPSHOT);
    let mut unseen = Unseen::default();
    bencher.bench_local(|| check(policy, black_box(snapshot), &mut unseen));
}

/// The first one of a day, which works out what is asked of the apps that no list of the platform shows.
#[divan::bench]
fn first_check_of_a_day(bencher: Bencher<'_, '_>) {
    let (policy, snapshot) = (&*POLICY, &*SNAPSHOT);
    bencher.bench(|| check(policy, black_box(snapshot), &mut Unseen::default()));
}

/// What a warm check is held against: a set of the phone's apps, and a walk over every identifier of the policy. It
/// judges nothing.
#[divan::bench]
fn walk_over_the_policy() -> usize {
    let installed: HashSet<&str> = SNAPSHOT.apps.iter().map(|app| app.id.as_str()).collect();
    let there = |app: &&App<'_>| app.packages.iter().any(|id| installed.contains(id));
    POLICY.policy().apps.iter().filter(there).count()
}

/// From a started process to the first screen, with the policy that was accepted before.
#[divan::bench]
fn cold_start(bencher: Bencher<'_, '_>) {
    let phone = phone(&SNAPSHOT);
    let (_folder, path) = used_companion(&POLICY, &phone);
    bencher.bench(|| start(&path, &phone));
}

/// A cold start with a policy on one app: what it costs however small the policy is.
#[divan::bench]
fn cold_start_with_one_app(bencher: Bencher<'_, '_>) {
    let policy = PolicyFile::parse(big::policy_bytes(1)).unwrap();
    let phone = phone(&SNAPSHOT);
    let (_folder, path) = used_companion(&policy, &phone);
    bencher.bench(|| start(&path, &phone));
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
