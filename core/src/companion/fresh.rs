//! Whether what a server shows is fresh: a timestamp says so, where the root has keys for one.

use jiff::civil::Date;

use crate::ports::FetchResponse;
use crate::trust::{MAX_TIMESTAMP_BYTES, RoleName, TimestampDocument, verify_timestamp};

use super::refresh::{RefreshOutcome, RefreshStage, RefreshStep, What, beside};
use super::{Companion, CompanionError};

impl Companion {
    /// After the policy: asks for the timestamp, if the root has keys for one; else the refresh is over.
    pub(super) fn then_timestamp(&mut self, outcome: RefreshOutcome) -> Result<RefreshStep, CompanionError> {
        let step = self.succeeded(outcome)?;
        let (true, Some(address)) = (self.has_timestamps(), self.policy_address()?) else { return Ok(step) };
        let new = matches!(step, RefreshStep::Done(RefreshOutcome::New));
        let next = self.ask(What::Timestamp, 0, &beside(&address, "timestamp.json"), None, MAX_TIMESTAMP_BYTES)?;
        Ok(match next {
            RefreshStep::Fetch { request, stage } => {
                RefreshStep::Fetch { request, stage: RefreshStage { new, ..stage } }
            }
            RefreshStep::Done(outcome) => RefreshStep::Done(outcome),
        })
    }

    fn has_timestamps(&self) -> bool {
        self.root.as_ref().is_some_and(|root| root.root.role(RoleName::Timestamp).is_some())
    }

    /// Takes a timestamp. One that cannot be had, or says that something is kept from this phone, leaves it to
    /// the day of the last good one: that passes.
    pub(super) fn take_timestamp(
        &mut self,
        stage: &RefreshStage,
        answer: &FetchResponse,
    ) -> Result<RefreshStep, CompanionError> {
        let Some(root) = &self.root else { return self.failed("not-configured") };
        if answer.status != 200 || answer.is_page() {
            return Ok(RefreshStep::Done(stage.outcome()));
        }
        let timestamp = match verify_timestamp(root, &answer.body) {
            Ok(timestamp) => timestamp,
            Err(e) => return self.refused(&e),
        };
        if self.keeps_something_back(&timestamp) {
            return self.failed("frozen");
        }
        let mut record = self.refresh.clone();
        record.fresh_issued = Some(timestamp.issued);
        record.fresh_until = Some(timestamp.expires);
        self.keep_refresh(record)?;
        Ok(RefreshStep::Done(stage.outcome()))
    }

    /// Whether the server shows something older than what its own timestamp, or an earlier one, says.
    fn keeps_something_back(&self, timestamp: &TimestampDocument) -> bool {
        let (seen_root, seen, fingerprint) =
            (self.marks.root_version, self.marks.policy_version, self.marks.policy_fingerprint.as_deref());
        self.refresh.fresh_issued.is_some_and(|last| timestamp.issued < last)
            || timestamp.root_version > seen_root
            || timestamp.policy_version > seen
            || (timestamp.policy_version == seen && fingerprint.is_some_and(|f| f != timestamp.policy_fingerprint))
    }

    /// Since which day nobody says any more that what is in force is the newest; nothing while somebody does, or
    /// where the root has no keys for it. By the phone's clock.
    pub(super) fn not_fresh_since(&self) -> Option<Date> {
        if !self.has_timestamps() {
            return None;
        }
        let issued = || self.policy.as_ref().map(|policy| policy.policy().issued);
        self.refresh.fresh_until.or_else(issued).filter(|last| *last < self.clock_day())
    }
}
