//! The review: one page that opens from disk, loads nothing, and shows everything that colleagues will see.
//!
//! ```text
//! policy (and the version before) ─► a device of every kind, lived through day by day ─► what is shown ─► one HTML file
//!                                                                                         remarks ◄─ saved from it
//! ```

mod collect;
mod page;
mod remarks;

use appwijzer_core::companion::CompanionError;
use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::PolicyFile;
use appwijzer_policy::source::Diagnostic;
use jiff::civil::Date;

pub use remarks::{MAX_REMARKS_BYTES, Remark, Remarks, RemarksError};

/// What a review is made of.
#[derive(Debug)]
pub struct Review<'r> {
    /// The policy that is reviewed.
    pub policy: &'r PolicyFile,
    /// The version before, with which every screen is compared.
    pub previous: Option<&'r PolicyFile>,
    /// What the lint says of its source; nothing where it was read from a signed file.
    pub findings: Option<&'r [Diagnostic]>,
    /// What changes, in the lines of the desk's own comparison.
    pub difference: Option<&'r str>,
    /// The words around the devices: the preview's sentences, the lint's and the policy desk's.
    pub words: &'r Words,
    /// The day on which it is made.
    pub day: Date,
}

impl Review<'_> {
    /// The page. Blocks for some seconds: the real companion lives through every device, day and language.
    ///
    /// # Errors
    /// When a simulated device cannot be opened.
    pub fn to_html(&self) -> Result<String, CompanionError> {
        Ok(page::draw(self, &collect::collect(self)?))
    }
}

/// The sentences of the review.
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    appwijzer_words::REVIEW.of(language)
}
