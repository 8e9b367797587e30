//! The companion beside an app ban.
//!
//! One pass through the house: a snapshot of what is installed ([`inventory`]) meets the policy
//! ([`policy`]) in [`detection`]; [`obligation`] says what is asked of this part of this device on
//! this day; [`cases`] remembers how far the employee is; [`guidance`] knows the steps; and
//! [`screens`] says it, in words from [`l10n`], as documents that a shell draws.
//!
//! Nothing here opens a socket, starts a thread, or asks the system for the time.
//!
//! The main job, without anything that lasts ([`companion`] adds signatures, a journal and screens):
//!
//! ```
//! use appwijzer_core::cases::{Facts, Outcome, assess};
//! use appwijzer_core::detection::{Watch, detect};
//! use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Snapshot};
//! use appwijzer_core::obligation::Device;
//! use appwijzer_core::policy::{Form, Ownership, Part, Platform, PolicyFile};
//!
//! let policy = PolicyFile::parse(br#"{
//!     "schema": 1, "version": 1, "issued": "2026-01-05", "expires": "2027-01-05", "languages": ["en"],
//!     "organisation": {"id": "example", "name": {"en": "Example"}, "time_zone": "Europe/Amsterdam",
//!                      "help": {"name": {"en": "the service desk"}}},
//!     "decision": {"by": {"en": "The board"}, "date": "2026-01-05"},
//!     "apps": [{"id": "tiktok", "name": "TikTok", "packages": ["com.zhiliaoapp.musically"]}],
//!     "bans": [{"id": "tiktok", "name": {"en": "TikTok"}, "covers": {"apps": ["tiktok"]},
//!               "reasons": [{"en": "The board decided so."}],
//!               "rules": [{"ownership": ["work"], "phases": [{"from": "2026-01-05", "obligation": "forbidden"}]}]}]
//! }"#.to_vec())?;
//! let device = Device { ownership: Some(Ownership::Work), ..Device::unknown(Platform::Android, Form::Phone) };
//! let found = Snapshot {
//!     area: Area::main(Part::WholeDevice),
//!     platform: Platform::Android,
//!     evidence: Evidence::everything(),
//!     apps: vec![InstalledApp { id: "com.zhiliaoapp.musically".to_owned(), ..InstalledApp::default() }],
//!     probes: vec![],
//! };
//! let watch = Watch::nothing();
//! let day = jiff::civil::date(2026, 2, 1);
//! let facts =
//!     Facts { policy: &policy, device: &device, attestations: &[], told: None, grants: &[], watch, day };
//! let assessment = assess(facts, &[detect(&policy, &found, watch)]);
//! assert_eq!(assessment.outcome, Outcome::ActionNeeded);
//! # Ok::<(), appwijzer_core::policy::PolicyError>(())
//! ```
#![cfg_attr(not(feature = "uniffi"), forbid(unsafe_code))]
// What words depend on is told apart by name: a new obligation, status or block is found by the compiler.
#![warn(clippy::wildcard_enum_match_arm)]

pub mod cases;
pub mod companion;
pub mod contract;
pub mod detection;
pub mod guidance;
pub mod inventory;
pub mod journal;
pub mod l10n;
mod names;
pub mod obligation;
pub mod policy;
pub mod ports;
pub mod report;
pub mod screens;
#[cfg(feature = "test-support")]
pub mod testing;
pub mod trust;

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!();
