//! Key files.

use std::fmt;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use appwijzer_core::trust::Key;
use pkcs8::der::zeroize::Zeroizing;
use pkcs8::pkcs5::scrypt::Params;
use pkcs8::pkcs5::{EncryptionScheme, pbes2};
use pkcs8::{EncryptedPrivateKeyInfoRef, LineEnding, PrivateKeyInfoRef, SecretDocument};
use ring::rand::{SecureRandom, SystemRandom};
use ring::signature::{Ed25519KeyPair, KeyPair};

use super::error::KeyError;
use super::files::read_private_key;
use super::passphrase::Passphrase;
use super::signer::Signer;

/// What an encrypted private key is called in PEM (RFC 7468, section 11).
const LABEL: &str = "ENCRYPTED PRIVATE KEY";

/// What one guess at a passphrase costs: scrypt with N = 2^17, r = 8, p = 1, which is 128 MiB (OWASP, Password
/// Storage Cheat Sheet).
const LOG_N: u8 = 17;
const R: u32 = 8;
const P: u32 = 1;
/// The most memory that a key file may ask for, in bytes: eight times what new ones do.
const MOST_MEMORY: u128 = 1 << 30;
/// The most work: N times r times p. Eight times what new ones do.
const MOST_WORK: u128 = 1 << 23;
/// The most rounds of PBKDF2, in files that another program made.
const MOST_ROUNDS: u32 = 10_000_000;

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

impl Signer for SigningKey {
    fn public_key(&self) -> Key {
        self.public_key()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        Ok(self.sign(message))
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
    /// When the file exists or cannot be written, or the passphrase is too weak.
    pub fn create(path: &Path, key: &SigningKey, passphrase: &Passphrase) -> Result<(), KeyError> {
        passphrase.check(&[])?;
        let mut info =
            PrivateKeyInfoRef::try_from(key.document.as_slice()).map_err(|_| KeyError::NotAKey(path.into()))?;
        // The seed alone (version 1, RFC 8410): other programs read no key file that holds the public half too.
        info.public_key = None;
        let encrypted =
            info.encrypt_with_params(parameters()?, passphrase.bytes()).map_err(|_| KeyError::NoRandomness)?;
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
        let pem = read_private_key(path)?;
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
        if !is_bearable(&encrypted.encryption_algorithm) {
            return Err(KeyError::TooCostly(self.path.clone()));
        }
        let wrong = |_| KeyError::WrongPassphrase(self.path.clone());
        let opened = encrypted.decrypt(passphrase.bytes()).map_err(wrong)?;
        SigningKey::from_document(opened.as_bytes()).ok_or_else(not_a_key)
    }
}

/// How new keys are encrypted: with salt and start of their own.
fn parameters() -> Result<pbes2::Parameters, KeyError> {
    let (mut salt, mut start) = ([0; 16], [0; 16]);
    let random = SystemRandom::new();
    random.fill(&mut salt).and_then(|()| random.fill(&mut start)).map_err(|_| KeyError::NoRandomness)?;
    let cost = Params::new(LOG_N, R, P).map_err(|_| KeyError::NoRandomness)?;
    pbes2::Parameters::generate_scrypt_aes256cbc(cost, &salt, start).map_err(|_| KeyError::NoRandomness)
}

/// Whether opening it stays within what this machine should bear. The file says the cost, and may come from anybody.
fn is_bearable(scheme: &EncryptionScheme) -> bool {
    let Some(parameters) = scheme.pbes2() else { return true };
    if let Some(scrypt) = parameters.kdf.scrypt() {
        let (n, r, p) =
            (u128::from(scrypt.cost_parameter), u128::from(scrypt.block_size), u128::from(scrypt.parallelization));
        return 128 * n * r <= MOST_MEMORY && n * r * p <= MOST_WORK;
    }
    parameters.kdf.pbkdf2().is_none_or(|pbkdf2| pbkdf2.iteration_count <= MOST_ROUNDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(path: &Path) -> (u64, u16, u16) {
        let locked = KeyFile::read(path).unwrap();
        let encrypted = EncryptedPrivateKeyInfoRef::try_from(locked.document.as_bytes()).unwrap();
        let scrypt = *encrypted.encryption_algorithm.pbes2().unwrap().kdf.scrypt().unwrap();
        (scrypt.cost_parameter, scrypt.block_size, scrypt.parallelization)
    }

    fn write(path: &Path, pem: &str) {
        std::fs::write(path, pem).unwrap();
        std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    }

    #[test]
    fn a_new_key_costs_what_owasp_recommends_and_is_the_seed_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anna.key");
        let passphrase = Passphrase::new("correct horse battery staple\n".to_owned());
        let key = SigningKey::generate().unwrap();
        KeyFile::create(&path, &key, &passphrase).unwrap();
        assert_eq!(cost(&path), (1 << 17, 8, 1));
        let locked = KeyFile::read(&path).unwrap();
        let encrypted = EncryptedPrivateKeyInfoRef::try_from(locked.document.as_bytes()).unwrap();
        let opened = encrypted.decrypt(passphrase.bytes()).unwrap();
        let info = PrivateKeyInfoRef::try_from(opened.as_bytes()).unwrap();
        assert!(info.public_key.is_none());
        assert_eq!(locked.unlock(&passphrase).unwrap().public_key(), key.public_key());
    }

    /// Keys lie in safes for years: what was made with a lower cost is still opened.
    #[test]
    fn a_key_of_the_first_releases_is_still_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anna.key");
        write(&path, include_str!("../../tests/fixtures/keys/anna.key"));
        assert_eq!(cost(&path), (1 << 14, 8, 1));
        let key = KeyFile::read(&path).unwrap().unlock(&Passphrase::new("correct horse battery staple".to_owned()));
        let public = include_str!("../../tests/fixtures/keys/anna.key.pub");
        assert!(public.contains(&key.unwrap().public_key().id().0));
    }

    #[test]
    fn a_file_that_asks_for_more_memory_or_time_than_is_bearable_is_refused_before_anything_is_computed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bomb.key");
        for (log_n, r, p) in [(30, 8, 1), (21, 8, 1), (17, 8, 64), (14, 4096, 1)] {
            let scrypt = Params::new(log_n, r, p).unwrap();
            let bomb = pbes2::Parameters::generate_scrypt_aes256cbc(scrypt, &[1; 16], [2; 16]).unwrap();
            let info = EncryptedPrivateKeyInfoRef {
                encryption_algorithm: bomb.into(),
                encrypted_data: pkcs8::der::asn1::OctetStringRef::new(&[3; 64]).unwrap(),
            };
            let pem = SecretDocument::encode_msg(&info).unwrap().to_pem(LABEL, LineEnding::LF).unwrap();
            write(&path, &pem);
            let refused = KeyFile::read(&path).unwrap().unlock(&Passphrase::new("x".to_owned()));
            assert!(matches!(refused, Err(KeyError::TooCostly(_))), "{log_n} {r} {p}: {refused:?}");
        }
    }
}
