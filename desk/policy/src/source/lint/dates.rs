//! Dates of which the year is probably mistyped: phones would go by such a policy for decades.

use jiff::ToSpan;
use jiff::civil::Date;

use super::super::ast::Ast;
use super::super::diagnostics::Diagnostic;
use super::super::place::{At, Cx};
use super::ODD_YEAR;

/// The longest that a policy or a root lasts, in years, before its year is taken for mistyped.
pub const MAX_YEARS: i64 = 10;

/// The day of issue, with what is to be said if it is still to come: on which day that is, nothing here knows.
pub(crate) fn issued(cx: &Cx, ast: &Ast) -> Option<(Date, Diagnostic)> {
    let issued = ast.issued.as_ref()?;
    let message = format!("it is issued on {}, and that day is still to come", issued.value);
    let help = "is the year right? Phones wait until that day".to_owned();
    Some((issued.value, cx.diagnostic(&ODD_YEAR, issued.place, message, Some(help))?))
}

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
    ast.decision.iter().filter_map(|d| d.date.as_ref()).for_each(|day| late("the day of its decision", day, latest));
    for phase in phases() {
        phase.from.iter().for_each(|day| late("a first day", day, latest));
        phase.deadline.iter().for_each(|day| late("a deadline", day, latest));
    }
}
