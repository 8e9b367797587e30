//! Countries by the names that people know them by. Any other is written by its code.

use appwijzer_core::l10n::{Language, Words};

/// Code, and names in Dutch and English: the countries of which decisions speak.
const NAMES: [(&str, &str, &str); 8] = [
    ("CN", "China", "China"),
    ("RU", "Rusland", "Russia"),
    ("IR", "Iran", "Iran"),
    ("KP", "Noord-Korea", "North Korea"),
    ("BY", "Wit-Rusland", "Belarus"),
    ("HK", "Hongkong", "Hong Kong"),
    ("IN", "India", "India"),
    ("US", "Verenigde Staten", "United States"),
];

/// The name of a country.
pub(super) fn name(code: &str, words: &Words) -> Option<String> {
    let (_, nl, en) = NAMES.iter().find(|(known, _, _)| *known == code)?;
    // Other languages have no names of their own here yet.
    let is_dutch = words.language().chain().any(|language| language == Language::Nl);
    Some((if is_dutch { *nl } else { *en }).to_owned())
}

/// The code of a country, by its code or its name in either language.
pub(super) fn code(text: &str) -> Option<String> {
    let is = |name: &str| name.eq_ignore_ascii_case(text);
    let known = NAMES.iter().find(|(code, nl, en)| is(code) || is(nl) || is(en)).map(|(code, _, _)| (*code).to_owned());
    let code = || (text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic())).then(|| text.to_ascii_uppercase());
    known.or_else(code)
}
