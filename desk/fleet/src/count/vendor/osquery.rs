//! osquery's logs: a row that was added or removed, all rows of a query, or the differences in one batch.
//! What a query selects stands nowhere, so a log rules nothing out.

use serde::Deserialize;

use super::super::evidence::Reach;
use super::super::groups::Group;
use super::super::identity::DeviceId;
use super::loose::Loose;
use super::{App, Records};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(borrow, default)]
    host_identifier: Loose<'a>,
    #[serde(borrow, default)]
    platform: Loose<'a>,
    #[serde(borrow, default)]
    decorations: Option<Decorations<'a>>,
    #[serde(borrow, default)]
    action: Loose<'a>,
    #[serde(borrow, default)]
    columns: Option<Row<'a>>,
    #[serde(borrow, default)]
    snapshot: Option<Vec<Row<'a>>>,
    #[serde(borrow, default)]
    diff_results: Option<Differences<'a>>,
}

#[derive(Debug, Deserialize)]
struct Decorations<'a> {
    #[serde(borrow, default)]
    platform: Loose<'a>,
}

/// A batch with an empty side writes a text there.
#[derive(Debug, Deserialize)]
struct Differences<'a> {
    #[serde(borrow, default)]
    added: Rows<'a>,
    #[serde(borrow, default)]
    removed: Rows<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(untagged)]
enum Rows<'a> {
    #[serde(borrow)]
    All(Vec<Row<'a>>),
    #[default]
    None,
    Text(serde::de::IgnoredAny),
}

impl<'a> Rows<'a> {
    fn rows(&self) -> &[Row<'a>] {
        match self {
            Rows::All(rows) => rows,
            Rows::None | Rows::Text(_) => &[],
        }
    }
}

/// Of a table of apps: each names the identifier by a column of its own.
#[derive(Debug, Deserialize)]
struct Row<'a> {
    #[serde(borrow, default)]
    bundle_identifier: Loose<'a>,
    #[serde(borrow, default)]
    identifier: Loose<'a>,
    #[serde(borrow, default)]
    package_name: Loose<'a>,
    #[serde(borrow, default)]
    name: Loose<'a>,
    #[serde(borrow, default)]
    display_name: Loose<'a>,
}

impl Row<'_> {
    fn app(&self) -> App<'_> {
        let first = |all: [&'_ str; 3]| -> usize { all.iter().position(|text| !text.is_empty()).unwrap_or_default() };
        let ids = [&*self.bundle_identifier, &*self.package_name, &*self.identifier];
        let names = [&*self.display_name, &*self.name, ""];
        App {
            id: ids.get(first(ids)).copied().unwrap_or_default(),
            name: names.get(first(names)).copied().unwrap_or_default(),
            publisher: "",
        }
    }
}

/// Counts a line of a log; says whether it is one.
pub(super) fn count(records: &mut Records<'_, '_>, line: &str) -> bool {
    let Ok(log) = serde_json::from_str::<Log<'_>>(line) else { return false };
    if log.columns.is_none() && log.snapshot.is_none() && log.diff_results.is_none() {
        return false;
    }
    let decorated = log.decorations.as_ref().map(|d| &*d.platform).unwrap_or_default();
    let word = if log.platform.is_empty() { decorated } else { &log.platform };
    let Some(system) = records.system(word) else { return true };
    let group = Group { system, ownership: records.ownership("") };
    let device = records.device("osquery", &log.host_identifier, "", group, Reach::PartOfList);
    if let Some(row) = &log.columns {
        if &*log.action == "removed" {
            records.gone(row.app().id);
        } else {
            app(records, row, device, group);
        }
    }
    for row in log.snapshot.iter().flatten() {
        app(records, row, device, group);
    }
    if let Some(differences) = &log.diff_results {
        for row in differences.removed.rows() {
            records.gone(row.app().id);
        }
        for row in differences.added.rows() {
            app(records, row, device, group);
        }
    }
    true
}

/// Rows of other tables have no app.
fn app(records: &mut Records<'_, '_>, row: &Row<'_>, device: DeviceId, group: Group) {
    let app = row.app();
    if !app.id.is_empty() || !app.name.is_empty() {
        records.app(&app, device, group);
    }
}
