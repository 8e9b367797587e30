//! The pages of the studio.

mod apps;
mod entry;
mod inbox;
mod input;
mod rest;
mod start;
mod step;
mod who;

use std::path::Path;

use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::policy::PolicyFile;
use appwijzer_words::{FILES, INBOX, KEYS, POLICY_DESK, STUDIO};
use maud::{DOCTYPE, Markup, html};

use crate::preview::shown;

use super::check::{Missing, Note};
use super::folder::State;
use super::form::{Drafts, Source};
use super::server::Said;
use super::steps::Step;
use super::value::Cx;

/// The sentences of the studio, in one language.
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    STUDIO.of(language)
}

/// The words of the studio, of requests and keys, of the preview, of what a rollout lapses on and of the lint's rules.
pub(super) fn words(language: Language) -> Words {
    let all = [
        sentences(language),
        INBOX.of(language),
        KEYS.of(language),
        FILES.of(language),
        POLICY_DESK.of(language),
        crate::preview::sentences(language),
        crate::signing::sentences(language),
        appwijzer_policy::source::sentences(language),
    ];
    Words::with(language, &all)
}

/// What every page is made from.
pub(super) struct Page<'p> {
    pub words: &'p Words,
    pub query: &'p [(String, String)],
    pub folder: &'p Path,
    /// What is said once.
    pub said: Vec<Said>,
}

/// What the page of a step is made from.
pub(super) struct Drawn<'d> {
    pub step: Step,
    pub state: &'d State,
    pub source: &'d Source,
    pub drafts: Drafts,
    pub missing: Vec<Missing>,
    pub notes: Vec<Note>,
    /// How many errors keep the policy from being signed.
    pub errors: usize,
    /// The policy as it stands, without errors.
    pub policy: Option<PolicyFile>,
    /// The policy as the phone beside it shows it.
    pub phone: Option<PolicyFile>,
    pub cx: &'d Cx<'d>,
}

/// Words from outside, escaped, with what nobody sees spelt out.
fn plain(words: &str) -> Markup {
    html! { (shown(words)) }
}

impl Page<'_> {
    fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    fn tell(&self, id: &str, args: &Args<'_>) -> String {
        self.words.tell(id, args)
    }

    fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The address of a place in the studio, in the page's language.
    fn to(&self, place: &str) -> String {
        format!("/studio/{place}?page={}", self.words.language().tag())
    }

    /// The folder as it is typed.
    fn folder(&self) -> String {
        self.folder.display().to_string()
    }

    /// What is said once, above the page.
    fn said(&self) -> Markup {
        html! {
            div id="said" class="said" role="status" data-swap {
                @for said in &self.said {
                    p { (shown(&self.tell(said.id, &Args::new().with("what", &said.what)))) }
                }
            }
        }
    }

    /// How to do the same at a terminal.
    fn command(&self, commands: &[String]) -> Markup {
        html! {
            details class="command" {
                summary { (self.say("studio-command")) }
                @for command in commands { pre tabindex="0" { code { (plain(command)) } } }
            }
        }
    }

    /// A whole page.
    fn document(&self, title: &str, place: &str, main: &Markup) -> Markup {
        let language = self.words.language();
        html! {
            (DOCTYPE)
            html lang=(language.tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (plain(title)) " · Appwijzer" }
                    link rel="icon" href="/mark.svg";
                    link rel="stylesheet" href="/preview.css";
                    link rel="stylesheet" href="/studio.css";
                    script src="/studio.js" defer {}
                }
                body class="studio-page" {
                    a class="skip" href="#form" { (self.say("studio-skip")) }
                    header class="top" {
                        p class="name" { "Appwijzer" span class="what" { (self.say("studio-what")) } }
                        p class="line" { code { (plain(&self.folder())) } }
                        (self.languages(place))
                    }
                    (main)
                }
            }
        }
    }

    fn languages(&self, place: &str) -> Markup {
        html! {
            nav class="languages" aria-label=(self.say("languages")) {
                @for (language, name) in [(Language::Nl, "Nederlands"), (Language::En, "English")] {
                    a href=(format!("/studio/{place}?page={}", language.tag())) lang=(language.tag())
                        hreflang=(language.tag())
                        aria-current=[(language == self.words.language()).then_some("true")] { (name) }
                }
            }
        }
    }

    /// A page that only says something.
    pub(super) fn told(&self, title: &str, text: &str, place: &str) -> Markup {
        let main = html! {
            main id="form" class="narrow" {
                h1 { (title) }
                p class="lead" { (plain(text)) }
                p { a class="button primary" href=(self.to("decision")) { (self.say("studio-to-first")) } }
            }
        };
        self.document(title, place, &main)
    }

    /// The page for a place that there is not.
    pub(super) fn nowhere(&self) -> Markup {
        self.told(&self.say("studio-nowhere-title"), &self.say("studio-nowhere"), "decision")
    }

    /// The page for a file that cannot be read.
    pub(super) fn unreadable(&self, why: &str) -> Markup {
        let text = self.tell("studio-unreadable", &Args::new().with("why", why));
        self.told(&self.say("studio-unreadable-title"), &text, "decision")
    }
}
