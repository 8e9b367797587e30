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

mod age;
mod archive;
mod blocks;
mod cells;
mod chart;
mod columns;
mod csv;
mod documents;
mod envelope;
mod error;
mod evidence;
mod folder;
mod groups;
mod identity;
mod input;
mod lists;
mod matcher;
mod names;
mod notes;
mod pages;
mod paging;
mod report;
mod scan;
mod sheet;
mod splitter;
mod sums;
mod suppress;
mod tally;
mod unknown;
mod vendor;
mod word;
mod words;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;

pub use chart::svg;
pub use error::{CountError, Packed, Unusable};
pub use evidence::{Reach, Wholeness};
pub use groups::{Group, Ownership, System};
pub use input::Form;
pub use notes::Note;
pub use report::{Alike, Answer, AppRow, Cell, Column, CountReport, DEFAULT_SMALLEST, Held, Source, SumRow, Words};
pub use sheet::harmless;
pub use tally::Tally;
pub use word::{LeftOut, ManagementWords, management_words};

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

fn read(
    matcher: &Matcher<'_>,
    inputs: &[PathBuf],
    options: &Options,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<Tally, CountError> {
    let mut counting = Counting { matcher, options, progress, all: matcher.tally(), known: HashSet::new() };
    for path in inputs {
        if path.is_dir() { counting.folder(path)? } else { counting.file(path)? }
    }
    let mut all = counting.all;
    all.settle(options.complete);
    Ok(all)
}

/// The bytes that are to be read, for a progress bar.
#[must_use]
pub fn size(inputs: &[PathBuf]) -> u64 {
    let of = |path: &Path| path.metadata().map(|m| m.len()).unwrap_or_default();
    inputs
        .iter()
        .map(|path| if path.is_dir() { folder::look(path).files.iter().map(|file| of(file)).sum() } else { of(path) })
        .sum()
}

/// What is counted so far.
struct Counting<'c, 'p> {
    matcher: &'c Matcher<'p>,
    options: &'c Options,
    progress: &'c (dyn Fn(u64) + Sync),
    all: Tally,
    /// Files of a device without an id: only by their bytes is it known that one was given twice.
    known: HashSet<[u8; 32]>,
}

impl Counting<'_, '_> {
    /// A folder of lists, and those inside it: one that cannot be read is named and stops nothing.
    fn folder(&mut self, path: &Path) -> Result<(), CountError> {
        let (mut readable, mut first) = (false, None);
        let found = folder::look(path);
        for skipped in &found.skipped {
            self.all.notes.word(Note::UnreadableFile, &folder::shown(path, skipped));
        }
        for file in &found.files {
            match self.file(file) {
                Ok(()) => readable = true,
                Err(CountError::Open { path, reason }) => return Err(CountError::Open { path, reason }),
                Err(error) => {
                    first.get_or_insert(error);
                    self.all.notes.word(Note::UnreadableFile, &folder::shown(path, file));
                }
            }
        }
        // Where nothing can be read, what is wrong with the first file says most.
        if readable { Ok(()) } else { Err(first.unwrap_or(CountError::EmptyFolder { path: path.to_owned() })) }
    }

    fn file(&mut self, path: &Path) -> Result<(), CountError> {
        let unusable = |reason: Unusable| CountError::Unusable { path: path.to_owned(), reason };
        let opened = input::open(path).map_err(|reason| match reason {
            Unusable::Io(e) => CountError::Open { path: path.to_owned(), reason: e.kind() },
            reason => unusable(reason),
        })?;
        let name = path.file_stem().map(|name| name.as_encoded_bytes());
        let (several, mut readable, mut odd) = (opened.len() > 1, false, None);
        let mut prints: Option<Vec<Option<[u8; 32]>>> = None;
        for (n, (entry, opened)) in opened.into_iter().enumerate() {
            let told = opened.and_then(|opened| one(self.matcher, opened, name, self.options, self.progress));
            let told = match told {
                // A note beside the lists in an archive.
                Err(reason) if several && reason.is_odd_one() => {
                    self.all.notes.word(Note::UnreadableFile, entry.as_deref().unwrap_or_default());
                    odd = Some(reason);
                    continue;
                }
                other => other.map_err(unusable)?,
            };
            readable = true;
            if told.nameless && path != Path::new("-") {
                let prints = prints.get_or_insert_with(|| input::fingerprints(path));
                if let Some(print) = prints.get(n).copied().flatten()
                    && !self.known.insert(print)
                {
                    self.all.note(Note::SameFile);
                    continue;
                }
            }
            self.all.merge(told);
        }
        match odd {
            Some(reason) if !readable => Err(unusable(reason)),
            Some(_) | None => Ok(()),
        }
    }
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
    appwijzer_words::COUNT.of(language)
}
