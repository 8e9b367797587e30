//! Home: what is to be done on this device.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::cases::{Answer, Finding, Outcome, PartReport, Status};
use crate::contract::*;
use crate::inventory::{Coverage, Provenance, Scope};
use crate::l10n::clean;
use crate::obligation::Judge;
use crate::policy::{Maker, Ownership};

use super::builder::*;
use super::perhaps::Open;
use super::view::View;

impl View<'_> {
    pub(super) fn home_screen(&self) -> Screen {
        let mut screen = self.begin(&ScreenId::Home, self.home_title(), None);
        let tasks = self.task_rows();
        let calm = tasks.is_empty() && self.assessment().questions.is_empty();
        screen.subtitle = Some(self.say(match self.device.ownership {
            Some(Ownership::Work) => "home-owner-work",
            Some(Ownership::Private) if calm => "home-owner-own-calm",
            Some(Ownership::Private) if self.waiting(Status::Asked).next().is_some() => "home-owner-own",
            Some(Ownership::Private) => "home-owner-own-rule",
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
        if let Some(text) = self.device_is_meant() {
            screen.blocks.push(Block::Notice { kind: NoticeKind::Info, text });
        }
        let outcome = self.assessment().outcome;
        if calm && outcome != Outcome::CannotTell {
            screen.blocks.push(self.nothing_asked());
        }
        if !tasks.is_empty() {
            screen.blocks.push(Block::Rows { items: tasks });
        }
        screen.blocks.extend(self.recognised_notes().into_iter().map(|note| toned(note, Tone::Small)));
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
        screen.blocks.push(self.heading(if self.saw_nothing() { "home-known" } else { "home-looked" }));
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
        useful.push(self.link_row("action-language", &ScreenId::Languages));
        screen.blocks.push(Block::Rows { items: useful });
        let refreshed = self.around.refreshed_at.map(|seconds| {
            let at = self.words.moment(self.local(seconds));
            self.tell("home-refreshed", &self.args().with("at", &at))
        });
        let when: Vec<String> = self.when_known().into_iter().chain(refreshed).collect();
        if !when.is_empty() {
            screen.blocks.push(toned(when.join(" "), Tone::Small));
        }
        if self.can_look() {
            let look = if calm { Look::Primary } else { Look::Secondary };
            screen.blocks.push(Block::Actions { items: vec![self.check_again(look)] });
        }
        self.finish(screen)
    }

    /// A rule about devices of a maker means this one too.
    fn device_is_meant(&self) -> Option<String> {
        let make = self.device.manufacturer.as_deref()?;
        let judge = Judge::new(self.policy, self.device, &[], self.today());
        let is_of = |maker: &&Maker<'_>| maker.devices.iter().any(|name| name.as_str().eq_ignore_ascii_case(make));
        let meant = self.policy().bans.iter().filter(|ban| !ban.covers.devices.is_empty()).find_map(|ban| {
            let maker =
                self.policy().makers.iter().filter(|maker| ban.covers.devices.contains(&maker.id)).find(is_of)?;
            let ban = self.policy.index().ban(self.policy(), ban.id)?;
            let asks = |part: &PartReport| judge.ban(ban, part.area.part).duty.is_some_and(|d| d.asks().is_some());
            self.assessment().parts.iter().any(asks).then_some(maker)
        })?;
        let maker = clean(meant.name.as_str()).into_owned();
        Some(self.tell("home-device-maker", &self.args().with("maker", &maker)))
    }

    /// When this was looked at, or who told it when. Nothing where nobody looked.
    fn when_known(&self) -> Option<String> {
        let at = self.words.moment(self.local(self.checked.at));
        let seen = |p: &&PartReport| !matches!(p.evidence.scope, Scope::Nothing { .. });
        let mut seen = self.assessment().parts.iter().filter(seen).peekable();
        if seen.peek().is_none() {
            let day = self.words.date(self.answered_on(self.assessment().findings())?);
            return Some(self.tell("home-answered", &self.args().with("date", &day)));
        }
        let reports = seen.all(|p| p.evidence.source.provenance == Provenance::PrivacyReport);
        Some(self.tell(if reports { "home-report-read" } else { "home-checked" }, &self.args().with("at", &at)))
    }

    /// The last day on which the employee said what is here.
    pub(super) fn answered_on<'f>(&self, findings: impl Iterator<Item = &'f Finding>) -> Option<Date> {
        findings
            .filter_map(|f| match f.answer {
                Answer::Attested { on, .. } => Some(on),
                Answer::Present(_) | Answer::CannotTell { .. } => None,
            })
            .max()
    }

    pub(super) fn is_stale(&self) -> bool {
        self.today() > self.policy().expires
    }

    /// Findings in a state that wait for the employee: not those of which they said "not now".
    fn waiting(&self, status: Status) -> impl Iterator<Item = &Finding> {
        self.assessment().findings().filter(move |f| f.status == Some(status) && !self.rests(f))
    }

    pub(super) fn rests(&self, finding: &Finding) -> bool {
        self.case(&finding.key).is_some_and(|c| c.rests(self.now))
    }

    /// Seen, and it depends on an answer what is asked: that is a question, not something unseen.
    pub(super) fn needs_answer(finding: &Finding) -> bool {
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
            [] if self.assessment().outcome == Outcome::CannotTell => self.say("home-title-unseen"),
            [] => self.say("home-title-nothing"),
            [one] if one.is_perhaps() => self.say("home-title-perhaps-one"),
            [one] if one.is_in_doubt() => self.say("home-title-doubted-one"),
            [one] => self.tell("home-title-unknown-one", &self.args_for(one)),
            all if all.iter().all(|f| f.is_perhaps()) => {
                self.tell("home-title-perhaps", &self.args().number("n", all.len()))
            }
            all if all.iter().any(|f| f.is_perhaps() || f.is_in_doubt()) => self.say("home-title-unseen"),
            all => self.tell("home-title-unknown", &self.args().number("n", all.len())),
        }
    }

    fn nothing_asked(&self) -> Block {
        let all = || self.assessment().findings();
        let of = |status: Option<Status>| self.names(all().filter(|f| f.status == status && f.is_there()));
        let several = |f: &dyn Fn(&Finding) -> bool| {
            all().filter(|x| f(x)).map(|x| x.subject.name(self.policy())).collect::<BTreeSet<_>>().len()
        };
        let told = |id: &str, apps: &str, n: usize| self.tell(id, &self.args().with("apps", apps).number("n", n));
        let exempt = of(Some(Status::Exempt));
        let said_gone = |f: &&Finding| f.status == Some(Status::Done) && !f.is_there();
        let open = |f: &Finding, about| self.is_open_about(f) == about;
        let said = self.names(all().filter(said_gone).filter(|f| open(f, None)));
        let of_others = self.names(all().filter(said_gone).filter(|f| open(f, Some(Open::Whose))));
        let not_meant = self.names(all().filter(said_gone).filter(|f| open(f, Some(Open::Meant))));
        let quiet = of(None);
        let quiet_said = all().filter(|f| f.status.is_none() && f.is_there()).all(|f| f.sightings().is_empty());
        let whole = |p: &PartReport| p.evidence.coverage() == Coverage::Everything;
        let text = if !exempt.is_empty() {
            told("home-nothing-exempt", &exempt, 1)
        } else if all().any(|f| self.rests(f)) {
            self.say("home-nothing-rests")
        } else if !said.is_empty() {
            told("home-nothing-said", &said, several(&|f| said_gone(&f) && open(f, None)))
        } else if !of_others.is_empty() {
            told("home-nothing-perhaps", &of_others, several(&|f| said_gone(&f) && open(f, Some(Open::Whose))))
        } else if !not_meant.is_empty() {
            told("home-nothing-doubted", &not_meant, several(&|f| said_gone(&f) && open(f, Some(Open::Meant))))
        } else if all().any(|f| f.status == Some(Status::Done)) {
            self.say("home-nothing-left")
        } else if !quiet.is_empty() {
            told(
                if quiet_said { "home-nothing-asked-said" } else { "home-nothing-asked" },
                &quiet,
                several(&|f| f.status.is_none() && f.is_there()),
            )
        } else if self.saw_nothing() {
            self.say("home-nothing-unlooked")
        } else if self.assessment().parts.iter().all(whole) {
            self.say("home-nothing-found")
        } else {
            self.say("home-nothing-unseen")
        };
        let status = if exempt.is_empty() { Status::Done } else { Status::Exempt };
        Block::Status { status, word: self.word(status), text: Some(text), live: self.fresh }
    }
}
