//! What a job scheduler runs: one call.

use std::sync::Mutex;

use jiff::tz::TimeZone;

use crate::cases::reminders;
use crate::policy::Ownership;
use crate::ports::StatusEntry;
use crate::report::{Report, WorkDevice};
use crate::screens::notifications;

use super::configuration::ConfigurationProblem;
use super::refresh::{RefreshOutcome, lock, refresh};
use super::{Companion, CompanionError};

/// What a run in the background did.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BackgroundReport {
    /// How the refresh ended.
    pub refresh: RefreshOutcome,
    /// Whether the device was looked at.
    pub checked: bool,
    /// How many notifications are planned.
    pub planned: u32,
    /// Names of what failed; the run goes on past each.
    pub failed: Vec<String>,
}

/// Refreshes if due, checks, plans notifications, and hands over the status. Each step runs even if
/// one before it failed.
pub async fn background_run(companion: &Mutex<Companion>) -> BackgroundReport {
    let mut failed = Vec::new();
    let refreshed = refresh(companion, false).await.unwrap_or_else(|e| {
        failed.push(format!("refresh:{}", e.code()));
        RefreshOutcome::Failed { code: e.code().to_owned() }
    });
    let mut companion = lock(companion);
    let checked = match companion.check() {
        Ok(_) => true,
        // Nothing to look for, or not allowed yet: no failure.
        Err(CompanionError::NoPolicy | CompanionError::NotAgreed) => false,
        Err(e) => {
            failed.push(format!("check:{}", e.code()));
            false
        }
    };
    let planned = companion.plan_notifications().unwrap_or_else(|e| {
        failed.push(format!("notify:{}", e.code()));
        0
    });
    if let Err(e) = companion.hand_over_status() {
        failed.push(format!("status:{}", e.code()));
    }
    BackgroundReport { refresh: refreshed, checked, planned, failed }
}

impl Companion {
    /// Plans notifications from the last check, in place of those planned before. Without a check
    /// nothing is changed.
    ///
    /// # Errors
    /// When the platform refuses.
    pub fn plan_notifications(&mut self) -> Result<u32, CompanionError> {
        let (Some(checked), Some(policy)) = (&self.checked, &self.policy) else { return Ok(0) };
        let zone = TimeZone::get(policy.policy().organisation.time_zone).unwrap_or(TimeZone::UTC);
        let device = self.device()?;
        let planned = reminders(&checked.assessment, &checked.cases, &device, self.now(), &zone);
        let all = notifications(&self.words, &device, &planned);
        let n = u32::try_from(all.len()).unwrap_or(u32::MAX);
        self.ports.notifier.plan(all)?;
        Ok(n)
    }

    /// Hands the status over to the MDM: what the policy's reporting level allows, and what is wrong
    /// with the configuration. From a device that is known not to be the employer's, nothing at all.
    ///
    /// # Errors
    /// When the channel does not answer.
    pub fn hand_over_status(&mut self) -> Result<(), CompanionError> {
        let entries = self.status_entries()?;
        if !entries.is_empty() {
            self.ports.status.report(entries)?;
        }
        Ok(())
    }

    fn status_entries(&mut self) -> Result<Vec<StatusEntry>, CompanionError> {
        let device = self.device()?;
        // As long as nobody said whose device it is, the management hears what is wrong with its own
        // values, which may be the reason, and nothing else.
        if device.ownership.is_some_and(|o| o != Ownership::Work) {
            return Ok(Vec::new());
        }
        let mut entries: Vec<StatusEntry> = self.problems.iter().map(problem_entry).collect();
        if let (Some(work), Some(checked), Some(policy)) = (WorkDevice::of(&device), &self.checked, &self.policy) {
            let report = Report::build(work, policy.policy(), &checked.assessment, checked.assessment.day);
            entries.extend(report.map(|r| StatusEntry {
                key: "status".to_owned(),
                is_error: false,
                message: "See data".to_owned(),
                data: r.to_text(),
            }));
        }
        Ok(entries)
    }
}

fn problem_entry(problem: &ConfigurationProblem) -> StatusEntry {
    StatusEntry {
        key: format!("configuration.{}", problem.key).chars().take(100).collect(),
        is_error: true,
        message: problem.message.chars().take(1000).collect(),
        data: problem.code.clone(),
    }
}
