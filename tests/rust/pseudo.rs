//! Every screen of every scenario in a language that nobody speaks: longer, from right to left, in another alphabet.
//! What is then still read in Latin letters is the policy's, the maker's or the device's own, or was forgotten.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use appwijzer_core::contract::{Block, Screen};
use appwijzer_core::l10n::{Args, Language, Words, pseudo};
use appwijzer_desk::preview::draw::{Drawing, Notes};
use appwijzer_desk::terminal::{Drawing as Terminal, Style};
use appwijzer_tests::run::{Shown, policy, run};
use appwijzer_tests::scenario::{Scenario, all};
use scraper::{Html, Node};

/// Names of systems and products, which are the same in every language.
const NAMES: [&str; 5] = ["Android", "iPhone", "iPad", "iOS", "PrivacyReport"];

/// The letters of a text that are no Latin ones, and all that is not a letter, part it.
fn latin(text: &str) -> impl Iterator<Item = &str> {
    let outside = |c: char| ('\u{5d0}'..='\u{5ea}').contains(&c) || "⟦⟧".contains(c);
    text.split(outside).map(str::trim).filter(|part| part.chars().any(char::is_alphabetic))
}

/// Everything that may be read as it is: the policy's words, and what the device brought along.
fn own_words(scenario: &Scenario, source: &str) -> String {
    let mut all = String::from_utf8(policy(&scenario.policy).bytes().to_vec()).expect("a policy is text");
    for step in &scenario.steps {
        if let Some(name) = &step.policy {
            all.push_str(&String::from_utf8_lossy(policy(name).bytes()));
        }
    }
    let names = Language::ALL.map(Language::name).join("\n");
    let notes: String = Language::ALL.into_iter().filter_map(Language::draft_note).collect();
    // JSON writes quotation marks with a stroke before them.
    format!("{}\n{source}\n{names}\n{notes}\n{}", all.replace("\\\"", "\"").replace("\\n", " "), NAMES.join("\n"))
        .to_lowercase()
}

fn shown(scenario: &Scenario) -> Shown {
    pseudo::spoken(|| run(scenario, Language::Nl))
}

/// Words that come from no file of sentences and from nobody's policy.
fn forgotten(text: &str, own: &str) -> Vec<String> {
    let pieces = latin(text).flat_map(|part| part.split([',', '.', '?', '!', ':', '(', ')', '‘', '’', '\n', '·']));
    let joined = |words: Vec<&str>| words.join(" ");
    pieces
        .map(|piece| piece.split_whitespace().collect::<Vec<_>>())
        .filter(|words| !own.contains(&joined(words.clone()).to_lowercase()))
        .map(|words| joined(words.into_iter().filter(|word| !is_mark(word)).collect()))
        .filter(|piece| piece.chars().any(char::is_alphabetic) && !own.contains(&piece.to_lowercase()))
        .collect()
}

/// The number or letter of a choice, and a group of a fingerprint.
fn is_mark(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.chars().count() <= 1 || (word.len() == 4 && word.chars().all(|c| c.is_ascii_hexdigit()))
}

/// A terminal breaks lines and puts a link's words into the sentence around it: each word stands for itself.
fn forgotten_at_terminal(text: &str, own: &str) -> Vec<String> {
    let mut found = forgotten(text, own);
    // The address of an app in the App Store is the policy's own, and belongs to no language.
    found.retain(|piece| !["//apps", "apple"].contains(&piece.as_str()) && !piece.starts_with("com/app/id"));
    found.retain(|piece| piece.split_whitespace().any(|word| !own.contains(&word.to_lowercase())));
    found
}

/// Everything of a screen that is read, but not what is shown as it is sent, or typed.
fn texts(screen: &Screen) -> String {
    let mut screen = screen.clone();
    screen.blocks.retain(|b| !matches!(b, Block::Verbatim { .. }));
    let mut terminal = Terminal::with_menu(Style::plain());
    terminal.screen(&screen);
    terminal.into_text()
}

fn in_browser(screen: &Screen) -> String {
    let drawing = Drawing {
        prefix: "a",
        hidden: Some(vec![("tab".to_owned(), "t".to_owned())]),
        notes: Notes::default(),
        note_word: String::new(),
        covered: false,
    };
    let mut screen = screen.clone();
    screen.blocks.retain(|b| !matches!(b, Block::Verbatim { .. }));
    let page = Html::parse_fragment(&drawing.screen(&screen).into_string());
    let mut read = String::new();
    for node in page.tree.values() {
        match node {
            Node::Text(text) => read.push_str(text),
            Node::Element(element) => {
                for name in ["aria-label", "title", "placeholder", "alt"] {
                    read.push_str(element.attr(name).unwrap_or_default());
                }
            }
            _ => {}
        }
        read.push('\n');
    }
    read
}

#[test]
fn what_is_filled_in_stays_and_all_else_is_another_alphabet() {
    let (hidden, plain) = (pseudo::spoken(|| Words::new(Language::Nl)), Words::new(Language::Nl));
    let args = || Args::new().with("app", "TikTok");
    let said = hidden.tell("row-action", &args());
    let letters: String = said.chars().filter(char::is_ascii_alphabetic).collect();
    assert_eq!(letters, "TikTok", "{said}");
    assert!(said.starts_with('⟦') && said.ends_with('⟧'), "{said}");
    let as_ever = plain.tell("row-action", &args());
    assert_eq!(as_ever, "Haal TikTok weg", "nobody speaks it any longer");
    assert!(said.chars().count() * 10 >= as_ever.chars().count() * 12, "{said}");
}

#[test]
fn no_face_says_a_word_that_is_in_no_file() {
    let (mut screens, mut faults) = (0, Vec::new());
    for scenario in all() {
        let source = std::fs::read_to_string(
            appwijzer_tests::root().join("tests/scenarios").join(format!("{}.toml", scenario.id)),
        )
        .expect("it was read before");
        let own = own_words(&scenario, &source);
        for (why, screen) in shown(&scenario) {
            screens += 1;
            let at_terminal = forgotten_at_terminal(&texts(&screen), &own);
            let in_browser = forgotten(&in_browser(&screen), &own);
            for (face, found) in [("terminal", at_terminal), ("browser", in_browser)] {
                if !found.is_empty() {
                    faults.push(format!("{} {why} [{}] {face}: {found:?}", scenario.id, screen.id));
                }
            }
        }
    }
    assert!(screens > 200, "only {screens} screens were drawn");
    let n = faults.len();
    faults.truncate(20);
    assert!(faults.is_empty(), "{n} screens:\n{}", faults.join("\n"));
}

/// Longer words and another alphabet lose no sentence: what the screen says, both faces show, each in its own way.
#[test]
fn no_face_loses_a_sentence_that_is_longer() {
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    for scenario in all() {
        for (why, screen) in shown(&scenario) {
            let (terminal, browser) = (squeezed(&texts(&screen)), squeezed(&in_browser(&screen)));
            for block in &screen.blocks {
                let said = match block {
                    Block::Heading { text } | Block::Notice { text, .. } => vec![text.clone()],
                    Block::Rows { items } => items.iter().map(|row| row.title.clone()).collect(),
                    Block::Facts { items } => items.iter().map(|fact| fact.key.clone()).collect(),
                    _ => continue,
                };
                for text in said.iter().map(|t| squeezed(t)) {
                    assert!(terminal.contains(&text), "{} {why} [{}] terminal: {text}", scenario.id, screen.id);
                    assert!(browser.contains(&text), "{} {why} [{}] browser: {text}", scenario.id, screen.id);
                }
            }
        }
    }
}
