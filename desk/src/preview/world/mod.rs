//! One simulated device, with the real companion on it.

mod hands;
mod told;

use std::sync::{Arc, Mutex};

use appwijzer_core::companion::{Companion, CompanionError, Storage, refresh};
use appwijzer_core::contract::{Event, Screen, ScreenId, Target};
use appwijzer_core::l10n::Language;
use appwijzer_core::obligation::QuestionKind;
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::ports::Ports;
use jiff::civil::Date;

use crate::session::Outbox;
use crate::signing::{Organisation, SigningKey};

use super::kind::{Apps, Kind, present};
use super::ports::{Dial, Phone, Vault, WebServer, lock};
use super::publish::{publish, values};

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
    /// Notifications that were opened, or whose screen was.
    seen: Vec<String>,
    /// Whether the app may show notifications: management allows it, an own phone asks its owner.
    may_notify: bool,
    /// Whether the next version has come.
    pub has_next: bool,
    pub day: Date,
    /// What failed in the last step, for whoever develops the companion.
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
        let (day, may_notify) = (start.day, !start.kind.is_private());
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
            may_notify,
            has_next: false,
            day,
            failed: Vec::new(),
        };
        if !first {
            world.act(&ScreenId::Welcome(3), Event::Welcomed, &[]);
            if let Some(code) = joining {
                world.act(&ScreenId::Join, Event::Join, &[code]);
                world.agree_to_join();
                world.answer_question(QuestionKind::Ownership, &["private".to_owned()]);
            }
            world.say_work_data();
        }
        world.look(&if first { ScreenId::Welcome(1) } else { ScreenId::Home });
        Ok(world)
    }

    /// Answers the question about work data, where it was answered beforehand.
    fn say_work_data(&mut self) {
        let Some(said) = self.start.work_data.clone() else { return };
        let inputs = if said.is_empty() { vec!["none".to_owned()] } else { said };
        self.answer_question(QuestionKind::WorkData, &inputs);
    }

    fn answer_question(&mut self, kind: QuestionKind, inputs: &[String]) {
        self.act(&ScreenId::Question(kind), Event::Answer(kind), inputs);
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
        self.act(&self.screen.id.clone(), Event::Language(language.tag().to_owned()), &[]);
        self.look(&self.screen.id.clone());
    }

    /// A later day comes; the companion looks in the background, as it does every day.
    pub(crate) fn live_until(&mut self, day: Date) {
        self.day = day;
        self.dial.set(noon(day, self.policy()));
        // What the system answered about links counts for half an hour.
        lock(&self.phone.0).iter_mut().for_each(|snapshot| snapshot.probes.clear());
        self.background();
        self.look(&self.screen.id.clone());
    }

    fn fetch(&mut self) {
        let fetched = tokio::runtime::Handle::current().block_on(refresh(&self.companion, true));
        // That fetching failed, and why, is told by the companion itself.
        self.note(fetched.map(drop));
    }

    /// Hands an event to the companion; the screen that comes next.
    /// Agrees to what the screen behind the code shows.
    fn agree_to_join(&mut self) {
        let shown = lock(&self.companion).view(&ScreenId::Joining);
        let agrees = |target: &&Target| matches!(target, Target::Act { event: Event::JoinAgree(_) });
        if let Ok(screen) = shown
            && let Some(Target::Act { event }) = screen.targets().into_iter().find(agrees)
        {
            self.act(&ScreenId::Joining, event.clone(), &[]);
        }
    }

    fn act(&mut self, on: &ScreenId, event: Event, inputs: &[String]) -> ScreenId {
        let acted = lock(&self.companion).update(on, event, inputs);
        match acted {
            Ok(acted) => {
                if acted.refresh {
                    self.fetch();
                }
                acted.screen
            }
            Err(e) => {
                self.note(Err(e));
                on.clone()
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

    /// Shows a screen, as somebody who goes to it would see it.
    pub(crate) fn see(&mut self, id: &ScreenId) -> Screen {
        self.look(id);
        self.screen.clone()
    }

    /// Shows a screen, and lets the companion plan and report.
    fn look(&mut self, id: &ScreenId) {
        let drawn = {
            let mut companion = lock(&self.companion);
            companion.visit(id).and_then(|()| companion.view(id))
        };
        match drawn {
            Ok(screen) => self.screen = screen,
            Err(e) => self.note(Err(e)),
        }
        let mut companion = lock(&self.companion);
        let after = [companion.plan_notifications().map(drop), companion.hand_over_status()];
        drop(companion);
        after.into_iter().for_each(|result| self.note(result));
        // What a message is about was opened by another way: the message has done its work.
        let opened = self.due().into_iter().filter(|n| n.screen == self.screen.id).map(|n| n.id);
        self.seen.extend(opened.collect::<Vec<_>>());
    }

    fn note(&mut self, result: Result<(), CompanionError>) {
        if let Err(e) = result {
            self.failed.push(e.to_string());
        }
    }
}

/// Noon of a day in the organisation's time zone.
pub(super) fn noon(day: Date, policy: &PolicyFile) -> i64 {
    let zone = policy.policy().organisation.zone();
    day.at(12, 0, 0, 0).to_zoned(zone).map_or(0, |z| z.timestamp().as_second())
}
