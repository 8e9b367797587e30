//! The companion beside an app ban.
//!
//! One pass through the house: a snapshot of what is installed ([`inventory`]) meets the policy
//! ([`policy`]) in [`detection`]; [`obligation`] says what is asked of this part of this device on
//! this day; [`cases`] remembers how far the employee is; [`guidance`] knows the steps; and
//! [`screens`] says it, in words from [`l10n`], as documents that a shell draws.
//!
//! Nothing here opens a socket, starts a thread, or asks the system for the time.
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
