//! "I need the app for my work" and "this is not right".

use crate::cases::CaseKey;
use crate::contract::*;
use crate::l10n::{Args, Words};
use crate::policy::{Period, PeriodUnit};

use super::builder::*;
use super::view::View;

impl View<'_> {
    pub(super) fn need_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        self.ban_of(finding)?;
        let title = self.tell("need-title", &self.args_for(finding));
        let id = ScreenId::Need(key.clone());
        let mut screen = self.begin(&id, title, Some(&ScreenId::Finding(key.clone())));
        let kinds = self.kinds(key);
        let can_ask = !kinds.is_empty();
        if kinds.is_empty() {
            screen.blocks.push(toned(self.tell("need-none", &self.args_for(finding)), Tone::Lead));
        } else {
            screen.blocks.push(toned(self.tell("need-some", &self.args_for(finding)), Tone::Lead));
        }
        for kind in kinds {
            let mut facts = vec![
                fact(self.say("fact-task"), self.text(&kind.task)),
                fact(self.say("fact-grants"), self.decides(kind)),
                fact(self.say("fact-longest"), period(self.words, kind.longest)),
            ];
            facts.extend(kind.report_to.as_ref().map(|who| fact(self.say("fact-report-to"), self.text(who))));
            if !kind.conditions.is_empty() {
                let all: Vec<String> = kind.conditions.iter().map(|c| self.text(c)).collect();
                facts.push(fact(self.say("finding-conditions"), all.join(" ")));
            }
            screen.blocks.push(Block::Facts { items: facts });
        }
        screen.blocks.push(paragraph(self.tell("need-until-then", &self.args_for(finding))));
        if can_ask {
            let (label, to) = match self.asked(key) {
                Some(_) => ("asked-see", ScreenId::Asked(key.clone())),
                None => ("need-ask", ScreenId::Ask(key.clone(), None, None)),
            };
            screen.blocks.push(Block::Actions { items: vec![self.show(label, &to, Look::Primary)] });
            let code = self.link_row("action-device-code", &ScreenId::DeviceCode);
            screen.blocks.push(Block::Rows { items: vec![code] });
        }
        Some(self.finish(screen))
    }

    pub(super) fn not_right_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        let id = ScreenId::NotRight(key.clone());
        let mut screen = self.begin(&id, self.say("not-right-title"), Some(&ScreenId::Finding(key.clone())));
        let row = |label: &str, sub: &str, target: Target| {
            let title = self.tell(label, &self.args_for(finding));
            let action = Action { label: title.clone(), look: Look::Link, target };
            let sub = Some(self.tell(sub, &self.args_for(finding)));
            Row { status: None, word: None, title, sub, action: Some(action) }
        };
        let show = |id: &ScreenId| Target::Show { screen: id.clone() };
        let looked = ScreenId::Looked(key.area);
        let owner = ScreenId::Question(crate::obligation::QuestionKind::Ownership);
        let mut rows = vec![
            row("not-right-gone", "not-right-gone-sub", Target::Act { event: Event::Check }),
            row("not-right-seen", "not-right-seen-sub", show(&looked)),
        ];
        if self.asks_ownership() {
            rows.push(row("not-right-owner", "not-right-owner-sub", show(&owner)));
        }
        rows.push(row("not-right-allowed", "not-right-allowed-sub", show(&ScreenId::Need(key.clone()))));
        screen.blocks.push(Block::Rows { items: rows });
        screen.blocks.push(paragraph(self.say("not-right-else")));
        Some(self.finish(screen))
    }
}

/// A period in words: "3 months".
#[must_use]
pub fn period(words: &Words, period: Period) -> String {
    let id = match period.unit {
        PeriodUnit::Day => "period-days",
        PeriodUnit::Week => "period-weeks",
        PeriodUnit::Month => "period-months",
        PeriodUnit::Year => "period-years",
    };
    words.tell(id, &Args::new().number("n", usize::from(period.count)))
}
