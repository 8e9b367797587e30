//! What goes wrong with keys.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::{Args, Words};

use crate::absent::Unread;
use crate::told::Told;

use super::passphrase::{SHORTEST, Weakness};

/// What is wrong with a key, its file or its passphrase.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or written.
    #[error("{}: {reason}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why not.
        reason: Unread,
    },
    /// A file that holds no public key.
    #[error("{}: this is no public key: {why:?}", path.display())]
    NotPublic {
        /// Which.
        path: PathBuf,
        /// What it is instead.
        why: NotPublic,
    },
    /// Others may read a private key or a passphrase.
    #[error("{path}: others on this computer may read this file. Keep it to yourself and try again:\n  chmod 600 {path}", path = .0.display())]
    Readable(PathBuf),
    /// Not an encrypted private key.
    #[error("{}: this is not an encrypted private key of `appwijzer key new`", .0.display())]
    NotAKey(PathBuf),
    /// A private key where a public key is expected.
    #[error("{path}: this is a private key. Keep it to yourself, and give its public half: {path}.pub", path = .0.display())]
    PrivateKey(PathBuf),
    /// The file asks for more memory or time than any honest key does.
    #[error("{}: this file asks for more memory or time than any key of this program. It was not made by `appwijzer key new`.", .0.display())]
    TooCostly(PathBuf),
    /// The passphrase does not open it.
    #[error("{}: the passphrase does not open this key. Check capitals and the keyboard's layout, and try again. Nobody can recover a passphrase.", .0.display())]
    WrongPassphrase(PathBuf),
    /// A passphrase for a new key that is too short.
    #[error(
        "the passphrase has {0} characters; a new key needs at least {SHORTEST}. Five unrelated words are easy to remember and hard to guess."
    )]
    ShortPassphrase(usize),
    /// A passphrase for a new key that is easily guessed.
    #[error("the passphrase is easy to guess. Five unrelated words are easy to remember and hard to guess.")]
    WeakPassphrase(Weakness),
    /// A name for a key that is none.
    #[error("a key's name is one line of 1 to {MAX_LABEL} characters, such as \"CISO 1\"")]
    Label,
    /// The system has no randomness.
    #[error("the system gave no randomness")]
    NoRandomness,
    /// The address of a key in hardware does not read.
    #[error(
        "the address of the key is not right: {0}. It looks like pkcs11:token=anna;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so"
    )]
    Address(String),
    /// The hardware, or its driver, fails.
    #[error("the token does not sign: {0}")]
    Token(String),
    /// The program that should sign does not.
    #[error("{program}: {reason}")]
    Program {
        /// Its name.
        program: String,
        /// What happened.
        reason: String,
    },
}

/// The longest name of a key, in characters.
pub const MAX_LABEL: usize = 60;

/// What a file holds instead of a public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPublic {
    /// Something else, as its reader says.
    Unreadable(String),
    /// JSON of another kind.
    OtherKind,
    /// A key under the id of another one.
    OtherId,
    /// A name that is none.
    Label,
    /// No PEM.
    NotPem,
    /// A key that is not of Ed25519.
    OtherAlgorithm,
    /// A key under which anybody could sign.
    Weak,
}

impl KeyError {
    pub(super) fn file(path: &Path, error: &std::io::Error) -> Self {
        KeyError::File { path: path.to_owned(), reason: Unread::of(path, error) }
    }
}

impl Told for KeyError {
    fn told(&self, words: &Words) -> String {
        let with = |id: &str, path: &Path, more: (&str, &str)| {
            words.tell(id, &Args::new().with("path", &path.display().to_string()).with(more.0, more.1))
        };
        let about = |id: &str, path: &Path| words.tell(id, &Args::new().with("path", &path.display().to_string()));
        let because = |id: &str, why: &str| words.tell(id, &Args::new().with("why", why));
        match self {
            KeyError::File { path, reason } => with("key-file", path, ("reason", &reason.told(words))),
            KeyError::NotPublic { path, why } => match why {
                NotPublic::Unreadable(why) => with("key-not-public", path, ("why", why)),
                NotPublic::OtherKind => about("key-not-public-kind", path),
                NotPublic::OtherId => about("key-not-public-id", path),
                NotPublic::Label => format!("{}: {}", path.display(), KeyError::Label.told(words)),
                NotPublic::NotPem => about("key-not-public-pem", path),
                NotPublic::OtherAlgorithm => about("key-not-public-other", path),
                NotPublic::Weak => about("key-not-public-weak", path),
            },
            KeyError::Readable(path) => about("key-readable", path),
            KeyError::NotAKey(path) => about("key-not-a-key", path),
            KeyError::PrivateKey(path) => about("key-private", path),
            KeyError::TooCostly(path) => about("key-costly", path),
            KeyError::WrongPassphrase(path) => about("key-wrong-passphrase", path),
            KeyError::ShortPassphrase(length) => words.tell("key-short", &Args::new().number("n", *length)),
            KeyError::WeakPassphrase(why) => because("key-weak", &words.say(why.id())),
            KeyError::Label => words.tell("key-label", &Args::new().with("most", &MAX_LABEL.to_string())),
            KeyError::NoRandomness => words.say("key-no-randomness"),
            KeyError::Address(why) => because("key-address", why),
            KeyError::Token(why) => because("key-token", why),
            KeyError::Program { program, reason } => with("key-file", Path::new(program), ("reason", reason)),
        }
    }
}
