//! One phone with TikTok on it, seen as six devices, before, on and after the deadline: what is
//! asked, and in which words.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use appwijzer_core::companion::ShellFacts;
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Snapshot};
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::{Form, Ownership, Part, Platform};
use appwijzer_core::testing::FakeDevice;
use appwijzer_desk::session::{GrantSpec, Setup};
use appwijzer_tests::device::{day, noon};
use appwijzer_tests::root;
use appwijzer_tests::run::{open, outcome_name, policy};

struct Kind {
    name: &'static str,
    policy: &'static str,
    ownership: Ownership,
    form: Form,
    part: Part,
    work_data: Option<Vec<String>>,
    grants: Vec<GrantSpec>,
}

fn six() -> [Kind; 6] {
    let work = |name, form, part| Kind {
        name,
        policy: "amsterdam-2023",
        ownership: Ownership::Work,
        form,
        part,
        work_data: None,
        grants: Vec::new(),
    };
    let own = |name, used: &str| Kind {
        ownership: Ownership::Private,
        work_data: Some(vec![used.to_owned()]),
        ..work(name, Form::Phone, Part::WholeDevice)
    };
    let grant = GrantSpec {
        id: "g".into(),
        exemption: "politiewerk".into(),
        from: day("2023-01-01"),
        until: day("2023-12-31"),
    };
    [
        work("work phone", Form::Phone, Part::WholeDevice),
        work("private part of a work phone", Form::Phone, Part::PrivatePart),
        own("private phone, WhatsApp for work", "whatsapp"),
        own("private phone, no work data", "none"),
        work("work tablet", Form::Tablet, Part::WholeDevice),
        Kind { policy: "politie-2023", grants: vec![grant], ..work("exempt officer", Form::Phone, Part::WholeDevice) },
    ]
}

/// Outcome, title and first task of home.
fn seen(kind: &Kind, on: &str, language: Language) -> String {
    let policy = policy(kind.policy);
    let snapshot = Snapshot {
        area: Area::main(kind.part),
        platform: Platform::Android,
        evidence: Evidence::everything(),
        apps: vec![InstalledApp { id: "com.zhiliaoapp.musically".into(), ..InstalledApp::default() }],
        probes: Vec::new(),
    };
    // Nobody has a policy before it was issued.
    let on = policy.policy().issued.to_string().max(on.to_owned());
    let device = FakeDevice::new(vec![snapshot], noon(&on, policy.policy().organisation.time_zone));
    let setup = Setup {
        shell: ShellFacts {
            platform: Platform::Android,
            form: kind.form,
            os_version: None,
            manufacturer: None,
            here: None,
            can: Abilities::default(),
            language: language.tag().to_owned(),
            managed: false,
        },
        ownership: Some(kind.ownership),
        enrolled: None,
        roles: vec![],
        said_roles: None,
        work_data: None,
        grants: kind.grants.clone(),
        welcomed: true,
    };
    let mut companion = open(&device, &policy, setup, None);
    if let Some(used) = &kind.work_data {
        companion.act("question/work-data", "answer/work-data", used).unwrap();
    }
    let outcome = outcome_name(companion.assessment().unwrap().outcome);
    let home = companion.screen("home").unwrap();
    let task = home.blocks.iter().find_map(|b| match b {
        appwijzer_core::contract::Block::Rows { items } => items.iter().find(|r| r.status.is_some()),
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
