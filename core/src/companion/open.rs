//! Opening the companion, and taking up what was accepted before.

use crate::journal::{Journal, JournalError, Opened, SetAside};
use crate::l10n::{Language, Words};
use crate::ports::Ports;
use crate::trust::{AcceptedPolicy, Marks, TrustError, TrustedRoot, TrustedTime, accept_first_root, reopen_policy};

use super::configuration::Configuration;
use super::feedback::Feedback;
use super::keep::{LANGUAGE, MARKS, POLICY, POLICY_ROOT, REFRESH, ROOT, TIME};
use super::state::State;
use super::{Companion, CompanionError, ShellFacts, Storage};

/// Why the policy that was kept cannot be taken up.
enum Unsound {
    /// It was accepted, and overtaken: what was accepted since is not here. Or it would not be accepted now.
    Older,
    /// It is not what was accepted.
    Content(String),
    /// It cannot be read now.
    Reading(JournalError),
}

impl From<JournalError> for Unsound {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::Damaged | JournalError::Other(_) => Unsound::Content(error.to_string()),
            JournalError::Busy | JournalError::Storage(_) | JournalError::Locked | JournalError::Newer(_) => {
                Unsound::Reading(error)
            }
        }
    }
}

impl Companion {
    /// Opens the companion. Blocks on the journal's file and on secure storage. Does not read the
    /// policy yet, and reaches no port but secure storage.
    ///
    /// A damaged journal is set aside and a new one begun. One that is older than what secure storage
    /// remembers keeps all but its policy, until the server gives one that is not older. Home says so.
    ///
    /// # Errors
    /// When another process is writing, or the journal comes from a newer version of the app.
    pub fn open(storage: Storage, ports: Ports, shell: ShellFacts) -> Result<Self, CompanionError> {
        let (Opened { journal, set_aside }, storage) = match storage {
            Storage::File(path) => (Journal::open_or_set_aside(&path)?, Storage::File(path)),
            // Once they are read nobody needs them any more.
            Storage::Bytes(bytes) => (Journal::open_bytes_or_set_aside(&bytes)?, Storage::Bytes(Vec::new())),
            Storage::Memory => (Opened { journal: Journal::in_memory()?, set_aside: None }, Storage::Memory),
        };
        let language = Language::from_tag(&shell.language).unwrap_or(Language::En);
        let mut companion = Companion {
            journal,
            storage,
            ports,
            shell,
            configuration: Configuration::default(),
            problems: Vec::new(),
            refused: Vec::new(),
            root: None,
            marks: Marks::default(),
            storage_lags: false,
            time: Default::default(),
            stored_time: None,
            waits: false,
            joining: None,
            device_key: None,
            salt: Vec::new(),
            secrets_gone: Default::default(),
            state: State::Unread,
            log: None,
            refresh: Default::default(),
            set_aside,
            words: Words::new(language),
            feedback: Feedback::default(),
            library: None,
            came_from: None,
        };
        companion.take_up(language)?;
        Ok(companion)
    }

    /// Takes up what the journal and secure storage remember.
    fn take_up(&mut self, language: Language) -> Result<(), CompanionError> {
        let stored = self.marks_in_storage();
        let text = self.journal.setting(MARKS)?;
        let kept = text.as_deref().and_then(|text| Marks::from_bytes(text.as_bytes()));
        if let (Some(stored), Some(kept)) = (&stored, &kept)
            && stored.organisation == kept.organisation
            && kept.clone().joined(stored.clone()) != *kept
        {
            // An older copy, or one that the end of power caught before the medium had the rest: its cases,
            // answers, grants and code are as good as they were, and only its policy may be outdated.
            log::warn!("the journal is older than what secure storage remembers");
            self.set_aside = Some(SetAside::Partly);
        }
        // A row of marks that was damaged is gone; secure storage has them too.
        let whose = kept.as_ref().or(stored.as_ref()).map(|marks| marks.organisation.clone());
        self.storage_lags = kept.is_some() && kept != stored;
        self.marks = match (kept, stored) {
            (Some(kept), Some(stored)) => kept.joined(stored),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => Marks::default(),
        };
        let json = |name: &str| self.journal.setting(name);
        let time = json(TIME)?.and_then(|text| TrustedTime::from_bytes(text.as_bytes())).unwrap_or_default();
        self.stored_time = Some(self.time_line()).filter(|l| !l.is_empty()).and_then(|l| self.stored_time_of(l));
        self.time = self.stored_time.map_or(time, |stored| time.joined(stored));
        self.refresh = json(REFRESH)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let chosen = self.journal.setting(LANGUAGE)?.and_then(|tag| Language::from_tag(&tag));
        if let Some(chosen) = chosen.filter(|c| *c != language) {
            self.words = Words::new(chosen);
        }
        self.root = self.read_root()?;
        if self.journal.setting(MARKS)? != text {
            // Another process wrote between the two reads: neither is wrong, and they are not of one moment.
            return self.take_up(language);
        }
        if self.root.as_ref().is_some_and(|root| Some(&root.root.organisation) != whose.as_ref()) {
            // Both are written at once: one of them is no longer what was written.
            self.begin_anew()?;
        }
        // Written by an earlier version of the app, which did not know of lines.
        if let Some(root) = self.root.clone().filter(|r| r.root.version == 1 && self.marks.line().is_none()) {
            self.marks = self.marks.clone().with_root(&root, true);
        }
        Ok(())
    }

