//! What goes wrong with keys.

use std::path::{Path, PathBuf};

use crate::absent::reason;

use super::passphrase::{SHORTEST, Weakness};

/// What is wrong with a key, its file or its passphrase.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or written.
    #[error("{}: {reason}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        reason: String,
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

impl KeyError {
    pub(super) fn file(path: &Path, error: &std::io::Error) -> Self {
        KeyError::File { path: path.to_owned(), reason: reason(path, error) }
    }
}
