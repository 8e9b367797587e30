//! What stands only in somebody's copy of the catalogue, and would be lost with a file that another takes the place of.

use std::collections::{BTreeMap, HashSet};

use toml_edit::{DocumentMut, Item, Table, Value};

use crate::source::Catalogue;

/// What the catalogue that takes its place knows.
#[derive(Debug)]
pub struct Known<'c> {
    apps: HashSet<&'c str>,
    makers: HashSet<&'c str>,
    sources: HashSet<&'c str>,
    identifiers: HashSet<&'c str>,
}

/// Under which keys an app has identifiers, each with the key of the identifier itself.
const IDENTIFIERS: [(&str, &str); 3] = [("android", "package"), ("ios", "bundle"), ("schemes", "scheme")];

/// Identifiers that stand only in somebody's copy, by app and key, as they are written there.
pub type OwnIdentifiers = BTreeMap<(String, &'static str), Vec<Value>>;

impl<'c> Known<'c> {
    /// Of this catalogue.
    #[must_use]
    pub fn of(catalogue: &'c Catalogue) -> Self {
        Known {
            apps: catalogue.apps.iter().map(|app| app.id.as_str()).collect(),
            makers: catalogue.makers.iter().map(|maker| maker.id.as_str()).collect(),
            sources: catalogue.sources.iter().map(|source| source.id.as_str()).collect(),
            identifiers: (catalogue.apps.iter())
                .flat_map(|app| {
                    let ids = app.android.iter().chain(&app.ios).map(|id| id.id.as_str());
                    ids.chain(app.schemes.iter().map(|scheme| scheme.scheme.as_str()))
                })
                .collect(),
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

    /// Identifiers in a file of the copy that the new catalogue does not have, of apps that it knows.
    pub fn own_identifiers(&self, text: &str, into: &mut OwnIdentifiers) {
        let Ok(document) = text.parse::<DocumentMut>() else { return };
        for app in document.get("app").and_then(Item::as_array_of_tables).into_iter().flatten() {
            let Some(id) = app.get("id").and_then(Item::as_str).filter(|id| self.apps.contains(id)) else { continue };
            for (key, name) in IDENTIFIERS {
                let all = app.get(key).and_then(Item::as_array).into_iter().flatten();
                let is_own = |value: &&Value| {
                    let identifier = value.as_inline_table().and_then(|table| table.get(name)?.as_str());
                    identifier.is_some_and(|identifier| !self.identifiers.contains(identifier))
                };
                let own: Vec<Value> = all.filter(is_own).cloned().collect();
                if !own.is_empty() {
                    into.entry((id.to_owned(), key)).or_default().extend(own);
                }
            }
        }
    }
}

/// A file of the new catalogue with what stood only in the copy: identifiers of its apps, and remarks of the file
/// whose place it takes, but for those that are kept apart with what they are about. The same text where there are none.
#[must_use]
pub fn with_own(text: &str, own: &OwnIdentifiers, replaced: Option<&str>, apart: Option<&str>) -> String {
    let mut merged = text.to_owned();
    if let Ok(mut document) = text.parse::<DocumentMut>() {
        let apps = document.get_mut("app").and_then(Item::as_array_of_tables_mut);
        let mut changed = false;
        for app in apps.into_iter().flat_map(|apps| apps.iter_mut()) {
            let Some(id) = app.get("id").and_then(Item::as_str).map(str::to_owned) else { continue };
            for (key, _) in IDENTIFIERS {
                let Some(values) = own.get(&(id.clone(), key)) else { continue };
                let entry = app.entry(key).or_insert_with(|| toml_edit::value(toml_edit::Array::new()));
                let Some(array) = entry.as_array_mut() else { continue };
                values.iter().for_each(|value| array.push_formatted(value.clone()));
                changed = true;
            }
        }
        if changed {
            merged = document.to_string();
        }
    }
    let has: HashSet<&str> = text.lines().chain(apart.into_iter().flat_map(str::lines)).map(str::trim).collect();
    let remarks = replaced.into_iter().flat_map(str::lines).map(str::trim).filter(|line| line.starts_with('#'));
    for remark in remarks.filter(|line| !has.contains(line)) {
        merged.push_str(remark);
        merged.push('\n');
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_own_identifier_and_an_own_remark_outlive_an_update() {
        let catalogue = crate::source::catalogue();
        let known = Known::of(&catalogue);
        let new = "[[app]]\nid = \"tiktok\"\nandroid = [{ package = \"com.zhiliaoapp.musically\" }]\n";
        let copy = "# Ours.\n[[app]]\nid = \"tiktok\"\n# Seen in May.\nandroid = [\n  { package = \"com.zhiliaoapp.musically\" },\n  \
                    { package = \"com.tiktok.own\", sources = [\"ours\"] },\n]\nios = [{ bundle = \"com.tiktok.also.own\" }]\n";
        let mut own = OwnIdentifiers::new();
        known.own_identifiers(copy, &mut own);
        let once = with_own(new, &own, Some(copy), None);
        for kept in ["com.zhiliaoapp.musically", "com.tiktok.own", "com.tiktok.also.own", "# Ours.", "# Seen in May."] {
            assert_eq!(once.matches(kept).count(), 1, "{kept}: {once}");
        }
        assert!(once.parse::<DocumentMut>().is_ok(), "{once}");
        // The next time there is nothing new to keep, and nothing is lost or doubled.
        let mut own = OwnIdentifiers::new();
        known.own_identifiers(&once, &mut own);
        assert_eq!(with_own(new, &own, Some(&once), None), once);
        assert_eq!(with_own(new, &OwnIdentifiers::new(), Some(new), None), new);
    }
}
