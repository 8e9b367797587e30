//! `appwijzer exemption deny`: a signed answer with a reason, for the device that asked.

use std::path::PathBuf;

use appwijzer_core::trust::{DENIAL_TYPE, DenialDocument, Envelope, MAX_REASON};
use clap::Args;

use crate::signing::denial_bytes;

use super::Ended;
use super::exemption::{add, hand_over};
use super::exemption_request::{describe, open, request, told};
use super::output::{Problem, Talk};
use super::policy_file::policy;
use super::qr::QrArgs;
use super::secret::SignerArgs;
use super::when::today;
use super::write::{Before, WriteArgs, told as told_plainly};

#[derive(Debug, Args)]
pub(super) struct DenyArgs {
    /// The request: its name in the register, a file with it, or its text
    #[arg(value_name = "NAME|FILE|CODE")]
    pub request: String,
    /// Why, in plain and kind words for the employee: at most 400 characters
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
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

pub(super) fn deny(args: &DenyArgs, talk: &Talk) -> Result<Ended, Problem> {
    let file = policy(&args.policy, talk)?.file;
    let policy = file.policy();
    let organisation = policy.organisation.id;
    let mut opened = open(&args.register, organisation, talk)?;
    let request = request(&args.request, Some(&opened.register), talk)?;
    let reason = args.reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if !(1..=MAX_REASON).contains(&reason.chars().count()) {
        return Err(told_plainly(talk.say("deny-reason")));
    }
    args.write.refuse_existing(&args.out)?;
    args.qr.refuse_existing(&args.write)?;
    let wrong = |e| told_plainly(told(&e, talk));
    opened.register.receive(&request, today()).map_err(wrong)?;
    let denial = DenialDocument::new(&request.id, &request.document, today(), &reason);
    denial.check().map_err(|e| told_plainly(e.to_string()))?;
    opened.register.denied(&denial).map_err(wrong)?;
    talk.answer(&describe(&request, policy, talk));
    let mut envelope = Envelope::unsigned(DENIAL_TYPE, &denial_bytes(&denial));
    add(&mut envelope, &args.signer, args.root.as_deref(), organisation, talk)?;
    // The answer first: whoever is interrupted between finds the request still open, and decides once more.
    hand_over(&envelope, (&args.out, Before::Nothing), &args.write, &args.qr, talk)?;
    opened.keep(&args.register, args.write, talk)?;
    Ok(Ended::Well)
}
