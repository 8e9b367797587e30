//! The root: which keys may sign what, and the chain from one root to the next.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

use crate::policy::is_short_id;

use super::carried::Carried;
use super::envelope::Envelope;
use super::error::TrustError;
use super::key::{Key, KeyId, from_hex, to_hex};
use super::log::LogTrust;
use super::strict;

/// The payload type of a root.
pub const ROOT_TYPE: &str = "application/vnd.appwijzer.root.v1+json";
/// The largest root that is read, in bytes of its envelope.
pub const MAX_ROOT_BYTES: usize = 64 * 1024;
/// The most keys in one root.
const MAX_KEYS: usize = 32;
/// The version of the format.
const SCHEMA: u32 = 1;

/// Names that a root may list in `critical` and that this version knows.
const KNOWN_FEATURES: &[&str] = &["lineage", "log", "policy_restart", "time_restart", "timestamp", "withdraw_grants"];

/// Which keys may sign what, until when.
///
/// Fields that are not here are passed over, so that an older app reads a newer root; what must not be passed
/// over is named in `critical`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// Version of the format: 1.
    pub schema: u32,
    /// Whose root it is: the audience of everything that is signed under it.
    pub organisation: String,
    /// Rises in steps of one.
    pub version: u64,
    /// First day.
    pub issued: Date,
    /// Last day on which anything new is accepted under it.
    pub expires: Date,
    /// The keys by their ids.
    #[serde(deserialize_with = "strict::unique_map")]
    pub keys: BTreeMap<String, Key>,
    /// Which of them may do what.
    pub roles: Roles,
    /// The lowest policy version that is accepted after this root replaced a stolen policy key:
    /// the way back from a version number that a thief had driven up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_restart: Option<u64>,
    /// The day to which phones bring down the time that they believe, after a wrong date had driven it up.
    /// Counts once, when the root is accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_restart: Option<Date>,
    /// Exemption grants end that were accepted under an earlier root and that no key of this one signed: after
    /// a stolen exemption key. Without it what was accepted keeps holding.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdraw_grants: bool,
    /// What earlier roots put right and still holds: for a phone that comes to this root without theirs.
    #[serde(default, skip_serializing_if = "Carried::is_empty")]
    pub carried: Carried,
    /// SHA-256 of the organisation's root 1, in lower-case hexadecimal digits: the same id under another first
    /// root is another organisation. Root 1 has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lineage: Option<String>,
    /// The public log in which every policy must stand before it is believed, and its witnesses. Without it nobody asks
    /// for a log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub log: Option<LogTrust>,
    /// What a reader must know to read this root at all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub critical: Vec<String>,
}

/// The roles. Those of a later version are passed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roles {
    /// May sign the next root.
    pub root: Role,
    /// May sign policies.
    pub policy: Role,
    /// May sign exemption grants.
    pub exemption: Role,
    /// May say that what is published is what is meant to be: a low-value key on a server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<Role>,
}

/// The keys of a role, and how many of them must sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Ids of its keys.
    pub keys: Vec<KeyId>,
    /// How many different ones must sign.
    pub threshold: usize,
}

/// A role's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleName {
    /// Signs roots.
    Root,
    /// Signs policies.
    Policy,
    /// Signs exemption grants.
    Exemption,
    /// Signs timestamps.
    Timestamp,
}

impl RoleName {
    /// Its name in documents.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            RoleName::Root => "root",
            RoleName::Policy => "policy",
            RoleName::Exemption => "exemption",
            RoleName::Timestamp => "timestamp",
        }
    }
}

/// The keys of a role, ready to verify with.
#[derive(Clone, Debug)]
pub struct RoleKeys<'r> {
    /// The role.
    pub name: RoleName,
    /// Ids and public keys.
    pub keys: Vec<(&'r KeyId, [u8; 32])>,
    /// How many different ones must sign.
    pub threshold: usize,
}

/// SHA-256 of a root's payload: how a first root is named by a join code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; 32]);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&to_hex(&self.0))
    }
}

impl FromStr for Fingerprint {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        from_hex(s).map(Fingerprint).ok_or(())
    }
}

impl Root {
    /// Reads and checks the payload of a root.
    fn read(payload: &[u8]) -> Result<Self, TrustError> {
        let root: Root = strict::read(payload).map_err(TrustError::Content)?;
        root.check()?;
        Ok(root)
    }

