//! What a shell and the core say to each other: screens as documents of blocks, their names, what can be pressed on
//! them, notifications, and the status for management.
//!
//! The lowest room that both sides know. It decides nothing and holds no sentence.

mod event;
mod failure;
mod id;
mod model;
mod status;
mod target;

pub use event::{Event, Saw};
pub use failure::{FailureCode, RefreshFailure};
pub use id::{ScreenId, UnknownScreen};
pub use model::*;
pub use status::StatusEntry;
