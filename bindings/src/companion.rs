//! The object that a shell talks to.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use appwijzer_core::cases::{CaseEvent, CaseKey, Outcome};
use appwijzer_core::companion::{
    self as core, Acted, BackgroundReport, ConfigurationProblem, RefreshOutcome, ShellFacts,
};
use appwijzer_core::contract::{Event, FailureCode, Screen, ScreenId};

use crate::cancel::{Cancel, guarded};
use crate::error::CompanionError;
use crate::ports::{Limits, Ports};
use crate::services::problem_screen;

/// Where the journal is.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Storage {
    /// In a file, in storage that is no part of any backup.
    File {
        /// Its path. Its folder must exist.
        path: String,
    },
    /// Nowhere: it is gone with the object.
    Memory,
}

/// What a look at the device gave.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct CheckResult {
    /// In one word.
    pub outcome: Outcome,
    /// What it changed.
    pub changes: Vec<CaseChange>,
}

/// What happened to a case.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct CaseChange {
    /// What.
    pub kind: CaseChangeKind,
    /// Which.
    pub key: CaseKey,
}

/// What can happen to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum CaseChangeKind {
    /// It is new.
    Opened,
    /// It was closed, and came back.
    Reopened,
    /// It ended.
    Closed,
}

impl From<CaseEvent> for CaseChange {
    fn from(event: CaseEvent) -> Self {
        let (kind, key) = match event {
            CaseEvent::Opened(key) => (CaseChangeKind::Opened, key),
            CaseEvent::Reopened(key) => (CaseChangeKind::Reopened, key),
            CaseEvent::Closed(key, _) => (CaseChangeKind::Closed, key),
        };
        CaseChange { kind, key }
    }
}

/// The companion. May be called from several threads at once; one call waits for the other, except
/// that a refresh leaves it free while a file is under way, and that nobody waits while a policy that came by it or by
/// the configuration is verified.
#[derive(Debug, uniffi::Object)]
pub struct Companion {
    inner: Mutex<core::Companion>,
    shell: ShellFacts,
}

impl Companion {
    fn lock(&self) -> MutexGuard<'_, core::Companion> {
        // What a panic left behind is sound: the journal is written in transactions.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn call<T>(
        &self,
        call: impl FnOnce(&mut core::Companion) -> Result<T, core::CompanionError>,
    ) -> Result<T, CompanionError> {
        caught(|| call(&mut self.lock()))
    }
}

/// What came of a call; an error where it panicked.
fn caught<T>(call: impl FnOnce() -> Result<T, core::CompanionError>) -> Result<T, CompanionError> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(result) => result.map_err(CompanionError::from),
        Err(_) => Err(CompanionError::internal("a panic in a call")),
    }
}

#[uniffi::export(async_runtime = "tokio")]
impl Companion {
    /// Opens the companion over its journal. A damaged journal is set aside, and home says so.
    /// Reaches no service but secure storage.
    ///
    /// # Errors
    /// `busy` when another process is writing, `newer` when the journal comes from a newer version
    /// of the app, `storage` when it cannot be written.
    #[uniffi::constructor]
    pub fn open(
        storage: Storage,
        ports: Ports,
        shell: ShellFacts,
        limits: Limits,
    ) -> Result<Arc<Self>, CompanionError> {
        let storage = match storage {
            Storage::File { path } => core::Storage::File(path.into()),
            Storage::Memory => core::Storage::Memory,
        };
        let open = || core::Companion::open(storage, ports.into_core(limits), shell.clone());
        let inner = match catch_unwind(AssertUnwindSafe(open)) {
            Ok(opened) => Mutex::new(opened?),
            Err(_) => return Err(CompanionError::internal("a panic while opening")),
        };
        Ok(Arc::new(Companion { inner, shell }))
    }

