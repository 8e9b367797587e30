//! Which banned apps a snapshot shows, and what it cannot show.
//!
//! Four answers: *present* (in which state, known how), *absent*, *cannot tell* (why), and, once
//! the employee has looked themselves, *attested* (that one is joined in [`crate::cases`]).

mod detect;
mod sighting;

pub use detect::{Detected, Perhaps, Watch, Watched, detect};
pub use sighting::{Doubt, Evidence, Hint, Salt, Sighting, Subject};

pub(crate) use sighting::UNALLOWED;
