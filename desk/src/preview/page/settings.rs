//! What else can be chosen: policy, apps, answers, what to show beside it.

use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;
use maud::{Markup, html};

use crate::preview::choice::{Choice, Compare};
use crate::preview::kind::{Kind, Presence, offered};
use crate::preview::text::plain;

use super::Page;

/// Apps that are shown at once; the others unfold.
const FEW: usize = 3;

impl Page<'_> {
    pub(super) fn settings(&self, choice: &Choice) -> Markup {
        let Some(policy) = self.shelf.get(&choice.shown).policy.clone() else { return html! {} };
        html! {
            aside class="settings" aria-labelledby="settings-title" {
                h2 id="settings-title" { (self.say("settings-title")) }
                form id="choose" method="get" action="/" data-live data-auto {
                    input type="hidden" name="tab" value=(self.tab);
                    input type="hidden" name="sent" value="yes";
                    input type="hidden" name="page" value=(choice.page.tag());
                    input type="hidden" name="device" value=(choice.kind.name());
                    input type="hidden" name="day" value=(choice.day);
                    input type="hidden" name="apps" value="said";
                    input type="hidden" name="of" value=(choice.shown);
                    (self.policies(choice))
                    (self.apps(choice, &policy))
                    (self.phone_language(choice))
                    (self.work_data(choice, &policy))
                    (self.beside(choice, &policy))
                    div class="option" {
                        input type="checkbox" id="begin" name="begin" value="first" checked[choice.first];
                        label for="begin" { (self.say("setting-first")) }
                    }
                    div class="actions" {
                        button class="button secondary unless-live" type="submit" { (self.say("setting-show")) }
                        a class="link" id="again" href=(self.anew(choice)) data-live { (self.say("setting-again")) }
                        a class="link" id="all-screens" href=(format!("/screens?{}", choice.query())) {
                            (self.say("setting-all"))
                        }
                    }
                }
            }
        }
    }

    /// The address that begins the same story anew: without the tab.
    fn anew(&self, choice: &Choice) -> String {
        choice.with_kind(choice.kind, self.shelf).map_or_else(
            || "/".to_owned(),
            |to| {
                let to = Choice { first: choice.first, work: choice.work.clone(), ..to };
                format!("/?{}", to.query())
            },
        )
    }

    fn policies(&self, choice: &Choice) -> Markup {
        html! {
            div class="setting" {
                label for="policy" { (self.say("setting-policy")) }
                select id="policy" name="policy" {
                    @for name in self.shelf.names() {
                        option value=(name) selected[name == choice.policy] { (plain(name)) }
                    }
                }
            }
        }
    }

    fn apps(&self, choice: &Choice, policy: &PolicyFile) -> Markup {
        let all = offered(policy);
        let (few, more) = all.split_at(all.len().min(FEW));
        let one = |(id, name): &(&str, &str)| {
            let now = choice.apps.get(*id);
            let field = format!("app-{id}");
            html! {
                div class="setting app" {
                    label for=(field) { (plain(name)) }
                    select id=(field) name=(format!("app.{id}")) {
                        option value="none" selected[now.is_none()] { (self.say("app-none")) }
                        @for state in Presence::ALL {
                            option value=(state.name()) selected[now == Some(&state)] {
                                (self.say(&format!("app-{}", state.name())))
                            }
                        }
                    }
                }
            }
        };
        html! {
            fieldset class="apps" {
                legend { (self.say("setting-apps")) }
                @for app in few { (one(app)) }
                @if !more.is_empty() {
                    details id="more-apps" open[more.iter().any(|(id, _)| choice.apps.contains_key(*id))] {
                        summary { (self.tell("setting-more-apps", &super::Args::new().number("n", more.len()))) }
                        @for app in more { (one(app)) }
                    }
                }
            }
        }
    }

    fn phone_language(&self, choice: &Choice) -> Markup {
        html! {
            fieldset class="row-of" {
                legend { (self.say("setting-language")) }
                @for language in Language::ALL {
                    @let id = format!("lang-{}", language.tag());
                    div class="option" {
                        input type="radio" id=(id) name="lang" value=(language.tag()) checked[choice.language == language];
                        label for=(id) lang=(language.tag()) { (language.name()) }
                    }
                }
            }
        }
    }

    /// On a private phone the employee says it; here it can be said beforehand.
    fn work_data(&self, choice: &Choice, policy: &PolicyFile) -> Markup {
        let policy = policy.policy();
        if !choice.kind.is_private() || policy.work_data.is_empty() {
            return html! {};
        }
        let fallback = policy.languages.first().copied().unwrap_or_default();
        let used = |id: &str| choice.work.as_ref().is_some_and(|all| all.iter().any(|u| u == id));
        let none = choice.work.as_ref().is_some_and(Vec::is_empty);
        html! {
            fieldset {
                legend { (self.say("setting-work")) }
                p class="hint" { (self.say("setting-work-hint")) }
                @for entry in &policy.work_data {
                    @let id = format!("work-{}", entry.id);
                    div class="option" {
                        input type="checkbox" id=(id) name="work" value=(entry.id) checked[used(entry.id)];
                        label for=(id) { (plain(entry.name.get(choice.page.tag(), fallback))) }
                    }
                }
                div class="option" {
                    input type="checkbox" id="work-none" name="work" value="none" checked[none];
                    label for="work-none" { (self.say("setting-work-none")) }
                }
            }
        }
    }

    fn beside(&self, choice: &Choice, policy: &PolicyFile) -> Markup {
        let exempt = !policy.policy().exemptions.is_empty();
        let fits = |k: &Kind| *k != choice.kind && *k != Kind::NewVersion && (exempt || *k != Kind::Exempt);
        let is = |compare| choice.compare == Some(compare);
        html! {
            div class="setting" {
                label for="beside" { (self.say("setting-beside")) }
                select id="beside" name="beside" {
                    option value="none" selected[choice.compare.is_none()] { (self.say("beside-none")) }
                    option value="language" selected[is(Compare::Language)] { (self.say("beside-language")) }
                    option value="version" selected[is(Compare::Version)] { (self.say("beside-version")) }
                    @for kind in Kind::ALL.into_iter().filter(fits) {
                        option value=(kind.name()) selected[is(Compare::Device(kind))] {
                            (self.say(&format!("device-kind-{}", kind.name())))
                        }
                    }
                }
            }
        }
    }
}
