//! Indefinite freeze: somebody keeps the phone from seeing anything new.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::Policy;
use appwijzer_core::trust::POLICY_TYPE;
use appwijzer_tests::signed::*;
use jiff::civil::date;

const STALE: &str = "This rule ran until Tuesday 30 June 2026. There is no new one yet, so we still use it.";

fn until_june(policy: &mut Policy<'_>) {
    policy.expires = date(2026, 6, 30);
}

fn frozen(apps: &[&str]) -> Phone {
    let mut phone = Phone::at_work("2026-02-10");
    phone.device.change(|all| *all = android(apps));
    phone.publish(&signed(POLICY_TYPE, &policy_bytes(2, until_june), &[POLICY_KEY]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.device.set_time(at("2026-06-30"));
    phone.own().check().unwrap();
    assert!(!phone.reads("home").contains("was valid until"), "on its last day it is not stale");
    phone.device.set_time(at("2026-07-01"));
    phone
}

#[test]
fn indefinite_freeze_is_shown_as_stale() {
    let mut phone = frozen(&[BANNED]);
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged, "the server still shows the same");
    phone.own().check().unwrap();
    let home = phone.reads("home");
    assert!(home.contains(STALE), "{home}");
    assert!(home.contains("You have 1 task on this phone"), "a stale policy keeps applying: {home}");
    let about = phone.reads("about");
    assert!(about.contains("There is no new version yet"), "{about}");
    assert_eq!(phone.in_force(), Some(2));
}

/// Found by these tests: a freeze hides what is newly banned, so that whoever has nothing to do is
/// the one to be told; the notice was shown only beside something found.
#[test]
fn indefinite_freeze_is_shown_as_stale_where_nothing_is_asked() {
    let mut phone = frozen(&["org.example.notes"]);
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    phone.own().check().unwrap();
    let home = phone.reads("home");
    assert!(home.contains(STALE), "{home}");
}

#[test]
fn indefinite_freeze_by_silence_is_shown_too() {
    let mut phone = frozen(&[BANNED]);
    phone.device.transport.offline.store(true, std::sync::atomic::Ordering::Relaxed);
    assert_eq!(phone.refresh(), failed("offline"));
    phone.own().check().unwrap();
    let home = phone.reads("home");
    assert!(home.contains(STALE), "{home}");
    assert!(home.contains("There is no internet. You now see what we fetched last."), "{home}");
}

/// Age alone makes nothing stricter and nothing milder.
#[test]
fn a_stale_policy_asks_what_it_asked() {
    let mut phone = frozen(&[BANNED]);
    let asked = |phone: &mut Phone| {
        phone.own().check().unwrap();
        let found = phone.own().checked().unwrap().assessment.clone();
        found.findings().map(|f| (f.status, f.judgement.duty.clone())).collect::<Vec<_>>()
    };
    let (first, later) = (asked(&mut phone), {
        phone.device.set_time(at("2026-08-05"));
        asked(&mut phone)
    });
    assert_eq!(first, later);
}
