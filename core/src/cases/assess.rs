//! Making an assessment of what was detected.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::detection::{Detected, Doubt, Evidence, Hint, Perhaps, Sighting, Subject, UNALLOWED, Watch, Watched};
use crate::inventory::{AppState, Space, has_unsettled, pieces};
use crate::obligation::{Device, Gate, Grant, Judge, Judgement, Keeping, QuestionKind};
use crate::policy::{AppRef, BanRef, PolicyFile, Recognised, recognised};

use super::assessment::{Answer, Assessment, Finding, Outcome, PartReport, Status};
use super::attestation::Attestation;
use super::key::CaseKey;
use super::management::{ManagementWord, Teller};
use super::sum::Sum;
use super::unseen::{Standing, Unseen, merge, place};

/// The most apps of one area about which somebody is asked whether they are a maker's.
const MOST_PERHAPS: usize = 12;

/// What a check knows beside what was detected.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'f> {
    /// The policy.
    pub policy: &'f PolicyFile,
    /// The device and its user.
    pub device: &'f Device,
    /// What the employee saw where the system shows nothing.
    pub attestations: &'f [Attestation],
    /// What the management saw, where it says so.
    pub told: Option<Told<'f>>,
    /// Exemptions granted to this device.
    pub grants: &'f [Grant],
    /// Open cases, of which it must be known whether their app is gone.
    pub watch: Watch<'f>,
    /// The day, in the organisation's time zone.
    pub day: Date,
}

/// What the management saw on this device.
#[derive(Clone, Copy, Debug)]
pub struct Told<'f> {
    /// Its word.
    pub word: &'f ManagementWord,
    /// What it named before: what it names no longer is gone.
    pub before: &'f [CaseKey],
}

/// Joins what was detected with what is asked and with what the employee said. Pure.
#[must_use]
pub fn assess(facts: Facts<'_>, detected: &[Detected]) -> Assessment {
    assess_again(facts, detected, &mut Unseen::default())
}

/// The same, by one who keeps from check to check what does not depend on the device's apps.
#[must_use]
pub fn assess_again(facts: Facts<'_>, detected: &[Detected], unseen: &mut Unseen) -> Assessment {
    let Facts { policy, device, grants, day, .. } = facts;
    let unsettled = has_unsettled(detected.iter().map(|d| d.area));
    let judge = Judge::new(policy, device, grants, day).with_unsettled_profile(unsettled);
    unseen.for_facts(&facts, unsettled);
    let mut sum = Sum::default();
    let parts: Vec<PartReport> =
        detected.iter().map(|d| Look { facts, judge: &judge, detected: d }.report(unseen, &mut sum)).collect();
    let Sum { mut questions, roads, outcome } = sum;
    // Another road than removing the app is open to nobody of whom it is unknown what they must keep.
    if roads && Keeping::of(policy.policy(), device, day).gate == Gate::RoleFirst {
        questions.insert(QuestionKind::Roles);
    }
    let outcome = outcome.unwrap_or(Outcome::CannotTell);
    Assessment { day, parts, questions: questions.into_iter().collect(), outcome }
}

/// The look at one area.
struct Look<'a> {
    facts: Facts<'a>,
    judge: &'a Judge<'a>,
    detected: &'a Detected,
}

