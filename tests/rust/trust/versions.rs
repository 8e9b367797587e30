//! Rollback, and the way back from a fast-forward.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::Reporting;
use appwijzer_core::trust::POLICY_TYPE;
use appwijzer_tests::signed::*;

const DAY: &str = "2026-02-10";
/// The key that takes the place of a stolen one.
const NEW_KEY: u8 = 20;

fn by(key: u8, version: u64) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, |_| ()), &[key])
}

fn rotated(policy_restart: Option<u64>) -> RootSpec {
    RootSpec { version: 2, policy: (vec![NEW_KEY], 1), policy_restart, ..RootSpec::default() }
}

#[test]
fn rollback_by_fetch_is_refused() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&signed_policy(7));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.publish(&signed_policy(6));
    assert_eq!(phone.refresh(), failed("older-policy"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(7), (1, 7)));
    let home = phone.reads("home");
    assert!(home.contains("We got an old rule. We do not use it."), "{home}");
}

#[test]
fn rollback_by_managed_configuration_is_refused() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&signed_policy(7));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    // An MDM that still hands out the first policy is behind, not wrong: nobody is told, nothing changes.
    assert_eq!(phone.configure([("policy", value(&signed_policy(1)))]), []);
    assert_eq!((phone.in_force(), phone.marks()), (Some(7), (1, 7)));
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (Some(7), (1, 7)));
}

#[test]
fn rollback_by_fetch_of_what_configuration_gave_is_refused() {
    let mut phone = Phone::at_work(DAY);
    assert_eq!(phone.configure([("policy", value(&signed_policy(9)))]), []);
    assert_eq!(phone.in_force(), Some(9));
    phone.publish(&signed_policy(8));
    assert_eq!(phone.refresh(), failed("older-policy"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(9), (1, 9)));
}

#[test]
fn rollback_after_the_journal_was_lost_is_refused() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&signed_policy(7));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.lose_journal(), []);
    phone.publish(&signed_policy(6));
    assert_eq!(phone.refresh(), failed("older-policy"), "secure storage remembers");
    assert_eq!((phone.in_force(), phone.marks()), (None, (1, 7)));
    phone.act("welcome/3", "welcomed", &[]);
    let waiting = phone.reads("home");
    assert!(waiting.contains("We got an old rule. We do not use it."), "{waiting}");
    phone.publish(&signed_policy(7));
    assert_eq!(phone.refresh(), RefreshOutcome::New, "the same one again is no rollback");
}

#[test]
fn another_policy_under_the_same_version_is_refused() {
    let mut phone = Phone::at_work(DAY);
    let other = signed(POLICY_TYPE, &policy_bytes(1, |p| p.reporting = Reporting::Nothing), &[POLICY_KEY]);
    phone.publish(&other);
    assert_eq!(phone.refresh(), failed("same-version"));
    let problems = phone.configure([("policy", value(&other))]);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].message.contains("version 1 was seen before with other content"), "{}", problems[0].message);
    let home = phone.reads("home");
    assert!(home.contains("The rule was changed without a new version number. We do not use it."), "{home}");
}

/// A thief of the policy key drove the version up. The next root takes the key away and says where
/// the numbers start again.
#[test]
fn fast_forward_is_recovered_by_root_rotation() {
    let mut phone = Phone::at_work(DAY);
    let driven_up = 9_000_000_000_000;
    phone.publish(&by(POLICY_KEY, driven_up));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.publish(&by(POLICY_KEY, 2));
    assert_eq!(phone.refresh(), failed("older-policy"), "without a new root there is no way back");
    phone.publish_root(2, &rotated(Some(2)).sign());
    phone.publish(&by(NEW_KEY, 2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.marks()), (Some(2), (2, 2)));
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (Some(2), (2, 2)));
    // What the thief signed is worth nothing any more.
    phone.publish(&by(POLICY_KEY, driven_up + 1));
    assert_eq!(phone.refresh(), failed("too-few-signatures"));
}

#[test]
fn fast_forward_is_recovered_by_a_root_in_managed_configuration() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&by(POLICY_KEY, 9_000_000_000_000));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    let values = [("root", value(&rotated(Some(2)).sign())), ("policy", value(&by(NEW_KEY, 2)))];
    assert_eq!(phone.configure(values), []);
    assert_eq!((phone.in_force(), phone.marks()), (Some(2), (2, 2)));
}

/// Found by these tests: with the journal gone there is no root before the new one, and the driven-up
/// number in secure storage closed the door for good.
#[test]
fn fast_forward_is_recovered_after_the_journal_was_lost() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&by(POLICY_KEY, 9_000_000_000_000));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.values.insert("root".to_owned(), value(&rotated(Some(2)).sign()));
    phone.values.insert("policy".to_owned(), value(&by(NEW_KEY, 2)));
    assert_eq!(phone.lose_journal(), []);
    assert_eq!((phone.in_force(), phone.marks()), (Some(2), (2, 2)));
}

#[test]
fn fast_forward_without_a_restart_is_no_way_back() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&by(POLICY_KEY, 50));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.publish_root(2, &rotated(None).sign());
    phone.publish(&by(NEW_KEY, 2));
    assert_eq!(phone.refresh(), failed("older-policy"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(50), (2, 50)));
}

#[test]
fn a_restart_that_takes_no_key_away_is_no_rollback() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&by(POLICY_KEY, 50));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.publish_root(2, &RootSpec { version: 2, policy_restart: Some(2), ..RootSpec::default() }.sign());
    phone.publish(&by(POLICY_KEY, 2));
    assert_eq!(phone.refresh(), failed("older-policy"));
    assert_eq!((phone.in_force(), phone.marks()), (Some(50), (2, 50)));
}

/// Found by these tests: a root whose numbers start again above what is in force made the next
/// start take the journal for damaged, and everything in it was set aside.
#[test]
fn a_restart_above_what_is_in_force_leaves_it_in_force() {
    let mut phone = Phone::at_work(DAY);
    phone.own().check().unwrap();
    phone.publish_root(2, &rotated(Some(10)).sign());
    assert_eq!(phone.refresh(), failed("too-few-signatures"), "the server still has the old policy");
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (2, 10)));
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (Some(1), (2, 10)));
    let home = phone.reads("home");
    assert!(!home.contains("Appwijzer’s saved data was damaged"), "{home}");
    phone.publish(&by(NEW_KEY, 9));
    assert_eq!(phone.refresh(), failed("older-policy"));
    phone.publish(&by(NEW_KEY, 10));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
}

/// Found by these tests: the policy in force, signed again by the new key, left the mark where the
/// numbers start, and an older one was accepted after it.
#[test]
fn the_same_policy_signed_by_the_new_key_raises_the_mark() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&by(POLICY_KEY, 7));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.publish_root(2, &rotated(Some(5)).sign());
    phone.publish(&by(NEW_KEY, 7));
    assert!(matches!(phone.refresh(), RefreshOutcome::New | RefreshOutcome::Unchanged));
    assert_eq!((phone.in_force(), phone.marks()), (Some(7), (2, 7)));
    phone.publish(&by(NEW_KEY, 6));
    assert_eq!(phone.refresh(), failed("older-policy"));
    phone.restart();
    assert_eq!((phone.in_force(), phone.marks()), (Some(7), (2, 7)));
}
