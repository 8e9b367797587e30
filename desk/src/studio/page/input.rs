//! One field: its label, its inputs, what is wrong with it, and what the lint says about it.

use appwijzer_core::l10n::Args;
use appwijzer_policy::source::{Severity, list_names, named_list, sentence};
use maud::{Markup, html};

use crate::studio::check::{Note, row_name};
use crate::studio::field::{Field, Kind, anchor};
use crate::studio::tree;

use super::{Drawn, Page, plain};

impl Page<'_> {
    pub(super) fn field(&self, drawn: &Drawn<'_>, field: &Field) -> Markup {
        let draft = drawn.drafts.0.get(&field.path);
        let values = draft.map_or_else(|| drawn.source.read(field, drawn.cx), |draft| draft.words.clone());
        let names = field.names(&drawn.cx.languages);
        let label = self.say(&format!("studio-f-{}", field.label));
        let hint = field.hint.then(|| self.say(&format!("studio-h-{}", field.label)));
        let id = field.anchor();
        let wrong = draft.map(|draft| self.wrong(&draft.wrong));
        let described = |name: &str| {
            let hint = hint.as_ref().map(|_| format!("h-{id} ")).unwrap_or_default();
            let error = wrong.as_ref().map(|_| format!("e-{id} ")).unwrap_or_default();
            format!("{error}{hint}n-{}", anchor(name))
        };
        let many = matches!(field.kind, Kind::Many(_) | Kind::Bans | Kind::Roles);
        let options = self.options(drawn, field);
        if many && options.is_empty() {
            return html! {};
        }
        let name_of = |at: usize| names.get(at).cloned().unwrap_or_default();
        html! {
            div class=(if wrong.is_some() { "field has-error" } else { "field" }) {
                // That both are shown here: the next press on a button is an answer to it.
                @if draft.is_some_and(|draft| draft.wrong.is_changed()) {
                    input type="hidden" name="seen" value=(field.path);
                }
                @if field.kind.is_translated() && names.len() > 1 || many {
                    fieldset aria-describedby=[hint.as_ref().map(|_| format!("h-{id}"))] {
                        legend id=(id) tabindex="-1" { (label) (self.key(field)) }
                        @if let Some(hint) = &hint { p class="hint" id=(format!("h-{id}")) { (hint) } }
                        @if let Some(wrong) = &wrong { p class="error" id=(format!("e-{id}")) { (plain(wrong)) } }
                        @if many {
                            // So that no tick at all is an answer too.
                            input type="hidden" name=(field.path) value="";
                            input type="hidden" name=(field.path) value="";
                            div class="ticks" {
                                @let ticked: Vec<&str> =
                                    values.first().map(|v| v.split(',').map(str::trim).collect()).unwrap_or_default();
                                @for (word, name) in &options {
                                    @let box_id = format!("{id}-{word}");
                                    label class="tick" for=(box_id) {
                                        input type="checkbox" id=(box_id) name=(field.path) value=(word)
                                            checked[ticked.contains(&word.as_str())];
                                        (plain(name))
                                    }
                                }
                            }
                            (self.notes(drawn, &field.path))
                        } @else {
                            div class="each" {
                                @for (at, value) in values.iter().enumerate() {
                                    @let name = name_of(at);
                                    @let language = drawn.cx.languages.get(at).map(String::as_str).unwrap_or("nl");
                                    div {
                                        label for=(anchor(&name)) class="of-language" {
                                            span class="unseen" { (label) ": " } (self.language_name(language))
                                            @if value.is_empty() && values.iter().any(|v| !v.is_empty()) {
                                                span class="untranslated" { " · " (self.say("studio-untranslated")) }
                                            }
                                        }
                                        (self.input(field, &name, value, Some(language), &described(&name), wrong.is_some()))
                                        (self.notes(drawn, &name))
                                    }
                                }
                            }
                        }
                    }
                } @else {
                    @let name = name_of(0);
                    @let value = values.first().map(String::as_str).unwrap_or_default();
                    label for=(anchor(&name)) { (label) (self.key(field)) }
                    @if let Some(hint) = &hint { p class="hint" id=(format!("h-{id}")) { (hint) } }
                    @if let Some(wrong) = &wrong { p class="error" id=(format!("e-{id}")) { (plain(wrong)) } }
                    @if options.is_empty() {
                        @let language = match field.kind { Kind::Text(language) => Some(language), _ => None };
                        (self.input(field, &name, value, language, &described(&name), wrong.is_some()))
                    } @else {
                        select id=(anchor(&name)) name=(name) aria-describedby=(described(&name)) {
                            option value="" selected[value.is_empty()] { (self.say("studio-v-none")) }
                            @for (word, told) in &options {
                                option value=(word) selected[word == value] { (plain(told)) }
                            }
                        }
                    }
                    (self.notes(drawn, &name))
                }
            }
        }
    }

    /// The format's word, for who wants it.
    fn key(&self, field: &Field) -> Markup {
        html! { " " code class="key" { (field.key()) } }
    }

    pub(super) fn language_name(&self, tag: &str) -> String {
        match tag {
            "nl" => self.say("studio-in-nl"),
            "en" => self.say("studio-in-en"),
            other => other.to_owned(),
        }
    }

    fn input(
        &self,
        field: &Field,
        name: &str,
        value: &str,
        language: Option<&str>,
        described: &str,
        bad: bool,
    ) -> Markup {
        let rows = match field.kind {
            Kind::Lines => Some(4),
            Kind::LongWords => Some(2),
            Kind::Text(_) => Some(8),
            _ => None,
        };
        let invalid = bad.then_some("true");
        html! {
            @if let Some(rows) = rows {
                textarea id=(anchor(name)) name=(name) rows=(rows) lang=[language] aria-describedby=(described)
                    aria-invalid=[invalid] { (value) }
            } @else {
                input type="text" id=(anchor(name)) name=(name) value=(value) lang=[language]
                    aria-describedby=(described) aria-invalid=[invalid] autocomplete="off";
            }
        }
    }

    /// The answers among which one chooses; none where one writes.
    fn options(&self, drawn: &Drawn<'_>, field: &Field) -> Vec<(String, String)> {
        let words =
            |all: &[&str]| all.iter().map(|word| ((*word).to_owned(), self.say(&format!("studio-v-{word}")))).collect();
        let rows = |list: &str| {
            let of = |at: usize| {
                let id = tree::text(&drawn.source.document, &format!("{list}.{at}.id"))?.to_owned();
                let name = row_name(drawn.source, &format!("{list}.{at}"), drawn.cx).unwrap_or_else(|| id.clone());
                Some((id, name))
            };
            (0..tree::rows(&drawn.source.document, list)).filter_map(of).collect()
        };
        match field.kind {
            Kind::One(all) | Kind::Many(all) => words(all),
            Kind::YesNo => words(&["yes", "no"]),
            Kind::Bans => rows("ban"),
            Kind::Roles => rows("role"),
            Kind::List => {
                let title = |id: String| {
                    let told = named_list(&id).map_or_else(|| id.clone(), |list| format!("{} ({id})", list.title));
                    (id, told)
                };
                list_names().into_iter().map(title).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Why an answer cannot stand in the file.
    pub(super) fn wrong(&self, wrong: &crate::studio::value::Wrong) -> String {
        let said = self.tell(&format!("studio-wrong-{}", wrong.why), &Args::new().with("what", &wrong.what));
        match &wrong.meant {
            Some(meant) => format!("{said} {}", self.tell("studio-meant", &Args::new().with("what", meant))),
            None => said,
        }
    }

    /// What the lint says about an input.
    pub(super) fn notes(&self, drawn: &Drawn<'_>, name: &str) -> Markup {
        let at = anchor(name);
        html! {
            div class="notes" id=(format!("n-{at}")) data-swap {
                @for note in drawn.notes.iter().filter(|note| note.anchor.as_deref() == Some(at.as_str())) {
                    (self.note(note))
                }
            }
        }
    }

    /// What the lint says, in the reader's language, with the piece that is meant.
    pub(super) fn note(&self, note: &Note) -> Markup {
        let told = &note.diagnostic;
        let about = told.about(self.words);
        let meant = told.excerpt.as_ref().map(|excerpt| {
            let piece: String =
                excerpt.text.chars().skip(told.column.saturating_sub(1)).take(excerpt.width.min(120)).collect();
            piece.trim_matches('"').to_owned()
        });
        let severity = match told.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        html! {
            p class=(format!("lint lint-{severity}")) {
                strong { (self.say(&format!("studio-lint-{severity}"))) } " "
                @if let Some(about) = about {
                    (plain(&sentence(&about)))
                    @if let Some(meant) = meant.filter(|meant| !meant.is_empty()) { " ‘" (plain(&meant)) "’" }
                } @else {
                    (plain(&sentence(&told.message)))
                    @if let Some(help) = &told.help { " " (plain(&sentence(help))) }
                }
            }
        }
    }
}
