//! An app that may be of a banned maker: what we saw, what it proves, and a question with what to look at.

use crate::cases::{Answer, CaseKey, Finding, Status};
use crate::contract::*;
use crate::detection::{Doubt, Subject};
use crate::l10n::clean;
use crate::policy::Platform;

use super::builder::*;
use super::view::View;

/// What is not known of an app that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    /// Whose it is.
    Whose,
    /// Whether a ban means its maker.
    Meant,
}

impl View<'_> {
    /// The maker of whom an app is perhaps, or whom a ban perhaps means, whether or not somebody has said by now
    /// what is so.
    pub(super) fn perhaps_maker(&self, finding: &Finding) -> Option<(String, Open)> {
        let Subject::Unlisted(identifier) = &finding.subject else { return None };
        let index = self.policy.index();
        let (maker, open) = match &finding.answer {
            Answer::CannotTell { doubt: Doubt::PerhapsOf { maker }, .. } => (*maker, Open::Whose),
            Answer::CannotTell { doubt: Doubt::MakerInDoubt { maker }, .. } => (*maker, Open::Meant),
            Answer::Attested { .. } => {
                let known = index.by_package(identifier).or_else(|| index.by_bundle(identifier));
                match known.and_then(|app| index.doubt_of(app)) {
                    Some((maker, _)) => (maker, Open::Meant),
                    None => {
                        let maker = index.perhaps_of(identifier)?;
                        let sure = !index.bans_of_maker(maker).is_empty();
                        (maker, if sure { Open::Whose } else { Open::Meant })
                    }
                }
            }
            Answer::Present(_) | Answer::CannotTell { .. } => return None,
        };
        let maker = self.policy().makers.get(usize::try_from(maker).ok()?)?;
        Some((clean(maker.name.as_str()).into_owned(), open))
    }

    /// What an employee was asked about an app, or is still to be asked: whose it is, or whether the rule means it.
    pub(super) fn is_open_about(&self, finding: &Finding) -> Option<Open> {
        self.perhaps_maker(finding).map(|(_, open)| open)
    }

    /// An app of a maker of whom no good source says where it belongs. That can nobody see on a phone.
    pub(super) fn doubted_screen(&self, key: &CaseKey, finding: &Finding, maker: &str) -> Screen {
        let args = || self.args_for(finding).with("maker", maker);
        let mut screen =
            self.begin(&ScreenId::SelfCheck(key.clone()), self.say("doubted-title"), Some(&ScreenId::Home));
        screen.blocks.push(self.status(Status::Unknown, Some(self.tell("unsure-doubted", &args()))));
        screen.blocks.push(paragraph(self.tell("doubted-why", &args())));
        screen.blocks.push(paragraph(self.tell("doubted-ask", &args())));
        screen.blocks.push(self.what_the_answer_tells("look-said"));
        self.either_answer(&mut screen, key, ["doubted-not", "doubted-is"].map(|id| self.tell(id, &args())));
        self.finish(screen)
    }

    /// Equal weight: no answer is the right one.
    fn either_answer(&self, screen: &mut Screen, key: &CaseKey, [not, is]: [String; 2]) {
        let answer =
            |label, saw| Action { label, ..self.act("look-unsure", Event::Attest(key.clone(), saw), Look::Secondary) };
        screen.blocks.push(Block::Actions {
            items: vec![
                answer(not, Saw::Gone),
                answer(is, Saw::There),
                self.act("look-unsure", Event::Attest(key.clone(), Saw::Unknown), Look::Link),
            ],
        });
        screen.blocks.push(Block::Rows { items: vec![self.link_row("action-why", &ScreenId::Why(key.clone()))] });
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
        self.either_answer(&mut screen, key, ["perhaps-not", "perhaps-is"].map(|id| self.tell(id, &args())));
        self.finish(screen)
    }

    /// What somebody said about whose app it is, or whether the rule means it.
    pub(super) fn said_perhaps(&self, finding: &Finding, maker: &str, open: Open) -> Option<String> {
        let Answer::Attested { there, on, .. } = &finding.answer else { return None };
        let id = match (open, there) {
            (Open::Whose, true) => "seen-perhaps-is",
            (Open::Whose, false) => "seen-perhaps-not",
            (Open::Meant, true) => "seen-doubted-is",
            (Open::Meant, false) => "seen-doubted-not",
        };
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
                notes.push(self.tell(if known.blind { "home-recognises-nothing" } else { "home-recognised" }, &args));
                if known.in_doubt > 0 {
                    let args = self.args().with("ban", &self.text(&ban.name)).number("n", known.in_doubt);
                    notes.push(self.tell("home-in-doubt", &args));
                }
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
