//! When an employee is reminded, and with which words.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use appwijzer_core::cases::{
    Case, Facts, MAX_REMINDERS, Reminder, ReminderKind, RouteChoice, assess, reminders, update,
};
use appwijzer_core::contract::Channel;
use appwijzer_core::detection::{Watch, detect};
use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::obligation::{Device, Grant};
use appwijzer_core::policy::{Form, Obligation, Ownership, Platform, Policy, PolicyFile};
use appwijzer_core::screens::notifications;
use appwijzer_core::trust::{DeviceName, GrantDocument};
use appwijzer_tests::device::moment;
use appwijzer_tests::signed::*;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

const ZONE: &str = "Europe/Amsterdam";

fn amsterdam() -> TimeZone {
    TimeZone::get(ZONE).unwrap()
}

/// TikTok on devices of this kind, with these words and this deadline.
fn rule(ownership: Ownership, obligation: Obligation, deadline: Option<Date>) -> PolicyFile {
    let change = |p: &mut Policy<'_>| {
        let rule = &mut p.bans[0].rules[0];
        rule.ownership = vec![ownership];
        rule.phases[0].obligation = obligation;
        rule.phases[0].deadline = deadline;
    };
    PolicyFile::parse(policy_bytes(1, change)).unwrap()
}

fn device(ownership: Ownership) -> Device {
    Device { ownership: Some(ownership), ..Device::unknown(Platform::Android, Form::Phone) }
}

/// The plan made at `now` for a phone on which TikTok was found at `found`.
fn plan(policy: &PolicyFile, device: &Device, grants: &[Grant], found: i64, now: i64) -> Vec<Reminder> {
    plan_after(policy, device, grants, found, now, |_| ())
}

fn plan_after(
    policy: &PolicyFile,
    device: &Device,
    grants: &[Grant],
    found: i64,
    now: i64,
    then: impl FnOnce(&mut Vec<Case>),
) -> Vec<Reminder> {
    let snapshots = android(&[BANNED]);
    let look = |at: i64, cases: &mut Vec<Case>| {
        let day = Timestamp::from_second(at).unwrap().to_zoned(amsterdam()).date();
        let watch = Watch::nothing();
        let facts = Facts { policy, device, attestations: &[], told: None, grants, watch, day };
        let assessment = assess(facts, &[detect(policy, &snapshots[0], watch)]);
        let ban = |_: &appwijzer_core::cases::Finding| Some("tiktok".to_owned());
        update(cases, &assessment, ban, false, at);
        assessment
    };
    let mut cases = Vec::new();
    look(found, &mut cases);
    then(&mut cases);
    let assessment = look(now, &mut cases);
    reminders(&assessment, &cases, device, now, &amsterdam())
}

/// "Thu 2026-03-12 09:00 action-again"
fn lines(plan: &[Reminder]) -> Vec<String> {
    let line = |r: &Reminder| {
        let at = Timestamp::from_second(r.at).unwrap().to_zoned(amsterdam());
        format!("{} {}", at.strftime("%a %Y-%m-%d %H:%M"), r.about.name())
    };
    plan.iter().map(line).collect()
}

#[test]
fn a_work_phone_with_a_deadline() {
    let policy = rule(Ownership::Work, Obligation::Forbidden, Some(date(2026, 3, 15)));
    let found = moment("2026-02-10", "12:00:00", ZONE);
    assert_eq!(
        lines(&plan(&policy, &device(Ownership::Work), &[], found, found)),
        [
            "Tue 2026-02-10 12:00 action",
            // Three days before, and on the day itself: a Sunday, so on the Friday before.
            "Thu 2026-03-12 09:00 action-again",
            "Fri 2026-03-13 09:00 action-again",
            "Mon 2026-03-16 09:00 action-again",
            // Weekly after that, on the Mondays after the Sundays; the clock changes on 29 March.
            "Mon 2026-03-23 09:00 action-again",
            "Mon 2026-03-30 09:00 action-again",
            "Mon 2026-04-06 09:00 action-again",
            "Mon 2026-04-13 09:00 action-again",
        ]
    );
}

