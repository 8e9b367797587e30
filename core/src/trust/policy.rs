//! Accepting a policy.

use jiff::ToSpan;
use jiff::civil::Date;
use ring::digest::{SHA256, digest};

use crate::policy::{MAX_POLICY_BYTES, PolicyFile};

use super::envelope::Envelope;
use super::error::TrustError;
use super::key::to_hex;
use super::log::Entry;
use super::marks::Marks;
use super::root::{RoleName, TrustedRoot};
use super::time::MAX_AHEAD_DAYS;

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

/// The days by which something new is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// Under a root that ended before this day nothing new is accepted.
    pub day: Date,
    /// A policy that was issued after this day waits.
    pub issued_until: Date,
}

impl Today {
    /// A day on which nothing is held against the day of issue: for what was accepted long ago, or where
    /// nothing is known of the time.
    #[must_use]
    pub fn without_issue(day: Date) -> Self {
        Today { day, issued_until: Date::MAX }
    }
}

impl VerifiedPolicy {
    /// That it stands in the log, if it brings that along: a C2SP `tlog-proof`. Nothing of it is verified.
    #[must_use]
    pub fn log(&self) -> Option<&str> {
        self.log.as_deref()
    }

    /// As it stands in a log.
    #[must_use]
    pub fn entry(&self) -> Entry {
        let policy = self.policy.policy();
        Entry::policy(policy.organisation.id, policy.version, &self.fingerprint)
    }
}

impl From<Date> for Today {
    fn from(day: Date) -> Self {
        Today { day, issued_until: day.saturating_add(MAX_AHEAD_DAYS.days()) }
    }
}

/// A policy whose signatures, form and audience were verified. Whether it may come into force is another matter.
#[derive(Clone, Debug)]
pub struct VerifiedPolicy {
    policy: PolicyFile,
    fingerprint: String,
    log: Option<String>,
}

/// Verifies a signed policy under a root: its signatures, before it is parsed, its form, and that it is for the
/// root's organisation and its line of roots. The costly part of accepting; it needs nothing that changes.
///
/// # Errors
/// [`TrustError`].
pub fn verify_policy(root: &TrustedRoot, bytes: &[u8]) -> Result<VerifiedPolicy, TrustError> {
    #[cfg(feature = "test-support")]
    watched::begins();
    let envelope = Envelope::read(bytes, MAX_ENVELOPE_BYTES)?;
    envelope.expect_type(POLICY_TYPE)?;
    envelope.verify(&root.root.role_keys(RoleName::Policy))?;
    let log = envelope.log.clone();
    let (signed, at) = envelope.into_signed();
    let policy = PolicyFile::parse_end(signed, at)?;
    root.expect_organisation(policy.policy().organisation.id)?;
    root.expect_lineage(policy.policy().lineage).map_err(|_| TrustError::PolicyLineage)?;
    let fingerprint = to_hex(digest(&SHA256, policy.bytes()).as_ref());
    Ok(VerifiedPolicy { policy, fingerprint, log })
}

/// Accepts a signed policy: signed by the role's threshold under a root that has not expired, for
/// this organisation and its line of roots, issued by now, and not older than any that was seen. Verified before it is parsed.
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
    today: impl Into<Today>,
) -> Result<AcceptedPolicy, TrustError> {
    accept_verified(root, marks, verify_policy(root, bytes), today.into())
}

/// As [`accept_policy`], with what [`verify_policy`] said under the same root.
///
/// # Errors
/// As [`accept_policy`].
pub fn accept_verified(
    root: &TrustedRoot,
    marks: &Marks,
    verified: Result<VerifiedPolicy, TrustError>,
    today: Today,
) -> Result<AcceptedPolicy, TrustError> {
    let no_document = |e: &TrustError| {
        matches!(e, TrustError::NotAnEnvelope(_) | TrustError::WrongType { .. } | TrustError::TooLarge { .. })
    };
    // Under a root that has expired nobody asks who signed.
    if root.has_expired(today.day) && !verified.as_ref().is_err_and(no_document) {
        return Err(TrustError::RootExpired(root.root.expires));
    }
    let accepted = held_against(marks, verified?)?;
    let issued = accepted.policy.policy().issued;
    if issued > today.issued_until {
        return Err(TrustError::NotYet(issued));
    }
    Ok(accepted)
}

/// Takes up a policy that was accepted before and kept. As [`accept_policy`], but an expired root
/// does not take away what was accepted under it, and neither does a next root under which the
/// numbers start again: nothing was accepted since then.
///
/// # Errors
/// When what was kept is no longer what was accepted.
pub(crate) fn reopen_policy(root: &TrustedRoot, marks: &Marks, bytes: &[u8]) -> Result<AcceptedPolicy, TrustError> {
    let mut marks = marks.clone();
    if marks.policy_fingerprint.is_none() {
        marks.policy_version = 0;
    }
    held_against(&marks, verify_policy(root, bytes)?)
}

fn held_against(marks: &Marks, verified: VerifiedPolicy) -> Result<AcceptedPolicy, TrustError> {
    let VerifiedPolicy { policy, fingerprint, log: _ } = verified;
    let version = policy.policy().version;
    if version < marks.policy_version {
        return Err(TrustError::OlderPolicy { seen: marks.policy_version, offered: version });
    }
    let same = marks.policy_fingerprint.as_ref().is_none_or(|seen| *seen == fingerprint);
    if version == marks.policy_version && !same {
        return Err(TrustError::SameVersionOtherContent(version));
    }
    let mut marks = marks.clone();
    marks.policy_version = version;
    marks.policy_fingerprint = Some(fingerprint);
    Ok(AcceptedPolicy { policy, marks })
}

/// For tests: what is so at the moment at which verifying begins.
#[cfg(feature = "test-support")]
pub mod watched {
    use std::cell::RefCell;

    type Look = Box<dyn Fn()>;

    thread_local! {
        static LOOK: RefCell<Option<Look>> = const { RefCell::new(None) };
    }

    /// Calls `look` whenever this thread begins to verify a policy, in place of what was called before.
    pub fn while_verifying(look: impl Fn() + 'static) {
        LOOK.set(Some(Box::new(look)));
    }

    pub(super) fn begins() {
        LOOK.with_borrow(|look| look.iter().for_each(|look| look()));
    }
}
