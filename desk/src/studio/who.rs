//! The table "for whom": kinds of device, what is asked of each, from when, by when. It stands for the rules of a ban that
//! say no more than that; others are shown beside it, one by one.

use std::collections::BTreeSet;

use appwijzer_policy::source::words::OBLIGATIONS;
use toml_edit::{Array, DocumentMut, Item, Value};

use super::field::{Field, Kind};
use super::tree;
use super::value::{self, Cx, Wrong};

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Its name in forms and sentences.
    pub name: &'static str,
    /// Rows of one family can share a rule.
    family: usize,
    part: Option<&'static str>,
}

/// The rows, in their order. Parts stand as the format lists them.
pub(super) const ROWS: [Row; 6] = [
    Row { name: "work", family: 0, part: Some("whole-device") },
    Row { name: "private-part", family: 0, part: Some("private-part") },
    Row { name: "work-part", family: 0, part: Some("work-part") },
    Row { name: "tablet", family: 1, part: None },
    Row { name: "own-work-data", family: 2, part: None },
    Row { name: "own", family: 3, part: None },
];

/// What a row says: what is asked, from when, by when; as people write it.
pub(super) type Said = [String; 3];

/// The ends of the names of a row's inputs.
pub(super) const COLUMNS: [&str; 3] = ["obligation", "from", "deadline"];
const KINDS: [Kind; 3] = [Kind::One(OBLIGATIONS), Kind::Day, Kind::DayOrPeriod];

/// The name of an input of the table.
pub(super) fn input(ban: usize, row: Row, column: usize) -> String {
    format!("who.{ban}.{}.{}", row.name, COLUMNS.get(column).copied().unwrap_or_default())
}

/// The rows that a rule stands for; nothing when it says more than the table can.
pub(super) fn rows_of(document: &DocumentMut, path: &str) -> Option<Vec<usize>> {
    let (list, at) = path.rsplit_once('.')?;
    assigned(document, list).into_iter().nth(at.parse().ok()?)?
}

/// Of each rule of a list the rows that it stands for. Of two rules for one row the first has it.
fn assigned(document: &DocumentMut, list: &str) -> Vec<Option<Vec<usize>>> {
    let mut taken = BTreeSet::new();
    let mut of = |at: usize| {
        let rows = could_be(document, &format!("{list}.{at}"))?;
        if rows.iter().any(|row| taken.contains(row)) {
            return None;
        }
        taken.extend(rows.iter().copied());
        Some(rows)
    };
    (0..tree::rows(document, list)).map(&mut of).collect()
}

fn could_be(document: &DocumentMut, path: &str) -> Option<Vec<usize>> {
    const SAID_ELSEWHERE: [&str; 5] = ["phase", "enrolled", "platform", "roles", "within"];
    let has = |key: &str| tree::find(document, &format!("{path}.{key}")).is_some();
    if SAID_ELSEWHERE.into_iter().any(has) {
        return None;
    }
    let set = |key: &str| -> BTreeSet<String> { tree::texts(document, &format!("{path}.{key}")).into_iter().collect() };
    let (ownership, parts, forms) = (set("ownership"), set("part"), set("form"));
    let is =
        |set: &BTreeSet<String>, words: &[&str]| set.len() == words.len() && words.iter().all(|w| set.contains(*w));
    let work_data = tree::find(document, &format!("{path}.work_data")).and_then(Item::as_bool).unwrap_or_default();
    let rows = |family: usize| (0..ROWS.len()).filter(move |row| ROWS.get(*row).is_some_and(|r| r.family == family));
    if is(&ownership, &["work"]) && !work_data {
        if is(&forms, &["tablet"]) && parts.is_empty() {
            return Some(rows(1).collect());
        }
        let meant = |row: &usize| {
            parts.is_empty() || ROWS.get(*row).and_then(|r| r.part).is_some_and(|part| parts.contains(part))
        };
        return forms.is_empty().then(|| rows(0).filter(meant).collect());
    }
    if is(&ownership, &["partly-paid", "private"]) && parts.is_empty() && forms.is_empty() {
        return Some(rows(if work_data { 2 } else { 3 }).collect());
    }
    None
}

fn fields(path: &str) -> [Field; 3] {
    let field = |at: usize| {
        let key = COLUMNS.get(at).copied().unwrap_or_default();
        Field::new(format!("{path}.{key}"), KINDS.get(at).copied().unwrap_or(Kind::Plain), "who")
    };
    [field(0), field(1), field(2)]
}

fn said(document: &DocumentMut, path: &str, cx: &Cx<'_>) -> Said {
    fields(path).map(|field| value::read(document, &field, cx).into_iter().next().unwrap_or_default())
}

/// What the table of a ban says, row by row.
pub(super) fn read(document: &DocumentMut, ban: usize, cx: &Cx<'_>) -> [Said; 6] {
    let list = format!("ban.{ban}.rule");
    let mut all: [Said; 6] = Default::default();
    for (at, rows) in assigned(document, &list).into_iter().enumerate() {
        let said = said(document, &format!("{list}.{at}"), cx);
        for row in rows.into_iter().flatten() {
            if let Some(place) = all.get_mut(row) {
                place.clone_from(&said);
            }
        }
    }
    all
}

/// Whether two rows mean the same.
fn is_same(old: &Said, new: &Said, cx: &Cx<'_>) -> bool {
    old.iter().zip(new).enumerate().all(|(column, (old, new))| means_same(column, old, new, cx))
}

/// Whether two answers of a column stand for the same value.
pub(super) fn means_same(column: usize, old: &str, new: &str, cx: &Cx<'_>) -> bool {
    let kind = KINDS.get(column).copied().unwrap_or(Kind::Plain);
    value::means_same(kind, &[old.to_owned()], &[new.to_owned()], cx)
}

