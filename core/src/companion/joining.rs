//! Joining in steps: everything behind a code is fetched and verified first, then the employee reads whose rules
//! these are and agrees, and only then one write goes over to them. Until that write nothing is forgotten.

use ring::digest::{Context, SHA256, digest};

use crate::contract::{RefreshFailure, ScreenId};
use crate::journal::JournalError;
use crate::policy::PolicyFile;
use crate::ports::{FetchRequest, FetchResponse};
use crate::screens::{JoiningState, JoiningView, groups};
use crate::trust::log::Shown;
use crate::trust::{
    JoinCode, MAX_ENVELOPE_BYTES, MAX_ROOT_BYTES, Marks, RoleName, TrustError, TrustedRoot, TrustedTime,
    accept_next_root, accept_verified, root_with_fingerprint, to_hex, verify_policy,
};

use super::clock::text_of;
use super::fetch::Proof;
use super::keep::{CHANGES, JOIN, LANGUAGE, LOG, MARKS, POLICY, POLICY_ROOT, REFRESH, ROOT, TIME, WELCOMED};
use super::log::{AfterLog, NextInLog};
use super::refresh::{
    MAX_ROOTS, RefreshOutcome, RefreshRecord, RefreshStage, RefreshStep, What, beside, is_address, no_document,
    with_log,
};
use super::state::State;
use super::{Companion, CompanionError};

/// A code that was typed, and what was found behind it. It is kept nowhere: whoever stops here has not begun.
#[derive(Debug)]
pub(super) struct Joining {
    code: JoinCode,
    way: Way,
}

/// How far it is on the way behind a code.
#[derive(Debug)]
enum Way {
    /// The next refresh that is asked for sets out.
    Wanted,
    /// On the way: the roots so far, from the one that the code names.
    Looking(Vec<TrustedRoot>),
    /// Nothing that can be followed was found.
    Failed(RefreshFailure),
    /// Verified, and waits for the employee.
    Found(Box<Found>),
}

/// What will be in force once the employee agrees.
#[derive(Debug)]
struct Found {
    root: TrustedRoot,
    /// The roots that led to it, the oldest first.
    passed: Vec<TrustedRoot>,
    policy: PolicyFile,
    envelope: Vec<u8>,
    marks: Marks,
    /// The marks from which these were made, if it is the line that is followed already.
    before: Option<Marks>,
    time: TrustedTime,
    etag: Option<String>,
    /// What was shown of the log.
    log: Option<Shown>,
    /// What the employee agrees to: the code, the last root, the policy, and whether what is there is forgotten.
    digest: String,
}

/// Digits of what is agreed to that a screen hands out.
const DIGITS: usize = 32;

fn digest_of(code: &JoinCode, root: &TrustedRoot, policy: &PolicyFile, same: bool) -> String {
    let policy = digest(&SHA256, policy.bytes());
    let mut hash = Context::new(&SHA256);
    for part in [policy.as_ref(), &root.fingerprint.0, &[u8::from(same)], code.spoken().as_bytes()] {
        hash.update(part);
    }
    to_hex(hash.finish().as_ref()).chars().take(DIGITS).collect()
}

impl Joining {
    pub(super) fn new(code: JoinCode) -> Self {
        Joining { code, way: Way::Wanted }
    }

    /// The roots so far, while it is on the way.
    fn roots(&self) -> Option<&Vec<TrustedRoot>> {
        match &self.way {
            Way::Looking(roots) => Some(roots),
            Way::Wanted | Way::Failed(_) | Way::Found(_) => None,
        }
    }

    fn roots_mut(&mut self) -> Option<&mut Vec<TrustedRoot>> {
        match &mut self.way {
            Way::Looking(roots) => Some(roots),
            Way::Wanted | Way::Failed(_) | Way::Found(_) => None,
        }
    }

    /// Whether it waits for the employee and is something else than a screen showed, by the digest that it handed out.
    fn is_other_than(&self, shown: &str) -> bool {
        match &self.way {
            Way::Found(found) => found.digest != shown,
            Way::Wanted | Way::Looking(_) | Way::Failed(_) => false,
        }
    }

    /// As it is drawn.
    pub(super) fn view(&self) -> JoiningView<'_> {
        let state = match &self.way {
            Way::Found(found) => JoiningState::Found {
                name: &found.policy.policy().organisation.name,
                address: &self.code.policy_address,
                fingerprint: groups(&Marks::name_of(&to_hex(&self.code.fingerprint))),
                same: found.before.is_some(),
                digest: &found.digest,
            },
            Way::Failed(why) => JoiningState::Failed { why: *why },
            Way::Wanted | Way::Looking(_) => JoiningState::Looking,
        };
        JoiningView { state }
    }
}

