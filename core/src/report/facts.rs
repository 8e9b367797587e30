//! What is looked at, stored and sent: one table for the screens and for the desk's fact sheet, so
//! that the two cannot drift apart.

use crate::policy::Reporting;

/// Ids of the sentences about what stays: of an app, or of a `page` in a browser, which promises less than a file.
/// `asks`: the policy has exemptions that can be asked for.
#[must_use]
pub fn stored(page: bool, asks: bool) -> Vec<&'static str> {
    let request = asks.then_some("stored-request");
    let place: &[&str] = if page { &["stored-in-browser", "stored-may-vanish"] } else { &["stored-no-backup"] };
    let first = ["stored-findings", "stored-answers"];
    let last = ["stored-policy", "stored-no-inventory"];
    first.into_iter().chain(request).chain(last).chain(place.iter().copied()).collect()
}

/// Ids of the sentences about what leaves the device, at a reporting level.
#[must_use]
pub fn sent(level: Reporting) -> &'static [&'static str] {
    match level {
        Reporting::Nothing => &[],
        Reporting::Alive => &["employer-sees-version", "employer-sees-fetched", "employer-sees-day"],
        Reporting::Outcome => &[
            "employer-sees-version",
            "employer-sees-fetched",
            "employer-sees-day",
            "employer-sees-outcome",
            "employer-sees-basis",
        ],
    }
}

/// Id of the sentence about what the management hears besides, whatever the level: which of its own settings
/// of this app are wrong.
pub const SENT_WHEN_WRONG: &str = "employer-sees-settings";

/// Ids of the sentences about what is not looked at and not told, at a reporting level: an answer may change
/// the outcome.
#[must_use]
pub fn not_looked_at(level: Reporting) -> &'static [&'static str] {
    match level {
        Reporting::Nothing | Reporting::Alive => &[
            "employer-not-apps",
            "employer-not-content",
            "employer-not-place",
            "employer-not-use",
            "employer-not-answers",
        ],
        Reporting::Outcome => &[
            "employer-not-apps",
            "employer-not-content",
            "employer-not-place",
            "employer-not-use",
            "employer-not-answers-outcome",
        ],
    }
}
