//! Rotations of keys and thresholds, as tuf-conformance has them: `docs/tuf.md` tells which is which.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::trust::POLICY_TYPE;
use appwijzer_tests::signed::*;

const DAY: &str = "2026-02-10";

/// Keys, threshold, signers, and whether phones accept it.
type Step<'s> = (&'s [u8], usize, &'s [u8], bool);

const ROOTS: &[(&str, &[Step<'static>])] = &[
    ("1-of-1-key-rotation", &[(&[1], 1, &[1], true), (&[2], 1, &[2, 1], true), (&[2], 1, &[2], true)]),
    (
        "1-of-1-key-rotation-unused-signatures",
        &[(&[1], 1, &[3, 1, 4], true), (&[2], 1, &[3, 2, 1, 4], true), (&[2], 1, &[3, 2, 4], true)],
    ),
    (
        "3-of-5-sign-with-different-keycombos",
        &[
            (FIVE, 3, &[0, 2, 4], true),
            (FIVE, 3, &[0, 4, 1], true),
            (FIVE, 3, &[0, 1, 3], true),
            (FIVE, 3, &[0, 1, 3], true),
        ],
    ),
    ("3-of-5-one-key-rotated", &[(FIVE, 3, &[0, 2, 4], true), (&[0, 1, 3, 4, 5], 3, &[0, 4, 1], true)]),
    (
        "3-of-5-one-key-rotated-with-intermediate-step",
        &[
            (FIVE, 3, &[0, 2, 4], true),
            (&[0, 1, 3, 4, 5], 3, &[0, 2, 4, 5], true),
            (&[0, 1, 3, 4, 5], 3, &[0, 4, 5], true),
        ],
    ),
    (
        "3-of-5-all-keys-rotated-with-intermediate-step",
        &[
            (FIVE, 3, &[0, 2, 4], true),
            (&[5, 6, 7, 8, 9], 3, &[0, 2, 4, 5, 6, 7], true),
            (&[5, 6, 7, 8, 9], 3, &[5, 6, 7], true),
        ],
    ),
    ("1-of-3-threshold-increase-to-2-of-3", &[(&[1, 2, 3], 1, &[1], true), (&[1, 2, 3], 2, &[1, 2], true)]),
    (
        "2-of-3-threshold-decrease-to-1-of-3",
        &[(&[1, 2, 3], 2, &[1, 2], true), (&[1, 2, 3], 1, &[1, 2], true), (&[1, 2, 3], 1, &[1], true)],
    ),
    ("1-of-2-threshold-increase-to-2-of-2", &[(&[1], 1, &[1], true), (&[1, 2], 2, &[1, 2], true)]),
    ("not-signed-with-old-key", &[(&[1], 1, &[1], true), (&[2], 1, &[2, 3, 4], false)]),
    ("not-signed-with-new-key", &[(&[1], 1, &[1], true), (&[2], 1, &[1, 3, 4], false)]),
    ("not-signed-with-3-new-keys", &[(FIVE, 3, &[0, 2, 4], true), (&[0, 1, 3, 4, 5], 3, &[0, 2, 4], false)]),
    ("not-signed-with-3-old-keys", &[(FIVE, 3, &[0, 2, 4], true), (&[0, 1, 3, 4, 5], 3, &[0, 4, 5], false)]),
    ("new-threshold-not-reached", &[(&[1, 2, 3], 1, &[1], true), (&[1, 2, 3], 2, &[2], false)]),
    ("old-threshold-not-reached", &[(&[1, 2, 3], 2, &[1, 2], true), (&[1, 2, 3], 1, &[1], false)]),
];

const FIVE: &[u8] = &[0, 1, 2, 3, 4];

const POLICIES: &[(&str, Step<'static>)] = &[
    ("1-of-1-key-rotation", (&[2], 1, &[2], true)),
    ("1-of-1-key-rotation-unused-signatures", (&[1], 1, &[3, 1, 4], true)),
    ("not-signed-with-new-key", (&[2], 1, &[1, 3, 4], false)),
    ("not-signed-with-3-expected-keys", (&[0, 1, 3, 4, 5], 3, &[0, 2, 4], false)),
    ("threshold-not-reached", (&[0, 1, 3, 4, 5], 3, &[0, 4], false)),
    ("first-combo", (FIVE, 3, &[0, 2, 4], true)),
    ("second-combo", (FIVE, 3, &[0, 4, 1], true)),
    ("third-combo", (FIVE, 3, &[0, 1, 3], true)),
    ("fourth-combo", (FIVE, 3, &[1, 2, 3], true)),
    ("fifth-combo", (FIVE, 3, &[2, 3, 4], true)),
];

/// Keys of these tests, apart from those of every other.
fn keys(numbers: &[u8]) -> Vec<u8> {
    numbers.iter().map(|n| 100 + n).collect()
}

#[test]
fn every_rotation_of_root_keys_agrees_with_tuf() {
    for (name, steps) in ROOTS {
        let mut phone = Phone::new(DAY, true);
        phone.publish(&signed_policy(1));
        let root = |version: u64, (own, threshold, signers, _): &Step<'_>| {
            let spec =
                RootSpec { version, root: (keys(own), *threshold), signers: keys(signers), ..RootSpec::default() };
            spec.sign()
        };
        for (version, step) in (1..).zip(*steps) {
            phone.publish_root(version, &root(version, step));
        }
        let first = value(&root(1, &steps[0]));
        assert_eq!(phone.configure([("root", first), ("policy_address", ADDRESS.into())]), [], "{name}");
        let outcome = phone.refresh();
        let accepted = steps.iter().filter(|step| step.3).count() as u64;
        assert_eq!(phone.marks().0, accepted, "{name}");
        assert_eq!(outcome == RefreshOutcome::New, steps.iter().all(|step| step.3), "{name}: {outcome:?}");
    }
}

#[test]
fn every_rotation_of_policy_keys_agrees_with_tuf() {
    for (name, (own, threshold, signers, accepted)) in POLICIES {
        let mut phone = Phone::at_work(DAY);
        let root = RootSpec { version: 2, policy: (keys(own), *threshold), ..RootSpec::default() };
        phone.publish_root(2, &root.sign());
        phone.publish(&signed(POLICY_TYPE, &policy_bytes(2, |_| ()), &keys(signers)));
        let outcome = phone.refresh();
        assert_eq!(outcome == RefreshOutcome::New, *accepted, "{name}: {outcome:?}");
        assert_eq!(phone.in_force(), Some(if *accepted { 2 } else { 1 }), "{name}");
    }
}

/// 32 signatures without the name of their key, for a role of 28 keys, over a large document: what can be answered
/// for a server must not cost seconds. Every signature reads the whole document once, and so many and no more.
#[test]
fn nameless_signatures_are_tried_a_bounded_number_of_times() {
    use appwijzer_core::trust::{Envelope, MAX_SIGNATURES, Signature};
    let many: Vec<u8> = (100..128).collect();
    let phone = Phone::at_work(DAY);
    phone.publish_root(2, &RootSpec { version: 2, policy: (many, 1), ..RootSpec::default() }.sign());
    let mut envelope = Envelope::unsigned(POLICY_TYPE, &policy_bytes(2, |_| ()));
    let right = signature(&envelope, 127);
    // Tried against every key before it, the right one lies beyond the bound; named, it is found at once.
    let wrong = Signature { key: None, bytes: vec![1; 64] };
    envelope.signatures = vec![wrong; MAX_SIGNATURES - 1];
    envelope.signatures.push(Signature { key: None, ..right.clone() });
    phone.publish(&envelope.to_json());
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
    envelope.signatures.pop();
    envelope.signatures.push(right);
    phone.publish(&envelope.to_json());
    assert_eq!(phone.refresh(), RefreshOutcome::New);
}

#[test]
fn a_first_root_that_its_own_keys_did_not_sign_is_refused() {
    for signers in [vec![], vec![FOREIGN_KEY], vec![POLICY_KEY]] {
        let mut phone = Phone::new(DAY, true);
        let problems = phone.configure([("root", value(&RootSpec { signers, ..RootSpec::default() }.sign()))]);
        assert!(problems.iter().any(|p| p.key == "root" && p.message.contains("valid signatures")), "{problems:?}");
        assert!(phone.own().root().is_none());
    }
}
