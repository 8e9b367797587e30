//! What was found: what is asked, until when, by whom, and what happens then.

use crate::cases::{Answer, CaseKey, Ending, Finding, Status, Teller};
use crate::contract::*;
use crate::detection::Evidence;
use crate::inventory::{AppState, Provenance};
use crate::obligation::Duty;
use crate::policy::{Exemption, Instead, Obligation, Ownership, Platform};

use super::builder::*;
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
        let title = self.tell(self.finding_title(duty, finding, status), &self.args_for(finding));
        let mut screen = self.begin(&ScreenId::Finding(key.clone()), title, Some(&ScreenId::Home));
        screen.subtitle = self.place_of(finding);
        let still = self.fresh.then(|| self.tell("finding-still", &self.args_for(finding)));
        let back = self.case(key).and_then(|c| c.came_back_after).map(|how| match how {
            Ending::Gone | Ending::SaidGone | Ending::ToldGone | Ending::SwitchedOff => "finding-again",
            Ending::Exempt => "finding-again-exempt",
            Ending::WorkDataRemoved | Ending::NoLongerAsked | Ending::PlaceGone => "finding-again-changed",
        });
        let text = still.or(back.map(|id| self.tell(id, &self.args_for(finding))));
        screen.blocks.push(Block::Status { status, word: self.word(status), text, live: self.fresh });
        let mut facts = match status {
            Status::Exempt => self.exempt_facts(duty, finding),
            Status::Action | Status::Asked | Status::Unknown | Status::Done => self.asked_facts(duty, finding, status),
        };
        facts.push(fact(self.say(self.seen_key(finding)), self.seen(finding)));
        screen.blocks.push(Block::Facts { items: facts });
        if self.can.removal_blocked && self.here == Some(key.area) && finding.is_there() && status != Status::Exempt {
            screen.blocks.push(Block::Notice { kind: NoticeKind::Info, text: self.say("removal-blocked") });
        }
        if status == Status::Exempt {
            self.conditions(duty, &mut screen);
            self.shut_roads(finding, &mut screen);
            let not_needed = Action {
                label: self.tell("action-not-needed", &self.args_for(finding)),
                look: Look::Secondary,
                target: Target::Act { event: Event::Begin(key.clone()) },
            };
            let why = self.show("action-why", &ScreenId::Why(key.clone()), Look::Link);
            let not_needed = (!self.app_must_wait(finding)).then_some(not_needed);
            screen.blocks.push(Block::Actions { items: not_needed.into_iter().chain([why]).collect() });
            return Some(self.finish(screen));
        }
        self.shut_roads(finding, &mut screen);
        let again = if self.can_look() {
            self.check_again(Look::Secondary)
        } else {
            self.show("action-look-again", &ScreenId::SelfCheck(key.clone()), Look::Secondary)
        };
        let mut buttons = vec![self.start(finding), again];
        if self.can.notify {
            let remind = if self.can.page { "action-remind-page" } else { "action-remind" };
            buttons.push(self.system(remind, SystemRequest::AskToNotify, Look::Link));
        }
        screen.blocks.push(Block::Actions { items: buttons });
        screen.blocks.push(self.case_links(key));
        Some(self.finish(screen))
    }

    /// The button that begins: straight to the steps, or to the choice between two roads.
    pub(super) fn start(&self, finding: &Finding) -> Action {
        let key = &finding.key;
        if self.has_choice(finding.judgement.duty.as_ref()) {
            return self.act("action-choose", Event::Choose(key.clone()), Look::Primary);
        }
        match self.app_must_wait(finding) {
            true => self.show("action-keep", &ScreenId::WorkData(key.clone()), Look::Primary),
            false => self.act("action-start", Event::Begin(key.clone()), Look::Primary),
        }
    }

    fn finding_title(&self, duty: &Duty, finding: &Finding, status: Status) -> &'static str {
        match (status, duty.obligation) {
            (Status::Exempt, _) => "finding-title-exempt",
            (_, Obligation::Forbidden) => "finding-title-forbidden",
            _ if self.app_must_wait(finding) => "finding-title-keep",
            (_, Obligation::Urged) if self.second_road(duty).is_some() => "finding-title-urged-choice",
            (_, Obligation::Urged) => "finding-title-urged",
            (_, Obligation::Advised | Obligation::UnderReview) => "finding-title-advised",
        }
    }

    fn asked_facts(&self, duty: &Duty, finding: &Finding, status: Status) -> Vec<Fact> {
        let args = self.args_for(finding);
        let mut facts = Vec::new();
        let asked = |id| self.tell(id, &args);
        match duty.obligation {
            Obligation::Forbidden => {
                let what = match self.second_road(duty) {
                    _ if self.app_must_wait(finding) => "finding-what-keep",
                    Some(Instead::WorkApps) => "finding-what-forbidden-work-apps",
                    Some(Instead::WorkData) => "finding-what-forbidden-work-data",
                    None => "finding-what-forbidden",
                };
                facts.push(fact(self.say("fact-what-must"), asked(what)));
            }
            Obligation::Urged | Obligation::Advised | Obligation::UnderReview => {
                let what = match (duty.obligation, self.second_road(duty).is_some()) {
                    _ if self.app_must_wait(finding) => "finding-what-keep",
                    (Obligation::Urged, true) => "finding-what-urged-choice",
                    (Obligation::Urged, false) => "finding-what-urged",
                    (Obligation::Advised | Obligation::UnderReview | Obligation::Forbidden, true) => {
                        "finding-what-advised-choice"
                    }
                    (Obligation::Advised | Obligation::UnderReview | Obligation::Forbidden, false) => {
                        "finding-what-advised"
                    }
                };
                facts.push(fact(self.say("fact-what-asked"), asked(what)));
                facts.push(fact(self.say("fact-must"), asked(self.must_not(duty))));
            }
        }
        // What must be kept goes before a date by which something would have to be gone.
        if let Some(until) = self.until(duty, status).filter(|_| !self.app_must_wait(finding)) {
            facts.push(fact(self.say("fact-until"), until));
        }
        facts.push(fact(self.say("fact-who"), self.who_asks()));
        facts.extend(self.added_words(finding).map(|words| fact(self.say("fact-added"), words)));
        // Nothing comes "after" a request, or after an order without a date.
        let after = if duty.obligation.is_order() && duty.deadline.is_some() { "fact-after" } else { "fact-if-not" };
        facts.push(fact(self.say(after), self.consequence(duty, finding)));
        if let Some(next) = finding.judgement.upcoming {
            let date = self.words.date(next.from);
            let id = upcoming_sentence(next.obligation);
            facts.push(fact(self.say("fact-later"), self.tell(id, &self.args_for(finding).with("date", &date))));
        }
        facts
    }

    fn must_not(&self, duty: &Duty) -> &'static str {
        let own = self.device.ownership == Some(Ownership::Private);
        match (duty.obligation, own) {
            (Obligation::Urged, true) => "finding-must-own-urged",
            (Obligation::Urged, false) => "finding-must-urged",
            (Obligation::UnderReview | Obligation::Advised | Obligation::Forbidden, true) => "finding-must-own",
            (Obligation::UnderReview | Obligation::Advised | Obligation::Forbidden, false) => "finding-must",
        }
    }

    fn until(&self, duty: &Duty, status: Status) -> Option<String> {
        let Some(day) = duty.deadline else {
            if let Some(within) = duty.source(self.policy()).and_then(|(_, phase)| phase.within) {
                let within = super::need::period(self.words, within);
                return Some(self.tell("finding-within", &self.args().with("period", &within)));
            }
            return (status == Status::Action).then(|| self.say("finding-until-none"));
        };
        let id = match status {
            Status::Action if day < self.today() => "finding-until-was",
            Status::Action if day == self.today() => "finding-until-today",
            Status::Action => "finding-until-by",
            Status::Asked | Status::Unknown | Status::Done | Status::Exempt => {
                if day < self.today() {
                    "finding-until-asked-was"
                } else {
                    "finding-until-asked"
                }
            }
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
            (None, asked) if asked.is_order() => self.tell("finding-after-unsaid", &self.args_for(finding)),
            (None, _) => self.tell("finding-after-asked", &self.args_for(finding)),
        }
    }

    pub(super) fn exempt_facts(&self, duty: &Duty, finding: &Finding) -> Vec<Fact> {
        let mut facts = Vec::new();
        let Some(exempt) = &duty.exempt else { return facts };
        if let Some(kind) = self.policy().exemptions.iter().find(|e| e.id == exempt.exemption) {
            facts.push(fact(self.say("fact-task"), self.text(&kind.task)));
            facts.push(fact(self.say("fact-granted"), self.decides(kind)));
            facts.extend(kind.report_to.as_ref().map(|who| fact(self.say("fact-report-to"), self.text(who))));
        }
        let until = self.words.date(exempt.until);
        facts.push(fact(
            self.say("fact-until-exempt"),
            self.tell("finding-until-exempt", &self.args().with("date", &until)),
        ));
        facts.push(fact(self.say("fact-after"), self.tell("finding-after-exempt", &self.args_for(finding))));
        facts
    }

    /// Who decides about an exemption, and whether anybody else may.
    pub(super) fn decides(&self, kind: &Exemption<'_>) -> String {
        let who = self.text(&kind.granted_by);
        if kind.undelegable { format!("{who}. {}", self.say("exemption-undelegable")) } else { who }
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
            (Answer::Attested { by: Teller::Employee, .. }, _) => "fact-said",
            (Answer::Attested { by: Teller::Management, .. }, _) => "fact-known",
            (_, Some(Provenance::Management)) => "fact-known",
            _ => "fact-seen",
        }
    }

    /// "TikTok staat op deze telefoon. Gezien: 22 november 2026, 9.10 uur."
    pub(super) fn seen(&self, finding: &Finding) -> String {
        let at = self.words.moment(self.local(self.checked.at));
        let args = || self.args_for(finding).with("at", &at);
        let perhaps = self.perhaps_maker(finding).and_then(|(maker, open)| self.said_perhaps(finding, &maker, open));
        if let Some(said) = perhaps {
            return said;
        }
        let Some(sighting) = finding.sightings().first() else {
            return match &finding.answer {
                Answer::Attested { there, on, by } => {
                    let id = match (by, there) {
                        (Teller::Employee, true) => "seen-said-there",
                        (Teller::Employee, false) => "seen-said-gone",
                        (Teller::Management, true) => "seen-told-there",
                        (Teller::Management, false) => "seen-told-gone",
                    };
                    self.tell(id, &args().with("date", &self.words.date(*on)))
                }
                Answer::CannotTell { .. } => self.why_unsure(finding),
                Answer::Present(_) => self.tell("seen-not", &args()),
            };
        };
        if let Evidence::Activity { last } = &sighting.evidence {
            let Some(last) = last else { return self.tell("seen-known", &args()) };
            let last = self.words.moment(self.local(*last));
            return self.tell("seen-trace", &args().with("last", &last));
        }
        // Every state in which some edition is here, the most present first.
        let mut states: Vec<AppState> = finding.sightings().iter().map(|s| s.state).collect();
        states.sort_by_key(|s| presence(*s));
        states.dedup();
        let mut said: Vec<String> =
            states.iter().map(|s| self.tell(state_sentence(*s, self.device.platform), &args())).collect();
        match sighting.evidence {
            Evidence::Certificate => said.push(self.tell("seen-certificate", &args())),
            Evidence::MakerCertificate { .. } => said.push(self.tell("seen-maker", &args())),
            Evidence::NotAllowed => said.push(self.tell("seen-not-allowed", &args())),
            Evidence::Remembered { .. } => said.push(self.tell("seen-remembered", &args())),
            Evidence::Identifier | Evidence::Activity { .. } => {}
        }
        if finding.sightings().iter().all(|s| s.system == Some(true)) {
            said.push(self.tell("seen-system", &args()));
        }
        if finding.sightings().len() > 1 {
            said.push(self.tell("seen-editions", &args().number("n", finding.sightings().len())));
        }
        said.push(match sighting.provenance {
            Provenance::Management => self.tell("seen-by-management", &args()),
            Provenance::List => self.tell("seen-by-list", &args()),
            Provenance::Example => self.tell("seen-by-example", &args()),
            Provenance::System | Provenance::PrivacyReport => self.tell("seen-at", &args()),
        });
        said.join(" ")
    }
}

/// What is said of a stricter rule that begins later.
pub(super) fn upcoming_sentence(obligation: Obligation) -> &'static str {
    if obligation.is_order() { "upcoming-forbidden" } else { "upcoming-asked" }
}

fn presence(state: AppState) -> u8 {
    match state {
        AppState::Enabled => 0,
        AppState::Suspended => 1,
        AppState::Archived => 2,
        AppState::Disabled => 3,
        AppState::Trace => 4,
    }
}

fn state_sentence(state: AppState, platform: Platform) -> &'static str {
    match state {
        AppState::Disabled => "seen-disabled",
        AppState::Archived => match platform {
            Platform::Android => "seen-archived",
            // Apple's word for it. Source: support.apple.com/guide/iphone, "Remove or delete apps".
            Platform::Ios => "seen-offloaded",
        },
        AppState::Suspended => "seen-suspended",
        AppState::Enabled | AppState::Trace => "seen-enabled",
    }
}
