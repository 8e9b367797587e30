//! The words that employees read: complete, short, kind, and honest about labels.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use appwijzer_core::guidance::{ALL_LINES, LABELS};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

const LANGUAGES: [&str; 2] = ["nl", "en"];

struct Words {
    /// Message or `-term` to its text, with placeables written as `{name}`.
    texts: BTreeMap<String, Text>,
}

#[derive(Default, Clone)]
struct Text {
    /// One text per variant of a plural or choice.
    variants: Vec<String>,
    variables: BTreeSet<String>,
    terms: BTreeSet<String>,
}

fn load(language: &str) -> Words {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("l10n").join(language);
    let mut texts = BTreeMap::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let resource: Resource<&str> = fluent_syntax::parser::parse(source.as_str()).map_err(|(_, e)| e).unwrap();
        for entry in resource.body {
            let (name, pattern) = match entry {
                Entry::Message(m) => (m.id.name.to_owned(), m.value),
                Entry::Term(t) => (format!("-{}", t.id.name), Some(t.value)),
                Entry::Junk { content } => panic!("{language}: cannot be read: {content}"),
                _ => continue,
            };
            let mut text = Text::default();
            text.variants = expand(&pattern.expect("every message has a value"), &mut text.variables, &mut text.terms);
            assert!(texts.insert(name.clone(), text).is_none(), "{language}: {name} stands twice");
        }
    }
    Words { texts }
}

/// Every way in which a pattern can read.
fn expand(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>, terms: &mut BTreeSet<String>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let pieces = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression } => match expression {
                Expression::Inline(inline) => vec![inline_text(inline, variables, terms)],
                Expression::Select { selector, variants } => {
                    inline_text(selector, variables, terms);
                    variants.iter().flat_map(|v| expand(&v.value, variables, terms)).collect()
                }
            },
        };
        all = all.iter().flat_map(|a| pieces.iter().map(move |p| format!("{a}{p}"))).collect();
    }
    all
}

fn inline_text(
    inline: &InlineExpression<&str>,
    variables: &mut BTreeSet<String>,
    terms: &mut BTreeSet<String>,
) -> String {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            "{}".to_owned()
        }
        InlineExpression::TermReference { id, .. } => {
            terms.insert(format!("-{}", id.name));
            "{}".to_owned()
        }
        InlineExpression::MessageReference { id, .. } => {
            terms.insert(id.name.to_owned());
            "{}".to_owned()
        }
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        other => panic!("not used here: {other:?}"),
    }
}

/// Placeables that stand for a name count as one word.
fn sentences(text: &str) -> Vec<String> {
    text.replace("’ ", "’. ")
        .split_inclusive(['.', '?', '!', ':'])
        .map(|s| s.trim().to_owned())
        .filter(|s| !s.is_empty())
        .collect()
}

#[test]
fn both_languages_hold_the_same_sentences() {
    let [nl, en] = LANGUAGES.map(load);
    let ids = |w: &Words| w.texts.keys().cloned().collect::<BTreeSet<_>>();
    let differ: Vec<_> = ids(&nl).symmetric_difference(&ids(&en)).cloned().collect();
    assert!(differ.is_empty(), "in one language only: {differ:?}");
}

#[test]
fn no_sentence_is_longer_than_fifteen_words() {
    for language in LANGUAGES {
        for (id, text) in load(language).texts {
            for sentence in text.variants.iter().flat_map(|v| sentences(v)) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 15, "{language} {id}: {words} words: {sentence}");
            }
        }
    }
}

