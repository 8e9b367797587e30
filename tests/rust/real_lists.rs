//! Lists of real devices, when they are at hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::fs::File;
use std::path::PathBuf;

use appwijzer_core::cases::{Assessment, Facts, Outcome, assess};
use appwijzer_core::detection::{Watch, detect};
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{Form, Ownership};
use appwijzer_inventory::{ReadOptions, read};
use appwijzer_tests::device::day;
use appwijzer_tests::real_lists;
use appwijzer_tests::run::policy;

fn folder() -> Option<PathBuf> {
    let folder = real_lists();
    if folder.is_none() {
        println!("the lists of real devices are not here; set APPWIJZER_REAL_LISTS to look at them");
    }
    folder
}

/// The findings of a list under a policy, for a work phone: "app identifier status".
fn look(list: &str, policy_name: &str, on: &str) -> Option<(Vec<String>, Assessment)> {
    let path = folder()?.join(list);
    let reading = read(File::open(path).unwrap(), &ReadOptions::default()).unwrap();
    let policy = policy(policy_name);
    let device = Device { ownership: Some(Ownership::Work), ..Device::unknown(reading.hints.platform, Form::Phone) };
    let watch = Watch::nothing();
    let facts =
        Facts { policy: &policy, device: &device, attestations: &[], told: None, grants: &[], watch, day: day(on) };
    let detected: Vec<_> = reading.snapshots.iter().map(|s| detect(&policy, s, watch)).collect();
    let assessment = assess(facts, &detected);
    let line = |f: &appwijzer_core::cases::Finding| {
        let ids: Vec<&str> = f.sightings().iter().map(|s| s.identifier.as_str()).collect();
        format!("{} {} {:?}", f.key.app, ids.join("+"), f.status)
    };
    let lines = assessment.findings().filter(|f| f.is_there()).map(line).collect();
    Some((lines, assessment))
}

fn found(list: &str, policy: &str, on: &str, expected: &[&str]) {
    if let Some((lines, _)) = look(list, policy, on) {
        assert_eq!(lines, expected, "{list} under {policy}");
    }
}

#[test]
fn a_samsung_phone_with_temu() {
    let list = "samsung-galaxy/current-packages.txt";
    // Amsterdam decided on TikTok alone; about Temu a decision is to come.
    found(list, "amsterdam-2023", "2023-04-10", &["temu com.einnovation.temu None"]);
    found(list, "nl-rijksoverheid-2023", "2023-08-01", &["temu com.einnovation.temu Some(Asked)"]);
    found(list, "us-omb-m-23-13", "2023-03-10", &[]);
    if let Some((_, assessment)) = look(list, "us-omb-m-23-13", "2023-03-10") {
        // Nothing found, and nothing proves that the list is whole.
        assert_eq!(assessment.outcome, Outcome::CannotTell);
    }
}

#[test]
fn a_poco_with_telegram() {
    for (policy, on) in [("amsterdam-2023", "2023-04-10"), ("nl-rijksoverheid-2023", "2023-08-01")] {
        let Some((lines, assessment)) = look("xiaomi-poco/packages.txt", policy, on) else { return };
        // Telegram's country is disputed, so no ban on countries reaches it. The phone's own apps are of a maker
        // from China, and those that no store lists are perhaps.
        assert!(lines.iter().all(|l| !l.starts_with("telegram")), "{lines:?}");
        assert!(lines.iter().any(|l| l.starts_with("mi-music")), "{lines:?}");
        assert_ne!(assessment.outcome, Outcome::NothingAsked, "{policy}");
    }
}

#[test]
fn two_oneplus_phones() {
    for list in ["oneplus/apk_list_HD1901.json", "oneplus/apk_list_LE2125.json"] {
        if let Some((lines, assessment)) = look(list, "amsterdam-2023", "2023-04-10") {
            assert!(lines.iter().all(|l| !l.starts_with("tiktok")), "{lines:?}");
            assert_eq!(assessment.outcome, Outcome::CannotTell, "{list}");
        }
    }
}

#[test]
fn three_iphones_with_tiktok() {
    for image in ["belkasoft-ctf6-ios-dev1", "josh-hickman-ios15", "magnet-mvs-2023-ios"] {
        let list = format!("iphone-images/DERIVED-bundleids.{image}.txt");
        let Some((lines, assessment)) = look(&list, "amsterdam-2023", "2023-04-10") else { return };
        assert!(lines.contains(&"tiktok com.zhiliaoapp.musically Some(Action)".to_owned()), "{image}: {lines:?}");
        assert_eq!(assessment.outcome, Outcome::ActionNeeded);
        let Some((lines, _)) = look(&list, "au-pspf-001-2025", "2025-03-01") else { return };
        assert!(lines.is_empty(), "{image} under the DeepSeek ban: {lines:?}");
    }
}
