//! A count as text.

use appwijzer_core::l10n::{Args, clean};
use appwijzer_fleet::count::{Answer, AppRow, Cell, CountReport, Group, Note, Reach, Wholeness};

use crate::terminal::Drawing;

use super::output::Talk;

/// The most names in one line.
const MOST_NAMES: usize = 12;

/// The count in the reader's language. `complete` is whether whoever counts said that nothing is missing.
pub(super) fn text(report: &CountReport, complete: bool, talk: &Talk) -> String {
    let shown = Shown { report, talk };
    let mut drawing = Drawing::new(talk.style);
    drawing.title(&talk.say("count-title"));
    shown.could_show(&mut drawing);
    shown.devices(&mut drawing);
    let seen: Vec<&AppRow> = report.apps.iter().filter(|row| row.answer == Answer::Seen).collect();
    for row in &seen {
        shown.row(&mut drawing, &clean(&row.name), row);
    }
    if seen.len() > 1 {
        shown.row(&mut drawing, &talk.say("count-any"), &report.any);
    }
    shown.apart(&mut drawing);
    drawing.gap();
    shown.rest(&mut drawing, complete);
    shown.notes(&mut drawing);
    drawing.into_text()
}

struct Shown<'s> {
    report: &'s CountReport,
    talk: &'s Talk,
}