impl Look<'_> {
    fn report(&self, unseen: &mut Unseen, sum: &mut Sum) -> PartReport {
        let index = self.facts.policy.index();
        let platform = self.detected.platform;
        let mut findings = self.present();
        let seen: BTreeSet<AppRef> = findings.iter().filter_map(|f| f.subject.listed()).collect();
        let unknown_there = index.unknown_there(platform);
        // Where the list shows every app that has an identifier, only those without one are in doubt, and of nearly all
        // of them nothing more is known than at the last check.
        let by_list = self.detected.rules_out_by_list();
        let (standing, apart) = match by_list {
            true => (unseen.in_area(self.detected.area, platform, || self.standing()), self.apart(&seen)),
            false => (Arc::default(), Vec::new()),
        };
        let candidates: Cow<'_, [AppRef]> = if by_list {
            let mut few = [apart.as_slice(), &self.detected.named_unread].concat();
            few.sort_unstable();
            few.dedup();
            few.into()
        } else {
            index.banned().into()
        };
        let doubtful: Vec<(AppRef, Doubt)> = candidates
            .iter()
            .filter(|app| !seen.contains(app) && unknown_there.binary_search(app).is_err())
            .filter_map(|app| Some((*app, self.detected.doubt(self.facts.policy.policy(), *app)?)))
            .collect();
        let unsure: Vec<Finding> = doubtful.iter().filter_map(|(app, doubt)| self.unsure(*app, *doubt)).collect();
        let (quiet, unsure): (Vec<Finding>, Vec<Finding>) = unsure.into_iter().partition(|f| self.is_quiet(f));
        let quiet: Vec<Finding> = quiet.into_iter().filter(|f| f.status == Some(Status::Unknown)).collect();
        quiet.iter().for_each(|finding| sum.wonder(&finding.judgement));
        let quiet = quiet.len();
        let as_before = if by_list { index.nameless(platform).len() - apart.len() } else { 0 };
        let doubtful = doubtful.len() + as_before;
        let looked_for = index.banned().len().saturating_sub(unknown_there.len());
        let absent = looked_for.saturating_sub(seen.len() + doubtful);
        findings.extend(unsure);
        let perhaps_more = self.perhaps(&mut findings, sum);
        let beyond = self.beyond_unchecked();
        beyond.iter().for_each(|judgement| sum.wonder(judgement));
        let Fates { gone, released, unsure } = self.fates(&findings, &standing, &apart);
        findings.extend(unsure);
        findings.sort_by(|a, b| place(a).cmp(&place(b)));
        findings.iter().for_each(|finding| sum.add(finding));
        if apart.is_empty() {
            sum.join(&standing.sum);
        } else {
            standing.without(&apart).for_each(|finding| sum.add(finding));
        }
        let findings = merge(findings, &standing.findings, &apart);
        let part = PartReport {
            area: self.detected.area,
            evidence: self.detected.evidence.clone(),
            looked_for,
            absent,
            doubtful,
            findings,
            quiet,
            perhaps_more,
            recognised: self.recognised(),
            web_apps: self.detected.web_apps,
            open_ended_unchecked: !beyond.is_empty(),
            only_allowed: self.asks(self.facts.policy.index().allow_only().iter().copied()),
            gone,
            released,
        };
        sum.outcome = sum.outcome.max(Some(if part.is_open() { Outcome::CannotTell } else { Outcome::NothingAsked }));
        part
    }

    /// What is found of apps without an identifier here as long as nothing more is known of them.
    fn standing(&self) -> Vec<(AppRef, Finding)> {
        let nameless = self.facts.policy.index().nameless(self.detected.platform).iter();
        let finding = |app: &AppRef| {
            let judgement = self.judge.app(*app, self.detected.area.part);
            self.doubted(*app, judgement, Answer::CannotTell { doubt: Doubt::NoIdentifier, hint: None })
        };
        nameless.filter_map(|app| Some((*app, finding(app)?))).collect()
    }

    /// Of the apps without an identifier here, those of which something is known all the same, sorted: they were
    /// seen, or somebody said something of them.
    fn apart(&self, seen: &BTreeSet<AppRef>) -> Vec<AppRef> {
        let Facts { attestations, told, policy, .. } = self.facts;
        let (index, area) = (policy.index(), self.detected.area);
        let keys = attestations.iter().map(|a| &a.key).chain(told.iter().flat_map(|told| told.before));
        let said = keys.filter(|key| key.area == area).filter_map(|key| index.app(&key.app));
        let words = told.iter().flat_map(|told| &told.word.seen);
        let named = words.flat_map(|id| [index.by_package(id), index.by_bundle(id)]).flatten();
        let pointed = self.detected.hints.iter().map(|(app, _)| *app);
        let unread = self.detected.named_unread.iter().copied();
        let all = seen.iter().copied().chain(said).chain(named).chain(pointed).chain(unread);
        let nameless = index.nameless(self.detected.platform);
        let mut apart: Vec<AppRef> = all.filter(|app| nameless.binary_search(app).is_ok()).collect();
        apart.sort_unstable();
        apart.dedup();
        apart
    }

    /// What became of watched cases that have no finding.
    fn fates(&self, findings: &[Finding], standing: &Standing, apart: &[AppRef]) -> Fates {
        let mut fates = Fates::default();
        let cases = || self.facts.watch.cases.iter().filter(|c| c.area == self.detected.area);
        if cases().next().is_none() {
            return fates;
        }
        let known: HashSet<&CaseKey> = findings.iter().chain(standing.without(apart)).map(|f| &f.key).collect();
        for case in cases() {
            let key = CaseKey { app: case.app.clone(), area: case.area };
            if known.contains(&key) {
                continue;
            }
            let judgement = self.judge_watched(case);
            let asks = judgement.duty.as_ref().is_some_and(|d| d.asks().is_some()) || judgement.depends.is_some();
            if !self.detected.still.contains(&case.app) && self.ruled_out(case) {
                fates.gone.push(key);
            } else if !asks {
                fates.released.push(key);
            } else if let Some(subject) = self.subject_of(case) {
                // It could not be looked at the way it was found: that is no end.
                let doubt = self.detected.list_doubt().unwrap_or(Doubt::NoIdentifier);
                let answer = self.said(&key, &judgement).unwrap_or(Answer::CannotTell { doubt, hint: None });
                let status = status(&answer, &judgement);
                fates.unsure.push(Finding { subject, key, answer, judgement, status });
            }
        }
        fates
    }

    fn judge_watched(&self, case: &Watched) -> Judgement {
        let (part, index) = (self.detected.area.part, self.facts.policy.index());
        match index.app(&case.app) {
            Some(app) => self.judge.app(app, part),
            None => self.judge.bans(index.ban(self.facts.policy.policy(), &case.ban), part),
        }
    }

    fn subject_of(&self, case: &Watched) -> Option<Subject> {
        match self.facts.policy.index().app(&case.app) {
            Some(app) => Some(Subject::Listed(app)),
            None if case.app.starts_with(UNALLOWED) => None,
            None => Some(Subject::Unlisted(case.app.clone())),
        }
    }

    /// Whether the list would have shown the case's app by any name that it is known by.
    fn ruled_out(&self, case: &Watched) -> bool {
        let coverage = self.detected.coverage();
        if self.named_unread(case) {
            return false;
        }
        if !case.identifiers.is_empty() {
            return coverage.would_show(case.identifiers.iter().map(String::as_str));
        }
        match self.facts.policy.index().app(&case.app) {
            Some(app) => self.detected.doubt(self.facts.policy.policy(), app).is_none(),
            None => self.detected.rules_out_by_list(),
        }
    }

    /// Whether the case's app stands in a record that could not be read.
    fn named_unread(&self, case: &Watched) -> bool {
        let known = self.facts.policy.index().app(&case.app);
        let mut words = self.detected.evidence.unread.iter().flat_map(|unread| pieces(&unread.word));
        known.is_some_and(|app| self.detected.named_unread.contains(&app))
            || words.any(|word| case.identifiers.iter().any(|id| id == word))
    }

    fn present(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        for sighting in &self.detected.present {
            if matches!(sighting.subject, Subject::Unallowed(_)) && !self.is_judged(sighting) {
                // Every app of the employee's is "not allowed" somewhere else: here it is nobody's business.
                continue;
            }
            match findings.last_mut() {
                Some(Finding { subject, answer: Answer::Present(all), .. }) if *subject == sighting.subject => {
                    all.push(sighting.clone());
                }
                _ => findings.push(self.finding(
                    sighting.subject.clone(),
                    Answer::Present(vec![sighting.clone()]),
                    self.judge_sighting(sighting),
                )),
            }
        }
        for finding in &mut findings {
            if let Some(said) = self.only_traces(finding) {
                finding.answer = said;
            }
            finding.status = status(&finding.answer, &finding.judgement);
        }
        findings
    }

    fn finding(&self, subject: Subject, answer: Answer, judgement: Judgement) -> Finding {
        let key = self.key(&subject);
        let status = status(&answer, &judgement);
        Finding { subject, key, answer, judgement, status }
    }

    fn key(&self, subject: &Subject) -> CaseKey {
        CaseKey { app: subject.key(self.facts.policy.policy(), self.facts.watch.salt), area: self.detected.area }
    }

    fn is_judged(&self, sighting: &Sighting) -> bool {
        let judgement = self.judge_sighting(sighting);
        judgement.duty.is_some() || judgement.depends.is_some() || judgement.upcoming.is_some()
    }

    fn judge_sighting(&self, sighting: &Sighting) -> Judgement {
        let part = self.detected.area.part;
        let index = self.facts.policy.index();
        match (&sighting.subject, &sighting.evidence) {
            (Subject::Listed(app), _) => self.judge.app(*app, part),
            (_, Evidence::MakerCertificate { maker }) => {
                self.judge.bans(index.bans_of_maker(*maker).iter().copied(), part)
            }
            (_, Evidence::Remembered { ban }) => self.judge.bans(index.ban(self.facts.policy.policy(), ban), part),
            _ => self.judge.bans(index.allow_only().iter().copied(), part),
        }
    }

    /// Traces of use alone give way to a later look by the employee.
    fn only_traces(&self, finding: &Finding) -> Option<Answer> {
        let last = finding
            .sightings()
            .iter()
            .map(Sighting::last_active)
            .collect::<Option<Vec<Option<i64>>>>()?
            .into_iter()
            .max()?;
        // Without a day, any later look counts.
        let Some(last) = last else { return self.said(&finding.key, &finding.judgement) };
        let zone = jiff::tz::TimeZone::get(self.facts.policy.policy().organisation.time_zone).ok()?;
        let last = jiff::Timestamp::from_second(last).ok()?.to_zoned(zone).date();
        self.said(&finding.key, &finding.judgement).filter(|a| matches!(a, Answer::Attested { on, .. } if *on >= last))
    }

    /// The latest word of somebody who looked. Of one day it is the employee's: they look after the
    /// management did.
    fn said(&self, key: &CaseKey, judgement: &Judgement) -> Option<Answer> {
        let version = self.facts.policy.policy().version;
        let attestation =
            |a: &&Attestation| a.key == *key && a.counts(self.facts.day, version, judgement.duty.as_ref());
        let employee = self.facts.attestations.iter().find(attestation);
        let employee = employee.map(|a| (a.on, a.there, Teller::Employee));
        let word = self.told(key);
        // That the management names it no longer does not outweigh who still sees it.
        let word = word.filter(|(_, there, _)| *there || !employee.is_some_and(|(_, there, _)| there));
        let (on, there, by) = match (employee, word) {
            (Some(employee), Some(word)) if word.0 > employee.0 => word,
            (Some(employee), _) => employee,
            (None, word) => word?,
        };
        Some(Answer::Attested { there, on, by })
    }

    /// What the management's word says of an app. It knows no spaces beside the main one.
    fn told(&self, key: &CaseKey) -> Option<(Date, bool, Teller)> {
        let Told { word, before } = self.facts.told?;
        if key.area.space != Space::Main || word.on > self.facts.day {
            return None;
        }
        let listed = self.facts.policy.index().app(&key.app).and_then(|app| app.get(self.facts.policy.policy()));
        let named = match listed {
            Some(app) => word.names(app.packages.iter().chain(&app.bundles).copied()),
            None => word.names([key.app.as_str()].into_iter()),
        };
        (named || before.contains(key)).then_some((word.on, named, Teller::Management))
    }

    /// An app that may be there, if that matters in this part.
    fn unsure(&self, app: AppRef, doubt: Doubt) -> Option<Finding> {
        let judgement = self.judge.app(app, self.detected.area.part);
        let key = self.key(&Subject::Listed(app));
        let hint = self.detected.hints.iter().find(|(a, _)| *a == app).map(|(_, h)| *h);
        let answer = self.said(&key, &judgement).unwrap_or(Answer::CannotTell { doubt, hint });
        self.doubted(app, judgement, answer)
    }

    /// The finding on an app that may be there, unless it is no matter.
    fn doubted(&self, app: AppRef, judgement: Judgement, answer: Answer) -> Option<Finding> {
        let matters = judgement.duty.as_ref().is_some_and(|d| d.asks().is_some() || d.exempt.is_some());
        if !matters && judgement.depends.is_none() {
            return None;
        }
        // An exemption is told where the app is, or something points to it: not for every app that it would allow.
        let asks = judgement.depends.is_some() || judgement.duty.as_ref().is_some_and(|d| d.asks().is_some());
        if !asks && points_nowhere(&answer) && !self.is_the_only_one(app, &judgement) {
            return None;
        }
        Some(self.finding(Subject::Listed(app), answer, judgement))
    }

    /// Whether the ban is about this app alone: then the grant itself is a word about that very app, and where no list can
    /// show it, its card is where its holder reads the conditions and the last day.
    fn is_the_only_one(&self, app: AppRef, judgement: &Judgement) -> bool {
        let policy = self.facts.policy.policy();
        let ban = judgement.duty.as_ref().and_then(|duty| duty.ban.get(policy));
        let id = app.get(policy).map(|app| app.id);
        ban.zip(id).is_some_and(|(ban, id)| {
            let covers = &ban.covers;
            let wider = [&covers.makers, &covers.countries, &covers.categories].iter().any(|list| !list.is_empty());
            covers.apps == [id] && !wider && covers.allow_only.is_none()
        })
    }

    /// Nothing at all is known of it, and nobody is asked to look for it.
    fn is_quiet(&self, finding: &Finding) -> bool {
        let Subject::Listed(app) = finding.subject else { return false };
        let quiet = app.get(self.facts.policy.policy()).is_some_and(|a| a.quiet);
        quiet && points_nowhere(&finding.answer)
    }

    /// Adds a question for each app that may be of a banned maker, as long as there are few of them. How many
    /// more there are.
    fn perhaps(&self, findings: &mut Vec<Finding>, sum: &mut Sum) -> usize {
        let (part, index) = (self.detected.area.part, self.facts.policy.index());
        let mut judged: Vec<(&[BanRef], Judgement)> = Vec::new();
        let (mut asked, mut more) = (0, 0);
        for Perhaps { identifier, maker, app, system } in &self.detected.perhaps {
            // What another ban asks of it for certain is said already.
            let told = |f: &Finding| f.status.is_some() && app.is_some_and(|app| f.subject == Subject::Listed(app));
            if findings.iter().any(told) {
                continue;
            }
            let in_doubt = Doubt::MakerInDoubt { maker: *maker };
            let (bans, doubt) = match (app, index.bans_of_maker(*maker)) {
                (Some(app), _) => (index.doubt_of(*app).map_or(&[][..], |(_, bans)| bans), in_doubt),
                (None, []) => (index.doubtful_bans_of_maker(*maker), in_doubt),
                (None, sure) => (sure, Doubt::PerhapsOf { maker: *maker }),
            };
            if !judged.iter().any(|(known, _)| *known == bans) {
                judged.push((bans, self.judge.bans(bans.iter().copied(), part)));
            }
            let Some((_, judgement)) = judged.iter().find(|(known, _)| *known == bans) else { continue };
            if !matters(judgement) {
                continue;
            }
            if *system == Some(true) || asked == MOST_PERHAPS {
                sum.wonder(judgement);
                more += 1;
                continue;
            }
            asked += 1;
            let subject = Subject::Unlisted(identifier.clone());
            let said = self.said(&self.key(&subject), judgement);
            let answer = said.unwrap_or(Answer::CannotTell { doubt, hint: None });
            findings.push(self.finding(subject, answer, judgement.clone()));
        }
        more
    }

    /// How much is recognised of the bans on makers and countries that ask something here.
    fn recognised(&self) -> Vec<Recognised> {
        let index = self.facts.policy.index();
        let asking = index.maker_bans().filter(|ban| self.asks([*ban]));
        recognised(index, asking, self.detected.platform).collect()
    }

    /// Whether one of these bans asks something here.
    fn asks(&self, bans: impl IntoIterator<Item = BanRef>) -> bool {
        let judgement = self.judge.bans(bans, self.detected.area.part);
        judgement.duty.is_some_and(|d| d.asks().is_some())
    }

    /// What bans that reach beyond the known apps ask here, or may ask, where they could not be held against the
    /// list. Whether they ask anything may depend on what nobody has said yet: then that is asked.
    fn beyond_unchecked(&self) -> Vec<Judgement> {
        let index = self.facts.policy.index();
        let whole = self.detected.rules_out_by_list();
        let marked = whole && self.detected.evidence.marks_system;
        let part = self.detected.area.part;
        let allowed = (!marked).then(|| self.judge.bans(index.allow_only().iter().copied(), part));
        // Of a ban by which nothing could be recognised, no list tells anything.
        let blind = |ban: &BanRef| index.recognised(*ban, self.detected.platform).is_some_and(|known| known.blind);
        let of_makers = self.judge.bans(index.maker_bans().filter(|ban| !whole || blind(ban)), part);
        allowed.into_iter().chain([of_makers]).filter(matters).collect()
    }
}

