//! `appwijzer release sign` and `appwijzer release verify`.

use std::path::{Path, PathBuf};

use appwijzer_core::trust::{Envelope, verify_ed25519};
use clap::{Args, Subcommand};

use crate::log::Entry;
use crate::release::{Difference, FILE, Statement, TYPE, compare};
use crate::signing::{KeyNames, PublicKeyFile, add_signature};

use super::Ended;
use super::output::{Problem, Talk};
use super::secret::SignerArgs;
use super::write::{Before, WriteArgs, about, read, told};

/// The largest envelope of a release, in bytes.
const MAX_BYTES: usize = 1 << 20;

#[derive(Debug, Subcommand)]
pub(super) enum ReleaseCommand {
    /// Sign the files of a folder: their names and digests, the version, the commit
    #[command(after_help = "\
Example: two people, each after a build of their own
  appwijzer release sign release/ --version 1.2.0 --commit \"$(git rev-parse v1.2.0)\" --key anna.key
  appwijzer release sign release/ --key bob.key

The first signature writes release.json, a DSSE envelope with an in-toto statement. Each further one is
added only while every file is the one that was signed.")]
    Sign(SignArgs),
    /// Hold the files of a folder against what was signed
    #[command(after_help = VERIFY_EXAMPLE)]
    Verify(VerifyArgs),
    /// Write every file of a signed release into the public log of releases
    #[command(after_help = "\
Example: the first time
  appwijzer release log release/ --log log-of-releases/ --origin releases.example.org/log --key log.key
Example: after each release
  appwijzer release log release/ --log log-of-releases/ --key log.key

*About this rule* in an app names the entry of its library. `appwijzer log verify log-of-releases/` shows it, and
witnesses sign this log as any other. The log's key is not the one that signs releases.")]
    Log(LogArgs),
}

pub(super) const VERIFY_EXAMPLE: &str = "\
Example:
  appwijzer release verify Downloads/appwijzer/ --key docs/release-keys/anna.key.pub --key docs/release-keys/bob.key.pub

The folder holds release.json and one or more files of the release. Take the public keys from somewhere else
than the files. Exit status 0: every file is as it was signed; 2: do not use them.";

#[derive(Debug, Args)]
pub(super) struct SignArgs {
    /// The folder with the files of the release
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The version, for the first signature
    #[arg(long, value_name = "VERSION", requires = "commit")]
    pub version: Option<String>,
    /// The commit that it was built from, for the first signature
    #[arg(long, value_name = "HASH", requires = "version")]
    pub commit: Option<String>,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The folder with release.json and the files
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// A public key of those who release, once for each
    #[arg(long = "key", value_name = "FILE.pub", required = true)]
    pub keys: Vec<PathBuf>,
    /// How many of these keys must have signed [default: all]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u8).range(1..))]
    pub threshold: Option<u8>,
}

