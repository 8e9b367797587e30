//! What a person does with a simulated device: press, answer its system, let the next version come.

use appwijzer_core::contract::{Event, Screen, ScreenId, SystemRequest, Target};
use appwijzer_core::inventory::{AppState, InstalledApp, Provenance, Scope, Wholeness};
use appwijzer_core::ports::Clock;
use appwijzer_policy::source::shipped_schemes;

use crate::preview::kind::links;
use crate::preview::ports::lock;
use crate::preview::press::{Answer, Press};
use crate::preview::publish::{ADDRESS, values};
use crate::signing::{Organisation, SigningKey};

use super::{Dialog, World, noon};

impl World {
    /// Does what was pressed, if it can be pressed now. Returns whether it could.
    pub(crate) fn press(&mut self, press: &str, inputs: &[String]) -> bool {
        self.failed.clear();
        let Some(press) = self.offered(press) else { return false };
        match press {
            Press::Target(Target::Show { screen }) => self.look(&screen),
            Press::Target(Target::Act { event }) => {
                let agreed = matches!(event, Event::JoinAgree(_));
                let next = self.act(&self.screen.id.clone(), event, inputs);
                if agreed {
                    self.say_work_data();
                }
                self.look(&next);
            }
            // No dialog: the system answers at once, and the companion looks again.
            Press::Target(Target::System { request: SystemRequest::AskLinks { schemes } }) => {
                self.ask_links(&schemes);
                let next = self.act(&self.screen.id.clone(), Event::Check, &[]);
                self.look(&next);
            }
            Press::Target(Target::System { request }) => {
                self.dialog = Some(match request {
                    SystemRequest::Uninstall { package } => Dialog::Uninstall(package),
                    SystemRequest::AppDetails { package } => Dialog::Details(package),
                    SystemRequest::OpenApp { package } => Dialog::OtherApp(package),
                    SystemRequest::Share { text } => Dialog::Share(text),
                    SystemRequest::PickReport => Dialog::PickReport,
                    SystemRequest::AskToNotify => Dialog::Notify,
                    SystemRequest::AskLinks { .. } | SystemRequest::OpenOtherCopy => return false,
                });
            }
            Press::Answer(answer) => self.answer(answer),
            Press::Notification(id) => {
                let screen = self.due().into_iter().find(|n| n.id == id).map(|n| n.screen);
                self.seen.push(id);
                self.look(&screen.unwrap_or(ScreenId::Home));
            }
            Press::NextVersion => self.take_next(),
            Press::Scan => {
                let code = self.code.clone().unwrap_or_default();
                let next = self.act(&ScreenId::Join, Event::Join, &[code]);
                self.look(&next);
            }
        }
        true
    }

    /// What can be pressed now under this name.
    fn offered(&self, name: &str) -> Option<Press> {
        if let Some(dialog) = &self.dialog {
            return Answer::of(dialog).iter().find(|a| a.name() == name).map(|a| Press::Answer(*a));
        }
        let target = self.screen.targets().into_iter().find(|t| t.to_string() == name);
        if let Some(target) = target {
            return Some(Press::Target(target.clone()));
        }
        match name {
            "next-version" if self.expects_next() => Some(Press::NextVersion),
            "scan" if self.offers_scan() => Some(Press::Scan),
            _ => {
                let id = name.strip_prefix("notification ")?;
                self.due().iter().any(|n| n.id == id).then(|| Press::Notification(id.to_owned()))
            }
        }
    }

    /// Whether the screen asks for a code that could be scanned.
    pub(crate) fn offers_scan(&self) -> bool {
        self.screen.id == ScreenId::Join && self.code.is_some()
    }

