//! Passphrases, and how hard they are to guess.

use std::fmt;
use std::path::Path;

use pkcs8::der::zeroize::Zeroizing;
use zxcvbn::feedback::Warning;
use zxcvbn::zxcvbn;

use super::error::KeyError;
use super::files::read_private;

/// The shortest passphrase for a new key, in characters.
pub(super) const SHORTEST: usize = 12;

/// The fewest guesses that a new passphrase must stand, as a power of ten, by the estimate of zxcvbn. One guess costs
/// 128 MiB of memory and about a third of a second: 10^12 of them keep ten thousand machines busy for a year.
pub const ENOUGH: f64 = 12.0;

/// Why a passphrase is easily guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// It is, or is close to, one that many people have.
    Common,
    /// A word or a name.
    Word,
    /// The same again and again.
    Repeat,
    /// Letters or digits in their order, or keys that lie side by side.
    Row,
    /// A date or a year.
    Date,
    /// Too little of everything.
    Little,
}

impl Weakness {
    /// The id of its sentence.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Weakness::Common => "key-weak-common",
            Weakness::Word => "key-weak-word",
            Weakness::Repeat => "key-weak-repeat",
            Weakness::Row => "key-weak-row",
            Weakness::Date => "key-weak-date",
            Weakness::Little => "key-weak-little",
        }
    }

    fn of(warning: Option<Warning>) -> Self {
        match warning {
            None => Weakness::Little,
            Some(
                Warning::ThisIsATop10Password
                | Warning::ThisIsATop100Password
                | Warning::ThisIsACommonPassword
                | Warning::ThisIsSimilarToACommonlyUsedPassword,
            ) => Weakness::Common,
            Some(
                Warning::AWordByItselfIsEasyToGuess
                | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
                | Warning::CommonNamesAndSurnamesAreEasyToGuess,
            ) => Weakness::Word,
            Some(Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess) => {
                Weakness::Repeat
            }
            Some(
                Warning::StraightRowsOfKeysAreEasyToGuess
                | Warning::ShortKeyboardPatternsAreEasyToGuess
                | Warning::SequencesLikeAbcAreEasyToGuess,
            ) => Weakness::Row,
            Some(Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess) => Weakness::Date,
        }
    }
}

/// A passphrase: wiped when it is dropped, and never printed.
pub struct Passphrase(Zeroizing<String>);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl Passphrase {
    /// A passphrase as it was typed or read; a line break at its end does not belong to it.
    #[must_use]
    pub fn new(text: String) -> Self {
        let text = Zeroizing::new(text);
        Passphrase(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// Whether it is long enough for a new key, and hard enough to guess. `known`: words that a guesser would try
    /// first, such as the key's name.
    ///
    /// # Errors
    /// When it is not.
    pub fn check(&self, known: &[&str]) -> Result<(), KeyError> {
        let length = self.0.chars().count();
        if length < SHORTEST {
            return Err(KeyError::ShortPassphrase(length));
        }
        let known: Vec<&str> = known.iter().copied().chain(["appwijzer"]).collect();
        let estimate = zxcvbn(&self.0, &known);
        if estimate.guesses_log10() < ENOUGH {
            let warning = estimate.feedback().and_then(zxcvbn::feedback::Feedback::warning);
            return Err(KeyError::WeakPassphrase(Weakness::of(warning)));
        }
        Ok(())
    }

    /// Whether two are the same, as when one is typed twice.
    #[must_use]
    pub fn is(&self, other: &Passphrase) -> bool {
        self.0 == other.0
    }

    /// The first line of a file that nobody else may read.
    ///
    /// # Errors
    /// When it cannot be read, or others may read it.
    pub fn from_file(path: &Path) -> Result<Self, KeyError> {
        let text = read_private(path)?;
        Ok(Passphrase::new(text.lines().next().unwrap_or_default().to_owned()))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Result<(), KeyError> {
        Passphrase::new(text.to_owned()).check(&["CISO 1"])
    }

    #[test]
    fn what_is_long_but_easily_guessed_is_refused_with_the_reason() {
        let cases = [
            ("aaaaaaaaaaaa", Weakness::Repeat),
            ("123456789012", Weakness::Row),
            ("password1234", Weakness::Common),
            ("qwertyuiopas", Weakness::Common),
        ];
        for (text, why) in cases {
            match check(text) {
                Err(KeyError::WeakPassphrase(found)) => assert_eq!(found, why, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
        assert!(matches!(check("appwijzerappwijzer"), Err(KeyError::WeakPassphrase(_))), "the program's own name");
        assert!(matches!(check("hunter2"), Err(KeyError::ShortPassphrase(7))));
    }

    #[test]
    fn unrelated_words_in_either_language_and_random_characters_are_enough() {
        for text in ["correct horse battery staple", "fietspomp wolk kelder tuba schaar", "T7$kq9-Zr2!mLwPx"] {
            assert!(check(text).is_ok(), "{text}");
        }
    }
}
