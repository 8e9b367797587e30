//! `appwijzer root …`.

use std::path::{Path, PathBuf};

use appwijzer_core::trust::{Envelope, Key, MAX_ROOT_BYTES, Root};
use clap::{Args, Subcommand};
use jiff::civil::Date;

use crate::signing::{PublicKeyFile, RootDraft, RootFile, add_signature, new_root, next_root};

use super::Ended;
use super::explain::explain;
use super::output::{Problem, Talk};
use super::root_text::{describe, signatures};
use super::secret::SignerArgs;
use super::when::{When, today};
use super::write::{Before, WriteArgs, about, is_same, read, told};

#[derive(Debug, Subcommand)]
pub(super) enum RootCommand {
    /// Make the first root: which keys may sign what
    #[command(after_help = "\
Example: two of three people sign roots and policies, one of two grants exemptions
  appwijzer root init dorp --root-key anna.key.pub --root-key bob.key.pub --root-key cas.key.pub \\
      --policy-key anna.key.pub --policy-key bob.key.pub --exemption-key dana.key.pub \\
      --expires \"2 years\" --out root-1.json

The new root has no signatures yet: each root key signs it next, with `appwijzer root sign`.")]
    Init(InitArgs),
    /// Make the root after an existing one, with other keys, thresholds or another last day
    #[command(after_help = "\
Example: Bob leaves, Eve comes
  appwijzer root rotate root-1.json --root-key anna.key.pub --root-key eve.key.pub --root-key cas.key.pub \\
      --expires \"2 years\" --out root-2.json

The keys that are named for a role take the place of all that it had; a role of which none is named
keeps its keys. The new root is signed by as many keys as the old one asks, and as many as the new one.

Example: a policy key was stolen, and its thief drove the version number up
  appwijzer root rotate root-1.json --policy-key new.key.pub --policy-restart 12 --out root-2.json")]
    Rotate(RotateArgs),
    /// Add a signature to a root; people at several machines do so one after the other
    #[command(after_help = "\
Example: Anna signs, sends the file to Bob, and Bob signs
  appwijzer root sign root-1.json --key anna.key
  appwijzer root sign root-1.json --key bob.key

The signature is added to the file itself, unless --out names another. From root 2 on, the root before
must lie beside it (root-1.json beside root-2.json), or be named with --previous.")]
    Sign(SignArgs),
    /// Show what a root says, which signatures it has, and which it lacks
    #[command(after_help = "\
Example:
  appwijzer root show root-2.json")]
    Show(ShowArgs),
}

/// Keys and thresholds.
#[derive(Debug, Args)]
pub(super) struct KeysArgs {
    /// Public key that may sign roots; once for each
    #[arg(long = "root-key", value_name = "FILE.pub")]
    pub root_keys: Vec<PathBuf>,
    /// How many of them must sign [default: 1 of one, 2 of more; after a rotation as before]
    #[arg(long, value_name = "NUMBER")]
    pub root_threshold: Option<usize>,
    /// Public key that may sign policies; once for each
    #[arg(long = "policy-key", value_name = "FILE.pub")]
    pub policy_keys: Vec<PathBuf>,
    /// How many of them must sign [default: 1; after a rotation as before]
    #[arg(long, value_name = "NUMBER")]
    pub policy_threshold: Option<usize>,
    /// Public key that may grant exemptions; once for each [default: the policy keys]
    #[arg(long = "exemption-key", value_name = "FILE.pub")]
    pub exemption_keys: Vec<PathBuf>,
    /// How many of them must sign [default: 1; after a rotation as before]
    #[arg(long, value_name = "NUMBER")]
    pub exemption_threshold: Option<usize>,
    /// First day [default: today]
    #[arg(long, value_name = "DATE")]
    pub issued: Option<Date>,
    /// Where the root is written
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub write: WriteArgs,
}

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// Id of the organisation, as the policy has it
    #[arg(value_name = "ORGANISATION")]
    pub organisation: String,
    #[command(flatten)]
    pub keys: KeysArgs,
    /// Last day on which companions accept anything new under it: a day, or a period such as "2 years"
    #[arg(long, value_name = "DATE|PERIOD")]
    pub expires: When,
}

