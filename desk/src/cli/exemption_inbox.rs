//! `appwijzer exemption inbox`: a request comes in, is verified, shown and written down; or the register is shown.

use std::path::PathBuf;

use appwijzer_core::l10n::Args as Values;
use clap::Args;

use crate::signing::Standing;

use super::Ended;
use super::exemption_request::{describe, line, open, request, told, warn};
use super::output::{Problem, Talk};
use super::policy_file::{policy, roots};
use super::when::today;
use super::write::{WriteArgs, told as told_plainly};

#[derive(Debug, Args)]
pub(super) struct InboxArgs {
    /// The request: a file with the mail or the text that somebody sent, the text itself, or - for standard input
    /// [default: the register is shown]
    #[arg(value_name = "FILE|CODE|-")]
    pub request: Option<String>,
    /// The policy that is in force: a folder with its source, or the signed file
    #[arg(long, value_name = "FOLDER|FILE")]
    pub policy: String,
    /// The register; it is made if it is not there
    #[arg(long, value_name = "FILE")]
    pub register: PathBuf,
    /// The root: refuses a request to another organisation of the same name
    #[arg(long, value_name = "ROOT")]
    pub root: Option<PathBuf>,
    #[command(flatten)]
    pub write: WriteArgs,
}

pub(super) fn inbox(args: &InboxArgs, talk: &Talk) -> Result<Ended, Problem> {
    let file = policy(&args.policy, talk)?.file;
    let policy = file.policy();
    let mut opened = open(&args.register, policy.organisation.id, talk)?;
    let day = today();
    let Some(named) = &args.request else {
        if opened.register.entries.is_empty() {
            talk.answer(&talk.say("register-empty"));
        }
        opened.register.entries.iter().for_each(|entry| talk.answer(&line(entry, day, talk)));
        let waiting = opened.register.entries.iter().filter(|e| e.standing(day) == Standing::Open).count();
        talk.answer(&talk.tell("register-waiting", &Values::new().number("n", waiting)));
        return Ok(Ended::Well);
    };
    let request = request(named, Some(&opened.register), talk)?;
    let root = args.root.as_slice();
    let line_of_roots = roots(root)?.last().and_then(appwijzer_core::trust::TrustedRoot::lineage);
    if request.document.lineage.clone().zip(line_of_roots).is_some_and(|(theirs, ours)| theirs != ours) {
        return Err(told_plainly(talk.say("request-other-lineage")));
    }
    let new = opened.register.receive(&request, day).map_err(|e| told_plainly(told(&e, talk)))?;
    talk.answer(&talk.say("request-verified"));
    talk.answer(&describe(&request, policy, talk));
    warn(&request, policy, talk);
    if !new {
        let known = opened.register.entry(&request.id);
        known.into_iter().for_each(|entry| talk.note(&line(entry, day, talk)));
        talk.note(&talk.say("request-known"));
        return Ok(Ended::Well);
    }
    opened.keep(&args.register, args.write, talk)?;
    let values = Values::new().with("id", &request.id);
    talk.answer(&talk.tell("request-next", &values));
    Ok(Ended::Well)
}