impl Companion {
    /// Whether what is behind a code is to be looked for now.
    pub(super) fn wants_joining(&self) -> bool {
        self.joining.as_ref().is_some_and(|joining| matches!(joining.way, Way::Wanted))
    }

    /// Looks behind the code once more.
    pub(super) fn try_joining_again(&mut self) -> bool {
        let waiting = self.joining.as_mut().filter(|joining| !matches!(joining.way, Way::Found(_)));
        waiting.map(|joining| joining.way = Way::Wanted).is_some()
    }

    pub(super) fn begin_joining(&mut self) -> Result<RefreshStep, CompanionError> {
        let Some(joining) = &mut self.joining else { return Ok(RefreshStep::Done(RefreshOutcome::NotDue)) };
        joining.way = Way::Looking(Vec::new());
        let code = joining.code.clone();
        if !is_address(&code.policy_address) {
            return Ok(self.joining_failed(RefreshFailure::Address));
        }
        if self.is_known_and_other(&code) {
            return Ok(self.joining_failed(RefreshFailure::OtherLineage));
        }
        let own = self.root.clone().filter(|_| self.marks.organisation == code.organisation);
        if let Some(own) = own.filter(|own| own.root.version < code.root_version) {
            // A later root of what is followed already must follow from it.
            let next = format!("root-{}.json", own.root.version.saturating_add(1));
            self.joining.iter_mut().for_each(|joining| joining.way = Way::Looking(vec![own.clone()]));
            return Ok(ask(What::NextRoot, 1, beside(&code.policy_address, &next), MAX_ROOT_BYTES));
        }
        let file = format!("root-{}.json", code.root_version);
        Ok(ask(What::FirstRoot, 0, beside(&code.policy_address, &file), MAX_ROOT_BYTES))
    }

    /// Whether the code names an organisation that is followed already, by a root that never was one of its
    /// roots: that is known before anybody is asked.
    fn is_known_and_other(&self, code: &JoinCode) -> bool {
        let marks = &self.marks;
        let followed = self.root.is_some() && marks.organisation == code.organisation;
        let all_known = u64::try_from(marks.chain.len()) == Ok(marks.root_version);
        followed && all_known && code.root_version <= marks.root_version && !marks.knows_beginning(&code.fingerprint)
    }

    /// The root under which a policy behind a code is verified.
    pub(super) fn joining_root(&self) -> Option<TrustedRoot> {
        self.joining.as_ref()?.roots()?.last().cloned()
    }

    pub(super) fn continue_joining(
        &mut self,
        stage: &RefreshStage,
        request: &FetchRequest,
        answer: Result<FetchResponse, RefreshFailure>,
        proof: Option<Proof>,
    ) -> Result<RefreshStep, CompanionError> {
        let answer = match answer {
            Ok(answer) => answer,
            Err(why) => return Ok(self.joining_failed(why)),
        };
        let Some((code, roots)) = self.joining.as_mut().and_then(|j| Some((j.code.clone(), j.roots_mut()?))) else {
            // Another code was typed, or the employee stopped.
            return Ok(RefreshStep::Done(RefreshOutcome::NotDue));
        };
        if matches!(stage.what, What::Checkpoint | What::LogProof) {
            return self.take_log_behind(stage, &answer);
        }
        let next = match (stage.what, answer.status) {
            (What::NextRoot, 200) if answer.is_page() => Ok(What::Policy),
            (_, 200) if answer.is_page() => Err(RefreshFailure::Server),
            (What::FirstRoot, 200) => first_root(&code, roots, &answer.body),
            (What::NextRoot, 200) => next_root(roots, stage.roots, &answer.body),
            (What::NextRoot, 403 | 404 | 410) => Ok(What::Policy),
            (What::Policy, 200) => {
                return Ok(match self.found(answer, proof, stage.log.as_deref())? {
                    Ok(()) => RefreshStep::Done(RefreshOutcome::Unchanged),
                    Err(e) => self.joining_failed((&e).into()),
                });
            }
            (_, status) => Err(no_document(status)),
        };
        let version = roots.last().map_or(0, |root| root.root.version).saturating_add(1);
        Ok(match next {
            Ok(What::Policy) => match roots.last().and_then(|root| Self::begin_log(root, &code.policy_address)) {
                Some(next) => ask_log(next),
                None => ask(What::Policy, 0, code.policy_address, MAX_ENVELOPE_BYTES),
            },
            Ok(what) => {
                ask(what, stage.roots + 1, beside(&request.address, &format!("root-{version}.json")), MAX_ROOT_BYTES)
            }
            Err(why) => self.joining_failed(why),
        })
    }

