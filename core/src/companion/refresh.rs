//! Looking for a new root and a new policy.
//!
//! Static files on any web server: `policy.json` at the policy's address, and beside it `root-2.json`,
//! `root-3.json` and so on. A step hands the shell a request and takes its answer; nothing here
//! touches the network. The server learns nothing about the device but its address.

use jiff::civil::Date;
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

use crate::contract::RefreshFailure;
use crate::policy::PolicyFile;
use crate::ports::{FetchRequest, FetchResponse, PortError};
use crate::trust::log::Shown;
use crate::trust::{
    JoinCode, MAX_ENVELOPE_BYTES, MAX_ROOT_BYTES, TrustError, TrustedRoot, accept_next_root, is_policy_address,
    root_with_fingerprint,
};

use super::fetch::Proof;
use super::keep::JOIN;
use super::log::{AfterLog, NextInLog};
use super::{Companion, CompanionError};

/// The most roots that one refresh follows.
pub(super) const MAX_ROOTS: u32 = 64;

/// Hours between refreshes unless the configuration says otherwise.
const DEFAULT_HOURS: u32 = 24;

/// The first pause after a failure, in seconds; it doubles with every further one.
const FIRST_PAUSE: i64 = 15 * 60;

/// The longest pause after failures, in seconds.
const LONGEST_PAUSE: i64 = 24 * 3_600;

/// What is remembered about refreshing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct RefreshRecord {
    /// When it was last tried, in seconds since 1970 (UTC).
    pub tried_at: Option<i64>,
    /// When it last succeeded.
    pub succeeded_at: Option<i64>,
    /// Failures since then.
    pub failures: u32,
    /// Why it last failed.
    pub problem: Option<RefreshFailure>,
    /// The day on which the last timestamp was signed.
    pub fresh_issued: Option<Date>,
    /// The last day on which it says anything.
    pub fresh_until: Option<Date>,
    /// The day on which one was asked for first, without any so far.
    pub fresh_asked: Option<Date>,
    /// The policy's ETag, and the address that it belongs to.
    pub etag: Option<(String, String)>,
}

impl RefreshRecord {
    /// The same record, with nothing known of how fresh things are.
    pub(super) fn without_freshness(self) -> Self {
        RefreshRecord { fresh_issued: None, fresh_until: None, fresh_asked: None, ..self }
    }

    /// As it is kept.
    pub(super) fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What comes next in a refresh.
#[derive(Debug)]
pub enum RefreshStep {
    /// Fetch this, and hand the answer to [`Companion::continue_refresh`].
    Fetch {
        /// The request.
        request: FetchRequest,
        /// To be handed back with the answer.
        stage: RefreshStage,
    },
    /// It is over.
    Done(RefreshOutcome),
}

/// Where a refresh is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefreshStage {
    pub(super) what: What,
    pub(super) roots: u32,
    /// It looks behind a code that was typed: what is in force stays.
    pub(super) joining: bool,
    /// A new policy came into force already.
    pub(super) new: bool,
    /// The date that an authenticated server gave with the policy: heard once the refresh is done.
    pub(super) served: Option<i64>,
    /// What was shown of the log on the way to the policy.
    pub(super) log: Option<Box<Shown>>,
}

impl RefreshStage {
    /// What a refresh came to that ends well at this stage.
    pub(super) fn outcome(&self) -> RefreshOutcome {
        if self.new { RefreshOutcome::New } else { RefreshOutcome::Unchanged }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    FirstRoot,
    NextRoot,
    Checkpoint,
    LogProof,
    Policy,
    Timestamp,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The time limit passed.
    TimedOut,
    /// The platform failed.
    Port(PortError),
}

/// How a refresh ended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum RefreshOutcome {
    /// There was no need yet.
    NotDue,
    /// Nothing new.
    Unchanged,
    /// A new policy is in force.
    New,
    /// It failed; what was accepted before stays in force.
    Failed {
        /// Why.
        why: RefreshFailure,
    },
}

