//! What the employee saw with their own eyes, where the system shows nothing.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::obligation::Duty;

use super::key::CaseKey;

/// How long the employee's own look counts, in days, when nothing else changes.
const COUNTS_FOR_DAYS: i64 = 30;

/// "I looked: it is there" or "it is not there".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attestation {
    /// Which app, where.
    pub key: CaseKey,
    /// What they saw.
    pub there: bool,
    /// On which day, in the organisation's time zone.
    pub on: Date,
    /// Which version of the policy was in force then.
    pub policy_version: u64,
}

impl Attestation {
    /// Whether it still counts on `day`: not after a change of policy, not once a deadline has
    /// passed since, and not after a month.
    #[must_use]
    pub fn counts(&self, day: Date, policy_version: u64, duty: Option<&Duty>) -> bool {
        let lasts = self.on.checked_add(COUNTS_FOR_DAYS.days()).is_ok_and(|last| day <= last);
        let deadline_since = duty.and_then(|d| d.deadline).is_some_and(|d| self.on <= d && d < day);
        lasts && self.on <= day && self.policy_version == policy_version && !deadline_since
    }
}
