//! The public log, where the root names witnesses: asked before the policy, and held against it.
//!
//! ```text
//! roots ─► log/checkpoint ─► log/since/N ─► policy.json
//!          signed by enough   begins with     stands in it? else what was
//!          witnesses?         what was seen?  accepted before stays
//! ```
//!
//! What was seen is kept, so that the app can say without a network that everyone got this rule, and so that a log that
//! goes back or was written anew is seen. What is asked for depends on nothing but what was published and seen.

use jiff::Timestamp;

use crate::journal::JournalError;
use crate::ports::FetchResponse;
use crate::screens::SeenInLog;
use crate::trust::log::{Entry, LogError, LogProof, LogTrust, MAX_CHECKPOINT_BYTES, MAX_PROOF_BYTES, Shown};
use crate::trust::{TrustError, TrustedRoot, VerifiedPolicy};

use super::keep::LOG;
use super::refresh::{What, beside};
use super::{Companion, CompanionError};

/// The checkpoint, beside the policy.
const CHECKPOINT: &str = "log/checkpoint";

/// What is to be fetched next of the log.
pub(super) struct NextInLog {
    /// Which file.
    pub what: What,
    /// Where it lies.
    pub address: String,
    /// The most bytes of it that are read.
    pub max: usize,
    /// What was shown so far.
    pub shown: Option<Shown>,
}

/// What an answer about the log leads to.
pub(super) enum AfterLog {
    /// Another file of the log.
    Next(NextInLog),
    /// The policy, with what it is held against.
    Policy(Shown),
}

impl Companion {
    /// The first file of the log to fetch under this root, for the policy at this address; nothing where the root names
    /// no witnesses.
    pub(super) fn begin_log(root: &TrustedRoot, address: &str) -> Option<NextInLog> {
        root.root.log.as_ref()?;
        let (what, max) = (What::Checkpoint, MAX_CHECKPOINT_BYTES);
        Some(NextInLog { what, address: beside(address, CHECKPOINT), max, shown: None })
    }

    /// Takes a file of the log, under the root that names its witnesses. `shown`: what came before it; `address`: that
    /// of the policy.
    pub(super) fn take_log(
        &mut self,
        root: &TrustedRoot,
        shown: Option<Shown>,
        address: &str,
        answer: &FetchResponse,
    ) -> Result<Result<AfterLog, TrustError>, CompanionError> {
        self.read_policy()?;
        let Some(trust) = &root.root.log else { return Ok(Err(LogError::Missing.into())) };
        if answer.status != 200 {
            return Ok(Err(LogError::Missing.into()));
        }
        let before = self.log_before(trust);
        Ok(after(trust, shown, before.as_ref(), address, &answer.body).map_err(TrustError::from))
    }

    /// What was seen of the same log before.
    fn log_before(&self, trust: &LogTrust) -> Option<Shown> {
        self.log.as_ref().and_then(|seen| Shown::read(trust, &seen.to_bytes()).ok())
    }

    /// That a policy stands in the log, where the root names witnesses: by what was shown with it, or by what it brings
    /// along itself. Returns what is to be kept of that.
    pub(super) fn held_against_log(
        root: &TrustedRoot,
        verified: &VerifiedPolicy,
        shown: Option<&Shown>,
    ) -> Result<Option<Shown>, TrustError> {
        let Some(trust) = &root.root.log else { return Ok(None) };
        let brought = || verified.log().map(|text| Shown::read(trust, text.as_bytes()));
        let shown = match shown {
            Some(shown) => shown.clone(),
            None => brought().ok_or(LogError::Missing)??,
        };
        shown.is_witnessed(trust)?;
        shown.holds(&verified.entry())?;
        Ok(Some(shown))
    }

    /// The policy did not change: that it stands in the log as that is now.
    pub(super) fn still_in_log(&mut self, shown: Option<&Shown>) -> Result<Result<(), TrustError>, CompanionError> {
        let Some(shown) = shown else { return Ok(Ok(())) };
        if let Some(entry) = self.entry_in_force()
            && let Err(e) = shown.holds(&entry)
        {
            return Ok(Err(e.into()));
        }
        self.keep_log(shown)?;
        Ok(Ok(()))
    }

    /// The policy in force, as it stands in a log.
    fn entry_in_force(&self) -> Option<Entry> {
        let (marks, policy) = (&self.marks, self.state.policy()?.policy());
        let digest = marks.policy_fingerprint.as_ref().filter(|_| marks.policy_version == policy.version)?;
        Some(Entry::policy(policy.organisation.id, policy.version, digest))
    }

    /// Keeps what was seen of the log, if it is new.
    pub(super) fn keep_log(&mut self, shown: &Shown) -> Result<(), CompanionError> {
        if self.log.as_ref() != Some(shown) {
            let now = self.now();
            self.journal
                .write(|w| -> Result<(), JournalError> { w.put_document(LOG, shown.size(), &shown.to_bytes(), now) })?;
            self.log = Some(shown.clone());
        }
        Ok(())
    }

    /// Takes up what was seen of the log and kept. What is not of the root's log any more is passed over.
    pub(super) fn read_log(&mut self) -> Result<(), CompanionError> {
        self.log = None;
        if let Some(trust) = self.root.as_ref().and_then(|root| root.root.log.as_ref()) {
            let kept = self.journal.document(LOG)?;
            self.log = kept.and_then(|kept| Shown::read(trust, &kept.envelope).ok());
        }
        Ok(())
    }

    /// Who saw the policy in force in the log, and when; nothing where that is not shown.
    pub(super) fn seen_in_log(&self) -> Option<SeenInLog> {
        let trust = self.root.as_ref()?.root.log.as_ref()?;
        let shown = self.log.as_ref()?;
        shown.is_witnessed(trust).ok()?;
        shown.holds(&self.entry_in_force()?).ok()?;
        let at = Timestamp::from_second(i64::try_from(shown.since(trust)?).ok()?).ok()?;
        let names = shown.witnesses().iter().map(|witness| witness.name.clone()).collect();
        Some(SeenInLog { at, names })
    }
}

fn after(
    trust: &LogTrust,
    shown: Option<Shown>,
    before: Option<&Shown>,
    address: &str,
    body: &[u8],
) -> Result<AfterLog, LogError> {
    if let Some(shown) = shown {
        return Ok(AfterLog::Policy(shown.with_proof(LogProof::read(body)?, before)?));
    }
    let shown = Shown::checkpoint(trust, body, before)?;
    // At the same length nothing moved in it.
    if let Some(before) = before.filter(|before| before.size() == shown.size()) {
        return Ok(AfterLog::Policy(shown.with_proof_of(before)));
    }
    let file = format!("log/since/{}", before.map_or(0, Shown::size));
    let (what, max) = (What::LogProof, MAX_PROOF_BYTES);
    Ok(AfterLog::Next(NextInLog { what, address: beside(address, &file), max, shown: Some(shown) }))
}
