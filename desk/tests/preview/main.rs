//! The preview's server: who may ask, what comes of a press, what a hostile author can do, and many
//! requests at once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod browser;
mod crowd;
mod guarded;
mod hostile;
mod lived;
mod saved;
