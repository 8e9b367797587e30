//! `appwijzer timestamp`: says that what a folder holds is what is meant to be published.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args as Values;
use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{
    AcceptedPolicy, Envelope, MAX_AHEAD_DAYS, MAX_TIMESTAMP_BYTES, MAX_TIMESTAMP_DAYS, Marks, RoleName, TIMESTAMP_TYPE,
    TimestampDocument, Today, TrustedRoot, accept_policy, verify_timestamp,
};
use clap::{Args, Subcommand};
use jiff::ToSpan;
use jiff::civil::Date;

use crate::publish::follow;
use crate::signing::add_signature;

use crate::told::{About, Why};

use super::Ended;
use super::output::{Problem, Talk};
use super::publish::published;
use super::secret::SignerArgs;
use super::when::today;
use super::write::{Before, WriteArgs, about, read, told, untrusted};

/// For how many days a timestamp is good: a week, and some days to put right what went wrong.
pub(super) const DAYS: u8 = 10;
/// The file, beside `policy.json`.
const FILE: &str = "timestamp.json";

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct TimestampArgs {
    #[command(subcommand)]
    pub command: Option<TimestampCommand>,
    /// The folder that a web server serves, as `publish` wrote it
    #[arg(value_name = "FOLDER", required = true)]
    pub folder: Option<PathBuf>,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// For how many days it says so: longer than the time until the next one
    #[arg(long, value_name = "NUMBER", default_value_t = DAYS, value_parser = clap::value_parser!(u8).range(1..=i64::from(MAX_TIMESTAMP_DAYS)))]
    pub days: u8,
    /// As on this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub on: Option<Date>,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum TimestampCommand {
    /// Show what a folder's timestamp says, and whether phones believe it
    Show {
        /// The folder that a web server serves, as `publish` wrote it
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
        /// As on this day [default: today]
        #[arg(long, value_name = "DATE")]
        on: Option<Date>,
    },
}

pub(super) fn run(args: &TimestampArgs, talk: &Talk) -> Result<Ended, Problem> {
    if let Some(TimestampCommand::Show { folder, on }) = &args.command {
        return show(folder, on.unwrap_or_else(today), talk);
    }
    let Some(folder) = &args.folder else { return Err(told("name a folder.")) };
    let write = WriteArgs { dry_run: args.dry_run, force: false };
    renew(folder, &args.signer, args.days, args.on.unwrap_or_else(today), &write, talk)?;
    Ok(Ended::Well)
}

/// What phones would fetch: the last root, and its policy as they accept it.
fn in_force(folder: &Path) -> Result<(TrustedRoot, AcceptedPolicy), Problem> {
    let there = published(folder)?;
    let roots: Vec<&Vec<u8>> = there.roots.values().collect();
    let mut chain = follow(&roots).map_err(|(_, e)| untrusted(folder, e))?;
    let Some((root, policy)) = chain.pop().zip(there.policy) else {
        return Err(about(folder, "there is no policy.json with its roots: publish first."));
    };
    let accepted = accept_policy(&root, &Marks::default(), &policy, Today::without_issue(root.root.issued))
        .map_err(|e| Problem::from(About(folder.to_owned(), Why("why-policy-refused", e))))?;
    Ok((root, accepted))
}

