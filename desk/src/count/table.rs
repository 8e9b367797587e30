//! A count for people and programs, with small numbers left out.

use appwijzer_core::policy::PolicyFile;
use schemars::JsonSchema;
use serde::Serialize;

use super::tally::{Group, Note, Tally};

/// Numbers from 1 up to and without this one are not told: so few devices may be persons.
pub const DEFAULT_SMALLEST: u64 = 5;

/// A number of devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    /// So many.
    Count(u64),
    /// Too few to tell, or left out because another number would follow from it.
    Suppressed,
    /// The files do not tell.
    Unknown,
}

impl Cell {
    /// The number, where it is told.
    #[must_use]
    pub fn number(self) -> Option<u64> {
        match self {
            Cell::Count(n) => Some(n),
            Cell::Suppressed | Cell::Unknown => None,
        }
    }
}

/// One app.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AppRow {
    /// Its id in the policy; `any` for devices with at least one of them.
    pub app: String,
    /// The name that people know.
    pub name: String,
    /// Over all kinds of device.
    pub total: Cell,
    /// For each kind, in the order of `groups`.
    pub cells: Vec<Cell>,
}

/// The result of `appwijzer count --json`. Fields are only ever added.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CountReport {
    /// Version of this format: 1.
    schema: u32,
    /// Numbers from 1 up to and without this one are left out.
    smallest: u64,
    /// The kinds of device.
    pub groups: Vec<Group>,
    /// How many devices of each kind the files hold.
    pub devices: Vec<Cell>,
    /// Devices with at least one of the apps.
    pub any: AppRow,
    /// The apps that are there, the most frequent first; then by id.
    pub apps: Vec<AppRow>,
    /// How many apps were counted and are nowhere.
    pub nowhere: usize,
    /// What the reader should know.
    pub notes: Vec<Note>,
    /// Rows or records that were read.
    pub rows: u64,
}

impl CountReport {
    /// The report over a count, with numbers under `smallest` left out.
    #[must_use]
    pub fn new(policy: &PolicyFile, tally: &Tally, smallest: u64) -> Self {
        let groups = tally.groups();
        let row = |app: &str, name: &str, counts: Vec<Option<u64>>| {
            let (total, cells) = suppress(&counts, smallest);
            AppRow { app: app.to_owned(), name: name.to_owned(), total, cells }
        };
        let banned = policy.index().banned().iter().enumerate();
        let mut apps: Vec<(u64, AppRow)> = banned
            .filter_map(|(position, app)| {
                let app = app.get(policy.policy())?;
                let counts: Vec<u64> = groups.iter().map(|group| tally.with_app(position, *group)).collect();
                let sum = counts.iter().sum();
                Some((sum, row(app.id, app.name.as_str(), counts.into_iter().map(Some).collect())))
            })
            .collect();
        let nowhere = apps.iter().filter(|(sum, _)| *sum == 0).count();
        apps.retain(|(sum, _)| *sum > 0);
        // The order must not tell the numbers that are left out.
        apps.sort_by(|(_, a), (_, b)| (b.total.number(), &a.app).cmp(&(a.total.number(), &b.app)));
        let any = groups.iter().map(|group| tally.with_any(*group)).collect();
        let mut notes: Vec<Note> = tally.notes().collect();
        let index = policy.index();
        if index.maker_bans().next().is_some() || !index.allow_only().is_empty() {
            notes.push(Note::BeyondCatalogue);
        }
        let small = |n: u64| if n > 0 && n < smallest { Cell::Suppressed } else { Cell::Count(n) };
        CountReport {
            schema: 1,
            smallest,
            devices: groups.iter().map(|group| tally.devices(*group).map_or(Cell::Unknown, small)).collect(),
            groups,
            any: row("any", "", any),
            apps: apps.into_iter().map(|(_, row)| row).collect(),
            nowhere,
            notes,
            rows: tally.rows,
        }
    }

    /// Numbers from 1 up to and without this one are left out.
    #[must_use]
    pub fn smallest(&self) -> u64 {
        self.smallest
    }

