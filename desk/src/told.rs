//! Errors that say in the reader's language what is wrong, and what to do.

use std::fmt::Debug;
use std::path::PathBuf;

use appwijzer_core::l10n::{Args, Words};

/// Something that went wrong, for a person.
pub(crate) trait Told: Debug {
    /// What is wrong and what to do.
    fn told(&self, words: &Words) -> String;
}

/// The same, about a file.
#[derive(Debug)]
pub(crate) struct About<T>(pub(crate) PathBuf, pub(crate) T);

impl<T: Told> Told for About<T> {
    fn told(&self, words: &Words) -> String {
        format!("{}: {}", self.0.display(), self.1.told(words))
    }
}

/// What came of it, by the id of a sentence, and why.
#[derive(Debug)]
pub(crate) struct Why<T>(pub(crate) &'static str, pub(crate) T);

impl<T: Told> Told for Why<T> {
    fn told(&self, words: &Words) -> String {
        words.tell(self.0, &Args::new().with("why", &self.1.told(words)))
    }
}
