//! Links between pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::{files, shown};

/// The text without what stands in code: a link there is an example.
fn without_code(text: &str) -> String {
    let mut inside = false;
    let mut kept = String::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            inside = !inside;
        } else if !inside {
            // What stands between backticks is at every other place.
            line.split('`').step_by(2).for_each(|part| kept.push_str(part));
            kept.push('\n');
        }
    }
    kept
}

/// Targets of `[…](…)`, and of `[…]: …` at the end of a page.
fn targets(text: &str) -> Vec<String> {
    let text = without_code(text);
    let inline = text.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next());
    inline.map(str::to_owned).collect()
}

/// The anchor that code hosts give a heading.
fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn anchors(page: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(page).unwrap();
    let mut inside = false;
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            inside = !inside;
        } else if line.starts_with('#') && !inside {
            found.insert(anchor(line));
        }
    }
    found
}

fn is_outside(target: &str) -> bool {
    ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| target.starts_with(scheme))
}

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_are_there() {
    let pages = files(".md");
    assert!(pages.len() > 30, "only {} pages were found", pages.len());
    let mut known: BTreeMap<PathBuf, BTreeSet<String>> = BTreeMap::new();
    let mut broken = Vec::new();
    // Letters and texts of policies have their own rules: the compiler checks their links.
    for page in pages.iter().filter(|p| !shown(p).starts_with("policies/")) {
        for target in targets(&fs::read_to_string(page).unwrap()).iter().filter(|t| !is_outside(t)) {
            let (file, heading) = target.split_once('#').unwrap_or((target, ""));
            let path = if file.is_empty() { page.clone() } else { page.parent().unwrap().join(file) };
            if !path.exists() {
                broken.push(format!("{}: there is no {target}", shown(page)));
            } else if !heading.is_empty() && path.extension().is_some_and(|e| e == "md") {
                let there = known.entry(path.clone()).or_insert_with(|| anchors(&path));
                if !there.contains(heading) {
                    broken.push(format!("{}: {file} has no heading #{heading}", shown(page)));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_link_in_code_is_an_example_and_the_anchor_is_the_one_of_code_hosts() {
    assert_eq!(targets("a [b](c.md#d) `[e](f)`\n```\n[g](h)\n```\n"), ["c.md#d"]);
    assert_eq!(anchor("## What was, and was not, verified?"), "what-was-and-was-not-verified");
}
