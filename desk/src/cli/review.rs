//! `appwijzer export review` and `appwijzer policy remarks`.

use std::path::PathBuf;

use appwijzer_core::l10n::Args as Values;
use appwijzer_core::policy::PolicyFile;
use clap::Args;
use jiff::civil::Date;

use crate::preview::{MAX_REMARKS_BYTES, Remarks, RemarksError, Review};
use crate::session::PolicyArgument;

use super::Ended;
use super::export_given::{self, GivenArgs};
use super::output::{Problem, Talk, words};
use super::policy_diff::changes;
use super::policy_file::policy;
use super::write::{WriteArgs, read};
use super::writing::write_all;

#[derive(Debug, Args)]
pub(super) struct RemarksArgs {
    /// Files that reviewers saved from the page
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The policy as it is now: a folder with its source, or the signed file
    #[arg(long, value_name = "FOLDER|FILE")]
    pub policy: String,
}

/// Makes the page.
pub(super) fn review(
    given: &GivenArgs,
    previous: Option<&str>,
    to: Option<&std::path::Path>,
    day: Date,
    write: WriteArgs,
    talk: &Talk,
) -> Result<Ended, Problem> {
    let file = export_given::read_all(given, talk)?.policy;
    let previous: Option<PolicyFile> = previous.map(|named| Ok::<_, Problem>(policy(named, talk)?.file)).transpose()?;
    let findings = match PolicyArgument::parse(&given.folder) {
        source @ (PolicyArgument::Folder(_) | PolicyArgument::Embedded(_)) => Some(source.compile().diagnostics),
        PolicyArgument::File(_) => None,
    };
    let difference = previous.as_ref().map(|old| changes(old, &file, &Talk::colourless(talk)));
    let language = talk.words.language();
    let spoken = words(language);
    let made = Review {
        policy: &file,
        previous: previous.as_ref(),
        findings: findings.as_deref(),
        difference: difference.as_deref(),
        words: &spoken,
        day,
    };
    // The companion waits with time limits, which a runtime keeps.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    let entered = runtime.enter();
    let html = made.to_html()?;
    drop(entered);
    match to {
        Some(folder) => {
            let name = format!("review.{}.html", language.tag());
            write_all(&[(folder.join(name), html.into_bytes())], write, talk)?;
        }
        None => talk.data(&html),
    }
    Ok(Ended::Well)
}

/// Prints the remarks of reviewers, by reviewer and in the order of the page.
pub(super) fn remarks(args: &RemarksArgs, talk: &Talk) -> Result<Ended, Problem> {
    let file = policy(&args.policy, talk)?.file;
    for path in &args.files {
        let shown = path.display().to_string();
        let wrong = |e: RemarksError| {
            let values = Values::new().with("path", &shown).with("why", &e.to_string());
            Problem::Told(talk.tell("remarks-wrong", &values))
        };
        let all = Remarks::read(&read(path, MAX_REMARKS_BYTES)?).map_err(wrong)?;
        let current = all.are_about(&file).map_err(wrong)?;
        let role = if all.role.is_empty() { talk.say("remarks-nobody") } else { all.role.clone() };
        let count = talk.tell("remarks-count", &Values::new().number("n", all.remarks.len()));
        talk.answer(&format!("{} ({count})", talk.tell("remarks-from", &Values::new().with("role", &role))));
        if !current {
            talk.note(&talk.tell("remarks-old", &Values::new().with("version", &all.version.to_string())));
        }
        for remark in &all.remarks {
            let place = if remark.place == "whole" { talk.say("remarks-whole") } else { remark.place.clone() };
            talk.answer(&format!("- {place}\n  {}", remark.text.replace('\n', "\n  ")));
        }
        talk.answer("");
    }
    Ok(Ended::Well)
}
