//! The chain of roots: steps of one, both thresholds, removed keys, and what has expired.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::trust::POLICY_TYPE;
use appwijzer_tests::signed::*;
use jiff::civil::date;

const DAY: &str = "2026-02-10";
const NEW_ROOT_KEY: u8 = 21;

#[test]
fn removed_key_can_sign_no_policy_any_more() {
    let mut phone = Phone::at_work(DAY);
    let without = RootSpec { version: 2, policy: (vec![20], 1), ..RootSpec::default() };
    phone.publish_root(2, &without.sign());
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (2, 1)), "the root is taken, the policy is not");
    let problems = phone.configure([("policy", value(&signed_policy(2)))]);
    assert_eq!(problems.iter().map(|p| p.fault.name()).collect::<Vec<_>>(), ["refused"]);
    phone.publish(&signed(POLICY_TYPE, &policy_bytes(2, |_| ()), &[20]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
}

#[test]
fn removed_root_key_can_sign_no_next_root() {
    let mut phone = Phone::at_work(DAY);
    let second = RootSpec {
        version: 2,
        root: (vec![NEW_ROOT_KEY], 1),
        signers: vec![ROOT_KEY, NEW_ROOT_KEY],
        ..RootSpec::default()
    };
    phone.publish_root(2, &second.sign());
    let third = RootSpec { version: 3, ..RootSpec::default() };
    phone.publish_root(3, &third.sign());
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (2, 1)));
}

#[test]
fn a_next_root_needs_the_old_threshold_and_the_new() {
    for signers in [vec![ROOT_KEY], vec![NEW_ROOT_KEY], vec![]] {
        let mut phone = Phone::at_work(DAY);
        let next = RootSpec { version: 2, root: (vec![NEW_ROOT_KEY], 1), signers, ..RootSpec::default() };
        phone.publish_root(2, &next.sign());
        assert_eq!(phone.refresh(), failed("too-few-signatures"));
        assert_eq!(phone.marks(), (1, 1));
    }
}

#[test]
fn root_skipped_is_refused() {
    let mut phone = Phone::at_work(DAY);
    // Where version 2 should be, the server has version 3.
    phone.publish_root(2, &RootSpec { version: 3, ..RootSpec::default() }.sign());
    assert_eq!(phone.refresh(), failed("root-version"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (1, 1)));
    let home = phone.reads("home");
    assert!(home.contains("The keys of Example City are not right. Ask the service desk."), "{home}");
}

#[test]
fn root_of_the_same_version_again_is_refused() {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, &RootSpec { policy: (vec![20], 1), ..RootSpec::default() }.sign());
    assert_eq!(phone.refresh(), failed("root-version"));
    assert_eq!(phone.marks(), (1, 1));
}

#[test]
fn root_rollback_by_managed_configuration_changes_nothing() {
    let mut phone = Phone::at_work(DAY);
    phone.publish_root(2, &RootSpec { version: 2, policy: (vec![20], 1), ..RootSpec::default() }.sign());
    phone.refresh();
    assert_eq!(phone.marks(), (2, 1));
    // Every start hands over the first root again.
    assert_eq!(phone.configure([("roles", "mayor".to_owned())]), []);
    assert_eq!(phone.own().root().unwrap().root.version, 2);
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), failed("too-few-signatures"), "the old root's key is not back");
}

/// A phone that was off for years follows every root in between.
/// The management's channel is trusted, so the old keys need not have signed what it hands over: not one version
/// ahead and not several. A server is not: there each step needs them.
#[test]
fn a_managed_root_needs_no_old_signature_however_far_ahead_it_is() {
    let next = |version| {
        RootSpec { version, root: (vec![7], 1), policy: (vec![8], 1), signers: vec![7], ..RootSpec::default() }.sign()
    };
    for version in [2, 3, 9] {
        let mut phone = Phone::at_work("2026-02-10");
        assert_eq!(phone.configure([("root", value(&next(version)))]), [], "{version} ahead");
        assert_eq!((phone.marks(), phone.in_force()), ((version, 1), Some(1)));
        phone.publish(&signed(POLICY_TYPE, &policy_bytes(2, |_| ()), &[8]));
        assert_eq!((phone.refresh(), phone.in_force()), (RefreshOutcome::New, Some(2)));
    }
    let mut phone = Phone::at_work("2026-02-10");
    phone.publish_root(2, &next(2));
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
    assert_eq!(phone.marks(), (1, 1));
}

#[test]
fn a_chain_of_roots_is_followed_in_one_refresh() {
    let mut phone = Phone::at_work(DAY);
    for version in 2..=9u8 {
        let (before, own) = (40 + version - 1, 40 + version);
        let signers = vec![if version == 2 { ROOT_KEY } else { before }, own];
        let root = RootSpec { version: version.into(), root: (vec![own], 1), signers, ..RootSpec::default() };
        phone.publish_root(version.into(), &root.sign());
    }
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.marks()), (Some(2), (9, 2)));
}

#[test]
fn root_expired_nothing_new_is_accepted_under_it() {
    let mut phone = Phone::new(DAY, true);
    phone.publish(&signed_policy(1));
    let short = RootSpec { expires: date(2026, 6, 30), ..RootSpec::default() };
    phone.configure([("root", value(&short.sign())), ("policy_address", ADDRESS.into()), ("ownership", "work".into())]);
    phone.act("welcome/3", "welcomed", &[]);
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.device.set_time(at("2026-06-30"));
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New, "on its last day it still holds");
    phone.device.set_time(at("2026-07-01"));
    phone.publish(&signed_policy(3));
    assert_eq!(phone.refresh(), failed("root-expired"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(2), (1, 2)), "what was accepted stays in force");
    let problems = phone.configure([("policy", value(&signed_policy(3)))]);
    assert!(problems[0].message.contains("the root expired on 2026-06-30"), "{}", problems[0].message);
    phone.restart();
    assert_eq!(phone.in_force(), Some(2), "after a restart too");
    let home = phone.reads("home");
    assert!(home.contains("The keys of Example City have expired. Ask the service desk."), "{home}");
    // An expired root can be followed by the next one.
    phone.publish_root(2, &RootSpec { version: 2, ..RootSpec::default() }.sign());
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.marks()), (Some(3), (2, 3)));
}
