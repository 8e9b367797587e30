//! The desk's sentences in each language that the core has: every file of `desk/l10n/<language>`.

// This is how a build script speaks to cargo, and how it fails.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=../l10n");
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo gives it"));
    let fallbacks = fallbacks(&here.join("../../core/l10n"));
    // Only which languages there are and what stands in for what: a changed sentence of the core builds nothing here. A new
    // language touches the core's own script.
    println!("cargo::rerun-if-changed=../../core/build.rs");
    fallbacks.keys().for_each(|tag| println!("cargo::rerun-if-changed=../../core/l10n/{tag}/language.ftl"));
    let own = here.join("../l10n");
    let files: BTreeSet<String> = names(&own).iter().flat_map(|tag| names(&own.join(tag))).collect();
    // A static of its own for each file: a program has only those in it that it uses.
    let (mut code, mut all) = (String::new(), String::new());
    for file in &files {
        let Some(name) = file.strip_suffix(".ftl") else { continue };
        let constant = name.to_uppercase().replace('-', "_");
        let _ = writeln!(
            code,
            "/// The sentences of `desk/l10n/*/{file}`.\npub static {constant}: Sentences = Sentences(&["
        );
        for tag in fallbacks.keys() {
            let parts: String = chain(tag, &fallbacks).iter().fold(String::new(), |mut all, tag| {
                let path = own.join(tag).join(file);
                if path.exists() {
                    let _ = write!(all, "include_str!({:?}), \"\\n\", ", path.display().to_string());
                }
                all
            });
            let _ = writeln!(code, "    ({tag:?}, concat!({parts})),");
        }
        code.push_str("]);\n");
        let _ = write!(all, "&{constant}, ");
    }
    let _ = writeln!(code, "#[cfg(test)]\nstatic ALL: &[&Sentences] = &[{all}];");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo gives it")).join("sentences.rs");
    fs::write(out, code).expect("the folder of the build can be written");
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    entries.map(|e| e.expect("the folder can be read").file_name().to_string_lossy().into_owned()).collect()
}

/// Each language of the core, and which one stands in for what it lacks.
fn fallbacks(root: &Path) -> BTreeMap<String, Option<String>> {
    let fact = |tag: &str| {
        let text = fs::read_to_string(root.join(tag).join("language.ftl")).expect("each language has its facts");
        text.lines().find_map(|l| l.strip_prefix("language-fallback = ").map(|v| v.trim().to_owned()))
    };
    let folders = names(root).into_iter().filter(|name| root.join(name).is_dir());
    folders.map(|tag| (tag.clone(), fact(&tag))).collect()
}

fn chain(tag: &str, fallbacks: &BTreeMap<String, Option<String>>) -> Vec<String> {
    let next = |tag: &String| fallbacks.get(tag).cloned().flatten();
    std::iter::successors(Some(tag.to_owned()), next).take(fallbacks.len()).collect()
}
