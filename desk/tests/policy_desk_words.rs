//! The policy desk's own sentences: the same in both languages, and plain where colleagues read them.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use appwijzer_core::l10n::Language;
use appwijzer_policy::readability::{LONGEST_SENTENCE, hard_words, sentences, words};

const NL: &str = include_str!("../l10n/nl/policy-desk.ftl");
const EN: &str = include_str!("../l10n/en/policy-desk.ftl");
/// The sheet on which labels are ticked off.
const SHEET_NL: &str = include_str!("../l10n/nl/sheet.ftl");
const SHEET_EN: &str = include_str!("../l10n/en/sheet.ftl");
/// What is said about keys and signed files.
const KEYS_NL: &str = include_str!("../l10n/nl/keys.ftl");
const KEYS_EN: &str = include_str!("../l10n/en/keys.ftl");
/// What is said about files that are read, written, signed or refused.
const FILES_NL: &str = include_str!("../l10n/nl/files.ftl");
const FILES_EN: &str = include_str!("../l10n/en/files.ftl");
/// What is said about what changes.
const DIFF_NL: &str = include_str!("../l10n/nl/diff.ftl");
const DIFF_EN: &str = include_str!("../l10n/en/diff.ftl");
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
/// What its page for requests says.
const INBOX_NL: &str = include_str!("../l10n/nl/inbox.ftl");
const INBOX_EN: &str = include_str!("../l10n/en/inbox.ftl");

/// What is said at the command line about an export.
const FOR_ADMINISTRATORS: [&str; 11] = [
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
    "export-too-many-for-graph",
];
/// The drafts: what employees and a works council read.
const DE: [&str; 2] = [include_str!("../l10n/de/policy-desk.ftl"), include_str!("../l10n/de/cli.ftl")];
const FR: [&str; 2] = [include_str!("../l10n/fr/policy-desk.ftl"), include_str!("../l10n/fr/cli.ftl")];
const CLI_NL: &str = include_str!("../l10n/nl/cli.ftl");

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
    same(FILES_NL, FILES_EN);
    same(DIFF_NL, DIFF_EN);
    same(SHEET_NL, SHEET_EN);
    same(MDM_NL, MDM_EN);
    same(EXEMPTIONS_NL, EXEMPTIONS_EN);
    same(REVIEW_NL, REVIEW_EN);
    same(DOSSIER_NL, DOSSIER_EN);
    same(HELPDESK_NL, HELPDESK_EN);
    same(STUDIO_NL, STUDIO_EN);
    same(INBOX_NL, INBOX_EN);
}

/// The values that a message fills in.
fn values(text: &str, id: &str) -> Vec<String> {
    let from = text.find(&format!("\n{id} =")).unwrap() + 1;
    let rest = &text[from..];
    let message =
        rest.split('\n').take_while(|line| line.starts_with(id) || line.starts_with([' ', '}'])).collect::<String>();
    let mut names: Vec<String> =
        message.split("{ $").skip(1).map(|v| v.split([' ', '}']).next().unwrap().to_owned()).collect();
    names.sort();
    names.dedup();
    names
}

/// Written by a machine, and complete all the same: nobody gets a letter that is half in another language.
#[test]
fn the_drafts_say_everything_that_employees_and_a_works_council_read() {
    let read = |id: &str| {
        let pages = ["export-", "facts-", "lint-device-", "lint-reach-", "lint-recognised"];
        let places = ["cli-show-part-", "cli-show-form-", "cli-show-enrolled-"];
        let unused = FOR_ADMINISTRATORS.contains(&id) || id == "lint-reach-not-there";
        !unused && (pages.iter().chain(&places).any(|p| id.starts_with(p)) || id == "cli-show-work-data")
    };
    // French writes more small words for the same thing than the others do.
    for (language, draft, longest) in [(Language::De, DE, LONGEST_SENTENCE), (Language::Fr, FR, LONGEST_SENTENCE + 3)] {
        assert!(language.is_draft(), "then this text is read by people and marked as such");
        let draft = draft.join("\n");
        let dutch = format!("{NL}\n{CLI_NL}");
        let (own, all) = (messages(&draft), messages(&dutch));
        let missing: Vec<_> = all.keys().filter(|id| read(id) && !own.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
        for (id, message) in &own {
            assert_eq!(values(&dutch, id), values(&draft, id), "{language:?} {id}");
            if !(id.starts_with("export-") || id.starts_with("facts-")) {
                continue;
            }
            for sentence in sentences(message) {
                let n = words(sentence).count();
                assert!(n <= longest, "{language:?} {id}: {n} words: {sentence}");
            }
            assert!(hard_words(language, message).is_empty(), "{language:?} {id}: {message}");
        }
    }
}

fn same(in_dutch: &str, in_english: &str) {
    let (nl, en) = (messages(in_dutch), messages(in_english));
    assert_eq!(nl.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for id in nl.keys() {
        assert_eq!(values(in_dutch, id), values(in_english, id), "{id}");
    }
}

/// Whoever makes a key reads it once, at a bad moment.
#[test]
fn what_is_said_about_keys_and_in_the_studio_is_short() {
    for text in [KEYS_NL, KEYS_EN, STUDIO_NL, STUDIO_EN, INBOX_NL, INBOX_EN] {
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
    for (language, text) in [(Language::Nl, NL), (Language::En, EN)] {
        for (id, message) in messages(text) {
            if !(id.starts_with("export-") || id.starts_with("facts-")) || FOR_ADMINISTRATORS.contains(&id) {
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
