//! Exemption grants: signed, for one device, one task and one period.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::obligation::Grant;
use crate::policy::{Policy, is_short_id};

use super::ed25519::is_weak_point;
use super::envelope::Envelope;
use super::error::TrustError;
use super::key::{KeyId, from_hex, to_hex};
use super::root::{RoleName, TrustedRoot};
use super::strict;

/// The payload type of a grant.
pub const GRANT_TYPE: &str = "application/vnd.appwijzer.exemption.v1+json";
/// The largest grant that is read, in bytes. One that fits a QR code is far smaller.
pub const MAX_GRANT_BYTES: usize = 8 * 1024;
/// The longest task, in characters.
pub const MAX_TASK: usize = 200;
const SCHEMA: u32 = 1;
/// Names that a grant may list in `critical` and that this version knows.
const KNOWN_FEATURES: &[&str] = &["lineage"];

/// A grant as it is signed. Names a device, never a person. Fields that are not here are passed over, unless
/// `critical` names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantDocument {
    /// Version of the format: 1.
    pub schema: u32,
    /// Its own id, by which a policy can revoke it.
    pub id: String,
    /// Whose.
    pub organisation: String,
    /// Which exemption of the policy.
    pub exemption: String,
    /// For which task, in the words of the day on which it was granted: a policy may change its own later.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
    /// For which device.
    pub device: DeviceName,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// The fingerprint of the organisation's first root: the same id under another one is another organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lineage: Option<String>,
    /// Which request it answers, if it answers one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// A number of chance, in hexadecimal digits: the grant's digest in a public log then tells nothing to anybody who does
    /// not have the grant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// What a reader must know to read this grant at all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub critical: Vec<String>,
}

/// How a grant names a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeviceName {
    /// The id that the MDM gave it, as managed configuration says it.
    Mdm(String),
    /// The companion's own public key: 64 lower-case hexadecimal digits.
    Key(String),
}

impl DeviceName {
    /// A device by its own public key.
    #[must_use]
    pub fn of_key(public: &[u8; 32]) -> Self {
        DeviceName::Key(to_hex(public))
    }
}

impl GrantDocument {
    /// A grant.
    #[must_use]
    pub fn new(id: &str, organisation: &str, exemption: &str, device: DeviceName, from: Date, until: Date) -> Self {
        GrantDocument {
            schema: SCHEMA,
            id: id.to_owned(),
            organisation: organisation.to_owned(),
            exemption: exemption.to_owned(),
            task: String::new(),
            device,
            from,
            until,
            lineage: None,
            request: None,
            salt: None,
            critical: Vec::new(),
        }
    }

    /// The same grant, under an organisation's line of roots.
    #[must_use]
    pub fn of_lineage(mut self, lineage: Option<String>) -> Self {
        self.lineage = lineage;
        self
    }

    /// The same grant, as the answer to a request.
    #[must_use]
    pub fn answering(mut self, request: Option<&str>) -> Self {
        self.request = request.map(str::to_owned);
        self
    }

    /// The same grant, with a number of chance in it.
    #[must_use]
    pub fn salted(mut self, salt: &[u8; 16]) -> Self {
        self.salt = Some(to_hex(salt));
        self
    }

    /// The same grant, for a task (at most 200 characters). Names a kind of work, never a person.
    #[must_use]
    pub fn for_task(mut self, task: &str) -> Self {
        self.task = task.to_owned();
        self
    }

    /// Checks that the grant hangs together.
    ///
    /// # Errors
    /// When it does not, with what is wrong.
    pub fn check(&self) -> Result<(), TrustError> {
        let bad = |what: &str| Err(TrustError::Content(what.to_owned()));
        if self.schema != SCHEMA {
            return bad("it is written in a format that this version does not know");
        }
        if !self.critical.iter().all(|f| KNOWN_FEATURES.contains(&f.as_str())) {
            return bad("it needs something that this version does not know");
        }
        if !is_short_id(&self.id) || !is_short_id(&self.exemption) || !is_short_id(&self.organisation) {
            return bad("one of its ids is not an id");
        }
        if self.request.as_deref().is_some_and(|id| !is_short_id(id)) {
            return bad("the request that it answers has no id");
        }
        let device_is_sound = match &self.device {
            DeviceName::Mdm(id) => (1..=200).contains(&id.len()) && !id.chars().any(char::is_control),
            // A phone without a key of its own must not be named by what stands in its place.
            DeviceName::Key(hex) => from_hex::<32>(hex).is_some_and(|key| !is_weak_point(&key)),
        };
        if self.task.chars().count() > MAX_TASK || self.task.chars().any(char::is_control) {
            return bad("its task is too long or holds control characters");
        }
        if !device_is_sound {
            return bad("it does not name a device");
        }
        if self.until < self.from || !(2000..2200).contains(&self.from.year()) || self.until.year() >= 2200 {
            return bad("its dates make no sense");
        }
        Ok(())
    }
}

