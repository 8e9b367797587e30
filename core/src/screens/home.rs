//! Home: what is to be done on this device.

use crate::cases::{Case, Ending, Finding, Outcome, PartReport, Status};
use crate::detection::UNALLOWED;
use crate::inventory::{Area, Listing};
use crate::obligation::Duty;
use crate::policy::{Obligation, Ownership, Part};

use super::builder::*;
use super::finding::upcoming_sentence;
use super::id::ScreenId;
use super::model::*;
use super::view::View;
use super::words::Placed;

/// Closed cases that home still shows.
const CLOSED_SHOWN: usize = 5;
/// Tasks that home shows one by one.
const ROWS_SHOWN: usize = 30;

impl View<'_> {
    pub(super) fn home_screen(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Home, self.home_title(), None);
        let tasks = self.task_rows();
        let calm = tasks.is_empty() && self.assessment().questions.is_empty();
        screen.subtitle = Some(self.say(match self.device.ownership {
            Some(Ownership::Work) => "home-owner-work",
            Some(Ownership::Private) if calm => "home-owner-own-calm",
            Some(Ownership::Private) => "home-owner-own",
            Some(Ownership::PartlyPaid) => "home-owner-partly",
            None => "home-owner-unknown",
        }));
        // Said to everybody: a freeze hides what is newly asked, and those whom nothing is asked are meant too.
        if self.is_stale() {
            let until = self.words.date(self.policy().expires);
            let text = self.tell("home-stale", &self.args().with("date", &until));
            screen.blocks.push(Block::Notice { kind: NoticeKind::Info, text });
        }
        self.around_notices(&mut screen);
        let outcome = self.assessment().outcome;
        if calm && outcome != Outcome::CannotTell {
            screen.blocks.push(self.nothing_asked());
        }
        if !tasks.is_empty() {
            screen.blocks.push(Block::Rows { items: tasks });
        }
        if !self.assessment().questions.is_empty() {
            let n = self.assessment().questions.len();
            let first = self.assessment().questions.first().map(|q| ScreenId::Question(*q));
            let row = Row {
                status: None,
                word: None,
                title: self.tell("home-questions", &self.args().number("n", n)),
                sub: Some(self.say("home-questions-sub")),
                action: first.map(|id| self.show("action-answer", &id, Look::Link)),
            };
            screen.blocks.push(Block::Rows { items: vec![row] });
        }
        screen.blocks.push(self.heading("home-looked"));
        screen.blocks.push(Block::Rows { items: self.looked_rows() });
        let closed = self.closed_rows();
        if !closed.is_empty() {
            screen.blocks.push(self.heading("home-closed"));
            screen.blocks.push(Block::Rows { items: closed });
        }
        screen.blocks.push(self.heading("home-useful"));
        let mut useful = self.quiet_rows();
        useful.push(self.link_row("action-employer", &ScreenId::Employer));
        useful.push(self.link_row("action-about", &ScreenId::About));
        screen.blocks.push(Block::Rows { items: useful });
        let at = self.words.moment(self.local(self.checked.at));
        let mut when = self.tell("home-checked", &self.args().with("at", &at));
        if let Some(seconds) = self.around.refreshed_at {
            let at = self.words.moment(self.local(seconds));
            when = format!("{when} {}", self.tell("home-refreshed", &self.args().with("at", &at)));
        }
        screen.blocks.push(toned(when, Tone::Small));
        let look = if calm { Look::Primary } else { Look::Secondary };
        screen.blocks.push(Block::Actions { items: vec![self.check_again(look)] });
        self.finish(screen)
    }

    pub(super) fn is_stale(&self) -> bool {
        self.today() > self.policy().expires
    }

    /// Findings in a state that wait for the employee: not those of which they said "not now".
    fn waiting(&self, status: Status) -> impl Iterator<Item = &Finding> {
        self.assessment().findings().filter(move |f| f.status == Some(status) && !self.rests(f))
    }

    fn rests(&self, finding: &Finding) -> bool {
        self.case(&finding.key).is_some_and(|c| c.rests(self.now))
    }

    /// Seen, and it depends on an answer what is asked: that is a question, not something unseen.
    fn needs_answer(finding: &Finding) -> bool {
        finding.status == Some(Status::Unknown) && finding.is_there() && finding.judgement.depends.is_some()
    }

    fn home_title(&self) -> String {
        let (things, requests) = (self.waiting(Status::Action).count(), self.waiting(Status::Asked).count());
        let args = self.args().number("n", things).number("m", requests);
        if things > 0 && requests > 0 {
            return self.tell("home-title-both", &args);
        }
        if things > 0 {
            return self.tell("home-title-things", &args);
        }
        if requests > 0 {
            return self.tell("home-title-requests", &args);
        }
        if !self.assessment().questions.is_empty() {
            return self.say("home-title-question");
        }
        let unsure: Vec<&Finding> = self.waiting(Status::Unknown).collect();
        match unsure.as_slice() {
            [one] => self.tell("home-title-unknown-one", &self.args_for(one)),
            [_, _, ..] => self.tell("home-title-unknown", &self.args().number("n", unsure.len())),
            [] if self.assessment().outcome == Outcome::CannotTell => self.say("home-title-unseen"),
            [] => self.say("home-title-nothing"),
        }
    }

    fn nothing_asked(&self) -> Block {
        let all = || self.assessment().findings();
        let of = |status: Option<Status>| self.names(all().filter(|f| f.status == status && f.is_there()));
        let told = |id: &str, apps: &str| self.tell(id, &self.args().with("apps", apps));
        let exempt = of(Some(Status::Exempt));
        let said = self.names(all().filter(|f| f.status == Some(Status::Done) && !f.is_there()));
        let quiet = of(None);
        let whole = |p: &PartReport| matches!(p.coverage.listing, Listing::Everything) && !p.coverage.cut_short;
        let text = if !exempt.is_empty() {
            told("home-nothing-exempt", &exempt)
        } else if all().any(|f| self.rests(f)) {
            self.say("home-nothing-rests")
        } else if !said.is_empty() {
            told("home-nothing-said", &said)
        } else if all().any(|f| f.status == Some(Status::Done)) {
            self.say("home-nothing-left")
        } else if !quiet.is_empty() {
            told("home-nothing-asked", &quiet)
        } else if self.assessment().parts.iter().all(whole) {
            self.say("home-nothing-found")
        } else {
            self.say("home-nothing-unseen")
        };
        let status = if exempt.is_empty() { Status::Done } else { Status::Exempt };
        Block::Status { status, word: self.word(status), text: Some(text), live: self.fresh }
    }

    /// One row per finding that asks something, is exempt, or is unsure; several unsure ones in one
    /// area share a row.
    fn task_rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for part in &self.assessment().parts {
            let is_unsure = |f: &&Finding| f.status == Some(Status::Unknown) && !Self::needs_answer(f);
            let unsure = part.findings.iter().filter(is_unsure).count();
            for finding in part.findings.iter().filter(|f| !self.rests(f)) {
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

    fn finding_row(&self, finding: &Finding, status: Status) -> Row {
        let args = self.args_for(finding);
        let duty = finding.judgement.duty.as_ref();
        let (title, to) = match status {
            Status::Action => ("row-action", ScreenId::Finding(finding.key.clone())),
            Status::Asked if self.has_roads(duty) => ("row-asked-choice", ScreenId::Finding(finding.key.clone())),
            Status::Asked => ("row-asked", ScreenId::Finding(finding.key.clone())),
            Status::Exempt => ("row-exempt", ScreenId::Finding(finding.key.clone())),
            _ if Self::needs_answer(finding) => {
                let first = finding.judgement.depends.as_ref().and_then(|d| d.on.first());
                ("row-question", first.map_or(ScreenId::Home, |q| ScreenId::Question(*q)))
            }
            Status::Unknown | Status::Done => ("row-unknown", ScreenId::SelfCheck(finding.key.clone())),
        };
        let title = self.tell(title, &args);
        Row {
            status: Some(status),
            word: Some(self.word(status)),
            sub: self.row_sub(finding, status),
            action: Some(Action {
                label: title.clone(),
                look: Look::Link,
                target: Target::Show { screen: to.to_string() },
            }),
            title,
        }
    }

    /// Whether there is another way than removing the app.
    pub(super) fn has_roads(&self, duty: Option<&Duty>) -> bool {
        duty.is_some_and(|d| !d.instead.is_empty())
    }

    fn row_sub(&self, finding: &Finding, status: Status) -> Option<String> {
        let duty = finding.judgement.duty.as_ref()?;
        let dated = |id: &str, day| self.tell(id, &self.args_for(finding).with("date", &self.words.date(day)));
        let when = match (status, duty.deadline) {
            (Status::Action, Some(day)) if day < self.today() => Some(dated("row-sub-was", day)),
            (Status::Action, Some(day)) => Some(dated("row-sub-by", day)),
            (Status::Asked, Some(day)) if duty.obligation == Obligation::Urged => {
                Some(dated("row-sub-if-you-can", day))
            }
            (Status::Asked, _) => Some(self.say("row-sub-you-choose")),
            (Status::Exempt, _) => duty.exempt.as_ref().map(|e| dated("row-sub-exempt", e.until)),
            _ => None,
        };
        let both: Vec<String> = when.into_iter().chain(self.place_of(finding)).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    /// Anywhere but on an undivided device: where.
    pub(super) fn place_of(&self, finding: &Finding) -> Option<String> {
        let undivided = finding.key.area == Area::main(Part::WholeDevice);
        (!undivided).then(|| self.tell("row-sub-place", &self.args_for(finding)))
    }

    fn unsure_row(&self, area: Area, n: usize) -> Row {
        let args = self.args().number("n", n).placed(self, area);
        let title = self.tell("row-unknown-all", &args);
        let to = ScreenId::SelfCheckAll(area).to_string();
        Row {
            status: Some(Status::Unknown),
            word: Some(self.word(Status::Unknown)),
            sub: Some(self.tell("row-unknown-all-sub", &args)),
            action: Some(Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to } }),
            title,
        }
    }

    /// Found, and nothing is asked: a decision is coming, or a rule begins later.
    fn quiet_rows(&self) -> Vec<Row> {
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
            let action =
                Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to.to_string() } };
            let sub = Some(self.say("row-nothing-now"));
            Some(Row { status: None, word: None, title, sub, action: Some(action) })
        };
        self.assessment().findings().filter(quiet).filter_map(row).take(ROWS_SHOWN).collect()
    }

    fn closed_rows(&self) -> Vec<Row> {
        // What an exemption allows has a row of its own while it lasts.
        let exempt = |c: &Case| self.finding(&c.key).is_some_and(|f| f.status == Some(Status::Exempt));
        let mut closed: Vec<&Case> = self.checked.cases.iter().filter(|c| c.is_closed() && !exempt(c)).collect();
        closed.sort_by_key(|c| std::cmp::Reverse(c.closed.map_or(0, |e| e.at)));
        let row = |case: &Case| {
            let ending = case.closed?;
            let on = self.words.short_date(self.local(ending.at).date());
            let args = self.args().with("app", &self.app_name(case)).with("date", &on);
            let title = self.tell(ending_row(ending.how), &args);
            let to = ScreenId::Done(case.key.clone()).to_string();
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
        Ending::WorkDataRemoved => "closed-work-data",
        Ending::Exempt => "closed-exempt",
        Ending::NoLongerAsked => "closed-not-asked",
        Ending::PlaceGone => "closed-place-gone",
    }
}
