//! The policy studio: a form in the browser over the same files that the command line reads.
//!
//! ```text
//! policy.toml ─► tree ─► value ─► page (a step's form) ─► browser
//!      ▲                                                   │ post
//!      └── folder ◄── form: only what was changed ◄────────┘
//! ```
//!
//! Beside the steps: requests for an exemption, taken in and answered (`inbox`).
//!
//! It stands on the preview's server: one machine, a key in the address, no request from elsewhere.

mod check;
mod complete;
mod countries;
mod field;
mod folder;
mod form;
mod inbox;
mod page;
mod reach;
mod server;
mod start;
mod steps;
mod tree;
mod value;
mod who;

pub use page::sentences;
pub use server::{app, serve};

#[cfg(test)]
mod tests;
