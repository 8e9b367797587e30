//! What JavaScript calls. Values cross as JSON and bytes; errors as the name of a problem.

use appwijzer_core::contract::{FailureCode, Screen, ScreenId};
use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::Form;
use appwijzer_core::ports::FetchResponse;
use appwijzer_core::screens::{self, problem_screen, shell_words};
use serde::Serialize;
use serde_json::json;
use wasm_bindgen::prelude::*;

use crate::page::{Answer, Facts, Page, PageError};

/// The companion behind a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Web {
    page: Page,
}

/// An error whose message is its name.
#[allow(clippy::needless_pass_by_value)]
fn told(error: PageError) -> JsError {
    JsError::new(error.code().name())
}

/// Why something failed, by the name that an error had. Whatever else the page throws is its own fault.
fn failure(name: &str) -> FailureCode {
    FailureCode::from_name(name).unwrap_or(FailureCode::Internal)
}

fn text(value: &impl Serialize) -> Result<String, JsError> {
    serde_json::to_string(value).map_err(|_| JsError::new("internal"))
}

/// JavaScript's numbers are seconds here; what is no number is the beginning of time.
#[allow(clippy::cast_possible_truncation)]
fn seconds(now: f64) -> i64 {
    now as i64
}

#[wasm_bindgen]
impl Web {
    /// Opens over what was kept. `facts`: the fields of [`Facts`] as JSON; `now`: seconds since 1970.
    #[wasm_bindgen(constructor)]
    pub fn new(facts: &str, journal: Option<Vec<u8>>, secrets: Option<String>, now: f64) -> Result<Web, JsError> {
        let facts: Facts = serde_json::from_str(facts).map_err(|_| JsError::new("internal"))?;
        let page = Page::open(facts, journal.unwrap_or_default(), secrets.as_deref(), seconds(now)).map_err(told)?;
        Ok(Web { page })
    }

    /// What time it is, in seconds since 1970.
    pub fn now(&self, now: f64) {
        self.page.set_now(seconds(now));
    }

    /// What to keep: the journal's bytes.
    pub fn journal(&mut self) -> Result<Vec<u8>, JsError> {
        self.page.journal().map_err(told)
    }

    /// What to keep with it: secure storage, as JSON.
    pub fn secrets(&self) -> String {
        self.page.secrets()
    }

    /// Whether the journal that was handed in was damaged.
    pub fn damaged(&self) -> bool {
        self.page.was_damaged()
    }

    /// Whether the browser kept what it was given last.
    pub fn kept(&mut self, kept: bool) {
        self.page.set_kept(kept);
    }

    /// SHA-256 of the module, which it cannot see itself. Of another length it is none.
    pub fn library(&mut self, sha256: &[u8]) {
        if let Ok(sha256) = sha256.try_into() {
            self.page.set_library(sha256);
        }
    }

    /// A screen, as JSON.
    pub fn screen(&mut self, id: &str) -> Result<String, JsError> {
        text(&self.page.screen(id).map_err(told)?)
    }

    /// The screen that says that something failed, as JSON.
    pub fn problem(&self, code: &str, again: &str) -> Result<String, JsError> {
        text(&self.page.problem(failure(code), &again.parse().unwrap_or(ScreenId::Home)))
    }

    /// The words around the screens, as JSON.
    pub fn words(&self) -> Result<String, JsError> {
        let words = self.page.words();
        text(&json!({ "working": words.working, "opened": words.opened, "closed": words.closed }))
    }

    /// Hands back what was pressed: `{"screen": …, "refresh": …}`.
    pub fn act(&mut self, screen: &str, event: &str, inputs: Vec<String>) -> Result<String, JsError> {
        let acted = self.page.act(screen, event, &inputs).map_err(told)?;
        text(&json!({ "screen": acted.screen, "refresh": acted.refresh }))
    }

    /// Begins to look for a new policy: `{"fetch": …}` or `{"done": …}`.
    pub fn refresh(&mut self, force: bool) -> Result<String, JsError> {
        text(&self.page.refresh(force).map_err(told)?)
    }

