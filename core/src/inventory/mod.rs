//! What is installed on one part of a device, and how much of it could be looked at.
//!
//! A [`Snapshot`] is a value that lives for one check. Nothing stores it and nothing sends it.
//! Each carries its [`Evidence`]; the core never answers "absent" outside the [`Coverage`] that
//! follows from it.

mod coverage;
mod evidence;
mod names;
mod privacy_report;
mod profiles;
mod snapshot;
mod words;

pub use coverage::{Coverage, Gap, Unseen};
pub use evidence::{
    Evidence, Hidden, MAX_UNREAD, Place, Proof, Provenance, ReadCount, Recognised, Scope, Source, UnreadIdentifier,
    Wholeness,
};
pub use privacy_report::{MAX_REPORT_APPS, MAX_REPORT_LINE, PrivacyReport, PrivacyReportError};
pub use profiles::{has_unsettled, settle_profiles};
pub use snapshot::{AppState, Area, InstalledApp, Probe, Snapshot, Space};
pub use words::{identifier_words, pieces};
