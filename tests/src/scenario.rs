//! What a scenario file holds.

use std::fs;

use serde::{Deserialize, Serialize};

use crate::root;

/// One scenario.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The file's name without its ending.
    #[serde(skip_deserializing)]
    pub id: String,
    /// What it shows, in one sentence.
    pub title: String,
    /// Name of a policy that comes with the desk, or a folder under `tests/policies`.
    pub policy: String,
    /// The day on which it begins, in the organisation's time zone; it is noon.
    pub day: String,
    /// The device.
    pub device: DeviceSpec,
    /// Exemptions granted to it.
    #[serde(default)]
    pub grants: Vec<GrantSpec>,
    /// What is installed, area by area.
    pub inventory: Vec<AreaSpec>,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

impl Scenario {
    /// The file, and the line on which a step begins; the first step is number 1.
    #[must_use]
    pub fn place_of(&self, step: usize) -> String {
        let path = format!("tests/scenarios/{}.toml", self.id);
        let text = fs::read_to_string(root().join(&path)).unwrap_or_default();
        let mut heads = text.lines().enumerate().filter(|(_, line)| line.trim() == "[[steps]]");
        let line = step.checked_sub(1).and_then(|before| heads.nth(before)).map(|(at, _)| at + 1);
        line.map_or(path.clone(), |line| format!("{path}:{line}"))
    }
}

/// What is known of the device.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeviceSpec {
    /// `android` or `ios`.
    pub platform: String,
    /// `phone` or `tablet`.
    #[serde(default = "phone")]
    pub form: String,
    /// `work`, `partly-paid`, `private`; absent: the employee is asked.
    pub ownership: Option<String>,
    /// Whether it is in the MDM; absent: the employee is asked where it matters.
    pub enrolled: Option<bool>,
    /// Main number of the system's version.
    pub os_version: Option<u32>,
    /// Its maker.
    pub manufacturer: Option<String>,
    /// Roles given by the configuration.
    #[serde(default)]
    pub roles: Vec<String>,
    /// What the management says that it saw on the device: the key `apps_seen`.
    pub apps_seen: Option<String>,
    /// The area in which the shell runs, such as `whole-device`.
    pub here: Option<String>,
    /// What the shell can do: `uninstall`, `app-details`, `open-app`, `notify`, `share`, `pick-file`,
    /// `ask-links`.
    #[serde(default)]
    pub can: Vec<String>,
}

fn phone() -> String {
    "phone".to_owned()
}

/// An exemption granted to the device.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantSpec {
    /// Its own id.
    pub id: String,
    /// Which exemption of the policy.
    pub exemption: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub until: String,
}

/// What is installed in one area.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaSpec {
    /// Such as `whole-device` or `private-part.clone.95`.
    pub area: String,
    /// `everything`, `only`, `launchable`, `managed`, `not-known`, `traces`, or why nothing was seen:
    /// `other-part`, `no-list`, `locked`, `failed`, `not-given`.
    pub listing: String,
    /// For `only`: what may be asked about.
    #[serde(default)]
    pub asked: Vec<String>,
    /// What the source cannot show: `archived`, `offloaded`.
    #[serde(default)]
    pub hides: Vec<String>,
    /// Whether certificates were looked at.
    #[serde(default)]
    pub certificates: bool,
    /// Whether what came with the device is marked.
    #[serde(default)]
    pub marks_system: bool,
    /// `system`, `list`, `management`, `privacy-report` or `example`.
    #[serde(default = "system")]
    pub provenance: String,
    /// The installed apps.
    #[serde(default)]
    pub apps: Vec<AppSpec>,
    /// URL schemes asked about, and whether some app claims each.
    #[serde(default)]
    pub probes: Vec<ProbeSpec>,
}

fn system() -> String {
    "system".to_owned()
}

/// An installed app: its identifier alone, or more.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AppSpec {
    /// Enabled, and nothing else is known.
    Id(String),
    /// With more.
    Full {
        /// Its identifier.
        id: String,
        /// `enabled`, `disabled`, `suspended`, `archived` or `trace`.
        #[serde(default)]
        state: Option<String>,
        /// Whether it came with the device.
        #[serde(default)]
        system: Option<bool>,
        /// Digests of its signing certificates.
        #[serde(default)]
        certificates: Vec<String>,
        /// For `trace`: the day on which it was last active.
        #[serde(default)]
        last_active: Option<String>,
    },
}

/// A URL scheme that was asked about.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProbeSpec {
    /// The scheme.
    pub scheme: String,
    /// Whether some app claims it.
    pub claimed: bool,
}

/// Something that happens. Exactly one of the first group; `expect` afterwards.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Look at the device.
    #[serde(default)]
    pub check: bool,
    /// Show a screen.
    pub show: Option<String>,
    /// Press an action that hands over this event, on the screen shown last.
    pub press: Option<String>,
    /// The values chosen there.
    #[serde(default)]
    pub choose: Vec<String>,
    /// An app is removed from the device.
    pub remove: Option<String>,
    /// An app is put on the device's first area.
    pub install: Option<String>,
    /// The day changes; it is noon.
    pub day: Option<String>,
    /// The hour changes: `23:59:59`.
    pub time: Option<String>,
    /// Another policy of the same organisation comes by the configuration, with a higher version.
    pub policy: Option<String>,
    /// The exemptions in the configuration, from now on.
    pub grants: Option<Vec<GrantSpec>>,
    /// The request for an exemption on the screen that was shown last is denied, with this reason: by the
    /// configuration, from now on.
    pub deny: Option<String>,
    /// That request is granted, by a grant of this id: by the configuration, from now on.
    pub grant_request: Option<String>,
    /// The management's next word: the key `apps_seen` from now on.
    pub apps_seen: Option<String>,
    /// What is installed in one area, in place of what was there.
    pub area: Option<AreaSpec>,
    /// The process ends and starts anew, with the journal that it left.
    #[serde(default)]
    pub restart: bool,
    /// Show every screen that can be reached from here by going to it.
    #[serde(default)]
    pub visit_all: bool,
    /// What must hold afterwards.
    pub expect: Option<Expect>,
}

/// What must hold.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// `nothing-asked`, `cannot-tell`, `asked` or `action-needed`.
    pub outcome: Option<String>,
    /// One line per finding: case, answer, status, obligation and deadline; `-` for what is not.
    pub findings: Option<Vec<String>>,
    /// The questions that are open.
    pub questions: Option<Vec<String>>,
    /// The screen that is shown.
    pub screen: Option<String>,
    /// One line per case: its key and stage, or how it closed.
    pub cases: Option<Vec<String>>,
}

/// All scenarios, in the order of their files' names.
#[must_use]
pub fn all() -> Vec<Scenario> {
    let folder = root().join("tests/scenarios");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of scenarios exists")
        .map(|f| f.expect("it can be listed").path())
        .filter(|p| p.extension().is_some_and(|e| e == "toml"))
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a scenario can be read");
            let mut scenario: Scenario = toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            scenario.id = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
            scenario
        })
        .collect()
}
