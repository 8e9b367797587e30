//! The policy desk's own sentences: the same in both languages, and plain where colleagues read them.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use appwijzer_core::l10n::Language;
use appwijzer_desk::readability::{LONGEST_SENTENCE, hard_words, sentences, words};

const NL: &str = include_str!("../l10n/nl/policy-desk.ftl");
const EN: &str = include_str!("../l10n/en/policy-desk.ftl");
/// The sheet on which labels are ticked off.
const SHEET_NL: &str = include_str!("../l10n/nl/sheet.ftl");
const SHEET_EN: &str = include_str!("../l10n/en/sheet.ftl");
/// What is said about keys and signed files.
const KEYS_NL: &str = include_str!("../l10n/nl/keys.ftl");
const KEYS_EN: &str = include_str!("../l10n/en/keys.ftl");
/// What is said about requests for an exemption.
const EXEMPTIONS_NL: &str = include_str!("../l10n/nl/exemptions.ftl");
const EXEMPTIONS_EN: &str = include_str!("../l10n/en/exemptions.ftl");
/// What stands on the page for reviewers.
const REVIEW_NL: &str = include_str!("../l10n/nl/review.ftl");
const REVIEW_EN: &str = include_str!("../l10n/en/review.ftl");
/// What stands in a dossier.
const DOSSIER_NL: &str = include_str!("../l10n/nl/dossier.ftl");
const DOSSIER_EN: &str = include_str!("../l10n/en/dossier.ftl");
/// What the help desk reads.
const HELPDESK_NL: &str = include_str!("../l10n/nl/helpdesk.ftl");
const HELPDESK_EN: &str = include_str!("../l10n/en/helpdesk.ftl");
/// What whoever runs device management reads.
const MDM_NL: &str = include_str!("../l10n/nl/mdm.ftl");
const MDM_EN: &str = include_str!("../l10n/en/mdm.ftl");

/// What the studio says.
const STUDIO_NL: &str = include_str!("../l10n/nl/studio.ftl");
const STUDIO_EN: &str = include_str!("../l10n/en/studio.ftl");

/// Ids and their words; what stands between braces counts as one word.
fn messages(text: &str) -> BTreeMap<&str, String> {
    let mut all = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with([' ', '#', '}'])) {
        let Some((id, words)) = line.split_once(" = ") else { continue };
        let mut inside = false;
        let plain: String = words
            .chars()
            .filter_map(|c| match c {
                '{' => {
                    inside = true;
                    Some('x')
                }
                '}' => {
                    inside = false;
                    None
                }
                c => (!inside).then_some(c),
            })
            .collect();
        assert!(all.insert(id, plain).is_none(), "{id} stands twice");
    }
    all
}

#[test]
fn both_languages_say_the_same() {
    same(NL, EN);
    same(KEYS_NL, KEYS_EN);
    same(SHEET_NL, SHEET_EN);
    same(MDM_NL, MDM_EN);
    same(EXEMPTIONS_NL, EXEMPTIONS_EN);
    same(REVIEW_NL, REVIEW_EN);
    same(DOSSIER_NL, DOSSIER_EN);
    same(HELPDESK_NL, HELPDESK_EN);
    same(STUDIO_NL, STUDIO_EN);
}

fn same(in_dutch: &str, in_english: &str) {
    let (nl, en) = (messages(in_dutch), messages(in_english));
    assert_eq!(nl.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    let values = |text: &str, id: &str| {
        let from = text.find(&format!("\n{id} =")).unwrap() + 1;
        let rest = &text[from..];
        let message = rest
            .split("\n")
            .take_while(|line| line.starts_with(id) || line.starts_with([' ', '}']))
            .collect::<String>();
        let mut names: Vec<String> =
            message.split("{ $").skip(1).map(|v| v.split([' ', '}']).next().unwrap().to_owned()).collect();
        names.sort();
        names.dedup();
        names
    };
    for id in nl.keys() {
        assert_eq!(values(in_dutch, id), values(in_english, id), "{id}");
    }
}

/// Whoever makes a key reads it once, at a bad moment.
#[test]
fn what_is_said_about_keys_and_in_the_studio_is_short() {
    for text in [KEYS_NL, KEYS_EN, STUDIO_NL, STUDIO_EN] {
        for (id, message) in messages(text) {
            for sentence in sentences(&message) {
                let n = words(sentence).count();
                assert!(n <= LONGEST_SENTENCE, "{id}: {n} words: {sentence}");
            }
        }
    }
}

/// Pages for colleagues: short sentences, and no word for which there is a plainer one.
#[test]
fn what_colleagues_read_is_plain() {
    let for_administrators = [
        "export-nothing-yet",
        "export-waits",
        "export-nothing",
        "export-nameless",
        "export-one-form",
        "export-beyond",
        "export-exempt",
        "export-companion-incomplete",
        "export-several",
        "export-join-wrong",
    ];
    for (language, text) in [(Language::Nl, NL), (Language::En, EN)] {
        for (id, message) in messages(text) {
            if !id.starts_with("export-") || for_administrators.contains(&id) {
                continue;
            }
            for sentence in sentences(&message) {
                let n = words(sentence).count();
                assert!(n <= LONGEST_SENTENCE, "{id}: {n} words: {sentence}");
            }
            assert!(hard_words(language, &message).is_empty(), "{id}: {message}");
        }
    }
}