    /// One JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// A table: app, name, system, ownership, devices, with the app. What is left out is empty.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut writer = ::csv::Writer::from_writer(Vec::new());
        let number = |cell: &Cell| cell.number().map_or(String::new(), |n| n.to_string());
        let word = |value: &dyn erased::Word| value.word();
        // Writing to memory does not fail.
        let _ = writer.write_record(["app", "name", "system", "ownership", "devices_with_app", "devices"]);
        for row in self.apps.iter().chain([&self.any]) {
            for ((group, cell), devices) in self.groups.iter().zip(&row.cells).zip(&self.devices) {
                let name = harmless(&row.name);
                let _ = writer.write_record([
                    row.app.as_str(),
                    &name,
                    &word(&group.system),
                    &word(&group.ownership),
                    &number(cell),
                    &number(devices),
                ]);
            }
        }
        String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
    }

    /// The schema of the JSON, for `docs/count.schema.json`.
    #[must_use]
    pub fn schema() -> String {
        serde_json::to_string_pretty(&schemars::schema_for!(CountReport)).unwrap_or_default() + "\n"
    }
}

/// A spreadsheet takes a text that begins like this for a formula.
fn harmless(text: &str) -> String {
    let clean = appwijzer_core::l10n::clean(text);
    if clean.starts_with(['=', '+', '-', '@', '\t']) { format!("'{clean}") } else { clean.into_owned() }
}

/// Leaves out small numbers. A single one that is left out would follow from the total: then the next
/// smallest is left out too, or the total if there is none.
fn suppress(counts: &[Option<u64>], smallest: u64) -> (Cell, Vec<Cell>) {
    let small = |n: u64| n > 0 && n < smallest;
    let mut cells: Vec<Cell> = counts
        .iter()
        .map(|count| match count {
            None => Cell::Unknown,
            Some(n) if small(*n) => Cell::Suppressed,
            Some(n) => Cell::Count(*n),
        })
        .collect();
    let all_known = counts.iter().all(Option::is_some);
    let sum: u64 = counts.iter().flatten().sum();
    let hidden = |cells: &[Cell]| cells.iter().filter(|cell| **cell == Cell::Suppressed).count();
    let mut total = if !all_known {
        Cell::Unknown
    } else if small(sum) {
        Cell::Suppressed
    } else {
        Cell::Count(sum)
    };
    if hidden(&cells) == 1 && total != Cell::Suppressed {
        let next = cells.iter_mut().filter(|c| c.number().is_some_and(|n| n > 0)).min_by_key(|c| c.number());
        match next {
            Some(cell) => *cell = Cell::Suppressed,
            None => total = Cell::Suppressed,
        }
    }
    (total, cells)
}

/// The words of the groups, as in JSON.
mod erased {
    use serde::Serialize;

    pub(super) trait Word {
        fn word(&self) -> String;
    }

    impl<T: Serialize> Word for T {
        fn word(&self) -> String {
            let value = serde_json::to_value(self).unwrap_or_default();
            value.as_str().unwrap_or_default().to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cell::{Count, Suppressed, Unknown};
    use super::*;

    #[test]
    fn a_small_number_is_left_out_and_does_not_follow_from_the_others() {
        for (counts, total, cells) in [
            (&[Some(10), Some(20)][..], Count(30), &[Count(10), Count(20)][..]),
            (&[Some(10), Some(2), Some(7)], Count(19), &[Count(10), Suppressed, Suppressed]),
            (&[Some(2), Some(3)], Count(5), &[Suppressed, Suppressed]),
            (&[Some(2), Some(0)], Suppressed, &[Suppressed, Count(0)]),
            (&[Some(1), Some(1)], Suppressed, &[Suppressed, Suppressed]),
            (&[Some(0)], Count(0), &[Count(0)]),
            (&[None, Some(2), Some(9)], Unknown, &[Unknown, Suppressed, Suppressed]),
        ] {
            assert_eq!(suppress(counts, 5), (total, cells.to_vec()), "{counts:?}");
        }
        assert_eq!(suppress(&[Some(1), Some(10)], 1), (Count(11), vec![Count(1), Count(10)]));
    }

    #[test]
    fn a_name_is_no_formula() {
        assert_eq!(harmless("=SUM(A1)"), "'=SUM(A1)");
        assert_eq!(harmless("Tik\u{202E}Tok"), "TikTok");
    }
}
