//! The first screens, before there is a policy: what this is, what is looked at, joining, waiting.

use crate::contract::*;
use crate::l10n::{Args, Words};
use crate::policy::{Form, Platform, Text};

use super::builder::{points, run};
use super::joining::JoiningView;
use super::languages::draft_note;
use super::words::product;

/// What the first screens are drawn from. Drawing is pure.
#[derive(Clone, Debug)]
pub struct StartView<'v> {
    /// The language.
    pub words: &'v Words,
    /// Android, or an iPhone or iPad, which shows nobody its apps.
    pub platform: Platform,
    /// Phone or tablet.
    pub form: Form,
    /// Whether it is shown by a page in a browser, which sees no apps whatever it runs on.
    pub page: bool,
    /// Whether the organisation's management set the app up. Else the employee joins by a code.
    pub managed: bool,
    /// Whether a code was given already.
    pub joined: bool,
    /// The organisation's name, once it is known.
    pub organisation: Option<&'v Text<'v>>,
    /// Why there is no policy yet.
    pub problem: Option<RefreshFailure>,
    /// What is wrong with the code that was typed, in words.
    pub error: Option<&'v str>,
    /// What was typed.
    pub typed: &'v str,
    /// What is behind the code that was typed.
    pub joining: Option<JoiningView<'v>>,
    /// Whether an organisation is followed that would be forgotten.
    pub forgets: bool,
}

