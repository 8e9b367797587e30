//! Joining: what is behind a code is verified and shown before anything changes.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::trust::{JoinCode, POLICY_TYPE, accept_first_root};
use appwijzer_tests::signed::*;
use appwijzer_tests::used::rows;

const DAY: &str = "2026-02-10";
/// Keys of another organisation.
const THEIRS: [u8; 3] = [31, 32, 33];
const THEIR_ADDRESS: &str = "https://elsewhere.example.com/apps/policy.json";

fn root_of(organisation: &str, keys: [u8; 3]) -> Vec<u8> {
    RootSpec {
        organisation: organisation.to_owned(),
        root: (vec![keys[0]], 1),
        policy: (vec![keys[1]], 1),
        exemption: (vec![keys[2]], 1),
        signers: vec![keys[0]],
        ..RootSpec::default()
    }
    .sign()
}

/// Puts the other organisation on its server.
fn serve(phone: &Phone, organisation: &'static str, address: &str) -> Vec<u8> {
    let root = root_of(organisation, THEIRS);
    let policy = signed(POLICY_TYPE, &policy_bytes(4, |p| p.organisation.id = organisation), &[THEIRS[1]]);
    phone.device.transport.put(address, policy);
    phone.device.transport.put(&address.replace("policy.json", "root-1.json"), root.clone());
    root
}

/// A private phone that takes part, with an answer, a case and its own language.
fn joined() -> Phone {
    let mut phone = Phone::new(DAY, false);
    phone.publish(&signed_policy(1));
    phone.publish_root(1, &RootSpec::default().sign());
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&RootSpec::default().sign(), "example", ADDRESS);
    phone.act("question/ownership", "answer/ownership", &["work"]);
    phone.act("home", "language/en", &[]);
    assert_eq!(phone.own().checked().unwrap().cases.len(), 1);
    phone
}

fn everything(phone: &Phone) -> (BTreeMap<String, String>, BTreeMap<String, Vec<u8>>) {
    (rows(&phone.journal()).unwrap(), phone.device.storage.values.lock().unwrap().clone())
}

/// One press on a code of an organisation whose server does not exist, or holds something else.
#[test]
fn a_code_that_leads_nowhere_changes_nothing() {
    let mut phone = joined();
    let before = everything(&phone);
    let theirs = root_of("elsewhere", THEIRS);
    assert_eq!(phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS), failed("not-found"));
    let said = phone.reads("join/check");
    assert!(said.contains("Nothing has changed. You still take part with Example City"), "{said}");
    phone.device.transport.offline.store(true, Ordering::Relaxed);
    phone.act("join/check", "refresh", &[]);
    assert_eq!(phone.refresh(), failed("offline"));
    phone.device.transport.offline.store(false, Ordering::Relaxed);
    phone.device.transport.put(&THEIR_ADDRESS.replace("policy.json", "root-1.json"), theirs.clone());
    for (policy, why) in [
        (signed_policy(1), "too-few-signatures"),
        (b"<html>".to_vec(), "not-an-envelope"),
        (signed(POLICY_TYPE, &policy_bytes(1, |_| ()), &[THEIRS[1]]), "wrong-organisation"),
    ] {
        phone.device.transport.put(THEIR_ADDRESS, policy);
        assert_eq!(phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS), failed(why));
        assert_eq!(phone.agree(), "join", "there is nothing to agree to");
    }
    assert_eq!(everything(&phone), before);
    phone.act("join/check", "join-stop", &[]);
    phone.restart();
    assert_eq!(phone.in_force(), Some(1));
    assert!(phone.reads("home").contains("You have 1 task on this phone"));
    assert_eq!(everything(&phone), before);
}

