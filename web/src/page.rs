//! The companion behind a page.

use std::sync::Arc;

use appwijzer_core::companion::{
    Acted, Companion, CompanionError, Failure, RefreshOutcome, RefreshStage, RefreshStep, ShellFacts, Storage,
};
use appwijzer_core::contract::{FailureCode, Screen, ScreenId};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{Area, PrivacyReport};
use appwijzer_core::journal::SetAside;
use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::{Form, Part, Platform};
use appwijzer_core::ports::{FetchRequest, FetchResponse, PortError};
use appwijzer_core::screens::{ShellWords, problem_screen, shell_words};
use serde::{Deserialize, Serialize};

use crate::calendar::calendar;
use crate::device::Device;

/// The largest App Privacy Report that is read, in bytes: seven days of a busy phone are a few megabytes.
const MAX_REPORT_BYTES: usize = 32 * 1024 * 1024;

/// What the page knows about the device that it runs on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// Android or iOS.
    pub platform: Platform,
    /// Phone or tablet.
    pub form: Form,
    /// Main number of the system's version, where the browser tells it.
    pub os_version: Option<u32>,
    /// The browser's language: a BCP 47 tag.
    pub language: String,
    /// Whether the browser can hand a text to another app.
    pub share: bool,
}

impl From<Facts> for ShellFacts {
    fn from(facts: Facts) -> Self {
        ShellFacts {
            platform: facts.platform,
            form: facts.form,
            os_version: facts.os_version,
            manufacturer: None,
            here: Some(Area::main(Part::WholeDevice)),
            // A page cannot remove or open an app. It reminds by a calendar file.
            can: Abilities { share: facts.share, notify: true, pick_file: true, page: true, ..Abilities::default() },
            language: facts.language,
            managed: false,
        }
    }
}

/// Why a call did nothing. The companion still works.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The companion failed.
    #[error(transparent)]
    Companion(#[from] CompanionError),
    /// A chosen file is no App Privacy Report, or is far too large for one.
    #[error("the file is no App Privacy Report")]
    NotAReport,
    /// An answer came to a question that nobody asked.
    #[error("nothing was asked")]
    NothingAsked,
}

impl PageError {
    /// Why, for [`Page::problem`].
    #[must_use]
    pub fn code(&self) -> FailureCode {
        match self {
            PageError::Companion(e) => e.code(),
            PageError::NotAReport => FailureCode::NotAReport,
            PageError::NothingAsked => FailureCode::Internal,
        }
    }
}

/// A request that the page makes for the companion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The address.
    pub address: String,
    /// For `If-None-Match`.
    pub etag: Option<String>,
    /// Stop reading after this many bytes.
    pub max: u64,
}

/// What a refresh needs next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Next {
    /// Fetch this, and hand the answer to [`Page::answer`].
    Fetch(Request),
    /// It is over: whether something new is in force.
    Done(bool),
}

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The server answered.
    Came(FetchResponse),
    /// It took too long.
    TimedOut,
    /// There was none.
    None,
}

/// The companion, and what it waits for.
#[derive(Debug)]
pub struct Page {
    companion: Companion,
    pub(crate) device: Arc<Device>,
    form: Form,
    asked: Option<(RefreshStage, FetchRequest)>,
}

impl Page {
    /// Opens over what was kept: the journal's bytes, and secure storage as JSON; nothing at the first visit.
    /// `now`: seconds since 1970 (UTC).
    ///
    /// # Errors
    /// When what was kept comes from a newer version.
    pub fn open(facts: Facts, journal: Vec<u8>, secrets: Option<&str>, now: i64) -> Result<Page, PageError> {
        Self::open_as(facts.into(), journal, secrets, now)
    }

    pub(crate) fn open_as(
        shell: ShellFacts,
        journal: Vec<u8>,
        secrets: Option<&str>,
        now: i64,
    ) -> Result<Page, PageError> {
        let device = Arc::new(Device::new(shell.platform, secrets, now));
        let form = shell.form;
        let companion = Companion::open(Storage::Bytes(journal), device.ports(), shell)?;
        Ok(Page { companion, device, form, asked: None })
    }

    #[cfg(feature = "replay")]
    pub(crate) fn companion(&mut self) -> &mut Companion {
        &mut self.companion
    }

