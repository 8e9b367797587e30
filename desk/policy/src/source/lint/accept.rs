//! Warnings that were accepted and are not given: leftovers of an earlier version.

use super::super::ast::{Accept, Ast};
use super::super::place::Cx;
use super::UNUSED_ACCEPT;

/// Every accepted warning is given.
pub(super) fn unused(cx: &Cx, ast: &Ast) {
    let of_bans = ast.bans.iter().flat_map(|ban| {
        let answer = ban.maker_answer.iter().filter_map(|answer| answer.source.as_ref());
        let sources = ban.sources.iter().chain(answer).flat_map(|source| &source.accepts);
        ban.accepts.iter().chain(sources).chain(ban.rules.iter().flat_map(|rule| &rule.accepts))
    });
    let unused = |accept: &&Accept| !accept.used.get() && accept.warning.value != UNUSED_ACCEPT.id;
    for accept in ast.accepts.iter().chain(of_bans).filter(unused) {
        let message = format!("nothing here is warned about with '{}'", accept.warning.value);
        let help = "take it out, or write it in the table that the warning is about".to_owned();
        cx.warn(&UNUSED_ACCEPT, accept.warning.place, &[&ast.accepts], message, Some(help));
    }
}
