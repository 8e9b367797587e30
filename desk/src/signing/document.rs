//! A policy in whatever form it lies there: compiled, or signed.

use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::{Envelope, MAX_ENVELOPE_BYTES, POLICY_TYPE, TrustError};

/// A policy that was read at the desk. Its signatures, if any, are not verified by that.
#[derive(Clone, Debug)]
pub struct PolicyDocument {
    /// What it says.
    pub file: PolicyFile,
    /// The envelope, if it is signed.
    pub envelope: Option<Envelope>,
}

impl PolicyDocument {
    /// Reads a signed or a compiled policy.
    ///
    /// # Errors
    /// When it is neither.
    pub fn read(bytes: &[u8]) -> Result<Self, TrustError> {
        let Ok(envelope) = Envelope::read(bytes, MAX_ENVELOPE_BYTES) else {
            return Ok(PolicyDocument { file: PolicyFile::parse(bytes.trim_ascii())?, envelope: None });
        };
        envelope.expect_type(POLICY_TYPE)?;
        Ok(PolicyDocument { file: PolicyFile::parse(envelope.payload())?, envelope: Some(envelope) })
    }

    /// An unsigned envelope around a compiled policy, or the one that it came in.
    #[must_use]
    pub fn into_envelope(self) -> Envelope {
        self.envelope.unwrap_or_else(|| Envelope::unsigned(POLICY_TYPE, self.file.bytes()))
    }
}
