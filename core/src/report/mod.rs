//! What the MDM gets: the exact bytes, per reporting level, and from a private device nothing.

mod facts;
mod status;

pub use facts::{NOT_LOOKED_AT, STORED, sent};
pub use status::{Report, WorkDevice};
