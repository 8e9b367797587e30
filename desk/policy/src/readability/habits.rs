//! Habits that spoil a text which everybody can read otherwise: an order to somebody who is only asked, "later" without
//! a day, "before" a last day, a sentence that begins small, two words for one thing, a number that is nowhere. Pure.

use appwijzer_core::l10n::Language;

use super::sentences::{sentences, words};

/// Words of a text, where they stand, and what is better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    /// The words as they stand there.
    pub words: String,
    /// What to write instead.
    pub instead: &'static str,
}

struct Tongue {
    /// Verbs with which an order begins.
    imperatives: &'static [&'static str],
    /// Words of an order anywhere in a sentence.
    duties: &'static [&'static str],
    /// "The helper asks you" instead of "do".
    ask: &'static str,
    later: &'static [&'static str],
    /// Words that tell when.
    when: &'static [&'static str],
    before: &'static [&'static str],
    months: &'static [&'static str],
    until: &'static str,
    /// Forms of words for one thing; of each set only one word is used.
    synonyms: &'static [&'static [&'static [&'static str]]],
    numbers: &'static [&'static str],
    own: &'static [&'static str],
}

const DUTCH: Tongue = Tongue {
    imperatives: &["haal", "verwijder", "wis", "stop", "installeer", "gebruik", "deïnstalleer"],
    duties: &["je moet", "moet je", "jullie moeten", "je bent verplicht", "ben je verplicht", "uiterlijk"],
    ask: "we vragen je om …, of: je kunt …",
    later: &["later", "straks", "binnenkort"],
    when: &[
        "dag", "dagen", "week", "weken", "maand", "maanden", "jaar", "uur", "morgen", "vroeg", "dezelfde", "volgende",
    ],
    before: &["voor", "vóór"],
    months: &[
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    until: "tot en met die dag, of: uiterlijk op die dag",
    synonyms: &[
        &[&["telefoon", "telefoons"], &["smartphone", "smartphones"], &["mobieltje", "mobieltjes"], &["gsm", "gsm's"]],
        &[&["helpdesk"], &["servicedesk"]],
        &[&["uitzondering", "uitzonderingen"], &["vrijstelling", "vrijstellingen"], &["dispensatie"]],
    ],
    numbers: &["bel de", "bel met", "bel ons", "telefoonnummer"],
    own: &["eigen telefoon", "eigen toestel", "eigen tablet", "privételefoon", "privé"],
};

const ENGLISH: Tongue = Tongue {
    imperatives: &["remove", "delete", "uninstall", "erase", "wipe", "stop", "install", "use"],
    duties: &["you must", "must you", "you are required", "must be removed", "do not install", "do not use"],
    ask: "we ask you to …, or: you can …",
    later: &["later", "soon", "shortly"],
    when: &[
        "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "tomorrow", "sooner",
        "next",
    ],
    before: &["before"],
    months: &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    until: "until the end of that day, or: by that day",
    synonyms: &[
        &[&["phone", "phones"], &["smartphone", "smartphones"], &["mobile phone", "mobile phones"]],
        &[&["help desk"], &["service desk"], &["helpdesk"]],
        &[&["exception", "exceptions"], &["exemption", "exemptions"], &["waiver", "waivers"], &["dispensation"]],
    ],
    numbers: &["call the", "call us", "phone number"],
    own: &["own phone", "own device", "own tablet", "private phone", "personal phone", "private device"],
};

const GERMAN: Tongue = Tongue {
    imperatives: &[
        "entfernen sie",
        "löschen sie",
        "deinstallieren sie",
        "installieren sie",
        "nutzen sie",
        "verwenden sie",
    ],
    duties: &["sie müssen", "müssen sie", "sind sie verpflichtet", "sie sind verpflichtet", "spätestens"],
    ask: "wir bitten Sie, …, oder: Sie können …",
    later: &["später", "bald", "demnächst"],
    when: &[
        "tag", "tage", "tagen", "woche", "wochen", "monat", "monate", "monaten", "jahr", "jahre", "stunde", "morgen",
        "früher",
    ],
    before: &["vor dem", "vor"],
    months: &[
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
    until: "bis einschließlich, oder: spätestens am",
    synonyms: &[
        &[&["telefon", "telefone"], &["smartphone", "smartphones"], &["handy", "handys"]],
        &[&["app", "apps"], &["anwendung", "anwendungen"], &["applikation", "applikationen"]],
        &[&["ausnahme", "ausnahmen"], &["befreiung", "befreiungen"], &["ausnahmegenehmigung"]],
    ],
    numbers: &["rufen sie", "telefonnummer"],
    own: &["eigenes telefon", "eigenen telefon", "eigene telefon", "eigenes gerät", "privat"],
};

const FRENCH: Tongue = Tongue {
    imperatives: &[
        "supprimez",
        "retirez",
        "désinstallez",
        "effacez",
        "arrêtez",
        "n’installez",
        "n’utilisez",
        "installez",
    ],
    duties: &["vous devez", "devez-vous", "il faut", "au plus tard"],
    ask: "nous vous demandons de …, ou : vous pouvez …",
    later: &["plus tard", "bientôt", "prochainement"],
    when: &["jour", "jours", "semaine", "semaines", "mois", "an", "ans", "année", "heure", "demain", "tôt"],
    before: &["avant le"],
    months: &[
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    until: "jusqu’au … inclus, ou : au plus tard le",
    synonyms: &[
        &[&["téléphone", "téléphones"], &["smartphone", "smartphones"], &["portable", "portables"]],
        &[&["appli", "applis"], &["application", "applications"]],
        &[&["exception", "exceptions"], &["dérogation", "dérogations"], &["exemption"]],
    ],
    numbers: &["appelez", "numéro de téléphone"],
    own: &["propre téléphone", "téléphone personnel", "téléphone privé", "propre appareil"],
};

fn tongue(language: Language) -> Option<&'static Tongue> {
    match super::primary(language) {
        "nl" => Some(&DUTCH),
        "en" => Some(&ENGLISH),
        "de" => Some(&GERMAN),
        "fr" => Some(&FRENCH),
        // The formulas know no more languages either.
        _ => None,
    }
}

/// What orders somebody, in a text for people who are only asked. A question orders nobody.
#[must_use]
pub fn orders(language: Language, text: &str) -> Vec<Habit> {
    let Some(tongue) = tongue(language) else { return Vec::new() };
    let statements = sentences(text).filter(|s| !s.ends_with('?'));
    let order = |sentence: &str| {
        // What comes after a colon is a sentence of its own: "We vragen dringend: haal …".
        let begins = sentence.split(": ").find(|part| {
            tongue.imperatives.iter().any(|verb| starts(part, verb)) && !has(part, &["niets", "nothing", "nichts"])
        });
        let duty = tongue.duties.iter().find(|duty| find(sentence, duty).is_some());
        begins.map(str::to_owned).or_else(|| duty.and_then(|duty| slice(sentence, duty)))
    };
    statements.filter_map(order).map(|words| Habit { words: first_words(&words), instead: tongue.ask }).collect()
}

/// "Later" in a sentence that names no day and no stretch of time.
#[must_use]
pub fn later(language: Language, text: &str) -> Vec<Habit> {
    let Some(tongue) = tongue(language) else { return Vec::new() };
    let undated = sentences(text).filter(|s| !s.chars().any(|c| c.is_ascii_digit()) && !has(s, tongue.when));
    undated
        .filter_map(|sentence| tongue.later.iter().find_map(|word| slice(sentence, word)))
        .map(|words| Habit { words, instead: "a day, or how long it takes" })
        .collect()
}

/// A last day that is told as if the day itself were too late.
#[must_use]
pub fn before_a_day(language: Language, text: &str) -> Vec<Habit> {
    let Some(tongue) = tongue(language) else { return Vec::new() };
    let is_day = |word: &str| word.trim_end_matches('.').parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let is_month = |word: &str| tongue.months.contains(&word.to_lowercase().as_str());
    let mut all = Vec::new();
    for sentence in sentences(text) {
        for before in tongue.before {
            let Some(at) = find(sentence, before) else { continue };
            let rest = sentence.get(at + before.len()..).unwrap_or_default();
            let next: Vec<&str> = words(rest).take(2).collect();
            if let [first, second] = next[..]
                && ((is_day(first) && is_month(second)) || (is_month(first) && is_day(second)))
            {
                let found = sentence.get(at..at + before.len()).unwrap_or(before);
                all.push(Habit { words: format!("{found} {first} {second}"), instead: tongue.until });
                break;
            }
        }
    }
    all
}

/// A whole sentence that begins with a small letter. Names such as iPhone do, and so does a part of a sentence in a list.
#[must_use]
pub fn small_letters(text: &str) -> Vec<Habit> {
    let whole = |s: &&str| s.ends_with(['.', '!', '?']);
    let small = |s: &&str| {
        let mut letters = s.chars();
        let (first, second) = (letters.next(), letters.next());
        let name = words(s).next().is_some_and(|w| w.contains(['.', '@', '/']) || w.chars().any(char::is_numeric));
        first.is_some_and(char::is_lowercase) && !second.is_some_and(char::is_uppercase) && !name
    };
    let found = sentences(text).filter(whole).filter(small);
    found.map(|s| Habit { words: first_words(s), instead: "a capital" }).collect()
}

/// Which words for one thing are used beside each other in these texts: the index of the text with the rarer word, that
/// word, and the more usual one.
#[must_use]
pub fn two_words<'t>(language: Language, texts: &[&'t str]) -> Vec<(usize, String, &'static str)> {
    let Some(tongue) = tongue(language) else { return Vec::new() };
    let count = |forms: &[&str]| -> usize {
        texts.iter().filter(|text| forms.iter().any(|form| find(text, form).is_some())).count()
    };
    let mut all = Vec::new();
    for set in tongue.synonyms {
        let Some(usual) = set.iter().rev().max_by_key(|forms| count(forms)) else { continue };
        for forms in set.iter().filter(|forms| *forms != usual) {
            let seen = |text: &&'t str| forms.iter().find_map(|form| slice(text, form));
            if let Some((at, word)) = texts.iter().enumerate().find_map(|(i, text)| Some((i, seen(text)?))) {
                all.push((at, word, usual.first().copied().unwrap_or_default()));
            }
        }
    }
    all
}

