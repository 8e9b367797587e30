//! The policy: who decided what, and what it holds.

use crate::contract::*;
use crate::l10n::Words;

use super::builder::*;
use super::languages::draft_note;
use super::view::{Built, View, capital};

impl View<'_> {
    pub(super) fn about_screen(&self) -> Screen {
        let policy = self.policy();
        let mut screen = self.begin(&ScreenId::About, self.say("about-title"), Some(&ScreenId::Home));
        let decision = &policy.decision;
        let mut facts = vec![
            fact(self.say("about-org"), capital(self.text(&policy.organisation.name))),
            fact(self.say("about-by"), self.text(&decision.by)),
            fact(self.say("about-on"), self.words.date(decision.date)),
        ];
        if let Some(reference) = &decision.reference {
            facts.push(fact(self.say("about-reference"), self.text(reference)));
        }
        facts.push(fact(self.say("about-version"), policy.version.to_string()));
        facts.push(fact(self.say("about-issued"), self.words.date(policy.issued)));
        let expires = self.words.date(policy.expires);
        let id = if self.is_stale() { "about-stale" } else { "about-expires-on" };
        facts.push(fact(self.say("about-expires"), self.tell(id, &self.args().with("date", &expires))));
        screen.blocks.push(Block::Facts { items: facts });
        let mut from = Vec::new();
        if let Some(address) = &self.around.address {
            from.push(fact(self.say("joining-address"), crate::l10n::clean(address).into_owned()));
        }
        if !self.around.line.is_empty() {
            from.push(fact(self.say("joining-fingerprint"), self.around.line.clone()));
        }
        if let Some(seen) = &self.around.seen_in_log {
            let day = self.words.date(seen.at.to_zoned(policy.organisation.zone()).date());
            let seen_on = self.tell("about-everyone-seen", &self.args().with("date", &day));
            from.push(fact(self.say("about-everyone"), seen_on));
            from.push(fact(self.say("about-witnesses"), crate::l10n::clean(&seen.names.join(", ")).into_owned()));
        }
        if let Some(link) = decision.link.as_ref().and_then(|l| safe_link(l.as_str())) {
            let runs = vec![TextRun { text: self.say("about-read"), link: Some(link) }];
            screen.blocks.push(Block::Paragraph { runs, tone: Tone::Body });
        }
        screen.blocks.push(self.heading("about-bans"));
        let row = |ban: &crate::policy::Ban<'_>| {
            let title = self.text(&ban.name);
            let to = ScreenId::Ban(ban.id.to_owned());
            let action = Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to } };
            Row { status: None, word: None, title, sub: None, action: Some(action) }
        };
        screen.blocks.push(Block::Rows { items: policy.bans.iter().map(row).collect() });
        if !from.is_empty() {
            screen.blocks.push(self.heading("about-source"));
            screen.blocks.push(Block::Facts { items: from });
        }
        screen.blocks.push(self.heading("about-you"));
        screen.blocks.push(Block::Facts { items: self.answers() });
        let mut rows: Vec<Row> =
            self.questions_asked().into_iter().map(|q| self.link_row(change(q), &ScreenId::Question(q))).collect();
        rows.push(self.link_row("action-employer", &ScreenId::Employer));
        if !policy.exemptions.is_empty() {
            rows.push(self.link_row("action-device-code", &ScreenId::DeviceCode));
        }
        if self.around.joined {
            rows.push(self.link_row("action-leave", &ScreenId::Leave));
        }
        screen.blocks.push(Block::Rows { items: rows });
        if let Some(built) = &self.around.built {
            screen.blocks.push(self.heading("about-app"));
            screen.blocks.push(Block::Facts { items: release(self.words, built) });
        }
        screen.blocks.extend(draft_note(self.words));
        self.finish(screen)
    }
}

/// With the version and the commit anybody can build the same app and compare.
fn release(words: &Words, built: &Built) -> Vec<Fact> {
    let say = |id| words.say(id);
    vec![
        fact(say("about-app-version"), built.version.to_owned()),
        fact(say("about-app-source"), built.short().to_owned()),
    ]
}

fn change(question: crate::obligation::QuestionKind) -> &'static str {
    use crate::obligation::QuestionKind;
    match question {
        QuestionKind::Ownership => "change-ownership",
        QuestionKind::Enrolled => "change-enrolled",
        QuestionKind::WorkData => "change-work-data",
        QuestionKind::Roles => "change-roles",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Language;

    #[test]
    fn a_release_says_its_version_and_as_much_of_its_commit_as_a_person_compares() {
        let built = Built { version: "1.2.3", commit: "0123456789abcdef0123456789abcdef01234567" };
        let facts = release(&Words::new(Language::En), &built);
        assert_eq!(facts.iter().map(|f| f.value.as_str()).collect::<Vec<_>>(), ["1.2.3", "0123456789ab"]);
        assert!(facts.iter().all(|f| !f.key.contains('[')), "{facts:?}");
    }

    /// Screens of tests are the same on every machine and at every commit.
    #[test]
    fn a_build_that_is_no_release_says_nothing_of_itself() {
        if option_env!("APPWIJZER_COMMIT").is_none() {
            assert_eq!(Built::of_release(), None);
        }
    }
}
