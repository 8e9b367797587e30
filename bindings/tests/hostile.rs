//! A shell whose services throw, hang, panic or answer nonsense, from several threads at once: the
//! companion answers, says what is wrong, and works again when the service does.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use appwijzer::{
    Cancel, Clock, Companion, CompanionError, FetchResponse, Inventory, Limits, Notifier, PortError, Ports,
    SecureStorage, StatusChannel, Storage, Transport,
};
use appwijzer_core::companion::ShellFacts;
use appwijzer_core::contract::{Event, Notification, RefreshFailure, ScreenId, StatusEntry};
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{
    Area, Evidence, Hidden, InstalledApp, Place, Proof, Scope, Snapshot, UnreadIdentifier, Unseen, Wholeness,
};
use appwijzer_core::policy::{Form, Part, Platform};
use appwijzer_core::ports::FetchRequest;

const FINE: u8 = 0;
const THROWS: u8 = 1;
const HANGS: u8 = 2;
const PANICS: u8 = 3;
const NONSENSE: u8 = 4;
const HUGE: u8 = 5;

/// Every service of a shell in one, with a mood.
#[derive(Default)]
struct Shell {
    mood: AtomicU8,
    released: AtomicBool,
    secrets: Mutex<HashMap<String, Vec<u8>>>,
    reports: Mutex<Vec<Vec<StatusEntry>>>,
    /// What the inventory answers, in place of what its mood says.
    shown: Mutex<Option<Vec<Snapshot>>>,
}

impl Shell {
    fn mood(&self) -> Result<u8, PortError> {
        match self.mood.load(Ordering::SeqCst) {
            THROWS => Err(PortError::Failed { reason: "on purpose".to_owned() }),
            PANICS => panic!("on purpose"),
            HANGS => {
                while !self.released.load(Ordering::SeqCst) {
                    thread::yield_now();
                }
                Ok(FINE)
            }
            other => Ok(other),
        }
    }
}

fn snapshot(apps: Vec<InstalledApp>) -> Snapshot {
    Snapshot {
        area: Area::main(Part::WholeDevice),
        platform: Platform::Android,
        evidence: Evidence::everything(),
        apps,
        probes: vec![],
    }
}

fn app(id: impl Into<String>) -> InstalledApp {
    InstalledApp { id: id.into(), ..InstalledApp::default() }
}

impl Inventory for Shell {
    fn snapshots(&self) -> Result<Vec<Snapshot>, PortError> {
        if let Some(shown) = self.shown.lock().unwrap().clone() {
            return Ok(shown);
        }
        Ok(match self.mood()? {
            NONSENSE => vec![
                snapshot(vec![app(""), app("\u{202e}\0"), app("x".repeat(1_000_000))]),
                snapshot(vec![app("com.zhiliaoapp.musically"); 3]),
                snapshot(vec![]),
            ],
            HUGE => vec![snapshot((0..100_000).map(|i| app(format!("org.example.app{i}"))).collect())],
            _ => vec![snapshot(vec![app("com.zhiliaoapp.musically")])],
        })
    }
}

impl Clock for Shell {
    fn now(&self) -> Result<i64, PortError> {
        Ok(match self.mood()? {
            NONSENSE => i64::MIN,
            HUGE => i64::MAX,
            _ => 1_681_120_800,
        })
    }
}

impl SecureStorage for Shell {
    fn get(&self, name: String) -> Result<Option<Vec<u8>>, PortError> {
        Ok(match self.mood()? {
            NONSENSE => Some(vec![0xff; 7]),
            HUGE => Some(vec![b'['; 1_000_000]),
            _ => self.secrets.lock().unwrap().get(&name).cloned(),
        })
    }

    fn set(&self, name: String, value: Vec<u8>) -> Result<(), PortError> {
        self.mood()?;
        self.secrets.lock().unwrap().insert(name, value);
        Ok(())
    }
}

#[async_trait::async_trait]
impl Transport for Shell {
    async fn fetch(&self, request: FetchRequest) -> Result<FetchResponse, PortError> {
        let body = match self.mood.load(Ordering::SeqCst) {
            HANGS => std::future::pending().await,
            THROWS => return Err(PortError::Failed { reason: "on purpose".to_owned() }),
            PANICS => panic!("on purpose"),
            HUGE => vec![b'{'; 20_000_000],
            _ => b"\xff{not a policy".to_vec(),
        };
        let status = if self.mood.load(Ordering::SeqCst) == NONSENSE { 65_535 } else { 200 };
        Ok(FetchResponse { status, address: request.address, etag: None, content_type: None, body, date: None })
    }
}

