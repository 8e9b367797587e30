//! Opening the companion, and taking up what was accepted before.

use crate::journal::{Journal, Opened, SetAside};
use crate::l10n::{Language, Words};
use crate::ports::Ports;
use crate::trust::{Marks, TrustedRoot, accept_first_root, reopen_policy};

use super::configuration::Configuration;
use super::keep::{LANGUAGE, MARKS, POLICY, POLICY_ROOT, REFRESH, ROOT, TIME};
use super::{Companion, CompanionError, Once, ShellFacts, Storage};

impl Companion {
    /// Opens the companion. Blocks on the journal's file and on secure storage. Does not read the
    /// policy yet, and reaches no port but secure storage.
    ///
    /// A damaged journal is set aside and a new one begun, and so is one that is older than what
    /// secure storage remembers; home says so.
    ///
    /// # Errors
    /// When another process is writing, or the journal comes from a newer version of the app.
    pub fn open(storage: Storage, ports: Ports, shell: ShellFacts) -> Result<Self, CompanionError> {
        let Opened { journal, set_aside } = match &storage {
            Storage::File(path) => Journal::open_or_set_aside(path)?,
            Storage::Memory => Opened { journal: Journal::in_memory()?, set_aside: None },
        };
        let language = Language::from_tag(&shell.language).unwrap_or(Language::En);
        let mut companion = Companion {
            journal,
            storage,
            ports,
            shell,
            configuration: Configuration::default(),
            problems: Vec::new(),
            root: None,
            marks: Marks::default(),
            time: Default::default(),
            device_key: None,
            salt: Vec::new(),
            policy: None,
            policy_was_read: false,
            refresh: Default::default(),
            set_aside,
            words: Words::new(language),
            checked: None,
            once: Once::default(),
            came_from: None,
        };
        companion.take_up(language)?;
        Ok(companion)
    }

    /// Takes up what the journal and secure storage remember.
    fn take_up(&mut self, language: Language) -> Result<(), CompanionError> {
        let stored = self.marks_in_storage();
        let kept = self.journal.setting(MARKS)?.and_then(|text| Marks::from_bytes(text.as_bytes()));
        if let (Some(stored), Some(kept)) = (&stored, &kept)
            && stored.organisation == kept.organisation
            && kept.clone().joined(stored.clone()) != *kept
        {
            // Whatever this journal is, it is not the latest: an older copy was put in its place.
            self.begin_anew()?;
        }
        let kept = self.journal.setting(MARKS)?.and_then(|text| Marks::from_bytes(text.as_bytes()));
        self.marks = match (kept, stored) {
            (Some(kept), Some(stored)) => kept.joined(stored),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => Marks::default(),
        };
        let json = |name: &str| self.journal.setting(name);
        self.time = json(TIME)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        self.refresh = json(REFRESH)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let chosen = self.journal.setting(LANGUAGE)?.and_then(|tag| Language::from_tag(&tag));
        if let Some(chosen) = chosen.filter(|c| *c != language) {
            self.words = Words::new(chosen);
        }
        self.root = self.read_root(ROOT)?;
        Ok(())
    }

    /// A root that was accepted and kept. It was verified then; its own signatures are verified
    /// again, so that a flipped bit is not believed.
    fn read_root(&self, name: &str) -> Result<Option<TrustedRoot>, CompanionError> {
        let Some(document) = self.journal.document(name)? else { return Ok(None) };
        match accept_first_root(&document.envelope) {
            Ok(root) => Ok(Some(root)),
            Err(e) => {
                log::warn!("the root that was kept is no longer sound: {e}");
                Ok(None)
            }
        }
    }

    /// Reads the policy in force from the journal, once.
    pub(super) fn read_policy(&mut self) -> Result<(), CompanionError> {
        if self.policy_was_read {
            return Ok(());
        }
        self.policy_was_read = true;
        let Some(document) = self.journal.document(POLICY)? else { return Ok(()) };
        let accepted = match self.read_root(POLICY_ROOT)? {
            Some(root) => reopen_policy(&root, &self.marks, &document.envelope).map_err(|e| e.to_string()),
            None => Err("its root is gone".to_owned()),
        };
        match accepted {
            Ok(accepted) => self.policy = Some(accepted.policy),
            Err(e) => {
                // What was accepted is no longer what is kept: the file was damaged or exchanged.
                log::warn!("the policy that was kept is no longer sound: {e}");
                self.begin_anew()?;
                self.root = None;
            }
        }
        Ok(())
    }

    /// Sets the journal aside and begins a new one. What secure storage remembers stays.
    pub(super) fn begin_anew(&mut self) -> Result<(), CompanionError> {
        // The old connection is let go before its file is moved.
        self.journal = Journal::in_memory()?;
        if let Storage::File(path) = &self.storage {
            self.journal = Journal::begin_anew(path)?;
        }
        self.set_aside = Some(SetAside::Damaged);
        self.checked = None;
        Ok(())
    }
}