    /// What time it is, in seconds since 1970 (UTC). Before each call.
    pub fn set_now(&self, now: i64) {
        self.device.set_now(now);
    }

    /// The journal's bytes, to be kept.
    ///
    /// # Errors
    /// When memory is short.
    pub fn journal(&mut self) -> Result<Vec<u8>, PageError> {
        Ok(self.companion.journal_bytes()?)
    }

    /// Secure storage as JSON, to be kept with the journal.
    #[must_use]
    pub fn secrets(&self) -> String {
        self.device.secrets()
    }

    /// Whether the journal that was handed in was damaged: the page keeps it aside, once.
    #[must_use]
    pub fn was_damaged(&self) -> bool {
        self.companion.set_aside() == Some(SetAside::Damaged)
    }

    /// Says whether the browser kept what it was given last.
    pub fn set_kept(&mut self, kept: bool) {
        self.companion.set_kept(kept);
    }

    /// Says what the module is, as SHA-256: it cannot see that itself.
    pub fn set_library(&mut self, sha256: [u8; 32]) {
        self.companion.set_library(sha256);
    }

    /// A screen.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn screen(&mut self, id: &str) -> Result<Screen, PageError> {
        Ok(self.companion.screen(id)?)
    }

    /// The screen that says that a call failed.
    #[must_use]
    pub fn problem(&self, why: FailureCode, again: &ScreenId) -> Screen {
        problem_screen(&Words::new(self.companion.language()), self.form, why, again)
    }

    /// The few words around the screens.
    #[must_use]
    pub fn words(&self) -> ShellWords {
        shell_words(&Words::new(self.companion.language()), self.form)
    }

    /// Takes what was pressed on a screen.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub fn act(&mut self, screen: &str, event: &str, inputs: &[String]) -> Result<Acted, PageError> {
        Ok(self.companion.act(screen, event, inputs)?)
    }

    /// Begins to look for a new policy; without `force` only if that is due.
    ///
    /// # Errors
    /// When the journal cannot be read or written.
    pub fn refresh(&mut self, force: bool) -> Result<Next, PageError> {
        let step = self.companion.begin_refresh(force)?;
        Ok(self.next(step))
    }

    /// Takes the answer to the request that was asked last.
    ///
    /// # Errors
    /// When nothing was asked, or the journal cannot be read or written.
    pub fn answer(&mut self, answer: Answer) -> Result<Next, PageError> {
        let (stage, request) = self.asked.take().ok_or(PageError::NothingAsked)?;
        let answer = match answer {
            Answer::Came(response) => Ok(response),
            Answer::TimedOut => Err(Failure::TimedOut),
            Answer::None => Err(Failure::Port(PortError::new("no answer"))),
        };
        let step = self.companion.continue_refresh(&stage, &request, answer)?;
        Ok(self.next(step))
    }

    fn next(&mut self, step: RefreshStep) -> Next {
        match step {
            RefreshStep::Done(outcome) => Next::Done(outcome == RefreshOutcome::New),
            RefreshStep::Fetch { request, stage } => {
                let FetchRequest { address, etag, max_bytes } = request.clone();
                self.asked = Some((stage, request));
                Next::Fetch(Request { address, etag, max: max_bytes })
            }
        }
    }

    /// Reads an App Privacy Report that the employee chose, and looks. Only what the policy names is remembered.
    ///
    /// # Errors
    /// When it is none.
    pub fn privacy_report(&mut self, bytes: &[u8]) -> Result<(), PageError> {
        if bytes.len() > MAX_REPORT_BYTES {
            return Err(PageError::NotAReport);
        }
        let report = PrivacyReport::read(bytes).map_err(|_| PageError::NotAReport)?;
        self.device.set_inventory(vec![report.into_snapshot(Part::WholeDevice)]);
        self.companion.check()?;
        Ok(())
    }

    /// The dates of what is open, as a calendar file (RFC 5545); nothing if there are none.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn calendar(&mut self) -> Result<Option<String>, PageError> {
        self.companion.plan_notifications()?;
        let planned = self.device.planned();
        let now = appwijzer_core::ports::Clock::now(&*self.device);
        Ok((!planned.is_empty()).then(|| calendar(&planned, now)))
    }

    /// The language of the screens.
    #[must_use]
    pub fn language(&self) -> Language {
        self.companion.language()
    }
}
