//! What concerns the companion itself: what changed, the device's code, leaving.

use crate::contract::*;
use crate::journal::SetAside;
use crate::obligation::{Change, ChangeKind};

use super::builder::*;
use super::view::View;

/// Changes that are told one by one.
const TOLD: usize = 8;

impl View<'_> {
    /// What home says about the companion itself.
    pub(super) fn around_notices(&self, screen: &mut Screen) {
        let mut notice = |text: String| screen.blocks.push(Block::Notice { kind: NoticeKind::Info, text });
        match self.around.set_aside {
            Some(SetAside::Damaged) => notice(self.say("around-damaged")),
            Some(SetAside::Partly) => notice(self.say("around-partly")),
            Some(SetAside::NotRemembering) => notice(self.say("around-not-remembering")),
            None => {}
        }
        if let Some(why) = self.around.refresh_problem {
            let reason = self.words.tell(&format!("refresh-{why}"), &self.args());
            notice(format!("{} {reason}", self.say("around-not-refreshed")));
        }
        if let Some(since) = self.around.not_fresh_since {
            let since = self.words.date(since);
            notice(self.tell("around-not-fresh", &self.args().with("date", &since)));
        }
        if self.around.secrets_gone {
            let (title, action) = (self.say("secrets-gone"), self.show("secrets-read", &ScreenId::Secrets, Look::Link));
            let sub = Some(action.label.clone());
            let row = Row { status: None, word: None, title, sub, action: Some(action) };
            screen.blocks.push(Block::Rows { items: vec![row] });
        }
        let answers = self.asked_rows();
        if !answers.is_empty() {
            screen.blocks.push(Block::Rows { items: answers });
        }
        if let Some(changes) = &self.around.changes {
            let n = changes.len();
            let title = if n == 0 {
                self.say(self.nothing_changed())
            } else {
                self.tell("changes-some", &self.args().number("n", n))
            };
            let action = self.show("action-changes", &ScreenId::Changes, Look::Link);
            let sub = Some(action.label.clone());
            screen
                .blocks
                .push(Block::Rows { items: vec![Row { status: None, word: None, title, sub, action: Some(action) }] });
        }
    }

    /// While a question is open, nobody can say that nothing changes.
    fn nothing_changed(&self) -> &'static str {
        if self.assessment().questions.is_empty() { "changes-words" } else { "changes-question" }
    }

    pub(super) fn changes_screen(&self) -> Option<Screen> {
        let changes = self.around.changes.as_ref()?;
        let mut screen = self.begin(&ScreenId::Changes, self.say("changes-title"), Some(&ScreenId::Home));
        if changes.is_empty() {
            screen.blocks.push(toned(self.say(self.nothing_changed()), Tone::Lead));
        } else {
            screen.blocks.push(points(changes.iter().take(TOLD).map(|c| self.change(c))));
        }
        if changes.len() > TOLD {
            screen.blocks.push(paragraph(self.tell("changes-more", &self.args().number("n", changes.len() - TOLD))));
        }
        screen
            .blocks
            .push(Block::Actions { items: vec![self.act("action-understood", Event::ChangesRead, Look::Primary)] });
        Some(self.finish(screen))
    }

    fn change(&self, change: &Change) -> String {
        let date = change.deadline.map(|d| self.words.date(d));
        let args = self.args().with("app", &change.app).with("date", date.as_deref().unwrap_or_default());
        let id = match (change.kind, &date) {
            (ChangeKind::New, Some(_)) => "change-new-date",
            (ChangeKind::New, None) => "change-new",
            (ChangeKind::Stricter, _) => "change-stricter",
            (ChangeKind::DeadlineMoved, Some(_)) => "change-deadline",
            (ChangeKind::DeadlineMoved, None) => "change-no-deadline",
            (ChangeKind::Milder, _) => "change-milder",
            (ChangeKind::Lifted, _) => "change-lifted",
        };
        self.tell(id, &args)
    }

    pub(super) fn device_code_screen(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::DeviceCode, self.say("device-code-title"), Some(&ScreenId::About));
        screen.blocks.push(paragraph(self.say("device-code-why")));
        let code = self.around.device_code.clone();
        if code.is_empty() {
            let why = if self.around.secrets_gone { "secrets-gone" } else { "device-code-locked" };
            screen.blocks.push(Block::Notice { kind: NoticeKind::Info, text: self.say(why) });
        } else {
            screen.blocks.push(Block::Verbatim { label: self.say("device-code-label"), text: code.clone() });
        }
        if self.around.secrets_gone {
            let read = self.show("secrets-read", &ScreenId::Secrets, Look::Secondary);
            screen.blocks.push(Block::Actions { items: vec![read] });
        }
        if self.can.share && !code.is_empty() {
            let share = self.system("device-code-share", SystemRequest::Share { text: code }, Look::Secondary);
            screen.blocks.push(Block::Actions { items: vec![share] });
        }
        screen.blocks.push(self.heading("grant-heading"));
        screen.blocks.push(Block::Field {
            field: Field {
                name: "grant".to_owned(),
                label: self.say("grant-label"),
                hint: Some(self.say("grant-hint")),
                value: self.chosen.first().cloned().unwrap_or_default(),
                long: true,
                error: self.error.map(|id| self.say(id)),
                submit: self.act("grant-submit", Event::Grant, Look::Primary),
            },
        });
        self.finish(screen)
    }

    /// A secret is gone for good: nothing is made in its place unless the employee asks for it.
    pub(super) fn secrets_screen(&self) -> Option<Screen> {
        if !self.around.secrets_gone {
            return None;
        }
        let mut screen = self.begin(&ScreenId::Secrets, self.say("secrets-title"), Some(&ScreenId::Home));
        screen.blocks.push(toned(self.say("secrets-what"), Tone::Lead));
        screen.blocks.push(paragraph(self.say("secrets-why")));
        screen.blocks.push(paragraph(self.say("secrets-exemption")));
        screen.blocks.push(Block::Actions {
            items: vec![
                self.act("secrets-anew", Event::SecretsAnew, Look::Primary),
                self.show("secrets-later", &ScreenId::Home, Look::Link),
            ],
        });
        Some(self.finish(screen))
    }

    pub(super) fn leave_screen(&self) -> Option<Screen> {
        if !self.around.joined {
            return None;
        }
        let mut screen = self.begin(&ScreenId::Leave, self.say("leave-title"), Some(&ScreenId::About));
        screen.blocks.push(toned(self.say("leave-what"), Tone::Lead));
        screen.blocks.push(paragraph(self.say("leave-stays")));
        screen.blocks.push(paragraph(self.say("leave-after")));
        screen.blocks.push(Block::Actions {
            items: vec![
                self.act("leave-yes", Event::Leave, Look::Secondary),
                self.show("leave-no", &ScreenId::About, Look::Link),
            ],
        });
        Some(self.finish(screen))
    }
}
