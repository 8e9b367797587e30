//! `appwijzer export`: the same ban for device management and for people.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::{Args, Language, Words};
use appwijzer_core::policy::{Form, Platform, PolicyFile};
use appwijzer_core::trust::{JoinCode, MAX_ROOT_BYTES, accept_first_root};
use jiff::Zoned;
use jiff::civil::Date;

use crate::export::{BUNDLE, Blocked, BlockedNote, Companion, Order, PACKAGE, Target, export};
use crate::session::{PolicyArgument, load_policy};

use super::Ended;
use super::explain::explain;
use super::output::{Problem, Talk, words};
use super::when::today;
use super::write::{WriteArgs, read};
use super::writing::write_all;

#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  appwijzer export works-council my-policy/ --to out/        the facts for a works council and a DPIA
  appwijzer export android-management my-policy/             one file: printed
  appwijzer export intune my-policy/ --to out/ --root root.json --policy-address https://example.org/policy.json
  appwijzer export poster my-policy/ --to out/ --join 'appwijzer://join#…'
  appwijzer export all my-policy/ --to out/ --dry-run        says what it would write

What management can enforce is what is forbidden on the employer's own devices on that day. Requests stay requests:
they are on no list. docs/export.md tells, for each product, what to do with the file.")]
pub(super) struct ExportArgs {
    /// For whom
    #[arg(value_enum)]
    target: Target,
    /// Folder with policy.toml, a signed policy, or the name of a policy that comes with the program
    #[arg(value_name = "FOLDER|FILE")]
    folder: String,
    /// Write the files into this folder; one file alone is printed without it
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// The day for which it is made, such as 2027-01-04 [default: today]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
    /// The join code, or a link that holds one, for the poster
    #[arg(long, value_name = "CODE")]
    join: Option<String>,
    /// Where the signed policy is published, for the companion's configuration
    #[arg(long, value_name = "ADDRESS")]
    policy_address: Option<String>,
    /// The signed root, for the companion's configuration
    #[arg(long, value_name = "FILE")]
    root: Option<PathBuf>,
    /// Package name of the companion on Android
    #[arg(long, value_name = "NAME", default_value = PACKAGE)]
    package: String,
    /// Bundle identifier of the companion on iPhone and iPad
    #[arg(long, value_name = "ID", default_value = BUNDLE)]
    bundle: String,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &ExportArgs, talk: &Talk) -> Result<Ended, Problem> {
    let policy =
        load_policy(&PolicyArgument::parse(&args.folder), talk.style.colour).map_err(|e| Problem::Drawn(e.rendered))?;
    let day = args.on.unwrap_or_else(|| Zoned::now().date());
    let blocked = Blocked::on(&policy, day);
    let companion = Companion {
        package: args.package.clone(),
        bundle: args.bundle.clone(),
        policy_address: args.policy_address.clone(),
        root: args.root.as_deref().map(|path| root(path, &policy, talk)).transpose()?,
    };
    if let Some(join) = &args.join {
        JoinCode::read(join)
            .map_err(|e| Problem::Told(talk.tell("export-join-wrong", &Args::new().with("reason", &e.to_string()))))?;
    }
    // Every language that the policy speaks and the program too.
    let tags = &policy.policy().languages;
    let languages: Vec<Words> = Language::ALL.into_iter().filter(|l| tags.contains(&l.tag())).map(words).collect();
    let order = Order {
        policy: &policy,
        blocked: &blocked,
        companion: &companion,
        words: &languages,
        join: args.join.as_deref(),
        day,
    };
    let files = export(args.target, &order).map_err(|e| Problem::Told(e.to_string()))?;
    if args.target.is_for_management() {
        blocked.notes.iter().for_each(|note| talk.note(&told(note, talk)));
        if companion.root.is_none() || companion.policy_address.is_none() {
            talk.note(&talk.say("export-companion-incomplete"));
        }
    }
    match (&args.to, files.as_slice()) {
        (None, [one]) => talk.data(&String::from_utf8_lossy(&one.bytes)),
        (None, several) => {
            let names: Vec<String> = several.iter().map(|file| file.name.clone()).collect();
            let values = Args::new().number("n", names.len()).with("names", &names.join(", "));
            return Err(Problem::Told(talk.tell("export-several", &values)));
        }
        (Some(folder), _) => {
            let all: Vec<_> = files.into_iter().map(|file| (folder.join(file.name), file.bytes)).collect();
            write_all(&all, args.write, talk)?;
        }
    }
    Ok(Ended::Well)
}

/// The root for every phone's configuration: only one that phones accept, and of the policy's organisation.
fn root(path: &Path, policy: &PolicyFile, talk: &Talk) -> Result<String, Problem> {
    let bytes = read(path, MAX_ROOT_BYTES)?;
    let name = path.display().to_string();
    let root = accept_first_root(&bytes).map_err(|e| {
        let values = Args::new().with("path", &name).with("reason", &explain(&e));
        Problem::Told(talk.tell("export-root-wrong", &values))
    })?;
    let (whose, asked) = (&root.root.organisation, policy.policy().organisation.id);
    if whose != asked {
        let values = Args::new().with("root", whose).with("policy", asked);
        return Err(Problem::Told(talk.tell("export-root-other", &values)));
    }
    if root.has_expired(today()) {
        let values = Args::new().with("date", &root.root.expires.to_string());
        return Err(Problem::Told(talk.tell("export-root-expired", &values)));
    }
    Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
}

/// What an administrator should know beside the file.
fn told(note: &BlockedNote, talk: &Talk) -> String {
    match note {
        BlockedNote::NothingYet(Some(day)) => {
            talk.tell("export-nothing-yet", &Args::new().with("date", &day.to_string()))
        }
        BlockedNote::NothingYet(None) => talk.say("export-nothing"),
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
