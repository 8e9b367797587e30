//! Dates that are wrong, in a policy or on the phone, and the way back from them.

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::trust::{DeviceName, GrantDocument, POLICY_TYPE};
use appwijzer_tests::signed::*;
use jiff::civil::{Date, date};

const DAY: &str = "2026-02-10";
const PASSED: &str = "The deadline was Sunday 15 March 2026.";

fn issued(version: u64, on: Date) -> Vec<u8> {
    changed_policy(version, |p| {
        p.issued = on;
        p.expires = p.expires.max(on);
    })
}

#[test]
fn a_mistyped_year_waits_and_is_no_time() {
    for server in [None, Some(DAY)] {
        for year in [2027, 2062, 2199] {
            let mut phone = Phone::at_work(DAY);
            phone.it_is(DAY, server);
            assert_eq!(phone.day(), date(2026, 2, 10));
            phone.publish(&issued(2, date(year, 2, 10)));
            assert_eq!(phone.refresh(), failed("not-yet"));
            assert_eq!((phone.in_force(), phone.day()), (Some(1), date(2026, 2, 10)));
            let home = phone.reads("home");
            assert!(home.contains("The new rule is dated in the future."), "{home}");
            assert!(!home.contains(PASSED), "{home}");
            // An hour later it is put right.
            phone.publish(&issued(3, date(2026, 2, 10)));
            assert_eq!(phone.refresh(), RefreshOutcome::New);
            assert_eq!((phone.in_force(), phone.day()), (Some(3), date(2026, 2, 10)));
            assert!(!phone.reads("home").contains(PASSED));
        }
    }
}

#[test]
fn a_mistyped_year_by_managed_configuration_waits_too_and_is_taken_when_its_day_has_come() {
    let mut phone = Phone::at_work(DAY);
    let problems = phone.configure([("policy", value(&issued(2, date(2026, 2, 20))))]);
    assert!(problems[0].message.contains("that day is still to come"), "{problems:?}");
    assert_eq!(phone.in_force(), Some(1));
    phone.device.set_time(at("2026-02-17"));
    assert_eq!(phone.configure([]), [], "the same values again");
    assert_eq!((phone.in_force(), phone.day()), (Some(2), date(2026, 2, 17)));
}

#[test]
fn some_days_ahead_are_accepted_and_are_no_time_either() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&issued(2, date(2026, 2, 13)));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.day(), date(2026, 2, 10));
    phone.publish(&issued(3, date(2026, 2, 14)));
    assert_eq!(phone.refresh(), failed("not-yet"));
}

/// A thief of the policy key dates a policy far ahead: the way back for stolen keys works as ever.
#[test]
fn fast_forward_of_the_time_by_a_stolen_key_is_recovered() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&issued(9_000_000, date(2199, 12, 1)));
    assert_eq!(phone.refresh(), failed("not-yet"));
    let root = RootSpec { version: 2, policy: (vec![20], 1), policy_restart: Some(2), ..RootSpec::default() };
    phone.publish_root(2, &root.sign());
    phone.publish(&signed(POLICY_TYPE, &policy_bytes(2, |_| ()), &[20]));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.day()), (Some(2), date(2026, 2, 10)));
}

/// Steps of 39 days past the root's last day, as for a game in which one waits; then it is right again.
#[test]
fn a_clock_that_was_set_forward_step_by_step_locks_nobody_out() {
    let mut phone = Phone::new(DAY, true);
    phone.publish(&signed_policy(1));
    let root = RootSpec { expires: date(2027, 12, 31), ..RootSpec::default() };
    phone.configure([("root", value(&root.sign())), ("policy_address", ADDRESS.into()), ("ownership", "work".into())]);
    phone.refresh();
    for n in 0..60 {
        phone.device.set_time(at(DAY) + n * 39 * 86_400);
        phone.day();
    }
    phone.it_is("2026-02-11", Some("2026-02-11"));
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!((phone.in_force(), phone.day()), (Some(2), date(2026, 2, 11)));
    phone.restart();
    assert_eq!(phone.day(), date(2026, 2, 11));
}

/// Without a server's date the next root brings the time down, for phones that get all by configuration.
#[test]
fn a_root_brings_the_time_down_once() {
    let mut phone = Phone::at_work(DAY);
    phone.publish(&changed_policy(2, |p| p.expires = date(2026, 12, 31)));
    phone.refresh();
    for n in 0..30 {
        phone.device.set_time(at(DAY) + n * 39 * 86_400);
        phone.day();
    }
    phone.device.set_time(at("2026-02-12"));
    assert_eq!(phone.day(), date(2027, 1, 1), "no further than the policy reaches");
    assert!(phone.reads("home").contains(PASSED));
    let restart = |version| RootSpec { version, time_restart: Some(date(2026, 2, 11)), ..RootSpec::default() };
    phone.publish_root(2, &restart(2).sign());
    assert!(matches!(phone.refresh(), RefreshOutcome::Unchanged | RefreshOutcome::New));
    assert_eq!(phone.day(), date(2026, 2, 12));
    assert!(!phone.reads("home").contains(PASSED));
    phone.restart();
    assert_eq!(phone.day(), date(2026, 2, 12), "secure storage has heard of it");
    // It counts once: the same root does not free anybody later.
    phone.device.set_time(at("2026-03-20"));
    assert_eq!(phone.day(), date(2026, 3, 20));
    phone.values.insert("root".to_owned(), value(&restart(2).sign()));
    phone.device.set_time(at("2026-02-12"));
    phone.restart();
    assert_eq!(phone.day(), date(2026, 3, 20));
    phone.lose_journal();
    phone.refresh();
    assert_eq!(phone.day(), date(2026, 3, 20), "not even after the journal was lost");
}

