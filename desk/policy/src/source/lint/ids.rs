//! Ids that nothing has.

use std::collections::HashSet;

use super::super::ast::Ast;
use super::super::known::Known;
use super::super::place::{At, Cx};
use super::super::suggest;
use super::UNKNOWN_ID;

fn check<'i>(cx: &Cx, kind: &str, ids: impl IntoIterator<Item = &'i At<String>>, known: &[&str]) {
    let all: HashSet<&str> = known.iter().copied().collect();
    for id in ids {
        if !all.contains(id.as_str()) {
            let message = format!("there is no {kind} '{}'", id.value);
            cx.report(&UNKNOWN_ID, id.place, message, suggest::help(&id.value, known));
        }
    }
}

/// Every id that the policy names exists.
pub(super) fn unknown_ids(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    let apps: Vec<&str> = known.all_apps.iter().map(|a| a.id.as_str()).collect();
    let makers: Vec<&str> = known.all_makers.iter().map(|m| m.id.as_str()).collect();
    let categories = known.categories();
    unknown_makers(cx, known);
    for ban in &ast.bans {
        check(cx, "role", ban.rules.iter().flat_map(|rule| &rule.roles), &known.roles);
        if known.incomplete {
            continue;
        }
        let covers = &ban.covers;
        check(
            cx,
            "app",
            covers.apps.iter().chain(&covers.except_apps).chain(covers.allow_only.iter().flatten()),
            &apps,
        );
        check(cx, "maker", covers.makers.iter().chain(&covers.except_makers).chain(&covers.devices), &makers);
        check(cx, "category", &covers.categories, &categories);
    }
    if !known.incomplete {
        check(cx, "app", ast.work_data.iter().filter_map(|w| w.app.as_ref()), &apps);
    }
    check(cx, "ban", ast.exemptions.iter().flat_map(|e| &e.bans), &known.bans);
    if let Some(records) = &ast.records {
        check(cx, "role", records.keep.iter().flat_map(|k| &k.roles), &known.roles);
        check(cx, "role", records.holds.iter().flat_map(|h| &h.roles), &known.roles);
    }
}

/// Every app's maker exists.
pub(super) fn unknown_makers(cx: &Cx, known: &Known<'_>) {
    if known.incomplete {
        return;
    }
    let makers: Vec<&str> = known.all_makers.iter().map(|m| m.id.as_str()).collect();
    check(cx, "maker", known.all_apps.iter().filter_map(|a| a.maker.as_ref()), &makers);
    let apps: Vec<&str> = known.all_apps.iter().map(|a| a.id.as_str()).collect();
    check(cx, "app", known.all_apps.iter().filter_map(|a| a.succeeds.as_ref()), &apps);
}

/// Every source that a fact names exists.
pub(super) fn unknown_sources(cx: &Cx, known: &Known<'_>) {
    if known.incomplete {
        return;
    }
    let of_apps = known.all_apps.iter().flat_map(|app| {
        let identifiers = app.android.iter().chain(&app.ios).flat_map(|i| &i.sources);
        identifiers.chain(app.schemes.iter().flat_map(|s| &s.sources))
    });
    let of_makers = known.all_makers.iter().flat_map(|m| &m.claims).flat_map(|claim| &claim.sources);
    for id in of_apps.chain(of_makers).filter(|id| !known.sources.contains_key(id.as_str())) {
        let help = "write it in the catalogue's sources.toml, or use 'source' with words".to_owned();
        cx.report(&UNKNOWN_ID, id.place, format!("there is no source '{}'", id.value), Some(help));
    }
}
