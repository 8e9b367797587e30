//! An organisation with one key for everything: for trying a policy at the desk by the real way,
//! signatures and all, before anybody signs it in earnest.

use appwijzer_core::policy::{PolicyFile, canonical};
use appwijzer_core::trust::{
    Carried, DENIAL_TYPE, DenialDocument, Envelope, GRANT_TYPE, GrantDocument, POLICY_TYPE, TrustError,
};
use jiff::civil::Date;

use super::document::with_lineage;
use super::keys::SigningKey;
use super::register::denial_bytes;
use super::root::{RootDraft, RootFile, new_root};
use super::sign::add_signature;

/// An organisation whose one key signs roots, policies and grants.
#[derive(Debug)]
pub struct Organisation {
    key: SigningKey,
    id: String,
}

impl Organisation {
    /// The organisation of a policy.
    #[must_use]
    pub fn of(policy: &PolicyFile, key: SigningKey) -> Self {
        Organisation { key, id: policy.policy().organisation.id.to_owned() }
    }

    /// Its root, signed.
    ///
    /// # Errors
    /// When the organisation's id is none.
    pub fn root(&self) -> Result<Vec<u8>, TrustError> {
        let key = || (vec![self.key.public_key()], 1);
        let draft = RootDraft {
            organisation: self.id.clone(),
            issued: Date::constant(2000, 1, 1),
            expires: Date::constant(2199, 12, 31),
            root: key(),
            policy: key(),
            exemption: key(),
            timestamp: None,
            log: None,
            policy_restart: None,
            time_restart: None,
            withdraw_grants: false,
            carried: Carried::default(),
        };
        Ok(self.signed(new_root(draft)?))
    }

    /// A policy, signed. The line of roots for which somebody signed it in earnest is not this one's: it is replaced.
    #[must_use]
    pub fn policy(&self, policy: &PolicyFile) -> Vec<u8> {
        let own = policy.policy().lineage.and_then(|_| with_lineage(policy, self.lineage().as_deref()).ok());
        let policy = own.as_ref().unwrap_or(policy);
        self.signed(Envelope::unsigned(POLICY_TYPE, policy.bytes()))
    }

    fn lineage(&self) -> Option<String> {
        RootFile::read(&self.root().ok()?).ok()?.lineage()
    }

    /// A grant, signed.
    #[must_use]
    pub fn grant(&self, grant: &GrantDocument) -> Vec<u8> {
        let bytes = canonical::to_vec(grant).unwrap_or_default();
        self.signed(Envelope::unsigned(GRANT_TYPE, &bytes))
    }

    /// A denial of a request, signed.
    #[must_use]
    pub fn denial(&self, denial: &DenialDocument) -> Vec<u8> {
        self.signed(Envelope::unsigned(DENIAL_TYPE, &denial_bytes(denial)))
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    fn signed(&self, mut envelope: Envelope) -> Vec<u8> {
        // A fresh envelope has no signature that could stand there twice.
        let _ = add_signature(&mut envelope, &self.key);
        envelope.to_json()
    }
}
