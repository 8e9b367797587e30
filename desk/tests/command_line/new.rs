//! `appwijzer policy new`.

use crate::{appwijzer, piped};

const FLAGS: [&str; 30] = [
    "--name-nl",
    "de gemeente Dorp",
    "--name-en",
    "the municipality of Dorp",
    "--app",
    "TikTok",
    "--from",
    "2027-01-04",
    "--deadline",
    "6 weeks",
    "--decided-by-nl",
    "het college",
    "--decided-by-en",
    "the board",
    "--decided-on",
    "2026-12-01",
    "--reason-nl",
    "We willen gegevens beschermen.",
    "--reason-en",
    "We want to protect data.",
    "--source-title",
    "Besluit over TikTok",
    "--source-link",
    "https://example.org/besluit",
    "--own-devices",
    "ask",
    "--public-body",
    "yes",
    "--no-input",
    "--lang=en",
];

fn folder() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("mine").display().to_string();
    (folder, name)
}

fn is_clean(name: &str) {
    let lint = appwijzer(&["policy", "lint", name, "--fail-on", "warning", "--lang", "en"]);
    assert_eq!(lint.code, 0, "{}", lint.out);
    let checked = appwijzer(&["check", "--policy", name, "--on", "2027-01-10", "--lang", "nl"]);
    assert_eq!(checked.code, 1, "{}", checked.err);
    assert!(checked.out.contains("TikTok mag niet op je werktelefoon"), "{}", checked.out);
}

#[test]
fn flags_alone_make_a_complete_clean_source_in_two_languages() {
    let (_folder, name) = folder();
    let run = appwijzer(&[&["policy", "new", &name], &FLAGS[..]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    is_clean(&name);
    let policy = std::fs::read_to_string(format!("{name}/policy.toml")).unwrap();
    assert!(policy.starts_with("#:schema ./policy.schema.json\n"));
    assert!(std::path::Path::new(&format!("{name}/policy.schema.json")).is_file());
    assert!(std::path::Path::new(&format!("{name}/texts/tiktok.en.md")).is_file());
}

#[test]
fn piped_answers_do_too_and_an_empty_line_takes_the_default() {
    let (_folder, name) = folder();
    let answers = "de gemeente Dorp\nthe municipality of Dorp\nja\ntiktok\n2027-01-04\n\n\nhet college\nthe board\n\
                   2026-12-01\nWe beschermen gegevens.\nWe protect data.\nBesluit\n\n\n\n\n";
    let run = piped(&["policy", "new", &name, "--lang", "nl"], answers.as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("Vanaf welke dag?"), "{}", run.err);
    is_clean(&name);
}

#[test]
fn a_wrong_answer_is_asked_again_and_a_pipe_that_ends_names_the_flag() {
    let (_folder, name) = folder();
    let run = piped(&["policy", "new", &name, "--lang", "en"], b"de gemeente Dorp\nDorp\nperhaps\nno\ntiktak\n");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("Write yes or no."), "{}", run.err);
    assert!(run.err.contains("Did you mean tiktok?"), "{}", run.err);
    assert!(run.err.contains("Say it with --app."), "{}", run.err);
    assert!(!std::path::Path::new(&name).exists());
}

#[test]
fn what_is_there_is_not_written_over_and_a_dry_run_writes_nothing() {
    let (_folder, name) = folder();
    let arguments = [&["policy", "new", &name][..], &FLAGS].concat();
    let dry = appwijzer(&[&arguments[..], &["--dry-run"]].concat());
    assert_eq!(dry.code, 0);
    assert!(dry.err.contains("Would write") && !std::path::Path::new(&name).exists(), "{}", dry.err);
    assert_eq!(appwijzer(&arguments).code, 0);
    let policy = format!("{name}/policy.toml");
    std::fs::write(&policy, "mine").unwrap();
    let again = appwijzer(&arguments);
    assert_eq!(again.code, 2);
    assert!(again.err.contains("is there already"), "{}", again.err);
    assert_eq!(std::fs::read_to_string(&policy).unwrap(), "mine");
    assert_eq!(appwijzer(&[&arguments[..], &["--force"]].concat()).code, 0);
    is_clean(&name);
}

/// Quotes, brackets and Markdown in an answer are letters in the source.
#[test]
fn answers_cannot_break_out_of_their_text() {
    let (_folder, name) = folder();
    let mut arguments = [&["policy", "new", &name][..], &FLAGS].concat();
    let at = arguments.iter().position(|a| *a == "--reason-nl").unwrap();
    arguments[at + 1] = "Zo\" }]\n[[ban]] <script>*x*</script> [a](b) is het.";
    let run = appwijzer(&arguments);
    assert_eq!(run.code, 0, "{}", run.err);
    let compiled = appwijzer(&["policy", "show", &name, "--json"]);
    let policy: serde_json::Value = serde_json::from_str(&compiled.out).unwrap();
    assert_eq!(policy["bans"].as_array().unwrap().len(), 1);
    assert_eq!(policy["bans"][0]["reasons"][0]["nl"], "Zo\" }] [[ban]] <script>*x*</script> [a](b) is het.");
    let hidden = "Zo\u{202E} is het.";
    arguments[at + 1] = hidden;
    let run = appwijzer(&[&arguments[..], &["--force"]].concat());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("hidden-character"), "{}", run.err);
}
