//! `appwijzer export`: the same ban for device management and for people.

use std::path::PathBuf;

use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::policy::{Form, Platform};
use jiff::Zoned;
use jiff::civil::Date;

use crate::export::{Blocked, BlockedNote, Order, Provenance, Target, before_the_last_day, export};

use super::Ended;
use super::dossier::{DossierArgs, dossier};
use super::export_given::{self, GivenArgs};
use super::export_wanted::Wanted;
use super::output::{Problem, Talk, words};
use super::review::review;
use super::write::WriteArgs;
use super::writing::write_all;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  appwijzer export works-council my-policy/ --to out/        the facts for a works council and a DPIA
  appwijzer export android-management policy.json --to out/ --root root.json
  appwijzer export intune policy.json --to out/ --root root.json --policy-address https://example.org/policy.json
  appwijzer export poster my-policy/ --to out/ --join 'https://…/join/#…'
  appwijzer export review my-policy/ --to out/ --previous policy.json     every screen, for reviewers
  appwijzer export dossier policy.json --to out/ --root root.json --register exemptions.json --attach reply.pdf
  appwijzer export all my-policy/ --to out/ --dry-run        says what it would write

What management can enforce is what is forbidden on the employer's own devices. Requests stay requests: they are on
no list. Products know no last day, and remove or hide an app at once: what has to wait is in files of its own, with
the day in their names. docs/export.md tells, for each product, what to do with the file.")]
pub(super) struct ExportArgs {
    /// For whom
    #[arg(value_enum)]
    target: Wanted,
    #[command(flatten)]
    given: GivenArgs,
    /// Write the files into this folder; one file alone is printed without it
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// The day for which it is made, such as 2027-01-04 [default: today]
    #[arg(long, value_name = "DATE", value_parser = super::day::day)]
    on: Option<Date>,
    /// For the review and the dossier: the version before, with which everything is compared
    #[arg(long, value_name = "FOLDER|FILE")]
    previous: Option<String>,
    #[command(flatten)]
    dossier: DossierArgs,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &ExportArgs, talk: &Talk) -> Result<Ended, Problem> {
    let day = args.on.unwrap_or_else(|| Zoned::now().date());
    let target = match args.target {
        Wanted::For(target) => target,
        Wanted::Review => {
            return review(&args.given, args.previous.as_deref(), args.to.as_deref(), day, args.write, talk);
        }
        Wanted::Dossier => {
            let previous = args.previous.as_deref();
            return dossier(&args.dossier, &args.given, previous, args.to.as_deref(), day, args.write, talk);
        }
    };
    let given = export_given::read_all(&args.given, talk)?;
    let policy = &given.policy;
    let (blocked, later) = (Blocked::on(policy, day), Blocked::after(policy, day));
    // Every language that the policy speaks and the program too.
    let tags = &policy.policy().languages;
    // A draft among them says on each page that it is one.
    let spoken = |l: &Language| tags.contains(&l.tag());
    let languages: Vec<Words> = Language::ALL.into_iter().filter(spoken).map(words).collect();
    let order = Order {
        policy,
        blocked: &blocked,
        later: &later,
        provenance: given.provenance,
        companion: &given.companion,
        words: &languages,
        join: args.given.join.as_deref(),
        day,
    };
    let files = export(target, &order).map_err(|e| Problem::Told(e.to_string()))?;
    if target.is_for_management() {
        notes(target, &order, talk);
    }
    if let Some(folder) = &args.to {
        let all: Vec<_> = files.into_iter().map(|file| (folder.join(file.name), file.bytes)).collect();
        write_all(&all, args.write, talk)?;
        return Ok(Ended::Well);
    }
    // What explains the files is said here too, beside a file that is printed.
    let printed: Vec<_> = files.iter().filter(|file| !file.explains).collect();
    let [one] = printed.as_slice() else {
        let names: Vec<String> = printed.iter().map(|file| file.name.clone()).collect();
        let values = Args::new().number("n", names.len()).with("names", &names.join(", "));
        return Err(Problem::Told(talk.tell("export-several", &values)));
    };
    talk.data(&String::from_utf8_lossy(&one.bytes));
    Ok(Ended::Well)
}

/// What whoever uses the files must know before: also where they do not read the page beside them.
fn notes(target: Target, order: &Order<'_>, talk: &Talk) {
    match order.provenance {
        Provenance::Verified => {}
        Provenance::SignedUnverified => talk.note(&talk.say("export-unverified")),
        Provenance::Unsigned => talk.note(&talk.say("export-unsigned")),
    }
    order.blocked.notes.iter().for_each(|note| talk.note(&told(note, talk)));
    let waits = |note: &BlockedNote| matches!(note, BlockedNote::Waits { .. });
    if order.blocked.notes.iter().any(waits) {
        before_the_last_day(target).into_iter().for_each(|id| talk.note(&talk.say(id)));
    }
    for later in order.later {
        talk.note(&talk.tell("mdm-later", &Args::new().with("date", &talk.words.date(later.day))));
    }
    if order.companion.root.is_none() || order.companion.policy_address.is_none() {
        talk.note(&talk.say("export-companion-incomplete"));
    }
}

/// What an administrator should know beside the file.
fn told(note: &BlockedNote, talk: &Talk) -> String {
    match note {
        BlockedNote::NothingYet(Some(day)) => {
            talk.tell("export-nothing-yet", &Args::new().with("date", &day.to_string()))
        }
        BlockedNote::NothingYet(None) => talk.say("export-nothing"),
        BlockedNote::Waits { app, until } => {
            talk.tell("export-waits", &Args::new().with("app", app).with("date", &talk.words.date(*until)))
        }
        BlockedNote::Nameless { app, platform } => {
            let platform = if *platform == Platform::Android { "Android" } else { "iOS" };
            talk.tell("export-nameless", &Args::new().with("app", app).with("platform", platform))
        }
        BlockedNote::OneForm { app, form } => {
            let form = talk.say(if *form == Form::Phone { "cli-show-form-phone" } else { "cli-show-form-tablet" });
            talk.tell("export-one-form", &Args::new().with("app", app).with("form", &form))
        }
        BlockedNote::Beyond { ban } => talk.tell("export-beyond", &Args::new().with("ban", ban)),
        BlockedNote::TooManyForGraph { left_out } => {
            talk.tell("export-too-many-for-graph", &Args::new().number("n", *left_out))
        }
        BlockedNote::Exempt { ban } => talk.tell("export-exempt", &Args::new().with("ban", ban)),
    }
}
