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
        assert_eq!(!phone.home().contains(NOT_FRESH), fresh, "{day}");
    }
    assert!(phone.home().contains("Since Friday 20 February 2026"));
    phone.restart();
    assert!(phone.home().contains(NOT_FRESH));
    let renewed = TimestampDocument { issued: date(2026, 2, 21), expires: date(2026, 3, 3), ..stamp };
    serve(&phone, &renewed, STAMP_KEY);
    phone.refresh();
    assert!(!phone.home().contains(NOT_FRESH));
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
        assert!(phone.home().contains("shows an old rule"));
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

fn stamp_root(version: u64, key: u8) -> RootSpec {
    RootSpec { timestamp: Some((vec![key], 1)), ..root(version) }
}

/// What an earlier version of the app kept of a timestamp.
fn remember(phone: &mut Phone, fresh: &str) {
    phone.end();
    let journal = rusqlite::Connection::open(phone.journal()).unwrap();
    journal.execute("REPLACE INTO settings (name, value) VALUES ('refresh', ?1)", [fresh]).unwrap();
    drop(journal);
    phone.restart();
}

/// A stolen key, or a server whose clock is wrong, signs one far ahead: honest ones count all the same.
#[test]
fn fast_forward_of_a_timestamp_is_not_kept() {
    let mut phone = phone();
    phone.refresh();
    let right = stamped(&mut phone, date(2026, 2, 10), date(2026, 2, 20));
    for issued in [date(2026, 2, 14), date(2034, 1, 1), date(2199, 1, 1)] {
        serve(&phone, &TimestampDocument { issued, expires: issued, ..right.clone() }, STAMP_KEY);
        assert_eq!(phone.refresh(), failed("stamp-not-yet"), "{issued}");
        assert!(phone.home().contains("is ahead of the date"), "{issued}");
        serve(&phone, &right, STAMP_KEY);
        assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    }
    // Nothing speaks against a day where the clock is far behind and the server gives no date.
    phone.device.set_time(at("2016-01-01"));
    serve(&phone, &TimestampDocument { issued: date(2199, 1, 1), expires: date(2199, 1, 9), ..right }, STAMP_KEY);
    assert_eq!(phone.refresh(), failed("stamp-not-yet"));
}

