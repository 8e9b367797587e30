//! A phone whose journal and secure storage are files.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use appwijzer_core::companion::{
    Companion, CompanionError, RefreshOutcome, ShellFacts, Storage, Values, background_run, refresh,
};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Snapshot};
use appwijzer_core::policy::{Form, Part, Platform};
use appwijzer_core::ports::{Ports, SecureStorage};
use appwijzer_core::testing::{FakeDevice, kept_secrets};
use tokio::runtime::{Builder, Runtime};

use super::{FolderStorage, POLICY_ADDRESS, Town, mix};

/// 10 February 2026, 12:00 in Amsterdam.
const BEGIN: i64 = 1_770_721_200;
const DEVICE_KEY: &str = "device-key";
const CASE: &str = "tiktok@whole-device";

/// The phone.
#[derive(Debug)]
pub struct Phone {
    companion: Mutex<Companion>,
    device: FakeDevice,
    town: Arc<Town>,
    runtime: Runtime,
}

impl Phone {
    /// Where the journal is in a phone's folder.
    #[must_use]
    pub fn journal(folder: &Path) -> PathBuf {
        folder.join("journal.sqlite")
    }

    /// Where the secure storage is in a phone's folder.
    #[must_use]
    pub fn storage(folder: &Path) -> FolderStorage {
        FolderStorage(folder.join("secure"))
    }

    /// Opens the companion, as an app does when it starts.
    ///
    /// # Errors
    /// Those of the companion.
    pub fn open(folder: &Path, town: &Arc<Town>) -> Result<Self, CompanionError> {
        let device = FakeDevice::new(Vec::new(), BEGIN);
        // A copy of the phone signs as the phone does.
        let storage = Self::storage(folder);
        if storage.get(DEVICE_KEY).is_ok_and(|kept| kept.is_none()) {
            for (name, value) in kept_secrets() {
                storage.set(&name, &value).expect("the folder can be written");
            }
        }
        let ports = Ports { storage: Arc::new(Self::storage(folder)), ..device.ports() };
        let shell = ShellFacts {
            platform: Platform::Android,
            form: Form::Phone,
            os_version: Some(16),
            manufacturer: None,
            here: Some(Area::main(Part::WholeDevice)),
            can: Abilities::default(),
            language: "nl".into(),
            managed: true,
        };
        let mut companion = Companion::open(Storage::File(Self::journal(folder)), ports, shell)?;
        let text = |bytes| String::from_utf8(bytes).expect("an envelope is text");
        let values = Values::from([
            ("policy_address".to_owned(), POLICY_ADDRESS.to_owned()),
            ("root".to_owned(), text(town.root(1))),
            ("ownership".to_owned(), "work".to_owned()),
        ]);
        let problems = companion.set_configuration(&values)?;
        assert_eq!(problems, []);
        if companion.remembered("begun")?.is_none() {
            companion.act("welcome/3", "welcomed", &[])?;
            companion.remember("begun", "yes")?;
        }
        let runtime = Builder::new_current_thread().enable_time().build().expect("a runtime can be made");
        Ok(Phone { companion: Mutex::new(companion), device, town: town.clone(), runtime })
    }

    /// The companion.
    pub fn companion(&self) -> MutexGuard<'_, Companion> {
        self.companion.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does one step of the script. At every other one an hour has passed and the phone is looked at;
    /// at those between, it is refreshed, looked at again, a screen is opened or something is pressed.
    /// After an even step, therefore, no step writes the same row twice.
    ///
    /// # Errors
    /// Those of the companion.
    pub fn step(&self, step: u64) -> Result<(), CompanionError> {
        let hour = step / 2;
        self.device.set_time(BEGIN + i64::try_from(hour).unwrap_or_default() * 3_600);
        self.device.change(|all| *all = vec![installed(hour)]);
        let seen = self.companion().root().map_or(1, |r| r.root.version);
        self.town.publish(&self.device.transport, step, seen);
        let chance = mix(step);
        let has_policy = self.companion().policy()?.is_some();
        let act = |event: &str, inputs: &[&str]| {
            let inputs: Vec<String> = inputs.iter().map(|i| (*i).to_owned()).collect();
            self.companion().act("home", event, &inputs).map(drop)
        };
        match chance % 10 {
            _ if !has_policy => self.refresh().map(drop),
            _ if step.is_multiple_of(2) => self.companion().check().map(drop),
            0..=2 => self.refresh().map(drop),
            3 => self.companion().check().map(drop),
            4 => self.companion().screen(&format!("finding/{CASE}")).map(drop),
            5 => act(&format!("begin/{CASE}"), &[]),
            6 => act(&format!("tick/{CASE}/step-{}", chance / 16 % 4), &[]),
            7 if chance & 32 == 0 => {
                let words = format!("Voor mijn werk, op uur {hour}.");
                act(&format!("ask/{CASE}/campaign/1-month"), &[&words])
            }
            7 => act(&format!("language/{}", if chance & 16 == 0 { "nl" } else { "en" }), &[]),
            8 if chance & 16 == 0 => act("answer/enrolled", &[if chance & 32 == 0 { "yes" } else { "no" }]),
            8 => act(&format!("attest/{CASE}/{}", if chance & 32 == 0 { "gone" } else { "there" }), &[]),
            _ => {
                let report = self.runtime.block_on(background_run(&self.companion));
                // What failed is a name; the error itself comes from looking again.
                if report.failed.is_empty() { Ok(()) } else { self.companion().check().map(drop) }
            }
        }
    }

    /// Refreshes, whether due or not.
    ///
    /// # Errors
    /// Those of the companion.
    pub fn refresh(&self) -> Result<RefreshOutcome, CompanionError> {
        self.runtime.block_on(refresh(&self.companion, true))
    }
}

/// The banned app comes and goes every seven hours.
fn installed(hour: u64) -> Snapshot {
    let mut ids = vec!["org.example.notes"];
    if (hour / 7).is_multiple_of(2) {
        ids.push("com.zhiliaoapp.musically");
    }
    Snapshot {
        area: Area::main(Part::WholeDevice),
        platform: Platform::Android,
        evidence: Evidence::everything(),
        apps: ids.into_iter().map(|id| InstalledApp { id: id.into(), ..InstalledApp::default() }).collect(),
        probes: vec![],
    }
}
