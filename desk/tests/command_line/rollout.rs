//! `appwijzer rollout` and `appwijzer status`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::appwijzer;
use crate::desk::Desk;

fn walk(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() { walk(&entry.path(), all) } else { all.push(entry.path()) }
    }
}

fn rollout(day: &str, language: &str) -> (String, BTreeMap<String, String>) {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("out");
    let out = to.display().to_string();
    let run = appwijzer(&["rollout", "amsterdam-2023", "--to", &out, "--on", day, "--lang", language]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut files = Vec::new();
    walk(&to, &mut files);
    let text = |path: &PathBuf| {
        let name = path.strip_prefix(&to).unwrap().display().to_string();
        (name, String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned())
    };
    (run.err, files.iter().map(text).collect())
}

#[test]
fn everybody_gets_a_folder_with_a_page_in_their_language() {
    for (language, folders, page) in [
        (
            "nl",
            ["1-eigenaar", "2-ondernemingsraad", "3-webteam", "4-beheer", "5-communicatie", "6-helpdesk"],
            "LEESMIJ.html",
        ),
        (
            "en",
            ["1-owner", "2-works-council", "3-web-team", "4-management", "5-communication", "6-help-desk"],
            "README.html",
        ),
    ] {
        let (_, files) = rollout("2023-04-10", language);
        for folder in folders {
            let text = &files[&format!("{folder}/{page}")];
            assert!(text.contains(&format!("<html lang=\"{language}\">")), "{folder}");
            assert!(text.contains("default-src 'none'") && !text.contains("rollout-"), "{folder}: {text}");
        }
        assert!(files.keys().all(|name| folders.iter().any(|folder| name.starts_with(folder))), "{:?}", files.keys());
    }
}

#[test]
fn management_gets_the_blocking_files_for_the_day_after_the_last_one() {
    let (_, files) = rollout("2023-04-10", "nl");
    let blocks = files.keys().filter(|name| name.contains(".from-2023-05-10.")).count();
    assert!(blocks >= 9, "{blocks}: {:?}", files.keys());
    let now = files.iter().filter(|(name, _)| name.starts_with("4-beheer/") && !name.contains(".from-"));
    for (name, text) in now.filter(|(name, _)| !name.ends_with(".txt")) {
        assert!(!text.contains(super::export::TIKTOK), "{name}");
    }
    assert!(files["1-eigenaar/LEESMIJ.html"].contains("woensdag 10 mei 2023"));
}

#[test]
fn what_is_missing_is_said_and_nothing_is_where_all_is_given() {
    let (said, files) = rollout("2023-04-10", "nl");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in ["De root ontbreekt", "Het adres van het beleid ontbreekt", "Het beleid is niet getekend"] {
        assert!(said.contains(words) && files["1-eigenaar/LEESMIJ.html"].contains(words), "{words}: {said}");
    }
    let desk = Desk::published();
    let address = "https://example.org/policy.json";
    let code = desk.well(&format!("join code --root root-1.json --policy-address {address}"));
    let link = code.split_whitespace().find(|word| word.starts_with("appwijzer://")).unwrap().to_owned();
    let run = desk.run_with(&[
        "rollout",
        "policy.json",
        "--to",
        "out",
        "--root",
        "root-1.json",
        "--policy-address",
        address,
        "--join",
        &link,
        "--lang",
        "en",
    ]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.err.contains("missing"), "{}", run.err);
    assert!(desk.text("out/1-owner/README.html").contains("Nothing is missing that we can see."));
}

#[test]
fn status_says_what_lapses_when_and_what_has_lapsed() {
    let desk = Desk::published();
    let run = desk.run("status policy.json --root root-1.json --on 2024-03-01 --lang en");
    assert_eq!(run.code, 0, "{}", run.err);
    for words in ["last day of the policy", "last day of root 1", "ban clips was to be looked at again"] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
    let later = desk.run("status policy.json --root root-1.json --on 2025-03-01 --lang en");
    assert!(later.code == 1 && later.out.contains("Past: "), "{}", later.out);
}
