//! What the companion is at any moment, as a shell meets it: nothing read, waiting, joining, in force.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use appwijzer_core::companion::CompanionError;
use appwijzer_core::contract::{Event, ScreenId};
use appwijzer_tests::signed::*;

const DAY: &str = "2026-02-10";

fn key() -> appwijzer_core::cases::CaseKey {
    "tiktok@whole-device".parse().unwrap()
}

#[test]
fn drawing_alone_looks_at_nothing_and_marks_nothing_as_read() {
    let mut phone = Phone::at_work(DAY);
    phone.day();
    let finding = ScreenId::Finding(key());
    let stage = |phone: &mut Phone| phone.own().checked().unwrap().cases[0].stage;
    let before = stage(&mut phone);
    let drawn = phone.own().view(&finding).unwrap();
    assert_eq!(drawn, phone.own().view(&finding).unwrap());
    assert_eq!(stage(&mut phone), before, "a drawing is no visit");
    phone.own().visit(&finding).unwrap();
    assert!(stage(&mut phone) > before);
}

#[test]
fn before_a_visit_there_is_nothing_to_draw_and_no_harm_in_asking() {
    let mut phone = Phone::at_work(DAY);
    assert_eq!(phone.restart(), []);
    // Nothing was read since the start: what is drawn says that nothing is here, and not that all is well.
    let waiting = phone.own().view(&ScreenId::Home).unwrap();
    assert_eq!(waiting.id, ScreenId::Waiting);
    phone.own().policy().unwrap();
    assert!(
        matches!(phone.own().view(&ScreenId::Home), Err(CompanionError::NoPolicy)),
        "it is read, and not looked at"
    );
    phone.own().visit(&ScreenId::Home).unwrap();
    assert_eq!(phone.own().view(&ScreenId::Home).unwrap().id, ScreenId::Home);
}

#[test]
fn trying_a_code_again_says_that_it_is_looked_for_and_no_longer_that_it_failed() {
    let mut phone = Phone::new(DAY, false);
    phone.act("welcome/3", "welcomed", &[]);
    let root = RootSpec::default().sign();
    assert_eq!(phone.try_join(&root, "example", ADDRESS), failed("not-found"));
    let failed = phone.own().view(&ScreenId::Joining).unwrap();
    let again = phone.own().update(&ScreenId::Joining, Event::Refresh, &[]).unwrap();
    assert!(again.refresh && again.screen == ScreenId::Joining);
    assert_ne!(phone.own().view(&ScreenId::Joining).unwrap(), failed);
}

#[test]
fn an_event_that_names_nothing_changes_nothing() {
    let mut phone = Phone::at_work(DAY);
    phone.day();
    let before = phone.own().remembers().unwrap();
    let event = Event::Tick(key(), "a\nb".repeat(10_000));
    let acted = phone.own().update(&ScreenId::Steps(key()), event, &[]).unwrap();
    assert_eq!(acted.screen, ScreenId::Steps(key()));
    assert_eq!(phone.own().remembers().unwrap(), before);
}
