//! `appwijzer policy sign` and `appwijzer policy verify`.

use std::path::PathBuf;

use appwijzer_core::l10n::clean;
use appwijzer_core::policy::{Policy, PolicyFile, Text};
use appwijzer_core::trust::{MAX_ENVELOPE_BYTES, RoleName, TrustError, accept_policy, encode_groups};
use clap::Args;
use jiff::civil::Date;

use crate::publish::marks_after;
use crate::signing::{PolicyDocument, RootFile, Tally, add_signature};

use crate::told::{About, Why};

use super::Ended;
use super::adding::Standing;
use super::output::{Problem, Talk};
use super::policy_diff::changes;
use super::policy_file::{document, fingerprint, policy, refuse_expired, refuse_root_ahead, refuse_wrong_dates, roots};
use super::root::read_root;
use super::secret::SignerArgs;
use super::when::today;
use super::write::{Before, WriteArgs, is_same, read, told};

#[derive(Debug, Args)]
pub(super) struct PolicySignArgs {
    /// Folder with policy.toml, a compiled policy, or a policy that somebody signed already
    #[arg(value_name = "FOLDER|FILE")]
    pub policy: String,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// Where the signed policy is written; for a second signature the same file will do
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// The policy that is published now: the new version must be higher [default: what --out holds]
    #[arg(long, value_name = "FILE")]
    pub previous: Option<PathBuf>,
    /// The root: says whether the key may sign, and how many signatures are still needed
    #[arg(long, value_name = "ROOT")]
    pub root: Option<PathBuf>,
    #[command(flatten)]
    pub write: WriteArgs,
}

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The signed policy
    #[arg(value_name = "FILE")]
    pub policy: PathBuf,
    /// The root by which phones verify it; several, in order, are followed as a phone follows them
    #[arg(long = "root", value_name = "ROOT", required = true)]
    pub roots: Vec<PathBuf>,
    /// The policy that phones have now: would they go over to this one?
    #[arg(long, value_name = "FILE")]
    pub previous: Option<PathBuf>,
    /// As on this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub on: Option<Date>,
}

pub(super) fn sign(args: &PolicySignArgs, talk: &Talk) -> Result<Ended, Problem> {
    let given = policy(&args.policy, talk)?;
    let own = given.envelope.is_some() && is_same(&args.out, args.policy.as_ref());
    if !own {
        args.write.refuse_existing(&args.out)?;
    }
    let standing = own.then(|| Standing::of(&args.out, MAX_ENVELOPE_BYTES)).transpose()?;
    let previous = previous(args, own)?;
    let root = args.root.as_deref().map(read_root).transpose()?;
    let given = of_line(given, previous.as_ref(), root.as_ref())?;
    let file = given.file.clone();
    let mut document = given.into_envelope();
    refuse_lower_version(previous.as_ref(), &file)?;
    if let Some(root) = &root {
        refuse_expired(&root.root)?;
        refuse_root_ahead(&root.root, talk)?;
    }
    refuse_wrong_dates(file.policy(), root.as_ref().map(|root| &root.root), today(), talk)?;
    let id = file.policy().organisation.id;
    if let Some(root) = root.as_ref().filter(|root| root.root.organisation != id) {
        return Err(told(format!(
            "the policy is of '{id}', the root of '{}': phones would refuse it.",
            root.root.organisation
        )));
    }
    let line = root.as_ref().and_then(RootFile::lineage).zip(file.policy().lineage);
    if line.is_some_and(|(ours, theirs)| ours != theirs) {
        return Err(TrustError::PolicyLineage.into());
    }
    let names = args.signer.names(args.root.as_deref());
    // What is signed is read first.
    talk.answer(&summary(&file));
    if file.policy().expires < today() {
        talk.note(&format!("It expired on {}: phones will say that it is out of date.", file.policy().expires));
    }
    match &previous {
        Some((path, old)) => {
            talk.answer(&format!("\nAgainst {}:", path.display()));
            talk.drawing(&changes(old, &file, talk));
        }
        None => talk.note(&talk.say("sign-no-previous")),
    }
    match &root {
        Some(root) => {
            talk.answer(&format!("  {}", &Tally::of(&document, &root.root, RoleName::Policy).told(&names, &talk.words)));
        }
        None => talk.note(
            "Give --root to hear whether this key may sign, and how many signatures are still needed, and to sign for these roots alone.",
        ),
    }
    let key = args.signer.open(talk)?;
    let name = args.signer.name();
    if let Some(root) = &root
        && !Tally::of(&document, &root.root, RoleName::Policy).knows(&key.public_key().id())
    {
        return Err(told(format!(
            "{name} is no policy key of root {}: its signature would not count.",
            root.root.version
        )));
    }
    add_signature(&mut document, key.as_ref())?;
    standing.map_or(Ok(()), |standing| standing.join(&mut document, talk))?;
    args.write.file(&args.out, &document.to_json(), if own { Before::Itself } else { Before::Nothing }, talk)?;
    if let Some(root) = &root {
        talk.answer(&format!("  {}", &Tally::of(&document, &root.root, RoleName::Policy).told(&names, &talk.words)));
    }
    Ok(Ended::Well)
}