#[test]
fn no_word_accuses_or_threatens() {
    let never = [
        (
            "nl",
            &[
                "verboden",
                "overtreding",
                "schending",
                "illegaal",
                "ongeldig",
                "helaas",
                "sorry",
                "oeps",
                "verzuim",
                "gedoogd",
                "ontheffing",
                "dient",
                "indien",
                "middels",
                "a.u.b",
                "bijv.",
                "z.s.m",
                "binnenkort",
                "ontraden",
            ][..],
        ),
        (
            "en",
            &[
                "forbidden",
                "illegal",
                "prohibited",
                "invalid",
                "violation",
                "oops",
                "sorry",
                "please",
                "you forgot",
                "unfortunately",
                "e.g.",
                "asap",
            ][..],
        ),
    ];
    for (language, words) in never {
        for (id, text) in load(language).texts {
            let all = text.variants.join(" ").to_lowercase();
            for word in words {
                assert!(!all.contains(word), "{language} {id} says '{word}'");
            }
        }
    }
}

/// "Must" and "by (date)" belong to an order, never to a request.
#[test]
fn a_request_is_never_an_order() {
    let orders = [("nl", &["moet ", "uiterlijk", "verplicht"][..]), ("en", &[" must ", "by {}", "required"][..])];
    for (language, words) in orders {
        for (id, text) in load(language).texts {
            let request =
                ["-asked", "-urged", "-advised", "-own", "route-", "-if-you-can"].iter().any(|p| id.contains(p));
            if !request {
                continue;
            }
            let all = text.variants.join(" ").to_lowercase();
            for word in words {
                assert!(!all.contains(word), "{language} {id} says '{word}'");
            }
        }
    }
}

#[test]
fn every_line_of_guidance_has_its_words() {
    for language in LANGUAGES {
        let words = load(language);
        for line in ALL_LINES {
            assert!(words.texts.contains_key(line.id), "{language}: {} is missing", line.id);
        }
        let known: BTreeSet<_> = ALL_LINES.iter().map(|l| l.id).collect();
        let unused: Vec<_> =
            words.texts.keys().filter(|id| id.starts_with("step-") && !known.contains(id.as_str())).collect();
        assert_eq!(unused, ["step-label"], "{language}: sentences that no plan uses");
    }
}

/// A label that a vendor's own source gives is quoted by its term; nothing else is quoted.
#[test]
fn only_labels_with_a_source_are_quoted() {
    let sourced: BTreeSet<_> = LABELS.iter().map(|(term, _)| (*term).to_owned()).collect();
    for language in LANGUAGES {
        let words = load(language);
        let terms: BTreeSet<_> = words.texts.keys().filter(|id| id.starts_with('-')).cloned().collect();
        assert_eq!(terms, sourced, "{language}: labels and their sources");
        for (id, text) in words.texts.iter().filter(|(id, _)| id.starts_with("step-")) {
            for variant in &text.variants {
                for quoted in variant.split('‘').skip(1).filter_map(|rest| rest.split('’').next()) {
                    assert_eq!(quoted, "{}", "{language} {id} quotes words that have no source");
                }
            }
        }
    }
}

/// A sentence may only use values that a screen hands over.
#[test]
fn variables_are_known() {
    let known: BTreeSet<&str> = [
        "app",
        "apps",
        "asked",
        "at",
        "ban",
        "bans",
        "countries",
        "date",
        "device",
        "first",
        "from",
        "help",
        "identifier",
        "last",
        "m",
        "maker",
        "makers",
        "me",
        "n",
        "on",
        "org",
        "place",
        "product",
        "system",
        "total",
        "web",
        "yours",
    ]
    .into();
    for language in LANGUAGES {
        for (id, text) in load(language).texts {
            let unknown: Vec<_> = text.variables.iter().filter(|v| !known.contains(v.as_str())).collect();
            assert!(unknown.is_empty(), "{language} {id}: {unknown:?}");
        }
    }
}

#[test]
fn every_label_has_a_source() {
    for (term, sources) in LABELS {
        assert!(!sources.is_empty(), "{term}");
        // What rests on hearsay or on general knowledge is described, never quoted.
        assert!(sources.iter().any(|source| source.kind.gives_labels()), "{term} is quoted without the vendor's words");
    }
}