    /// Takes a file of the log behind a code.
    fn take_log_behind(&mut self, stage: &RefreshStage, answer: &FetchResponse) -> Result<RefreshStep, CompanionError> {
        let address = self.joining.as_ref().map(|joining| joining.code.policy_address.clone());
        let (Some(root), Some(address)) = (self.joining_root(), address) else {
            return Ok(RefreshStep::Done(RefreshOutcome::NotDue));
        };
        if answer.is_page() {
            return Ok(self.joining_failed(RefreshFailure::Server));
        }
        Ok(match self.take_log(&root, stage.log.as_deref().cloned(), &address, answer)? {
            Ok(AfterLog::Next(next)) => ask_log(next),
            Ok(AfterLog::Policy(shown)) => with_log(ask(What::Policy, 0, address, MAX_ENVELOPE_BYTES), Some(shown)),
            Err(e) => self.joining_failed((&e).into()),
        })
    }

    fn joining_failed(&mut self, why: RefreshFailure) -> RefreshStep {
        if let Some(joining) = &mut self.joining {
            joining.way = Way::Failed(why);
        }
        log::info!("what is behind a code cannot be followed: {why}");
        RefreshStep::Done(RefreshOutcome::Failed { why })
    }

    /// Holds what was found against what is known. Nothing is written.
    fn found(
        &mut self,
        answer: FetchResponse,
        proof: Option<Proof>,
        shown: Option<&Shown>,
    ) -> Result<Result<(), TrustError>, CompanionError> {
        self.catch_up()?;
        let Some((roots, code)) = self.joining.as_ref().and_then(|j| Some((j.roots()?.clone(), j.code.clone()))) else {
            return Ok(Ok(()));
        };
        let Some((last, passed)) = roots.split_last() else {
            return Ok(Err(TrustError::Content("there is no root to verify it with".into())));
        };
        let first = passed.first().unwrap_or(last);
        let followed = self.root.is_some() && self.marks.organisation == first.root.organisation;
        let is_ours = |r: &TrustedRoot| {
            self.marks.knows(r) || self.root.as_ref().is_some_and(|own| own.fingerprint == r.fingerprint)
        };
        let is_named = |r: &TrustedRoot| r.fingerprint.0.starts_with(&code.fingerprint);
        if followed && !(roots.iter().any(is_ours) && roots.iter().any(is_named)) {
            return Ok(Err(TrustError::OtherLineage));
        }
        let (mut marks, mut time) = if followed {
            (self.marks.clone(), self.time)
        } else {
            let marks = self.marks_for(first);
            let line = marks.line().map_or_else(|| Marks::name_of(&first.fingerprint.to_string()), str::to_owned);
            let time = self.stored_time_of(&line).unwrap_or_default();
            (marks.after_first(&first.root).with_root(first, false), time.under(first, marks.root_version))
        };
        for (before, next) in roots.iter().zip(roots.iter().skip(1)) {
            if next.root.version > marks.root_version {
                time = time.under(next, marks.root_version);
                marks = marks.after(before, next);
            }
            marks = marks.with_root(next, false);
        }
        if last.root.version < marks.root_version {
            let (expected, offered) = (marks.root_version, last.root.version);
            return Ok(Err(TrustError::RootVersion { expected, offered }));
        }
        if !is_ours(last) && self.is_ahead(last, answer.date) {
            return Ok(Err(TrustError::NotYet(last.root.issued)));
        }
        let proof = proof.filter(|proof| proof.root == last.fingerprint);
        let verified = proof.map_or_else(|| verify_policy(last, &answer.body), |proof| proof.verified);
        let held = verified.as_ref().map(|verified| Self::held_against_log(last, verified, shown));
        let log = match held.unwrap_or(Ok(None)) {
            Ok(log) => log,
            Err(e) => return Ok(Err(e)),
        };
        let accepted = match accept_verified(last, &marks, verified, self.today(time, last, answer.date)) {
            Ok(accepted) => accepted,
            Err(e) => return Ok(Err(e)),
        };
        let time = self.time_after(time, last, &accepted.policy, answer.date);
        let time = answer.date.map_or(time, |served| self.time_heard(time, last, &accepted.policy, served));
        let before = followed.then(|| self.marks.clone());
        let digest = digest_of(&code, last, &accepted.policy, followed);
        let found = Found {
            digest,
            root: last.clone(),
            passed: passed.to_vec(),
            policy: accepted.policy,
            envelope: answer.body,
            marks: accepted.marks,
            before,
            time,
            etag: answer.etag,
            log,
        };
        if let Some(joining) = &mut self.joining {
            joining.way = Way::Found(Box::new(found));
        }
        Ok(Ok(()))
    }

