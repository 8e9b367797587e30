//! Whose rules a code leads to, before anything changes: name, address and fingerprint, what will be forgotten, and
//! the question whether to take part.

use crate::contract::*;
use crate::l10n::{Args, clean};
use crate::policy::{Platform, Text};

use super::builder::{fact, run};
use super::start::StartView;

/// Digits in a group.
const GROUP: usize = 4;

/// A fingerprint in groups that can be read aloud and compared.
#[must_use]
pub fn groups(digits: &str) -> String {
    let all: Vec<char> = digits.chars().collect();
    all.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// What is behind a code.
#[derive(Clone, Debug)]
pub struct JoiningView<'v> {
    /// How far it is.
    pub state: JoiningState<'v>,
}

/// How far looking behind a code has come.
#[derive(Clone, Debug)]
pub enum JoiningState<'v> {
    /// It is being fetched.
    Looking,
    /// It could not be followed.
    Failed {
        /// Why.
        why: RefreshFailure,
    },
    /// It is verified, and waits for the employee.
    Found {
        /// The organisation's name.
        name: &'v Text<'v>,
        /// Where its policy is.
        address: &'v str,
        /// The fingerprint that the code names, in groups.
        fingerprint: String,
        /// It is the organisation that is followed already.
        same: bool,
        /// What the employee agrees to, in a word: handed back with the agreement.
        digest: &'v str,
    },
}

impl StartView<'_> {
    pub(super) fn joining(&self, joining: &JoiningView<'_>) -> Screen {
        let mut screen = self.begin(&ScreenId::Joining, "joining-title", Some(&ScreenId::Join));
        match &joining.state {
            JoiningState::Looking => {
                screen.blocks.push(self.paragraph("joining-looking", Tone::Lead));
                screen
                    .blocks
                    .push(Block::Actions { items: vec![self.act("waiting-again", Event::Refresh, Look::Primary)] });
            }
            JoiningState::Failed { why } => {
                let text = format!("{} {}", self.say("joining-failed"), self.reason(*why));
                screen.blocks.push(Block::Notice { kind: NoticeKind::Info, text });
                let unchanged = if self.forgets { "joining-stays" } else { "joining-nothing" };
                screen.blocks.push(self.paragraph(unchanged, Tone::Body));
                if *why == RefreshFailure::OtherLineage && self.forgets {
                    screen.blocks.push(self.paragraph("joining-leave-first", Tone::Body));
                }
                let mut items = vec![
                    self.act("waiting-again", Event::Refresh, Look::Primary),
                    self.show("waiting-other-code", &ScreenId::Join, Look::Link),
                ];
                if self.forgets {
                    items.push(self.act("joining-stay", Event::JoinStop, Look::Link));
                }
                screen.blocks.push(Block::Actions { items });
            }
            JoiningState::Found { name, address, fingerprint, same, digest } => {
                let name = clean(name.get(self.words.language().tag(), "")).into_owned();
                let lead = if *same { "joining-same" } else { "joining-whose" };
                let lead = self.words.tell(lead, &Args::new().with("org", &name));
                screen.blocks.push(Block::Paragraph { runs: vec![run(lead)], tone: Tone::Lead });
                screen.blocks.push(Block::Facts {
                    items: vec![
                        fact(self.say("joining-name"), name),
                        fact(self.say("joining-address"), clean(address).into_owned()),
                        fact(self.say("joining-fingerprint"), fingerprint.clone()),
                    ],
                });
                screen.blocks.push(self.paragraph("joining-compare", Tone::Body));
                if self.forgets && !*same {
                    let text = self.say("joining-forgets");
                    screen.blocks.push(Block::Notice { kind: NoticeKind::Info, text });
                }
                if !*same {
                    // What is agreed to: that we look, or that the employee is asked to.
                    let looks = !self.page && self.platform == Platform::Android;
                    let agreement = if looks { "joining-agreement" } else { "joining-agreement-self" };
                    screen.blocks.push(self.paragraph(agreement, Tone::Body));
                }
                let stop = if self.forgets { "joining-stay" } else { "joining-stop" };
                screen.blocks.push(Block::Actions {
                    items: vec![
                        self.act("welcome-agree", Event::JoinAgree((*digest).to_owned()), Look::Primary),
                        self.act(stop, Event::JoinStop, Look::Link),
                    ],
                });
            }
        }
        self.finish(screen)
    }
}
