//! Rules that can never apply, and days that do not fit together.

use appwijzer_core::policy::{Ownership, Part};
use jiff::civil::Date;

use super::super::ast::{Ast, Ban, Rule};
use super::super::place::{At, Cx};
use super::{AFTER_UNTIL, DEADLINE_BEFORE_START, EXPIRES_BEFORE_ISSUED, NEVER_IN_FORCE, NEVER_MATCHES, PAST_EXPIRES};

fn each_rule(ast: &Ast) -> impl Iterator<Item = (&Ban, &Rule)> {
    ast.bans.iter().flat_map(|ban| ban.rules.iter().map(move |rule| (ban, rule)))
}

/// The last day of a rule: its own or its ban's, whichever comes first.
fn last_day<'r>(ban: &'r Ban, rule: &'r Rule) -> Option<&'r At<Date>> {
    [rule.until.as_ref(), ban.until.as_ref()].into_iter().flatten().min_by_key(|until| until.value)
}

/// Conditions that no part of any device can meet together.
pub(super) fn never_matches(cx: &Cx, ast: &Ast) {
    for (_, rule) in each_rule(ast) {
        // Only management makes a work part, and a private part is what lies beside one.
        let divided = !rule.parts.is_empty() && rule.parts.iter().all(|part| part.value != Part::WholeDevice);
        if divided && let Some(enrolled) = rule.enrolled.as_ref().filter(|e| !e.value) {
            let help = "take 'enrolled' out, or add \"whole-device\" to 'part'".to_owned();
            let message = "a device that is not enrolled has no work part and no private part";
            cx.report(&NEVER_MATCHES, enrolled.place, message, Some(help));
        }
        let asked = !rule.ownership.is_empty() && rule.ownership.iter().all(|o| o.value != Ownership::Work);
        if ast.work_data.is_empty()
            && asked
            && let Some(work_data) = rule.work_data.as_ref().filter(|w| w.value)
        {
            let help = "write a [[work_data]] for each app that people use for work".to_owned();
            let message = "the policy does not say what work data is, so nobody can be asked about it";
            cx.report(&NEVER_MATCHES, work_data.place, message, Some(help));
        }
    }
}

/// Each phase begins after the one before it.
pub(super) fn never_in_force(cx: &Cx, ast: &Ast) {
    for (ban, rule) in each_rule(ast) {
        for (phase, next) in rule.phases.iter().zip(rule.phases.iter().skip(1)) {
            let (Some(from), Some(next_from)) = (&phase.from, &next.from) else { continue };
            if next_from.value <= from.value {
                let message =
                    format!("this phase begins on {}, and the one before it on {}", next_from.value, from.value);
                let help = "each phase begins later than the one before it, which ends there".to_owned();
                cx.report(&NEVER_IN_FORCE, next_from.place, message, Some(help));
            }
        }
        let Some(until) = last_day(ban, rule) else { continue };
        for from in rule.phases.iter().skip(1).filter_map(|phase| phase.from.as_ref()) {
            if from.value > until.value {
                let message = format!("this phase begins on {}, after the last day, {}", from.value, until.value);
                cx.report(&NEVER_IN_FORCE, from.place, message, Some("take it out, or move 'until'".to_owned()));
            }
        }
    }
}

/// A rule begins before it ends, and before its ban ends.
pub(super) fn after_until(cx: &Cx, ast: &Ast) {
    for (ban, rule) in each_rule(ast) {
        let (Some(begins), Some(until)) = (rule.begins(), last_day(ban, rule)) else { continue };
        if begins > until.value {
            let place = rule.phases.first().and_then(|p| p.from.as_ref()).map_or(rule.place, |f| f.place);
            let message = format!("the rule begins on {begins}, after its last day, {}", until.value);
            cx.report(&AFTER_UNTIL, place, message, Some("move 'from', or 'until' of the rule or the ban".to_owned()));
        }
    }
}

/// A hold begins before it ends.
pub(super) fn hold_after_until(cx: &Cx, ast: &Ast) {
    for hold in ast.records.iter().flat_map(|records| &records.holds) {
        let (Some(from), Some(until)) = (&hold.from, &hold.until) else { continue };
        if from.value > until.value {
            let message = format!("the hold begins on {}, after its last day, {}", from.value, until.value);
            cx.report(&AFTER_UNTIL, until.place, message, Some("move 'from' or 'until'".to_owned()));
        }
    }
}

/// A deadline does not lie before the first day.
pub(super) fn deadline_before_start(cx: &Cx, ast: &Ast) {
    for phase in each_rule(ast).flat_map(|(_, rule)| &rule.phases) {
        let (Some(from), Some(deadline)) = (&phase.from, &phase.deadline) else { continue };
        if deadline.value < from.value {
            let message = format!("the deadline, {}, lies before the first day, {}", deadline.value, from.value);
            let help = "a deadline is a day on or after 'from', or a period after it".to_owned();
            cx.report(&DEADLINE_BEFORE_START, deadline.place, message, Some(help));
        }
    }
}

/// What is asked can still be done before the policy is stale.
pub(super) fn past_expires(cx: &Cx, ast: &Ast) {
    let Some(expires) = &ast.expires else { return };
    for phase in each_rule(ast).flat_map(|(_, rule)| &rule.phases) {
        for (what, day) in [("first day", &phase.from), ("deadline", &phase.deadline)] {
            if let Some(day) = day.as_ref().filter(|day| day.value > expires.value) {
                let message =
                    format!("the {what}, {}, lies after the policy has expired, {}", day.value, expires.value);
                cx.report(&PAST_EXPIRES, day.place, message, Some("choose a later 'expires'".to_owned()));
            }
        }
    }
}

/// A policy lasts at least a day.
pub(super) fn expires_before_issued(cx: &Cx, ast: &Ast) {
    let (Some(issued), Some(expires)) = (&ast.issued, &ast.expires) else { return };
    if expires.value < issued.value {
        let message = format!("the policy expires on {}, before it is issued, {}", expires.value, issued.value);
        cx.report(&EXPIRES_BEFORE_ISSUED, expires.place, message, Some("choose a later 'expires'".to_owned()));
    }
}