#[derive(Debug, Args)]
pub(super) struct RotateArgs {
    /// The root that is in force
    #[arg(value_name = "ROOT")]
    pub root: PathBuf,
    #[command(flatten)]
    pub keys: KeysArgs,
    /// Last day: a day, or a period such as "2 years" [default: as before]
    #[arg(long, value_name = "DATE|PERIOD")]
    pub expires: Option<When>,
    /// After a stolen policy key: companions start again at this version of the policy
    #[arg(long, value_name = "VERSION", value_parser = clap::value_parser!(u64).range(1..1 << 53))]
    pub policy_restart: Option<u64>,
}

#[derive(Debug, Args)]
pub(super) struct SignArgs {
    /// The root to sign
    #[arg(value_name = "ROOT")]
    pub root: PathBuf,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// The root before [default: the one that lies beside it]
    #[arg(long, value_name = "ROOT")]
    pub previous: Option<PathBuf>,
    /// Where the root goes with its new signature [default: the file itself]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub write: WriteArgs,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// The root
    #[arg(value_name = "ROOT")]
    pub root: PathBuf,
    /// The root before [default: the one that lies beside it]
    #[arg(long, value_name = "ROOT")]
    pub previous: Option<PathBuf>,
}

pub(super) fn run(command: &RootCommand, talk: &Talk) -> Result<Ended, Problem> {
    match command {
        RootCommand::Init(args) => init(args, talk),
        RootCommand::Rotate(args) => rotate(args, talk),
        RootCommand::Sign(args) => sign(args, talk),
        RootCommand::Show(args) => {
            let file = read_root(&args.root)?;
            let before = previous(&args.root, &file.root, args.previous.as_deref())?;
            talk.answer(&describe(&file, before.as_ref().map(|b| &b.root)));
            Ok(Ended::Well)
        }
    }
}

/// Reads a root that may lack signatures.
pub(super) fn read_root(path: &Path) -> Result<RootFile, Problem> {
    RootFile::read(&read(path, MAX_ROOT_BYTES)?).map_err(|e| about(path, &explain(&e)))
}

fn public_keys(paths: &[PathBuf]) -> Result<Vec<Key>, Problem> {
    Ok(paths.iter().map(|path| PublicKeyFile::read(path)).collect::<Result<_, _>>()?)
}

fn init(args: &InitArgs, talk: &Talk) -> Result<Ended, Problem> {
    let keys = &args.keys;
    if keys.root_keys.is_empty() || keys.policy_keys.is_empty() {
        return Err(told("a root names at least one --root-key and one --policy-key (files that end in .pub)."));
    }
    let (root, policy) = (public_keys(&keys.root_keys)?, public_keys(&keys.policy_keys)?);
    let exemption = public_keys(&keys.exemption_keys)?;
    if root.len() == 1 {
        talk.note("Only one root key: if it is lost, no root can ever follow, and every phone must be set up anew. Three keys of which two sign are safer.");
    }
    let exemption = if exemption.is_empty() {
        talk.note("No --exemption-key: the policy keys may grant exemptions.");
        policy.clone()
    } else {
        exemption
    };
    let issued = keys.issued.unwrap_or_else(today);
    let draft = RootDraft {
        organisation: args.organisation.clone(),
        issued,
        expires: args.expires.seen_from(issued),
        root: (root.clone(), keys.root_threshold.unwrap_or(root.len().min(2))),
        policy: (policy, keys.policy_threshold.unwrap_or(1)),
        exemption: (exemption, keys.exemption_threshold.unwrap_or(1)),
        policy_restart: None,
    };
    let envelope = new_root(draft).map_err(|e| told(format!("no root was made: {}", explain(&e))))?;
    write_unsigned(&envelope, keys, None, talk)
}

