//! What stands only in somebody's copy of the catalogue, and would be lost with a file that another takes the place of.

use std::collections::HashSet;

use toml_edit::{DocumentMut, Item, Table};

use crate::source::Catalogue;

/// What the catalogue that takes its place knows.
#[derive(Debug)]
pub struct Known<'c> {
    apps: HashSet<&'c str>,
    makers: HashSet<&'c str>,
    sources: HashSet<&'c str>,
}

impl<'c> Known<'c> {
    /// Of this catalogue.
    #[must_use]
    pub fn of(catalogue: &'c Catalogue) -> Self {
        Known {
            apps: catalogue.apps.iter().map(|app| app.id.as_str()).collect(),
            makers: catalogue.makers.iter().map(|maker| maker.id.as_str()).collect(),
            sources: catalogue.sources.iter().map(|source| source.id.as_str()).collect(),
        }
    }

    /// The apps, makers and sources of a file that are in no file of the new catalogue, as they are written there.
    /// Nothing where there are none, or the file is no TOML: then nothing was read of it either.
    #[must_use]
    pub fn lacks(&self, text: &str) -> Option<String> {
        let mut document: DocumentMut = text.parse().ok()?;
        for (key, known) in [("source", &self.sources), ("maker", &self.makers), ("app", &self.apps)] {
            let only_here = |table: &Table| {
                let id = table.get("id").and_then(Item::as_str);
                id.is_some_and(|id| !known.contains(id))
            };
            let none_left = document.get_mut(key).and_then(Item::as_array_of_tables_mut).is_none_or(|tables| {
                tables.retain(only_here);
                tables.is_empty()
            });
            if none_left {
                document.remove(key);
            }
        }
        // What is said of the file as a whole is no longer so.
        document.as_table_mut().retain(|key, _| ["source", "maker", "app"].contains(&key));
        (!document.is_empty()).then(|| format!("{}\n", document.to_string().trim()))
    }
}