/// Whether a policy's address can be used. Tests may use a server on the loopback interface.
pub(super) fn is_address(address: &str) -> bool {
    if cfg!(feature = "test-support")
        && let Some(rest) = address.strip_prefix("http://127.0.0.1:")
    {
        return is_policy_address(&format!("https://127.0.0.1:{rest}"));
    }
    is_policy_address(address)
}

fn host(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some((scheme, host))
}

impl Companion {
    /// Where the signed policy is: by configuration, or by the join code.
    pub(super) fn policy_address(&self) -> Result<Option<String>, CompanionError> {
        if let Some(address) = &self.configuration.policy_address {
            return Ok(Some(address.clone()));
        }
        Ok(self.join_code()?.map(|code| code.policy_address))
    }

    pub(super) fn join_code(&self) -> Result<Option<JoinCode>, CompanionError> {
        Ok(self.journal.setting(JOIN)?.and_then(|text| JoinCode::read(&text).ok()))
    }

    /// Hours between looks in the background, and between refreshes: 1 to 168.
    #[must_use]
    pub fn check_hours(&self) -> u32 {
        self.configuration.check_hours.unwrap_or(DEFAULT_HOURS)
    }

    /// When a refresh is due, in seconds since 1970 (UTC): the interval after the last success, or
    /// after failures a pause that grows, with a jitter that differs from device to device.
    #[must_use]
    pub fn refresh_due_at(&self) -> i64 {
        let Some(tried) = self.refresh.tried_at else { return i64::MIN };
        let pause = match self.refresh.failures {
            0 => i64::from(self.check_hours()) * 3_600,
            n => FIRST_PAUSE.saturating_mul(1 << (n - 1).min(10)).min(LONGEST_PAUSE),
        };
        tried.saturating_add(pause).saturating_add(self.jitter(pause / 5))
    }

    /// 0 to `most` seconds, from the device's key: no two devices ask at the same moment, and none
    /// needs a source of chance for it.
    fn jitter(&self, most: i64) -> i64 {
        let key = self.device_key.as_ref().map(|k| k.public());
        let seed = [key.as_ref().map_or(&[][..], |k| k), &self.refresh.failures.to_be_bytes()].concat();
        let hash = digest(&SHA256, &seed);
        let number = hash.as_ref().first_chunk::<4>().map_or(0, |b| u32::from_be_bytes(*b));
        i64::from(number) % (most + 1)
    }

