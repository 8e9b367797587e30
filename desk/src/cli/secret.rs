//! Private keys and their passphrases.

use std::path::PathBuf;

use clap::Args;

use crate::signing::{KeyError, KeyFile, Passphrase, SigningKey};

use super::output::Problem;
use super::write::told;

/// Names a passphrase file for every command, instead of `--passphrase-file`.
const VARIABLE: &str = "APPWIJZER_PASSPHRASE_FILE";

impl From<KeyError> for Problem {
    fn from(error: KeyError) -> Self {
        told(error.to_string())
    }
}

/// Where the passphrase comes from.
#[derive(Clone, Debug, Args)]
pub(super) struct PassphraseArgs {
    /// Take the passphrase from the first line of this file, which only you may read [default: the
    /// file that APPWIJZER_PASSPHRASE_FILE names; else it is asked for]
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// Who signs.
#[derive(Debug, Args)]
pub(super) struct SignerArgs {
    /// Private key to sign with, made by `appwijzer key new`
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}

impl PassphraseArgs {
    fn named_file(&self) -> Result<Option<Passphrase>, Problem> {
        let named = self.passphrase_file.clone().or_else(|| std::env::var_os(VARIABLE).map(PathBuf::from));
        Ok(named.map(|path| Passphrase::from_file(&path)).transpose()?)
    }

    /// The passphrase of an existing key.
    pub(super) fn get(&self, key: &std::path::Path) -> Result<Passphrase, Problem> {
        match self.named_file()? {
            Some(passphrase) => Ok(passphrase),
            None => ask(&format!("Passphrase of {}: ", key.display())),
        }
    }

    /// A passphrase for a new key: typed twice.
    pub(super) fn choose(&self) -> Result<Passphrase, Problem> {
        if let Some(passphrase) = self.named_file()? {
            passphrase.check_length()?;
            return Ok(passphrase);
        }
        let first = ask("Passphrase for the new key: ")?;
        first.check_length()?;
        if first.is(&ask("The same once more: ")?) {
            return Ok(first);
        }
        Err(told("the two passphrases are not the same. Nothing was written; try again."))
    }
}

impl SignerArgs {
    /// Opens the key. A key that others may read is refused before anything is typed.
    pub(super) fn open(&self) -> Result<SigningKey, Problem> {
        let locked = KeyFile::read(&self.key)?;
        Ok(locked.unlock(&self.passphrase.get(&self.key)?)?)
    }
}

fn ask(prompt: &str) -> Result<Passphrase, Problem> {
    let typed = rpassword::prompt_password(prompt).map_err(|e| {
        told(format!("there is no terminal to type a passphrase at ({e}). Give --passphrase-file FILE."))
    })?;
    Ok(Passphrase::new(typed))
}
