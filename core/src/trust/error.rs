//! Why something was not believed.

use crate::policy::PolicyError;

use super::log::LogError;

/// Why something was not believed. What was accepted before stays in force.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// Larger than is read.
    #[error("it is {bytes} bytes; at most {limit} are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The bound.
        limit: usize,
    },
    /// Not a DSSE envelope.
    #[error("it is not a signed envelope: {0}")]
    NotAnEnvelope(String),
    /// An envelope of another kind of document.
    #[error("it holds '{found}', expected was '{expected}'")]
    WrongType {
        /// What was expected.
        expected: &'static str,
        /// What it says it holds.
        found: String,
    },
    /// Not enough valid signatures by keys of the role.
    #[error("it has {have} valid signatures for '{role}' and needs {need}")]
    TooFewSignatures {
        /// The role.
        role: &'static str,
        /// Valid signatures by different keys of the role.
        have: usize,
        /// The threshold.
        need: usize,
    },
    /// Signed, but its content makes no sense.
    #[error("its content cannot be used: {0}")]
    Content(String),
    /// For another organisation.
    #[error("it is for '{found}', expected was '{expected}'")]
    WrongOrganisation {
        /// Whose it should be.
        expected: String,
        /// Whose it is.
        found: String,
    },
    /// Under the same id, but of another first root: another organisation.
    #[error("it belongs to another organisation of the same name, with other keys")]
    OtherLineage,
    /// A policy that was signed for another first root, by a key that both roots name.
    #[error("the policy was signed for another organisation of the same name, with other root keys")]
    PolicyLineage,
    /// The first root is not the one that was named.
    #[error("the root does not have the fingerprint that was given")]
    WrongFingerprint,
    /// Roots are accepted in steps of one version.
    #[error("root version {offered} was offered; the next is {expected}")]
    RootVersion {
        /// The next version.
        expected: u64,
        /// The one that was offered.
        offered: u64,
    },
    /// The root has expired: nothing new is accepted under it.
    #[error("the root expired on {0}")]
    RootExpired(jiff::civil::Date),
    /// A policy that was issued well after the phone's time: it waits.
    #[error("it was issued on {0}, and that day is still to come")]
    NotYet(jiff::civil::Date),
    /// An older policy than one that was seen.
    #[error("policy version {offered} is older than version {seen}, which was seen before")]
    OlderPolicy {
        /// The highest version that was seen.
        seen: u64,
        /// The version that was offered.
        offered: u64,
    },
    /// Another policy under a version that was seen already.
    #[error("policy version {0} was seen before with other content")]
    SameVersionOtherContent(u64),
    /// The policy itself is not sound.
    #[error("the policy cannot be used: {0}")]
    Policy(#[from] PolicyError),
    /// A grant for another device.
    #[error("the exemption was granted to another device")]
    OtherDevice,
    /// A grant for an exemption that the policy does not have.
    #[error("the policy has no exemption '{0}'")]
    UnknownExemption(String),
    /// A grant that runs longer than the policy allows.
    #[error("the exemption runs until {until}; the policy allows until {latest} at most")]
    GrantTooLong {
        /// The last day of the grant.
        until: jiff::civil::Date,
        /// The latest that is allowed.
        latest: jiff::civil::Date,
    },
    /// A denial of a request that this device did not make, or made anew since.
    #[error("it answers another request than the one of this device")]
    OtherRequest,
    /// The root names witnesses, and what was shown of the log does not show the policy to them.
    #[error("the log: {0}")]
    Log(#[from] LogError),
    /// A grant that was revoked.
    #[error("the exemption was revoked")]
    Revoked,
}

impl TrustError {
    /// A stable name for logs, for the MDM, and for the sentence that an employee reads
    /// (`trust-<code>`).
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            TrustError::TooLarge { .. } => "too-large",
            TrustError::NotAnEnvelope(_) => "not-an-envelope",
            TrustError::WrongType { .. } => "wrong-type",
            TrustError::TooFewSignatures { .. } => "too-few-signatures",
            TrustError::Content(_) => "content",
            TrustError::WrongOrganisation { .. } => "wrong-organisation",
            TrustError::OtherLineage => "other-lineage",
            TrustError::PolicyLineage => "policy-lineage",
            TrustError::WrongFingerprint => "wrong-fingerprint",
            TrustError::RootVersion { .. } => "root-version",
            TrustError::RootExpired(_) => "root-expired",
            TrustError::NotYet(_) => "not-yet",
            TrustError::OlderPolicy { .. } => "older-policy",
            TrustError::SameVersionOtherContent(_) => "same-version",
            TrustError::Policy(_) => "policy",
            TrustError::OtherDevice => "other-device",
            TrustError::UnknownExemption(_) => "unknown-exemption",
            TrustError::GrantTooLong { .. } => "grant-too-long",
            TrustError::OtherRequest => "other-request",
            TrustError::Log(e) => e.code(),
            TrustError::Revoked => "revoked",
        }
    }
}
