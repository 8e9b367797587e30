//! What was looked at, and what could not be.

use crate::cases::{Answer, Finding, PartReport};
use crate::contract::*;
use crate::inventory::{Area, Coverage, Gap, Hidden, Provenance, Scope, Unseen, Wholeness};
use crate::policy::Platform;

use super::builder::*;
use super::view::View;
use super::words::Placed;

impl View<'_> {
    /// One row per area: how much of it could be looked at.
    pub(super) fn looked_rows(&self) -> Vec<Row> {
        let row = |part: &PartReport| {
            let title = self.tell(coverage_sentence(part), &self.part_args(part));
            let to = ScreenId::Looked(part.area);
            let action = Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to } };
            let sub = match part.evidence.coverage() {
                _ if part.looked_for == 0 && part.open_ended_unchecked => Some("limit-open-ended"),
                _ if part.looked_for == 0 => part.only_allowed.then_some("looked-allowed"),
                Coverage::Everything => Some("looked-listed"),
                Coverage::Asked(_) | Coverage::Partial(_) => Some("looked-on-list"),
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
            .with("system", self.made_for())
            .number("asked", part.looked_for.saturating_sub(part.doubtful))
            .number("web", part.web_apps)
            .number("n", part.quiet.max(part.perhaps_more))
    }

    pub(super) fn looked_screen(&self, area: Area) -> Option<Screen> {
        let part = self.assessment().parts.iter().find(|p| p.area == area)?;
        let args = || self.part_args(part);
        let id = ScreenId::Looked(area);
        let nothing = saw_nothing(part);
        let title = if nothing { "looked-title-nothing" } else { "looked-title" };
        let mut screen = self.begin(&id, self.tell(title, &args()), Some(&ScreenId::Home));
        screen.blocks.push(toned(self.tell(coverage_sentence(part), &args()), Tone::Lead));
        screen.blocks.push(Block::Facts { items: self.looked_facts(part) });
        screen.blocks.push(self.heading("looked-limits"));
        screen.blocks.push(points(self.limits(part).into_iter().map(|id| self.tell(id, &args()))));
        screen.blocks.push(paragraph(self.say(if nothing { "looked-not-kept" } else { "looked-forgotten" })));
        Some(self.finish(screen))
    }

    /// What is known of how many apps, and since when. What was not looked at was neither found nor missed.
    fn looked_facts(&self, part: &PartReport) -> Vec<Fact> {
        let count = |key: &str, n: usize| fact(self.tell(key, &self.part_args(part)), n.to_string());
        let some = |key: &str, n: usize| (n > 0).then(|| count(key, n));
        let said = |is: bool| {
            let is = |f: &&Finding| matches!(f.answer, Answer::Attested { there, .. } if there == is);
            part.findings().filter(is).count()
        };
        let (said_there, said_gone) = (said(true), said(false));
        let found = part.findings().filter(|f| f.is_there() && !f.sightings().is_empty()).count();
        let nothing = saw_nothing(part);
        let mut facts = vec![count("looked-count-listed", part.looked_for)];
        if !nothing {
            facts.push(count("looked-count-there", found));
        }
        // Where the evidence rules nothing out, only what was never made for this system is absent.
        match part.evidence.coverage() {
            Coverage::Everything | Coverage::Asked(_) => facts.push(count("looked-count-absent", part.absent)),
            Coverage::Partial(_) => facts.extend(some("looked-count-elsewhere", part.absent)),
        }
        facts.extend(some("looked-count-said-there", said_there));
        facts.extend(some("looked-count-said-gone", said_gone));
        facts.push(count("looked-count-unsure", part.doubtful.saturating_sub(said_there + said_gone)));
        if nothing {
            let day = self.answered_on(part.findings()).map(|on| self.words.date(on));
            facts.extend(day.map(|day| fact(self.say("fact-said-when"), day)));
        } else {
            let report = part.evidence.source.provenance == Provenance::PrivacyReport;
            let key = if report { "looked-count-report" } else { "looked-count-when" };
            facts.push(fact(self.say(key), self.words.moment(self.local(self.checked.at))));
        }
        facts
    }

    /// What this look could not show, whatever it showed.
    fn limits(&self, part: &PartReport) -> Vec<&'static str> {
        let mut limits = Vec::new();
        limits.push(match part.evidence.source.provenance {
            Provenance::System if saw_nothing(part) => "limit-look-yourself",
            Provenance::System => "limit-system",
            Provenance::List => "limit-list",
            Provenance::Management => "limit-management",
            Provenance::PrivacyReport => "limit-report",
            Provenance::Example => "limit-example",
        });
        match part.evidence.wholeness {
            Wholeness::CutShort { .. } => limits.push("limit-cut-short"),
            Wholeness::OnePage => limits.push("limit-one-page"),
            Wholeness::NotKnown if part.evidence.scope != Scope::Traces => limits.push("limit-not-proved"),
            Wholeness::Said => limits.push("limit-as-you-said"),
            Wholeness::NotKnown | Wholeness::Proved { .. } => {}
        }
        if !part.evidence.unread.is_empty() {
            limits.push("limit-unread");
        }
        let hides = |hidden| part.evidence.hides.contains(&hidden);
        let hidden = [(Hidden::Archived, "limit-archived"), (Hidden::Offloaded, "limit-offloaded")];
        limits.extend(hidden.into_iter().filter(|(kind, _)| hides(*kind)).map(|(_, id)| id));
        if part.open_ended_unchecked {
            limits.push("limit-open-ended");
        }
        if part.quiet > 0 {
            limits.push("limit-quiet");
        }
        if part.perhaps_more > 0 {
            limits.push("limit-perhaps-more");
        }
        if part.doubtful > 0 && part.evidence.coverage() == Coverage::Everything && part.evidence.unread.is_empty() {
            limits.push("limit-nameless");
        }
        if saw_nothing(part) {
            return limits;
        }
        if self.device.platform == Platform::Android {
            if !part.evidence.certificates {
                limits.push("limit-renamed");
            }
            limits.push("limit-spaces");
        }
        limits.push(if part.web_apps > 0 { "limit-web-apps" } else { "limit-shortcuts" });
        limits
    }
}

fn saw_nothing(part: &PartReport) -> bool {
    matches!(part.evidence.scope, Scope::Nothing { .. })
}

fn coverage_sentence(part: &PartReport) -> &'static str {
    match part.evidence.coverage() {
        Coverage::Everything if part.evidence.wholeness == Wholeness::Said => "looked-as-you-said",
        Coverage::Everything => "looked-everything",
        Coverage::Asked(_) => "looked-only",
        Coverage::Partial(gap) => match gap {
            Gap::Unseen(Unseen::NoList) => "looked-no-list",
            Gap::Unseen(Unseen::Browser) => "looked-browser",
            Gap::Unseen(Unseen::OtherPart | Unseen::Locked | Unseen::Failed | Unseen::NotGiven) => "looked-nothing",
            Gap::OnlyTraces => "looked-traces",
            Gap::OnlyLaunchable => "looked-launchable",
            Gap::OnlyManaged => "looked-managed",
            Gap::Filtered => "looked-filtered",
            Gap::CutShort | Gap::OnePage => "looked-cut-short",
            Gap::NotProved => "looked-not-proved",
            Gap::MayBeArchived => "looked-no-archived",
            Gap::MayBeOffloaded => "looked-no-offloaded",
        },
    }
}
