//! What managed configuration makes of the app.
#![allow(clippy::unwrap_used)]

use appwijzer_core::companion::{Companion, RefreshOutcome, RefreshStep, Storage};
use appwijzer_core::l10n::Language;
use appwijzer_core::testing::FakeDevice;
use appwijzer_tests::device::{moment, platform, setup, snapshot};
use appwijzer_tests::run::{open, policy};
use appwijzer_tests::scenario::all;

/// Home said "your work has not set up the app yet" on devices that get their policy by the configuration.
#[test]
fn a_device_that_gets_its_policy_by_the_configuration_misses_no_server() {
    let scenario = all().remove(0);
    let policy = policy(&scenario.policy);
    let now = moment(&scenario.day, "12:00:00", policy.policy().organisation.time_zone);
    let snapshots = scenario.inventory.iter().map(|a| snapshot(a, platform(&scenario.device))).collect();
    let device = FakeDevice::new(snapshots, now);
    let mut companion = open(&device, &policy, setup(&scenario, &scenario.grants, Language::En), None);
    let step = companion.begin_refresh(true).unwrap();
    assert!(matches!(step, RefreshStep::Done(RefreshOutcome::NotDue)), "{step:?}");
    assert_eq!(companion.surroundings().unwrap().refresh_problem, None);
}

/// Whoever joined later was first told "your work has not set up the app yet".
#[test]
fn a_private_phone_that_has_not_joined_yet_misses_no_server() {
    let scenario = all().remove(0);
    let shell = setup(&scenario, &[], Language::En).shell;
    let device = FakeDevice::new(Vec::new(), 1_681_120_800);
    let mut companion = Companion::open(Storage::Memory, device.ports(), shell).unwrap();
    companion.begin_refresh(false).unwrap();
    assert_eq!(companion.surroundings().unwrap().refresh_problem, None);
}
