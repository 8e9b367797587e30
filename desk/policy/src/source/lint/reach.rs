//! What bans, lists and exemptions reach together: makers of whom nothing is known, apps under two bans, exemptions
//! that leave something.

use std::collections::{BTreeMap, BTreeSet};

use super::super::ast::{Ast, Ban, Phase, Rule};
use super::super::known::{Known, can_be_seen, has_hints};
use super::super::place::{At, Cx};
use super::{BANS_DIFFER, DEAD_EXEMPTION, HALF_EXEMPTION, KNOWN_ELSEWHERE, MAKER_WITHOUT_APPS, NAMED_TWICE};

/// A ban on a maker finds nothing when none of its apps is known.
pub(super) fn maker_without_apps(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    if known.incomplete {
        return;
    }
    // An app without an identifier, as malware is that hides, is no app that is found.
    let seen = known.all_apps.iter().filter(|app| can_be_seen(app));
    let has_apps: BTreeSet<&str> = seen.filter_map(|app| app.maker.as_ref()).map(At::as_str).collect();
    for ban in &ast.bans {
        for maker in ban.covers.makers.iter().filter(|m| !has_apps.contains(m.as_str())) {
            if let Some(known) = known.makers.get(maker.as_str()) {
                let what = if has_hints(known) {
                    "a new one is asked about by its name"
                } else {
                    "nothing of it can be recognised"
                };
                let message = format!("no app of the maker '{}' is known: {what}", maker.value);
                let help = "describe its apps with [[app]], or say in the text that none is known".to_owned();
                cx.warn(&MAKER_WITHOUT_APPS, maker.place, &[&ban.accepts, &ast.accepts], message, Some(help));
            }
        }
    }
}

/// Two bans that name one app both speak of it: people read one, and are told of the other.
pub(super) fn named_twice(cx: &Cx, ast: &Ast) {
    let mut named: BTreeMap<&str, &Ban> = BTreeMap::new();
    for ban in &ast.bans {
        for app in &ban.covers.apps {
            match named.get(app.as_str()) {
                Some(other) if other.id.value != ban.id.value => {
                    let message = format!("the ban '{}' names '{}' too", other.id.value, app.value);
                    let help = "name it in one of them, or except it in the other with 'except_apps'".to_owned();
                    cx.warn(&NAMED_TWICE, app.place, &[&ban.accepts, &ast.accepts], message, Some(help));
                }
                Some(_) => {}
                None => {
                    named.insert(app.as_str(), ban);
                }
            }
        }
    }
}

/// Two bans on one app that ask the same and differ in deadline or web use: one of the two is what people read, and
/// nobody decided which.
pub(super) fn differing(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    if known.incomplete {
        return;
    }
    let reach: Vec<BTreeSet<&str>> = ast.bans.iter().map(|ban| meant(known, ban)).collect();
    for (i, (ban, mine)) in ast.bans.iter().zip(&reach).enumerate() {
        for (other, theirs) in ast.bans.iter().zip(&reach).take(i) {
            let mut both = mine.intersection(theirs);
            let Some(app) = both.next() else { continue };
            let Some(what) = difference(ban, other) else { continue };
            let more = both.count();
            let and = if more > 0 { format!(" and {more} more") } else { String::new() };
            let message = format!(
                "'{app}'{and} fall under the ban '{}' too, which asks the same with another {what}",
                other.id.value
            );
            let help = "make them the same, except the app in one of them with 'except_apps', or say which is meant: \
                        accept = { bans-differ = \"why\" }"
                .to_owned();
            cx.warn(&BANS_DIFFER, ban.place, &[&ban.accepts, &other.accepts, &ast.accepts], message, Some(help));
        }
    }
}