    /// An answer to a dialog of the system; afterwards the companion looks again.
    fn answer(&mut self, answer: Answer) {
        let Some(dialog) = self.dialog.take() else { return };
        match (dialog, answer) {
            (Dialog::Uninstall(package) | Dialog::Details(package), Answer::Remove) => {
                self.change(|apps| apps.retain(|app| app.id != package));
            }
            (Dialog::Details(package), Answer::SwitchOff) => self.change(|apps| {
                apps.iter_mut().filter(|a| a.id == package).for_each(|a| a.state = AppState::Disabled);
            }),
            (Dialog::PickReport, Answer::ReportWith) => self.put_report(true),
            (Dialog::PickReport, Answer::ReportWithout) => self.put_report(false),
            (Dialog::Notify, Answer::Yes) => {
                self.may_notify = true;
                return self.look(&self.screen.id.clone());
            }
            // Nothing changed, and nothing is looked at anew.
            (Dialog::OtherApp(_) | Dialog::Share(_) | Dialog::Notify | Dialog::PickReport, _) => {
                return self.look(&self.screen.id.clone());
            }
            (Dialog::Uninstall(_) | Dialog::Details(_), _) => {}
        }
        let next = self.act(&self.screen.id.clone(), Event::Check, &[]);
        self.look(&next);
    }

    /// The system is asked which links are opened. An answer to a scheme takes the place of the one before.
    fn ask_links(&self, schemes: &[String]) {
        let answers = links(self.policy(), &self.start.apps, schemes, shipped_schemes());
        for snapshot in lock(&self.phone.0).iter_mut() {
            snapshot.probes.retain(|known| !schemes.contains(&known.scheme));
            snapshot.probes.extend(answers.iter().cloned());
        }
    }

    fn change(&self, change: impl FnOnce(&mut Vec<InstalledApp>)) {
        if let Some(snapshot) = lock(&self.phone.0).first_mut() {
            change(&mut snapshot.apps);
        }
    }

    /// An App Privacy Report is chosen: with the app among those that were active, or without.
    fn put_report(&mut self, with: bool) {
        let active = self.dial.now() - 2 * 86_400;
        let bundle = |id: &String| {
            let app = self.policy().policy().apps.iter().find(|a| a.id == id)?;
            Some((*app.bundles.first()?).to_owned())
        };
        let trace =
            |id| InstalledApp { id, state: AppState::Trace, last_active: Some(active), ..InstalledApp::default() };
        let apps: Vec<InstalledApp> = self.start.apps.keys().filter(|_| with).filter_map(bundle).map(trace).collect();
        for snapshot in lock(&self.phone.0).iter_mut() {
            snapshot.evidence.scope = Scope::Traces;
            snapshot.evidence.wholeness = Wholeness::NotKnown;
            snapshot.evidence.source.provenance = Provenance::PrivacyReport;
            snapshot.apps.clone_from(&apps);
        }
    }

    /// The organisation publishes the next version, and it reaches the device.
    fn take_next(&mut self) {
        let Some(next) = self.start.next.clone() else { return };
        self.has_next = true;
        if next.policy().issued > self.day {
            self.day = next.policy().issued;
            self.dial.set(noon(self.day, &next));
        }
        let organisation = Organisation::of(&next, SigningKey::for_example(1));
        if self.kind().is_private() {
            lock(&self.web.files).insert(ADDRESS.to_owned(), organisation.policy(&next));
            self.fetch();
        } else {
            let values = values(&organisation, &next, &self.start);
            let taken = lock(&self.companion).set_configuration(&values);
            self.note(taken.map(drop));
        }
        self.background();
        self.look(&ScreenId::Home);
    }

    /// Every screen that can be reached from home by going to it, once. Ends at home.
    pub(crate) fn all_screens(&mut self) -> Vec<Screen> {
        let (mut waiting, mut all): (Vec<ScreenId>, Vec<Screen>) = (vec![ScreenId::Home], Vec::new());
        while let Some(id) = waiting.pop() {
            if all.iter().any(|s| s.id == id) || all.len() > 200 {
                continue;
            }
            self.look(&id);
            let shown = |t: &Target| match t {
                Target::Show { screen } => Some(screen.clone()),
                Target::Act { .. } | Target::System { .. } => None,
            };
            let mut links: Vec<ScreenId> = self.screen.targets().into_iter().filter_map(shown).collect();
            links.reverse();
            waiting.extend(links);
            if !all.iter().any(|s| s.id == self.screen.id) {
                all.push(self.screen.clone());
            }
        }
        self.look(&ScreenId::Home);
        all
    }
}
