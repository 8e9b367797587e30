//! Why it is asked.

use crate::cases::{CaseKey, Finding, Status};
use crate::contract::*;
use crate::policy::Obligation;

use super::builder::*;
use super::view::View;

impl View<'_> {
    pub(super) fn why_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        let ban = self.ban_of(finding)?;
        let title = self.tell(self.why_title(finding), &self.args_for(finding));
        let back = match finding.status {
            Some(Status::Action | Status::Asked | Status::Exempt) => ScreenId::Finding(key.clone()),
            Some(Status::Unknown) => ScreenId::SelfCheck(key.clone()),
            Some(Status::Done) | None => ScreenId::Home,
        };
        let mut screen = self.begin(&ScreenId::Why(key.clone()), title, Some(&back));
        if let (Some(Status::Exempt), Some(duty)) = (finding.status, &finding.judgement.duty) {
            // Why this person may: the task, who allowed it, until when; only then why there is a rule.
            screen.blocks.push(Block::Facts { items: self.exempt_facts(duty, finding) });
            self.conditions(duty, &mut screen);
            screen.blocks.push(Block::Heading { text: self.tell("why-title-general", &self.args_for(finding)) });
        }
        self.explain(ban, &ScreenId::WhyMore(key.clone()), &mut screen);
        self.other_bans(finding, &mut screen);
        self.ours(finding, &mut screen);
        if matches!(finding.status, Some(Status::Action | Status::Asked)) {
            screen.blocks.push(Block::Actions { items: vec![self.start(finding)] });
        }
        Some(self.finish(screen))
    }

    pub(super) fn why_more_screen(&self, key: &CaseKey) -> Option<Screen> {
        let ban = self.ban_of(self.finding(key)?)?;
        self.longer(ban, &ScreenId::WhyMore(key.clone()), &ScreenId::Why(key.clone()))
    }

    /// What does not stand in the decision itself: another road than removing the app is this app's own offer.
    fn ours(&self, finding: &Finding, screen: &mut Screen) {
        if let Some(words) = self.added_words(finding) {
            screen.blocks.push(self.heading("why-ours"));
            screen.blocks.push(paragraph(words));
        }
    }

    /// Every other ban that asks something about this app, by name: one speaks, all are told.
    fn other_bans(&self, finding: &Finding, screen: &mut Screen) {
        let others = finding.judgement.also.iter().filter_map(|other| other.get(self.policy()));
        let names: Vec<String> = others.map(|other| self.text(&other.name)).collect();
        if !names.is_empty() {
            let args = self.args().with("bans", &self.words.list(&names));
            screen.blocks.push(paragraph(self.tell("why-scope-also", &args)));
        }
    }

    fn why_title(&self, finding: &Finding) -> &'static str {
        let duty = finding.judgement.duty.as_ref();
        match (finding.status, duty.map(|d| d.obligation)) {
            (Some(Status::Exempt), _) => "why-title-exempt",
            (_, Some(Obligation::Forbidden)) => "why-title-forbidden",
            (_, Some(Obligation::Urged | Obligation::Advised)) if self.device.is_private() => "why-title-own",
            (_, Some(Obligation::Urged | Obligation::Advised)) => "why-title-asked",
            (_, Some(Obligation::UnderReview)) => "why-title-review",
            (_, None) => "why-title-general",
        }
    }
}
