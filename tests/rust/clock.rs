//! Clocks that are wrong, and clocks that change: what deadlines, "stale" and the floor under the
//! time do. Days are whole days in the organisation's time zone.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::policy::Policy;
use appwijzer_core::trust::POLICY_TYPE;
use appwijzer_tests::device::moment;
use appwijzer_tests::signed::*;
use jiff::civil::date;

const DAY: i64 = 86_400;
const ZONE: &str = "Europe/Amsterdam";
const PASSED: &str = "The deadline was Sunday 15 March 2026.";

fn signed_with(version: u64, change: impl FnOnce(&mut Policy<'_>)) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, change), &[POLICY_KEY])
}

/// A work phone with a policy that ends on 31 December 2026.
fn until_the_end_of_2026(on: &str) -> Phone {
    let phone = Phone::at_work(on);
    phone.publish(&signed_with(2, |p| p.expires = date(2026, 12, 31)));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    phone
}

#[test]
fn a_clock_set_back_ten_years_does_not_reopen_a_deadline() {
    let mut phone = Phone::at_work("2026-03-13");
    for today in 13..=16 {
        phone.device.set_time(at(&format!("2026-03-{today}")));
        assert_eq!(phone.day(), date(2026, 3, today));
    }
    assert!(phone.reads("home").contains(PASSED));
    phone.device.set_time(at("2016-03-16"));
    assert_eq!(phone.day(), date(2026, 3, 16));
    assert!(phone.reads("home").contains(PASSED));
    phone.restart();
    assert_eq!(phone.day(), date(2026, 3, 16), "after a restart too");
    // It still refreshes by itself, and takes what is new.
    phone.publish(&signed_policy(2));
    let report = block_on(appwijzer_core::companion::background_run(&phone.companion));
    assert_eq!((report.refresh, report.checked, report.failed), (RefreshOutcome::New, true, vec![]));
}

#[test]
fn a_clock_before_the_policy_was_issued_is_not_believed() {
    let mut phone = Phone::at_work("2016-01-01");
    assert_eq!(phone.day(), date(2026, 1, 5), "the day on which the policy was issued");
    for (version, month, last) in [(2, 2, 10), (3, 3, 20)] {
        phone.publish(&signed_with(version, |p| p.issued = date(2026, month, last)));
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        assert_eq!(phone.day(), date(2026, month, last));
    }
    assert!(phone.reads("home").contains(PASSED), "a deadline before that day has passed");
    phone.restart();
    assert_eq!(phone.day(), date(2026, 3, 20));
    // A date far ahead, of a policy that came while the clock says nothing, is no time that has come.
    phone.publish(&signed_with(4, |p| p.issued = date(2027, 3, 20)));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.day(), date(2026, 3, 20));
    // The floor is a floor only.
    phone.device.set_time(at("2026-03-25"));
    assert_eq!(phone.day(), date(2026, 3, 25));
}

#[test]
fn a_clock_once_fifty_years_ahead_is_forgotten_when_it_is_right_again() {
    let mut phone = until_the_end_of_2026("2026-02-10");
    assert_eq!(phone.day(), date(2026, 2, 10));
    phone.device.set_time(at("2076-02-10"));
    assert_eq!(phone.day(), date(2076, 2, 10));
    assert!(phone.reads("home").contains("This rule ran until"), "as long as it shows that year");
    phone.publish(&signed_policy(3));
    assert_eq!(phone.refresh(), failed("root-expired"), "nor is anything new accepted in that year");
    phone.device.set_time(at("2026-02-11"));
    assert_eq!(phone.day(), date(2026, 2, 11));
    let home = phone.reads("home");
    assert!(!home.contains("This rule ran until") && home.contains("By Sunday 15 March 2026"), "{home}");
    phone.restart();
    assert_eq!(phone.day(), date(2026, 2, 11));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
}

