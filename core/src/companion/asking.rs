//! Asking for an exemption: requests that this device signed, and the answers to them.
//!
//! Nothing is sent. The employee hands a request over; the answer comes back as a code or in the managed
//! configuration. What is remembered is kept until the answer was read, or the request is too old.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::cases::CaseKey;
use crate::contract::ScreenId;
use crate::detection::Subject;
use crate::journal::{JournalError, Writer};
use crate::l10n::clean;
use crate::policy::{Period, is_short_id};
use crate::screens::Asked;
use crate::trust::{DenialDocument, MAX_WORDS, Request, RequestDocument, TrustError, is_denial, to_hex, verify_denial};

use super::keep::ASKED;
use super::{Companion, CompanionError};

/// The most requests that are remembered; one more takes the place of the oldest.
const MAX_ASKED: usize = 8;
/// How long a request without an answer is remembered, in days.
pub const KEEP_REQUESTS_DAYS: i64 = 180;

/// A request as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Kept {
    case: String,
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    denied: Option<Denied>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Denied {
    on: Date,
    reason: String,
}

impl Companion {
    /// A step of asking: which exemption, for how long, in which words. After the last one the request is signed
    /// and kept.
    pub(super) fn ask_exemption(
        &mut self,
        key: CaseKey,
        kind: Option<String>,
        period: Option<Period>,
        inputs: &[String],
    ) -> Result<ScreenId, CompanionError> {
        let input = inputs.first().map(String::as_str).unwrap_or_default();
        let Some(kind) = kind else {
            let next = is_short_id(input).then(|| input.to_owned());
            if next.is_none() {
                self.feedback.error = Some("question-none-chosen");
            }
            return Ok(ScreenId::Ask(key, next, None));
        };
        let Some(period) = period else {
            let next = input.parse().ok();
            if next.is_none() {
                self.feedback.error = Some("question-none-chosen");
            }
            return Ok(ScreenId::Ask(key, Some(kind), next));
        };
        let words = in_one_line(input);
        let error = match words.chars().count() {
            0 => Some("ask-words-empty"),
            n if n > MAX_WORDS => Some("ask-words-long"),
            _ => None,
        };
        if let Some(error) = error {
            self.feedback.error = Some(error);
            self.feedback.chosen = vec![input.chars().take(4 * MAX_WORDS).collect()];
            return Ok(ScreenId::Ask(key, Some(kind), Some(period)));
        }
        let Some(request) = self.sign_request(&key, &kind, period, words)? else {
            self.feedback.error = Some("device-code-locked");
            self.feedback.chosen = vec![input.to_owned()];
            return Ok(ScreenId::Ask(key, Some(kind), Some(period)));
        };
        let case = key.to_string();
        let mut all = self.kept_requests()?;
        all.retain(|kept| kept.case != case);
        all.push(Kept { case, code: request.code, denied: None });
        let surplus = all.len().saturating_sub(MAX_ASKED);
        all.drain(..surplus);
        self.keep_requests(&all)?;
        self.feedback.fresh = true;
        Ok(ScreenId::Asked(key))
    }

    /// None when the device's key cannot be had now, or there is nothing to ask for.
    fn sign_request(
        &mut self,
        key: &CaseKey,
        kind: &str,
        period: Period,
        words: String,
    ) -> Result<Option<Request>, CompanionError> {
        let Some(device_key) = self.device_key().cloned() else { return Ok(None) };
        let lineage = self.root.as_ref().and_then(|root| root.lineage());
        let Some((file, checked)) = self.state.looked_at() else { return Ok(None) };
        let policy = file.policy();
        let Some(kind) = policy.exemptions.iter().find(|e| e.id == kind) else { return Ok(None) };
        // An app that is on no list is named by nobody but its user.
        let listed = checked.assessment.finding(key).and_then(|finding| match &finding.subject {
            Subject::Listed(app) => app.get(policy).map(|app| app.id.to_owned()),
            Subject::Unlisted(_) | Subject::Unallowed(_) => None,
        });
        let from = self.clock_day();
        let latest = kind.longest.after(from).unwrap_or(from);
        let until = period.after(from).unwrap_or(latest).min(latest);
        let mut request =
            RequestDocument::new(policy.organisation.id, policy.version, kind.id, &device_key, from, until);
        (request.app, request.words, request.lineage) = (listed, words, lineage);
        Ok(request.sign(&device_key).map_err(|e| log::warn!("a request could not be signed: {e}")).ok())
    }

    /// What was read is forgotten.
    pub(super) fn answer_read(&mut self, key: &CaseKey) -> Result<ScreenId, CompanionError> {
        let mut all = self.kept_requests()?;
        all.retain(|kept| kept.case != key.to_string());
        self.keep_requests(&all)?;
        Ok(ScreenId::Finding(key.clone()))
    }

