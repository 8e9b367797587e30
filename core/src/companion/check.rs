//! Looking at the device.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;

use crate::cases::{Answer, Assessment, Case, CaseEvent, CaseKey, Facts, Finding, Teller, Told, assess_again, update};
use crate::contract::Event;
use crate::detection::{Salt, Watch, Watched, detect};
use crate::inventory::settle_profiles;
use crate::journal::JournalError;
use crate::policy::PolicyFile;
use crate::screens::Checked;

use super::keep::{TOLD, WELCOMED};
use super::{Companion, CompanionError};

impl Companion {
    /// Looks at the device and moves the cases along. Reaches no port but inventory, clock and, for
    /// exemptions, secure storage. Blocks on them and on the journal.
    ///
    /// # Errors
    /// When there is no policy yet, when a private phone's owner has not agreed yet, when the
    /// inventory cannot be had, or when the journal cannot be written.
    pub fn check(&mut self) -> Result<Vec<CaseEvent>, CompanionError> {
        self.check_after(false)
    }

    /// Whether the device may be looked at: its management set the app up, or its owner agreed.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn may_look(&self) -> Result<bool, CompanionError> {
        Ok(self.is_managed() || self.journal.setting(WELCOMED)?.is_some())
    }

    pub(super) fn is_managed(&self) -> bool {
        self.shell.managed || self.configuration.given
    }

    /// Whether a management could hear anything from here: it set this up, and the shell can report at all.
    pub(super) fn has_channel(&self) -> bool {
        self.is_managed() && self.shell.can.report()
    }

    pub(super) fn check_after(&mut self, work_data_removed: bool) -> Result<Vec<CaseEvent>, CompanionError> {
        if !self.may_look()? {
            return Err(CompanionError::NotAgreed);
        }
        // Thanks belong to the check that follows a press, not to a later one.
        self.feedback.before(&Event::Check);
        self.catch_up()?;
        self.read_policy()?;
        let policy = self.state.policy().cloned().ok_or(CompanionError::NoPolicy)?;
        self.believe(self.time.after_seeing(self.clock(), self.reach(&policy)))?;
        let now = self.now();
        let day = self.day(&policy, now);
        // What is kept is thrown away by the time that is believed: a wrong year costs nothing.
        let believed = self.time.latest;
        let believed_day = self.day(&policy, believed);
        let mut snapshots = self.ports.inventory.snapshots()?;
        let salt = self.salt();
        let device = self.device()?;
        settle_profiles(&mut snapshots, device.profile_is_of_employer());
        let attestations = self.journal.attestations()?;
        let grants = self.valid_grants(&policy)?;
        let told_before = self.told_before()?;
        let word = self.configuration.apps_seen.clone();
        let told = word.as_ref().map(|word| Told { word, before: &told_before });
        let ban_id = |finding: &Finding| {
            let duty = finding.judgement.duty.as_ref()?;
            duty.ban.get(policy.policy()).map(|ban| ban.id.to_owned())
        };
        let mut unseen = self.state.take_unseen();
        let (assessment, cases, events) = self.journal.write(|w| -> Result<_, JournalError> {
            let mut cases = w.cases()?;
            let open: Vec<Watched> = cases.iter().filter(|c| !c.is_closed()).map(watched).collect();
            let watch = Watch { cases: &open, salt: Salt(&salt) };
            let detected: Vec<_> = snapshots.iter().map(|s| detect(&policy, s, watch)).collect();
            // The inventory ends here: nothing below can reach it.
            drop(snapshots);
            let facts = Facts {
                policy: &policy,
                device: &device,
                attestations: &attestations,
                told,
                grants: &grants,
                watch,
                day,
            };
            let mut assessment = assess_again(facts, &detected, &mut unseen);
            let before = cases.clone();
            let events = update(&mut cases, &assessment, ban_id, work_data_removed, now);
            count_from_being_told(&mut assessment, &cases, &policy);
            let kept: HashSet<&CaseKey> = cases.iter().map(|c| &c.key).collect();
            for case in before.iter().filter(|c| !kept.contains(&c.key)) {
                w.remove_case(&case.key)?;
            }
            let known: HashMap<&CaseKey, &Case> = before.iter().map(|c| (&c.key, c)).collect();
            for case in cases.iter().filter(|c| known.get(&c.key) != Some(c)) {
                w.put_case(case)?;
            }
            let told = told_now(&assessment);
            if told != told_before {
                w.set_setting(TOLD, lines(&told).as_deref())?;
            }
            w.forget_old(believed, believed_day)?;
            Ok((assessment, cases, events))
        })?;
        self.state.keep_unseen(unseen);
        let configured_ownership = self.configuration.ownership.is_some();
        self.state.look_was_made(Checked { assessment, cases, at: now, configured_ownership });
        Ok(events)
    }

    /// The apps that the management's word named at the last check.
    fn told_before(&self) -> Result<Vec<CaseKey>, CompanionError> {
        let kept = self.journal.setting(TOLD)?;
        Ok(kept.iter().flat_map(|keys| keys.lines()).filter_map(|key| key.parse().ok()).collect())
    }

    /// The last check's result; makes one if there is none yet.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn assessment(&mut self) -> Result<&Assessment, CompanionError> {
        if self.state.checked().is_none() {
            self.check()?;
        }
        self.state.checked().map(|c| &c.assessment).ok_or(CompanionError::NoPolicy)
    }
}

/// Where there is a period from the day on which somebody is told: its last day. Told is who had the case here.
fn count_from_being_told(assessment: &mut Assessment, cases: &[Case], policy: &PolicyFile) {
    let zone = policy.policy().organisation.zone();
    for finding in assessment.parts.iter_mut().flat_map(|part| &mut part.findings) {
        let Some(duty) = &finding.judgement.duty else { continue };
        let Some(within) = duty.source(policy.policy()).and_then(|(_, phase)| phase.within) else { continue };
        let case = cases.iter().find(|case| case.key == finding.key && !case.is_closed());
        let found = case.and_then(|case| Timestamp::from_second(case.found_at).ok());
        let Some(told) = found.map(|found| found.to_zoned(zone.clone()).date().max(duty.from)) else { continue };
        let (finding, deadline) = (Arc::make_mut(finding), within.after(told));
        if let Some(duty) = &mut finding.judgement.duty {
            duty.deadline = deadline;
        }
    }
}

/// What rests on the management's word, gone or not: once it was named, its absence tells something.
fn told_now(assessment: &Assessment) -> Vec<CaseKey> {
    let told = |f: &&Finding| matches!(f.answer, Answer::Attested { by: Teller::Management, .. });
    let mut keys: Vec<CaseKey> = assessment.findings().filter(told).map(|f| f.key.clone()).collect();
    keys.sort();
    keys
}

fn lines(keys: &[CaseKey]) -> Option<String> {
    (!keys.is_empty()).then(|| keys.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

fn watched(case: &Case) -> Watched {
    Watched {
        app: case.key.app.clone(),
        area: case.key.area,
        ban: case.ban.clone(),
        identifiers: case.identifiers.clone(),
    }
}
