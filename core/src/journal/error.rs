//! What can go wrong with the store.

use rusqlite::ErrorCode;

/// Why the store could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum JournalError {
    /// Another process is writing.
    #[error("the journal is in use by another process")]
    Busy,
    /// No room, or not allowed to write.
    #[error("the journal cannot be written: {0}")]
    Storage(String),
    /// The file is there, and the system does not let it be read now: a phone that is locked.
    #[error("the journal cannot be read while the device is locked")]
    Locked,
    /// The file is damaged or is no journal.
    #[error("the journal is damaged")]
    Damaged,
    /// The file was written by a newer version of the app.
    #[error("the journal was written by a newer version ({0})")]
    Newer(i64),
    /// Anything else that SQLite says.
    #[error("the journal failed: {0}")]
    Other(String),
}

impl From<rusqlite::Error> for JournalError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            // A race for the lock of the log, lost too often, is SQLITE_PROTOCOL.
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
                JournalError::Busy
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => JournalError::Damaged,
            Some(
                ErrorCode::DiskFull
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied
                | ErrorCode::CannotOpen
                | ErrorCode::SystemIoFailure
                | ErrorCode::OutOfMemory,
            ) => JournalError::Storage(error.to_string()),
            _ => JournalError::Other(error.to_string()),
        }
    }
}
