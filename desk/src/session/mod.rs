//! A companion at the desk: the real core over a list, a phone on a cable, or an invented phone.

mod demo;
mod inventory;
mod policy;

use std::sync::Arc;

use appwijzer_core::companion::{Companion, CompanionError, Setup};
use appwijzer_core::journal::Journal;
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::ports::Clock;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub use demo::{demonstration, demonstration_day};
pub use inventory::{Given, SourceError, Subject};
pub use policy::{PolicyArgument, PolicyProblem, load_policy};

/// A clock that stands still, or the system's.
#[derive(Clone, Copy, Debug)]
pub struct DeskClock(Option<i64>);

impl DeskClock {
    /// Noon of a day, in the organisation's time zone; the system's clock without a day.
    #[must_use]
    pub fn on(day: Option<Date>, policy: &PolicyFile) -> Self {
        let zone = TimeZone::get(policy.policy().organisation.time_zone).unwrap_or(TimeZone::UTC);
        let noon = |day: Date| day.at(12, 0, 0, 0).to_zoned(zone.clone()).ok();
        DeskClock(day.and_then(noon).map(|z| z.timestamp().as_second()))
    }
}

impl Clock for DeskClock {
    fn now(&self) -> i64 {
        self.0.unwrap_or_else(|| Timestamp::now().as_second())
    }
}

/// Opens the companion at the desk.
///
/// # Errors
/// When the journal cannot be read.
pub fn open(
    journal: Journal,
    policy: PolicyFile,
    setup: Setup,
    given: Arc<Given>,
    clock: DeskClock,
) -> Result<Companion, CompanionError> {
    Companion::open(journal, policy, setup, given, Arc::new(clock))
}
