//! How a check moves cases along: opened, kept, closed, reopened.

use super::assess::{Answer, Assessment, Finding, Status};
use super::case::{Case, Closed, Ending, Stage};
use super::key::CaseKey;

/// What a check changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseEvent {
    /// A new case.
    Opened(CaseKey),
    /// A closed case came back.
    Reopened(CaseKey),
    /// A case ended.
    Closed(CaseKey, Ending),
}

/// Moves the cases along with a check's result. Pure.
///
/// The assessment watched the open cases ([`super::Facts::watched`]). `work_data_removed`: the employee has just said that no work data is left on the device, which
/// names the reason why something is no longer asked. `now` is in seconds since 1970 (UTC).
pub fn update(
    cases: &mut Vec<Case>,
    assessment: &Assessment,
    ban_id: impl Fn(&Finding) -> Option<String>,
    work_data_removed: bool,
    now: i64,
) -> Vec<CaseEvent> {
    let mut events = Vec::new();
    for part in &assessment.parts {
        for finding in &part.findings {
            let wanted = matches!(finding.status, Some(Status::Action | Status::Asked));
            let known = cases.iter_mut().find(|c| c.key == finding.key);
            match known {
                None if wanted && finding.is_there() => {
                    cases.push(open(finding, ban_id(finding).unwrap_or_default(), now));
                    events.push(CaseEvent::Opened(finding.key.clone()));
                }
                Some(case) if wanted && finding.is_there() => {
                    if case.is_closed() {
                        reopen(case, now);
                        events.push(CaseEvent::Reopened(case.key.clone()));
                    }
                    refresh(case, finding, ban_id(finding));
                }
                Some(case) if !case.is_closed() => {
                    if let Some(how) = ending(finding, work_data_removed) {
                        close(case, how, now);
                        events.push(CaseEvent::Closed(case.key.clone(), how));
                    }
                }
                _ => {}
            }
        }
        let without_finding =
            |c: &&mut Case| !c.is_closed() && c.key.area == part.area && !part.findings.iter().any(|f| f.key == c.key);
        for case in cases.iter_mut().filter(without_finding) {
            let how = match (part.gone.contains(&case.key), work_data_removed) {
                (true, _) => Ending::Gone,
                (false, true) => Ending::WorkDataRemoved,
                (false, false) => Ending::NoLongerAsked,
            };
            close(case, how, now);
            events.push(CaseEvent::Closed(case.key.clone(), how));
        }
    }
    events
}

fn ending(finding: &Finding, work_data_removed: bool) -> Option<Ending> {
    match (&finding.answer, finding.status) {
        (_, Some(Status::Exempt)) => Some(Ending::Exempt),
        (Answer::Attested { there: false, .. }, Some(Status::Done)) => Some(Ending::SaidGone),
        (Answer::Present(_), Some(Status::Done)) => Some(Ending::SwitchedOff),
        // Nothing is asked and nothing is open.
        (_, None) if work_data_removed => Some(Ending::WorkDataRemoved),
        (_, None) => Some(Ending::NoLongerAsked),
        // What cannot be seen is not done.
        _ => None,
    }
}

fn open(finding: &Finding, ban: String, now: i64) -> Case {
    Case {
        key: finding.key.clone(),
        ban,
        identifiers: identifiers(finding),
        stage: Stage::Found,
        route: None,
        steps_done: Default::default(),
        found_at: now,
        closed: None,
        reopened: 0,
    }
}

fn reopen(case: &mut Case, now: i64) {
    case.stage = Stage::Found;
    case.route = None;
    case.steps_done.clear();
    case.found_at = now;
    case.closed = None;
    case.reopened = case.reopened.saturating_add(1);
}

fn refresh(case: &mut Case, finding: &Finding, ban: Option<String>) {
    if let Some(ban) = ban {
        case.ban = ban;
    }
    let seen = identifiers(finding);
    if !seen.is_empty() {
        case.identifiers = seen;
    }
    if case.stage == Stage::ToVerify {
        // It was said to be done, and it is still there.
        case.stage = Stage::InProgress;
    }
}

fn close(case: &mut Case, how: Ending, now: i64) {
    case.stage = Stage::Closed;
    case.closed = Some(Closed { how, at: now });
}

fn identifiers(finding: &Finding) -> Vec<String> {
    let mut all: Vec<String> = finding.sightings().iter().map(|s| s.identifier.clone()).collect();
    all.sort();
    all.dedup();
    all
}
