//! Why a list could not be read.

use std::io;

use appwijzer_core::l10n::{Args, Words};
use appwijzer_core::policy::Platform;

use super::{Foreign, Format, Instead, Place};

/// Why nothing could be read.
///
/// `Display` is for the administrator and the log; [`ReadError::message`] is for the screen.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The input failed.
    #[error("reading failed: {0}. Check that the file is still there and may be read.")]
    Io(#[from] io::Error),
    /// There is nothing in it.
    #[error("the list is empty. Make it again and check that it holds lines.")]
    Empty,
    /// It is no text and no property list.
    #[error(
        "this is not a list: byte {offset} is zero, as in a binary file. Give a text, a JSON list or a property list."
    )]
    Binary {
        /// The first byte that shows it, from 0.
        offset: u64,
    },
    /// No known format.
    #[error("this is no known kind of list. Name its format, or make it with 'adb shell pm list packages'.")]
    Unrecognised,
    /// A file that is known and not read here.
    #[error("this is {}, which is not read here. {}", .0.what, .0.instead.advice())]
    Foreign(Foreign),
    /// Nothing can be read, and yet an app of the policy is named in it.
    #[error("{why} An app of the policy is named in it: {}.", ids.join(", "))]
    Named {
        /// Why it cannot be read.
        why: Box<ReadError>,
        /// Identifiers of the apps.
        ids: Vec<String>,
    },
    /// The output of the recipe in a version that this program does not know.
    #[error(
        "this is version {version} of the recipe, and this program reads version {}. Take a newer program.",
        super::recipe::VERSION
    )]
    RecipeVersion {
        /// Its version.
        version: String,
    },
    /// The content is of another format than was named.
    #[error("named {named}, but it is {found}. Leave --format out, or choose another file.")]
    OtherFormat {
        /// The format that was named.
        named: Format,
        /// The format that the content shows.
        found: Format,
    },
    /// The content is of another platform than was named.
    #[error(
        "it is {format}, which is not of the platform that was named. Leave --platform out, or choose another file."
    )]
    OtherPlatform {
        /// The format that the content shows.
        format: Format,
        /// The platform that was named.
        named: Platform,
    },
    /// Not one app in it.
    #[error("read as {format}, this names no app. Check that it is the right file, or name another format.")]
    NoApps {
        /// The format in which it was read.
        format: Format,
    },
    /// The device gave no list.
    #[error("the device gave no app list (status '{status}'). Ask the device management to run the command again.")]
    NoList {
        /// What it answered instead.
        status: String,
    },
    /// Larger than is read in this format.
    #[error("larger than the {limit} bytes that are read of a {format} list. Make a list of one device.")]
    TooLarge {
        /// The format in which it was read.
        format: Format,
        /// How many bytes are read at most.
        limit: u64,
    },
    /// Nothing could be read before the first mistake in it.
    #[error("{format}, {place}: {reason}. Export the list again.")]
    Malformed {
        /// The format in which it was read.
        format: Format,
        /// Where it goes wrong.
        place: Place,
        /// What is wrong there.
        reason: String,
    },
    /// XML that defines its own entities. No app list needs them, and they are a known attack.
    #[error("byte {offset}: the document defines entities of its own, and is refused. Export the list again.")]
    Entities {
        /// Where they are defined, from 0.
        offset: u64,
    },
}

impl Instead {
    /// What to do, in English, for the log.
    fn advice(self) -> &'static str {
        match self {
            Instead::Count => "'appwijzer count' reads it.",
            Instead::Recipe => "Make a list with 'appwijzer recipe', or use --adb.",
            Instead::Text => "Copy the list into a text file, and read that.",
            Instead::Export => "Export it as a property list, or read an App Privacy Report.",
        }
    }
}

impl ReadError {
    /// Whether it is what the text says that cannot be used, and not how the program was called.
    pub(super) fn is_of_content(&self) -> bool {
        match self {
            ReadError::Binary { .. }
            | ReadError::Unrecognised
            | ReadError::Foreign(_)
            | ReadError::RecipeVersion { .. }
            | ReadError::NoApps { .. }
            | ReadError::NoList { .. }
            | ReadError::TooLarge { .. }
            | ReadError::Malformed { .. }
            | ReadError::Entities { .. } => true,
            ReadError::Io(_)
            | ReadError::Empty
            | ReadError::Named { .. }
            | ReadError::OtherFormat { .. }
            | ReadError::OtherPlatform { .. } => false,
        }
    }

    /// Whether it is no list of any kind that is known.
    #[must_use]
    pub fn is_unrecognised(&self) -> bool {
        if let ReadError::Named { why, .. } = self {
            why.is_unrecognised()
        } else {
            matches!(self, ReadError::Unrecognised)
        }
    }

    /// What the file is, where `appwijzer count` reads such files.
    pub fn is_for_count(&self) -> Option<&'static str> {
        if let ReadError::Named { why, .. } = self {
            return why.is_for_count();
        }
        let ReadError::Foreign(Foreign { what, instead: Instead::Count }) = self else { return None };
        Some(what)
    }

    /// What to tell the person at the screen, in the language of `words` (which must hold
    /// [`super::sentences`]).
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let args = Args::new();
        match self {
            ReadError::Io(_) => words.say("inventory-error-io"),
            ReadError::Empty => words.say("inventory-error-empty"),
            ReadError::Binary { .. } => words.say("inventory-error-binary"),
            ReadError::Unrecognised => words.say("inventory-error-unrecognised"),
            ReadError::Foreign(foreign) => {
                let instead = words.say(match foreign.instead {
                    Instead::Count => "inventory-instead-count",
                    Instead::Recipe => "inventory-instead-recipe",
                    Instead::Export => "inventory-instead-export",
                    Instead::Text => "inventory-instead-text",
                });
                words.tell("inventory-error-foreign", &args.with("what", foreign.what).with("instead", &instead))
            }
            ReadError::Named { why, ids } => {
                let named = words.tell("inventory-error-named", &Args::new().with("ids", &ids.join(", ")));
                format!("{} {named}", why.message(words))
            }
            ReadError::RecipeVersion { version } => {
                words.tell("inventory-error-recipe-version", &args.with("version", version))
            }
            ReadError::OtherFormat { named, found } => words
                .tell("inventory-error-other-format", &args.with("named", named.name()).with("found", found.name())),
            ReadError::OtherPlatform { format, named } => words.tell(
                match named {
                    Platform::Android => "inventory-error-not-android",
                    Platform::Ios => "inventory-error-not-ios",
                },
                &args.with("format", format.name()),
            ),
            ReadError::NoApps { format } => words.tell("inventory-error-no-apps", &args.with("format", format.name())),
            ReadError::NoList { status } => words.tell("inventory-error-no-list", &args.with("status", status)),
            ReadError::TooLarge { format, limit } => words.tell(
                "inventory-error-too-large",
                &args.with("format", format.name()).with("limit", &(limit / (1024 * 1024)).to_string()),
            ),
            ReadError::Malformed { format, place, .. } => words.tell(
                "inventory-error-malformed",
                &args.with("format", format.name()).with("place", &place.message(words)),
            ),
            ReadError::Entities { .. } => words.say("inventory-error-entities"),
        }
    }
}
