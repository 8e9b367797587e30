//! Applying managed configuration.

use crate::journal::JournalError;
use crate::l10n::Words;
use crate::trust::{Marks, TrustError, TrustedRoot, accept_first_root, accept_next_root};

use super::configuration::{ConfigurationProblem, Values, read};
use super::keep::{LANGUAGE, MARKS, ROOT};
use super::{Companion, CompanionError};

impl Companion {
    /// Takes the managed values of the platform, all of them, in place of those before. Called at
    /// every start and whenever they change. Wrong values are passed over and returned, with what an
    /// administrator must know; the app works on with the rest.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub fn set_configuration(&mut self, values: &Values) -> Result<Vec<ConfigurationProblem>, CompanionError> {
        let (configuration, mut problems) = read(values);
        let changed = configuration != self.configuration;
        self.configuration = configuration;
        if !changed {
            // The same values are no new word: what was refused before would be refused again.
            problems.extend(self.apply_signed(false)?);
            self.problems.clone_from(&problems);
            return Ok(problems);
        }
        self.checked = None;
        if self.journal.setting(LANGUAGE)?.is_none()
            && let Some(language) = self.configuration.language
        {
            self.words = Words::new(language);
        }
        problems.extend(self.apply_signed(true)?);
        self.problems.clone_from(&problems);
        Ok(problems)
    }

    /// Applies root and policy, and says what was refused of them.
    fn apply_signed(&mut self, apply: bool) -> Result<Vec<ConfigurationProblem>, CompanionError> {
        let mut problems = Vec::new();
        let mut refuse = |key: &str, why: String| {
            problems.push(ConfigurationProblem { key: key.to_owned(), code: "refused".to_owned(), message: why });
        };
        if let Some(bytes) = self.configuration.root.clone()
            && let Err(e) = self.configured_root(&bytes, apply)?
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
            && apply
            && let Err(e) = self.take_policy(&bytes)?
            // A policy that is in force already, or was overtaken by a newer one, is no mistake.
            && !matches!(e, TrustError::OlderPolicy { .. })
        {
            refuse("policy", format!("'policy' was refused: {e}."));
        }
        Ok(problems)
    }

    /// A root by configuration. The channel is trusted: a root several versions ahead is taken as it
    /// is, but never an older one.
    fn configured_root(&mut self, bytes: &[u8], apply: bool) -> Result<Result<(), TrustError>, CompanionError> {
        let offered = match accept_first_root(bytes) {
            Ok(offered) => offered,
            Err(e) => return Ok(Err(e)),
        };
        if !apply {
            return Ok(Ok(()));
        }
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
            None => Marks { root_version: next.root.version.max(self.marks.root_version), ..self.marks.clone() },
        };
        let now = self.now();
        let text = Self::marks_text(&marks);
        self.journal.write(|w| -> Result<(), JournalError> {
            w.put_document(ROOT, next.root.version, &next.envelope, now)?;
            w.set_setting(MARKS, Some(&text))
        })?;
        self.marks = marks;
        self.store_marks();
        self.root = Some(next);
        Ok(())
    }
}