fn rotate(args: &RotateArgs, talk: &Talk) -> Result<Ended, Problem> {
    let keys = &args.keys;
    let old = read_root(&args.root)?;
    if !old.is_complete(None) {
        let why = "it is not fully signed, so that no phone follows it. Sign it first with `appwijzer root sign`.";
        return Err(about(&args.root, why));
    }
    let issued = keys.issued.unwrap_or_else(today);
    let mut draft = RootDraft::after(&old.root, issued);
    let roles = [
        (&mut draft.root, &keys.root_keys, keys.root_threshold),
        (&mut draft.policy, &keys.policy_keys, keys.policy_threshold),
        (&mut draft.exemption, &keys.exemption_keys, keys.exemption_threshold),
    ];
    for (role, files, threshold) in roles {
        if !files.is_empty() {
            role.0 = public_keys(files)?;
        }
        role.1 = threshold.unwrap_or(role.1);
    }
    draft.expires = args.expires.map_or(draft.expires, |when| when.seen_from(issued));
    draft.policy_restart = args.policy_restart;
    let envelope = next_root(&old.root, draft).map_err(|e| told(format!("no root was made: {}", explain(&e))))?;
    let new = RootFile::read(&envelope.to_json()).map_err(|e| told(explain(&e)))?;
    match (new.root.drops_policy_key_of(&old.root), args.policy_restart) {
        (false, Some(_)) => {
            return Err(told(
                "--policy-restart works only in a root that takes a policy key away: name with --policy-key those that stay or are new.",
            ));
        }
        (true, None) => talk.note(
            "A policy key was taken away. If it was stolen, and its thief may have published high version numbers, give --policy-restart with the version that you will publish next.",
        ),
        _ => {}
    }
    write_unsigned(&envelope, keys, Some(&old.root), talk)
}

fn write_unsigned(envelope: &Envelope, keys: &KeysArgs, before: Option<&Root>, talk: &Talk) -> Result<Ended, Problem> {
    let bytes = envelope.to_json();
    let file = RootFile::read(&bytes).map_err(|e| told(explain(&e)))?;
    talk.answer(&describe(&file, before));
    keys.write.file(&keys.out, &bytes, Before::Nothing, talk)?;
    talk.answer(&format!("Next: appwijzer root sign {} --key …", keys.out.display()));
    Ok(Ended::Well)
}

/// The root before: the one that was named, or the one that lies beside it.
fn previous(path: &Path, root: &Root, named: Option<&Path>) -> Result<Option<RootFile>, Problem> {
    if root.version == 1 {
        return Ok(None);
    }
    let name = format!("root-{}.json", root.version - 1);
    let beside = path.with_file_name(&name);
    let before = named.unwrap_or(&beside);
    if named.is_none() && !before.exists() {
        return Err(told(format!(
            "{} is version {}: the root before is needed to count its signatures. Put {name} beside it, or name it with --previous.",
            path.display(),
            root.version
        )));
    }
    let file = read_root(before)?;
    if file.root.version + 1 != root.version || file.root.organisation != root.organisation {
        let why = format!(
            "it is root {} of {}; wanted is root {} of {}",
            file.root.version,
            file.root.organisation,
            root.version - 1,
            root.organisation
        );
        return Err(about(before, &why));
    }
    Ok(Some(file))
}

fn sign(args: &SignArgs, talk: &Talk) -> Result<Ended, Problem> {
    let mut file = read_root(&args.root)?;
    let before = previous(&args.root, &file.root, args.previous.as_deref())?;
    let before = before.as_ref().map(|b| &b.root);
    let out = args.out.as_deref().unwrap_or(&args.root);
    let own = is_same(out, &args.root);
    if !own {
        args.write.refuse_existing(out)?;
    }
    // What is signed is read first.
    talk.answer(&describe(&file, before));
    let key = args.signer.open()?;
    let id = key.public_key().id();
    if !file.tallies(before).iter().any(|tally| tally.knows(&id)) {
        let why = format!(
            "{} is no root key of this root or of the one before: its signature would not count.",
            args.signer.key.display()
        );
        return Err(told(why));
    }
    add_signature(&mut file.envelope, &key).map_err(|e| about(&args.root, &e.to_string()))?;
    args.write.file(out, &file.envelope.to_json(), if own { Before::Itself } else { Before::Nothing }, talk)?;
    talk.answer(&signatures(&file, before));
    talk.answer(if file.is_complete(before) {
        "Every signature is there. Phones accept this root."
    } else {
        "Send the file to the next person, who signs it in the same way."
    });
    Ok(Ended::Well)
}
