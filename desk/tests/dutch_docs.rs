//! The pages in Dutch say what the English ones say: the same headings, the same commands, the same examples, and links
//! that lead somewhere.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Pages in `docs/nl`, and the English page of each.
const PAGES: [(&str, &str); 7] = [
    ("docs/nl/README.md", "README.md"),
    ("docs/nl/policy-guide.md", "docs/policy-guide.md"),
    ("docs/nl/count.md", "docs/count.md"),
    ("docs/nl/export.md", "docs/export.md"),
    ("docs/nl/simulate.md", "docs/simulate.md"),
    ("docs/nl/studio.md", "docs/studio.md"),
    ("docs/nl/exemptions.md", "docs/exemptions.md"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The pieces between fences, each with its language; of commands without what is said about them.
fn blocks(page: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (at, block) in page.split("\n```").enumerate() {
        if at % 2 == 0 {
            continue;
        }
        let (language, text) = block.split_once('\n').unwrap();
        let plain = |line: &str| match language {
            "toml" | "markdown" => line.to_owned(),
            // What is said about a command stands behind it, or on a line before it.
            _ => format!(" {line}").split(" # ").next().unwrap().trim_end().to_owned(),
        };
        all.push(format!("{language}\n{}", text.lines().map(plain).collect::<Vec<_>>().join("\n")));
    }
    all
}

/// How deep each heading is, outside of the examples.
fn headings(page: &str) -> Vec<usize> {
    let prose = page.split("\n```").step_by(2);
    let lines = prose.flat_map(str::lines).filter(|line| line.starts_with('#'));
    lines.map(|line| line.chars().take_while(|c| *c == '#').count()).collect()
}

/// What is written as code within sentences and tables.
fn codes(page: &str) -> BTreeSet<String> {
    let prose = page.split("\n```").step_by(2).collect::<Vec<_>>().join("\n");
    let codes = prose.split('`').skip(1).step_by(2);
    codes.filter(|code| code.starts_with("appwijzer ") || code.contains('_')).map(str::to_owned).collect()
}

#[test]
fn the_dutch_pages_have_the_same_headings_commands_and_examples() {
    for (dutch, english) in PAGES {
        let (nl, en) = (read(dutch), read(english));
        assert_eq!(headings(&nl), headings(&en), "{dutch}: headings");
        let (nl_blocks, en_blocks) = (blocks(&nl), blocks(&en));
        for (one, other) in nl_blocks.iter().zip(&en_blocks) {
            assert_eq!(one, other, "{dutch}");
        }
        assert_eq!(nl_blocks.len(), en_blocks.len(), "{dutch}: examples");
        let missing: Vec<String> = codes(&en).difference(&codes(&nl)).cloned().collect();
        assert!(missing.is_empty(), "{dutch} does not speak of {missing:?}");
    }
}

#[test]
fn links_of_the_dutch_pages_lead_somewhere() {
    for (dutch, _) in PAGES {
        let folder = root().join(dutch).parent().unwrap().to_owned();
        for link in read(dutch).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let is_outside = ["https://", "mailto:", "#"].iter().any(|start| link.starts_with(start));
            let path = link.split('#').next().unwrap();
            assert!(is_outside || folder.join(path).exists(), "{dutch}: {link}");
        }
    }
}

#[test]
fn every_page_in_dutch_is_held_to_an_english_one() {
    let known: BTreeSet<&str> = PAGES.iter().map(|(dutch, _)| *dutch).collect();
    for entry in std::fs::read_dir(root().join("docs/nl")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(known.contains(format!("docs/nl/{name}").as_str()), "{name} has no English page");
    }
}
