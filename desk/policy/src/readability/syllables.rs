//! Counting syllables by how a word is written. Right for nearly all words of running text; a dictionary
//! would be more exact and much larger.

use appwijzer_core::l10n::Language;

/// How many syllables a word has; at least 1.
#[must_use]
pub fn syllables(language: Language, word: &str) -> usize {
    if is_initialism(word) {
        // Spelt out letter by letter: "AIVD".
        return word.chars().filter(|c| c.is_alphabetic()).count();
    }
    let lower = word.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty());
    let count: usize = parts
        .map(|part| {
            let letters: Vec<char> = part.chars().collect();
            match super::primary(language) {
                "nl" => dutch(&letters),
                "en" => english(&letters),
                "fr" => french(&letters),
                _ => groups(&letters, GERMAN),
            }
        })
        .sum();
    count.max(1)
}

fn is_initialism(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=5).contains(&letters) && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
}

/// What Dutch writes with several letters and says as one vowel, the longest first.
const DUTCH_VOWELS: [&str; 21] = [
    "aai", "ooi", "oei", "eeu", "ieu", "auw", "ouw", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "ou",
    "au", "ai", "oi",
];

const GERMAN: &str = "aeiouyäöüáéíóúàèêô";

/// Each row of vowels is one syllable: right for German, and the best guess for a language that is not known here.
fn groups(letters: &[char], vowels: &str) -> usize {
    let is_vowel = |c: &char| vowels.contains(*c);
    let starts = |at: usize| at == 0 || letters.get(at - 1).is_none_or(|before| !is_vowel(before));
    letters.iter().enumerate().filter(|(at, c)| is_vowel(c) && starts(*at)).count()
}

/// French says no "e", "es" or "ent" at the end of a word.
fn french(letters: &[char]) -> usize {
    const VOWELS: &str = "aeiouyàâäæéèêëîïôöœùûü";
    let text: String = letters.iter().collect();
    let silent = ["es", "e", "ent"].iter().any(|end| text.len() > end.len() + 1 && text.ends_with(end));
    let count = groups(letters, VOWELS);
    let after_vowel = text.ends_with("ée") || text.ends_with("ées") || text.ends_with("ie") || text.ends_with("ue");
    if silent && !after_vowel && count > 1 { count - 1 } else { count }
}

fn dutch(letters: &[char]) -> usize {
    let (mut count, mut at) = (0, 0);
    while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
        let joined = DUTCH_VOWELS.iter().find(|vowel| begin_with(rest, vowel));
        let (is_vowel, length) = match (joined, rest) {
            // "quiz", "aqua": the u belongs to the q.
            (_, ['q', 'u', ..]) => (false, 2),
            (Some(vowel), _) => (true, vowel.len()),
            // "yoga": before a vowel it is a consonant.
            (None, ['y', next, ..]) => (!is_dutch_vowel(*next), 1),
            (None, [c, ..]) => (is_dutch_vowel(*c), 1),
            (None, []) => (false, 1),
        };
        count += usize::from(is_vowel);
        at += length;
    }
    count
}

fn is_dutch_vowel(c: char) -> bool {
    "aeiouyáàâäéèêëíìîïóòôöúùûü".contains(c)
}

fn begin_with(letters: &[char], vowel: &str) -> bool {
    vowel.chars().count() <= letters.len() && vowel.chars().zip(letters).all(|(a, b)| a == *b)
}

fn is_english_vowel(c: char) -> bool {
    "aeiouyéèêëáàäíïóöúü".contains(c)
}

fn english(letters: &[char]) -> usize {
    let mut count = 0_usize;
    let mut before = false;
    for (i, c) in letters.iter().enumerate() {
        let vowel = is_english_vowel(*c) && !(*c == 'y' && i == 0);
        let glide = i > 0 && *c == 'u' && letters.get(i - 1) == Some(&'q');
        count += usize::from(vowel && !before && !glide);
        before = vowel && !glide;
    }
    count += letters.windows(3).filter(|w| is_hiatus(w)).count();
    count.saturating_sub(usize::from(has_silent_ending(letters))).max(1)
}

/// Two vowels that are said apart: "me-di-a", "pi-o-neer", "sci-ence", "ar-e-a"; not "na-tion".
fn is_hiatus(letters: &[char]) -> bool {
    match letters {
        [before, 'i', 'a' | 'o'] => !matches!(before, 't' | 's' | 'c' | 'g' | 'x'),
        [before, 'e', 'o'] => *before != 'g',
        [before, 'u', 'a'] => !matches!(before, 'g' | 'q'),
        _ => false,
    }
}

/// "make", "makes", "removed": the e is not said; in "table", "wanted", "houses" it is.
fn has_silent_ending(letters: &[char]) -> bool {
    let consonant = |c: &char| !is_english_vowel(*c);
    match letters {
        // "management", "announcement"; not "element".
        [.., a, 'e', 'm', 'e', 'n', 't'] => consonant(a) && *a != 'l',
        [.., a, 'l', 'e'] | [.., a, 'l', 'e', 's'] if consonant(a) => false,
        [.., a, 'e'] => consonant(a),
        [.., a, 'e', 'd'] => consonant(a) && !matches!(a, 't' | 'd'),
        [.., a, 'e', 's'] => consonant(a) && !matches!(a, 's' | 'z' | 'x' | 'c' | 'g' | 'h'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_words() {
        for (word, expected) in [
            ("app", 1),
            ("telefoon", 3),
            ("werktelefoon", 4),
            ("gegevens", 3),
            ("bijvoorbeeld", 3),
            ("nieuwe", 2),
            ("beoordelen", 4),
            ("geïnd", 2),
            ("Italiaan", 4),
            ("quiz", 1),
            ("yoga", 2),
            ("uitzondering", 4),
            ("leidinggevende", 5),
            ("AIVD", 4),
            ("auto's", 2),
            ("e-mail", 2),
            ("brrr", 1),
        ] {
            assert_eq!(syllables(Language::Nl, word), expected, "{word}");
        }
    }

    #[test]
    fn english_words() {
        for (word, expected) in [
            ("app", 1),
            ("phone", 1),
            ("phones", 1),
            ("remove", 2),
            ("removed", 2),
            ("wanted", 2),
            ("houses", 2),
            ("table", 2),
            ("tables", 2),
            ("management", 3),
            ("nation", 2),
            ("media", 3),
            ("quick", 1),
            ("you", 1),
            ("your", 1),
            ("government", 3),
            ("organisation", 5),
            ("video", 3),
            ("the", 1),
            ("TikTok", 2),
            ("CISO", 4),
        ] {
            assert_eq!(syllables(Language::En, word), expected, "{word}");
        }
    }
}
