//! What trust costs, beside what the same bytes cost otherwise.
//!
//! `cargo bench -p appwijzer-tests --bench trust`; the figures stand in `docs/performance.md`.
#![allow(missing_docs, clippy::unwrap_used)]

use std::sync::LazyLock;

use appwijzer_core::policy::{Policy, PolicyFile};
use appwijzer_core::trust::{
    Envelope, MAX_ENVELOPE_BYTES, Marks, TrustedRoot, accept_first_root, accept_policy, pre_authentication_encoding,
};
use appwijzer_desk::signing::{Organisation, SigningKey};
use appwijzer_tests::big;
use divan::{Bencher, black_box};
use jiff::civil::date;
use ring::signature::{ED25519, UnparsedPublicKey};

fn main() {
    divan::main();
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

/// From the envelope's bytes to a policy that can be checked against: decode, verify, parse,
/// validate, index, compare with the marks.
#[divan::bench]
fn accept_signed_policy(bencher: Bencher<'_, '_>) {
    let s = &*SIGNED;
    bencher.bench(|| accept_policy(&s.root, &s.marks, black_box(&s.envelope), date(2026, 1, 15)).unwrap());
}

/// What `accept_signed_policy` is held against: ring's own verification, and a parse into a model that
/// borrows, of the same payload. Nothing is decoded, checked, indexed or fingerprinted. The model is kept
/// to the end, as an accepted policy is: both then take fresh memory.
#[divan::bench]
fn ring_verify_and_borrowed_parse(bencher: Bencher<'_, '_>) {
    let s = &*SIGNED;
    let signed = pre_authentication_encoding(appwijzer_core::trust::POLICY_TYPE, &s.payload);
    bencher.bench(|| {
        UnparsedPublicKey::new(&ED25519, &s.key).verify(black_box(&signed), &s.signature).unwrap();
        serde_json::from_slice::<Policy<'_>>(black_box(&s.payload)).unwrap()
    });
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
