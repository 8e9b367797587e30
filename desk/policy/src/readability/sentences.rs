//! Cutting a text into sentences and words.

/// Words after which a full stop does not end a sentence.
const ABBREVIATIONS: [&str; 22] = [
    "bijv", "bv", "nr", "art", "dhr", "mevr", "mr", "drs", "ir", "prof", "dr", "st", "ca", "evt", "incl", "excl",
    "mrs", "ms", "no", "vs", "inc", "ltd",
];

/// The sentences of a text, without spaces around them.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        let ends = matches!(c, '.' | '!' | '?' | '…')
            && rest.trim_start_matches(['"', '\'', '’', '”', ')']).chars().next().is_none_or(char::is_whitespace)
            && !(c == '.' && is_abbreviation(text.get(start..at).unwrap_or_default()))
            && !(c == '.' && is_day_of_a_month(text.get(start..at).unwrap_or_default(), rest));
        if ends {
            all.push(text.get(start..end).unwrap_or_default());
            start = end;
        }
    }
    all.push(text.get(start..).unwrap_or_default());
    all.into_iter()
        .map(|s| s.trim_matches(|c: char| c.is_whitespace() || "\"'’”)".contains(c)))
        .filter(|s| !s.is_empty())
}

/// German writes the number of a day with a full stop: "am 9. Mai".
fn is_day_of_a_month(before: &str, after: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    let day = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let month = after.split_whitespace().next().unwrap_or_default().trim_end_matches(|c: char| !c.is_alphabetic());
    day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day)) && MONTHS.contains(&month)
}

/// "e.g", "bijv" or a single capital before the full stop.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let letters: Vec<&str> = word.split('.').collect();
    let dotted = letters.len() > 1 && letters.iter().all(|l| l.chars().count() == 1);
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    dotted || initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

/// The words of a sentence: what stands between spaces and holds a letter or a digit, without the
/// marks around it.
pub fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).filter(|w| !w.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_mark_and_not_at_an_abbreviation() {
        for (text, expected) in [
            ("Een zin. Nog een zin!", &["Een zin.", "Nog een zin!"][..]),
            ("Bijv. op je telefoon.", &["Bijv. op je telefoon."]),
            ("On 18.000 phones, e.g. tablets. Yes?", &["On 18.000 phones, e.g. tablets.", "Yes?"]),
            ("He said: “go.” She went.", &["He said: “go.", "She went."]),
            ("J. Jansen belt. Kees ook", &["J. Jansen belt.", "Kees ook"]),
            ("Bis zum 9. Mai 2023. Danach nicht.", &["Bis zum 9. Mai 2023.", "Danach nicht."]),
            ("Er zijn er 9. Mei komt nog.", &["Er zijn er 9.", "Mei komt nog."]),
            ("  ", &[]),
        ] {
            assert_eq!(sentences(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn words_lose_their_marks_and_nothing_else() {
        let all: Vec<&str> = words("(Zie: auto's, 12 e-mails … en 'zo')").collect();
        assert_eq!(all, ["Zie", "auto's", "12", "e-mails", "en", "zo"]);
    }
}
