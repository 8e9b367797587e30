//! On how many devices is each banned app? Counted from what device management exports.
//!
//! ```text
//! file ─► form ─► blocks of whole rows ─┬► a thread: rows ─► matcher ─► tally ┐
//!                                       └► a thread: rows ─► matcher ─► tally ┴► merged ─► table, chart
//! ```
//!
//! Memory does not grow with the rows: a few blocks of a file, and eight bytes for each device and for
//! each pair of a device and a banned app on it. Of a row only the columns that are needed are looked
//! at (app, device, platform, ownership). A device is known by a keyed hash that dies with the program;
//! names, mail addresses and numbers of people are not read out of the block that they arrived in.

mod blocks;
mod chart;
mod csv;
mod documents;
mod error;
mod form;
mod matcher;
mod records;
mod table;
mod tally;

use std::io::Read;
use std::path::{Path, PathBuf};

use appwijzer_core::detection::{Subject, Watch, detect};
use appwijzer_core::policy::{Platform, PolicyFile};

use crate::inventory::{self, ReadOptions};

pub use chart::svg;
pub use error::CountError;
pub use form::Form;
pub use table::{AppRow, Cell, CountReport, DEFAULT_SMALLEST};
pub use tally::{Group, Note, Ownership, System, Tally};

use form::Opened;
use matcher::Matcher;

/// How to count.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whose the devices are, where a file does not tell.
    pub ownership: Option<Ownership>,
    /// How many threads; nothing for as many as the machine has, at most four.
    pub threads: Option<usize>,
}

/// Counts over files, and over every file in folders. `progress` hears how many bytes were read; it may be
/// called from several threads. Blocks while it reads.
///
/// # Errors
/// When a file cannot be opened or nothing in it can be counted.
pub fn count(
    policy: &PolicyFile,
    inputs: &[PathBuf],
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, CountError> {
    let matcher = Matcher::new(policy);
    let mut all = Tally::new(matcher.apps());
    for path in inputs {
        if path.is_dir() {
            folder(&matcher, path, options, progress, &mut all)?;
        } else {
            file(&matcher, path, options, progress, &mut all)?;
        }
    }
    Ok(all)
}

/// The bytes that are to be read, for a progress bar.
#[must_use]
pub fn size(inputs: &[PathBuf]) -> u64 {
    let of = |path: &Path| path.metadata().map(|m| m.len()).unwrap_or_default();
    inputs
        .iter()
        .map(|path| if path.is_dir() { files_in(path).iter().map(|file| of(file)).sum() } else { of(path) })
        .sum()
}

/// The files of a folder, sorted; hidden ones are left out.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file() && !path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.')))
        .collect();
    files.sort();
    files
}

/// A folder of lists: one that cannot be read is counted as such and stops nothing.
fn folder(
    matcher: &Matcher<'_>,
    path: &Path,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
    all: &mut Tally,
) -> Result<(), CountError> {
    let files = files_in(path);
    let mut readable = false;
    for path in &files {
        match file(matcher, path, options, progress, all) {
            Ok(()) => readable = true,
            Err(CountError::Open { path, reason }) => return Err(CountError::Open { path, reason }),
            Err(_) => all.note(Note::UnreadableFile),
        }
    }
    if readable { Ok(()) } else { Err(CountError::EmptyFolder { path: path.to_owned() }) }
}

fn file(
    matcher: &Matcher<'_>,
    path: &Path,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
    all: &mut Tally,
) -> Result<(), CountError> {
    let failed = |e: std::io::Error| CountError::Open { path: path.to_owned(), reason: e.to_string() };
    let opened = Opened::new(path).map_err(failed)?;
    let told = match opened.form {
        Form::Csv => csv::count(matcher, opened, options, progress),
        Form::Json => documents::count(matcher, opened, options, progress),
        Form::Device => device(matcher, opened, options, progress),
    };
    match told {
        Ok(tally) => {
            all.merge(tally);
            Ok(())
        }
        Err(reason) => Err(CountError::Unusable { path: path.to_owned(), reason }),
    }
}

/// A list of one device, in any form that `check` reads.
fn device(
    matcher: &Matcher<'_>,
    input: Opened,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, error::Unusable> {
    struct Heard<'p, R>(R, &'p (dyn Fn(u64) + Sync));
    impl<R: Read> Read for Heard<'_, R> {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let n = self.0.read(out)?;
            (self.1)(n as u64);
            Ok(n)
        }
    }
    let reading = inventory::read(Heard(input.whole(), progress), &ReadOptions::default())
        .map_err(|e| error::Unusable::List(e.to_string()))?;
    let mut tally = Tally::new(matcher.apps());
    let system = match reading.hints.platform {
        Platform::Android => System::Android,
        Platform::Ios => System::Ios,
    };
    let group = Group { system, ownership: options.ownership.unwrap_or(Ownership::Unknown) };
    let device = tally.unnamed_device(group);
    for snapshot in &reading.snapshots {
        let found = detect(matcher.policy(), snapshot, Watch::nothing());
        // What only left traces may be gone; whoever uses this number should not count it.
        let there = found.present.iter().filter(|s| s.state != appwijzer_core::inventory::AppState::Trace);
        for sighting in there {
            match &sighting.subject {
                Subject::Listed(app) => tally.add_at(matcher.position(*app), device, group),
                Subject::Unlisted(_) | Subject::Unallowed(_) => {}
            }
        }
    }
    tally.rows += 1;
    Ok(tally)
}
