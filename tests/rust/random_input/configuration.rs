//! Managed values that are wrong in every way: the companion works on, and the administrator is told
//! which key it is.

use appwijzer_core::companion::{CONFIGURATION_KEYS, ConfigurationFault, KeyFacts, Values};
use appwijzer_tests::signed::*;
use proptest::prelude::*;

use super::bodies;

/// Values that are wrong for a key, whatever else is right.
fn wrong_values(key: &KeyFacts) -> Vec<String> {
    let mut all = vec!["x".repeat(key.max + 1), "é\u{7}\u{0}".to_owned()];
    let more: &[&str] = match key.key {
        "organisation" => &["Example City", "-", "a/b", "null", "{}", "EXAMPLE"],
        "root" => &["{", "{}", "true", "AAAA", "e30=", "[1]", "=====", "{\"payload\":1}"],
        "policy" => &["{", "{}", "true", "AAAA", "e30=", "eyJ9", "{\"signatures\":[]}"],
        "policy_address" => &[
            "http://policy.example.org/policy.json",
            "https://policy.example.org/policy.json?device=7",
            "https://policy.example.org/policy.json#x",
            "https://user@policy.example.org/policy.json",
            "https://",
            "https:///policy.json",
            "policy.json",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://policy.example.org/a b",
            "https://127.0.0.1@evil.example/p",
        ],
        "ownership" => &["WORK", "Work", "employer", "work private", "1"],
        "enrolled" => &["yes", "1", "TRUE", "null"],
        "device_id" => &["a\nb", "\u{1b}[31m"],
        "roles" => &["Mayor", "mayor;desk", "a b", "[\"mayor\"]"],
        "grants" => &["{", "AAAA", "true", "{} {}"],
        "language" => &["klingon", "tlh", "n l", "1"],
        "apps_seen" => &["TikTok", "23-11-2026 com.example.app", "2026-11-23 no?id", "2026-02-30", "com.example.app"],
        "check_hours" => &["0", "169", "-1", "1.5", "1e2", "NaN", "day", "0x10"],
        other => panic!("this test does not know the key '{other}' yet"),
    };
    all.extend(more.iter().map(|v| (*v).to_owned()));
    all
}

#[test]
fn every_wrong_value_of_every_key_is_told_and_the_companion_works_on() {
    for facts in CONFIGURATION_KEYS {
        let mut phone = Phone::at_work("2026-02-10");
        let right = phone.values.clone();
        for wrong in wrong_values(facts) {
            let shown: String = wrong.chars().take(60).collect();
            phone.values.clone_from(&right);
            let problems = phone.configure([(facts.key, wrong)]);
            let told = problems.iter().find(|p| p.key == facts.key);
            let told = told.unwrap_or_else(|| panic!("{} = {shown:?}: nothing is told: {problems:?}", facts.key));
            assert!(told.message.contains(&format!("'{}'", facts.key)), "{told:?}");
            assert!(!told.message.chars().any(char::is_control), "{told:?}");
            assert_eq!(phone.in_force(), Some(1), "{} = {shown:?}", facts.key);
            assert!(phone.own().check().is_ok());
            assert!(phone.reads("home").contains("What we checked"));
        }
        phone.values.clone_from(&right);
        assert_eq!(phone.configure([]), [], "{}: and all is well again", facts.key);
    }
}

/// Every key has a longest value, and one character more is told as such.
#[test]
fn what_is_too_long_is_told_as_too_long() {
    for facts in CONFIGURATION_KEYS {
        let mut phone = Phone::at_work("2026-02-10");
        let problems = phone.configure([(facts.key, "x".repeat(facts.max + 1))]);
        assert!(
            problems.iter().any(|p| p.key == facts.key && p.fault == ConfigurationFault::TooLong),
            "{}: {problems:?}",
            facts.key
        );
    }
}

#[test]
fn unknown_keys_are_told_and_many_of_them_do_no_harm() {
    let mut phone = Phone::at_work("2026-02-10");
    phone.values.insert("polcy_address".to_owned(), ADDRESS.to_owned());
    phone.values.insert("\u{202e}\n\u{7}".to_owned(), "x".to_owned());
    let problems = phone.configure([]);
    assert_eq!(problems.iter().filter(|p| p.fault == ConfigurationFault::Unknown).count(), 2);
    assert!(problems.iter().all(|p| !p.message.chars().any(char::is_control)), "{problems:?}");
    phone.values.extend((0..5_000).map(|n| (format!("key-{n}"), "x".repeat(100))));
    let problems = phone.configure([]);
    assert!(problems.len() <= 110, "{}", problems.len());
    assert_eq!(phone.in_force(), Some(1));
}

/// An MDM that fills a template badly hands over empty values: as if they were not there.
#[test]
fn empty_values_are_as_if_they_were_not_there() {
    let mut phone = Phone::at_work("2026-02-10");
    for key in CONFIGURATION_KEYS {
        phone.values.entry(key.key.to_owned()).or_insert_with(|| "  \n".to_owned());
    }
    assert_eq!(phone.configure([]), []);
    assert_eq!(phone.in_force(), Some(1));
}

fn values() -> impl Strategy<Value = Values> {
    let known: Vec<String> = CONFIGURATION_KEYS.iter().map(|k| k.key.to_owned()).collect();
    let key = prop_oneof![9 => prop::sample::select(known), 1 => any::<String>()];
    let words = prop::sample::select(vec!["work", "true", "nl", "24", "example", "{}", "e30=", "mayor,desk", ADDRESS]);
    let value = prop_oneof![any::<String>(), words.prop_map(str::to_owned), "[ -~]{0,80}", "\\{\"[ -~]{0,60}\\}"];
    prop::collection::btree_map(key, value, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_values(values in values()) {
        bodies::configure(&values);
    }
}