impl StartView<'_> {
    /// Draws one of the first screens; any other id is drawn as the one that comes next.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "every other screen needs a policy")]
    pub fn screen(&self, id: &ScreenId) -> Screen {
        match id {
            ScreenId::Welcome(2) => self.welcome_look(),
            ScreenId::Welcome(3) => self.welcome_employer(),
            ScreenId::Languages => self.languages_screen(),
            ScreenId::Join => self.join(),
            ScreenId::Joining => match &self.joining {
                Some(joining) => self.joining(joining),
                None => self.join(),
            },
            ScreenId::Waiting if self.managed || self.joined => self.waiting(),
            ScreenId::Waiting => self.join(),
            _ => self.welcome(),
        }
    }

    pub(super) fn args<'a>(&self) -> Args<'a> {
        let device = self.words.say(match self.form {
            Form::Phone => "device-phone",
            Form::Tablet => "device-tablet",
        });
        let organisation = self.organisation.map(|t| t.get(self.words.language().tag(), "").to_owned());
        let organisation = organisation.unwrap_or_else(|| self.words.say("start-your-work"));
        Args::new()
            .with("device", &device)
            .with("me", &self.words.say(if self.page { "this-page" } else { "this-app" }))
            .with("org", &organisation)
            .with("product", product(self.platform, self.form))
    }

    pub(super) fn say(&self, id: &str) -> String {
        let name = self.organisation.map(|t| t.get(self.words.language().tag(), "").to_owned());
        let names: Vec<String> = name.into_iter().collect();
        super::view::begin_sentences(super::view::capital(self.words.tell(id, &self.args())), &names)
    }

    pub(super) fn begin(&self, id: &ScreenId, title: &str, back: Option<&ScreenId>) -> Screen {
        Screen {
            id: id.clone(),
            language: self.words.language().tag().to_owned(),
            title: self.say(title),
            subtitle: None,
            back: back.map(|to| self.show("action-back", to, Look::Link)),
            blocks: Vec::new(),
        }
    }

    pub(super) fn paragraph(&self, id: &str, tone: Tone) -> Block {
        Block::Paragraph { runs: vec![run(self.say(id))], tone }
    }

    pub(super) fn show(&self, label: &str, to: &ScreenId, look: Look) -> Action {
        Action { label: self.say(label), look, target: Target::Show { screen: to.clone() } }
    }

    pub(super) fn act(&self, label: &str, event: Event, look: Look) -> Action {
        Action { label: self.say(label), look, target: Target::Act { event } }
    }

    pub(super) fn finish(&self, mut screen: Screen) -> Screen {
        let title = self.words.say("help-title");
        screen.blocks.push(Block::Help { title, lines: vec![run(self.say("start-help"))] });
        screen
    }

    fn welcome(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Welcome(1), "welcome-title", None);
        screen.blocks.push(self.paragraph("welcome-rule", Tone::Lead));
        let lines = match self.platform {
            _ if self.page => ["welcome-looks-page", "welcome-helps-ios", "welcome-about-app"],
            Platform::Android => ["welcome-looks", "welcome-helps", "welcome-about-app"],
            Platform::Ios => ["welcome-looks-ios", "welcome-helps-ios", "welcome-about-app"],
        };
        screen.blocks.push(points(lines.map(|id| self.say(id))));
        screen.blocks.push(Block::Actions {
            items: vec![
                self.show("action-next", &ScreenId::Welcome(2), Look::Primary),
                self.show("action-language", &ScreenId::Languages, Look::Link),
            ],
        });
        screen.blocks.extend(draft_note(self.words));
        self.finish(screen)
    }

    fn welcome_look(&self) -> Screen {
        let (title, lines) = match self.platform {
            _ if self.page => (
                "welcome-look-title-ios",
                ["welcome-look-list-ios", "welcome-look-here-ios", "welcome-look-forget-ios", "welcome-look-not"],
            ),
            Platform::Android => (
                "welcome-look-title",
                ["welcome-look-list", "welcome-look-here", "welcome-look-forget", "welcome-look-not"],
            ),
            Platform::Ios => (
                "welcome-look-title-ios",
                ["welcome-look-list-ios", "welcome-look-here-ios", "welcome-look-forget-ios", "welcome-look-not"],
            ),
        };
        let mut screen = self.begin(&ScreenId::Welcome(2), title, Some(&ScreenId::Welcome(1)));
        screen.blocks.push(points(lines.map(|id| self.say(id))));
        if self.page {
            screen.blocks.push(points(["stored-in-browser", "stored-may-vanish"].map(|id| self.say(id))));
        }
        screen
            .blocks
            .push(Block::Actions { items: vec![self.show("action-next", &ScreenId::Welcome(3), Look::Primary)] });
        self.finish(screen)
    }

    fn welcome_employer(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Welcome(3), "employer-title", Some(&ScreenId::Welcome(2)));
        // Where nothing is looked at, what is to be done follows from the answers alone.
        let (lead, never) = match self.platform {
            _ if !self.managed => ("welcome-employer-own", "welcome-employer-never"),
            Platform::Android => ("welcome-employer-work", "welcome-employer-never"),
            Platform::Ios => ("welcome-employer-work-ios", "welcome-employer-never-ios"),
        };
        screen.blocks.push(self.paragraph(lead, Tone::Lead));
        screen.blocks.push(points([never, "welcome-employer-read"].map(|id| self.say(id))));
        if self.page {
            screen.blocks.push(self.paragraph("employer-website", Tone::Body));
        }
        let label = if self.managed { "welcome-begin" } else { "welcome-agree" };
        screen.blocks.push(Block::Actions { items: vec![self.act(label, Event::Welcomed, Look::Primary)] });
        if !self.managed {
            screen.blocks.push(self.paragraph("welcome-may-stop", Tone::Small));
        }
        self.finish(screen)
    }

    fn join(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Join, "join-title", Some(&ScreenId::Welcome(3)));
        screen.blocks.push(self.paragraph("join-how", Tone::Body));
        screen.blocks.push(Block::Field {
            field: Field {
                name: "code".to_owned(),
                label: self.say("join-label"),
                hint: Some(self.say("join-hint")),
                value: self.typed.to_owned(),
                long: true,
                error: self.error.map(str::to_owned),
                submit: self.act("join-submit", Event::Join, Look::Primary),
            },
        });
        screen.blocks.push(self.paragraph("join-no-code", Tone::Small));
        self.finish(screen)
    }

    /// Why a refresh failed, as a sentence.
    pub(super) fn reason(&self, why: RefreshFailure) -> String {
        self.words.tell(&format!("refresh-{why}"), &self.args())
    }

    fn waiting(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Waiting, "waiting-title", None);
        match self.problem {
            None => screen.blocks.push(self.paragraph("waiting-body", Tone::Lead)),
            Some(why) => {
                let text = format!("{} {}", self.say("waiting-problem"), self.reason(why));
                screen.blocks.push(Block::Notice { kind: NoticeKind::Info, text });
            }
        }
        let mut items = vec![self.act("waiting-again", Event::Refresh, Look::Primary)];
        if !self.managed {
            items.push(self.show("waiting-other-code", &ScreenId::Join, Look::Link));
        }
        screen.blocks.push(Block::Actions { items });
        self.finish(screen)
    }
}
