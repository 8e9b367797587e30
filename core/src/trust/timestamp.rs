//! Timestamps: that what a server shows is what is meant to be shown, signed anew every week or so by a key of low
//! value on the server itself. After the role of that name in The Update Framework.
//!
//! It can only say that nothing newer is being kept from the phone. It brings nothing into force.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::policy::is_short_id;

use super::envelope::Envelope;
use super::error::TrustError;
use super::key::from_hex;
use super::root::{RoleName, TrustedRoot};
use super::strict;

/// The payload type of a timestamp.
pub const TIMESTAMP_TYPE: &str = "application/vnd.appwijzer.timestamp.v1+json";
/// The largest timestamp that is read, in bytes.
pub const MAX_TIMESTAMP_BYTES: usize = 8 * 1024;
/// For how many days at most a timestamp says anything.
pub const MAX_TIMESTAMP_DAYS: u8 = 90;
const SCHEMA: u32 = 1;

/// A timestamp as it is signed. Fields that are not here are passed over, unless `critical` names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimestampDocument {
    /// Version of the format: 1.
    pub schema: u32,
    /// Whose.
    pub organisation: String,
    /// SHA-256 of the organisation's root 1, in lower-case hexadecimal digits: a timestamp of another line of roots
    /// says nothing, though the same key signed it. Older ones have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lineage: Option<String>,
    /// The day on which it was signed.
    pub issued: Date,
    /// The last day on which it says anything.
    pub expires: Date,
    /// Version of the last root.
    pub root_version: u64,
    /// Version of the policy that is published.
    pub policy_version: u64,
    /// SHA-256 of that policy, in lower-case hexadecimal digits.
    pub policy_fingerprint: String,
    /// What a reader must know to read this timestamp at all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub critical: Vec<String>,
}

impl TimestampDocument {
    /// A timestamp of what is published under the last root.
    #[must_use]
    pub fn new(root: &TrustedRoot, policy: (u64, &str), issued: Date, expires: Date) -> Self {
        TimestampDocument {
            schema: SCHEMA,
            organisation: root.root.organisation.clone(),
            lineage: root.lineage(),
            issued,
            expires,
            root_version: root.root.version,
            policy_version: policy.0,
            policy_fingerprint: policy.1.to_owned(),
            critical: Vec::new(),
        }
    }

    fn check(&self) -> Result<(), TrustError> {
        let sound = self.schema == SCHEMA
            && self.critical.is_empty()
            && is_short_id(&self.organisation)
            && self.lineage.as_deref().is_none_or(|lineage| from_hex::<32>(lineage).is_some())
            && from_hex::<32>(&self.policy_fingerprint).is_some()
            && self.issued <= self.expires
            && self.expires <= self.issued.saturating_add(i64::from(MAX_TIMESTAMP_DAYS).days())
            && (2000..2200).contains(&self.issued.year());
        if sound { Ok(()) } else { Err(TrustError::Content("the timestamp makes no sense".into())) }
    }
}

/// Verifies a timestamp: its signatures, its form, its audience.
///
/// # Errors
/// [`TrustError`].
pub fn verify_timestamp(root: &TrustedRoot, bytes: &[u8]) -> Result<TimestampDocument, TrustError> {
    let envelope = Envelope::read(bytes, MAX_TIMESTAMP_BYTES)?;
    envelope.expect_type(TIMESTAMP_TYPE)?;
    envelope.verify(&root.root.role_keys(RoleName::Timestamp))?;
    let timestamp: TimestampDocument = strict::read(envelope.payload()).map_err(TrustError::Content)?;
    timestamp.check()?;
    root.expect_organisation(&timestamp.organisation)?;
    root.expect_lineage(timestamp.lineage.as_deref())?;
    Ok(timestamp)
}
