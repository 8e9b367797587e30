//! Writing files: nothing that is there already is written over, unless somebody says so.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args;

use super::output::{Problem, Talk};

/// How to write.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct WriteArgs {
    /// Only say what would be written
    #[arg(long)]
    pub dry_run: bool,
    /// Write over files that are there already
    #[arg(long)]
    pub overwrite: bool,
}

/// Writes files, all or none: every place is looked at before the first is written.
///
/// # Errors
/// When a file is there already, or cannot be written.
pub(super) fn write_all(files: &[(PathBuf, Vec<u8>)], how: WriteArgs, talk: &Talk) -> Result<(), Problem> {
    if !how.overwrite {
        for (path, _) in files {
            // A link that leads nowhere counts as being there.
            if path.symlink_metadata().is_ok() {
                return Err(problem(talk, "write-exists", path, ""));
            }
        }
    }
    for (path, bytes) in files {
        let name = path.display().to_string();
        if how.dry_run {
            let args = Args::new().with("path", &name).number("n", bytes.len());
            talk.note(&talk.tell("write-would", &args));
            continue;
        }
        write(path, bytes, how.overwrite).map_err(|e| problem(talk, "write-failed", path, &e.to_string()))?;
        talk.note(&talk.tell("write-done", &Args::new().with("path", &name)));
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8], overwrite: bool) -> std::io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let mut options = std::fs::OpenOptions::new();
    // Somebody may have made it since it was looked for.
    if overwrite {
        options.create(true).truncate(true)
    } else {
        options.create_new(true)
    };
    options.write(true).open(path)?.write_all(bytes)
}

fn problem(talk: &Talk, id: &str, path: &Path, reason: &str) -> Problem {
    let path = path.display().to_string();
    Problem::Told(talk.tell(id, &Args::new().with("path", &path).with("reason", reason)))
}
