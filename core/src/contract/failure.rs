//! Why something was not done: the few reasons that a shell, a screen and a status tell apart.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::names::names;

/// Why a call failed. The companion still works afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Display))]
pub enum FailureCode {
    /// Another process is writing.
    Busy,
    /// The journal comes from a newer version of the app.
    Newer,
    /// The device is locked, and what is needed cannot be read until somebody unlocks it.
    Locked,
    /// Nothing can be written: the storage is full or broken.
    Storage,
    /// The journal cannot be used.
    Journal,
    /// A service of the platform failed.
    Platform,
    /// There is no policy yet.
    NoPolicy,
    /// The owner of a private device has not agreed yet.
    NotAgreed,
    /// A chosen file is no App Privacy Report.
    NotAReport,
    /// The shell broke it off.
    Cancelled,
    /// Something that should be impossible.
    Internal,
}

names!(FailureCode {
    Busy = "busy",
    Newer = "newer",
    Locked = "locked",
    Storage = "storage",
    Journal = "journal",
    Platform = "platform",
    NoPolicy = "no-policy",
    NotAgreed = "not-agreed",
    NotAReport = "not-a-report",
    Cancelled = "cancelled",
    Internal = "internal",
});

/// Why nothing newer came into force. What was accepted before stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum), uniffi::export(Display))]
pub enum RefreshFailure {
    /// No answer came.
    Offline,
    /// The answer took too long.
    Timeout,
    /// The server answered with something else than the document.
    Server,
    /// The server has no such document.
    NotFound,
    /// The server sends to another place.
    Redirect,
    /// The address cannot be used.
    Address,
    /// More came than is read.
    TooLarge,
    /// What came is no signed envelope.
    NotAnEnvelope,
    /// It is an envelope of another kind of document.
    WrongType,
    /// It is not signed by enough keys.
    TooFewSignatures,
    /// It is signed, and its content makes no sense.
    Content,
    /// The policy in it is not sound.
    Policy,
    /// It is for another organisation.
    WrongOrganisation,
    /// It is of another first root, under the same id.
    OtherLineage,
    /// The policy was signed for another first root, under the same id.
    PolicyLineage,
    /// The root is not the one that the code names.
    WrongFingerprint,
    /// The root does not follow from the one before.
    RootVersion,
    /// The root has expired.
    RootExpired,
    /// It is of a day that is still to come.
    NotYet,
    /// The server's timestamp is of a day that is still to come.
    StampNotYet,
    /// The server shows something older than its own timestamp names.
    Frozen,
    /// It is older than what was seen.
    OlderPolicy,
    /// It is not what was seen under the same version.
    SameVersion,
    /// The witnesses of the public log have not seen it yet.
    LogLate,
    /// It does not stand in the public log.
    LogMissing,
    /// The public log cannot be read.
    LogBroken,
    /// The public log is somebody else's.
    LogOther,
    /// Something was taken out of the public log.
    LogRollback,
    /// The public log was written anew.
    LogFork,
    /// Nobody said where to look, or under which root.
    NotConfigured,
    /// The companion could not keep what came, or a reason that only another version of the app knows.
    Other,
}

names!(RefreshFailure {
    Offline = "offline",
    Timeout = "timeout",
    Server = "server",
    NotFound = "not-found",
    Redirect = "redirect",
    Address = "address",
    TooLarge = "too-large",
    NotAnEnvelope = "not-an-envelope",
    WrongType = "wrong-type",
    TooFewSignatures = "too-few-signatures",
    Content = "content",
    Policy = "policy",
    WrongOrganisation = "wrong-organisation",
    OtherLineage = "other-lineage",
    PolicyLineage = "policy-lineage",
    WrongFingerprint = "wrong-fingerprint",
    RootVersion = "root-version",
    RootExpired = "root-expired",
    NotYet = "not-yet",
    StampNotYet = "stamp-not-yet",
    Frozen = "frozen",
    OlderPolicy = "older-policy",
    SameVersion = "same-version",
    LogLate = "log-late",
    LogMissing = "log-missing",
    LogBroken = "log-broken",
    LogOther = "log-other",
    LogRollback = "log-rollback",
    LogFork = "log-fork",
    NotConfigured = "not-configured",
    Other = "other",
});

impl Serialize for RefreshFailure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// A reason that another version of the app wrote is read as [`RefreshFailure::Other`]: all that stands beside it
/// still holds.
impl<'de> Deserialize<'de> for RefreshFailure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Ok(Self::from_name(&name).unwrap_or(RefreshFailure::Other))
    }
}
