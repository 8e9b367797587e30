//! An app that may be of a banned maker: what we saw, what it proves, and a question with what to look at.

use crate::cases::{Answer, CaseKey, Finding, Status};
use crate::contract::*;
use crate::detection::{Doubt, Subject};
use crate::l10n::clean;
use crate::policy::Platform;

use super::builder::*;
use super::view::View;

impl View<'_> {
    /// The maker of whom an app is perhaps, whether or not somebody has said by now whose it is.
    pub(super) fn perhaps_maker(&self, finding: &Finding) -> Option<String> {
        let Subject::Unlisted(identifier) = &finding.subject else { return None };
        let maker = match &finding.answer {
            Answer::CannotTell { doubt: Doubt::PerhapsOf { maker }, .. } => *maker,
            Answer::Attested { .. } => self.policy.index().perhaps_of(identifier)?,
            Answer::Present(_) | Answer::CannotTell { .. } => return None,
        };
        let maker = self.policy().makers.get(usize::try_from(maker).ok()?)?;
        Some(clean(maker.name.as_str()).into_owned())
    }

    /// Whether an employee was asked, or is still to be asked, whose app it is.
    pub(super) fn is_perhaps(&self, finding: &Finding) -> bool {
        self.perhaps_maker(finding).is_some()
    }

    pub(super) fn perhaps_screen(&self, key: &CaseKey, finding: &Finding, maker: &str) -> Screen {
        let args = || self.args_for(finding).with("maker", maker);
        let id = ScreenId::SelfCheck(key.clone());
        let mut screen = self.begin(&id, self.tell("perhaps-title", &args()), Some(&ScreenId::Home));
        screen.blocks.push(self.status(Status::Unknown, Some(self.tell("unsure-perhaps", &args()))));
        screen.blocks.push(paragraph(self.tell("perhaps-why", &args())));
        screen.blocks.push(self.heading("look-where"));
        let look = match self.device.platform {
            Platform::Android => ["perhaps-look-android", "perhaps-look-store", "perhaps-look-maker"],
            Platform::Ios => ["perhaps-look-ios", "perhaps-look-store", "perhaps-look-maker"],
        };
        let items = look.iter().map(|line| vec![run(self.tell(line, &args()))]).collect();
        screen.blocks.push(Block::Points { items, numbered: true });
        screen.blocks.push(self.heading("look-ask"));
        screen.blocks.push(self.what_the_answer_tells("look-said"));
        // Equal weight: no answer is the right one.
        let answer = |label: &str, saw, look| Action {
            label: self.tell(label, &args()),
            ..self.act("look-unsure", Event::Attest(key.clone(), saw), look)
        };
        screen.blocks.push(Block::Actions {
            items: vec![
                answer("perhaps-not", Saw::Gone, Look::Secondary),
                answer("perhaps-is", Saw::There, Look::Secondary),
                self.act("look-unsure", Event::Attest(key.clone(), Saw::Unknown), Look::Link),
            ],
        });
        screen.blocks.push(Block::Rows { items: vec![self.link_row("action-why", &ScreenId::Why(key.clone()))] });
        self.finish(screen)
    }

    /// What somebody said about whose app it is.
    pub(super) fn said_perhaps(&self, finding: &Finding, maker: &str) -> Option<String> {
        let Answer::Attested { there, on, .. } = &finding.answer else { return None };
        let id = if *there { "seen-perhaps-is" } else { "seen-perhaps-not" };
        Some(self.tell(id, &self.args_for(finding).with("maker", maker).with("date", &self.words.date(*on))))
    }

    /// How much of the bans on makers and countries can be recognised, and of what nothing is known.
    pub(super) fn recognised_notes(&self) -> Vec<String> {
        let mut told = Vec::new();
        let mut notes = Vec::new();
        for part in &self.assessment().parts {
            for known in part.recognised.iter().filter(|known| !told.contains(&known.ban)) {
                let Some(ban) = known.ban.get(self.policy()) else { continue };
                let args = self.args().with("ban", &self.text(&ban.name)).number("n", known.apps);
                notes.push(self.tell("home-recognised", &args));
            }
            told.extend(part.recognised.iter().map(|known| known.ban));
        }
        let sum = |of: fn(&crate::cases::PartReport) -> usize| self.assessment().parts.iter().map(of).sum::<usize>();
        let more = [("limit-quiet", sum(|p| p.quiet)), ("limit-perhaps-more", sum(|p| p.perhaps_more))];
        notes
            .extend(more.into_iter().filter(|(_, n)| *n > 0).map(|(id, n)| self.tell(id, &self.args().number("n", n))));
        notes
    }
}
