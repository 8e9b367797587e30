//! On whose word an answer rests, and what the management saw where the device shows nothing.
#![allow(clippy::unwrap_used)]

use appwijzer_core::cases::{Basis, Status};
use appwijzer_core::companion::background_run;
use appwijzer_core::contract::StatusEntry;
use appwijzer_core::inventory::{Evidence, Unseen};
use appwijzer_core::policy::Reporting;
use appwijzer_core::trust::POLICY_TYPE;
use appwijzer_tests::signed::*;

/// A work phone that shows nothing of its apps, as an iPhone does, under a policy that reports the outcome.
fn blind(apps_seen: Option<&str>) -> Phone {
    let mut phone = Phone::new("2026-02-10", true);
    phone.device.change(|all| {
        *all = android(&[]);
        all[0].evidence = Evidence::nothing(Unseen::NoList);
    });
    let policy = policy_bytes(12, |p| p.reporting = Reporting::Outcome);
    phone.publish(&signed(POLICY_TYPE, &policy, &[POLICY_KEY]));
    phone.configure([("root", value(&RootSpec::default().sign())), ("policy_address", ADDRESS.into())]);
    phone.configure([("ownership", "work".to_owned())]);
    if let Some(word) = apps_seen {
        phone.configure([("apps_seen", word.to_owned())]);
    }
    phone.act("welcome/3", "welcomed", &[]);
    block_on(background_run(&phone.companion));
    phone
}

/// The status that the management was handed last.
fn status(phone: &Phone) -> String {
    let all: Vec<StatusEntry> = phone.device.status.0.lock().unwrap().concat();
    all.into_iter().rfind(|e| e.key == "status").unwrap().data
}

fn answer(phone: &mut Phone) -> (Basis, Option<Status>) {
    let own = phone.own();
    let assessment = own.assessment().unwrap();
    (assessment.basis(), assessment.findings().next().and_then(|f| f.status))
}

fn next_day(phone: &mut Phone, day: &str, word: Option<&str>) {
    phone.device.set_time(at(day));
    if let Some(word) = word {
        phone.configure([("apps_seen", word.to_owned())]);
    }
    block_on(background_run(&phone.companion));
}

#[test]
fn nothing_is_called_checked_where_nobody_looked() {
    let mut phone = blind(None);
    assert_eq!(answer(&mut phone), (Basis::NotLooked, Some(Status::Unknown)));
    let blind = r#"{"basis":"not-looked","last_fetched":"2026-02-10","outcome":"cannot-tell","policy":"example/12","schema":2}"#;
    assert_eq!(status(&phone), blind);
}

#[test]
fn the_status_says_that_it_rests_on_the_employees_word() {
    let mut phone = blind(None);
    phone.act("look/tiktok@whole-device", "attest/tiktok@whole-device/gone", &[]);
    block_on(background_run(&phone.companion));
    assert_eq!(answer(&mut phone), (Basis::Said, Some(Status::Done)));
    let said = r#"{"basis":"said","checked":"2026-02-10","last_fetched":"2026-02-10","outcome":"compliant","policy":"example/12","schema":2}"#;
    assert_eq!(status(&phone), said);
}

/// Before the press, on every screen where an answer may change what the employer sees.
#[test]
fn it_is_said_before_the_press_that_an_answer_may_change_what_the_employer_sees() {
    let mut phone = blind(None);
    let presses = [
        ("self-check/tiktok@whole-device", "act attest/"),
        ("self-check-all/whole-device", "act attest-all/"),
        ("question/enrolled", "act answer/"),
    ];
    for (screen, press) in presses {
        let reads = phone.reads(screen);
        let told = reads.find("The outcome that").unwrap_or_else(|| panic!("{screen}: {reads}"));
        assert!(reads.find(press).is_some_and(|press| told < press), "{screen}: {reads}");
        assert!(!reads.contains("stays on this phone"), "{screen}: {reads}");
    }
    phone.configure([("ownership", "private".to_owned())]);
    let reads = phone.reads("question/work-data");
    assert!(reads.contains("stays on this phone") && !reads.contains("The outcome that"), "{reads}");
}

