//! An organisation that signs: roots, policies and grants by keys of which a test says which, a
//! server in memory, and a phone that goes by them.

use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, OnceLock};

use appwijzer_core::companion::{
    Companion, ConfigurationProblem, RefreshOutcome, ShellFacts, Storage, Values, refresh as refresh_companion,
};
use appwijzer_core::contract::{RefreshFailure, Screen};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{Area, Evidence, InstalledApp, Snapshot};
use appwijzer_core::policy::{Form, Part, Platform, Policy, PolicyFile, canonical};
use appwijzer_core::ports::{Fetching, Ports, Transport};
use appwijzer_core::testing::FakeDevice;
use appwijzer_core::trust::log::LogTrust;
use appwijzer_core::trust::{
    Carried, Envelope, GRANT_TYPE, GrantDocument, JoinCode, Key, POLICY_TYPE, ROOT_TYPE, Role, Roles, Root, Signature,
    accept_first_root,
};
use appwijzer_desk::signing::SigningKey;
use appwijzer_desk::terminal::{Drawing, Style};
use jiff::civil::{Date, date};

use crate::device::noon;
use crate::run::policy;
use crate::run::tempdir::Folder;

/// Where the organisation publishes its policy; roots lie beside it.
pub const ADDRESS: &str = "https://policy.example.org/rules/policy.json";
/// Key 1 of every organisation here signs roots.
pub const ROOT_KEY: u8 = 1;
/// Key 2 signs policies.
pub const POLICY_KEY: u8 = 2;
/// Key 3 signs exemptions.
pub const GRANT_KEY: u8 = 3;
/// A key of nobody: an attacker's.
pub const FOREIGN_KEY: u8 = 66;
/// The app that every policy here bans.
pub const BANNED: &str = "com.zhiliaoapp.musically";

/// The address of a root of the organisation.
#[must_use]
pub fn root_address(version: u64) -> String {
    format!("https://policy.example.org/rules/root-{version}.json")
}

/// Noon of a day in Amsterdam.
#[must_use]
pub fn at(day: &str) -> i64 {
    noon(day, "Europe/Amsterdam")
}

/// An envelope signed by keys, each named by its id.
#[must_use]
pub fn signed(kind: &str, payload: &[u8], keys: &[u8]) -> Vec<u8> {
    let mut envelope = Envelope::unsigned(kind, payload);
    envelope.signatures = keys.iter().map(|k| signature(&envelope, *k)).collect();
    envelope.to_json()
}

/// One key's signature of an envelope.
#[must_use]
pub fn signature(envelope: &Envelope, key: u8) -> Signature {
    let key = SigningKey::for_example(key);
    Signature { key: Some(key.public_key().id()), bytes: key.sign(envelope.signed_bytes()) }
}

/// The public half of a key.
#[must_use]
pub fn public(key: u8) -> Key {
    SigningKey::for_example(key).public_key()
}

/// A role: these keys, so many of which must sign.
pub type Keys = (Vec<u8>, usize);

/// A root to be signed.
#[derive(Clone, Debug)]
pub struct RootSpec {
    /// Whose.
    pub organisation: String,
    /// From 1.
    pub version: u64,
    /// Last day.
    pub expires: Date,
    /// May sign roots.
    pub root: Keys,
    /// May sign policies.
    pub policy: Keys,
    /// May sign grants.
    pub exemption: Keys,
    /// After a stolen policy key.
    pub policy_restart: Option<u64>,
    /// After a wrong date.
    pub time_restart: Option<Date>,
    /// After a stolen exemption key.
    pub withdraw_grants: bool,
    /// What earlier roots put right.
    pub carried: Carried,
    /// Fingerprint of root 1.
    pub lineage: Option<String>,
    /// May sign timestamps.
    pub timestamp: Option<Keys>,
    /// The log in which policies must stand.
    pub log: Option<LogTrust>,
    /// Who signs this root.
    pub signers: Vec<u8>,
}

impl Default for RootSpec {
    fn default() -> Self {
        RootSpec {
            organisation: "example".to_owned(),
            version: 1,
            expires: date(2036, 1, 1),
            root: (vec![ROOT_KEY], 1),
            policy: (vec![POLICY_KEY], 1),
            exemption: (vec![GRANT_KEY], 1),
            policy_restart: None,
            time_restart: None,
            withdraw_grants: false,
            carried: Carried::default(),
            lineage: None,
            timestamp: None,
            log: None,
            signers: vec![ROOT_KEY],
        }
    }
}

