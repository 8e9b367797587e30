//! Where the desk's inventory comes from, and looking at it again.

use std::fs::File;
use std::io::stdin;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use appwijzer_core::inventory::Snapshot;
use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::ports::{Inventory, PortError};
use appwijzer_inventory::adb::{Adb, AdbError};
use appwijzer_inventory::{ReadError, ReadOptions, Reading, read};

use super::demo::demonstration;

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The demonstration phone.
    Demonstration,
    /// A list in a file.
    File(PathBuf),
    /// A list on standard input. It can be read once.
    Stdin,
    /// A list that somebody pasted.
    Pasted(Arc<[u8]>),
    /// A phone on a cable.
    Phone(Adb),
}

/// Why there is no inventory.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The file cannot be opened.
    #[error("{}: {reason}", path.display())]
    Open {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The phone does not answer.
    #[error(transparent)]
    Phone(#[from] AdbError),
}

impl SourceError {
    /// What is wrong and what to do, in words.
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        match self {
            SourceError::Open { path, .. } => {
                words.tell("cli-cannot-open", &Args::new().with("path", &path.display().to_string()))
            }
            SourceError::Read(e) => e.message(words),
            SourceError::Phone(e) => e.message(words),
        }
    }
}

impl Subject {
    /// Looks at it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, options: &ReadOptions) -> Result<Reading, SourceError> {
        Ok(match self {
            Subject::Demonstration => demonstration(options)?,
            Subject::File(path) => {
                let open = |e: std::io::Error| SourceError::Open { path: path.clone(), reason: e.to_string() };
                let file = File::open(path).map_err(open)?;
                if file.metadata().map_err(open)?.is_dir() {
                    return Err(SourceError::Open { path: path.clone(), reason: "is a folder".to_owned() });
                }
                read(file, options)?
            }
            Subject::Stdin => read(stdin().lock(), options)?,
            Subject::Pasted(text) => read(&text[..], options)?,
            Subject::Phone(adb) => adb.read(&options.watched)?,
        })
    }

    /// Whether looking again can show something new.
    #[must_use]
    pub fn can_change(&self) -> bool {
        matches!(self, Subject::File(_) | Subject::Phone(_))
    }
}

/// The inventory port of the desk: the first look is used as it is, every later one looks again.
#[derive(Debug)]
pub struct Given {
    subject: Subject,
    options: ReadOptions,
    first: Mutex<Option<Vec<Snapshot>>>,
    /// Why the last look failed.
    failed: Mutex<Option<SourceError>>,
    /// For what can be looked at only once: kept for as long as the program runs.
    kept: Option<Mutex<Vec<Snapshot>>>,
}

impl Given {
    /// A port over a first look that was made already.
    #[must_use]
    pub fn new(subject: Subject, options: ReadOptions, first: Vec<Snapshot>) -> Self {
        let kept = (!subject.can_change()).then(|| Mutex::new(first.clone()));
        Given { subject, options, first: Mutex::new(Some(first)), failed: Mutex::default(), kept }
    }

    /// Why the last look failed, once.
    pub fn take_failure(&self) -> Option<SourceError> {
        self.failed.lock().ok()?.take()
    }

    /// Removes an app from the demonstration phone.
    pub fn remove(&self, package: &str) {
        if let Some(Ok(mut snapshots)) = self.kept.as_ref().map(Mutex::lock) {
            snapshots.iter_mut().for_each(|s| s.apps.retain(|app| app.id != package));
        }
    }
}

impl Inventory for Given {
    fn snapshots(&self) -> Result<Vec<Snapshot>, PortError> {
        let first = self.first.lock().map_err(|_| PortError::new("the first look was lost"))?.take();
        if let Some(snapshots) = first {
            return Ok(snapshots);
        }
        if let Some(kept) = &self.kept {
            return Ok(kept.lock().map_err(|_| PortError::new("the list was lost"))?.clone());
        }
        self.subject.read(&self.options).map(|reading| reading.snapshots).map_err(|e| {
            let error = PortError::new(e.to_string());
            if let Ok(mut failed) = self.failed.lock() {
                *failed = Some(e);
            }
            error
        })
    }
}
