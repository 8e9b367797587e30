//! A count for people and programs, with small numbers left out: text, JSON, tables and pictures are all
//! made of this.

use std::collections::{BTreeMap, BTreeSet};

use appwijzer_core::policy::PolicyFile;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::evidence::{Reach, Wholeness};
use super::groups::{Group, System};
use super::matcher::Matcher;
use super::notes::Note;
use super::suppress::{columns, one};
use super::tally::{Devices, Tally};

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
}

impl Cell {
    /// The number, where it is told.
    #[must_use]
    pub fn number(self) -> Option<u64> {
        match self {
            Cell::Count(n) => Some(n),
            Cell::Suppressed => None,
        }
    }
}

/// Numbers of devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Column {
    /// Over all kinds of device.
    pub total: Cell,
    /// For each kind, in the order of `groups`.
    pub cells: Vec<Cell>,
}

/// What the files say of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// It is on a device.
    Seen,
    /// It was not seen, and the files cannot rule it out.
    NotCertain,
    /// Every device in the files was looked at as a whole, and it is on none.
    Nowhere,
}

/// One app.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AppRow {
    /// Its id in the policy; `any` for devices with at least one of them.
    pub app: String,
    /// The name that people know.
    pub name: String,
    /// What the files say.
    pub answer: Answer,
    /// Devices on which it was seen.
    pub seen: Column,
    /// Devices on which it is certainly not.
    pub not_there: Column,
    /// Devices of which the files cannot tell.
    pub not_known: Column,
}

/// Devices of which the files hold the same.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Held {
    /// What they hold.
    pub reach: Reach,
    /// Of how many devices.
    pub devices: Cell,
}

/// Files of one kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Source {
    /// Which product and form, such as `intune-table`.
    pub form: String,
    /// What was found in the columns of a table: `device`, `app-id`, `app-name`, `publisher`, `system`, `owner`.
    pub columns: Vec<&'static str>,
    /// Whether they hold all that they should.
    pub wholeness: Wholeness,
    /// How many files.
    pub files: u64,
}

/// Something that only looks like an app.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Alike {
    /// The app that it looks like.
    pub app: String,
    /// The name that stands there; empty where there are too many to tell.
    pub name: String,
    /// On how many devices. They are not among the devices on which the app was seen.
    pub devices: Cell,
}

/// A sum without devices, of one file. It is in no other number, and sums are not added.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SumRow {
    /// The app.
    pub app: String,
    /// On devices of this system.
    pub system: System,
    /// On so many devices at least.
    pub at_least: Cell,
    /// On so many devices at most.
    pub at_most: Cell,
}

/// Words that were not understood.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Words {
    /// What about them.
    pub note: Note,
    /// The words; those that stand in few rows are left out.
    pub words: Vec<String>,
}

/// The result of `appwijzer count --json`. Fields are only ever added.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CountReport {
    /// Version of this format: 2.
    schema: u32,
    /// Numbers from 1 up to and without this one are left out.
    smallest: u64,
    /// Whether every number is certain: no device, and no file, can hide an app.
    pub certain: bool,
    /// How many devices the files hold.
    pub all_devices: Cell,
    /// The day of the newest report of a device, where the files tell; of older ones `could_show` says how many there are.
    #[schemars(with = "Option<String>")]
    pub newest_report: Option<Date>,
    /// What the files hold of them; every device stands in one line.
    pub could_show: Vec<Held>,
    /// What was read.
    pub sources: Vec<Source>,
    /// The kinds of device.
    pub groups: Vec<Group>,
    /// How many devices of each kind the files hold.
    pub devices: Vec<Cell>,
    /// Devices with at least one of the apps.
    pub any: AppRow,
    /// Every app that was counted: those that were seen first, the most frequent before the others; then by id.
    pub apps: Vec<AppRow>,
    /// How many of them are certainly nowhere.
    pub nowhere: usize,
    /// How many of them were not seen and cannot be ruled out.
    pub not_certain: usize,
    /// What only looks like an app.
    pub alike: Vec<Alike>,
    /// Sums without devices.
    pub sums: Vec<SumRow>,
    /// What the reader should know.
    pub notes: Vec<Note>,
    /// Words that belong to the notes.
    pub words: Vec<Words>,
    /// Rows or records that were read.
    pub rows: u64,
}

