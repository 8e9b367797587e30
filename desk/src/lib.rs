//! The policy desk: write, check and show a ban, read inventories, and the companion at a terminal.
//!
//! ```text
//! source ─► compiled policy ┐
//! list or phone ─► inventory ┴─► session (the real core) ─► check, guide ─► terminal or JSON
//! ```

mod absent;
pub mod check;
pub mod cli;
pub mod difference;
pub mod dossier;
mod exemption;
pub mod export;
pub mod label_sheet;
pub mod log;
pub mod picture;
pub mod preview;
pub mod publish;
mod put;
pub mod release;
pub mod rollout;
pub mod session;
pub mod signing;
pub mod studio;
pub mod terminal;
mod told;

pub use absent::Unread;