#[test]
fn a_policy_that_outlives_its_root_locks_nobody_out_whose_year_was_wrong() {
    let mut phone = Phone::new(DAY, true);
    phone.publish(&changed_policy(1, |p| p.expires = date(2030, 12, 31)));
    let root = RootSpec { expires: date(2028, 12, 31), ..RootSpec::default() };
    phone.configure([("root", value(&root.sign())), ("policy_address", ADDRESS.into()), ("ownership", "work".into())]);
    phone.act("welcome/3", "welcomed", &[]);
    phone.refresh();
    for n in 0..3 {
        phone.device.set_time(at("2061-02-10") + n * 86_400);
        phone.day();
    }
    phone.it_is(DAY, Some(DAY));
    // A new deadline is told as one that is to come.
    phone.publish(&changed_policy(2, |p| p.bans[0].rules[0].phases[0].deadline = Some(date(2026, 4, 1))));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.day(), date(2026, 2, 10));
    let home = phone.reads("home");
    assert!(home.contains("By Wednesday 1 April 2026"), "{home}");
}

/// The server's date says whether a root has ended, whatever the phone's clock shows.
#[test]
fn the_servers_date_judges_the_root() {
    let root = RootSpec { expires: date(2026, 6, 30), ..RootSpec::default() };
    for (clock, server, outcome) in [
        ("2062-02-10", DAY, RefreshOutcome::New),
        ("2026-02-10", "2026-07-01", failed("root-expired")),
        ("2016-01-01", DAY, RefreshOutcome::New),
    ] {
        let mut phone = Phone::new(DAY, true);
        phone.publish(&signed_policy(1));
        let address = ("policy_address", ADDRESS.into());
        phone.configure([("root", value(&root.sign())), address, ("ownership", "work".into())]);
        phone.it_is(clock, Some(server));
        assert_eq!(phone.refresh(), outcome, "{clock} {server}");
    }
}

/// A phone that was set back before it ever looked goes by the server's date.
#[test]
fn a_clock_that_was_set_back_frees_nobody_whom_a_server_answers() {
    let mut phone = Phone::at_work("2016-01-01");
    phone.publish(&changed_policy(2, |p| p.issued = date(2026, 3, 10)));
    phone.it_is("2016-01-01", Some("2026-03-20"));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.day(), date(2026, 3, 20));
    assert!(phone.reads("home").contains(PASSED));
}

fn exempt(phone: &mut Phone) -> Date {
    let device = DeviceName::Mdm("tablet-7".to_owned());
    let until = date(2026, 3, 20);
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), until);
    phone.configure([("device_id", "tablet-7".to_owned()), ("grants", value(&signed_grant(&grant)))]);
    until
}

/// The floor stands beside the marks: who installs the app anew, with the clock set back, gets no exemption again.
#[test]
fn the_time_outlives_the_journal() {
    let mut phone = Phone::at_work(DAY);
    exempt(&mut phone);
    for today in ["2026-02-10", "2026-03-10", "2026-03-21"] {
        phone.device.set_time(at(today));
        phone.day();
    }
    assert!(!phone.reads("home").contains("You may keep TikTok"));
    phone.device.set_time(at("2026-03-01"));
    phone.lose_journal();
    phone.act("welcome/3", "welcomed", &[]);
    phone.refresh();
    assert_eq!(phone.day(), date(2026, 3, 21));
    assert!(!phone.reads("home").contains("You may keep TikTok"));
}

/// Who leaves, closes the app and joins again with the clock set back is on the same day as before.
#[test]
fn the_time_outlives_a_leave_and_a_restart() {
    let mut phone = Phone::new(DAY, false);
    let root = RootSpec::default().sign();
    phone.publish(&signed_policy(1));
    phone.publish_root(1, &root);
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&root, "example", ADDRESS);
    for today in ["2026-02-10", "2026-03-01", "2026-03-21"] {
        phone.device.set_time(at(today));
        phone.day();
    }
    phone.act("leave", "leave", &[]);
    phone.device.set_time(at("2026-02-01"));
    phone.restart();
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&root, "example", ADDRESS);
    assert_eq!(phone.day(), date(2026, 3, 21));
}

/// What was written by a version that believed a wrong date comes back too.
#[test]
fn a_time_that_an_earlier_version_drove_up_comes_down_when_a_server_answers() {
    let mut phone = Phone::at_work(DAY);
    phone.day();
    phone.end();
    let journal = rusqlite::Connection::open(phone.journal()).unwrap();
    let far = at("2062-11-28");
    journal
        .execute("REPLACE INTO settings (name, value) VALUES ('time', ?1)", [format!("{{\"latest\":{far}}}")])
        .unwrap();
    drop(journal);
    phone.restart();
    assert_eq!(phone.day(), date(2062, 11, 28));
    phone.it_is(DAY, Some(DAY));
    phone.publish(&signed_policy(2));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.day(), date(2026, 2, 10));
}
