//! Making roots.

use std::collections::BTreeMap;

use appwijzer_core::policy::canonical;
use appwijzer_core::trust::log::LogTrust;
use appwijzer_core::trust::{
    Carried, Envelope, Fingerprint, Key, KeyId, MAX_ROOT_BYTES, ROOT_TYPE, Role, RoleName, Roles, Root, TrustError,
};
use jiff::civil::Date;
use ring::digest::{SHA256, digest};

use super::sign::Tally;

/// What a new root is to hold.
#[derive(Debug, Clone)]
pub struct RootDraft {
    /// Whose it is.
    pub organisation: String,
    /// First day.
    pub issued: Date,
    /// Last day.
    pub expires: Date,
    /// Keys that may sign roots, and how many of them must.
    pub root: (Vec<Key>, usize),
    /// Keys that may sign policies, and how many of them must.
    pub policy: (Vec<Key>, usize),
    /// Keys that may sign exemption grants, and how many of them must.
    pub exemption: (Vec<Key>, usize),
    /// Keys that may say that what is published is the newest, and how many of them must; none: no timestamps.
    pub timestamp: Option<(Vec<Key>, usize)>,
    /// After a stolen policy key: the lowest policy version from now on.
    pub policy_restart: Option<u64>,
    /// After a wrong date: the day to which phones bring down the time that they believe.
    pub time_restart: Option<Date>,
    /// After a stolen exemption key: grants end that no key of this root signed.
    pub withdraw_grants: bool,
    /// The log in which every policy must stand, and its witnesses; none: nobody asks for a log.
    pub log: Option<LogTrust>,
    /// What earlier roots put right, for phones that come to this one without theirs.
    pub carried: Carried,
}

impl RootDraft {
    /// What a root holds, to be changed for the next one. What starts again is said anew or handed on: a phone
    /// that has seen the root which said it does nothing more.
    #[must_use]
    pub fn after(root: &Root, issued: Date) -> Self {
        RootDraft {
            organisation: root.organisation.clone(),
            issued,
            expires: root.expires,
            root: role_of(root, RoleName::Root),
            policy: role_of(root, RoleName::Policy),
            exemption: role_of(root, RoleName::Exemption),
            timestamp: root.role(RoleName::Timestamp).map(|_| role_of(root, RoleName::Timestamp)),
            policy_restart: None,
            time_restart: None,
            withdraw_grants: false,
            log: root.log.clone(),
            carried: Carried::after(root),
        }
    }

    /// Names what this root withdraws, beside what earlier ones did: the exemption keys of `before` that it drops.
    /// A key that it takes into use once more is withdrawn no longer.
    fn settle_withdrawn(&mut self, before: &Root) {
        let now: Vec<KeyId> = self.exemption.0.iter().map(Key::id).collect();
        let keys = &mut self.carried.withdrawn_keys;
        if self.withdraw_grants {
            keys.extend(before.roles.exemption.keys.iter().cloned());
        }
        keys.retain(|id| !now.contains(id));
        keys.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        keys.dedup();
    }

    fn into_root(self, version: u64, lineage: Option<String>) -> Root {
        let mut keys = BTreeMap::new();
        let mut role = |(list, threshold): (Vec<Key>, usize)| {
            let ids = list.iter().map(Key::id).collect();
            keys.extend(list.into_iter().map(|k| (k.id().0, k)));
            Role { keys: ids, threshold }
        };
        let (root, policy, exemption) = (role(self.root), role(self.policy), role(self.exemption));
        let timestamp = self.timestamp.map(role);
        let roles = Roles { root, policy, exemption, timestamp };
        Root {
            schema: 1,
            organisation: self.organisation,
            version,
            issued: self.issued,
            expires: self.expires,
            keys,
            roles,
            policy_restart: self.policy_restart,
            time_restart: self.time_restart,
            withdraw_grants: self.withdraw_grants,
            // Whoever does not know of logs would believe what nobody saw.
            critical: self.log.iter().map(|_| "log".to_owned()).collect(),
            log: self.log,
            carried: self.carried,
            lineage,
        }
    }
}

fn envelope(root: &Root) -> Result<Envelope, TrustError> {
    root.check()?;
    let bytes = canonical::to_vec(root).map_err(|e| TrustError::Content(e.to_string()))?;
    Ok(Envelope::unsigned(ROOT_TYPE, &bytes))
}

/// An unsigned first root.
///
/// # Errors
/// When it would not hold together.
pub fn new_root(draft: RootDraft) -> Result<Envelope, TrustError> {
    envelope(&draft.into_root(1, None))
}

/// The unsigned root after `before`.
///
/// # Errors
/// When it would not hold together.
pub fn next_root(before: &RootFile, mut draft: RootDraft) -> Result<Envelope, TrustError> {
    draft.settle_withdrawn(&before.root);
    envelope(&draft.into_root(before.root.version + 1, before.lineage()))
}

/// The keys of a role in a root, and its threshold.
fn role_of(root: &Root, name: RoleName) -> (Vec<Key>, usize) {
    let Some(role) = root.role(name) else { return (Vec::new(), 1) };
    (role.keys.iter().filter_map(|id| root.keys.get(&id.0).cloned()).collect(), role.threshold)
}

/// A root in a file, with as many signatures as it has by now.
#[derive(Clone, Debug)]
pub struct RootFile {
    /// The envelope.
    pub envelope: Envelope,
    /// What it says.
    pub root: Root,
    /// Its fingerprint: it does not change when somebody signs.
    pub fingerprint: Fingerprint,
}

impl RootFile {
    /// Reads a root at the desk, where it may lack signatures. Companions read it only when it has them.
    ///
    /// # Errors
    /// When it is no root.
    pub fn read(bytes: &[u8]) -> Result<Self, TrustError> {
        let envelope = Envelope::read(bytes, MAX_ROOT_BYTES)?;
        envelope.expect_type(ROOT_TYPE)?;
        let root: Root = serde_json::from_slice(envelope.payload()).map_err(|e| TrustError::Content(e.to_string()))?;
        root.check()?;
        let mut fingerprint = [0; 32];
        fingerprint.copy_from_slice(digest(&SHA256, envelope.payload()).as_ref());
        Ok(RootFile { envelope, root, fingerprint: Fingerprint(fingerprint) })
    }

    /// The fingerprint of root 1 of its line.
    #[must_use]
    pub fn lineage(&self) -> Option<String> {
        if self.root.version == 1 { Some(self.fingerprint.to_string()) } else { self.root.lineage.clone() }
    }

    /// What the root before it still asks for, if there is one, and what it asks for itself.
    #[must_use]
    pub fn tallies(&self, before: Option<&Root>) -> Vec<Tally> {
        let roots = before.into_iter().chain([&self.root]);
        roots.map(|root| Tally::of(&self.envelope, root, RoleName::Root)).collect()
    }

    /// Whether companions that follow `before` accept it.
    #[must_use]
    pub fn is_complete(&self, before: Option<&Root>) -> bool {
        self.tallies(before).iter().all(|tally| tally.needed() == 0)
    }
}
