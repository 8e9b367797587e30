//! The devices themselves, and the day on which they are looked at.

use appwijzer_core::contract::Screen;
use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::policy::{Form, Platform};
use appwijzer_core::screens::{read_aloud, shell_words};
use jiff::civil::Date;
use maud::{Markup, html};

use crate::preview::choice::{Choice, Compare, Days};
use crate::preview::draw::{Drawing, Notes, mark};
use crate::preview::kind::Kind;
use crate::preview::shelf::Edition;
use crate::preview::tab::Tab;
use crate::preview::text::plain;
use crate::preview::world::World;

use super::Page;

impl Page<'_> {
    pub(super) fn stage(&self, tab: &Tab, edition: &Edition) -> Markup {
        html! {
            main id="stage" class="stage" tabindex="-1" {
                (self.days(tab))
                @if edition.broken { p class="notice notice-warning" { (self.say("stage-broken")) } }
                (self.explained(tab))
                div class="devices" {
                    @for (i, world) in tab.sides.iter().enumerate() {
                        (self.device(tab, world, i, edition))
                    }
                }
            }
        }
    }

    /// The button that reads the screen aloud with the browser's own voice. It shows once the page's script found one.
    fn aloud(&self, world: &World, words: &Words) -> Markup {
        let shell = shell_words(words, Form::Phone);
        let pieces = serde_json::json!(read_aloud(&world.screen)).to_string();
        html! {
            @if world.dialog.is_none() {
                button class="link aloud" type="button" hidden data-pieces=(pieces) data-start=(shell.read_aloud)
                    data-stop=(shell.read_stop) { (shell.read_aloud) }
            }
        }
    }

    /// A sentence about what is made up here, where something is.
    fn explained(&self, tab: &Tab) -> Markup {
        let versions = || tab.choice.compare == Some(Compare::Version) || tab.choice.kind == Kind::NewVersion;
        let invented = versions() && self.shelf.versions(&tab.choice.shown).is_some_and(|v| v.invented);
        let (chosen, shown) = (&tab.choice.policy, &tab.choice.shown);
        html! {
            @if chosen != shown {
                p class="small aside" {
                    (self.tell("stage-other-policy", &Args::new().with("value", chosen).with("shown", shown)))
                }
            }
            @if invented { p class="small aside" { (self.say("stage-invented")) } }
        }
    }

    fn days(&self, tab: &Tab) -> Markup {
        let choice = &tab.choice;
        let Some(world) = tab.sides.first() else { return html! {} };
        let days = Days::of(choice.kind, world.policy());
        let at = |day: Date| self.address(&Choice { day, ..choice.clone() });
        let (before, after) = (choice.day.yesterday().ok(), choice.day.tomorrow().ok());
        let before = before.filter(|d| *d >= days.first);
        let after = after.filter(|d| *d <= days.last);
        html! {
            section class="days" aria-labelledby="day-title" {
                div class="day-head" {
                    h2 id="day-title" class="day" { (self.words.date(choice.day)) }
                    div class="day-steps" {
                        @if let Some(day) = before {
                            a class="step-day" id="day-before" href=(at(day)) data-live { (self.say("day-before")) }
                        }
                        @if let Some(day) = after {
                            a class="step-day" id="day-after" href=(at(day)) data-live { (self.say("day-after")) }
                        }
                    }
                }
                form id="days" method="get" action="/" data-live data-auto {
                    (self.rest_of(choice, "day"))
                    input id="slider" class="slider if-live" type="range" min="0" max=(days.count()) step="1"
                        value=(days.number(choice.day)) data-first=(days.first) aria-labelledby="day-title"
                        aria-valuetext=(self.words.date(choice.day)) disabled;
                    div class="unless-live day-form" {
                        label for="day" { (self.say("day-label")) }
                        input id="day" type="date" name="day" min=(days.first) max=(days.last) value=(choice.day);
                        button class="button secondary" type="submit" { (self.say("day-go")) }
                    }
                }
                ul class="marks" role="list" {
                    @for (name, day) in &days.marks {
                        li {
                            a id=(format!("mark-{name}-{day}")) href=(at(*day)) data-live
                                aria-current=[(*day == choice.day).then_some("date")] {
                                span class="mark-day" { (self.words.short_date(*day)) }
                                span class="mark-what" { (self.say(&format!("mark-{name}"))) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The choice as hidden fields, but for one.
    fn rest_of(&self, choice: &Choice, but: &str) -> Markup {
        html! {
            input type="hidden" name="tab" value=(self.tab);
            @for (name, value) in choice.pairs() {
                @if name != but { input type="hidden" name=(name) value=(value); }
            }
        }
    }

    fn device(&self, tab: &Tab, world: &World, side: usize, edition: &Edition) -> Markup {
        let prefix = if side == 0 { "a" } else { "b" };
        let words = self.tongues.of(world_language(world));
        let tablet = world.kind() == Kind::WorkTablet;
        let ios = world.kind().platform() == Platform::Ios;
        let hidden = self.hidden(&tab.choice, side);
        let drawing = Drawing {
            prefix,
            hidden: Some(hidden.clone()),
            notes: Notes::of(&edition.findings),
            note_word: self.say("finding-here"),
            covered: world.dialog.is_some(),
        };
        let class = format!("phone{}{}", if tablet { " tablet" } else { "" }, if ios { " ios" } else { "" });
        html! {
            section class="device" aria-labelledby=(format!("{prefix}-device")) {
                h2 class="device-name" id=(format!("{prefix}-device")) { (self.device_name(tab, world, side)) }
                div class=(class) id=(format!("phone-{prefix}")) {
                    div class="glass" lang=(words.language().tag())
                        dir=[words.language().is_right_to_left().then_some("rtl")] {
                        div class="status-bar" aria-hidden="true" {
                            span { "12:00" } span class="speaker" {} span class="battery" {}
                        }
                        (self.notifications(world, prefix, words))
                        div class="app-bar" aria-hidden="true" { (mark()) span { "Appwijzer" } }
                        (self.aloud(world, words))
                        (drawing.screen(&world.screen))
                        @if let Some(dialog) = &world.dialog { (self.dialog(dialog, world, words, prefix, &hidden)) }
                    }
                }
                (self.around(world, prefix))
                @if !world.failed.is_empty() {
                    p class="notice notice-warning" role="status" { (plain(&world.failed.join(" "))) }
                }
            }
        }
    }

    fn device_name(&self, tab: &Tab, world: &World, side: usize) -> String {
        let kind = self.say(&format!("device-kind-{}", world.kind().name()));
        let language = || self.tongues.of(world_language(world)).say("language-name");
        match tab.choice.compare {
            Some(Compare::Language) => format!("{kind} · {}", language()),
            Some(Compare::Version) => {
                let id = if side == 0 { "version-now" } else { "version-next" };
                let n = usize::try_from(world.policy().policy().version).unwrap_or_default();
                format!("{kind} · {}", self.tell(id, &Args::new().number("n", n)))
            }
            _ => kind,
        }
    }

    /// One screen, as it is read on paper.
    pub(super) fn sheet(&self, screen: &Screen, prefix: &str, edition: &Edition) -> Markup {
        let drawing = Drawing {
            prefix,
            hidden: None,
            notes: Notes::of(&edition.findings),
            note_word: self.say("finding-here"),
            covered: false,
        };
        html! {
            section class="sheet" aria-labelledby=(format!("{prefix}-title")) {
                p class="sheet-id" { code { (plain(&screen.id.to_string())) } }
                div class="phone" { div class="glass" { (drawing.screen(screen)) } }
            }
        }
    }
}

fn world_language(world: &World) -> Language {
    Language::from_tag(&world.screen.language).unwrap_or(Language::En)
}
