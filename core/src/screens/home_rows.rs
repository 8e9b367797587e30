//! The rows of home: one per task, and what is quiet or over.

use crate::cases::{Answer, Case, Ending, Finding, Status};
use crate::contract::*;
use crate::detection::{Doubt, Sighting, UNALLOWED};
use crate::inventory::Area;
use crate::policy::Part;

use super::finding::upcoming_sentence;
use super::perhaps::Open;
use super::view::View;
use super::words::Placed;

/// Closed cases that home still shows.
const CLOSED_SHOWN: usize = 5;

/// Tasks that home shows one by one.
const ROWS_SHOWN: usize = 30;

impl View<'_> {
    /// One row per finding that asks something, is exempt, or is unsure; several unsure ones in one
    /// area share a row.
    pub(super) fn task_rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for part in &self.assessment().parts {
            // What is known of one of them by name is told by name.
            let is_unsure = |f: &&Finding| {
                f.status == Some(Status::Unknown) && !Self::needs_answer(f) && self.named_doubt(f).is_none()
            };
            let unsure = part.findings().filter(is_unsure).count();
            for finding in part.findings().filter(|f| !self.rests(f)) {
                match finding.status {
                    Some(Status::Unknown) if unsure > 1 && is_unsure(&finding) => {}
                    Some(status @ (Status::Action | Status::Asked | Status::Unknown | Status::Exempt)) => {
                        rows.push((status, self.finding_row(finding, status)));
                    }
                    Some(Status::Done) | None => {}
                }
            }
            if unsure > 1 {
                rows.push((Status::Unknown, self.unsure_row(part.area, unsure)));
            }
        }
        // The worst state first; within a state, the order of the parts.
        rows.sort_by_key(|(status, _)| *status);
        let more = rows.len().saturating_sub(ROWS_SHOWN);
        let mut rows: Vec<Row> = rows.into_iter().map(|(_, row)| row).take(ROWS_SHOWN).collect();
        if more > 0 {
            let title = self.tell("home-more", &self.args().number("n", more));
            rows.push(Row { status: None, word: None, title, sub: Some(self.say("home-more-sub")), action: None });
        }
        rows
    }

    pub(super) fn finding_row(&self, finding: &Finding, status: Status) -> Row {
        let args = self.args_for(finding);
        let duty = finding.judgement.duty.as_ref();
        let (title, to) = match status {
            Status::Action | Status::Asked if self.app_must_wait(finding) => {
                ("row-keep", ScreenId::Finding(finding.key.clone()))
            }
            Status::Action => ("row-action", ScreenId::Finding(finding.key.clone())),
            Status::Asked if duty.is_some_and(|d| self.second_road(d).is_some()) => {
                ("row-asked-choice", ScreenId::Finding(finding.key.clone()))
            }
            Status::Asked => ("row-asked", ScreenId::Finding(finding.key.clone())),
            Status::Exempt => ("row-exempt", ScreenId::Finding(finding.key.clone())),
            _ if Self::needs_answer(finding) => {
                let first = finding.judgement.depends.as_ref().and_then(|d| d.on.first());
                ("row-question", first.map_or(ScreenId::Home, |q| ScreenId::Question(*q)))
            }
            Status::Unknown | Status::Done => ("row-unknown", ScreenId::SelfCheck(finding.key.clone())),
        };
        let perhaps = self.perhaps_maker(finding).filter(|_| status == Status::Unknown);
        let title = match perhaps {
            Some((maker, open)) => {
                let id = match open {
                    Open::Whose => "row-perhaps",
                    Open::Meant => "row-doubted",
                };
                self.tell(id, &self.args_for(finding).with("maker", &maker))
            }
            None => self.tell(title, &args),
        };
        // Seen, and only an answer is missing: "cannot tell" would deny the very sentence beside it.
        let word = if Self::needs_answer(finding) { self.say("status-question") } else { self.word(status) };
        Row {
            status: Some(status),
            word: Some(word),
            sub: self.row_sub(finding, status),
            action: Some(Action {
                label: title.clone(),
                look: Look::Link,
                target: Target::Show { screen: to.clone() },
            }),
            title,
        }
    }

    pub(super) fn row_sub(&self, finding: &Finding, status: Status) -> Option<String> {
        let duty = finding.judgement.duty.as_ref()?;
        let dated = |id: &str, day| self.tell(id, &self.args_for(finding).with("date", &self.words.date(day)));
        let when = match (status, duty.deadline) {
            (Status::Action | Status::Asked, _) if self.app_must_wait(finding) => Some(self.say("row-sub-keep")),
            (Status::Action, Some(day)) if day < self.today() => Some(dated("row-sub-was", day)),
            (Status::Action, Some(day)) => Some(dated("row-sub-by", day)),
            (Status::Asked, Some(day)) if duty.obligation.is_urgent_request() => Some(dated("row-sub-if-you-can", day)),
            (Status::Asked, _) => Some(self.say("row-sub-you-choose")),
            (Status::Exempt, _) => duty.exempt.as_ref().map(|e| dated("row-sub-exempt", e.until)),
            (Status::Unknown, _) => self.named_doubt(finding),
            _ => None,
        };
        let both: Vec<String> = when.into_iter().chain(self.place_of(finding)).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// What is known of this very app, where it is not known whether it is there: when it was active, or that a
    /// record that could not be read names it.
    pub(super) fn named_doubt(&self, finding: &Finding) -> Option<String> {
        if matches!(finding.answer, Answer::CannotTell { doubt: Doubt::NamedUnread, .. }) {
            return Some(self.tell("row-sub-unread", &self.args_for(finding)));
        }
        if finding.is_perhaps() {
            return Some(self.tell("row-sub-perhaps", &self.args_for(finding)));
        }
        if finding.is_in_doubt() {
            let maker = self.perhaps_maker(finding).map(|(maker, _)| maker).unwrap_or_default();
            return Some(self.tell("row-sub-doubted", &self.args_for(finding).with("maker", &maker)));
        }
        let traces = finding.sightings().iter().filter_map(Sighting::last_active);
        let Some(last) = traces.max()? else { return Some(self.tell("row-sub-known", &self.args_for(finding))) };
        let date = self.words.date(self.local(last).date());
        Some(self.tell("row-sub-trace", &self.args_for(finding).with("date", &date)))
    }

    /// Anywhere but on an undivided device: where.
    pub(super) fn place_of(&self, finding: &Finding) -> Option<String> {
        let undivided = finding.key.area == Area::main(Part::WholeDevice);
        (!undivided).then(|| self.tell("row-sub-place", &self.args_for(finding)))
    }

    pub(super) fn unsure_row(&self, area: Area, n: usize) -> Row {
        let args = self.args().number("n", n).placed(self, area);
        let title = self.tell("row-unknown-all", &args);
        let to = ScreenId::SelfCheckAll(area);
        Row {
            status: Some(Status::Unknown),
            word: Some(self.word(Status::Unknown)),
            sub: Some(self.tell("row-unknown-all-sub", &args)),
            action: Some(Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to } }),
            title,
        }
    }

    /// Found, and nothing is asked: a decision is coming, or a rule begins later.
    pub(super) fn quiet_rows(&self) -> Vec<Row> {
        let quiet = |f: &&Finding| (f.status.is_none() && f.is_there()) || self.rests(f);
        let row = |finding: &Finding| {
            let mut to = ScreenId::Why(finding.key.clone());
            let title = match finding.judgement.upcoming {
                _ if self.rests(finding) => {
                    to = ScreenId::Finding(finding.key.clone());
                    self.tell("row-rests", &self.args_for(finding))
                }
                Some(next) => {
                    let date = self.words.date(next.from);
                    self.tell(upcoming_sentence(next.obligation), &self.args_for(finding).with("date", &date))
                }
                None if finding.judgement.duty.is_some() => self.tell("row-review", &self.args_for(finding)),
                None => return None,
            };
            let action = Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to.clone() } };
            let sub = Some(self.say("row-nothing-now"));
            Some(Row { status: None, word: None, title, sub, action: Some(action) })
        };
        self.assessment().findings().filter(quiet).filter_map(row).take(ROWS_SHOWN).collect()
    }

    pub(super) fn closed_rows(&self) -> Vec<Row> {
        // What an exemption allows has a row of its own while it lasts.
        let exempt = |c: &Case| self.finding(&c.key).is_some_and(|f| f.status == Some(Status::Exempt));
        let mut closed: Vec<&Case> = self.checked.cases.iter().filter(|c| c.is_closed() && !exempt(c)).collect();
        closed.sort_by_key(|c| std::cmp::Reverse(c.closed.map_or(0, |e| e.at)));
        let row = |case: &Case| {
            let ending = case.closed?;
            let on = self.words.short_date(self.local(ending.at).date());
            let args = self.args().with("app", &self.app_name(case)).with("date", &on);
            let title = self.tell(ending_row(ending.how), &args);
            let to = ScreenId::Done(case.key.clone());
            Some(Row {
                status: Some(Status::Done),
                word: Some(self.word(Status::Done)),
                sub: Some(on),
                action: Some(Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to } }),
                title,
            })
        };
        closed.into_iter().take(CLOSED_SHOWN).filter_map(row).collect()
    }

    /// The name of a case's app, or its identifier when the policy no longer knows it.
    pub(super) fn app_name(&self, case: &Case) -> String {
        let known = self.policy.index().app(&case.key.app).and_then(|app| app.get(self.policy()));
        match known {
            Some(app) => app.name.as_str().to_owned(),
            // Its name was never kept.
            None if case.key.app.starts_with(UNALLOWED) => self.words.say("app-unnamed"),
            None => case.key.app.clone(),
        }
    }
}

fn ending_row(how: Ending) -> &'static str {
    match how {
        Ending::Gone => "closed-gone",
        Ending::SwitchedOff => "closed-off",
        Ending::SaidGone => "closed-said",
        Ending::ToldGone => "closed-told",
        Ending::WorkDataRemoved => "closed-work-data",
        Ending::Exempt => "closed-exempt",
        Ending::NoLongerAsked => "closed-not-asked",
        Ending::PlaceGone => "closed-place-gone",
    }
}
