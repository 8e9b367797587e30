//! `appwijzer log …`, and what `publish` does with it.

use std::path::{Path, PathBuf};

use appwijzer_core::screens::entry_shown;
use appwijzer_core::trust::{Envelope, MAX_ENVELOPE_BYTES, MAX_ROOT_BYTES};
use clap::{Args, Subcommand};
use jiff::Timestamp;

use crate::log::{Checkpoint, Entry, FOLDER, Kind, Log, Note, Trust, VerifierKey, cosign as cosigned, sign};
use crate::publish::Published;
use crate::signing::{MAX_REGISTER_BYTES, PolicyDocument, PublicKeyFile, Register, RootFile, Signer};

use super::Ended;
use super::output::{Problem, Talk};
use super::publish::published;
use super::secret::SignerArgs;
use super::write::{Before, WriteArgs, about, put, read, told};

/// The largest checkpoint that is kept, in bytes.
const MAX_CHECKPOINT: usize = 64 * 1024;

#[derive(Debug, Subcommand)]
pub(super) enum LogCommand {
    /// Write what is published into the log beside it, and sign that; `publish --log-key` does it too
    #[command(after_help = "\
Example: the first time
  appwijzer log append www --origin policy.example.org/log --key log.key
Example: after each publication
  appwijzer log append www --key log.key

The log lies in www/log, in files that any web server serves (C2SP tlog-tiles). Its key only says what was
published: it can bring no policy into force.")]
    Append(AppendArgs),
    /// Verify a log and what is published beside it
    #[command(after_help = "\
Example: is it the log, does it hold what is published, and did two of three witnesses see it?
  appwijzer log verify www --log policy.example.org/log+1a2b3c4d+AZ… \\
      --witness council.example/w+… --witness union.example/w+… --witness press.example/w+… --threshold 2

--seen FILE keeps the checkpoint from one time to the next, and refuses a log that does not begin with it.")]
    Verify(VerifyArgs),
    /// Sign as a witness: this log begins with all that I saw of it before
    #[command(after_help = "\
Example: a works council, on its own copy of the web server's files
  appwijzer log cosign copy/ --log policy.example.org/log+1a2b3c4d+AZ… --name council.example/w \\
      --key council.key --seen council.checkpoint

It signs only what extends its last checkpoint, and keeps the new one. Send copy/log/checkpoint back: the
publisher brings the signatures together with `appwijzer log collect`.")]
    Cosign(CosignArgs),
    /// Bring the signatures of witnesses together, each of whom signed a copy of its own
    #[command(after_help = "\
Example:
  appwijzer log collect www council.checkpoint union.checkpoint")]
    Collect(CollectArgs),
    /// Put the proof into the policy itself, for management that hands the policy over without a web server
    #[command(after_help = "\
Example:
  appwijzer log attach www --out policy-for-management.json")]
    Attach(AttachArgs),
    /// Print the verifier key of a log or a witness, as others write it down
    Key(KeyArgs),
}

