//! A source without mistakes: what becomes of it.

// A test says by a panic what is wrong.
#![allow(clippy::unwrap_used, clippy::panic)]

mod support;

use appwijzer_core::policy::{AppRef, Instead, Node, Obligation, PolicyFile, Reporting};
use appwijzer_policy::source;
use jiff::civil::date;
use support::Memory;

fn compiled() -> PolicyFile {
    let compiled = Memory::base().compile();
    assert_eq!(source::render(&compiled.diagnostics, false), "");
    PolicyFile::parse(compiled.policy.unwrap()).unwrap()
}

#[test]
fn the_whole_of_a_source_as_json() {
    let file = compiled();
    insta::assert_snapshot!("base", std::str::from_utf8(file.bytes()).unwrap().replace("},{", "},\n{"));
}

#[test]
fn only_apps_that_something_refers_to_are_compiled() {
    let file = compiled();
    let ids: Vec<&str> = file.policy().apps.iter().map(|a| a.id).collect();
    assert_eq!(ids, ["chatter", "clapnotes", "clipclap", "own", "snow"], "'unused' is left out; sorted by id");
    assert_eq!(file.policy().makers.iter().map(|m| m.id).collect::<Vec<_>>(), ["clap", "penguin"]);
}

#[test]
fn periods_count_from_the_first_day() {
    let file = compiled();
    let clips = &file.policy().bans[0];
    assert_eq!(clips.until, Some(date(2025, 1, 15)), "a year after the first rule");
    assert_eq!(clips.review, Some(date(2024, 6, 1)));
    let [work, private] = clips.rules.as_slice() else { panic!("two rules") };
    assert_eq!(work.phases[0].deadline, Some(date(2024, 2, 26)), "six weeks after 15 January");
    assert_eq!(private.phases[1].from, date(2024, 2, 14), "30 days after the phase before it");
    assert_eq!(private.until, Some(date(2024, 7, 15)));
    assert_eq!(private.phases[1].obligation, Obligation::Urged);
    assert_eq!(private.instead, [Instead::WorkData, Instead::WorkApps]);
    assert_eq!(file.policy().records.as_ref().unwrap().holds[0].until, Some(date(2024, 5, 1)));
}

#[test]
fn texts_are_folded_and_names_stand_in_every_language() {
    let file = compiled();
    let policy = file.policy();
    assert_eq!(policy.bans[0].reasons[1].exact("nl"), Some("Een tekst over twee regels."));
    assert_eq!(policy.bans[0].name.exact("nl"), Some("ClipClap"));
    assert_eq!(policy.bans[0].name.exact("en"), Some("ClipClap"));
    assert_eq!(policy.work_data[0].name.exact("nl"), Some("Chatter"), "called as the app is");
    assert_eq!(policy.reporting, Reporting::Outcome);
}

#[test]
fn markdown_becomes_headings_paragraphs_and_lists() {
    let file = compiled();
    let nl = &file.policy().bans[0].explanation[0];
    assert_eq!(nl.language, "nl");
    let [Node::Heading(heading), Node::Paragraph(runs), Node::List(items)] = nl.nodes.as_slice() else {
        panic!("{:?}", nl.nodes)
    };
    assert_eq!(heading.as_str(), "Waarom ClipClap");
    assert_eq!(runs.len(), 3);
    assert_eq!((runs[1].text.as_str(), runs[1].link.as_ref().unwrap().as_str()), ("een link", "https://example.org/a"));
    assert_eq!(runs[2].text.as_str(), " erin, over twee regels.");
    assert_eq!(items.len(), 2);
}

#[test]
fn identifiers_are_gathered_and_only_probed_schemes_are_kept() {
    let file = compiled();
    let index = file.index();
    let clip: AppRef = index.app("clipclap").unwrap();
    let app = clip.get(file.policy()).unwrap();
    assert_eq!(app.packages, ["org.example.clip", "org.example.clip.lite"]);
    assert_eq!(app.schemes, ["clip"]);
    assert_eq!(app.certificates, ["a".repeat(64)]);
    assert_eq!(index.bans_of(index.app("clapnotes").unwrap()).count(), 0, "excepted");
    assert_eq!(index.bans_of(index.app("snow").unwrap()).count(), 1, "by its maker's country and its category");
}

#[test]
fn the_order_of_the_catalogue_does_not_change_the_bytes() {
    let apps = Memory::base().0["../catalogue/apps.toml"].clone();
    let mut tables: Vec<&str> = apps.split("[[app]]").filter(|t| !t.trim().is_empty()).collect();
    tables.reverse();
    let turned: String = tables.iter().map(|t| format!("[[app]]{t}\n")).collect();
    let other = Memory::base().file("../catalogue/apps.toml", &turned).compile();
    assert_eq!(other.policy, Memory::base().compile().policy);
}

#[test]
fn a_closure_is_a_source_of_files_too() {
    let memory = Memory::base();
    let read = |path: &str| source::Files::read(&memory, path);
    assert_eq!(source::compile_files(&read).policy, memory.compile().policy);
}

#[test]
fn a_folder_on_disk_compiles_to_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in &Memory::base().0 {
        let path = folder
            .path()
            .join("policy")
            .join(path.trim_start_matches("../"))
            .components()
            .collect::<std::path::PathBuf>();
        let path = match path.strip_prefix(folder.path().join("policy").join("catalogue")) {
            Ok(rest) => folder.path().join("catalogue").join(rest),
            Err(_) => path,
        };
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let compiled = source::compile(&folder.path().join("policy"));
    assert_eq!(source::render(&compiled.diagnostics, false), "");
    assert_eq!(compiled.policy, Memory::base().compile().policy);
}

#[test]
fn a_folder_that_is_none_or_holds_no_text_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let missing = source::compile(&folder.path().join("nowhere"));
    assert!(missing.policy.is_none() && missing.has_errors());
    assert!(source::render(&missing.diagnostics, false).contains("error[unreadable-file]"));
    std::fs::write(folder.path().join("policy.toml"), b"a = 1\n\xff\xfe").unwrap();
    let binary = source::render(&source::compile(folder.path()).diagnostics, false);
    assert!(binary.contains("line 2 is not UTF-8 text"), "{binary}");
    std::fs::write(folder.path().join("policy.toml"), vec![b' '; source::MAX_FILE_BYTES as usize + 1]).unwrap();
    let large = source::render(&source::compile(folder.path()).diagnostics, false);
    assert!(large.contains("larger than 4 MiB"), "{large}");
    std::fs::remove_file(folder.path().join("policy.toml")).unwrap();
    std::fs::create_dir(folder.path().join("policy.toml")).unwrap();
    assert!(source::render(&source::compile(folder.path()).diagnostics, false).contains("this is not a file"));
}

#[test]
fn the_example_of_the_documentation_compiles_without_a_warning() {
    let documentation = include_str!("../../../docs/policy-format.md");
    let example = documentation.split("```toml\n").nth(1).unwrap().split("```").next().unwrap().to_owned();
    let read = move |path: &str| match path {
        "policy.toml" => Ok(example.clone()),
        _ => Err(std::io::ErrorKind::NotFound.into()),
    };
    let compiled = source::compile_files(&read);
    assert_eq!(source::render(&compiled.diagnostics, false), "");
}

#[test]
fn the_documentation_names_every_rule() {
    let documentation = include_str!("../../../docs/policy-format.md");
    for rule in source::RULES {
        assert!(documentation.contains(&format!("`{}`", rule.id)), "{} is not described", rule.id);
    }
}
