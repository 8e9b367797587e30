//! The façade: the one object that a shell talks to.
//!
//! Open it, hand it the configuration, refresh, check, draw a screen, hand back what was pressed.
//! Everything that lasts goes to the journal; everything that the platform knows comes through the
//! ports; nothing is believed that is not signed.

mod act;
mod answers;
mod asking;
mod background;
mod changes;
mod check;
mod clock;
mod configuration;
mod configure;
mod error;
mod feedback;
mod fetch;
mod forgotten;
mod fresh;
mod grants;
mod joining;
mod keep;
mod log;
mod membership;
mod open;
mod own;
mod refresh;
mod secrets;
mod show;
mod state;

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use crate::contract::{ScreenId, StatusEntry};
use crate::guidance::Abilities;
use crate::inventory::Area;
use crate::journal::{Journal, SetAside};
use crate::l10n::{Language, Words};
use crate::policy::{Form, Platform, PolicyFile};
use crate::ports::Ports;
use crate::screens::{Built, Checked, Surroundings, groups};
use crate::trust::log::Shown;
use crate::trust::{DeviceKey, Marks, TrustedRoot, TrustedTime};

pub use act::Acted;
pub use asking::KEEP_REQUESTS_DAYS;
pub use background::{BackgroundFailure, BackgroundReport, BackgroundStep, background_run};
pub use configuration::{ConfigurationFault, ConfigurationProblem, KEYS as CONFIGURATION_KEYS, KeyFacts, Values};
pub use configure::set_configuration;
pub use error::CompanionError;
pub use fetch::refresh;
pub use refresh::{Failure, RefreshOutcome, RefreshStage, RefreshStep};

use configuration::Configuration;
use feedback::Feedback;
use joining::Joining;
use refresh::RefreshRecord;
use state::State;

/// Where the journal is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Storage {
    /// In a file, in storage that is no part of any backup.
    File(PathBuf),
    /// In bytes that the shell keeps where there are no files: those of [`Companion::journal_bytes`], or none at
    /// the first start. The shell asks for them after each call that may have changed something.
    Bytes(Vec<u8>),
    /// Nowhere: it is gone when the companion is dropped.
    Memory,
}

/// What the shell knows about the device and about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ShellFacts {
    /// Android or iOS.
    pub platform: Platform,
    /// Phone or tablet.
    pub form: Form,
    /// Major version of the system.
    pub os_version: Option<u32>,
    /// Maker of the device, as the platform spells it.
    pub manufacturer: Option<String>,
    /// The area in which the shell runs, if it runs on the device itself.
    pub here: Option<Area>,
    /// What the shell can do there.
    pub can: Abilities,
    /// The language of the system, used until the employee chooses one: a BCP 47 tag.
    pub language: String,
    /// Whether the organisation's management installed the app.
    pub managed: bool,
}

/// The companion. Not for several threads at once: wrap it in a mutex.
#[derive(Debug)]
pub struct Companion {
    journal: Journal,
    storage: Storage,
    ports: Ports,
    shell: ShellFacts,
    configuration: Configuration,
    /// What is wrong with the configuration, for the administrator.
    problems: Vec<ConfigurationProblem>,
    /// What was refused when the configuration last changed.
    refused: Vec<ConfigurationProblem>,
    /// The root in force, if one was accepted.
    root: Option<TrustedRoot>,
    marks: Marks,
    /// The journal's marks are higher than those in secure storage.
    storage_lags: bool,
    time: TrustedTime,
    /// The time as secure storage has it.
    stored_time: Option<TrustedTime>,
    /// A code that was typed, and what is behind it.
    joining: Option<Joining>,
    /// A policy of the configuration waits for its day.
    waits: bool,
    device_key: Option<DeviceKey>,
    salt: Vec<u8>,
    /// A secret is gone for good.
    secrets_gone: AtomicBool,
    /// The rule on this device, and the last check under it.
    state: State,
    /// What was seen of the public log, where the root names witnesses. Read with the policy.
    log: Option<Shown>,
    refresh: RefreshRecord,
    set_aside: Option<SetAside>,
    words: Words,
    feedback: Feedback,
    /// SHA-256 of the core's library, from a shell that knows it.
    library: Option<[u8; 32]>,
    /// The screen of the work-data road that a question was asked from.
    came_from: Option<ScreenId>,
}

impl Companion {
    /// The policy in force, if there is one.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn policy(&mut self) -> Result<Option<PolicyFile>, CompanionError> {
        self.read_policy()?;
        Ok(self.state.policy().cloned())
    }

    /// The root in force, if there is one.
    #[must_use]
    pub fn root(&self) -> Option<&TrustedRoot> {
        self.root.as_ref()
    }

    /// The highest versions that were seen.
    #[must_use]
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The last check, if one was made since the companion was opened.
    #[must_use]
    pub fn checked(&self) -> Option<&Checked> {
        self.state.checked()
    }

    /// The language of the screens.
    #[must_use]
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// The journal as bytes, for a shell that keeps it without files ([`Storage::Bytes`]). Between two calls no
    /// change is half done, so they are whole.
    ///
    /// # Errors
    /// When memory is short.
    pub fn journal_bytes(&mut self) -> Result<Vec<u8>, CompanionError> {
        Ok(self.journal.bytes()?)
    }

    /// The shell says what the core's own library is, as SHA-256 of its bytes, where the core cannot see that itself: in a
    /// browser. About tells it.
    pub fn set_library(&mut self, sha256: [u8; 32]) {
        self.library = Some(sha256);
    }

    /// What had to be set aside when the companion was opened, or since.
    #[must_use]
    pub fn set_aside(&self) -> Option<SetAside> {
        self.set_aside
    }

    /// The shell says whether it could keep what it was given last ([`Companion::journal_bytes`]). Home tells it.
    pub fn set_kept(&mut self, kept: bool) {
        match (kept, self.set_aside) {
            (true, Some(SetAside::NotRemembering)) => self.set_aside = None,
            (false, _) => self.set_aside = Some(SetAside::NotRemembering),
            (true, _) => {}
        }
    }

    /// How the companion itself is doing.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn surroundings(&self) -> Result<Surroundings, CompanionError> {
        let changes = self.journal.setting(keep::CHANGES)?.and_then(|text| serde_json::from_str(&text).ok());
        let address = self.policy_address()?;
        Ok(Surroundings {
            refreshed_at: self.refresh.succeeded_at,
            refresh_problem: self.refresh.problem,
            set_aside: self.set_aside,
            changes,
            device_code: self.device_key.as_ref().map(DeviceKey::spoken).unwrap_or_default(),
            asked: self.asked()?,
            joined: self.journal.setting(keep::JOIN)?.is_some(),
            line: self.line(),
            seen_in_log: self.seen_in_log(),
            not_fresh_since: self.not_fresh_since(address.as_deref()),
            address,
            secrets_gone: self.has_lost_secrets(),
            has_channel: self.has_channel(),
            wrong_settings: self.wrong_settings(),
            built: Built::of_release(),
        })
    }

    /// The fingerprint by which people can compare whose rules these are: of the first root that this phone
    /// accepted, in groups; empty before there is one.
    fn line(&self) -> String {
        let own = self.root.as_ref().map(|root| Marks::name_of(&root.fingerprint.to_string()));
        groups(self.marks.line().or(own.as_deref()).filter(|_| self.root.is_some()).unwrap_or_default())
    }

    /// What is wrong with the management's settings, as it gets it.
    fn wrong_settings(&self) -> Vec<StatusEntry> {
        self.problems.iter().map(ConfigurationProblem::told).collect()
    }
}
