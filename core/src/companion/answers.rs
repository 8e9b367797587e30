//! What the employee said, joined with what the configuration says. Configuration wins.

use crate::obligation::{Device, QuestionKind};
use crate::policy::Ownership;

use super::{Companion, CompanionError};

/// Separates several answers to one question in the journal.
const SEPARATOR: char = ',';

impl Companion {
    /// The device as it is known now.
    pub(super) fn device(&self) -> Result<Device, CompanionError> {
        let mut device = self.setup.device.clone();
        let said = |kind: QuestionKind| self.journal.answer(kind.name());
        if device.ownership.is_none() {
            device.ownership = said(QuestionKind::Ownership)?.as_deref().and_then(ownership);
        }
        if device.enrolled.is_none() {
            device.enrolled = said(QuestionKind::Enrolled)?.map(|v| v == "yes");
        }
        if device.work_data.is_none() {
            device.work_data = said(QuestionKind::WorkData)?.map(|v| list(&v));
        }
        if device.said_roles.is_none() {
            device.said_roles = said(QuestionKind::Roles)?.map(|v| list(&v));
        }
        Ok(device)
    }

    /// Writes an answer. Returns the id of a sentence if it cannot be used.
    pub(super) fn answer(
        &mut self,
        kind: QuestionKind,
        inputs: &[String],
    ) -> Result<Option<&'static str>, CompanionError> {
        let known = self.possible(kind);
        let given: Vec<&str> = inputs.iter().map(String::as_str).filter(|v| known.iter().any(|k| k == v)).collect();
        let value = match (kind, given.as_slice()) {
            (_, []) => return Ok(Some("question-none")),
            (_, given) if given.contains(&"unknown") => None,
            (QuestionKind::Ownership | QuestionKind::Enrolled, [one, ..]) => Some((*one).to_owned()),
            (_, given) if given.contains(&"none") => Some(String::new()),
            (_, given) => Some(given.join(&SEPARATOR.to_string())),
        };
        self.journal.set_answer(kind.name(), value.as_deref())?;
        Ok(None)
    }

    fn possible(&self, kind: QuestionKind) -> Vec<String> {
        let policy = self.policy.policy();
        let mut all: Vec<String> = match kind {
            QuestionKind::Ownership => ["work", "partly-paid", "private"].map(str::to_owned).to_vec(),
            QuestionKind::Enrolled => ["yes", "no"].map(str::to_owned).to_vec(),
            QuestionKind::WorkData => policy.work_data.iter().map(|w| w.id.to_owned()).collect(),
            QuestionKind::Roles => policy.roles.iter().filter(|r| r.ask).map(|r| r.id.to_owned()).collect(),
        };
        all.push("unknown".to_owned());
        if matches!(kind, QuestionKind::WorkData | QuestionKind::Roles) {
            all.push("none".to_owned());
        }
        all
    }
}

fn ownership(value: &str) -> Option<Ownership> {
    match value {
        "work" => Some(Ownership::Work),
        "partly-paid" => Some(Ownership::PartlyPaid),
        "private" => Some(Ownership::Private),
        _ => None,
    }
}

fn list(value: &str) -> Vec<String> {
    value.split(SEPARATOR).filter(|v| !v.is_empty()).map(str::to_owned).collect()
}
