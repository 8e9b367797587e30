//! What the management of a work device hears about fetching: when it last went well, and why it does not.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use appwijzer_core::companion::{RefreshOutcome, background_run};
use appwijzer_core::contract::Block;
use appwijzer_core::policy::{Reporting, canonical};
use appwijzer_core::report::FetchFailure;
use appwijzer_core::trust::{POLICY_TYPE, TIMESTAMP_TYPE, TimestampDocument};
use appwijzer_tests::signed::*;
use jiff::civil::{Date, date};

const DAY: &str = "2026-02-10";
const STAMP_KEY: u8 = 5;

fn alive(version: u64) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, |p| p.reporting = Reporting::Alive), &[POLICY_KEY])
}

/// A work phone that has fetched policy 12.
fn phone(root: &RootSpec) -> Phone {
    let mut phone = Phone::new(DAY, true);
    phone.publish(&alive(12));
    let values = [("root", value(&root.sign())), ("policy_address", ADDRESS.into()), ("ownership", "work".into())];
    assert_eq!(phone.configure(values), []);
    phone.act("welcome/3", "welcomed", &[]);
    phone
}

/// A work phone that has fetched a policy of this level.
fn phone_that(level: Reporting) -> Phone {
    let phone = phone(&RootSpec::default());
    phone.publish(&signed(POLICY_TYPE, &policy_bytes(12, |p| p.reporting = level), &[POLICY_KEY]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone
}

/// A run in the background on a day: the bytes that were handed over, which the screen shows too.
fn told_on(phone: &mut Phone, day: &str) -> String {
    phone.device.set_time(at(day));
    block_on(background_run(&phone.companion));
    let last = phone.device.status.0.lock().unwrap().last().unwrap().last().unwrap().data.clone();
    let shown = phone.screen("employer").blocks.into_iter().find_map(|block| match block {
        Block::Verbatim { text, .. } => Some(text),
        _ => None,
    });
    assert_eq!(shown.and_then(|s| Some(s.lines().last()?.to_owned())), Some(last.clone()), "the screen shows it");
    last
}

fn status(checked: &str, fetched: &str, failed: Option<&str>) -> String {
    let failed = failed.map(|f| format!(r#""refresh_failed":"{f}","#)).unwrap_or_default();
    format!(r#"{{"checked":"{checked}","last_fetched":"{fetched}","policy":"example/12",{failed}"schema":2}}"#)
}

/// The day stays, the reason comes, and both are put right by the next fetch that goes well.
#[test]
fn a_fetch_that_fails_is_told_with_the_day_of_the_last_one() {
    let mut phone = phone(&RootSpec::default());
    assert_eq!(told_on(&mut phone, DAY), status(DAY, DAY, None));
    phone.device.transport.offline.store(true, Ordering::Relaxed);
    assert_eq!(told_on(&mut phone, "2026-02-12"), status("2026-02-12", DAY, Some("no-connection")));
    phone.device.transport.offline.store(false, Ordering::Relaxed);
    assert_eq!(told_on(&mut phone, "2026-02-14"), status("2026-02-14", "2026-02-14", None));
}

/// Each reason by who can do something about it.
#[test]
fn a_failed_fetch_is_told_by_who_can_do_something_about_it() {
    let told = |change: fn(&mut Phone), day: &str, reason: &str| {
        let mut phone = phone(&RootSpec { expires: date(2026, 3, 1), ..RootSpec::default() });
        assert_eq!(told_on(&mut phone, DAY), status(DAY, DAY, None));
        change(&mut phone);
        assert_eq!(told_on(&mut phone, day), status(day, DAY, Some(reason)), "{reason}");
    };
    let soon = "2026-02-20";
    told(|phone| phone.device.transport.remove(ADDRESS), soon, "web-server");
    told(|phone| phone.publish(b"<!doctype html>"), soon, "web-server");
    told(|phone| phone.publish(&signed(POLICY_TYPE, &policy_bytes(13, |_| ()), &[FOREIGN_KEY])), soon, "not-believed");
    told(|phone| phone.publish(&alive(11)), soon, "not-believed");
    told(|phone| phone.publish(&alive(13)), "2026-03-10", "root-expired");
    told(
        |phone| phone.publish(&signed(POLICY_TYPE, &policy_bytes(13, |p| p.issued = date(2027, 2, 10)), &[POLICY_KEY])),
        soon,
        "not-yet",
    );
}

/// A wrong address in the management's own settings.
#[test]
fn settings_that_cannot_be_used_are_told_as_that() {
    let mut phone = phone(&RootSpec::default());
    assert_eq!(told_on(&mut phone, DAY), status(DAY, DAY, None));
    phone.values.remove("policy_address");
    phone.configure([]);
    assert_eq!(told_on(&mut phone, "2026-02-20"), status("2026-02-20", DAY, Some("settings")));
}

/// A server that is frozen answers well every day: only its timestamp shows it.
#[test]
fn a_frozen_server_is_told_to_the_management() {
    const FILE: &str = "https://policy.example.org/rules/timestamp.json";
    let stamp = |phone: &mut Phone, issued: Date, until: Date| {
        let marks = phone.own().marks().clone();
        let policy = (marks.policy_version, marks.policy_fingerprint.unwrap());
        let stamp = TimestampDocument::new(phone.own().root().unwrap(), (policy.0, &policy.1), issued, until);
        let bytes = canonical::to_vec(&stamp).unwrap();
        phone.device.transport.put(FILE, signed(TIMESTAMP_TYPE, &bytes, &[STAMP_KEY]));
    };
    let mut phone = phone(&RootSpec { timestamp: Some((vec![STAMP_KEY], 1)), ..RootSpec::default() });
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    stamp(&mut phone, date(2026, 2, 10), date(2026, 2, 20));
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    assert_eq!(told_on(&mut phone, "2026-02-20"), status("2026-02-20", "2026-02-20", None));
    assert_eq!(told_on(&mut phone, "2026-02-23"), status("2026-02-23", "2026-02-23", Some("not-fresh")));
    stamp(&mut phone, date(2026, 2, 23), date(2026, 3, 4));
    assert_eq!(told_on(&mut phone, "2026-02-25"), status("2026-02-25", "2026-02-25", None));
}

/// Where the management hands the policy itself over nothing is fetched, and nothing is told of it.
#[test]
fn a_policy_of_the_configuration_has_no_day_of_fetching() {
    let mut phone = Phone::new(DAY, true);
    let values =
        [("root", value(&RootSpec::default().sign())), ("policy", value(&alive(12))), ("ownership", "work".into())];
    assert_eq!(phone.configure(values), []);
    phone.act("welcome/3", "welcomed", &[]);
    assert_eq!(told_on(&mut phone, DAY), r#"{"checked":"2026-02-10","policy":"example/12","schema":2}"#);
}

/// A clock that was ahead when the policy was fetched: no day that is still to come is told.
#[test]
fn the_day_of_fetching_is_never_still_to_come() {
    let mut phone = phone(&RootSpec::default());
    told_on(&mut phone, "2026-03-20");
    phone.device.set_time(at("2026-02-11"));
    let told = told_on(&mut phone, "2026-02-11");
    let day = |key: &str| told.split(&format!("\"{key}\":\"")).nth(1).unwrap()[..10].parse::<Date>().unwrap();
    assert!(day("last_fetched") <= day("checked"), "{told}");
}

/// `docs/status.md` tells every key and every reason, and no others.
#[test]
fn the_page_about_the_status_tells_every_key_and_every_reason() {
    let page = std::fs::read_to_string(appwijzer_tests::root().join("docs/status.md")).unwrap();
    let (keys, reasons) = page.split_once("| `refresh_failed` | what happened").expect("a table of reasons");
    let rows = |text: &str| -> BTreeSet<String> {
        let first = text.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
        first.map(str::to_owned).collect()
    };
    let example = page.lines().find(|line| line.starts_with('{')).expect("an example");
    let example: serde_json::Map<String, serde_json::Value> = serde_json::from_str(example).unwrap();
    assert_eq!(rows(keys), example.keys().cloned().collect::<BTreeSet<_>>());
    assert_eq!(rows(reasons), FetchFailure::ALL.into_iter().map(|f| f.name().to_owned()).collect::<BTreeSet<_>>());
    // The example holds what a device with everything to tell hands over.
    let mut phone = phone_that(Reporting::Outcome);
    phone.device.transport.offline.store(true, Ordering::Relaxed);
    let told: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&told_on(&mut phone, "2026-02-12")).unwrap();
    assert!(told.keys().eq(example.keys()), "{told:?}");
}
