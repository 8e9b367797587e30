//! A LiNT-like score for Dutch: word frequency, density, concreteness and length in one number.
//!
//! It takes the coefficients of LiNT-II 0.1.3 (Kim and Pander Maat 2025, `lint_ii`, EUPL-1.2; after Pander Maat,
//! Kleijn and Frissen, Tijdschrift voor Taalbeheersing 45 (2023), 2–39), and is not LiNT-II: nothing parses sentences
//! here. Instead of the longest distance between a word and its head stands a share of the sentence's length; a clause
//! ends at a comma or a conjunction; content words are those that are no function words. So a score is called LiNT-like,
//! and compares texts of ours with one another.
//!
//! The frequencies and kinds of nouns are read from a table that whoever measures makes from that package
//! (`docs/words.md`). It is not shipped: under which terms the film subtitles behind it may be passed on is not clear.

use std::collections::HashMap;

use super::{sentences, words};

/// Words that are younger than the table, with what it says about a word that is as common.
const YOUNGER: [(&str, f64, bool); 4] =
    [("app", 5.2, true), ("apps", 5.2, true), ("smartphone", 5.2, true), ("website", 5.0, true)];
/// LiNT-II's frequency of a word that the table does not know: log10 per billion words.
const UNKNOWN: f64 = 1.359;
/// What of a sentence's words lies between a word and its head at most, in plain texts; see above.
const SPAN: f64 = 0.4;

/// What a table says about words: how often they are used, and which nouns are concrete.
#[derive(Debug, Default)]
pub struct WordTable {
    words: HashMap<String, (f64, Option<bool>)>,
}

/// How hard a Dutch text is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LintLike {
    /// 0 (easy) to 100 (hard).
    pub score: f64,
    /// 1 (easy) to 4 (very hard), with LiNT-II's limits.
    pub level: u8,
    /// Mean of log10 of how often a content word is used per billion words.
    pub frequency: f64,
    /// Content words per clause.
    pub density: f64,
    /// Share of the nouns that name something that can be seen or touched; 1 without nouns.
    pub concrete: f64,
    /// Words per sentence.
    pub length: f64,
}

/// A line of a table that cannot be read: its number, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {0} is not: word, tab, frequency, tab, c (concrete), a (abstract) or nothing")]
pub struct BadTable(pub usize);

impl WordTable {
    /// Reads a table: a line per word, with tabs between the word, its frequency and `c`, `a` or nothing.
    ///
    /// # Errors
    /// When a line is something else.
    pub fn parse(text: &str) -> Result<Self, BadTable> {
        let entry = |(at, line): (usize, &str)| {
            let bad = BadTable(at + 1);
            let mut fields = line.split('\t');
            let word = fields.next().filter(|w| !w.is_empty()).ok_or(bad)?;
            let frequency: f64 =
                fields.next().and_then(|f| f.parse().ok()).filter(|f: &f64| f.is_finite()).ok_or(bad)?;
            let kind = match fields.next().unwrap_or_default() {
                "c" => Some(true),
                "a" => Some(false),
                "" => None,
                _ => return Err(bad),
            };
            Ok((word.to_lowercase(), (frequency, kind)))
        };
        let mut words = text.lines().enumerate().map(entry).collect::<Result<HashMap<_, _>, _>>()?;
        words.extend(YOUNGER.map(|(word, often, concrete)| (word.to_owned(), (often, Some(concrete)))));
        Ok(WordTable { words })
    }

