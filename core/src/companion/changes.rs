//! Taking a new policy into force, and telling what it changed for this device.

use crate::journal::JournalError;
use crate::obligation::changes;
use crate::policy::{Part, PolicyFile};
use crate::trust::log::Shown;
use crate::trust::{TrustError, accept_verified, verify_policy};

use super::clock::text_of;
use super::fetch::Proof;
use super::keep::{CHANGES, LOG, MARKS, POLICY, POLICY_ROOT, TIME};
use super::state::State;
use super::{Companion, CompanionError};

impl Companion {
    /// Accepts a signed policy, if it is to be believed. One write: after a kill either the old or
    /// the new one is in force. `proof`: that it was verified already, under which root; `served`: the date
    /// that an authenticated server gave with it; `shown`: what was shown of the log before it.
    pub(super) fn take_policy(
        &mut self,
        bytes: &[u8],
        proof: Option<Proof>,
        served: Option<i64>,
        shown: Option<&Shown>,
    ) -> Result<Result<(), TrustError>, CompanionError> {
        let seen = self.catch_up()?;
        self.read_policy()?;
        let Some(root) = self.root.clone() else {
            return Ok(Err(TrustError::Content("there is no root to verify it with".into())));
        };
        if root.root.version < self.marks.root_version {
            let (expected, offered) = (self.marks.root_version, root.root.version);
            return Ok(Err(TrustError::RootVersion { expected, offered }));
        }
        let now = self.now();
        // Another root may have come into force since it was verified.
        let proof = proof.filter(|proof| proof.root == root.fingerprint);
        let verified = proof.map_or_else(|| verify_policy(&root, bytes), |proof| proof.verified);
        let held = verified.as_ref().map(|verified| Self::held_against_log(&root, verified, shown));
        let held = held.unwrap_or(Ok(None));
        let accepted = match accept_verified(&root, &self.marks, verified, self.today(self.time, &root, served)) {
            Ok(accepted) => accepted,
            Err(e) => return Ok(Err(e)),
        };
        let shown = match held {
            Ok(shown) => shown,
            Err(e) => return Ok(Err(e)),
        };
        let same = self.state.policy().is_some_and(|p| p.bytes() == accepted.policy.bytes());
        if same && self.marks == accepted.marks {
            shown.iter().try_for_each(|shown| self.keep_log(shown))?;
            return Ok(Ok(()));
        }
        // The same policy may be signed anew after a next root: it is kept as it came, and raises the mark.
        let old = self.state.policy().filter(|_| !same);
        let told = old.map(|old| self.told_changes(old, &accepted.policy)).transpose()?;
        let marks = Self::marks_text(&accepted.marks);
        let time = self.time_after(self.time, &root, &accepted.policy, served);
        let time_text = text_of(time);
        let version = accepted.policy.policy().version;
        self.journal.write(|w| -> Result<(), JournalError> {
            w.expect_setting(MARKS, seen.as_deref())?;
            w.put_document(POLICY, version, bytes, now)?;
            w.put_document(POLICY_ROOT, root.root.version, &root.envelope, now)?;
            if let Some(shown) = &shown {
                w.put_document(LOG, shown.size(), &shown.to_bytes(), now)?;
            }
            w.set_setting(MARKS, Some(&marks))?;
            w.set_setting(TIME, Some(&time_text))?;
            if let Some(told) = &told {
                w.set_setting(CHANGES, Some(told))?;
            }
            Ok(())
        })?;
        self.marks = accepted.marks;
        self.store_marks();
        self.time = time;
        self.store_time();
        self.state = State::ready(accepted.policy);
        self.log = shown.or(self.log.take());
        Ok(Ok(()))
    }

    pub(super) fn told_changes(&self, old: &PolicyFile, new: &PolicyFile) -> Result<String, CompanionError> {
        let here = self.shell.here.map(|a| a.part);
        let parts: Vec<Part> = match self.state.checked() {
            Some(checked) => checked.assessment.parts.iter().map(|p| p.area.part).collect(),
            None => vec![here.unwrap_or(Part::WholeDevice)],
        };
        let device = self.device()?;
        let list = changes(old, new, &device, &parts, self.day(new, self.now()));
        Ok(serde_json::to_string(&list).unwrap_or_else(|_| "[]".to_owned()))
    }
}
