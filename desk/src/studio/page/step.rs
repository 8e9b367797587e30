//! The page of a step: its form, what is missing, and the phone.

use appwijzer_core::l10n::Args;
use maud::{Markup, html};

use crate::preview::shown;
use crate::studio::check::row_name;
use crate::studio::field::{Field, Row, Section};
use crate::studio::steps::{Step, sections};

use super::{Drawn, Page, plain};

impl Page<'_> {
    pub(in crate::studio) fn step(&self, drawn: &Drawn<'_>) -> Markup {
        let step = drawn.step;
        let title = self.say(&format!("studio-step-{}", step.name()));
        let main = html! {
            div class="studio" {
                (self.steps(drawn))
                main id="form" tabindex="-1" {
                    h1 { (title) }
                    p class="lead" { (self.say(&format!("studio-lead-{}", step.name()))) }
                    (self.said())
                    @if step.is_form() { (self.form(drawn)) } @else { (self.rest(drawn)) }
                    (self.command(&self.commands(drawn)))
                }
                aside class="beside" aria-label=(self.say("studio-beside")) {
                    (self.missing(drawn))
                    (self.general(drawn))
                    (self.phone())
                }
                a class="to-phone" href="#phone" { (self.say("studio-to-phone")) }
            }
        };
        self.document(&title, step.name(), &main)
    }

    /// All steps; each with how much is missing there.
    fn steps(&self, drawn: &Drawn<'_>) -> Markup {
        html! {
            nav class="steps" aria-label=(self.say("studio-steps")) id="steps" data-swap {
                ol role="list" {
                    @for (at, step) in Step::ALL.into_iter().enumerate() {
                        @let lacks = drawn.missing.iter().filter(|missing| missing.step == step).count();
                        li {
                            a href=(self.to(step.name()))
                                aria-current=[(step == drawn.step).then_some("step")] {
                                span class="at" aria-hidden="true" { (at + 1) }
                                span { (self.say(&format!("studio-step-{}", step.name()))) }
                                @if lacks > 0 {
                                    span class="lacks" { (self.tell("studio-lacks", &Args::new().number("n", lacks))) }
                                }
                            }
                        }
                    }
                }
                p class="other" {
                    a href=(self.to("inbox")) { (self.say("inbox-title")) }
                    a href=(self.to("states")) { (self.say("studio-states")) }
                    a href=(self.to("file")) { (self.say("studio-file")) }
                }
            }
        }
    }

    fn form(&self, drawn: &Drawn<'_>) -> Markup {
        let all = sections(drawn.step, &drawn.source.document);
        html! {
            form method="post" action=(self.to(drawn.step.name())) id="step" data-step=(drawn.step.name()) {
                (self.base(drawn))
                // Enter in a field saves and stays; the first button is what it presses.
                button class="unseen" type="submit" name="go" value="stay" tabindex="-1" aria-hidden="true" {
                    (self.say("studio-save"))
                }
                @if drawn.step == Step::Apps { (self.search(drawn)) }
                @if drawn.step == Step::Who { (self.who(drawn)) }
                @if drawn.step == Step::Who {
                    // The table makes rules while one writes in it: what else is asked about them is drawn anew.
                    div id="rules" class="rules" data-swap { @for section in &all { (self.section(drawn, section)) } }
                } @else {
                    @for section in &all { (self.section(drawn, section)) }
                }
                @if drawn.step == Step::Apps { (self.import()) }
                div class="press" {
                    button class="button primary" type="submit" name="go" value="next" id="next" {
                        (self.say("studio-save-next"))
                    }
                    button class="button secondary" type="submit" name="go" value="stay" { (self.say("studio-save")) }
                    span id="kept" class="small" role="status" {}
                }
            }
        }
    }

    /// From which state a form is drawn.
    fn base(&self, drawn: &Drawn<'_>) -> Markup {
        html! { input type="hidden" name="base" value=(drawn.state.name()) id="base" data-swap; }
    }

    fn section(&self, drawn: &Drawn<'_>, section: &Section) -> Markup {
        let title = self.say(&format!("studio-s-{}", section.title));
        let Some(row) = &section.row else { return self.of_ban(drawn, section, &title) };
        let fields = self.fields(drawn, section);
        let id = format!("row-{}", row.path().replace('.', "-"));
        let first = row.is_new && row.at == 0 && section.title == "ban";
        if row.is_new && !first {
            return html! {
                details class="row-new" id=(id) data-list=(row.list) data-at=(row.at) {
                    summary { (self.tell("studio-one-more", &Args::new().with("what", &title))) }
                    (fields)
                }
            };
        }
        let name = row_name(drawn.source, &row.path(), drawn.cx);
        html! {
            section class=(format!("section of-{}", section.title)) id=(id) {
                h2 {
                    (title)
                    @if let Some(name) = &name { ": " span class="row-name" { (plain(name)) } }
                }
                (fields)
                @if section.title == "ban" { (self.reach(drawn, row.at)) }
                @if section.title == "exemption" { (self.exempt(drawn, row.at)) }
                @if !row.is_new { (self.take_out(row, name.as_deref().unwrap_or(&title))) }
            }
        }
    }

    fn of_ban(&self, drawn: &Drawn<'_>, section: &Section, title: &str) -> Markup {
        let ban = section.fields.first().map(|field| field.path.split('.').take(2).collect::<Vec<_>>().join("."));
        let name = ban.filter(|path| path.starts_with("ban.")).and_then(|path| row_name(drawn.source, &path, drawn.cx));
        html! {
            section class=(format!("section of-{}", section.title)) {
                h2 { (title) @if let Some(name) = &name { ": " span class="row-name" { (plain(name)) } } }
                (self.fields(drawn, section))
            }
        }
    }

    /// The fields of a section; what few need is folded away, unless it has an answer.
    fn fields(&self, drawn: &Drawn<'_>, section: &Section) -> Markup {
        let rare: Vec<&Field> = section.fields.iter().filter(|field| field.rare).collect();
        let answered = |field: &&Field| {
            drawn.drafts.0.contains_key(&field.path)
                || !field.needed && drawn.source.read(field, drawn.cx).iter().any(|text| !text.is_empty())
        };
        html! {
            @for field in section.fields.iter().filter(|field| !field.rare) { (self.field(drawn, field)) }
            @if !rare.is_empty() {
                details class="more" open[rare.iter().any(answered)] {
                    summary { (self.say("studio-more")) }
                    @for field in rare { (self.field(drawn, field)) }
                }
            }
        }
    }

    fn take_out(&self, row: &Row, name: &str) -> Markup {
        html! {
            button class="button quiet" type="submit" name="remove" value=(row.path()) {
                (shown(&self.tell("studio-take-out", &Args::new().with("what", name))))
            }
        }
    }

    /// What is still to be filled in, each with the way there.
    fn missing(&self, drawn: &Drawn<'_>) -> Markup {
        let n = drawn.missing.len();
        html! {
            section class="missing" id="missing" data-swap aria-labelledby="missing-title" {
                h2 id="missing-title" { (self.tell("studio-missing", &Args::new().number("n", n))) }
                @if n > 0 {
                    ul role="list" {
                        @for missing in &drawn.missing {
                            li {
                                a href=(format!("{}#{}", self.to(missing.step.name()), missing.anchor)) {
                                    @if let Some(title) = missing.title {
                                        (self.say(&format!("studio-s-{title}"))) ": "
                                    }
                                    (self.say(&format!("studio-f-{}", missing.label)))
                                    @if let Some(language) = &missing.language {
                                        " (" (self.language_name(language)) ")"
                                    }
                                    @if let Some(of) = &missing.of { ": " (plain(of)) }
                                }
                            }
                        }
                    }
                } @else {
                    p { (self.say("studio-missing-nothing")) }
                }
                @if !drawn.drafts.0.is_empty() {
                    h3 { (self.tell("studio-not-in-file", &Args::new().number("n", drawn.drafts.0.len()))) }
                    ul role="list" {
                        @for (path, draft) in &drawn.drafts.0 {
                            li {
                                a href=(format!("#{}", crate::studio::field::anchor(path))) {
                                    (plain(&self.wrong(&draft.wrong)))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What the lint says of this step about no field in particular, and of others in a line.
    fn general(&self, drawn: &Drawn<'_>) -> Markup {
        let here = || drawn.notes.iter().filter(|note| note.step == drawn.step);
        let elsewhere = drawn.notes.iter().filter(|note| note.step != drawn.step).count();
        html! {
            section class="lints" id="lints" data-swap aria-labelledby="lints-title" {
                h2 id="lints-title" { (self.tell("studio-lints", &Args::new().number("n", here().count()))) }
                @for note in here() { (self.note(note)) }
                @if elsewhere > 0 {
                    p class="small" { (self.tell("studio-lints-elsewhere", &Args::new().number("n", elsewhere))) }
                }
            }
        }
    }

    /// The phone, as the preview shows it.
    fn phone(&self) -> Markup {
        let language = self.words.language().tag();
        let kinds = ["work-phone", "private-phone", "work-part", "iphone"];
        let kind = self.query("device").filter(|kind| kinds.contains(kind)).unwrap_or("work-phone");
        let address = |kind: &str| format!("/?view=alone&page={language}&device={kind}&begin=home");
        html! {
            section class="beside-phone" id="phone" tabindex="-1" aria-labelledby="phone-title" {
                h2 id="phone-title" { (self.say("studio-phone")) }
                ul class="kinds" role="list" {
                    @for kind in kinds {
                        li { a href=(address(kind)) target="phone" { (self.say(&format!("device-kind-{kind}"))) } }
                    }
                }
                iframe name="phone" src=(address(kind)) title=(self.say("studio-phone")) loading="lazy" {}
                p { a href=(format!("/?page={language}")) { (self.say("studio-preview")) } }
            }
        }
    }
}
