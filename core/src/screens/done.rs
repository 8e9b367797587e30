//! A case that is over: what happened, what happens next, whom to ask.

use crate::cases::{CaseKey, Ending, Status};
use crate::contract::*;
use crate::guidance::after_removal;
use crate::obligation::Judge;
use crate::policy::Reporting;

use super::builder::*;
use super::view::View;
use super::words::Placed;

impl View<'_> {
    pub(super) fn done_screen(&self, key: &CaseKey) -> Option<Screen> {
        let case = self.case(key)?;
        let ending = case.closed?;
        let app = self.app_name(case);
        let on = self.words.moment(self.local(ending.at));
        let args = || self.args().with("app", &app).placed(self, key.area).with("at", &on);
        let name = ending.how.name();
        let id = ScreenId::Done(key.clone());
        let mut screen = self.begin(&id, self.tell(&format!("done-title-{name}"), &args()), Some(&ScreenId::Home));
        let text = self.tell(&format!("done-text-{name}"), &args());
        let status = Block::Status {
            status: if ending.how == Ending::Exempt { Status::Exempt } else { Status::Done },
            word: self.word(if ending.how == Ending::Exempt { Status::Exempt } else { Status::Done }),
            text: Some(text),
            live: self.fresh,
        };
        screen.blocks.push(status);
        // What the employee said was seen by nobody else.
        let said = matches!(ending.how, Ending::SaidGone | Ending::WorkDataRemoved);
        let next = match (self.reporting(), said) {
            (Reporting::Outcome, false) => "done-next-outcome",
            (Reporting::Outcome, true) => "done-next-outcome-said",
            (Reporting::Alive, false) => "done-next-alive",
            (Reporting::Alive, true) => "done-next-alive-said",
            (Reporting::Nothing, _) => "done-next-nothing",
        };
        let mut facts = vec![fact(self.say("done-when"), on.clone()), fact(self.say("done-next"), self.say(next))];
        let left = matches!(
            ending.how,
            Ending::Gone | Ending::SaidGone | Ending::ToldGone | Ending::SwitchedOff | Ending::PlaceGone
        );
        if left {
            let again = if ending.how == Ending::SaidGone { "done-again-said" } else { "done-again-text" };
            facts.push(fact(self.say("done-again"), self.tell(again, &args())));
        }
        screen.blocks.push(Block::Facts { items: facts });
        if matches!(ending.how, Ending::Gone | Ending::SaidGone | Ending::ToldGone) {
            let after = self.after_lines(key);
            if !after.is_empty() {
                screen.blocks.push(self.heading("steps-after"));
                screen.blocks.push(points(after.into_iter().map(|id| self.tell(id, &args()))));
            }
        }
        screen.blocks.push(Block::Actions { items: vec![self.show("action-home", &ScreenId::Home, Look::Primary)] });
        Some(self.finish(screen))
    }

    /// What to know after the app is gone; the finding itself is gone too by then.
    fn after_lines(&self, key: &CaseKey) -> Vec<&'static str> {
        let Some(app) = self.policy.index().app(&key.app) else { return Vec::new() };
        let web_use = Judge::new(self.policy, self.device, &[], self.today()).app(app, key.area.part).duty;
        let loses = app.get(self.policy()).map(|a| a.loses.clone()).unwrap_or_default();
        let lines = after_removal(self.device.platform, web_use.and_then(|d| d.web_use), &loses);
        lines.iter().map(|l| l.id).collect()
    }
}