/// Found by these tests: after two looks a day apart the wrong year was believed for fifty years.
#[test]
fn a_phone_fifty_years_ahead_for_two_weeks_and_back_is_not_stuck_for_ever() {
    let mut phone = until_the_end_of_2026("2026-02-10");
    assert_eq!(phone.day(), date(2026, 2, 10));
    for n in 0..14 {
        phone.device.set_time(at("2076-02-10") + n * DAY);
        phone.day();
    }
    phone.device.set_time(at("2026-02-24"));
    // It may take the rule for over: every deadline in it has passed. It is never beyond that.
    assert_eq!(phone.day(), date(2027, 1, 1));
    phone.restart();
    assert_eq!(phone.day(), date(2027, 1, 1));
    // The next policy reaches further, and puts everything right.
    phone.publish(&signed_with(3, |p| {
        p.expires = date(2028, 12, 31);
        p.bans[0].rules[0].phases[0].deadline = Some(date(2027, 3, 1));
    }));
    assert_eq!(phone.refresh(), RefreshOutcome::New);
    assert_eq!(phone.day(), date(2027, 1, 1));
    let home = phone.reads("home");
    assert!(!home.contains("This rule ran until") && home.contains("By Monday 1 March 2027"), "{home}");
    phone.device.set_time(at("2027-01-05"));
    assert_eq!(phone.day(), date(2027, 1, 5), "and the clock is followed again");
}

/// What was said and done is not thrown away by a wrong year.
#[test]
fn a_clock_fifty_years_ahead_throws_nothing_away() {
    let mut phone = Phone::at_work("2026-02-10");
    phone.day();
    phone.device.change(|all| *all = android(&[]));
    phone.day();
    let closed = |phone: &mut Phone| phone.own().checked().unwrap().cases.iter().filter(|c| c.is_closed()).count();
    assert_eq!(closed(&mut phone), 1);
    phone.device.set_time(at("2076-02-10"));
    phone.day();
    phone.device.set_time(at("2026-02-11"));
    phone.day();
    assert_eq!(closed(&mut phone), 1);
}

#[test]
fn a_refresh_is_due_again_after_the_clock_came_back() {
    let mut phone = Phone::at_work("2026-02-10");
    phone.device.set_time(at("2076-02-10"));
    phone.refresh();
    phone.device.set_time(at("2026-02-11"));
    phone.publish(&signed_policy(2));
    let report = block_on(appwijzer_core::companion::background_run(&phone.companion));
    assert_eq!(report.refresh, RefreshOutcome::New, "not fifty years from now");
    assert_eq!(phone.in_force(), Some(2));
}

#[test]
fn reminders_follow_the_clock_back() {
    let mut phone = Phone::at_work("2026-02-10");
    phone.device.set_time(at("2076-02-10"));
    // The case is found while the year is wrong.
    phone.day();
    phone.device.set_time(at("2026-02-11"));
    phone.day();
    phone.own().plan_notifications().unwrap();
    let plan = phone.device.notifier.0.lock().unwrap().clone();
    let last = moment("2026-04-30", "00:00:00", ZONE);
    assert!(plan.len() > 3, "the day itself, before the deadline, after it: {plan:#?}");
    assert!(plan.iter().all(|n| n.at < last), "none in another century: {plan:#?}");
}

#[test]
fn a_phone_that_lay_in_a_drawer_goes_by_its_clock_at_once() {
    let mut phone = Phone::at_work("2026-02-10");
    phone.day();
    phone.device.set_time(at("2026-07-01"));
    assert_eq!(phone.day(), date(2026, 7, 1));
    assert!(phone.reads("home").contains(PASSED));
    phone.device.set_time(at("2026-07-02"));
    assert_eq!(phone.day(), date(2026, 7, 2));
    phone.device.set_time(at("2026-02-10"));
    assert_eq!(phone.day(), date(2026, 7, 2), "confirmed by a second look a day later");
}

