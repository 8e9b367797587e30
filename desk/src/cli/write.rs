//! Writing files: nothing is overwritten unasked, and everything that is written is said.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::{Args as Values, Words};
use appwijzer_core::trust::TrustError;
use clap::Args;

use crate::absent::Unread;
pub(super) use crate::put::{holds_private_key, put};
use crate::signing::is_private_key;
use crate::told::{About, Told};

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

/// What is wrong with a place that was given.
#[derive(Debug)]
enum Given {
    /// Something stands there, and is not written over.
    There,
    /// It cannot be written.
    Unwritten(String),
    /// It cannot be read.
    Unread(Unread),
    /// It is no file.
    NotAFile,
    /// It is a private key.
    PrivateKey,
    /// It is larger than this many bytes.
    TooLarge(usize),
}

/// The same, with the place.
#[derive(Debug)]
struct Place(PathBuf, Given);

impl Told for Place {
    fn told(&self, words: &Words) -> String {
        let path = self.0.display().to_string();
        let args = Values::new().with("path", &path);
        match &self.1 {
            Given::There => words.tell("write-there", &args),
            Given::Unwritten(why) => words.tell("write-failed", &args.with("reason", why)),
            Given::Unread(why) => words.tell("given-unread", &args.with("reason", &why.told(words))),
            Given::NotAFile => words.tell("given-folder", &args),
            Given::PrivateKey => words.tell("given-private", &args),
            Given::TooLarge(limit) => words.tell("given-large", &args.with("limit", &limit.to_string())),
        }
    }
}

impl WriteArgs {
    /// Refuses a place where something stands already.
    pub(super) fn refuse_existing(&self, path: &Path) -> Result<(), Problem> {
        if self.force || fs::symlink_metadata(path).is_err() {
            return Ok(());
        }
        Err(Place(path.to_owned(), Given::There).into())
    }

    /// Writes a file and says so; with `--dry-run` says what would be written.
    pub(super) fn file(&self, path: &Path, bytes: &[u8], before: Before, talk: &Talk) -> Result<(), Problem> {
        if before == Before::Nothing {
            self.refuse_existing(path)?;
        }
        refuse_private_key(path, talk)?;
        let exists = fs::symlink_metadata(path).is_ok();
        let shown = path.display().to_string();
        let args = Values::new().with("path", &shown).number("n", bytes.len());
        if self.dry_run {
            talk.answer(&talk.tell(if exists { "write-would-replace" } else { "write-would-write" }, &args));
            return Ok(());
        }
        put(path, bytes).map_err(|e| Place(path.to_owned(), Given::Unwritten(e.to_string())))?;
        talk.answer(&talk.tell(if exists { "write-replaced" } else { "write-written" }, &args));
        Ok(())
    }
}

/// A private key may be the only one of its kind: not even `--force` writes over it.
pub(super) fn refuse_private_key(path: &Path, talk: &Talk) -> Result<(), Problem> {
    if !holds_private_key(path) {
        return Ok(());
    }
    Err(told(talk.tell("write-private-key", &Values::new().with("path", &path.display().to_string()))))
}

/// Reads a file of at most `limit` bytes.
pub(super) fn read(path: &Path, limit: usize) -> Result<Vec<u8>, Problem> {
    let wrong = |given| Place(path.to_owned(), given);
    let unread = |e: std::io::Error| wrong(Given::Unread(Unread::of(path, &e)));
    if !fs::metadata(path).map_err(unread)?.is_file() {
        return Err(wrong(Given::NotAFile).into());
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path).and_then(|f| f.take(most).read_to_end(&mut bytes)).map_err(unread)?;
    if is_private_key(&bytes) {
        return Err(wrong(Given::PrivateKey).into());
    }
    if bytes.len() > limit {
        return Err(wrong(Given::TooLarge(limit)).into());
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

/// Why the document in a file is not believed.
pub(super) fn untrusted(path: &Path, error: TrustError) -> Problem {
    About(path.to_owned(), error).into()
}

/// Whether two paths name the same file.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| PathBuf::from(path));
    one == other || real(one) == real(other)
}