/// What an earlier version of the app kept of such a one holds nobody up.
#[test]
fn fast_forward_of_a_timestamp_that_was_kept_is_passed_over() {
    let mut phone = phone();
    phone.refresh();
    remember(&mut phone, r#"{"fresh_issued":"2199-01-01","fresh_until":"2199-02-01"}"#);
    let right = stamped(&mut phone, date(2026, 2, 10), date(2026, 2, 20));
    serve(&phone, &right, STAMP_KEY);
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    phone.device.set_time(at("2026-02-21"));
    assert!(phone.home().contains(NOT_FRESH));
}

/// Another key, or a root that starts time again: what was said of freshness before is forgotten.
#[test]
fn a_next_root_with_another_timestamp_key_or_time_forgets_what_was_said_of_freshness() {
    for next in [stamp_root(2, 6), RootSpec { time_restart: Some(date(2026, 2, 10)), ..root(2) }] {
        let mut phone = phone();
        phone.refresh();
        // Signed by the thief three days ahead, for as long as it goes.
        let thiefs = stamped(&mut phone, date(2026, 2, 13), date(2026, 5, 14));
        serve(&phone, &thiefs, STAMP_KEY);
        assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
        phone.publish_root(2, &next.sign());
        phone.device.transport.files.lock().unwrap().remove(FILE);
        phone.refresh();
        assert_eq!(phone.marks().0, 2);
        let key = next.timestamp.unwrap().0[0];
        let right = stamped(&mut phone, date(2026, 2, 10), date(2026, 2, 20));
        phone.device.set_time(at("2026-02-11"));
        assert!(phone.home().contains(NOT_FRESH), "the stolen key no longer says that all is fresh");
        serve(&phone, &right, key);
        assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
        assert!(!phone.home().contains(NOT_FRESH));
    }
}

#[test]
fn a_timestamp_that_would_say_so_for_years_is_refused() {
    let mut phone = phone();
    phone.refresh();
    for (expires, good) in [(date(2026, 5, 11), true), (date(2026, 5, 12), false), (date(2199, 2, 1), false)] {
        let stamp = stamped(&mut phone, date(2026, 2, 10), expires);
        serve(&phone, &stamp, STAMP_KEY);
        assert_eq!(phone.refresh() == RefreshOutcome::Unchanged, good, "{expires}");
    }
    // One that an earlier version of the app took ends too.
    remember(&mut phone, r#"{"fresh_issued":"2026-02-10","fresh_until":"2199-02-01"}"#);
    phone.device.set_time(at("2026-05-11"));
    assert!(!phone.home().contains(NOT_FRESH));
    phone.device.set_time(at("2026-05-12"));
    assert!(phone.home().contains(NOT_FRESH));
}

/// Nothing is fetched, so that nobody could say it: no alarm for good.
#[test]
fn a_phone_that_gets_everything_by_configuration_is_not_told_that_its_rule_may_be_old() {
    let mut phone = Phone::new(DAY, true);
    let values = [("root", value(&root(1).sign())), ("policy", value(&signed_policy(1))), ("ownership", "work".into())];
    phone.configure(values);
    phone.act("welcome/3", "welcomed", &[]);
    for day in [DAY, "2026-02-11", "2026-06-01"] {
        phone.device.set_time(at(day));
        phone.refresh();
        assert!(!phone.home().contains(NOT_FRESH), "{day}");
    }
}

/// Joining asks for no timestamp, so that the next look does at once; a day later without one it is said.
#[test]
fn who_has_just_joined_is_not_told_that_the_rule_may_be_old() {
    let mut phone = Phone::new("2026-02-12", false);
    let first = root(1).sign();
    phone.publish(&signed_policy(1));
    phone.publish_root(1, &first);
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&first, "example", ADDRESS);
    assert!(!phone.home().contains(NOT_FRESH));
    let unasked = |phone: &Phone| block_on(appwijzer_core::companion::refresh(&phone.companion, false)).unwrap();
    assert_eq!(unasked(&phone), RefreshOutcome::Unchanged, "due at once");
    assert_eq!(unasked(&phone), RefreshOutcome::NotDue);
    assert!(!phone.home().contains(NOT_FRESH), "none is there yet");
    phone.device.set_time(at("2026-02-13"));
    assert!(phone.home().contains("Since Thursday 12 February 2026"));
    let stamp = stamped(&mut phone, date(2026, 2, 13), date(2026, 2, 20));
    serve(&phone, &stamp, STAMP_KEY);
    phone.refresh();
    assert!(!phone.home().contains(NOT_FRESH));
}

/// A pilot's key on the server was kept for the real ceremony.
#[test]
fn a_timestamp_of_another_line_is_refused_though_the_same_key_signed_it() {
    let mut phone = phone();
    phone.refresh();
    let stamp = stamped(&mut phone, date(2026, 2, 10), date(2026, 2, 20));
    assert_eq!(stamp.lineage, Some(phone.own().root().unwrap().fingerprint.to_string()));
    let pilot = TimestampDocument { lineage: Some("ab".repeat(32)), ..stamp.clone() };
    serve(&phone, &pilot, STAMP_KEY);
    assert_eq!(phone.refresh(), failed("other-lineage"));
    for nonsense in ["", "ab"] {
        serve(&phone, &TimestampDocument { lineage: Some(nonsense.into()), ..stamp.clone() }, STAMP_KEY);
        assert_eq!(phone.refresh(), failed("content"), "{nonsense}");
    }
    serve(&phone, &stamp, STAMP_KEY);
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
}

#[test]
fn a_timestamp_that_names_no_line_is_read_as_before() {
    let mut phone = phone();
    phone.refresh();
    let stamp = stamped(&mut phone, date(2026, 2, 10), date(2026, 2, 20));
    serve(&phone, &TimestampDocument { lineage: None, ..stamp }, STAMP_KEY);
    assert_eq!(phone.refresh(), RefreshOutcome::Unchanged);
    phone.device.set_time(at("2026-02-20"));
    assert!(!phone.home().contains(NOT_FRESH));
}
