//! `appwijzer key …`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use appwijzer_core::trust::{Key, KeyId, encode_groups};
use clap::{Args, Subcommand};

use crate::signing::{KeyFile, PublicKeyFile, SigningKey};

use super::Ended;
use super::output::{Problem, Talk};
use super::secret::PassphraseArgs;
use super::write::{Before, WriteArgs, told};

#[derive(Debug, Subcommand)]
pub(super) enum KeyCommand {
    /// Make a key pair: an encrypted private key, and FILE.pub to give to others
    #[command(after_help = "\
Example:
  appwijzer key new anna.key

Make each key on the machine of the person who will use it, best on a stick or a computer without
network. The private key never has to leave it: only anna.key.pub goes to whoever makes the root.
Without the passphrase the key is worthless, to you as to a thief. Keep a copy of the file, and the
passphrase on paper, each in another safe place.")]
    New(NewArgs),
    /// Show the public half of a key: its id, and a fingerprint to be read aloud
    #[command(after_help = "\
Example:
  appwijzer key show anna.key.pub

Whoever puts a public key into a root calls its owner first, and both read the fingerprint aloud.")]
    Show(ShowArgs),
}

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    /// Where the private key is written; the public key comes beside it, with .pub behind its name
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// A public key, or a private key, whose passphrase is asked for
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
}

pub(super) fn run(command: &KeyCommand, talk: &Talk) -> Result<Ended, Problem> {
    match command {
        KeyCommand::New(args) => new(args, talk),
        KeyCommand::Show(args) => {
            talk.answer(&describe(&public_key(args)?));
            Ok(Ended::Well)
        }
    }
}

fn new(args: &NewArgs, talk: &Talk) -> Result<Ended, Problem> {
    let mut public = OsString::from(&args.file);
    public.push(".pub");
    let public = PathBuf::from(public);
    for path in [&args.file, &public] {
        // A private key is never replaced, not even with --force: it may be the only one of its kind.
        if std::fs::symlink_metadata(path).is_ok() {
            return Err(told(format!(
                "{} exists already. A key is never overwritten: give another name.",
                path.display()
            )));
        }
    }
    if args.dry_run {
        talk.answer(&format!(
            "Would write {} (private, encrypted, for you alone) and {} (public). Nothing was written.",
            args.file.display(),
            public.display()
        ));
        return Ok(Ended::Well);
    }
    let passphrase = args.passphrase.choose()?;
    let key = SigningKey::generate()?;
    KeyFile::create(&args.file, &key, &passphrase)?;
    let write = WriteArgs { dry_run: false, force: false };
    talk.answer(&format!("Written: {} (private, encrypted; keep it to yourself).", args.file.display()));
    write.file(&public, PublicKeyFile::of(&key.public_key()).to_json().as_bytes(), Before::Nothing, talk)?;
    talk.answer(&describe(&key.public_key()));
    Ok(Ended::Well)
}

fn public_key(args: &ShowArgs) -> Result<Key, Problem> {
    if let Ok(key) = PublicKeyFile::read(&args.file) {
        return Ok(key);
    }
    if is_public(&args.file) {
        return Ok(PublicKeyFile::read(&args.file)?);
    }
    let locked = KeyFile::read(&args.file)?;
    Ok(locked.unlock(&args.passphrase.get(&args.file)?)?.public_key())
}

fn is_public(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "pub")
}

fn describe(key: &Key) -> String {
    let id = key.id();
    let public = key.public().map(|bytes| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>());
    format!(
        "Key id:       {id}\nPublic key:   ed25519 {}\nTo read aloud: {}\n",
        public.unwrap_or_default(),
        spoken(&id)
    )
}

/// The first 20 bytes of a key's id in groups to be read aloud: 160 bits, so that nobody finds
/// another key that reads the same.
pub(super) fn spoken(id: &KeyId) -> String {
    let byte = |pair: &[u8]| std::str::from_utf8(pair).ok().and_then(|p| u8::from_str_radix(p, 16).ok());
    let bytes: Vec<u8> = id.0.as_bytes().chunks(2).take(20).filter_map(byte).collect();
    encode_groups(&bytes)
}

/// The beginning of a key's id: enough to tell the keys of one root apart.
pub(super) fn short(id: &str) -> &str {
    id.get(..12).unwrap_or(id)
}