/// The devices of each kind, for looking up.
struct Fleet<'t> {
    tally: &'t Tally,
    groups: Vec<Group>,
    /// All, and those with a whole list.
    sizes: BTreeMap<Group, (u64, u64)>,
}

impl<'t> Fleet<'t> {
    fn new(tally: &'t Tally) -> Self {
        let mut sizes: BTreeMap<Group, (u64, u64)> = BTreeMap::new();
        for facts in tally.devices.values() {
            let (all, whole) = sizes.entry(facts.said.group()).or_default();
            *all += 1;
            *whole += u64::from(facts.reaches.best() == Reach::Whole);
        }
        Fleet { tally, groups: sizes.keys().copied().collect(), sizes }
    }

    /// Seen, certainly not there, not known: for each kind of device. `would_show` says whether a whole
    /// list of a system would show the app.
    fn row(&self, seen: &Devices, alike: &Devices, would_show: impl Fn(System) -> bool) -> Vec<[u64; 3]> {
        let mut there: BTreeMap<Group, (u64, u64)> = BTreeMap::new();
        let mut count = |device: &u64, is_seen: bool| {
            let Some(facts) = self.tally.devices.get(device) else { return };
            let (all, whole) = there.entry(facts.said.group()).or_default();
            *all += u64::from(is_seen);
            *whole += u64::from(facts.reaches.best() == Reach::Whole);
        };
        seen.iter().for_each(|device| count(device, true));
        alike.iter().filter(|device| !seen.contains(device)).for_each(|device| count(device, false));
        let of = |group: &Group| {
            let (all, whole) = self.sizes.get(group).copied().unwrap_or_default();
            let (seen, whole_and_there) = there.get(group).copied().unwrap_or_default();
            let absent = if would_show(group.system) { whole.saturating_sub(whole_and_there) } else { 0 };
            [seen, absent, all.saturating_sub(seen + absent)]
        };
        self.groups.iter().map(of).collect()
    }
}