/// What is wrong with one answer of the table, if anything.
pub(super) fn check(column: usize, text: &str, cx: &Cx<'_>) -> Result<(), Wrong> {
    value::check(KINDS.get(column).copied().unwrap_or(Kind::Plain), text, cx)
}

/// Writes the rows that changed. Rules that go on as they were keep their comments, and all else that they say.
pub(super) fn write(document: &mut DocumentMut, ban: usize, new: &[Said; 6], cx: &Cx<'_>) -> bool {
    let old = read(document, ban, cx);
    let changed: BTreeSet<usize> = (0..ROWS.len())
        .filter(|row| old.get(*row).zip(new.get(*row)).is_some_and(|(o, n)| !is_same(o, n, cx)))
        .collect();
    if changed.is_empty() {
        return false;
    }
    let list = format!("ban.{ban}.rule");
    let mut open: Vec<usize> = changed.iter().copied().collect();
    let mut emptied = Vec::new();
    for (at, rows) in assigned(document, &list).into_iter().enumerate() {
        let Some(rows) = rows else { continue };
        let path = format!("{list}.{at}");
        let (moved, kept): (Vec<usize>, Vec<usize>) = rows.iter().partition(|row| changed.contains(row));
        if moved.is_empty() {
            continue;
        }
        let first = moved.first().and_then(|row| new.get(*row)).cloned().unwrap_or_default();
        let together = moved.iter().all(|row| new.get(*row).is_some_and(|said| is_same(said, &first, cx)));
        if kept.is_empty() && together && !is_nothing(&first) {
            put(document, &path, &first, cx);
            open.retain(|row| !moved.contains(row));
        } else if kept.is_empty() {
            emptied.push(at);
        } else {
            put_parts(document, &path, &kept);
        }
    }
    for at in emptied.into_iter().rev() {
        tree::remove_row(document, &list, at);
    }
    for row in open {
        let Some(said) = new.get(row).filter(|said| !is_nothing(said)) else { continue };
        place(document, &list, row, said, cx);
    }
    join(document, &list, &changed, cx);
    true
}

/// Rules that came to say the same become one, where the later says nothing else.
fn join(document: &mut DocumentMut, list: &str, changed: &BTreeSet<usize>, cx: &Cx<'_>) {
    const PLAIN: [&str; 5] = ["ownership", "part", "obligation", "from", "deadline"];
    for later in (1..tree::rows(document, list)).rev() {
        let all = assigned(document, list);
        let path = format!("{list}.{later}");
        let is_plain = tree::find(document, &path)
            .and_then(Item::as_table_like)
            .is_some_and(|rule| rule.iter().all(|(key, _)| PLAIN.contains(&key)));
        let Some(Some(rows)) = all.get(later).filter(|_| is_plain) else { continue };
        let said_there = said(document, &path, cx);
        let equal = all.iter().take(later).enumerate().find_map(|(at, other)| {
            let other = other.as_ref()?;
            let family = other.iter().chain(rows).all(|row| ROWS.get(*row).is_some_and(|r| r.family == 0));
            let touched = other.iter().chain(rows).any(|row| changed.contains(row));
            let path = format!("{list}.{at}");
            (family && touched && is_same(&said(document, &path, cx), &said_there, cx)).then_some((path, other.clone()))
        });
        if let Some((into, mut both)) = equal {
            both.extend(rows);
            put_parts(document, &into, &both);
            tree::remove_row(document, list, later);
        }
    }
}

fn is_nothing(said: &Said) -> bool {
    said.iter().all(|text| text.trim().is_empty())
}

/// Puts a row into a rule that says the same, or makes one.
fn place(document: &mut DocumentMut, list: &str, row: usize, new: &Said, cx: &Cx<'_>) {
    let family = ROWS.get(row).map(|r| r.family);
    let same = assigned(document, list).into_iter().enumerate().find_map(|(at, rows)| {
        let rows = rows?;
        let path = format!("{list}.{at}");
        let of_family = rows.iter().all(|r| ROWS.get(*r).map(|r| r.family) == family);
        (of_family && family == Some(0) && is_same(&said(document, &path, cx), new, cx)).then_some((path, rows))
    });
    if let Some((path, mut rows)) = same {
        rows.push(row);
        put_parts(document, &path, &rows);
        return;
    }
    let path = format!("{list}.{}", tree::rows(document, list));
    let Some(rule) = tree::make(document, &path) else { return };
    let text = |word: &str| Item::Value(Value::from(word));
    match family {
        Some(0 | 1) => tree::put(rule, "ownership", text("work")),
        _ => {
            let both = Array::from_iter(["private", "partly-paid"]);
            tree::put(rule, "ownership", Item::Value(Value::Array(both)))
        }
    };
    match family {
        Some(1) => tree::put(rule, "form", text("tablet")),
        Some(2) => tree::put(rule, "work_data", Item::Value(Value::from(true))),
        _ => None,
    };
    if family == Some(0) {
        put_parts(document, &path, &[row]);
    }
    put(document, &path, new, cx);
}

fn put(document: &mut DocumentMut, path: &str, new: &Said, cx: &Cx<'_>) {
    for (field, text) in fields(path).iter().zip(new) {
        // What is wrong was refused before; it is never written.
        let _ = value::write(document, field, std::slice::from_ref(text), cx);
    }
}

fn put_parts(document: &mut DocumentMut, path: &str, rows: &[usize]) {
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    let parts: Array = rows.iter().filter_map(|row| ROWS.get(*row)?.part).collect();
    if let Some(rule) = tree::make(document, path) {
        tree::put(rule, "part", Item::Value(Value::Array(parts)));
    }
}