    /// Takes in a denial that was pasted or scanned, and says of which request.
    pub(super) fn take_denial(&mut self, bytes: &[u8]) -> Result<Result<CaseKey, TrustError>, CompanionError> {
        let Some(root) = &self.root else {
            return Ok(Err(TrustError::Content("there is no policy yet".into())));
        };
        if root.has_expired(self.clock_day()) {
            return Ok(Err(TrustError::RootExpired(root.root.expires)));
        }
        let denial = match verify_denial(root, bytes) {
            Ok(denial) => denial,
            Err(e) => return Ok(Err(e)),
        };
        let own = self.own_name()?;
        if own.is_none_or(|own| to_hex(&own) != denial.device) {
            return Ok(Err(TrustError::OtherDevice));
        }
        let taken = self.deny(std::slice::from_ref(&denial))?;
        Ok(taken.ok_or(TrustError::OtherRequest))
    }

    /// Takes in the denials of the managed configuration. Those of other devices and of earlier requests are
    /// passed over.
    pub(super) fn take_configured_denials(&mut self) -> Result<(), CompanionError> {
        let Some(root) = &self.root else { return Ok(()) };
        let expired = root.has_expired(self.clock_day());
        let offered = self.configuration.grants.iter().filter(|bytes| is_denial(bytes));
        let denials: Vec<DenialDocument> = offered.filter_map(|bytes| verify_denial(root, bytes).ok()).collect();
        if !expired && !denials.is_empty() {
            self.deny(&denials)?;
        }
        Ok(())
    }

    /// Writes denials beside the requests that they answer, each once; the case of the last one.
    fn deny(&mut self, denials: &[DenialDocument]) -> Result<Option<CaseKey>, CompanionError> {
        let mut all = self.kept_requests()?;
        let (mut changed, mut case) = (false, None);
        for kept in &mut all {
            let Ok(request) = Request::read(&kept.code) else { continue };
            let answers = |d: &&DenialDocument| d.request == request.id && d.device == request.document.device;
            let Some(denial) = denials.iter().find(answers) else { continue };
            case = kept.case.parse().ok();
            if kept.denied.is_none() {
                kept.denied = Some(Denied { on: denial.on, reason: denial.reason.clone() });
                changed = true;
            }
        }
        if changed {
            self.keep_requests(&all)?;
        }
        Ok(case)
    }

    /// What is kept of requests once these were granted: to be written together with the grants. None where
    /// nothing changes.
    pub(super) fn without_granted(&self, granted: &[String]) -> Result<Option<KeptText>, CompanionError> {
        let mut all = self.kept_requests()?;
        let before = all.len();
        all.retain(|kept| Request::read(&kept.code).is_ok_and(|r| !granted.contains(&r.id)));
        Ok((all.len() != before).then(|| KeptText(text_of(&all))))
    }

    /// Forgets requests to which no answer came.
    pub(super) fn forget_old_requests(&mut self) -> Result<(), CompanionError> {
        let mut all = self.kept_requests()?;
        let before = all.len();
        let oldest = self.clock_day().checked_sub(KEEP_REQUESTS_DAYS.days()).unwrap_or(Date::MIN);
        all.retain(|kept| Request::read(&kept.code).is_ok_and(|r| r.document.from >= oldest));
        if all.len() == before { Ok(()) } else { self.keep_requests(&all) }
    }

    fn kept_requests(&self) -> Result<Vec<Kept>, CompanionError> {
        let text = self.journal.setting(ASKED)?;
        // What a later version wrote is passed over, not refused: nothing hangs on it.
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    fn keep_requests(&mut self, all: &[Kept]) -> Result<(), CompanionError> {
        let text = KeptText(text_of(all));
        Ok(self.journal.write(|w| text.write(w))?)
    }

    /// The requests of this device, as they are drawn.
    pub(super) fn asked(&self) -> Result<Vec<Asked>, CompanionError> {
        let drawn = |kept: Kept| {
            let request = Request::read(&kept.code).ok()?;
            let denied = kept.denied.map(|d| (d.on, d.reason));
            Some(Asked { case: kept.case.parse().ok()?, request, denied })
        };
        Ok(self.kept_requests()?.into_iter().filter_map(drawn).collect())
    }
}

/// What the journal keeps of requests; none where there are none.
#[derive(Debug)]
pub(super) struct KeptText(Option<String>);

impl KeptText {
    pub(super) fn write(&self, writer: &Writer<'_>) -> Result<(), JournalError> {
        writer.set_setting(ASKED, self.0.as_deref())
    }
}

fn text_of(all: &[Kept]) -> Option<String> {
    (!all.is_empty()).then(|| serde_json::to_string(all).unwrap_or_default())
}

/// The words as one paragraph without anything that could change how the text around it reads.
fn in_one_line(words: &str) -> String {
    let spaced: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean(&spaced).split_whitespace().collect::<Vec<_>>().join(" ")
}
