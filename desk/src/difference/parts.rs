//! What changes in the document: parts by their ids, and their fields.

use std::collections::{BTreeMap, BTreeSet};

use appwijzer_core::policy::{Policy, PolicyFile};
use serde_json::{Map, Value};

/// A part of a policy that was added, removed or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is: `policy`, `ban`, `exemption`, `work-data`, `role`, `app`, `maker` or `revoked`.
    pub what: String,
    /// Its id; empty for the policy itself.
    pub id: String,
    /// How.
    pub edit: Edit,
}

impl Part {
    /// Whether it changes by what apps are known.
    #[must_use]
    pub fn is_of_recognition(&self) -> bool {
        matches!(self.what.as_str(), "app" | "maker") && matches!(self.edit, Edit::Changed(_))
    }
}

/// How a part changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// It is new, and holds this.
    Added(Vec<Leaf>),
    /// It is gone.
    Removed,
    /// These fields are different.
    Changed(Vec<Field>),
}

/// A value that a policy holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The names that lead to it, as the compiled policy has them.
    pub path: Vec<String>,
    /// What it says.
    pub value: String,
}

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The names that lead to it, as the compiled policy has them; the last may be a language.
    pub path: Vec<String>,
    /// How.
    pub how: How,
}

/// How a field differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// Another value; nothing where it has none.
    Value(Option<String>, Option<String>),
    /// Another list; its entries in words.
    List {
        /// What it gained.
        added: Vec<String>,
        /// What it lost.
        removed: Vec<String>,
    },
}

/// What signing adds to a policy.
const LINEAGE: &str = "lineage";
/// The lists whose entries have ids.
const LISTS: [(&str, &str); 6] = [
    ("bans", "ban"),
    ("exemptions", "exemption"),
    ("work_data", "work-data"),
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
    fields.retain(|field| field.path.first().is_none_or(&own));
    if !fields.is_empty() {
        all.push(Part { what: "policy".to_owned(), id: String::new(), edit: Edit::Changed(fields) });
    }
    let texts = |policy: &Map<String, Value>| -> Vec<String> {
        let list = policy.get("revoked").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(|v| v.as_str().map(str::to_owned)).collect()
    };
    let (had, has) = (texts(&before), texts(&after));
    let revoked = |id: &String, edit| Part { what: "revoked".to_owned(), id: id.clone(), edit };
    all.extend(has.iter().filter(|id| !had.contains(id)).map(|id| revoked(id, Edit::Added(Vec::new()))));
    all.extend(had.iter().filter(|id| !has.contains(id)).map(|id| revoked(id, Edit::Removed)));
    for (list, what) in LISTS {
        let (old, new) = (by_id(&before, list), by_id(&after, list));
        let part = |id: &&str, edit| Part { what: what.to_owned(), id: (*id).to_owned(), edit };
        let added = new.iter().filter(|(id, _)| !old.contains_key(*id));
        all.extend(added.map(|(id, fields)| part(id, Edit::Added(leaves(fields)))));
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

/// Every value that a policy holds, in the order of its document.
#[must_use]
pub fn everything(file: &PolicyFile) -> Vec<Leaf> {
    leaves(&json(file))
}

fn leaves(part: &Map<String, Value>) -> Vec<Leaf> {
    let mut all = Vec::new();
    for (name, value) in part.iter().filter(|(name, _)| *name != "id") {
        collect(&mut vec![name.clone()], value, &mut all);
    }
    all
}

fn collect(path: &mut Vec<String>, value: &Value, all: &mut Vec<Leaf>) {
    let mut at = |name: String, value: &Value, all: &mut Vec<Leaf>| {
        path.push(name);
        collect(path, value, all);
        path.pop();
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| at(name.clone(), value, all)),
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            for (number, item) in (1..).zip(items) {
                at(name_of(number, item), item, all);
            }
        }
        other => all.push(Leaf { path: path.clone(), value: in_words(other) }),
    }
}

/// A value on one line.
fn in_words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Array(items) => items.iter().map(in_words).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| format!("{name}: {}", in_words(value))).collect::<Vec<_>>().join("; ")
        }
    }
}

fn different(before: &Map<String, Value>, after: &Map<String, Value>) -> Vec<Field> {
    let mut all = Vec::new();
    differ(&mut Vec::new(), before, after, &mut all);
    all
}

fn differ(path: &mut Vec<String>, before: &Map<String, Value>, after: &Map<String, Value>, all: &mut Vec<Field>) {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        let (old, new) = (before.get(name), after.get(name));
        if old == new {
            continue;
        }
        path.push(name.clone());
        match (fields(old), fields(new)) {
            (Some(old), Some(new)) => differ(path, &old, &new, all),
            _ => all.push(Field { path: path.clone(), how: how(old, new) }),
        }
        path.pop();
    }
}

/// What a value holds by name: the fields of an object, and the parts of a list by their ids or else by their places.
/// What is absent holds nothing.
fn fields(value: Option<&Value>) -> Option<Map<String, Value>> {
    match value {
        None => Some(Map::new()),
        Some(Value::Object(fields)) => Some(fields.clone()),
        Some(Value::Array(items)) if !items.is_empty() && items.iter().all(Value::is_object) => {
            Some((1..).zip(items).map(|(number, item)| (name_of(number, item), item.clone())).collect())
        }
        Some(_) => None,
    }
}

fn name_of(number: usize, item: &Value) -> String {
    item.get("id").and_then(Value::as_str).map_or_else(|| number.to_string(), str::to_owned)
}

fn how(old: Option<&Value>, new: Option<&Value>) -> How {
    let list = |value: Option<&Value>| -> Option<Vec<String>> {
        value.map_or(Some(Vec::new()), |value| Some(value.as_array()?.iter().map(in_words).collect()))
    };
    if let (Some(old), Some(new)) = (list(old), list(new)) {
        let without = |one: &[String], other: &[String]| one.iter().filter(|w| !other.contains(w)).cloned().collect();
        return How::List { added: without(&new, &old), removed: without(&old, &new) };
    }
    How::Value(old.map(in_words), new.map(in_words))
}
