//! Adding a signature to an envelope, and counting those that are there.

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::trust::{Envelope, KeyId, RoleKeys, RoleName, Root, Signature, TrustError, verify_ed25519};

use crate::told::Told;

use super::error::KeyError;
use super::explain::explain;
use super::public_key::KeyNames;
use super::signer::Signer;

/// Why a document was not signed.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// It has a signature of this key already.
    #[error("key {0} has signed it already. A threshold counts different keys: let somebody else sign.")]
    Twice(KeyId),
    /// Nothing was signed.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// What came back is no signature of this document by this key.
    #[error(
        "what came back is no signature of this document by key {0}. Nothing was written. Was another key named than the one that signs?"
    )]
    Wrong(KeyId),
    /// It is no envelope.
    #[error(transparent)]
    Envelope(#[from] TrustError),
}

impl Told for SignError {
    fn told(&self, words: &Words) -> String {
        match self {
            SignError::Twice(id) => words.tell("sign-twice", &Args::new().with("key", &id.0)),
            SignError::Key(error) => error.told(words),
            SignError::Wrong(id) => words.tell("sign-wrong", &Args::new().with("key", &id.0)),
            SignError::Envelope(error) => explain(error, words),
        }
    }
}

/// Adds a signature, once it was seen to be one.
///
/// # Errors
/// When the key has signed already, or nothing that holds was signed.
pub fn add_signature(envelope: &mut Envelope, key: &(impl Signer + ?Sized)) -> Result<(), SignError> {
    let public = key.public_key();
    let id = public.id();
    let bytes = public.public()?;
    let holds = |s: &Signature| verify_ed25519(&bytes, envelope.signed_bytes(), &s.bytes);
    if envelope.signatures.iter().any(holds) {
        return Err(SignError::Twice(id));
    }
    let signed = key.sign(envelope.signed_bytes())?;
    // A token, a program or a disk may err: nothing goes out that phones would refuse.
    if !verify_ed25519(&bytes, envelope.signed_bytes(), &signed) {
        return Err(SignError::Wrong(id));
    }
    // What stands there under this key's name and does not hold is replaced.
    envelope.signatures.retain(|s| s.key.as_ref() != Some(&id));
    envelope.signatures.push(Signature { key: Some(id), bytes: signed });
    Ok(())
}

/// The ids of those keys of a role that have signed.
#[must_use]
fn signers(envelope: &Envelope, role: &RoleKeys<'_>) -> Vec<String> {
    let signed = |public: &[u8; 32]| {
        envelope.signatures.iter().any(|s| verify_ed25519(public, envelope.signed_bytes(), &s.bytes))
    };
    role.keys.iter().filter(|(_, public)| signed(public)).map(|(id, _)| id.0.clone()).collect()
}

/// How many of a role's signatures an envelope has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The root's version.
    pub root: u64,
    /// The role.
    pub role: RoleName,
    /// Ids of the role's keys that have signed.
    pub signed: Vec<String>,
    /// Ids of the role's keys that have not.
    pub unsigned: Vec<String>,
    /// How many must.
    pub threshold: usize,
}

impl Tally {
    /// Counts.
    #[must_use]
    pub fn of(envelope: &Envelope, root: &Root, role: RoleName) -> Self {
        let keys = root.role_keys(role);
        let signed = signers(envelope, &keys);
        let unsigned = keys.keys.iter().map(|(id, _)| id.0.clone()).filter(|id| !signed.contains(id)).collect();
        Tally { root: root.version, role, signed, unsigned, threshold: keys.threshold }
    }

    /// How many are still needed.
    #[must_use]
    pub fn needed(&self) -> usize {
        self.threshold.saturating_sub(self.signed.len())
    }

    /// Whether a key belongs to the role.
    #[must_use]
    pub fn knows(&self, id: &KeyId) -> bool {
        self.signed.iter().chain(&self.unsigned).any(|known| *known == id.0)
    }

    /// How many there are and how many are needed, in a line.
    #[must_use]
    pub fn told(&self, called: &KeyNames, words: &Words) -> String {
        let names = |ids: &[String]| ids.iter().map(|id| called.short(id)).collect::<Vec<_>>().join(", ");
        let [root, have, need] = [self.root.to_string(), self.signed.len().to_string(), self.threshold.to_string()];
        let args = Args::new().with("root", &root).with("have", &have).with("need", &need);
        let by = names(&self.signed);
        let there = if self.signed.is_empty() { "tally-none" } else { "tally-some" };
        let there = words.tell(there, &args.with("by", &by));
        let lacks = match (self.needed(), self.role) {
            (0, _) => return format!("{there}; {}", words.say("tally-enough")),
            (_, RoleName::Root) => "tally-more-root",
            (_, RoleName::Policy) => "tally-more-policy",
            (_, RoleName::Exemption) => "tally-more-exemption",
            (_, RoleName::Timestamp) => "tally-more-timestamp",
        };
        let lacks = words.tell(lacks, &Args::new().number("n", self.needed()).with("keys", &names(&self.unsigned)));
        format!("{there}; {lacks}")
    }
}
