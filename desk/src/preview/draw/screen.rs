//! Blocks as elements.

use appwijzer_core::cases::Status;
use appwijzer_core::screens::{Action, Block, Choice, Field, Look, NoticeKind, Row, Screen, Step, TextRun, Tone};
use maud::{Markup, html};

use crate::preview::text::plain;

use super::icons;
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

    fn id(&self, name: &str) -> String {
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
    fn action(&self, action: &Action, class: &str) -> Markup {
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

    fn choice(&self, choice: &Choice, screen: &Screen) -> Markup {
        let asked_above = choice.question == screen.title;
        let (hint, error) = (self.id("hint"), self.id("error"));
        let described = [choice.error.as_ref().map(|_| error.as_str()), choice.hint.as_ref().map(|_| hint.as_str())];
        let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
        html! {
            form class="block choice" method="post" action="/press" data-live data-name=(choice.name) {
                (fields(self.hidden.as_deref().unwrap_or_default()))
                fieldset aria-describedby=[(!described.is_empty()).then_some(&described)] {
                    legend class=[asked_above.then_some("unseen")] { (plain(&choice.question)) }
                    @if let Some(text) = &choice.hint { p class="hint" id=(hint) { (plain(text)) } }
                    @if let Some(text) = &choice.error { p class="error" id=(error) tabindex="-1" { (plain(text)) } }
                    @for (i, option) in choice.options.iter().enumerate() {
                        @let id = self.id(&format!("option-{i}"));
                        div class="option" {
                            input id=(id) type=(if choice.many { "checkbox" } else { "radio" }) name="chosen"
                                value=(option.value) checked[option.chosen] data-alone[option.alone]
                                disabled[self.hidden.is_none()]
                                aria-describedby=[option.sub.as_ref().map(|_| format!("{id}-sub"))];
                            label for=(id) { (plain(&option.label)) }
                            @if let Some(sub) = &option.sub {
                                span class="option-sub" id=(format!("{id}-sub")) { (plain(sub)) }
                            }
                        }
                    }
                }
                div class="actions" {
                    (self.own_submit(&choice.submit))
                    @if let Some(skip) = &choice.skip { (self.action(skip, look_class(skip.look))) }
                }
            }
        }
    }

    /// The button of a form with answers.
    fn own_submit(&self, action: &Action) -> Markup {
        html! {
            button class=(look_class(action.look)) type="submit" name="do" value=(action.target.to_string())
                disabled[self.hidden.is_none()] { (plain(&action.label)) }
        }
    }

    fn field(&self, field: &Field) -> Markup {
        let (id, hint, error) = (self.id("field"), self.id("field-hint"), self.id("field-error"));
        let described = [field.error.as_ref().map(|_| error.as_str()), field.hint.as_ref().map(|_| hint.as_str())];
        let described = described.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let described = (!described.is_empty()).then_some(&described);
        let wrong = field.error.as_ref().map(|_| "true");
        let off = self.hidden.is_none();
        html! {
            form class="block field" method="post" action="/press" data-live data-name=(field.name) {
                (fields(self.hidden.as_deref().unwrap_or_default()))
                label for=(id) { (plain(&field.label)) }
                @if let Some(text) = &field.hint { p class="hint" id=(hint) { (plain(text)) } }
                @if let Some(text) = &field.error { p class="error" id=(error) tabindex="-1" { (plain(text)) } }
                @if field.long {
                    textarea id=(id) name="chosen" rows="4" aria-describedby=[described] aria-invalid=[wrong]
                        disabled[off] { (field.value) }
                } @else {
                    input id=(id) type="text" name="chosen" value=(field.value) aria-describedby=[described]
                        aria-invalid=[wrong] disabled[off];
                }
                div class="actions" { (self.own_submit(&field.submit)) }
            }
        }
    }
}

/// Fields that are not seen.
pub(in crate::preview) fn fields(hidden: &[(String, String)]) -> Markup {
    html! { @for (name, value) in hidden { input type="hidden" name=(name) value=(value); } }
}

/// Icon and word of a state.
pub(in crate::preview) fn tag(status: Status, word: &str) -> Markup {
    html! { span class=(format!("tag {}", state(status))) { (icons::status(status)) span class="word" { (plain(word)) } } }
}

fn state(status: Status) -> &'static str {
    match status {
        Status::Action => "state-action",
        Status::Asked => "state-asked",
        Status::Unknown => "state-unknown",
        Status::Done => "state-done",
        Status::Exempt => "state-exempt",
    }
}

fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Lead => "lead",
        Tone::Body => "body",
        Tone::Small => "small",
    }
}

fn notice_class(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Info => "notice-info",
        NoticeKind::Warning => "notice-warning",
        NoticeKind::Error => "notice-error",
    }
}

fn look_class(look: Look) -> &'static str {
    match look {
        Look::Primary => "button primary",
        Look::Secondary => "button secondary",
        Look::Link => "link",
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
