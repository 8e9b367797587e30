//! Scenarios as data: a device, a policy, a day, what happens, and what must come of it.
//!
//! The files in `tests/scenarios` are read here and run through the real companion. Every face runs
//! them: Rust directly, Kotlin and Swift from the JSON that `export-scenarios` writes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod bench;
pub mod big;
pub mod device;
pub mod ios;
pub mod logged;
pub mod run;
pub mod scenario;
pub mod signed;
pub mod transcript;
pub mod used;
pub mod whole;

use std::path::{Path, PathBuf};

/// The folder with lists of real devices, from public projects, when they are at hand: the one that
/// `APPWIJZER_REAL_LISTS` names, or `../shared/data/inventories` beside the project.
#[must_use]
pub fn real_lists() -> Option<PathBuf> {
    let named = std::env::var_os("APPWIJZER_REAL_LISTS").map(PathBuf::from);
    let beside = root().parent().map(|p| p.join("shared/data/inventories"));
    named.or(beside).filter(|f| f.is_dir())
}

/// The workspace's root folder.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests is a folder of the workspace").to_owned()
}
