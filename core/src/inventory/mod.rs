//! What is installed on one part of a device, and how much of it could be looked at.
//!
//! A [`Snapshot`] is a value that lives for one check. Nothing stores it and nothing sends it.
//! The core never answers "absent" for anything outside a snapshot's [`Coverage`].

mod coverage;
mod privacy_report;
mod snapshot;

pub use coverage::{Coverage, Listing, Unseen};
pub use privacy_report::{MAX_REPORT_APPS, MAX_REPORT_LINE, PrivacyReport, PrivacyReportError};
pub use snapshot::{AppState, Area, InstalledApp, Probe, Provenance, Snapshot, Space};
