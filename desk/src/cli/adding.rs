//! Adding a signature to a file that others sign too, perhaps at the same moment.

use std::path::Path;

use appwijzer_core::l10n::Args;
use appwijzer_core::trust::Envelope;

use super::output::{Problem, Talk};
use super::write::{read, told};

/// A signed file as it stood before anybody was asked for a passphrase, which takes its time.
pub(super) struct Standing<'p> {
    path: &'p Path,
    limit: usize,
    bytes: Vec<u8>,
}

impl<'p> Standing<'p> {
    /// Reads the file, of at most `limit` bytes.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn of(path: &'p Path, limit: usize) -> Result<Self, Problem> {
        Ok(Standing { path, limit, bytes: read(path, limit)? })
    }

    /// Takes over the signatures that others have added since, so that none is written over.
    ///
    /// # Errors
    /// When something else stands there now than was signed.
    pub(super) fn join(&self, signed: &mut Envelope, talk: &Talk) -> Result<(), Problem> {
        let now = read(self.path, self.limit)?;
        if now == self.bytes {
            return Ok(());
        }
        let others = Envelope::read(&now, self.limit).ok().filter(|now| now.signed_bytes() == signed.signed_bytes());
        let Some(others) = others else {
            let path = self.path.display().to_string();
            return Err(told(talk.tell("sign-changed", &Args::new().with("path", &path))));
        };
        let new = others.signatures.into_iter().filter(|s| !signed.signatures.iter().any(|own| own.key == s.key));
        signed.signatures.extend(new.collect::<Vec<_>>());
        Ok(())
    }
}
