//! On a device where the employee chooses: which of two roads.

use crate::cases::{CaseKey, RouteChoice};
use crate::contract::*;
use crate::policy::Instead;

use super::view::View;

impl View<'_> {
    pub(super) fn route_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        let duty = finding.judgement.duty.as_ref()?;
        if !self.has_choice(Some(duty)) || !finding.is_there() {
            return None;
        }
        let back = ScreenId::Finding(key.clone());
        let mut screen = self.begin(&ScreenId::Route(key.clone()), self.say("route-title"), Some(&back));
        let ordered = duty.obligation.is_order();
        screen.subtitle = Some(self.say(match () {
            () if ordered => "route-subtitle-ordered",
            () if self.device.is_private() => "route-subtitle-own",
            () => "route-subtitle",
        }));
        let chosen = self.case(key).and_then(|c| c.route);
        let option = |route: RouteChoice, label: &str, sub: &str| ChoiceOption {
            value: route.name().to_owned(),
            label: self.tell(label, &self.args_for(finding)),
            sub: Some(self.tell(sub, &self.args_for(finding))),
            chosen: self.chosen.iter().any(|c| c == route.name()) || chosen == Some(route),
            alone: true,
        };
        let mut options = Vec::new();
        if !self.app_must_wait(finding) {
            options.push(option(RouteChoice::App, "route-app", "route-app-sub"));
        }
        match self.second_road(duty) {
            Some(Instead::WorkData) => {
                options.push(option(RouteChoice::WorkData, "route-work-data", "route-work-data-sub"));
            }
            Some(Instead::WorkApps) => {
                options.push(option(RouteChoice::WorkData, "route-work-apps", "route-work-data-sub"));
            }
            None => {}
        }
        options.push(option(RouteChoice::Talk, "route-talk", "route-talk-sub"));
        if !ordered {
            let again = self.case(key).is_some_and(|c| c.declined > 0);
            let sub = if again { "route-not-now-again" } else { "route-not-now-sub" };
            options.push(option(RouteChoice::NotNow, "route-not-now", sub));
        }
        screen.blocks.push(Block::Choice {
            choice: Choice {
                name: "route".to_owned(),
                question: screen.title.clone(),
                hint: None,
                many: false,
                options,
                error: self.error.map(|id| self.say(id)),
                submit: self.act("action-continue", Event::Route(key.clone()), Look::Primary),
                skip: None,
            },
        });
        screen.blocks.push(self.what_the_answer_tells("route-stays"));
        Some(self.finish(screen))
    }
}
