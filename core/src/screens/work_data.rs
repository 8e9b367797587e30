//! Taking work data off a device: what must be kept comes first, and under a hold nothing goes.

use crate::cases::{CaseKey, Finding};
use crate::contract::*;
use crate::guidance::{vanishing, work_apps, work_data};
use crate::obligation::{Gate, QuestionKind};
use crate::policy::{Instead, WorkDataApp};

use super::builder::*;
use super::view::View;

impl<'v> View<'v> {
    pub(super) fn work_data_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        let duty = finding.judgement.duty.as_ref()?;
        let id = ScreenId::WorkData(key.clone());
        if !self.keeping().gate.may_delete() && (!duty.instead.is_empty() || self.holds_work(finding)) {
            return Some(self.keep_screen(&id, finding));
        }
        let road = self.second_road(duty)?;
        let back = ScreenId::Route(key.clone());
        match road {
            Instead::WorkData => Some(self.work_data_apps_screen(key, &id, &back)),
            Instead::WorkApps => Some(self.work_apps_screen(key, &id, &back)),
        }
    }

    /// The apps to take work data out of, one by one.
    fn work_data_apps_screen(&self, key: &CaseKey, id: &ScreenId, back: &ScreenId) -> Screen {
        let mut screen = self.begin(id, self.say("work-title"), Some(back));
        self.records_first(&mut screen);
        screen.blocks.push(self.heading("work-apps"));
        let row = |app: &WorkDataApp<'_>| {
            let title = self.tell("work-app-row", &self.args().with("app", &self.text(&app.name)));
            let to = ScreenId::WorkDataApp(key.clone(), app.id.to_owned());
            let action = Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to } };
            Row { status: None, word: None, title, sub: None, action: Some(action) }
        };
        screen.blocks.push(Block::Rows { items: self.used_for_work().map(row).collect() });
        screen.blocks.push(paragraph(self.say("work-when-done")));
        screen.blocks.push(Block::Actions {
            items: vec![
                self.act("work-done", Event::WorkDataRemoved(key.clone()), Look::Primary),
                self.show("work-other-road", back, Look::Link),
            ],
        });
        self.finish(screen)
    }

    /// Taking the work apps, or the whole work part, off a device.
    fn work_apps_screen(&self, key: &CaseKey, id: &ScreenId, back: &ScreenId) -> Screen {
        let mut screen = self.begin(id, self.say("work-apps-title"), Some(back));
        self.records_first(&mut screen);
        let plan = work_apps(self.device.platform, self.device.os_version);
        self.plan(&plan, key, &|| self.args(), Some("work-apps"), &mut screen);
        self.more(&plan, &|| self.args(), &mut screen);
        screen.blocks.push(paragraph(self.say("work-when-done")));
        screen.blocks.push(Block::Actions {
            items: vec![
                self.act("work-apps-done", Event::WorkDataRemoved(key.clone()), Look::Primary),
                self.show("work-other-road", back, Look::Link),
            ],
        });
        self.finish(screen)
    }

    pub(super) fn work_data_app_screen(&self, key: &CaseKey, app: &str) -> Option<Screen> {
        let finding = self.finding(key)?;
        let duty = finding.judgement.duty.as_ref()?;
        let app = self.policy().work_data.iter().find(|w| w.id == app)?;
        let id = ScreenId::WorkDataApp(key.clone(), app.id.to_owned());
        if !self.keeping().gate.may_delete() {
            return Some(self.keep_screen(&id, finding));
        }
        if self.second_road(duty) != Some(Instead::WorkData) {
            return None;
        }
        let name = self.text(&app.name);
        let args = || self.args().with("app", &name);
        let back = ScreenId::WorkData(key.clone());
        let mut screen = self.begin(&id, self.tell("work-app-title", &args()), Some(&back));
        self.records_first(&mut screen);
        let plan = work_data(app.route, self.device.platform, self.device.os_version, self.can);
        self.plan(&plan, key, &args, Some(app.id), &mut screen);
        self.more(&plan, &args, &mut screen);
        screen.blocks.push(paragraph(self.say("work-cannot-see")));
        screen.blocks.push(Block::Actions { items: vec![self.show("work-back", &back, Look::Secondary)] });
        Some(self.finish(screen))
    }

    /// Nothing may be deleted: what to keep, how it does not vanish by itself, and whom to ask.
    pub(super) fn keep_screen(&self, id: &ScreenId, finding: &Finding) -> Screen {
        let back = ScreenId::Finding(finding.key.clone());
        let mut screen = self.begin(id, self.say("keep-title"), Some(&back));
        self.records_first(&mut screen);
        let lines = vanishing(self.used_for_work().map(|w| w.route));
        screen.blocks.push(self.heading("keep-vanishing"));
        screen.blocks.push(points(lines.iter().map(|line| self.say(line.id))));
        if finding.is_there() && !self.holds_work(finding) {
            // Only the app itself can go: no work stands in it.
            screen.blocks.push(Block::Actions {
                items: vec![Action {
                    label: self.tell("work-hold-remove", &self.args_for(finding)),
                    look: Look::Primary,
                    target: Target::Act { event: Event::Begin(finding.key.clone()) },
                }],
            });
        }
        self.finish(screen)
    }

    /// The work-data apps that the employee named; all of them if nothing was said.
    fn used_for_work(&self) -> impl Iterator<Item = &'v WorkDataApp<'v>> {
        let said = self.device.work_data.as_deref().filter(|used| !used.is_empty());
        self.policy().work_data.iter().filter(move |w| said.is_none_or(|used| used.iter().any(|u| u == w.id)))
    }

    /// Says what must be kept first, where, and whom to ask.
    pub(super) fn records_first(&self, screen: &mut Screen) {
        let keeping = self.keeping();
        let notice = match keeping.gate {
            Gate::Open => return,
            Gate::KeepFirst => self.say("work-keep-first"),
            Gate::AskFirst => self.say("work-keep-ask"),
            Gate::RoleFirst => self.say("work-role-first"),
            Gate::Held => keeping.hold.map_or_else(|| self.say("work-keep-hold"), |hold| self.text(&hold.text)),
        };
        screen.blocks.push(Block::Notice { kind: NoticeKind::Warning, text: notice });
        match keeping.gate {
            Gate::RoleFirst => {
                let roles = ScreenId::Question(QuestionKind::Roles);
                screen.blocks.push(Block::Rows { items: vec![self.link_row("change-roles", &roles)] });
            }
            Gate::Held => screen.blocks.push(paragraph(self.say("work-hold"))),
            Gate::Open | Gate::KeepFirst | Gate::AskFirst => {}
        }
        let mut facts = Vec::new();
        for item in keeping.keep {
            facts.push(fact(self.say("work-keep-what"), self.text(&item.what)));
            if let Some(not_needed) = &item.not_needed {
                facts.push(fact(self.say("work-keep-not"), self.text(not_needed)));
            }
            facts.push(fact(self.say("work-keep-where"), self.text(&item.hand_over)));
            if let Some(basis) = &item.basis {
                facts.push(fact(self.say("work-keep-basis"), self.text(basis)));
            }
        }
        if !facts.is_empty() {
            screen.blocks.push(Block::Facts { items: facts });
        }
        self.records_contact(screen);
    }

    fn records_contact(&self, screen: &mut Screen) {
        let Some(records) = &self.policy().records else { return };
        let mut runs = vec![run(self.say("work-keep-contact"))];
        for line in self.contact_lines(&records.contact) {
            runs.push(run(" "));
            runs.push(line);
        }
        screen.blocks.push(Block::Paragraph { runs, tone: Tone::Body });
    }
}
