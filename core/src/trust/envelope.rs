//! DSSE v1: an envelope with a payload, its type, and signatures over both.
//!
//! Source: github.com/secure-systems-lab/dsse, protocol.md and envelope.md.

use std::collections::BTreeSet;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use serde::{Deserialize, Serialize};

use crate::policy::Str;

use super::ed25519::verify;
use super::error::TrustError;
use super::key::KeyId;
use super::root::RoleKeys;

/// The most signatures that an envelope may carry.
pub const MAX_SIGNATURES: usize = 32;
/// The most signatures that are tried: every one reads the whole document once. A signature that names its key
/// is tried with that key alone.
const MAX_TRIES: usize = MAX_SIGNATURES;

/// A signed document, not yet verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// What kind of document the payload is.
    pub payload_type: String,
    /// The signatures.
    pub signatures: Vec<Signature>,
    /// That it stands in a public log, for whoever gets it without the log's files: a C2SP `tlog-proof`. It is not signed
    /// by these keys; it has signatures of its own.
    pub log: Option<String>,
    /// The pre-authentication encoding; the payload is its end.
    encoded: Vec<u8>,
    payload_at: usize,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Whose: a hint only.
    pub key: Option<KeyId>,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire<'a> {
    #[serde(borrow)]
    payload: Str<'a>,
    #[serde(borrow, rename = "payloadType")]
    payload_type: Str<'a>,
    #[serde(borrow)]
    signatures: Vec<WireSignature<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    log: Option<Str<'a>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireSignature<'a> {
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    keyid: Option<Str<'a>>,
    #[serde(borrow)]
    sig: Str<'a>,
}

/// What is signed: `DSSEv1 LEN(type) type LEN(payload) payload`.
#[must_use]
pub fn pre_authentication_encoding(payload_type: &str, payload: &[u8]) -> Vec<u8> {
    let mut encoded = header(payload_type, payload.len());
    encoded.extend_from_slice(payload);
    encoded
}

fn header(payload_type: &str, payload: usize) -> Vec<u8> {
    let mut encoded = Vec::with_capacity(64 + payload_type.len() + payload);
    encoded.extend_from_slice(format!("DSSEv1 {} {payload_type} {payload} ", payload_type.len()).as_bytes());
    encoded
}

impl Envelope {
    /// An envelope without signatures.
    #[must_use]
    pub fn unsigned(payload_type: &str, payload: &[u8]) -> Self {
        let encoded = pre_authentication_encoding(payload_type, payload);
        let payload_at = encoded.len() - payload.len();
        Envelope { payload_type: payload_type.to_owned(), signatures: Vec::new(), log: None, encoded, payload_at }
    }

