//! Keys and signatures at the policy owner's desk.
//!
//! A key pair is a file in PKCS #8, encrypted with a passphrase (PBES2 with scrypt and AES-256, which
//! OpenSSL reads too). A signed document is a DSSE envelope; signing adds a signature to it, so that
//! two people at two machines can sign one after the other.

mod keys;
mod organisation;
mod root;
mod sign;

pub use keys::{KeyError, KeyFile, Passphrase, PublicKeyFile, SigningKey};
pub use organisation::Organisation;
pub use root::{RootDraft, new_root, next_root};
pub use sign::{SignError, add_signature, signers};
