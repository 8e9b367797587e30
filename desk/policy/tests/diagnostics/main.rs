//! For every mistake a small change to a good source, and what the compiler says about it.
//!
//! The snapshots hold what a person reads: look at them as such when they change.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

mod examples;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;

use appwijzer_policy::source::{RULES, Severity, render};
use examples::{APPS, MAKERS, NL, POLICY, Source, failing, keys, passing};
use support::Memory;

/// The rule that an example is about.
fn rule_of(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

#[test]
fn what_is_said_about_each_mistake() {
    let mut all = String::new();
    for (name, source) in failing() {
        let mut said = source.compile().diagnostics;
        // Of a flood only what is said about it.
        if said.len() > 100 {
            said.retain(|d| d.rule == rule_of(name));
        }
        all += &format!("## {name}\n{}\n", render(&said, false));
    }
    insta::assert_snapshot!("each-mistake", all);
}

#[test]
fn each_mistake_is_found_by_its_own_rule_and_only_errors_stop() {
    for (name, source) in failing() {
        let compiled = source.compile();
        let rule = rule_of(name);
        let found = compiled.diagnostics.iter().find(|d| d.rule == rule);
        let found = found.unwrap_or_else(|| panic!("{name} was not found:\n{}", source.said()));
        let severity = RULES.iter().find(|r| r.id == rule).unwrap().severity;
        assert_eq!(found.severity, severity, "{name}");
        assert_eq!(compiled.policy.is_none(), severity == Severity::Error, "{name}");
        assert_eq!(compiled.has_errors(), severity == Severity::Error, "{name}");
    }
}

#[test]
fn the_source_without_a_mistake_breaks_no_rule() {
    assert_eq!(Memory::base().said(), "");
}

#[test]
fn what_was_put_right_breaks_no_rule() {
    for (name, source) in passing() {
        assert_eq!(source.said(), "", "{name}");
    }
}

/// In the rule, in its ban or in the policy as a whole; and then it is told apart.
#[test]
fn every_warning_can_be_accepted_where_it_stands_or_above() {
    let order = "obligation = \"forbidden\"\nfrom = 2024-01-15\n[[ban.rule.phase]]";
    let source =
        Memory::base().with(POLICY, "obligation = \"advised\"\nfrom = 2024-01-15\n\n[[ban.rule.phase]]", order);
    assert!(source.said().contains("private-order"), "{}", source.said());
    let accept = "accept = { private-order = \"The council agreed.\" , dead-rule = \"Kept for later.\" }";
    for (find, put) in [
        ("instead = [\"work-data\"", format!("{accept}\ninstead = [\"work-data\"")),
        ("until = \"1 year\"", format!("until = \"1 year\"\n{accept}")),
        ("version = 3", format!("version = 3\n{accept}")),
    ] {
        let compiled = source.clone().with(POLICY, find, &put).compile();
        assert!(!compiled.diagnostics.iter().any(|d| d.rule == "private-order"), "{put}: {:?}", compiled.diagnostics);
        let accepted = compiled.accepted.iter().find(|a| a.diagnostic.rule == "private-order").unwrap();
        assert_eq!(accepted.why, "The council agreed.");
        assert!(compiled.policy.is_some());
    }
    for (name, source) in failing() {
        let rule = rule_of(name);
        let Source::Files(source) = source else { continue };
        if RULES.iter().any(|r| r.id == rule && r.severity == Severity::Warning) && rule != "unused-accept" {
            let source =
                source.with(POLICY, "version = 3", &format!("version = 3\naccept = {{ {rule} = \"Meant so.\" }}"));
            let compiled = source.compile();
            assert!(compiled.diagnostics.iter().all(|d| d.rule != rule), "{name}: {}", source.said());
            assert!(compiled.accepted.iter().any(|a| a.diagnostic.rule == rule), "{name}");
        }
    }
}

#[test]
fn every_diagnostic_says_what_to_do() {
    for (name, source) in failing() {
        for diagnostic in source.compile().diagnostics {
            let can_do_without = ["syntax", "unreadable-file", "without-rule"].contains(&diagnostic.rule);
            assert!(diagnostic.help.is_some() || can_do_without, "{name}: {diagnostic:?}");
            assert!(!diagnostic.message.ends_with('.'), "{name}: {diagnostic:?}");
        }
    }
}

#[test]
fn every_rule_has_an_example_and_every_example_a_rule() {
    let rules: BTreeSet<&str> = RULES.iter().map(|r| r.id).collect();
    let failing: BTreeSet<&str> = failing().iter().map(|(name, _)| rule_of(name)).collect();
    assert_eq!(failing, rules, "failing examples and rules");
    // Those without a row of their own pass in the good source: there stands what the failing row takes away.
    let passing: BTreeSet<&str> = passing().iter().map(|(name, _)| rule_of(name)).collect();
    assert!(passing.is_subset(&rules), "{:?}", passing.difference(&rules));
}

#[test]
fn all_mistakes_at_once_are_all_told() {
    let source = Memory::base()
        .with(POLICY, "id = \"dorp\"", "id = \"DORP\"")
        .with(POLICY, "Europe/Amsterdam", "Europe/Dorp")
        .with(POLICY, "issued = 2024-01-01", "issued = \"2024-01-01\"")
        .with(POLICY, "apps = [\"clipclap\"]", "apps = [\"clipclop\", \"snow\"]")
        .with(POLICY, "\"6 weeks\"", "\"6 moons\"")
        .with(POLICY, "\"private-part\"", "\"privat-part\"")
        .with(POLICY, "{ nl = \"Waarom?\", en = \"Why?\" }", "{ nl = \"Waarom?\", de = \"Warum?\" }")
        .with(POLICY, "Er is niets", "Er\u{202E} is niets")
        .with(POLICY, "countries = [\"AQ\"]", "countries = [\"UK\"]")
        .with(POLICY, "[[role]]\n", "[[rol]]\n")
        .with(POLICY, "ask = true", "ask = \"yes\"")
        .with(APPS, "\"org.example.snow\"", "\"org.example.notes\"")
        .with(APPS, "source = \"the maker's page\"", "note = \"none\"")
        .with(MAKERS, "source = { title = \"Ice\", date = 2020-01-01 }\n", "")
        .with(NL, "- een punt\n", "- een *punt* met https://example.org\n")
        .file("texts/clip.nl.md", "# Iets\n");
    insta::assert_snapshot!("all-at-once", source.said());
}

#[test]
fn a_flood_of_mistakes_is_cut_off_and_said() {
    let source = Memory::base().with(POLICY, "version = 3\n", &format!("version = 3\n{}", keys(1000)));
    let compiled = source.compile();
    assert!(compiled.policy.is_none());
    assert_eq!(compiled.diagnostics.len(), 301);
    assert_eq!(compiled.diagnostics[300].message, "700 more mistakes are not shown");
}