#[test]
fn whose_rules_these_are_is_shown_before_anything_changes() {
    let mut phone = joined();
    let before = everything(&phone);
    let theirs = serve(&phone, "elsewhere", THEIR_ADDRESS);
    assert_eq!(phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS), RefreshOutcome::Unchanged);
    let said = phone.reads("join/check");
    let digits = accept_first_root(&theirs).unwrap().fingerprint.to_string();
    let groups = format!("{} {} {}", &digits[..4], &digits[4..8], &digits[8..12]);
    for shown in
        ["This code is from Example City", THEIR_ADDRESS, &groups, "You take part with Example City now. That stops."]
    {
        assert!(said.contains(shown), "{shown}: {said}");
    }
    assert_eq!(everything(&phone), before, "nothing is forgotten, nothing is kept");
    // Who does not agree stays where they were.
    assert_eq!(phone.act("join/check", "join-stop", &[]), "home");
    assert_eq!(phone.agree(), "join");
    assert_eq!((phone.in_force(), everything(&phone)), (Some(1), before));
}

#[test]
fn who_agrees_goes_over_in_one_write() {
    let mut phone = joined();
    let theirs = serve(&phone, "elsewhere", THEIR_ADDRESS);
    phone.own().plan_notifications().unwrap();
    phone.join(&theirs, "elsewhere", THEIR_ADDRESS);
    assert_eq!((phone.in_force(), phone.marks()), (Some(4), (1, 4)));
    assert!(phone.device.notifier.0.lock().unwrap().is_empty(), "reminders of before are gone");
    let now = rows(&phone.journal()).unwrap();
    assert!(!now.keys().any(|key| key.starts_with("cases") || key.starts_with("answers")), "{now:?}");
    assert!(now.contains_key("settings language"), "the language is the employee's own");
    phone.restart();
    assert_eq!(phone.in_force(), Some(4));
    let about = phone.reads("about");
    assert!(about.contains(THEIR_ADDRESS), "{about}");
    let digits = accept_first_root(&theirs).unwrap().fingerprint.to_string();
    assert!(about.contains(&format!("{} {}", &digits[..4], &digits[4..8])), "{about}");
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged, "its ETag is known");
}

/// The private phone is looked at under the new organisation only after a new agreement.
#[test]
fn another_organisation_asks_for_its_own_agreement() {
    let mut phone = joined();
    let theirs = serve(&phone, "elsewhere", THEIR_ADDRESS);
    phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS);
    phone.own().check().unwrap();
    let version = phone.own().checked().unwrap().assessment.clone();
    assert_eq!(phone.in_force(), Some(1));
    assert!(version.findings().count() > 0, "it is looked at under the rule that was agreed to");
}

/// The same id, another fingerprint and the attacker's address: nobody is even asked.
#[test]
fn a_code_with_a_known_id_and_a_wrong_fingerprint_is_refused() {
    let mut phone = joined();
    let before = everything(&phone);
    let evil = "https://evil.example/x/policy.json";
    let theirs = serve(&phone, "example", evil);
    // The genuine old policy there, so that the phone would believe that nothing is new.
    phone.device.transport.put(evil, signed_policy(1));
    let asked = phone.device.transport.requests.lock().unwrap().len();
    assert_eq!(phone.try_join(&theirs, "example", evil), failed("other-lineage"));
    assert_eq!(phone.device.transport.requests.lock().unwrap().len(), asked, "not even who asks is told");
    let said = phone.reads("join/check");
    assert!(said.contains("another organisation with the same name"), "{said}");
    assert!(said.contains("Then stop taking part first"), "{said}");
    assert_eq!(phone.agree(), "join");
    assert_eq!(everything(&phone), before);
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New, "still from the address of before");
    // A root number that the phone never saw: it is looked at, and refused all the same.
    let fingerprint = accept_first_root(&theirs).unwrap().fingerprint.0;
    let code = JoinCode::new("example", evil, 9, &fingerprint).unwrap();
    phone.device.transport.put("https://evil.example/x/root-9.json", theirs);
    phone.act("join", "join", &[&code.spoken()]);
    assert_eq!(phone.refresh(), failed("other-lineage"));
    assert_eq!(phone.in_force(), Some(2));
}

