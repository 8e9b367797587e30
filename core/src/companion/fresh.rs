//! Whether what a server shows is fresh: a timestamp says so, where the root has keys for one.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::contract::RefreshFailure;
use crate::ports::FetchResponse;
use crate::trust::{MAX_TIMESTAMP_BYTES, MAX_TIMESTAMP_DAYS, RoleName, TimestampDocument, Today, verify_timestamp};

use super::refresh::{RefreshOutcome, RefreshRecord, RefreshStage, RefreshStep, What, beside};
use super::{Companion, CompanionError};

impl Companion {
    /// After the policy: asks for the timestamp, if the root has keys for one; else the refresh is over.
    pub(super) fn then_timestamp(&mut self, outcome: RefreshOutcome) -> Result<RefreshStep, CompanionError> {
        let step = self.succeeded(outcome)?;
        let (true, Some(address)) = (self.has_timestamps(), self.policy_address()?) else { return Ok(step) };
        let new = matches!(step, RefreshStep::Done(RefreshOutcome::New));
        let today = self.clock_day();
        if self.refresh.fresh_until.is_none() && self.refresh.fresh_asked.is_none_or(|asked| asked > today) {
            self.keep_refresh(RefreshRecord { fresh_asked: Some(today), ..self.refresh.clone() })?;
        }
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
        let Some(root) = &self.root else { return self.failed(RefreshFailure::NotConfigured) };
        if answer.status != 200 || answer.is_page() {
            return Ok(RefreshStep::Done(stage.outcome()));
        }
        let timestamp = match verify_timestamp(root, &answer.body) {
            Ok(timestamp) => timestamp,
            Err(e) => return self.refused(&e),
        };
        let today = self.today(self.time, root, answer.date);
        // The clock may be far behind, so that nothing speaks against any day: no stamp is newer than its root.
        if timestamp.issued > today.issued_until.min(root.root.expires) {
            return self.failed(RefreshFailure::StampNotYet);
        }
        if self.keeps_something_back(&timestamp, today) {
            return self.failed(RefreshFailure::Frozen);
        }
        let mut record = self.refresh.clone();
        record.fresh_issued = Some(timestamp.issued);
        record.fresh_until = Some(timestamp.expires);
        self.keep_refresh(record)?;
        Ok(RefreshStep::Done(stage.outcome()))
    }

    /// Whether the server shows something older than what its own timestamp, or an earlier one, says.
    fn keeps_something_back(&self, timestamp: &TimestampDocument, today: Today) -> bool {
        let (seen_root, seen, fingerprint) =
            (self.marks.root_version, self.marks.policy_version, self.marks.policy_fingerprint.as_deref());
        // One that is dated ahead was taken by an earlier version of the app, or while the clock was wrong.
        let last = self.refresh.fresh_issued.filter(|last| *last <= today.issued_until);
        last.is_some_and(|last| timestamp.issued < last)
            || timestamp.root_version > seen_root
            || timestamp.policy_version > seen
            || (timestamp.policy_version == seen && fingerprint.is_some_and(|f| f != timestamp.policy_fingerprint))
    }

    /// Since which day nobody says any more that what is in force is the newest; nothing while somebody does, or
    /// where the root has no keys for it or nothing is fetched. By the phone's clock.
    pub(super) fn not_fresh_since(&self, address: Option<&str>) -> Option<Date> {
        if !self.has_timestamps() || address.is_none() {
            return None;
        }
        let RefreshRecord { fresh_issued, fresh_until, fresh_asked, .. } = self.refresh;
        // An earlier version of the app took timestamps without end.
        let longest = fresh_issued.map(|issued| issued.saturating_add(i64::from(MAX_TIMESTAMP_DAYS).days()));
        let until = fresh_until.map(|until| longest.map_or(until, |longest| until.min(longest)));
        until.or(fresh_asked).filter(|last| *last < self.clock_day())
    }
}
