//! What stands in a log: that a document was published, never what it says.

use appwijzer_core::policy::canonical;
use serde::{Deserialize, Serialize};

use super::error::LogError;
use super::tree::sha256;

/// Which document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A policy.
    Policy,
    /// A root.
    Root,
}

/// A document that was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Which document.
    pub kind: Kind,
    /// Whose.
    pub organisation: String,
    /// Its version.
    pub version: u64,
    /// SHA-256 of what was signed, in hexadecimal digits: signatures may be added to it later.
    pub sha256: String,
}

impl Entry {
    /// For what the envelope of a document holds.
    #[must_use]
    pub fn new(kind: Kind, organisation: &str, version: u64, payload: &[u8]) -> Self {
        let sha256 = sha256(&[payload]).iter().map(|b| format!("{b:02x}")).collect();
        Entry { kind, organisation: organisation.to_owned(), version, sha256 }
    }

    /// The bytes in the log.
    ///
    /// # Errors
    /// Never, for an entry that was made here.
    pub fn to_bytes(&self) -> Result<Vec<u8>, LogError> {
        canonical::to_vec(self).map_err(|_| LogError::Malformed("an entry".to_owned(), "it cannot be written"))
    }

    /// Reads one, in its one spelling.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(bytes: &[u8]) -> Result<Self, LogError> {
        let wrong = |why| LogError::Malformed("an entry".to_owned(), why);
        let entry: Entry = serde_json::from_slice(bytes).map_err(|_| wrong("it is of another kind"))?;
        if entry.to_bytes()? == bytes { Ok(entry) } else { Err(wrong("it is spelled otherwise")) }
    }
}
