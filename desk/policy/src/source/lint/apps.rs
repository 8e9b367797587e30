//! Identifiers, and what bans reach by them.

use std::collections::HashMap;

use super::super::ast::{Ast, Covers};
use super::super::known::Known;
use super::super::place::{At, Cx};
use super::{COVERS_NOTHING, EXCEPTS_ALL, SAME_IDENTIFIER, TOO_MANY_SCHEMES};

/// iOS answers for as many schemes of an app's `LSApplicationQueriesSchemes` as it wants to; 25 is
/// half of the number after which it used to answer "no", and what one list can ask in good faith.
const MOST_SCHEMES: usize = 25;

/// An identifier leads to one app. A certificate of several apps belongs to their maker.
pub(super) fn same_identifier(cx: &Cx, known: &Known<'_>) {
    let mut seen: HashMap<(&str, &str), &str> = HashMap::new();
    for app in &known.all_apps {
        let certificates = app.android.iter().flat_map(|i| &i.certificates);
        let mut certificates: Vec<&At<String>> = certificates.collect();
        certificates.sort_by_key(|c| (c.as_str(), c.place));
        certificates.dedup_by_key(|c| c.as_str());
        let all = (app.android.iter().map(|i| ("package", &i.id)))
            .chain(app.ios.iter().map(|i| ("bundle", &i.id)))
            .chain(app.schemes.iter().map(|s| ("scheme", &s.scheme)))
            .chain(app.hosts.iter().map(|h| ("host", h)))
            .chain(certificates.into_iter().map(|c| ("certificate", c)));
        for (kind, id) in all {
            if let Some(other) = seen.insert((kind, id.as_str()), app.id.as_str()) {
                let message = format!("this {kind} stands with the app '{other}' already");
                let help = match kind {
                    "certificate" => "write it with the maker: it signs more than one app",
                    _ => "take it out of one of the two",
                };
                cx.report(&SAME_IDENTIFIER, id.place, message, Some(help.to_owned()));
            }
        }
    }
}

/// The system is asked about at most 25 schemes over the whole policy.
pub(super) fn too_many_schemes(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    let used = super::super::compile::used_apps(ast, known);
    let probed: Vec<_> = used.iter().flat_map(|app| &app.schemes).filter(|scheme| scheme.probe).collect();
    if let Some(first_too_many) = probed.get(MOST_SCHEMES) {
        let message = format!("the policy asks about {} schemes; at most {MOST_SCHEMES} are allowed", probed.len());
        let help = "take 'probe' away from those that matter least; such apps are asked for instead".to_owned();
        cx.report(&TOO_MANY_SCHEMES, first_too_many.scheme.place, message, Some(help));
    }
}

/// A ban names apps, makers, countries, categories or what alone is allowed, and something is reached.
pub(super) fn covers_nothing(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    for ban in &ast.bans {
        let covers = &ban.covers;
        if covers.allow_only.is_some() {
            continue;
        }
        let lists = [&covers.apps, &covers.makers, &covers.countries, &covers.categories, &covers.devices];
        if lists.iter().all(|list| list.is_empty()) {
            let help = "write 'apps', 'makers', 'countries', 'categories' or 'allow_only'".to_owned();
            cx.report(&COVERS_NOTHING, ban.place, "this ban does not say which apps it is about", Some(help));
        } else if !known.incomplete
            && covers.apps.is_empty()
            && covers.makers.is_empty()
            && covers.devices.is_empty()
            && !known.recognises(covers)
        {
            let help =
                "countries reach the apps of makers with that country in the catalogue, as far as a list can show \
                        them: name apps or makers, or take the ban out"
                    .to_owned();
            let message = "this ban reaches no app that can be recognised: no check could find anything";
            cx.report(&COVERS_NOTHING, ban.place, message, Some(help));
        }
    }
}

/// What a ban names it does not except.
pub(super) fn excepts_all(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    for ban in &ast.bans {
        let Covers { apps, makers, except_apps, except_makers, .. } = &ban.covers;
        for (named, excepted) in [(apps, except_apps), (makers, except_makers)] {
            for id in excepted.iter().filter(|id| named.iter().any(|n| n.value == id.value)) {
                let message = format!("the ban both names and excepts '{}'", id.value);
                cx.report(&EXCEPTS_ALL, id.place, message, Some("take it out of one of the two lists".to_owned()));
            }
        }
        // An app that is named is banned, whoever made it: the exception would say something that is not so.
        let made_by = |maker: &str| {
            let of = |id: &&At<String>| known.apps.get(id.as_str()).and_then(|app| app.maker.as_ref());
            apps.iter().find(|id| of(id).is_some_and(|m| m.value == maker))
        };
        for maker in except_makers {
            if let Some(app) = made_by(&maker.value) {
                let message = format!("the ban names '{}', and excepts its maker '{}'", app.value, maker.value);
                let help = "take one of the two out: an app that is named stays banned".to_owned();
                cx.report(&EXCEPTS_ALL, maker.place, message, Some(help));
            }
        }
    }
}
