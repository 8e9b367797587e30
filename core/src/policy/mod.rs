//! The compiled policy: what an organisation asks, of which devices, and why.
//!
//! A policy arrives as canonical JSON inside a signed envelope. This room knows the model
//! ([`Policy`]), reads it strictly ([`PolicyFile::parse`]), writes it canonically
//! ([`canonical::to_vec`]) and indexes it for a check ([`Index`]). The format that people write (TOML and Markdown) lives with the desk:
//! a phone needs neither.

pub mod canonical;
mod covers;
mod file;
mod index;
mod model;
mod parts;
mod period;
mod prefixes;
mod recognised;
mod source_date;
mod text;
mod validate;

pub(crate) use covers::Cover;
pub use file::{MAX_POLICY_BYTES, PolicyError, PolicyFile};
pub use index::{AppRef, BanRef, CertificateOwner, Index};
pub use model::*;
pub use parts::{Form, Instead, Obligation, Ownership, Part, Platform, Reporting, RuleForm};
pub use period::{Period, PeriodUnit};
pub use recognised::{Recognised, recognised};
pub use source_date::SourceDate;
pub use text::{Str, Text};
pub use validate::{MAX_APPS, MAX_BANS, is_identifier, is_prefix, is_short_id};
