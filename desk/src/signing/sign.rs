//! Adding a signature to an envelope.

use appwijzer_core::trust::{Envelope, RoleKeys, Signature, TrustError, verify_ed25519};

use super::keys::SigningKey;

/// Why a document was not signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// It has a signature of this key already.
    #[error("this key has signed it already")]
    Twice,
    /// It is no envelope.
    #[error(transparent)]
    Envelope(#[from] TrustError),
}

/// Adds a signature.
///
/// # Errors
/// When the key has signed already.
pub fn add_signature(envelope: &mut Envelope, key: &SigningKey) -> Result<(), SignError> {
    let id = key.public_key().id();
    if envelope.signatures.iter().any(|s| s.key.as_ref() == Some(&id)) {
        return Err(SignError::Twice);
    }
    let bytes = key.sign(envelope.signed_bytes());
    envelope.signatures.push(Signature { key: Some(id), bytes });
    Ok(())
}

/// The ids of those keys of a role that have signed.
#[must_use]
pub fn signers(envelope: &Envelope, role: &RoleKeys<'_>) -> Vec<String> {
    let signed = |public: &[u8; 32]| {
        envelope.signatures.iter().any(|s| verify_ed25519(public, envelope.signed_bytes(), &s.bytes))
    };
    role.keys.iter().filter(|(_, public)| signed(public)).map(|(id, _)| id.0.clone()).collect()
}
