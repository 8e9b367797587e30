//! What changes from one version of a policy to the next.
//!
//! [`for_whom`] asks the companion's own judge what each kind of device is asked, day by day, before and
//! after. [`parts`] compares the documents themselves: bans, rules, apps, texts, exemptions.

mod kinds;
mod parts;
mod who;

pub use kinds::{Kind, KindName};
pub use parts::{Edit, Field, How, Part, is_same, parts};
pub use who::{Asked, Effect, Shift, for_whom};

/// The sentences about what changes, in one language.
#[must_use]
pub fn sentences(language: appwijzer_core::l10n::Language) -> &'static str {
    crate::l10n::sentences(language, "diff")
}