    /// The server's answer to the request. `date`: seconds since 1970.
    pub fn answer(
        &mut self,
        status: u16,
        address: String,
        etag: Option<String>,
        content_type: Option<String>,
        date: Option<f64>,
        body: Vec<u8>,
    ) -> Result<String, JsError> {
        let date = date.filter(|d| d.is_finite()).map(seconds);
        let response = FetchResponse { status, address, etag, content_type, date, body };
        text(&self.page.answer(Answer::Came(response)).map_err(told)?)
    }

    /// There is no answer.
    pub fn no_answer(&mut self, timed_out: bool) -> Result<String, JsError> {
        text(&self.page.answer(if timed_out { Answer::TimedOut } else { Answer::None }).map_err(told)?)
    }

    /// Reads a chosen App Privacy Report. The bytes go nowhere else.
    pub fn privacy_report(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        self.page.privacy_report(bytes).map_err(told)
    }

    /// The dates of what is open, as a calendar file; nothing if there are none.
    pub fn calendar(&mut self) -> Result<Option<String>, JsError> {
        self.page.calendar().map_err(told)
    }
}

/// The language of a browser, or English.
fn words(language: &str) -> Words {
    Words::new(Language::from_tag(language).unwrap_or(Language::En))
}

/// The screen that says that nothing could be opened, as JSON. `form`: `phone` or `tablet`.
#[wasm_bindgen]
pub fn failed(language: &str, form: &str, code: &str) -> Result<String, JsError> {
    let form = if form == "tablet" { Form::Tablet } else { Form::Phone };
    text(&problem_screen(&words(language), form, failure(code), &ScreenId::Home))
}

/// The question on which device the page is read, as JSON.
#[wasm_bindgen]
pub fn which_device(language: &str, none_chosen: bool) -> Result<String, JsError> {
    text(&screens::which_device(&words(language), none_chosen))
}

/// What is read aloud of a screen, as JSON: `language`, `pieces`, and the button's words `start` and `stop`.
#[wasm_bindgen]
pub fn read_aloud(screen: &str) -> Result<String, JsError> {
    let screen: Screen = serde_json::from_str(screen).map_err(|_| JsError::new("internal"))?;
    let words = shell_words(&words(&screen.language), Form::Phone);
    let pieces = screens::read_aloud(&screen);
    text(&json!({
        "language": screen.language, "pieces": pieces, "start": words.read_aloud, "stop": words.read_stop,
    }))
}

/// For recordings only.
#[cfg(feature = "replay")]
#[wasm_bindgen]
impl Web {
    /// Opens with all facts of a recording's `shell`, as JSON.
    pub fn recorded(shell: &str, now: f64, journal: Option<Vec<u8>>, secrets: Option<String>) -> Result<Web, JsError> {
        let shell = serde_json::from_str(shell).map_err(|_| JsError::new("shell"))?;
        let page = Page::open_recorded(&shell, seconds(now), journal.unwrap_or_default(), secrets.as_deref());
        Ok(Web { page: page.map_err(told)?.ok_or(JsError::new("shell"))? })
    }

    /// What is installed from now on, as JSON.
    pub fn inventory(&self, snapshots: &str) -> Result<(), JsError> {
        let all = serde_json::from_str(snapshots).map_err(|_| JsError::new("inventory"))?;
        self.page.replay_inventory(&all).ok_or(JsError::new("inventory"))
    }

    /// The managed values, as JSON; how many of them are wrong.
    pub fn configure(&mut self, values: &str) -> Result<usize, JsError> {
        let values = serde_json::from_str(values).map_err(|_| JsError::new("values"))?;
        self.page.replay_configuration(&values).map_err(told)
    }

    /// Looks; what came of it, as JSON.
    pub fn check(&mut self) -> Result<String, JsError> {
        text(&self.page.replay_check().map_err(told)?)
    }
}
