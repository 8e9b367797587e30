//! The pages of the project: links lead somewhere, decisions say what was rejected, and one version stands everywhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod decisions;
mod links;
mod versions;

use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_tests::root;

/// Folders that no page of the project's own lies in.
const NOT_OURS: [&str; 3] = ["target", "node_modules", ".git"];

/// Every file of the project with this ending, sorted.
fn files(ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().unwrap();
            if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) {
                folders.push(entry.path());
            } else if kind.is_file() && name.ends_with(ending) {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    found
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Ten lines, as it says; more would be a constitution.
#[test]
fn governance_is_ten_rules() {
    let text = text("GOVERNANCE.md");
    let rules: Vec<&str> = text.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert_eq!(rules.len(), 10);
    for (number, rule) in rules.iter().enumerate() {
        assert!(rule.starts_with(&format!("{}. ", number + 1)), "{rule}");
    }
}

/// A form that asks for a list would collect what the project promises never to collect.
#[test]
fn the_form_for_a_wrong_answer_asks_for_the_evidence_and_for_no_list_of_apps() {
    let form = text(".github/ISSUE_TEMPLATE/wrong-answer.yml");
    let required = form.split("id: evidence").nth(1).unwrap().split("- type:").next().unwrap();
    assert!(required.contains("required: true"), "the evidence block is asked for");
    assert!(form.contains("del(.unread)"), "the one key that can name an app is taken out");
    for form in files(".yml").iter().filter(|f| shown(f).starts_with(".github/ISSUE_TEMPLATE")) {
        let labels = fs::read_to_string(form).unwrap();
        let labels = labels.lines().filter(|l| l.trim_start().starts_with("label:") && !l.contains("no list"));
        for label in labels {
            assert!(!label.contains("list") || label.contains("invented"), "{}: {label}", shown(form));
        }
    }
}

/// `docs/README.md` names every page once, in one order.
#[test]
fn the_start_page_names_every_page_in_one_order() {
    let start = text("docs/README.md");
    let numbers: Vec<usize> = start.lines().filter_map(|l| l.split_once(". ")?.0.parse().ok()).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
    let pages = files(".md").into_iter().filter(|p| p.parent() == Some(&root().join("docs")));
    for page in pages {
        let name = page.file_name().unwrap().to_string_lossy().into_owned();
        if name != "README.md" {
            let link = format!("]({name})");
            assert!(start.contains(&link), "docs/README.md does not name {name}: give it a place in the order");
        }
    }
}
