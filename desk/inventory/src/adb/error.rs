//! Why a phone could not be read.

use std::io;
use std::path::PathBuf;

use appwijzer_core::l10n::{Args, Words};

/// Why a phone could not be read.
///
/// `Display` is for the administrator and the log; [`AdbError::message`] is for the screen.
#[derive(Debug, thiserror::Error)]
pub enum AdbError {
    /// The program is not there.
    #[error("'{}' was not found. Install Android's platform tools, or give the path of adb.", program.display())]
    Missing {
        /// What was to be run.
        program: PathBuf,
    },
    /// The program could not be run.
    #[error("'{}' could not be run: {source}", program.display())]
    Io {
        /// What was to be run.
        program: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// No phone is connected.
    #[error("no phone is connected. Connect it by cable and switch on USB debugging in its developer options.")]
    NoPhone,
    /// Several phones are connected.
    #[error("{} phones are connected ({}). Disconnect all but one, or name its serial number.", serials.len(), serials.join(", "))]
    SeveralPhones {
        /// Their serial numbers.
        serials: Vec<String>,
    },
    /// The phone that was asked for is not connected.
    #[error("phone {serial} is not connected. See 'adb devices'.")]
    NotThere {
        /// Its serial number.
        serial: String,
    },
    /// The phone does not trust this computer.
    #[error("phone {serial} does not trust this computer. Unlock it and accept the question about USB debugging.")]
    Unauthorised {
        /// Its serial number.
        serial: String,
    },
    /// The phone is connected and not ready.
    #[error("phone {serial} is not ready ('{state}'). Unlock it, disconnect it and connect it again.")]
    NotReady {
        /// Its serial number.
        serial: String,
        /// The state that adb names.
        state: String,
    },
    /// A command took too long.
    #[error("'adb {command}' took more than {seconds} seconds and was stopped. Unlock the phone and try again.")]
    TimedOut {
        /// Its arguments.
        command: String,
        /// The limit.
        seconds: u64,
    },
    /// A command printed more than is read.
    #[error("'adb {command}' printed more than {limit} bytes and was stopped.")]
    TooMuch {
        /// Its arguments.
        command: String,
        /// The limit.
        limit: usize,
    },
    /// The phone was disconnected.
    #[error("the connection with the phone was lost. Connect it again and try again.")]
    Lost,
    /// The phone lists no apps at all.
    #[error("the phone refused to list its apps. Look whether USB debugging is restricted by its management.")]
    Refused,
}

impl AdbError {
    /// What to tell the person at the screen, in the language of `words` (which must hold
    /// [`super::super::sentences`]).
    #[must_use]
    pub fn message(&self, words: &Words) -> String {
        let args = Args::new();
        match self {
            AdbError::Missing { .. } => words.say("inventory-adb-missing"),
            AdbError::Io { .. } => words.say("inventory-adb-io"),
            AdbError::NoPhone => words.say("inventory-adb-no-phone"),
            AdbError::SeveralPhones { serials } => {
                words.tell("inventory-adb-several-phones", &args.number("count", serials.len()))
            }
            AdbError::NotThere { serial } => words.tell("inventory-adb-not-there", &args.with("serial", serial)),
            AdbError::Unauthorised { .. } => words.say("inventory-adb-unauthorised"),
            AdbError::NotReady { .. } => words.say("inventory-adb-not-ready"),
            AdbError::TimedOut { seconds, .. } => {
                words.tell("inventory-adb-timed-out", &args.with("seconds", &seconds.to_string()))
            }
            AdbError::TooMuch { .. } => words.say("inventory-adb-too-much"),
            AdbError::Lost => words.say("inventory-adb-lost"),
            AdbError::Refused => words.say("inventory-adb-refused"),
        }
    }
}
