//! How much of a government's list is recognised.

use crate::source::{Catalogue, ListEntry, ListedBan};

/// How much of a list is recognised.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// Each entry, in the order of the list.
    pub entries: Vec<EntryCoverage>,
}

/// How much of one entry is recognised.
#[derive(Clone, Debug)]
pub struct EntryCoverage {
    /// Its name on the list.
    pub name: String,
    /// On Android.
    pub android: Recognition,
    /// On iPhone and iPad.
    pub ios: Recognition,
    /// The best of both, and for a maker whether it is known at all.
    pub best: Recognition,
}

/// How an entry is recognised, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recognition {
    /// The catalogue does not know it.
    Unknown,
    /// It is known, and nothing is known by which a device would show it.
    NameOnly,
    /// An app of the maker is perhaps recognised, by the beginning of its identifier.
    Perhaps,
    /// An app of it is recognised by its identifier.
    Identifier,
}

impl Coverage {
    /// How many entries are recognised at least in this way.
    #[must_use]
    pub fn at_least(&self, recognition: Recognition) -> usize {
        self.entries.iter().filter(|entry| entry.best >= recognition).count()
    }

    /// How many entries are recognised by an identifier on Android, and on iPhone and iPad.
    #[must_use]
    pub fn by_platform(&self) -> (usize, usize) {
        let count = |of: fn(&EntryCoverage) -> Recognition| {
            self.entries.iter().filter(|entry| of(entry) == Recognition::Identifier).count()
        };
        (count(|e| e.android), count(|e| e.ios))
    }
}

/// How much of a list the catalogue recognises.
#[must_use]
pub fn coverage(catalogue: &Catalogue, list: &ListedBan) -> Coverage {
    Coverage { entries: list.entries.iter().map(|entry| of_entry(catalogue, entry)).collect() }
}

fn of_entry(catalogue: &Catalogue, entry: &ListEntry) -> EntryCoverage {
    let named = entry.apps.iter().filter_map(|id| catalogue.app(id));
    let made = catalogue.apps.iter().filter(|app| app.maker.as_ref().is_some_and(|m| entry.makers.contains(m)));
    let apps: Vec<_> = named.chain(made).collect();
    let makers: Vec<_> = entry.makers.iter().filter_map(|id| catalogue.maker(id)).collect();
    let known = !apps.is_empty() || !makers.is_empty();
    let prefixes = makers.iter().any(|maker| !maker.prefixes.is_empty());
    let of = |has: bool| match (has, prefixes, known) {
        (true, _, _) => Recognition::Identifier,
        (false, true, _) => Recognition::Perhaps,
        (false, false, true) => Recognition::NameOnly,
        (false, false, false) => Recognition::Unknown,
    };
    let android = of(apps.iter().any(|app| !app.android.is_empty()));
    let ios = of(apps.iter().any(|app| !app.ios.is_empty()));
    EntryCoverage { name: entry.name.clone(), android, ios, best: android.max(ios) }
}
