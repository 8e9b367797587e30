//! The desk's own sentences, and how words of others are made harmless.

mod escape;

use appwijzer_core::l10n::Language;

pub use escape::{escape, escape_markdown};

/// The sentences of one file in every language, followed by those that stand in for missing ones: of two with one
/// name, the first counts.
#[derive(Debug)]
pub struct Sentences(&'static [(&'static str, &'static str)]);

impl Sentences {
    /// The sentences in a language.
    #[must_use]
    pub fn of(&self, language: Language) -> &'static str {
        self.0.iter().find(|(tag, _)| *tag == language.tag()).map_or("", |(_, text)| text)
    }
}

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_speaks_in_every_language() {
        for language in Language::ALL {
            for sentences in ALL {
                assert!(!sentences.of(language).trim().is_empty(), "{}", language.tag());
            }
        }
    }
}
