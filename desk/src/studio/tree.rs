//! Finding and making places in a TOML file, without touching what stands around them.

use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, Value};

/// Tables that stand on the line of their key.
const INLINE: [&str; 4] = ["help", "privacy", "contact", "accept"];

/// What stands at a path.
pub(super) fn find<'d>(document: &'d DocumentMut, path: &str) -> Option<&'d Item> {
    let mut item = document.as_item();
    for part in path.split('.') {
        item = match part.parse::<usize>() {
            Ok(at) => item.get(at)?,
            Err(_) => item.get(part)?,
        };
    }
    (!item.is_none()).then_some(item)
}

/// How many rows a list of tables has.
pub(super) fn rows(document: &DocumentMut, list: &str) -> usize {
    match find(document, list) {
        Some(Item::ArrayOfTables(tables)) => tables.len(),
        Some(Item::Value(Value::Array(values))) => values.len(),
        _ => 0,
    }
}

/// The text at a path, if it is one.
pub(super) fn text<'d>(document: &'d DocumentMut, path: &str) -> Option<&'d str> {
    find(document, path)?.as_str()
}

/// The texts of a list, or the one text that stands for a list of one.
pub(super) fn texts(document: &DocumentMut, path: &str) -> Vec<String> {
    match find(document, path) {
        Some(Item::Value(Value::Array(all))) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(item) => item.as_str().map(str::to_owned).into_iter().collect(),
        None => Vec::new(),
    }
}

/// The table at a path; it is made where it is missing. Nothing where something else stands there, or a row before it
/// is missing.
pub(super) fn make<'d>(document: &'d mut DocumentMut, path: &str) -> Option<&'d mut Item> {
    let mut item = document.as_item_mut();
    let parts: Vec<&str> = path.split('.').filter(|part| !part.is_empty()).collect();
    for (at, part) in parts.iter().enumerate() {
        if let Ok(row) = part.parse::<usize>() {
            if item.get(row).is_none() {
                push(item, row)?;
            }
            item = item.get_mut(row)?;
            continue;
        }
        if item.get(*part).is_none_or(Item::is_none) {
            let is_list = parts.get(at + 1).is_some_and(|next| next.parse::<usize>().is_ok());
            let within = item.is_inline_table();
            let fresh = match (is_list, within) {
                (true, true) => Item::Value(Value::Array(Array::new())),
                (true, false) => Item::ArrayOfTables(ArrayOfTables::new()),
                (false, false) if !is_inline(part, &parts, at) => Item::Table(Table::new()),
                (false, _) => Item::Value(Value::InlineTable(InlineTable::new())),
            };
            put(item, part, fresh)?;
        }
        item = item.get_mut(*part)?;
    }
    Some(item)
}

/// A source within a table stands on one line; a list of sources does not come here.
fn is_inline(part: &str, parts: &[&str], at: usize) -> bool {
    INLINE.contains(&part) || (part == "source" && parts.get(at.wrapping_sub(1)) == Some(&"maker_answer"))
}

fn push(list: &mut Item, row: usize) -> Option<()> {
    match list {
        Item::ArrayOfTables(tables) if tables.len() == row => tables.push(Table::new()),
        Item::Value(Value::Array(values)) if values.len() == row => values.push(InlineTable::new()),
        _ => return None,
    }
    Some(())
}

/// Puts a value at a key. What stood there keeps its comments, and its place.
pub(super) fn put(table: &mut Item, key: &str, mut item: Item) -> Option<()> {
    let table = table.as_table_like_mut()?;
    if let Some(old) = table.get_mut(key) {
        if let (Some(old), Some(new)) = (old.as_value(), item.as_value_mut()) {
            *new.decor_mut() = old.decor().clone();
        }
        *old = item;
    } else {
        table.insert(key, item);
    }
    Some(())
}

/// Takes a key away.
pub(super) fn remove(document: &mut DocumentMut, path: &str) {
    let (table, key) = split(path);
    if find(document, table).is_some() || table.is_empty() {
        let Some(item) = make(document, table) else { return };
        if let Some(table) = item.as_table_like_mut() {
            table.remove(key);
        }
    }
}

/// Takes a row out of a list of tables; the list itself goes with its last row.
pub(super) fn remove_row(document: &mut DocumentMut, list: &str, at: usize) {
    if at >= rows(document, list) {
        return;
    }
    match make_list(document, list) {
        Some(Item::ArrayOfTables(tables)) => {
            tables.remove(at);
        }
        Some(Item::Value(Value::Array(values))) => {
            values.remove(at);
        }
        _ => return,
    }
    if rows(document, list) == 0 {
        remove(document, list);
    }
}

fn make_list<'d>(document: &'d mut DocumentMut, list: &str) -> Option<&'d mut Item> {
    let (table, key) = split(list);
    make(document, table)?.get_mut(key)
}

/// The table's path and the key.
pub(super) fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('.').unwrap_or(("", path))
}

/// Whether a row holds nothing but empty tables.
pub(super) fn is_empty(item: &Item) -> bool {
    match item {
        Item::None => true,
        Item::Table(table) => table.iter().all(|(_, item)| is_empty(item)),
        Item::ArrayOfTables(tables) => tables.iter().all(|table| table.iter().all(|(_, item)| is_empty(item))),
        Item::Value(Value::InlineTable(table)) => table.is_empty(),
        Item::Value(Value::Array(values)) => values.is_empty(),
        Item::Value(_) => false,
    }
}

/// Takes out rows that hold nothing, everywhere in a list of tables.
pub(super) fn tidy(document: &mut DocumentMut, list: &str) {
    for at in (0..rows(document, list)).rev() {
        if find(document, &format!("{list}.{at}")).is_some_and(is_empty) {
            remove_row(document, list, at);
        }
    }
}

/// Takes tables away that hold nothing, such as the answer of a maker that was emptied.
pub(super) fn drop_if_empty(document: &mut DocumentMut, path: &str) {
    let mut path = path;
    // A row of a list stays, empty or not: it is taken out on purpose only.
    while !path.is_empty() && path.rsplit('.').next().is_some_and(|last| last.parse::<usize>().is_err()) {
        if !find(document, path).is_some_and(is_empty) {
            return;
        }
        remove(document, path);
        path = split(path).0;
    }
}
