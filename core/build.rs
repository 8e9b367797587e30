//! The languages: every folder of `l10n` is one. Nothing else has to be written for a new one.

// This is how a build script speaks to cargo, and how it fails.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Those that come first in every list: the language in which is written, and the one that most others know.
const FIRST: [&str; 2] = ["nl", "en"];

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo gives it")).join("l10n");
    let tags = tags(&root);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo gives it"));
    if env::var_os("CARGO_FEATURE_TEST_SUPPORT").is_some() {
        // Tests read the sentences when they run: a changed one compiles nothing anew.
        println!("cargo::rerun-if-changed=build.rs");
        tags.iter().for_each(|tag| println!("cargo::rerun-if-changed=l10n/{tag}/language.ftl"));
    } else {
        println!("cargo::rerun-if-changed=l10n");
    }
    // On a phone every byte is stored; a page is packed as a whole, and a computer need not wait for it.
    println!("cargo::rustc-check-cfg=cfg(packed_words)");
    let packs = env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "android" || os == "ios");
    if packs {
        println!("cargo::rustc-cfg=packed_words");
    }
    let code = code(&root, &tags, packs.then_some(&out));
    fs::write(out.join("languages.rs"), code).expect("the folder of the build can be written");
}

/// The languages, in the order of a list.
pub(crate) fn tags(root: &Path) -> Vec<String> {
    let mut tags = folders(root);
    tags.sort_by_key(|tag| (FIRST.iter().position(|f| f == tag).unwrap_or(FIRST.len()), tag.clone()));
    tags
}

fn folders(root: &Path) -> Vec<String> {
    let entries = fs::read_dir(root).expect("l10n is there").map(|e| e.expect("l10n can be read"));
    entries.filter(|e| e.path().is_dir()).map(|e| e.file_name().to_string_lossy().into_owned()).collect()
}

/// What a language costs beside its sentences, from `language.ftl`.
fn facts(folder: &Path) -> BTreeMap<String, String> {
    let path = folder.join("language.ftl");
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let lines = text.lines().filter_map(|l| l.split_once(" = "));
    lines.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
}

fn variant(tag: &str) -> String {
    let capital = |part: &str| {
        let (head, tail) = part.split_at(part.len().min(1));
        head.to_ascii_uppercase() + tail
    };
    tag.split('-').map(capital).collect()
}

/// The sentences of a language in one packed file, without what only translators read.
fn pack(files: &[PathBuf], to: &Path) {
    let mut all = String::new();
    for path in files {
        let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let _ = writeln!(all, "{line}");
        }
    }
    let packed = miniz_oxide::deflate::compress_to_vec(all.as_bytes(), 10);
    fs::write(to, packed).expect("the folder of the build can be written");
}

/// What is written down of them for the compiler. `packed`: where the packed sentences go, if they are packed.
pub(crate) fn code(root: &Path, tags: &[String], packed: Option<&PathBuf>) -> String {
    let mut code = String::from(
        "/// The languages in which the companion speaks: the folders of `core/l10n`. Policies may hold more.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]\npub enum Language {\n",
    );
    let mut table = String::new();
    for tag in tags {
        let folder = root.join(tag);
        let facts = facts(&folder);
        let fact = |name: &str| facts.get(name).unwrap_or_else(|| panic!("{tag}: language.ftl has no {name}"));
        let name = fact("language-name");
        let _ = writeln!(code, "    /// {name}.\n    {},", variant(tag));
        let rtl = match fact("language-direction").as_str() {
            "ltr" => false,
            "rtl" => true,
            other => panic!("{tag}: the direction is ltr or rtl, not {other}"),
        };
        let draft = facts.get("language-draft");
        let fallback = facts.get("language-fallback").map_or_else(
            || "None".to_owned(),
            |other| {
                assert!(
                    tags.contains(other) && other != tag,
                    "{tag} falls back to {other}, which is no other language"
                );
                format!("Some(Language::{})", variant(other))
            },
        );
        let mut files: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("the folder can be read")
            .map(|e| e.expect("the folder can be read").path())
            .filter(|p| p.extension().is_some_and(|e| e == "ftl"))
            .collect();
        files.sort();
        if let Some(out) = packed {
            pack(&files, &out.join(tag));
            files = vec![out.join(tag)];
        }
        let include = if packed.is_some() { "include_bytes" } else { "include_str" };
        let files: String = files.iter().fold(String::new(), |mut all, path| {
            let _ = write!(all, "{include}!({:?}), ", path.display().to_string());
            all
        });
        let _ = writeln!(
            table,
            "    Facts {{ tag: {tag:?}, name: {name:?}, rtl: {rtl}, draft: {draft:?}, fallback: {fallback}, \
             #[cfg(feature = \"test-support\")] folder: {path:?}, \
             #[cfg(not(feature = \"test-support\"))] sources: &[{files}] }},",
            path = folder.display().to_string(),
        );
    }
    let n = tags.len();
    let all: String = tags.iter().fold(String::new(), |mut all, tag| {
        let _ = write!(all, "Language::{}, ", variant(tag));
        all
    });
    let _ = writeln!(
        code,
        "}}\n\nimpl Language {{\n    /// Every language, in the order of a list.\n    pub const ALL: [Language; {n}] = [{all}];\n}}\n\n\
         static FACTS: [Facts; {n}] = [\n{table}];",
    );
    code
}
