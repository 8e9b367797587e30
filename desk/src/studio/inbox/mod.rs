//! Requests for an exemption in the studio: taken in, granted or denied, signed by one person or by two.
//!
//! The logic is that of `appwijzer exemption` ([`crate::exemption`]); here is what a page adds: which files lie in the
//! folder, where an answer is kept until everybody signed it, and what was typed when something went wrong.

mod answers;
mod office;
mod press;

pub(super) use answers::{Answered, answered};
pub(super) use office::Office;
pub(super) use press::{Typed, is_inbox};
