//! The words that employees read: complete, short, kind, and honest about labels.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use appwijzer_core::guidance::{ALL_LINES, LABELS};
use appwijzer_core::l10n::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};

/// Those that say everything themselves; Dutch is written first.
const COMPLETE: [&str; 2] = ["nl", "en"];

/// Every language that there is, the unfinished ones too.
fn languages() -> impl Iterator<Item = &'static str> {
    Language::ALL.into_iter().map(Language::tag)
}

/// A rule for `nl` holds for `nl-simple` too.
fn speak<'r, T>(rules: &'r [(&'r str, T)]) -> impl Iterator<Item = (&'static str, &'r T)> {
    languages().map(|tag| {
        let primary = tag.split('-').next().unwrap();
        let rule = rules.iter().find(|(of, _)| *of == tag).or_else(|| rules.iter().find(|(of, _)| *of == primary));
        (tag, rule.map(|(_, rule)| rule).unwrap_or_else(|| panic!("{primary}: this rule has no words of it yet")))
    })
}

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
        let path = file.unwrap().path();
        // Facts about the language, which no screen says.
        if path.extension().is_none_or(|e| e != "ftl") || path.ends_with("language.ftl") {
            continue;
        }
        let source = std::fs::read_to_string(path).unwrap();
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
    let [nl, en] = COMPLETE.map(load);
    let ids = |w: &Words| w.texts.keys().cloned().collect::<BTreeSet<_>>();
    let differ: Vec<_> = ids(&nl).symmetric_difference(&ids(&en)).cloned().collect();
    assert!(differ.is_empty(), "in one language only: {differ:?}");
}

/// What an unfinished language does not say yet is said in another one, and is written down: a new sentence
/// shows up in `missing.txt`. `UPDATE=1 cargo test -p appwijzer-core --test words` writes it anew.
#[test]
fn what_a_draft_lacks_is_written_down() {
    // A label is quoted only with a source, and no German or French one has been looked up yet.
    let all: Vec<String> = load("nl").texts.into_keys().filter(|id| !id.starts_with('-')).collect();
    // Easier Dutch may leave to Dutch whatever is easy already.
    let is_other = |l: &Language| l.fallback().is_some_and(|f| !l.tag().starts_with(f.tag()));
    for language in Language::ALL.into_iter().filter(is_other) {
        let own = load(language.tag()).texts;
        let missing: String = all.iter().filter(|id| !own.contains_key(*id)).map(|id| format!("{id}\n")).collect();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("l10n").join(language.tag()).join("missing.txt");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &missing).unwrap();
        }
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(known, missing, "{language:?}: run with UPDATE=1, or write these sentences");
    }
}

/// Nobody says a sentence that only one language has.
#[test]
fn no_language_says_what_dutch_does_not() {
    let dutch = load("nl").texts;
    for language in languages() {
        let more: Vec<_> = load(language).texts.into_keys().filter(|id| !dutch.contains_key(id)).collect();
        assert!(more.is_empty(), "{language}: {more:?}");
    }
}

/// A value that no other language uses is not handed over by the screen.
#[test]
fn a_sentence_uses_the_same_values_in_every_language() {
    let [nl, en] = COMPLETE.map(load);
    for language in languages().filter(|l| !COMPLETE.contains(l)) {
        for (id, text) in load(language).texts {
            let given: BTreeSet<_> = [&nl, &en].iter().flat_map(|w| w.texts[&id].variables.iter()).collect();
            let unknown: Vec<_> = text.variables.iter().filter(|v| !given.contains(v)).collect();
            assert!(unknown.is_empty() || id.starts_with("date-"), "{language} {id}: {unknown:?}");
            let names = |v: &str| ["app", "apps", "date", "maker", "countries", "identifier"].contains(&v);
            let lost: Vec<_> =
                nl.texts[&id].variables.iter().filter(|v| names(v) && !text.variables.contains(*v)).collect();
            assert!(lost.is_empty(), "{language} {id} does not name {lost:?}");
        }
    }
}

