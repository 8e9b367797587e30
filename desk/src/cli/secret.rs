//! Who signs, and the passphrases and PINs that it takes.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args as Values;
use appwijzer_core::trust::Key;
use clap::Args;

use crate::signing::{External, KeyFile, KeyNames, Passphrase, PublicKeyFile, Signer, TokenAddress, TokenKey};

use super::output::{Problem, Talk};
use super::write::told;

/// Names a passphrase file for every command, instead of `--passphrase-file`.
const VARIABLE: &str = "APPWIJZER_PASSPHRASE_FILE";

/// Where the passphrase comes from.
#[derive(Clone, Debug, Args)]
pub(super) struct PassphraseArgs {
    /// Take the passphrase or the PIN from the first line of this file, which only you may read [default: the
    /// file that APPWIJZER_PASSPHRASE_FILE names; else it is asked for]
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// Who signs.
#[derive(Debug, Args)]
pub(super) struct SignerArgs {
    /// Private key to sign with: a file of `appwijzer key new`, or the address of a key in a token, such as
    /// "pkcs11:token=anna;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so"
    #[arg(long, value_name = "FILE|pkcs11:…", required_unless_present = "sign_with", conflicts_with = "sign_with")]
    pub key: Option<String>,
    /// Let another program sign: it gets the bytes on standard input and prints the signature (64 bytes, or the
    /// same in hexadecimal digits or base 64). It is run without a shell and for three minutes at most
    #[arg(long, value_name = "COMMAND", requires = "public_key")]
    pub sign_with: Option<String>,
    /// The public half of the key with which that program signs
    #[arg(long, value_name = "FILE.pub", requires = "sign_with")]
    pub public_key: Option<PathBuf>,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}

impl PassphraseArgs {
    fn named_file(&self) -> Result<Option<Passphrase>, Problem> {
        let named = self.passphrase_file.clone().or_else(|| std::env::var_os(VARIABLE).map(PathBuf::from));
        Ok(named.map(|path| Passphrase::from_file(&path)).transpose()?)
    }

    /// The passphrase of an existing key.
    pub(super) fn get(&self, key: &Path, talk: &Talk) -> Result<Passphrase, Problem> {
        self.named_or_asked("key-ask", &key.display().to_string(), talk)
    }

    fn named_or_asked(&self, id: &str, name: &str, talk: &Talk) -> Result<Passphrase, Problem> {
        match self.named_file()? {
            Some(passphrase) => Ok(passphrase),
            None => ask(&talk.tell(id, &Values::new().with("name", name)), talk),
        }
    }

    /// A passphrase for a new key: typed twice. `known`: words that a guesser would try first.
    pub(super) fn choose(&self, known: &[&str], talk: &Talk) -> Result<Passphrase, Problem> {
        if let Some(passphrase) = self.named_file()? {
            passphrase.check(known)?;
            return Ok(passphrase);
        }
        let first = ask(&talk.say("key-ask-new"), talk)?;
        first.check(known)?;
        if first.is(&ask(&talk.say("key-ask-again"), talk)?) {
            return Ok(first);
        }
        Err(told(talk.say("key-differ")))
    }
}

impl SignerArgs {
    /// Opens the key. A key that others may read is refused before anything is typed.
    pub(super) fn open(&self, talk: &Talk) -> Result<Box<dyn Signer>, Problem> {
        if let (Some(command), Some(public)) = (&self.sign_with, &self.public_key) {
            return Ok(Box::new(External::new(command, PublicKeyFile::read(public)?.key)?));
        }
        let key = self.key.as_deref().unwrap_or_default();
        if TokenAddress::is(key) {
            let pin = || self.passphrase.named_or_asked("key-ask-pin", key, talk);
            return Ok(Box::new(TokenKey::open(&TokenAddress::read(key)?, pin)?));
        }
        let path = Path::new(key);
        let locked = KeyFile::read(path)?;
        Ok(Box::new(locked.unlock(&self.passphrase.get(path, talk)?)?))
    }

    /// As people see it named.
    pub(super) fn name(&self) -> &str {
        self.key.as_deref().or(self.sign_with.as_deref()).unwrap_or_default()
    }

    /// What the keys are called whose public halves lie beside a file, or beside the private key.
    pub(super) fn names(&self, beside: Option<&Path>) -> KeyNames {
        let key = self.key.as_deref().filter(|key| !TokenAddress::is(key)).map(Path::new);
        let places = beside.into_iter().chain(key).chain(self.public_key.as_deref());
        let mut names = KeyNames::default();
        places.for_each(|place| names.join(KeyNames::in_folder(place.parent().unwrap_or(Path::new(".")))));
        names
    }
}

/// The public half of a key in a token, without a PIN.
pub(super) fn public_half(address: &str) -> Result<Key, Problem> {
    Ok(TokenKey::public_half(&TokenAddress::read(address)?)?)
}

fn ask(prompt: &str, talk: &Talk) -> Result<Passphrase, Problem> {
    let typed = rpassword::prompt_password(format!("{prompt} "));
    let typed = typed.map_err(|e| told(talk.tell("key-no-terminal", &Values::new().with("reason", &e.to_string()))))?;
    Ok(Passphrase::new(typed))
}
