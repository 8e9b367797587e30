//! One question about a list that does not show how it was made.

use std::io::{BufRead, IsTerminal};

use appwijzer_core::inventory::{Scope, Wholeness};
use appwijzer_core::policy::Platform;
use appwijzer_inventory::{ReadOptions, Reading};

use crate::session::Subject;

use super::output::Talk;

/// How a list was made, as somebody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Made {
    /// Without options, on Android 14 or older.
    Older,
    /// Without options, on Android 15 or newer: archived apps are not in it.
    Newer,
    /// With an option that leaves apps out.
    Filter,
    /// They do not know.
    Unknown,
}

/// The answers, in the order in which they are offered.
const ANSWERS: [(Made, &str); 4] = [
    (Made::Older, "made-older"),
    (Made::Newer, "made-newer"),
    (Made::Filter, "made-filter"),
    (Made::Unknown, "made-unknown"),
];

/// The last version of Android on which a list hides no archived apps.
const LAST_WITHOUT_ARCHIVED: u32 = 14;

/// How to read the list again after the answer; nothing where there is nothing to ask, nobody to ask, or
/// nothing gained.
pub(super) fn ask(subject: &Subject, reading: &Reading, options: &ReadOptions, talk: &Talk) -> Option<ReadOptions> {
    let open = |(scope, wholeness): (&Scope, Wholeness)| *scope == Scope::NotKnown && wholeness == Wholeness::NotKnown;
    let unproved = reading.hints.platform == Platform::Android
        && reading.snapshots.iter().any(|s| open((&s.evidence.scope, s.evidence.wholeness)));
    let somebody = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    // What is piped in cannot be read twice, nor can an answer come from there.
    if options.complete || !unproved || !matches!(subject, Subject::File(_) | Subject::Pasted(_)) || !somebody {
        return None;
    }
    let made = answer(std::io::stdin().lock(), talk)?;
    let complete = ReadOptions { complete: true, ..options.clone() };
    match made {
        Made::Older => Some(ReadOptions { os_version: options.os_version.or(Some(LAST_WITHOUT_ARCHIVED)), ..complete }),
        Made::Newer => {
            Some(ReadOptions { os_version: options.os_version.or(Some(LAST_WITHOUT_ARCHIVED + 1)), ..complete })
        }
        Made::Filter | Made::Unknown => None,
    }
}

/// The answer; nothing at the end of the input.
fn answer(mut input: impl BufRead, talk: &Talk) -> Option<Made> {
    let letters = || (b'a'..).zip(ANSWERS).map(|(letter, of)| (char::from(letter), of));
    talk.note(&talk.say("made-ask"));
    for (letter, (_, id)) in letters() {
        talk.note(&format!("  {letter}  {}", talk.say(id)));
    }
    talk.note(&talk.say("made-choose"));
    // Nobody is asked for ever.
    for _ in 0..5 {
        let mut line = String::new();
        if input.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim();
        let chosen = (1..)
            .zip(letters())
            .find(|(number, (letter, _))| line.eq_ignore_ascii_case(&letter.to_string()) || line == number.to_string());
        if let Some((_, (_, (made, _)))) = chosen {
            return Some(made);
        }
        talk.note(&talk.say("made-again"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use appwijzer_core::l10n::Language;

    fn said(text: &str) -> Option<Made> {
        answer(text.as_bytes(), &Talk::new(Some(Language::En)))
    }

    #[test]
    fn a_letter_is_an_answer_and_anything_else_is_asked_again() {
        assert_eq!(said("a\n"), Some(Made::Older));
        assert_eq!(said("x\n B \n"), Some(Made::Newer));
        assert_eq!(said("d"), Some(Made::Unknown));
        assert_eq!(said(""), None);
        assert_eq!(said("3\n"), Some(Made::Filter), "its number");
        assert_eq!(said("v\nw\nx\ny\nz\na\n"), None, "not for ever");
    }
}
