//! The arguments of `appwijzer exemption …`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::exemption_deny::DenyArgs;
use super::exemption_inbox::InboxArgs;
use super::exemption_revoke::RevokeArgs;
use super::qr::QrArgs;
use super::secret::SignerArgs;
use super::when::When;
use super::write::WriteArgs;

#[derive(Debug, Subcommand)]
pub(super) enum ExemptionCommand {
    /// Grant an exemption of the policy to one device, for a period
    #[command(after_help = "\
Example: by the code that the phone shows under About, Code of this device
  appwijzer exemption grant --policy policy.json --exemption research --until \"3 months\" \\
      --device \"7K2M9 …\" --key dana.key --out grant.json

A grant names a device, an exemption of the policy (and with it a task) and a period; never a person. It
reaches the phone as a QR code, as pasted text, or in the managed configuration under 'grants'.")]
    Grant(GrantArgs),
    /// Take in a request that a device made: verify it, show it, write it into the register
    #[command(after_help = "\
Examples:
  appwijzer exemption inbox mail.txt --policy policy.json --register exemptions.json
  appwijzer exemption inbox --policy policy.json --register exemptions.json       shows the register

A phone makes the request under I need it for my work; the employee sends it on. docs/exemptions.md tells the rest.")]
    Inbox(InboxArgs),
    /// Answer a request with no, and with the reason: signed, for the device that asked
    #[command(after_help = "\
Example:
  appwijzer exemption deny q-0123456789abcdef --policy policy.json --register exemptions.json \\
      --reason \"Use the computer of the team: the app is there already.\" --key dana.key --out answer.json")]
    Deny(DenyArgs),
    /// Add a signature to a grant or a denial, where the root asks for more than one
    #[command(after_help = "\
Example:
  appwijzer exemption sign grant.json --key dirk.key --root root-1.json")]
    Sign(SignArgs),
    /// Show what a grant says, and with --root whether phones accept it
    #[command(after_help = "\
Example:
  appwijzer exemption show grant.json --root root-1.json")]
    Show(ShowArgs),
    /// Take a grant back: adds its id to the policy's source and raises the version
    #[command(after_help = "\
Example:
  appwijzer exemption revoke g-3fa9c1d20b44 my-policy/

Sign and publish the policy afterwards: phones learn of it with their next refresh.")]
    Revoke(RevokeArgs),
}

#[derive(Debug, Args)]
pub(super) struct GrantArgs {
    /// The policy that is in force: a folder with its source, or the signed file
    #[arg(long, value_name = "FOLDER|FILE")]
    pub policy: String,
    /// Which exemption of the policy
    #[arg(long, value_name = "ID", required_unless_present = "request")]
    pub exemption: Option<String>,
    /// The device: the code that the companion shows, or the id that the management gave it
    #[arg(long, value_name = "CODE|ID", required_unless_present = "request")]
    pub device: Option<String>,
    /// The request that is granted: its name in the register, a file with it, or its text. It says which exemption,
    /// which device and until when
    #[arg(long, value_name = "NAME|FILE|CODE", conflicts_with_all = ["exemption", "device"])]
    pub request: Option<String>,
    /// The register in which it is written down
    #[arg(long, value_name = "FILE")]
    pub register: Option<PathBuf>,
    /// The kind of work that it is for, in a line; never a person's name [default: the exemption's task]
    #[arg(long, value_name = "TEXT")]
    pub task: Option<String>,
    /// First day [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    pub from: Option<Date>,
    /// Last day: a day, or a period such as "6 weeks" [default: as long as the policy allows]
    #[arg(long, value_name = "DATE|PERIOD")]
    pub until: Option<When>,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// The root: says whether the key may grant, and how many signatures are still needed
    #[arg(long, value_name = "ROOT")]
    pub root: Option<PathBuf>,
    /// Where the grant is written
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub qr: QrArgs,
    #[command(flatten)]
    pub write: WriteArgs,
}

#[derive(Debug, Args)]
pub(super) struct SignArgs {
    /// The grant
    #[arg(value_name = "FILE")]
    pub grant: PathBuf,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// The root: says whether the key may grant, and how many signatures are still needed
    #[arg(long, value_name = "ROOT")]
    pub root: Option<PathBuf>,
    /// Where the grant goes with its new signature [default: the file itself]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub qr: QrArgs,
    #[command(flatten)]
    pub write: WriteArgs,
}

#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// A file with a grant, or the text of one
    #[arg(value_name = "FILE|CODE")]
    pub grant: String,
    /// The root by which phones verify it; several, in order, are followed as a phone follows them
    #[arg(long = "root", value_name = "ROOT")]
    pub roots: Vec<PathBuf>,
}
