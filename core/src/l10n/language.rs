//! Which languages there are. A folder in `core/l10n` is a language; `build.rs` writes them down here,
//! so that a new one changes no code, in the core or in a face.

use std::borrow::Cow;
#[cfg(feature = "test-support")]
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

struct Facts {
    tag: &'static str,
    name: &'static str,
    rtl: bool,
    draft: Option<&'static str>,
    fallback: Option<Language>,
    /// Where its files are on the machine that builds: what ships has its sentences in itself, and names no folder.
    #[cfg(feature = "test-support")]
    folder: &'static str,
    #[cfg(not(feature = "test-support"))]
    sources: &'static [Source],
}

/// A file of sentences, as the build kept it.
#[cfg(all(not(packed_words), not(feature = "test-support")))]
type Source = &'static str;
/// The sentences of a language, packed by the build: a phone stores a quarter of them.
#[cfg(all(packed_words, not(feature = "test-support")))]
type Source = &'static [u8];

impl Language {
    fn facts(self) -> &'static Facts {
        // There is one for each, in the same order.
        FACTS.get(self as usize).unwrap_or(&FACTS[0])
    }

    /// The best language for a tag or locale name such as `nl`, `nl-BE` or `nl_NL.UTF-8`;
    /// nothing when it is none of ours.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let mut rest = tag.as_str();
        loop {
            if let Some(found) = Language::ALL.into_iter().find(|l| l.tag().eq_ignore_ascii_case(rest)) {
                return Some(found);
            }
            rest = rest.rsplit_once('-')?.0;
        }
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.facts().tag
    }

    /// Its name in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// Whether it runs from right to left.
    #[must_use]
    pub fn is_right_to_left(self) -> bool {
        self.facts().rtl
    }

    /// Whether a machine wrote it and no person has read it yet. The app says so.
    #[must_use]
    pub fn is_draft(self) -> bool {
        self.draft_note().is_some()
    }

    /// That a machine wrote it and no person has read it yet, said in the language itself.
    #[must_use]
    pub fn draft_note(self) -> Option<&'static str> {
        self.facts().draft
    }

    /// Whose sentence is shown where it has none of its own.
    #[must_use]
    pub fn fallback(self) -> Option<Language> {
        self.facts().fallback
    }

    /// Whether it says everything itself.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.fallback().is_none()
    }

    /// Itself, and then those whose sentences stand in for missing ones.
    pub fn chain(self) -> impl Iterator<Item = Language> {
        // A circle of fallbacks ends after as many steps as there are languages.
        std::iter::successors(Some(self), |l| l.fallback()).take(Language::ALL.len())
    }

    /// Its own sentences.
    #[cfg(all(not(packed_words), not(feature = "test-support")))]
    pub(super) fn sources(self) -> impl Iterator<Item = Cow<'static, str>> {
        self.facts().sources.iter().map(|source| Cow::Borrowed(*source))
    }

    /// Its own sentences.
    #[cfg(all(packed_words, not(feature = "test-support")))]
    pub(super) fn sources(self) -> impl Iterator<Item = Cow<'static, str>> {
        self.facts().sources.iter().filter_map(|source| unpacked(source).map(Cow::Owned))
    }

    /// Its own sentences, as they stand in its files now, and not when this was built. A changed one is tested without
    /// building.
    #[cfg(feature = "test-support")]
    pub(super) fn sources(self) -> impl Iterator<Item = Cow<'static, str>> {
        static ALL: [OnceLock<Vec<&'static str>>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let read = ALL.get(self as usize).map(|read| read.get_or_init(|| files(self.facts().folder)));
        read.into_iter().flatten().map(|source| Cow::Borrowed(*source))
    }
}

/// What the build packed; nothing if that is no text, which it never is.
#[cfg(any(packed_words, test))]
fn unpacked(packed: &[u8]) -> Option<String> {
    let bytes = miniz_oxide::inflate::decompress_to_vec(packed).ok()?;
    String::from_utf8(bytes).ok()
}

/// What is in the files of a language, in the order of their names.
#[cfg(feature = "test-support")]
#[expect(clippy::expect_used, reason = "for tests only")]
fn files(folder: &str) -> Vec<&'static str> {
    let folders = std::path::Path::new(folder).parent().and_then(|all| all.read_dir().ok()).expect("l10n can be read");
    let languages = folders.flatten().filter(|entry| entry.path().is_dir()).count();
    assert_eq!(languages, Language::ALL.len(), "a language came or went since this was built: touch core/build.rs");
    let entries = std::fs::read_dir(folder).expect("the folder of a language can be read");
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "ftl"));
    paths.sort();
    let text = |path| std::fs::read_to_string(path).expect("a file of sentences can be read");
    paths.into_iter().map(text).map(|text| &*Box::leak(text.into_boxed_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_out_as_they_were_packed_and_nonsense_as_nothing() {
        let all: String = Language::ALL.into_iter().flat_map(Language::sources).collect();
        assert_eq!(unpacked(&miniz_oxide::deflate::compress_to_vec(all.as_bytes(), 10)), Some(all));
        assert_eq!(unpacked(b"no packed words"), None);
    }

    #[test]
    fn each_language_has_its_own_facts() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
            assert!(!language.name().is_empty() && language.sources().next().is_some(), "{language:?}");
        }
    }

    #[test]
    fn a_tag_is_read_as_phones_and_shells_write_it() {
        for (tag, expected) in [
            ("nl", Some(Language::Nl)),
            ("nl-BE", Some(Language::Nl)),
            ("nl_NL.UTF-8", Some(Language::Nl)),
            ("EN_gb", Some(Language::En)),
            ("en-Latn-GB-x-mine", Some(Language::En)),
            ("tlh", None),
            ("nld", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), expected, "{tag}");
        }
    }

    #[test]
    fn who_falls_back_ends_at_a_language_that_is_complete() {
        for language in Language::ALL {
            let last = language.chain().last().unwrap();
            assert!(last.fallback().is_none() && !last.is_draft(), "{language:?} ends at {last:?}");
        }
    }
}