    /// Reads an envelope of at most `limit` bytes. Nothing of its payload is read yet.
    ///
    /// # Errors
    /// When it is too large or no envelope.
    pub fn read(bytes: &[u8], limit: usize) -> Result<Self, TrustError> {
        if bytes.len() > limit {
            return Err(TrustError::TooLarge { bytes: bytes.len(), limit });
        }
        let wrong = |what: String| TrustError::NotAnEnvelope(what);
        let text = std::str::from_utf8(bytes).map_err(|_| wrong("it is not UTF-8 text".into()))?;
        let wire: Wire<'_> = serde_json::from_str(text).map_err(|e| wrong(e.to_string()))?;
        if wire.signatures.len() > MAX_SIGNATURES {
            return Err(wrong(format!("it has {} signatures", wire.signatures.len())));
        }
        let payload_type = wire.payload_type.as_str();
        if !(1..=100).contains(&payload_type.len()) || !payload_type.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(wrong("its type is not a media type".into()));
        }
        // The payload is decoded to where it will be verified: behind the header of what is signed.
        let (encoded, payload_at) = encode_signed(payload_type, wire.payload.as_str())
            .ok_or_else(|| wrong("its payload is not base64".into()))?;
        let mut signatures = Vec::with_capacity(wire.signatures.len());
        for signature in wire.signatures {
            let bytes = decode(signature.sig.as_str(), 0).ok_or_else(|| wrong("a signature is not base64".into()))?;
            let key = signature.keyid.filter(|k| !k.as_str().is_empty()).map(|k| KeyId(k.as_str().to_owned()));
            signatures.push(Signature { key, bytes });
        }
        let log = wire.log.map(|log| log.as_str().to_owned());
        Ok(Envelope { payload_type: payload_type.to_owned(), signatures, log, encoded, payload_at })
    }

    /// The envelope as JSON.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let wire = Wire {
            payload: STANDARD.encode(self.payload()).into(),
            payload_type: self.payload_type.as_str().into(),
            signatures: self
                .signatures
                .iter()
                .map(|s| WireSignature {
                    keyid: s.key.as_ref().map(|k| k.0.as_str().into()),
                    sig: STANDARD.encode(&s.bytes).into(),
                })
                .collect(),
            log: self.log.as_deref().map(Into::into),
        };
        serde_json::to_vec(&wire).unwrap_or_default()
    }

    /// What is signed.
    #[must_use]
    pub fn signed_bytes(&self) -> &[u8] {
        &self.encoded
    }

    /// The payload. Whoever reads it has verified it first.
    #[must_use]
    pub fn payload(&self) -> &[u8] {
        self.encoded.get(self.payload_at..).unwrap_or_default()
    }

    /// What is signed, and where the payload begins in it. Whoever reads it has verified it first.
    pub(super) fn into_signed(self) -> (Vec<u8>, usize) {
        (self.encoded, self.payload_at)
    }

    /// Requires a kind of document.
    ///
    /// # Errors
    /// When it is another.
    pub fn expect_type(&self, expected: &'static str) -> Result<(), TrustError> {
        if self.payload_type == expected {
            return Ok(());
        }
        Err(TrustError::WrongType { expected, found: self.payload_type.clone() })
    }

    /// Requires signatures by as many different keys of a role as its threshold says.
    ///
    /// # Errors
    /// When there are too few. Invalid signatures, and those of other keys, are passed over.
    pub fn verify(&self, role: &RoleKeys<'_>) -> Result<(), TrustError> {
        let mut signers: BTreeSet<&KeyId> = BTreeSet::new();
        let mut tries = 0;
        // Those that name their key first: they need one try each, and leave the fewest for the others.
        let (named, nameless): (Vec<&Signature>, _) = self.signatures.iter().partition(|s| s.key.is_some());
        for signature in named.into_iter().chain(nameless) {
            let fits = |id: &KeyId| signature.key.as_ref().is_none_or(|k| k == id);
            for (id, public) in &role.keys {
                if !fits(id) || signers.contains(id) {
                    continue;
                }
                tries += 1;
                if tries > MAX_TRIES {
                    break;
                }
                if verify(public, &self.encoded, &signature.bytes) {
                    signers.insert(id);
                    break;
                }
            }
            if signers.len() >= role.threshold {
                return Ok(());
            }
        }
        Err(TrustError::TooFewSignatures { role: role.name.as_str(), have: signers.len(), need: role.threshold })
    }
}

/// What is signed, from a payload in base64, and where the payload begins in it.
fn encode_signed(payload_type: &str, payload: &str) -> Option<(Vec<u8>, usize)> {
    let size = decoded_len(payload)?;
    let header = header(payload_type, size);
    let at = header.len();
    let mut encoded = decode(payload, at)?;
    encoded.get_mut(..at)?.copy_from_slice(&header);
    (encoded.len() == at + size).then_some((encoded, at))
}

fn decoded_len(text: &str) -> Option<usize> {
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let padding = text.bytes().rev().take(2).take_while(|b| *b == b'=').count();
    (text.len() / 4 * 3).checked_sub(padding)
}

/// Decodes base64 behind `room` zeroes. DSSE allows both alphabets; the second is tried where the
/// first does not fit.
fn decode(text: &str, room: usize) -> Option<Vec<u8>> {
    // Zeroes from the system cost less than those that are written.
    let mut bytes = vec![0; room + base64::decoded_len_estimate(text.len())];
    let to = bytes.get_mut(room..)?;
    let size = STANDARD.decode_slice(text, to).or_else(|_| URL_SAFE.decode_slice(text, to)).ok()?;
    bytes.truncate(room + size);
    Some(bytes)
}