/// The plan is made anew after every look, and a phone looks every day. The first word stays in it, so
/// that it is not lost when a phone was off; a notifier shows each day's word once.
#[test]
fn the_first_word_is_the_same_word_however_often_the_phone_looks() {
    let policy = rule(Ownership::Work, Obligation::Forbidden, Some(date(2026, 3, 15)));
    let work = device(Ownership::Work);
    let found = moment("2026-02-10", "22:00:00", ZONE);
    for (day, time) in [("2026-02-10", "22:00:00"), ("2026-02-11", "03:00:00"), ("2026-02-13", "12:00:00")] {
        let plan = plan(&policy, &work, &[], found, moment(day, time, ZONE));
        let first: Vec<&Reminder> = plan.iter().filter(|r| r.about == ReminderKind::Action).collect();
        assert_eq!(first.len(), 1, "{day} {time}");
        assert_eq!(first[0].day, date(2026, 2, 10), "{day} {time}");
    }
}

/// Half past eight in UTC is half past nine in winter, and half past ten in summer.
#[test]
fn nine_in_the_morning_is_nine_in_amsterdam_on_both_sides_of_summer_time() {
    for (deadline, winter, summer) in [
        (date(2026, 3, 31), "2026-03-27 08:00", "2026-03-31 07:00"),
        (date(2026, 10, 27), "2026-10-27 08:00", "2026-10-23 07:00"),
    ] {
        let policy = rule(Ownership::Work, Obligation::Forbidden, Some(deadline));
        let found = moment("2026-03-02", "12:00:00", ZONE);
        let utc = |r: &Reminder| Timestamp::from_second(r.at).unwrap().strftime("%Y-%m-%d %H:%M").to_string();
        let all: Vec<String> = plan(&policy, &device(Ownership::Work), &[], found, found).iter().map(utc).collect();
        assert!(all.iter().any(|l| l == winter), "{all:?}");
        assert!(all.iter().any(|l| l == summer), "{all:?}");
    }
}

#[test]
fn a_work_phone_without_a_deadline_is_reminded_weekly_for_four_weeks() {
    let policy = rule(Ownership::Work, Obligation::Forbidden, None);
    let found = moment("2026-02-10", "12:00:00", ZONE);
    assert_eq!(
        lines(&plan(&policy, &device(Ownership::Work), &[], found, found)),
        [
            "Tue 2026-02-10 12:00 action",
            "Tue 2026-02-17 09:00 action-again",
            "Tue 2026-02-24 09:00 action-again",
            "Tue 2026-03-03 09:00 action-again",
            "Tue 2026-03-10 09:00 action-again",
        ]
    );
}

#[test]
fn a_private_phone_is_asked_once_and_once_more() {
    let found = moment("2026-02-10", "12:00:00", ZONE);
    let own = device(Ownership::Private);
    let dated = rule(Ownership::Private, Obligation::Urged, Some(date(2026, 3, 10)));
    // Three days before: a Saturday, which is no working day but the employee's own.
    assert_eq!(
        lines(&plan(&dated, &own, &[], found, found)),
        ["Tue 2026-02-10 12:00 asked", "Sat 2026-03-07 09:00 asked-again"]
    );
    let undated = rule(Ownership::Private, Obligation::Urged, None);
    assert_eq!(
        lines(&plan(&undated, &own, &[], found, found)),
        ["Tue 2026-02-10 12:00 asked", "Tue 2026-02-24 09:00 asked-again"]
    );
    let advised = rule(Ownership::Private, Obligation::Advised, None);
    assert_eq!(lines(&plan(&advised, &own, &[], found, found)), ["Tue 2026-02-10 12:00 asked"]);
    let reviewed = rule(Ownership::Private, Obligation::UnderReview, None);
    assert_eq!(plan(&reviewed, &own, &[], found, found), []);
}

