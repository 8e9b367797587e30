//! Key files.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use appwijzer_core::trust::Key;
use pkcs8::der::zeroize::Zeroizing;
use pkcs8::{EncryptedPrivateKeyInfoRef, LineEnding, PrivateKeyInfoRef, SecretDocument};
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair};
use serde::{Deserialize, Serialize};

/// The largest key file that is read, in bytes.
const MAX_KEY_FILE: u64 = 16 * 1024;
/// The shortest passphrase for a new key, in characters.
const SHORTEST: usize = 12;

/// What an encrypted private key is called in PEM (RFC 7468, section 11).
const LABEL: &str = "ENCRYPTED PRIVATE KEY";

/// What is wrong with a key file or a passphrase.
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
    /// The passphrase does not open it.
    #[error("{}: the passphrase does not open this key. Check capitals and the keyboard's layout, and try again. Nobody can recover a passphrase.", .0.display())]
    WrongPassphrase(PathBuf),
    /// A passphrase for a new key that is too short.
    #[error(
        "the passphrase has {0} characters; a new key needs at least {SHORTEST}. Four or five unrelated words are easy to remember and hard to guess."
    )]
    ShortPassphrase(usize),
    /// The system has no randomness.
    #[error("the system gave no randomness")]
    NoRandomness,
}

impl KeyError {
    fn file(path: &Path, error: &std::io::Error) -> Self {
        KeyError::File { path: path.to_owned(), reason: error.to_string() }
    }
}

/// A passphrase: wiped when it is dropped, and never printed.
pub struct Passphrase(Zeroizing<String>);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl Passphrase {
    /// A passphrase as it was typed or read; a line break at its end does not belong to it.
    #[must_use]
    pub fn new(text: String) -> Self {
        let text = Zeroizing::new(text);
        Passphrase(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// Whether it is long enough for a new key.
    ///
    /// # Errors
    /// When it is not.
    pub fn check_length(&self) -> Result<(), KeyError> {
        let length = self.0.chars().count();
        if length < SHORTEST { Err(KeyError::ShortPassphrase(length)) } else { Ok(()) }
    }

    /// Whether two are the same, as when one is typed twice.
    #[must_use]
    pub fn is(&self, other: &Passphrase) -> bool {
        self.0 == other.0
    }

    /// The first line of a file that nobody else may read.
    ///
    /// # Errors
    /// When it cannot be read, or others may read it.
    pub fn from_file(path: &Path) -> Result<Self, KeyError> {
        refuse_readable_by_others(path)?;
        let text = Zeroizing::new(read_small(path)?);
        Ok(Passphrase::new(text.lines().next().unwrap_or_default().to_owned()))
    }
}

/// A private key, ready to sign. Never printed.
pub struct SigningKey {
    pair: Ed25519KeyPair,
    document: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.public_key().id())
    }
}

impl SigningKey {
    /// A new key pair.
    ///
    /// # Errors
    /// When the system has no randomness.
    pub fn generate() -> Result<Self, KeyError> {
        let document = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(|_| KeyError::NoRandomness)?;
        Self::from_document(document.as_ref()).ok_or(KeyError::NoRandomness)
    }

    /// A key pair that is always the same, for tests and examples only: whoever has read this code
    /// has it too.
    #[must_use]
    pub fn for_example(number: u8) -> Self {
        let seed = [number; 32];
        let pair = Ed25519KeyPair::from_seed_unchecked(&seed);
        // An Ed25519 seed of 32 bytes is always a key.
        match pair {
            Ok(pair) => SigningKey { pair, document: Zeroizing::new(Vec::new()) },
            Err(_) => unreachable!("32 bytes are a seed"),
        }
    }

    fn from_document(document: &[u8]) -> Option<Self> {
        let pair = Ed25519KeyPair::from_pkcs8_maybe_unchecked(document).ok()?;
        Some(SigningKey { pair, document: Zeroizing::new(document.to_owned()) })
    }

    /// The public half.
    #[must_use]
    pub fn public_key(&self) -> Key {
        let mut bytes = [0; 32];
        bytes.copy_from_slice(self.pair.public_key().as_ref());
        Key::new(bytes)
    }

    /// A signature of a message.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        self.pair.sign(message).as_ref().to_owned()
    }
}

/// The file of a private key.
#[derive(Debug)]
pub struct KeyFile;

impl KeyFile {
    /// Writes a new private key, encrypted, so that only its owner can read it. An existing file is
    /// never overwritten.
    ///
    /// # Errors
    /// When the file exists or cannot be written, or the passphrase is too short.
    pub fn create(path: &Path, key: &SigningKey, passphrase: &Passphrase) -> Result<(), KeyError> {
        passphrase.check_length()?;
        let mut info =
            PrivateKeyInfoRef::try_from(key.document.as_slice()).map_err(|_| KeyError::NotAKey(path.into()))?;
        // The seed alone (version 1, RFC 8410): OpenSSL reads no key file that holds the public half too.
        info.public_key = None;
        let encrypted = info.encrypt(passphrase.0.as_bytes()).map_err(|_| KeyError::NoRandomness)?;
        let pem = encrypted.to_pem(LABEL, LineEnding::LF).map_err(|_| KeyError::NotAKey(path.into()))?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(|e| KeyError::file(path, &e))?;
        file.write_all(pem.as_bytes()).and_then(|()| file.sync_all()).map_err(|e| KeyError::file(path, &e))
    }