impl CountReport {
    /// The report over a count, with numbers under `smallest` left out.
    #[must_use]
    pub fn new(policy: &PolicyFile, tally: &Tally, smallest: u64) -> Self {
        let matcher = Matcher::new(policy);
        let fleet = Fleet::new(tally);
        let mut notes = notes(policy, tally);
        // What hides a device or an app of the catalogue: then nothing is nowhere.
        let hidden = tally.hides_something();
        let row = |app: &str, name: &str, counts: &[[u64; 3]], in_sums: bool| {
            let [seen, absent, unknown] = counts.iter().fold([0; 3], |[a, b, c], [d, e, f]| [a + d, b + e, c + f]);
            let answer = if seen > 0 {
                Answer::Seen
            } else if unknown > 0 || absent == 0 || hidden || in_sums {
                Answer::NotCertain
            } else {
                Answer::Nowhere
            };
            let certain = unknown == 0 && absent + seen > 0;
            let [seen, not_there, not_known] = columns(counts, smallest);
            (certain, AppRow { app: app.to_owned(), name: name.to_owned(), answer, seen, not_there, not_known })
        };
        let nothing = Devices::default();
        let mut any_seen = Devices::default();
        let mut any_alike = Devices::default();
        let mut certain = !hidden && !notes.contains(&Note::BeyondCatalogue) && !tally.devices.is_empty();
        let mut apps = Vec::new();
        for (position, app_ref) in policy.index().banned().iter().enumerate() {
            let Some(app) = app_ref.get(policy.policy()) else { continue };
            let seen = tally.seen.get(position).unwrap_or(&nothing);
            let mut alike = Devices::default();
            let of_app = tally.alike.range((position, String::new())..(position + 1, String::new()));
            of_app.for_each(|(_, devices)| alike.extend(devices));
            alike.extend(tally.named.get(position).into_iter().flatten());
            let counts = fleet.row(seen, &alike, |system| matcher.would_show(*app_ref, system));
            let in_sums = tally.sums.iter().any(|(of, _, _)| of == position);
            let (row_certain, row) = row(app.id, app.name.as_str(), &counts, in_sums);
            certain &= row_certain;
            apps.push(row);
            any_seen.extend(seen);
            any_alike.extend(&alike);
        }
        let all_shown = |system| policy.index().banned().iter().all(|app| matcher.would_show(*app, system));
        let counts = fleet.row(&any_seen, &any_alike, all_shown);
        let (_, any) = row("any", "", &counts, tally.sums.iter().next().is_some());
        if certain {
            // Every device is known, names or not: there is nothing to be careful about.
            notes.retain(|note| *note != Note::NamesOnly);
        }
        // Of hundreds of apps that nobody named it is told where they are, and not where they are not.
        let quiet: BTreeSet<&str> = policy.policy().apps.iter().filter(|app| app.quiet).map(|app| app.id).collect();
        apps.retain(|row| row.answer == Answer::Seen || !quiet.contains(row.app.as_str()));
        // The order must not tell the numbers that are left out.
        let rank = |row: &AppRow| (row.answer != Answer::Seen, std::cmp::Reverse(row.seen.total.number()));
        apps.sort_by(|a: &AppRow, b: &AppRow| (rank(a), &a.app).cmp(&(rank(b), &b.app)));
        let with = |answer: Answer| apps.iter().filter(|row| row.answer == answer).count();
        CountReport {
            schema: 2,
            smallest,
            certain,
            all_devices: one(tally.devices.len() as u64, smallest),
            newest_report: tally.newest_report(),
            could_show: held(tally, smallest),
            sources: sources(tally),
            devices: fleet
                .groups
                .iter()
                .map(|g| one(fleet.sizes.get(g).map_or(0, |(all, _)| *all), smallest))
                .collect(),
            groups: fleet.groups,
            any,
            nowhere: with(Answer::Nowhere),
            not_certain: with(Answer::NotCertain),
            apps,
            alike: alike(policy, tally, smallest),
            sums: sums(policy, tally, smallest),
            words: words(&notes, tally, smallest),
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

    /// The schema of the JSON, for `docs/count.schema.json`.
    #[must_use]
    pub fn schema() -> String {
        serde_json::to_string_pretty(&schemars::schema_for!(CountReport)).unwrap_or_default() + "\n"
    }
}

fn notes(policy: &PolicyFile, tally: &Tally) -> Vec<Note> {
    let mut notes: Vec<Note> = tally.notes.iter().collect();
    let index = policy.index();
    if index.maker_bans().next().is_some() || !index.allow_only().is_empty() {
        notes.push(Note::BeyondCatalogue);
    }
    notes.sort_unstable();
    notes
}

fn held(tally: &Tally, smallest: u64) -> Vec<Held> {
    let mut all: BTreeMap<Reach, u64> = BTreeMap::new();
    for facts in tally.devices.values() {
        *all.entry(facts.reaches.best()).or_default() += 1;
    }
    all.into_iter().map(|(reach, n)| Held { reach, devices: one(n, smallest) }).collect()
}

fn sources(tally: &Tally) -> Vec<Source> {
    let all = tally.files.iter().map(|(kind, files)| Source {
        form: kind.form.clone(),
        columns: kind.columns.clone(),
        wholeness: kind.wholeness,
        files: *files,
    });
    all.collect()
}

fn id_of(policy: &PolicyFile, position: usize) -> String {
    let app = policy.index().banned().get(position).and_then(|app| app.get(policy.policy()));
    app.map_or(String::new(), |app| app.id.to_owned())
}

fn alike(policy: &PolicyFile, tally: &Tally, smallest: u64) -> Vec<Alike> {
    let all = tally.alike.iter().map(|((app, name), devices)| {
        let seen = tally.seen.get(*app);
        let only = devices.iter().filter(|device| seen.is_none_or(|seen| !seen.contains(device))).count() as u64;
        Alike { app: id_of(policy, *app), name: name.clone(), devices: one(only, smallest) }
    });
    all.filter(|row| row.devices != Cell::Count(0)).collect()
}

fn sums(policy: &PolicyFile, tally: &Tally, smallest: u64) -> Vec<SumRow> {
    let all = tally.sums.iter().map(|(app, system, sum)| SumRow {
        app: id_of(policy, app),
        system,
        at_least: one(sum.least, smallest),
        at_most: one(sum.most, smallest),
    });
    all.collect()
}

fn words(notes: &[Note], tally: &Tally, smallest: u64) -> Vec<Words> {
    let of = |note: &Note| {
        // The names of columns are the product's own; what stands in rows is told where it stands in many.
        // So are those of files whoever counts chose.
        let rows = if matches!(note, Note::ColumnsMissing | Note::UnreadableFile) { 1 } else { smallest };
        Words { note: *note, words: tally.notes.words_of(*note, rows) }
    };
    notes.iter().map(of).filter(|words| !words.words.is_empty()).collect()
}
