//! `SHA256SUMS`, as `sha256sum -c` reads it.

use std::fs;
use std::path::Path;

use ring::digest::{SHA256, digest};

use crate::shell::Fault;

/// Its name.
pub(super) const FILE: &str = "SHA256SUMS";

/// The digest in hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    digest(&SHA256, bytes).as_ref().iter().map(|b| format!("{b:02x}")).collect()
}

/// A line for each file, in the order of their names.
///
/// # Errors
/// When one cannot be read.
pub(super) fn text(folder: &Path, files: &[String]) -> Result<String, Fault> {
    let mut names: Vec<&String> = files.iter().collect();
    names.sort();
    let mut lines = String::new();
    for name in names {
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(Fault::file(&path))?;
        lines += &format!("{}  {name}\n", sha256(&bytes));
    }
    Ok(lines)
}