/// The organisation moved: the same roots at another address.
#[test]
fn a_code_of_the_same_line_moves_the_address_and_forgets_nothing() {
    let mut phone = joined();
    let moved = "https://new.example.org/apps/policy.json";
    phone.device.transport.put(moved, signed_policy(3));
    phone.device.transport.put("https://new.example.org/apps/root-1.json", RootSpec::default().sign());
    assert_eq!(phone.try_join(&RootSpec::default().sign(), "example", moved), RefreshOutcome::Unchanged);
    let said = phone.reads("join/check");
    assert!(said.contains("You already take part with Example City") && said.contains("Only the address"), "{said}");
    assert!(!said.contains("We forget"), "{said}");
    assert_eq!(phone.agree(), "home");
    assert_eq!((phone.in_force(), phone.marks()), (Some(3), (1, 3)));
    phone.own().check().unwrap();
    assert_eq!(phone.own().checked().unwrap().cases.len(), 1);
    assert!(phone.reads("about").contains(moved));
    // And never back.
    phone.device.transport.put(ADDRESS, signed_policy(2));
    assert_eq!(phone.try_join(&RootSpec::default().sign(), "example", ADDRESS), failed("older-policy"));
    assert_eq!(phone.in_force(), Some(3));
}

/// A later root in the code, of the line that the phone follows from root 1 on.
#[test]
fn a_code_with_a_later_root_of_the_same_line_is_followed() {
    let first = accept_first_root(&RootSpec::default().sign()).unwrap().fingerprint.to_string();
    let second = RootSpec { version: 2, lineage: Some(first), ..RootSpec::default() }.sign();
    for seen in [false, true] {
        let mut phone = joined();
        phone.publish_root(2, &second);
        if seen {
            phone.refresh();
            assert_eq!(phone.marks().0, 2);
        }
        phone.join(&second, "example", ADDRESS);
        assert_eq!(phone.marks(), (2, 1));
        assert_eq!(phone.own().checked().map(|c| c.cases.len()).unwrap_or(1), 1);
    }
}

/// A kill while the employee reads leaves everything as it was.
#[test]
fn what_was_not_agreed_to_is_forgotten_with_the_process() {
    let mut phone = joined();
    let theirs = serve(&phone, "elsewhere", THEIR_ADDRESS);
    phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS);
    phone.restart();
    assert_eq!(phone.agree(), "join");
    assert_eq!(phone.in_force(), Some(1));
}

/// Management set the phone up while a code waits for its agreement.
#[test]
fn a_code_that_waits_is_worth_nothing_once_the_management_sets_the_phone_up() {
    let mut phone = joined();
    let theirs = serve(&phone, "elsewhere", THEIR_ADDRESS);
    phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS);
    phone.configure([("root", value(&RootSpec::default().sign())), ("policy_address", ADDRESS.into())]);
    phone.agree();
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
}

/// A second code is opened by a link while the first one's rules are on the screen: agreeing is about what was read.
#[test]
fn agreeing_to_what_was_shown_never_goes_over_to_something_else() {
    let mut phone = joined();
    let before = everything(&phone);
    let theirs = serve(&phone, "elsewhere", THEIR_ADDRESS);
    let third = "https://third.example/x/policy.json";
    let others = serve(&phone, "third", third);
    phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS);
    let shown = phone.agreement();
    assert!(shown.len() > "join-agree/".len(), "{shown}");
    assert_eq!(phone.try_join(&others, "third", third), RefreshOutcome::Unchanged);
    assert_eq!(phone.act("join/check", &shown, &[]), "join/check", "shown anew");
    assert_eq!(everything(&phone), before);
    assert!(phone.reads("join/check").contains(third));
    // Nor without saying to what, nor to a made-up one.
    for event in ["join-agree", "join-agree/00"] {
        assert_eq!(phone.act("join/check", event, &[]), "join/check");
        assert_eq!(everything(&phone), before);
    }
    // The same code once more, and another policy behind it by now.
    phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS);
    assert_eq!(phone.agreement(), shown, "the same is the same");
    let policy = signed(POLICY_TYPE, &policy_bytes(5, |p| p.organisation.id = "elsewhere"), &[THEIRS[1]]);
    phone.device.transport.put(THEIR_ADDRESS, policy);
    phone.try_join(&theirs, "elsewhere", THEIR_ADDRESS);
    assert_eq!(phone.act("join/check", &shown, &[]), "join/check");
    assert_eq!(everything(&phone), before);
    assert_eq!(phone.agree(), "home");
    assert_eq!((phone.in_force(), phone.marks()), (Some(5), (1, 5)));
}