    /// Begins a refresh. Without `force` only if one is due.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub fn begin_refresh(&mut self, force: bool) -> Result<RefreshStep, CompanionError> {
        self.begin_with(force, Vec::new())
    }

    /// As [`Companion::begin_refresh`], with what came of verifying a policy of the configuration that waits.
    pub(super) fn begin_with(&mut self, force: bool, proofs: Vec<Proof>) -> Result<RefreshStep, CompanionError> {
        self.device_key();
        self.catch_up()?;
        if force && self.wants_joining() {
            return self.begin_joining();
        }
        if self.waits {
            self.refused = self.apply_signed(proofs)?;
        }
        let now = self.clock();
        // A clock that was set back is no reason to wait for years.
        let turned_back = self.refresh.tried_at.is_some_and(|t| t > now.saturating_add(LONGEST_PAUSE));
        if !force && now < self.refresh_due_at() && !turned_back {
            return Ok(RefreshStep::Done(RefreshOutcome::NotDue));
        }
        let Some(address) = self.policy_address()? else {
            let nothing = self.configuration.policy.is_some() || !self.is_managed();
            return if nothing { self.nothing_to_fetch() } else { self.failed(RefreshFailure::NotConfigured) };
        };
        if !is_address(&address) {
            return self.failed(RefreshFailure::Address);
        }
        match (&self.root, self.join_code()?) {
            (Some(_), _) => self.ask_next_root(1),
            (None, Some(code)) => {
                let file = format!("root-{}.json", code.root_version);
                self.ask(What::FirstRoot, 0, &beside(&address, &file), None, MAX_ROOT_BYTES)
            }
            (None, None) => self.failed(RefreshFailure::NotConfigured),
        }
    }

    /// The management hands the policy itself over, or nobody has joined yet: that no server is named
    /// is no failure.
    fn nothing_to_fetch(&mut self) -> Result<RefreshStep, CompanionError> {
        if self.refresh.problem.is_some() {
            self.keep_refresh(RefreshRecord { failures: 0, problem: None, ..self.refresh.clone() })?;
        }
        Ok(RefreshStep::Done(RefreshOutcome::NotDue))
    }

    fn ask_next_root(&mut self, roots: u32) -> Result<RefreshStep, CompanionError> {
        let (Some(root), Some(address)) = (&self.root, self.policy_address()?) else {
            return self.failed(RefreshFailure::NotConfigured);
        };
        let file = format!("root-{}.json", root.root.version.saturating_add(1));
        self.ask(What::NextRoot, roots, &beside(&address, &file), None, MAX_ROOT_BYTES)
    }

    /// After the roots: the log where the root names witnesses, else the policy.
    fn after_roots(&mut self) -> Result<RefreshStep, CompanionError> {
        let (Some(root), Some(address)) = (&self.root, self.policy_address()?) else {
            return self.failed(RefreshFailure::NotConfigured);
        };
        match Self::begin_log(root, &address) {
            Some(next) => self.ask_log(next),
            None => self.ask_policy(None),
        }
    }

    fn ask_log(&mut self, next: NextInLog) -> Result<RefreshStep, CompanionError> {
        let step = self.ask(next.what, 0, &next.address, None, next.max)?;
        Ok(with_log(step, next.shown))
    }

    /// Takes a file of the log, and asks for what comes behind it.
    fn take_log_file(&mut self, stage: &RefreshStage, answer: &FetchResponse) -> Result<RefreshStep, CompanionError> {
        let (Some(root), Some(address)) = (self.root.clone(), self.policy_address()?) else {
            return self.failed(RefreshFailure::NotConfigured);
        };
        match self.take_log(&root, stage.log.as_deref().cloned(), &address, answer)? {
            Ok(AfterLog::Next(next)) => self.ask_log(next),
            Ok(AfterLog::Policy(shown)) => self.ask_policy(Some(shown)),
            Err(e) => self.refused(&e),
        }
    }

    fn ask_policy(&mut self, log: Option<Shown>) -> Result<RefreshStep, CompanionError> {
        let Some(address) = self.policy_address()? else { return self.failed(RefreshFailure::NotConfigured) };
        self.read_policy()?;
        // Without the policy itself, an answer "not changed" would be of no use.
        let known = self.refresh.etag.as_ref().filter(|(of, _)| *of == address && self.state.policy().is_some());
        let etag = known.map(|(_, etag)| etag.clone());
        let step = self.ask(What::Policy, 0, &address, etag, MAX_ENVELOPE_BYTES)?;
        Ok(with_log(step, log))
    }

    pub(super) fn ask(
        &mut self,
        what: What,
        roots: u32,
        address: &str,
        etag: Option<String>,
        max: usize,
    ) -> Result<RefreshStep, CompanionError> {
        let max_bytes = u64::try_from(max).unwrap_or(u64::MAX);
        let request = FetchRequest { address: address.to_owned(), etag, max_bytes };
        let stage = RefreshStage { what, roots, joining: false, new: false, served: None, log: None };
        Ok(RefreshStep::Fetch { request, stage })
    }

    /// Takes the answer to a request of [`Companion::begin_refresh`] or of this method.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub fn continue_refresh(
        &mut self,
        stage: &RefreshStage,
        request: &FetchRequest,
        answer: Result<FetchResponse, Failure>,
    ) -> Result<RefreshStep, CompanionError> {
        self.continue_with(stage, request, answer, None)
    }

    /// The root under which the answer at this stage can be verified beforehand, if it is a policy.
    pub(super) fn root_for(&self, stage: &RefreshStage) -> Option<TrustedRoot> {
        let root = if stage.joining { self.joining_root() } else { self.root.clone() };
        root.filter(|_| stage.what == What::Policy)
    }

    /// As [`Companion::continue_refresh`], with what came of verifying the answer.
    pub(super) fn continue_with(
        &mut self,
        stage: &RefreshStage,
        request: &FetchRequest,
        answer: Result<FetchResponse, Failure>,
        proof: Option<Proof>,
    ) -> Result<RefreshStep, CompanionError> {
        let answer = sound(request, answer);
        if stage.joining {
            return self.continue_joining(stage, request, answer, proof);
        }
        let answer = match answer {
            Ok(answer) => answer,
            // The policy came; how fresh it is, the next look may say.
            Err(_) if stage.what == What::Timestamp => {
                stage.served.map_or(Ok(()), |served| self.hear(served))?;
                return Ok(RefreshStep::Done(stage.outcome()));
            }
            Err(why) => return self.failed(why),
        };
        let served = answer.date;
        let step = self.take_answer(stage, request, answer, proof)?;
        // After what was fetched is in force: a corrected policy lets the time come down.
        // Once in a refresh: two answers within a second are one look at the server's clock.
        match step {
            RefreshStep::Done(outcome) => {
                served.or(stage.served).map_or(Ok(()), |served| self.hear(served))?;
                Ok(RefreshStep::Done(outcome))
            }
            RefreshStep::Fetch { request, stage } => {
                Ok(RefreshStep::Fetch { request, stage: RefreshStage { served, ..stage } })
            }
        }
    }

    fn take_answer(
        &mut self,
        stage: &RefreshStage,
        request: &FetchRequest,
        answer: FetchResponse,
        proof: Option<Proof>,
    ) -> Result<RefreshStep, CompanionError> {
        match (stage.what, answer.status) {
            // A page that a hotel's network puts in the way is no document, and no reason to suspect anybody.
            (_, 200) if answer.is_page() => match stage.what {
                // Some servers answer with a page where nothing is.
                What::NextRoot => self.after_roots(),
                What::FirstRoot | What::Checkpoint | What::LogProof | What::Policy => {
                    self.failed(RefreshFailure::Server)
                }
                What::Timestamp => self.take_timestamp(stage, &answer),
            },
            (What::FirstRoot, 200) => self.first_root(&answer.body),
            (What::NextRoot, 200) => self.next_root(stage.roots, &answer.body),
            // There is no next root: the usual case.
            (What::NextRoot, 403 | 404 | 410) => self.after_roots(),
            (What::Checkpoint | What::LogProof, 200 | 403 | 404 | 410) => self.take_log_file(stage, &answer),
            (What::Policy, 304) if request.etag.is_some() => match self.still_in_log(stage.log.as_deref())? {
                Ok(()) => self.then_timestamp(RefreshOutcome::Unchanged),
                Err(e) => self.refused(&e),
            },
            (What::Timestamp, _) => self.take_timestamp(stage, &answer),
            (What::Policy, 200) => self.new_policy(stage, &request.address, &answer, proof),
            (_, status) => self.failed(no_document(status)),
        }
    }

    fn first_root(&mut self, body: &[u8]) -> Result<RefreshStep, CompanionError> {
        let Some(code) = self.join_code()? else { return self.failed(RefreshFailure::NotConfigured) };
        let root = match root_with_fingerprint(body, &code.fingerprint) {
            Ok(root) if root.root.organisation == code.organisation => root,
            Ok(_) => return self.failed(RefreshFailure::WrongOrganisation),
            Err(e) => return self.refused(&e),
        };
        // The code and the agreement were given for this organisation: they stay.
        self.begin_line(&root);
        self.take_root(None, root, false)?;
        self.ask_next_root(1)
    }

    fn next_root(&mut self, roots: u32, body: &[u8]) -> Result<RefreshStep, CompanionError> {
        let Some(current) = self.root.clone() else { return self.failed(RefreshFailure::NotConfigured) };
        match accept_next_root(&current, body) {
            Ok(next) => self.take_root(Some(&current), next, false)?,
            Err(e) => return self.refused(&e),
        }
        if roots >= MAX_ROOTS { self.after_roots() } else { self.ask_next_root(roots + 1) }
    }

    fn new_policy(
        &mut self,
        stage: &RefreshStage,
        address: &str,
        answer: &FetchResponse,
        proof: Option<Proof>,
    ) -> Result<RefreshStep, CompanionError> {
        let before = self.state.policy().cloned();
        if let Err(e) = self.take_policy(&answer.body, proof, answer.date, stage.log.as_deref())? {
            return self.refused(&e);
        }
        self.refresh.etag = answer.etag.clone().map(|etag| (address.to_owned(), etag));
        let new = self.state.policy().map(PolicyFile::bytes) != before.as_ref().map(PolicyFile::bytes);
        self.then_timestamp(if new { RefreshOutcome::New } else { RefreshOutcome::Unchanged })
    }

    pub(super) fn succeeded(&mut self, outcome: RefreshOutcome) -> Result<RefreshStep, CompanionError> {
        let now = self.clock();
        let record = RefreshRecord {
            tried_at: Some(now),
            succeeded_at: Some(now),
            failures: 0,
            problem: None,
            ..self.refresh.clone()
        };
        self.keep_refresh(record)?;
        Ok(RefreshStep::Done(outcome))
    }

    pub(super) fn refused(&mut self, error: &TrustError) -> Result<RefreshStep, CompanionError> {
        log::warn!("what was fetched was refused: {}", error.code());
        self.failed(error.into())
    }

    pub(super) fn failed(&mut self, why: RefreshFailure) -> Result<RefreshStep, CompanionError> {
        let mut record = self.refresh.clone();
        record.tried_at = Some(self.clock());
        record.failures = record.failures.saturating_add(1);
        record.problem = Some(why);
        self.keep_refresh(record)?;
        Ok(RefreshStep::Done(RefreshOutcome::Failed { why }))
    }
}

