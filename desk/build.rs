//! The page for employees is compiled into the binary where a build of it is named.
//!
//! `APPWIJZER_WEB` names a folder that `web/build.sh` made. Without it the desk has no page inside, and `publish`
//! asks for one with `--web`: nobody needs a toolchain for WebAssembly to build the desk.

// This is how a build script speaks to cargo, and how it fails.
#![allow(clippy::print_stdout, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
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
