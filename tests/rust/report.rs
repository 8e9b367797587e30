//! What the employer gets: the exact bytes, the screen that shows them, and from a private device
//! nothing. That a private device cannot build a report is proven where reports are made
//! (`core/src/report`), by examples that do not compile.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use appwijzer_core::companion::background_run;
use appwijzer_core::contract::{Block, StatusEntry, SystemRequest, Target};
use appwijzer_core::policy::{Obligation, Policy, Reporting};
use appwijzer_core::trust::POLICY_TYPE;
use appwijzer_tests::signed::*;

const DAY: &str = "2026-02-10";
const LEVELS: [Reporting; 3] = [Reporting::Nothing, Reporting::Alive, Reporting::Outcome];

/// A phone of this kind under a policy with this level, looked at once in the background.
fn looked_at(ownership: Option<&str>, level: Reporting, apps: &[&str], change: fn(&mut Policy<'_>)) -> Phone {
    let mut phone = Phone::new(DAY, true);
    phone.device.change(|all| *all = android(apps));
    let policy = policy_bytes(12, |p| {
        p.reporting = level;
        change(p);
    });
    phone.publish(&signed(POLICY_TYPE, &policy, &[POLICY_KEY]));
    let root = value(&RootSpec::default().sign());
    phone.configure([("root", root), ("policy_address", ADDRESS.into())]);
    if let Some(ownership) = ownership {
        phone.configure([("ownership", ownership.to_owned())]);
    }
    phone.act("welcome/3", "welcomed", &[]);
    let run = block_on(background_run(&phone.companion));
    assert_eq!((run.checked, run.failed), (true, vec![]));
    phone
}

fn on_work_too(_: &mut Policy<'_>) {}

/// The same rule on every device, so that a private phone has something that could be reported.
fn on_every_device(policy: &mut Policy<'_>) {
    policy.bans[0].rules[0].ownership = vec![];
    policy.bans[0].rules[0].phases[0].obligation = Obligation::Urged;
}

/// What the MDM was handed, in order.
fn handed(phone: &Phone) -> Vec<StatusEntry> {
    phone.device.status.0.lock().unwrap().concat()
}

/// What the screen says it is handed.
fn shown(phone: &mut Phone) -> Option<String> {
    let screen = phone.screen("employer");
    let mut all = screen.blocks.into_iter().filter_map(|b| match b {
        Block::Verbatim { text, .. } => Some(text),
        _ => None,
    });
    let shown = all.next();
    assert!(all.next().is_none(), "one text, to the letter");
    shown
}

/// Hands the bytes over, and finds them on the screen and in what can be shared.
fn exact(level: Reporting, apps: &[&str]) -> Option<String> {
    let mut phone = looked_at(Some("work"), level, apps, on_work_too);
    let handed = handed(&phone);
    assert!(handed.len() <= 1);
    assert_eq!(shown(&mut phone), handed.first().map(|e| e.data.clone()));
    for entry in &handed {
        assert_eq!((entry.key.as_str(), entry.is_error, entry.message.as_str()), ("status", false, "See data"));
    }
    let screen = phone.screen("employer");
    let shared = screen.blocks.iter().find_map(|b| match b {
        Block::Actions { items } => items.iter().find_map(|a| match &a.target {
            Target::System { request: SystemRequest::Share { text } } => Some(text.clone()),
            _ => None,
        }),
        _ => None,
    });
    let shared = shared.expect("it can be shared");
    assert!(handed.iter().all(|e| shared.contains(&e.data)), "{shared}");
    handed.first().map(|e| e.data.clone())
}

#[test]
fn nothing_is_handed_over_at_level_nothing() {
    assert_eq!(exact(Reporting::Nothing, &[BANNED]), None);
}

#[test]
fn the_exact_bytes_at_level_alive() {
    let alive = r#"{"checked":"2026-02-10","last_fetched":"2026-02-10","policy":"example/12","schema":2}"#;
    assert_eq!(exact(Reporting::Alive, &[BANNED]).as_deref(), Some(alive));
    assert_eq!(exact(Reporting::Alive, &[]).as_deref(), Some(alive), "the same, whatever was found");
}

#[test]
fn the_exact_bytes_at_level_outcome() {
    let bytes = |outcome: &str| {
        let checked = r#""checked":"2026-02-10","last_fetched":"2026-02-10""#;
        format!(r#"{{"basis":"seen",{checked},"outcome":"{outcome}","policy":"example/12","schema":2}}"#)
    };
    assert_eq!(exact(Reporting::Outcome, &[BANNED]), Some(bytes("action-needed")));
    assert_eq!(exact(Reporting::Outcome, &["org.example.notes"]), Some(bytes("compliant")));
}

/// What could not be looked at is not in order.
#[test]
fn the_exact_bytes_where_it_cannot_be_told() {
    use appwijzer_core::inventory::{Evidence, Unseen};
    let phone = looked_at(Some("work"), Reporting::Outcome, &[], on_work_too);
    phone.device.change(|all| all[0].evidence = Evidence::nothing(Unseen::NoList));
    block_on(background_run(&phone.companion));
    let last = handed(&phone).pop().unwrap();
    let blind = r#"{"basis":"not-looked","last_fetched":"2026-02-10","outcome":"cannot-tell","policy":"example/12","schema":2}"#;
    assert_eq!(last.data, blind);
}

/// A request is voluntary on a work device too: whether it was met is not reported.
#[test]
fn a_request_on_a_work_phone_is_not_reported() {
    let mut phone = looked_at(Some("work"), Reporting::Outcome, &[BANNED], on_every_device);
    let status = phone.own().checked().unwrap().assessment.findings().next().unwrap().status;
    assert_eq!(status, Some(appwijzer_core::cases::Status::Asked));
    assert_eq!(
        handed(&phone)[0].data,
        r#"{"basis":"seen","checked":"2026-02-10","last_fetched":"2026-02-10","outcome":"compliant","policy":"example/12","schema":2}"#
    );
}

/// No app, no person, no time of day, no identifier of the device, at any level.
#[test]
fn a_report_holds_nothing_else() {
    for level in LEVELS {
        let mut phone = looked_at(Some("work"), level, &[BANNED, "org.marker.secretapp"], on_work_too);
        phone.configure([("device_id", "serial-31415".to_owned()), ("roles", "mayor".to_owned())]);
        block_on(background_run(&phone.companion));
        phone.device.set_time(at(DAY) + 3 * 3_600);
        block_on(background_run(&phone.companion));
        let all = handed(&phone);
        for word in ["tiktok", "musically", "secretapp", "31415", "mayor", "12:00", "15:00", "1770"] {
            assert!(all.iter().all(|e| !format!("{e:?}").to_lowercase().contains(word)), "{word}: {all:?}");
        }
        let mut different: Vec<_> = all.iter().map(|e| &e.data).collect();
        different.dedup();
        assert!(different.len() <= 1, "two looks on one day are told in the same bytes: {different:?}");
    }
}

/// Nothing leaves a device that is known not to be the employer's: not at any level, whatever is
/// found, not about its configuration either. The status channel is not even called.
#[test]
fn from_a_private_phone_nothing_is_handed_over() {
    for ownership in [Some("private"), Some("partly-paid")] {
        for level in LEVELS {
            let mut phone = looked_at(ownership, level, &[BANNED], on_every_device);
            assert!(phone.own().checked().unwrap().assessment.findings().count() > 0);
            let problems = phone.configure([("check_hours", "often".to_owned())]);
            assert_eq!(problems.len(), 1);
            phone.own().hand_over_status().unwrap();
            assert_eq!(
                *phone.device.status.0.lock().unwrap(),
                Vec::<Vec<StatusEntry>>::new(),
                "{ownership:?} {level:?}"
            );
            assert_eq!(shown(&mut phone), None);
        }
    }
}

/// A phone that the employee says is the employer's, and one that the configuration says is: both are.
#[test]
fn whose_phone_it_is_decides_from_then_on() {
    let mut phone = looked_at(None, Reporting::Outcome, &[BANNED], on_every_device);
    phone.act("question/ownership", "answer/ownership", &["work"]);
    block_on(background_run(&phone.companion));
    assert_eq!(handed(&phone).len(), 1);
    phone.act("question/ownership", "answer/ownership", &["private"]);
    block_on(background_run(&phone.companion));
    let all = handed(&phone);
    assert_eq!((all.len(), all[1].data.as_str()), (2, ""), "no more than that the one before holds no longer");
    assert_eq!(shown(&mut phone), None);
    phone.configure([("ownership", "work".to_owned())]);
    block_on(background_run(&phone.companion));
    assert_eq!(handed(&phone).len(), 3, "the configuration has the last word");
}

/// As long as nobody has said whose phone it is, a wrong value may be the reason: that is told, and
/// nothing of what was looked at.
#[test]
fn before_it_is_known_whose_phone_it_is_only_the_configuration_is_told() {
    for level in LEVELS {
        let mut phone = looked_at(None, level, &[BANNED], on_every_device);
        phone.configure([("check_hours", "often".to_owned())]);
        phone.own().hand_over_status().unwrap();
        let keys: Vec<String> = handed(&phone).into_iter().map(|e| e.key).collect();
        assert_eq!(keys, ["configuration.check_hours"], "{level:?}");
    }
}

/// Somebody who opens the app ten times a day is not seen to: the same is told once a day, what is new at once.
#[test]
fn the_same_is_handed_over_once_a_day_and_what_changed_at_once() {
    let mut phone = looked_at(Some("work"), Reporting::Outcome, &[BANNED], on_work_too);
    for _ in 0..5 {
        phone.own().check().unwrap();
        phone.own().hand_over_status().unwrap();
    }
    assert_eq!(handed(&phone).len(), 1, "nothing changed");
    phone.configure([("check_hours", "often".to_owned())]);
    phone.own().hand_over_status().unwrap();
    assert_eq!(handed(&phone).len(), 3, "what changed is told at once: all that holds now");
    phone.device.set_time(at(DAY) + 86_400);
    phone.own().hand_over_status().unwrap();
    phone.own().hand_over_status().unwrap();
    assert_eq!(handed(&phone).len(), 5, "the next day the same is told again, once");
}

/// The administrator of a work device is told what is wrong with its configuration, in bounds.
#[test]
fn what_is_wrong_with_the_configuration_is_told_in_bounds() {
    let mut phone = looked_at(Some("work"), Reporting::Nothing, &[BANNED], on_work_too);
    let long = "x".repeat(5_000);
    phone.configure([("check_hours", "0".to_owned()), ("organisation", long)]);
    phone.own().hand_over_status().unwrap();
    let all = handed(&phone);
    let told: Vec<_> = all.iter().map(|e| (e.key.as_str(), e.is_error, e.data.as_str())).collect();
    assert_eq!(told, [("configuration.organisation", true, "too-long"), ("configuration.check_hours", true, "wrong")]);
    assert!(all.iter().all(|e| e.key.len() <= 100 && e.message.len() <= 1_000 && e.data.len() <= 1_000));
}

/// What the management hears about its own settings, the screen tells too: nothing is handed over that it does
/// not show.
#[test]
fn what_is_wrong_with_the_configuration_is_on_the_screen_too() {
    for ownership in [Some("work"), None] {
        let mut phone = looked_at(ownership, Reporting::Alive, &[], on_every_device);
        phone.configure([("check_hours", "often".to_owned())]);
        phone.own().hand_over_status().unwrap();
        let last = phone.device.status.0.lock().unwrap().last().cloned().unwrap();
        let shown = shown(&mut phone).expect("something is handed over");
        for entry in &last {
            let what = if entry.is_error { &entry.message } else { &entry.data };
            assert!(shown.contains(what.as_str()), "{ownership:?}: {what} is not in {shown}");
        }
        assert_eq!(shown.lines().count(), last.len(), "and nothing else: {shown}");
        let points: String = format!("{:?}", phone.screen("employer").blocks);
        assert!(points.contains("Which settings from the management of this phone are wrong"), "{points}");
        assert!(!points.contains("sends nothing"), "{points}");
    }
}

/// The channel keeps what it was handed last: what holds no longer is taken back.
#[test]
fn what_holds_no_longer_is_taken_back() {
    let last = |phone: &Phone| -> Vec<(String, String)> {
        let all = phone.device.status.0.lock().unwrap();
        all.last().into_iter().flatten().map(|e| (e.key.clone(), e.message.clone())).collect()
    };
    let calls = |phone: &Phone| phone.device.status.0.lock().unwrap().len();
    let over = |key: &str| vec![(key.to_owned(), "No longer so".to_owned())];
    let mut phone = looked_at(Some("work"), Reporting::Nothing, &[BANNED], on_work_too);
    assert_eq!(calls(&phone), 0, "there was never anything");
    phone.configure([("check_hours", "often".to_owned())]);
    block_on(background_run(&phone.companion));
    assert_eq!(calls(&phone), 1);
    phone.configure([("check_hours", "12".to_owned())]);
    block_on(background_run(&phone.companion));
    assert_eq!(last(&phone), over("configuration.check_hours"), "mended");
    block_on(background_run(&phone.companion));
    assert_eq!(calls(&phone), 2, "once is enough");

    let mut phone = looked_at(Some("work"), Reporting::Outcome, &[BANNED], on_work_too);
    phone.configure([("ownership", "private".to_owned())]);
    phone.restart();
    block_on(background_run(&phone.companion));
    assert_eq!(last(&phone), over("status"), "a private phone leaves nothing behind");
    block_on(background_run(&phone.companion));
    assert_eq!(calls(&phone), 2);
}

/// Found by these tests: the status is handed over whole, and every look in the background took what
/// is wrong with the configuration off the administrator's list again.
#[test]
fn what_is_wrong_with_the_configuration_is_still_told_after_a_look_in_the_background() {
    let mut phone = looked_at(Some("work"), Reporting::Alive, &[BANNED], on_work_too);
    phone.configure([("check_hours", "0".to_owned())]);
    block_on(background_run(&phone.companion));
    let last = phone.device.status.0.lock().unwrap().last().cloned().unwrap();
    let told: Vec<_> = last.iter().map(|e| (e.key.as_str(), e.is_error)).collect();
    assert_eq!(told, [("configuration.check_hours", true), ("status", false)]);
    phone.configure([("check_hours", "12".to_owned())]);
    block_on(background_run(&phone.companion));
    let last = phone.device.status.0.lock().unwrap().last().cloned().unwrap();
    let errors = last.iter().filter(|e| e.is_error).count();
    assert_eq!(errors, 0, "mended: {last:?}");
}
