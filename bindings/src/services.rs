//! What a shell can ask without a companion.

use std::fs::File;
use std::io::BufReader;

use appwijzer_core::companion::CONFIGURATION_KEYS;
use appwijzer_core::contract::{Event, FailureCode, Screen, ScreenId};
use appwijzer_core::inventory::{PrivacyReport, PrivacyReportError, Snapshot};
use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::{Form, Part};
use appwijzer_core::screens::{self, ShellWords};

use crate::error::ReportError;

/// A key that managed configuration may hold.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct ConfigurationKey {
    /// The key.
    pub key: String,
    /// The longest value, in bytes.
    pub max_bytes: u64,
    /// Its values, if they are a closed set.
    pub choices: Vec<String>,
    /// What it does, in English.
    pub meaning: String,
}

/// Every key of managed configuration, for a shell's own description of them. Never blocks.
#[uniffi::export]
#[must_use]
pub fn configuration_keys() -> Vec<ConfigurationKey> {
    let key = |k: &appwijzer_core::companion::KeyFacts| ConfigurationKey {
        key: k.key.to_owned(),
        max_bytes: u64::try_from(k.max).unwrap_or(u64::MAX),
        choices: k.choices.iter().map(|&c| c.to_owned()).collect(),
        meaning: k.meaning.to_owned(),
    };
    CONFIGURATION_KEYS.iter().map(key).collect()
}

/// What the employee reads when there is no companion to draw a screen: it could not be opened, or
/// its call failed. Never blocks.
///
/// `language`: a BCP 47 tag. `again`: the screen to show when they try again.
#[uniffi::export]
#[must_use]
pub fn problem_screen(language: &str, form: Form, why: FailureCode, again: &ScreenId) -> Screen {
    let words = Words::new(Language::from_tag(language).unwrap_or(Language::En));
    screens::problem_screen(&words, form, why, again)
}

/// The screen that a text names: one that a link, a notification or the shell's own memory held over the end of the
/// process, as [`ScreenId`] writes itself. Nothing where it names none, or one of another version. Never blocks.
#[uniffi::export]
#[must_use]
pub fn screen_named(text: &str) -> Option<ScreenId> {
    text.parse().ok()
}

/// The event that a text names, as [`Event`] writes itself: for recordings. Never blocks.
#[uniffi::export]
#[must_use]
pub fn event_named(text: &str) -> Option<Event> {
    text.parse().ok()
}

/// The words of the shell itself, which stand outside every screen. Never blocks.
#[uniffi::export]
#[must_use]
pub fn shell_words(language: &str, form: Form) -> ShellWords {
    screens::shell_words(&Words::new(Language::from_tag(language).unwrap_or(Language::En)), form)
}

/// What is read aloud of a screen, piece by piece, in the order of the screen: a voice pauses between two. Each piece is
/// at most 300 characters long. Never blocks.
#[uniffi::export]
#[must_use]
#[allow(clippy::needless_pass_by_value)]
pub fn read_aloud(screen: Screen) -> Vec<String> {
    screens::read_aloud(&screen)
}

/// Reads an App Privacy Report that the employee chose (iOS) into a snapshot for the inventory.
/// Reads the file from beginning to end and keeps only which apps were active and when last.
///
/// # Errors
/// When it is something else or cannot be read.
#[uniffi::export]
pub fn read_privacy_report(path: &str, part: Part) -> Result<Snapshot, ReportError> {
    let unreadable = |e: &std::io::Error| ReportError::Unreadable { reason: e.kind().to_string() };
    let file = File::open(path).map_err(|e| unreadable(&e))?;
    match PrivacyReport::read(BufReader::new(file)) {
        Ok(report) => Ok(report.into_snapshot(part)),
        Err(PrivacyReportError::Io(e)) => Err(unreadable(&e)),
        Err(e @ PrivacyReportError::NotAReport { .. }) => Err(ReportError::NotAReport { reason: e.to_string() }),
    }
}
