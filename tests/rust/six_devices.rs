//! One phone with TikTok on it, seen as six devices, before, on and after the deadline: what is
//! asked, and in which words.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::sync::{Arc, Mutex};

use appwijzer_core::companion::{Companion, Setup};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{Area, Coverage, InstalledApp, Provenance, Snapshot};
use appwijzer_core::journal::Journal;
use appwijzer_core::l10n::Language;
use appwijzer_core::obligation::{Device, Grant};
use appwijzer_core::policy::{Form, Ownership, Part, Platform};
use appwijzer_tests::device::{day, noon};
use appwijzer_tests::root;
use appwijzer_tests::run::{TestClock, TestInventory, outcome_name, policy};

struct Kind {
    name: &'static str,
    policy: &'static str,
    device: Device,
    part: Part,
    grants: Vec<Grant>,
}

fn device(ownership: Ownership, form: Form, work_data: Option<&[&str]>) -> Device {
    Device {
        ownership: Some(ownership),
        work_data: work_data.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect()),
        ..Device::unknown(Platform::Android, form)
    }
}

fn six() -> [Kind; 6] {
    let kind = |name, policy, device, part| Kind { name, policy, device, part, grants: Vec::new() };
    let amsterdam = "amsterdam-2023";
    let grant =
        Grant { id: "g".into(), exemption: "politiewerk".into(), from: day("2023-01-01"), until: day("2023-12-31") };
    let work = |form| device(Ownership::Work, form, None);
    let own = |used: &[&str]| device(Ownership::Private, Form::Phone, Some(used));
    [
        kind("work phone", amsterdam, work(Form::Phone), Part::WholeDevice),
        kind("private part of a work phone", amsterdam, work(Form::Phone), Part::PrivatePart),
        kind("private phone, WhatsApp for work", amsterdam, own(&["whatsapp"]), Part::WholeDevice),
        kind("private phone, no work data", amsterdam, own(&[]), Part::WholeDevice),
        kind("work tablet", amsterdam, work(Form::Tablet), Part::WholeDevice),
        Kind { grants: vec![grant], ..kind("exempt officer", "politie-2023", work(Form::Phone), Part::WholeDevice) },
    ]
}

/// Outcome, title and first task of home.
fn seen(kind: &Kind, on: &str, language: Language) -> String {
    let policy = policy(kind.policy);
    let clock = TestClock::default();
    let at = noon(on, policy.policy().organisation.time_zone);
    clock.0.store(at, std::sync::atomic::Ordering::Relaxed);
    let snapshot = Snapshot {
        area: Area::main(kind.part),
        platform: Platform::Android,
        coverage: Coverage::everything(),
        apps: vec![InstalledApp { id: "com.zhiliaoapp.musically".into(), ..InstalledApp::default() }],
        probes: Vec::new(),
        provenance: Provenance::System,
    };
    let setup = Setup {
        device: kind.device.clone(),
        here: None,
        can: Abilities::default(),
        grants: kind.grants.clone(),
        language,
    };
    let inventory = Arc::new(TestInventory(Mutex::new(vec![snapshot])));
    let journal = Journal::in_memory().unwrap();
    let mut companion = Companion::open(journal, policy, setup, inventory, Arc::new(clock)).unwrap();
    let outcome = outcome_name(companion.assessment().unwrap().outcome);
    let home = companion.screen("home").unwrap();
    let task = home.blocks.iter().find_map(|b| match b {
        appwijzer_core::screens::Block::Rows { items } => items.iter().find(|r| r.status.is_some()),
        _ => None,
    });
    let task = task.map_or("-".to_owned(), |r| format!("{} / {}", r.title, r.sub.as_deref().unwrap_or("-")));
    format!("{outcome} | {} | {task}", home.title)
}

fn table(language: Language) -> String {
    let days = [("before", "2023-04-10"), ("on", "2023-05-09"), ("after", "2023-05-10")];
    let mut lines = String::new();
    for kind in six() {
        for (when, on) in days {
            lines.push_str(&format!("{}, {when} the deadline: {}\n", kind.name, seen(&kind, on, language)));
        }
    }
    lines
}

/// `UPDATE=1` writes what is seen anew.
fn check(language: Language) {
    let path = root().join("tests/rust").join(format!("six_devices.{}.txt", language.tag()));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, table(language)).unwrap();
    }
    assert_eq!(table(language), std::fs::read_to_string(path).unwrap());
}

#[test]
fn the_same_phone_is_six_devices_in_dutch() {
    check(Language::Nl);
}

#[test]
fn the_same_phone_is_six_devices_in_english() {
    check(Language::En);
}

/// The six differ, and none of them is told something that is true of another only.
#[test]
fn six_devices_give_six_results() {
    let mut all: Vec<String> = six().iter().map(|k| seen(k, "2023-05-08", Language::Nl)).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 6);
}

/// On the last day there are 0 days left, the day after it is over: whole days in Amsterdam, also
/// across the change to summer time.
#[test]
fn a_deadline_ends_at_the_end_of_its_day_in_amsterdam() {
    let zone = jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap();
    let last = day("2023-05-09").at(23, 59, 59, 0).to_zoned(zone.clone()).unwrap();
    assert_eq!(last.timestamp().to_string(), "2023-05-09T21:59:59Z");
    let spring = day("2023-03-26").at(12, 0, 0, 0).to_zoned(zone).unwrap();
    assert_eq!(spring.timestamp().to_string(), "2023-03-26T10:00:00Z");
}
