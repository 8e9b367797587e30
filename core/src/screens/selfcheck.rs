//! Looking for oneself, where the system shows nothing.

use crate::cases::{Answer, CaseKey, Finding, Status};
use crate::contract::*;
use crate::detection::{Doubt, Evidence, Hint, Subject};
use crate::guidance::{Copy, self_check};
use crate::inventory::{Area, Gap, Space, Unseen};
use crate::policy::{Part, Platform};

use super::builder::*;
use super::perhaps::Open;
use super::view::View;
use super::words::Placed;

/// So many apps to look for that an App Privacy Report spares more than it costs.
const REPORT_FIRST: usize = 6;

impl View<'_> {
    pub(super) fn self_check_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        match self.perhaps_maker(finding) {
            Some((maker, Open::Whose)) => return Some(self.perhaps_screen(key, finding, &maker)),
            Some((maker, Open::Meant)) => return Some(self.doubted_screen(key, finding, &maker)),
            None => {}
        }
        let title = self.tell("look-title", &self.args_for(finding));
        let id = ScreenId::SelfCheck(key.clone());
        let mut screen = self.begin(&id, title, Some(&ScreenId::Home));
        screen.blocks.push(self.status(Status::Unknown, Some(self.why_unsure(finding))));
        if let Answer::CannotTell { hint: Some(hint), .. } = &finding.answer {
            let text = match hint {
                Hint::Claimed => "look-hint-claimed",
                Hint::Unclaimed => "look-hint-unclaimed",
            };
            screen.blocks.push(paragraph(self.tell(text, &self.args_for(finding))));
        }
        if finding.is_there() {
            screen.blocks.push(paragraph(self.seen(finding)));
        }
        let pages = self.store_pages(finding);
        if pages.is_empty() {
            self.places(&mut screen, finding, false);
        } else {
            self.ask_store(&mut screen, finding, pages);
        }
        if self.device.platform == Platform::Ios && self.can.pick_file {
            let report = self.system("look-report", SystemRequest::PickReport, Look::Link);
            screen.blocks.push(Block::Actions { items: vec![report] });
        }
        screen.blocks.push(Block::Rows { items: vec![self.link_row("action-why", &ScreenId::Why(key.clone()))] });
        Some(self.finish(screen))
    }

    /// The places to look at, one by one, and what was seen there.
    ///
    /// `store`: the app's page in the App Store did not tell.
    pub(super) fn places(&self, screen: &mut Screen, finding: &Finding, store: bool) {
        let key = &finding.key;
        screen.blocks.push(self.heading("look-where"));
        self.where_to_look(screen, key.area, finding.subject.name(self.policy()), store);
        if self.device.platform == Platform::Ios {
            screen.blocks.push(paragraph(self.tell("look-see", &self.args_for(finding))));
        }
        self.ask_links(screen, "look-links-why", &[finding]);
        screen.blocks.push(self.heading("look-ask"));
        screen.blocks.push(self.what_the_answer_tells("look-said"));
        // Equal weight: no answer is the right one.
        screen.blocks.push(Block::Actions {
            items: vec![
                self.act("look-gone", Event::Attest(key.clone(), Saw::Gone), Look::Secondary),
                self.act("look-there", Event::Attest(key.clone(), Saw::There), Look::Secondary),
                self.act("look-unsure", Event::Attest(key.clone(), Saw::Unknown), Look::Link),
            ],
        });
    }

    pub(super) fn self_check_all_screen(&self, area: Area) -> Option<Screen> {
        let part = self.assessment().parts.iter().find(|p| p.area == area)?;
        let mut unsure: Vec<&Finding> = part.findings().filter(|f| f.is_looked_for()).collect();
        // Those of which something is known come first.
        unsure.sort_by_key(|f| self.named_doubt(f).is_none());
        let first = unsure.first()?;
        let args = || self.args().number("n", unsure.len()).placed(self, area);
        let id = ScreenId::SelfCheckAll(area);
        let mut screen = self.begin(&id, self.tell("look-all-title", &args()), Some(&ScreenId::Home));
        let last = unsure.last().unwrap_or(first);
        screen.blocks.push(self.status(Status::Unknown, Some(self.why_unsure(last))));
        let reads_reports = self.device.platform == Platform::Ios && self.can.pick_file;
        let report_first = reads_reports && unsure.len() >= REPORT_FIRST;
        if report_first {
            self.offer_report(&mut screen);
        }
        if self.device.platform == Platform::Ios {
            self.one_by_one(&mut screen, &unsure);
            if reads_reports && !report_first {
                let report = self.system("look-report", SystemRequest::PickReport, Look::Link);
                screen.blocks.push(Block::Actions { items: vec![report] });
            }
            return Some(self.finish(screen));
        }
        screen.blocks.push(self.heading("look-where"));
        self.where_to_look(&mut screen, area, &self.words.say("look-all-an-app"), false);
        self.ask_links(&mut screen, "look-links-why-all", &unsure);
        let mut options: Vec<ChoiceOption> = unsure
            .iter()
            .map(|f| ChoiceOption {
                value: f.key.app.clone(),
                label: crate::l10n::clean(f.subject.name(self.policy())).into_owned(),
                sub: self
                    .named_doubt(f)
                    .or_else(|| self.claimed(f).then(|| self.tell("look-all-hint", &self.args_for(f)))),
                chosen: self.chosen.contains(&f.key.app),
                alone: false,
            })
            .collect();
        options.push(self.alone("none", "look-all-none"));
        options.push(self.alone("unknown", "answer-unknown"));
        screen.blocks.push(self.what_the_answer_tells("look-said"));
        screen.blocks.push(Block::Choice {
            choice: Choice {
                name: "apps".to_owned(),
                question: self.tell("look-all-ask", &args()),
                hint: Some(self.say("question-many")),
                many: true,
                options,
                error: self.error.map(|id| self.say(id)),
                submit: self.act("action-continue", Event::AttestAll(area), Look::Primary),
                skip: None,
            },
        });
        Some(self.finish(screen))
    }

    /// Nobody looks for a long list by hand: how the phone itself can say what was used.
    fn offer_report(&self, screen: &mut Screen) {
        screen.blocks.push(self.heading("look-report-title"));
        let lines = ["look-report-on", "look-report-save", "look-report-worth"];
        screen.blocks.push(points(lines.map(|id| self.tell(id, &self.args()))));
        let report = self.system("look-report", SystemRequest::PickReport, Look::Secondary);
        screen.blocks.push(Block::Actions { items: vec![report] });
    }

    pub(super) fn claimed(&self, finding: &Finding) -> bool {
        matches!(finding.answer, Answer::CannotTell { hint: Some(Hint::Claimed), .. })
    }

    /// Offers to ask the system about the links of these apps: on the employee's tap only, and with
    /// what the answer is worth beside it.
    pub(super) fn ask_links(&self, screen: &mut Screen, why: &str, findings: &[&Finding]) {
        if !self.can.ask_links {
            return;
        }
        let listed = |f: &&Finding| match &f.subject {
            Subject::Listed(app) => app.get(self.policy()),
            Subject::Unlisted(_) | Subject::Unallowed(_) => None,
        };
        let schemes = findings.iter().filter_map(listed).flat_map(|app| &app.schemes);
        let schemes: Vec<String> = schemes.map(|s| (*s).to_owned()).collect();
        let Some(first) = findings.first().filter(|_| !schemes.is_empty()) else { return };
        screen.blocks.push(paragraph(self.tell(why, &self.args_for(first))));
        let ask = self.system("look-links", SystemRequest::AskLinks { schemes }, Look::Link);
        screen.blocks.push(Block::Actions { items: vec![ask] });
    }

    fn where_to_look(&self, screen: &mut Screen, area: Area, app: &str, store: bool) {
        let copy = match (self.here.map(|here| here.part), area.part) {
            _ if area.space != Space::Main => Copy::Itself,
            (Some(Part::WorkPart), Part::PrivatePart) | (Some(Part::PrivatePart), Part::WorkPart) => {
                if self.can.other_copy { Copy::CanStart } else { Copy::CanInstall }
            }
            _ => Copy::Itself,
        };
        let lines = self_check(self.device.platform, self.device.os_version, area, copy, store);
        let args = || self.args().with("app", app).placed(self, area);
        let items = lines.iter().map(|l| vec![run(self.tell(l.id, &args()))]).collect();
        screen.blocks.push(Block::Points { items, numbered: true });
        if copy == Copy::CanStart {
            let label = match area.part {
                Part::WorkPart => "look-open-in-work-part",
                Part::PrivatePart | Part::WholeDevice => "look-open-in-private-part",
            };
            let open = self.system(label, SystemRequest::OpenOtherCopy, Look::Secondary);
            screen.blocks.push(Block::Actions { items: vec![open] });
        }
    }

    pub(super) fn alone(&self, value: &str, label: &str) -> ChoiceOption {
        ChoiceOption {
            value: value.to_owned(),
            label: self.say(label),
            sub: None,
            chosen: self.chosen.iter().any(|c| c == value),
            alone: true,
        }
    }

    /// Whether it is known when the app was active.
    fn is_dated(&self, finding: &Finding) -> bool {
        finding.sightings().iter().any(|s| matches!(s.evidence, Evidence::Activity { last: Some(_) }))
    }

    /// Why nothing certain is known, in plain words.
    pub(super) fn why_unsure(&self, finding: &Finding) -> String {
        let maker = self.perhaps_maker(finding).map(|(maker, _)| maker).unwrap_or_default();
        let args = self.args_for(finding).with("product", &self.product()).with("maker", &maker);
        let id = match &finding.answer {
            Answer::CannotTell { doubt, .. } => doubt_sentence(*doubt),
            Answer::Attested { .. } => return self.seen(finding),
            Answer::Present(_) if finding.judgement.depends.is_some() => "unsure-question",
            Answer::Present(_) if self.is_dated(finding) => "unsure-trace",
            Answer::Present(_) => "seen-known",
        };
        self.tell(id, &args)
    }
}

