//! `appwijzer policy sign` and `appwijzer policy verify`.

use std::path::PathBuf;

use appwijzer_core::l10n::{Args as Values, clean};
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
    refuse_lower_version(previous.as_ref(), &file, talk)?;
    if let Some(root) = &root {
        refuse_expired(&root.root)?;
        refuse_root_ahead(&root.root, talk)?;
    }
    refuse_wrong_dates(file.policy(), root.as_ref().map(|root| &root.root), today(), talk)?;
    let id = file.policy().organisation.id;
    if let Some(root) = root.as_ref().filter(|root| root.root.organisation != id) {
        let values = Values::new().with("policy", id).with("root", &root.root.organisation);
        return Err(told(talk.tell("policy-other-root", &values)));
    }
    let line = root.as_ref().and_then(RootFile::lineage).zip(file.policy().lineage);
    if line.is_some_and(|(ours, theirs)| ours != theirs) {
        return Err(TrustError::PolicyLineage.into());
    }
    let names = args.signer.names(args.root.as_deref());
    // What is signed is read first.
    talk.answer(&summary(&file, talk));
    if file.policy().expires < today() {
        let on = talk.words.date(file.policy().expires);
        talk.note(&talk.tell("policy-expired", &Values::new().with("date", &on)));
    }
    match &previous {
        Some((path, old)) => {
            let path = path.display().to_string();
            talk.answer(&format!("\n{}", talk.tell("policy-against", &Values::new().with("path", &path))));
            talk.drawing(&changes(old, &file, talk));
        }
        None => talk.note(&talk.say("sign-no-previous")),
    }
    match &root {
        Some(root) => {
            talk.answer(&format!(
                "  {}",
                &Tally::of(&document, &root.root, RoleName::Policy).told(&names, &talk.words)
            ));
        }
        None => talk.note(&talk.say("policy-no-root")),
    }
    let key = args.signer.open(talk)?;
    let name = args.signer.name();
    if let Some(root) = &root
        && !Tally::of(&document, &root.root, RoleName::Policy).knows(&key.public_key().id())
    {
        let version = root.root.version.to_string();
        return Err(told(talk.tell("policy-other-key", &Values::new().with("key", name).with("root", &version))));
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
fn summary(file: &PolicyFile, talk: &Talk) -> String {
    let policy = file.policy();
    let fingerprint = fingerprint(file.bytes());
    let fallback = policy.languages.first().copied().unwrap_or_default();
    let text = |text: &Text<'_>| clean(text.get(fallback, fallback)).into_owned();
    let date = |date| talk.words.date(date);
    let (version, fingerprint_text) = (policy.version.to_string(), fingerprint.to_string());
    let values = Values::new().with("organisation", policy.organisation.id).with("version", &version);
    let mut lines = vec![talk.tell("policy-head", &values), format!("  {}", text(&policy.organisation.name))];
    let mut line = |id: &str, values: &Values<'_>| lines.push(format!("  {}", talk.tell(id, values)));
    let (by, on) = (text(&policy.decision.by), date(policy.decision.date));
    line("policy-decided", &Values::new().with("by", &by).with("date", &on));
    let (issued, expires) = (date(policy.issued), date(policy.expires));
    line("policy-valid", &Values::new().with("issued", &issued).with("expires", &expires));
    line(
        "policy-holds",
        &Values::new().number("bans", policy.bans.len()).number("exemptions", policy.exemptions.len()),
    );
    if let Some(lineage) = policy.lineage {
        line("policy-line", &Values::new().with("fingerprint", lineage));
    }
    line("policy-fingerprint", &Values::new().with("fingerprint", &fingerprint_text));
    let aloud = encode_groups(fingerprint.0.get(..20).unwrap_or_default());
    line("policy-aloud", &Values::new().with("groups", &aloud));
    lines.join("\n") + "\n"
}

/// The policy before this one: the one that was named, or what stands where the new one is written.
fn previous(args: &PolicySignArgs, own: bool) -> Result<Option<(PathBuf, PolicyFile)>, Problem> {
    let standing = (!own && args.out.is_file()).then_some(&args.out);
    let Some(path) = args.previous.as_ref().or(standing) else { return Ok(None) };
    Ok(Some((path.clone(), document(path)?.file)))
}

/// Phones never go back: the version must be higher than the one that is published, unless it is the
/// very same policy, signed once more.
fn refuse_lower_version(
    previous: Option<&(PathBuf, PolicyFile)>,
    new: &PolicyFile,
    talk: &Talk,
) -> Result<(), Problem> {
    let Some((path, old)) = previous else { return Ok(()) };
    let (before, version) = (old.policy().version, new.policy().version);
    if version > before || old.bytes() == new.bytes() {
        return Ok(());
    }
    let id = if version == before { "policy-same-version" } else { "policy-lower-version" };
    let [next, before, version] = [before.saturating_add(1), before, version].map(|n| n.to_string());
    let path = path.display().to_string();
    let values = Values::new().with("path", &path).with("before", &before).with("version", &version);
    Err(told(talk.tell(id, &values.with("next", &next))))
}

pub(super) fn verify(args: &VerifyArgs, talk: &Talk) -> Result<Ended, Problem> {
    let chain = roots(&args.roots)?;
    let Some(root) = chain.last() else { return Err(told(talk.say("policy-name-root"))) };
    refuse_root_ahead(&root.root, talk)?;
    let day = args.on.unwrap_or_else(today);
    let previous = args.previous.as_ref().map(|path| read(path, MAX_ENVELOPE_BYTES)).transpose()?;
    let Some(seen) = marks_after(&chain, previous.as_deref()) else {
        return Err(told(talk.say("policy-previous-unknown")));
    };
    let bytes = read(&args.policy, MAX_ENVELOPE_BYTES)?;
    // What cannot be read is refused below, with the reason that phones have.
    if let Ok(named) = document(&args.policy) {
        refuse_wrong_dates(named.file.policy(), Some(&root.root), day, talk)?;
    }
    let accepted = accept_policy(root, &seen, &bytes, day)
        .map_err(|e| Problem::from(About(args.policy.clone(), Why("why-refused", e))))?;
    let policy = accepted.policy.policy();
    let [version, root] = [policy.version, root.root.version].map(|n| n.to_string());
    let fingerprint = fingerprint(accepted.policy.bytes()).to_string();
    let values = Values::new().with("organisation", policy.organisation.id).with("version", &version);
    talk.answer(&talk.tell("policy-accepted", &values.with("root", &root)));
    talk.answer(&talk.tell("policy-accepted-fingerprint", &Values::new().with("fingerprint", &fingerprint)));
    if policy.expires < day {
        let on = talk.words.date(policy.expires);
        talk.answer(&talk.tell("policy-accepted-expired", &Values::new().with("date", &on)));
    }
    Ok(Ended::Well)
}
