//! What trust costs, beside what the same bytes cost otherwise.
//!
//! `cargo bench -p appwijzer-tests --bench trust`; the figures stand in `docs/performance.md`. At its end it prints
//! the two that are promised: accepting a policy beside its alternative, in turns, so that both meet the same load,
//! and checking a timestamp.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use appwijzer_core::policy::{Policy, PolicyFile, canonical};
use appwijzer_core::trust::log::{LogProof, LogTrust, Shown};
use appwijzer_core::trust::{
    AcceptedPolicy, Envelope, MAX_ENVELOPE_BYTES, Marks, TIMESTAMP_TYPE, TimestampDocument, TrustedRoot,
    accept_first_root, accept_policy, pre_authentication_encoding, verify_timestamp,
};
use appwijzer_desk::log::{Log, sign};
use appwijzer_desk::signing::{Organisation, SigningKey};
use appwijzer_tests::signed::{RootSpec, signed};
use appwijzer_tests::{big, logged};
use divan::{Bencher, black_box};
use jiff::civil::date;
use ring::signature::{ED25519, UnparsedPublicKey};

fn main() {
    divan::main();
    promised();
}

/// How often each is measured for what is promised.
const TURNS: usize = 301;

/// The middle of what was measured.
fn median(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begin = Instant::now();
    let made = work();
    (begin.elapsed(), made)
}

/// Prints what is promised, measured in turns.
fn promised() {
    let (s, stamped) = (&*SIGNED, &*STAMPED);
    let to_verify = pre_authentication_encoding(appwijzer_core::trust::POLICY_TYPE, &s.payload);
    let (mut accept, mut beside, mut stamp) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (time, accepted) = timed(|| accepted(s));
        accept.push(time);
        let (time, parsed) = timed(|| verified_and_parsed(s, &to_verify));
        beside.push(time);
        let (time, stamp_read) = timed(|| verify_timestamp(&stamped.0, black_box(&stamped.1)).unwrap());
        stamp.push(time);
        drop((accepted, parsed, stamp_read));
    }
    let (accept, beside, stamp) = (median(accept), median(beside), median(stamp));
    let ratio = accept.as_secs_f64() / beside.as_secs_f64();
    println!(
        "accept a signed 1 MB policy: {accept:.2?} = {ratio:.2} x ring's verification and a borrowed parse ({beside:.2?}); at most 1.5 x"
    );
    let (log, bytes) = check_log();
    println!(
        "check the log of 4,104 entries with 3 witnesses: {log:.3} ms and {bytes} bytes; at most 1 ms and 3,072 bytes"
    );
    println!("check a timestamp: {:.3} ms; at most 0.3 ms", stamp.as_secs_f64() * 1e3);
}

/// What a phone does with the log at a refresh, in milliseconds, and what it fetches of it.
fn check_log() -> (f64, usize) {
    let (log, seen) = logged::large();
    let trust = LogTrust { threshold: 2, ..logged::trusted() };
    let files = log.files().unwrap();
    let file = |name: &str| files.iter().find(|(path, _)| path == name).unwrap().1.clone();
    let (checkpoint, since) = (file("checkpoint"), file(&format!("since/{seen}")));
    let entry = log.entries().unwrap().pop().unwrap();
    let before = {
        let mut early = Log::begin(logged::ORIGIN);
        early.append(&log.entries().unwrap()[..usize::try_from(seen).unwrap()]).unwrap();
        sign(early.note_mut(), logged::ORIGIN, &SigningKey::for_example(logged::LOG_KEY)).unwrap();
        logged::witness(&mut early, &logged::WITNESSES, 1_770_721_200);
        Shown::checkpoint(&trust, &early.note().to_bytes(), None).unwrap().to_bytes()
    };
    let times = (0..TURNS).map(|_| {
        timed(|| {
            let before = Shown::read(&trust, black_box(&before)).unwrap();
            let shown = Shown::checkpoint(&trust, black_box(&checkpoint), Some(&before)).unwrap();
            let proof = LogProof::read(black_box(&since)).unwrap();
            shown.with_proof(proof, Some(&before)).unwrap().holds(&entry).unwrap();
        })
        .0
    });
    (median(times.collect()).as_secs_f64() * 1e3, checkpoint.len() + since.len())
}

fn accepted(s: &Signed) -> AcceptedPolicy {
    accept_policy(&s.root, &s.marks, black_box(&s.envelope), date(2026, 1, 15)).unwrap()
}

