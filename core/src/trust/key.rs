//! Public keys, their ids, and the device's own key.

use std::fmt;

use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde::{Deserialize, Serialize};

use crate::policy::canonical;

use super::ed25519::{SIGNATURE_BYTES, is_weak_point};
use super::error::TrustError;

/// Lower-case hexadecimal digits of bytes.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Bytes of lower-case hexadecimal digits.
pub(super) fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    let lower = digits.iter().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(b));
    if digits.len() != 2 * N || !lower {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

/// An Ed25519 public key in the form that The Update Framework gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    keytype: Ed25519Word,
    keyval: KeyValue,
    scheme: Ed25519Word,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Ed25519Word {
    #[serde(rename = "ed25519")]
    Ed25519,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyValue {
    public: String,
}

/// SHA-256 of a key's canonical JSON, in lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeyId(pub String);

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Key {
    /// A key from its 32 bytes.
    #[must_use]
    pub fn new(public: [u8; 32]) -> Self {
        Key {
            keytype: Ed25519Word::Ed25519,
            keyval: KeyValue { public: to_hex(&public) },
            scheme: Ed25519Word::Ed25519,
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let bytes = canonical::to_vec(self).unwrap_or_default();
        KeyId(to_hex(digest(&SHA256, &bytes).as_ref()))
    }

    /// Its 32 bytes.
    ///
    /// # Errors
    /// When it is no key, or one of which signatures prove nothing.
    pub fn public(&self) -> Result<[u8; 32], TrustError> {
        let bytes = from_hex::<32>(&self.keyval.public)
            .ok_or_else(|| TrustError::Content("a public key is 64 lower-case hexadecimal digits".into()))?;
        if is_weak_point(&bytes) {
            return Err(TrustError::Content("a public key is of small order".into()));
        }
        Ok(bytes)
    }
}

/// The device's own key pair: names the device to whoever grants it an exemption. It is made on the
/// device, kept in the platform's secure storage, and never leaves it.
#[derive(Clone)]
pub struct DeviceKey {
    document: Vec<u8>,
    public: [u8; 32],
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKey({}…)", to_hex(self.public.get(..4).unwrap_or_default()))
    }
}

impl DeviceKey {
    /// A new key pair.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn generate() -> Result<Self, TrustError> {
        let failed = |_| TrustError::Content("the system gave no randomness".into());
        let document = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(failed)?;
        Self::from_document(document.as_ref()).ok_or_else(|| TrustError::Content("a new key could not be read".into()))
    }

    /// The key pair that [`DeviceKey::document`] gave.
    #[must_use]
    pub fn from_document(document: &[u8]) -> Option<Self> {
        let pair = Ed25519KeyPair::from_pkcs8(document).ok()?;
        let public = pair.public_key().as_ref().try_into().ok()?;
        Some(DeviceKey { document: document.to_owned(), public })
    }

    /// The document to keep in secure storage (PKCS #8).
    #[must_use]
    pub fn document(&self) -> &[u8] {
        &self.document
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> [u8; 32] {
        self.public
    }

    /// Signs with it. None when the key cannot be used any more.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Option<[u8; SIGNATURE_BYTES]> {
        let pair = Ed25519KeyPair::from_pkcs8(&self.document).ok()?;
        pair.sign(message).as_ref().try_into().ok()
    }

    /// The public half in groups that can be read aloud; each group finds a typing error.
    #[must_use]
    pub fn spoken(&self) -> String {
        super::code::encode(&self.public)
    }
}
