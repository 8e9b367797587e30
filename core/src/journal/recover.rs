//! A journal that cannot be used is set aside, a new one is begun, and it is said.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::{Journal, JournalError, rows};

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
    /// Single rows were damaged, or it was older than what secure storage remembers: the rest is kept.
    Partly,
    /// It cannot be written: what happens now is forgotten when the app ends.
    NotRemembering,
}

impl Journal {
    /// Opens the journal. A damaged one is renamed to `….damaged` (in place of an earlier one) and
    /// a new one is begun. If the storage cannot be written, a journal in memory stands in.
    ///
    /// # Errors
    /// When another process is writing, or the file comes from a newer version: then it must not be
    /// touched. When the system does not let it be read ([`JournalError::Locked`]): what is remembered is
    /// there, and nothing may stand in for it.
    pub fn open_or_set_aside(path: &Path) -> Result<Opened, JournalError> {
        if let Err(e) = fs::File::open(path)
            && e.kind() == std::io::ErrorKind::PermissionDenied
        {
            return Err(JournalError::Locked);
        }
        let whole = |path: &Path| {
            let mut journal = Self::open(path)?;
            journal.check_whole()?;
            let gone = journal.drop_damaged_rows()?;
            Ok((journal, gone))
        };
        // SQLite takes a read that failed for damage too: what is damaged is so the second time.
        let opened = match whole(path) {
            Err(JournalError::Damaged | JournalError::Other(_)) => whole(path),
            other => other,
        };
        match opened {
            Ok((journal, gone)) => Ok(Opened { journal, set_aside: (gone > 0).then_some(SetAside::Partly) }),
            Err(JournalError::Damaged | JournalError::Other(_)) => {
                set_aside(path);
                match whole(path) {
                    Ok((journal, _)) => Ok(Opened { journal, set_aside: Some(SetAside::Damaged) }),
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

    /// As [`Journal::open_or_set_aside`], over bytes that the shell keeps: damaged ones are left to the shell, and
    /// a new journal is begun.
    ///
    /// # Errors
    /// When they come from a newer version: then they must be kept as they are.
    pub fn open_bytes_or_set_aside(bytes: &[u8]) -> Result<Opened, JournalError> {
        let whole = || {
            let mut journal = Self::open_bytes(bytes)?;
            journal.check_whole()?;
            let gone = journal.drop_damaged_rows()?;
            Ok((journal, gone))
        };
        match whole() {
            Ok((journal, gone)) => Ok(Opened { journal, set_aside: (gone > 0).then_some(SetAside::Partly) }),
            Err(e @ JournalError::Newer(_)) => Err(e),
            Err(e) => {
                log::warn!("the journal that was kept cannot be used: {e}");
                Ok(Opened { journal: Self::in_memory()?, set_aside: Some(SetAside::Damaged) })
            }
        }
    }

    fn not_remembering() -> Result<Opened, JournalError> {
        Ok(Opened { journal: Self::in_memory()?, set_aside: Some(SetAside::NotRemembering) })
    }

    /// Whether SQLite finds its own structures whole, and the tables are ours.
    fn check_whole(&self) -> Result<(), JournalError> {
        let found: String = self.db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        // With its indexes, which a quick check leaves out: one that is damaged hides what is there.
        if found != "ok" {
            return Err(JournalError::Damaged);
        }
        // A table that is missing or has other columns is damage too.
        self.cases()?;
        self.attestations()?;
        self.grants()?;
        // Every text is read once: bytes that are no text are damage that SQLite does not look for.
        for query in ["SELECT name, value FROM settings", "SELECT question, value FROM answers"] {
            let mut all = self.db.prepare(query)?;
            let rows = all.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
            rows.collect::<Result<Vec<_>, _>>()?;
        }
        let mut documents = self.db.prepare("SELECT version, envelope, accepted_at, name FROM documents")?;
        let rows = documents.query_map([], |row| row.get::<_, String>(3).and_then(|_| rows::document(row)))?;
        rows.collect::<Result<Vec<_>, _>>()?;
        Ok(())
    }

    /// Takes away the rows whose checksum does not fit, and says how many there were.
    fn drop_damaged_rows(&mut self) -> Result<usize, JournalError> {
        let damaged = |table: &str, columns: &str| format!("FROM {table} WHERE sum <> row_sum({columns})");
        let mut gone = 0;
        for (table, columns) in rows::SUMMED {
            let count = format!("SELECT count(*) {}", damaged(table, columns));
            let found: i64 = self.db.query_row(&count, [], |row| row.get(0))?;
            if found > 0 {
                log::warn!("{found} rows of {table} are damaged");
                gone += self.db.execute(&format!("DELETE {}", damaged(table, columns)), [])?;
            }
        }
        Ok(gone)
    }

    /// Whether the file at `path` may be replaced by a new journal: there is none, it is empty, or it
    /// is a journal, be it a damaged one. A file that is something else is never ours to remove.
    #[must_use]
    pub fn may_replace(path: &Path) -> bool {
        match fs::metadata(path) {
            Err(e) => e.kind() == std::io::ErrorKind::NotFound,
            Ok(file) => file.is_file() && (file.len() == 0 || Self::open(path).is_ok() || begins_as_journal(path)),
        }
    }

    /// Removes the journal at `path` with its logs. Nothing happens to a file that is something else.
    ///
    /// # Errors
    /// When it cannot be removed, or is no journal.
    pub fn remove(path: &Path) -> std::io::Result<()> {
        if !Self::may_replace(path) {
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, "this file is no journal"));
        }
        for ending in ["", "-wal", "-shm"] {
            match fs::remove_file(with_ending(path, ending)) {
                Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e),
                _ => {}
            }
        }
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

/// Whether a damaged file was once ours: SQLite's mark, and ours at byte 68 (SQLite file format, 1.3).
fn begins_as_journal(path: &Path) -> bool {
    let mut head = [0; 72];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut head));
    read.is_ok() && head.starts_with(b"SQLite format 3\0") && head.ends_with(b"APWZ")
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that nobody may read, as a locked iPhone has. Root may read what its owner shut; the kernel's own switch
    /// that can only be written is shut to root too.
    #[cfg(target_os = "linux")]
    #[test]
    fn nothing_stands_in_for_a_journal_that_is_locked() {
        use std::os::unix::fs::PermissionsExt;

        let folder = tempfile::tempdir().unwrap();
        let shut = folder.path().join("journal");
        fs::write(&shut, "").unwrap();
        fs::set_permissions(&shut, fs::Permissions::from_mode(0o000)).unwrap();
        let path = if fs::File::open(&shut).is_ok() { Path::new("/proc/sys/vm/compact_memory") } else { &shut };
        assert!(fs::File::open(path).is_err(), "nobody may read it");
        assert!(matches!(Journal::open_or_set_aside(path), Err(JournalError::Locked)));
    }
}