pub(super) fn doubt_sentence(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Gap(gap) => match gap {
            Gap::Unseen(Unseen::NoList) => "unsure-no-list",
            Gap::Unseen(Unseen::Browser) => "unsure-browser",
            Gap::Unseen(Unseen::OtherPart) => "unsure-other-part",
            Gap::Unseen(Unseen::Locked) => "unsure-locked",
            Gap::Unseen(Unseen::Failed) => "unsure-failed",
            Gap::Unseen(Unseen::NotGiven) => "unsure-not-given",
            Gap::OnlyTraces => "unsure-traces",
            Gap::OnlyLaunchable => "unsure-launchable",
            Gap::OnlyManaged => "unsure-managed",
            Gap::Filtered => "unsure-filtered",
            Gap::CutShort => "unsure-cut-short",
            Gap::OnePage => "unsure-one-page",
            Gap::NotProved => "unsure-not-proved",
            Gap::MayBeArchived => "unsure-archived",
            Gap::MayBeOffloaded => "unsure-offloaded",
        },
        Doubt::NamedUnread => "unsure-unread",
        Doubt::NotAsked => "unsure-not-asked",
        Doubt::NoIdentifier => "unsure-no-identifier",
        Doubt::PerhapsOf { .. } => "unsure-perhaps",
        Doubt::MakerInDoubt { .. } => "unsure-doubted",
    }
}
