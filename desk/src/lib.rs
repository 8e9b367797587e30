//! The policy desk: write, check and show a ban, read inventories, and the companion at a terminal.
//!
//! ```text
//! source ─► compiled policy ┐
//! list or phone ─► inventory ┴─► session (the real core) ─► check, guide ─► terminal or JSON
//! ```

pub mod check;
pub mod cli;
pub mod difference;
pub mod inventory;
pub mod preview;
pub mod publish;
pub mod session;
pub mod signing;
pub mod source;
pub mod terminal;