/// The deadline day ends at midnight in Amsterdam: 23 hours after it began in spring, 25 in autumn.
#[test]
fn a_deadline_on_the_days_on_which_summer_time_changes() {
    for (last, hours, offset_after) in [(date(2026, 3, 29), 23, 2), (date(2026, 10, 25), 25, 1)] {
        let mut phone = Phone::at_work("2026-02-10");
        phone.publish(&signed_with(2, |p| p.bans[0].rules[0].phases[0].deadline = Some(last)));
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        let begins = moment(&last.to_string(), "00:00:00", ZONE);
        let ends = moment(&last.tomorrow().unwrap().to_string(), "00:00:00", ZONE);
        assert_eq!(ends - begins, hours * 3_600);
        let midnight_utc = moment(&last.tomorrow().unwrap().to_string(), "00:00:00", "UTC");
        assert_eq!(midnight_utc - ends, offset_after * 3_600);
        for (now, today, passed) in [
            (begins - 1, last.yesterday().unwrap(), false),
            (begins, last, false),
            // The hour that is skipped in spring, and the one that comes twice in autumn.
            (begins + 2 * 3_600, last, false),
            (begins + 3 * 3_600, last, false),
            (ends - 1, last, false),
            (ends, last.tomorrow().unwrap(), true),
            (midnight_utc, last.tomorrow().unwrap(), true),
        ] {
            phone.device.set_time(now);
            assert_eq!(phone.day(), today, "{last} {now}");
            let home = phone.reads("home");
            assert_eq!(home.contains("The deadline was"), passed, "{last} {now}: {home}");
        }
    }
}

#[test]
fn a_policy_is_stale_from_the_midnight_after_its_last_day() {
    for last in [date(2026, 3, 29), date(2026, 10, 25), date(2026, 12, 31)] {
        let mut phone = Phone::at_work("2026-02-10");
        phone.publish(&signed_with(2, |p| p.expires = last));
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        let ends = moment(&last.tomorrow().unwrap().to_string(), "00:00:00", ZONE);
        for (now, stale) in [(ends - 1, false), (ends, true)] {
            phone.device.set_time(now);
            phone.day();
            assert_eq!(phone.reads("home").contains("This rule ran until"), stale, "{last}");
        }
    }
}

/// Wherever the phone is, a day is a day where its organisation is.
#[test]
fn a_day_is_a_day_in_the_organisations_time_zone() {
    let noon_in_amsterdam = moment("2026-02-10", "12:00:00", ZONE);
    for (zone, hour, today) in [
        ("Europe/Amsterdam", 0, date(2026, 2, 10)),
        ("Pacific/Kiritimati", 0, date(2026, 2, 11)),
        ("Pacific/Pago_Pago", -1, date(2026, 2, 9)),
        ("Pacific/Auckland", 0, date(2026, 2, 11)),
        ("America/Los_Angeles", -4, date(2026, 2, 9)),
        ("Asia/Kathmandu", 0, date(2026, 2, 10)),
    ] {
        let mut phone = Phone::at_work("2026-02-01");
        phone.publish(&signed_with(2, |p| p.organisation.time_zone = zone));
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        phone.device.set_time(noon_in_amsterdam + hour * 3_600);
        assert_eq!(phone.day(), today, "{zone}");
    }
}

/// Whatever the clock shows, a screen can be drawn and nothing fails.
#[test]
fn the_ends_of_time_can_be_shown() {
    for now in [i64::MIN, -DAY, 0, 1, 253_402_207_199, 253_402_207_201, 9_223_372_036, i64::MAX - 1, i64::MAX] {
        let mut phone = Phone::at_work("2026-02-10");
        phone.day();
        phone.device.set_time(now);
        phone.day();
        for screen in ["home", "about", "employer", "finding/tiktok@whole-device"] {
            assert!(!phone.reads(screen).is_empty());
        }
        let report = block_on(appwijzer_core::companion::background_run(&phone.companion));
        assert_eq!(report.failed, [], "{now}");
        phone.device.set_time(at("2026-02-12"));
        assert_eq!(phone.day(), date(2026, 2, 12), "and back again: {now}");
    }
}
