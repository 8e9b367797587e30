//! What was looked at, and what could not be.

use crate::cases::PartReport;
use crate::inventory::{Area, Listing, Provenance, Unseen};
use crate::policy::Platform;

use super::builder::*;
use super::id::ScreenId;
use super::model::*;
use super::view::View;
use super::words::Placed;

impl View<'_> {
    /// One row per area: how much of it could be looked at.
    pub(super) fn looked_rows(&self) -> Vec<Row> {
        let row = |part: &PartReport| {
            let title = self.tell(coverage_sentence(part), &self.part_args(part));
            let to = ScreenId::Looked(part.area).to_string();
            let action = Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to } };
            let sub = match &part.coverage.listing {
                _ if part.looked_for == 0 && part.open_ended_unchecked => Some("limit-open-ended"),
                _ if part.looked_for == 0 => part.only_allowed.then_some("looked-allowed"),
                Listing::Everything => Some("looked-listed"),
                _ => Some("looked-on-list"),
            };
            let sub = sub.map(|id| self.tell(id, &self.part_args(part).number("n", part.looked_for)));
            Row { status: None, word: None, title, sub, action: Some(action) }
        };
        self.assessment().parts.iter().map(row).collect()
    }

    fn part_args<'a>(&self, part: &PartReport) -> crate::l10n::Args<'a> {
        self.args()
            .placed(self, part.area)
            .with("product", &self.product())
            .number("asked", part.looked_for.saturating_sub(part.doubtful))
            .number("web", part.web_apps)
    }

    pub(super) fn looked_screen(&self, area: Area) -> Option<Screen> {
        let part = self.assessment().parts.iter().find(|p| p.area == area)?;
        let args = || self.part_args(part);
        let id = ScreenId::Looked(area);
        let mut screen = self.begin(&id, self.tell("looked-title", &args()), Some(&ScreenId::Home));
        screen.blocks.push(toned(self.tell(coverage_sentence(part), &args()), Tone::Lead));
        let at = self.words.moment(self.local(self.checked.at));
        let there = part.findings.iter().filter(|f| f.is_there()).count();
        let count = |key: &str, n: usize| fact(self.say(key), n.to_string());
        screen.blocks.push(Block::Facts {
            items: vec![
                count("looked-count-listed", part.looked_for),
                count("looked-count-there", there),
                count("looked-count-absent", part.absent),
                count("looked-count-unsure", part.doubtful),
                fact(self.say("looked-count-when"), at),
            ],
        });
        screen.blocks.push(self.heading("looked-limits"));
        screen.blocks.push(points(self.limits(part).into_iter().map(|id| self.tell(id, &args()))));
        screen.blocks.push(paragraph(self.say("looked-forgotten")));
        Some(self.finish(screen))
    }

    /// What this look could not show, whatever it showed.
    fn limits(&self, part: &PartReport) -> Vec<&'static str> {
        let mut limits = Vec::new();
        limits.push(match part.provenance {
            Provenance::System => "limit-system",
            Provenance::List => "limit-list",
            Provenance::Management => "limit-management",
            Provenance::PrivacyReport => "limit-report",
            Provenance::Example => "limit-example",
        });
        if part.coverage.cut_short {
            limits.push("limit-cut-short");
        }
        if part.open_ended_unchecked {
            limits.push("limit-open-ended");
        }
        if part.doubtful > 0 && part.coverage.listing == Listing::Everything && !part.coverage.cut_short {
            limits.push("limit-nameless");
        }
        if matches!(part.coverage.listing, Listing::Nothing { .. }) {
            return limits;
        }
        if self.device.platform == Platform::Android {
            if !part.coverage.certificates {
                limits.push("limit-renamed");
            }
            limits.push("limit-spaces");
        }
        limits.push(if part.web_apps > 0 { "limit-web-apps" } else { "limit-shortcuts" });
        limits
    }
}

fn coverage_sentence(part: &PartReport) -> &'static str {
    match &part.coverage.listing {
        Listing::Everything if part.coverage.cut_short => "looked-cut-short",
        Listing::Everything => "looked-everything",
        Listing::Only { .. } => "looked-only",
        Listing::Launchable => "looked-launchable",
        Listing::Filtered => "looked-filtered",
        Listing::Traces => "looked-traces",
        Listing::Nothing { why: Unseen::NoList } => "looked-no-list",
        Listing::Nothing { .. } => "looked-nothing",
    }
}
