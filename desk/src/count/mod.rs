//! On how many devices is each banned app? Counted from what device management exports.
//!
//! ```text
//! file ─► input (unpacked, decoded) ─► blocks of whole rows ─┬► a thread: rows ─► matcher ─► tally ┐
//!                                                            └► a thread: rows ─► matcher ─► tally ┴► merged
//! each device: the best that any file shows of it ─► seen, certainly not there, not known ─► report
//! ```
//!
//! An app is *certainly not there* only on a device of which the whole list was read, in a file that is whole
//! ([`Reach`], [`Wholeness`]); everything else is *not known*.
//!
//! Memory does not grow with the rows: a few blocks of a file, sixteen bytes for each device and eight for
//! each pair of a device and a banned app on it. Of a row only the columns that are needed are looked
//! at (app, device, platform, ownership). A device is known by a keyed hash that dies with the program;
//! names, mail addresses and numbers of people are not read out of the block that they arrived in.

mod archive;
mod blocks;
mod chart;
mod columns;
mod csv;
mod documents;
mod envelope;
mod error;
mod evidence;
mod groups;
mod input;
mod lists;
mod matcher;
mod names;
mod notes;
mod report;
mod sheet;
mod splitter;
mod sums;
mod suppress;
mod tally;
mod vendor;
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use appwijzer_core::cases::ManagementWord;
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;
use jiff::civil::Date;

pub use chart::svg;
pub use error::{CountError, Packed, Unusable};
pub use evidence::{Reach, Wholeness};
pub use groups::{Group, Ownership, System};
pub use input::Form;
pub use notes::Note;
pub use report::{Alike, Answer, AppRow, Cell, Column, CountReport, DEFAULT_SMALLEST, Held, Source, SumRow, Words};
pub use tally::Tally;

use input::Opened;
use matcher::Matcher;

/// How to count.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whose the devices are, where a file does not tell.
    pub ownership: Option<Ownership>,
    /// Whoever counts says that the files hold every device and every app: no row, page or filter is missing.
    pub complete: bool,
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
    read(&Matcher::new(policy), inputs, options, progress)
}

/// What management saw on each device that has an id in these files: the word that it can hand down to the device
/// in its configuration ([`ManagementWord`]), of this day. A list of one device without an id of its own goes by
/// the name of its file. Blocks while it reads.
///
/// # Errors
/// As [`count`].
pub fn management_words(
    policy: &PolicyFile,
    inputs: &[PathBuf],
    on: Date,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<BTreeMap<String, ManagementWord>, CountError> {
    let matcher = Matcher::new(policy).naming_devices();
    let tally = read(&matcher, inputs, &Options::default(), progress)?;
    let apps = policy.index().banned();
    let ids = |position: usize| {
        let app = apps.get(position).and_then(|app| app.get(policy.policy()));
        // Both systems' own: a device knows its own, and the file may not tell which it is.
        app.into_iter().flat_map(|app| app.packages.first().into_iter().chain(app.bundles.first()))
    };
    let word = |(device, seen): (&str, Vec<usize>)| {
        let mut seen: Vec<String> = seen.into_iter().flat_map(ids).map(|id| (*id).to_owned()).collect();
        seen.sort_unstable();
        seen.dedup();
        (device.to_owned(), ManagementWord { on, seen })
    };
    Ok(tally.by_device().map(word).collect())
}

fn read(
    matcher: &Matcher<'_>,
    inputs: &[PathBuf],
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, CountError> {
    let mut all = matcher.tally();
    for path in inputs {
        if path.is_dir() {
            folder(matcher, path, options, progress, &mut all)?;
        } else {
            file(matcher, path, options, progress, &mut all)?;
        }
    }
    all.settle(options.complete);
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
    let unusable = |reason: Unusable| CountError::Unusable { path: path.to_owned(), reason };
    let opened = input::open(path).map_err(|reason| match reason {
        Unusable::Io(e) => CountError::Open { path: path.to_owned(), reason: e.to_string() },
        reason => unusable(reason),
    })?;
    for opened in opened {
        let name = path.file_stem().map(|name| name.as_encoded_bytes());
        let told = opened.and_then(|opened| one(matcher, opened, name, options, progress)).map_err(unusable)?;
        all.merge(told);
    }
    Ok(())
}

fn one(
    matcher: &Matcher<'_>,
    opened: Opened,
    name: Option<&[u8]>,
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, Unusable> {
    match opened.form {
        Form::Csv => csv::count(matcher, opened, options, progress),
        Form::Json => documents::count(matcher, opened, options, progress),
        Form::Device => lists::count(matcher, opened, name, options, progress),
    }
}

/// The sentences of this module in one language, for [`appwijzer_core::l10n::Words::with`].
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    match language {
        Language::Nl => include_str!("../../l10n/nl/count.ftl"),
        Language::En => include_str!("../../l10n/en/count.ftl"),
    }
}
