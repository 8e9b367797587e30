//! The status of a work device.

use jiff::civil::Date;
use serde::Serialize;

use crate::cases::{Assessment, PartReport, Status};
use crate::contract::StatusEntry;
use crate::obligation::Device;
use crate::policy::{Ownership, Policy, Reporting, canonical};

use super::fetched::Fetched;

/// Proof that a device is the employer's. Only [`WorkDevice::of`] makes one, so that a report about
/// a private device cannot be written.
#[derive(Clone, Copy, Debug)]
pub struct WorkDevice(());

impl WorkDevice {
    /// The proof, if it is a work device.
    #[must_use]
    pub fn of(device: &Device) -> Option<Self> {
        (device.ownership == Some(Ownership::Work)).then_some(WorkDevice(()))
    }
}

/// What the MDM gets. Holds no app, no person, no address and no time of day. A later version may add keys; what
/// a key means changes only with `schema`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Version of this format: 2.
    schema: u32,
    /// Organisation and version of the policy: "amsterdam/3".
    policy: String,
    /// The day of the last look, in the organisation's time zone; absent where nobody looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    checked: Option<Date>,
    /// The day on which the policy was last fetched, in the organisation's time zone; absent where it never was.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_fetched: Option<Date>,
    /// Why the last try failed, or why nobody knows whether this is the newest policy:
    /// [`super::FetchFailure::name`]. Absent while all is well.
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_failed: Option<&'static str>,
    /// In one word, at level `outcome` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<&'static str>,
    /// On whose word that rests, at level `outcome` only: [`crate::cases::Basis::name`].
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'static str>,
}

impl Report {
    /// The report at the policy's level, or nothing if the level is `nothing`.
    #[must_use]
    pub fn build(
        _: WorkDevice,
        policy: &Policy<'_>,
        assessment: &Assessment,
        fetched: Fetched,
        day: Date,
    ) -> Option<Self> {
        let (outcome, basis) = match policy.reporting {
            Reporting::Nothing => return None,
            Reporting::Alive => (None, None),
            Reporting::Outcome => (Some(outcome(assessment)), Some(assessment.basis().name())),
        };
        let policy = format!("{}/{}", policy.organisation.id, policy.version);
        let checked = assessment.is_looked_at().then_some(day);
        let refresh_failed = fetched.failed.map(|failed| failed.name());
        Some(Report { schema: 2, policy, checked, last_fetched: fetched.last, refresh_failed, outcome, basis })
    }

    /// The exact text that is handed over: canonical JSON.
    #[must_use]
    pub fn to_text(&self) -> String {
        let bytes = canonical::to_vec(self).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// Everything that the MDM gets, and nothing else: what is wrong with its own settings, and the report, where
/// there is one. A device that is known not to be the employer's hands over nothing at all.
///
/// As long as nobody said whose device it is, the management hears what is wrong with its settings, which may
/// be the reason.
#[must_use]
pub fn handed_over(
    device: &Device,
    wrong: &[StatusEntry],
    checked: Option<(&Policy<'_>, &Assessment, Fetched)>,
) -> Vec<StatusEntry> {
    if device.ownership.is_some_and(|o| o != Ownership::Work) {
        return Vec::new();
    }
    let report = WorkDevice::of(device).zip(checked);
    let report = report.and_then(|(work, (policy, found, how))| Report::build(work, policy, found, how, found.day));
    let status = report.map(|r| StatusEntry {
        key: "status".to_owned(),
        is_error: false,
        message: "See data".to_owned(),
        data: r.to_text(),
    });
    wrong.iter().cloned().chain(status).collect()
}

/// Requests are never reported: on a work device they are voluntary too. What was not seen is not in
/// order, whatever else was found.
fn outcome(assessment: &Assessment) -> &'static str {
    let any = |status| assessment.findings().any(|f| f.status == Some(status));
    let unchecked = || assessment.parts.iter().any(PartReport::is_open) || assessment.parts.is_empty();
    if any(Status::Action) {
        "action-needed"
    } else if any(Status::Unknown) || unchecked() {
        "cannot-tell"
    } else {
        "compliant"
    }
}