#[test]
fn whoever_wants_to_talk_or_not_now_is_not_reminded_by_a_machine() {
    let policy = rule(Ownership::Private, Obligation::Urged, Some(date(2026, 3, 10)));
    let found = moment("2026-02-10", "12:00:00", ZONE);
    let now = moment("2026-02-11", "12:00:00", ZONE);
    let own = device(Ownership::Private);
    let after = |route: RouteChoice| plan_after(&policy, &own, &[], found, now, |cases| cases[0].route = Some(route));
    assert!(after(RouteChoice::Talk).iter().all(|r| r.about != ReminderKind::AskedAgain));
    assert!(after(RouteChoice::App).iter().any(|r| r.about == ReminderKind::AskedAgain));
}

#[test]
fn the_first_word_waits_for_its_hour() {
    let work = rule(Ownership::Work, Obligation::Forbidden, None);
    let own = rule(Ownership::Private, Obligation::Urged, None);
    for (found, on_work, on_own) in [
        (("2026-02-13", "18:00:00"), "Mon 2026-02-16 09:00 action", "Fri 2026-02-13 18:00 asked"),
        (("2026-02-13", "17:00:00"), "Mon 2026-02-16 09:00 action", "Fri 2026-02-13 17:00 asked"),
        (("2026-02-13", "16:59:00"), "Fri 2026-02-13 16:59 action", "Fri 2026-02-13 16:59 asked"),
        (("2026-02-13", "23:30:00"), "Mon 2026-02-16 09:00 action", "Sat 2026-02-14 09:00 asked"),
        (("2026-02-14", "10:00:00"), "Mon 2026-02-16 09:00 action", "Sat 2026-02-14 10:00 asked"),
        (("2026-02-16", "03:00:00"), "Mon 2026-02-16 09:00 action", "Mon 2026-02-16 09:00 asked"),
        // The night in which an hour is skipped, and the one in which it comes twice.
        (("2026-03-29", "01:30:00"), "Mon 2026-03-30 09:00 action", "Sun 2026-03-29 09:00 asked"),
        (("2026-10-25", "02:30:00"), "Mon 2026-10-26 09:00 action", "Sun 2026-10-25 09:00 asked"),
    ] {
        let found = moment(found.0, found.1, ZONE);
        assert_eq!(lines(&plan(&work, &device(Ownership::Work), &[], found, found))[0], on_work);
        assert_eq!(lines(&plan(&own, &device(Ownership::Private), &[], found, found))[0], on_own);
    }
}

#[test]
fn what_was_told_before_is_not_told_again() {
    let policy = rule(Ownership::Work, Obligation::Forbidden, Some(date(2026, 3, 15)));
    let found = moment("2026-02-10", "12:00:00", ZONE);
    let now = moment("2026-03-18", "10:00:00", ZONE);
    let later = plan(&policy, &device(Ownership::Work), &[], found, now);
    let again = later.iter().filter(|r| r.about == ReminderKind::ActionAgain).collect::<Vec<_>>();
    assert_eq!(again.len(), 4, "{:?}", lines(&later));
}

#[test]
fn an_exemption_is_said_to_end_before_it_does() {
    let policy = rule(Ownership::Work, Obligation::Forbidden, Some(date(2026, 3, 15)));
    let grant =
        Grant { id: "g-1".into(), exemption: "campaign".into(), from: date(2026, 2, 1), until: date(2026, 4, 30) };
    let found = moment("2026-02-10", "12:00:00", ZONE);
    let before = plan(&policy, &device(Ownership::Work), std::slice::from_ref(&grant), found, found);
    assert_eq!(
        lines(&before),
        // Fourteen days before; three days before, a Monday.
        ["Thu 2026-04-16 09:00 exemption-ends", "Mon 2026-04-27 09:00 exemption-ends"]
    );
    assert!(before.iter().all(|r| r.until == Some(date(2026, 4, 30))));
    let after = moment("2026-05-01", "12:00:00", ZONE);
    let ended = plan(&policy, &device(Ownership::Work), &[grant], after, after);
    assert!(ended.iter().all(|r| r.about != ReminderKind::ExemptionEnds));
    assert!(ended.iter().any(|r| r.about == ReminderKind::Action), "what was excused is asked again");
}

