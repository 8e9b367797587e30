//! A phone with the real companion, which fetches what was published in a folder.

use std::path::{Path, PathBuf};

use appwijzer_core::companion::{
    Companion, ConfigurationProblem, RefreshOutcome, RefreshStep, ShellFacts, Storage, Values,
};
use appwijzer_core::contract::{Block, Screen, ScreenId};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::policy::{Form, Platform};
use appwijzer_core::ports::FetchResponse;
use appwijzer_core::testing::FakeDevice;

/// Where the policy is, in join codes and in configuration.
pub(crate) const ADDRESS: &str = "https://www.dorp.example/appwijzer/policy.json";
/// 1 February 2024, noon in Amsterdam.
pub(crate) const NOW: i64 = 1_706_785_200;

pub(crate) struct Phone {
    pub(crate) companion: Companion,
    pub(crate) device: FakeDevice,
    storage: Storage,
    /// A code was typed, and not agreed to yet.
    joins: bool,
}

impl Phone {
    pub(crate) fn new() -> Self {
        Phone::with(Storage::Memory)
    }

    /// With a journal in a file, so that it can be started again.
    pub(crate) fn on(journal: PathBuf) -> Self {
        Phone::with(Storage::File(journal))
    }

    fn with(storage: Storage) -> Self {
        let device = FakeDevice::new(Vec::new(), NOW);
        // Each phone makes its own key.
        device.storage.values.lock().unwrap().remove("device-key");
        let companion = open(&storage, &device);
        Phone { companion, device, storage, joins: false }
    }

    /// Stops the app and starts it again.
    pub(crate) fn restart(self) -> Self {
        let Phone { companion, device, storage, joins } = self;
        drop(companion);
        let companion = open(&storage, &device);
        Phone { companion, device, storage, joins }
    }

    /// Types a join code; what is behind it is agreed to at the next refresh.
    pub(crate) fn join(&mut self, code: &str) {
        self.companion.act("welcome/1", "welcomed", &[]).unwrap();
        let acted = self.companion.act("join", "join", &[code.to_owned()]).unwrap();
        assert!(acted.refresh, "the code was not taken");
        self.joins = true;
    }

    /// Gets managed configuration.
    pub(crate) fn configure(&mut self, values: &[(&str, &str)]) -> Vec<ConfigurationProblem> {
        let values: Values = values.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        self.companion.set_configuration(&values).unwrap()
    }

    /// Refreshes from a folder, as a web server would serve it.
    pub(crate) fn refresh(&mut self, folder: &Path) -> RefreshOutcome {
        let mut step = self.companion.begin_refresh(true).unwrap();
        loop {
            let (request, stage) = match step {
                RefreshStep::Done(RefreshOutcome::Unchanged) if std::mem::take(&mut self.joins) => {
                    let shown = self.companion.screen("join/check").unwrap();
                    let mut targets = shown.targets().into_iter().map(ToString::to_string);
                    let agree = targets.find_map(|t| {
                        t.strip_prefix("act ").filter(|e| e.starts_with("join-agree")).map(str::to_owned)
                    });
                    let acted = self.companion.act("join/check", &agree.unwrap(), &[]).unwrap();
                    assert_eq!(acted.screen, ScreenId::Home);
                    return RefreshOutcome::New;
                }
                RefreshStep::Done(outcome) => return outcome,
                RefreshStep::Fetch { request, stage } => (request, stage),
            };
            let file = request.address.rsplit('/').next().unwrap();
            let body = std::fs::read(folder.join(file));
            let answer = FetchResponse {
                status: if body.is_ok() { 200 } else { 404 },
                address: request.address.clone(),
                etag: None,
                content_type: Some("application/json".to_owned()),
                date: None,
                body: body.unwrap_or_default(),
            };
            step = self.companion.continue_refresh(&stage, &request, Ok(answer)).unwrap();
        }
    }

    /// The version that is in force.
    pub(crate) fn version(&mut self) -> Option<u64> {
        self.companion.policy().unwrap().map(|p| p.policy().version)
    }

    pub(crate) fn root_version(&self) -> Option<u64> {
        self.companion.root().map(|r| r.root.version)
    }

    /// The code that somebody reads aloud to be granted an exemption.
    pub(crate) fn device_code(&mut self) -> String {
        let screen = self.companion.screen("device-code").unwrap();
        let code = |block: &Block| match block {
            Block::Verbatim { text, .. } => Some(text.clone()),
            _ => None,
        };
        screen.blocks.iter().find_map(code).expect("the screen shows the code")
    }

    /// Pastes a grant; returns the screen that comes next.
    pub(crate) fn paste_grant(&mut self, text: &str) -> (String, Screen) {
        let acted = self.companion.act("device-code", "grant", &[text.to_owned()]).unwrap();
        let id = acted.screen.to_string();
        let screen = self.companion.screen(&id).unwrap();
        (id, screen)
    }
}

fn open(storage: &Storage, device: &FakeDevice) -> Companion {
    let shell = ShellFacts {
        platform: Platform::Android,
        form: Form::Phone,
        os_version: Some(14),
        manufacturer: None,
        here: None,
        can: Abilities::default(),
        language: "en".to_owned(),
        managed: false,
    };
    Companion::open(storage.clone(), device.ports(), shell).unwrap()
}
