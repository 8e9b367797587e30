//! What stands in a log: that a document was published, never what it says.

use crate::policy::canonical;
use serde::{Deserialize, Serialize};

use super::super::key::to_hex;
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
    /// An exemption of somebody: nobody can tell from its digest whose or which.
    Exemption,
    /// A file of a release of the app: the core's library, the app as a whole.
    Release,
}

/// Whose releases are: a name as those of organisations are.
const PROJECT: &str = "appwijzer";

/// A document that was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Which document.
    pub kind: Kind,
    /// Whose.
    pub organisation: String,
    /// Its version; an exemption has none, and a file of a release is named by its digest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// SHA-256 of what was signed, in hexadecimal digits: signatures may be added to it later.
    pub sha256: String,
}

impl Entry {
    /// For what the envelope of a document holds.
    #[must_use]
    pub fn new(kind: Kind, organisation: &str, version: u64, payload: &[u8]) -> Self {
        Entry {
            kind,
            organisation: organisation.to_owned(),
            version: Some(version),
            sha256: to_hex(&sha256(&[payload])),
        }
    }

    /// For a policy whose digest is known already, in lower-case hexadecimal digits.
    #[must_use]
    pub fn policy(organisation: &str, version: u64, sha256: &str) -> Self {
        let (organisation, sha256) = (organisation.to_owned(), sha256.to_owned());
        Entry { kind: Kind::Policy, organisation, version: Some(version), sha256 }
    }

    /// For an exemption grant, by what was signed. Only one that carries a salt: else whoever guesses what it says
    /// could find it in the log.
    #[must_use]
    pub fn exemption(organisation: &str, payload: &[u8]) -> Self {
        Entry { version: None, ..Entry::new(Kind::Exemption, organisation, 0, payload) }
    }

    /// For a file of a release, by its digest in hexadecimal digits: whoever has the file knows its entry.
    #[must_use]
    pub fn released(sha256: &str) -> Self {
        let (organisation, sha256) = (PROJECT.to_owned(), sha256.to_ascii_lowercase());
        Entry { kind: Kind::Release, organisation, version: None, sha256 }
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
        let has_version = match entry.kind {
            Kind::Policy | Kind::Root => true,
            Kind::Exemption | Kind::Release => false,
        };
        if entry.version.is_some() != has_version {
            return Err(wrong("its version is missing, or not expected"));
        }
        if entry.to_bytes()? == bytes { Ok(entry) } else { Err(wrong("it is spelled otherwise")) }
    }
}
