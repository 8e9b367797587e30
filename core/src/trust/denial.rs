//! The answer "no" to a request for an exemption: signed by the same role that grants, with a reason.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::policy::is_short_id;

use super::ed25519::is_weak_point;
use super::envelope::Envelope;
use super::error::TrustError;
use super::grant::MAX_GRANT_BYTES;
use super::key::from_hex;
use super::request::RequestDocument;
use super::root::{RoleName, TrustedRoot};
use super::strict;

/// The payload type of a denial.
pub const DENIAL_TYPE: &str = "application/vnd.appwijzer.exemption-denial.v1+json";
/// The longest reason, in characters.
pub const MAX_REASON: usize = 400;
const SCHEMA: u32 = 1;

/// A denial as it is signed. Fields that are not here are passed over, unless `critical` names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DenialDocument {
    /// Version of the format: 1.
    pub schema: u32,
    /// Whose.
    pub organisation: String,
    /// The fingerprint of the organisation's first root.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lineage: Option<String>,
    /// Which request it answers.
    pub request: String,
    /// The public key of the device that asked.
    pub device: String,
    /// The day on which it was decided.
    pub on: Date,
    /// Why, for the employee: at most 400 characters.
    pub reason: String,
    /// What a reader must know to read this denial at all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub critical: Vec<String>,
}

impl DenialDocument {
    /// A denial of a request.
    #[must_use]
    pub fn new(id: &str, request: &RequestDocument, on: Date, reason: &str) -> Self {
        DenialDocument {
            schema: SCHEMA,
            organisation: request.organisation.clone(),
            lineage: request.lineage.clone(),
            request: id.to_owned(),
            device: request.device.clone(),
            on,
            reason: reason.to_owned(),
            critical: Vec::new(),
        }
    }

    /// Checks that the denial hangs together.
    ///
    /// # Errors
    /// When it does not, with what is wrong.
    pub fn check(&self) -> Result<(), TrustError> {
        let bad = |what: &str| Err(TrustError::Content(what.to_owned()));
        if self.schema != SCHEMA || !self.critical.is_empty() {
            return bad("it is written in a format that this version does not know");
        }
        if !is_short_id(&self.organisation) || !is_short_id(&self.request) {
            return bad("one of its ids is not an id");
        }
        if from_hex::<32>(&self.device).is_none_or(|key| is_weak_point(&key)) {
            return bad("it does not name a device");
        }
        let length = self.reason.trim().chars().count();
        if !(1..=MAX_REASON).contains(&length) || self.reason.chars().any(char::is_control) {
            return bad("its reason is missing, too long or holds control characters");
        }
        if !(2000..2200).contains(&self.on.year()) {
            return bad("its date makes no sense");
        }
        Ok(())
    }
}

/// Whether an envelope says that it holds a denial. Proves nothing.
#[must_use]
pub fn is_denial(bytes: &[u8]) -> bool {
    Envelope::read(bytes, MAX_GRANT_BYTES).is_ok_and(|envelope| envelope.payload_type == DENIAL_TYPE)
}

/// Verifies a denial: its signatures, its form, its audience. Says nothing about the device.
///
/// # Errors
/// [`TrustError`].
pub fn verify_denial(root: &TrustedRoot, bytes: &[u8]) -> Result<DenialDocument, TrustError> {
    let envelope = Envelope::read(bytes, MAX_GRANT_BYTES)?;
    envelope.expect_type(DENIAL_TYPE)?;
    envelope.verify(&root.root.role_keys(RoleName::Exemption))?;
    let denial: DenialDocument = strict::read(envelope.payload()).map_err(TrustError::Content)?;
    denial.check()?;
    root.expect_organisation(&denial.organisation)?;
    root.expect_lineage(denial.lineage.as_deref())?;
    Ok(denial)
}