/// Whether something is asked, or depends on an answer.
fn matters(judgement: &Judgement) -> bool {
    judgement.depends.is_some() || judgement.duty.as_ref().is_some_and(|duty| duty.asks().is_some())
}

/// Nobody saw the app, nobody said that it is there, and nothing points to it.
fn points_nowhere(answer: &Answer) -> bool {
    match answer {
        Answer::CannotTell { doubt: Doubt::NamedUnread, .. } | Answer::CannotTell { hint: Some(Hint::Claimed), .. } => {
            false
        }
        Answer::CannotTell { .. } => true,
        Answer::Present(_) | Answer::Attested { .. } => false,
    }
}

/// What became of watched cases.
#[derive(Default)]
struct Fates {
    gone: Vec<CaseKey>,
    released: Vec<CaseKey>,
    unsure: Vec<Finding>,
}

fn status(answer: &Answer, judgement: &Judgement) -> Option<Status> {
    let asks = judgement.duty.as_ref().and_then(|d| d.asks());
    let exempt = judgement.duty.as_ref().is_some_and(|d| d.exempt.is_some());
    let there = match answer {
        Answer::Present(sightings) if sightings.iter().all(switched_off) => return asks.map(|_| Status::Done),
        Answer::Present(sightings) if sightings.iter().all(|s| s.state == AppState::Trace) => None,
        Answer::Present(_) | Answer::Attested { there: true, .. } => Some(true),
        Answer::Attested { there: false, .. } => Some(false),
        Answer::CannotTell { .. } => None,
    };
    match (there, asks) {
        (Some(false), _) => asks.map(|_| Status::Done),
        (Some(true), Some(asked)) if asked.is_order() => Some(Status::Action),
        (Some(true), Some(_)) => Some(Status::Asked),
        (Some(true) | None, None) if exempt => Some(Status::Exempt),
        (None, Some(_)) => Some(Status::Unknown),
        (_, None) => judgement.depends.as_ref().map(|_| Status::Unknown),
    }
}

/// An app that came with the device cannot be removed; switched off is as far as it goes.
fn switched_off(sighting: &Sighting) -> bool {
    sighting.system == Some(true) && sighting.state == AppState::Disabled
}