/// Whose phone it is decides whether anything is told at all: that is said where it is asked.
#[test]
fn it_is_said_before_the_press_that_a_work_phone_tells_something() {
    let mut phone = blind(None);
    phone.configure([("ownership", String::new())]);
    let reads = phone.reads("question/ownership");
    let told = reads.find("gets a short message").unwrap_or_else(|| panic!("{reads}"));
    assert!(reads.find("act answer/").is_some_and(|press| told < press), "{reads}");
}

#[test]
fn what_the_management_saw_is_told_as_that_and_opens_a_task() {
    let mut phone = blind(Some("2026-02-09 com.zhiliaoapp.musically"));
    assert_eq!(answer(&mut phone), (Basis::Management, Some(Status::Action)));
    let reads = phone.reads("finding/tiktok@whole-device");
    assert!(reads.contains("Management saw TikTok") && reads.contains("9 February 2026"), "{reads}");
    let told = status(&phone);
    assert!(told.contains(r#""basis":"management""#) && told.contains(r#""outcome":"action-needed""#), "{told}");
}

#[test]
fn the_next_word_that_names_it_no_longer_closes_the_task() {
    let mut phone = blind(Some("2026-02-09 com.zhiliaoapp.musically"));
    next_day(&mut phone, "2026-02-12", Some("2026-02-11"));
    assert_eq!(answer(&mut phone), (Basis::Management, Some(Status::Done)));
    assert!(phone.reads("done/tiktok@whole-device").contains("Management no longer sees TikTok"));
    phone.restart();
    next_day(&mut phone, "2026-02-13", None);
    assert_eq!(answer(&mut phone).1, Some(Status::Done), "and it stays so");
}

#[test]
fn the_employee_closes_it_and_a_later_word_opens_it_again() {
    let mut phone = blind(Some("2026-02-09 com.zhiliaoapp.musically"));
    phone.act("look/tiktok@whole-device", "attest/tiktok@whole-device/gone", &[]);
    assert_eq!(answer(&mut phone), (Basis::Said, Some(Status::Done)));
    next_day(&mut phone, "2026-02-12", Some("2026-02-12 com.zhiliaoapp.musically"));
    assert_eq!(answer(&mut phone), (Basis::Management, Some(Status::Action)));
}

/// A management may see a part of the device only: not named is not gone.
#[test]
fn a_word_that_never_named_it_says_nothing() {
    let mut phone = blind(Some("2026-02-09 org.example.other"));
    assert_eq!(answer(&mut phone), (Basis::NotLooked, Some(Status::Unknown)));
    phone.act("look/tiktok@whole-device", "attest/tiktok@whole-device/there", &[]);
    next_day(&mut phone, "2026-02-12", Some("2026-02-12"));
    assert_eq!(answer(&mut phone), (Basis::Said, Some(Status::Action)), "the employee still sees it");
}

#[test]
fn a_word_of_a_day_to_come_and_a_wrong_word_are_passed_over() {
    let mut phone = blind(Some("2026-03-09 com.zhiliaoapp.musically"));
    assert_eq!(answer(&mut phone), (Basis::NotLooked, Some(Status::Unknown)));
    let problems = phone.configure([("apps_seen", "TikTok".to_owned())]);
    assert_eq!(problems.iter().map(|p| (p.key.as_str(), p.fault.name())).collect::<Vec<_>>(), [("apps_seen", "wrong")]);
}

/// What the device shows itself comes first: the management's list may be a day old.
#[test]
fn the_devices_own_look_outweighs_the_word() {
    let mut phone = blind(Some("2026-02-09 com.zhiliaoapp.musically"));
    phone.device.change(|all| all[0].evidence = Evidence::everything());
    block_on(background_run(&phone.companion));
    let own = phone.own();
    let assessment = own.assessment().unwrap();
    assert_eq!((assessment.basis(), assessment.findings().count()), (Basis::Seen, 0));
}
