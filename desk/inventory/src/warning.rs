//! What a reading leaves out, in types and in sentences.

use std::fmt;

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::policy::Platform;

/// A place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// A line, from 1.
    Line(u64),
    /// A byte, from 0.
    Byte(u64),
    /// An app in the order of the list, from 1.
    App(u64),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Line(n) => write!(f, "line {n}"),
            Place::Byte(n) => write!(f, "byte {n}"),
            Place::App(n) => write!(f, "app {n}"),
        }
    }
}

impl From<Place> for appwijzer_core::inventory::Place {
    fn from(place: Place) -> Self {
        match place {
            Place::Line(number) => Self::Line { number },
            Place::Byte(number) => Self::Byte { number },
            Place::App(number) => Self::Record { number },
        }
    }
}

impl Place {
    pub(super) fn message(self, words: &Words) -> String {
        let (id, n) = match self {
            Place::Line(n) => ("inventory-place-line", n),
            Place::Byte(n) => ("inventory-place-byte", n),
            Place::App(n) => ("inventory-place-app", n),
        };
        words.tell(id, &Args::new().with("n", &n.to_string()))
    }
}

/// Something that the reader of a list should know beside what was found.
///
/// `Display` is for the administrator and the log; [`Warning::message`] is for the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The list ends in the middle of something: what comes after was not read.
    CutShort {
        /// Where it stops.
        at: Place,
    },
    /// Lines that are longer than [`super::MAX_LINE`] were skipped.
    LongLines {
        /// How many.
        count: u64,
        /// The first.
        first: u64,
    },
    /// Lines that say nothing of an app were skipped.
    OtherLines {
        /// How many.
        count: u64,
        /// The first.
        first: u64,
    },
    /// Apps whose identifier or data cannot be right were skipped.
    BadApps {
        /// How many.
        count: u64,
        /// The first.
        first: Place,
    },
    /// There are more apps than are kept.
    TooManyApps {
        /// How many are kept.
        limit: usize,
        /// Where reading stopped.
        at: Place,
    },
    /// There are more users and profiles than are told apart; the rest was skipped.
    TooManyUsers {
        /// How many are told apart.
        limit: usize,
    },
    /// The list was made with a filter: what is not in it may still be on the device.
    Filtered,
    /// The list shows only what came with the device: it was probably made with a filter.
    OnlySystem,
    /// The phone refused to show a part of itself.
    Refused {
        /// The Android user, where it says so.
        user: Option<u32>,
    },
    /// The list holds several users, and does not say which is the work profile.
    UsersUntold {
        /// Their numbers.
        users: Vec<u32>,
    },
    /// Apps of which the list does not say whether they are still there.
    MaybeRemoved {
        /// How many.
        count: u64,
    },
    /// The platform was guessed by the look of the identifiers.
    PlatformGuessed {
        /// What was guessed.
        platform: Platform,
    },
    /// The phone did not say which apps are archived or suspended.
    StatesUnknown,
    /// App Clips: parts of apps that go by themselves, and are not the app.
    AppClips {
        /// How many.
        count: u64,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Warning::CutShort { at } => write!(f, "reading stopped at {at}; what comes after it was not read"),
            Warning::LongLines { count, first } => {
                write!(f, "{count} lines longer than {} bytes were skipped, the first is line {first}", super::MAX_LINE)
            }
            Warning::OtherLines { count, first } => {
                write!(f, "{count} lines that name no app were skipped, the first is line {first}")
            }
            Warning::BadApps { count, first } => {
                write!(f, "{count} apps without a proper identifier were skipped, the first at {first}")
            }
            Warning::TooManyApps { limit, at } => {
                write!(f, "more than {limit} apps; reading stopped at {at}")
            }
            Warning::TooManyUsers { limit } => write!(f, "more than {limit} users; the rest was skipped"),
            Warning::Filtered => f.write_str(
                "the list has no package 'android', so it was made with a filter; \
                 make it with 'pm list packages' alone, or say that it is complete",
            ),
            Warning::OnlySystem => f.write_str(
                "the list holds system apps only, so it was made with a filter; \
                 make it without -s, or say that it is complete",
            ),
            Warning::Refused { user: Some(user) } => write!(f, "the phone refused to list the apps of user {user}"),
            Warning::Refused { user: None } => f.write_str("the phone refused to list a part of its apps"),
            Warning::UsersUntold { users } => {
                write!(f, "the list holds users {users:?} and does not say which is the work profile; use --adb")
            }
            Warning::MaybeRemoved { count } => {
                write!(f, "{count} apps have no file in the list; they may have been removed")
            }
            Warning::PlatformGuessed { platform } => {
                write!(f, "the identifiers look like {platform:?}; name the platform if that is wrong")
            }
            Warning::AppClips { count } => write!(f, "{count} App Clips were passed over: they go by themselves"),
            Warning::StatesUnknown => f.write_str("the phone did not say which apps are archived or suspended"),
        }
    }
}

impl Warning {
    /// What to tell the person at the screen, in the language of `words` (which must hold
    /// [`super::sentences`]).
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let args = Args::new();
        let counted = |id, count: &u64, at: Place| {
            words.tell(
                id,
                &Args::new()
                    .number("count", usize::try_from(*count).unwrap_or(usize::MAX))
                    .with("place", &at.message(words)),
            )
        };
        match self {
            Warning::CutShort { at } => words.tell("inventory-cut-short", &args.with("place", &at.message(words))),
            Warning::LongLines { count, first } => counted("inventory-long-lines", count, Place::Line(*first)),
            Warning::OtherLines { count, first } => counted("inventory-other-lines", count, Place::Line(*first)),
            Warning::BadApps { count, first } => counted("inventory-bad-apps", count, *first),
            Warning::TooManyApps { limit, at } => words.tell(
                "inventory-too-many-apps",
                &args.with("limit", &limit.to_string()).with("place", &at.message(words)),
            ),
            Warning::TooManyUsers { limit } => words.tell("inventory-too-many-users", &args.number("limit", *limit)),
            Warning::Filtered => words.say("inventory-filtered"),
            Warning::OnlySystem => words.say("inventory-only-system"),
            Warning::Refused { user: Some(user) } => {
                words.tell("inventory-refused-user", &args.with("user", &user.to_string()))
            }
            Warning::Refused { user: None } => words.say("inventory-refused"),
            Warning::UsersUntold { users } => {
                let users: Vec<_> = users.iter().map(u32::to_string).collect();
                words.tell("inventory-users-untold", &args.with("users", &words.list(&users)))
            }
            Warning::MaybeRemoved { count } => words
                .tell("inventory-maybe-removed", &args.number("count", usize::try_from(*count).unwrap_or(usize::MAX))),
            Warning::PlatformGuessed { platform: Platform::Android } => words.say("inventory-guessed-android"),
            Warning::PlatformGuessed { platform: Platform::Ios } => words.say("inventory-guessed-ios"),
            Warning::AppClips { count } => {
                words.tell("inventory-app-clips", &args.number("count", usize::try_from(*count).unwrap_or(usize::MAX)))
            }
            Warning::StatesUnknown => words.say("inventory-states-unknown"),
        }
    }
}