    /// Reads a private key that is still locked.
    ///
    /// # Errors
    /// When the file is no key, or others may read it.
    pub fn read(path: &Path) -> Result<LockedKey, KeyError> {
        refuse_readable_by_others(path)?;
        let pem = Zeroizing::new(read_small(path)?);
        match SecretDocument::from_pem(&pem) {
            Ok((LABEL, document)) => Ok(LockedKey { path: path.to_owned(), document }),
            _ => Err(KeyError::NotAKey(path.to_owned())),
        }
    }
}

/// A private key as it is kept: encrypted.
pub struct LockedKey {
    path: PathBuf,
    document: SecretDocument,
}

impl fmt::Debug for LockedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LockedKey({})", self.path.display())
    }
}

impl LockedKey {
    /// Unlocks it.
    ///
    /// # Errors
    /// When it is no key after all, or the passphrase does not open it.
    pub fn unlock(&self, passphrase: &Passphrase) -> Result<SigningKey, KeyError> {
        let not_a_key = || KeyError::NotAKey(self.path.clone());
        let encrypted = EncryptedPrivateKeyInfoRef::try_from(self.document.as_bytes()).map_err(|_| not_a_key())?;
        let wrong = |_| KeyError::WrongPassphrase(self.path.clone());
        let opened = encrypted.decrypt(passphrase.0.as_bytes()).map_err(wrong)?;
        SigningKey::from_document(opened.as_bytes()).ok_or_else(not_a_key)
    }
}

/// The file of a public key: what others need of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicKeyFile {
    /// What it is.
    pub appwijzer: String,
    /// Its id.
    pub id: String,
    /// The key.
    pub key: Key,
}

impl PublicKeyFile {
    /// What the file holds for a key.
    #[must_use]
    pub fn of(key: &Key) -> Self {
        PublicKeyFile { appwijzer: "public key".to_owned(), id: key.id().0, key: key.clone() }
    }

    /// Reads a public key.
    ///
    /// # Errors
    /// When the file is no public key.
    pub fn read(path: &Path) -> Result<Key, KeyError> {
        let text = read_small(path)?;
        let file: PublicKeyFile = serde_json::from_str(&text).map_err(|e| KeyError::File {
            path: path.to_owned(),
            reason: format!("this is not a public key of `appwijzer key new`: {e}"),
        })?;
        if file.key.id().0 != file.id || file.key.public().is_err() {
            let reason = "the key is not the one that its id names".to_owned();
            return Err(KeyError::File { path: path.to_owned(), reason });
        }
        Ok(file.key)
    }

    /// Indented JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).map(|t| t + "\n").unwrap_or_default()
    }
}

fn read_small(path: &Path) -> Result<String, KeyError> {
    let file = fs::File::open(path).map_err(|e| KeyError::file(path, &e))?;
    let mut text = String::new();
    file.take(MAX_KEY_FILE).read_to_string(&mut text).map_err(|e| KeyError::file(path, &e))?;
    Ok(text)
}

#[cfg(unix)]
fn refuse_readable_by_others(path: &Path) -> Result<(), KeyError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path).map_err(|e| KeyError::file(path, &e))?.permissions().mode();
    if mode & 0o077 != 0 { Err(KeyError::Readable(path.to_owned())) } else { Ok(()) }
}

#[cfg(not(unix))]
fn refuse_readable_by_others(path: &Path) -> Result<(), KeyError> {
    fs::metadata(path).map(drop).map_err(|e| KeyError::file(path, &e))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// OpenSSL 3 refuses version 2 of PKCS #8, which ring makes.
    #[test]
    fn a_key_file_is_one_that_openssl_reads() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anna.key");
        let passphrase = Passphrase::new("correct horse battery staple\n".to_owned());
        let key = SigningKey::generate().unwrap();
        KeyFile::create(&path, &key, &passphrase).unwrap();
        let locked = KeyFile::read(&path).unwrap();
        let encrypted = EncryptedPrivateKeyInfoRef::try_from(locked.document.as_bytes()).unwrap();
        let opened = encrypted.decrypt(passphrase.0.as_bytes()).unwrap();
        let info = PrivateKeyInfoRef::try_from(opened.as_bytes()).unwrap();
        assert!(info.public_key.is_none());
        assert_eq!(locked.unlock(&passphrase).unwrap().public_key(), key.public_key());
    }
}