fn verified_and_parsed<'s>(s: &'s Signed, to_verify: &[u8]) -> Policy<'s> {
    UnparsedPublicKey::new(&ED25519, &s.key).verify(black_box(to_verify), &s.signature).unwrap();
    serde_json::from_slice(black_box(&s.payload)).unwrap()
}

/// So many apps make a policy of 1 MB.
const APPS: usize = 4_410;

/// A signed policy, and the parts of which it was made.
struct Signed {
    root: TrustedRoot,
    marks: Marks,
    envelope: Vec<u8>,
    payload: Vec<u8>,
    signature: Vec<u8>,
    key: [u8; 32],
}

static SIGNED: LazyLock<Signed> = LazyLock::new(|| {
    let payload = big::policy_bytes(APPS);
    assert!((990_000..1_010_000).contains(&payload.len()), "{} bytes are not 1 MB", payload.len());
    let key = SigningKey::for_example(1);
    let public = key.public_key().public().unwrap();
    let policy = PolicyFile::parse(payload.clone()).unwrap();
    let organisation = Organisation::of(&policy, key);
    let root = accept_first_root(&organisation.root().unwrap()).unwrap();
    let envelope = organisation.policy(&policy);
    let read = Envelope::read(&envelope, MAX_ENVELOPE_BYTES).unwrap();
    let signature = read.signatures.first().unwrap().bytes.clone();
    Signed { marks: Marks::of(&root.root), root, envelope, payload, signature, key: public }
});

/// A root with a key for timestamps, and a timestamp.
static STAMPED: LazyLock<(TrustedRoot, Vec<u8>)> = LazyLock::new(|| {
    let root = RootSpec { timestamp: Some((vec![5], 1)), ..RootSpec::default() }.sign();
    let root = accept_first_root(&root).unwrap();
    let policy = (12, "00".repeat(32));
    let stamp = TimestampDocument::new(&root, (policy.0, &policy.1), date(2026, 2, 10), date(2026, 2, 20));
    let bytes = canonical::to_vec(&stamp).unwrap();
    (root, signed(TIMESTAMP_TYPE, &bytes, &[5]))
});

/// From the envelope's bytes to a policy that can be checked against: decode, verify, parse,
/// validate, index, compare with the marks.
#[divan::bench]
fn accept_signed_policy(bencher: Bencher<'_, '_>) {
    let s = &*SIGNED;
    bencher.bench(|| accepted(s));
}

/// What `accept_signed_policy` is held against: ring's own verification, and a parse into a model that
/// borrows, of the same payload. Nothing is decoded, checked, indexed or fingerprinted. The model is kept
/// to the end, as an accepted policy is: both then take fresh memory.
#[divan::bench]
fn ring_verify_and_borrowed_parse(bencher: Bencher<'_, '_>) {
    let s = &*SIGNED;
    let signed = pre_authentication_encoding(appwijzer_core::trust::POLICY_TYPE, &s.payload);
    bencher.bench(|| verified_and_parsed(s, &signed));
}

/// From a timestamp's bytes to what it says.
#[divan::bench]
fn check_timestamp(bencher: Bencher<'_, '_>) {
    let (root, bytes) = &*STAMPED;
    bencher.bench(|| verify_timestamp(root, black_box(bytes)).unwrap());
}

/// The parts of `accept_signed_policy`.
mod parts {
    use super::*;

    #[divan::bench]
    fn read_envelope() -> Envelope {
        Envelope::read(black_box(&SIGNED.envelope), MAX_ENVELOPE_BYTES).unwrap()
    }

    #[divan::bench]
    fn ring_verify(bencher: Bencher<'_, '_>) {
        let s = &*SIGNED;
        let signed = pre_authentication_encoding(appwijzer_core::trust::POLICY_TYPE, &s.payload);
        bencher.bench(|| UnparsedPublicKey::new(&ED25519, &s.key).verify(black_box(&signed), &s.signature).unwrap());
    }

    #[divan::bench]
    fn fingerprint() -> ring::digest::Digest {
        ring::digest::digest(&ring::digest::SHA256, black_box(&SIGNED.payload))
    }

    #[divan::bench]
    fn borrowed_parse() -> usize {
        serde_json::from_slice::<Policy<'_>>(black_box(&SIGNED.payload)).unwrap().apps.len()
    }

    #[divan::bench]
    fn parse_validate_index(bencher: Bencher<'_, '_>) {
        bencher.bench(|| PolicyFile::parse(black_box(SIGNED.payload.as_slice())).unwrap());
    }
}
