//! From what was seen to what is to be done: findings of one check, and cases that last.
//!
//! A [`Finding`] belongs to one check. A [`Case`] remembers how far the employee is with one app in
//! one area: found, explained, in progress, to be verified, closed; and reopened.

mod assess;
mod assessment;
mod attestation;
mod basis;
mod case;
mod key;
mod life;
mod management;
mod reminders;
mod sum;
mod unseen;

pub use assess::{Facts, Told, assess, assess_again};
pub use assessment::{Answer, Assessment, Finding, Outcome, PartReport, Status};
pub use attestation::Attestation;
pub use basis::Basis;
pub use case::{Case, Closed, Ending, RouteChoice, Stage};
pub use key::CaseKey;
pub use life::{CaseEvent, update};
pub use management::{ManagementWord, NotAWord, Teller};
pub use reminders::{MAX_REMINDERS, Reminder, ReminderKind, reminders};
pub use unseen::Unseen;
