//! How sure a fact is, worked out from where it stands.

use std::collections::BTreeSet;

/// How sure a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// One source that is neither a store's nor the maker's own, or nothing but lists. A source that nobody can look
    /// up counts for nothing more.
    Weak,
    /// A store's answer, the maker's own publication, or two sources that do not share their entries, of which at
    /// least one is more than a list.
    Sure,
}

impl Grade {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Grade::Weak => "weak",
            Grade::Sure => "sure",
        }
    }

    /// Of the kinds and families of a fact's sources.
    pub(super) fn of<'s>(sources: impl Iterator<Item = (SourceKind, &'s str)>) -> Self {
        let mut families = BTreeSet::new();
        // Lists are copied from each other, and name apps that nobody of them saw.
        let mut seen = false;
        for (kind, family) in sources {
            match kind {
                SourceKind::Store | SourceKind::MakersOwn => return Grade::Sure,
                SourceKind::Government
                | SourceKind::Press
                | SourceKind::Registry
                | SourceKind::Database
                | SourceKind::Phone
                | SourceKind::Certificates
                | SourceKind::IconPack
                | SourceKind::Rules
                | SourceKind::Library
                | SourceKind::DebloatList
                | SourceKind::Table => {
                    seen = true;
                    families.insert(family);
                }
                SourceKind::List | SourceKind::Mention => {
                    families.insert(family);
                }
            }
        }
        if seen && families.len() > 1 { Grade::Sure } else { Grade::Weak }
    }
}

/// What kind of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// An answer or a listing of an app store.
    Store,
    /// Published by the maker.
    MakersOwn,
    /// A government says so.
    Government,
    /// A report.
    Press,
    /// A public registry.
    Registry,
    /// A database of companies.
    Database,
    /// Read from a device or an app file.
    Phone,
    /// A list of signing certificates.
    Certificates,
    /// Names of apps that users sent in for icons.
    IconPack,
    /// Rules that act on apps.
    Rules,
    /// A library that recognises apps.
    Library,
    /// A list of what comes with phones.
    DebloatList,
    /// A table of apps.
    Table,
    /// A list of apps.
    List,
    /// Named in code.
    Mention,
}

/// The words of `grade` in `sources.toml`.
pub(super) const SOURCE_KINDS: &[(&str, SourceKind)] = &[
    ("store", SourceKind::Store),
    ("makers-own", SourceKind::MakersOwn),
    ("government", SourceKind::Government),
    ("press", SourceKind::Press),
    ("registry", SourceKind::Registry),
    ("database", SourceKind::Database),
    ("phone", SourceKind::Phone),
    ("certificates", SourceKind::Certificates),
    ("icon-pack", SourceKind::IconPack),
    ("rules", SourceKind::Rules),
    ("library", SourceKind::Library),
    ("debloat-list", SourceKind::DebloatList),
    ("table", SourceKind::Table),
    ("list", SourceKind::List),
    ("mention", SourceKind::Mention),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_or_two_families_make_it_sure() {
        for (sources, grade) in [
            (&[(SourceKind::Store, "a")][..], Grade::Sure),
            (&[(SourceKind::MakersOwn, "a")], Grade::Sure),
            (&[(SourceKind::List, "a"), (SourceKind::IconPack, "b")], Grade::Sure),
            (&[(SourceKind::List, "a"), (SourceKind::List, "a")], Grade::Weak),
            (&[(SourceKind::List, "a"), (SourceKind::List, "b"), (SourceKind::Mention, "c")], Grade::Weak),
            (&[(SourceKind::Mention, "a")], Grade::Weak),
            (&[], Grade::Weak),
        ] {
            assert_eq!(Grade::of(sources.iter().copied()), grade, "{sources:?}");
        }
    }
}
