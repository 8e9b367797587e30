//! One simulated device, with the real companion on it.

use std::sync::{Arc, Mutex};

use appwijzer_core::companion::{Companion, CompanionError, RefreshOutcome, Storage, Values, refresh};
use appwijzer_core::inventory::{AppState, InstalledApp, Listing, Provenance};
use appwijzer_core::journal::Table;
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::{Exemption, PolicyFile};
use appwijzer_core::ports::{Clock, Ports, StatusEntry};
use appwijzer_core::screens::{Block, Notification, Screen, SystemRequest, Target};
use appwijzer_core::trust::{JoinCode, accept_first_root};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::session::{GrantSpec, Outbox, Setup, managed_values};
use crate::signing::{Organisation, SigningKey};

use super::kind::{Apps, Kind, present};
use super::ports::{Dial, Phone, Vault, WebServer, lock};
use super::press::{Answer, Press, name_of};

/// Where the organisation's policy would be published. The name is reserved for examples.
const ADDRESS: &str = "https://appwijzer.example/policy.json";

/// What a world is opened with.
#[derive(Clone, Debug)]
pub(super) struct Start {
    pub kind: Kind,
    pub policy: PolicyFile,
    /// A version that can come later.
    pub next: Option<PolicyFile>,
    pub language: Language,
    pub day: Date,
    pub apps: Apps,
    /// What is used for work, if it was said beforehand.
    pub work_data: Option<Vec<String>>,
    /// Whether the first screens are still to be read.
    pub first: bool,
}

/// A dialog of the system, over the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Dialog {
    Uninstall(String),
    Details(String),
    OtherApp(String),
    Share(String),
    PickReport,
    Notify,
}

/// A device that is being lived with.
#[derive(Debug)]
pub(super) struct World {
    start: Start,
    companion: Mutex<Companion>,
    phone: Arc<Phone>,
    dial: Arc<Dial>,
    web: Arc<WebServer>,
    outbox: Arc<Outbox>,
    /// The code on the organisation's page, for whoever joins.
    pub code: Option<String>,
    /// What is drawn.
    pub screen: Screen,
    /// What the system shows over it.
    pub dialog: Option<Dialog>,
    /// Notifications that were opened or wiped away.
    seen: Vec<String>,
    /// Whether the next version has come.
    pub has_next: bool,
    pub day: Date,
    /// Names of what failed in the last step.
    pub failed: Vec<String>,
}

impl World {
    /// Opens the companion as this device's system would. Blocks; needs a runtime for time limits.
    pub(crate) fn open(start: Start) -> Result<Self, CompanionError> {
        let organisation = Organisation::of(&start.policy, SigningKey::for_example(1));
        let phone = Arc::new(Phone(Mutex::new(start.kind.snapshots(&start.policy, &start.apps))));
        let dial = Arc::new(Dial::default());
        dial.set(noon(start.day, &start.policy));
        let web = Arc::new(WebServer::default());
        let outbox = Arc::new(Outbox::default());
        let ports = Ports {
            inventory: phone.clone(),
            clock: dial.clone(),
            storage: Arc::new(Vault::default()),
            transport: web.clone(),
            notifier: outbox.clone(),
            status: outbox.clone(),
        };
        let mut companion = Companion::open(Storage::Memory, ports, start.kind.shell(start.language))?;
        let code = start.kind.is_private().then(|| publish(&organisation, &start.policy, &web)).flatten();
        if !start.kind.is_private() {
            companion.set_configuration(&values(&organisation, &start.policy, &start))?;
        }
        let first = start.first;
        let joining = code.clone().filter(|_| !first);
        let day = start.day;
        let blank = companion.screen("home")?;
        let mut world = World {
            start,
            companion: Mutex::new(companion),
            phone,
            dial,
            web,
            outbox,
            code,
            screen: blank,
            dialog: None,
            seen: Vec::new(),
            has_next: false,
            day,
            failed: Vec::new(),
        };
        if !first {
            world.act("welcome/3", "welcomed", &[]);
            if let Some(code) = joining {
                world.act("join", "join", &[code]);
                world.act("question/ownership", "answer/ownership", &["private".to_owned()]);
            }
            world.say_work_data();
        }
        world.look(&if first { "welcome/1".to_owned() } else { "home".to_owned() });
        Ok(world)
    }

    /// Answers the question about work data, where it was answered beforehand.
    fn say_work_data(&mut self) {
        let Some(said) = self.start.work_data.clone() else { return };
        let inputs = if said.is_empty() { vec!["none".to_owned()] } else { said };
        self.act("question/work-data", "answer/work-data", &inputs);
    }

    pub(crate) fn kind(&self) -> Kind {
        self.start.kind
    }

    pub(crate) fn policy(&self) -> &PolicyFile {
        match &self.start.next {
            Some(next) if self.has_next => next,
            _ => &self.start.policy,
        }
    }

    /// Whether a new version of the policy can still come.
    pub(crate) fn expects_next(&self) -> bool {
        self.start.next.is_some() && !self.has_next
    }

