//! A policy as it is held: the verified bytes, the model that borrows from them, and the index.

use std::fmt;
use std::sync::Arc;

use self_cell::self_cell;

use super::index::Index;
use super::model::{Policy, SCHEMA};
use super::validate::validate;

/// The largest policy that is read, in bytes. Checked before anything else.
pub const MAX_POLICY_BYTES: usize = 4 * 1024 * 1024;

/// Features that a policy may name in `critical` and that this library knows.
const KNOWN_FEATURES: &[&str] = &[];

/// Why a policy was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// Larger than [`MAX_POLICY_BYTES`].
    #[error("the policy is {bytes} bytes; at most {MAX_POLICY_BYTES} are read")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Not the JSON of a policy.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What was expected.
        message: String,
    },
    /// Written in a version of the format that this library does not know.
    #[error("the policy is written in format {found}; this version reads format {SCHEMA}. Update the app.")]
    Schema {
        /// The version that it names.
        found: u32,
    },
    /// Needs a feature that this library does not know.
    #[error("the policy needs '{feature}', which this version does not know. Update the app.")]
    Critical {
        /// The feature.
        feature: String,
    },
    /// Well-formed, but its parts do not fit together.
    #[error("{path}: {message}")]
    Invalid {
        /// Where, for example `bans[0].rules[1].roles`.
        path: String,
        /// What is wrong.
        message: String,
    },
}

struct Loaded<'a> {
    policy: Policy<'a>,
    index: Index<'a>,
}

/// Bytes of which the policy is the end: a signed one stays where it was verified.
struct Bytes {
    all: Vec<u8>,
    at: usize,
}

impl Bytes {
    fn policy(&self) -> &[u8] {
        self.all.get(self.at..).unwrap_or_default()
    }
}

self_cell!(
    struct Cell {
        owner: Bytes,
        #[covariant]
        dependent: Loaded,
    }
);

/// A policy that was read and indexed. Cheap to clone; keeps the bytes that it was read from.
#[derive(Clone)]
pub struct PolicyFile(Arc<Cell>);

impl PolicyFile {
    /// Reads, checks and indexes a compiled policy. Pure; about 3 ms per MB.
    ///
    /// The caller has verified the signature over these bytes.
    ///
    /// # Errors
    /// [`PolicyError`], for every input that is not a sound policy.
    pub fn parse(bytes: impl Into<Vec<u8>>) -> Result<Self, PolicyError> {
        Self::parse_end(bytes.into(), 0)
    }

    /// As [`PolicyFile::parse`], for a policy that begins at `at` and goes on to the end of `all`.
    pub(crate) fn parse_end(all: Vec<u8>, at: usize) -> Result<Self, PolicyError> {
        let bytes = Bytes { all, at };
        let size = bytes.policy().len();
        if size > MAX_POLICY_BYTES {
            return Err(PolicyError::TooLarge { bytes: size });
        }
        Cell::try_new(bytes, |bytes| {
            let policy = read(bytes.policy())?;
            let index = Index::build(&policy)?;
            validate(&policy, &index)?;
            Ok(Loaded { policy, index })
        })
        .map(|cell| PolicyFile(Arc::new(cell)))
    }

    /// The model.
    #[must_use]
    pub fn policy(&self) -> &Policy<'_> {
        &self.0.borrow_dependent().policy
    }

    /// Its index.
    #[must_use]
    pub fn index(&self) -> &Index<'_> {
        &self.0.borrow_dependent().index
    }

    /// Whether it is the very same reading, not only the same words.
    #[must_use]
    pub fn is(&self, other: &PolicyFile) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The bytes that it was read from.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.borrow_owner().policy()
    }
}

impl fmt::Debug for PolicyFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let policy = self.policy();
        write!(f, "PolicyFile({} version {})", policy.organisation.id, policy.version)
    }
}

fn read(bytes: &[u8]) -> Result<Policy<'_>, PolicyError> {
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let before = bytes.get(..e.valid_up_to()).unwrap_or_default();
        let line = before.iter().filter(|b| **b == b'\n').count() + 1;
        PolicyError::Syntax { line, column: 1, message: "this is not UTF-8 text".into() }
    })?;
    // The header comes first, so that a newer format is named as such and not as a wrong field.
    #[derive(serde::Deserialize)]
    struct Header {
        schema: u32,
    }
    let syntax = |e: serde_json::Error| PolicyError::Syntax {
        line: e.line(),
        column: e.column(),
        message: strip_position(&e.to_string()).to_owned(),
    };
    let policy: Policy<'_> = match serde_json::from_str(text) {
        Ok(policy) => policy,
        Err(e) => {
            return Err(match serde_json::from_str::<Header>(text) {
                Ok(Header { schema }) if schema != SCHEMA => PolicyError::Schema { found: schema },
                _ => syntax(e),
            });
        }
    };
    if policy.schema != SCHEMA {
        return Err(PolicyError::Schema { found: policy.schema });
    }
    if let Some(unknown) = policy.critical.iter().find(|f| !KNOWN_FEATURES.contains(f)) {
        return Err(PolicyError::Critical { feature: (*unknown).to_owned() });
    }
    Ok(policy)
}

fn strip_position(message: &str) -> &str {
    message.rfind(" at line ").map_or(message, |at| message.get(..at).unwrap_or(message))
}
