//! `appwijzer policy lint`.

use appwijzer_core::l10n::Args;
use appwijzer_core::policy::PolicyFile;
use appwijzer_policy::policy_report::{KindCoverage, LintReport, Reach, coverage, recognised_apps, sarif};
use appwijzer_policy::source::{Compiled, Severity};

use crate::session::PolicyArgument;

use super::Ended;
use super::args::{FailOn, LintArgs};
use super::findings::tell_all;
use super::output::{Problem, Talk};
use super::policy_file::refuse_wrong_dates;
use super::when::today;

pub(super) fn run(args: &LintArgs, talk: &Talk) -> Result<Ended, Problem> {
    let compiled = PolicyArgument::parse(&args.folder).compile().on(today());
    if args.sarif {
        talk.data(&sarif(&compiled));
    } else if args.json {
        talk.data(&LintReport::new(&args.folder, &compiled).to_json());
    } else {
        people(args, &compiled, talk);
    }
    let fails = |severity| match args.fail_on {
        FailOn::Error => severity == Severity::Error,
        FailOn::Warning => true,
    };
    let failed = compiled.diagnostics.iter().any(|d| fails(d.severity));
    // A policy that was signed has no places: its dates are told alone.
    let file = compiled.policy.as_ref().and_then(|bytes| PolicyFile::parse(bytes.clone()).ok());
    if let Some(file) = file.filter(|_| !failed) {
        refuse_wrong_dates(file.policy(), None, today(), talk)?;
    }
    Ok(if failed { Ended::Wrong } else { Ended::Well })
}

fn people(args: &LintArgs, compiled: &Compiled, talk: &Talk) {
    if compiled.diagnostics.is_empty() {
        talk.answer(&talk.tell("cli-lint-clean", &Args::new().with("path", &args.folder)));
    } else {
        tell_all(&compiled.diagnostics, talk);
    }
    for same in compiled.accepted.chunk_by(|a, b| (a.diagnostic.rule, &a.why) == (b.diagnostic.rule, &b.why)) {
        let Some(first) = same.first() else { continue };
        let d = &first.diagnostic;
        let place = format!("{}:{}:{}", d.file, d.line, d.column);
        // One reason for many is told once, with all that it is about.
        let about: Vec<&str> = same.iter().filter_map(|one| one.diagnostic.message.split('\'').nth(1)).collect();
        let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
        let values =
            Args::new().with("rule", d.rule).with("place", &place).with("about", &about).with("why", &first.why);
        talk.answer(&talk.tell("lint-accepted", &values));
    }
    if compiled.readability.is_empty() {
        return;
    }
    talk.answer(&format!("\n{}", talk.say("lint-readability")));
    for row in &compiled.readability {
        let (ease, length) = (format!("{:.0}", row.score.ease), format!("{:.1}", row.score.words_per_sentence));
        let values = Args::new()
            .with("ban", &row.ban)
            .with("language", row.language.tag())
            .with("ease", &ease)
            .with("formula", row.score.formula)
            .with("length", &length);
        talk.answer(&talk.tell("lint-readability-row", &values));
    }
    let file = compiled.policy.as_ref().and_then(|bytes| PolicyFile::parse(bytes.clone()).ok());
    if let Some(file) = file {
        talk.answer(&format!("\n{}", talk.say("lint-coverage")));
        coverage(&file).iter().for_each(|kind| talk.answer(&line(kind, talk)));
        for wide in recognised_apps(&file) {
            wide.sentences(&talk.words, &wide.ban).iter().for_each(|line| talk.answer(line));
        }
    }
}

/// One kind of device: how many apps, and how they can be looked for.
fn line(kind: &KindCoverage, talk: &Talk) -> String {
    let device = talk.say(&format!("lint-device-{}", kind.device.name()));
    if kind.apps.is_empty() && !kind.beyond_unseen {
        return talk.tell("lint-coverage-nothing", &Args::new().with("device", &device));
    }
    let parts = [
        (Reach::Found, "lint-reach-found"),
        (Reach::Hint, "lint-reach-hint"),
        (Reach::Asked, "lint-reach-asked"),
        (Reach::Unseen, "lint-reach-unseen"),
        (Reach::NotThere, "lint-reach-not-there"),
    ];
    let mut said: Vec<String> = parts
        .iter()
        .filter(|(reach, _)| kind.count(*reach) > 0)
        .map(|(reach, id)| talk.tell(id, &Args::new().number("n", kind.count(*reach))))
        .collect();
    if kind.beyond_unseen {
        said.push(talk.say("lint-beyond"));
    }
    let values = Args::new().with("device", &device).with("what", &said.join(", "));
    talk.tell("lint-coverage-row", &values)
}
