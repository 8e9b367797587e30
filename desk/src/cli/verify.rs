//! `appwijzer verify`: is this app the build of that source?

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use appwijzer_core::screens::entry_shown;
use appwijzer_core::trust::to_hex;
use clap::Args;

use super::Ended;
use super::output::{Problem, Talk};
use super::write::{about, told};
use crate::release::{App, Unlike};

/// Files that are named one by one.
const NAMED: usize = 20;

pub(super) const EXAMPLE: &str = "\
Example: the app on your phone, held against a clone of the source
  adb shell pm path nl.appwijzer.byod        # where it is
  adb pull /data/app/…/base.apk app.apk
  git -C appwijzer checkout v1.2.0
  appwijzer verify app.apk --source appwijzer

It builds the app from the source, and compares every file in both. It does not compare who signed the app; nor the
tools that build it. Exit status 0: the same; 1: something differs.";

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    /// The app (APK)
    #[arg(value_name = "APP")]
    pub app: PathBuf,
    /// A clone of the source, at the version that the app names under *About this rule*
    #[arg(long, value_name = "FOLDER", required_unless_present = "built")]
    pub source: Option<PathBuf>,
    /// A folder with apps that were built from it already (`cargo xtask release`)
    #[arg(long, value_name = "FOLDER", conflicts_with = "source")]
    pub built: Option<PathBuf>,
}

pub(super) fn run(args: &VerifyArgs, talk: &Talk) -> Result<Ended, Problem> {
    let app = App::read(&args.app).map_err(|e| about(&args.app, &format!("{e}.")))?;
    let built = match (&args.built, &args.source) {
        (Some(folder), _) => folder.clone(),
        (None, Some(source)) => build(source, talk)?,
        // The command line is refused before this.
        (None, None) => return Err(told("give --source or --built")),
    };
    let Some((name, unlike, made)) = nearest(&app, &built)? else {
        return Err(about(&built, "there is no app (.apk) in it."));
    };
    if let Some(library) = app.library() {
        let library = to_hex(library);
        talk.answer(&format!("The core's library in it: {library}"));
        if let Some(entry) = entry_shown(&library) {
            talk.answer(&format!("Its entry in the log of releases, as the app shows it: {entry}"));
        }
    }
    talk.note("Not compared: who signed it, and the tools that built both. A system that is not sound can show another app than it runs.");
    if unlike.is_empty() {
        talk.answer(&format!("The same: all {} files are those of {name}.", app.len()));
        return Ok(Ended::Well);
    }
    for (file, how) in unlike.iter().take(NAMED) {
        let how = match how {
            Unlike::Changed => "DIFFERS",
            Unlike::Added => "ADDED  ",
            Unlike::Missing => "MISSING",
        };
        talk.answer(&format!("{how}  {file}"));
    }
    if unlike.len() > NAMED {
        talk.answer(&format!("… and {} more", unlike.len() - NAMED));
    }
    talk.answer(&format!(
        "Not the same: {} of {} files are not those of {name}. Is it the same version, and the same organisation's build?",
        unlike.len(),
        app.len().max(made.len())
    ));
    Ok(Ended::ActionNeeded)
}

/// An app by the name of its file, how another one differs from it, and itself.
type Nearest = (String, Vec<(String, Unlike)>, App);

/// The app in a folder that is most like this one: there is one for each kind of phone.
fn nearest(app: &App, folder: &Path) -> Result<Option<Nearest>, Problem> {
    let failed = |e: std::io::Error| about(folder, &format!("it cannot be read: {e}"));
    let mut best: Option<Nearest> = None;
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_none_or(|end| end != "apk") {
            continue;
        }
        let made = App::read(&path).map_err(|e| about(&path, &format!("{e}.")))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // The one with the most files in common; of two the first by name, on every machine.
        let is_nearer =
            |(other, _, there): &Nearest| (app.common(&made), Reverse(&name)) > (app.common(there), Reverse(other));
        if best.as_ref().is_none_or(is_nearer) {
            best = Some((name, app.unlike(&made), made));
        }
    }
    Ok(best)
}

/// Builds the apps of a source, with the source's own tool, and says of which commit.
fn build(source: &Path, talk: &Talk) -> Result<PathBuf, Problem> {
    if !source.join("xtask/src/release/apps.rs").is_file() {
        return Err(about(source, "this is no source of Appwijzer, or of a version that cannot be verified so."));
    }
    let git = |args: &[&str]| Command::new("git").arg("-C").arg(source).args(args).output().ok();
    let text = |output: std::process::Output| String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let commit = git(&["rev-parse", "HEAD"]).filter(|output| output.status.success()).map(text);
    let commit = commit.ok_or_else(|| about(source, "git does not say which commit it is."))?;
    if git(&["status", "--porcelain"]).map(text).is_none_or(|changes| !changes.is_empty()) {
        return Err(about(source, "files differ from the commit: an app holds what a commit holds."));
    }
    talk.note(&format!("Building the apps of commit {commit}. That takes some minutes."));
    let out = place_for(source, &commit)?;
    let ended = Command::new("cargo")
        .args(["run", "--quiet", "--locked", "-p", "xtask", "--", "apps", "--apks", "--out"])
        .arg(&out)
        .current_dir(source)
        .stdout(Stdio::null())
        .status()
        .map_err(|e| told(format!("cargo does not start ({e}): install Rust from https://rustup.rs and try again")))?;
    if !ended.success() {
        return Err(about(source, "it does not build: read what is missing above."));
    }
    Ok(out)
}

/// Where the apps of a commit are built: in the folder for what is built, anew each time.
fn place_for(source: &Path, commit: &str) -> Result<PathBuf, Problem> {
    let source = std::path::absolute(source).map_err(|e| about(source, &e.to_string()))?;
    let out = source.join("target/verified").join(commit);
    match fs::remove_dir_all(&out) {
        Ok(()) => {}
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
        Err(e) => return Err(about(&out, &format!("it cannot be made anew: {e}"))),
    }
    Ok(out)
}
