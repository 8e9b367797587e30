//! Keys and signatures at the policy owner's desk.
//!
//! A key pair is a file in PKCS #8, encrypted with a passphrase (PBES2 with scrypt and AES-256, which
//! OpenSSL reads too). A signed document is a DSSE envelope; signing adds a signature to it, so that
//! two people at two machines can sign one after the other.

mod dates;
mod document;
mod grant;
mod keys;
mod organisation;
mod root;
mod sign;

pub(crate) use dates::MAX_YEARS;
pub use dates::WrongDate;
pub use document::PolicyDocument;
pub use grant::{grant_link, new_grant_id, paste_code, read_device, read_grant};
pub use keys::{KeyError, KeyFile, LockedKey, Passphrase, PublicKeyFile, SigningKey};
pub use organisation::Organisation;
pub use root::{RootDraft, RootFile, new_root, next_root};
pub use sign::{SignError, Tally, add_signature};