/// Words that send somebody to a telephone.
#[must_use]
pub fn calls(language: Language, text: &str) -> Vec<Habit> {
    let Some(tongue) = tongue(language) else { return Vec::new() };
    let found = tongue.numbers.iter().filter_map(|word| slice(text, word));
    found.map(|words| Habit { words, instead: "whom to ask, as the contact is told" }).collect()
}

/// Whether a question is about a device of one's own.
#[must_use]
pub fn is_about_own(language: Language, text: &str) -> bool {
    tongue(language).is_some_and(|tongue| has(text, tongue.own))
}

/// Where these words stand, whole and in whatever case.
fn find(text: &str, wanted: &str) -> Option<usize> {
    let joins = |c: char| c.is_alphanumeric() || c == '-';
    text.char_indices().map(|(at, _)| at).find(|&at| {
        let Some(rest) = text.get(at..) else { return false };
        let before = text.get(..at).unwrap_or_default().chars().next_back();
        let after = rest.get(wanted.len()..).and_then(|r| r.chars().next());
        begins(rest, wanted) && !before.is_some_and(joins) && !after.is_some_and(joins)
    })
}

/// Lower case keeps the length of every letter in these lists.
fn begins(text: &str, wanted: &str) -> bool {
    text.get(..wanted.len()).is_some_and(|head| head.to_lowercase() == wanted)
}