    /// Measures texts as one; nothing when they hold no content word.
    #[must_use]
    pub fn measure<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Option<LintLike> {
        let (mut sentence_count, mut clauses, mut all, mut content) = (0_u32, 0_u32, 0_u32, 0_u32);
        let (mut frequency, mut concrete, mut nouns) = (0.0, 0_u32, 0_u32);
        for sentence in texts.into_iter().flat_map(|text| sentences(text).collect::<Vec<_>>()) {
            let before = all;
            for word in words(sentence).filter(|w| w.chars().any(char::is_alphabetic)) {
                all += 1;
                let first = all == before + 1;
                let small = word.to_lowercase();
                // Names tell nothing of a text's difficulty. A sentence begins with a capital anyway.
                let name = !first && word.chars().next().is_some_and(char::is_uppercase);
                if name || FUNCTION.contains(&small.as_str()) {
                    continue;
                }
                content += 1;
                let (often, kind) = self.words.get(&small).copied().unwrap_or((UNKNOWN, None));
                frequency += often;
                nouns += u32::from(kind.is_some());
                concrete += u32::from(kind == Some(true));
            }
            if all > before {
                sentence_count += 1;
                clauses += 1 + u32::try_from(breaks(sentence)).unwrap_or(u32::MAX);
            }
        }
        if content == 0 {
            return None;
        }
        let per = |a: u32, b: u32| f64::from(a) / f64::from(b);
        let (length, density) = (per(all, sentence_count), per(content, clauses));
        let frequency = frequency / f64::from(content);
        let concrete = if nouns == 0 { 1.0 } else { per(concrete, nouns) };
        let ease = -4.30 + 17.31 * frequency - 1.62 * (length * SPAN) - 2.54 * density + 15.95 * concrete;
        let score = (100.0 - ease).clamp(0.0, 100.0);
        let level = [34.0, 46.0, 58.0].iter().fold(1, |level, limit| level + u8::from(score >= *limit));
        Some(LintLike { score, level, frequency, density, concrete, length })
    }
}

/// How often a sentence goes on with another clause.
fn breaks(sentence: &str) -> usize {
    const JOINS: [&str; 10] = ["dat", "als", "want", "maar", "omdat", "of", "die", "waar", "wanneer", "zodat"];
    words(sentence).skip(1).filter(|w| JOINS.contains(&w.to_lowercase().as_str())).count()
}

/// Words that hold a sentence together and name nothing.
const FUNCTION: [&str; 118] = [
    "de", "het", "een", "en", "of", "maar", "want", "dus", "dat", "die", "dit", "deze", "daar", "hier", "er", "ik",
    "je", "jij", "jou", "jouw", "u", "uw", "hij", "zij", "ze", "we", "wij", "ons", "onze", "hun", "hen", "mij", "mijn",
    "me", "zich", "zelf", "wie", "wat", "waar", "wanneer", "waarom", "hoe", "welke", "welk", "niet", "geen", "wel",
    "ook", "nog", "al", "dan", "nu", "toch", "alleen", "heel", "zo", "te", "om", "aan", "af", "bij", "door", "in",
    "met", "na", "naar", "op", "over", "per", "sinds", "tot", "tussen", "uit", "van", "vanaf", "via", "voor", "weg",
    "zonder", "als", "omdat", "zodat", "terwijl", "hoewel", "ben", "bent", "is", "zijn", "was", "waren", "geweest",
    "heb", "hebt", "heeft", "hebben", "had", "word", "wordt", "worden", "werd", "kan", "kun", "kunt", "kunnen", "kon",
    "mag", "mogen", "moet", "moeten", "wil", "wilt", "willen", "zal", "zullen", "zou", "hoeft", "hoef", "hoeven",
];

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "haal\t6.0\nbeleid\t4.0\ta\nfoto\t5.0\tc\n";

    #[test]
    fn the_score_is_worked_out_as_written() {
        let table = WordTable::parse(TABLE).unwrap();
        // Content: haal, foto, app; 6 words; one clause; both nouns concrete.
        let found = table.measure(["Haal je foto uit de app."]).unwrap();
        let ease = -4.30 + 17.31 * (16.2 / 3.0) - 1.62 * (6.0 * SPAN) - 2.54 * 3.0 + 15.95;
        assert!((found.score - (100.0 - ease)).abs() < 1e-9, "{found:?}");
        assert_eq!(found.level, 1);
    }

    #[test]
    fn rare_and_abstract_words_are_harder() {
        let table = WordTable::parse(TABLE).unwrap();
        let score = |text| table.measure([text]).unwrap().score;
        assert!(score("Haal de app.") < score("Haal de beleid."));
        assert!(score("Haal de beleid.") < score("Haal de beleidsregeling."));
        assert_eq!(table.measure(["Je mag het."]), None, "nothing to measure");
        assert_eq!(table.measure(["Haal de app van Zorgvuldigheidsinstituut."]).unwrap().concrete, 1.0);
    }

    #[test]
    fn a_table_that_is_something_else_is_refused() {
        for (text, line) in [("app", 1), ("app\t5.0\nfoto\tx", 2), ("app\t5\tz", 1), ("\t5", 1), ("app\tNaN", 1)] {
            assert_eq!(WordTable::parse(text).unwrap_err(), BadTable(line), "{text}");
        }
    }
}
