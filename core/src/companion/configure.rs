//! Applying managed configuration.

use std::sync::Mutex;

use crate::journal::JournalError;
use crate::l10n::Words;
use crate::trust::{Line, Marks, RoleName, TrustError, TrustedRoot, accept_first_root, verify_policy};

use super::clock::text_of;
use super::configuration::{Configuration, ConfigurationFault, ConfigurationProblem, Values, read};
use super::fetch::{Proof, lock};
use super::keep::{LANGUAGE, MARKS, REFRESH, ROOT, TIME};
use super::refresh::RefreshRecord;
use super::state::State;
use super::{Companion, CompanionError};

/// The longest message to the administrator, in characters.
const MAX_MESSAGE: usize = 1_000;

/// As [`Companion::set_configuration`], for a companion that others call too: it is free for them while the policy in
/// the values is verified.
///
/// # Errors
/// When the journal cannot be read or written.
pub fn set_configuration(
    companion: &Mutex<Companion>,
    values: &Values,
) -> Result<Vec<ConfigurationProblem>, CompanionError> {
    let (configuration, problems) = read(values);
    let root = {
        let companion = lock(companion);
        companion.is_news(&configuration).then(|| companion.root.clone())
    };
    let proofs = root.map(|root| verified_before(&configuration, root)).unwrap_or_default();
    lock(companion).take_configuration(configuration, problems, proofs)
}

/// What comes of verifying the policy of a configuration under the roots that may be in force once it is applied: that
/// of the configuration, and the one that is in force.
pub(super) fn verified_before(configuration: &Configuration, in_force: Option<TrustedRoot>) -> Vec<Proof> {
    let Some(policy) = &configuration.policy else { return Vec::new() };
    let named = configuration.root.as_ref().and_then(|bytes| accept_first_root(bytes).ok());
    let named = named.filter(|named| in_force.as_ref().is_none_or(|own| own.fingerprint != named.fingerprint));
    let under = |root: &TrustedRoot| Proof { root: root.fingerprint, verified: verify_policy(root, policy) };
    named.iter().chain(&in_force).map(under).collect()
}

