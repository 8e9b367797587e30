//! Blocks as elements.

use maud::{Markup, html};

use crate::preview::text::plain;

use appwijzer_core::contract::{Action, Block, Row, Screen, Step, TextRun};

use super::form::fields;
use super::icons;
use super::looks::{look_class, notice_class, state, tag, tone_class};
use super::notes::Notes;

/// The fields that every form carries.
pub type Hidden = Vec<(String, String)>;

/// How a screen is drawn.
#[derive(Debug)]
pub struct Drawing<'d> {
    /// Put before the ids of elements, so that two screens fit on one page.
    pub prefix: &'d str,
    /// What every form carries; without it nothing can be pressed.
    pub hidden: Option<Hidden>,
    /// What the lint has to say.
    pub notes: Notes<'d>,
    /// The word before a finding of the lint.
    pub note_word: String,
    /// Whether a dialog of the system lies over the screen.
    pub covered: bool,
}

impl Drawing<'_> {
    /// A whole screen.
    #[must_use]
    pub fn screen(&self, screen: &Screen) -> Markup {
        html! {
            div class="screen" id=(self.id("screen")) lang=(screen.language) data-screen=(screen.id)
                inert[self.covered] {
                @if let Some(hidden) = &self.hidden {
                    form id=(self.id("press")) method="post" action="/press" data-live {
                        (fields(hidden))
                    }
                }
                @if let Some(back) = &screen.back {
                    div class="back" { (self.action(back, "back-link")) }
                }
                h1 id=(self.id("title")) tabindex="-1" { (plain(&screen.title)) }
                @if let Some(subtitle) = &screen.subtitle { p class="subtitle" { (plain(subtitle)) } }
                @for block in &screen.blocks {
                    @let beside = self.notes.beside(block);
                    (self.block(block, screen))
                    @for finding in beside {
                        p class="note" {
                            strong { (self.note_word) ": " }
                            (plain(&finding.message)) " "
                            span class="place" { (plain(&finding.file)) ":" (finding.line) }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.prefix)
    }

    fn block(&self, block: &Block, screen: &Screen) -> Markup {
        match block {
            Block::Status { status, word, text, live } => html! {
                div class=(format!("block status {}", state(*status))) data-live-text[*live] {
                    (tag(*status, word))
                    @if let Some(text) = text { p class="status-text" { (plain(text)) } }
                }
            },
            Block::Heading { text } => html! { h2 class="block" { (plain(text)) } },
            Block::Paragraph { runs, tone } => html! {
                p class=(format!("block {}", tone_class(*tone))) { (text_runs(runs)) }
            },
            Block::Points { items, numbered } => html! {
                @if *numbered {
                    ol class="block points" { @for item in items { li { (text_runs(item)) } } }
                } @else {
                    ul class="block points" { @for item in items { li { (text_runs(item)) } } }
                }
            },
            Block::Facts { items } => html! {
                dl class="block facts" {
                    @for fact in items {
                        div { dt { (plain(&fact.key)) } dd { (plain(&fact.value)) } }
                    }
                }
            },
            Block::Rows { items } => html! {
                ul class="block rows" role="list" { @for row in items { li { (self.row(row)) } } }
            },
            Block::Steps { items } => html! {
                ol class="block steps" role="list" { @for step in items { (self.step(step)) } }
            },
            Block::Choice { choice } => self.choice(choice, screen),
            Block::Field { field } => self.field(field),
            Block::Sources { items } => html! {
                ul class="block sources" {
                    @for source in items {
                        li {
                            @match source.link.as_deref().filter(|l| is_link(l)) {
                                Some(link) => (outward(link, &source.title)),
                                None => span class="source-title" { (plain(&source.title)) },
                            }
                            @if let Some(detail) = &source.detail { span class="detail" { (plain(detail)) } }
                        }
                    }
                }
            },
            Block::Notice { kind, text } => html! {
                div class=(format!("block notice {}", notice_class(*kind))) { p { (plain(text)) } }
            },
            Block::Details { summary, paragraphs } => html! {
                details class="block" {
                    summary { (plain(summary)) }
                    @for paragraph in paragraphs { p { (plain(paragraph)) } }
                }
            },
            Block::Verbatim { label, text } => html! {
                figure class="block verbatim" {
                    figcaption { (plain(label)) }
                    pre { code { (plain(text)) } }
                }
            },
            Block::Actions { items } => html! {
                div class="block actions" {
                    @for action in items { (self.action(action, look_class(action.look))) }
                }
            },
            Block::Help { title, lines } => html! {
                div class="block help" {
                    h2 { (plain(title)) }
                    @for line in lines { p { (text_runs(std::slice::from_ref(line))) } }
                }
            },
        }
    }

    /// Something that can be pressed. Without forms it is only shown.
    pub(super) fn action(&self, action: &Action, class: &str) -> Markup {
        let press = action.target.to_string();
        let back = class == "back-link";
        html! {
            button class=(class) type="submit" form=(self.id("press")) name="do" value=(press)
                disabled[self.hidden.is_none()] {
                @if back { (icons::back()) }
                (plain(&action.label))
            }
        }
    }

    fn row(&self, row: &Row) -> Markup {
        let inside = html! {
            span class="row-words" {
                @if let (Some(status), Some(word)) = (row.status, &row.word) { (tag(status, word)) }
                span class="row-title" { (plain(&row.title)) }
                @if let Some(sub) = &row.sub { span class="row-sub" { (plain(sub)) } }
            }
        };
        let class = format!("row {}", row.status.map_or("", state));
        html! {
            @match &row.action {
                Some(action) => button class=(class.trim_end()) type="submit" form=(self.id("press")) name="do"
                    value=(action.target.to_string())
                    disabled[self.hidden.is_none()] { (inside) (icons::forward()) },
                None => div class=(class.trim_end()) { (inside) },
            }
        }
    }

    fn step(&self, step: &Step) -> Markup {
        html! {
            li class="step" data-done=[step.done.map(|d| if d { "yes" } else { "no" })] {
                h3 {
                    span class="number" aria-hidden="true" { (step.number) }
                    span class="unseen" { (plain(&step.label)) ": " }
                    span class="step-title" { (plain(&step.title)) }
                }
                @for line in &step.lines { p { (plain(line)) } }
                @if !step.actions.is_empty() {
                    div class="actions" {
                        @for action in &step.actions { (self.action(action, look_class(action.look))) }
                    }
                }
            }
        }
    }
}

fn text_runs(all: &[TextRun]) -> Markup {
    html! {
        @for run in all {
            @match run.link.as_deref().filter(|l| is_link(l)) {
                Some(link) => (outward(link, &run.text)),
                None => (plain(&run.text)),
            }
        }
    }
}

/// The only schemes that a link may have, whoever wrote it.
fn is_link(link: &str) -> bool {
    ["https://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme))
}

fn outward(link: &str, text: &str) -> Markup {
    html! { a href=(link) rel="noopener noreferrer" target="_blank" { (plain(text)) } }
}
