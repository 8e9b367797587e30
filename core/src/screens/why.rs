//! Why it is asked.

use crate::cases::{CaseKey, Finding, Status};
use crate::contract::*;
use crate::policy::Obligation;

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
        self.explain(ban, &ScreenId::WhyMore(key.clone()), &mut screen);
        if matches!(finding.status, Some(Status::Action | Status::Asked)) {
            screen.blocks.push(Block::Actions { items: vec![self.start(finding)] });
        }
        Some(self.finish(screen))
    }

    pub(super) fn why_more_screen(&self, key: &CaseKey) -> Option<Screen> {
        let ban = self.ban_of(self.finding(key)?)?;
        self.longer(ban, &ScreenId::WhyMore(key.clone()), &ScreenId::Why(key.clone()))
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
