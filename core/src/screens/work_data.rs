//! Taking work data off a device: what must be kept comes first, and under a hold nothing goes.

use crate::cases::CaseKey;
use crate::contract::*;
use crate::guidance::{hold_in_force, keep_first, role_decides, work_apps, work_data};
use crate::obligation::QuestionKind;
use crate::policy::{AfterKeeping, Instead, WorkDataApp};

use super::builder::*;
use super::view::View;

impl<'v> View<'v> {
    pub(super) fn work_data_screen(&self, key: &CaseKey) -> Option<Screen> {
        let finding = self.finding(key)?;
        let duty = finding.judgement.duty.as_ref()?;
        let back = ScreenId::Route(key.clone());
        let id = ScreenId::WorkData(key.clone());
        if !duty.instead.contains(&Instead::WorkData) {
            return duty.instead.contains(&Instead::WorkApps).then(|| self.work_apps_screen(key, &id, &back));
        }
        let mut screen = self.begin(&id, self.say("work-title"), Some(&back));
        if self.records_first(&mut screen) {
            // Nothing may be deleted: only the app itself can go.
            screen.blocks.push(Block::Actions {
                items: vec![Action {
                    label: self.tell("work-hold-remove", &self.args_for(finding)),
                    look: Look::Primary,
                    target: Target::act(&Event::Begin(key.clone())),
                }],
            });
            return Some(self.finish(screen));
        }
        screen.blocks.push(self.heading("work-apps"));
        let row = |app: &WorkDataApp<'_>| {
            let title = self.tell("work-app-row", &self.args().with("app", &self.text(&app.name)));
            let to = ScreenId::WorkDataApp(key.clone(), app.id.to_owned()).to_string();
            let action = Action { label: title.clone(), look: Look::Link, target: Target::Show { screen: to } };
            Row { status: None, word: None, title, sub: None, action: Some(action) }
        };
        screen.blocks.push(Block::Rows { items: self.used_for_work().map(row).collect() });
        screen.blocks.push(paragraph(self.say("work-when-done")));
        screen.blocks.push(Block::Actions {
            items: vec![
                self.act("work-done", Event::WorkDataRemoved(key.clone()), Look::Primary),
                self.show("work-other-road", &back, Look::Link),
            ],
        });
        Some(self.finish(screen))
    }

    /// Taking the work apps, or the whole work part, off a device.
    fn work_apps_screen(&self, key: &CaseKey, id: &ScreenId, back: &ScreenId) -> Screen {
        let mut screen = self.begin(id, self.say("work-apps-title"), Some(back));
        let plan = work_apps(self.device.platform);
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
        self.finding(key)?;
        let app = self.policy().work_data.iter().find(|w| w.id == app)?;
        let name = self.text(&app.name);
        let args = || self.args().with("app", &name);
        let back = ScreenId::WorkData(key.clone());
        let id = ScreenId::WorkDataApp(key.clone(), app.id.to_owned());
        let mut screen = self.begin(&id, self.tell("work-app-title", &args()), Some(&back));
        if self.records_first(&mut screen) {
            return Some(self.finish(screen));
        }
        let plan = work_data(app.route, self.device.platform, self.can);
        self.plan(&plan, key, &args, Some(app.id), &mut screen);
        self.more(&plan, &args, &mut screen);
        screen.blocks.push(paragraph(self.say("work-cannot-see")));
        screen.blocks.push(Block::Actions { items: vec![self.show("work-back", &back, Look::Secondary)] });
        Some(self.finish(screen))
    }

    /// The work-data apps that the employee named; all of them if nothing was said.
    fn used_for_work(&self) -> impl Iterator<Item = &'v WorkDataApp<'v>> {
        let said = self.device.work_data.as_deref().filter(|used| !used.is_empty());
        self.policy().work_data.iter().filter(move |w| said.is_none_or(|used| used.iter().any(|u| u == w.id)))
    }

    /// Says what must be kept first. Returns whether nothing may be deleted.
    fn records_first(&self, screen: &mut Screen) -> bool {
        if let Some(hold) = hold_in_force(self.policy(), self.device, self.today()) {
            screen.blocks.push(Block::Notice { kind: NoticeKind::Warning, text: self.text(&hold.text) });
            screen.blocks.push(paragraph(self.say("work-hold")));
            self.records_contact(screen);
            return true;
        }
        if role_decides(self.policy(), self.device) {
            screen.blocks.push(Block::Notice { kind: NoticeKind::Warning, text: self.say("work-role-first") });
            let roles = ScreenId::Question(QuestionKind::Roles);
            screen.blocks.push(Block::Rows { items: vec![self.link_row("change-roles", &roles)] });
            self.records_contact(screen);
            return true;
        }
        let (keep, then) = keep_first(self.policy(), self.device);
        if keep.is_empty() {
            return false;
        }
        let held = then == Some(AfterKeeping::Hold);
        let notice = match then {
            Some(AfterKeeping::Hold) => "work-keep-hold",
            Some(AfterKeeping::AskFirst) => "work-keep-ask",
            Some(AfterKeeping::DeleteAllowed) | None => "work-keep-first",
        };
        screen.blocks.push(Block::Notice { kind: NoticeKind::Warning, text: self.say(notice) });
        let mut facts = Vec::new();
        for item in keep {
            facts.push(fact(self.say("work-keep-what"), self.text(&item.what)));
            if let Some(not_needed) = &item.not_needed {
                facts.push(fact(self.say("work-keep-not"), self.text(not_needed)));
            }
            facts.push(fact(self.say("work-keep-where"), self.text(&item.hand_over)));
            if let Some(basis) = &item.basis {
                facts.push(fact(self.say("work-keep-basis"), self.text(basis)));
            }
        }
        screen.blocks.push(Block::Facts { items: facts });
        self.records_contact(screen);
        held
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