    /// Checks that the root hangs together.
    ///
    /// # Errors
    /// When it does not, with what is wrong.
    pub fn check(&self) -> Result<(), TrustError> {
        let bad = |what: String| Err(TrustError::Content(what));
        if self.schema != SCHEMA {
            return bad(format!("it is written in format {}; this version reads {SCHEMA}", self.schema));
        }
        if !is_short_id(&self.organisation) {
            return bad("its organisation is not an id".into());
        }
        if let Some(unknown) = self.critical.iter().find(|f| !KNOWN_FEATURES.contains(&f.as_str())) {
            return bad(format!("it needs '{unknown}', which this version does not know"));
        }
        if self.lineage.as_ref().is_some_and(|l| self.version == 1 || from_hex::<32>(l).is_none()) {
            return bad("its lineage is not the fingerprint of an earlier root".into());
        }
        if self.version == 0 || self.version > i64::MAX as u64 {
            return bad("a version is 1 or more".into());
        }
        if self.expires < self.issued || !(2000..2200).contains(&self.expires.year()) {
            return bad("its dates make no sense".into());
        }
        if self.time_restart.is_some_and(|day| day.year() < 2000 || day > self.expires) {
            return bad("the day on which its time starts again makes no sense".into());
        }
        if self.keys.is_empty() || self.keys.len() > MAX_KEYS {
            return bad(format!("it has {} keys; 1 to {MAX_KEYS} are expected", self.keys.len()));
        }
        for (id, key) in &self.keys {
            if key.id().0 != *id {
                return bad(format!("key {id} is not the key that its id names"));
            }
            key.public()?;
        }
        for name in [RoleName::Root, RoleName::Policy, RoleName::Exemption, RoleName::Timestamp] {
            let Some(role) = self.role(name) else { continue };
            let different: BTreeSet<&KeyId> = role.keys.iter().collect();
            if different.len() != role.keys.len() {
                return bad(format!("role {} names a key twice", name.as_str()));
            }
            if role.threshold == 0 || role.threshold > different.len() {
                return bad(format!(
                    "role {} has {} keys and needs {}",
                    name.as_str(),
                    different.len(),
                    role.threshold
                ));
            }
            if let Some(unknown) = role.keys.iter().find(|id| !self.keys.contains_key(&id.0)) {
                return bad(format!("role {} names key {unknown}, which is not there", name.as_str()));
            }
        }
        if let Some(wrong) = self.log.as_ref().and_then(|log| log.check().err()) {
            return bad(format!("its log: {wrong}"));
        }
        self.carried.check(self)
    }

    /// A role; nothing if the root has none of that name.
    #[must_use]
    pub fn role(&self, name: RoleName) -> Option<&Role> {
        match name {
            RoleName::Root => Some(&self.roles.root),
            RoleName::Policy => Some(&self.roles.policy),
            RoleName::Exemption => Some(&self.roles.exemption),
            RoleName::Timestamp => self.roles.timestamp.as_ref(),
        }
    }

    /// The keys of a role. A role that is not there has none, and asks for one.
    #[must_use]
    pub fn role_keys(&self, name: RoleName) -> RoleKeys<'_> {
        let Some(role) = self.role(name) else { return RoleKeys { name, keys: Vec::new(), threshold: 1 } };
        let keys = role.keys.iter().filter_map(|id| Some((id, self.keys.get(&id.0)?.public().ok()?))).collect();
        RoleKeys { name, keys, threshold: role.threshold }
    }

    /// The lowest policy version since the last root that started the numbers again, and that root's version.
    #[must_use]
    pub fn last_policy_restart(&self) -> Option<(u64, u64)> {
        let carried = || self.carried.policy_restart.map(|restart| (restart.to, restart.root));
        self.policy_restart.map(|to| (to, self.version)).or_else(carried)
    }

    /// The day to which the last root that did so brought the time down, and that root's version.
    #[must_use]
    pub fn last_time_restart(&self) -> Option<(Date, u64)> {
        let carried = || self.carried.time_restart.map(|restart| (restart.to, restart.root));
        self.time_restart.map(|to| (to, self.version)).or_else(carried)
    }

    /// Whether a key that might sign policies under `before` may no longer do so.
    #[must_use]
    pub fn drops_policy_key_of(&self, before: &Root) -> bool {
        before.roles.policy.keys.iter().any(|id| !self.roles.policy.keys.contains(id))
    }
}

