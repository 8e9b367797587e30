//! Joining an organisation, leaving it, and taking in an exemption.

use crate::contract::ScreenId;
use crate::l10n::Args;
use crate::trust::{CodeError, JoinCode, JoinError, TrustError, is_denial};

use super::configuration::envelope_bytes;
use super::joining::Joining;
use super::keep::{MARKS, WELCOMED};
use super::state::State;
use super::{Companion, CompanionError};

/// The longest text that is kept to be mended, in characters.
const MAX_TYPED: usize = 4096;

impl Companion {
    /// Takes a code that was typed or scanned, to look behind it. Nothing changes by that.
    pub(super) fn join(&mut self, inputs: &[String]) -> Result<(ScreenId, bool), CompanionError> {
        let typed = inputs.first().map(|t| t.trim().chars().take(MAX_TYPED).collect::<String>()).unwrap_or_default();
        if self.configuration.root.is_some() {
            // Anybody can send a link with a code; whose phone it is, its management has said.
            self.feedback.told = Some(self.words.say("join-error-managed"));
            self.feedback.chosen = vec![typed];
            return Ok((ScreenId::Join, false));
        }
        let code = match JoinCode::read(&typed) {
            Ok(code) => code,
            Err(e) => {
                self.feedback.told = Some(self.join_error(&e));
                self.feedback.chosen = vec![typed];
                return Ok((ScreenId::Join, false));
            }
        };
        self.joining = Some(Joining::new(code));
        // Who never opened the app reads first what it does.
        let welcomed = self.journal.setting(WELCOMED)?.is_some();
        Ok(if welcomed { (ScreenId::Joining, true) } else { (ScreenId::Home, false) })
    }

    fn join_error(&self, error: &JoinError) -> String {
        let group = |id, n| self.words.tell(id, &Args::new().number("n", n));
        match error {
            JoinError::NoCode | JoinError::Code(CodeError::Length) => self.words.say("join-error-empty"),
            JoinError::Code(CodeError::Character { group: n, .. }) => group("join-error-character", *n),
            JoinError::Code(CodeError::Group { group: n }) => group("join-error-group", *n),
            JoinError::Code(CodeError::Whole) | JoinError::Content => self.words.say("join-error-whole"),
            JoinError::Newer => self.words.say("join-error-newer"),
        }
    }

    /// Forgets the organisation and everything about it. Secure storage keeps what was seen, without its name, so that
    /// joining again does not open the door to an old policy.
    pub(super) fn leave(&mut self) -> Result<(), CompanionError> {
        self.journal.write(|w| w.forget_everything())?;
        // Marks of an earlier version of the app belong to no root: they stay as they are.
        if self.marks.line().is_some() {
            let (marks, time) = (std::mem::take(&mut self.marks), self.time);
            self.forget_in_storage(&marks, time);
            if let Err(e) = self.ports.storage.set(MARKS, &[]) {
                log::warn!("secure storage did not forget: {e}");
            }
        }
        self.root = None;
        self.state = State::Waiting;
        self.refresh = Default::default();
        self.time = Default::default();
        self.stored_time = None;
        self.joining = None;
        Ok(self.ports.notifier.plan(Vec::new())?)
    }

    /// Adds an exemption that was pasted or scanned.
    pub(super) fn grant(&mut self, inputs: &[String]) -> Result<ScreenId, CompanionError> {
        let typed = inputs.first().cloned().unwrap_or_default();
        let piece = typed.rsplit('#').next().unwrap_or_default();
        let Some(bytes) = envelope_bytes(piece) else {
            self.feedback.error = Some(if typed.trim().is_empty() { "grant-empty" } else { "grant-not-an-envelope" });
            self.feedback.chosen = vec![typed.chars().take(MAX_TYPED).collect()];
            return Ok(ScreenId::DeviceCode);
        };
        if is_denial(&bytes) {
            return Ok(match self.take_denial(&bytes)? {
                Ok(key) => ScreenId::Asked(key),
                Err(e) => {
                    self.feedback.error = Some(grant_sentence(&e));
                    self.feedback.chosen = vec![typed.chars().take(MAX_TYPED).collect()];
                    ScreenId::DeviceCode
                }
            });
        }
        match self.take_grant(&bytes)? {
            Ok(()) => {
                self.check()?;
                self.feedback.notice = Some("grant-added");
                Ok(ScreenId::Home)
            }
            Err(e) => {
                self.feedback.error = Some(grant_sentence(&e));
                self.feedback.chosen = vec![typed.chars().take(MAX_TYPED).collect()];
                Ok(ScreenId::DeviceCode)
            }
        }
    }
}

/// What is said about a grant that does not hold.
fn grant_sentence(error: &TrustError) -> &'static str {
    match error {
        TrustError::NotAnEnvelope(_) | TrustError::WrongType { .. } | TrustError::TooLarge { .. } => {
            "grant-not-an-envelope"
        }
        TrustError::TooFewSignatures { .. } => "grant-too-few-signatures",
        TrustError::WrongOrganisation { .. } | TrustError::OtherLineage => "grant-wrong-organisation",
        TrustError::OtherDevice => "grant-other-device",
        TrustError::UnknownExemption(_) => "grant-unknown-exemption",
        TrustError::GrantTooLong { .. } => "grant-too-long",
        TrustError::OtherRequest => "denial-other-request",
        TrustError::Revoked => "grant-revoked",
        TrustError::Content(_)
        | TrustError::WrongFingerprint
        | TrustError::RootVersion { .. }
        | TrustError::RootExpired(_)
        | TrustError::NotYet(_)
        | TrustError::OlderPolicy { .. }
        | TrustError::SameVersionOtherContent(_)
        | TrustError::Log(_)
        | TrustError::Policy(_)
        | TrustError::PolicyLineage => "grant-other",
    }
}
