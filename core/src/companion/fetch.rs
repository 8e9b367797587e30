//! Drives a refresh over the platform's transport, without holding the companion while it waits.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::ports::FetchResponse;
use crate::trust::{Fingerprint, TrustError, TrustedRoot, VerifiedPolicy, verify_policy};

use super::configure::verified_before;
use super::refresh::{Failure, RefreshOutcome, RefreshStep};
use super::{Companion, CompanionError};

/// How long one file may take.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// What came of verifying a policy before it is taken: the costly part, for which nobody needs to wait.
#[derive(Debug)]
pub(super) struct Proof {
    /// Under which root.
    pub root: Fingerprint,
    pub verified: Result<VerifiedPolicy, TrustError>,
}

impl Proof {
    fn of(root: &TrustedRoot, answer: &FetchResponse, max: u64) -> Option<Self> {
        let fits = u64::try_from(answer.body.len()).is_ok_and(|size| size <= max);
        (answer.status == 200 && fits)
            .then(|| Proof { root: root.fingerprint, verified: verify_policy(root, &answer.body) })
    }
}

/// The companion, whatever another thread did with it.
pub(super) fn lock(companion: &Mutex<Companion>) -> MutexGuard<'_, Companion> {
    companion.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Refreshes: fetches what is new, within a time limit for each file. The companion is free for
/// other calls while a file is under way, and while a policy is verified. Needs a tokio runtime with time.
///
/// # Errors
/// When the journal cannot be read or written.
pub async fn refresh(companion: &Mutex<Companion>, force: bool) -> Result<RefreshOutcome, CompanionError> {
    let transport = lock(companion).ports.transport.clone();
    let waiting = lock(companion).waiting();
    let proofs = waiting.map(|(configuration, root)| verified_before(&configuration, root)).unwrap_or_default();
    let mut step = lock(companion).begin_with(force, proofs)?;
    loop {
        let (request, stage) = match step {
            RefreshStep::Done(outcome) => return Ok(outcome),
            RefreshStep::Fetch { request, stage } => (request, stage),
        };
        let answer = match tokio::time::timeout(TIME_LIMIT, transport.fetch(request.clone())).await {
            Ok(answer) => answer.map_err(Failure::Port),
            Err(_) => Err(Failure::TimedOut),
        };
        let root = lock(companion).root_for(&stage);
        let proof = root.zip(answer.as_ref().ok()).and_then(|(root, a)| Proof::of(&root, a, request.max_bytes));
        step = lock(companion).continue_with(&stage, &request, answer, proof)?;
    }
}
