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
    let answers = "de gemeente Dorp\nthe municipality of Dorp\nja\ntiktok\n4 januari 2027\nzes weken\n\nhet college\nthe board\n\
                   01-12-2026\nWe beschermen gegevens.\nWe protect data.\nBesluit\n\n\n\n\n\n\n";
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

/// Thirteen answers in, somebody mistypes an address.
#[test]
fn a_wrong_address_is_said_at_once_and_asked_again() {
    let (_folder, name) = folder();
    let answers = "de gemeente Dorp\nthe municipality of Dorp\nnee\ntiktok, deepseek\n28-11-2026\n15-01-2027\nvragen\n\
                   het college\nthe board\n24 november 2026\nWe beschermen gegevens.\nWe protect data.\nWaarschuwing\n\
                   AIVD\nhttps://www.example.org/aivd\nAIVD\n20-11-2026\n\n\nniemand\nhelp@example.org\n";
    let run = piped(&["policy", "new", &name, "--lang", "nl"], answers.as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("Een adres begint met https://"), "{}", run.err);
    assert!(run.err.contains("Dat is geen mailadres"), "{}", run.err);
    let policy = std::fs::read_to_string(format!("{name}/policy.toml")).unwrap();
    for line in [
        "from = 2026-11-28",
        "deadline = 2027-01-15",
        "publisher = \"AIVD\"",
        "date = 2026-11-20",
        "name = { nl = \"DeepSeek en TikTok\", en = \"DeepSeek and TikTok\" }",
    ] {
        assert!(policy.contains(line), "{line}: {policy}");
    }
}

/// The pipe ends, the terminal is closed, the machine stops: what was answered is there.
#[test]
fn answers_are_kept_until_the_source_is_written() {
    let (_folder, name) = folder();
    let kept = format!("{name}.answers.toml");
    let begun = "de gemeente Dorp\nthe municipality of Dorp\nja\ntiktok\n4 januari 2027\n6 weken\n";
    let run = piped(&["policy", "new", &name, "--lang", "nl"], begun.as_bytes());
    assert_eq!(run.code, 2);
    assert!(run.err.contains("Je antwoorden staan in"), "{}", run.err);
    assert!(std::fs::read_to_string(&kept).unwrap().contains("4 januari 2027"));
    let rest = "\n\n\n\n\n\n\nhet college\nthe board\n01-12-2026\nWe beschermen gegevens.\nWe protect data.\nBesluit\n\n\n\n\n\n\n";
    let run = piped(&["policy", "new", &name, "--lang", "nl"], rest.as_bytes());
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("[de gemeente Dorp]"), "{}", run.err);
    is_clean(&name);
    assert!(!std::path::Path::new(&kept).exists(), "no longer needed");
}

#[test]
fn a_folder_with_a_policy_is_told_before_the_first_question() {
    let (_folder, name) = folder();
    std::fs::create_dir_all(&name).unwrap();
    std::fs::write(format!("{name}/policy.toml"), "mine").unwrap();
    let run = piped(&["policy", "new", &name, "--lang", "nl"], b"");
    assert_eq!(run.code, 2);
    assert!(!run.err.contains("organisatie"), "nothing is asked: {}", run.err);
}
