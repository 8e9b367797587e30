//! `appwijzer management-word`: what management saw, for each device, as its configuration hands it down.

use std::path::PathBuf;

use appwijzer_core::l10n::Args;
use appwijzer_fleet::count::{LeftOut, ManagementWords, Options, harmless, management_words};
use jiff::civil::Date;

use crate::session::{PolicyArgument, load_policy};

use super::Ended;
use super::count_text::reach;
use super::output::{Problem, Talk};
use super::when::today;
use super::write::WriteArgs;
use super::writing::write_all;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  appwijzer management-word AppInvRawData.csv --policy my-policy/ --to apps-seen.csv
  appwijzer management-word lists/ --policy my-policy/ --on 2026-11-23 --to apps-seen.csv

Writes a table with a row for each device: its id in the files, and the value of the key `apps_seen`. Hand that value
down in the managed configuration of the app on that device. The app then says: management saw this app, on this day.
A device of which the whole list was read, and which has none of the apps, gets the day alone. That ends what an
earlier day began. Every other device without one of the apps gets no row; how many and why is told.

The table is about persons, as the files are. Nothing else is written, and nothing is sent.")]
pub(super) struct ManagementWordArgs {
    /// Files, or folders with a list for each device: what `appwijzer count` reads
    #[arg(value_name = "FILE|FOLDER", required = true)]
    inputs: Vec<PathBuf>,
    /// The policy: a name (see `appwijzer policy list`) or a folder with a source
    #[arg(long, value_name = "NAME|FOLDER", default_value = super::args::DEMONSTRATED)]
    policy: String,
    /// The day on which the files were made [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    on: Option<Date>,
    /// You know that the files hold every device and every app of it: no row, page or filter is missing
    #[arg(long)]
    complete: bool,
    /// The table to write, as CSV
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &ManagementWordArgs, talk: &Talk) -> Result<Ended, Problem> {
    let policy =
        load_policy(&PolicyArgument::parse(&args.policy), talk.style.colour).map_err(|e| Problem::Told(e.rendered))?;
    let options = Options { complete: args.complete, ..Options::default() };
    let all = management_words(&policy, &args.inputs, &options, args.on.unwrap_or_else(today), &|_| {})
        .map_err(|e| Problem::Told(talk.tell("count-failed", &Args::new().with("reason", &e.message(&talk.words)))))?;
    let mut table = csv::Writer::from_writer(Vec::new());
    let wrong = |e: csv::Error| Problem::Told(e.to_string());
    table.write_record(["device", "apps_seen"]).map_err(wrong)?;
    for (device, word) in &all.words {
        table.write_record([&*harmless(device), &word.to_string()]).map_err(wrong)?;
    }
    let bytes = table.into_inner().map_err(|e| Problem::Told(e.to_string()))?;
    write_all(&[(args.to.clone(), bytes)], args.write, talk)?;
    let seen = all.words.values().filter(|word| !word.seen.is_empty()).count();
    let told = Args::new().number("devices", all.words.len()).number("seen", seen);
    talk.answer(&talk.tell("management-word-written", &told));
    left_out(&all, talk);
    Ok(Ended::Well)
}

/// How many devices got no row, and why.
fn left_out(all: &ManagementWords, talk: &Talk) {
    let n: usize = all.left_out.values().sum();
    if n == 0 {
        return;
    }
    talk.answer(&talk.tell("management-word-left-out", &Args::new().number("n", n)));
    for (why, n) in &all.left_out {
        let id = match why {
            LeftOut::NotWhole(held) => reach(*held),
            LeftOut::Unclear => "management-word-unclear",
            LeftOut::SameId => "management-word-same-id",
            LeftOut::NoId => "management-word-no-id",
        };
        talk.answer(&format!("- {}", talk.tell(id, &Args::new().with("n", &n.to_string()))));
    }
}
