//! `appwijzer count`: on how many devices is each banned app?

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args;
use appwijzer_fleet::count::{CountReport, DEFAULT_SMALLEST, Options, Ownership, count, size, svg};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::picture;
use crate::session::{PolicyArgument, load_policy};

use super::Ended;
use super::count_text;
use super::output::{Problem, Talk};
use super::write::WriteArgs;
use super::writing::write_all;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  appwijzer count AppInvRawData.csv --policy my-policy/      Intune's report on discovered apps
  appwijzer count devices.ndjson --policy my-policy/         devices of the Android Management API, one a line
  appwijzer count lists/ --ownership work                    a folder with a list for each device
  appwijzer count jamf.json intune.csv --json                several files; the numbers as JSON
  appwijzer count AppInvRawData.zip --complete               you know that no row and no page is missing
  appwijzer count AppInvRawData.csv --chart count.svg        a picture too

Exit status: 0 every number is certain, 2 nothing could be counted, 3 something is not certain.

The kind of file is found by looking at it: docs/count.md names the products and what each can tell.
Columns with names of people, users or addresses are passed over; nothing but numbers is kept or printed.")]
pub(super) struct CountArgs {
    /// Files, or folders with a list for each device; - for what is piped in
    #[arg(value_name = "FILE|FOLDER", required = true)]
    inputs: Vec<PathBuf>,
    /// The policy: a name (see `appwijzer policy list`) or a folder with a source
    #[arg(long, value_name = "NAME|FOLDER", default_value = super::args::DEMONSTRATED)]
    policy: String,
    /// Whose the devices are, where a file does not tell
    #[arg(long, value_enum, value_name = "work|private")]
    ownership: Option<OwnershipArg>,
    /// You know that the files hold every device and every app of it: no row, page or filter is missing
    #[arg(long)]
    complete: bool,
    /// Print JSON (docs/count.schema.json) instead of text
    #[arg(long)]
    json: bool,
    /// Print a table as CSV instead of text
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// Draw a chart in this file; its name ends in .svg or .png
    #[arg(long, value_name = "FILE")]
    chart: Option<PathBuf>,
    /// Leave out numbers from 1 up to and without this one: so few devices may be persons
    #[arg(long, value_name = "NUMBER", default_value_t = DEFAULT_SMALLEST, value_parser = clap::value_parser!(u64).range(1..))]
    smallest: u64,
    /// How many threads count [default: as many as the machine has, at most 4]
    #[arg(long, value_name = "NUMBER", value_parser = threads)]
    threads: Option<usize>,
    #[command(flatten)]
    write: WriteArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum OwnershipArg {
    Work,
    Private,
}

fn threads(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|n| (1..=64).contains(n)).ok_or_else(|| "write a number from 1 to 64".to_owned())
}

pub(super) fn run(args: &CountArgs, talk: &Talk) -> Result<Ended, Problem> {
    let policy =
        load_policy(&PolicyArgument::parse(&args.policy), talk.style.colour).map_err(|e| Problem::Drawn(e.rendered))?;
    let ownership = args.ownership.map(|arg| match arg {
        OwnershipArg::Work => Ownership::Work,
        OwnershipArg::Private => Ownership::Private,
    });
    let options = Options { ownership, complete: args.complete, threads: args.threads };
    let piped = args.inputs.iter().any(|input| input == Path::new("-"));
    let bar = bar(if piped { 0 } else { size(&args.inputs) });
    let counted = count(&policy, &args.inputs, &options, &|n| bar.inc(n));
    bar.finish_and_clear();
    let tally = counted.map_err(|e| failed(talk, &e.message(&talk.words)))?;
    let report = CountReport::new(&policy, &tally, args.smallest);
    if let Some(path) = &args.chart {
        let picture = chart(path, &report, talk)?;
        write_all(&[(path.clone(), picture)], args.write, talk)?;
    }
    if args.json {
        talk.data(&report.to_json());
    } else if args.csv {
        talk.data(&report.to_csv());
    } else {
        talk.drawing(&count_text::text(&report, args.complete, talk));
    }
    Ok(if report.certain { Ended::Well } else { Ended::CannotTell })
}

fn failed(talk: &Talk, reason: &str) -> Problem {
    Problem::Told(talk.tell("count-failed", &Args::new().with("reason", reason)))
}

/// At a terminal only: what is piped on is not for eyes.
fn bar(bytes: u64) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let known = (bytes > 0).then_some(bytes);
    let bar = ProgressBar::with_draw_target(known, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template(match known {
        Some(_) => "{bar:30} {bytes} / {total_bytes}  {bytes_per_sec}  {eta}",
        // How much is piped in is not known before its end.
        None => "{bytes}  {bytes_per_sec}",
    });
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn chart(path: &Path, report: &CountReport, talk: &Talk) -> Result<Vec<u8>, Problem> {
    let few =
        talk.tell("count-few", &Args::new().number("n", usize::try_from(report.smallest()).unwrap_or(usize::MAX)));
    let with_unknown = |seen: &str, unknown: &str| {
        talk.tell("count-chart-unknown", &Args::new().with("seen", seen).with("unknown", unknown))
    };
    let picture = svg(report, &talk.say("count-title"), &few, &with_unknown);
    match path.extension().and_then(|e| e.to_str()) {
        Some("svg") => Ok(picture.into_bytes()),
        Some("png") => picture::png(&picture).map_err(|e| failed(talk, &e.to_string())),
        _ => {
            let name = path.display().to_string();
            Err(Problem::Told(talk.tell("count-chart-name", &Args::new().with("path", &name))))
        }
    }
}
