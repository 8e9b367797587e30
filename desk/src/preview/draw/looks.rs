//! What tells a state, a tone or a button apart: the names of classes, and icon with word.

use appwijzer_core::cases::Status;
use appwijzer_core::contract::{Look, NoticeKind, Tone};
use maud::{Markup, html};

use crate::preview::text::plain;

use super::icons;

/// Icon and word of a state.
pub(super) fn tag(status: Status, word: &str) -> Markup {
    html! { span class=(format!("tag {}", state(status))) { (icons::status(status)) span class="word" { (plain(word)) } } }
}

pub(super) fn state(status: Status) -> &'static str {
    match status {
        Status::Action => "state-action",
        Status::Asked => "state-asked",
        Status::Unknown => "state-unknown",
        Status::Done => "state-done",
        Status::Exempt => "state-exempt",
    }
}

pub(super) fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Lead => "lead",
        Tone::Body => "body",
        Tone::Small => "small",
    }
}

pub(super) fn notice_class(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::Info => "notice-info",
        NoticeKind::Warning => "notice-warning",
        NoticeKind::Error => "notice-error",
    }
}

pub(super) fn look_class(look: Look) -> &'static str {
    match look {
        Look::Primary => "button primary",
        Look::Secondary => "button secondary",
        Look::Link => "link",
    }
}
