//! `appwijzer publish`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_core::trust::{MAX_ENVELOPE_BYTES, MAX_ROOT_BYTES, RoleName, TrustError};
use clap::Args;
use jiff::civil::Date;

use crate::log::{FOLDER, VerifierKey};
use crate::publish::{Plan, PublishError, Published, SERVER_FILE, plan, server_notes};
use crate::signing::{PolicyDocument, RootFile};

use crate::signing::explain;

use super::Ended;
use super::output::{Problem, Talk};
use super::policy_file::{refuse_root_ahead, refuse_wrong_dates};
use super::publish_apps::{self, AppArgs};
use super::publish_site::{self, SiteArgs};
use super::secret::{PassphraseArgs, SignerArgs};
use super::timestamp::{DAYS, renew};
use super::when::today;
use super::write::{Before, WriteArgs, about, read, told, untrusted};

#[derive(Debug, Args)]
pub(super) struct PublishArgs {
    /// The folder that a web server serves; it is made if it is not there
    #[arg(value_name = "FOLDER", required_unless_present = "check")]
    pub folder: Option<PathBuf>,
    /// The signed policy
    #[arg(long, value_name = "FILE", required_unless_present = "check")]
    pub policy: Option<PathBuf>,
    /// The roots that are not in the folder yet, in order
    #[arg(long, value_name = "ROOT", num_args = 1.., value_delimiter = ',')]
    pub roots: Vec<PathBuf>,
    /// Private key that says that this is the newest: renews timestamp.json too
    #[arg(long, value_name = "FILE|pkcs11:…")]
    pub timestamp_key: Option<String>,
    /// Private key of the log beside it: writes what is published into the log too, before it is published
    #[arg(long, value_name = "FILE|pkcs11:…")]
    pub log_key: Option<String>,
    /// The name of the log, for the first time: an address without https://
    #[arg(long, value_name = "NAME", requires = "log_key")]
    pub log_origin: Option<String>,
    /// The register of exemptions: each stands in the log as a digest that tells nothing
    #[arg(long, value_name = "FILE", requires = "log_key")]
    pub exemptions: Option<PathBuf>,
    #[command(flatten)]
    pub passphrase: PassphraseArgs,
    #[command(flatten)]
    pub site: SiteArgs,
    #[command(flatten)]
    pub apps: AppArgs,
    /// As on this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub on: Option<Date>,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write SERVER.md anew where it was changed. Never replaces a root, or a policy by an older one
    #[arg(long)]
    pub force: bool,
}

pub(super) fn run(args: &PublishArgs, talk: &Talk) -> Result<Ended, Problem> {
    match (&args.site.check, &args.folder, &args.policy) {
        (Some(address), _, _) => publish_site::check(address, &args.site, talk),
        (None, Some(folder), Some(policy)) => publish(args, folder, policy, talk),
        // The command line is refused before this.
        (None, _, _) => Err(told("give the folder and the signed policy")),
    }
}