/// The whole way: grant, check, plan, and what the platform is handed.
#[test]
fn an_exempt_phone_plans_the_end_of_its_exemption() {
    let mut phone = Phone::at_work("2026-02-10");
    let device = DeviceName::Mdm("tablet-7".to_owned());
    let grant = GrantDocument::new("g-1", "example", "campaign", device, date(2026, 2, 1), date(2026, 4, 30));
    phone.configure([("device_id", "tablet-7".into()), ("grants", value(&signed_grant(&grant)))]);
    phone.own().check().unwrap();
    phone.own().plan_notifications().unwrap();
    let plan = phone.device.notifier.0.lock().unwrap().clone();
    let told: Vec<_> = plan.iter().map(|n| (n.title.as_str(), n.text.as_str())).collect();
    assert_eq!(told, [("Your exception is ending", "Valid until Thursday 30 April 2026."); 2]);
}

#[test]
fn a_closed_case_is_reminded_of_no_more() {
    let mut phone = Phone::at_work("2026-02-10");
    phone.own().check().unwrap();
    assert!(phone.own().plan_notifications().unwrap() > 3);
    phone.device.change(|all| *all = android(&["org.example.notes"]));
    phone.own().check().unwrap();
    assert_eq!(phone.own().plan_notifications().unwrap(), 0);
    assert!(phone.device.notifier.0.lock().unwrap().is_empty());
}

#[test]
fn leaving_the_organisation_ends_all_reminders() {
    let mut phone = Phone::new("2026-02-10", false);
    let root = RootSpec::default().sign();
    let policy = policy_bytes(1, |p| {
        p.bans[0].rules[0].ownership = vec![Ownership::Private];
        p.bans[0].rules[0].phases[0].obligation = Obligation::Urged;
    });
    phone.publish(&signed(appwijzer_core::trust::POLICY_TYPE, &policy, &[POLICY_KEY]));
    phone.publish_root(1, &root);
    phone.act("welcome/3", "welcomed", &[]);
    phone.join(&root, "example", ADDRESS);
    phone.act("question/ownership", "answer/ownership", &["private"]);
    assert!(phone.own().plan_notifications().unwrap() > 0);
    phone.act("leave", "leave", &[]);
    assert!(phone.device.notifier.0.lock().unwrap().is_empty());
}

/// Twenty apps at once: twelve reminders, and the first words come first.
#[test]
fn never_more_than_twelve() {
    let policy = policy_bytes(1, |p| {
        let first = p.apps[0].clone();
        let ids: Vec<&'static str> = (0..20).map(|i| &*format!("app-{i}").leak()).collect();
        p.apps = ids
            .iter()
            .map(|id| appwijzer_core::policy::App {
                id,
                packages: vec![&*format!("p.{id}").leak()],
                bundles: vec![],
                schemes: vec![],
                certificates: vec![],
                ..first.clone()
            })
            .collect();
        p.bans[0].covers.apps = ids;
    });
    let mut phone = Phone::new("2026-02-10", true);
    let apps: Vec<String> = (0..20).map(|i| format!("p.app-{i}")).collect();
    phone.device.change(|all| *all = android(&apps.iter().map(String::as_str).collect::<Vec<_>>()));
    phone.publish(&signed(appwijzer_core::trust::POLICY_TYPE, &policy, &[POLICY_KEY]));
    let root = value(&RootSpec::default().sign());
    phone.configure([("root", root), ("policy_address", ADDRESS.into()), ("ownership", "work".into())]);
    phone.refresh();
    phone.own().check().unwrap();
    assert_eq!(phone.own().checked().unwrap().assessment.findings().count(), 20);
    assert_eq!(phone.own().plan_notifications().unwrap(), 12);
    let plan = phone.device.notifier.0.lock().unwrap().clone();
    assert!(plan.iter().all(|n| n.channel == Channel::Tasks));
    let mut ids: Vec<_> = plan.iter().map(|n| &n.id).collect();
    ids.dedup();
    assert_eq!(ids.len(), 12, "each is another");
}

