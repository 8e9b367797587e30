//! Writing several files at once: nothing that is there already is written over, unless somebody says so.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args;

use super::output::{Problem, Talk};
use super::write::{WriteArgs, put, refuse_private_key};

/// Writes files, all or none: every place is looked at before the first is written.
///
/// # Errors
/// When a file is there already, or cannot be written.
pub(super) fn write_all(files: &[(PathBuf, Vec<u8>)], how: WriteArgs, talk: &Talk) -> Result<(), Problem> {
    if !how.force {
        for (path, _) in files {
            // A link that leads nowhere counts as being there.
            if path.symlink_metadata().is_ok() {
                return Err(problem(talk, "write-exists", path, ""));
            }
        }
    }
    for (path, _) in files {
        refuse_private_key(path, talk)?;
    }
    for (path, bytes) in files {
        let name = path.display().to_string();
        if how.dry_run {
            let args = Args::new().with("path", &name).number("n", bytes.len());
            talk.note(&talk.tell("write-would", &args));
            continue;
        }
        prepared(path)
            .and_then(|()| put(path, bytes))
            .map_err(|e| problem(talk, "write-failed", path, &e.to_string()))?;
        talk.note(&talk.tell("write-done", &Args::new().with("path", &name)));
    }
    Ok(())
}

/// The folder of a file.
fn prepared(path: &Path) -> std::io::Result<()> {
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => std::fs::create_dir_all(folder),
        None => Ok(()),
    }
}

fn problem(talk: &Talk, id: &str, path: &Path, reason: &str) -> Problem {
    let path = path.display().to_string();
    Problem::Told(talk.tell(id, &Args::new().with("path", &path).with("reason", reason)))
}
