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
        screen.blocks.push(self.heading("about-app"));
        let unseen = self.say("about-app-unseen");
        screen.blocks.push(Block::Facts { items: release(self.words, self.around.built.as_ref(), unseen) });
        screen.blocks.extend(draft_note(self.words));
        self.finish(screen)
    }
}

/// With the version and the commit anybody can build the same app and compare the library's digest; and look up in the log
/// of releases whether everybody got that one. `unseen` stands where the system does not show it.
fn release(words: &Words, built: Option<&Built>, unseen: String) -> Vec<Fact> {
    let say = |id| words.say(id);
    let Some(built) = built else {
        return vec![fact(say("about-app-version"), say("about-app-trial"))];
    };
    vec![
        fact(say("about-app-version"), built.version.to_owned()),
        fact(say("about-app-source"), built.short().to_owned()),
        fact(say("about-app-library"), built.library_shown().unwrap_or_else(|| unseen.clone())),
        fact(say("about-app-log"), built.entry_shown().unwrap_or(unseen)),
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

    const BUILT: Built =
        Built { version: "1.2.3", commit: "0123456789abcdef0123456789abcdef01234567", library: Some([0xab; 32]) };

    fn said(built: Option<&Built>) -> Vec<String> {
        let words = Words::new(Language::En);
        let facts = release(&words, built, words.say("about-app-unseen"));
        assert!(facts.iter().all(|f| !f.key.contains('[') && !f.value.contains('[')), "{facts:?}");
        facts.into_iter().map(|fact| fact.value).collect()
    }

    #[test]
    fn a_release_says_as_much_of_itself_as_a_person_compares() {
        let said = said(Some(&BUILT));
        assert_eq!(said[..3], ["1.2.3", "0123456789ab", "abab abab abab abab"]);
        // What `printf '\0%s' '{"kind":"release",…}' | sha256sum` says of the entry.
        assert_eq!(said[3], "12b7 49bd 3486 1074");
    }

    #[test]
    fn a_library_that_cannot_be_seen_is_not_made_up() {
        let said = said(Some(&Built { library: None, ..BUILT }));
        assert_eq!(said[2..], ["We cannot see that here.", "We cannot see that here."]);
    }

    /// Screens of tests are the same on every machine and at every commit.
    #[test]
    fn a_build_that_is_no_release_says_so_and_nothing_else() {
        assert_eq!(said(None), ["Made for trying out. This is not a release."]);
        if option_env!("APPWIJZER_COMMIT").is_none() {
            assert_eq!(Built::of_release(), None);
        }
    }

    #[test]
    fn every_language_has_words_of_its_own_for_what_an_app_says_of_itself() {
        for id in ["trial", "library", "log", "unseen", "version", "source"] {
            let id = format!("about-app-{id}");
            let said: Vec<String> = Language::ALL.iter().map(|language| Words::new(*language).say(&id)).collect();
            assert!(said.iter().all(|text| !text.contains('[')), "{id}: {said:?}");
        }
    }
}
