//! Which roads may be offered: whatever deletes work data passes one gate.

use crate::cases::Finding;
use crate::contract::*;
use crate::detection::Subject;
use crate::obligation::{Duty, Gate, Keeping, QuestionKind, holds_work};
use crate::policy::Instead;

use super::builder::*;
use super::view::View;

impl<'v> View<'v> {
    /// What this employee must keep today.
    pub(super) fn keeping(&self) -> Keeping<'v, 'v> {
        Keeping::of(self.policy(), self.device, self.today())
    }

    /// What also satisfies the rule, where it may be offered: never under a hold.
    pub(super) fn second_road(&self, duty: &Duty) -> Option<Instead> {
        let open = self.keeping().gate.may_delete();
        [Instead::WorkData, Instead::WorkApps].into_iter().find(|road| open && duty.instead.contains(road))
    }

    /// The second road, where it does not stand in the decision but was added by whoever wrote the policy.
    fn added_road(&self, duty: &Duty) -> Option<Instead> {
        let rule = duty.source(self.policy()).and_then(|(ban, _)| ban.rules.get(duty.rule));
        let added = rule.is_some_and(|rule| rule.instead_added);
        self.second_road(duty).filter(|_| added)
    }

    /// What the decision does not say, in words.
    pub(super) fn added_words(&self, finding: &Finding) -> Option<String> {
        let road = finding.judgement.duty.as_ref().and_then(|duty| self.added_road(duty))?;
        let id = match road {
            Instead::WorkData => "why-ours-work-data",
            Instead::WorkApps => "why-ours-work-apps",
        };
        Some(self.tell(id, &self.args_for(finding)))
    }

    /// Whether there is something to choose: another road, or on a request that has one, to talk or to wait.
    pub(super) fn has_choice(&self, duty: Option<&Duty>) -> bool {
        duty.is_some_and(|duty| {
            let request = !duty.instead.is_empty() && !duty.obligation.is_order();
            request || self.second_road(duty).is_some()
        })
    }

    /// Whether removing this very app may delete what must be kept.
    pub(super) fn holds_work(&self, finding: &Finding) -> bool {
        let app = match &finding.subject {
            Subject::Listed(app) => app.get(self.policy()),
            Subject::Unlisted(_) | Subject::Unallowed(_) => None,
        };
        app.is_some_and(|app| holds_work(self.policy(), self.device, app))
    }

    /// Whether not even the app may go now.
    pub(super) fn app_must_wait(&self, finding: &Finding) -> bool {
        self.holds_work(finding) && !self.keeping().gate.may_delete()
    }

    /// What is told on a finding of a road that is shut, and where to read on.
    pub(super) fn shut_roads(&self, finding: &Finding, screen: &mut Screen) {
        let keeping = self.keeping();
        let roads = finding.judgement.duty.as_ref().is_some_and(|d| !d.instead.is_empty());
        if keeping.gate.may_delete() || !(roads || self.holds_work(finding)) {
            return;
        }
        let row = if keeping.gate == Gate::RoleFirst {
            screen.blocks.push(paragraph(self.say("finding-role-first")));
            self.link_row("change-roles", &ScreenId::Question(QuestionKind::Roles))
        } else {
            let text = keeping.hold.map_or_else(|| self.say("work-keep-hold"), |hold| self.text(&hold.text));
            screen.blocks.push(Block::Notice { kind: NoticeKind::Warning, text });
            self.link_row("action-keep", &ScreenId::WorkData(finding.key.clone()))
        };
        screen.blocks.push(Block::Rows { items: vec![row] });
    }
}
