//! Questions and fields as forms.

use maud::{Markup, html};

use crate::preview::text::plain;

use appwijzer_core::contract::{Action, Choice, Field, Screen};

use super::looks::look_class;
use super::screen::Drawing;

impl Drawing<'_> {
    pub(super) fn choice(&self, choice: &Choice, screen: &Screen) -> Markup {
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

    pub(super) fn field(&self, field: &Field) -> Markup {
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
