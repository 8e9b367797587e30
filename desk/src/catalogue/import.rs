//! From a file of identifiers or names to entries of a policy: a table, a policy of the Android Management API, a
//! configuration profile, an export of Intune.
//!
//! The kinds of file differ in where they write an app, not in how: an identifier is looked for in every value. A
//! name counts only where it is the whole value.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use appwijzer_core::policy::is_identifier;
use serde_json::Value;

use crate::source::Catalogue;

/// The most values that are looked at.
const MOST_VALUES: usize = 200_000;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Known apps, by id, with what named them.
    pub apps: BTreeMap<String, BTreeSet<String>>,
    /// Identifiers that nobody knows.
    pub unknown: BTreeSet<String>,
    /// How many values were read.
    pub values: usize,
    /// Whether the file holds more than is looked at.
    pub cut: bool,
}

/// Reads a file. Never fails: a file that is none of the kinds holds no app.
#[must_use]
pub fn import(catalogue: &Catalogue, bytes: &[u8]) -> Imported {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let mut values = Vec::new();
    match serde_json::from_str::<Value>(text) {
        Ok(json) => strings(&json, &mut values),
        Err(_) if text.contains("<plist") => values.extend(between_tags(text)),
        Err(_) => values.extend(cells(text)),
    }
    let known = Known::of(catalogue);
    let mut found = Imported { values: values.len(), cut: values.len() > MOST_VALUES, ..Imported::default() };
    for value in values.into_iter().take(MOST_VALUES) {
        match known.find(&value) {
            Some(app) => {
                found.apps.entry(app.to_owned()).or_default().insert(value);
            }
            None if is_app_identifier(&value) => {
                found.unknown.insert(value);
            }
            None => {}
        }
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

fn strings(json: &Value, into: &mut Vec<String>) {
    match json {
        Value::String(text) => into.push(text.trim().to_owned()),
        Value::Array(all) => all.iter().for_each(|value| strings(value, into)),
        Value::Object(all) => all.values().for_each(|value| strings(value, into)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn between_tags(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split("<string>").skip(1).filter_map(|rest| Some(rest.split_once("</string>")?.0.trim().to_owned()))
}

fn cells(text: &str) -> impl Iterator<Item = String> + '_ {
    let cell = |cell: &str| cell.trim().trim_matches('"').trim_start_matches("package:").trim().to_owned();
    text.lines().flat_map(|line| line.split([',', ';', '\t'])).map(cell).filter(|cell| !cell.is_empty())
}
