//! Whoever can sign: a key in a file, a token, another program.

use appwijzer_core::trust::Key;

use super::error::KeyError;

/// Something that signs.
pub trait Signer {
    /// The public half of its key.
    fn public_key(&self) -> Key;

    /// A signature of a message. Blocks; a token may wait for a touch, a program for a person.
    ///
    /// # Errors
    /// When nothing was signed.
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, KeyError>;
}