/// In what two bans differ that ask the same of the same devices.
fn difference(one: &Ban, other: &Ban) -> Option<&'static str> {
    let pairs = || one.rules.iter().flat_map(|a| other.rules.iter().map(move |b| (a, b)));
    let meet = |a: &Rule, b: &Rule| {
        same_kind(&a.ownership, &b.ownership) && same_kind(&a.parts, &b.parts) && same_kind(&a.platforms, &b.platforms)
    };
    let phases = |a: &'_ Rule, b: &'_ Rule, differs: fn(&Phase, &Phase) -> bool| {
        a.phases.iter().any(|p| {
            b.phases.iter().any(|q| {
                let value = |phase: &Phase| phase.obligation.as_ref().map(|o| o.value).filter(|o| o.is_asked());
                value(p).is_some() && value(p) == value(q) && differs(p, q)
            })
        })
    };
    let deadline = |p: &Phase, q: &Phase| {
        (p.deadline.as_ref().map(|d| d.value), p.within.as_ref().map(|w| w.value))
            != (q.deadline.as_ref().map(|d| d.value), q.within.as_ref().map(|w| w.value))
    };
    if pairs().any(|(a, b)| meet(a, b) && phases(a, b, deadline)) {
        return Some("deadline");
    }
    let web = |(a, b): (&Rule, &Rule)| meet(a, b) && a.web_use != b.web_use && phases(a, b, |_, _| true);
    pairs().any(web).then_some("web_use")
}

/// Whether two lists of one thing have a device in common: an empty one means all.
fn same_kind<T: PartialEq>(a: &[At<T>], b: &[At<T>]) -> bool {
    a.is_empty() || b.is_empty() || a.iter().any(|x| b.iter().any(|y| x.value == y.value))
}

/// The apps that a ban reaches, without its exceptions.
fn meant<'a>(known: &Known<'a>, ban: &Ban) -> BTreeSet<&'a str> {
    let excepted = |id: &str| ban.covers.except_apps.iter().any(|e| e.value == id);
    let of_excepted =
        |maker: Option<&At<String>>| maker.is_some_and(|m| ban.covers.except_makers.iter().any(|e| e.value == m.value));
    let apps = known.reached(&ban.covers).into_iter();
    apps.filter(|a| !excepted(a.id.as_str()) && !of_excepted(a.maker.as_ref())).map(|a| a.id.as_str()).collect()
}

/// An exemption lifts something, and leaves no app of it under another ban.
pub(super) fn exemptions(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    for exemption in &ast.exemptions {
        let lifted = |ban: &Ban| exemption.bans.iter().any(|id| id.value == ban.id.value);
        for ban in ast.bans.iter().filter(|ban| lifted(ban) && !asks(ban)) {
            let message = format!("the ban '{}' asks nothing: there is nothing to be exempt from", ban.id.value);
            let help = "take it out of the exemption".to_owned();
            cx.warn(&DEAD_EXEMPTION, exemption.id.place, &[&ast.accepts], message, Some(help));
        }
        let all: BTreeSet<&str> = ast.bans.iter().filter(|ban| lifted(ban)).flat_map(|ban| meant(known, ban)).collect();
        for other in ast.bans.iter().filter(|ban| !lifted(ban) && asks(ban)) {
            if let Some(app) = meant(known, other).intersection(&all).next() {
                let message = format!("whoever is exempt keeps '{app}' under the ban '{}'", other.id.value);
                let help = "add that ban to the exemption, or except the app there with 'except_apps'".to_owned();
                cx.warn(&HALF_EXEMPTION, exemption.id.place, &[&ast.accepts], message, Some(help));
            }
        }
    }
}

fn asks(ban: &Ban) -> bool {
    let mut obligations = ban.rules.iter().flat_map(|rule| &rule.phases).filter_map(|phase| phase.obligation.as_ref());
    obligations.any(|obligation| obligation.value.is_asked())
}

/// An app that a policy describes itself may stand in the catalogue that comes with the program, under another id.
pub(super) fn known_elsewhere(cx: &Cx, ast: &Ast, own: &[super::super::ast::App], known: &Known<'_>) {
    if own.is_empty() {
        return;
    }
    let shipped = super::super::catalogue::shipped();
    let in_catalogue: BTreeSet<&str> = known.all_apps.iter().map(|app| app.id.as_str()).collect();
    for app in own {
        for id in app.android.iter().chain(&app.ios) {
            let found = shipped.apps.iter().find(|a| a.android.iter().chain(&a.ios).any(|i| i.id == id.id.value));
            // Who has that app in the same policy is told of it as a mistake.
            if let Some(found) = found.filter(|found| !in_catalogue.contains(found.id.as_str())) {
                let message = format!("the catalogue of this program knows '{}' as '{}'", id.id.value, found.id);
                let help = "use that app: its other identifiers and sources come with it".to_owned();
                cx.warn(&KNOWN_ELSEWHERE, id.id.place, &[&ast.accepts], message, Some(help));
            }
        }
    }
}
