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
    /// No check was made yet.
    #[error("no check was made yet")]
    NotChecked,
}
