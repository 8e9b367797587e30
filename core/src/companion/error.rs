//! What a shell is told when something fails: few, stable, without personal data.

use crate::contract::{FailureCode, RefreshFailure};
use crate::journal::JournalError;
use crate::ports::PortError;
use crate::trust::TrustError;
use crate::trust::log::LogError;

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
    /// What a shell is told.
    #[must_use]
    pub fn code(&self) -> FailureCode {
        match self {
            CompanionError::Journal(JournalError::Busy) => FailureCode::Busy,
            CompanionError::Journal(JournalError::Newer(_)) => FailureCode::Newer,
            CompanionError::Journal(JournalError::Locked) => FailureCode::Locked,
            CompanionError::Journal(JournalError::Storage(_)) => FailureCode::Storage,
            CompanionError::Journal(JournalError::Damaged | JournalError::Other(_)) => FailureCode::Journal,
            CompanionError::Port(_) => FailureCode::Platform,
            CompanionError::NoPolicy => FailureCode::NoPolicy,
            CompanionError::NotAgreed => FailureCode::NotAgreed,
        }
    }
}

/// Why what was fetched is not taken.
impl From<&LogError> for RefreshFailure {
    fn from(error: &LogError) -> Self {
        match error {
            LogError::Malformed(..) | LogError::Name(_) | LogError::VerifierKey(_) => RefreshFailure::LogBroken,
            LogError::Unsigned(_) | LogError::Origin { .. } => RefreshFailure::LogOther,
            LogError::Rollback { .. } => RefreshFailure::LogRollback,
            LogError::SplitView(_) | LogError::Fork(_) => RefreshFailure::LogFork,
            LogError::Witnesses { .. } => RefreshFailure::LogLate,
            LogError::NotShown(_) | LogError::Missing => RefreshFailure::LogMissing,
        }
    }
}

impl From<&TrustError> for RefreshFailure {
    fn from(error: &TrustError) -> Self {
        match error {
            TrustError::TooLarge { .. } => RefreshFailure::TooLarge,
            TrustError::NotAnEnvelope(_) => RefreshFailure::NotAnEnvelope,
            TrustError::WrongType { .. } => RefreshFailure::WrongType,
            TrustError::TooFewSignatures { .. } => RefreshFailure::TooFewSignatures,
            TrustError::Content(_) => RefreshFailure::Content,
            TrustError::WrongOrganisation { .. } => RefreshFailure::WrongOrganisation,
            TrustError::OtherLineage => RefreshFailure::OtherLineage,
            TrustError::PolicyLineage => RefreshFailure::PolicyLineage,
            TrustError::WrongFingerprint => RefreshFailure::WrongFingerprint,
            TrustError::RootVersion { .. } => RefreshFailure::RootVersion,
            TrustError::RootExpired(_) => RefreshFailure::RootExpired,
            TrustError::NotYet(_) => RefreshFailure::NotYet,
            TrustError::OlderPolicy { .. } => RefreshFailure::OlderPolicy,
            TrustError::SameVersionOtherContent(_) => RefreshFailure::SameVersion,
            TrustError::Policy(_) => RefreshFailure::Policy,
            TrustError::Log(e) => e.into(),
            // Of an exemption, and never of what a refresh fetches.
            TrustError::OtherDevice
            | TrustError::UnknownExemption(_)
            | TrustError::GrantTooLong { .. }
            | TrustError::OtherRequest
            | TrustError::Revoked => RefreshFailure::Other,
        }
    }
}
