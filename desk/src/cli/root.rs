//! `appwijzer root …`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args as Values;
use jiff::ToSpan;

use appwijzer_core::trust::{Carried, Envelope, Key, KeyId, MAX_ROOT_BYTES, RoleName, Root, TrustError};

use crate::signing::{KeyNames, PublicKeyFile, RootDraft, RootFile, add_signature, new_root, next_root};

use crate::told::{About, Why};

use super::Ended;
use super::adding::Standing;
use super::output::{Problem, Talk};
use super::policy_file::{refuse_new_root_ahead, refuse_root_ahead};
use super::root_args::{InitArgs, KeysArgs, RootCommand, RotateArgs, SignArgs};
use super::root_text::{describe, signatures};
use super::when::today;
use super::write::{Before, about, is_same, read, told, untrusted};

/// How long before its root a day may lie to which phones bring their time down.
const MOST_DAYS_BACK: i64 = 31;
/// A first root that ends sooner deserves a word.
const SHORT_LIFE_DAYS: i64 = 90;

pub(super) fn run(command: &RootCommand, talk: &Talk) -> Result<Ended, Problem> {
    match command {
        RootCommand::Init(args) => init(args, talk),
        RootCommand::Rotate(args) => rotate(args, talk),
        RootCommand::Sign(args) => sign(args, talk),
        RootCommand::Show(args) => {
            let file = read_root(&args.root)?;
            let before = previous(&args.root, &file.root, args.previous.as_deref())?;
            let names = KeyNames::in_folder(args.root.parent().unwrap_or(Path::new(".")));
            talk.answer(&describe(&file, before.as_ref().map(|b| &b.root), &names, &talk.words));
            Ok(Ended::Well)
        }
    }
}

/// Reads a root that may lack signatures.
pub(super) fn read_root(path: &Path) -> Result<RootFile, Problem> {
    RootFile::read(&read(path, MAX_ROOT_BYTES)?).map_err(|e| untrusted(path, e))
}

fn public_keys(paths: &[PathBuf]) -> Result<Vec<Key>, Problem> {
    Ok(paths.iter().map(|path| PublicKeyFile::read(path).map(|file| file.key)).collect::<Result<_, _>>()?)
}

fn init(args: &InitArgs, talk: &Talk) -> Result<Ended, Problem> {
    let keys = &args.keys;
    if keys.root_keys.is_empty() || keys.policy_keys.is_empty() {
        return Err(told("a root names at least one --root-key and one --policy-key (files that end in .pub)."));
    }
    let (root, policy) = (public_keys(&keys.root_keys)?, public_keys(&keys.policy_keys)?);
    let exemption = public_keys(&keys.exemption_keys)?;
    let timestamp = public_keys(&keys.timestamp_keys)?;
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
        timestamp: (!timestamp.is_empty()).then_some((timestamp, 1)),
        policy_restart: None,
        time_restart: None,
        withdraw_grants: false,
        log: keys.log_trust(),
        carried: Carried::default(),
    };
    if draft.expires < issued.saturating_add(SHORT_LIFE_DAYS.days()) {
        talk.note(&format!(
            "This root ends on {}, in less than {SHORT_LIFE_DAYS} days. Afterwards phones accept nothing new until a next root follows.",
            draft.expires
        ));
    }
    let envelope = new_root(draft).map_err(|e| Problem::from(Why("why-no-root", e)))?;
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
    if !keys.timestamp_keys.is_empty() {
        draft.timestamp = Some((public_keys(&keys.timestamp_keys)?, 1));
    }
    draft.log = keys.log_trust().or(draft.log.filter(|_| !args.no_log));
    draft.policy_restart = args.policy_restart;
    if let Some(day) = args.time_restart
        && (day < issued.saturating_sub(MOST_DAYS_BACK.days()) || day > issued)
    {
        return Err(told(format!(
            "--time-restart {day}: phones bring their time down to this day, and it is not within {MOST_DAYS_BACK} days before the root's day of issue, {issued}. Name a day on which a right clock is known: today, or the day on which the mistake was found."
        )));
    }
    draft.time_restart = args.time_restart;
    draft.withdraw_grants = args.withdraw_grants;
    let envelope = next_root(&old, draft).map_err(|e| Problem::from(Why("why-no-root", e)))?;
    let new = RootFile::read(&envelope.to_json())?;
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
    note_keys_that_stay(&old.root, &new.root, &names_of(keys), talk);
    write_unsigned(&envelope, keys, Some(&old.root), talk)
}

