//! Every warning and error has a sentence in every language, and the sentences are short.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::Platform;
use appwijzer_inventory::adb::AdbError;
use appwijzer_inventory::{Foreign, Format, Instead, Place, ReadError, Warning, sentences};

/// The longest sentence, in words.
const WORDS: usize = 15;

fn keys(source: &str) -> BTreeSet<&str> {
    source
        .lines()
        .filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|l| Some(l.split_once(" =")?.0))
        .collect()
}

fn warnings() -> Vec<Warning> {
    let at = Place::Line(7);
    let all = vec![
        Warning::CutShort { at },
        Warning::LongLines { count: 1, first: 7 },
        Warning::LongLines { count: 2, first: 7 },
        Warning::OtherLines { count: 1, first: 7 },
        Warning::OtherLines { count: 2, first: 7 },
        Warning::BadApps { count: 1, first: Place::App(7) },
        Warning::BadApps { count: 2, first: Place::Byte(7) },
        Warning::TooManyApps { limit: 100_000, at },
        Warning::TooManyUsers { limit: 64 },
        Warning::Filtered,
        Warning::OnlySystem,
        Warning::Refused { user: Some(150) },
        Warning::Refused { user: None },
        Warning::UsersUntold { users: vec![0, 10] },
        Warning::MaybeRemoved { count: 1 },
        Warning::MaybeRemoved { count: 2 },
        Warning::PlatformGuessed { platform: Platform::Android },
        Warning::PlatformGuessed { platform: Platform::Ios },
        Warning::StatesUnknown,
        Warning::AppClips { count: 1 },
        Warning::AppClips { count: 2 },
    ];
    for warning in &all {
        // A new variant does not compile here until it is listed above.
        match warning {
            Warning::CutShort { .. }
            | Warning::LongLines { .. }
            | Warning::OtherLines { .. }
            | Warning::BadApps { .. }
            | Warning::TooManyApps { .. }
            | Warning::TooManyUsers { .. }
            | Warning::Filtered
            | Warning::OnlySystem
            | Warning::Refused { .. }
            | Warning::UsersUntold { .. }
            | Warning::MaybeRemoved { .. }
            | Warning::PlatformGuessed { .. }
            | Warning::AppClips { .. }
            | Warning::StatesUnknown => {}
        }
    }
    all
}

fn errors() -> Vec<ReadError> {
    let format = Format::AppleMdm;
    let all = vec![
        ReadError::Io(io::ErrorKind::NotFound.into()),
        ReadError::Empty,
        ReadError::Binary { offset: 7 },
        ReadError::Unrecognised,
        ReadError::Foreign(Foreign { what: "Intune", instead: Instead::Count }),
        ReadError::Foreign(Foreign { what: "Adebar", instead: Instead::Recipe }),
        ReadError::Foreign(Foreign { what: "iMazing", instead: Instead::Export }),
        ReadError::Foreign(Foreign { what: "PDF", instead: Instead::Text }),
        ReadError::Named { why: Box::new(ReadError::Unrecognised), ids: vec!["org.example.app".to_owned()] },
        ReadError::RecipeVersion { version: "2".to_owned() },
        ReadError::OtherFormat { named: Format::Ids, found: format },
        ReadError::OtherPlatform { format, named: Platform::Android },
        ReadError::OtherPlatform { format: Format::PmList, named: Platform::Ios },
        ReadError::NoApps { format },
        ReadError::NoList { status: "NotNow".to_owned() },
        ReadError::TooLarge { format, limit: 64 * 1024 * 1024 },
        ReadError::Malformed { format, place: Place::Byte(7), reason: "it ends".to_owned() },
        ReadError::Entities { offset: 7 },
    ];
    for error in &all {
        match error {
            ReadError::Io(_)
            | ReadError::Empty
            | ReadError::Binary { .. }
            | ReadError::Unrecognised
            | ReadError::Foreign(_)
            | ReadError::Named { .. }
            | ReadError::RecipeVersion { .. }
            | ReadError::OtherFormat { .. }
            | ReadError::OtherPlatform { .. }
            | ReadError::NoApps { .. }
            | ReadError::NoList { .. }
            | ReadError::TooLarge { .. }
            | ReadError::Malformed { .. }
            | ReadError::Entities { .. } => {}
        }
    }
    all
}