impl RootSpec {
    /// The document.
    #[must_use]
    pub fn root(&self) -> Root {
        let roles = [&self.root, &self.policy, &self.exemption];
        let all = roles
            .into_iter()
            .chain(&self.timestamp)
            .flat_map(|(keys, _)| keys)
            .map(|k| (public(*k).id().0, public(*k)));
        let role = |(keys, threshold): &Keys| Role {
            keys: keys.iter().map(|k| public(*k).id()).collect(),
            threshold: *threshold,
        };
        Root {
            schema: 1,
            organisation: self.organisation.clone(),
            version: self.version,
            issued: date(2025, 1, 1),
            expires: self.expires,
            keys: all.collect(),
            roles: Roles {
                root: role(&self.root),
                policy: role(&self.policy),
                exemption: role(&self.exemption),
                timestamp: self.timestamp.as_ref().map(role),
            },
            policy_restart: self.policy_restart,
            time_restart: self.time_restart,
            withdraw_grants: self.withdraw_grants,
            carried: self.carried.clone(),
            lineage: self.lineage.clone(),
            log: self.log.clone(),
            critical: self.log.iter().map(|_| "log".to_owned()).collect(),
        }
    }

    /// An ordinary root after this one, as the desk makes it: it hands on what this one put right, and `withdrawn`
    /// is what this one withdrew.
    #[must_use]
    pub fn next(&self, withdrawn: &[u8]) -> Self {
        let mut carried = Carried::after(&self.root());
        carried.withdrawn_keys.extend(withdrawn.iter().map(|key| public(*key).id()));
        RootSpec {
            version: self.version + 1,
            policy_restart: None,
            time_restart: None,
            withdraw_grants: false,
            carried,
            ..self.clone()
        }
    }

    /// Signed.
    #[must_use]
    pub fn sign(&self) -> Vec<u8> {
        let payload = canonical::to_vec(&self.root()).expect("a root is JSON");
        signed(ROOT_TYPE, &payload, &self.signers)
    }
}

/// A policy of the organisation: TikTok is forbidden on work devices, with a grace of six weeks from
/// 1 February 2026, and `change` says what is different.
#[must_use]
pub fn policy_bytes<'p>(version: u64, change: impl FnOnce(&mut Policy<'p>)) -> Vec<u8> {
    static BASE: OnceLock<PolicyFile> = OnceLock::new();
    let base = BASE.get_or_init(|| policy("announced"));
    let mut policy: Policy<'p> = base.policy().clone();
    policy.version = version;
    change(&mut policy);
    canonical::to_vec(&policy).expect("a policy is JSON")
}

/// A policy of the example organisation, changed and signed.
pub fn changed_policy(version: u64, change: impl FnOnce(&mut Policy<'_>)) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, change), &[POLICY_KEY])
}

/// A policy signed by the policy key.
#[must_use]
pub fn signed_policy(version: u64) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, |_| ()), &[POLICY_KEY])
}

/// A policy signed by another key than the policy key.
#[must_use]
pub fn signed_by(version: u64, key: u8) -> Vec<u8> {
    changed_policy_by(version, key, |_| ())
}

/// The same, changed.
pub fn changed_policy_by<'p>(version: u64, key: u8, change: impl FnOnce(&mut Policy<'p>)) -> Vec<u8> {
    signed(POLICY_TYPE, &policy_bytes(version, change), &[key])
}

/// A grant signed by the exemption key.
#[must_use]
pub fn signed_grant(grant: &GrantDocument) -> Vec<u8> {
    signed(GRANT_TYPE, &canonical::to_vec(grant).expect("a grant is JSON"), &[GRANT_KEY])
}

/// Bytes as a managed value.
#[must_use]
pub fn value(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_owned()).expect("envelopes are text")
}

/// An Android phone of which the whole list can be seen.
#[must_use]
pub fn android(apps: &[&str]) -> Vec<Snapshot> {
    let app = |id: &&str| InstalledApp { id: (*id).to_owned(), ..InstalledApp::default() };
    vec![Snapshot {
        area: Area::main(Part::WholeDevice),
        platform: Platform::Android,
        evidence: Evidence::everything(),
        apps: apps.iter().map(app).collect(),
        probes: vec![],
    }]
}

