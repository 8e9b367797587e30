//! How hard a text is to read, by an established formula for each language.
//!
//! | language | formula | source |
//! |---|---|---|
//! | English | Flesch Reading Ease: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word | R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221–233 |
//! | French | Kandel-Moles: 207 − 1.015 × words per sentence − 73.6 × syllables per word | L. Kandel and A. Moles, Application de l'indice de Flesch à la langue française, Cahiers d'études de radio-télévision 19 (1958), 253–274 |
//! | German | Amstad: 180 − words per sentence − 58.5 × syllables per word | T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich (1978) |
//! | Dutch | Flesch-Douma: 206.84 − 0.93 × words per sentence − 77 × syllables per word | W. H. Douma, De leesbaarheid van landbouwbladen, Wageningen (1960) |
//!
//! All give 0 (very hard) to 100 (very easy); Flesch calls 60 to 70 "standard". They measure lengths,
//! not meaning: a good score is no proof of plain language, and neither is a test of the level B1. So
//! long sentences and hard words are pointed out beside it. Pure; no I/O.

mod habits;
mod hard_words;
mod lint_like;
mod sentences;
mod syllables;

use appwijzer_core::l10n::Language;

pub use habits::{Habit, before_a_day, calls, is_about_own, later, orders, small_letters, two_words};
pub use hard_words::{HardWord, hard_words};
pub use lint_like::{BadTable, LintLike, WordTable};
pub use sentences::{sentences, words};
pub use syllables::syllables;

/// A text that scores lower than this is harder than Flesch's "standard".
pub const PLAIN: f64 = 60.0;
/// A sentence of more words than this is long.
pub const LONGEST_SENTENCE: usize = 15;
/// Fewer words than this say nothing: Flesch samples 100.
pub const ENOUGH_WORDS: usize = 50;
/// A word of so many syllables is worth a look.
pub const LONG_WORD: usize = 5;

/// How hard a text is.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Which formula.
    pub formula: &'static str,
    /// How many sentences.
    pub sentences: usize,
    /// How many words that are made of letters.
    pub words: usize,
    /// Words per sentence.
    pub words_per_sentence: f64,
    /// Syllables per word.
    pub syllables_per_word: f64,
    /// From about 0 (very hard) to 100 (very easy).
    pub ease: f64,
    /// The longest words, by syllables, [`LONG_WORD`] or more; at most ten.
    pub longest_words: Vec<String>,
}

/// Measures texts as one; nothing when they hold no word.
#[must_use]
pub fn measure<'t>(language: Language, texts: impl IntoIterator<Item = &'t str>) -> Option<Score> {
    let (mut sentence_count, mut word_count, mut syllable_count) = (0_usize, 0_usize, 0_usize);
    let mut long: Vec<(usize, String)> = Vec::new();
    for text in texts {
        for sentence in sentences(text) {
            let before = word_count;
            for word in words(sentence).filter(|w| w.chars().any(char::is_alphabetic)) {
                let n = syllables(language, word);
                word_count += 1;
                syllable_count += n;
                if n >= LONG_WORD {
                    long.push((n, word.to_lowercase()));
                }
            }
            sentence_count += usize::from(word_count > before);
        }
    }
    if word_count == 0 {
        return None;
    }
    // Counts of words in a policy are far below what a double holds exactly.
    #[allow(clippy::cast_precision_loss)]
    let (per_sentence, per_word) =
        (word_count as f64 / sentence_count as f64, syllable_count as f64 / word_count as f64);
    // Of another language no formula is known here: it is not measured.
    let (formula, ease) = match primary(language) {
        "nl" => ("Flesch-Douma (1960)", 206.84 - 0.93 * per_sentence - 77.0 * per_word),
        "en" => ("Flesch Reading Ease (1948)", 206.835 - 1.015 * per_sentence - 84.6 * per_word),
        "de" => ("Amstad (1978)", 180.0 - per_sentence - 58.5 * per_word),
        "fr" => ("Kandel-Moles (1958)", 207.0 - 1.015 * per_sentence - 73.6 * per_word),
        _ => return None,
    };
    long.sort_by(|a, b| (b.0, &a.1).cmp(&(a.0, &b.1)));
    long.dedup();
    Some(Score {
        formula,
        sentences: sentence_count,
        words: word_count,
        words_per_sentence: per_sentence,
        syllables_per_word: per_word,
        ease,
        longest_words: long.into_iter().take(10).map(|(_, word)| word).collect(),
    })
}

/// The language without country or variant: easier Dutch is measured as Dutch.
fn primary(language: Language) -> &'static str {
    language.tag().split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked by hand: 2 sentences, 11 words, 14 syllables (English) and 11 (Dutch).
    #[test]
    fn the_formulas_are_flesch_and_douma() {
        let text = "The cat sat on the mat. It was a happy animal.";
        let score = measure(Language::En, [text]).unwrap();
        assert_eq!((score.sentences, score.words), (2, 11));
        let expected = 206.835 - 1.015 * 5.5 - 84.6 * (14.0 / 11.0);
        assert!((score.ease - expected).abs() < 1e-9, "{score:?}");
        let score = measure(Language::Nl, ["De kat zat op de mat. Het was een blij dier."]).unwrap();
        assert_eq!((score.sentences, score.words), (2, 11));
        let expected = 206.84 - 0.93 * 5.5 - 77.0;
        assert!((score.ease - expected).abs() < 1e-9, "{score:?}");
    }

    #[test]
    fn plain_words_score_well_and_officialese_does_not() {
        for (language, plain, hard) in [
            (
                Language::Nl,
                "TikTok mag niet op je werktelefoon. Haal de app weg. Je hebt zes weken. Vraag hulp aan de servicedesk.",
                "Ingevolge de desbetreffende beleidsregeling dienen medewerkers onverwijld zorg te dragen voor \
                 verwijdering van applicaties ten aanzien waarvan veiligheidsrisico's geïdentificeerd zijn.",
            ),
            (
                Language::En,
                "TikTok is not allowed on your work phone. Remove the app. You have six weeks. Ask the service desk.",
                "Pursuant to the aforementioned regulation employees are required to expeditiously ensure the \
                 removal of applications concerning which security vulnerabilities have been identified.",
            ),
        ] {
            let ease = |text| measure(language, [text]).unwrap().ease;
            assert!(ease(plain) > PLAIN, "{language:?}: {}", ease(plain));
            assert!(ease(hard) < 30.0, "{language:?}: {}", ease(hard));
        }
    }

    #[test]
    fn german_and_french_have_formulas_of_their_own() {
        let german = measure(Language::De, ["Die App bleibt. Sie müssen nichts tun."]).unwrap();
        assert_eq!((german.formula, german.words), ("Amstad (1978)", 7));
        let expected = 180.0 - 3.5 - 58.5 * (8.0 / 7.0);
        assert!((german.ease - expected).abs() < 1e-9, "{german:?}");
        let french = measure(Language::Fr, ["Le chat dort. Vous ne faites rien."]).unwrap();
        assert_eq!((french.formula, french.words), ("Kandel-Moles (1958)", 7));
        let expected = 207.0 - 1.015 * 3.5 - 73.6;
        assert!((french.ease - expected).abs() < 1e-9, "{french:?}");
    }

    #[test]
    fn without_words_there_is_no_score() {
        assert_eq!(measure(Language::Nl, ["", " … 12 "]), None);
    }
}
