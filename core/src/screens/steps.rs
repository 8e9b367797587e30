//! How to do it.

use crate::cases::{CaseKey, Finding};
use crate::contract::*;
use crate::detection::{Evidence, Sighting, Subject};
use crate::guidance::{Edition, Line, Plan, PlanStep, Request, Situation, Skin, removal};
use crate::inventory::AppState;
use crate::l10n::Args;
use crate::policy::{Obligation, Part};

use super::builder::*;
use super::view::View;

impl View<'_> {
    pub(super) fn steps_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        if !finding.is_there() {
            return None;
        }
        if self.app_must_wait(finding) {
            return Some(self.keep_screen(&ScreenId::Steps(key.clone()), finding));
        }
        let plan = removal(&self.situation(finding));
        let title = self.tell("steps-title", &self.args_for(finding));
        let mut screen = self.begin(&ScreenId::Steps(key.clone()), title, Some(&ScreenId::Finding(key.clone())));
        screen.subtitle = Some(self.tell("steps-subtitle", &self.args().number("n", plan.steps.len())));
        let ordered = finding.judgement.duty.as_ref().and_then(|d| d.asks()).is_some_and(Obligation::is_order);
        if !ordered {
            screen.blocks.push(toned(self.say("steps-you-choose"), Tone::Lead));
        }
        if self.fresh {
            let text = Some(self.tell("finding-still", &self.args_for(finding)));
            let status = finding.status?;
            screen.blocks.push(Block::Status { status, word: self.word(status), text, live: true });
        }
        if self.holds_work(finding) {
            self.records_first(&mut screen);
        }
        self.plan(&plan, key, &|| self.args_for(finding), None, &mut screen);
        if !finding_verifiable(finding) {
            screen.blocks.push(Block::Actions {
                items: vec![
                    self.act("action-gone", Event::Attest(key.clone(), Saw::Gone), Look::Primary),
                    self.act("action-still-there", Event::Attest(key.clone(), Saw::There), Look::Secondary),
                ],
            });
        }
        self.more(&plan, &|| self.args_for(finding), &mut screen);
        Some(self.finish(screen))
    }

    /// What the way to remove an app depends on, as far as it is known.
    fn situation(&self, finding: &Finding) -> Situation {
        let app = match &finding.subject {
            Subject::Listed(app) => app.get(self.policy()),
            Subject::Unlisted(_) | Subject::Unallowed(_) => None,
        };
        let edition = |s: &Sighting| Edition {
            identifier: s.identifier.clone(),
            state: s.state,
            system: s.system == Some(true),
            renamed: s.evidence == Evidence::Certificate,
        };
        Situation {
            platform: self.device.platform,
            os_version: self.device.os_version,
            skin: Skin::of(self.device.manufacturer.as_deref()),
            area: finding.key.area,
            divided: finding.key.area.part != Part::WholeDevice,
            here: self.here == Some(finding.key.area),
            can: self.can,
            editions: finding.sightings().iter().map(edition).collect(),
            loses: app.map(|a| a.loses.clone()).unwrap_or_default(),
            web_use: finding.judgement.duty.as_ref().and_then(|d| d.web_use),
            verifiable: finding_verifiable(finding),
        }
    }

    /// Draws the steps of a plan. `tick`: the event that ticks a step, without its name.
    pub(super) fn plan<'a>(
        &self,
        plan: &Plan,
        key: &CaseKey,
        args: &dyn Fn() -> Args<'a>,
        tick: Option<&str>,
        screen: &mut Screen,
    ) {
        let total = plan.steps.len();
        let done = self.case(key).map(|c| &c.steps_done);
        let step = |(i, step): (usize, &PlanStep)| {
            let mut actions = self.step_actions(step, args);
            let name = tick.map(|t| format!("{t}/{}", step.name));
            let ticked = name.as_ref().map(|name| done.is_some_and(|d| d.contains(name)));
            if let (Some(name), Some(ticked)) = (&name, ticked) {
                let label = if ticked { "action-untick" } else { "action-tick" };
                actions.push(self.act(label, Event::Tick(key.clone(), name.to_string()), Look::Secondary));
            }
            Step {
                number: u32::try_from(i + 1).unwrap_or(u32::MAX),
                label: self.tell("step-label", &self.args().number("n", i + 1).number("total", total)),
                title: self.tell(&format!("title-{}", step.name), &args()),
                lines: step.lines.iter().map(|line| self.line(line, args)).collect(),
                actions,
                done: ticked,
            }
        };
        screen.blocks.push(Block::Steps { items: plan.steps.iter().enumerate().map(step).collect() });
    }

    fn step_actions<'a>(&self, step: &PlanStep, args: &dyn Fn() -> Args<'a>) -> Vec<Action> {
        match &step.request {
            None => Vec::new(),
            Some(Request::LookAgain) => vec![self.check_again(Look::Secondary)],
            Some(Request::AppDetails(package)) => {
                vec![self.system(
                    "action-details",
                    SystemRequest::AppDetails { package: package.clone() },
                    Look::Primary,
                )]
            }
            Some(Request::OpenApp(package)) => {
                vec![self.system(
                    "action-open-app",
                    SystemRequest::OpenApp { package: (*package).to_owned() },
                    Look::Secondary,
                )]
            }
            Some(Request::Uninstall(packages)) => packages
                .iter()
                .enumerate()
                .map(|(i, package)| {
                    let label = if packages.len() == 1 { "action-uninstall" } else { "action-uninstall-one" };
                    let look = if i == 0 { Look::Primary } else { Look::Secondary };
                    let label = self.tell(label, &args().number("n", i + 1).number("total", packages.len()));
                    let request = SystemRequest::Uninstall { package: package.clone() };
                    Action { label, look, target: Target::System { request } }
                })
                .collect(),
        }
    }

    fn line<'a>(&self, line: &Line, args: &dyn Fn() -> Args<'a>) -> String {
        self.tell(line.id, &args())
    }

    /// What stands under the steps: other places, trouble, afterwards.
    pub(super) fn more<'a>(&self, plan: &Plan, args: &dyn Fn() -> Args<'a>, screen: &mut Screen) {
        let parts = [("steps-elsewhere", &plan.elsewhere), ("steps-after", &plan.after)];
        for (heading, lines) in parts {
            if !lines.is_empty() {
                screen.blocks.push(self.heading(heading));
                screen.blocks.push(points(lines.iter().map(|line| self.line(line, args))));
            }
        }
        if !plan.trouble.is_empty() {
            screen.blocks.push(Block::Details {
                summary: self.say("steps-trouble"),
                paragraphs: plan.trouble.iter().map(|line| self.line(line, args)).collect(),
            });
        }
    }
}

/// An app that was seen in a list will be missed in it; a trace or the employee's word will not.
fn finding_verifiable(finding: &Finding) -> bool {
    !finding.sightings().is_empty() && finding.sightings().iter().all(|s| s.state != AppState::Trace)
}
