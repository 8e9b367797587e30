//! A policy in whatever form it lies there: compiled, or signed.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use appwijzer_core::policy::{Policy, PolicyFile, canonical};
use appwijzer_core::trust::{Envelope, MAX_ENVELOPE_BYTES, POLICY_TYPE, TrustError};

use crate::absent::Unread;

/// Why a file holds no policy that can be read.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The system does not give it.
    #[error("it cannot be read: {0}")]
    File(Unread),
    /// It is larger than anything that companions read.
    #[error("it is larger than {MAX_ENVELOPE_BYTES} bytes, which is the most that is read")]
    TooLarge,
    /// A private key was named by mistake.
    #[error("this is a private key, and no policy. Keep it to yourself")]
    PrivateKey,
    /// It is something else.
    #[error("it is neither a signed nor a compiled policy: {0}")]
    Content(#[from] TrustError),
}

/// The same policy, for another line of roots or for none.
///
/// # Errors
/// Only when it cannot be written as JSON, or became too large.
pub(super) fn with_lineage(policy: &PolicyFile, lineage: Option<&str>) -> Result<PolicyFile, TrustError> {
    let of_line = Policy { lineage, ..policy.policy().clone() };
    let bytes = canonical::to_vec(&of_line).map_err(|e| TrustError::Content(e.to_string()))?;
    Ok(PolicyFile::parse(bytes)?)
}

/// Whether a file's text is a private key, encrypted or not: nobody else may ever get it.
#[must_use]
pub fn is_private_key(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..4096).unwrap_or(bytes));
    head.contains("PRIVATE KEY-----")
}

/// A policy that was read at the desk. Its signatures, if any, are not verified by that.
#[derive(Clone, Debug)]
pub struct PolicyDocument {
    /// What it says.
    pub file: PolicyFile,
    /// The envelope, if it is signed.
    pub envelope: Option<Envelope>,
}

impl PolicyDocument {
    /// Reads the policy in a file.
    ///
    /// # Errors
    /// When it cannot be read, or is none.
    pub fn open(path: &Path) -> Result<Self, DocumentError> {
        let mut bytes = Vec::new();
        let most = u64::try_from(MAX_ENVELOPE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        let file = |e: std::io::Error| DocumentError::File(Unread::of(path, &e));
        File::open(path).map_err(file)?.take(most).read_to_end(&mut bytes).map_err(file)?;
        if bytes.len() > MAX_ENVELOPE_BYTES {
            return Err(DocumentError::TooLarge);
        }
        if is_private_key(&bytes) {
            return Err(DocumentError::PrivateKey);
        }
        Ok(Self::read(&bytes)?)
    }

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

    /// The policy with the line of roots for which it is signed: the fingerprint of root 1. What is signed already
    /// stays as it is, and so does what names a line.
    ///
    /// # Errors
    /// Only when it cannot be written as JSON, or became too large.
    pub fn of_line(self, lineage: Option<&str>) -> Result<Self, TrustError> {
        if lineage.is_none() || self.envelope.is_some() || self.file.policy().lineage.is_some() {
            return Ok(self);
        }
        Ok(PolicyDocument { file: with_lineage(&self.file, lineage)?, envelope: None })
    }

    /// An unsigned envelope around a compiled policy, or the one that it came in.
    #[must_use]
    pub fn into_envelope(self) -> Envelope {
        self.envelope.unwrap_or_else(|| Envelope::unsigned(POLICY_TYPE, self.file.bytes()))
    }
}