/// Shows a timestamp, and holds it against what lies beside it as a phone does.
fn show(folder: &Path, day: Date, talk: &Talk) -> Result<Ended, Problem> {
    let path = folder.join(FILE);
    let bytes = read(&path, MAX_TIMESTAMP_BYTES)?;
    let (root, accepted) = in_force(folder)?;
    let timestamp =
        verify_timestamp(&root, &bytes).map_err(|e| Problem::from(About(path.clone(), Why("why-refused", e))))?;
    talk.answer(&format!(
        "Timestamp of: {}\nSigned on:    {}\nUntil:        {}, that day included\nRoot:         {}\nPolicy:       {}\n\
         Fingerprint:  {}",
        timestamp.organisation,
        timestamp.issued,
        timestamp.expires,
        timestamp.root_version,
        timestamp.policy_version,
        timestamp.policy_fingerprint
    ));
    let seen = (root.root.version, accepted.marks.policy_version, accepted.marks.policy_fingerprint.as_deref());
    if seen != (timestamp.root_version, timestamp.policy_version, Some(&timestamp.policy_fingerprint)) {
        return Err(about(&path, "it names another root or policy than lies beside it. Renew it."));
    }
    // As phones do: what was signed on a day to come, or when its root had ended, is not kept.
    let issued = timestamp.issued.to_string();
    if root.has_expired(timestamp.issued) || timestamp.issued > today().saturating_add(MAX_AHEAD_DAYS.days()) {
        return Err(about(&path, &talk.tell("timestamp-not-kept", &Values::new().with("day", &issued))));
    }
    if day > timestamp.expires {
        return Err(about(
            &path,
            "its last day has passed: phones say that they do not know what is newest. Renew it.",
        ));
    }
    talk.answer("Its signatures are right, and it names the root and the policy that lie beside it.");
    Ok(Ended::Well)
}

/// A weekly job on a machine whose year is wrong: what it signed, phones would not take.
fn refuse_date(root: &TrustedRoot, day: Date, talk: &Talk) -> Result<(), Problem> {
    let (day_text, version, until) = (day.to_string(), root.root.version.to_string(), root.root.expires.to_string());
    let args = Values::new().with("day", &day_text).with("root", &version).with("until", &until);
    if root.has_expired(day) {
        return Err(told(talk.tell("timestamp-root-ended", &args)));
    }
    if day > today().saturating_add(MAX_AHEAD_DAYS.days()) {
        return Err(told(talk.tell("timestamp-ahead", &args)));
    }
    Ok(())
}

/// Phones that have the later one keep it, and hear nothing newer from this one.
fn refuse_older(folder: &Path, root: &TrustedRoot, day: Date, talk: &Talk) -> Result<(), Problem> {
    // What cannot be read, or is not believed, is what a new one puts right.
    let standing = std::fs::read(folder.join(FILE)).ok().and_then(|bytes| verify_timestamp(root, &bytes).ok());
    let Some(standing) = standing.filter(|standing| standing.issued > day && standing.issued <= today()) else {
        return Ok(());
    };
    let (day, issued) = (day.to_string(), standing.issued.to_string());
    Err(told(talk.tell("timestamp-older", &Values::new().with("day", &day).with("issued", &issued))))
}

/// Signs what the folder holds, after following it as a phone does.
pub(super) fn renew(
    folder: &Path,
    signer: &SignerArgs,
    days: u8,
    day: Date,
    write: &WriteArgs,
    talk: &Talk,
) -> Result<(), Problem> {
    let (root, accepted) = in_force(folder)?;
    refuse_date(&root, day, talk)?;
    refuse_older(folder, &root, day, talk)?;
    let fingerprint = accepted.marks.policy_fingerprint.unwrap_or_default();
    let until = day.saturating_add(i64::from(days).days());
    let document = TimestampDocument::new(&root, (accepted.marks.policy_version, &fingerprint), day, until);
    let payload = canonical::to_vec(&document).map_err(|e| told(e.to_string()))?;
    let key = signer.open(talk)?;
    let mut envelope = Envelope::unsigned(TIMESTAMP_TYPE, &payload);
    add_signature(&mut envelope, key.as_ref()).map_err(|e| told(e.to_string()))?;
    if !root.root.role_keys(RoleName::Timestamp).keys.iter().any(|(id, _)| **id == key.public_key().id()) {
        return Err(told(format!(
            "{} is no timestamp key of root {}: make a next root with `appwijzer root rotate --timestamp-key …`.",
            signer.name(),
            root.root.version
        )));
    }
    let bytes = envelope.to_json();
    verify_timestamp(&root, &bytes)?;
    write.file(&folder.join(FILE), &bytes, Before::Itself, talk)?;
    talk.answer(&format!("Policy {} is said to be the newest until {until}.", accepted.marks.policy_version));
    Ok(())
}
