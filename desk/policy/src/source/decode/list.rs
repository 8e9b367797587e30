//! A list that a government published.

use super::super::ast::{ListedEntry, NamedList};
use super::super::place::Cx;
use super::super::reader::{Document, Kind};
use super::Decoder;
use super::words::source_date;

pub(super) static LIST: Kind = Kind { name: "a list", keys: &["title", "publisher", "date", "link", "entry"] };
pub(super) static ENTRY: Kind = Kind { name: "an entry", keys: &["name", "apps", "makers", "note"] };

/// Reads the file of a list.
pub(crate) fn named_list(cx: &Cx, document: &Document<'_>) -> NamedList {
    let nothing = |_: &str| Err(std::io::ErrorKind::NotFound.into());
    let decoder = Decoder { cx, files: &nothing, languages: Vec::new() };
    let table = document.table(cx, &LIST);
    let entry = |t: &super::Table<'_>| ListedEntry {
        name: decoder.need_plain(t, "name"),
        apps: decoder.ids_at(t, "apps"),
        makers: decoder.ids_at(t, "makers"),
        note: decoder.plain(t, "note").map(|n| n.value),
    };
    NamedList {
        title: decoder.need_plain(&table, "title"),
        publisher: decoder.plain(&table, "publisher"),
        date: table.get("date").and_then(|v| source_date(&v)),
        link: decoder.link(&table, "link"),
        entries: table.tables("entry", &ENTRY).iter().map(entry).collect(),
    }
}
