//! Applying managed configuration.

use crate::journal::JournalError;
use crate::l10n::Words;
use crate::trust::{Marks, TrustError, TrustedRoot, accept_first_root, accept_next_root, verify_grant};

use super::configuration::{ConfigurationProblem, Values, read};
use super::keep::{LANGUAGE, MARKS, REFRESH, ROOT};
use super::{Companion, CompanionError};

/// The longest message to the administrator, in characters.
const MAX_MESSAGE: usize = 1_000;

impl Companion {
    /// Takes the managed values of the platform, all of them, in place of those before. Called at
    /// every start and whenever they change. Wrong values are passed over and returned, with what an
    /// administrator must know; the app works on with the rest.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub fn set_configuration(&mut self, values: &Values) -> Result<Vec<ConfigurationProblem>, CompanionError> {
        self.catch_up()?;
        let (configuration, mut problems) = read(values);
        // The same values are no new word: what was refused before would be refused again.
        if configuration != self.configuration {
            self.configuration = configuration;
            self.checked = None;
            if self.journal.setting(LANGUAGE)?.is_none()
                && let Some(language) = self.configuration.language
            {
                self.words = Words::new(language);
            }
            self.refused = self.apply_signed()?;
        }
        problems.extend(self.refused.iter().cloned());
        self.problems.clone_from(&problems);
        Ok(problems)
    }

    /// Applies root and policy, and says what was refused of them.
    fn apply_signed(&mut self) -> Result<Vec<ConfigurationProblem>, CompanionError> {
        let mut problems = Vec::new();
        let mut refuse = |key: &str, why: String| {
            // A reason may quote what it is about.
            let message = why.chars().filter(|c| !c.is_control()).take(MAX_MESSAGE).collect();
            problems.push(ConfigurationProblem { key: key.to_owned(), code: "refused".to_owned(), message });
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
        if let Some(bytes) = self.configuration.policy.clone()
            && let Err(e) = self.take_policy(&bytes)?
            // A policy that is in force already, or was overtaken by a newer one, is no mistake.
            && !matches!(e, TrustError::OlderPolicy { .. })
        {
            refuse("policy", format!("'policy' was refused: {e}."));
        }
        // Whether a grant is for this device and for today is seen at every look; its signature now.
        if let Some(root) = &self.root {
            for (i, bytes) in self.configuration.grants.iter().enumerate() {
                if let Err(e) = verify_grant(root, bytes) {
                    refuse("grants", format!("Number {} of 'grants' was refused: {e}.", i + 1));
                }
            }
        }
        Ok(problems)
    }

    /// A root by configuration. The channel is trusted: a root several versions ahead is taken as it
    /// is, but never an older one.
    pub(super) fn configured_root(&mut self, bytes: &[u8]) -> Result<Result<(), TrustError>, CompanionError> {
        let offered = match accept_first_root(bytes) {
            Ok(offered) => offered,
            Err(e) => return Ok(Err(e)),
        };
        let same_organisation = self.marks.organisation == offered.root.organisation;
        if !same_organisation {
            self.change_organisation(&offered)?;
            return Ok(Ok(()));
        }
        match &self.root {
            Some(current) if offered.root.version <= current.root.version => Ok(Ok(())),
            Some(current) if offered.root.version == current.root.version + 1 => {
                let current = current.clone();
                match accept_next_root(&current, bytes) {
                    Ok(next) => {
                        self.take_root(Some(&current), next)?;
                        Ok(Ok(()))
                    }
                    Err(e) => Ok(Err(e)),
                }
            }
            // After a lost journal this may be older than a root that was seen: then it is where the
            // chain begins, and no policy is accepted until the chain has come as far as before.
            before => {
                let before = before.clone();
                self.take_root(before.as_ref(), offered)?;
                Ok(Ok(()))
            }
        }
    }

    /// Begins anew for another organisation: nothing of the one before stays.
    pub(super) fn change_organisation(&mut self, root: &TrustedRoot) -> Result<(), CompanionError> {
        let first = self.marks.organisation.is_empty();
        if !first {
            self.journal.write(|w| w.forget_everything())?;
            self.policy = None;
            self.policy_was_read = true;
            self.refresh = Default::default();
            self.checked = None;
        }
        self.marks = self.marks_for(&root.root);
        self.take_root(None, root.clone())
    }

    /// Puts a verified root into force.
    pub(super) fn take_root(&mut self, before: Option<&TrustedRoot>, next: TrustedRoot) -> Result<(), CompanionError> {
        let marks = match before {
            Some(before) => self.marks.after(before, &next),
            None => self.marks.after_first(&next.root),
        };
        let now = self.now();
        let text = Self::marks_text(&marks);
        // What was accepted under another root may not be accepted under this one: the next request
        // asks for the whole policy.
        self.refresh.etag = None;
        let refresh = self.refresh.to_text();
        let seen = self.journal.setting(MARKS)?;
        let known = seen.as_deref().and_then(|text| Marks::from_bytes(text.as_bytes()));
        if known.is_some_and(|known| known != self.marks) {
            // Another process accepted something meanwhile: what was found out here is outdated.
            return Err(JournalError::Busy.into());
        }
        self.journal.write(|w| -> Result<(), JournalError> {
            w.expect_setting(MARKS, seen.as_deref())?;
            w.put_document(ROOT, next.root.version, &next.envelope, now)?;
            w.set_setting(REFRESH, Some(&refresh))?;
            w.set_setting(MARKS, Some(&text))
        })?;
        self.marks = marks;
        self.store_marks();
        self.root = Some(next);
        Ok(())
    }
}
