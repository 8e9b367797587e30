//! The desk's own sentences: every file of `desk/l10n/<language>`, found by `build.rs`.

use appwijzer_core::l10n::Language;

include!(concat!(env!("OUT_DIR"), "/sentences.rs"));

/// The sentences of one file (`name`, without its ending) in a language, followed by those that stand in for
/// missing ones: of two with one name, the first counts.
#[must_use]
pub(crate) fn sentences(language: Language, name: &str) -> &'static str {
    let found = SENTENCES.iter().find(|(tag, file, _)| *tag == language.tag() && *file == name);
    debug_assert!(found.is_some(), "there is no file {name}.ftl");
    found.map_or("", |(_, _, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_speaks_in_every_language() {
        for (tag, name, text) in SENTENCES {
            assert!(!text.trim().is_empty(), "{tag} {name}");
        }
    }
}
