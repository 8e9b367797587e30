//! A folder against what was signed.

use std::path::Path;

use super::statement::{Statement, StatementError, digests};

/// What is not as it was signed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// The file is another one.
    Changed(String),
    /// A file that nobody signed.
    Unknown(String),
    /// A file that is not here. Whoever fetched one program only is not to be blamed.
    Missing(String),
}

/// Holds every file of a folder against a statement.
///
/// # Errors
/// When the folder cannot be read, or holds something else than files.
pub fn compare(folder: &Path, statement: &Statement) -> Result<Vec<Difference>, StatementError> {
    let here = digests(folder)?;
    let signed = statement.files();
    let mut found = Vec::new();
    for (name, sum) in &here {
        match signed.get(name.as_str()) {
            Some(known) if known.eq_ignore_ascii_case(sum) => {}
            Some(_) => found.push(Difference::Changed(name.clone())),
            None => found.push(Difference::Unknown(name.clone())),
        }
    }
    let missing = signed.keys().filter(|name| !here.contains_key(**name));
    found.extend(missing.map(|name| Difference::Missing((*name).to_owned())));
    found.sort();
    Ok(found)
}
