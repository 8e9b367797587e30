//! A companion at the desk: the real core over a list, a phone on a cable, or an invented phone.
//!
//! The policy is signed with an example key, so that it goes the way that every
//! policy goes: root, signature, audience, marks.

mod demo;
mod inventory;
mod open;
mod policy;
mod ports;

use appwijzer_core::policy::PolicyFile;
use appwijzer_core::ports::Clock;
use jiff::Timestamp;
use jiff::civil::Date;

pub use demo::{demonstration, demonstration_day};
pub use inventory::{Given, SourceError, Subject};
pub use open::{GrantSpec, Setup, Surface, managed_values, open};
pub use policy::{PolicyArgument, PolicyProblem, load_policy};
pub use ports::{MemoryStorage, NoTransport, Outbox};

/// A clock that stands still, or the system's.
#[derive(Clone, Copy, Debug)]
pub struct DeskClock(Option<i64>);

impl DeskClock {
    /// Noon of a day, in the organisation's time zone; the system's clock without a day.
    #[must_use]
    pub fn on(day: Option<Date>, policy: &PolicyFile) -> Self {
        let zone = policy.policy().organisation.zone();
        let noon = |day: Date| day.at(12, 0, 0, 0).to_zoned(zone.clone()).ok();
        DeskClock(day.and_then(noon).map(|z| z.timestamp().as_second()))
    }

    /// The day that it shows, in the organisation's time zone.
    #[must_use]
    pub fn day(self, policy: &PolicyFile) -> Date {
        let zone = policy.policy().organisation.zone();
        Timestamp::from_second(self.now()).unwrap_or_default().to_zoned(zone).date()
    }
}

impl Clock for DeskClock {
    fn now(&self) -> i64 {
        self.0.unwrap_or_else(|| Timestamp::now().as_second())
    }
}