/// What the shell of that phone knows.
#[must_use]
pub fn shell(managed: bool) -> ShellFacts {
    ShellFacts {
        platform: Platform::Android,
        form: Form::Phone,
        os_version: Some(15),
        manufacturer: Some("Google".to_owned()),
        here: Some(Area::main(Part::WholeDevice)),
        can: Abilities { notify: true, share: true, ..Abilities::default() },
        language: "en".to_owned(),
        managed,
    }
}

/// A phone with its companion, its journal, its server and its MDM.
#[derive(Debug)]
pub struct Phone {
    /// The ports behind it.
    pub device: FakeDevice,
    /// The companion.
    pub companion: Mutex<Companion>,
    /// The managed values that it was given.
    pub values: Values,
    folder: Folder,
}

impl Phone {
    /// A phone on a day, with TikTok on it, before any configuration.
    #[must_use]
    pub fn new(day: &str, managed: bool) -> Self {
        Self::of(FakeDevice::new(android(&[BANNED, "org.example.notes"]), at(day)), managed)
    }

    /// A phone with its own ports and an empty journal.
    #[must_use]
    pub fn of(device: FakeDevice, managed: bool) -> Self {
        let folder = Folder::new("phone");
        let storage = Storage::File(folder.path().join("journal.sqlite"));
        let companion = Companion::open(storage, device.ports(), shell(managed)).expect("the companion opens");
        Phone { device, companion: Mutex::new(companion), values: Values::new(), folder }
    }

    /// A work phone that was given the first root and the address, has fetched policy 1 and whose
    /// employee has read the first screens.
    #[must_use]
    pub fn at_work(day: &str) -> Self {
        let mut phone = Self::new(day, true);
        phone.publish(&signed_policy(1));
        let root = RootSpec::default().sign();
        let values = [("root", value(&root)), ("policy_address", ADDRESS.into()), ("ownership", "work".into())];
        assert_eq!(phone.configure(values), []);
        phone.act("welcome/3", "welcomed", &[]);
        assert_eq!(phone.refresh(), RefreshOutcome::New);
        phone
    }

    /// Where its journal is.
    #[must_use]
    pub fn journal(&self) -> PathBuf {
        self.folder.path().join("journal.sqlite")
    }

    /// Puts a policy on the server.
    pub fn publish(&self, policy: &[u8]) {
        self.device.transport.put(ADDRESS, policy);
    }

    /// Puts a root on the server.
    pub fn publish_root(&self, version: u64, root: &[u8]) {
        self.device.transport.put(&root_address(version), root);
    }

