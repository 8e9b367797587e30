//! `appwijzer key …`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args as Values;
use appwijzer_core::trust::{KeyId, encode_groups};
use clap::{Args, Subcommand};

use crate::signing::{KeyFile, PublicKeyFile, SigningKey, TokenAddress};

use super::Ended;
use super::output::{Problem, Talk};
use super::root::read_root;
use super::secret::{PassphraseArgs, public_half};
use super::write::{WriteArgs, told};
use super::writing::write_all;

/// The most files beside a key that are looked at for the organisation's id.
const MAX_ROOTS_BESIDE: usize = 64;

#[derive(Debug, Subcommand)]
pub(super) enum KeyCommand {
    /// Make a key pair: an encrypted private key, and FILE.pub to give to others
    #[command(after_help = "\
Example:
  appwijzer key new anna.key --label \"CISO 1\"

Make each key on the machine of the person who will use it, best on a stick or a computer without
network. The private key never has to leave it: only anna.key.pub goes to whoever makes the root.
Without the passphrase the key is worthless, to you as to a thief. Keep a copy of the file, and the
passphrase on paper, each in another safe place.")]
    New(NewArgs),
    /// Show the public half of a key: its id, its name, and a fingerprint to be read aloud
    #[command(after_help = "\
Example:
  appwijzer key show anna.key.pub

Whoever puts a public key into a root calls its owner first, and both read the fingerprint aloud.")]
    Show(ShowArgs),
    /// Write the public half of a key that lives in a token, or that another program made
    #[command(after_help = "\
Example: a key in a token
  appwijzer key public \"pkcs11:token=anna;object=root?module-path=/usr/lib/softhsm/libsofthsm2.so\" \\
      --out anna.key.pub --label \"CISO 1\"

Example: a key of another program, as PEM (`openssl pkey -pubout`)
  appwijzer key public anna.pem --out anna.key.pub --label \"CISO 1\"")]
    Public(PublicArgs),
}

#[derive(Debug, Args)]
pub(super) struct NewArgs {
    /// Where the private key is written; the public key comes beside it, with .pub behind its name
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// What people call the key: a role, such as "CISO 1". It stands in the public key
    #[arg(long, value_name = "NAME")]
    pub label: Option<String>,
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

#[derive(Debug, Args)]
pub(super) struct PublicArgs {
    /// The address of a key in a token, or a public key in PEM
    #[arg(value_name = "pkcs11:…|FILE.pem")]
    pub from: String,
    /// Where the public key is written
    #[arg(long, value_name = "FILE.pub")]
    pub out: PathBuf,
    /// What people call the key: a role, such as "CISO 1"
    #[arg(long, value_name = "NAME")]
    pub label: Option<String>,
    #[command(flatten)]
    pub write: WriteArgs,
}

pub(super) fn run(command: &KeyCommand, talk: &Talk) -> Result<Ended, Problem> {
    match command {
        KeyCommand::New(args) => new(args, talk),
        KeyCommand::Show(args) => {
            talk.answer(&describe(&shown(args, talk)?, talk));
            Ok(Ended::Well)
        }
        KeyCommand::Public(args) => {
            let key = match TokenAddress::is(&args.from) {
                true => public_half(&args.from)?,
                false => PublicKeyFile::import(Path::new(&args.from))?,
            };
            let file = PublicKeyFile::new(&key, args.label.as_deref())?;
            write_all(&[(args.out.clone(), file.to_json().into_bytes())], args.write, talk)?;
            talk.answer(&describe(&file, talk));
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
            return Err(told(talk.tell("key-exists", &Values::new().with("path", &path.display().to_string()))));
        }
    }
    let (private, shown) = (args.file.display().to_string(), public.display().to_string());
    if args.dry_run {
        let values = Values::new().with("private", &private).with("public", &shown);
        talk.answer(&talk.tell("key-would", &values));
        return Ok(Ended::Well);
    }
    let key = SigningKey::generate()?;
    // The name first: a key without its public half would be of no use.
    let file = PublicKeyFile::new(&key.public_key(), args.label.as_deref())?;
    let stem = args.file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = words_beside(&args.file);
    let label = args.label.as_deref().unwrap_or_default();
    let known: Vec<&str> =
        [label, &stem].into_iter().chain(label.split_whitespace()).chain(beside.iter().map(String::as_str)).collect();
    let passphrase = args.passphrase.choose(&known, talk)?;
    KeyFile::create(&args.file, &key, &passphrase)?;
    talk.answer(&talk.tell("key-written", &Values::new().with("path", &private)));
    let write = WriteArgs { dry_run: false, force: false };
    write_all(&[(public, file.to_json().into_bytes())], write, talk)?;
    talk.answer(&describe(&file, talk));
    Ok(Ended::Well)
}

/// Words of the organisation that a guesser would try first: what its folder is called, and whose roots lie there.
fn words_beside(key: &Path) -> Vec<String> {
    let folder = key.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = folder.canonicalize().ok().and_then(|f| Some(f.file_name()?.to_string_lossy().into_owned()));
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let roots = files.filter(|path| path.extension().is_some_and(|e| e == "json")).take(MAX_ROOTS_BESIDE);
    let organisations = roots.filter_map(|path| read_root(&path).ok()).map(|file| file.root.organisation);
    name.into_iter().chain(organisations).filter(|word| word.chars().count() > 2).collect()
}

fn shown(args: &ShowArgs, talk: &Talk) -> Result<PublicKeyFile, Problem> {
    let path = &args.file;
    let read = PublicKeyFile::read(path);
    if read.is_ok() || path.extension().is_some_and(|e| e == "pub") {
        return Ok(read?);
    }
    let key = KeyFile::read(path)?.unlock(&args.passphrase.get(path, talk)?)?.public_key();
    // The name stands in the public half, which lies beside it as a rule.
    let mut beside = OsString::from(path);
    beside.push(".pub");
    let beside = PublicKeyFile::read(Path::new(&beside)).ok().filter(|file| file.key == key);
    Ok(beside.map_or_else(|| PublicKeyFile::new(&key, None), Ok)?)
}

fn describe(file: &PublicKeyFile, talk: &Talk) -> String {
    let public = file.key.public().map(|bytes| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>());
    let public = public.unwrap_or_default();
    let id = file.key.id();
    let spoken = spoken(&id);
    let values = Values::new().with("id", &id.0).with("public", &public).with("spoken", &spoken);
    let name = file.label.as_deref().map(|label| talk.tell("key-name", &Values::new().with("name", label)) + "\n");
    let lines = ["key-id", "key-public", "key-aloud"].map(|id| talk.tell(id, &values) + "\n");
    name.into_iter().chain(lines).collect()
}

/// The first 20 bytes of a key's id in groups to be read aloud: 160 bits, so that nobody finds
/// another key that reads the same.
pub(super) fn spoken(id: &KeyId) -> String {
    let byte = |pair: &[u8]| std::str::from_utf8(pair).ok().and_then(|p| u8::from_str_radix(p, 16).ok());
    let bytes: Vec<u8> = id.0.as_bytes().chunks(2).take(20).filter_map(byte).collect();
    encode_groups(&bytes)
}
