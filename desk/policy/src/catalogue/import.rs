//! From a file of identifiers or names to entries of a policy.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use appwijzer_core::policy::is_identifier;

use super::named::{Named, named};
use crate::source::Catalogue;

/// The most values that are looked at.
const MOST_VALUES: usize = 200_000;
/// The longest name of an app that nobody knows, in characters: longer is a sentence.
const LONGEST_NAME: usize = 60;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Known apps, by id, with what named them.
    pub apps: BTreeMap<String, BTreeSet<String>>,
    /// Of them, those that the file allows instead: for a list of allowed apps.
    pub allowed: BTreeSet<String>,
    /// Identifiers that nobody knows, with the name that stands beside each.
    pub unknown: BTreeMap<String, Option<String>>,
    /// Names that nobody knows.
    pub unknown_names: BTreeSet<String>,
    /// How many values were read.
    pub values: usize,
    /// Whether the file holds more than is looked at.
    pub cut: bool,
}

impl Imported {
    /// How many apps nobody knows.
    #[must_use]
    pub fn not_known(&self) -> usize {
        self.unknown.len() + self.unknown_names.len()
    }
}

/// Reads a file. Never fails: a file that is none of the kinds holds no app.
#[must_use]
pub fn import(catalogue: &Catalogue, bytes: &[u8]) -> Imported {
    let text = String::from_utf8_lossy(bytes);
    let values = named(text.trim_start_matches('\u{feff}'));
    let known = Known::of(catalogue);
    let mut found = Imported { values: values.len(), cut: values.len() > MOST_VALUES, ..Imported::default() };
    let mut banned = BTreeSet::new();
    for Named { value, name, allowed, surely, beside } in values.into_iter().take(MOST_VALUES) {
        let by_name = || known.find(name.as_deref().filter(|_| !is_app_identifier(&value))?);
        match known.find(&value).or_else(by_name) {
            Some(app) => {
                match allowed {
                    true => found.allowed.insert(app.to_owned()),
                    false => banned.insert(app.to_owned()),
                };
                found.apps.entry(app.to_owned()).or_default().insert(value);
            }
            None if beside => {}
            None if is_app_identifier(&value) || (surely && value.contains('.') && is_identifier(&value)) => {
                found.unknown.entry(value).or_insert(name);
            }
            None if surely && value.chars().count() <= LONGEST_NAME => {
                found.unknown_names.insert(value);
            }
            None => {}
        }
    }
    // What one place allows and another forbids is forbidden.
    found.allowed.retain(|app| !banned.contains(app));
    // Lines of which not one is an app are no list of apps.
    if found.apps.is_empty() && found.unknown.is_empty() {
        found.unknown_names.clear();
    }
    found
}

struct Known<'c> {
    identifiers: HashMap<&'c str, &'c str>,
    names: HashMap<String, &'c str>,
}

impl<'c> Known<'c> {
    fn of(catalogue: &'c Catalogue) -> Self {
        let mut known = Known { identifiers: HashMap::new(), names: HashMap::new() };
        for app in &catalogue.apps {
            known.identifiers.extend(app.android.iter().chain(&app.ios).map(|i| (i.id.as_str(), app.id.as_str())));
            known.identifiers.extend(app.ios.iter().filter_map(|i| Some((i.store.as_deref()?, app.id.as_str()))));
        }
        // A name that several apps have names none of them.
        let mut twice = BTreeSet::new();
        for app in &catalogue.apps {
            let name = app.name.to_lowercase();
            if known.names.insert(name.clone(), &app.id).is_some() {
                twice.insert(name);
            }
        }
        known.names.retain(|name, _| !twice.contains(name));
        known
    }

    fn find(&self, value: &str) -> Option<&'c str> {
        self.identifiers.get(value).or_else(|| self.names.get(&value.to_lowercase())).copied()
    }
}

/// Three names or more with dots between: what other values of such files hardly are.
fn is_app_identifier(value: &str) -> bool {
    let names: Vec<&str> = value.split('.').collect();
    is_identifier(value)
        && names.len() >= 3
        && names.iter().all(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        && !value.starts_with("http")
}
