//! The examples of `docs/policy-guide.md`: each compiles without an error and without a warning.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;

use appwijzer_policy::source::catalogue_files;
use support::Memory;

const GUIDE: &str = include_str!("../../../docs/policy-guide.md");

/// The blocks of one kind, with the heading above each.
fn blocks(kind: &str) -> Vec<(String, String)> {
    let (mut heading, mut open, mut all) = (String::new(), None::<String>, Vec::new());
    for line in GUIDE.lines() {
        match (&mut open, line) {
            (None, line) if line.starts_with("## ") => heading = line.to_owned(),
            (None, line) if line == format!("```{kind}") => open = Some(String::new()),
            (Some(block), "```") => {
                all.push((heading.clone(), std::mem::take(block)));
                open = None;
            }
            (Some(block), line) => {
                block.push_str(line);
                block.push('\n');
            }
            _ => {}
        }
    }
    all
}

fn source(policy: &str) -> Memory {
    let catalogue = catalogue_files().map(|(path, text)| (format!("../catalogue/{path}"), text.to_owned()));
    Memory(catalogue.chain([("policy.toml".to_owned(), policy.to_owned())]).collect::<BTreeMap<_, _>>())
}

#[test]
fn every_example_of_the_guide_is_without_mistakes() {
    let all = blocks("toml");
    assert!(all.len() >= 11, "{}", all.len());
    let (_, whole) = &all[0];
    assert_eq!(source(whole).said(), "", "the whole policy");
    for (heading, block) in &all[1..] {
        let source = source(&format!("{whole}\n{block}"));
        assert_eq!(source.said(), "", "{heading}");
        assert!(source.compile().policy.is_some(), "{heading}");
    }
}

#[test]
fn the_guides_longer_text_is_without_mistakes() {
    let (_, whole) = &blocks("toml")[0];
    let texts = blocks("markdown");
    assert_eq!(texts.len(), 1);
    let source = source(whole).file("texts/tiktok.nl.md", &texts[0].1).file("texts/tiktok.en.md", "A text.\n");
    assert_eq!(source.said(), "");
}

/// Together they use every table of the format, so that nothing is left unexplained.
#[test]
fn the_guide_shows_every_table() {
    let all: String = blocks("toml").into_iter().map(|(_, block)| block).collect();
    for table in [
        "[organisation]",
        "[decision]",
        "[[ban]]",
        "[ban.maker_answer]",
        "[[ban.source]]",
        "[[ban.question]]",
        "[[ban.alternative]]",
        "[[ban.rule]]",
        "[[ban.rule.phase]]",
        "[[work_data]]",
        "[records]",
        "[[records.keep]]",
        "[[records.hold]]",
        "[[exemption]]",
        "[[role]]",
        "[[app]]",
        "accept = ",
    ] {
        assert!(all.contains(table), "{table}");
    }
}