fn adb_errors() -> Vec<AdbError> {
    let (serial, program, command) = ("R5CT10TEST".to_owned(), PathBuf::from("adb"), "devices".to_owned());
    let all = vec![
        AdbError::Missing { program: program.clone() },
        AdbError::Io { program, source: io::ErrorKind::PermissionDenied.into() },
        AdbError::NoPhone,
        AdbError::SeveralPhones { serials: vec![serial.clone(), "OTHER".to_owned()] },
        AdbError::NotThere { serial: serial.clone() },
        AdbError::Unauthorised { serial: serial.clone() },
        AdbError::NotReady { serial, state: "offline".to_owned() },
        AdbError::TimedOut { command: command.clone(), seconds: 30 },
        AdbError::TooMuch { command, limit: 1 },
        AdbError::Lost,
        AdbError::Refused,
    ];
    for error in &all {
        match error {
            AdbError::Missing { .. }
            | AdbError::Io { .. }
            | AdbError::NoPhone
            | AdbError::SeveralPhones { .. }
            | AdbError::NotThere { .. }
            | AdbError::Unauthorised { .. }
            | AdbError::NotReady { .. }
            | AdbError::TimedOut { .. }
            | AdbError::TooMuch { .. }
            | AdbError::Lost
            | AdbError::Refused => {}
        }
    }
    all
}

/// Every message in a language.
fn messages(words: &Words) -> Vec<String> {
    let warnings = warnings().into_iter().map(|w| w.message(words));
    let errors = errors().into_iter().map(|e| e.message(words));
    warnings.chain(errors).chain(adb_errors().into_iter().map(|e| e.message(words))).collect()
}

#[test]
fn both_languages_have_the_same_sentences() {
    assert_eq!(keys(sentences(Language::Nl)), keys(sentences(Language::En)));
    assert!(keys(sentences(Language::Nl)).iter().all(|key| key.starts_with("inventory-")));
}

#[test]
fn everything_that_can_go_wrong_has_a_sentence() {
    for language in Language::ALL {
        let words = Words::with(language, &[sentences(language)]);
        for message in messages(&words) {
            // `[id]` is what stands for a sentence that is missing, `{$name}` for a missing value.
            assert!(!message.contains(['[', ']', '{', '}', '$']), "{language:?}: {message}");
            assert!(message.ends_with('.'), "{language:?}: {message}");
        }
    }
}

#[test]
fn every_sentence_is_used() {
    // With as many different messages as there are sentences (less the three places, and the one that holds what to
    // do instead), none is idle.
    for language in Language::ALL {
        let words = Words::with(language, &[sentences(language)]);
        let messages: BTreeSet<_> = messages(&words).into_iter().collect();
        let plurals = 5;
        assert_eq!(messages.len() - plurals, keys(sentences(language)).len() - 4);
    }
}

#[test]
fn sentences_are_short() {
    for language in Language::ALL {
        let words = Words::with(language, &[sentences(language)]);
        for message in messages(&words) {
            for sentence in message.split_inclusive(['.', '?', ':']) {
                let count = sentence.split_whitespace().count();
                assert!(count <= WORDS, "{count} words: {sentence}");
            }
        }
    }
}

#[test]
fn the_administrator_reads_where_and_what_to_do() {
    let error = ReadError::Malformed {
        format: Format::AppleMdm,
        place: Place::Byte(70),
        reason: "a text is too long".to_owned(),
    };
    assert_eq!(error.to_string(), "apple-mdm, byte 70: a text is too long. Export the list again.");
    let error = AdbError::SeveralPhones { serials: vec!["A".to_owned(), "B".to_owned()] };
    assert_eq!(error.to_string(), "2 phones are connected (A, B). Disconnect all but one, or name its serial number.");
    assert_eq!(
        Warning::CutShort { at: Place::Line(12) }.to_string(),
        "reading stopped at line 12; what comes after it was not read"
    );
}
