//! What a job scheduler runs: one call.

use std::sync::Mutex;

use ring::digest::{Context, SHA256};

use crate::cases::reminders;
use crate::contract::{FailureCode, RefreshFailure, StatusEntry};
use crate::journal::SetAside;
use crate::report::{Fetched, handed_over};
use crate::screens::notifications;

use super::fetch::{lock, refresh};
use super::keep::{HANDED_OVER, HANDED_OVER_LAST};
use super::refresh::RefreshOutcome;
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
    /// What failed; the run goes on past each.
    pub failed: Vec<BackgroundFailure>,
}

/// A step of a run in the background that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BackgroundFailure {
    /// Which.
    pub step: BackgroundStep,
    /// Why.
    pub why: FailureCode,
}

/// The steps of a run in the background.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum BackgroundStep {
    /// The journal that remembers.
    Open,
    /// Fetching what is new.
    Refresh,
    /// Looking at the device.
    Check,
    /// Planning notifications.
    Notify,
    /// Handing over the status.
    Status,
}

/// Refreshes if due, checks, plans notifications, and hands over the status. Each step runs even if
/// one before it failed.
///
/// A companion that cannot remember does nothing: it knows no case, so whatever it planned or handed over
/// would take the place of what holds.
pub async fn background_run(companion: &Mutex<Companion>) -> BackgroundReport {
    if !lock(companion).lasts() {
        let refresh = RefreshOutcome::Failed { why: RefreshFailure::Other };
        let failed = vec![BackgroundFailure { step: BackgroundStep::Open, why: FailureCode::Storage }];
        return BackgroundReport { refresh, checked: false, planned: 0, failed };
    }
    let mut failed = Vec::new();
    let failure = |step, e: &CompanionError| BackgroundFailure { step, why: e.code() };
    let refreshed = refresh(companion, false).await.unwrap_or_else(|e| {
        failed.push(failure(BackgroundStep::Refresh, &e));
        RefreshOutcome::Failed { why: RefreshFailure::Other }
    });
    let mut companion = lock(companion);
    let checked = match companion.check() {
        Ok(_) => true,
        // Nothing to look for, or not allowed yet: no failure.
        Err(CompanionError::NoPolicy | CompanionError::NotAgreed) => false,
        Err(e) => {
            failed.push(failure(BackgroundStep::Check, &e));
            false
        }
    };
    let planned = companion.plan_notifications().unwrap_or_else(|e| {
        failed.push(failure(BackgroundStep::Notify, &e));
        0
    });
    if let Err(e) = companion.hand_over_status() {
        failed.push(failure(BackgroundStep::Status, &e));
    }
    BackgroundReport { refresh: refreshed, checked, planned, failed }
}

impl Companion {
    /// Whether what happens now lasts: false where memory stands in for a journal that cannot be opened.
    /// Then nothing is planned or handed over, and a shell opens anew as soon as it can.
    #[must_use]
    pub fn lasts(&self) -> bool {
        self.set_aside != Some(SetAside::NotRemembering)
    }

    /// Plans notifications from the last check, in place of those planned before. Without a check
    /// nothing is changed.
    ///
    /// # Errors
    /// When the platform refuses.
    pub fn plan_notifications(&mut self) -> Result<u32, CompanionError> {
        if !self.lasts() {
            return Ok(0);
        }
        let Some((policy, checked)) = self.state.looked_at() else { return Ok(0) };
        let zone = policy.policy().organisation.zone();
        let device = self.device()?;
        let planned = reminders(&checked.assessment, &checked.cases, &device, self.now(), &zone);
        let all = notifications(&self.words, &device, &planned);
        let n = u32::try_from(all.len()).unwrap_or(u32::MAX);
        self.ports.notifier.plan(all)?;
        Ok(n)
    }

    /// Hands the status over to the MDM: what the policy's reporting level allows, and what is wrong
    /// with the configuration. From a device that is known not to be the employer's, nothing at all; nothing either
    /// where no management set the app up: nobody would get it.
    /// What was handed over before and holds no longer is taken back. The same is handed over once a day, however
    /// often this is called: how often somebody opens the app is nobody's business.
    ///
    /// # Errors
    /// When the channel does not answer.
    pub fn hand_over_status(&mut self) -> Result<(), CompanionError> {
        if !self.lasts() || !self.has_channel() {
            return Ok(());
        }
        let device = self.device()?;
        let address = self.policy_address()?;
        let checked = self.state.looked_at().map(|(file, checked)| {
            let (policy, problem) = (file.policy(), self.refresh.problem);
            let fresh = self.not_fresh_since(address.as_deref()).is_none();
            let fetched = Fetched::new(policy, self.now(), self.refresh.succeeded_at, problem, fresh);
            (policy, &checked.assessment, fetched)
        });
        let mut entries = handed_over(&device, &self.wrong_settings(), checked);
        let keys: Vec<String> = entries.iter().map(|entry| entry.key.clone()).collect();
        let before = self.journal.setting(HANDED_OVER)?;
        let over = before.iter().flat_map(|keys| keys.lines()).filter(|key| !keys.iter().any(|k| k == key));
        entries.extend(over.map(taken_back));
        if entries.is_empty() {
            return Ok(());
        }
        let last = format!("{} {}", self.now().div_euclid(SECONDS_OF_A_DAY), digest(&entries));
        if self.journal.setting(HANDED_OVER_LAST)?.as_ref() == Some(&last) {
            return Ok(());
        }
        self.ports.status.report(entries)?;
        let keys = (!keys.is_empty()).then(|| keys.join("\n"));
        self.journal.write(|w| {
            w.set_setting(HANDED_OVER, keys.as_deref())?;
            w.set_setting(HANDED_OVER_LAST, Some(&last))
        })?;
        Ok(())
    }
}

const SECONDS_OF_A_DAY: i64 = 86_400;

/// Tells entries apart without keeping what they say.
fn digest(entries: &[StatusEntry]) -> String {
    let mut context = Context::new(&SHA256);
    for entry in entries {
        for part in [entry.key.as_str(), &entry.message, &entry.data, if entry.is_error { "error" } else { "info" }] {
            context.update(part.as_bytes());
            context.update(&[0]);
        }
    }
    context.finish().as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The management keeps the last entry of each key: one that holds no longer is overwritten.
fn taken_back(key: &str) -> StatusEntry {
    StatusEntry { key: key.to_owned(), is_error: false, message: "No longer so".to_owned(), data: String::new() }
}
