//! Arbitrary policies: what the organisation's keys have not signed.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::Reporting;
use appwijzer_core::trust::{Envelope, GRANT_TYPE, MAX_SIGNATURES, POLICY_TYPE, ROOT_TYPE, Signature};
use appwijzer_tests::signed::*;

const DAY: &str = "2026-02-10";

/// What the server offers is refused with this code, and nothing that was accepted changes.
fn refused_by_fetch(phone: &mut Phone, offered: &[u8], code: &str) {
    let before = (phone.in_force(), phone.marks());
    phone.publish(offered);
    assert_eq!(phone.refresh(), failed(code));
    assert_eq!((phone.in_force(), phone.marks()), before);
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), before, "after a restart too");
}

/// What managed configuration offers is refused, the administrator is told, and nothing changes.
fn refused_by_configuration(phone: &mut Phone, offered: &[u8], why: &str) {
    let before = (phone.in_force(), phone.marks());
    let problems = phone.configure([("policy", value(offered))]);
    let told: Vec<_> = problems.iter().map(|p| (p.key.as_str(), p.fault.name())).collect();
    assert_eq!(told, [("policy", "refused")]);
    assert!(problems[0].message.contains(why), "{}", problems[0].message);
    assert_eq!((phone.in_force(), phone.marks()), before);
}

fn changed(version: u64) -> Vec<u8> {
    policy_bytes(version, |policy| policy.reporting = Reporting::Nothing)
}

#[test]
fn arbitrary_policy_of_another_key_is_refused() {
    let mut phone = Phone::at_work(DAY);
    let forged = signed(POLICY_TYPE, &changed(2), &[FOREIGN_KEY]);
    refused_by_fetch(&mut phone, &forged, "too-few-signatures");
    refused_by_configuration(&mut phone, &forged, "0 valid signatures for 'policy' and needs 1");
    let home = phone.reads("home");
    assert!(home.contains("The signature of Example City is not right. We do not trust that."), "{home}");
    assert!(home.contains("You have 1 task on this phone"), "what is in force is still asked: {home}");
}

#[test]
fn arbitrary_policy_without_signatures_is_refused() {
    let mut phone = Phone::at_work(DAY);
    let forged = signed(POLICY_TYPE, &changed(2), &[]);
    refused_by_fetch(&mut phone, &forged, "too-few-signatures");
    refused_by_configuration(&mut phone, &forged, "0 valid signatures");
}

#[test]
fn arbitrary_policy_under_a_genuine_signature_of_another_is_refused() {
    let mut phone = Phone::at_work(DAY);
    let genuine = Envelope::unsigned(POLICY_TYPE, &policy_bytes(2, |_| ()));
    let mut forged = Envelope::unsigned(POLICY_TYPE, &changed(2));
    forged.signatures = vec![signature(&genuine, POLICY_KEY)];
    refused_by_fetch(&mut phone, &forged.to_json(), "too-few-signatures");
}

#[test]
fn a_signature_that_names_the_policy_key_but_is_of_another_is_refused() {
    let mut phone = Phone::at_work(DAY);
    let mut forged = Envelope::unsigned(POLICY_TYPE, &changed(2));
    forged.signatures = vec![Signature { key: Some(public(POLICY_KEY).id()), ..signature(&forged, FOREIGN_KEY) }];
    refused_by_fetch(&mut phone, &forged.to_json(), "too-few-signatures");
}

/// A key id is a hint: DSSE leaves it out of what is signed.
#[test]
fn a_signature_without_a_key_id_is_tried_with_every_key_of_the_role() {
    let mut phone = Phone::at_work(DAY);
    let mut envelope = Envelope::unsigned(POLICY_TYPE, &policy_bytes(2, |_| ()));
    envelope.signatures = vec![Signature { key: None, ..signature(&envelope, POLICY_KEY) }];
    phone.publish(&envelope.to_json());
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.in_force(), Some(2));
}

#[test]
fn wrong_role_root_and_exemption_keys_cannot_sign_a_policy() {
    let mut phone = Phone::at_work(DAY);
    for key in [ROOT_KEY, GRANT_KEY] {
        refused_by_fetch(&mut phone, &signed(POLICY_TYPE, &changed(2), &[key]), "too-few-signatures");
    }
}

#[test]
fn wrong_role_the_policy_key_cannot_sign_a_root() {
    let mut phone = Phone::at_work(DAY);
    let taken =
        RootSpec { version: 2, policy: (vec![FOREIGN_KEY], 1), signers: vec![POLICY_KEY], ..RootSpec::default() };
    phone.publish_root(2, &taken.sign());
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
    assert_eq!(phone.marks(), (1, 1));
}