/// A step with what was shown of the log so far.
pub(super) fn with_log(step: RefreshStep, log: Option<Shown>) -> RefreshStep {
    match step {
        RefreshStep::Fetch { request, stage } => {
            RefreshStep::Fetch { request, stage: RefreshStage { log: log.map(Box::new), ..stage } }
        }
        RefreshStep::Done(outcome) => RefreshStep::Done(outcome),
    }
}

/// An answer that may be looked into; or why not.
fn sound(request: &FetchRequest, answer: Result<FetchResponse, Failure>) -> Result<FetchResponse, RefreshFailure> {
    let answer = answer.map_err(|failure| match failure {
        Failure::TimedOut => RefreshFailure::Timeout,
        Failure::Port(e) => {
            log::info!("a file could not be fetched: {e}");
            RefreshFailure::Offline
        }
    })?;
    if host(&answer.address) != host(&request.address) {
        return Err(RefreshFailure::Redirect);
    }
    if u64::try_from(answer.body.len()).unwrap_or(u64::MAX) > request.max_bytes {
        return Err(RefreshFailure::TooLarge);
    }
    Ok(answer)
}

/// Why an answer with this status holds no document.
pub(super) fn no_document(status: u16) -> RefreshFailure {
    match status {
        404 | 410 => RefreshFailure::NotFound,
        300..=399 => RefreshFailure::Redirect,
        _ => RefreshFailure::Server,
    }
}

/// The address of a file beside another one.
pub(super) fn beside(address: &str, file: &str) -> String {
    let folder = address.rsplit_once('/').map_or(address, |(folder, _)| folder);
    format!("{folder}/{file}")
}
