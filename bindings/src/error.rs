//! The two errors that cross: what a shell is told, and what a shell tells.

use appwijzer_core::companion::CompanionError as Core;
use appwijzer_core::contract::FailureCode;
use appwijzer_core::ports::PortError as CorePort;

/// Why the companion could not do what was asked. It still works afterwards.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum CompanionError {
    /// It failed. [`crate::problem_screen`] has the words for the employee.
    #[error("{why}: {reason}")]
    Failed {
        /// Why.
        why: FailureCode,
        /// For the log; holds no personal data.
        reason: String,
    },
    /// It was cancelled by the shell.
    #[error("cancelled")]
    Cancelled,
}

impl CompanionError {
    /// Something went wrong that should be impossible.
    pub(crate) fn internal(reason: &str) -> Self {
        CompanionError::Failed { why: FailureCode::Internal, reason: reason.to_owned() }
    }

    /// Why, as [`crate::problem_screen`] takes it.
    #[must_use]
    pub fn code(&self) -> FailureCode {
        match self {
            CompanionError::Failed { why, .. } => *why,
            CompanionError::Cancelled => FailureCode::Cancelled,
        }
    }
}

impl From<Core> for CompanionError {
    fn from(error: Core) -> Self {
        CompanionError::Failed { why: error.code(), reason: error.to_string() }
    }
}

/// Why a service of the platform failed. Holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum PortError {
    /// It failed.
    #[error("{reason}")]
    Failed {
        /// For the log: what failed.
        reason: String,
    },
    /// Only from secure storage: what was kept can never be read again. What may be readable after the device was
    /// unlocked is `Failed`.
    #[error("gone: {reason}")]
    Gone {
        /// For the log: what failed.
        reason: String,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for PortError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        // What a foreign exception says may name a person or an app: only its kind is kept.
        let kind = error.reason.split([':', '(', '\n']).next().unwrap_or_default();
        let kind: String = kind.chars().filter(|c| !c.is_control()).take(80).collect();
        PortError::Failed { reason: format!("unexpected error of the shell: {kind}") }
    }
}

impl From<PortError> for CorePort {
    fn from(error: PortError) -> Self {
        match error {
            PortError::Failed { reason } => CorePort::new(reason),
            PortError::Gone { reason } => CorePort::gone(reason),
        }
    }
}

/// Why a report could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum ReportError {
    /// It is something else.
    #[error("{reason}")]
    NotAReport {
        /// For the log.
        reason: String,
    },
    /// The file cannot be read.
    #[error("{reason}")]
    Unreadable {
        /// For the log.
        reason: String,
    },
}