fn starts(text: &str, wanted: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    find(text, wanted) == Some(0)
}

fn slice(text: &str, wanted: &str) -> Option<String> {
    let at = find(text, wanted)?;
    text.get(at..at + wanted.len()).map(str::to_owned)
}

fn has(text: &str, any: &[&str]) -> bool {
    any.iter().any(|word| find(text, word).is_some())
}

/// At most four words, so that they are found again in the file.
fn first_words(text: &str) -> String {
    let end = text.match_indices(' ').nth(3).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(all: Vec<Habit>) -> Vec<String> {
        all.into_iter().map(|habit| habit.words).collect()
    }

    #[test]
    fn an_order_to_somebody_who_is_asked_is_found_in_every_language() {
        for (language, text) in [
            (Language::Nl, "We vragen dringend: haal TikTok weg."),
            (Language::Nl, "Haal TikTok van je telefoon."),
            (Language::Nl, "Je moet de app weghalen."),
            (Language::En, "Remove TikTok from your phone."),
            (Language::En, "You must remove it."),
            (Language::De, "Entfernen Sie die App."),
            (Language::De, "Dann müssen Sie die App entfernen."),
            (Language::Fr, "Supprimez l’appli."),
            (Language::Fr, "Vous devez supprimer l’appli."),
        ] {
            assert_eq!(orders(language, text).len(), 1, "{text}");
        }
        for (language, text) in [
            (Language::Nl, "Moet je TikTok weghalen?"),
            (Language::Nl, "We vragen je om TikTok weg te halen. Je kiest zelf."),
            (Language::Nl, "Haal je de app weg? Dan ben je je concepten kwijt."),
            (Language::En, "TikTok must work with the intelligence services."),
            (Language::En, "You do not have to remove it."),
            (Language::De, "Wir bitten Sie, die App zu entfernen."),
            (Language::Fr, "Nous vous demandons de supprimer l’appli."),
        ] {
            assert_eq!(said(orders(language, text)), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn later_names_its_day() {
        assert_eq!(said(later(Language::Nl, "Later hoor je meer.")), ["Later"]);
        assert_eq!(said(later(Language::En, "You will hear soon.")), ["soon"]);
        assert_eq!(said(later(Language::De, "Das kommt später.")), ["später"]);
        assert_eq!(said(later(Language::Fr, "Vous le saurez plus tard.")), ["plus tard"]);
        for text in ["Een jaar later keek het college opnieuw.", "Later in 2024 kwam er een lijst.", "Vroeg of later."]
        {
            assert_eq!(said(later(Language::Nl, text)), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_last_day_is_not_told_as_too_late() {
        assert_eq!(said(before_a_day(Language::Nl, "Het liefst vóór 9 mei.")), ["vóór 9 mei"]);
        assert_eq!(said(before_a_day(Language::En, "Before 9 May, or before May 9.")), ["Before 9 May"]);
        assert_eq!(said(before_a_day(Language::De, "Bitte vor dem 9. Mai.")), ["vor dem 9 Mai"]);
        assert_eq!(said(before_a_day(Language::Fr, "Avant le 9 mai.")), ["Avant le 9 mai"]);
        assert!(before_a_day(Language::Nl, "Voor 9 collega's geldt dit niet.").is_empty());
    }

    #[test]
    fn a_sentence_begins_with_a_capital() {
        assert_eq!(said(small_letters("Dank je. de helpdesk kijkt met je mee.")), ["de helpdesk kijkt met"]);
        for text in ["iPhones zijn er ook.", "een punt", "9 apps staan erop.", "example.org is van hen."] {
            assert_eq!(said(small_letters(text)), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn one_word_stands_for_one_thing() {
        let texts = ["Op je telefoon.", "Elke telefoon.", "Op je Smartphone."];
        assert_eq!(two_words(Language::Nl, &texts), [(2, "Smartphone".to_owned(), "telefoon")]);
        assert!(two_words(Language::Nl, &["Op je telefoon.", "Alle telefoons."]).is_empty());
        assert!(two_words(Language::Fr, &["Une dérogation."]).is_empty());
    }

    #[test]
    fn who_is_sent_to_a_telephone_is_found() {
        assert_eq!(said(calls(Language::Nl, "Vragen? Bel de helpdesk.")), ["Bel de"]);
        assert!(calls(Language::Nl, "Vraag hulp aan de helpdesk.").is_empty());
        assert!(is_about_own(Language::Nl, "Geldt dit voor mijn eigen telefoon?"));
    }
}
