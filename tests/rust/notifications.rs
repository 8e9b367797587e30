//! What is planned, as the shells get it.
#![allow(clippy::unwrap_used)]

use std::sync::PoisonError;

use appwijzer_core::contract::Notification;
use appwijzer_core::l10n::Language;
use appwijzer_core::testing::FakeDevice;
use appwijzer_tests::device::{moment, platform, setup, snapshot};
use appwijzer_tests::run::{open, policy};
use appwijzer_tests::scenario::all;

/// What is planned for the work phone of the first scenario, by a look on each of these days.
fn planned(days: &[&str]) -> Vec<Vec<Notification>> {
    let scenario = all().remove(0);
    let policy = policy(&scenario.policy);
    let zone = policy.policy().organisation.time_zone;
    let snapshots = scenario.inventory.iter().map(|a| snapshot(a, platform(&scenario.device))).collect();
    let device = FakeDevice::new(snapshots, moment(days.first().unwrap(), "12:00:00", zone));
    let mut companion = open(&device, &policy, setup(&scenario, &scenario.grants, Language::En), None);
    let look = |day: &&str| {
        device.set_time(moment(day, "12:00:00", zone));
        companion.check().unwrap();
        companion.plan_notifications().unwrap();
        device.notifier.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    };
    days.iter().map(look).collect()
}

/// A shell shows each name once; a new name every day would tell the same first word every day.
#[test]
fn a_first_word_that_is_planned_anew_the_next_day_keeps_its_name() {
    let plans = planned(&["2023-04-11", "2023-04-12", "2023-04-13"]);
    let first = |plan: &Vec<Notification>| plan.first().unwrap().id.clone();
    assert!(first(&plans[0]).contains("/action/"), "{}", first(&plans[0]));
    assert_eq!(first(&plans[0]), first(&plans[1]));
    assert_eq!(first(&plans[0]), first(&plans[2]));
}

/// Nor does any other reminder change its name from one look to the next.
#[test]
fn what_is_planned_for_later_keeps_its_name() {
    let plans = planned(&["2023-04-11", "2023-04-12"]);
    let later = |plan: &[Notification]| plan.iter().skip(1).map(|n| n.id.clone()).collect::<Vec<_>>();
    assert!(later(&plans[0]).len() >= 3);
    assert_eq!(later(&plans[0]), later(&plans[1]));
}
