//! Looking for apps, how much is recognised of a ban, and pasted lists.

use std::collections::BTreeMap;

use appwijzer_core::l10n::Args;
use appwijzer_policy::catalogue::search;
use appwijzer_policy::source::CatalogueApp;
use maud::{Markup, html};

use crate::studio::check::row_name;
use crate::studio::reach::{self, Known};
use crate::studio::tree;

use super::{Drawn, Page, plain};

/// The most apps that a search shows.
const MOST: usize = 25;

impl Page<'_> {
    pub(super) fn search(&self, drawn: &Drawn<'_>) -> Markup {
        let word = self.query("q").unwrap_or_default().trim();
        let found = if word.chars().count() < 2 { Vec::new() } else { search(drawn.cx.catalogue, word) };
        html! {
            section class="section search" role="search" aria-labelledby="search-title" {
                h2 id="search-title" { (self.say("studio-search")) }
                div class="asked" {
                    label for="q" { (self.say("studio-search-label")) }
                    input type="text" id="q" name="q" value=(word) autocomplete="off" aria-describedby="found";
                    button class="button secondary" type="submit" name="go" value="search" { (self.say("studio-search-go")) }
                }
                div id="found" data-swap aria-live="polite" { (self.found(drawn, word, &found)) }
            }
        }
    }

    fn found(&self, drawn: &Drawn<'_>, word: &str, found: &[&CatalogueApp]) -> Markup {
        if word.is_empty() {
            return html! {};
        }
        let mut makers: BTreeMap<&str, (String, Known)> = BTreeMap::new();
        for app in found {
            let Some(maker) = app.maker.as_deref().and_then(|id| drawn.cx.catalogue.maker(id)) else { continue };
            if makers.contains_key(maker.id.as_str()) || makers.len() >= 5 {
                continue;
            }
            let mut known = Known::default();
            let of = drawn.cx.catalogue.apps.iter().filter(|other| other.maker.as_deref() == Some(maker.id.as_str()));
            of.for_each(|other| known.add(other));
            makers.insert(maker.id.as_str(), (maker.name.clone(), known));
        }
        let bans = tree::rows(&drawn.source.document, "ban");
        html! {
            p { (self.tell("studio-found", &Args::new().number("n", found.len()).with("what", word))) }
            @for (id, (name, known)) in &makers {
                p class="small" { strong { (plain(name)) } " " code { (id) } ": " (self.how_many(known)) }
            }
            ul class="found" role="list" {
                @for app in found.iter().take(MOST) {
                    @let known = { let mut known = Known::default(); known.add(app); known };
                    li {
                        span { strong { (plain(&app.name)) } " " code class="key" { (app.id) } }
                        span class="small" { (self.seen(&known)) }
                        span class="adds" {
                            @for ban in 0..bans.max(1) {
                                button class="button quiet" type="submit" name="add" value=(format!("{ban}:{}", app.id)) {
                                    @match row_name(drawn.source, &format!("ban.{ban}"), drawn.cx) {
                                        Some(name) if bans > 1 => {
                                            (plain(&self.tell("studio-add-to", &Args::new().with("what", &app.name).with("ban", &name))))
                                        }
                                        _ => (plain(&self.tell("studio-add", &Args::new().with("what", &app.name)))),
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What is known of several apps.
    fn how_many(&self, known: &Known) -> String {
        let args = Args::new().number("n", known.apps).number("android", known.android).number("ios", known.ios);
        self.tell("studio-known", &args.number("own", known.own_android).number("links", known.links))
    }

    /// What can be seen of one app.
    fn seen(&self, known: &Known) -> String {
        let yes =
            |n: usize, id: &str| if n > 0 { self.say(&format!("{id}-yes")) } else { self.say(&format!("{id}-no")) };
        let each = [
            yes(known.android, "studio-seen-android"),
            yes(known.own_android, "studio-seen-own"),
            yes(known.ios.min(known.links), "studio-seen-iphone"),
        ];
        each.join(" · ")
    }

    /// How much of a ban is recognised, and where it overlaps with another one.
    pub(super) fn reach(&self, drawn: &Drawn<'_>, ban: usize) -> Markup {
        let document = &drawn.source.document;
        let catalogue = drawn.cx.catalogue;
        let apps = reach::apps(document, ban, catalogue);
        let known = reach::known(&apps, catalogue);
        let others = (0..tree::rows(document, "ban")).filter(|other| *other != ban).filter_map(|other| {
            let both: Vec<String> = reach::apps(document, other, catalogue)
                .intersection(&apps)
                .filter_map(|id| catalogue.app(id).map(|app| app.name.clone()))
                .collect();
            (!both.is_empty()).then_some((other, both))
        });
        html! {
            div class="aside" id=(format!("reach-{ban}")) data-swap {
                p { (self.how_many(&known)) }
                @for (other, both) in others {
                    @let name = row_name(drawn.source, &format!("ban.{other}"), drawn.cx).unwrap_or_default();
                    @let some = both.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
                    @let args = Args::new().number("n", both.len()).with("what", &name).with("apps", &some);
                    p class="lint lint-warning" { (plain(&self.tell("studio-overlap", &args))) }
                }
            }
        }
    }

    pub(super) fn import(&self) -> Markup {
        html! {
            details class="row-new" {
                summary { (self.say("studio-import")) }
                div class="field" {
                    label for="import" { (self.say("studio-import-label")) }
                    p class="hint" id="h-import" { (self.say("studio-import-hint")) }
                    textarea id="import" name="import" rows="5" aria-describedby="h-import" {}
                    button class="button secondary" type="submit" name="go" value="import" { (self.say("studio-import-go")) }
                }
            }
        }
    }
}