    /// Which apps of the policy are on the device now.
    pub(crate) fn apps(&self) -> Apps {
        match self.kind() {
            // Their systems show no app to the companion: what was chosen stays.
            Kind::Iphone | Kind::WorkPart => self.start.apps.clone(),
            _ => present(self.policy(), &lock(&self.phone.0)),
        }
    }

    /// Puts other apps on the device, as its owner would, without opening the companion.
    pub(crate) fn put(&mut self, apps: &Apps) {
        self.start.apps.clone_from(apps);
        *lock(&self.phone.0) = self.kind().snapshots(self.policy(), apps);
        self.background();
        self.look(&self.screen.id.clone());
    }

    /// Another language of the system.
    pub(crate) fn speak(&mut self, language: Language) {
        self.start.language = language;
        self.act(&self.screen.id.clone(), &format!("language/{}", language.tag()), &[]);
        self.look(&self.screen.id.clone());
    }

    /// A later day comes; the companion looks in the background, as it does every day.
    pub(crate) fn live_until(&mut self, day: Date) {
        self.day = day;
        self.dial.set(noon(day, self.policy()));
        self.background();
        self.look(&self.screen.id.clone());
    }

    /// Does what was pressed, if it can be pressed now. Returns whether it could.
    pub(crate) fn press(&mut self, press: &str, inputs: &[String]) -> bool {
        self.failed.clear();
        let Some(press) = self.offered(press) else { return false };
        match press {
            Press::Target(Target::Show { screen }) => self.look(&screen),
            Press::Target(Target::Act { event }) => {
                let next = self.act(&self.screen.id.clone(), &event, inputs);
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
                });
            }
            Press::Answer(answer) => self.answer(answer),
            Press::Notification(id) => {
                let screen = self.due().into_iter().find(|n| n.id == id).map(|n| n.screen);
                self.seen.push(id);
                self.look(&screen.unwrap_or_else(|| "home".to_owned()));
            }
            Press::NextVersion => self.take_next(),
            Press::Scan => {
                let code = self.code.clone().unwrap_or_default();
                let next = self.act("join", "join", &[code]);
                self.say_work_data();
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
        let target = targets(&self.screen).into_iter().find(|t| name_of(t) == name);
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
        self.screen.id == "join" && self.code.is_some()
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
            // Nothing changed, and nothing is looked at anew.
            (Dialog::OtherApp(_) | Dialog::Share(_) | Dialog::Notify | Dialog::PickReport, _) => {
                return self.look(&self.screen.id.clone());
            }
            (Dialog::Uninstall(_) | Dialog::Details(_), _) => {}
        }
        let next = self.act(&self.screen.id.clone(), "check", &[]);
        self.look(&next);
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
            snapshot.coverage.listing = Listing::Traces;
            snapshot.provenance = Provenance::PrivacyReport;
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
        self.look("home");
    }

    fn fetch(&mut self) {
        let fetched = tokio::runtime::Handle::current().block_on(refresh(&self.companion, true));
        if let Ok(RefreshOutcome::Failed { code }) = &fetched {
            self.failed.push(code.clone());
        }
        self.note(fetched.map(drop));
    }

    /// Hands an event to the companion; the id of the screen that comes next.
    fn act(&mut self, screen: &str, event: &str, inputs: &[String]) -> String {
        let acted = lock(&self.companion).act(screen, event, inputs);
        match acted {
            Ok(acted) => {
                if acted.refresh {
                    self.fetch();
                }
                acted.screen
            }
            Err(e) => {
                self.note(Err(e));
                screen.to_owned()
            }
        }
    }

    /// What a job scheduler would run: look, plan, report.
    fn background(&mut self) {
        let looked = match lock(&self.companion).check() {
            // Nothing to look for yet, or not agreed yet: no failure.
            Ok(_) | Err(CompanionError::NoPolicy | CompanionError::NotAgreed) => Ok(()),
            Err(e) => Err(e),
        };
        self.note(looked);
    }

    /// Shows a screen, and lets the companion plan and report.
    fn look(&mut self, id: &str) {
        let drawn = lock(&self.companion).screen(id);
        match drawn {
            Ok(screen) => self.screen = screen,
            Err(e) => self.note(Err(e)),
        }
        let mut companion = lock(&self.companion);
        let after = [companion.plan_notifications().map(drop), companion.hand_over_status(&[])];
        drop(companion);
        after.into_iter().for_each(|result| self.note(result));
    }

    fn note(&mut self, result: Result<(), CompanionError>) {
        if let Err(e) = result {
            self.failed.push(e.to_string());
        }
    }

    /// Notifications that the device would be showing now.
    pub(crate) fn due(&self) -> Vec<Notification> {
        let now = self.dial.now();
        let planned = lock(&self.outbox.notifications);
        planned.iter().filter(|n| n.at <= now && !self.seen.contains(&n.id)).cloned().collect()
    }

    /// Everything that is planned, the soonest first.
    pub(crate) fn planned(&self) -> Vec<Notification> {
        lock(&self.outbox.notifications).clone()
    }

    /// What the employer has got.
    pub(crate) fn status(&self) -> Vec<StatusEntry> {
        lock(&self.outbox.status).clone()
    }

    /// Addresses of the files that were fetched.
    pub(crate) fn fetched(&self) -> Vec<String> {
        lock(&self.web.asked).clone()
    }

    /// What the journal holds.
    pub(crate) fn journal(&self) -> Vec<Table> {
        lock(&self.companion).remembers().unwrap_or_default()
    }

    /// Hands the last check's result to a closure.
    pub(crate) fn checked<T>(&self, read: impl FnOnce(Option<&appwijzer_core::screens::Checked>) -> T) -> T {
        read(lock(&self.companion).checked())
    }

    /// Every screen that can be reached from home by going to it, once. Ends at home.
    pub(crate) fn all_screens(&mut self) -> Vec<Screen> {
        let (mut waiting, mut all): (Vec<String>, Vec<Screen>) = (vec!["home".to_owned()], Vec::new());
        while let Some(id) = waiting.pop() {
            if all.iter().any(|s| s.id == id) || all.len() > 200 {
                continue;
            }
            self.look(&id);
            let shown = |t: &Target| match t {
                Target::Show { screen } => Some(screen.clone()),
                Target::Act { .. } | Target::System { .. } => None,
            };
            let mut links: Vec<String> = targets(&self.screen).into_iter().filter_map(shown).collect();
            links.reverse();
            waiting.extend(links);
            if !all.iter().any(|s| s.id == self.screen.id) {
                all.push(self.screen.clone());
            }
        }
        self.look("home");
        all
    }

    /// The package's name as the policy knows it.
    pub(crate) fn app_name(&self, id: &str) -> String {
        let index = self.policy().index();
        let app = index.by_package(id).and_then(|app| app.get(self.policy().policy()));
        app.map_or_else(|| id.to_owned(), |a| a.name.as_str().to_owned())
    }
}

