//! The platform's services, as traits that a shell implements.

use std::fmt::Debug;

use crate::inventory::Snapshot;

/// Why a service of the platform failed. Holds no personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct PortError {
    /// For the log: what failed.
    pub reason: String,
}

impl PortError {
    /// A failure with a reason for the log.
    #[must_use]
    pub fn new(reason: impl Into<String>) -> Self {
        PortError { reason: reason.into() }
    }
}

/// What is installed.
pub trait Inventory: Debug + Send + Sync {
    /// A snapshot of each area that the shell knows of; of an area that it cannot see, a snapshot
    /// whose coverage says so. May block.
    ///
    /// # Errors
    /// When the system does not answer at all.
    fn snapshots(&self) -> Result<Vec<Snapshot>, PortError>;
}

/// What time it is.
pub trait Clock: Debug + Send + Sync {
    /// Seconds since 1970 (UTC). Never blocks.
    fn now(&self) -> i64;
}
