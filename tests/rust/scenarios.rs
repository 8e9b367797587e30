//! Every scenario, in every language: what it expects holds. In those that say everything themselves its screens
//! are as they were looked at last; a draft is drawn and checked, and not written down before a person has read it.
//! `UPDATE=1 cargo test -p appwijzer-tests --test scenarios` writes them anew; read
//! the difference before you commit it.
#![allow(clippy::unwrap_used)]

use std::fs;

use appwijzer_core::cases::Outcome;
use appwijzer_core::contract::Screen;
use appwijzer_core::l10n::Language;
use appwijzer_tests::run::{run, run_with_outcomes};
use appwijzer_tests::scenario::{Scenario, all};
use appwijzer_tests::{root, transcript};

fn check(scenario: &Scenario, language: Language) -> Option<String> {
    let text = transcript::text(&run(scenario, language));
    let path = root().join("tests/scenarios/shown").join(format!("{}.{}.txt", scenario.id, language.tag()));
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &text).unwrap();
        return None;
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    if known == text {
        return None;
    }
    let line = known.lines().zip(text.lines()).position(|(a, b)| a != b).unwrap_or(known.lines().count());
    let at = |t: &str| t.lines().nth(line).unwrap_or("(nothing)").to_owned();
    Some(format!("{} line {}:\n  was: {}\n  is:  {}", path.display(), line + 1, at(&known), at(&text)))
}

#[test]
fn every_scenario_holds_and_shows_what_was_looked_at() {
    let scenarios = all();
    assert!(scenarios.len() >= 20, "only {} scenarios were found", scenarios.len());
    let complete: Vec<Language> = Language::ALL.into_iter().filter(|l| l.is_complete()).collect();
    let pairs = scenarios.iter().flat_map(|s| complete.iter().map(move |l| (s, *l)));
    let changed: Vec<String> = pairs.filter_map(|(s, l)| check(s, l)).collect();
    assert!(changed.is_empty(), "screens changed:\n{}", changed.join("\n"));
}

/// A sentence that is missing shows its id in brackets.
#[test]
fn no_screen_shows_the_id_of_a_sentence() {
    for scenario in all() {
        for language in Language::ALL {
            for (why, screen) in run(&scenario, language) {
                let text = serde_json::to_string(&screen).unwrap();
                let ids = text.split('[').skip(1).filter_map(|rest| rest.split(']').next());
                let missing: Vec<_> = ids.filter(|id| id.contains('-') && !id.contains(['"', '{', ' '])).collect();
                assert!(missing.is_empty(), "{} {why}: {missing:?}", scenario.id);
            }
        }
    }
}

/// A placeholder that was never filled in, or a variable without a value.
#[test]
fn no_screen_shows_a_placeholder() {
    for scenario in all() {
        for language in Language::ALL {
            for (why, screen) in run(&scenario, language) {
                let text = serde_json::to_string(&screen).unwrap();
                assert!(!text.contains("{$"), "{} {why}: {text}", scenario.id);
            }
        }
    }
}

/// Whether it is one of the screens on which a private phone's employee decides. Not the one about work
/// data: the law on records does order to keep some messages, and that is said as it is.
fn is_where_one_decides(screen: &Screen) -> bool {
    ["home", "finding", "steps", "route", "done"].contains(&screen.id.split('/').next().unwrap_or_default())
}

#[test]
fn a_request_to_the_owner_of_a_phone_never_uses_the_words_of_an_order() {
    let orders = |language: Language| match language.tag().split('-').next() {
        Some("nl") => ["verboden", "moet", "niet toegestaan", "mag niet"],
        Some("en") => ["forbidden", "must", "not allowed", "may not"],
        Some("de") => ["verboten", "sie müssen es", "nicht erlaubt", "darf nicht"],
        Some("fr") => ["interdit", "vous devez", "pas permis", "pas autorisé"],
        other => panic!("no words of an order are known in {other:?}"),
    };
    let mut looked_at = 0;
    for scenario in all().into_iter().filter(|s| s.device.ownership.as_deref() == Some("private")) {
        for language in Language::ALL {
            for (outcome, screen) in run_with_outcomes(&scenario, language) {
                if outcome != Some(Outcome::Asked) || !is_where_one_decides(&screen) {
                    continue;
                }
                looked_at += 1;
                // The one question that holds such a word, and whose answer is no.
                let text = serde_json::to_string(&screen).unwrap().replace("Moet dit?", "").to_lowercase();
                let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
                for order in orders(language) {
                    let order: Vec<&str> = order.split(' ').collect();
                    let found = words.windows(order.len()).any(|w| w == order);
                    assert!(!found, "{} {} says {order:?}: {text}", scenario.id, screen.id);
                }
            }
        }
    }
    assert!(looked_at >= 16, "only {looked_at} screens of requests were looked at");
}

/// One filled button at most, help at the end of every screen, one title.
#[test]
fn every_screen_keeps_the_rules_of_structure() {
    use appwijzer_core::contract::{Action, Block, Look};
    for scenario in all() {
        for (why, screen) in run(&scenario, Language::Nl) {
            let at = format!("{} {why} {}", scenario.id, screen.id);
            let actions: Vec<&Action> = screen
                .blocks
                .iter()
                .flat_map(|b| match b {
                    Block::Actions { items } => items.iter().collect::<Vec<_>>(),
                    Block::Steps { items } => items.iter().flat_map(|s| &s.actions).collect(),
                    Block::Choice { choice } => vec![&choice.submit],
                    Block::Rows { items } => items.iter().filter_map(|r| r.action.as_ref()).collect(),
                    _ => Vec::new(),
                })
                .collect();
            let primary = actions.iter().filter(|a| a.look == Look::Primary).count();
            assert!(primary <= 1, "{at}: {primary} filled buttons");
            assert!(matches!(screen.blocks.last(), Some(Block::Help { .. })), "{at}: help is not last");
            assert!(!screen.title.is_empty(), "{at}: no title");
            assert_eq!(screen.back.is_none(), screen.id == "home", "{at}: only home has no way back");
            assert!(actions.iter().all(|a| !a.label.is_empty()), "{at}: an action without words");
        }
    }
}