/// Verifies a grant: its signatures, its form, its audience. Says nothing about the device.
///
/// # Errors
/// [`TrustError`].
pub fn verify_grant(root: &TrustedRoot, bytes: &[u8]) -> Result<GrantDocument, TrustError> {
    let envelope = Envelope::read(bytes, MAX_GRANT_BYTES)?;
    envelope.expect_type(GRANT_TYPE)?;
    envelope.verify(&root.root.role_keys(RoleName::Exemption))?;
    let grant: GrantDocument = strict::read(envelope.payload()).map_err(TrustError::Content)?;
    grant.check()?;
    root.expect_organisation(&grant.organisation)?;
    root.expect_lineage(grant.lineage.as_deref())?;
    Ok(grant)
}

/// Whether a grant that was accepted under this root has a signature of its exemption keys beside those that were
/// withdrawn since.
#[must_use]
pub fn stands_by_other_keys(root: &TrustedRoot, bytes: &[u8], withdrawn: &[KeyId]) -> bool {
    let mut role = root.root.role_keys(RoleName::Exemption);
    role.keys.retain(|(id, _)| !withdrawn.contains(id));
    role.threshold = 1;
    Envelope::read(bytes, MAX_GRANT_BYTES).is_ok_and(|envelope| envelope.verify(&role).is_ok())
}

/// How this device can be named in a grant.
#[derive(Clone, Copy, Debug, Default)]
pub struct ThisDevice<'d> {
    /// By the management's id, if it has one.
    pub mdm_id: Option<&'d str>,
    /// By its own key, if secure storage keeps one.
    pub own_key: Option<&'d [u8; 32]>,
}

/// Accepts a new grant for this device under this policy. `today`: by the phone's clock.
///
/// # Errors
/// When the root has expired, and those of [`holding_grant`].
pub fn accept_grant(
    root: &TrustedRoot,
    policy: &Policy<'_>,
    bytes: &[u8],
    device: ThisDevice<'_>,
    today: Date,
) -> Result<Grant, TrustError> {
    if root.has_expired(today) {
        return Err(TrustError::RootExpired(root.root.expires));
    }
    holding_grant(root, policy, bytes, device)
}

/// A grant that was accepted under this root before: that the root expires, or is followed by another one,
/// takes nothing away. Policy and device may have changed since.
///
/// # Errors
/// When it is not signed, is for another device, is for no exemption of the policy, runs longer
/// than that allows, or was revoked.
pub fn holding_grant(
    root: &TrustedRoot,
    policy: &Policy<'_>,
    bytes: &[u8],
    device: ThisDevice<'_>,
) -> Result<Grant, TrustError> {
    let grant = verify_grant(root, bytes)?;
    let mine = match &grant.device {
        DeviceName::Mdm(id) => device.mdm_id == Some(id.as_str()),
        DeviceName::Key(hex) => device.own_key.is_some_and(|key| *hex == to_hex(key)),
    };
    if !mine {
        return Err(TrustError::OtherDevice);
    }
    let Some(kind) = policy.exemptions.iter().find(|e| e.id == grant.exemption) else {
        return Err(TrustError::UnknownExemption(grant.exemption));
    };
    let latest = kind.longest.after(grant.from).unwrap_or(grant.from);
    if grant.until > latest {
        return Err(TrustError::GrantTooLong { until: grant.until, latest });
    }
    if policy.revoked.contains(&grant.id.as_str()) {
        return Err(TrustError::Revoked);
    }
    Ok(Grant { id: grant.id, exemption: grant.exemption, from: grant.from, until: grant.until })
}
