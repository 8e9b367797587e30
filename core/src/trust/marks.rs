//! What must never go back: the highest root and policy that were seen.
//!
//! The marks are kept twice, in the journal and in the platform's secure storage, so that an older
//! copy of the journal gives itself away. Of two sets the higher marks hold.

use serde::{Deserialize, Serialize};

use super::root::{Root, TrustedRoot};

/// The highest root and policy of an organisation that were seen.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// Whose.
    pub organisation: String,
    /// The highest root version.
    pub root_version: u64,
    /// The highest policy version under the policy keys of that root.
    pub policy_version: u64,
    /// SHA-256 of that policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_fingerprint: Option<String>,
}

impl Marks {
    /// The marks of an organisation of which nothing was seen yet but this root.
    #[must_use]
    pub fn of(root: &Root) -> Self {
        Marks {
            organisation: root.organisation.clone(),
            root_version: root.version,
            policy_version: root.policy_restart.unwrap_or_default(),
            policy_fingerprint: None,
        }
    }

    /// The marks after a next root. When it takes a key away from those that may sign policies, a
    /// version number that a thief drove up with that key no longer counts: policies start again at
    /// the root's `policy_restart`.
    #[must_use]
    pub fn after(&self, before: &TrustedRoot, next: &TrustedRoot) -> Self {
        let mut marks = Marks { root_version: next.root.version, ..self.clone() };
        if next.root.drops_policy_key_of(&before.root) && next.root.policy_restart.is_some() {
            marks.policy_version = next.root.policy_restart.unwrap_or_default();
            marks.policy_fingerprint = None;
        }
        marks
    }

    /// The marks after a root that did not follow another one: the first of a journal that was lost, or
    /// of an organisation that was left and is joined again. Which keys it took away cannot be seen
    /// then; a root that is newer than any that was seen is believed about where the numbers start
    /// again, and otherwise what was seen holds.
    #[must_use]
    pub fn after_first(&self, next: &Root) -> Self {
        let mut marks = Marks { root_version: next.version.max(self.root_version), ..self.clone() };
        if let Some(restart) = next.policy_restart.filter(|_| next.version > self.root_version) {
            marks.policy_version = restart;
            marks.policy_fingerprint = None;
        }
        marks
    }

    /// Of two sets of marks of one organisation, what must hold. A higher root decides about
    /// policies too, since it may have started their numbers again.
    #[must_use]
    pub fn joined(self, other: Marks) -> Self {
        if self.organisation != other.organisation {
            return self;
        }
        let key = |m: &Marks| (m.root_version, m.policy_version, m.policy_fingerprint.is_some());
        if key(&other) > key(&self) { other } else { self }
    }

    /// The bytes for secure storage.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Marks from secure storage; nothing if they make no sense.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}
