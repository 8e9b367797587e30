//! What compiles, and is worth a look.

use appwijzer_core::policy::{Instead, Ownership, Platform};

use super::super::ast::Ast;
use super::super::known::Known;
use super::super::place::Cx;
use super::{
    CANNOT_FIND, IDLE, MAKER_WITHOUT_DEVICES, PRIVATE_ORDER, SOURCE_WITHOUT_DATE, UNUSED_ROLE, WITHOUT_MAKER_ANSWER,
    WITHOUT_SOURCES,
};

/// A reason is as old as its source.
pub(super) fn source_without_date(cx: &Cx, ast: &Ast) {
    for ban in &ast.bans {
        let answer = ban.maker_answer.as_ref().and_then(|answer| answer.source.as_ref());
        for source in ban.sources.iter().chain(answer).filter(|source| source.date.is_none()) {
            let help = "write: date = 2023-03-28, or date = \"2023-03\" when only the month is known".to_owned();
            let scopes = [&source.accepts[..], &ban.accepts, &ast.accepts];
            cx.warn(&SOURCE_WITHOUT_DATE, source.place, &scopes, "this source has no date", Some(help));
        }
    }
}

/// Reasons stand somewhere.
pub(super) fn without_sources(cx: &Cx, ast: &Ast) {
    for ban in ast.bans.iter().filter(|ban| ban.sources.is_empty()) {
        let help = "write a [[ban.source]] with title, publisher, date and link".to_owned();
        let scopes = [&ban.accepts[..], &ast.accepts];
        cx.warn(&WITHOUT_SOURCES, ban.place, &scopes, "this ban names no source for its reasons", Some(help));
    }
}

/// Whoever is accused is heard.
pub(super) fn without_maker_answer(cx: &Cx, ast: &Ast) {
    for ban in ast.bans.iter().filter(|ban| ban.maker_answer.is_none()) {
        if !ban.covers.apps.is_empty() || !ban.covers.makers.is_empty() {
            let help = "write [ban.maker_answer] with its text and source; say so if no answer is known".to_owned();
            let scopes = [&ban.accepts[..], &ast.accepts];
            cx.warn(
                &WITHOUT_MAKER_ANSWER,
                ban.place,
                &scopes,
                "this ban does not tell what the maker says",
                Some(help),
            );
        }
    }
}

/// On a private device an employer can ask, not order.
pub(super) fn private_order(cx: &Cx, ast: &Ast) {
    for (ban, rule) in ast.bans.iter().flat_map(|ban| ban.rules.iter().map(move |rule| (ban, rule))) {
        let private = rule.ownership.is_empty() || rule.ownership.iter().any(|o| o.value == Ownership::Private);
        let orders = rule.phases.iter().filter_map(|phase| phase.obligation.as_ref());
        for order in orders.filter(|o| private && o.value.is_order()) {
            let message = "this orders on private devices too";
            let help = "write ownership = \"work\", or ask with obligation = \"urged\"; if the decision really \
                        orders it, say so in the rule: accept = { private-order = \"why\" }"
                .to_owned();
            let scopes = [&rule.accepts[..], &ban.accepts, &ast.accepts];
            cx.warn(&PRIVATE_ORDER, order.place, &scopes, message, Some(help));
        }
    }
}

/// What is written has an effect.
pub(super) fn idle(cx: &Cx, ast: &Ast) {
    for (ban, rule) in ast.bans.iter().flat_map(|ban| ban.rules.iter().map(move |rule| (ban, rule))) {
        let scopes = [&rule.accepts[..], &ban.accepts, &ast.accepts];
        let only_work = !rule.ownership.is_empty() && rule.ownership.iter().all(|o| o.value == Ownership::Work);
        if only_work && let Some(work_data) = rule.work_data.as_ref().filter(|w| w.value) {
            let help = "take it out: the rule holds without it".to_owned();
            let message = "a work device counts as reaching work data anyway";
            cx.warn(&IDLE, work_data.place, &scopes, message, Some(help));
        }
        for instead in rule.instead.iter().filter(|i| i.value == Instead::WorkData && ast.work_data.is_empty()) {
            let help = "write a [[work_data]] for each app that people use for work".to_owned();
            cx.warn(&IDLE, instead.place, &scopes, "the policy does not say what work data is", Some(help));
        }
    }
}

/// What a ban means beside apps can be known, or is worth saying.
pub(super) fn beside_apps(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    for ban in &ast.bans {
        let scopes = [&ban.accepts[..], &ast.accepts];
        if let Some(successors) = ban.covers.successors.as_ref().filter(|s| s.value && ban.covers.apps.is_empty()) {
            let help = "name the apps that are followed, or take it out".to_owned();
            cx.warn(&IDLE, successors.place, &scopes, "successors of no app are meant", Some(help));
        }
        for maker in &ban.covers.devices {
            if known.makers.get(maker.as_str()).is_some_and(|maker| maker.devices.is_empty()) {
                let message = format!("no device says that it is by '{}': people are not told of theirs", maker.value);
                let help = "write with the maker: devices = [\"…\"], as its devices spell it".to_owned();
                cx.warn(&MAKER_WITHOUT_DEVICES, maker.place, &scopes, message, Some(help));
            }
        }
    }
}

/// A named app that has no identifier on a platform can be asked about there, never found.
pub(super) fn cannot_find(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    for ban in &ast.bans {
        for id in &ban.covers.apps {
            let Some(app) = known.apps.get(id.as_str()) else { continue };
            let platforms = [
                (Platform::Android, "Android", app.android.is_empty(), "android = [{ package = …, source = … }]"),
                (Platform::Ios, "iOS", app.ios.is_empty(), "ios = [{ bundle = …, source = … }]"),
            ];
            for (_, name, _, line) in
                platforms.iter().filter(|(p, _, nameless, _)| *nameless && !app.not_on.contains(p))
            {
                let message = format!("no list of {name} can show '{}': its identifier there is not known", id.value);
                let help = format!(
                    "write {line} with the app, or say with 'not_on' that it does not exist there; until then people \
                     there are asked to look"
                );
                cx.warn(&CANNOT_FIND, id.place, &[&ban.accepts, &ast.accepts], message, Some(help));
            }
        }
    }
}

/// A role that nothing speaks of is asked for in vain.
pub(super) fn unused_role(cx: &Cx, ast: &Ast) {
    let records = ast.records.iter();
    let used: Vec<&str> = (ast.bans.iter().flat_map(|b| &b.rules).flat_map(|r| &r.roles))
        .chain(records.clone().flat_map(|r| &r.keep).flat_map(|k| &k.roles))
        .chain(records.flat_map(|r| &r.holds).flat_map(|h| &h.roles))
        .map(|id| id.as_str())
        .collect();
    for role in ast.roles.iter().filter(|role| !used.contains(&role.id.as_str())) {
        let message = format!("nothing speaks of the role '{}'", role.id.value);
        cx.warn(&UNUSED_ROLE, role.id.place, &[&ast.accepts], message, Some("take it out".to_owned()));
    }
}