/// Expressions that say something else than they mean, that sound translated, or that are a second word for one thing.
#[test]
fn no_sentence_falls_back_into_an_old_habit() {
    let never = [
        (
            "nl",
            &[
                // "Must not happen", where "need not" is meant.
                "moet niet.",
                // "Tell apart", where "separate" is meant.
                "uit elkaar",
                // Two places with nearly one name.
                "privédeel",
                "privégedeelte",
                // A report of a statement, where somebody told something.
                "zei je",
                "je zei",
                "we geloven",
                "stiekem",
                // Before a date, where the date is the last day.
                "liefst voor",
                "vóór {}",
                "ding te doen",
                "dingen te doen",
                // The past as English tells it.
                "we keken",
                "we vonden",
                "we kregen",
                "we zochten",
                "we zagen",
                "wij keken",
                "wij zagen",
                // Asks for the desk, not for help.
                "vraag {}.",
                "vraag dan {}.",
                "werk-app",
                "dank je",
                "ongeveer {} minuten",
                "samen gaan",
                "later weer",
                "weer later",
                "later nog",
                "en later?",
            ][..],
        ),
        (
            "en",
            &[
                "web site",
                "to the start",
                "look for yourself",
                "need you not",
                "need not",
                "private part",
                "you said",
                "said by you",
                "we found no",
                "take your word",
                "if you can, before",
                "thing to do",
                "things to do",
                "another name here:",
                "again later",
                "choose later",
                "and later?",
                "keep apart",
                "and your work apart",
                "in secret",
                "you get the help",
                "we go by",
            ][..],
        ),
    ];
    for (language, words) in never {
        for (id, text) in load(language).texts.into_iter().filter(|(id, _)| !id.starts_with('-')) {
            let all = text.variants.join(" ").to_lowercase();
            for word in words.iter().filter(|word| !(id == "action-home" && word.contains("to the start"))) {
                assert!(!all.contains(word), "{language} {id} says '{word}'");
            }
        }
    }
}

/// A request, and every title on the way to it, describes; it does not command.
#[test]
fn a_request_is_never_in_the_imperative() {
    let commands = [
        ("nl", &["haal ", "verwijder ", "wis ", "zet ", "doe ", "houd "][..]),
        ("en", &["remove ", "delete ", "keep ", "do it"][..]),
    ];
    let requests = ["-asked", "-urged", "-advised", "-own", "notify-asked", "steps-title", "work-title", "work-app"];
    for (language, words) in commands {
        for (id, text) in load(language).texts {
            let order = id.contains("forbidden") || id.starts_with("step-") || id.starts_with("title-");
            let about = !order && requests.iter().any(|p| id.contains(p));
            for sentence in
                text.variants.iter().filter(|_| about).flat_map(|v| sentences(&v.replace("Request:", "Request")))
            {
                let said = sentence.to_lowercase();
                assert!(!words.iter().any(|w| said.starts_with(w)), "{language} {id} commands: {sentence}");
            }
        }
    }
}

/// A sentence begins with a capital, a figure, a quotation or a name.
#[test]
fn no_sentence_begins_with_a_small_letter() {
    // Pieces of sentences: they are put into others.
    let pieces = [
        "device-",
        "this-",
        "place-",
        "list-and",
        "month-",
        "weekday-",
        "country-",
        "period-",
        "look-all-an-app",
        "start-your-work",
    ];
    for language in LANGUAGES {
        for (id, text) in load(language).texts {
            let piece = id.starts_with('-') || pieces.iter().any(|p| id.starts_with(p));
            for variant in text.variants.iter().filter(|_| !piece) {
                let ends = [". ", "? ", "! "];
                let starts = ends.iter().flat_map(|end| variant.split(end).skip(1)).chain([variant.as_str()]);
                for start in starts {
                    let small = start.chars().next().is_some_and(char::is_lowercase);
                    assert!(!small, "{language} {id} begins small: {start}");
                }
            }
        }
    }
}