/// Everything on a screen that can be pressed.
pub(super) fn targets(screen: &Screen) -> Vec<&Target> {
    let mut all: Vec<&Target> = screen.back.iter().map(|a| &a.target).collect();
    for block in &screen.blocks {
        match block {
            Block::Rows { items } => all.extend(items.iter().filter_map(|r| r.action.as_ref()).map(|a| &a.target)),
            Block::Steps { items } => all.extend(items.iter().flat_map(|s| &s.actions).map(|a| &a.target)),
            Block::Actions { items } => all.extend(items.iter().map(|a| &a.target)),
            Block::Choice { choice } => {
                all.push(&choice.submit.target);
                all.extend(choice.skip.iter().map(|a| &a.target));
            }
            Block::Field { field } => all.push(&field.submit.target),
            _ => {}
        }
    }
    all
}

/// Puts root and policy on the web server, and makes the code that leads there.
fn publish(organisation: &Organisation, policy: &PolicyFile, web: &WebServer) -> Option<String> {
    let root = organisation.root().ok()?;
    let fingerprint = accept_first_root(&root).ok()?.fingerprint;
    let code = JoinCode::new(organisation.id(), ADDRESS, 1, &fingerprint.0)?;
    let mut files = lock(&web.files);
    files.insert(ADDRESS.replace("policy.json", "root-1.json"), root);
    files.insert(ADDRESS.to_owned(), organisation.policy(policy));
    Some(code.spoken())
}

/// The managed configuration of the device.
fn values(organisation: &Organisation, policy: &PolicyFile, start: &Start) -> Values {
    let setup = Setup {
        shell: start.kind.shell(start.language),
        ownership: start.kind.ownership(),
        enrolled: Some(true),
        roles: Vec::new(),
        said_roles: None,
        work_data: None,
        grants: grants(start.kind, policy),
        welcomed: !start.first,
    };
    managed_values(organisation, policy, &setup)
}

/// On a device of somebody exempt: the policy's first exemption, from its first day, for three
/// months or as long as it may last if that is shorter.
#[must_use]
pub(crate) fn grants(kind: Kind, policy: &PolicyFile) -> Vec<GrantSpec> {
    let policy = policy.policy();
    let first = policy.exemptions.first().filter(|_| kind == Kind::Exempt);
    let from = policy.issued;
    let quarter = from.checked_add(3.months()).unwrap_or(from);
    let grant = |e: &Exemption<'_>| GrantSpec {
        id: "example-1".to_owned(),
        exemption: e.id.to_owned(),
        from,
        until: e.longest.after(from).unwrap_or(from).min(quarter),
    };
    first.map(grant).into_iter().collect()
}

/// Noon of a day in the organisation's time zone.
fn noon(day: Date, policy: &PolicyFile) -> i64 {
    let zone = TimeZone::get(policy.policy().organisation.time_zone).unwrap_or(TimeZone::UTC);
    day.at(12, 0, 0, 0).to_zoned(zone).map_or(0, |z| z.timestamp().as_second())
}