#[derive(Debug, Args)]
pub(super) struct AppendArgs {
    /// The folder that a web server serves, as `publish` wrote it
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The name of the log, for the first time: an address without https://
    #[arg(long, value_name = "NAME")]
    pub origin: Option<String>,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// The register of exemptions: each stands in the log as a digest that tells nothing
    #[arg(long, value_name = "FILE")]
    pub exemptions: Option<PathBuf>,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct CollectArgs {
    /// The folder that a web server serves
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Checkpoints that witnesses sent back
    #[arg(value_name = "CHECKPOINT", required = true)]
    pub checkpoints: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct AttachArgs {
    /// The folder that a web server serves: its policy.json, and its log
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// Where the policy goes with its proof
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub write: WriteArgs,
}

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The folder that a web server serves, or a copy of it
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The verifier key of the log
    #[arg(long, value_name = "NAME+HASH+KEY")]
    pub log: VerifierKey,
    /// The verifier key of a witness, once for each
    #[arg(long = "witness", value_name = "NAME+HASH+KEY")]
    pub witnesses: Vec<VerifierKey>,
    /// How many witnesses must have signed [default: all]
    #[arg(long, value_name = "NUMBER")]
    pub threshold: Option<usize>,
    /// The checkpoint of the last time; it is replaced by the one of now
    #[arg(long, value_name = "FILE")]
    pub seen: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct CosignArgs {
    /// The folder that a web server serves, or a copy of it
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    /// The verifier key of the log
    #[arg(long, value_name = "NAME+HASH+KEY")]
    pub log: VerifierKey,
    /// The name of the witness: an address without https://
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// The checkpoint of the last time; it is replaced by the one of now
    #[arg(long, value_name = "FILE")]
    pub seen: PathBuf,
    #[command(flatten)]
    pub signer: SignerArgs,
}

#[derive(Debug, Args)]
pub(super) struct KeyArgs {
    /// A public key
    #[arg(value_name = "FILE.pub")]
    pub key: PathBuf,
    /// The name under which it signs
    #[arg(long, value_name = "NAME")]
    pub name: String,
    /// It is a witness's key, not the log's
    #[arg(long)]
    pub witness: bool,
}

pub(super) fn run(command: &LogCommand, talk: &Talk) -> Result<Ended, Problem> {
    match command {
        LogCommand::Append(args) => append(args, talk),
        LogCommand::Verify(args) => verify(args, talk),
        LogCommand::Cosign(args) => cosign(args, talk),
        LogCommand::Collect(args) => collect(args, talk),
        LogCommand::Attach(args) => attach(args, talk),
        LogCommand::Key(args) => {
            let public = PublicKeyFile::read(&args.key)?.key.public()?;
            let key = if args.witness {
                VerifierKey::of_witness(&args.name, public)
            } else {
                VerifierKey::of_log(&args.name, public)
            };
            talk.answer(&wrong(key)?.to_string());
            Ok(Ended::Well)
        }
    }
}

fn wrong<T, E: std::fmt::Display>(result: Result<T, E>) -> Result<T, Problem> {
    result.map_err(|e| told(format!("{e}.")))
}

fn append(args: &AppendArgs, talk: &Talk) -> Result<Ended, Problem> {
    let there = published(&args.folder)?;
    if there.policy.is_none() {
        return Err(about(&args.folder, "there is no policy.json: publish first."));
    }
    let key = args.signer.open(talk)?;
    let documents = entries(&there, args.exemptions.as_deref(), talk)?;
    add(&args.folder, &documents, args.origin.as_deref(), key.as_ref(), args.dry_run, talk)?;
    Ok(Ended::Well)
}

/// Writes these into the log of a folder, if they are not there yet.
pub(super) fn add(
    folder: &Path,
    documents: &[Entry],
    origin: Option<&str>,
    key: &dyn Signer,
    dry_run: bool,
    talk: &Talk,
) -> Result<(), Problem> {
    let at = folder.join(FOLDER);
    let public = key.public_key().public()?;
    let mut log = match (wrong(Log::read(&at))?, origin) {
        (Some(log), named) => {
            let is = log.checkpoint().origin.clone();
            let verifier = wrong(VerifierKey::of_log(named.unwrap_or(&is), public))?;
            // Nobody goes on with a log that is another one, or that another key signed.
            wrong(log.verify(&Trust { log: verifier, witnesses: Vec::new(), threshold: 0 }))?;
            log
        }
        (None, Some(origin)) => Log::begin(origin),
        (None, None) => {
            return Err(told("there is no log yet: name it with --origin, such as policy.example.org/log."));
        }
    };
    let name = log.checkpoint().origin.clone();
    let before = log.checkpoint().size;
    let added = wrong(log.append(documents))?;
    if added == 0 && before > 0 {
        talk.answer(&format!("The log has everything that is published: {before} entries."));
        return Ok(());
    }
    wrong(sign(log.note_mut(), &name, key))?;
    let size = log.checkpoint().size;
    if dry_run {
        talk.answer(&format!(
            "{added} entries would be written into the log {name}: {size} in all. Nothing was written."
        ));
        return Ok(());
    }
    for (path, bytes) in wrong(log.files())? {
        let path = at.join(path);
        // A tile is never another one than it was; one that was widened lies under another name.
        if std::fs::read(&path).is_ok_and(|there| there == bytes) {
            continue;
        }
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| put(&path, &bytes));
        written.map_err(|e| about(&path, &format!("it cannot be written: {e}")))?;
    }
    talk.answer(&format!(
        "{added} entries were written into the log {name}: {size} in all. Now its witnesses may sign."
    ));
    talk.answer(&format!("Its verifier key: {}", wrong(VerifierKey::of_log(&name, public))?));
    Ok(())
}

/// What a folder publishes, roots first, and the exemptions of a register as digests.
pub(super) fn entries(published: &Published, register: Option<&Path>, talk: &Talk) -> Result<Vec<Entry>, Problem> {
    let mut all = documents(published)?;
    if let Some(path) = register {
        let register = Register::read(&read(path, MAX_REGISTER_BYTES)?).map_err(|e| about(path, &format!("{e}.")))?;
        let (exemptions, unsalted) = register.in_log();
        if unsalted > 0 {
            talk.note(&format!(
                "{unsalted} exemptions were granted by an earlier version and stay out of the log: their digests could be guessed."
            ));
        }
        all.extend(exemptions);
    }
    Ok(all)
}

fn documents(published: &Published) -> Result<Vec<Entry>, Problem> {
    let mut all = Vec::new();
    for bytes in published.roots.values() {
        let root = RootFile::read(bytes)?;
        let envelope = Envelope::read(bytes, MAX_ROOT_BYTES)?;
        all.push(Entry::new(Kind::Root, &root.root.organisation, root.root.version, envelope.payload()));
    }
    if let Some(bytes) = &published.policy {
        let document = PolicyDocument::read(bytes)?;
        let envelope = Envelope::read(bytes, MAX_ENVELOPE_BYTES)?;
        let policy = document.file.policy();
        all.push(Entry::new(Kind::Policy, policy.organisation.id, policy.version, envelope.payload()));
    }
    Ok(all)
}

/// The log of a folder, held against a key, against what was seen before, and against what is published.
fn verified(folder: &Path, trust: &Trust, seen: Option<&Path>) -> Result<Log, Problem> {
    let log = wrong(Log::read(&folder.join(FOLDER)))?;
    let log = log.ok_or_else(|| about(folder, "there is no log beside what is published."))?;
    wrong(log.verify(trust))?;
    if let Some(path) = seen.filter(|path| path.exists()) {
        let note = wrong(Note::read(&read(path, MAX_CHECKPOINT)?))?;
        if note.signed_by(&trust.log).is_none() {
            return Err(about(path, "this checkpoint is not signed by the key of the log."));
        }
        wrong(log.extends(&wrong(Checkpoint::read(note.text()))?))?;
    }
    wrong(log.covers(&documents(&published(folder)?)?))?;
    Ok(log)
}

fn keep(log: &Log, seen: &Path, talk: &Talk) -> Result<(), Problem> {
    let write = WriteArgs { dry_run: false, force: true };
    write.file(seen, &log.note().to_bytes(), Before::Itself, talk)
}

fn verify(args: &VerifyArgs, talk: &Talk) -> Result<Ended, Problem> {
    if let Some(key) = args.witnesses.iter().find(|key| !key.is_witness()) {
        return Err(told(format!("{} is the key of a log, not of a witness.", key.name())));
    }
    let threshold = args.threshold.unwrap_or(args.witnesses.len());
    let trust = Trust { log: args.log.clone(), witnesses: args.witnesses.clone(), threshold };
    let log = verified(&args.folder, &trust, args.seen.as_deref())?;
    talk.answer(&format!(
        "The log {} has {} entries, and holds what is published.",
        log.checkpoint().origin,
        log.checkpoint().size
    ));
    for entry in wrong(log.entries())? {
        let kind = match entry.kind {
            Kind::Policy => "policy",
            Kind::Root => "root",
            Kind::Exemption => "exemption",
            Kind::Release => "release",
        };
        // By what an app shows under *About this rule*.
        let shown = match entry.kind {
            Kind::Release => entry_shown(&entry.sha256),
            Kind::Policy | Kind::Root | Kind::Exemption => None,
        };
        let shown = shown.map(|shown| format!("  {shown}")).unwrap_or_default();
        let version = entry.version.map(|version| format!(" {version}")).unwrap_or_default();
        talk.answer(&format!("  {kind}{version} of {}  {}{shown}", entry.organisation, entry.sha256));
    }
    for witness in wrong(log.verify(&trust))? {
        let (name, when) = (witness.name, i64::try_from(witness.time).ok());
        let when = when.and_then(|t| Timestamp::from_second(t).ok());
        talk.answer(&format!("Seen by {name} on {}", when.map_or("a day that is none".to_owned(), |t| t.to_string())));
    }
    args.seen.as_deref().map_or(Ok(()), |seen| keep(&log, seen, talk))?;
    Ok(Ended::Well)
}

fn cosign(args: &CosignArgs, talk: &Talk) -> Result<Ended, Problem> {
    let trust = Trust { log: args.log.clone(), witnesses: Vec::new(), threshold: 0 };
    let mut log = verified(&args.folder, &trust, Some(&args.seen))?;
    let key = args.signer.open(talk)?;
    let now = u64::try_from(Timestamp::now().as_second()).unwrap_or_default();
    wrong(cosigned(log.note_mut(), &args.name, key.as_ref(), now))?;
    // What was seen is kept before the signature goes out: a witness that signs twice would be none.
    keep(&log, &args.seen, talk)?;
    let write = WriteArgs { dry_run: false, force: true };
    write.file(&args.folder.join(FOLDER).join("checkpoint"), &log.note().to_bytes(), Before::Itself, talk)?;
    let public = key.public_key().public()?;
    talk.answer(&format!("The verifier key of this witness: {}", wrong(VerifierKey::of_witness(&args.name, public))?));
    Ok(Ended::Well)
}

fn collect(args: &CollectArgs, talk: &Talk) -> Result<Ended, Problem> {
    let at = args.folder.join(FOLDER).join("checkpoint");
    let mut note = wrong(Note::read(&read(&at, MAX_CHECKPOINT)?))?;
    for path in &args.checkpoints {
        let sent = wrong(Note::read(&read(path, MAX_CHECKPOINT)?))?;
        match note.merge(&sent) {
            Some(new) => talk.answer(&format!("{}: {new} new signatures.", path.display())),
            None => return Err(about(path, "it is of another moment of the log: let this witness sign once more.")),
        }
    }
    let write = WriteArgs { dry_run: false, force: true };
    write.file(&at, &note.to_bytes(), Before::Itself, talk)?;
    Ok(Ended::Well)
}

fn attach(args: &AttachArgs, talk: &Talk) -> Result<Ended, Problem> {
    let log = wrong(Log::read(&args.folder.join(FOLDER)))?;
    let log = log.ok_or_else(|| about(&args.folder, "there is no log beside what is published."))?;
    let there = published(&args.folder)?;
    wrong(log.covers(&documents(&there)?))?;
    let policy = there.policy.ok_or_else(|| about(&args.folder, "there is no policy.json: publish first."))?;
    let mut envelope = Envelope::read(&policy, MAX_ENVELOPE_BYTES)?;
    let proof = wrong(log.proof_since(0))?.map(|proof| proof.with_checkpoint(&log.note().to_bytes()));
    envelope.log = proof.and_then(|proof| String::from_utf8(proof).ok());
    args.write.file(&args.out, &envelope.to_json(), Before::Nothing, talk)?;
    Ok(Ended::Well)
}
