//! Phones full of packages, for the Android shell's tests and for `android/build.sh timing`: real lists
//! where they are at hand, and always one of 500 packages that is made up.
//!
//! `android-devices FILE` writes them as JSON, a list of:
//!
//! - `name`; `now`, in seconds since 1970; `values`: the managed configuration of a work phone.
//! - `packages`: `id`, `system`, `enabled`.
//! - `home`: what Rust shows of it, `title` and the titles of the `rows`.
//!
//! `android-devices --check NAME` answers each line of its input with the nanoseconds that one check of that
//! phone took in Rust alone.
#![allow(clippy::expect_used, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufRead, Write, stdin, stdout};
use std::time::Instant;

use appwijzer_core::companion::{Companion, ShellFacts};
use appwijzer_core::contract::{Block, Screen};
use appwijzer_core::inventory::{AppState, Area, Evidence, InstalledApp, Snapshot};
use appwijzer_core::policy::{Part, Platform};
use appwijzer_core::testing::FakeDevice;
use appwijzer_desk::session::Setup;
use appwijzer_inventory::{ReadOptions, read};
use appwijzer_tests::device::{android_phone, noon, work_device};
use appwijzer_tests::run::{configuration, open, policy};
use serde_json::{Value, json};

/// Lists that somebody else made, each with a policy and a day on which it applies.
const REAL: [(&str, &str, &str); 4] = [
    ("samsung-galaxy/current-packages.txt", "nl-rijksoverheid-2023", "2023-08-01"),
    ("xiaomi-poco/packages.txt", "nl-rijksoverheid-2023", "2023-08-01"),
    ("oneplus/apk_list_HD1901.json", "nl-rijksoverheid-2023", "2023-08-01"),
    ("oneplus/apk_list_LE2125.json", "nl-rijksoverheid-2023", "2023-08-01"),
];
const MADE_UP: (&str, &str, &str) = ("made-up", "amsterdam-2023", "2023-04-10");

struct Phone {
    name: String,
    policy: &'static str,
    now: i64,
    apps: Vec<InstalledApp>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [flag, name] if flag == "--check" => {
            let all = phones();
            answer(&all.into_iter().find(|p| p.name == *name).expect("it is one of the phones"));
        }
        all => {
            let file = all.first().expect("give the file to write to, or --check and the name of a phone");
            let documents: Vec<Value> = phones().iter().map(document).collect();
            fs::write(file, serde_json::to_string(&documents).expect("it is JSON")).expect("it can be written");
        }
    }
}

fn phones() -> Vec<Phone> {
    let mut all = vec![phone(MADE_UP, made_up())];
    if let Some(folder) = appwijzer_tests::real_lists() {
        for list in REAL {
            let file = File::open(folder.join(list.0)).expect("the list can be read");
            let reading = read(file, &ReadOptions::default()).expect("the list has a known format");
            let listed = reading.snapshots.into_iter().next().expect("the list is not empty").apps;
            // Android knows of every package whether it came with the system; a list may not say it.
            let known = |app: InstalledApp| (app.id.clone(), app.system == Some(true), app.state != AppState::Disabled);
            all.push(phone(list, listed.into_iter().map(known).collect()));
        }
    }
    all
}

fn phone((name, policy, day): (&str, &'static str, &str), packages: Vec<(String, bool, bool)>) -> Phone {
    let once: BTreeMap<String, (bool, bool)> = packages.into_iter().map(|(id, s, e)| (id, (s, e))).collect();
    let app = |(id, (system, enabled))| InstalledApp {
        id,
        state: if enabled { AppState::Enabled } else { AppState::Disabled },
        system: Some(system),
        ..InstalledApp::default()
    };
    Phone {
        name: name.to_owned(),
        policy,
        now: noon(day, "Europe/Amsterdam"),
        apps: once.into_iter().map(app).collect(),
    }
}

fn made_up() -> Vec<(String, bool, bool)> {
    let other = |i| (format!("org.example.maker{}.product{i}", i % 90), i % 3 == 0, i % 7 != 0);
    std::iter::once(("com.zhiliaoapp.musically".to_owned(), false, true)).chain((0..499).map(other)).collect()
}

impl Phone {
    fn setup() -> Setup {
        work_device(ShellFacts { here: Some(Area::main(Part::WholeDevice)), ..android_phone("nl") })
    }

    fn companion(&self) -> Companion {
        let snapshot = Snapshot {
            area: Area::main(Part::WholeDevice),
            platform: Platform::Android,
            evidence: Evidence { certificates: true, marks_system: true, ..Evidence::everything() },
            apps: self.apps.clone(),
            probes: Vec::new(),
        };
        open(&FakeDevice::new(vec![snapshot], self.now), &policy(self.policy), Self::setup(), None)
    }
}

fn document(phone: &Phone) -> Value {
    let mut companion = phone.companion();
    companion.check().expect("the fakes do not fail");
    let home = companion.screen("home").expect("it can be drawn");
    let package = |app: &InstalledApp| {
        let enabled = app.state == AppState::Enabled;
        json!({ "id": app.id, "system": app.system, "enabled": enabled })
    };
    json!({
        "name": phone.name,
        "now": phone.now,
        "values": configuration(&policy(phone.policy), &Phone::setup()),
        "packages": phone.apps.iter().map(package).collect::<Vec<_>>(),
        "home": { "title": home.title, "rows": row_titles(&home) },
    })
}

fn row_titles(screen: &Screen) -> Vec<&str> {
    let rows = screen.blocks.iter().filter_map(|b| if let Block::Rows { items } = b { Some(items) } else { None });
    rows.flatten().map(|row| row.title.as_str()).collect()
}

fn answer(phone: &Phone) {
    let mut companion = phone.companion();
    for line in stdin().lock().lines() {
        line.expect("it is text");
        let start = Instant::now();
        companion.check().expect("the fakes do not fail");
        println!("{}", start.elapsed().as_nanos());
        stdout().flush().expect("somebody listens");
    }
}
