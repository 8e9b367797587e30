//! The page around the devices: for policy owners, in their language.

mod around;
mod facts;
mod findings;
mod helpdesk;
mod journeys;
mod settings;
mod stage;
mod tongues;

use appwijzer_core::contract::{Block, Screen};
use appwijzer_core::l10n::{Args, Language, Words};
use maud::{DOCTYPE, Markup, html};

use super::choice::{Choice, Pairs};
use super::draw::mark;
use super::shelf::{Edition, Shelf};
use super::tab::Tab;
use super::text::plain;

pub(super) use helpdesk::Call;
pub(crate) use tongues::Tongues;
pub use tongues::sentences;

/// What every page is made from.
pub(super) struct Page<'p> {
    pub tongues: &'p Tongues,
    pub words: &'p Words,
    pub shelf: &'p Shelf,
    /// The name of the tab, and the proof that a form comes from its page.
    pub tab: &'p str,
    pub token: &'p str,
}

impl Page<'_> {
    pub(super) fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    pub(super) fn tell(&self, id: &str, args: &Args<'_>) -> String {
        self.words.tell(id, args)
    }

    /// What every form that presses carries.
    pub(super) fn hidden(&self, choice: &Choice, side: usize) -> Pairs {
        let mut all = vec![
            ("tab".to_owned(), self.tab.to_owned()),
            ("token".to_owned(), self.token.to_owned()),
            ("side".to_owned(), side.to_string()),
        ];
        all.extend(choice.pairs().into_iter().map(|(name, value)| (format!("at.{name}"), value)));
        all
    }

    /// The address of a choice in this tab.
    pub(super) fn address(&self, choice: &Choice) -> String {
        format!("/?{}&tab={}", choice.query(), self.tab)
    }

    /// The whole page.
    pub(super) fn preview(&self, tab: &Tab) -> Markup {
        let edition = self.shelf.get(&tab.choice.shown);
        let title = tab.sides.first().map(|w| self.title(&w.screen)).unwrap_or_default();
        if tab.choice.alone {
            let main = html! { div class="alone" data-sides=(tab.sides.len()) { (self.stage(tab, &edition)) } };
            return self.document(&title, Some(&tab.choice), &main);
        }
        let main = html! {
            div class="layout" data-sides=(tab.sides.len()) {
                (self.journeys(&tab.choice))
                (self.stage(tab, &edition))
                (self.settings(&tab.choice))
                (self.facts(tab, &edition))
            }
        };
        self.document(&title, Some(&tab.choice), &main)
    }

    /// The name of the window: a mistake in an answer comes first.
    fn title(&self, screen: &Screen) -> String {
        let wrong = screen.blocks.iter().any(|block| match block {
            Block::Choice { choice } => choice.error.is_some(),
            Block::Field { field } => field.error.is_some(),
            _ => false,
        });
        let title = &screen.title;
        if wrong { format!("{} {title}", self.say("title-error")) } else { title.clone() }
    }

    /// Every screen that can be reached, for reading and for paper.
    pub(super) fn all_screens(&self, tab: &mut Tab) -> Markup {
        let heading = self.say("all-title");
        let edition = self.shelf.get(&tab.choice.shown);
        let back = self.address(&tab.choice);
        let screens = tab.sides.first_mut().map(super::world::World::all_screens).unwrap_or_default();
        let main = html! {
            main id="stage" class="all" {
                h1 { (heading) }
                p class="lead" { (self.tell("all-lead", &Args::new().number("n", screens.len()))) }
                p class="unprinted" { a class="button secondary" href=(back) { (self.say("all-back")) } }
                div class="sheets" {
                    @for (i, screen) in screens.iter().enumerate() {
                        @let prefix = format!("s{i}");
                        (self.sheet(screen, &prefix, &edition))
                    }
                }
            }
        };
        self.document(&heading, Some(&tab.choice), &main)
    }

    /// The page of a policy that has never been without mistakes.
    pub(super) fn broken(&self, edition: &Edition) -> Markup {
        let heading = self.say("broken-title");
        let main = html! {
            main id="stage" class="broken" {
                h1 { (heading) }
                p class="lead" { (self.say("broken-lead")) }
                (self.findings(&edition.findings))
            }
        };
        self.document(&heading, None, &main)
    }

    /// A page that says that something went wrong, and what to do.
    pub(super) fn failure(&self, id: &str) -> Markup {
        let heading = self.say(&format!("failure-{id}-title"));
        let main = html! {
            main id="stage" class="broken" {
                h1 { (heading) }
                p class="lead" { (self.say(&format!("failure-{id}"))) }
                // Without the key the way back leads nowhere.
                @if id != "closed" { p { a class="button primary" href="/" { (self.say("failure-again")) } } }
            }
        };
        self.document(&heading, None, &main)
    }

    fn document(&self, title: &str, choice: Option<&Choice>, main: &Markup) -> Markup {
        let language = self.words.language();
        html! {
            (DOCTYPE)
            html lang=(language.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (plain(title)) " · Appwijzer" }
                    link rel="icon" href="/mark.svg" type="image/svg+xml";
                    link rel="stylesheet" href="/preview.css";
                    script src="/preview.js" defer {}
                }
                body data-watch=[self.shelf.watched().map(|_| "yes")] {
                    a class="skip" href="#stage" { (self.say("skip")) }
                    header class="top" hidden[choice.is_some_and(|choice| choice.alone)] {
                        p class="name" { (mark()) "Appwijzer" span class="what" { (self.say("page-what")) } }
                        p class="line" { (self.say("page-line")) }
                        @if let Some(choice) = choice { (self.languages(choice)) }
                    }
                    div id="live" { (main) }
                    div id="announce" class="unseen" role="status" {}
                }
            }
        }
    }

    fn languages(&self, choice: &Choice) -> Markup {
        let link = |language: Language| {
            let to = Choice { page: language, language, ..choice.clone() };
            let current = choice.page == language;
            html! {
                a href=(self.address(&to)) lang=(language.tag()) hreflang=(language.tag()) data-live
                    id=(format!("page-{}", language.tag()))
                    aria-current=[current.then_some("true")] {
                    (language.name())
                }
            }
        };
        html! {
            nav class="languages" aria-label=(self.say("languages")) {
                @for language in Language::ALL { (link(language)) }
            }
        }
    }
}
