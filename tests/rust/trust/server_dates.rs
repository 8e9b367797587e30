//! A server whose date is wrong, and roots with a wrong year: the clock of the phone is right.

use std::sync::atomic::Ordering;

use appwijzer_core::companion::{Failure, RefreshOutcome, RefreshStep};
use appwijzer_core::policy::canonical;
use appwijzer_core::ports::Transport;
use appwijzer_core::trust::{DeviceName, GrantDocument, ROOT_TYPE};
use appwijzer_tests::signed::*;
use jiff::civil::{Date, date};

const DAY: &str = "2026-02-10";

#[test]
fn a_server_that_is_some_hours_ahead_does_not_begin_the_next_day() {
    let mut phone = Phone::at_work(DAY);
    let evening = at(DAY) + 5 * 3_600;
    phone.device.set_time(evening);
    phone.device.transport.date.store(evening + 10 * 3_600, Ordering::Relaxed);
    phone.refresh();
    assert_eq!(phone.day(), date(2026, 2, 10));
}

#[test]
fn a_server_with_a_wrong_date_ends_no_exemption_and_passes_no_deadline() {
    let mut phone = Phone::at_work(DAY);
    let device = DeviceName::Mdm("tablet-7".into());
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 3, 10));
    phone.configure([("device_id", "tablet-7".to_owned()), ("grants", value(&signed_grant(&grant)))]);
    assert_eq!(phone.day(), date(2026, 2, 10));
    for (clock, server) in [(DAY, "2026-03-18"), ("2026-02-11", "2026-04-25"), ("2026-02-12", "2026-04-26")] {
        phone.it_is(clock, Some(server));
        phone.refresh();
        assert_eq!(phone.day().to_string(), clock, "{server}");
        assert!(phone.reads("home").contains("You may keep TikTok"), "{server}");
    }
}

/// Each answer a step further, hour by hour.
#[test]
fn a_server_does_not_walk_the_time_to_the_policys_last_day() {
    let mut phone = Phone::at_work(DAY);
    for n in 1..12 {
        phone.device.set_time(at(DAY) + n * 1_800);
        phone.device.transport.date.store(at(DAY) + n * 39 * 86_400, Ordering::Relaxed);
        phone.refresh();
        assert_eq!(phone.day(), date(2026, 2, 10), "{n}");
    }
}

/// The machine that signs and the server have the same wrong year.
#[test]
fn a_policy_of_next_year_waits_whatever_the_server_says() {
    for year in [2027, 2062] {
        let mut phone = Phone::at_work(DAY);
        phone.it_is(DAY, Some(&format!("{year}-02-10")));
        phone.publish(&changed_policy(2, |p| (p.issued, p.expires) = (date(year, 2, 10), date(year, 12, 31))));
        assert!(matches!(phone.refresh(), RefreshOutcome::Failed { .. }), "{year}");
        assert_eq!((phone.in_force(), phone.day()), (Some(1), date(2026, 2, 10)));
        phone.it_is("2026-02-11", None);
        phone.publish(&changed_policy(3, |p| p.issued = date(2026, 2, 10)));
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        assert_eq!(phone.day(), date(2026, 2, 11));
    }
}

fn root_of(issued: Date, expires: Date) -> Vec<u8> {
    let mut root = RootSpec::default().root();
    (root.issued, root.expires) = (issued, expires);
    signed(ROOT_TYPE, &canonical::to_vec(&root).unwrap(), &[ROOT_KEY])
}

/// Where clock and server agree, a root with a wrong year is no proof that both are behind.
#[test]
fn a_root_with_a_wrong_year_switches_no_protection_off() {
    for (issued, expires) in [(date(2062, 1, 1), date(2064, 1, 1)), (date(2027, 2, 9), date(2029, 2, 9))] {
        let mut phone = Phone::new(DAY, true);
        phone.it_is(DAY, Some(DAY));
        phone.publish(&changed_policy(1, |p| (p.issued, p.expires) = (issued, expires)));
        let root = value(&root_of(issued, expires));
        phone.configure([("root", root), ("policy_address", ADDRESS.into()), ("ownership", "work".into())]);
        phone.act("welcome/3", "welcomed", &[]);
        assert_eq!(phone.refresh(), failed("not-yet"), "{issued}");
        phone.publish(&changed_policy(2, |p| p.issued = date(2026, 2, 10)));
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        assert_eq!(phone.day(), date(2026, 2, 10));
    }
}

/// Nobody joins by a root of a day that is still to come.
#[test]
fn a_first_root_dated_ahead_of_clock_and_server_is_not_yet_joined() {
    let root = root_of(date(2062, 1, 1), date(2064, 1, 1));
    let mut phone = Phone::new(DAY, false);
    phone.publish(&signed_policy(1));
    phone.publish_root(1, &root);
    phone.act("welcome/3", "welcomed", &[]);
    phone.it_is(DAY, Some(DAY));
    assert_eq!(phone.try_join(&root, "example", ADDRESS), failed("not-yet"));
    phone.it_is("2016-01-01", Some("2062-01-02"));
    assert!(!matches!(phone.try_join(&root, "example", ADDRESS), RefreshOutcome::Failed { .. }), "its day has come");
}

/// Roots, policy and timestamp come with a date each. A refresh that took each answer for a look would be led on from
/// one to the next, further than a look is believed.
#[test]
fn a_refresh_hears_the_servers_time_once_and_only_when_it_is_done() {
    let root = |version| RootSpec { version, timestamp: Some((vec![5], 1)), ..RootSpec::default() }.sign();
    let led_on = ["2026-03-15", "2026-04-20", "2026-05-25", "2026-06-30"];
    let steady = ["2026-03-15"; 4];
    for (dates, timestamp_comes, then) in
        [(led_on, true, DAY), (led_on, false, DAY), (steady, true, "2026-03-15"), (steady, false, "2026-03-15")]
    {
        let mut phone = Phone::at_work(DAY);
        assert_eq!(phone.configure([("root", value(&root(2)))]), []);
        phone.publish_root(3, &root(3));
        phone.publish(&signed_policy(2));
        assert_eq!(phone.day(), date(2026, 2, 10));
        let mut asked = Vec::new();
        let mut step = phone.own().begin_refresh(true).unwrap();
        while let RefreshStep::Fetch { request, stage } = step {
            // The clock is known to be behind, so that nothing speaks against the server.
            phone.it_is("2026-01-20", Some(dates[asked.len()]));
            assert_eq!(phone.day(), date(2026, 2, 10), "before {} came", request.address);
            asked.push(request.address.rsplit('/').next().unwrap().to_owned());
            let answer = match asked.len() == 4 && !timestamp_comes {
                true => Err(Failure::TimedOut),
                false => Ok(block_on(phone.device.transport.fetch(request.clone())).unwrap()),
            };
            step = phone.own().continue_refresh(&stage, &request, answer).unwrap();
        }
        assert_eq!(asked, ["root-3.json", "root-4.json", "policy.json", "timestamp.json"]);
        assert_eq!(phone.day().to_string(), then, "{dates:?}");
    }
}
