//! What findings come to together: what is asked of the employee, and the outcome.

use std::collections::BTreeSet;

use crate::obligation::{Judgement, QuestionKind};

use super::assessment::{Finding, Outcome, Status};

/// What some findings come to.
#[derive(Clone, Debug, Default)]
pub(super) struct Sum {
    /// What must be known to judge them.
    pub(super) questions: BTreeSet<QuestionKind>,
    /// Whether something is asked of which there is another road than removing the app.
    pub(super) roads: bool,
    /// The most pressing of them.
    pub(super) outcome: Option<Outcome>,
}

impl Sum {
    pub(super) fn add(&mut self, finding: &Finding) {
        let judgement = &finding.judgement;
        // Only what may be there is worth a question.
        if finding.is_there() || finding.status == Some(Status::Unknown) {
            self.wonder(judgement);
        }
        self.roads |= matches!(finding.status, Some(Status::Action | Status::Asked))
            && finding.is_there()
            && judgement.duty.as_ref().is_some_and(|duty| !duty.instead.is_empty());
        let outcome = finding.status.map(|status| match status {
            Status::Action => Outcome::ActionNeeded,
            Status::Asked => Outcome::Asked,
            Status::Unknown => Outcome::CannotTell,
            Status::Done | Status::Exempt => Outcome::NothingAsked,
        });
        self.outcome = self.outcome.max(outcome);
    }

    /// What must be known to judge something that may be there, and has no finding of its own.
    pub(super) fn wonder(&mut self, judgement: &Judgement) {
        self.questions.extend(judgement.depends.iter().flat_map(|d| d.on.iter().copied()));
    }

    pub(super) fn join(&mut self, other: &Sum) {
        self.questions.extend(other.questions.iter().copied());
        self.roads |= other.roads;
        self.outcome = self.outcome.max(other.outcome);
    }
}