#[derive(Debug, Args)]
pub(super) struct LogArgs {
    /// The folder with release.json and all files of the release
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The folder that a web server serves, with the log in it
    #[arg(long, value_name = "FOLDER")]
    pub log: PathBuf,
    /// The name of the log, for the first time: an address without https://
    #[arg(long, value_name = "NAME")]
    pub origin: Option<String>,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

pub(super) fn run(command: &ReleaseCommand, talk: &Talk) -> Result<Ended, Problem> {
    match command {
        ReleaseCommand::Sign(args) => sign(args, talk),
        ReleaseCommand::Verify(args) => verify(args, talk),
        ReleaseCommand::Log(args) => log(args, talk),
    }
}

fn sign(args: &SignArgs, talk: &Talk) -> Result<Ended, Problem> {
    let path = args.folder.join(FILE);
    let there = path.symlink_metadata().is_ok();
    let mut envelope = match (&args.version, &args.commit) {
        (Some(_), _) if there => {
            return Err(about(&path, "it is there already. To sign it too, leave out --version and --commit."));
        }
        (Some(version), Some(commit)) => {
            let statement = Statement::of(&args.folder, version, commit).map_err(|e| told(e.to_string()))?;
            Envelope::unsigned(TYPE, &statement.bytes().map_err(|e| told(e.to_string()))?)
        }
        _ if there => envelope(&path)?,
        _ => return Err(told("nobody signed this folder yet: give --version and --commit.")),
    };
    let statement = Statement::read(envelope.payload()).map_err(|e| about(&path, &e.to_string()))?;
    // What is signed is read first, and a second person signs nothing that differs from what the first one had.
    talk.answer(&summary(&statement));
    let different = compare(&args.folder, &statement).map_err(|e| told(e.to_string()))?;
    if !different.is_empty() {
        let lines: Vec<String> = different.iter().map(line).collect();
        return Err(told(format!("the folder is not what was signed first:\n{}", lines.join("\n"))));
    }
    let key = args.signer.open(talk)?;
    add_signature(&mut envelope, key.as_ref()).map_err(|e| told(e.to_string()))?;
    let before = if there { Before::Itself } else { Before::Nothing };
    WriteArgs { dry_run: args.dry_run, force: false }.file(&path, &envelope.to_json(), before, talk)?;
    Ok(Ended::Well)
}

pub(super) fn verify(args: &VerifyArgs, talk: &Talk) -> Result<Ended, Problem> {
    let path = args.folder.join(FILE);
    let envelope = envelope(&path)?;
    let mut keys: Vec<PublicKeyFile> = Vec::new();
    let mut names = KeyNames::default();
    for file in &args.keys {
        let key = PublicKeyFile::read(file)?;
        names.add(&key);
        // The same key twice counts once.
        if keys.iter().all(|known| known.id != key.id) {
            keys.push(key);
        }
    }
    let needed = args.threshold.map_or(keys.len(), usize::from);
    if needed > keys.len() {
        return Err(told(format!("--threshold {needed} asks for more keys than the {} that were given.", keys.len())));
    }
    let mut signed = Vec::new();
    for key in &keys {
        let public = key.key.public().map_err(|e| told(e.to_string()))?;
        if envelope.signatures.iter().any(|s| verify_ed25519(&public, envelope.signed_bytes(), &s.bytes)) {
            signed.push(names.short(&key.id));
        }
    }
    if signed.len() < needed {
        return Err(about(
            &path,
            &format!("{} of these keys signed it, and {needed} must. Do not use these files.", signed.len()),
        ));
    }
    let statement = Statement::read(envelope.payload()).map_err(|e| about(&path, &e.to_string()))?;
    let different = compare(&args.folder, &statement).map_err(|e| told(e.to_string()))?;
    let (missing, wrong): (Vec<_>, Vec<_>) =
        different.iter().partition(|difference| matches!(difference, Difference::Missing(_)));
    if !wrong.is_empty() {
        let lines: Vec<String> = wrong.into_iter().map(line).collect();
        return Err(told(format!("do not use these files:\n{}", lines.join("\n"))));
    }
    talk.answer(&format!(
        "appwijzer {}, built from commit {}\nSigned by: {}",
        statement.version(),
        statement.commit(),
        signed.join(", ")
    ));
    let here = statement.files().len() - missing.len();
    talk.answer(&format!("{here} of {} files are here, and they are as they were signed.", statement.files().len()));
    Ok(Ended::Well)
}

/// Only what was signed goes into the log, and nothing that differs from it: nobody can take it out again.
fn log(args: &LogArgs, talk: &Talk) -> Result<Ended, Problem> {
    let path = args.folder.join(FILE);
    let statement = Statement::read(envelope(&path)?.payload()).map_err(|e| about(&path, &e.to_string()))?;
    let different = compare(&args.folder, &statement).map_err(|e| told(e.to_string()))?;
    if !different.is_empty() {
        let lines: Vec<String> = different.iter().map(line).collect();
        return Err(told(format!("the folder is not what was signed:\n{}", lines.join("\n"))));
    }
    let entries: Vec<Entry> = statement.files().values().map(|sum| Entry::released(sum)).collect();
    let key = args.signer.open(talk)?;
    super::log::add(&args.log, &entries, args.origin.as_deref(), key.as_ref(), args.dry_run, talk)?;
    Ok(Ended::Well)
}

fn envelope(path: &Path) -> Result<Envelope, Problem> {
    let envelope = Envelope::read(&read(path, MAX_BYTES)?, MAX_BYTES).map_err(|e| about(path, &e.to_string()))?;
    if envelope.payload_type == TYPE {
        return Ok(envelope);
    }
    Err(about(path, &format!("this is a signed document of the type {}, not a release.", envelope.payload_type)))
}

fn summary(statement: &Statement) -> String {
    let files = statement.files();
    let head = format!("Release {} of commit {}", statement.version(), statement.commit());
    let lines = files.iter().map(|(name, sum)| format!("  {sum}  {name}"));
    std::iter::once(head).chain(lines).collect::<Vec<_>>().join("\n")
}

fn line(difference: &Difference) -> String {
    match difference {
        Difference::Changed(name) => format!("  {name} is another file than the one that was signed"),
        Difference::Unknown(name) => format!("  {name} was signed by nobody"),
        Difference::Missing(name) => format!("  {name} is not here"),
    }
}
