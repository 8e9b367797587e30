//! Signature malleability: a second signature made from a first one, without the key.

use appwijzer_core::trust::{Envelope, POLICY_TYPE, Signature};
use appwijzer_tests::signed::*;

use super::ed25519::plus_order;

const DAY: &str = "2026-02-10";

fn envelope(version: u64) -> Envelope {
    Envelope::unsigned(POLICY_TYPE, &policy_bytes(version, |_| ()))
}

#[test]
fn signature_malleability_s_plus_l_is_refused() {
    let mut phone = Phone::at_work(DAY);
    let mut policy = envelope(2);
    let genuine = signature(&policy, POLICY_KEY);
    policy.signatures = vec![Signature { bytes: plus_order(&genuine.bytes), ..genuine }];
    phone.publish(&policy.to_json());
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
    let problems = phone.configure([("policy", value(&policy.to_json()))]);
    assert_eq!(problems.iter().map(|p| p.fault.name()).collect::<Vec<_>>(), ["refused"]);
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
}

/// One signer and two of its signatures are one signer.
#[test]
fn signature_malleability_makes_no_second_signer() {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, &RootSpec { version: 2, policy: (vec![10, 11], 2), ..RootSpec::default() }.sign());
    let mut policy = envelope(2);
    let genuine = signature(&policy, 10);
    let twin = plus_order(&genuine.bytes);
    policy.signatures = vec![
        genuine.clone(),
        Signature { key: Some(public(11).id()), bytes: twin.clone() },
        Signature { key: None, bytes: twin },
        Signature { key: None, bytes: genuine.bytes },
    ];
    phone.publish(&policy.to_json());
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (2, 1)));
}

#[test]
fn signature_malleability_weak_and_other_spellings_of_r_are_refused() {
    let mut policy = envelope(2);
    let genuine = signature(&policy, POLICY_KEY);
    let mut one = [0; 32];
    one[0] = 1;
    let mut above_the_prime = [0xff; 32];
    (above_the_prime[0], above_the_prime[31]) = (0xee, 0x7f);
    for r in [[0; 32], one, above_the_prime, [0xff; 32]] {
        let mut phone = Phone::at_work(DAY);
        policy.signatures = vec![Signature { bytes: [&r, &genuine.bytes[32..]].concat(), ..genuine.clone() }];
        phone.publish(&policy.to_json());
        assert_eq!(phone.refresh(), failed("too-few-signatures"));
        assert_eq!(phone.in_force(), Some(1));
    }
}

/// An envelope can be spelled in many ways (white space, order, base64 alphabets); what is believed
/// is its payload, and that is the same: no second policy comes of it.
#[test]
fn another_spelling_of_the_envelope_is_the_same_policy() {
    use appwijzer_core::companion::RefreshOutcome;
    let mut phone = Phone::at_work(DAY);
    let text = value(&signed_policy(1));
    let mut url_safe: serde_json::Value = serde_json::from_str(&text).unwrap();
    for at in ["/payload", "/signatures/0/sig"] {
        let base64 = url_safe.pointer_mut(at).unwrap();
        *base64 = base64.as_str().unwrap().replace('+', "-").replace('/', "_").into();
    }
    let url_safe = url_safe.to_string();
    let spaced = format!("\n {} \n", text.replace("\",\"", "\" ,\t\""));
    for other in [url_safe, spaced] {
        phone.publish(other.as_bytes());
        let outcome = phone.refresh();
        assert!(matches!(outcome, RefreshOutcome::Unchanged), "{outcome:?}");
        assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    }
}