/// A root that was verified, with the envelope it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedRoot {
    /// What it says.
    pub root: Root,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// The envelope, as it is kept.
    pub envelope: Vec<u8>,
}

impl TrustedRoot {
    /// Whether nothing new may be accepted under it on this day.
    #[must_use]
    pub fn has_expired(&self, day: Date) -> bool {
        day > self.root.expires
    }

    /// The fingerprint of the first root of its line: its own if it is root 1, else what it says itself. A
    /// root that came by no trusted channel can say what it likes.
    #[must_use]
    pub fn lineage(&self) -> Option<String> {
        if self.root.version == 1 { Some(self.fingerprint.to_string()) } else { self.root.lineage.clone() }
    }

    /// That what it signed is for its own organisation.
    pub(super) fn expect_organisation(&self, found: &str) -> Result<(), TrustError> {
        if found == self.root.organisation {
            return Ok(());
        }
        Err(TrustError::WrongOrganisation { expected: self.root.organisation.clone(), found: found.to_owned() })
    }

    /// That what it signed is for its own line of roots, if both say of which line they are.
    pub(super) fn expect_lineage(&self, found: Option<&str>) -> Result<(), TrustError> {
        match found.zip(self.lineage()) {
            Some((theirs, ours)) if theirs != ours => Err(TrustError::OtherLineage),
            Some(_) | None => Ok(()),
        }
    }

    fn read(bytes: &[u8]) -> Result<(Envelope, Fingerprint), TrustError> {
        let envelope = Envelope::read(bytes, MAX_ROOT_BYTES)?;
        envelope.expect_type(ROOT_TYPE)?;
        let mut fingerprint = [0; 32];
        fingerprint.copy_from_slice(digest(&SHA256, envelope.payload()).as_ref());
        Ok((envelope, Fingerprint(fingerprint)))
    }
}

/// Accepts a first root that comes by a channel that is trusted already: managed configuration.
///
/// # Errors
/// When it is no root, or is not signed by its own threshold.
pub fn accept_first_root(bytes: &[u8]) -> Result<TrustedRoot, TrustError> {
    let (envelope, fingerprint) = TrustedRoot::read(bytes)?;
    let root = Root::read(envelope.payload())?;
    envelope.verify(&root.role_keys(RoleName::Root))?;
    Ok(TrustedRoot { root, fingerprint, envelope: bytes.to_owned() })
}

/// Accepts a first root that was named by its fingerprint. The fingerprint is compared before
/// anything of the root is read.
///
/// # Errors
/// When it is another root, is no root, or is not signed by its own threshold.
pub fn root_with_fingerprint(bytes: &[u8], expected: &[u8]) -> Result<TrustedRoot, TrustError> {
    let (_, fingerprint) = TrustedRoot::read(bytes)?;
    // A join code carries the first 20 bytes: 160 bits against a second preimage.
    if expected.len() < 20 || !fingerprint.0.starts_with(expected) {
        return Err(TrustError::WrongFingerprint);
    }
    accept_first_root(bytes)
}

/// Accepts the root after `current`: one version higher, signed by the threshold of both.
///
/// An expired root can still be followed by the next one.
///
/// # Errors
/// When it is not the next root of the same organisation.
pub fn accept_next_root(current: &TrustedRoot, bytes: &[u8]) -> Result<TrustedRoot, TrustError> {
    let (envelope, fingerprint) = TrustedRoot::read(bytes)?;
    // The keys that are trusted already come first: nothing is parsed that they did not sign.
    envelope.verify(&current.root.role_keys(RoleName::Root))?;
    let root = Root::read(envelope.payload())?;
    current.expect_organisation(&root.organisation)?;
    if current.lineage().zip(root.lineage.clone()).is_some_and(|(ours, theirs)| ours != theirs) {
        return Err(TrustError::Content("it is of another line of roots".into()));
    }
    let expected = current.root.version.saturating_add(1);
    if root.version != expected {
        return Err(TrustError::RootVersion { expected, offered: root.version });
    }
    envelope.verify(&root.role_keys(RoleName::Root))?;
    Ok(TrustedRoot { root, fingerprint, envelope: bytes.to_owned() })
}
