//! What stands beside the device: what the employer gets, what was looked at, what is planned, what
//! is remembered, what went over the network.

use appwijzer_core::cases::PartReport;
use appwijzer_core::contract::Notification;
use appwijzer_core::inventory::{Coverage, Gap, Unseen};
use appwijzer_core::journal::Table;
use appwijzer_core::l10n::Args;
use appwijzer_core::policy::{Part, PolicyFile};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::preview::shelf::Edition;
use crate::preview::tab::Tab;
use crate::preview::text::plain;
use crate::preview::world::World;

use super::Page;

/// Messages that are shown at once; the others unfold.
const FEW: usize = 3;

impl Page<'_> {
    pub(super) fn facts(&self, tab: &Tab, edition: &Edition) -> Markup {
        html! {
            aside class="facts-pane" aria-labelledby="facts-title" {
                h2 id="facts-title" { (self.say("facts-title")) }
                @if !edition.findings.is_empty() {
                    // Mistakes are never folded away: they have a name of their own.
                    details class="panel" id=(if edition.broken { "mistakes" } else { "findings" })
                        open[edition.broken] {
                        summary { (self.tell("findings-title", &Args::new().number("n", edition.findings.len()))) }
                        (self.findings(&edition.findings))
                    }
                }
                @for (i, world) in tab.sides.iter().enumerate() {
                    @if tab.sides.len() > 1 {
                        p class="side-name" { (self.say(if i == 0 { "facts-left" } else { "facts-right" })) }
                    }
                    (self.employer(world))
                    (self.coverage(world))
                    (self.planned(world, i))
                    (self.remembered(world, i))
                    (self.network(world))
                }
            }
        }
    }

    fn employer(&self, world: &World) -> Markup {
        let entries = world.status();
        html! {
            section class="panel employer" {
                h3 { (self.say("employer-pane-title")) }
                @if entries.is_empty() {
                    p class="strong" { (self.say("employer-pane-nothing")) }
                    p class="small" { (self.say(if world.kind().is_private() {
                        "employer-pane-private" } else { "employer-pane-not-yet" })) }
                } @else {
                    p class="small" { (self.say("employer-pane-bytes")) }
                    @for entry in &entries {
                        dl class="bytes" {
                            div { dt { (plain(&entry.key)) } dd { code { (plain(&entry.data)) } } }
                        }
                    }
                    p class="small" { (self.say("employer-pane-only")) }
                }
            }
        }
    }

    fn coverage(&self, world: &World) -> Markup {
        html! {
            section class="panel coverage" {
                h3 { (self.say("coverage-title")) }
                (world.checked(|checked| match checked {
                    None => html! { p { (self.say("coverage-not-yet")) } },
                    Some(checked) => html! {
                        @for part in &checked.assessment.parts { (self.part(part)) }
                    },
                }))
            }
        }
    }

    fn part(&self, part: &PartReport) -> Markup {
        let name = self.say(match part.area.part {
            Part::WholeDevice => "coverage-whole",
            Part::WorkPart => "coverage-work",
            Part::PrivatePart => "coverage-private",
        });
        let listing = match part.evidence.coverage() {
            Coverage::Everything => "coverage-everything",
            Coverage::Asked(_) => "coverage-only",
            Coverage::Partial(gap) => match gap {
                Gap::OnlyLaunchable => "coverage-launchable",
                Gap::OnlyTraces => "coverage-traces",
                Gap::Unseen(Unseen::OtherPart) => "coverage-other-part",
                Gap::Unseen(Unseen::NoList | Unseen::Browser) => "coverage-no-list",
                Gap::Unseen(Unseen::Locked | Unseen::Failed | Unseen::NotGiven) => "coverage-nothing",
                Gap::OnlyManaged
                | Gap::Filtered
                | Gap::CutShort
                | Gap::OnePage
                | Gap::NotProved
                | Gap::MayBeArchived
                | Gap::MayBeOffloaded => "coverage-filtered",
            },
        };
        let seen = part.looked_for.saturating_sub(part.absent + part.doubtful);
        let rows = [("coverage-there", seen), ("coverage-absent", part.absent), ("coverage-doubt", part.doubtful)];
        html! {
            h4 { (name) }
            p { (self.say(listing)) }
            dl class="numbers" {
                @for (id, n) in rows { div { dt { (self.say(id)) } dd { (n) } } }
            }
        }
    }

    fn planned(&self, world: &World, side: usize) -> Markup {
        let planned = world.planned();
        let due = world.due();
        let (few, more) = planned.split_at(planned.len().min(FEW));
        let list = |messages: &[Notification]| {
            html! {
                ol class="plan" role="list" {
                    @for message in messages {
                        li {
                            p class="plan-when" {
                                (self.moment(message.at, world.policy()))
                                @if due.iter().any(|d| d.id == message.id) {
                                    " " span class="now" { (self.say("planned-now")) }
                                }
                            }
                            p lang=(world.screen.language) { (plain(&message.title)) ". " (plain(&message.text)) }
                        }
                    }
                }
            }
        };
        html! {
            section class="panel planned" {
                h3 { (self.say("planned-title")) }
                @if planned.is_empty() { p { (self.say("planned-none")) } } @else { (list(few)) }
                @if !more.is_empty() {
                    details id=(format!("planned-{side}")) {
                        summary { (self.tell("planned-more", &Args::new().number("n", more.len()))) }
                        (list(more))
                    }
                }
                p class="small" { (self.say("planned-lock")) }
            }
        }
    }

    fn remembered(&self, world: &World, side: usize) -> Markup {
        let tables: Vec<Table> = world.journal().into_iter().filter(|t| !t.rows.is_empty()).collect();
        html! {
            section class="panel journal" {
                h3 { (self.say("journal-title")) }
                p class="small" { (self.say("journal-lead")) }
                @for table in &tables {
                    @let open = matches!(table.name.as_str(), "cases" | "answers" | "attestations");
                    details id=(format!("journal-{side}-{}", table.name)) open[open] {
                        summary {
                            (self.words.find(&format!("journal-{}", table.name), &Args::new()).unwrap_or_else(|| table.name.clone()))
                            " (" (table.rows.len()) ")"
                        }
                        (self.table(table, world.policy()))
                    }
                }
            }
        }
    }

    fn table(&self, table: &Table, policy: &PolicyFile) -> Markup {
        let told = |column: &str, cell: &str| match cell.parse::<i64>() {
            Ok(at) if column.ends_with("_at") => self.moment(at, policy),
            _ => cell.to_owned(),
        };
        html! {
            @for row in &table.rows {
                dl class="record" {
                    @for (column, cell) in table.columns.iter().zip(row) {
                        @if !cell.is_empty() {
                            div { dt { (plain(column)) } dd { (plain(&told(column, cell))) } }
                        }
                    }
                }
            }
        }
    }

    fn network(&self, world: &World) -> Markup {
        let fetched = world.fetched();
        html! {
            section class="panel network" {
                h3 { (self.say("network-title")) }
                @if fetched.is_empty() {
                    p { (self.say(if world.kind().is_private() { "network-none-yet" } else { "network-none" })) }
                }
                @else {
                    p class="small" { (self.say("network-fetched")) }
                    ul class="fetched" { @for address in &fetched { li { code { (plain(address)) } } } }
                }
            }
        }
    }

    fn moment(&self, at: i64, policy: &PolicyFile) -> String {
        let zone = policy.policy().organisation.zone();
        let local = Timestamp::from_second(at).unwrap_or_default().to_zoned(zone).datetime();
        self.words.moment(local)
    }
}
