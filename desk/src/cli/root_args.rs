//! The arguments of `appwijzer root …`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use crate::log::{LogTrust, VerifierKey};

use super::secret::SignerArgs;
use super::when::When;
use super::write::WriteArgs;

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
    /// Public key that may say each week that what is published is the newest; once for each, one signs
    #[arg(long = "timestamp-key", value_name = "FILE.pub")]
    pub timestamp_keys: Vec<PathBuf>,
    /// The log in which every policy must stand before a phone believes it, as `log key` prints it
    #[arg(long, value_name = "NAME+HASH+KEY", requires = "witnesses")]
    pub log: Option<VerifierKey>,
    /// A witness of the log, as `log key --witness` prints it; once for each
    #[arg(long = "witness", value_name = "NAME+HASH+KEY", requires = "log")]
    pub witnesses: Vec<VerifierKey>,
    /// How many witnesses must have seen a policy in the log [default: more than half]
    #[arg(long, value_name = "NUMBER", requires = "log")]
    pub witness_threshold: Option<usize>,
    /// First day [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub issued: Option<Date>,
    /// Where the root is written
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub write: WriteArgs,
}

impl KeysArgs {
    /// The log that the root asks for, if it was named.
    pub(super) fn log_trust(&self) -> Option<LogTrust> {
        let threshold = self.witness_threshold.unwrap_or(self.witnesses.len() / 2 + 1);
        self.log.clone().map(|key| LogTrust { key, threshold, witnesses: self.witnesses.clone() })
    }
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
    /// From this root on no log is asked for
    #[arg(long, conflicts_with = "log")]
    pub no_log: bool,
    /// After a stolen policy key: companions start again at this version of the policy
    #[arg(long, value_name = "VERSION", value_parser = clap::value_parser!(u64).range(1..1 << 53))]
    pub policy_restart: Option<u64>,
    /// After a policy with a wrong date: phones bring the time that they believe down to this day, once
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub time_restart: Option<Date>,
    /// After a stolen exemption key: grants end that none of this root's keys signed, on every phone
    #[arg(long)]
    pub withdraw_grants: bool,
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