impl Shown<'_> {
    /// What the files could show, above every number.
    fn could_show(&self, drawing: &mut Drawing) {
        drawing.heading(&self.talk.say("count-could-show"));
        let line = |id: &str, cell: Cell| format!("- {}", self.talk.tell(id, &Args::new().with("n", &self.cell(cell))));
        drawing.line(&line("count-all-devices", self.report.all_devices));
        for held in &self.report.could_show {
            drawing.line(&line(reach(held.reach), held.devices));
        }
        if let Some(day) = self.report.newest_report {
            let day = self.talk.words.short_date(day);
            drawing.line(&format!("- {}", self.talk.tell("count-newest-report", &Args::new().with("day", &day))));
        }
        for source in &self.report.sources {
            let args = Args::new();
            let whole = self.talk.say(wholeness(source.wholeness));
            let args = args.with("form", product(&source.form)).with("whole", &whole);
            let n = usize::try_from(source.files).unwrap_or(usize::MAX);
            drawing.line(&format!("- {}", self.talk.tell("count-source", &args.number("n", n))));
        }
    }

    fn devices(&self, drawing: &mut Drawing) {
        drawing.heading(&self.talk.say("count-devices"));
        if self.report.groups.is_empty() {
            drawing.line(&self.talk.say("count-no-devices"));
        }
        for (group, cell) in self.report.groups.iter().zip(&self.report.devices) {
            let (group, n) = (self.group(*group), self.cell(*cell));
            let args = Args::new().with("group", &group).with("n", &n);
            drawing.line(&format!("- {}", self.talk.tell("count-group", &args)));
        }
    }

    fn row(&self, drawing: &mut Drawing, name: &str, row: &AppRow) {
        drawing.heading(&format!("{name}: {}", self.cell(row.seen.total)));
        let (absent, unknown) = (self.cell(row.not_there.total), self.cell(row.not_known.total));
        let args = Args::new().with("absent", &absent).with("unknown", &unknown);
        drawing.line(&format!("- {}", self.talk.tell("count-columns", &args)));
        if self.report.groups.len() < 2 {
            return;
        }
        let cells = row.seen.cells.iter().zip(&row.not_there.cells).zip(&row.not_known.cells);
        for (group, ((seen, absent), unknown)) in self.report.groups.iter().zip(cells) {
            let group = self.group(*group);
            let [seen, absent, unknown] = [seen, absent, unknown].map(|cell| self.cell(*cell));
            let args = Args::new().with("group", &group).with("seen", &seen);
            let args = args.with("absent", &absent).with("unknown", &unknown);
            drawing.line(&format!("- {}", self.talk.tell("count-of-group", &args)));
        }
    }

    /// What is in no number: what only looks like an app, and sums.
    fn apart(&self, drawing: &mut Drawing) {
        let name_of = |id: &str| {
            let row = self.report.apps.iter().find(|row| row.app == id);
            row.map_or_else(|| id.to_owned(), |row| clean(&row.name).into_owned())
        };
        if !self.report.alike.is_empty() {
            drawing.heading(&self.talk.say("count-alike"));
        }
        for alike in &self.report.alike {
            let name = if alike.name.is_empty() { self.talk.say("count-alike-nameless") } else { alike.name.clone() };
            let (app, n) = (name_of(&alike.app), self.cell(alike.devices));
            let args = Args::new().with("name", &name).with("app", &app).with("n", &n);
            drawing.line(&format!("- {}", self.talk.tell("count-alike-row", &args)));
        }
        if !self.report.sums.is_empty() {
            drawing.heading(&self.talk.say("count-sums"));
        }
        for sum in &self.report.sums {
            let (app, system) = (name_of(&sum.app), self.talk.say(&format!("count-system-{}", sum.system.word())));
            let (least, most) = (self.cell(sum.at_least), self.cell(sum.at_most));
            let args = Args::new().with("app", &app).with("system", &system);
            drawing.line(&format!(
                "- {}",
                self.talk.tell("count-sum-row", &args.with("least", &least).with("most", &most))
            ));
        }
    }

    /// The apps that were not seen: those that are certainly nowhere, and those that may be there.
    fn rest(&self, drawing: &mut Drawing, complete: bool) {
        let report = self.report;
        if report.nowhere > 0 {
            drawing.line(&self.talk.tell("count-nowhere", &Args::new().number("n", report.nowhere)));
        }
        let not_seen: Vec<&AppRow> = report.apps.iter().filter(|row| row.answer == Answer::NotCertain).collect();
        let (summed, not_seen): (Vec<&AppRow>, Vec<&AppRow>) =
            not_seen.into_iter().partition(|row| report.sums.iter().any(|sum| sum.app == row.app));
        if !summed.is_empty() {
            let names = self.names(&summed);
            drawing.line(&self.talk.tell("count-summed", &Args::new().with("names", &names)));
        }
        if !not_seen.is_empty() {
            let args = Args::new().number("n", not_seen.len());
            let names = self.names(&not_seen);
            drawing.line(&self.talk.tell("count-not-certain", &args.with("names", &names)));
        }
        if report.not_certain > 0 && report.nowhere == 0 {
            drawing.line(&self.talk.say("count-nothing-certain"));
        }
        let helped = report.could_show.iter().any(|held| match held.reach {
            Reach::EndNotProved | Reach::NotSaid | Reach::PageMissing => true,
            Reach::Whole
            | Reach::PartMissing
            | Reach::OldReport
            | Reach::NamesOnly
            | Reach::WorkPart
            | Reach::ManagedOnly
            | Reach::PartOfList
            | Reach::Nothing => false,
        });
        let in_vain = report.notes.iter().any(|note| match note {
            Note::CutOff
            | Note::UnreadableRows
            | Note::UnreadableFile
            | Note::RowsMissing
            | Note::SaysPart
            | Note::NoDeviceId
            | Note::NamedOutside => true,
            Note::NamesOnly
            | Note::SumsOnly
            | Note::PagesMissing
            | Note::EndNotProved
            | Note::Sha1Certificates
            | Note::RemovedLeftOut
            | Note::DeletedLeftOut
            | Note::SameDevice
            | Note::Contradiction
            | Note::OtherSystems
            | Note::UnknownPlatforms
            | Note::UnknownOwners
            | Note::ColumnsMissing
            | Note::NamedElsewhere
            | Note::HeadingAgain
            | Note::ShortNumbers
            | Note::SameFile
            | Note::PartsOfOne
            | Note::BeyondCatalogue => false,
        });
        if helped && !in_vain && !complete && !report.certain {
            drawing.line(&self.talk.say("count-complete-hint"));
        }
    }

    fn notes(&self, drawing: &mut Drawing) {
        for note in &self.report.notes {
            let mut line = self.talk.say(&format!("count-note-{}", note.word()));
            if let Some(words) = self.report.words.iter().find(|words| words.note == *note) {
                let shown = |word: &String| match note {
                    Note::ColumnsMissing => self.talk.say(&format!("count-column-{word}")),
                    _ => word.clone(),
                };
                let words: Vec<String> = words.words.iter().map(shown).collect();
                line.push(' ');
                line.push_str(&self.talk.tell("count-words", &Args::new().with("words", &words.join(", "))));
            }
            drawing.line(&line);
        }
    }

    fn names(&self, rows: &[&AppRow]) -> String {
        let all: Vec<String> = rows.iter().map(|row| clean(&row.name).into_owned()).collect();
        let Some(more) = all.len().checked_sub(MOST_NAMES).filter(|more| *more > 0) else { return all.join(", ") };
        let first = all.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(", ");
        self.talk.tell("count-and-more", &Args::new().with("names", &first).number("n", more))
    }

    fn group(&self, group: Group) -> String {
        let system = self.talk.say(&format!("count-system-{}", group.system.word()));
        format!("{system}, {}", self.talk.say(&format!("count-ownership-{}", group.ownership.word())))
    }

    fn cell(&self, cell: Cell) -> String {
        match cell {
            Cell::Count(n) => n.to_string(),
            Cell::Suppressed => self.talk.say("count-suppressed"),
        }
    }
}