fn publish(args: &PublishArgs, folder: &Path, policy_file: &Path, talk: &Talk) -> Result<Ended, Problem> {
    // Before anything is written: a folder that is no page.
    let bundle = args.site.bundle()?;
    let published = published(folder)?;
    let policy = read(policy_file, MAX_ENVELOPE_BYTES)?;
    let roots = args.roots.iter().map(|path| read(path, MAX_ROOT_BYTES)).collect::<Result<Vec<_>, _>>()?;
    let day = args.on.unwrap_or_else(today);
    let document = PolicyDocument::read(&policy).map_err(|e| untrusted(policy_file, e))?;
    refuse_wrong_dates(document.file.policy(), None, day, talk)?;
    // A root with a wrong year is told as that, whatever else is wrong with it.
    for root in roots.iter().filter_map(|bytes| RootFile::read(bytes).ok()) {
        refuse_root_ahead(&root.root, talk)?;
    }
    let plan = plan(&published, &policy, &roots, day).map_err(|e| told(say(&e, talk)))?;
    refuse_wrong_dates(document.file.policy(), Some(&plan.root), day, talk)?;
    refuse_root_ahead(&plan.root, talk)?;
    let version = plan.accepted.policy.policy().version;
    let (first, last) = plan.root_versions;
    talk.answer(&format!(
        "Verified as phones do: policy version {version} under root {last}, which is valid until {}.",
        plan.root.expires
    ));
    if first > 1 {
        talk.note(&format!("The first root here is {first}: phones that were set up with an older one cannot follow. Give the older roots too, unless there are no such phones."));
    }
    if plan.accepted.policy.policy().expires < day {
        talk.note("The policy has expired: phones apply it and say that it is out of date.");
    }
    if !args.dry_run {
        let failed = |e: std::io::Error| about(folder, &format!("the folder cannot be made: {e}"));
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let write = WriteArgs { dry_run: args.dry_run, force: args.force };
    logged(args, folder, &published, &plan, talk)?;
    // The roots first: a phone that finds the new policy finds its keys too.
    for (version, bytes) in &plan.new_roots {
        write.file(&folder.join(format!("root-{version}.json")), bytes, Before::Nothing, talk)?;
    }
    let target = folder.join("policy.json");
    if plan.unchanged {
        talk.answer(&format!("{} is this policy already.", target.display()));
    } else {
        write.file(&target, &plan.policy, Before::Itself, talk)?;
    }
    notes(args, folder, &write, talk)?;
    publish_site::write(bundle.as_ref(), folder, &plan.accepted.policy, day, &write, talk)?;
    publish_apps::write(&args.apps, &write, talk)?;
    timestamp(args, folder, &plan, day, &write, talk)?;
    talk.answer(&format!("How to set up the web server: {}", folder.join(SERVER_FILE).display()));
    Ok(Ended::Well)
}

/// What is published is in the log before anybody finds it: a log that is forgotten once proves nothing any more.
fn logged(args: &PublishArgs, folder: &Path, before: &Published, plan: &Plan, talk: &Talk) -> Result<(), Problem> {
    let trust = plan.root.log.as_ref();
    let Some(key) = &args.log_key else {
        if trust.is_some() {
            return Err(told(
                "the root names witnesses: phones believe no policy that is not in the log. Give --log-key.",
            ));
        }
        if folder.join(FOLDER).join("checkpoint").exists() {
            return Err(about(folder, "it has a log: give --log-key, so that what is published stands in it."));
        }
        return Ok(());
    };
    let mut roots = before.roots.clone();
    roots.extend(plan.new_roots.clone());
    let after = Published { policy: Some(plan.policy.clone()), roots };
    let key = signer(key, args).open(talk)?;
    let mut origin = args.log_origin.as_deref();
    if let Some(trust) = trust {
        let public = key.public_key().public()?;
        let name = trust.key.name();
        let is_named = VerifierKey::of_log(origin.unwrap_or(name), public).is_ok_and(|key| key == trust.key);
        if !is_named {
            return Err(told(format!("the root names another log: {}. Give its key and its name.", trust.key)));
        }
        // Of a log that is there already the name is known.
        origin = origin.or((!folder.join(FOLDER).exists()).then_some(name));
    }
    let entries = super::log::entries(&after, args.exemptions.as_deref(), talk)?;
    super::log::add(folder, &entries, origin, key.as_ref(), args.dry_run, talk)?;
    if let Some(trust) = trust {
        talk.note(&format!(
            "Phones take this policy when {} of {} witnesses have signed: `appwijzer log cosign`. Put the folder on the web server after that; until then they keep the rule before.",
            trust.threshold,
            trust.witnesses.len()
        ));
    }
    Ok(())
}

fn signer(key: &str, args: &PublishArgs) -> SignerArgs {
    SignerArgs { key: Some(key.to_owned()), sign_with: None, public_key: None, passphrase: args.passphrase.clone() }
}

/// Phones take a policy whose timestamp is of the one before for one that is kept back.
fn timestamp(
    args: &PublishArgs,
    folder: &Path,
    plan: &Plan,
    day: Date,
    write: &WriteArgs,
    talk: &Talk,
) -> Result<(), Problem> {
    let stamped = plan.root.role(RoleName::Timestamp).is_some();
    match &args.timestamp_key {
        Some(_) if args.dry_run => talk.answer("timestamp.json would be renewed."),
        Some(key) => {
            renew(folder, &signer(key, args), DAYS, day, write, talk)?;
        }
        None if stamped => talk.note(
            "The root has timestamp keys: renew timestamp.json with `appwijzer timestamp`, or give --timestamp-key, or phones say that they do not know whether this is the newest.",
        ),
        None => {}
    }
    Ok(())
}

fn notes(args: &PublishArgs, folder: &Path, write: &WriteArgs, talk: &Talk) -> Result<(), Problem> {
    let path = folder.join(SERVER_FILE);
    let notes = server_notes().as_bytes();
    match fs::read(&path) {
        Ok(there) if there == notes => Ok(()),
        Ok(_) if !args.force => {
            talk.answer(&format!("{} was changed and stays as it is (--force writes it anew).", path.display()));
            Ok(())
        }
        _ => write.file(&path, notes, Before::Nothing, talk),
    }
}

/// What is in the folder already.
pub(super) fn published(folder: &Path) -> Result<Published, Problem> {
    let mut published = Published::default();
    let Ok(entries) = fs::read_dir(folder) else { return Ok(published) };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let Some(name) = name.to_str() else { continue };
        let number = name.strip_prefix("root-").and_then(|n| n.strip_suffix(".json")).and_then(|n| n.parse().ok());
        if let Some(number) = number {
            published.roots.insert(number, read(&entry.path(), MAX_ROOT_BYTES)?);
        } else if name == "policy.json" {
            published.policy = Some(read(&entry.path(), MAX_ENVELOPE_BYTES)?);
        }
    }
    Ok(published)
}

fn say(error: &PublishError, talk: &Talk) -> String {
    match error.source().and_then(|e| e.downcast_ref::<TrustError>()) {
        Some(why) => format!("nothing was published: {error}: {}", explain(why, &talk.words)),
        None => format!("nothing was published: {error}"),
    }
}
