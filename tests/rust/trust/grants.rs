//! Exemptions: what was accepted keeps holding, and nobody is exempt by accident.

use std::sync::atomic::Ordering;

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::trust::{DeviceName, GrantDocument};
use appwijzer_tests::signed::*;
use jiff::civil::date;

const DAY: &str = "2026-02-10";
const KEEP: &str = "You may keep TikTok";
/// Takes the place of the exemption key.
const OTHER_KEY: u8 = 21;

fn grant_until(month: i8, day: i8, device: DeviceName) -> Vec<u8> {
    signed_grant(&GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, month, day)))
}

fn tablet() -> DeviceName {
    DeviceName::Mdm("tablet-7".to_owned())
}

/// A phone with a root that ends on 28 February, exempt until 30 April.
fn exempt(by_configuration: bool) -> Phone {
    let mut phone = Phone::new(DAY, true);
    phone.publish(&signed_policy(1));
    let root = RootSpec { expires: date(2026, 2, 28), ..RootSpec::default() };
    phone.configure([("root", value(&root.sign())), ("policy_address", ADDRESS.into()), ("ownership", "work".into())]);
    phone.configure([("device_id", "tablet-7".to_owned())]);
    phone.act("welcome/3", "welcomed", &[]);
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    let grant = value(&grant_until(4, 30, tablet()));
    if by_configuration {
        assert_eq!(phone.configure([("grants", grant)]), []);
    } else {
        phone.own().check().unwrap();
        phone.act("device-code", "grant", &[&grant]);
    }
    assert!(phone.home().contains(KEEP));
    phone
}

#[test]
fn an_exemption_holds_on_the_morning_after_the_root_has_expired() {
    for by_configuration in [false, true] {
        let mut phone = exempt(by_configuration);
        for day in ["2026-02-28", "2026-03-01", "2026-04-30"] {
            phone.device.set_time(at(day));
            assert!(phone.home().contains(KEEP), "{day}");
            phone.restart();
            assert!(phone.home().contains(KEEP), "{day}, after a restart");
        }
        phone.device.set_time(at("2026-05-01"));
        assert!(!phone.home().contains(KEEP), "until its own last day");
    }
}

#[test]
fn a_new_exemption_is_not_accepted_under_a_root_that_has_expired() {
    let mut phone = exempt(false);
    phone.device.set_time(at("2026-03-01"));
    let mut new = GrantDocument::new("g-2", "example", "campaign", tablet(), date(2026, 3, 1), date(2026, 4, 1));
    new.id = "g-2".to_owned();
    phone.own().check().unwrap();
    assert_eq!(phone.act("device-code", "grant", &[&value(&signed_grant(&new))]), "device-code");
    let problems = phone.configure([("grants", value(&signed_grant(&new)))]);
    assert!(problems[0].message.contains("the root expired on 2026-02-28"), "{problems:?}");
    // The one that it has may be scanned once more.
    phone.own().check().unwrap();
    assert_eq!(phone.act("device-code", "grant", &[&value(&grant_until(4, 30, tablet()))]), "home");
}

#[test]
fn an_exemption_that_the_configuration_takes_back_ends() {
    let mut phone = exempt(true);
    phone.values.remove("grants");
    phone.configure([]);
    assert!(!phone.home().contains(KEEP));
}

/// A next root with another exemption key: what was accepted holds, unless the root withdraws it.
#[test]
fn an_exemption_outlives_its_key_unless_the_next_root_withdraws_it() {
    for by_configuration in [false, true] {
        for withdraw_grants in [false, true] {
            let mut phone = exempt(by_configuration);
            let spec = RootSpec { version: 2, exemption: (vec![OTHER_KEY], 1), withdraw_grants, ..RootSpec::default() };
            phone.publish_root(2, &spec.sign());
            phone.refresh();
            assert_eq!(phone.marks().0, 2);
            assert_eq!(phone.home().contains(KEEP), !withdraw_grants, "{by_configuration}");
            phone.restart();
            assert_eq!(phone.home().contains(KEEP), !withdraw_grants, "{by_configuration}");
        }
    }
}

#[test]
fn a_root_that_withdraws_leaves_what_its_own_keys_signed() {
    let mut phone = exempt(false);
    phone.publish_root(2, &RootSpec { version: 2, withdraw_grants: true, ..RootSpec::default() }.sign());
    phone.refresh();
    assert!(phone.home().contains(KEEP));
}

/// A grant for 32 zeroes would be one for every phone whose secure storage fails.
#[test]
fn a_phone_without_a_key_of_its_own_is_named_by_no_grant() {
    let mut phone = Phone::at_work(DAY);
    phone.device.storage.fails.store(true, Ordering::Relaxed);
    phone.restart();
    let mut weak = vec![[0u8; 32], [0xff; 32]];
    let mut one = [0u8; 32];
    one[0] = 1;
    weak.push(one);
    for key in weak {
        let grant = value(&grant_until(4, 30, DeviceName::of_key(&key)));
        phone.own().check().unwrap();
        assert_eq!(phone.act("device-code", "grant", &[&grant]), "device-code");
        let problems = phone.configure([("grants", grant)]);
        assert!(problems[0].message.contains("does not name a device"), "{problems:?}");
        assert!(!phone.home().contains(KEEP));
    }
}

#[test]
fn a_grant_of_another_line_of_the_same_name_is_refused() {
    let mut phone = Phone::at_work(DAY);
    phone.configure([("device_id", "tablet-7".to_owned())]);
    let grant = GrantDocument::new("g-1", "example", "campaign", tablet(), date(2026, 2, 1), date(2026, 4, 30));
    let own = phone.own().root().unwrap().fingerprint.to_string();
    let theirs = signed_grant(&grant.clone().of_lineage(Some("ab".repeat(32))));
    let problems = phone.configure([("grants", value(&theirs))]);
    assert!(problems[0].message.contains("another organisation of the same name"), "{problems:?}");
    assert!(!phone.home().contains(KEEP));
    assert_eq!(phone.configure([("grants", value(&signed_grant(&grant.of_lineage(Some(own)))))]), []);
    assert!(phone.home().contains(KEEP));
}

/// A grant of a later version, with something that this one does not know.
#[test]
fn what_a_later_version_adds_to_a_grant_is_passed_over_unless_it_is_critical() {
    for (critical, accepted) in [(false, true), (true, false)] {
        let mut phone = Phone::at_work(DAY);
        phone.configure([("device_id", "tablet-7".to_owned())]);
        let grant = GrantDocument::new("g-1", "example", "campaign", tablet(), date(2026, 2, 1), date(2026, 4, 30));
        let mut json = serde_json::to_value(&grant).unwrap();
        json["hours"] = serde_json::json!([9, 17]);
        if critical {
            json["critical"] = serde_json::json!(["hours"]);
        }
        let bytes = appwijzer_core::policy::canonical::to_vec(&json).unwrap();
        let grant = signed(appwijzer_core::trust::GRANT_TYPE, &bytes, &[GRANT_KEY]);
        assert_eq!(phone.configure([("grants", value(&grant))]).is_empty(), accepted);
        assert_eq!(phone.home().contains(KEEP), accepted);
    }
}