impl Companion {
    /// Takes the managed values of the platform, all of them, in place of those before. Called at
    /// every start and whenever they change. Wrong values are passed over and returned, with what an
    /// administrator must know; the app works on with the rest.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub fn set_configuration(&mut self, values: &Values) -> Result<Vec<ConfigurationProblem>, CompanionError> {
        let (configuration, problems) = read(values);
        self.take_configuration(configuration, problems, Vec::new())
    }

    /// As [`Companion::set_configuration`], with what came of verifying the policy in it.
    fn take_configuration(
        &mut self,
        configuration: Configuration,
        mut problems: Vec<ConfigurationProblem>,
        proofs: Vec<Proof>,
    ) -> Result<Vec<ConfigurationProblem>, CompanionError> {
        self.catch_up()?;
        // The same values are no new word: what was refused before would be refused again, unless it waits.
        if self.is_news(&configuration) {
            self.configuration = configuration;
            self.state.forget_check();
            if self.journal.setting(LANGUAGE)?.is_none()
                && let Some(language) = self.configuration.language
            {
                self.words = Words::new(language);
            }
            self.refused = self.apply_signed(proofs)?;
        }
        problems.extend(self.refused.iter().cloned());
        self.problems.clone_from(&problems);
        Ok(problems)
    }

    /// Whether a configuration is to be applied: it is another one, or what is in it waits for its day.
    fn is_news(&self, configuration: &Configuration) -> bool {
        *configuration != self.configuration || self.waits
    }

    /// What of the configuration waits for its day, to be verified before it is applied once more; and the root that
    /// is in force.
    pub(super) fn waiting(&self) -> Option<(Configuration, Option<TrustedRoot>)> {
        self.waits.then(|| (self.configuration.clone(), self.root.clone()))
    }

    /// Applies root and policy, and says what was refused of them. `proofs`: what came of verifying the policy, under
    /// the roots that may be in force then.
    pub(super) fn apply_signed(&mut self, mut proofs: Vec<Proof>) -> Result<Vec<ConfigurationProblem>, CompanionError> {
        let mut problems = Vec::new();
        let mut refuse = |key: &str, why: String| {
            // A reason may quote what it is about.
            let message = why.chars().filter(|c| !c.is_control()).take(MAX_MESSAGE).collect();
            problems.push(ConfigurationProblem { key: key.to_owned(), fault: ConfigurationFault::Refused, message });
        };
        if let Some(bytes) = self.configuration.root.clone()
            && let Err(e) = self.configured_root(&bytes)?
        {
            refuse("root", format!("'root' was refused: {e}."));
        }
        let root = self.root.as_ref().map(|r| r.root.organisation.clone());
        if let (Some(named), Some(root)) = (&self.configuration.organisation, &root)
            && named != root
        {
            refuse("organisation", format!("'organisation' is '{named}', but the root is of '{root}'."));
        }
        self.waits = false;
        if let Some(bytes) = self.configuration.policy.clone()
            && let Err(e) = self.take_policy(&bytes, self.proof_in_force(&mut proofs), None, None)?
            // A policy that is in force already, or was overtaken by a newer one, is no mistake.
            && !matches!(e, TrustError::OlderPolicy { .. })
        {
            self.waits = matches!(e, TrustError::NotYet(_));
            refuse("policy", format!("'policy' was refused: {e}."));
        }
        // Whether a grant is for this device and for today is seen at every look; its signature now.
        for (number, e) in self.take_configured_grants()? {
            refuse("grants", format!("Number {number} of 'grants' was refused: {e}."));
        }
        Ok(problems)
    }

    /// The one of these that was made under the root that is in force now.
    fn proof_in_force(&self, proofs: &mut Vec<Proof>) -> Option<Proof> {
        let root = self.root.as_ref()?.fingerprint;
        proofs.iter().position(|proof| proof.root == root).map(|at| proofs.swap_remove(at))
    }

    /// A root by configuration. The channel is trusted: a newer root is taken as it is, one version ahead or
    /// several, whether or not the keys of the one before signed it; but never an older one.
    pub(super) fn configured_root(&mut self, bytes: &[u8]) -> Result<Result<(), TrustError>, CompanionError> {
        let offered = match accept_first_root(bytes) {
            Ok(offered) => offered,
            Err(e) => return Ok(Err(e)),
        };
        match self.marks.line_of(&offered) {
            Line::Other => {
                if let Some(e) = self.speaks_against(&offered) {
                    return Ok(Err(e));
                }
                self.change_organisation(offered)?;
                return Ok(Ok(()));
            }
            // The marks of an earlier version of the app do not say which line they are of: now it is known.
            Line::Unknown if self.marks.line().is_none() && offered.root.version == 1 => {
                self.marks =
                    self.root.iter().fold(self.marks.clone().with_root(&offered, true), |m, r| m.with_root(r, true));
            }
            Line::Same | Line::Unknown => {}
        }
        match &self.root {
            Some(current) if offered.root.version <= current.root.version => Ok(Ok(())),
            // After a lost journal this may be older than a root that was seen: then it is where the
            // chain begins, and no policy is accepted until the chain has come as far as before.
            before => {
                let before = before.clone();
                self.take_root(before.as_ref(), offered, false)?;
                Ok(Ok(()))
            }
        }
    }

    /// Why this device does not go over to the root of another organisation, while there is something to forget: it is
    /// not of the organisation that is named, or nothing could be accepted under it.
    fn speaks_against(&self, offered: &TrustedRoot) -> Option<TrustError> {
        if self.marks.organisation.is_empty() {
            return None;
        }
        let (today, offered) = (self.today(Default::default(), offered, None), &offered.root);
        if let Some(named) = self.configuration.organisation.as_ref().filter(|named| **named != offered.organisation) {
            let (expected, found) = (named.clone(), offered.organisation.clone());
            return Some(TrustError::WrongOrganisation { expected, found });
        }
        if offered.expires < today.day {
            return Some(TrustError::RootExpired(offered.expires));
        }
        (offered.issued > today.issued_until).then_some(TrustError::NotYet(offered.issued))
    }

    /// Begins anew for another organisation, or for another one under the same id: nothing of the one before
    /// stays. One write.
    fn change_organisation(&mut self, root: TrustedRoot) -> Result<(), CompanionError> {
        let forget = !self.marks.organisation.is_empty();
        let before = (self.marks.clone(), self.time);
        self.begin_line(&root);
        self.take_root(None, root, forget)?;
        if forget {
            self.forget_in_storage(&before.0, before.1);
            self.state = State::Waiting;
            self.log = None;
        }
        Ok(())
    }

    /// What is remembered of the line that a first root begins: marks and time.
    pub(super) fn begin_line(&mut self, root: &TrustedRoot) {
        self.marks = self.marks_for(root);
        let line = self.marks.line().map_or_else(|| Marks::name_of(&root.fingerprint.to_string()), str::to_owned);
        self.time = self.stored_time_of(&line).unwrap_or_default();
        self.stored_time = Some(self.time).filter(|t| t.latest > 0);
    }

    /// Puts a verified root into force. One write; `forget`: everything of another organisation goes in it.
    pub(super) fn take_root(
        &mut self,
        before: Option<&TrustedRoot>,
        next: TrustedRoot,
        forget: bool,
    ) -> Result<(), CompanionError> {
        let trusted = self.configuration.root.is_some();
        let marks = match before {
            Some(before) => self.marks.after(before, &next),
            None => self.marks.after_first(&next.root),
        };
        // In marks of an earlier version of the app the line is not known, and stays so.
        let begins = before.is_none() || self.marks.line().is_some() || next.root.version == 1;
        let marks = if begins { marks.with_root(&next, trusted) } else { marks };
        let time = self.time.under(&next, self.marks.root_version);
        let withdrawn = self.withdrawn_by(&next)?;
        let now = time.effective(self.clock());
        let text = Self::marks_text(&marks);
        let refresh = if forget { Default::default() } else { self.refresh.clone() };
        // What was accepted under another root may not be accepted under this one: the next request
        // asks for the whole policy.
        let refresh = RefreshRecord { etag: None, ..refresh };
        // What a key said of freshness ends with the key, and with a time that was wrong.
        let stamps = |root: &TrustedRoot| root.root.role(RoleName::Timestamp).cloned();
        let is_other = before.is_none_or(|before| stamps(before) != stamps(&next));
        let anew = is_other || time.restarted_by != self.time.restarted_by;
        let refresh = if anew { refresh.without_freshness() } else { refresh };
        let seen = self.journal.setting(MARKS)?;
        let known = seen.as_deref().and_then(|text| Marks::from_bytes(text.as_bytes()));
        if !forget && known.is_some_and(|known| known.joined(self.marks.clone()) != self.marks) {
            // Another process accepted something meanwhile: what was found out here is outdated.
            return Err(JournalError::Busy.into());
        }
        self.journal.write(|w| -> Result<(), JournalError> {
            w.expect_setting(MARKS, seen.as_deref())?;
            if forget {
                w.forget_everything()?;
            }
            withdrawn.iter().try_for_each(|id| w.remove_grant(id))?;
            w.put_document(ROOT, next.root.version, &next.envelope, now)?;
            w.set_setting(REFRESH, Some(&refresh.to_text()))?;
            if time.latest > 0 {
                w.set_setting(TIME, Some(&text_of(time)))?;
            }
            w.set_setting(MARKS, Some(&text))
        })?;
        self.refresh = refresh;
        self.marks = marks;
        self.store_marks();
        self.time = time;
        self.store_time();
        self.root = Some(next);
        self.read_log()?;
        if !withdrawn.is_empty() {
            self.state.forget_check();
        }
        Ok(())
    }
}
