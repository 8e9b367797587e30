//! A folder of sentences is all that a new language costs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::{Args, Language, Words};

/// The build script itself, as it makes the list of languages.
#[allow(dead_code)]
#[path = "../build.rs"]
mod build;

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder with the real languages' facts, and one more language.
fn with_one_more() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let folder = root.path().join(language.tag());
        fs::create_dir(&folder).unwrap();
        fs::copy(here().join("l10n").join(language.tag()).join("language.ftl"), folder.join("language.ftl")).unwrap();
    }
    let folder = root.path().join("ar");
    fs::create_dir(&folder).unwrap();
    let facts = "language-name = العربية\nlanguage-direction = rtl\nlanguage-fallback = en\nlanguage-draft = مسودة\n";
    fs::write(folder.join("language.ftl"), facts).unwrap();
    fs::write(folder.join("common.ftl"), "action-back = رجوع\n").unwrap();
    root
}

#[test]
fn a_folder_is_a_language() {
    let root = with_one_more();
    let tags = build::tags(root.path());
    assert_eq!(tags.len(), Language::ALL.len() + 1);
    assert_eq!(tags[..2], ["nl", "en"], "these come first in every list");
    let code = build::code(root.path(), &tags, None);
    let facts = "tag: \"ar\", name: \"العربية\", rtl: true, draft: Some(\"مسودة\"), fallback: Some(Language::En)";
    assert!(code.contains(facts), "{code}");
    assert!(code.contains("/ar/common.ftl") && code.contains("    Ar,\n"), "{code}");
}

/// As in what goes into a phone.
#[test]
fn packed_words_are_all_that_is_said_without_what_translators_read() {
    let root = with_one_more();
    fs::write(root.path().join("ar/more.ftl"), "# For translators.\nmore =\n    one\n\n    two\n").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().to_owned();
    let code = build::code(root.path(), &build::tags(root.path()), Some(&out));
    assert!(code.contains("include_bytes!") && !code.contains("include_str!"), "{code}");
    let packed = fs::read(out.join("ar")).unwrap();
    let text = String::from_utf8(miniz_oxide::inflate::decompress_to_vec(&packed).unwrap()).unwrap();
    assert!(
        text.starts_with("action-back = رجوع\nlanguage-name") && text.ends_with("more =\n    one\n\n    two\n"),
        "{text}"
    );
}

/// Code that decides by the language has to be changed for the next one. Facts about languages stand in their
/// folders; what is measured (`desk/policy/src/readability`) goes by the tag, and does without where it knows nothing.
#[test]
fn no_code_decides_by_the_language() {
    let mut all = Vec::new();
    for part in ["core/src", "bindings/src", "desk/src"] {
        sources(&here().join("..").join(part), &mut all);
    }
    assert!(all.len() > 150, "only {} files were found", all.len());
    for path in all {
        let text = fs::read_to_string(&path).unwrap();
        for (at, line) in text.lines().enumerate() {
            let decides = line.contains("Language::") && line.contains("=>");
            assert!(!decides, "{}:{} decides by the language: {line}", path.display(), at + 1);
        }
    }
}

fn sources(folder: &Path, all: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push(path);
        }
    }
}

/// What a draft does not say yet is said in the language that it falls back to, with the values filled in.
#[test]
fn what_a_draft_lacks_is_said_in_another_language() {
    let args = || Args::new().with("app", "TikTok");
    let (easy, dutch) = (Words::new(Language::NlSimple), Words::new(Language::Nl));
    assert_eq!(easy.tell("row-action", &args()), dutch.tell("row-action", &args()), "easy enough already");
    assert_ne!(easy.tell("row-asked", &args()), dutch.tell("row-asked", &args()), "easier");
    // Labels have no German yet; nothing but a label is missing.
    let german = Words::with(Language::De, &["planted = { -label-uninstall }"]);
    assert_eq!(german.say("planted"), "Uninstall");
}

/// What ships would hold the name of a folder of whoever built it, and be other bytes in another folder.
#[test]
fn no_folder_of_the_build_is_in_what_ships() {
    let root = with_one_more();
    let tags = build::tags(root.path());
    for line in build::code(root.path(), &tags, None).lines().filter(|line| line.contains("folder: ")) {
        let before = line.split("folder: ").next().unwrap();
        assert!(before.ends_with("#[cfg(feature = \"test-support\")] "), "{line}");
        let rest = line.split("sources: ").nth(1).unwrap();
        assert!(rest.split(", ").all(|part| part.contains("include_str!(") || !part.contains('/')), "{line}");
    }
}