    /// The employee agreed to what was shown: goes over to it, in one write. Is something else there by now, because
    /// another code was opened meanwhile or it was looked for once more, then that is shown first.
    pub(super) fn agree_to_join(&mut self, shown: &str) -> Result<(ScreenId, bool), CompanionError> {
        if self.joining.as_ref().is_some_and(|joining| joining.is_other_than(shown)) {
            return Ok((ScreenId::Joining, false));
        }
        let seen = self.catch_up()?;
        let Some(Joining { code, way: Way::Found(found) }) = self.joining.take() else {
            return Ok((ScreenId::Join, false));
        };
        if self.configuration.root.is_some() || found.before.as_ref().is_some_and(|before| *before != self.marks) {
            // The management set the app up meanwhile, or something was accepted: what was found is outdated.
            self.joining = Some(Joining::new(code));
            return Ok((ScreenId::Joining, self.configuration.root.is_none()));
        }
        let root = found.root;
        self.read_policy()?;
        let same = found.before.is_some();
        let language = self.journal.setting(LANGUAGE)?;
        let old = self.state.policy().filter(|old| same && old.bytes() != found.policy.bytes());
        let told = old.map(|old| self.told_changes(old, &found.policy)).transpose()?;
        // Roots on the way count too: the last one may say nothing of what they withdrew.
        let mut withdrawn = Vec::new();
        if same {
            for passed in found.passed.iter().filter(|r| r.root.version > self.marks.root_version).chain([&root]) {
                withdrawn.extend(self.withdrawn_by(passed)?);
            }
        }
        let clock = self.clock();
        let now = found.time.effective(clock);
        let refresh = RefreshRecord {
            // How fresh it is was not asked yet: that is due at once.
            tried_at: root.root.role(RoleName::Timestamp).is_none().then_some(clock),
            succeeded_at: Some(clock),
            etag: found.etag.map(|etag| (code.policy_address.clone(), etag)),
            ..RefreshRecord::default()
        };
        let (marks, version) = (Self::marks_text(&found.marks), found.policy.policy().version);
        self.journal.write(|w| -> Result<(), JournalError> {
            w.expect_setting(MARKS, seen.as_deref())?;
            if !same {
                w.forget_everything()?;
                w.set_setting(LANGUAGE, language.as_deref())?;
            }
            withdrawn.iter().try_for_each(|id| w.remove_grant(id))?;
            w.put_document(ROOT, root.root.version, &root.envelope, now)?;
            w.put_document(POLICY, version, &found.envelope, now)?;
            w.put_document(POLICY_ROOT, root.root.version, &root.envelope, now)?;
            if let Some(log) = &found.log {
                w.put_document(LOG, log.size(), &log.to_bytes(), now)?;
            }
            w.set_setting(JOIN, Some(&code.spoken()))?;
            w.set_setting(WELCOMED, Some("yes"))?;
            w.set_setting(REFRESH, Some(&refresh.to_text()))?;
            w.set_setting(TIME, Some(&text_of(found.time)))?;
            if let Some(told) = &told {
                w.set_setting(CHANGES, Some(told))?;
            }
            w.set_setting(MARKS, Some(&marks))
        })?;
        self.refresh = refresh;
        let before = (std::mem::replace(&mut self.marks, found.marks), self.time);
        self.store_marks();
        if !same {
            self.forget_in_storage(&before.0, before.1);
            self.stored_time = None;
            // Reminders of the organisation before; new ones are planned after the first look.
            if let Err(e) = self.ports.notifier.plan(Vec::new()) {
                log::warn!("old reminders could not be taken away: {e}");
            }
        }
        self.time = found.time;
        self.store_time();
        self.root = Some(root);
        self.state = State::ready(found.policy);
        self.log = found.log;
        Ok((ScreenId::Home, false))
    }
}

fn first_root(code: &JoinCode, roots: &mut Vec<TrustedRoot>, body: &[u8]) -> Result<What, RefreshFailure> {
    let root = root_with_fingerprint(body, &code.fingerprint).map_err(|e| RefreshFailure::from(&e))?;
    if root.root.organisation != code.organisation {
        return Err(RefreshFailure::WrongOrganisation);
    }
    roots.push(root);
    Ok(What::NextRoot)
}

fn next_root(roots: &mut Vec<TrustedRoot>, count: u32, body: &[u8]) -> Result<What, RefreshFailure> {
    let Some(current) = roots.last() else { return Err(RefreshFailure::NotConfigured) };
    let next = accept_next_root(current, body).map_err(|e| RefreshFailure::from(&e))?;
    roots.push(next);
    Ok(if count >= MAX_ROOTS { What::Policy } else { What::NextRoot })
}

fn ask(what: What, roots: u32, address: String, max: usize) -> RefreshStep {
    let max_bytes = u64::try_from(max).unwrap_or(u64::MAX);
    let request = FetchRequest { address, etag: None, max_bytes };
    let stage = RefreshStage { what, roots, joining: true, new: false, served: None, log: None };
    RefreshStep::Fetch { request, stage }
}

fn ask_log(next: NextInLog) -> RefreshStep {
    with_log(ask(next.what, 0, next.address, next.max), next.shown)
}
