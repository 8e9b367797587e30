//! What every screen of every scenario keeps.

use appwijzer_core::cases::Outcome;
use appwijzer_core::contract::{Action, Block, Look, Screen, ScreenId};
use appwijzer_core::l10n::Language;
use appwijzer_tests::run::Shown;
use appwijzer_tests::scenario::Scenario;
use libtest_mimic::Failed;

/// What a run broke, each with its screen.
pub(super) fn broken(
    scenario: &Scenario,
    language: Language,
    shown: &Shown,
    outcomes: &[Option<Outcome>],
) -> Vec<String> {
    let mut found = Vec::new();
    for (why, screen) in shown {
        found.extend(of_screen(screen).into_iter().map(|what| format!("{why} {}: {what}", screen.id)));
    }
    for screen in requests(scenario, shown, outcomes) {
        found.extend(order(language, screen).map(|word| format!("{} asks with {word:?}", screen.id)));
    }
    found
}

fn of_screen(screen: &Screen) -> Vec<String> {
    let text = serde_json::to_string(screen).unwrap_or_default();
    let mut found: Vec<String> = missing(&text).map(|id| format!("the sentence {id} is missing")).collect();
    if text.contains("{$") {
        found.push("a placeholder was never filled in".to_owned());
    }
    found.extend(structure(screen));
    found
}

/// A sentence that is missing shows its id in brackets.
fn missing(text: &str) -> impl Iterator<Item = &str> {
    let ids = text.split('[').skip(1).filter_map(|rest| rest.split(']').next());
    ids.filter(|id| id.contains('-') && !id.contains(['"', '{', ' ']))
}

/// One filled button at most, help at the end of every screen, one title.
fn structure(screen: &Screen) -> Vec<String> {
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
    let filled = actions.iter().filter(|a| a.look == Look::Primary).count();
    let rules = [
        (filled > 1, format!("{filled} filled buttons")),
        (!matches!(screen.blocks.last(), Some(Block::Help { .. })), "help is not last".to_owned()),
        (screen.title.is_empty(), "no title".to_owned()),
        (screen.back.is_none() != (screen.id == ScreenId::Home), "only home has no way back".to_owned()),
        (actions.iter().any(|a| a.label.is_empty()), "an action without words".to_owned()),
    ];
    rules.into_iter().filter(|(broken, _)| *broken).map(|(_, what)| what).collect()
}

/// Screens on which the owner of a private phone decides. Not the one about work data: the law on records does order to
/// keep some messages, and that is said as it is.
pub(super) fn requests<'s>(
    scenario: &Scenario,
    shown: &'s Shown,
    outcomes: &[Option<Outcome>],
) -> impl Iterator<Item = &'s Screen> {
    let private = scenario.device.ownership.as_deref() == Some("private");
    let decides = |s: &Screen| {
        ["home", "finding", "steps", "route", "done"].contains(&s.id.to_string().split('/').next().unwrap_or(""))
    };
    let asked = shown.iter().zip(outcomes).filter(move |(_, o)| private && **o == Some(Outcome::Asked));
    asked.map(|((_, screen), _)| screen).filter(move |s| decides(s))
}

/// A word of an order on a screen that asks.
fn order(language: Language, screen: &Screen) -> Option<&'static str> {
    let orders = match language.tag().split('-').next() {
        Some("nl") => ["verboden", "moet", "niet toegestaan", "mag niet"],
        Some("en") => ["forbidden", "must", "not allowed", "may not"],
        Some("de") => ["verboten", "sie müssen es", "nicht erlaubt", "darf nicht"],
        Some("fr") => ["interdit", "vous devez", "pas permis", "pas autorisé"],
        _ => return Some("a language whose words of an order nobody wrote down"),
    };
    // The one question that holds such a word, and whose answer is no.
    let text = serde_json::to_string(screen).unwrap_or_default().replace("Moet dit?", "").to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
    orders.into_iter().find(|order| {
        let order: Vec<&str> = order.split(' ').collect();
        words.windows(order.len()).any(|w| w == order)
    })
}

/// Each rule is broken once, on a screen made for it.
pub(super) fn own() -> Result<(), Failed> {
    let mut screen = Screen {
        id: ScreenId::Finding("x@whole-device".parse().unwrap()),
        language: "nl".to_owned(),
        title: "Het moet".to_owned(),
        subtitle: None,
        back: None,
        blocks: Vec::new(),
    };
    let found = of_screen(&screen);
    let expected = ["help is not last", "only home has no way back"];
    if found != expected {
        return Err(format!("{found:?}").into());
    }
    if order(Language::Nl, &screen) != Some("moet") {
        return Err("'moet' on a screen that asks was not found".into());
    }
    screen.title = "[about-title] {$day}".to_owned();
    let found = of_screen(&screen).join(", ");
    if !found.starts_with("the sentence about-title is missing, a placeholder was never filled in") {
        return Err(found.into());
    }
    Ok(())
}
