//! `appwijzer simulate`: a rollout on paper.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args;
use appwijzer_fleet::simulate::{Fleet, Outcome, simulate, svg};

use crate::picture;
use crate::session::{PolicyArgument, load_policy};
use crate::terminal::Drawing;

use super::Ended;
use super::output::{Problem, Talk};
use super::write::WriteArgs;
use super::writing::write_all;

/// The largest description that is read, in bytes.
const MAX_FLEET: u64 = 1024 * 1024;
/// The most days that are printed; the rest is in JSON and in the plot.
const MOST_DAYS: usize = 40;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  appwijzer simulate my-policy/ --fleet fleet.toml
  appwijzer simulate my-policy/ --fleet fleet.toml --plot notifications.svg
  appwijzer simulate my-policy/ --fleet fleet.toml --json

A fleet is a few groups, for example:

  put_right_per_week = 0.5
  [[group]]
  name = \"Work phones\"
  devices = 18000
  ownership = \"work\"
  platform = \"android\"
  apps = { tiktok = 0.3 }

docs/simulate.md describes every key.")]
pub(super) struct SimulateArgs {
    /// Folder with policy.toml, or the name of a policy that comes with the program
    #[arg(value_name = "POLICY")]
    policy: String,
    /// Description of the fleet
    #[arg(long, value_name = "FILE")]
    fleet: PathBuf,
    /// Print JSON (docs/simulate.schema.json) instead of text
    #[arg(long)]
    json: bool,
    /// Draw the notifications per day in this file; its name ends in .svg or .png
    #[arg(long, value_name = "FILE")]
    plot: Option<PathBuf>,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &SimulateArgs, talk: &Talk) -> Result<Ended, Problem> {
    let policy =
        load_policy(&PolicyArgument::parse(&args.policy), talk.style.colour).map_err(|e| Problem::Drawn(e.rendered))?;
    let path = args.fleet.display().to_string();
    let text = read(&args.fleet)
        .ok_or_else(|| Problem::Told(talk.tell("cli-cannot-open", &Args::new().with("path", &path))))?;
    let wrong = |e: appwijzer_fleet::simulate::FleetError| {
        let reason = e.to_string();
        Problem::Told(format!("{path}: {}", reason.trim_end()))
    };
    let fleet = Fleet::read(&text, &policy).map_err(wrong)?;
    let outcome = simulate(&policy, &fleet).map_err(wrong)?;
    if let Some(plot) = &args.plot {
        write_all(&[(plot.clone(), drawn(plot, &outcome, talk)?)], args.write, talk)?;
    }
    if args.json {
        talk.data(&outcome.to_json());
    } else {
        talk.drawing(&shown(&outcome, talk));
    }
    Ok(Ended::Well)
}

fn read(path: &Path) -> Option<String> {
    path.metadata().ok().filter(|m| m.is_file() && m.len() <= MAX_FLEET)?;
    std::fs::read_to_string(path).ok()
}

fn drawn(path: &Path, outcome: &Outcome, talk: &Talk) -> Result<Vec<u8>, Problem> {
    let picture =
        svg(outcome, &talk.say("simulate-plot"), &talk.say("simulate-plot-must"), &talk.say("simulate-plot-asked"));
    match path.extension().and_then(|e| e.to_str()) {
        Some("svg") => Ok(picture.into_bytes()),
        Some("png") => picture::png(&picture).map_err(|e| Problem::Told(e.to_string())),
        _ => {
            let name = path.display().to_string();
            Err(Problem::Told(talk.tell("count-chart-name", &Args::new().with("path", &name))))
        }
    }
}

fn shown(outcome: &Outcome, talk: &Talk) -> String {
    let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let mut drawing = Drawing::new(talk.style);
    drawing.title(&talk.say("simulate-title"));
    let days = Args::new().with("from", &day(&outcome.from, talk)).with("until", &day(&outcome.until, talk));
    drawing.line(&talk.tell("simulate-days", &days));
    for group in &outcome.groups {
        drawing.heading(
            &talk.tell("simulate-group", &Args::new().with("name", &group.name).number("n", number(group.devices))),
        );
        // Apps of which the same is to be said stand in one line, in the order of the first.
        let mut lines: Vec<(String, Vec<String>)> = Vec::new();
        for app in &group.apps {
            let parts = [
                (app.must, "simulate-must"),
                (app.asked, "simulate-asked"),
                (app.unknown, "simulate-unknown"),
                (app.exempt, "simulate-exempt"),
                (app.nothing, "simulate-nothing"),
            ];
            let said: Vec<String> = parts
                .iter()
                .filter(|(n, _)| *n > 0)
                .map(|(n, id)| talk.tell(id, &Args::new().number("n", number(*n))))
                .collect();
            let said = said.join(", ");
            match lines.iter_mut().find(|(what, _)| *what == said) {
                Some((_, names)) => names.push(app.name.clone()),
                None => lines.push((said, vec![app.name.clone()])),
            }
        }
        for (what, names) in &lines {
            let app = talk.words.list(names);
            drawing.line(&talk.tell("simulate-app", &Args::new().with("app", &app).with("what", what)));
        }
        if group.apps.is_empty() {
            drawing.line(&talk.say("simulate-app-none"));
        }
    }
    if outcome.without_companion > 0 {
        let n = number(outcome.without_companion);
        drawing.line(&talk.tell("simulate-without", &Args::new().number("n", n)));
    }
    drawing.heading(&talk.tell("simulate-notifications", &Args::new().number("n", number(outcome.notifications))));
    for day in outcome.days.iter().take(MOST_DAYS) {
        let args = Args::new()
            .with("date", &self::day(&day.day, talk))
            .number("n", number(day.all()))
            .number("must", number(day.must + day.must_again))
            .number("asked", number(day.asked + day.asked_again));
        drawing.line(&talk.tell("simulate-day", &args));
    }
    if outcome.days.len() > MOST_DAYS {
        drawing.line(&talk.tell("simulate-more", &Args::new().number("n", outcome.days.len() - MOST_DAYS)));
    }
    drawing.gap();
    drawing.line(&talk.say("simulate-expected"));
    drawing.into_text()
}

/// A day of the outcome, in the reader's form.
fn day(text: &str, talk: &Talk) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |day| talk.words.date(day))
}
