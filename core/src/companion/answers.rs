//! What the employee said, joined with what the configuration says. Configuration wins.

use crate::obligation::{Device, QuestionKind};
use crate::policy::Ownership;

use super::{Companion, CompanionError};

/// In the journal: separates what was chosen from what was offered.
const OFFERED: char = ';';

impl Companion {
    /// The device as it is known now.
    pub(super) fn device(&self) -> Result<Device, CompanionError> {
        let mut device = Device {
            ownership: self.configuration.ownership,
            enrolled: self.configuration.enrolled.or(self.shell.managed.then_some(true)),
            os_version: self.shell.os_version,
            manufacturer: self.shell.manufacturer.clone(),
            roles: self.configuration.roles.clone(),
            ..Device::unknown(self.shell.platform, self.shell.form)
        };
        let said = |kind: QuestionKind| self.journal.answer(kind.name());
        if device.ownership.is_none() {
            device.ownership = said(QuestionKind::Ownership)?.as_deref().and_then(ownership);
        }
        if device.enrolled.is_none() {
            device.enrolled = said(QuestionKind::Enrolled)?.map(|v| v == "yes");
        }
        device.work_data = said(QuestionKind::WorkData)?.and_then(|v| self.still_asked(QuestionKind::WorkData, &v));
        device.said_roles = said(QuestionKind::Roles)?.and_then(|v| self.still_asked(QuestionKind::Roles, &v));
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
        let several =
            |answers: &[&str]| Some(format!("{}{OFFERED}{}", answers.join(","), self.offered(kind).join(",")));
        let value = match (kind, given.as_slice()) {
            (_, []) => return Ok(Some("question-none")),
            (_, ["unknown"]) => None,
            (QuestionKind::Ownership | QuestionKind::Enrolled, [one]) => Some((*one).to_owned()),
            (QuestionKind::Ownership | QuestionKind::Enrolled, _) => return Ok(Some("question-contradiction")),
            (_, ["none"]) => several(&[]),
            // "None of these" and "I do not know" stand alone.
            (_, given) if given.iter().any(|g| matches!(*g, "none" | "unknown")) => {
                return Ok(Some("question-contradiction"));
            }
            (_, given) => several(given),
        };
        self.journal.write(|w| w.set_answer(kind.name(), value.as_deref()))?;
        Ok(None)
    }

    fn possible(&self, kind: QuestionKind) -> Vec<String> {
        let mut all = match kind {
            QuestionKind::Ownership => ["work", "partly-paid", "private"].map(str::to_owned).to_vec(),
            QuestionKind::Enrolled => ["yes", "no"].map(str::to_owned).to_vec(),
            QuestionKind::WorkData | QuestionKind::Roles => {
                let mut offered = self.offered(kind);
                offered.push("none".to_owned());
                offered
            }
        };
        all.push("unknown".to_owned());
        all
    }

    /// The ids that the policy offers as answers.
    fn offered(&self, kind: QuestionKind) -> Vec<String> {
        let Some(policy) = self.state.policy() else { return Vec::new() };
        let policy = policy.policy();
        match kind {
            QuestionKind::WorkData => policy.work_data.iter().map(|w| w.id.to_owned()).collect(),
            QuestionKind::Roles => policy.roles.iter().filter(|r| r.ask).map(|r| r.id.to_owned()).collect(),
            QuestionKind::Ownership | QuestionKind::Enrolled => Vec::new(),
        }
    }

    /// What was chosen, unless the policy has come to offer something that was not offered then: who
    /// was not asked has not answered.
    fn still_asked(&self, kind: QuestionKind, value: &str) -> Option<Vec<String>> {
        let (chosen, offered) = value.split_once(OFFERED)?;
        let then: Vec<&str> = offered.split(',').collect();
        let new = self.offered(kind).iter().any(|id| !then.contains(&id.as_str()));
        (!new).then(|| chosen.split(',').filter(|v| !v.is_empty()).map(str::to_owned).collect())
    }

    /// The answer that no work data is left on the device.
    pub(super) fn no_work_data(&self) -> String {
        format!("{OFFERED}{}", self.offered(QuestionKind::WorkData).join(","))
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
