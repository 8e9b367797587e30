//! Whatever becomes of a source, the compiler answers and does not panic.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use appwijzer_core::policy::PolicyFile;
use appwijzer_policy::source::{self, Severity};
use proptest::prelude::*;
use support::Memory;

/// One change to one file.
#[derive(Clone, Debug)]
enum Mutation {
    Cut(usize, usize),
    Insert(usize, String),
    Copy(usize, usize, usize),
    DropLine(usize),
    SwapLines(usize, usize),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let place = 0..8000_usize;
    // What means something to TOML, Markdown or a terminal, and what means nothing to anybody.
    let piece = prop_oneof![
        prop::sample::select(vec![
            "=",
            "[",
            "]",
            "[[",
            "]]",
            "{",
            "}",
            "\"",
            "'",
            "\"\"\"",
            "#",
            ",",
            "\n",
            "\\u202E",
            "\u{202E}",
            "*",
            "_",
            "`",
            "- ",
            "1. ",
            "> ",
            "| ",
            "<b>",
            "![",
            "](",
            "https://",
            "2024-02-30",
            "9999999999999999999",
            "-1",
            "true",
            "1e9",
            "é",
            "\u{0}",
            "from = 2023-01-01\n",
            "[[ban]]\n",
            "[[ban.rule.phase]]\n",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,12}",
    ];
    prop_oneof![
        (place.clone(), 0..40_usize).prop_map(|(at, len)| Mutation::Cut(at, len)),
        (place.clone(), piece).prop_map(|(at, piece)| Mutation::Insert(at, piece)),
        (place.clone(), 0..60_usize, place.clone()).prop_map(|(from, len, to)| Mutation::Copy(from, len, to)),
        (0..200_usize).prop_map(Mutation::DropLine),
        (0..200_usize, 0..200_usize).prop_map(|(a, b)| Mutation::SwapLines(a, b)),
    ]
}

fn apply(text: &str, mutation: &Mutation) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    let mut lines: Vec<&str> = text.split('\n').collect();
    match mutation {
        Mutation::Cut(at, len) => {
            let at = at % (chars.len() + 1);
            chars.drain(at..(at + len).min(chars.len()));
        }
        Mutation::Insert(at, piece) => {
            let at = at % (chars.len() + 1);
            chars.splice(at..at, piece.chars());
        }
        Mutation::Copy(from, len, to) => {
            let from = from % (chars.len() + 1);
            let piece: Vec<char> = chars[from..(from + len).min(chars.len())].to_vec();
            let to = to % (chars.len() + 1);
            chars.splice(to..to, piece);
        }
        Mutation::DropLine(line) => {
            lines.remove(line % lines.len());
            return lines.join("\n");
        }
        Mutation::SwapLines(a, b) => {
            let (a, b) = (a % lines.len(), b % lines.len());
            lines.swap(a, b);
            return lines.join("\n");
        }
    }
    chars.into_iter().collect()
}

/// What holds whatever the source is.
fn check(source: &Memory) {
    let compiled = source.compile();
    let errors = compiled.diagnostics.iter().any(|d| d.severity == Severity::Error);
    assert_eq!(compiled.policy.is_none(), errors, "either a policy or an error");
    if let Some(bytes) = compiled.policy {
        PolicyFile::parse(bytes).unwrap();
    }
    assert!(compiled.diagnostics.iter().all(|d| d.rule != "refused"), "the desk finds it first:\n{}", source.said());
    let shown = source::render(&compiled.diagnostics, false);
    let harmless = |c: char| c == '\n' || (!c.is_control() && !('\u{202A}'..='\u{202E}').contains(&c));
    assert!(shown.chars().all(harmless), "{shown:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_source_that_was_damaged_is_answered(
        file in 0..5_usize,
        mutations in prop::collection::vec(mutation(), 1..6),
    ) {
        let mut source = Memory::base();
        let path = source.0.keys().nth(file).unwrap().clone();
        for mutation in &mutations {
            let text = apply(&source.0[&path], mutation);
            source.0.insert(path.clone(), text);
        }
        check(&source);
    }

    #[test]
    fn any_text_at_all_is_answered(text in "\\PC{0,200}", markdown in "[-#*_`<>!\\[\\]()|0-9. a-z\n:/&;]{0,200}") {
        check(&Memory::base().file("policy.toml", &text));
        check(&Memory::base().file("texts/clips.nl.md", &markdown));
    }
}

#[test]
fn deep_and_wide_sources_are_answered() {
    let deep = format!("x = {}{}", "[".repeat(50_000), "]".repeat(50_000));
    check(&Memory::base().file("policy.toml", &deep));
    check(&Memory::base().file("texts/clips.nl.md", &">".repeat(50_000)));
    check(&Memory::base().file("texts/clips.nl.md", &"- ".repeat(50_000)));
    check(&Memory::base().file("texts/clips.nl.md", &"[".repeat(50_000)));
    check(&Memory::base().file("policy.toml", &"[[ban]]\n".repeat(20_000)));
    check(&Memory::base().file("policy.toml", ""));
}