/// Words for every kind, dated or not, in every language; a locked screen shows nothing of it.
#[test]
fn words_name_no_app_and_blame_nobody() {
    let kinds = [
        ReminderKind::Action,
        ReminderKind::ActionAgain,
        ReminderKind::Asked,
        ReminderKind::AskedAgain,
        ReminderKind::ExemptionEnds,
    ];
    for language in Language::ALL {
        let words = Words::new(language);
        for about in kinds {
            for until in [None, Some(date(2026, 3, 15))] {
                let key = "tiktok@whole-device".parse().unwrap();
                let at = moment("2026-02-10", "12:00:00", ZONE);
                let one = notifications(
                    &words,
                    &device(Ownership::Work),
                    &[Reminder { at, key, about, day: date(2026, 2, 10), until }],
                );
                let n = &one[0];
                for text in [&n.title, &n.text, &n.public_title] {
                    assert!(!text.is_empty() && !text.contains('[') && !text.contains('{'), "{language:?} {n:?}");
                    assert!(!text.to_lowercase().contains("tiktok"), "{language:?} {n:?}");
                }
                assert_eq!(n.text.contains("2026"), until.is_some(), "{language:?} {n:?}");
                assert!(!n.public_title.contains("2026"));
                assert_eq!(n.screen.to_string(), "finding/tiktok@whole-device");
            }
        }
    }
}

fn obligations() -> impl Strategy<Value = Obligation> {
    prop::sample::select(vec![Obligation::Forbidden, Obligation::Urged, Obligation::Advised, Obligation::UnderReview])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_plan_keeps_its_promises_whatever_the_days(
        ownership in prop::sample::select(vec![Ownership::Work, Ownership::PartlyPaid, Ownership::Private]),
        obligation in obligations(),
        deadline in prop::option::of(0i64..400),
        exempt in prop::option::weighted(0.3, 1i64..90),
        found in 0i64..400 * 86_400,
        later in 0i64..100 * 86_400,
    ) {
        let first = date(2026, 2, 1);
        let deadline = deadline.map(|n| first.checked_add(n.days()).unwrap());
        let policy = rule(ownership, obligation, deadline);
        let found = moment("2026-02-01", "00:00:00", ZONE) + found;
        let now = found + later;
        let today = Timestamp::from_second(now).unwrap().to_zoned(amsterdam()).date();
        let grants: Vec<Grant> = exempt.map(|n| Grant {
            id: "g-1".into(), exemption: "campaign".into(), from: today,
            until: today.checked_add(n.days()).unwrap(),
        }).into_iter().collect();
        let device = device(ownership);
        let plan = plan(&policy, &device, &grants, found, now);
        prop_assert!(plan.len() <= MAX_REMINDERS);
        prop_assert!(plan.is_sorted_by_key(|r| r.at));
        let mut seen = std::collections::BTreeSet::new();
        for r in &plan {
            let at = Timestamp::from_second(r.at).unwrap().to_zoned(amsterdam());
            let (hour, weekday) = (at.hour(), at.weekday().to_monday_one_offset());
            prop_assert!(r.at >= now, "in the past: {:?}", lines(&plan));
            let last = if ownership == Ownership::Work { 17 } else { 20 };
            prop_assert!((9..last).contains(&hour), "in the night: {:?}", lines(&plan));
            if ownership == Ownership::Work {
                prop_assert!(weekday <= 5, "on a weekend: {:?}", lines(&plan));
            }
            prop_assert!(seen.insert((r.at, r.about)), "twice at once: {:?}", lines(&plan));
            if r.about == ReminderKind::ExemptionEnds {
                prop_assert!(at.date() <= r.until.unwrap(), "told too late: {:?}", lines(&plan));
            }
            if obligation != Obligation::Forbidden && grants.is_empty() {
                prop_assert!(!matches!(r.about, ReminderKind::Action | ReminderKind::ActionAgain));
            }
        }
        // Nothing is planned twice on one day about the same thing.
        let days: Vec<_> = plan.iter().map(|r| {
            let day = Timestamp::from_second(r.at).unwrap().to_zoned(amsterdam()).date();
            (day, r.key.clone(), r.about)
        }).collect();
        let mut once = days.clone();
        once.dedup();
        prop_assert_eq!(days.len(), once.len(), "twice on a day: {:?}", lines(&plan));
    }
}
