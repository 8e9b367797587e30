//! What secure storage keeps: locked for now, or gone for good.

use std::sync::atomic::Ordering;

use appwijzer_core::trust::{DeviceKey, DeviceName, GrantDocument, Marks, TrustedTime};
use appwijzer_tests::signed::*;
use jiff::civil::date;

const DAY: &str = "2026-02-10";
const KEEP: &str = "You may keep TikTok";
const GONE: &str = "The code of this phone is gone";

fn device_code(phone: &mut Phone) -> String {
    phone.screen("device-code");
    phone.own().surroundings().unwrap().device_code
}

/// Everything in secure storage, or one name, can never be read again.
fn lose(phone: &Phone, named: &str) {
    let names: Vec<String> = phone.device.storage.values.lock().unwrap().keys().cloned().collect();
    phone.device.storage.gone.lock().unwrap().extend(names.into_iter().filter(|name| name.starts_with(named)));
}

fn exempt(phone: &mut Phone) {
    phone.screen("device-code");
    let kept = phone.device.storage.values.lock().unwrap().get("device-key").cloned().unwrap();
    let name = DeviceName::of_key(&DeviceKey::from_document(&kept).unwrap().public());
    let grant = GrantDocument::new("g-1", "example", "campaign", name, date(2026, 2, 1), date(2026, 4, 30));
    assert_eq!(phone.act("device-code", "grant", &[&value(&signed_grant(&grant))]), "home");
}

/// The device's code was empty for ever, no exemption could be given, and nothing said why.
#[test]
fn a_secret_that_is_gone_for_good_is_told_and_made_anew_when_it_is_asked_for() {
    let mut phone = Phone::at_work(DAY);
    let before = device_code(&mut phone);
    lose(&phone, "");
    phone.restart();
    assert_eq!(device_code(&mut phone), "", "nothing is made anew unasked");
    assert!(phone.home().contains(GONE));
    assert!(phone.reads("device-code").contains(GONE), "no empty code is shown");
    let asked = phone.reads("secrets");
    assert!(asked.contains("You did nothing wrong") && asked.contains("Make a new code"), "{asked}");
    assert_eq!(phone.act("secrets", "secrets-anew", &[]), "home");
    assert!(phone.reads("home").contains("There is a new code"));
    let after = device_code(&mut phone);
    assert!(!after.is_empty() && after != before);
    phone.restart();
    assert!(!phone.home().contains(GONE));
    assert_eq!(device_code(&mut phone), after, "it is kept");
    exempt(&mut phone);
    assert!(phone.home().contains(KEEP), "an exemption can be given again");
    assert_eq!(phone.reads("secrets"), phone.reads("home"), "there is nothing left to ask");
}

/// The marks and the time are in the journal too: both are back where a lost journal cannot take them.
#[test]
fn what_the_journal_knows_is_put_back_into_secure_storage() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&signed_policy(7));
    phone.refresh();
    lose(&phone, "");
    phone.restart();
    phone.home();
    phone.act("secrets", "secrets-anew", &[]);
    assert!(phone.device.storage.gone.lock().unwrap().is_empty(), "{:?}", phone.device.storage.gone);
    let stored = phone.device.storage.values.lock().unwrap().get("marks").cloned().unwrap();
    assert_eq!(Marks::from_bytes(&stored).as_ref(), Some(phone.own().marks()));
    phone.lose_journal();
    phone.publish(&signed_policy(6));
    assert_eq!(phone.refresh(), failed("older-policy"));
}

/// Locked is not lost: nothing is told as gone, and a press that no screen offers makes no new secret.
#[test]
fn a_secret_that_is_locked_now_is_left_alone() {
    let mut phone = Phone::at_work(DAY);
    let before = device_code(&mut phone);
    phone.device.storage.fails.store(true, Ordering::Relaxed);
    phone.restart();
    assert!(!phone.home().contains(GONE));
    assert!(phone.reads("device-code").contains("The code cannot be read now"));
    assert_eq!(phone.reads("secrets"), phone.reads("home"));
    phone.device.storage.fails.store(false, Ordering::Relaxed);
    phone.act("home", "secrets-anew", &[]);
    assert!(!phone.reads("home").contains("There is a new code"));
    phone.restart();
    assert_eq!(device_code(&mut phone), before);
}

/// The floor under the time may be later than what is known now: it is not written over while it cannot be read.
#[test]
fn a_floor_that_cannot_be_read_is_not_written_over() {
    let mut phone = Phone::at_work(DAY);
    // Step by step: a leap alone is not believed.
    for day in ["2026-02-10", "2026-03-21"] {
        phone.device.set_time(at(day));
        phone.home();
    }
    let stored = |phone: &Phone| {
        let values = phone.device.storage.values.lock().unwrap();
        let kept = values.iter().find(|(name, _)| name.starts_with("time.")).unwrap().1.clone();
        TrustedTime::from_bytes(&kept).unwrap()
    };
    let before = stored(&phone);
    phone.device.set_time(at("2026-02-11"));
    lose(&phone, "time.");
    phone.lose_journal();
    phone.act("welcome/3", "welcomed", &[]);
    phone.refresh();
    assert!(phone.home().contains(GONE));
    assert_eq!(stored(&phone), before);
    // It was locked after all: what is there counts.
    phone.device.storage.gone.lock().unwrap().clear();
    phone.device.set_time(at("2026-02-13"));
    phone.home();
    assert_eq!(stored(&phone), before);
    phone.restart();
    phone.home();
    assert_eq!(phone.own().checked().unwrap().assessment.day, date(2026, 3, 21));
}

/// Whoever is exempt is not told to delete the app because their phone lost a key.
#[test]
fn an_exemption_that_was_accepted_holds_while_its_key_is_locked_or_gone() {
    let mut phone = Phone::at_work(DAY);
    exempt(&mut phone);
    assert!(phone.home().contains(KEEP));
    phone.device.storage.fails.store(true, Ordering::Relaxed);
    phone.restart();
    assert!(phone.home().contains(KEEP), "locked");
    phone.device.storage.fails.store(false, Ordering::Relaxed);
    lose(&phone, "device-key");
    phone.restart();
    assert!(phone.home().contains(KEEP), "gone");
    assert!(phone.reads("secrets").contains("With a new code, an exception for the old code stops"));
    phone.act("secrets", "secrets-anew", &[]);
    assert!(!phone.home().contains(KEEP), "as was said before the press");
}

/// The journal of an exempt phone on another one, whose secure storage answers: another device.
#[test]
fn an_exemption_does_not_go_along_with_a_copied_journal() {
    let mut phone = Phone::at_work(DAY);
    exempt(&mut phone);
    phone.device.storage.values.lock().unwrap().clear();
    phone.restart();
    assert!(!phone.home().contains(KEEP));
}

/// A storage that cannot keep what is made anew is said, and asked again.
#[test]
fn a_new_secret_that_cannot_be_kept_is_told() {
    let mut phone = Phone::at_work(DAY);
    device_code(&mut phone);
    lose(&phone, "device-key");
    phone.restart();
    phone.refresh();
    assert!(phone.home().contains(GONE));
    phone.device.storage.full.store(true, Ordering::Relaxed);
    phone.act("secrets", "secrets-anew", &[]);
    let home = phone.reads("home");
    assert!(home.contains("There is no new code.") && home.contains(GONE), "{home}");
}
