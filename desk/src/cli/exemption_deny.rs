//! `appwijzer exemption deny`: a signed answer with a reason, for the device that asked.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::exemption::{Because, Book, denial, denial_envelope, reason};

use super::Ended;
use super::exemption::{add, expect, hand_over};
use super::exemption_request::{describe, keep, one};
use super::output::{Problem, Talk};
use super::policy_file::policy;
use super::qr::QrArgs;
use super::root::read_root;
use super::secret::SignerArgs;
use super::when::today;
use super::write::{Before, WriteArgs};

#[derive(Debug, Args)]
pub(super) struct DenyArgs {
    /// The request: its name in the register, a file with it, or its text
    #[arg(value_name = "NAME|FILE|CODE")]
    pub request: String,
    /// Why, in plain and kind words for the employee: with those of --because at most 400 characters
    #[arg(long, value_name = "TEXT", required_unless_present = "because")]
    pub reason: Option<String>,
    /// Why, by a sentence that comes with the program, in the language of --lang; --reason follows it
    #[arg(long, value_name = "REASON", value_enum)]
    pub because: Option<Because>,
    /// The policy that is in force: a folder with its source, or the signed file
    #[arg(long, value_name = "FOLDER|FILE")]
    pub policy: String,
    /// The register in which it is written down
    #[arg(long, value_name = "FILE")]
    pub register: PathBuf,
    #[command(flatten)]
    pub signer: SignerArgs,
    /// The root: says whether the key may answer, and how many signatures are still needed
    #[arg(long, value_name = "ROOT")]
    pub root: Option<PathBuf>,
    /// Where the answer is written
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    #[command(flatten)]
    pub qr: QrArgs,
    #[command(flatten)]
    pub write: WriteArgs,
}

impl ValueEnum for Because {
    fn value_variants<'a>() -> &'a [Self] {
        &Because::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

pub(super) fn deny(args: &DenyArgs, talk: &Talk) -> Result<Ended, Problem> {
    let file = policy(&args.policy, talk)?.file;
    let policy = file.policy();
    let organisation = policy.organisation.id;
    let mut book = Book::open(&args.register, organisation)?;
    let request = one(&args.request, Some(&book.register), talk)?;
    let because = args.because.unwrap_or(Because::OwnWords);
    let reason = reason(because, args.reason.as_deref().unwrap_or_default(), &talk.words)?;
    args.write.refuse_existing(&args.out)?;
    args.qr.refuse_existing(&args.write)?;
    let root = args.root.as_deref().map(read_root).transpose()?.map(|file| file.root);
    let denial = denial(&request, today(), &reason)?;
    book.denied(&request, &denial)?;
    talk.answer(&describe(&request, policy, root.as_ref(), talk));
    let mut envelope = denial_envelope(&denial);
    expect(root.as_ref(), organisation)?;
    add(&mut envelope, &args.signer, (args.root.as_deref(), root.as_ref()), talk)?;
    // The answer first: whoever is interrupted between finds the request still open, and decides once more.
    hand_over(&envelope, (&args.out, Before::Nothing), &args.write, &args.qr, talk)?;
    keep(&mut book, args.write, talk)?;
    Ok(Ended::Well)
}
