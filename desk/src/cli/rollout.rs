//! `appwijzer rollout` and `appwijzer status`.

use std::path::PathBuf;

use appwijzer_core::l10n::{Args, Language, Words};
use jiff::Zoned;
use jiff::civil::Date;

use crate::export::{Blocked, Order};
use crate::rollout::{Rollout, lapses};

use super::Ended;
use super::export_given::{self, GivenArgs};
use super::output::{Problem, Talk, words};
use super::write::WriteArgs;
use super::writing::write_all;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  appwijzer rollout my-policy/ --to out/ --dry-run         what it would write, and what is still missing
  appwijzer rollout policy.json --to out/ --root root.json --policy-address https://example.org/policy.json

A folder for each person: owner, works council, web team, device management, communication, help desk. Each has a page
with the days, and the files of its part. Nothing is sent.")]
pub(super) struct RolloutArgs {
    #[command(flatten)]
    given: GivenArgs,
    /// Write the folders into this one
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// The day for which it is made, such as 2027-01-04 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    on: Option<Date>,
    #[command(flatten)]
    write: WriteArgs,
}

#[derive(Debug, clap::Args)]
pub(super) struct StatusArgs {
    #[command(flatten)]
    given: GivenArgs,
    /// As on this day [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    on: Option<Date>,
}

pub(super) fn run(args: &RolloutArgs, talk: &Talk) -> Result<Ended, Problem> {
    let given = export_given::read_all(&args.given, talk)?;
    let day = args.on.unwrap_or_else(|| Zoned::now().date());
    let (blocked, later) = (Blocked::on(&given.policy, day), Blocked::after(&given.policy, day));
    let tags = &given.policy.policy().languages;
    // A draft among them says on each page that it is one.
    let spoken = |l: &Language| tags.contains(&l.tag());
    let languages: Vec<Words> = Language::ALL.into_iter().filter(spoken).map(words).collect();
    let order = Order {
        policy: &given.policy,
        blocked: &blocked,
        later: &later,
        provenance: given.provenance,
        companion: &given.companion,
        words: &languages,
        join: args.given.join.as_deref(),
        day,
    };
    let rollout = Rollout { order: &order, root: given.root.as_ref(), words: &talk.words };
    let files = rollout.files().map_err(|e| Problem::Told(e.to_string()))?;
    let all: Vec<_> = files.into_iter().map(|file| (args.to.join(file.name), file.bytes)).collect();
    write_all(&all, args.write, talk)?;
    for missing in rollout.missing() {
        talk.note(&talk.say(missing.id()));
    }
    Ok(Ended::Well)
}

/// What lapses when, and what phones do then.
pub(super) fn status(args: &StatusArgs, talk: &Talk) -> Result<Ended, Problem> {
    let given = export_given::read_all(&args.given, talk)?;
    let today = args.on.unwrap_or_else(|| Zoned::now().date());
    let mut lapsed = false;
    for lapse in lapses(&given.policy, given.root.as_ref()) {
        let (id, name) = lapse.what.id();
        let line = talk.tell(id, &Args::new().with("date", &talk.words.date(lapse.day)).with("name", &name));
        let is_past = lapse.day < today;
        lapsed |= is_past;
        talk.answer(&if is_past { format!("{} {line}", talk.say("rollout-lapsed")) } else { line });
    }
    Ok(if lapsed { Ended::ActionNeeded } else { Ended::Well })
}
