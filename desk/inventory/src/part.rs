//! Lines that say of a list that it is a part of one, or that making it went wrong: "third-party only", "page 1 of 3",
//! "error: closed". Who vouches for a list does not outweigh what stands in it.

/// Words for a choice, a part or a failure. What begins with one of them means it too.
const BEGINNINGS: [&str; 52] = [
    // A choice.
    "filter",
    "gefilter",
    "selecti",
    "select",
    "geselecteer",
    "auswahl",
    "ausgewählt",
    "subset",
    "excerpt",
    "uittreksel",
    "auszug",
    "fragment",
    "preview",
    "voorbeeldweergave",
    "vorschau",
    "steekproef",
    "stichprobe",
    "limited",
    "beperkt",
    "beschränkt",
    "equals",
    "contains",
    "uitsluitend",
    "ausschließlich",
    "exclu",
    "uitgezonderd",
    "behalve",
    "zonder",
    // A part.
    "partial",
    "gedeeltelijk",
    "teilweise",
    "incomplete",
    "onvolledig",
    "unvollständig",
    "truncat",
    "afgebroken",
    "afgekapt",
    "abgeschnitten",
    "omitted",
    "weggelaten",
    "ingekort",
    "gekürzt",
    // Something went wrong.
    "offline",
    "unauthori",
    "killed",
    "aborted",
    "interrupted",
    "terminated",
    "timeout",
    "mislukt",
    "verbroken",
    "fehlgeschlagen",
];
/// The same, of words that are that and nothing else.
const WORDS: [&str; 17] = [
    "only",
    "alleen",
    "enkel",
    "nur",
    "seulement",
    "except",
    "without",
    "ohne",
    "sauf",
    "deels",
    "error",
    "fout",
    "fehler",
    "erreur",
    "failed",
    "extract",
    "sample",
];
/// Several words in a row.
const PHRASES: [&[&str]; 17] = [
    &["not", "all"],
    &["not", "complete"],
    &["niet", "alles"],
    &["niet", "alle"],
    &["niet", "compleet"],
    &["niet", "volledig"],
    &["nicht", "alle"],
    &["nicht", "alles"],
    &["nicht", "vollständig"],
    &["timed", "out"],
    &["broken", "pipe"],
    &["not", "found"],
    &["not", "responding"],
    &["permission", "denied"],
    &["connection", "reset"],
    &["connection", "closed"],
    &["is", "not"],
];
/// Of apps, where the word before them says which.
const MANAGED: [&str; 7] = ["managed", "beheerde", "verwaltete", "verwalteten", "assigned", "toegewezen", "verplichte"];
const APPS: [&str; 9] =
    ["app", "apps", "application", "applications", "software", "toepassing", "toepassingen", "anwendungen", "packages"];
/// Before a number: so many of more.
const FIRST: [&str; 13] = [
    "first", "eerste", "erste", "ersten", "premiers", "last", "laatste", "letzte", "letzten", "top", "part", "deel",
    "teil",
];
/// Between the number of what is here, and how many there are.
const OF: [&str; 6] = ["of", "van", "von", "sur", "der", "uit"];
/// What is counted in a line that tells how long a list is.
const COUNTED: [&str; 23] = [
    "total",
    "totaal",
    "gesamt",
    "insgesamt",
    "count",
    "aantal",
    "anzahl",
    "app",
    "apps",
    "package",
    "packages",
    "pakketten",
    "pakete",
    "applications",
    "toepassingen",
    "anwendungen",
    "items",
    "entries",
    "rows",
    "regels",
    "rijen",
    "records",
    "lines",
];
/// From so many characters on, a line is no title and no message.
const LONGEST: usize = 300;

/// Whether a line says that what stands around it is a part, a choice, or broken off.
#[must_use]
pub fn says_part(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    if line.trim() == "^C" || line.trim_end().ends_with("^C") {
        return true;
    }
    let lower = line.to_lowercase();
    let words: Vec<&str> = words(&lower).collect();
    let number = |word: &str| word.parse::<u64>().ok();
    let any = words.iter().any(|word| WORDS.contains(word) || BEGINNINGS.iter().any(|begin| word.starts_with(begin)));
    let phrase = PHRASES.iter().any(|phrase| words.windows(phrase.len()).any(|here| here == *phrase));
    let pair = words.windows(2).any(|two| match two {
        [one, other] => {
            MANAGED.contains(one) && APPS.contains(other) || FIRST.contains(one) && number(other).is_some_and(|n| n > 0)
        }
        _ => false,
    });
    let of = words.windows(3).any(|three| match three {
        [here, of, all] => OF.contains(of) && number(here).zip(number(all)).is_some_and(|(here, all)| here < all),
        _ => false,
    });
    // "Part 1 of 1" is a whole.
    let whole = words.windows(3).any(|three| match three {
        [here, of, all] => OF.contains(of) && number(here).is_some() && here == all,
        _ => false,
    });
    any || phrase || pair && !whole || of
}

/// How many there are of what is listed, where a line tells.
#[must_use]
pub fn says_how_many(line: &str) -> Option<u64> {
    if line.len() > LONGEST {
        return None;
    }
    let lower = line.to_lowercase();
    let words: Vec<&str> = words(&lower).collect();
    let number = |word: &str| word.parse::<u64>().ok();
    let counted = words.windows(2).filter_map(|two| match two {
        [one, other] if COUNTED.contains(one) => number(other),
        [one, other] if COUNTED.contains(other) => number(one),
        _ => None,
    });
    counted.max()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_says_that_it_is_over_a_part_is_understood() {
        for line in [
            "Rapport: alleen beheerde apps",
            "Managed apps only",
            "Report of managed applications",
            "Part 1 of 3",
            "Deel 1 van 3",
            "First 1000 rows",
            "Top 100",
            "Gedeeltelijke export",
            "Selectie: afdeling Zorg",
            "Voorbeeldweergave",
            "Platform equals iOS AND App is not X",
            "# third-party only",
            "Alleen door mij geïnstalleerde apps:",
            "Deze lijst bevat niet alles",
            "Pagina 1 van 9",
            "8 of 412",
            "error: closed",
            "adb: device offline",
            "^C",
            "Killed",
            "Broken pipe",
        ] {
            assert!(says_part(line), "{line}");
        }
    }

    #[test]
    fn a_title_that_says_nothing_of_a_part_is_none() {
        for line in [
            "Discovered apps",
            "App report of a town, made on 2-3-2026",
            "Pagina 1 van 1",
            "Part 1 of 1",
            "Samsung Galaxy A54",
            "Managed devices: all apps",
            "Apparaat van de medewerker, Android 14",
            "2026-03-02 09:00",
        ] {
            assert!(!says_part(line), "{line}");
        }
    }

    #[test]
    fn a_line_that_tells_how_many_there_are_is_understood() {
        for (line, n) in
            [("Total: 412", Some(412)), ("412 apps", Some(412)), ("Packages: 412", Some(412)), ("Android 14", None)]
        {
            assert_eq!(says_how_many(line), n, "{line}");
        }
    }
}
