//! The attacks of The Update Framework's specification (theupdateframework.io, 1.5.2), and some more,
//! each against the whole companion: a server, managed configuration, a journal, and the screen that
//! the employee reads.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod audience;
mod ed25519;
mod endless;
mod freeze;
mod grants;
mod joining;
mod jumps;
mod keys;
mod lines;
mod lock;
mod log;
mod malleability;
mod older;
mod page;
mod requests;
mod roots;
mod rotations;
mod secrets;
mod server_dates;
mod signatures;
mod spellings;
mod stamps;
mod time;
mod time_any_clock;
mod versions;
mod wycheproof;
