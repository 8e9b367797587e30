//! How a check moves cases along: opened, kept, closed, reopened.

use std::collections::{HashMap, HashSet};

use crate::inventory::{Area, Provenance};

use super::assessment::{Answer, Assessment, Finding, Status};
use super::case::{Case, Closed, Ending, Stage};
use super::key::CaseKey;
use super::management::Teller;

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
/// The assessment watched the open cases ([`super::Facts::watch`]). `work_data_removed`: the employee
/// has just said that no work data is left on the device, which names the reason why something is no
/// longer asked. `now` is in seconds since 1970 (UTC).
pub fn update(
    cases: &mut Vec<Case>,
    assessment: &Assessment,
    ban_id: impl Fn(&Finding) -> Option<String>,
    work_data_removed: bool,
    now: i64,
) -> Vec<CaseEvent> {
    let mut update = Update { events: Vec::new(), work_data_removed, now };
    rename(cases, assessment);
    let positions: HashMap<CaseKey, usize> = cases.iter().enumerate().map(|(i, c)| (c.key.clone(), i)).collect();
    for finding in assessment.findings() {
        let known = positions.get(&finding.key).and_then(|i| cases.get_mut(*i));
        if let Some(new) = update.finding(finding, known, ban_id(finding)) {
            cases.push(new);
        }
    }
    let gone: HashSet<&CaseKey> = assessment.parts.iter().flat_map(|p| &p.gone).collect();
    let released: HashSet<&CaseKey> = assessment.parts.iter().flat_map(|p| &p.released).collect();
    for case in cases.iter_mut().filter(|c| !c.is_closed()) {
        if gone.contains(&case.key) {
            update.close(case, Ending::Gone);
        } else if released.contains(&case.key) {
            update.release(case);
        } else if place_is_gone(assessment, case.key.area) {
            update.close(case, Ending::PlaceGone);
        }
    }
    update.events
}

struct Update {
    events: Vec<CaseEvent>,
    work_data_removed: bool,
    now: i64,
}

impl Update {
    fn finding(&mut self, finding: &Finding, known: Option<&mut Case>, ban: Option<String>) -> Option<Case> {
        let wanted = matches!(finding.status, Some(Status::Action | Status::Asked)) && finding.is_there();
        match known {
            None if wanted => {
                self.events.push(CaseEvent::Opened(finding.key.clone()));
                return Some(open(finding, ban.unwrap_or_default(), self.now));
            }
            Some(case) if wanted => {
                if case.is_closed() {
                    reopen(case, self.now);
                    self.events.push(CaseEvent::Reopened(case.key.clone()));
                }
                refresh(case, finding, ban);
            }
            Some(case) if !case.is_closed() => self.unwanted(case, finding),
            _ => {}
        }
        None
    }

    /// A case of which nothing is to be done now, or nothing certain is known.
    fn unwanted(&mut self, case: &mut Case, finding: &Finding) {
        match (&finding.answer, finding.status) {
            (_, Some(Status::Exempt)) => self.close(case, Ending::Exempt),
            (Answer::Attested { there: false, by: Teller::Employee, .. }, Some(Status::Done)) => {
                self.close(case, Ending::SaidGone);
            }
            (Answer::Attested { there: false, by: Teller::Management, .. }, Some(Status::Done)) => {
                self.close(case, Ending::ToldGone);
            }
            (Answer::Present(_), Some(Status::Done)) => self.close(case, Ending::SwitchedOff),
            // Nothing is asked and nothing is open.
            (_, None) => self.release(case),
            // What cannot be seen is not done: somebody has to look.
            (_, Some(Status::Unknown)) if case.stage == Stage::InProgress => case.stage = Stage::ToVerify,
            _ => {}
        }
    }

    fn release(&mut self, case: &mut Case) {
        let how = if self.work_data_removed { Ending::WorkDataRemoved } else { Ending::NoLongerAsked };
        self.close(case, how);
    }

    fn close(&mut self, case: &mut Case, how: Ending) {
        case.stage = Stage::Closed;
        case.closed = Some(Closed { how, at: self.now });
        self.events.push(CaseEvent::Closed(case.key.clone(), how));
    }
}

/// A case whose app the catalogue names otherwise by now keeps its history under the new name.
fn rename(cases: &mut [Case], assessment: &Assessment) {
    let keys: HashSet<CaseKey> = cases.iter().map(|c| c.key.clone()).collect();
    let mut names: HashMap<(Area, &str), &CaseKey> = HashMap::new();
    for finding in assessment.findings().filter(|f| !keys.contains(&f.key)) {
        names.extend(finding.sightings().iter().map(|s| ((finding.key.area, s.identifier.as_str()), &finding.key)));
    }
    for case in cases.iter_mut().filter(|c| !c.is_closed()) {
        let area = case.key.area;
        let renamed = case.identifiers.iter().find_map(|id| names.get(&(area, id.as_str())));
        if let Some(key) = renamed {
            case.key = (*key).clone();
        }
    }
}

/// The system itself named every place that it knows, and this one is not among them.
fn place_is_gone(assessment: &Assessment, area: Area) -> bool {
    let from_system = assessment.parts.iter().all(|p| p.evidence.source.provenance == Provenance::System);
    !assessment.parts.is_empty() && from_system && !assessment.parts.iter().any(|p| p.area == area)
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
        came_back_after: None,
        declined_at: None,
        declined: 0,
    }
}

fn reopen(case: &mut Case, now: i64) {
    case.came_back_after = case.closed.map(|c| c.how);
    case.stage = Stage::Found;
    case.route = None;
    case.steps_done.clear();
    case.found_at = now;
    case.closed = None;
    case.reopened = case.reopened.saturating_add(1);
    case.declined = 0;
    case.declined_at = None;
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
        // It was to be verified, and it is still there.
        case.stage = Stage::InProgress;
    }
}

/// What is remembered of a finding: identifiers of banned apps. An app that is merely not allowed is
/// remembered by its case's name alone.
fn identifiers(finding: &Finding) -> Vec<String> {
    if matches!(finding.subject, crate::detection::Subject::Unallowed(_)) {
        return Vec::new();
    }
    let mut all: Vec<String> = finding.sightings().iter().map(|s| s.identifier.clone()).collect();
    all.sort();
    all.dedup();
    all
}