#[test]
fn wrong_role_the_policy_key_cannot_sign_a_grant() {
    use appwijzer_core::trust::{DeviceName, GrantDocument};
    use jiff::civil::date;
    let mut phone = Phone::at_work(DAY);
    let device = DeviceName::Mdm("tablet-7".to_owned());
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 4, 1));
    let payload = appwijzer_core::policy::canonical::to_vec(&grant).unwrap();
    let asked = |phone: &mut Phone, key: u8| {
        let grants = value(&signed(GRANT_TYPE, &payload, &[key]));
        phone.configure([("device_id", "tablet-7".to_owned()), ("grants", grants)]);
        phone.reads("home").contains("You have 1 task on this phone")
    };
    assert!(asked(&mut phone, POLICY_KEY), "a grant of the wrong role exempts nobody");
    assert!(asked(&mut phone, ROOT_KEY));
    assert!(!asked(&mut phone, GRANT_KEY), "the same grant by the right key does");
}

/// A signature holds for one kind of document: the type is a part of what is signed.
#[test]
fn wrong_type_a_signed_document_of_another_kind_is_no_policy() {
    let mut phone = Phone::at_work(DAY);
    refused_by_fetch(&mut phone, &signed(ROOT_TYPE, &changed(2), &[POLICY_KEY]), "wrong-type");
    let mut relabelled = Envelope::unsigned(POLICY_TYPE, &changed(2));
    relabelled.signatures = vec![signature(&Envelope::unsigned(ROOT_TYPE, relabelled.payload()), POLICY_KEY)];
    refused_by_fetch(&mut phone, &relabelled.to_json(), "too-few-signatures");
}

fn two_of_three() -> RootSpec {
    RootSpec { version: 2, policy: (vec![10, 11, 12], 2), ..RootSpec::default() }
}

#[test]
fn threshold_one_short_is_refused() {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, &two_of_three().sign());
    assert_eq!(phone.refresh(), failed("too-few-signatures"), "the old policy has one signature");
    refused_by_fetch(&mut phone, &signed(POLICY_TYPE, &changed(2), &[10]), "too-few-signatures");
    refused_by_configuration(
        &mut phone,
        &signed(POLICY_TYPE, &changed(3), &[12]),
        "1 valid signatures for 'policy' and needs 2",
    );
    phone.publish(&signed(POLICY_TYPE, &changed(2), &[12, 10]));
    assert_eq!(phone.refresh(), RefreshOutcome::New, "two different ones, in any order");
}

#[test]
fn same_key_twice_counts_once() {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, &two_of_three().sign());
    assert_eq!(phone.refresh(), failed("too-few-signatures"), "the old policy has one signature");
    refused_by_fetch(&mut phone, &signed(POLICY_TYPE, &changed(2), &[10, 10]), "too-few-signatures");
    // Neither does it count twice without its id, under another's id, or many times.
    let mut envelope = Envelope::unsigned(POLICY_TYPE, &changed(2));
    let one = signature(&envelope, 10);
    envelope.signatures = vec![
        one.clone(),
        Signature { key: None, ..one.clone() },
        Signature { key: Some(public(11).id()), ..one.clone() },
    ];
    refused_by_fetch(&mut phone, &envelope.to_json(), "too-few-signatures");
    envelope.signatures = vec![Signature { key: None, ..one }; MAX_SIGNATURES];
    refused_by_fetch(&mut phone, &envelope.to_json(), "too-few-signatures");
}

#[test]
fn same_key_named_twice_in_a_role_is_no_root() {
    let mut phone = Phone::at_work(DAY);
    let doubled = RootSpec { policy: (vec![10, 10], 2), version: 2, ..RootSpec::default() };
    phone.publish_root(2, &doubled.sign());
    assert_eq!(phone.refresh(), failed("content"));
    assert_eq!(phone.marks(), (1, 1));
}

/// Foreign signatures beside the right ones do no harm, up to a bound.
#[test]
fn foreign_signatures_are_passed_over_up_to_a_bound() {
    let mut phone = Phone::at_work(DAY);
    let mut many = vec![FOREIGN_KEY; MAX_SIGNATURES - 1];
    many.push(POLICY_KEY);
    phone.publish(&signed(POLICY_TYPE, &policy_bytes(2, |_| ()), &many));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    many.insert(0, FOREIGN_KEY);
    refused_by_fetch(&mut phone, &signed(POLICY_TYPE, &changed(3), &many), "not-an-envelope");
}

/// Signed by the right key, and still no policy: what is in force stays.
#[test]
fn signed_nonsense_is_refused() {
    let mut phone = Phone::at_work(DAY);
    refused_by_fetch(&mut phone, &signed(POLICY_TYPE, b"{}", &[POLICY_KEY]), "policy");
    let home = phone.reads("home");
    assert!(home.contains("The rule cannot be used. Ask the service desk."), "{home}");
}

/// Found by these tests: a grant of the wrong key was passed over without a word.
#[test]
fn a_configured_grant_that_nobody_signed_is_told_to_the_administrator() {
    let mut phone = Phone::at_work(DAY);
    let forged = value(&signed(GRANT_TYPE, b"{}", &[FOREIGN_KEY]));
    let problems = phone.configure([("grants", forged)]);
    let told: Vec<_> = problems.iter().map(|p| (p.key.as_str(), p.fault.name())).collect();
    assert_eq!(told, [("grants", "refused")]);
    assert!(problems[0].message.contains("0 valid signatures for 'exemption'"), "{}", problems[0].message);
}
