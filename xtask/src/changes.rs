//! What is changed in the working tree.

use std::collections::BTreeSet;

use crate::shell::{Fault, Run};

/// Paths that differ from the last commit, or from a commit before it; new files too.
///
/// # Errors
/// When git cannot tell.
pub(crate) fn changed(since: Option<&str>) -> Result<BTreeSet<String>, Fault> {
    // From where this branch left the other one: what others did there since is not our change.
    let base = match since {
        Some(other) => Run::git(["merge-base", other, "HEAD"]).text()?,
        None => "HEAD".to_owned(),
    };
    let edited = Run::git(["-c", "core.quotePath=false", "diff", "--name-only", &base]).text()?;
    let new = Run::git(["-c", "core.quotePath=false", "ls-files", "--others", "--exclude-standard"]).text()?;
    Ok(edited.lines().chain(new.lines()).map(str::to_owned).collect())
}
