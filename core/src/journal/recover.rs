//! A journal that cannot be used is set aside, a new one is begun, and it is said.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Journal, JournalError};

/// A journal, and what happened on the way to it.
#[derive(Debug)]
pub struct Opened {
    /// The journal.
    pub journal: Journal,
    /// What was set aside, if anything.
    pub set_aside: Option<SetAside>,
}

/// Why a journal was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAside {
    /// It was damaged.
    Damaged,
    /// It cannot be written: what happens now is forgotten when the app ends.
    NotRemembering,
}

impl Journal {
    /// Opens the journal. A damaged one is renamed to `….damaged` (in place of an earlier one) and
    /// a new one is begun. If the storage cannot be written, a journal in memory stands in.
    ///
    /// # Errors
    /// When another process is writing, or the file comes from a newer version: then it must not be
    /// touched.
    pub fn open_or_set_aside(path: &Path) -> Result<Opened, JournalError> {
        let whole = |path: &Path| Self::open(path).and_then(|journal| journal.check_whole().map(|()| journal));
        match whole(path) {
            Ok(journal) => Ok(Opened { journal, set_aside: None }),
            Err(JournalError::Damaged | JournalError::Other(_)) => {
                set_aside(path);
                match whole(path) {
                    Ok(journal) => Ok(Opened { journal, set_aside: Some(SetAside::Damaged) }),
                    Err(_) => Self::not_remembering(),
                }
            }
            Err(JournalError::Storage(reason)) => {
                log::warn!("the journal cannot be written: {reason}");
                Self::not_remembering()
            }
            Err(e) => Err(e),
        }
    }

    fn not_remembering() -> Result<Opened, JournalError> {
        Ok(Opened { journal: Self::in_memory()?, set_aside: Some(SetAside::NotRemembering) })
    }

    /// Whether SQLite finds its own structures whole, and the tables are ours.
    fn check_whole(&self) -> Result<(), JournalError> {
        let found: String = self.db.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Err(JournalError::Damaged);
        }
        // A table that is missing or has other columns is damage too.
        self.cases()?;
        self.attestations()?;
        self.grants()?;
        self.setting("language")?;
        self.answer("ownership")?;
        self.document("policy")?;
        Ok(())
    }

    /// Sets the journal at `path` aside, as a damaged one would be, and begins a new one.
    ///
    /// # Errors
    /// When the new one cannot be opened.
    pub(crate) fn begin_anew(path: &Path) -> Result<Self, JournalError> {
        set_aside(path);
        Self::open(path)
    }
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn set_aside(path: &Path) {
    let aside = with_ending(path, ".damaged");
    if fs::rename(path, &aside).is_err() {
        // What cannot be moved is removed, so that a new journal can begin.
        let _ = fs::remove_file(path);
    }
    for ending in ["-wal", "-shm"] {
        let log = with_ending(path, ending);
        let _ = fs::rename(&log, with_ending(&aside, ending)).or_else(|_| fs::remove_file(&log));
    }
}
