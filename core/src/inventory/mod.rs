//! What is installed on one part of a device, and how much of it could be looked at.
//!
//! A [`Snapshot`] is a value that lives for one check. Nothing stores it and nothing sends it.
//! The core never answers "absent" for anything outside a snapshot's [`Coverage`].

mod coverage;
mod snapshot;

pub use coverage::{Coverage, Listing, Unseen};
pub use snapshot::{AppState, Area, InstalledApp, Probe, Provenance, Snapshot, Space};
