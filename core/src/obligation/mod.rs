//! Which rule applies to this part of this device on this day.
//!
//! The obligation is the strictest matching rule in force; order in the file is of no importance.
//! What a rule needs to know and nobody has said yet becomes a question, never a guess.

mod changes;
mod device;
mod grant;
mod judge;
mod keeping;
mod matching;

pub use changes::{Change, ChangeKind, changes};
pub use device::{Device, QuestionKind};
pub use grant::Grant;
pub use judge::{Depends, Duty, Exempt, Judge, Judgement, Upcoming};
pub use keeping::{Gate, Keeping, holds_work};
