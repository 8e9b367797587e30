//! A device that last reported long before the others: its list says what was there then.

use std::collections::BTreeSet;

use appwijzer_core::policy::PolicyFile;
use appwijzer_fleet::count::{CountReport, Options, count};
use serde_json::{Value, json};

use super::{corpus, number, policy, tiktok};

/// Every file of the corpus tells this day.
const THEN: &str = "2026-03-02";

pub(super) fn told(policy: &PolicyFile, files: &[(&str, &str)], complete: bool) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let write = |(name, text): &(&str, &str)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let paths: Vec<_> = files.iter().map(write).collect();
    let options = Options { complete, threads: Some(1), ..Options::default() };
    let tally = count(policy, &paths, &options, &|_| {}).unwrap();
    serde_json::from_str(&CountReport::new(policy, &tally, 1).to_json()).unwrap()
}

fn device_of(day: &str) -> String {
    let device = json!({
        "name": "enterprises/LC0other/devices/4f00000000000001",
        "managementMode": "DEVICE_OWNER",
        "ownership": "COMPANY_OWNED",
        "lastStatusReportTime": format!("{day}T09:00:00Z"),
        "applicationReports": [{"packageName": "com.android.settings", "state": "INSTALLED"}],
    });
    json!({ "devices": [device] }).to_string()
}

fn lists(report: &Value, reach: &str) -> u64 {
    let held = report["could_show"].as_array().unwrap().iter().find(|held| held["reach"] == reach);
    held.map_or(0, |held| number(&held["devices"]))
}

#[test]
fn a_device_that_last_reported_long_before_the_others_is_not_certain() {
    let policy = policy();
    let mut products = BTreeSet::new();
    for path in corpus() {
        let name = path.file_name().unwrap().to_str().unwrap();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        // Other dates are of an app, or of when the device was enrolled.
        if !text.contains(THEN) || told(&policy, &[(name, &text)], true)["newest_report"].is_null() {
            continue;
        }
        let today = told(&policy, &[(name, &text), ("other.json", &device_of("2026-05-30"))], true);
        let later = told(&policy, &[(name, &text), ("other.json", &device_of("2026-06-02"))], true);
        if lists(&today, "whole") < 2 {
            continue;
        }
        products.insert(name.split(['-', '.']).next().unwrap().to_owned());
        let [before, after] = [&today, &later].map(tiktok);
        assert_eq!(after[0], before[0], "{name}: what was seen is seen");
        assert_eq!(lists(&later, "whole"), 1, "{name}: {:#}", later["could_show"]);
        assert_eq!(lists(&later, "old-report"), lists(&today, "whole") - 1, "{name}");
        assert_eq!(after[1], 1, "{name}: only the other device is certain");
        assert_eq!(later["newest_report"], "2026-06-02", "{name}");
    }
    assert!(products.len() >= 3, "{products:?}");
}

#[test]
fn a_list_that_is_old_everywhere_is_as_certain_as_it_was_and_tells_its_day() {
    let report = told(&policy(), &[("old.json", &device_of("2019-01-02"))], true);
    assert_eq!((tiktok(&report), report["newest_report"].as_str()), ([0, 1, 0], Some("2019-01-02")));
}

#[test]
fn however_a_table_writes_the_day_an_old_report_is_old() {
    for (then, now) in [
        ("2019-09-05 09:00", "2026-11-20 09:00"),
        ("5-9-2019 09:00", "20-11-2026 09:00"),
        ("05.09.2019", "20.11.2026"),
        ("9/5/2019 9:00 AM", "11/20/2026 9:00 AM"),
        ("5 september 2019", "20 november 2026"),
        ("Sep 5, 2019", "Nov 20, 2026"),
        ("\"43713,375\"", "\"46346,375\""),
        ("1567674000", "1795165200"),
        ("Never", "2026-11-20"),
        ("", "2026-11-20"),
        ("0001-01-01T00:00:00Z", "2026-11-20"),
    ] {
        let row = |n: u8, day: &str| format!("EX{n}7K{n}Q2Z,iOS,Corporate,Notes,org.example.notes,{day}\n");
        let day = |day: &str| if day.contains(", ") { format!("\"{day}\"") } else { day.to_owned() };
        let table = format!(
            "Serial number,Platform,Ownership,App name,Bundle ID,Last check-in\n{}{}",
            row(1, &day(then)),
            row(2, &day(now))
        );
        let report = told(&policy(), &[("apps.csv", &table)], true);
        assert_eq!(lists(&report, "old-report"), 1, "{then}: {:#}", report["could_show"]);
    }
}
