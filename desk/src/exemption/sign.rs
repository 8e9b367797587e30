//! Signing an answer, and what the root says about it.

use appwijzer_core::trust::{Envelope, RoleName, Root};
use jiff::civil::Date;

use crate::signing::{Signer, Tally, add_signature};

use super::refusal::Refusal;

/// Refuses a root under which this answer would not count, before anybody types a passphrase.
pub(crate) fn expect_root(root: &Root, organisation: &str, today: Date) -> Result<(), Refusal> {
    if root.organisation != organisation {
        let (answer, root) = (organisation.to_owned(), root.organisation.clone());
        return Err(Refusal::OtherRoot { answer, root });
    }
    if root.expires < today {
        return Err(Refusal::RootExpired { version: root.version, on: root.expires });
    }
    Ok(())
}

/// Adds a signature. `called`: what people call the key. With a root: how many signatures there are now.
pub(crate) fn sign(
    envelope: &mut Envelope,
    key: &dyn Signer,
    called: &str,
    root: Option<&Root>,
) -> Result<Option<Tally>, Refusal> {
    let tally = |envelope: &Envelope, root| Tally::of(envelope, root, RoleName::Exemption);
    if let Some(root) = root.filter(|root| !tally(envelope, root).knows(&key.public_key().id())) {
        return Err(Refusal::NoSuchKey { key: called.to_owned(), root: root.version });
    }
    add_signature(envelope, key)?;
    Ok(root.map(|root| tally(envelope, root)))
}
