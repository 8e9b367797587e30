//! The machine-readable result of a check: `appwijzer check --json`, documented in
//! `docs/check-json.md`.

mod evidence;
mod report;

pub use report::{CheckReport, Context};
