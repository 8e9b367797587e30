//! What bans, lists and exemptions reach together: makers of whom nothing is known, apps under two bans, exemptions
//! that leave something.

use std::collections::{BTreeMap, BTreeSet};

use super::super::ast::{Ast, Ban};
use super::super::known::Known;
use super::super::place::{At, Cx};
use super::{DEAD_EXEMPTION, HALF_EXEMPTION, KNOWN_ELSEWHERE, MAKER_WITHOUT_APPS, NAMED_TWICE};

/// A ban on a maker finds nothing when none of its apps is known.
pub(super) fn maker_without_apps(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    if known.incomplete {
        return;
    }
    let has_apps: BTreeSet<&str> = known.all_apps.iter().filter_map(|app| app.maker.as_ref()).map(At::as_str).collect();
    for ban in &ast.bans {
        for maker in ban.covers.makers.iter().filter(|m| !has_apps.contains(m.as_str())) {
            if known.makers.contains_key(maker.as_str()) {
                let message =
                    format!("no app of the maker '{}' is known: nothing of it can be recognised", maker.value);
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

/// An exemption lifts something, and leaves no app of it under another ban.
pub(super) fn exemptions(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    for exemption in &ast.exemptions {
        let lifted = |ban: &Ban| exemption.bans.iter().any(|id| id.value == ban.id.value);
        for ban in ast.bans.iter().filter(|ban| lifted(ban) && !asks(ban)) {
            let message = format!("the ban '{}' asks nothing: there is nothing to be exempt from", ban.id.value);
            let help = "take it out of the exemption".to_owned();
            cx.warn(&DEAD_EXEMPTION, exemption.id.place, &[&ast.accepts], message, Some(help));
        }
        let reached = |ban: &Ban| -> BTreeSet<&str> {
            let excepted = |id: &str| ban.covers.except_apps.iter().any(|e| e.value == id);
            let of_excepted = |maker: Option<&At<String>>| {
                maker.is_some_and(|m| ban.covers.except_makers.iter().any(|e| e.value == m.value))
            };
            let apps = known.reached(&ban.covers).into_iter();
            apps.filter(|a| !excepted(a.id.as_str()) && !of_excepted(a.maker.as_ref())).map(|a| a.id.as_str()).collect()
        };
        let all: BTreeSet<&str> = ast.bans.iter().filter(|ban| lifted(ban)).flat_map(&reached).collect();
        for other in ast.bans.iter().filter(|ban| !lifted(ban) && asks(ban)) {
            if let Some(app) = reached(other).intersection(&all).next() {
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
