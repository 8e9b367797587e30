//! A rollout on paper: how many devices of a fleet get which wording, what cannot be checked, and how many
//! notifications go out on which day.
//!
//! The fleet is described by groups and shares ([`Fleet`]). For every kind of device that the description makes,
//! and every day, the companion's own core looks, judges, keeps its cases and plans its reminders; the numbers
//! are the shares times the size of the group. So they are expected numbers, not a throw of dice.

mod fleet;
mod outcome;
mod plot;
mod run;
mod users;

pub use fleet::{Fleet, FleetError, Group};
pub use outcome::{AppOutcome, DayCount, GroupOutcome, Outcome};
pub use plot::svg;
pub use run::simulate;