impl Notifier for Shell {
    fn plan(&self, _: Vec<Notification>) -> Result<(), PortError> {
        self.mood().map(drop)
    }
}

impl StatusChannel for Shell {
    fn report(&self, entries: Vec<StatusEntry>) -> Result<(), PortError> {
        self.mood()?;
        self.reports.lock().unwrap().push(entries);
        Ok(())
    }
}

/// With time enough for a panic to be printed, and for a service that hangs in vain only in the one
/// test that hangs.
const PATIENT: Limits = Limits { inventory: 60_000, other: 60_000 };
const IMPATIENT: Limits = Limits { inventory: 30, other: 30 };

fn open(shell: &Arc<Shell>) -> Result<Arc<Companion>, CompanionError> {
    open_with(shell, PATIENT)
}

fn open_with(shell: &Arc<Shell>, limits: Limits) -> Result<Arc<Companion>, CompanionError> {
    let ports = Ports {
        inventory: shell.clone(),
        clock: shell.clone(),
        storage: shell.clone(),
        transport: shell.clone(),
        notifier: shell.clone(),
        status: shell.clone(),
    };
    let facts = ShellFacts {
        platform: Platform::Android,
        form: Form::Phone,
        os_version: Some(14),
        manufacturer: None,
        here: Some(Area::main(Part::WholeDevice)),
        can: Abilities::default(),
        language: "nl".to_owned(),
        managed: true,
    };
    Companion::open(Storage::Memory, ports, facts, limits)
}

/// The configuration of a work phone with a policy that bans TikTok.
fn values() -> HashMap<String, String> {
    let value: serde_json::Value = serde_json::from_str(include_str!("fixtures/configuration.json")).unwrap();
    value.as_object().unwrap().iter().map(|(k, v)| (k.clone(), v.as_str().unwrap().to_owned())).collect()
}

#[test]
fn whatever_the_shell_does_a_screen_comes_and_all_works_again_afterwards() {
    for mood in [THROWS, HANGS, PANICS, NONSENSE, HUGE] {
        let shell = Arc::new(Shell::default());
        let limits = if mood == HANGS { IMPATIENT } else { PATIENT };
        let companion = open_with(&shell, limits).unwrap();
        assert_eq!(companion.set_configuration(values()).unwrap(), []);
        companion.act(&ScreenId::Welcome(3), Event::Welcomed, &[]).unwrap();

        shell.mood.store(mood, Ordering::SeqCst);
        let _ = companion.check();
        let screen = companion.screen(&ScreenId::Home);
        let expected = if matches!(mood, THROWS | HANGS | PANICS) { ScreenId::Problem } else { ScreenId::Home };
        assert_eq!(screen.id, expected, "mood {mood}");
        assert!(!screen.title.is_empty() && !screen.blocks.is_empty(), "mood {mood}");
        let _ = companion.plan_notifications();
        let _ = companion.hand_over_status();
        let _ = companion.act(&ScreenId::Home, Event::Check, &["x".repeat(100_000)]);

        shell.mood.store(FINE, Ordering::SeqCst);
        shell.released.store(true, Ordering::SeqCst);
        // A service that hung lets go in its own time.
        while companion.check().is_err() {
            thread::yield_now();
        }
        assert_eq!(companion.screen(&ScreenId::Home).title, "Er is 1 taak voor deze telefoon", "after mood {mood}");
    }
}

#[test]
fn it_opens_over_services_that_fail_from_the_first_moment() {
    for mood in [THROWS, PANICS, NONSENSE, HUGE] {
        let shell = Arc::new(Shell::default());
        shell.mood.store(mood, Ordering::SeqCst);
        let companion = open(&shell).unwrap();
        assert!(!companion.screen(&ScreenId::Home).title.is_empty(), "mood {mood}");
    }
}

