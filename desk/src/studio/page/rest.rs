//! The steps after writing: looking, sharing, signing, rolling out; the kept states; the file as text.

use appwijzer_core::l10n::Args;
use appwijzer_policy::source::Compiled;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use ring::digest::{SHA256, digest};

use crate::rollout::lapses;
use crate::studio::folder::{Kept, SHOWN_STATES, State};
use crate::studio::steps::Step;

use super::{Drawn, Page, plain};

impl Page<'_> {
    pub(super) fn rest(&self, drawn: &Drawn<'_>) -> Markup {
        match drawn.step {
            Step::Look => self.look(),
            Step::Share => html! { p { (self.say("studio-share")) } },
            Step::Sign => self.sign(drawn),
            Step::Rollout => self.rollout(drawn),
            Step::Decision | Step::Apps | Step::Who | Step::Why | Step::Keeping | Step::Exemptions => html! {},
        }
    }

    fn look(&self) -> Markup {
        let language = self.words.language().tag();
        html! {
            ul class="links" {
                li { a href=(format!("/?page={language}")) { (self.say("studio-preview")) } }
                li { a href=(format!("/screens?page={language}")) { (self.say("studio-all-screens")) } }
                li { a href=(format!("/?page={language}&beside=version")) { (self.say("studio-beside-version")) } }
            }
        }
    }

    fn sign(&self, drawn: &Drawn<'_>) -> Markup {
        html! {
            @if let Some(policy) = drawn.policy.as_ref().filter(|_| drawn.missing.is_empty()) {
                p { (self.say("studio-can-sign")) }
                dl class="facts" {
                    div {
                        dt { (self.say("studio-fingerprint")) }
                        dd { code class="fingerprint" { (groups(policy.bytes())) } }
                    }
                    div {
                        dt { (self.say("studio-f-version")) }
                        dd { (policy.policy().version) }
                    }
                }
            } @else {
                p class="notice notice-warning" {
                    (self.tell("studio-cannot-sign", &Args::new()
                        .number("n", drawn.missing.len())
                        .number("errors", drawn.errors)))
                }
            }
        }
    }

    fn rollout(&self, drawn: &Drawn<'_>) -> Markup {
        let Some(policy) = &drawn.policy else {
            return html! { p class="notice notice-warning" { (self.say("studio-no-rollout")) } };
        };
        html! {
            h2 { (self.say("studio-lapses")) }
            ul {
                @for lapse in lapses(policy, None) {
                    @let (id, name) = lapse.what.id();
                    @let args = Args::new().with("date", &self.words.date(lapse.day)).with("name", &name);
                    li { (plain(&self.tell(id, &args))) }
                }
            }
        }
    }

    /// What does the same at a terminal.
    pub(super) fn commands(&self, drawn: &Drawn<'_>) -> Vec<String> {
        let folder = self.folder();
        let all: &[&str] = match drawn.step {
            Step::Decision | Step::Who | Step::Why | Step::Keeping | Step::Exemptions => {
                &["policy lint {}", "policy show {}"]
            }
            Step::Apps => &["catalogue search temu", "catalogue import list.csv", "policy lint {}"],
            Step::Look => &["preview {}"],
            Step::Share => &["preview {}", "export works-council {} --to out/"],
            Step::Sign => &[
                "policy lint {}",
                "policy sign {} --key anna.key --out policy.json --root root-1.json",
                "policy verify policy.json --root root-1.json",
            ],
            Step::Rollout => &["rollout {} --to out/ --dry-run", "simulate {}", "status {}"],
        };
        all.iter().map(|command| format!("appwijzer {}", command.replace("{}", &folder))).collect()
    }

    /// The states that were kept, with the way back to each.
    pub(in crate::studio) fn states(&self, kept: &[Kept], now: &str) -> Markup {
        let title = self.say("studio-states");
        let main = html! {
            main id="form" class="narrow" {
                h1 { (title) }
                p class="lead" { (self.say("studio-states-lead")) }
                (self.said())
                form method="post" action=(self.to("states")) {
                    ol class="states" role="list" {
                        @for kept in kept.iter().rev().take(SHOWN_STATES) {
                            li {
                                span { (self.when(kept.at)) " · " (self.say(&format!("studio-kept-{}", kept.step))) }
                                @if kept.state == now {
                                    strong { (self.say("studio-state-now")) }
                                } @else {
                                    button class="button secondary" type="submit" name="state" value=(kept.state) {
                                        (self.say("studio-go-back")) span class="unseen" { " " (self.when(kept.at)) }
                                    }
                                }
                            }
                        }
                    }
                }
                p { a href=(self.to("decision")) { (self.say("studio-to-first")) } }
            }
        };
        self.document(&title, "states", &main)
    }

    fn when(&self, second: i64) -> String {
        let at = Timestamp::from_second(second).unwrap_or_default().to_zoned(TimeZone::system());
        format!("{}, {:02}:{:02}:{:02}", self.words.short_date(at.date()), at.hour(), at.minute(), at.second())
    }

    /// The file as text.
    pub(in crate::studio) fn file(&self, state: &State, compiled: &Compiled) -> Markup {
        let title = self.say("studio-file");
        let main = html! {
            main id="form" class="narrow" {
                h1 { (title) }
                p class="lead" { (self.say("studio-file-lead")) }
                (self.said())
                form method="post" action=(self.to("file")) {
                    input type="hidden" name="base" value=(state.name());
                    label for="text" { code { "policy.toml" } }
                    textarea id="text" class="source" name="text" rows="30" spellcheck="false" { "\n" (state.policy()) }
                    div class="press" {
                        button class="button primary" type="submit" { (self.say("studio-save")) }
                    }
                }
                h2 { (self.tell("studio-lints", &Args::new().number("n", compiled.diagnostics.len()))) }
                @for diagnostic in &compiled.diagnostics {
                    p class="small" { (diagnostic.line) ":" (diagnostic.column) " " (plain(&diagnostic.message)) }
                }
                p { a href=(self.to("decision")) { (self.say("studio-to-first")) } }
            }
        };
        self.document(&title, "file", &main)
    }
}

/// A digest in groups of four, as people read it to each other.
fn groups(bytes: &[u8]) -> String {
    let hex: Vec<String> =
        digest(&SHA256, bytes).as_ref().chunks(2).map(|two| two.iter().map(|b| format!("{b:02x}")).collect()).collect();
    hex.join(" ")
}
