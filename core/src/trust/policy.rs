//! Accepting a policy.

use jiff::civil::Date;
use ring::digest::{SHA256, digest};

use crate::policy::{MAX_POLICY_BYTES, PolicyFile};

use super::envelope::Envelope;
use super::error::TrustError;
use super::key::to_hex;
use super::marks::Marks;
use super::root::{RoleName, TrustedRoot};

/// The payload type of a policy.
pub const POLICY_TYPE: &str = "application/vnd.appwijzer.policy.v1+json";
/// The largest signed policy that is read, in bytes: the largest policy in base 64, and signatures.
pub const MAX_ENVELOPE_BYTES: usize = MAX_POLICY_BYTES.div_ceil(3) * 4 + 16 * 1024;

/// A policy that was accepted.
#[derive(Clone, Debug)]
pub struct AcceptedPolicy {
    /// The policy.
    pub policy: PolicyFile,
    /// The marks as they are from now on.
    pub marks: Marks,
}

/// Accepts a signed policy: signed by the role's threshold under a root that has not expired, for
/// this organisation, and not older than any that was seen. Verified before it is parsed.
///
/// A policy whose own `expires` has passed is accepted if it is newer than what is in force: it
/// keeps applying and is shown as stale.
///
/// # Errors
/// [`TrustError`]; then the marks and what was accepted before stay as they are.
pub fn accept_policy(
    root: &TrustedRoot,
    marks: &Marks,
    bytes: &[u8],
    today: Date,
) -> Result<AcceptedPolicy, TrustError> {
    let envelope = Envelope::read(bytes, MAX_ENVELOPE_BYTES)?;
    envelope.expect_type(POLICY_TYPE)?;
    if root.has_expired(today) {
        return Err(TrustError::RootExpired(root.root.expires));
    }
    reopen(root, marks, envelope)
}

/// Takes up a policy that was accepted before and kept. As [`accept_policy`], but an expired root
/// does not take away what was accepted under it, and neither does a next root under which the
/// numbers start again: nothing was accepted since then.
///
/// # Errors
/// When what was kept is no longer what was accepted.
pub(crate) fn reopen_policy(root: &TrustedRoot, marks: &Marks, bytes: &[u8]) -> Result<AcceptedPolicy, TrustError> {
    let envelope = Envelope::read(bytes, MAX_ENVELOPE_BYTES)?;
    envelope.expect_type(POLICY_TYPE)?;
    let mut marks = marks.clone();
    if marks.policy_fingerprint.is_none() {
        marks.policy_version = 0;
    }
    reopen(root, &marks, envelope)
}

fn reopen(root: &TrustedRoot, marks: &Marks, envelope: Envelope) -> Result<AcceptedPolicy, TrustError> {
    envelope.verify(&root.root.role_keys(RoleName::Policy))?;
    let (signed, at) = envelope.into_signed();
    let policy = PolicyFile::parse_end(signed, at)?;
    let organisation = policy.policy().organisation.id;
    if organisation != root.root.organisation {
        let (expected, found) = (root.root.organisation.clone(), organisation.to_owned());
        return Err(TrustError::WrongOrganisation { expected, found });
    }
    let version = policy.policy().version;
    if version < marks.policy_version {
        return Err(TrustError::OlderPolicy { seen: marks.policy_version, offered: version });
    }
    let fingerprint = to_hex(digest(&SHA256, policy.bytes()).as_ref());
    let same = marks.policy_fingerprint.as_ref().is_none_or(|seen| *seen == fingerprint);
    if version == marks.policy_version && !same {
        return Err(TrustError::SameVersionOtherContent(version));
    }
    let mut marks = marks.clone();
    marks.policy_version = version;
    marks.policy_fingerprint = Some(fingerprint);
    Ok(AcceptedPolicy { policy, marks })
}
