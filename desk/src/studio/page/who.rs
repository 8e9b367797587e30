//! The table "for whom".

use appwijzer_core::l10n::Args;
use appwijzer_policy::source::words::OBLIGATIONS;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::preview::reads;
use crate::studio::check::row_name;
use crate::studio::field::anchor;
use crate::studio::tree;
use crate::studio::who::{COLUMNS, ROWS, input, read};

use super::{Drawn, Page, plain};

impl Page<'_> {
    pub(super) fn who(&self, drawn: &Drawn<'_>) -> Markup {
        let bans = tree::rows(&drawn.source.document, "ban");
        html! {
            @if bans == 0 { p class="notice" { (self.say("studio-no-ban")) } }
            @for ban in 0..bans { (self.table(drawn, ban)) }
        }
    }

    fn table(&self, drawn: &Drawn<'_>, ban: usize) -> Markup {
        let name = row_name(drawn.source, &format!("ban.{ban}"), drawn.cx).unwrap_or_default();
        let said = read(&drawn.source.document, ban, drawn.cx);
        html! {
            section class="section of-who" {
                h2 id=(format!("who-{ban}")) { (plain(&name)) }
                table class="who" aria-labelledby=(format!("who-{ban}")) {
                    thead {
                        tr {
                            th scope="col" { (self.say("studio-who")) }
                            @for column in COLUMNS {
                                th scope="col" id=(format!("who-{ban}-{column}")) { (self.say(&format!("studio-f-{column}"))) }
                            }
                            th scope="col" { (self.say("studio-reads")) }
                        }
                    }
                    tbody {
                        @for (row, said) in ROWS.into_iter().zip(&said) {
                            @let head = format!("who-{ban}-{}", row.name);
                            tr {
                                th scope="row" id=(head) { (self.say(&format!("studio-who-{}", row.name))) }
                                @for (at, column) in COLUMNS.into_iter().enumerate() {
                                    @let of = input(ban, row, at);
                                    @let draft = drawn.drafts.0.get(&of);
                                    @let kept = said.get(at).map(String::as_str).unwrap_or_default();
                                    @let value = draft.and_then(|d| d.words.first()).map(String::as_str).unwrap_or(kept);
                                    @let labels = format!("{head} who-{ban}-{column}");
                                    td data-label=(self.say(&format!("studio-f-{column}"))) {
                                        @if at == 0 {
                                            select id=(anchor(&of)) name=(of) aria-labelledby=(labels) {
                                                @for word in std::iter::once("").chain(OBLIGATIONS.iter().copied()) {
                                                    option value=(word) selected[word == value] {
                                                        @if word.is_empty() { (self.say("studio-v-nothing-asked")) }
                                                        @else { (self.say(&format!("studio-v-{word}"))) }
                                                    }
                                                }
                                            }
                                        } @else {
                                            input type="text" id=(anchor(&of)) name=(of) value=(value) autocomplete="off"
                                                aria-labelledby=(labels)
                                                aria-describedby=[draft.map(|_| format!("e-{}", anchor(&of)))]
                                                aria-invalid=[draft.map(|_| "true")];
                                        }
                                        @if draft.is_some_and(|draft| draft.wrong.is_changed()) {
                                            input type="hidden" name="seen" value=(of);
                                        }
                                        @if let Some(draft) = draft {
                                            p class="error" id=(format!("e-{}", anchor(&of))) {
                                                (plain(&self.wrong(&draft.wrong)))
                                            }
                                        }
                                    }
                                }
                                td data-label=(self.say("studio-reads")) id=(format!("r-{ban}-{}", row.name)) data-swap {
                                    (self.reads(drawn, row.name, ban))
                                }
                            }
                        }
                    }
                }
                p class="hint" { (self.say("studio-h-who")) }
            }
        }
    }

    /// What somebody with such a device reads: the companion's own words.
    fn reads(&self, drawn: &Drawn<'_>, row: &str, ban: usize) -> Markup {
        let (kind, work_data) = match row {
            "work" => ("work-phone", true),
            "private-part" => ("private-part", true),
            "work-part" => ("work-part", true),
            "tablet" => ("work-tablet", true),
            "own-work-data" => ("private-phone", true),
            _ => ("private-phone", false),
        };
        let Some(policy) = &drawn.phone else { return html! {} };
        let id = tree::text(&drawn.source.document, &format!("ban.{ban}.id"));
        let first = policy.policy().bans.iter().filter(|b| Some(b.id) == id).flat_map(|b| &b.rules);
        let day: Option<Date> = first.flat_map(|rule| &rule.phases).map(|phase| phase.from).min();
        let Some(day) = day else { return html! {} };
        let said = reads(policy, kind, work_data, self.words.language(), day).unwrap_or_default();
        html! { @for line in said.iter().take(3) { span class="reads" { (plain(line)) } } }
    }

    /// Who would be exempt from what, and from what not.
    pub(super) fn exempt(&self, drawn: &Drawn<'_>, at: usize) -> Markup {
        let named = tree::texts(&drawn.source.document, &format!("exemption.{at}.bans"));
        let bans = 0..tree::rows(&drawn.source.document, "ban");
        let (mut from, mut not) = (Vec::new(), Vec::new());
        for ban in bans {
            let Some(name) = row_name(drawn.source, &format!("ban.{ban}"), drawn.cx) else { continue };
            let id = tree::text(&drawn.source.document, &format!("ban.{ban}.id")).unwrap_or_default();
            if named.iter().any(|n| n == id) { from.push(name) } else { not.push(name) }
        }
        let list = |all: &[String]| all.join(", ");
        html! {
            div class="aside" id=(format!("exempt-{at}")) data-swap {
                @if !from.is_empty() {
                    p { (plain(&self.tell("studio-exempt-from", &Args::new().with("what", &list(&from))))) }
                }
                @if !not.is_empty() {
                    p { (plain(&self.tell("studio-exempt-not", &Args::new().with("what", &list(&not))))) }
                }
            }
        }
    }
}
