//! `appwijzer exemption inbox`: requests come in, are verified, shown and written down; or the register is shown.

use std::path::PathBuf;

use appwijzer_core::l10n::Args as Values;
use clap::Args;

use crate::exemption::{Book, Refusal, line};
use crate::signing::Standing;

use super::Ended;
use super::exemption_request::{describe, keep, named, warn};
use super::output::{Problem, Talk};
use super::policy_file::{policy, roots};
use super::when::today;
use super::write::WriteArgs;

#[derive(Debug, Args)]
pub(super) struct InboxArgs {
    /// The request: a file with the mail or the text that somebody sent, or with several of them; the text itself; or -
    /// for standard input
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
    let mut book = Book::open(&args.register, policy.organisation.id)?;
    let day = today();
    let Some(given) = &args.request else {
        show(&book, talk);
        return Ok(Ended::Well);
    };
    let all = named(given, Some(&book.register), talk)?;
    let chain = roots(args.root.as_slice())?;
    let root = chain.last();
    let line_of_roots = root.and_then(appwijzer_core::trust::TrustedRoot::lineage);
    for request in &all {
        if request.document.lineage.as_ref().zip(line_of_roots.as_ref()).is_some_and(|(theirs, ours)| theirs != ours) {
            return Err(Refusal::OtherLineage.into());
        }
    }
    let mut new = Vec::new();
    for request in &all {
        let known = !book.receive(request, day)?;
        talk.answer(&talk.say("request-verified"));
        talk.answer(&describe(request, policy, root.map(|root| &root.root), talk));
        warn(request, policy, talk);
        if known {
            book.register.entry(&request.id).into_iter().for_each(|entry| talk.note(&line(entry, day, &talk.words)));
            talk.note(&talk.say("request-known"));
        } else {
            new.push(request.id.as_str());
        }
    }
    if new.is_empty() {
        return Ok(Ended::Well);
    }
    keep(&mut book, args.write, talk)?;
    new.into_iter().for_each(|id| talk.answer(&talk.tell("request-next", &Values::new().with("id", id))));
    Ok(Ended::Well)
}

fn show(book: &Book, talk: &Talk) {
    let (entries, day) = (&book.register.entries, today());
    if entries.is_empty() {
        talk.answer(&talk.say("register-empty"));
    }
    entries.iter().for_each(|entry| talk.answer(&line(entry, day, &talk.words)));
    let waiting = entries.iter().filter(|entry| entry.standing(day) == Standing::Open).count();
    talk.answer(&talk.tell("register-waiting", &Values::new().number("n", waiting)));
}