/// The sentence about what the files hold of a device.
pub(super) fn reach(reach: Reach) -> &'static str {
    match reach {
        Reach::Whole => "count-reach-whole",
        Reach::PartMissing => "count-reach-part-missing",
        Reach::PageMissing => "count-reach-page-missing",
        Reach::EndNotProved => "count-reach-end-not-proved",
        Reach::OldReport => "count-reach-old-report",
        Reach::NamesOnly => "count-reach-names-only",
        Reach::WorkPart => "count-reach-work-part",
        Reach::ManagedOnly => "count-reach-managed-only",
        Reach::NotSaid => "count-reach-not-said",
        Reach::PartOfList => "count-reach-part-of-list",
        Reach::Nothing => "count-reach-nothing",
    }
}

fn wholeness(whole: Wholeness) -> &'static str {
    match whole {
        Wholeness::Proved => "count-whole-proved",
        Wholeness::Said => "count-whole-said",
        Wholeness::NotProved => "count-whole-not-proved",
        Wholeness::PageOfMore => "count-whole-page-of-more",
        Wholeness::PartMissing => "count-whole-part-missing",
    }
}

/// The name of a product: the same in every language.
fn product(form: &str) -> &str {
    match form {
        "intune-table" => "Microsoft Intune (AppInvRawData)",
        "intune-sums" => "Microsoft Intune (AppInvAggregate)",
        "google-gam" => "GAM (print mobile)",
        "ivanti-table" => "Ivanti EPMM",
        "workspace-one-table" | "workspace-one-apps" => "Workspace ONE",
        "table" => "CSV",
        "rows" | "json" => "JSON",
        "android-management-api" => "Android Management API",
        "graph-devices" => "Microsoft Graph (managedDevices)",
        "graph-apps" => "Microsoft Graph (detectedApps)",
        "graph-powershell-devices" | "graph-powershell-apps" => "Microsoft Graph PowerShell",
        "jamf-inventory" | "jamf-detail" | "jamf-classic" => "Jamf Pro",
        "fleet-hosts" => "Fleet",
        "fleet-software" => "Fleet (software)",
        "google-mobile-devices" => "Google Workspace",
        "simplemdm-apps" => "SimpleMDM",
        other => other,
    }
}
