//! The devices and journeys to choose from.

use maud::{Markup, html};

use crate::preview::choice::Choice;
use crate::preview::kind::Kind;

use super::Page;

impl Page<'_> {
    pub(super) fn journeys(&self, choice: &Choice) -> Markup {
        let entry = |kind: Kind| {
            let name = kind.name();
            let to = if kind == choice.kind { Some(choice.clone()) } else { choice.with_kind(kind, self.shelf) };
            html! {
                @if let Some(to) = to {
                    li {
                        a id=(format!("journey-{name}")) href=(self.address(&to)) data-live
                            aria-current=[(kind == choice.kind).then_some("true")] {
                            span class="journey" { (self.say(&format!("device-kind-{name}"))) }
                            span class="journey-sub" { (self.say(&format!("device-kind-{name}-sub"))) }
                        }
                    }
                }
            }
        };
        html! {
            nav class="journeys" aria-labelledby="journeys-title" {
                h2 id="journeys-title" { (self.say("journeys-title")) }
                ul role="list" { @for kind in Kind::ALL { (entry(kind)) } }
            }
        }
    }
}