    /// A root that was accepted and kept. It was verified then; its own signatures are verified
    /// again, so that a flipped bit is not believed.
    fn read_root(&self) -> Result<Option<TrustedRoot>, CompanionError> {
        let Some(document) = self.journal.document(ROOT)? else { return Ok(None) };
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
        if self.state.is_read() {
            return Ok(());
        }
        self.read_log()?;
        // A read that failed is no damage: that would be there the second time too.
        let first = self.policy_in_journal();
        let again = matches!(first, Err(Unsound::Content(_) | Unsound::Reading(_)));
        match if again { self.policy_in_journal() } else { first } {
            Ok(None) => self.state = State::Waiting,
            Ok(Some(accepted)) => {
                self.state = State::ready(accepted.policy);
                if self.storage_lags && accepted.marks == self.marks {
                    // The end came between the journal's write and the one to secure storage.
                    self.storage_lags = false;
                    self.store_marks();
                }
            }
            Err(Unsound::Older) => {
                log::warn!("the policy that was kept is older than one that was seen, or of another line of roots");
                self.set_aside = Some(SetAside::Partly);
                self.state = State::Waiting;
            }
            Err(Unsound::Content(e)) => {
                // What was accepted is no longer what is kept: the file was damaged or exchanged.
                log::warn!("the policy that was kept is no longer sound: {e}");
                self.begin_anew()?;
                // What the management said holds still: the new journal begins with its root.
                if let Some(bytes) = self.configuration.root.clone()
                    && let Err(e) = self.configured_root(&bytes)?
                {
                    log::warn!("the configured root was refused: {e}");
                }
            }
            // It may be readable the next time.
            Err(Unsound::Reading(e)) => return Err(e.into()),
        }
        Ok(())
    }

    fn policy_in_journal(&self) -> Result<Option<AcceptedPolicy>, Unsound> {
        let Some(document) = self.journal.document(POLICY)? else { return Ok(None) };
        let root = self.journal.document(POLICY_ROOT)?;
        let root = root.ok_or_else(|| Unsound::Content("its root is gone".to_owned()))?;
        let content = |e: TrustError| Unsound::Content(e.to_string());
        let root = accept_first_root(&root.envelope).map_err(content)?;
        match reopen_policy(&root, &self.marks, &document.envelope) {
            Ok(accepted) => Ok(Some(accepted)),
            // An earlier version of the app did not ask for the line of a policy.
            Err(TrustError::OlderPolicy { .. } | TrustError::PolicyLineage) => Err(Unsound::Older),
            Err(e) => Err(content(e)),
        }
    }

    /// Takes up what another process accepted since this one read the journal. Returns the marks as
    /// they stand there: whoever writes new ones holds them against these.
    pub(super) fn catch_up(&mut self) -> Result<Option<String>, CompanionError> {
        let text = self.journal.setting(MARKS)?;
        let kept = text.as_deref().and_then(|text| Marks::from_bytes(text.as_bytes()));
        let joined = kept.map(|kept| kept.joined(self.marks.clone()));
        if let Some(joined) = joined.filter(|joined| *joined != self.marks) {
            self.marks = joined;
            self.root = self.read_root()?;
            self.state = State::Unread;
        }
        Ok(text)
    }

    /// Sets the journal aside and begins a new one. What secure storage remembers stays.
    pub(super) fn begin_anew(&mut self) -> Result<(), CompanionError> {
        // The old connection is let go before its file is moved.
        self.journal = Journal::in_memory()?;
        if let Storage::File(path) = &self.storage {
            self.journal = Journal::begin_anew(path)?;
        }
        self.set_aside = Some(SetAside::Damaged);
        self.marks = self.marks_in_storage().unwrap_or_default();
        self.root = None;
        self.state = State::Waiting;
        self.log = None;
        self.stored_time = Some(self.time_line()).filter(|l| !l.is_empty()).and_then(|l| self.stored_time_of(l));
        self.time = self.stored_time.unwrap_or_default();
        self.refresh = Default::default();
        Ok(())
    }
}
