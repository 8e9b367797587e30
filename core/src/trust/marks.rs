//! What must never go back: the highest root and policy that were seen.
//!
//! The marks are kept twice, in the journal and in the platform's secure storage, so that an older
//! copy of the journal gives itself away. Of two sets the higher marks hold.
//!
//! They belong to a line of roots, named by the hash of its first one, and not to an organisation's id, which is
//! a word that anybody can write into a root.

use serde::{Deserialize, Serialize};

use super::key::to_hex;
use super::root::{Root, TrustedRoot};

/// The most roots of a line that are remembered: more than a refresh follows.
const MAX_CHAIN: usize = 80;
/// Hexadecimal digits of a fingerprint that tell one root from another.
const SHORT: usize = 32;

/// The highest root and policy of an organisation that were seen. Fields that a later version adds are ignored.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
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
    /// Fingerprints of the roots that were accepted, shortened, the first one first: the line that these marks
    /// belong to. Empty in marks of an earlier version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chain: Vec<String>,
    /// What the first root of a trusted channel said its line is, if it was not root 1: shortened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said_lineage: Option<String>,
}

fn short(fingerprint: &str) -> String {
    fingerprint.chars().take(SHORT).collect()
}

/// Whether a root belongs to the line that was followed so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// It is one of those that were accepted, or its trusted channel says that it is of their line.
    Same,
    /// It is of another line, and so of another organisation.
    Other,
    /// Nobody can tell: it follows by its version, or the marks are of an earlier version of the app.
    Unknown,
}

impl Marks {
    /// The marks of an organisation of which nothing was seen yet but this root.
    #[must_use]
    pub fn of(root: &Root) -> Self {
        Marks {
            organisation: root.organisation.clone(),
            root_version: root.version,
            policy_version: root.last_policy_restart().map_or(0, |(to, _)| to),
            ..Marks::default()
        }
    }

    /// Which line they belong to: the shortened fingerprint of the first root that was accepted.
    #[must_use]
    pub fn line(&self) -> Option<&str> {
        self.chain.first().map(String::as_str)
    }

    /// Whether a root that a trusted channel hands over belongs to this line.
    #[must_use]
    pub fn line_of(&self, root: &TrustedRoot) -> Line {
        if self.organisation != root.root.organisation {
            return Line::Other;
        }
        if self.knows(root) {
            return Line::Same;
        }
        let Some(first) = self.line() else { return Line::Unknown };
        let says = root.lineage().map(|l| short(&l));
        match says {
            Some(says) if says == first || self.said_lineage.as_ref() == Some(&says) => Line::Same,
            Some(_) => Line::Other,
            None if root.root.version > self.root_version => Line::Unknown,
            None => Line::Other,
        }
    }

    /// The same numbers, without anything by which the organisation could be recognised. What was accepted under the
    /// highest number is not known any longer either.
    #[must_use]
    pub fn without_names(&self) -> Self {
        Marks { root_version: self.root_version, policy_version: self.policy_version, ..Marks::default() }
    }

    /// Whether they are of an organisation that was left.
    #[must_use]
    pub fn is_without_names(&self) -> bool {
        self.organisation.is_empty() && self.chain.is_empty()
    }

    /// The marks of an organisation that was left and is joined again by this root.
    #[must_use]
    pub fn named_by(self, root: &Root) -> Self {
        Marks { organisation: root.organisation.clone(), ..self }
    }

    /// The name under which marks of a line are found again: a fingerprint, shortened.
    #[must_use]
    pub fn name_of(fingerprint: &str) -> String {
        short(fingerprint)
    }

    /// Whether this very root was accepted.
    #[must_use]
    pub fn knows(&self, root: &TrustedRoot) -> bool {
        self.chain.contains(&short(&root.fingerprint.to_string()))
    }

    /// Whether a root was accepted whose fingerprint begins so, as a join code says it (20 bytes).
    #[must_use]
    pub fn knows_beginning(&self, fingerprint: &[u8]) -> bool {
        self.chain.contains(&short(&to_hex(fingerprint)))
    }

    /// The same marks with a root that was accepted. `trusted`: a first root came by a channel that may say to
    /// which line it belongs.
    #[must_use]
    pub fn with_root(mut self, root: &TrustedRoot, trusted: bool) -> Self {
        if self.knows(root) {
            return self;
        }
        if self.chain.is_empty() && trusted && root.root.version > 1 {
            self.said_lineage = root.root.lineage.as_deref().map(short);
        }
        // The first one names the line and stays.
        if self.chain.len() >= MAX_CHAIN {
            self.chain.remove(1);
        }
        self.chain.push(short(&root.fingerprint.to_string()));
        self
    }

    /// The marks after a next root. When it takes a key away from those that may sign policies, a
    /// version number that a thief drove up with that key no longer counts: policies start again at
    /// the root's `policy_restart`, or at that of a root between the two.
    #[must_use]
    pub fn after(&self, before: &TrustedRoot, next: &TrustedRoot) -> Self {
        if next.root.version <= self.root_version {
            // On the way back to where it was before: an older journal, or none, follows roots that were seen.
            return self.clone();
        }
        let mut marks = Marks { root_version: next.root.version, ..self.clone() };
        // Of a step that this phone did not see it cannot see which keys it took away.
        let took_away = |root| root < next.root.version || next.root.drops_policy_key_of(&before.root);
        let restart = next.root.last_policy_restart();
        if let Some((to, _)) = restart.filter(|(_, root)| *root > self.root_version && took_away(*root)) {
            marks.policy_version = to;
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
        if let Some((to, _)) = next.last_policy_restart().filter(|(_, root)| *root > self.root_version) {
            marks.policy_version = to;
            marks.policy_fingerprint = None;
        }
        marks
    }

    /// Of two sets of marks of one organisation, what must hold. A higher root decides about
    /// policies too, since it may have started their numbers again.
    #[must_use]
    pub fn joined(self, other: Marks) -> Self {
        if self.organisation != other.organisation || !self.is_one_line_with(&other) {
            return self;
        }
        let key = |m: &Marks| (m.root_version, m.policy_version, m.policy_fingerprint.is_some());
        let (mut high, low) = if key(&other) > key(&self) { (other, self) } else { (self, other) };
        if high.chain.is_empty() {
            high.chain = low.chain;
            high.said_lineage = low.said_lineage;
        }
        high
    }

    /// Whether two sets can be of one line: they share a root, or one of them was written before lines were.
    #[must_use]
    pub fn is_one_line_with(&self, other: &Marks) -> bool {
        let unknown = self.chain.is_empty() || other.chain.is_empty();
        unknown || self.chain.iter().any(|root| other.chain.contains(root))
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