/// With the line of roots for which it is signed. What is published already, or signed by somebody else, is signed
/// anew as it stands: another line would be another policy under the same version.
fn of_line(
    given: PolicyDocument,
    previous: Option<&(PathBuf, PolicyFile)>,
    root: Option<&RootFile>,
) -> Result<PolicyDocument, Problem> {
    let standing = previous.map(|(_, old)| old.policy());
    let same = |old: &&Policy<'_>| Policy { lineage: None, ..(*old).clone() } == *given.file.policy();
    let lineage = match standing.filter(same) {
        Some(old) => old.lineage.map(str::to_owned),
        None => root.and_then(RootFile::lineage),
    };
    given.of_line(lineage.as_deref()).map_err(Problem::from)
}

/// What is about to be signed: everything by which a person knows it again.
fn summary(file: &PolicyFile) -> String {
    let policy = file.policy();
    let fingerprint = fingerprint(file.bytes());
    let fallback = policy.languages.first().copied().unwrap_or_default();
    let line = policy
        .lineage
        .map_or_else(String::new, |line| format!("\n  For the roots after root 1 with fingerprint {line}"));
    let text = |text: &Text<'_>| clean(text.get(fallback, fallback)).into_owned();
    format!(
        "Policy of {}, version {}\n  {}\n  Decided by {} on {}\n  Issued {}, valid until {}; {} bans, {} exemptions{line}\n  Fingerprint:   {fingerprint}\n  To read aloud: {}\n",
        policy.organisation.id,
        policy.version,
        text(&policy.organisation.name),
        text(&policy.decision.by),
        policy.decision.date,
        policy.issued,
        policy.expires,
        policy.bans.len(),
        policy.exemptions.len(),
        encode_groups(fingerprint.0.get(..20).unwrap_or_default()),
    )
}

/// The policy before this one: the one that was named, or what stands where the new one is written.
fn previous(args: &PolicySignArgs, own: bool) -> Result<Option<(PathBuf, PolicyFile)>, Problem> {
    let standing = (!own && args.out.is_file()).then_some(&args.out);
    let Some(path) = args.previous.as_ref().or(standing) else { return Ok(None) };
    Ok(Some((path.clone(), document(path)?.file)))
}

/// Phones never go back: the version must be higher than the one that is published, unless it is the
/// very same policy, signed once more.
fn refuse_lower_version(previous: Option<&(PathBuf, PolicyFile)>, new: &PolicyFile) -> Result<(), Problem> {
    let Some((path, old)) = previous else { return Ok(()) };
    let (before, version) = (old.policy().version, new.policy().version);
    if version > before || old.bytes() == new.bytes() {
        return Ok(());
    }
    let next = before.saturating_add(1);
    let why = match version == before {
        true => format!("{} has version {before} already, with other content.", path.display()),
        false => format!("{} has version {before}; this is version {version}.", path.display()),
    };
    Err(told(format!("{why} Phones never go back: set `version = {next}` in policy.toml and sign again.")))
}

pub(super) fn verify(args: &VerifyArgs, talk: &Talk) -> Result<Ended, Problem> {
    let chain = roots(&args.roots)?;
    let Some(root) = chain.last() else { return Err(told("name a root with --root")) };
    refuse_root_ahead(&root.root, talk)?;
    let day = args.on.unwrap_or_else(today);
    let previous = args.previous.as_ref().map(|path| read(path, MAX_ENVELOPE_BYTES)).transpose()?;
    let Some(seen) = marks_after(&chain, previous.as_deref()) else {
        return Err(told("the policy of --previous is signed under none of these roots: no phone has it."));
    };
    let bytes = read(&args.policy, MAX_ENVELOPE_BYTES)?;
    // What cannot be read is refused below, with the reason that phones have.
    if let Ok(named) = document(&args.policy) {
        refuse_wrong_dates(named.file.policy(), Some(&root.root), day, talk)?;
    }
    let accepted = accept_policy(root, &seen, &bytes, day)
        .map_err(|e| Problem::from(About(args.policy.clone(), Why("why-refused", e))))?;
    let policy = accepted.policy.policy();
    talk.answer(&format!(
        "Phones accept it: policy of {}, version {}, under root {}.\nFingerprint: {}",
        policy.organisation.id,
        policy.version,
        root.root.version,
        fingerprint(accepted.policy.bytes())
    ));
    if policy.expires < day {
        talk.answer(&format!("It expired on {}: phones apply it and say that it is out of date.", policy.expires));
    }
    Ok(Ended::Well)
}
