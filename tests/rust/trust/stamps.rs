//! Timestamps: a server that keeps something from a phone shows.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{TIMESTAMP_TYPE, TimestampDocument};
use appwijzer_tests::signed::*;
use jiff::civil::{Date, date};

const DAY: &str = "2026-02-10";
const STAMP_KEY: u8 = 5;
const FILE: &str = "https://policy.example.org/rules/timestamp.json";
const NOT_FRESH: &str = "we do not know whether this is the newest rule";

fn root(version: u64) -> RootSpec {
    RootSpec { version, timestamp: Some((vec![STAMP_KEY], 1)), ..RootSpec::default() }
}

fn phone() -> Phone {
    let mut phone = Phone::new(DAY, true);
    phone.publish(&signed_policy(1));
    let values = [("root", value(&root(1).sign())), ("policy_address", ADDRESS.into()), ("ownership", "work".into())];
    phone.configure(values);
    phone.act("welcome/3", "welcomed", &[]);
    phone
}

/// What the phone has in force, said to be published until a day.
fn stamped(phone: &mut Phone, issued: Date, expires: Date) -> TimestampDocument {
    let marks = phone.own().marks().clone();
    let fingerprint = marks.policy_fingerprint.unwrap_or_else(|| "00".repeat(32));
    TimestampDocument::new(phone.own().root().unwrap(), (marks.policy_version, &fingerprint), issued, expires)
}

fn serve(phone: &Phone, timestamp: &TimestampDocument, key: u8) {
    let bytes = canonical::to_vec(timestamp).unwrap();
    phone.device.transport.put(FILE, signed(TIMESTAMP_TYPE, &bytes, &[key]));
}

fn home(phone: &mut Phone) -> String {
    phone.own().check().unwrap();
    phone.reads("home")
}

/// A frozen server: nothing new comes, and neither does a new timestamp.
#[test]
fn a_frozen_server_shows_when_the_last_timestamp_has_passed() {
    let mut phone = phone();
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    let stamp = stamped(&mut phone, date(2026, 2, 10), date(2026, 2, 20));
    serve(&phone, &stamp, STAMP_KEY);
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    for (day, fresh) in [("2026-02-10", true), ("2026-02-20", true), ("2026-02-21", false)] {
        phone.device.set_time(at(day));
        assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
        assert_eq!(!home(&mut phone).contains(NOT_FRESH), fresh, "{day}");
    }
    assert!(home(&mut phone).contains("Since Friday 20 February 2026"));
    phone.restart();
    assert!(home(&mut phone).contains(NOT_FRESH));
    let renewed = TimestampDocument { issued: date(2026, 2, 21), expires: date(2026, 3, 3), ..stamp };
    serve(&phone, &renewed, STAMP_KEY);
    phone.refresh();
    assert!(!home(&mut phone).contains(NOT_FRESH));
}

/// Timestamps that nobody may have signed, of somebody else, or older than one that was seen.
#[test]
fn a_timestamp_is_believed_only_from_its_own_key_and_never_an_older_one() {
    let mut phone = phone();
    phone.refresh();
    let stamp = stamped(&mut phone, date(2026, 2, 10), date(2026, 3, 20));
    for key in [FOREIGN_KEY, POLICY_KEY] {
        serve(&phone, &stamp, key);
        assert_eq!(phone.refresh(), failed("too-few-signatures"));
    }
    serve(&phone, &TimestampDocument { organisation: "elsewhere".into(), ..stamp.clone() }, STAMP_KEY);
    assert_eq!(phone.refresh(), failed("wrong-organisation"));
    serve(&phone, &stamp, STAMP_KEY);
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    serve(&phone, &TimestampDocument { issued: date(2026, 2, 1), ..stamp }, STAMP_KEY);
    assert_eq!(phone.refresh(), failed("frozen"), "replayed");
}

/// The timestamp names a newer policy or root than the server shows: something is kept back.
#[test]
fn a_server_that_keeps_back_what_its_timestamp_names_is_told() {
    let mut phone = phone();
    phone.refresh();
    let stamp = stamped(&mut phone, date(2026, 2, 10), date(2026, 3, 20));
    for kept_back in [
        TimestampDocument { policy_version: 2, ..stamp.clone() },
        TimestampDocument { root_version: 2, ..stamp.clone() },
        TimestampDocument { policy_fingerprint: "ab".repeat(32), ..stamp.clone() },
    ] {
        serve(&phone, &kept_back, STAMP_KEY);
        assert_eq!(phone.refresh(), failed("frozen"));
        assert!(home(&mut phone).contains("shows an old rule"));
        assert_eq!(phone.in_force(), Some(1));
    }
}

/// A new policy is new, whatever comes of the timestamp behind it.
#[test]
fn a_timestamp_that_cannot_be_had_takes_no_policy_away() {
    let mut phone = phone();
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.in_force(), Some(2));
}

#[test]
fn where_the_root_has_no_key_for_timestamps_none_is_asked_for() {
    let phone = Phone::at_work(DAY);
    phone.refresh();
    let asked = phone.device.transport.requests.lock().unwrap();
    assert!(asked.iter().all(|request| !request.address.ends_with("timestamp.json")));
}
