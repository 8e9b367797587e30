//! What came of it.

use schemars::JsonSchema;
use serde::Serialize;

/// The result of `appwijzer simulate --json`. Numbers are expected ones, rounded. Fields are only ever added.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Outcome {
    /// Version of this format: 1.
    pub schema: u32,
    /// The policy: organisation and version.
    pub policy: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Devices in all.
    pub devices: u64,
    /// Devices without the companion: nobody looks there.
    pub without_companion: u64,
    /// For each group of the fleet, on the last day, if nobody does anything.
    pub groups: Vec<GroupOutcome>,
    /// Notifications, for each day on which some go out.
    pub days: Vec<DayCount>,
    /// Notifications in all.
    pub notifications: u64,
}

/// One group.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GroupOutcome {
    /// Its name.
    pub name: String,
    /// Devices with the companion.
    pub devices: u64,
    /// For each app about which something is said there.
    pub apps: Vec<AppOutcome>,
}

/// One app in one group: on how many devices which wording is shown.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AppOutcome {
    /// Its id.
    pub app: String,
    /// The name that people know.
    pub name: String,
    /// "It is not allowed; remove it."
    pub must: u64,
    /// "We ask you; you choose."
    pub asked: u64,
    /// "We cannot tell; look yourself", or a question comes first.
    pub unknown: u64,
    /// "You may keep it, until a day": an exemption.
    pub exempt: u64,
    /// Nothing is said: the app is not there, or nothing is asked.
    pub nothing: u64,
}

/// Notifications of one day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DayCount {
    /// The day.
    pub day: String,
    /// First words of something that must be done.
    pub must: u64,
    /// The same again, before and after the deadline.
    pub must_again: u64,
    /// First words of a request.
    pub asked: u64,
    /// The same, once more.
    pub asked_again: u64,
}

impl DayCount {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.must + self.must_again + self.asked + self.asked_again
    }
}

impl Outcome {
    /// One JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// The schema of the JSON, for `docs/simulate.schema.json`.
    #[must_use]
    pub fn schema() -> String {
        serde_json::to_string_pretty(&schemars::schema_for!(Outcome)).unwrap_or_default() + "\n"
    }
}
