//! A public key under the name by which it signs (C2SP signed-note, `vkey`).

use std::fmt;
use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use super::super::ed25519::is_weak_point;
use super::error::LogError;
use super::tree::sha256;

/// For what a key signs; the number stands in front of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The log itself.
    Log = 1,
    /// A witness: cosignature/v1.
    Witness = 4,
}

/// A public key under the name by which it signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VerifierKey {
    name: String,
    pub(super) kind: Kind,
    pub(super) public: [u8; 32],
}

impl VerifierKey {
    /// Of a log.
    ///
    /// # Errors
    /// When the name is none.
    pub fn of_log(name: &str, public: [u8; 32]) -> Result<Self, LogError> {
        Self::new(name, Kind::Log, public)
    }

    /// Of a witness.
    ///
    /// # Errors
    /// When the name is none.
    pub fn of_witness(name: &str, public: [u8; 32]) -> Result<Self, LogError> {
        Self::new(name, Kind::Witness, public)
    }

    fn new(name: &str, kind: Kind, public: [u8; 32]) -> Result<Self, LogError> {
        let bad = |c: char| c.is_whitespace() || c.is_control() || c == '+';
        if name.is_empty() || name.len() > 200 || name.contains(bad) {
            return Err(LogError::Name(name.to_owned()));
        }
        // Of such a key signatures prove nothing.
        if is_weak_point(&public) {
            return Err(LogError::VerifierKey(name.to_owned()));
        }
        Ok(VerifierKey { name: name.to_owned(), kind, public })
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is a witness's.
    #[must_use]
    pub fn is_witness(&self) -> bool {
        self.kind == Kind::Witness
    }

    /// The first four bytes of a hash over name and key.
    pub(super) fn id(&self) -> [u8; 4] {
        let hash = sha256(&[self.name.as_bytes(), b"\n", &[self.kind as u8], &self.public]);
        [hash[0], hash[1], hash[2], hash[3]]
    }
}

/// `NAME+ID+KEY`, as other programs write it too.
impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id: String = self.id().iter().map(|b| format!("{b:02x}")).collect();
        let key = [&[self.kind as u8][..], &self.public].concat();
        write!(f, "{}+{id}+{}", self.name, STANDARD.encode(key))
    }
}

impl FromStr for VerifierKey {
    type Err = LogError;

    fn from_str(text: &str) -> Result<Self, LogError> {
        let wrong = || LogError::VerifierKey(text.to_owned());
        // The key itself may hold a plus.
        let (name, rest) = text.split_once('+').ok_or_else(wrong)?;
        let (_, key) = rest.split_once('+').ok_or_else(wrong)?;
        let bytes = STANDARD.decode(key).map_err(|_| wrong())?;
        let (kind, public) = bytes.split_first().ok_or_else(wrong)?;
        let kind = match kind {
            1 => Kind::Log,
            4 => Kind::Witness,
            _ => return Err(wrong()),
        };
        let read = Self::new(name, kind, public.try_into().map_err(|_| wrong())?)?;
        if read.to_string() == text { Ok(read) } else { Err(wrong()) }
    }
}

impl TryFrom<String> for VerifierKey {
    type Error = LogError;

    fn try_from(text: String) -> Result<Self, LogError> {
        text.parse()
    }
}

impl From<VerifierKey> for String {
    fn from(key: VerifierKey) -> Self {
        key.to_string()
    }
}
