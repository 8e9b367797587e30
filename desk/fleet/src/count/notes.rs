//! What whoever reads a count should know beside the numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

/// Something to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// Apps were known by their names only, on some devices.
    NamesOnly,
    /// A file holds sums instead of devices.
    SumsOnly,
    /// A file says that it is one page of more.
    PagesMissing,
    /// A file ends in the middle of something.
    CutOff,
    /// A file does not prove that it holds everything.
    EndNotProved,
    /// Certificates are SHA-1 there, and the policy's are SHA-256: they were not compared.
    Sha1Certificates,
    /// Apps that are marked as removed are not there.
    RemovedLeftOut,
    /// Devices that management deleted do not count.
    DeletedLeftOut,
    /// One device stood there under several ids, and counts once.
    SameDevice,
    /// Two files contradict each other about a device.
    Contradiction,
    /// Devices of other systems (Windows, macOS and the like) do not count.
    OtherSystems,
    /// Words for a system that are not known.
    UnknownPlatforms,
    /// Words for an owner that are not known.
    UnknownOwners,
    /// Columns that a table does not have.
    ColumnsMissing,
    /// Rows that could not be read.
    UnreadableRows,
    /// Files that could not be read.
    UnreadableFile,
    /// A table says that it has more rows than are there.
    RowsMissing,
    /// A file says that it is cut, or that something went wrong.
    SaysPart,
    /// Rows of devices without an id.
    NoDeviceId,
    /// An app is named in what is known of a device, and not in its list.
    NamedElsewhere,
    /// An app is named in a file where no device is.
    NamedOutside,
    /// The heading of a table stands again in the middle.
    HeadingAgain,
    /// The same short number stands in answers that may be of several servers.
    ShortNumbers,
    /// A file was given twice.
    SameFile,
    /// Lists of one kind of app each, which may be of one phone.
    PartsOfOne,
    /// An app outside the catalogue cannot be counted, although a ban reaches it.
    BeyondCatalogue,
}

impl Note {
    /// As in JSON, and in the name of its sentence.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Note::NamesOnly => "names-only",
            Note::SumsOnly => "sums-only",
            Note::PagesMissing => "pages-missing",
            Note::CutOff => "cut-off",
            Note::EndNotProved => "end-not-proved",
            Note::Sha1Certificates => "sha1-certificates",
            Note::RemovedLeftOut => "removed-left-out",
            Note::DeletedLeftOut => "deleted-left-out",
            Note::SameDevice => "same-device",
            Note::Contradiction => "contradiction",
            Note::OtherSystems => "other-systems",
            Note::UnknownPlatforms => "unknown-platforms",
            Note::UnknownOwners => "unknown-owners",
            Note::ColumnsMissing => "columns-missing",
            Note::UnreadableRows => "unreadable-rows",
            Note::UnreadableFile => "unreadable-file",
            Note::RowsMissing => "rows-missing",
            Note::SaysPart => "says-part",
            Note::NoDeviceId => "no-device-id",
            Note::NamedElsewhere => "named-elsewhere",
            Note::NamedOutside => "named-outside",
            Note::HeadingAgain => "heading-again",
            Note::ShortNumbers => "short-numbers",
            Note::SameFile => "same-file",
            Note::PartsOfOne => "parts-of-one",
            Note::BeyondCatalogue => "beyond-catalogue",
        }
    }

    /// Whether something may be there that was not seen: then nothing is called certain.
    #[must_use]
    pub fn hides_something(self) -> bool {
        match self {
            Note::SumsOnly
            | Note::PagesMissing
            | Note::CutOff
            | Note::EndNotProved
            | Note::UnreadableRows
            | Note::UnreadableFile
            | Note::RowsMissing
            | Note::SaysPart
            | Note::NoDeviceId
            | Note::NamedOutside
            | Note::BeyondCatalogue => true,
            // What these hide stands in the column "not known", device by device; the others hide nothing.
            Note::NamesOnly
            | Note::Sha1Certificates
            | Note::RemovedLeftOut
            | Note::DeletedLeftOut
            | Note::SameDevice
            | Note::Contradiction
            | Note::OtherSystems
            | Note::UnknownPlatforms
            | Note::UnknownOwners
            | Note::NamedElsewhere
            | Note::HeadingAgain
            | Note::ShortNumbers
            | Note::SameFile
            | Note::PartsOfOne
            | Note::ColumnsMissing => false,
        }
    }
}

/// The most words of a kind that are kept.
const MOST_WORDS: usize = 64;
/// The longest word that is kept, in bytes.
const LONGEST_WORD: usize = 40;
/// The longest name of a file that is kept, in bytes.
const LONGEST_FILE: usize = 200;

/// Notes, and the words that belong to them.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    all: BTreeSet<Note>,
    /// How many rows had a word.
    words: BTreeMap<(Note, String), u64>,
}

impl Notes {
    pub(super) fn add(&mut self, note: Note) {
        self.all.insert(note);
    }

    /// A word that was not understood. Long ones and those with the mark of an address may be of a person.
    pub(super) fn word(&mut self, note: Note, word: &str) {
        self.add(note);
        let word = word.trim();
        let longest = if note == Note::UnreadableFile { LONGEST_FILE } else { LONGEST_WORD };
        if word.is_empty() || word.len() > longest || word.contains('@') {
            return;
        }
        if let Some(rows) = self.words.get_mut(&(note, word.to_owned())) {
            *rows += 1;
        } else if self.words.len() < MOST_WORDS {
            self.words.insert((note, word.to_owned()), 1);
        }
    }

    pub(super) fn merge(&mut self, other: Notes) {
        self.all.extend(other.all);
        for (key, rows) in other.words {
            if self.words.len() < MOST_WORDS || self.words.contains_key(&key) {
                *self.words.entry(key).or_default() += rows;
            }
        }
    }

    pub(super) fn has(&self, note: Note) -> bool {
        self.all.contains(&note)
    }

    pub(super) fn remove(&mut self, note: Note) {
        self.all.remove(&note);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Note> + '_ {
        self.all.iter().copied()
    }

    /// The words of a note that stand in at least so many rows, clean.
    pub(super) fn words_of(&self, note: Note, smallest: u64) -> Vec<String> {
        let all = self.words.iter().filter(|((of, _), rows)| *of == note && **rows >= smallest);
        all.map(|((_, word), _)| appwijzer_core::l10n::clean(word).into_owned()).collect()
    }
}
