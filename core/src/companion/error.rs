//! What a shell is told when something fails: few, stable, without personal data.

use crate::journal::JournalError;
use crate::ports::PortError;

/// Why the companion could not do what was asked. It still works afterwards.
#[derive(Debug, thiserror::Error)]
pub enum CompanionError {
    /// The store failed.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// A service of the platform failed.
    #[error("the platform did not answer: {0}")]
    Port(#[from] PortError),
    /// There is no policy yet.
    #[error("there is no policy yet")]
    NoPolicy,
    /// The owner of a private phone has not agreed yet.
    #[error("the owner has not agreed yet")]
    NotAgreed,
}

impl CompanionError {
    /// A stable name for logs and shells.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            CompanionError::Journal(JournalError::Busy) => "busy",
            CompanionError::Journal(JournalError::Newer(_)) => "newer",
            CompanionError::Journal(JournalError::Locked) => "locked",
            CompanionError::Journal(JournalError::Storage(_)) => "storage",
            CompanionError::Journal(JournalError::Damaged | JournalError::Other(_)) => "journal",
            CompanionError::Port(_) => "platform",
            CompanionError::NoPolicy => "no-policy",
            CompanionError::NotAgreed => "not-agreed",
        }
    }
}
