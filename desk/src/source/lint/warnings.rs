//! What compiles, and is worth a look.

use appwijzer_core::policy::{Instead, Obligation, Ownership};

use super::super::ast::Ast;
use super::super::place::Cx;
use super::{IDLE, PRIVATE_ORDER, SOURCE_WITHOUT_DATE, UNUSED_ROLE, WITHOUT_MAKER_ANSWER, WITHOUT_SOURCES};

/// A reason is as old as its source.
pub(super) fn source_without_date(cx: &Cx, ast: &Ast) {
    let answers = ast.bans.iter().filter_map(|ban| ban.maker_answer.as_ref()?.source.as_ref());
    for source in ast.bans.iter().flat_map(|ban| &ban.sources).chain(answers).filter(|source| source.date.is_none()) {
        let help = "write: date = 2023-03-28, the day on which it was published".to_owned();
        cx.report(&SOURCE_WITHOUT_DATE, source.place, "this source has no date", Some(help));
    }
}

/// Reasons stand somewhere.
pub(super) fn without_sources(cx: &Cx, ast: &Ast) {
    for ban in ast.bans.iter().filter(|ban| ban.sources.is_empty()) {
        let help = "write a [[ban.source]] with title, publisher, date and link".to_owned();
        cx.report(&WITHOUT_SOURCES, ban.place, "this ban names no source for its reasons", Some(help));
    }
}

/// Whoever is accused is heard.
pub(super) fn without_maker_answer(cx: &Cx, ast: &Ast) {
    for ban in ast.bans.iter().filter(|ban| ban.maker_answer.is_none()) {
        if !ban.covers.apps.is_empty() || !ban.covers.makers.is_empty() {
            let help = "write [ban.maker_answer] with its text and source; say so if no answer is known".to_owned();
            cx.report(&WITHOUT_MAKER_ANSWER, ban.place, "this ban does not tell what the maker says", Some(help));
        }
    }
}

/// On a private device an employer can ask, not order.
pub(super) fn private_order(cx: &Cx, ast: &Ast) {
    for rule in ast.bans.iter().flat_map(|ban| &ban.rules) {
        let private = rule.ownership.is_empty() || rule.ownership.iter().any(|o| o.value == Ownership::Private);
        let orders = rule.phases.iter().filter_map(|phase| phase.obligation.as_ref());
        for order in orders.filter(|o| private && o.value == Obligation::Forbidden) {
            let message = "this orders on private devices too";
            let help = "write ownership = \"work\", or ask with obligation = \"urged\"".to_owned();
            cx.report(&PRIVATE_ORDER, order.place, message, Some(help));
        }
    }
}

/// What is written has an effect.
pub(super) fn idle(cx: &Cx, ast: &Ast) {
    for rule in ast.bans.iter().flat_map(|ban| &ban.rules) {
        let only_work = !rule.ownership.is_empty() && rule.ownership.iter().all(|o| o.value == Ownership::Work);
        if only_work && let Some(work_data) = rule.work_data.as_ref().filter(|w| w.value) {
            let help = "take it out: the rule holds without it".to_owned();
            cx.report(&IDLE, work_data.place, "a work device counts as reaching work data anyway", Some(help));
        }
        for instead in rule.instead.iter().filter(|i| i.value == Instead::WorkData && ast.work_data.is_empty()) {
            let help = "write a [[work_data]] for each app that people use for work".to_owned();
            cx.report(&IDLE, instead.place, "the policy does not say what work data is", Some(help));
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
        cx.report(&UNUSED_ROLE, role.id.place, message, Some("take it out".to_owned()));
    }
}
