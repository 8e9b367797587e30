//! Scenarios: run some, and write down what they show.

use crate::shell::{Fault, Run, say};

const SHOWN: &str = "tests/scenarios/shown";

fn tests(name: Option<&str>) -> Run {
    let call = Run::cargo(["test", "--locked", "--quiet", "-p", "appwijzer-tests", "--test", "scenarios", "--"]);
    call.args(name)
}

/// Runs those whose name holds a word.
///
/// # Errors
/// When one fails, or none has such a name.
pub(crate) fn run(name: &str) -> Result<(), Fault> {
    let found = tests(Some(name)).args(["--list"]).text()?;
    if !found.lines().any(|line| line.ends_with(": test")) {
        return Err(Fault::new(format!("no scenario has '{name}' in its name: see tests/scenarios")));
    }
    tests(Some(name)).finish()
}

/// Writes down what the screens show, and tells which files changed.
///
/// # Errors
/// When a scenario does not hold: what it expects is never blessed.
pub(crate) fn bless(name: Option<&str>) -> Result<(), Fault> {
    tests(name).env("UPDATE", "1").finish()?;
    let changed = Run::git(["diff", "--stat", "--", SHOWN]).text()?;
    let new = Run::git(["ls-files", "--others", "--exclude-standard", "--", SHOWN]).text()?;
    if changed.is_empty() && new.is_empty() {
        say("No screen changed.");
    } else {
        say(&format!("{changed}\n{new}"));
        say(&format!("Read each difference before you commit it: git diff --word-diff -- {SHOWN}"));
    }
    Ok(())
}
