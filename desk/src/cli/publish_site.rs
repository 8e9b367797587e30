//! The page for employees who have no app: writing it beside the policy, and looking whether a site still has it.

use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::is_policy_address;
use clap::Args;
use jiff::civil::Date;

use crate::publish::{Bundle, SITE_FOLDER, day_of, site};
use crate::signing::PolicyDocument;

use super::Ended;
use super::fetch::{Limits, fetch};
use super::output::{Problem, Talk, words};
use super::publish_log;
use super::write::{Before, WriteArgs, about, told};

/// The largest file that is fetched for a comparison, in bytes.
const MAX_FETCHED: usize = 64 * 1024 * 1024;

/// How long one file may take, in seconds.
const TIME_LIMIT: u16 = 60;

#[derive(Debug, Args)]
pub(super) struct SiteArgs {
    /// The page for employees without an app, as web/build.sh made it [default: the one inside this program]
    #[arg(long, value_name = "FOLDER")]
    pub web: Option<PathBuf>,
    /// Write no page for employees without an app
    #[arg(long, conflicts_with = "web")]
    pub no_web: bool,
    /// Write nothing: fetch the page of this policy's address (with curl), and say where it differs from this release
    #[arg(long, value_name = "ADDRESS", conflicts_with_all = ["folder", "policy", "no_web"])]
    pub check: Option<String>,
}

impl SiteArgs {
    /// The page that was named, or the one inside the program.
    pub(super) fn bundle(&self) -> Result<Option<Bundle>, Problem> {
        match &self.web {
            Some(folder) => Bundle::read(folder).map(Some).map_err(|e| about(folder, &e.to_string())),
            None if self.no_web => Ok(None),
            None => Ok(Bundle::embedded()),
        }
    }
}

/// Every language that the policy speaks and the program too.
fn languages(policy: &PolicyFile) -> Vec<Words> {
    let tags = &policy.policy().languages;
    let mut all: Vec<Words> = Language::ALL.into_iter().filter(|l| tags.contains(&l.tag())).map(words).collect();
    // The policy's own first language is the first to be read.
    all.sort_by_key(|words| tags.iter().position(|tag| *tag == words.language().tag()));
    all
}

/// Writes the page into its folder. What is there already stays; `index.html` and `worker.js` are replaced.
pub(super) fn write(
    bundle: Option<&Bundle>,
    folder: &Path,
    policy: &PolicyFile,
    day: Date,
    write: &WriteArgs,
    talk: &Talk,
) -> Result<(), Problem> {
    let Some(bundle) = bundle else {
        talk.note("No page for employees without an app was written: this program was built without one, or --no-web was given. Give --web with the folder that web/build.sh made.");
        return Ok(());
    };
    let folder = folder.join(SITE_FOLDER);
    let version = bundle.version();
    if !write.dry_run {
        fs::create_dir_all(folder.join(&version)).map_err(|e| about(&folder, &format!("it cannot be made: {e}")))?;
    }
    for (name, bytes) in site(bundle, policy, &languages(policy), day) {
        let path = folder.join(name);
        if fs::read(&path).is_ok_and(|there| there == bytes) {
            continue;
        }
        write.file(&path, &bytes, Before::Itself, talk)?;
    }
    talk.answer(&format!(
        "The page for employees without an app is version {version}: {}. Its address goes into join codes by itself.",
        folder.display()
    ));
    Ok(())
}

/// Compares a live site with the page of this release.
pub(super) fn check(address: &str, args: &SiteArgs, talk: &Talk) -> Result<Ended, Problem> {
    if !is_policy_address(address) || !address.ends_with("/policy.json") {
        return Err(told(format!(
            "'{address}' cannot be the policy's address: it begins with https:// and ends in /policy.json."
        )));
    }
    let bundle = args.bundle()?.ok_or_else(|| {
        told("there is nothing to compare with: this program was built without the page. Give --web.")
    })?;
    let folder = address.trim_end_matches("policy.json");
    let policy = fetched(address)?;
    let in_log = publish_log::check(folder, &policy, &fetched, talk)?;
    let at = |name: &str| format!("{folder}{SITE_FOLDER}/{name}");
    let document = PolicyDocument::read(&policy).map_err(|e| told(format!("{address}: {e}")))?;
    let index = fetched(&at(""))?;
    let Some(day) = day_of(&String::from_utf8_lossy(&index)) else {
        talk.answer(&format!("DIFFERS  {}: this is no page of Appwijzer.", at("")));
        return Ok(Ended::ActionNeeded);
    };
    let mut differ = 0;
    let mut compared = 0;
    for (name, expected) in site(&bundle, &document.file, &languages(&document.file), day) {
        // Packed twins are what a server sends for the files that are compared.
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        compared += 1;
        let shown = if name == "index.html" { at("") } else { at(&name) };
        let there = if name == "index.html" { Ok(index.clone()) } else { fetched(&shown) };
        match there {
            Ok(there) if there == expected => {}
            Ok(_) => {
                differ += 1;
                talk.answer(&format!("DIFFERS  {shown}"));
            }
            Err(_) => {
                differ += 1;
                talk.answer(&format!("MISSING  {shown}"));
            }
        }
    }
    if differ > 0 {
        talk.answer(&format!(
            "{differ} of {compared} files are not those of version {}. Publish this release anew, and find out who changed them.",
            bundle.version()
        ));
        return Ok(Ended::ActionNeeded);
    }
    if !in_log {
        return Ok(Ended::ActionNeeded);
    }
    talk.answer(&format!("All {compared} files are those of version {}.", bundle.version()));
    talk.note(
        "This compares what the server gave to this computer, now. A server could give another page to somebody else.",
    );
    Ok(Ended::Well)
}

/// A file of a site.
fn fetched(address: &str) -> Result<Vec<u8>, Problem> {
    let limits = Limits { bytes: MAX_FETCHED, seconds: TIME_LIMIT, plain: false };
    fetch(address, limits).map_err(|why| told(format!("{address} cannot be fetched: {why}")))
}
