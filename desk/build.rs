//! What is compiled into the binary: the policies (a file that is added rebuilds it too), the desk's sentences in
//! each language that the core has, and, where a build of it is named, the page for employees.
//!
//! `APPWIJZER_WEB` names a folder that `web/build.sh` made. Without it the desk has no page inside, and `publish`
//! asks for one with `--web`: nobody needs a toolchain for WebAssembly to build the desk.

// This is how a build script speaks to cargo, and how it fails.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=../policies");
    page();
    sentences();
}

/// The page for employees.
fn page() {
    println!("cargo::rerun-if-env-changed=APPWIJZER_WEB");
    let folder = env::var_os("APPWIJZER_WEB").filter(|name| !name.is_empty()).map(PathBuf::from);
    let files = folder.map(|folder| listed(&folder)).unwrap_or_default();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names a folder"));
    let mut table = String::from("&[\n");
    for path in files {
        println!("cargo::rerun-if-changed={}", path.display());
        let name = path.file_name().and_then(|n| n.to_str()).expect("the page's files have plain names");
        writeln!(table, "({name:?}, include_bytes!({path:?})),").expect("a String takes everything");
    }
    table.push(']');
    fs::write(out.join("web.rs"), table).expect("cargo's own folder can be written");
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let folder = folder.canonicalize().expect("APPWIJZER_WEB names a folder");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut all: Vec<PathBuf> = fs::read_dir(folder)
        .expect("APPWIJZER_WEB names a folder that can be read")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.is_file())
        .collect();
    all.sort();
    all
}

/// The sentences.
fn sentences() {
    println!("cargo::rerun-if-changed=l10n");
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo gives it"));
    let fallbacks = fallbacks(&here.join("../core/l10n"));
    // Only which languages there are and what stands in for what: a changed sentence of the core builds nothing here. A new
    // language touches the core's own script.
    println!("cargo::rerun-if-changed=../core/build.rs");
    fallbacks.keys().for_each(|tag| println!("cargo::rerun-if-changed=../core/l10n/{tag}/language.ftl"));
    let own = here.join("l10n");
    let files: BTreeSet<String> = names(&own).iter().flat_map(|tag| names(&own.join(tag))).collect();
    let mut table = String::from("static SENTENCES: &[(&str, &str, &str)] = &[\n");
    for tag in fallbacks.keys() {
        for file in &files {
            let Some(name) = file.strip_suffix(".ftl") else { continue };
            let parts: String = chain(tag, &fallbacks).iter().fold(String::new(), |mut all, tag| {
                let path = own.join(tag).join(file);
                if path.exists() {
                    let _ = write!(all, "include_str!({:?}), \"\\n\", ", path.display().to_string());
                }
                all
            });
            let _ = writeln!(table, "    ({tag:?}, {name:?}, concat!({parts})),");
        }
    }
    table.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo gives it")).join("sentences.rs");
    fs::write(out, table).expect("the folder of the build can be written");
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