    /// Sets managed values beside those given before, as an MDM does.
    pub fn configure(&mut self, values: impl IntoIterator<Item = (&'static str, String)>) -> Vec<ConfigurationProblem> {
        self.values.extend(values.into_iter().map(|(k, v)| (k.to_owned(), v)));
        let companion = self.companion.get_mut().expect("nobody panicked");
        companion.set_configuration(&self.values).expect("the journal can be written")
    }

    /// Ends the process. What it knew is gone, but for the journal and secure storage.
    pub fn end(&mut self) {
        let nothing = Companion::open(Storage::Memory, FakeDevice::default().ports(), shell(false));
        self.companion = Mutex::new(nothing.expect("a companion in memory opens"));
    }

    /// Ends the process and begins it again: same journal, same secure storage, same configuration.
    pub fn restart(&mut self) -> Vec<ConfigurationProblem> {
        let managed = !self.values.is_empty();
        self.end();
        let opened = Companion::open(Storage::File(self.journal()), self.device.ports(), shell(managed));
        let mut companion = opened.expect("the companion opens");
        let problems = match managed {
            true => companion.set_configuration(&self.values).expect("the journal can be written"),
            false => Vec::new(),
        };
        self.companion = Mutex::new(companion);
        problems
    }

    /// Ends the process, takes the journal away, and begins again with nothing but secure storage
    /// and the configuration.
    pub fn lose_journal(&mut self) -> Vec<ConfigurationProblem> {
        self.end();
        for file in std::fs::read_dir(self.folder.path()).expect("the folder is there") {
            std::fs::remove_file(file.expect("a file").path()).expect("it can be removed");
        }
        self.restart()
    }

    /// Looks for something new now.
    pub fn refresh(&self) -> RefreshOutcome {
        block_on(refresh_companion(&self.companion, true)).expect("the journal can be written")
    }

    /// Types the code of a first root and looks behind it, without agreeing to anything.
    pub fn try_join(&mut self, root: &[u8], organisation: &str, address: &str) -> RefreshOutcome {
        let root = accept_first_root(root).expect("it is a root");
        let code = JoinCode::new(organisation, address, root.root.version, &root.fingerprint.0).expect("it fits");
        self.act("join", "join", &[&code.spoken()]);
        self.refresh()
    }

    /// Joins by the code of a first root.
    pub fn join(&mut self, root: &[u8], organisation: &str, address: &str) {
        let outcome = self.try_join(root, organisation, address);
        assert!(!matches!(outcome, RefreshOutcome::Failed { .. }), "{outcome:?}");
        assert_eq!(self.agree(), "home");
    }

    /// What the screen behind a code hands out for agreeing to what it shows.
    pub fn agreement(&mut self) -> String {
        let screen = self.own().screen("join/check").expect("it can be drawn");
        let mut targets = screen.targets().into_iter().map(ToString::to_string);
        let agree = targets.find_map(|target| {
            target.strip_prefix("act ").map(str::to_owned).filter(|event| event.starts_with("join-agree"))
        });
        agree.unwrap_or_else(|| "join-agree".to_owned())
    }

    /// Agrees to what is shown behind a code.
    pub fn agree(&mut self) -> String {
        let event = self.agreement();
        self.act("join/check", &event, &[])
    }

    /// Presses something.
    pub fn act(&mut self, screen: &str, event: &str, inputs: &[&str]) -> String {
        let inputs: Vec<String> = inputs.iter().map(|i| (*i).to_owned()).collect();
        self.own().act(screen, event, &inputs).expect("it can be pressed").screen.to_string()
    }

    /// The companion itself.
    pub fn own(&mut self) -> &mut Companion {
        self.companion.get_mut().expect("nobody panicked")
    }

    /// What home says after a look.
    pub fn home(&mut self) -> String {
        self.own().check().expect("it looks");
        self.reads("home")
    }

    /// The day by which it judges.
    pub fn day(&mut self) -> Date {
        let companion = self.own();
        companion.check().expect("it looks");
        companion.checked().expect("it has looked").assessment.day
    }

    /// What the phone's clock shows, and what the server says.
    pub fn it_is(&self, clock: &str, server: Option<&str>) {
        self.device.set_time(at(clock));
        self.device.transport.date.store(server.map_or(0, at), Ordering::Relaxed);
    }

    /// Version of the policy in force.
    pub fn in_force(&mut self) -> Option<u64> {
        self.own().policy().expect("the journal can be read").map(|p| p.policy().version)
    }

    /// Versions of root and policy below which nothing is accepted.
    pub fn marks(&mut self) -> (u64, u64) {
        let marks = self.own().marks();
        (marks.root_version, marks.policy_version)
    }

    /// A screen after a look at the device.
    pub fn screen(&mut self, id: &str) -> Screen {
        self.own().screen(id).expect("a screen can be drawn")
    }

    /// What the employee reads on a screen, as one line.
    pub fn reads(&mut self, id: &str) -> String {
        let screen = self.screen(id);
        let mut drawing = Drawing::with_targets(Style::plain());
        drawing.screen(&screen);
        drawing.into_text().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The outcome of a refresh that failed.
#[must_use]
pub fn failed(code: &str) -> RefreshOutcome {
    RefreshOutcome::Failed { why: RefreshFailure::from_name(code).expect("a reason is known") }
}

/// Runs a future of the companion to its end.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    runtime.block_on(future)
}

/// The ports of a device, but for a server of the test's own.
#[must_use]
pub fn with_transport(device: &FakeDevice, transport: impl Transport + 'static) -> Ports {
    Ports { transport: std::sync::Arc::new(transport), ..device.ports() }
}

/// What a server does with a request.
pub type Serve = fn(
    appwijzer_core::ports::FetchRequest,
) -> Result<appwijzer_core::ports::FetchResponse, appwijzer_core::ports::PortError>;

/// A server that is a function.
#[derive(Debug)]
pub struct Server(pub Serve);

impl Transport for Server {
    fn fetch(&self, request: appwijzer_core::ports::FetchRequest) -> Fetching<'_> {
        let answer = (self.0)(request);
        Box::pin(async move { answer })
    }
}
