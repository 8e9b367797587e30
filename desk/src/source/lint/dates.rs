//! Dates of which the year is probably mistyped: phones would go by such a policy for decades.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::ast::Ast;
use super::super::place::{At, Cx};
use super::ODD_YEAR;
use crate::signing::MAX_YEARS;

/// Years that lie so far from the day of issue that nobody means them.
pub(super) fn odd_year(cx: &Cx, ast: &Ast) {
    let Some(issued) = &ast.issued else { return };
    let phases = || ast.bans.iter().flat_map(|ban| &ban.rules).flat_map(|rule| &rule.phases);
    let late = |what: &str, day: &At<Date>, latest: Date| {
        if day.value > latest {
            let message = format!("{what} is {}, and the policy is issued on {}", day.value, issued.value);
            cx.report(&ODD_YEAR, day.place, message, Some("is the year right?".to_owned()));
        }
    };
    let latest = issued.value.saturating_add(MAX_YEARS.years());
    ast.expires.iter().for_each(|day| late("its last day", day, latest));
    for phase in phases() {
        phase.from.iter().for_each(|day| late("a first day", day, latest));
        phase.deadline.iter().for_each(|day| late("a deadline", day, latest));
    }
}
