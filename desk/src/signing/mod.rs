//! Keys and signatures at the policy owner's desk.
//!
//! A key pair is a file in PKCS #8, encrypted with a passphrase (PBES2 with scrypt and AES-256); or it lives in a
//! token that is reached by PKCS #11, or behind a program that signs ([`Signer`]). A signed document is a DSSE
//! envelope; signing adds a signature to it, so that two people at two machines can sign one after the other.

mod dates;
mod document;
mod error;
mod explain;
mod external;
mod files;
mod grant;
mod keys;
mod organisation;
mod passphrase;
mod public_key;
mod register;
mod root;
mod sign;
mod signer;
mod token;
mod token_address;

use appwijzer_core::l10n::Language;

pub use dates::WrongDate;
pub use document::{DocumentError, PolicyDocument, is_private_key};
pub use error::{KeyError, MAX_LABEL, NotPublic};
pub(crate) use explain::explain;
pub use external::External;
pub use grant::{
    Answer, grant_link, new_grant_id, new_grant_salt, paste_code, read_answer, read_device, read_grant, spoken_device,
};
pub use keys::{KeyFile, LockedKey, SigningKey};
pub use organisation::Organisation;
pub use passphrase::{ENOUGH, Passphrase, Weakness};
pub use public_key::{KeyNames, PublicKeyFile};
pub use register::{
    Decision, Entry, MAX_REGISTER_BYTES, Obstacle, Register, RegisterError, Standing, denial_bytes, obstacles,
};
pub use root::{RootDraft, RootFile, new_root, next_root};
pub use sign::{SignError, Tally, add_signature};
pub use signer::Signer;
pub use token::TokenKey;
pub use token_address::TokenAddress;

/// The sentences about requests, the register and the answers.
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    appwijzer_words::EXEMPTIONS.of(language)
}
