//! The page of one request: what was asked, who may approve it, and the answer.

use appwijzer_core::l10n::Args;
use maud::{Markup, PreEscaped, html};

use crate::exemption::{Because, Rows, answer_rows, kind_rows, obstacle, request_rows, standing};
use crate::signing::{Answer, Decision, Entry, grant_link, obstacles, paste_code, read_answer};
use crate::studio::inbox::{Answered, Office, Typed, answered};
use crate::terminal::Qr;

use super::{Page, plain};

impl Page<'_> {
    pub(in crate::studio) fn entry(&self, office: &Office, entry: &Entry, typed: Option<&Typed<'_>>) -> Markup {
        let title = self.tell("inbox-entry", &Args::new().with("what", &self.about(office, entry)));
        let main = html! {
            main id="form" class="narrow" tabindex="-1" {
                h1 { (plain(&title)) }
                p class="lead" { (plain(&appwijzer_policy::source::sentence(&standing(entry, office.day(), self.words)))) }
                (self.said())
                (self.too_late(entry, typed))
                (self.asked(office, entry))
                @if entry.decision.is_some() { (self.decided(office, entry, typed)) } @else {
                    (self.grant_form(office, entry, typed))
                    (self.deny_form(office, entry, typed))
                }
                p { a href=(self.to("inbox")) { (self.say("inbox-back")) } }
            }
        };
        self.document(&title, &entry.id, &main)
    }

    /// Somebody else decided while this was written: the form is gone, and what was written in it stays.
    fn too_late(&self, entry: &Entry, typed: Option<&Typed<'_>>) -> Markup {
        let form = typed.and_then(|typed| typed.posted.one("go")).filter(|form| ["grant", "deny"].contains(form));
        let Some(form) = form.filter(|_| entry.decision.is_some()) else { return html! {} };
        let words = Typed::of(typed, form, "words").filter(|words| !words.trim().is_empty());
        html! {
            (self.went_wrong(typed, form))
            @if let Some(words) = words {
                div class="field" {
                    label for="words" { (self.say("inbox-words")) }
                    textarea id="words" rows="3" readonly { "\n" (words) }
                }
            }
        }
    }

    fn asked(&self, office: &Office, entry: &Entry) -> Markup {
        let policy = office.policy.policy();
        let Some(request) = entry.asked() else { return html! {} };
        let kind = policy.exemptions.iter().find(|kind| kind.id == request.document.exemption);
        html! {
            section class="section" aria-labelledby="asked-title" {
                h2 id="asked-title" { (self.say("inbox-asked")) }
                p { (self.say("inbox-verified")) }
                (self.facts(&request_rows(&request, policy, self.words)))
                @for found in obstacles(&request, policy) {
                    p class="notice notice-warning" { (plain(&obstacle(&found, self.words))) }
                }
                @if let Some(kind) = kind {
                    h3 { (self.say("inbox-may")) }
                    (self.facts(&kind_rows(kind, policy, office.trust(), self.words)))
                }
            }
        }
    }

    fn facts(&self, rows: &Rows) -> Markup {
        html! {
            dl class="facts" { @for (label, value) in rows { div { dt { (label) } dd { (plain(value)) } } } }
        }
    }

    fn grant_form(&self, office: &Office, entry: &Entry, typed: Option<&Typed<'_>>) -> Markup {
        let policy = office.policy.policy();
        let Some(request) = entry.asked() else { return html! {} };
        let kind = policy.exemptions.iter().find(|kind| kind.id == request.document.exemption);
        let latest = kind.and_then(|kind| kind.longest.after(office.day()));
        let asked = latest.map_or(request.document.until, |latest| latest.min(request.document.until));
        let asked = asked.strftime("%d-%m-%Y").to_string();
        let was = |name: &str| Typed::of(typed, "grant", name);
        html! {
            form method="post" action=(self.to(&entry.id)) class="section" {
                h2 { (self.say("inbox-grant")) }
                (self.went_wrong(typed, "grant"))
                div class="field" {
                    label for="until" { (self.say("inbox-until")) }
                    p class="hint" id="h-until" {
                        (self.say("inbox-until-hint"))
                        @if let Some(latest) = latest {
                            " " (self.tell("inbox-until-latest", &Args::new().with("date", &self.words.date(latest))))
                        }
                    }
                    input type="text" id="until" name="until" value=(was("until").unwrap_or(&asked))
                        aria-describedby="h-until" autocomplete="off";
                }
                div class="field" {
                    label for="task" { (self.say("inbox-task")) }
                    p class="hint" id="h-task" { (self.say("inbox-task-hint")) }
                    input type="text" id="task" name="task" value=(was("task").unwrap_or_default())
                        aria-describedby="h-task" autocomplete="off";
                }
                (self.signer(office, "grant", typed))
                div class="press" {
                    button class="button primary" type="submit" name="go" value="grant" { (self.say("inbox-do-grant")) }
                }
            }
        }
    }

    fn deny_form(&self, office: &Office, entry: &Entry, typed: Option<&Typed<'_>>) -> Markup {
        let was = |name: &str| Typed::of(typed, "deny", name);
        let chosen = was("because").unwrap_or(Because::OtherWay.name());
        html! {
            form method="post" action=(self.to(&entry.id)) class="section" {
                h2 { (self.say("inbox-deny")) }
                (self.went_wrong(typed, "deny"))
                p { (self.say("inbox-deny-lead")) }
                div class="field" {
                    fieldset {
                        legend { (self.say("inbox-because")) }
                        @for because in Because::ALL {
                            @let id = format!("because-{}", because.name());
                            @let told = because.told(self.words);
                            label class="tick" for=(id) {
                                input type="radio" id=(id) name="because" value=(because.name())
                                    checked[because.name() == chosen];
                                @if told.is_empty() { (self.say("inbox-own-words")) } @else { (told) }
                            }
                        }
                    }
                }
                div class="field" {
                    label for="words" { (self.say("inbox-words")) }
                    p class="hint" id="h-words" { (self.say("inbox-words-hint")) }
                    textarea id="words" name="words" rows="3" aria-describedby="h-words" {
                        "\n" (was("words").unwrap_or_default())
                    }
                }
                (self.signer(office, "deny", typed))
                div class="press" {
                    button class="button primary" type="submit" name="go" value="deny" { (self.say("inbox-do-deny")) }
                }
            }
        }
    }

    /// With which key, and the passphrase: it is never filled in again.
    fn signer(&self, office: &Office, form: &str, typed: Option<&Typed<'_>>) -> Markup {
        let only = match office.keys.as_slice() {
            [(only, _)] => Some(only.display().to_string()),
            _ => None,
        };
        let was = |name: &str| Typed::of(typed, form, name);
        let chosen = was("key").map(str::to_owned).or(only).unwrap_or_default();
        let id = |name: &str| format!("{form}-{name}");
        html! {
            @if !office.keys.is_empty() {
                div class="field" {
                    label for=(id("key")) { (self.say("inbox-key")) }
                    select id=(id("key")) name="key" {
                        option value="" selected[chosen.is_empty()] { (self.say("inbox-key-none")) }
                        @for (path, label) in &office.keys {
                            @let shown = path.display().to_string();
                            @let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
                            option value=(shown) selected[shown == chosen] {
                                @if let Some(label) = label { (plain(label)) " · " }
                                (plain(&name.unwrap_or_default()))
                            }
                        }
                    }
                }
            }
            div class="field" {
                label for=(id("path")) {
                    (self.say(if office.keys.is_empty() { "inbox-path" } else { "inbox-other-path" }))
                }
                input type="text" id=(id("path")) name="path" value=(was("path").unwrap_or_default()) autocomplete="off"
                    spellcheck="false";
            }
            div class="field" {
                label for=(id("passphrase")) { (self.say("inbox-passphrase")) }
                p class="hint" id=(id("h-passphrase")) { (self.say("inbox-passphrase-hint")) }
                input type="password" id=(id("passphrase")) name="passphrase" autocomplete="off"
                    aria-describedby=(id("h-passphrase"));
            }
        }
    }

    /// What was decided, with how many signatures, and how it is handed over.
    fn decided(&self, office: &Office, entry: &Entry, typed: Option<&Typed<'_>>) -> Markup {
        let answer = answered(office, entry);
        let rows = match (&entry.decision, &answer) {
            (Some(Decision::Granted { grant, .. }), _) => answer_rows(&Answer::Grant((**grant).clone()), self.words),
            (_, Some(answer)) => read_answer(&paste_code(&answer.envelope))
                .map(|(_, answer)| answer_rows(&answer, self.words))
                .unwrap_or_default(),
            (Some(Decision::Denied { on, reason }), None) => {
                vec![(self.say("answer-on"), self.words.date(*on)), (self.say("answer-reason"), reason.clone())]
            }
            (None, None) => Vec::new(),
        };
        html! {
            section class="section" aria-labelledby="decided-title" {
                h2 id="decided-title" { (self.say("inbox-decision")) }
                (self.facts(&rows))
                @match &answer {
                    None => p class="notice notice-warning" { (self.say("inbox-elsewhere")) }
                    Some(answer) => {
                        @match &answer.tally {
                            Some(tally) => p { (plain(&appwijzer_policy::source::sentence(&tally.told(&office.names, self.words)))) }
                            None => p class="notice notice-warning" { (self.say("inbox-no-root")) }
                        }
                    }
                }
            }
            @if let Some(answer) = &answer {
                @if answer.is_whole() { (self.hand_over(answer)) } @else { (self.second_form(office, entry, typed)) }
            }
        }
    }

    fn second_form(&self, office: &Office, entry: &Entry, typed: Option<&Typed<'_>>) -> Markup {
        html! {
            form method="post" action=(self.to(&entry.id)) class="section" {
                h2 { (self.say("inbox-second")) }
                (self.went_wrong(typed, "sign"))
                p { (self.say("inbox-second-lead")) }
                (self.signer(office, "sign", typed))
                div class="press" {
                    button class="button primary" type="submit" name="go" value="sign" { (self.say("inbox-do-sign")) }
                }
            }
        }
    }

    /// The answer as it goes to the phone.
    fn hand_over(&self, answer: &Answered) -> Markup {
        let (code, link) = (paste_code(&answer.envelope), grant_link(&answer.envelope));
        let ways = [
            ("link", link.clone()),
            ("code", code.clone()),
            ("configuration", format!("<key>grants</key>\n<string>{code}</string>")),
        ];
        html! {
            section class="section" aria-labelledby="answer-title" {
                h2 id="answer-title" { (self.say("inbox-answer")) }
                p { (self.say("inbox-answer-lead")) }
                @for (name, text) in &ways {
                    @let id = format!("answer-{name}");
                    div class="field" {
                        label for=(id) { (self.say(&format!("inbox-answer-{name}"))) }
                        p class="hint" id=(format!("h-{id}")) { (self.say(&format!("inbox-answer-{name}-hint"))) }
                        textarea id=(id) class="source" rows="4" readonly spellcheck="false"
                            aria-describedby=(format!("h-{id}")) { "\n" (text) }
                        button class="button quiet" type="button" data-copy=(id) hidden data-scripted {
                            (self.say("inbox-copy"))
                            span class="unseen" { ": " (self.say(&format!("inbox-answer-{name}"))) }
                        }
                    }
                }
                p id="copied" class="small" role="status" data-well=(self.say("inbox-copied"))
                    data-selected=(self.say("inbox-selected")) {}
                @if let Some(qr) = Qr::of(&link) {
                    details {
                        summary { (self.say("inbox-qr")) }
                        div class="qr" role="img" aria-label=(self.say("inbox-qr")) { (PreEscaped(picture(&qr))) }
                    }
                }
            }
        }
    }
}

/// The picture without the line that only a file of its own has.
fn picture(qr: &Qr) -> String {
    let svg = qr.to_svg();
    svg.find("<svg").and_then(|at| svg.get(at..)).unwrap_or_default().to_owned()
}