/// Who steals a policy key steals the key: one that is taken away in one role and stays in another still signs there.
fn note_keys_that_stay(old: &Root, new: &Root, names: &KeyNames, talk: &Talk) {
    const ROLES: [RoleName; 4] = [RoleName::Root, RoleName::Policy, RoleName::Exemption, RoleName::Timestamp];
    let has = |root: &Root, role, id: &KeyId| root.role_keys(role).keys.iter().any(|(other, _)| *other == id);
    let gone = ROLES.iter().flat_map(|role| old.role_keys(*role).keys.into_iter().map(move |(id, _)| (*role, id)));
    let mut told = BTreeSet::new();
    for (_, id) in gone.filter(|(role, id)| !has(new, *role, id)) {
        let stays: Vec<String> = ROLES
            .iter()
            .filter(|role| has(new, **role, id))
            .map(|role| talk.say(&format!("role-{}", role.as_str())))
            .collect();
        if !stays.is_empty() && told.insert(id) {
            let (key, roles) = (names.short(&id.0), talk.words.list(&stays));
            talk.note(&talk.tell("root-key-stays", &Values::new().with("key", &key).with("roles", &roles)));
        }
    }
}

fn write_unsigned(envelope: &Envelope, keys: &KeysArgs, before: Option<&Root>, talk: &Talk) -> Result<Ended, Problem> {
    let bytes = envelope.to_json();
    let file = RootFile::read(&bytes)?;
    refuse_new_root_ahead(&file.root, talk)?;
    talk.answer(&describe(&file, before, &names_of(keys), &talk.words));
    keys.write.file(&keys.out, &bytes, Before::Nothing, talk)?;
    talk.answer(&format!("Next: appwijzer root sign {} --key …", keys.out.display()));
    Ok(Ended::Well)
}

/// What the keys are called that were named, and those that lie beside the new root.
fn names_of(keys: &KeysArgs) -> KeyNames {
    let mut names = KeyNames::default();
    let named = keys.root_keys.iter().chain(&keys.policy_keys).chain(&keys.exemption_keys);
    named.filter_map(|path| PublicKeyFile::read(path).ok()).for_each(|file| names.add(&file));
    names.join(KeyNames::in_folder(keys.out.parent().unwrap_or(Path::new("."))));
    names
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
    // The same id and even the same keys are not the same line: phones go by the first root.
    if let (Some(theirs), Some(ours)) = (file.lineage(), &root.lineage)
        && theirs != *ours
    {
        return Err(About(before.to_owned(), TrustError::OtherLineage).into());
    }
    Ok(Some(file))
}

fn sign(args: &SignArgs, talk: &Talk) -> Result<Ended, Problem> {
    let standing = Standing::of(&args.root, MAX_ROOT_BYTES)?;
    let mut file = read_root(&args.root)?;
    let before = previous(&args.root, &file.root, args.previous.as_deref())?;
    let before = before.as_ref().map(|b| &b.root);
    let out = args.out.as_deref().unwrap_or(&args.root);
    let own = is_same(out, &args.root);
    if !own {
        args.write.refuse_existing(out)?;
    }
    if file.root.expires < today() {
        let why = format!(
            "it expired on {}, so that no phone would accept anything under it. Make it anew with another --expires.",
            file.root.expires
        );
        return Err(about(&args.root, &why));
    }
    refuse_root_ahead(&file.root, talk)?;
    // What is signed is read first.
    let names = args.signer.names(Some(&args.root));
    talk.answer(&describe(&file, before, &names, &talk.words));
    let key = args.signer.open(talk)?;
    let id = key.public_key().id();
    if !file.tallies(before).iter().any(|tally| tally.knows(&id)) {
        let why = format!(
            "{} is no root key of this root or of the one before: its signature would not count.",
            args.signer.name()
        );
        return Err(told(why));
    }
    add_signature(&mut file.envelope, key.as_ref()).map_err(|e| About(args.root.clone(), e))?;
    standing.join(&mut file.envelope, talk)?;
    args.write.file(out, &file.envelope.to_json(), if own { Before::Itself } else { Before::Nothing }, talk)?;
    talk.answer(&signatures(&file, before, &names, &talk.words));
    talk.answer(if file.is_complete(before) {
        "Every signature is there. Phones accept this root."
    } else {
        "Send the file to the next person, who signs it in the same way."
    });
    Ok(Ended::Well)
}
