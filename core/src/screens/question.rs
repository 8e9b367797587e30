//! Questions to the employee. Every one can be answered with "I do not know", and changed later.

use crate::contract::*;
use crate::inventory::has_unsettled;
use crate::obligation::QuestionKind;
use crate::policy::{Ownership, Reporting, Rule};

use super::builder::*;
use super::view::{View, capital};

impl View<'_> {
    pub(super) fn question_screen(&self, kind: QuestionKind) -> Screen {
        let title = self.say(match kind {
            QuestionKind::Ownership => "ask-ownership",
            QuestionKind::Enrolled if self.asks_of_profile() => "ask-profile",
            QuestionKind::Enrolled => "ask-enrolled",
            QuestionKind::WorkData => "ask-work-data",
            QuestionKind::Roles => "ask-roles",
        });
        let mut screen = self.begin(&ScreenId::Question(kind), title, Some(&ScreenId::Home));
        screen.blocks.push(paragraph(self.say(match kind {
            QuestionKind::Ownership => "ask-ownership-why",
            QuestionKind::Enrolled if self.asks_of_profile() => "ask-profile-why",
            QuestionKind::Enrolled => "ask-enrolled-why",
            QuestionKind::WorkData => "ask-work-data-why",
            QuestionKind::Roles => "ask-roles-why",
        })));
        let would_report = self.around.has_channel && self.policy().reporting != Reporting::Nothing;
        screen.blocks.push(if kind == QuestionKind::Ownership && would_report {
            toned(self.say("question-ownership-told"), Tone::Small)
        } else {
            self.what_the_answer_tells("question-stays")
        });
        let many = matches!(kind, QuestionKind::WorkData | QuestionKind::Roles);
        let options = match kind {
            QuestionKind::Ownership => self.ownership_options(),
            QuestionKind::Enrolled => self.enrolled_options(),
            QuestionKind::WorkData => self.work_data_options(),
            QuestionKind::Roles => self.role_options(),
        };
        screen.blocks.push(Block::Choice {
            choice: Choice {
                name: kind.name().to_owned(),
                question: screen.title.clone(),
                hint: many.then(|| self.say("question-many")),
                many,
                options,
                error: self.error.map(|id| self.say(id)),
                submit: self.act("action-continue", Event::Answer(kind), Look::Primary),
                skip: Some(self.show("action-skip", &ScreenId::Home, Look::Link)),
            },
        });
        self.finish(screen)
    }

    /// Whether the question of management is about a second profile that was seen.
    fn asks_of_profile(&self) -> bool {
        has_unsettled(self.assessment().parts.iter().map(|p| p.area))
    }

    /// Before the press: that an answer stays on the device, or what the employer sees that it may change.
    pub(super) fn what_the_answer_tells(&self, stays: &str) -> Block {
        let id = match self.reporting() {
            Reporting::Outcome => "answer-may-change-outcome",
            Reporting::Alive | Reporting::Nothing => stays,
        };
        toned(self.say(id), Tone::Small)
    }

    fn option(&self, value: &str, label: String, sub: Option<&str>, known: bool) -> ChoiceOption {
        let chosen = if self.chosen.is_empty() { known } else { self.chosen.iter().any(|c| c == value) };
        ChoiceOption { value: value.to_owned(), label, sub: sub.map(|id| self.say(id)), chosen, alone: false }
    }

    fn ownership_options(&self) -> Vec<ChoiceOption> {
        let is = |o| self.device.ownership == Some(o);
        let mut options = vec![
            self.option("work", self.say("own-work"), Some("own-work-sub"), is(Ownership::Work)),
            self.option("private", self.say("own-private"), Some("own-private-sub"), is(Ownership::Private)),
        ];
        if self.any_rule(|r| r.ownership.contains(&Ownership::PartlyPaid)) {
            let known = is(Ownership::PartlyPaid);
            options.insert(1, self.option("partly-paid", self.say("own-partly"), Some("own-partly-sub"), known));
        }
        options.push(self.alone("unknown", "answer-unknown"));
        options
    }

    fn enrolled_options(&self) -> Vec<ChoiceOption> {
        vec![
            self.option("yes", self.say("answer-yes"), None, self.device.enrolled == Some(true)),
            self.option("no", self.say("answer-no"), None, self.device.enrolled == Some(false)),
            self.alone("unknown", "answer-unknown"),
        ]
    }

    fn work_data_options(&self) -> Vec<ChoiceOption> {
        let used = |id: &str| self.device.work_data.as_ref().is_some_and(|all| all.iter().any(|u| u == id));
        let mut options: Vec<ChoiceOption> = self
            .policy()
            .work_data
            .iter()
            .map(|w| self.option(w.id, capital(self.text(&w.name)), None, used(w.id)))
            .collect();
        let mut none = self.alone("none", "answer-none");
        none.chosen |= self.chosen.is_empty() && self.device.work_data.as_ref().is_some_and(Vec::is_empty);
        options.push(none);
        options.push(self.alone("unknown", "answer-unknown"));
        options
    }

    fn role_options(&self) -> Vec<ChoiceOption> {
        let said = |id: &str| self.device.said_roles.as_ref().is_some_and(|all| all.iter().any(|r| r == id));
        let askable = self.policy().roles.iter().filter(|r| r.ask);
        let mut options: Vec<ChoiceOption> =
            askable.map(|r| self.option(r.id, self.text(&r.name), None, said(r.id))).collect();
        let mut none = self.alone("none", "answer-none");
        none.chosen |= self.chosen.is_empty() && self.device.said_roles.as_ref().is_some_and(Vec::is_empty);
        options.push(none);
        options.push(self.alone("unknown", "answer-unknown"));
        options
    }

    fn any_rule(&self, test: impl Fn(&Rule<'_>) -> bool) -> bool {
        self.policy().bans.iter().flat_map(|b| &b.rules).any(test)
    }

    /// Ownership is asked unless the organisation's configuration says it.
    pub(super) fn asks_ownership(&self) -> bool {
        !self.checked.configured_ownership
    }

    /// The questions that this policy may ask of this employee.
    pub(super) fn questions_asked(&self) -> Vec<QuestionKind> {
        let mut asked = Vec::new();
        if self.asks_ownership() {
            asked.push(QuestionKind::Ownership);
        }
        if self.any_rule(|r| r.enrolled.is_some()) && self.device.ownership != Some(Ownership::Work) {
            asked.push(QuestionKind::Enrolled);
        }
        if self.any_rule(|r| r.work_data) && self.device.ownership != Some(Ownership::Work) {
            asked.push(QuestionKind::WorkData);
        }
        if self.policy().roles.iter().any(|r| r.ask) {
            asked.push(QuestionKind::Roles);
        }
        asked
    }

    /// What the employee or the organisation said so far.
    pub(super) fn answers(&self) -> Vec<Fact> {
        let mut facts = Vec::new();
        let owner = match self.device.ownership {
            Some(Ownership::Work) => "own-work",
            Some(Ownership::Private) => "own-private",
            Some(Ownership::PartlyPaid) => "own-partly",
            None => "answer-not-yet",
        };
        facts.push(fact(self.say("answer-ownership"), self.say(owner)));
        if self.questions_asked().contains(&QuestionKind::WorkData) {
            let value = match &self.device.work_data {
                None => self.say("answer-not-yet"),
                Some(used) if used.is_empty() => self.say("answer-none"),
                Some(used) => {
                    let all = self.policy().work_data.iter().filter(|w| used.iter().any(|u| u == w.id));
                    self.words.list(&all.map(|w| self.text(&w.name)).collect::<Vec<_>>())
                }
            };
            facts.push(fact(self.say("answer-work-data"), value));
        }
        facts
    }
}
