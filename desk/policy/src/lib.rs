//! The source of a policy: what a person edits, how it becomes the bytes that are signed, and what is said about it.
//!
//! ```text
//! a few answers ─► drafting ─► source ─► the compiled policy
//!                   catalogue ─┘  └─► readability, policy_report
//! ```

pub mod catalogue;
pub mod drafting;
pub mod policy_report;
pub mod readability;
pub mod source;
