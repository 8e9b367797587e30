//! The sentences of the page, in every language.

use appwijzer_core::l10n::{Language, Words};
use appwijzer_policy::source;

/// The sentences of the page, in one language.
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    appwijzer_words::PREVIEW.of(language)
}

fn helpdesk_sentences(language: Language) -> &'static str {
    appwijzer_words::HELPDESK.of(language)
}

/// The words of every language.
#[derive(Debug)]
pub(crate) struct Tongues([Words; Language::ALL.len()]);

impl Default for Tongues {
    fn default() -> Self {
        Tongues(Language::ALL.map(|l| Words::with(l, &[sentences(l), helpdesk_sentences(l), source::sentences(l)])))
    }
}

impl Tongues {
    /// The words of one language.
    #[must_use]
    pub(crate) fn of(&self, language: Language) -> &Words {
        let [first, ..] = &self.0;
        self.0.iter().find(|words| words.language() == language).unwrap_or(first)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn ids(language: Language) -> BTreeMap<String, String> {
        let lines = sentences(language).lines().filter(|l| !l.starts_with(['#', ' ']));
        lines.filter_map(|l| Some((l.split_once(" =")?.0.to_owned(), l.to_owned()))).collect()
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (nl, en) = (ids(Language::Nl), ids(Language::En));
        assert!(nl.len() > 100, "{}", nl.len());
        assert_eq!(nl.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
        let fills = |text: &str| text.matches("{ $").count();
        for (id, text) in &nl {
            assert_eq!(fills(text), fills(&en[id]), "{id}: the same values are filled in");
        }
    }

    /// Found by looking: the page showed the id of the sentence.
    #[test]
    fn what_a_rule_is_about_can_be_said() {
        let tongues = Tongues::default();
        for (rule, language) in source::RULES.iter().flat_map(|r| Language::ALL.map(|l| (r, l))) {
            let about = rule.about(tongues.of(language));
            assert!(!about.contains('[') && about.contains(' '), "{}: {about}", rule.id);
        }
    }

    /// Sentences that nobody says are removed.
    #[test]
    fn every_sentence_is_used() {
        let sources = [
            include_str!("mod.rs"),
            include_str!("around.rs"),
            include_str!("facts.rs"),
            include_str!("findings.rs"),
            include_str!("journeys.rs"),
            include_str!("settings.rs"),
            include_str!("stage.rs"),
            include_str!("../../cli/preview.rs"),
        ]
        .concat();
        // Made from a name at run time.
        let made = ["device-kind-", "app-", "mark-", "dialog-", "failure-", "journal-"];
        for id in ids(Language::En).keys().filter(|id| !made.iter().any(|m| id.starts_with(m))) {
            assert!(sources.contains(&format!("\"{id}\"")), "nothing says '{id}'");
        }
    }
}
