//! `appwijzer timestamp`: says that what a folder holds is what is meant to be published.

use std::path::{Path, PathBuf};

use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{
    Envelope, Marks, RoleName, TIMESTAMP_TYPE, TimestampDocument, Today, accept_policy, verify_timestamp,
};
use clap::Args;
use jiff::ToSpan;
use jiff::civil::Date;

use crate::publish::follow;
use crate::signing::add_signature;

use super::Ended;
use super::explain::explain;
use super::output::{Problem, Talk};
use super::publish::published;
use super::secret::SignerArgs;
use super::when::today;
use super::write::{Before, WriteArgs, about, told};

/// For how many days a timestamp is good: a week, and some days to put right what went wrong.
pub(super) const DAYS: u8 = 10;
/// The file, beside `policy.json`.
const FILE: &str = "timestamp.json";

#[derive(Debug, Args)]
pub(super) struct TimestampArgs {
    /// The folder that a web server serves, as `publish` wrote it
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// For how many days it says so: longer than the time until the next one
    #[arg(long, value_name = "NUMBER", default_value_t = DAYS, value_parser = clap::value_parser!(u8).range(1..=90))]
    pub days: u8,
    /// As on this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub on: Option<Date>,
    /// Say what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
}

pub(super) fn run(args: &TimestampArgs, talk: &Talk) -> Result<Ended, Problem> {
    let write = WriteArgs { dry_run: args.dry_run, force: false };
    renew(&args.folder, &args.signer, args.days, args.on.unwrap_or_else(today), &write, talk)?;
    Ok(Ended::Well)
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
    let there = published(folder)?;
    let roots: Vec<&Vec<u8>> = there.roots.values().collect();
    let chain = follow(&roots).map_err(|(_, e)| about(folder, &explain(&e)))?;
    let Some((root, policy)) = chain.last().zip(there.policy.as_ref()) else {
        return Err(about(folder, "there is no policy.json with its roots: publish first."));
    };
    let accepted = accept_policy(root, &Marks::default(), policy, Today::without_issue(root.root.issued))
        .map_err(|e| about(folder, &format!("phones refuse its policy.json: {}", explain(&e))))?;
    let fingerprint = accepted.marks.policy_fingerprint.unwrap_or_default();
    let until = day.saturating_add(i64::from(days).days());
    let document = TimestampDocument::new(root, (accepted.marks.policy_version, &fingerprint), day, until);
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
    verify_timestamp(root, &bytes).map_err(|e| told(explain(&e)))?;
    write.file(&folder.join(FILE), &bytes, Before::Itself, talk)?;
    talk.answer(&format!("Policy {} is said to be the newest until {until}.", accepted.marks.policy_version));
    Ok(())
}