    /// Takes all managed values, in place of those before; at every start and whenever they change.
    /// Wrong values are passed over and returned, and [`Companion::hand_over_status`] tells the
    /// administrator.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub fn set_configuration(
        &self,
        values: HashMap<String, String>,
    ) -> Result<Vec<ConfigurationProblem>, CompanionError> {
        let values = values.into_iter().collect();
        caught(|| core::set_configuration(&self.inner, &values))
    }

    /// Looks at the device. Reaches no service but inventory, clock and secure storage.
    ///
    /// # Errors
    /// `no-policy`, `not-agreed`, `platform` when the inventory fails, or as the journal fails.
    pub fn check(&self) -> Result<CheckResult, CompanionError> {
        self.call(|c| {
            let changes = c.check()?.into_iter().map(CaseChange::from).collect();
            Ok(CheckResult { outcome: c.assessment()?.outcome, changes })
        })
    }

    /// Draws a screen; what there is nothing for (any more) is drawn as home, and what fails as a
    /// screen that says so. Looks at the device first if that was not done yet.
    #[must_use]
    pub fn screen(&self, id: &ScreenId) -> Screen {
        let drawn = self.call(|c| {
            c.visit(id)?;
            c.view(id)
        });
        drawn.unwrap_or_else(|e| {
            log::warn!("a screen could not be drawn: {e}");
            self.problem(e.code(), id)
        })
    }

    /// A screen that says what is wrong, in the employee's language. `again`: the screen that is
    /// shown when they try again.
    #[must_use]
    pub fn problem(&self, why: FailureCode, again: &ScreenId) -> Screen {
        let language = self.call(|c| Ok(c.language().tag())).unwrap_or("en");
        problem_screen(language, self.shell.form, why, again)
    }

    /// Does what an action of a screen asks. `on`: the screen on which it was pressed;
    /// `inputs`: the values chosen or typed there.
    ///
    /// # Errors
    /// As [`Companion::check`].
    pub fn act(&self, on: &ScreenId, event: Event, inputs: &[String]) -> Result<Acted, CompanionError> {
        self.call(|c| c.update(on, event, inputs))
    }

    /// Fetches what is new, within a time limit for each file. Without `force` only if that is due.
    ///
    /// # Errors
    /// `Cancelled`, or as the journal fails. A server that fails is an outcome.
    pub async fn refresh(&self, force: bool, cancel: Option<Arc<Cancel>>) -> Result<RefreshOutcome, CompanionError> {
        Ok(guarded(core::refresh(&self.inner, force), cancel).await??)
    }

    /// What a job scheduler runs: refreshes if due, checks, plans notifications, and hands over the
    /// status; each step even if one before it failed.
    ///
    /// # Errors
    /// `Cancelled`.
    pub async fn background_run(&self, cancel: Option<Arc<Cancel>>) -> Result<BackgroundReport, CompanionError> {
        guarded(core::background_run(&self.inner), cancel).await
    }

    /// Plans notifications from the last check, in place of those before. Returns how many.
    ///
    /// # Errors
    /// When the platform refuses.
    pub fn plan_notifications(&self) -> Result<u32, CompanionError> {
        self.call(core::Companion::plan_notifications)
    }

    /// Hands the status over to the MDM: what the policy's reporting level allows, and what is wrong
    /// with the configuration.
    ///
    /// # Errors
    /// When the channel does not answer.
    pub fn hand_over_status(&self) -> Result<(), CompanionError> {
        self.call(core::Companion::hand_over_status)
    }

    /// Whether the device may be looked at: its management set the app up, or its owner agreed.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn may_look(&self) -> Result<bool, CompanionError> {
        self.call(|c| c.may_look())
    }

    /// The public half of the device's key, to which exemptions are granted, in groups that can be
    /// read aloud. Empty when secure storage does not keep one.
    ///
    /// # Errors
    /// When the call itself breaks off.
    pub fn device_code(&self) -> Result<String, CompanionError> {
        self.call(|c| Ok(c.device_code()))
    }

    /// Hours between looks in the background, by the configuration: 1 to 168.
    ///
    /// # Errors
    /// When the call itself breaks off.
    pub fn check_hours(&self) -> Result<u32, CompanionError> {
        self.call(|c| Ok(c.check_hours()))
    }

    /// Whether what happens now lasts. False where memory stands in for a journal that cannot be opened:
    /// nothing is planned or handed over then, and a shell opens anew as soon as it can.
    #[must_use]
    pub fn lasts(&self) -> bool {
        self.call(|c| Ok(c.lasts())).unwrap_or(false)
    }

    /// The language of the screens: a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> String {
        self.call(|c| Ok(c.language().tag())).unwrap_or("en").to_owned()
    }

    /// Remembers something for the shell, such as the id of the screen that was shown last.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub fn remember(&self, name: &str, value: &str) -> Result<(), CompanionError> {
        self.call(|c| c.remember(name, value))
    }

    /// What was remembered for the shell.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn remembered(&self, name: &str) -> Result<Option<String>, CompanionError> {
        self.call(|c| c.remembered(name))
    }
}

/// [`Companion::open`] as a function, for Kotlin.
///
/// # Errors
/// As [`Companion::open`].
#[uniffi::export]
pub fn open_companion(
    storage: Storage,
    ports: Ports,
    shell: ShellFacts,
    limits: Limits,
) -> Result<Arc<Companion>, CompanionError> {
    Companion::open(storage, ports, shell, limits)
}
