//! Writing files: nothing is overwritten unasked, and everything that is written is said.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args as Words;
use clap::Args;

use crate::absent::reason;
pub(super) use crate::put::{holds_private_key, put};
use crate::signing::is_private_key;

use super::output::{Problem, Talk};

/// How files are written.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct WriteArgs {
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Replace a file that exists
    #[arg(long)]
    pub force: bool,
}

/// What may stand where a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing, unless `--force` is given.
    Nothing,
    /// What the new file is made of and holds as well: the command's purpose is to change it.
    Itself,
}

impl WriteArgs {
    /// Refuses a place where something stands already.
    pub(super) fn refuse_existing(&self, path: &Path) -> Result<(), Problem> {
        if self.force || fs::symlink_metadata(path).is_err() {
            return Ok(());
        }
        Err(told(format!(
            "{} exists already and is not overwritten. Give another name, or --force to replace it.",
            path.display()
        )))
    }

    /// Writes a file and says so; with `--dry-run` says what would be written.
    pub(super) fn file(&self, path: &Path, bytes: &[u8], before: Before, talk: &Talk) -> Result<(), Problem> {
        if before == Before::Nothing {
            self.refuse_existing(path)?;
        }
        refuse_private_key(path, talk)?;
        let exists = fs::symlink_metadata(path).is_ok();
        let what = if exists { "replace" } else { "write" };
        if self.dry_run {
            talk.answer(&format!("Would {what} {} ({} bytes). Nothing was written.", path.display(), bytes.len()));
            return Ok(());
        }
        put(path, bytes).map_err(|e| told(format!("{} cannot be written: {e}", path.display())))?;
        let done = if exists { "Replaced" } else { "Written" };
        talk.answer(&format!("{done}: {} ({} bytes).", path.display(), bytes.len()));
        Ok(())
    }
}

/// A private key may be the only one of its kind: not even `--force` writes over it.
pub(super) fn refuse_private_key(path: &Path, talk: &Talk) -> Result<(), Problem> {
    if !holds_private_key(path) {
        return Ok(());
    }
    Err(told(talk.tell("write-private-key", &Words::new().with("path", &path.display().to_string()))))
}

/// Reads a file of at most `limit` bytes.
pub(super) fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Problem> {
    let problem = |e: std::io::Error| told(format!("{} cannot be read: {}.", path.display(), reason(path, &e)));
    if !fs::metadata(path).map_err(problem)?.is_file() {
        return Err(told(format!("{} is not a file. Is it a folder? Then name a file in it.", path.display())));
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).and_then(|f| f.take(most).read_to_end(&mut bytes)).map_err(problem)?;
    if is_private_key(&bytes) {
        return Err(about(
            path,
            "this is a private key. It was asked for something that others may read: keep it to yourself, and give the file that ends in .pub, or the root, the policy or the grant that was meant.",
        ));
    }
    if bytes.len() > limit {
        return Err(told(format!("{} is larger than {limit} bytes, which is the most that is read", path.display())));
    }
    Ok(bytes)
}

/// Something that is wrong with what was given.
pub(super) fn told(text: impl Into<String>) -> Problem {
    Problem::Told(text.into())
}

/// Something that is wrong with a file.
pub(super) fn about(path: &Path, why: &str) -> Problem {
    told(format!("{}: {why}", path.display()))
}

/// Whether two paths name the same file.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| PathBuf::from(path));
    one == other || real(one) == real(other)
}
