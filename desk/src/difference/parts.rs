//! What changes in the document: parts by their ids, and their fields.

use std::collections::BTreeMap;

use appwijzer_core::policy::{Policy, PolicyFile};
use serde_json::{Map, Value};

/// A part of a policy that was added, removed or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is, such as `ban`.
    pub what: String,
    /// Its id; empty for the policy itself.
    pub id: String,
    /// How.
    pub edit: Edit,
}

/// How a part changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// These fields are different.
    Changed(Vec<Field>),
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, as the compiled policy has it.
    pub name: String,
    /// How, where that fits into a line.
    pub how: How,
}

/// How a field differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// Another value; nothing where it has none.
    Value(Option<String>, Option<String>),
    /// Another list of words or ids.
    List {
        /// What it gained.
        added: Vec<String>,
        /// What it lost.
        removed: Vec<String>,
    },
    /// Another text, in these languages.
    Text(Vec<String>),
    /// Too much for a line.
    Other,
}

/// What signing adds to a policy.
const LINEAGE: &str = "lineage";
/// The lists whose entries have ids.
const LISTS: [(&str, &str); 6] = [
    ("bans", "ban"),
    ("exemptions", "exemption"),
    ("work_data", "work data"),
    ("roles", "role"),
    ("apps", "app"),
    ("makers", "maker"),
];

/// Whether two policies say the same, byte for byte or but for the line of roots that one of them was signed for.
#[must_use]
pub fn is_same(one: &PolicyFile, other: &PolicyFile) -> bool {
    let (a, b) = (one.policy(), other.policy());
    let unbound = |policy: &Policy<'_>| policy.lineage.is_none();
    one.bytes() == other.bytes()
        || (unbound(a) != unbound(b) && Policy { lineage: None, ..a.clone() } == Policy { lineage: None, ..b.clone() })
}

/// Compares two policies part by part; apps and makers come last.
#[must_use]
pub fn parts(before: &PolicyFile, after: &PolicyFile) -> Vec<Part> {
    let (mut before, mut after) = (json(before), json(after));
    // Signing writes for which line of roots: a source has none.
    if before.contains_key(LINEAGE) != after.contains_key(LINEAGE) {
        before.remove(LINEAGE);
        after.remove(LINEAGE);
    }
    let mut all = Vec::new();
    let own = |name: &String| !LISTS.iter().any(|(list, _)| list == name) && name != "version" && name != "revoked";
    let mut fields = different(&before, &after);
    fields.retain(|field| own(&field.name));
    if !fields.is_empty() {
        all.push(Part { what: "policy".to_owned(), id: String::new(), edit: Edit::Changed(fields) });
    }
    let texts = |policy: &Map<String, Value>| -> Vec<String> {
        let list = policy.get("revoked").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)).collect()
    };
    let (had, has) = (texts(&before), texts(&after));
    let revoked = |id: &String, edit| Part { what: "revoked grant".to_owned(), id: id.clone(), edit };
    all.extend(has.iter().filter(|id| !had.contains(id)).map(|id| revoked(id, Edit::Added)));
    all.extend(had.iter().filter(|id| !has.contains(id)).map(|id| revoked(id, Edit::Removed)));
    for (list, what) in LISTS {
        let (old, new) = (by_id(&before, list), by_id(&after, list));
        let part = |id: &&str, edit| Part { what: what.to_owned(), id: (*id).to_owned(), edit };
        all.extend(new.keys().filter(|id| !old.contains_key(*id)).map(|id| part(id, Edit::Added)));
        all.extend(old.keys().filter(|id| !new.contains_key(*id)).map(|id| part(id, Edit::Removed)));
        for (id, new) in &new {
            let fields = old.get(id).map(|old| different(old, new)).unwrap_or_default();
            if !fields.is_empty() {
                all.push(part(id, Edit::Changed(fields)));
            }
        }
    }
    all
}

fn json(file: &PolicyFile) -> Map<String, Value> {
    match serde_json::to_value(file.policy()) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

fn by_id<'v>(policy: &'v Map<String, Value>, list: &str) -> BTreeMap<&'v str, &'v Map<String, Value>> {
    let items = policy.get(list).and_then(Value::as_array).into_iter().flatten();
    items.filter_map(|item| item.as_object()).filter_map(|item| Some((item.get("id")?.as_str()?, item))).collect()
}

fn different(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<Field> {
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let pairs = names.into_iter().map(|name| (name, before.get(name), after.get(name)));
    let field = |(name, old, new): (&String, Option<&Value>, Option<&Value>)| {
        (old != new).then(|| Field { name: name.clone(), how: how(old, new) })
    };
    pairs.filter_map(field).collect()
}

fn how(old: Option<&Value>, new: Option<&Value>) -> How {
    let scalar = |value: Option<&Value>| match value {
        None => Some(None),
        Some(Value::String(text)) => Some(Some(text.clone())),
        Some(Value::Number(number)) => Some(Some(number.to_string())),
        Some(Value::Bool(flag)) => Some(Some(if *flag { "yes" } else { "no" }.to_owned())),
        Some(_) => None,
    };
    if let (Some(old), Some(new)) = (scalar(old), scalar(new)) {
        return How::Value(old, new);
    }
    if let (Some(old), Some(new)) = (words(old), words(new)) {
        let without = |one: &[String], other: &[String]| one.iter().filter(|w| !other.contains(w)).cloned().collect();
        return How::List { added: without(&new, &old), removed: without(&old, &new) };
    }
    match (old.and_then(Value::as_object), new.and_then(Value::as_object)) {
        (Some(old), Some(new)) if old.values().chain(new.values()).all(Value::is_string) => {
            let mut languages: Vec<&String> = old.keys().chain(new.keys()).collect();
            languages.sort();
            languages.dedup();
            How::Text(languages.into_iter().filter(|l| old.get(*l) != new.get(*l)).cloned().collect())
        }
        _ => How::Other,
    }
}

/// A list of texts; an absent one is empty.
fn words(value: Option<&Value>) -> Option<Vec<String>> {
    let Some(value) = value else { return Some(Vec::new()) };
    value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}
