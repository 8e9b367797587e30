//! Small makers of blocks and actions.

use crate::cases::{CaseKey, Status};
use crate::contract::*;
use crate::l10n::clean;
use crate::policy::{Contact, Node, Run, Source};

use super::view::{View, capital};

pub(super) fn run(text: impl Into<String>) -> TextRun {
    TextRun { text: text.into(), link: None }
}

pub(super) fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph { runs: vec![run(text)], tone: Tone::Body }
}

pub(super) fn toned(text: impl Into<String>, tone: Tone) -> Block {
    Block::Paragraph { runs: vec![run(text)], tone }
}

pub(super) fn points(items: impl IntoIterator<Item = String>) -> Block {
    Block::Points { items: items.into_iter().map(|t| vec![run(t)]).collect(), numbered: false }
}

pub(super) fn fact(key: String, value: String) -> Fact {
    Fact { key, value }
}

/// Only addresses that a person can safely follow from a policy's text.
pub(super) fn safe_link(link: &str) -> Option<String> {
    let fine = ["https://", "mailto:", "tel:"].iter().any(|scheme| link.starts_with(scheme));
    let plain = !link.chars().any(|c| c.is_control() || c.is_whitespace() || "<>\"'`\\".contains(c));
    (fine && plain && link.len() <= 2000).then(|| link.to_owned())
}

fn runs(runs: &[Run<'_>]) -> Vec<TextRun> {
    let one = |r: &Run<'_>| TextRun {
        text: clean(r.text.as_str()).into_owned(),
        link: r.link.as_ref().and_then(|l| safe_link(l.as_str())),
    };
    runs.iter().map(one).collect()
}

pub(super) fn node(node: &Node<'_>) -> Block {
    match node {
        Node::Heading(text) => Block::Heading { text: clean(text.as_str()).into_owned() },
        Node::Paragraph(r) => Block::Paragraph { runs: runs(r), tone: Tone::Body },
        Node::List(items) => Block::Points { items: items.iter().map(|i| runs(i)).collect(), numbered: false },
    }
}

impl View<'_> {
    pub(super) fn begin(&self, id: &ScreenId, title: String, back: Option<&ScreenId>) -> Screen {
        Screen {
            id: id.clone(),
            language: self.words.language().tag().to_owned(),
            title,
            subtitle: None,
            back: back.map(|to| self.show("action-back", to, Look::Link)),
            blocks: Vec::new(),
        }
    }

    /// Ends a screen: the help block stands in the same place on every screen (WCAG 2.2, 3.2.6).
    pub(super) fn finish(&self, mut screen: Screen) -> Screen {
        screen.blocks.push(self.help_block());
        screen
    }

    pub(super) fn heading(&self, id: &str) -> Block {
        Block::Heading { text: self.say(id) }
    }

    pub(super) fn status(&self, status: Status, text: Option<String>) -> Block {
        Block::Status { status, word: self.word(status), text, live: false }
    }

    /// The fixed word of a state.
    pub(super) fn word(&self, status: Status) -> String {
        self.words.say(match status {
            Status::Action => "status-action",
            Status::Asked => "status-asked",
            Status::Unknown => "status-unknown",
            Status::Done => "status-done",
            Status::Exempt => "status-exempt",
        })
    }

    pub(super) fn show(&self, label: &str, to: &ScreenId, look: Look) -> Action {
        Action { label: self.say(label), look, target: Target::Show { screen: to.clone() } }
    }

    pub(super) fn act(&self, label: &str, event: Event, look: Look) -> Action {
        Action { label: self.say(label), look, target: Target::Act { event } }
    }

    pub(super) fn system(&self, label: &str, request: SystemRequest, look: Look) -> Action {
        Action { label: self.say(label), look, target: Target::System { request } }
    }

    pub(super) fn check_again(&self, look: Look) -> Action {
        self.act("action-check", Event::Check, look)
    }

    pub(super) fn link_row(&self, label: &str, to: &ScreenId) -> Row {
        let action = self.show(label, to, Look::Link);
        Row { status: None, word: None, title: action.label.clone(), sub: None, action: Some(action) }
    }

    pub(super) fn source_item(&self, source: &Source<'_>) -> SourceItem {
        let publisher = source.publisher.as_ref().map(|p| clean(p.as_str()).into_owned());
        let date = source.date.map(|d| self.words.source_date(d));
        let detail: Vec<String> = publisher.into_iter().chain(date).collect();
        SourceItem {
            title: clean(source.title.as_str()).into_owned(),
            detail: (!detail.is_empty()).then(|| detail.join(", ")),
            link: source.link.as_ref().and_then(|l| safe_link(l.as_str())),
        }
    }

    fn help_block(&self) -> Block {
        let contact = self.help_contact();
        Block::Help { title: self.say("help-title"), lines: self.contact_lines(contact) }
    }

    pub(super) fn contact_lines(&self, contact: &Contact<'_>) -> Vec<TextRun> {
        let mut lines = vec![run(capital(self.text(&contact.name)))];
        let linked =
            |text: &str, address: String| TextRun { text: clean(text).into_owned(), link: safe_link(&address) };
        if let Some(phone) = &contact.phone {
            let digits: String = phone.as_str().chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            lines.push(linked(phone.as_str(), format!("tel:{digits}")));
        }
        if let Some(mail) = &contact.mail {
            lines.push(linked(mail.as_str(), format!("mailto:{}", mail.as_str())));
        }
        if let Some(web) = &contact.web {
            let shown = web.as_str().trim_start_matches("https://").trim_end_matches('/');
            lines.push(linked(shown, web.as_str().to_owned()));
        }
        if let Some(hours) = &contact.hours {
            lines.push(run(self.text(hours)));
        }
        lines
    }

    /// What every screen about a case that asks something offers besides.
    pub(super) fn case_links(&self, key: &CaseKey) -> Block {
        Block::Rows {
            items: vec![
                self.link_row("action-why", &ScreenId::Why(key.clone())),
                self.link_row("action-employer", &ScreenId::Employer),
                self.link_row("action-need", &ScreenId::Need(key.clone())),
                self.link_row("action-not-right", &ScreenId::NotRight(key.clone())),
            ],
        }
    }
}
