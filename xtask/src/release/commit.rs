//! Which source is built.

use crate::shell::{Fault, Run, say};

/// The commit that is checked out.
#[derive(Clone, Debug)]
pub(super) struct Commit {
    /// Its full hash.
    pub(super) hash: String,
    /// When it was made, in seconds since 1970 (UTC): the only time that a release holds.
    pub(super) time: u64,
    /// Whether files differ from it.
    changed: bool,
}

impl Commit {
    /// # Errors
    /// When this is no checkout, or files differ from the commit and that was not allowed.
    pub(super) fn checked_out(allow_changes: bool) -> Result<Self, Fault> {
        let changes = Run::git(["status", "--porcelain"]).text()?;
        if !changes.is_empty() && !allow_changes {
            return Err(Fault::new(format!("a release is what a commit holds; these differ:\n{changes}")));
        }
        let hash = Run::git(["rev-parse", "HEAD"]).text()?;
        let time = Run::git(["log", "-1", "--format=%ct"]).text()?;
        let time = time.parse().map_err(|_| Fault::new(format!("git says '{time}' for a time")))?;
        if !changes.is_empty() {
            say("Files differ from the commit: what is built says so.");
        }
        Ok(Commit { hash, time, changed: !changes.is_empty() })
    }

    /// What a program says of itself.
    pub(super) fn shown(&self) -> String {
        if self.changed { format!("{} with changes", self.hash) } else { self.hash.clone() }
    }

    #[cfg(test)]
    pub(super) fn for_test(time: u64) -> Self {
        Commit { hash: "0123456789abcdef0123456789abcdef01234567".to_owned(), time, changed: false }
    }
}