#[test]
fn several_threads_at_once_while_the_services_change_their_mood() {
    let shell = Arc::new(Shell::default());
    let companion = open(&shell).unwrap();
    companion.set_configuration(values()).unwrap();
    companion.act(&ScreenId::Welcome(3), Event::Welcomed, &[]).unwrap();
    thread::scope(|scope| {
        for worker in 0..4_usize {
            let (companion, shell) = (&companion, &shell);
            scope.spawn(move || {
                for i in 0..20 {
                    shell.mood.store([FINE, THROWS, NONSENSE, PANICS][(i + worker) % 4], Ordering::SeqCst);
                    let _ = companion.check();
                    assert!(!companion.screen(&ScreenId::Home).title.is_empty());
                    let _ = companion.act(&ScreenId::Home, Event::Check, &[]);
                }
            });
        }
    });
    shell.mood.store(FINE, Ordering::SeqCst);
    companion.check().unwrap();
    assert_eq!(companion.screen(&ScreenId::Home).title, "Er is 1 taak voor deze telefoon");
}

#[tokio::test]
async fn a_refresh_that_hangs_can_be_cancelled_and_the_next_one_works() {
    let shell = Arc::new(Shell::default());
    let companion = open(&shell).unwrap();
    let mut values = values();
    values.insert("policy_address".to_owned(), "https://example.org/policy.json".to_owned());
    companion.set_configuration(values).unwrap();
    shell.mood.store(HANGS, Ordering::SeqCst);
    shell.released.store(true, Ordering::SeqCst);
    let cancel = Cancel::new();
    let refresh = tokio::spawn({
        let (companion, cancel) = (companion.clone(), cancel.clone());
        async move { companion.refresh(true, Some(cancel)).await }
    });
    tokio::task::yield_now().await;
    assert!(!companion.screen(&ScreenId::Home).title.is_empty(), "the companion is free while a file is under way");
    cancel.cancel();
    assert_eq!(refresh.await.unwrap(), Err(CompanionError::Cancelled));
    for mood in [THROWS, PANICS, NONSENSE, HUGE, FINE] {
        shell.mood.store(mood, Ordering::SeqCst);
        let outcome = companion.refresh(true, None).await;
        assert!(matches!(outcome, Ok(_) | Err(CompanionError::Failed { .. })), "{outcome:?}");
    }
    companion.check().unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_fetch_that_hangs_ends_by_itself_within_a_minute() {
    let shell = Arc::new(Shell::default());
    let companion = open(&shell).unwrap();
    let mut values = values();
    values.insert("policy_address".to_owned(), "https://example.org/policy.json".to_owned());
    companion.set_configuration(values).unwrap();
    shell.mood.store(HANGS, Ordering::SeqCst);
    shell.released.store(true, Ordering::SeqCst);
    let outcome = companion.refresh(true, None).await.unwrap();
    assert_eq!(outcome, appwijzer_core::companion::RefreshOutcome::Failed { why: RefreshFailure::Timeout });
}

#[test]
fn what_is_wrong_with_a_key_reaches_the_administrator_by_name() {
    let shell = Arc::new(Shell::default());
    let companion = open(&shell).unwrap();
    let mut values = values();
    values.insert("ownership".to_owned(), "mine".to_owned());
    values.insert("polcy".to_owned(), "typing error".to_owned());
    values.insert("check_hours".to_owned(), "x".repeat(1_000_000));
    let problems = companion.set_configuration(values).unwrap();
    let keys: Vec<&str> = problems.iter().map(|p| p.key.as_str()).collect();
    assert_eq!(keys, ["polcy", "ownership", "check_hours"]);
    companion.hand_over_status().unwrap();
    let reports = shell.reports.lock().unwrap();
    let told: Vec<(&str, &str, bool)> =
        reports[0].iter().map(|e| (e.key.as_str(), e.data.as_str(), e.is_error)).collect();
    assert_eq!(
        told,
        [
            ("configuration.polcy", "unknown", true),
            ("configuration.ownership", "wrong", true),
            ("configuration.check_hours", "too-long", true)
        ]
    );
}

/// A keyed state holds one message per key: the last one would hide the first.
#[test]
fn a_key_that_is_wrong_is_not_also_called_missing() {
    let companion = open(&Arc::new(Shell::default())).unwrap();
    let problems = companion.set_configuration(HashMap::from([("root".to_owned(), "not a root".to_owned())])).unwrap();
    let told: Vec<(&str, &str)> = problems.iter().map(|p| (p.key.as_str(), p.fault.name())).collect();
    assert_eq!(told, [("root", "wrong"), ("policy_address", "missing")]);
}

/// A half-blind inventory: whatever it lists, in whatever order, an app that it may have missed is
/// never called absent. Calm is the answer only where everything was seen and proved.
#[test]
fn what_a_half_blind_inventory_does_not_show_is_never_called_absent() {
    const CALM: &str = "Je hoeft nu niets te doen";
    let shell = Arc::new(Shell::default());
    let companion = open(&shell).unwrap();
    companion.set_configuration(values()).unwrap();
    companion.act(&ScreenId::Welcome(3), Event::Welcomed, &[]).unwrap();
    let mut chance = Chance(1);
    let (mut calm, mut unsure, mut found) = (0, 0, 0);
    for round in 0..4_000 {
        let (evidence, is_proof) = evidence(&mut chance);
        let is_there = chance.below(4) == 0;
        let mut apps: Vec<InstalledApp> = (0..chance.below(6)).map(|i| app(format!("org.example.app{i}"))).collect();
        if is_there {
            let at = usize::try_from(chance.below(1 + apps.len() as u64)).unwrap();
            apps.insert(at, app("com.zhiliaoapp.musically"));
        }
        *shell.shown.lock().unwrap() = Some(vec![Snapshot { evidence: evidence.clone(), ..snapshot(apps) }]);
        companion.check().unwrap();
        let title = companion.screen(&ScreenId::Home).title;
        match (is_there, is_proof) {
            (true, _) => found += i32::from(title != CALM),
            (false, true) => calm += i32::from(title == CALM),
            (false, false) => unsure += 1,
        }
        assert_eq!(title == CALM, is_proof && !is_there, "round {round}: '{title}' after {evidence:?}");
    }
    assert!(calm > 100 && unsure > 1_000 && found > 500, "{calm}, {unsure}, {found}");
}

/// Evidence of any kind, and whether it proves that an app which is not listed is not there.
fn evidence(chance: &mut Chance) -> (Evidence, bool) {
    let tiktok = || "com.zhiliaoapp.musically".to_owned();
    let mut evidence = Evidence::everything();
    let mut is_proof = true;
    if chance.below(3) > 0 {
        let asked = |ids: Vec<String>| Scope::Asked { ids };
        evidence.scope = chance.one(vec![
            Scope::SystemOnly,
            Scope::InstalledOnly,
            Scope::EnabledOnly,
            Scope::DisabledOnly,
            Scope::ManagedOnly,
            Scope::Launchable,
            Scope::Traces,
            Scope::NotKnown,
            asked(vec![]),
            asked(vec!["org.example.app1".to_owned()]),
            // One of several names of the app.
            asked(vec![tiktok()]),
            Scope::Nothing { why: Unseen::Failed },
            Scope::Nothing { why: Unseen::OtherPart },
            Scope::Nothing { why: Unseen::Locked },
            Scope::Nothing { why: Unseen::NoList },
            Scope::Nothing { why: Unseen::NotGiven },
        ]);
        is_proof = false;
    }
    if chance.below(3) == 0 {
        let at = Some(Place::Record { number: 3 });
        let whole = [Wholeness::Proved { by: Proof::OwnCount }, Wholeness::Said];
        let broken =
            [Wholeness::NotKnown, Wholeness::OnePage, Wholeness::CutShort { at }, Wholeness::CutShort { at: None }];
        let is_whole = chance.below(2) == 0;
        evidence.wholeness = chance.one(if is_whole { whole.to_vec() } else { broken.to_vec() });
        is_proof &= is_whole;
    }
    if chance.below(3) == 0 {
        let hidden = chance.one(vec![
            Hidden::Archived,
            Hidden::Offloaded,
            Hidden::Unmanaged,
            Hidden::PrivateSpace,
            Hidden::OtherUsers,
            Hidden::Clones,
            Hidden::AppClips,
        ]);
        evidence.hide(hidden);
        is_proof &= !hidden.is_here();
    }
    if chance.below(5) == 0 {
        evidence.unread.push(UnreadIdentifier { word: tiktok(), at: Place::Line { number: 7 } });
        is_proof = false;
    }
    (evidence, is_proof)
}

/// Numbers that look like chance, and are the same each time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end.max(1)
    }

    fn one<T: Clone>(&mut self, of: Vec<T>) -> T {
        let at = self.below(of.len() as u64);
        of[usize::try_from(at).unwrap()].clone()
    }
}
