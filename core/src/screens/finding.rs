//! What was found: what is asked, until when, by whom, and what happens then.

use crate::cases::{Answer, CaseKey, Finding, Status};
use crate::detection::Evidence;
use crate::inventory::{AppState, Provenance};
use crate::obligation::Duty;
use crate::policy::{Instead, Obligation, Ownership};

use super::builder::*;
use super::id::ScreenId;
use super::model::*;
use super::view::View;

impl View<'_> {
    pub(super) fn finding_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        let duty = finding.judgement.duty.as_ref()?;
        let status = finding.status?;
        match status {
            Status::Unknown => return self.self_check_screen(key),
            Status::Done => return self.done_screen(key),
            Status::Action | Status::Asked | Status::Exempt => {}
        }
        let title = self.tell(self.finding_title(duty, status), &self.args_for(finding));
        let mut screen = self.begin(&ScreenId::Finding(key.clone()), title, Some(&ScreenId::Home));
        let again = self.case(key).is_some_and(|c| c.reopened > 0);
        let still = self.fresh.then(|| self.tell("finding-still", &self.args_for(finding)));
        let back = again.then(|| self.tell("finding-again", &self.args_for(finding)));
        let text = still.or(back);
        screen.blocks.push(Block::Status { status, word: self.word(status), text, live: self.fresh });
        let mut facts = match status {
            Status::Exempt => self.exempt_facts(duty, finding),
            _ => self.asked_facts(duty, finding, status),
        };
        facts.push(fact(self.say(self.seen_key(finding)), self.seen(finding)));
        screen.blocks.push(Block::Facts { items: facts });
        if status == Status::Exempt {
            self.conditions(duty, &mut screen);
            screen.blocks.push(Block::Actions {
                items: vec![
                    self.act("action-not-needed", format!("begin/{key}"), Look::Secondary),
                    self.show("action-why", &ScreenId::Why(key.clone()), Look::Link),
                ],
            });
            return Some(self.finish(screen));
        }
        screen.blocks.push(Block::Actions { items: vec![self.start(finding), self.check_again(Look::Secondary)] });
        screen.blocks.push(self.case_links(key));
        Some(self.finish(screen))
    }

    /// The button that begins: straight to the steps, or to the choice between two roads.
    pub(super) fn start(&self, finding: &Finding) -> Action {
        let key = &finding.key;
        match self.has_choice(finding.judgement.duty.as_ref()) {
            true => self.act("action-choose", format!("choose/{key}"), Look::Primary),
            false => self.act("action-start", format!("begin/{key}"), Look::Primary),
        }
    }

    fn finding_title(&self, duty: &Duty, status: Status) -> &'static str {
        match (status, duty.obligation) {
            (Status::Exempt, _) => "finding-title-exempt",
            (_, Obligation::Forbidden) => "finding-title-forbidden",
            (_, Obligation::Urged) if self.has_choice(Some(duty)) => "finding-title-urged-choice",
            (_, Obligation::Urged) => "finding-title-urged",
            _ => "finding-title-advised",
        }
    }

    fn asked_facts(&self, duty: &Duty, finding: &Finding, status: Status) -> Vec<Fact> {
        let args = self.args_for(finding);
        let mut facts = Vec::new();
        let asked = |id| self.tell(id, &args);
        match duty.obligation {
            Obligation::Forbidden => {
                let what = match () {
                    () if duty.instead.contains(&Instead::WorkApps) => "finding-what-forbidden-work-apps",
                    () if duty.instead.contains(&Instead::WorkData) => "finding-what-forbidden-work-data",
                    () => "finding-what-forbidden",
                };
                facts.push(fact(self.say("fact-what-must"), asked(what)));
            }
            _ => {
                let what = match (duty.obligation, self.has_choice(Some(duty))) {
                    (Obligation::Urged, true) => "finding-what-urged-choice",
                    (Obligation::Urged, false) => "finding-what-urged",
                    (_, true) => "finding-what-advised-choice",
                    (_, false) => "finding-what-advised",
                };
                facts.push(fact(self.say("fact-what-asked"), asked(what)));
                facts.push(fact(self.say("fact-must"), asked(self.must_not(duty))));
            }
        }
        if let Some(until) = self.until(duty, status) {
            facts.push(fact(self.say("fact-until"), until));
        }
        facts.push(fact(self.say("fact-who"), self.who_asks()));
        facts.push(fact(self.say("fact-after"), self.consequence(duty, finding)));
        facts
    }

    fn must_not(&self, duty: &Duty) -> &'static str {
        match (self.device.ownership, duty.obligation) {
            (Some(Ownership::Private), Obligation::Urged) => "finding-must-own-urged",
            (Some(Ownership::Private), _) => "finding-must-own",
            (_, Obligation::Urged) => "finding-must-urged",
            _ => "finding-must",
        }
    }

    fn until(&self, duty: &Duty, status: Status) -> Option<String> {
        let day = duty.deadline?;
        let id = match status {
            Status::Action if day < self.today() => "finding-until-was",
            Status::Action if day == self.today() => "finding-until-today",
            Status::Action => "finding-until-by",
            _ if day < self.today() => "finding-until-asked-was",
            _ => "finding-until-asked",
        };
        Some(self.tell(id, &self.args().with("date", &self.words.date(day))))
    }

    pub(super) fn who_asks(&self) -> String {
        let date = self.words.short_date(self.policy().decision.date);
        self.tell("finding-who", &self.args().with("date", &date))
    }

    fn consequence(&self, duty: &Duty, finding: &Finding) -> String {
        let written = duty.source(self.policy()).and_then(|(_, phase)| phase.consequence.as_ref());
        match (written, duty.obligation) {
            (Some(text), _) => self.text(text),
            (None, Obligation::Forbidden) => self.tell("finding-after-unsaid", &self.args_for(finding)),
            (None, _) => self.tell("finding-after-asked", &self.args_for(finding)),
        }
    }

    fn exempt_facts(&self, duty: &Duty, finding: &Finding) -> Vec<Fact> {
        let mut facts = Vec::new();
        let Some(exempt) = &duty.exempt else { return facts };
        if let Some(kind) = self.policy().exemptions.iter().find(|e| e.id == exempt.exemption) {
            facts.push(fact(self.say("fact-task"), self.text(&kind.task)));
            facts.push(fact(self.say("fact-granted"), self.text(&kind.granted_by)));
        }
        let until = self.words.date(exempt.until);
        facts.push(fact(self.say("fact-until"), self.tell("finding-until-exempt", &self.args().with("date", &until))));
        facts.push(fact(self.say("fact-after"), self.tell("finding-after-exempt", &self.args_for(finding))));
        facts
    }

    pub(super) fn conditions(&self, duty: &Duty, screen: &mut Screen) {
        let Some(exempt) = &duty.exempt else { return };
        let Some(kind) = self.policy().exemptions.iter().find(|e| e.id == exempt.exemption) else { return };
        if !kind.conditions.is_empty() {
            screen.blocks.push(self.heading("finding-conditions"));
            screen.blocks.push(points(kind.conditions.iter().map(|c| self.text(c))));
        }
    }

    fn seen_key(&self, finding: &Finding) -> &'static str {
        match (&finding.answer, finding.sightings().first().map(|s| s.provenance)) {
            (Answer::Attested { .. }, _) => "fact-said",
            (_, Some(Provenance::Management)) => "fact-known",
            _ => "fact-seen",
        }
    }

    /// "TikTok staat op deze telefoon. Gezien: 22 november 2026, 9.10 uur."
    pub(super) fn seen(&self, finding: &Finding) -> String {
        let at = self.words.moment(self.local(self.checked.at));
        let args = || self.args_for(finding).with("at", &at);
        let Some(sighting) = finding.sightings().first() else {
            return match &finding.answer {
                Answer::Attested { there, on } => {
                    let id = if *there { "seen-said-there" } else { "seen-said-gone" };
                    self.tell(id, &args().with("date", &self.words.date(*on)))
                }
                _ => self.tell("seen-not", &args()),
            };
        };
        let state = match (sighting.state, &sighting.evidence) {
            (_, Evidence::Activity { last }) => {
                let last = self.words.moment(self.local(*last));
                return self.tell("seen-trace", &args().with("last", &last));
            }
            (AppState::Disabled, _) => "seen-disabled",
            (AppState::Archived, _) => "seen-archived",
            (AppState::Suspended, _) => "seen-suspended",
            (AppState::Enabled | AppState::Trace, _) => "seen-enabled",
        };
        let mut said = vec![self.tell(state, &args())];
        match sighting.evidence {
            Evidence::Certificate => said.push(self.tell("seen-certificate", &args())),
            Evidence::MakerCertificate { .. } => said.push(self.tell("seen-maker", &args())),
            Evidence::NotAllowed => said.push(self.tell("seen-not-allowed", &args())),
            Evidence::Identifier | Evidence::Activity { .. } => {}
        }
        if sighting.system == Some(true) {
            said.push(self.tell("seen-system", &args()));
        }
        if finding.sightings().len() > 1 {
            said.push(self.tell("seen-editions", &args().number("n", finding.sightings().len())));
        }
        said.push(match sighting.provenance {
            Provenance::Management => self.tell("seen-by-management", &args()),
            Provenance::List => self.tell("seen-by-list", &args()),
            Provenance::System | Provenance::PrivacyReport => self.tell("seen-at", &args()),
        });
        said.join(" ")
    }
}