#[test]
fn no_sentence_is_longer_than_fifteen_words() {
    // French writes more small words for the same thing than the others do.
    let most = [("nl", 15), ("nl-simple", 10), ("en", 15), ("de", 15), ("fr", 18)];
    for (language, most) in speak(&most) {
        for (id, text) in load(language).texts {
            for sentence in text.variants.iter().flat_map(|v| sentences(v)) {
                let is_word = |w: &&str| w.contains("{}") || w.chars().any(char::is_alphanumeric);
                let words = sentence.split_whitespace().filter(is_word).count();
                assert!(words <= *most, "{language} {id}: {words} words: {sentence}");
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
        (
            "de",
            &[
                "verboten",
                "untersagt",
                "illegal",
                "verstoß",
                "ungültig",
                "leider",
                "entschuldigung",
                "hoppla",
                "umgehend",
                "unverzüglich",
                "gemäß",
                "z.b.",
                "demnächst",
            ][..],
        ),
        (
            "fr",
            &[
                "interdit",
                "illégal",
                "infraction",
                "invalide",
                "malheureusement",
                "désolé",
                "oups",
                "veuillez",
                "le cas échéant",
                "p.ex.",
                "prochainement",
                "dans les meilleurs délais",
            ][..],
        ),
    ];
    for (language, words) in speak(&never) {
        for (id, text) in load(language).texts {
            let all = text.variants.join(" ").to_lowercase();
            for word in *words {
                assert!(!all.contains(word), "{language} {id} says '{word}'");
            }
        }
    }
}

/// "Must" and "by (date)" belong to an order, never to a request.
#[test]
fn a_request_is_never_an_order() {
    let orders = [
        ("nl", &["moet ", "uiterlijk", "verplicht"][..]),
        ("en", &[" must ", "by {}", "required"][..]),
        ("de", &["müssen ", "spätestens", "pflicht"][..]),
        ("fr", &["devez", "au plus tard", "obligat"][..]),
    ];
    for (language, words) in speak(&orders) {
        for (id, text) in load(language).texts {
            let request =
                ["-asked", "-urged", "-advised", "-own", "route-", "-if-you-can"].iter().any(|p| id.contains(p));
            if !request {
                continue;
            }
            // "Nothing to be done" is no order.
            let all = text.variants.join(" ").to_lowercase().replace("müssen deshalb nichts", "");
            let all = all.replace("müssen nichts", "");
            for word in *words {
                assert!(!all.contains(word), "{language} {id} says '{word}'");
            }
        }
    }
}

#[test]
fn every_line_of_guidance_has_its_words() {
    for language in languages() {
        let words = load(language);
        for line in ALL_LINES.iter().filter(|_| COMPLETE.contains(&language)) {
            assert!(words.texts.contains_key(line.id), "{language}: {} is missing", line.id);
        }
        let known: BTreeSet<_> = ALL_LINES.iter().map(|l| l.id).collect();
        let unused: Vec<_> =
            words.texts.keys().filter(|id| id.starts_with("step-") && !known.contains(id.as_str())).collect();
        assert!(unused.iter().all(|id| *id == "step-label"), "{language}: sentences that no plan uses: {unused:?}");
    }
}

/// A label that a vendor's own source gives is quoted by its term; nothing else is quoted.
#[test]
fn only_labels_with_a_source_are_quoted() {
    let sourced: BTreeSet<_> = LABELS.iter().map(|(term, _)| (*term).to_owned()).collect();
    let marks = [("nl", ('‘', '’')), ("en", ('‘', '’')), ("de", ('„', '“')), ("fr", ('«', '»'))];
    for (language, (open, close)) in speak(&marks) {
        let words = load(language);
        let terms: BTreeSet<_> = words.texts.keys().filter(|id| id.starts_with('-')).cloned().collect();
        // The sources are of the Dutch and English labels: another language describes.
        let expected = if COMPLETE.contains(&language) { sourced.clone() } else { BTreeSet::new() };
        assert_eq!(terms, expected, "{language}: labels and their sources");
        for (id, text) in words.texts.iter().filter(|(id, _)| id.starts_with("step-")) {
            if !COMPLETE.contains(&language) && !language.starts_with("nl") {
                let labels: Vec<_> = text.terms.iter().filter(|t| t.starts_with('-')).collect();
                assert!(labels.is_empty(), "{language} {id} quotes {labels:?}, whose words there have no source");
            }
            for variant in &text.variants {
                for quoted in variant.split(*open).skip(1).filter_map(|rest| rest.split(*close).next()) {
                    assert_eq!(quoted.trim(), "{}", "{language} {id} quotes words that have no source");
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
        "day",
        "device",
        "first",
        "from",
        "half",
        "help",
        "hour",
        "identifier",
        "last",
        "m",
        "maker",
        "makers",
        "me",
        "minute",
        "month",
        "n",
        "on",
        "org",
        "period",
        "place",
        "product",
        "system",
        "time",
        "total",
        "twelve",
        "web",
        "weekday",
        "year",
        "yours",
    ]
    .into();
    for language in languages() {
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
        ("de", &["dürfen nicht", "sie haben gesagt", "laut ihnen", "später noch", "später wieder"][..]),
        ("fr", &["vous avez dit", "d'après vous", "plus tard", "ne doit pas", "en secret"][..]),
    ];
    for (language, words) in speak(&never) {
        for (id, text) in load(language).texts.into_iter().filter(|(id, _)| !id.starts_with('-')) {
            let all = text.variants.join(" ").to_lowercase();
            // "Au plus tard le" names the last day; it is "plus tard" alone that names none.
            let all = all.replace("au plus tard le", "");
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
        ("de", &["entfernen sie", "löschen sie", "schalten sie", "tun sie", "behalten sie"][..]),
        ("fr", &["supprimez", "effacez", "désactivez", "faites", "gardez", "retirez"][..]),
    ];
    let requests = ["-asked", "-urged", "-advised", "-own", "notify-asked", "steps-title", "work-title", "work-app"];
    for (language, words) in speak(&commands) {
        for (id, text) in load(language).texts {
            let order = id.contains("forbidden") || id.starts_with("step-") || id.starts_with("title-");
            let about = !order && requests.iter().any(|p| id.contains(p));
            for sentence in text
                .variants
                .iter()
                .filter(|_| about)
                .flat_map(|v| sentences(&v.replace("Request:", "Request").replace("Bitte:", "Bitte")))
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
        "date-",
        "look-all-an-app",
        "start-your-work",
    ];
    for language in languages() {
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
