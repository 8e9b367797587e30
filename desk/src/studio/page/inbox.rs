//! The page of the requests: taking some in, and the register.

use appwijzer_core::l10n::Args;
use maud::{Markup, html};

use crate::exemption::standing;
use crate::signing::{Decision, Entry, Standing, spoken_device};
use crate::studio::inbox::{Office, Typed};

use super::{Page, plain};

impl Page<'_> {
    pub(in crate::studio) fn inbox(&self, office: &Office, typed: Option<&Typed<'_>>) -> Markup {
        let title = self.say("inbox-title");
        let was = |name: &str| Typed::of(typed, "take", name).unwrap_or_default();
        let main = html! {
            main id="form" class="narrow" tabindex="-1" {
                h1 { (title) }
                p class="lead" { (self.say("inbox-lead")) }
                (self.said())
                form method="post" action=(self.to("inbox")) class="section" {
                    h2 { (self.say("inbox-take")) }
                    (self.went_wrong(typed, "take"))
                    div class="field" {
                        label for="text" { (self.say("inbox-text")) }
                        p class="hint" id="h-text" { (self.say("inbox-text-hint")) }
                        textarea id="text" name="text" rows="6" spellcheck="false" aria-describedby="h-text" {
                            "\n" (was("text"))
                        }
                    }
                    // With scripts a file is chosen, and its text comes into the field above; without, its path is written.
                    div class="field" hidden data-scripted {
                        label for="chosen" { (self.say("inbox-choose")) }
                        input type="file" id="chosen" data-into="text";
                    }
                    noscript {
                        div class="field" {
                            label for="file" { (self.say("inbox-file")) }
                            input type="text" id="file" name="file" value=(was("file")) autocomplete="off";
                        }
                    }
                    div class="press" {
                        button class="button primary" type="submit" name="go" value="take" { (self.say("inbox-read")) }
                    }
                }
                (self.register(office))
                (self.files_of(office))
                (self.command(&self.inbox_commands(office)))
                p { a href=(self.to("decision")) { (self.say("studio-to-first")) } }
            }
        };
        self.document(&title, "inbox", &main)
    }

    /// Why something could not be done, above its form: it has the focus.
    pub(super) fn went_wrong(&self, typed: Option<&Typed<'_>>, form: &str) -> Markup {
        let wrong = typed.filter(|typed| typed.posted.one("go") == Some(form)).map(|typed| typed.wrong.as_slice());
        html! {
            @if let Some(wrong) = wrong {
                div class="error" role="alert" tabindex="-1" autofocus {
                    @for why in wrong { p { (plain(&appwijzer_policy::source::sentence(why))) } }
                }
            }
        }
    }

    /// What waits, what holds and lapses when, and what is over.
    fn register(&self, office: &Office) -> Markup {
        let day = office.day();
        let of = |wanted: &[Standing]| -> Vec<&Entry> {
            office.book.register.entries.iter().filter(|entry| wanted.contains(&entry.standing(day))).collect()
        };
        let waiting = of(&[Standing::Open]);
        let mut holding = of(&[Standing::Holds]);
        holding.sort_by_key(|entry| last_day(entry));
        let mut over = of(&[Standing::Ended, Standing::Revoked, Standing::Denied]);
        over.reverse();
        let list = |id: &str, entries: &[&Entry]| {
            html! {
                section class="section" aria-labelledby=(id) {
                    h2 id=(id) { (self.tell(id, &Args::new().number("n", entries.len()))) }
                    @if !entries.is_empty() {
                        ul class="register" role="list" { @for entry in entries { (self.in_register(office, entry)) } }
                    }
                }
            }
        };
        html! {
            (list("inbox-waiting", &waiting))
            (list("inbox-holding", &holding))
            @if !over.is_empty() { (list("inbox-over", &over)) }
        }
    }

    fn in_register(&self, office: &Office, entry: &Entry) -> Markup {
        let day = office.day();
        let left = match (&entry.decision, entry.standing(day)) {
            (Some(Decision::Granted { grant, .. }), Standing::Holds) => {
                let days = (grant.until - day).get_days();
                Some(self.tell("inbox-days-left", &Args::new().number("n", usize::try_from(days).unwrap_or_default())))
            }
            (_, Standing::Open | Standing::Holds | Standing::Ended | Standing::Revoked | Standing::Denied) => None,
        };
        html! {
            li {
                a href=(self.to(&entry.id)) { (plain(&self.about(office, entry))) }
                span { (plain(&standing(entry, day, self.words))) @if let Some(left) = left { " · " (left) } }
                @if let Some(device) = entry.device() {
                    span class="small" { (self.say("request-device")) ": " (plain(&spoken_device(&device))) }
                }
                span class="small" {
                    code { (entry.id) } " · "
                    (self.tell("inbox-received", &Args::new().with("date", &self.words.short_date(entry.received))))
                }
            }
        }
    }

    /// What an entry is about, in a few words: the app, or the task.
    pub(super) fn about(&self, office: &Office, entry: &Entry) -> String {
        let policy = office.policy.policy();
        let asked = entry.asked();
        let app = asked.as_ref().and_then(|request| request.document.app.as_deref());
        if let Some(app) = app.and_then(|id| policy.apps.iter().find(|app| app.id == id)) {
            return app.name.as_str().to_owned();
        }
        let granted = match &entry.decision {
            Some(Decision::Granted { grant, .. }) => Some(grant.exemption.clone()),
            Some(Decision::Denied { .. }) | None => None,
        };
        let id = asked.map(|request| request.document.exemption).or(granted).unwrap_or_else(|| entry.id.clone());
        let fallback = policy.languages.first().copied().unwrap_or_default();
        let kind = policy.exemptions.iter().find(|kind| kind.id == id);
        kind.map_or(id, |kind| kind.task.get(self.words.language().tag(), fallback).to_owned())
    }

    /// From which files all of that comes.
    fn files_of(&self, office: &Office) -> Markup {
        let shown = |path: &std::path::Path| path.display().to_string();
        let version = office.policy.policy().version.to_string();
        let policy = match &office.signed {
            Some(path) => {
                self.tell("inbox-policy-signed", &Args::new().with("version", &version).with("path", &shown(path)))
            }
            None => self.tell("inbox-policy-source", &Args::new().with("version", &version)),
        };
        let root = match &office.root {
            Some((path, file)) => {
                let version = file.root.version.to_string();
                self.tell("inbox-root", &Args::new().with("version", &version).with("path", &shown(path)))
            }
            None => self.say("inbox-no-root"),
        };
        html! {
            dl class="facts" {
                div { dt { (self.say("inbox-policy")) } dd { (plain(&policy)) } }
                div { dt { (self.say("inbox-by-root")) } dd { (plain(&root)) } }
                div { dt { (self.say("inbox-register")) } dd { code { (plain(&shown(office.book.path()))) } } }
            }
        }
    }

    fn inbox_commands(&self, office: &Office) -> Vec<String> {
        let policy = office.signed.as_deref().unwrap_or(self.folder).display().to_string();
        let with = format!("--policy {policy} --register {}", office.book.path().display());
        vec![
            format!("appwijzer exemption inbox mail.txt {with}"),
            format!("appwijzer exemption inbox {with}"),
            format!("appwijzer exemption revoke g-… {}", self.folder()),
        ]
    }
}

fn last_day(entry: &Entry) -> Option<jiff::civil::Date> {
    match &entry.decision {
        Some(Decision::Granted { grant, .. }) => Some(grant.until),
        Some(Decision::Denied { .. }) | None => None,
    }
}
