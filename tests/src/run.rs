//! Running a scenario through the real companion.

use std::collections::BTreeMap;
use std::path::Path;

use appwijzer_core::cases::{Answer, CaseEvent, Finding, Outcome, Teller};
use appwijzer_core::companion::{Companion, ConfigurationFault, ShellFacts, Storage, Values};
use appwijzer_core::contract::{Block, Screen, Target};
use appwijzer_core::inventory::{InstalledApp, Snapshot};
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;
use appwijzer_core::testing::FakeDevice;
use appwijzer_core::trust::{DenialDocument, DeviceName, GrantDocument, Request};
use appwijzer_desk::session::{PolicyArgument, Setup, load_policy, managed_values};
use appwijzer_desk::signing::{Organisation, SigningKey};

use crate::device::{day as date_of, moment, platform, setup, snapshot};
use crate::root;
use crate::scenario::{Expect, GrantSpec, Scenario, Step};

/// What a shell tells by itself: no screen offers it.
const OF_THE_SHELL: &[&str] = &["look", "blocked"];

/// A policy that comes with the desk, or one of the tests' own.
#[must_use]
pub fn policy(name: &str) -> PolicyFile {
    let own = root().join("tests/policies").join(name);
    let argument = if own.is_dir() { PolicyArgument::Folder(own) } else { PolicyArgument::Embedded(name.to_owned()) };
    load_policy(&argument, false).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// The hour at which a day is looked at, unless a step says otherwise.
const NOON: &str = "12:00:00";

/// What was shown, in order: why, and the screen.
pub type Shown = Vec<(String, Screen)>;

/// Runs a scenario in one language and returns everything that was shown.
///
/// # Panics
/// When something that the scenario expects does not hold; the message says what and where.
#[must_use]
pub fn run(scenario: &Scenario, language: Language) -> Shown {
    run_to_the_end(scenario, language).hold().shown
}

/// What came of a run.
#[derive(Debug)]
pub struct Ran {
    /// What was shown.
    pub shown: Shown,
    /// What the last check had come to when each screen was shown.
    pub outcomes: Vec<Option<Outcome>>,
    /// What was expected and did not hold, each with the file, the line of its step, and both values.
    pub problems: Vec<String>,
}

/// Runs a scenario to its end, also when something that it expects does not hold on the way.
///
/// # Panics
/// When it cannot go on: something is pressed that is not there.
#[must_use]
pub fn try_run(scenario: &Scenario, language: Language) -> Ran {
    let Runner { shown, outcomes, problems, .. } = run_to_the_end(scenario, language);
    Ran { shown, outcomes, problems }
}

/// Runs a scenario and returns its screens, each with what the check before it came to.
///
/// # Panics
/// As [`run`] does.
#[must_use]
pub fn run_with_outcomes(scenario: &Scenario, language: Language) -> Vec<(Option<Outcome>, Screen)> {
    let runner = run_to_the_end(scenario, language).hold();
    runner.outcomes.into_iter().zip(runner.shown.into_iter().map(|(_, screen)| screen)).collect()
}

/// One call that a face makes, with the values that it hands over. What is shown after `act` and `show`
/// is the next screen of the list of screens.
#[derive(Clone, Debug)]
pub enum Call {
    /// The clock shows this, in seconds since 1970 (UTC).
    Clock(i64),
    /// The inventory shows this from now on.
    Inventory(Vec<Snapshot>),
    /// The managed values are these from now on.
    Configure(Values),
    /// The companion is closed and opened again over the same journal and secure storage, and given
    /// the last values.
    Restart,
    /// Look, with what came of it.
    Check(Outcome, Vec<CaseEvent>),
    /// Press something on the screen shown last (or named here), and show what comes.
    Act {
        /// The screen.
        screen: String,
        /// The event.
        event: String,
        /// The values.
        inputs: Vec<String>,
    },
    /// Show a screen.
    Show(String),
}

/// A scenario as a face runs it: everything is handed over, nothing is left to work out.
#[derive(Clone, Debug)]
pub struct Recording {
    /// What the shell knows.
    pub shell: ShellFacts,
    /// What secure storage holds at the start.
    pub secrets: BTreeMap<String, Vec<u8>>,
    /// The calls, in order: the first three set the clock, the inventory and the configuration.
    pub calls: Vec<Call>,
    /// What was shown.
    pub shown: Shown,
}

/// Runs a scenario in one language and returns every call with its values.
///
/// # Panics
/// As [`run`].
#[must_use]
pub fn record(scenario: &Scenario, language: Language) -> Recording {
    let shell = setup(scenario, &[], language).shell;
    let Runner { calls, shown, .. } = run_to_the_end(scenario, language).hold();
    let secrets = FakeDevice::new(Vec::new(), 0).storage.values.lock().expect("nobody else has it").clone();
    Recording { shell, secrets, calls, shown }
}

fn run_to_the_end(scenario: &Scenario, language: Language) -> Runner<'_> {
    let mut runner = Runner::new(scenario, language);
    for (i, step) in scenario.steps.iter().enumerate() {
        runner.step(i + 1, step);
    }
    runner
}

struct Runner<'s> {
    scenario: &'s Scenario,
    language: Language,
    policy: PolicyFile,
    grants: Vec<GrantSpec>,
    apps_seen: Option<String>,
    /// Answers to requests, in the configuration.
    answers: Vec<String>,
    day: String,
    companion: Companion,
    device: FakeDevice,
    // Kept until the end: dropping it removes the journal's file.
    folder: tempdir::Folder,
    screen: String,
    shown: Shown,
    /// What the last check came to when each screen was shown.
    outcomes: Vec<Option<Outcome>>,
    calls: Vec<Call>,
    /// What was expected and did not hold.
    problems: Vec<String>,
}

/// The managed configuration of a scenario's device: signed with the example key.
#[must_use]
pub fn configuration(policy: &PolicyFile, setup: &Setup) -> Values {
    managed_values(&Organisation::of(policy, SigningKey::for_example(1)), policy, setup)
}

/// Opens the companion of a device, by the way that every shell opens it.
///
/// # Panics
/// When its configuration is refused.
#[must_use]
pub fn open(device: &FakeDevice, policy: &PolicyFile, setup: Setup, journal: Option<&Path>) -> Companion {
    let values = configuration(policy, &setup);
    open_with(device, &values, setup, journal)
}

fn open_with(device: &FakeDevice, values: &Values, setup: Setup, journal: Option<&Path>) -> Companion {
    let storage = journal.map_or(Storage::Memory, |path| Storage::File(path.to_owned()));
    let mut companion = Companion::open(storage, device.ports(), setup.shell).expect("the companion opens");
    let problems = companion.set_configuration(values).expect("the journal can be written");
    let serious: Vec<_> = problems.iter().filter(|p| p.fault != ConfigurationFault::Missing).collect();
    assert!(serious.is_empty(), "{serious:?}");
    if setup.welcomed {
        companion.act("welcome/3", "welcomed", &[]).expect("the first screens can be read");
    }
    companion
}

/// The configuration with the management's word, if there is one.
fn with_word(mut values: Values, apps_seen: Option<&str>) -> Values {
    values.extend(apps_seen.map(|word| ("apps_seen".to_owned(), word.to_owned())));
    values
}

impl<'s> Runner<'s> {
    fn new(scenario: &'s Scenario, language: Language) -> Self {
        let policy = policy(&scenario.policy);
        let platform = platform(&scenario.device);
        let snapshots: Vec<Snapshot> = scenario.inventory.iter().map(|a| snapshot(a, platform)).collect();
        let now = moment(&scenario.day, NOON, policy.policy().organisation.time_zone);
        let device = FakeDevice::new(Vec::clone(&snapshots), now);
        let folder = tempdir::Folder::new(&format!("{}-{}", scenario.id, language.tag()));
        let journal = folder.path().join("journal.sqlite");
        let grants = scenario.grants.clone();
        let set_up = setup(scenario, &grants, language);
        let apps_seen = scenario.device.apps_seen.clone();
        let values = with_word(configuration(&policy, &set_up), apps_seen.as_deref());
        let companion = open_with(&device, &values, set_up, Some(&journal));
        let calls = vec![Call::Clock(now), Call::Inventory(snapshots), Call::Configure(values)];
        let (screen, day) = ("home".to_owned(), scenario.day.clone());
        Runner {
            scenario,
            language,
            policy,
            grants,
            apps_seen,
            answers: Vec::new(),
            day,
            companion,
            device,
            folder,
            screen,
            shown: Vec::new(),
            outcomes: Vec::new(),
            calls,
            problems: Vec::new(),
        }
    }

    fn step(&mut self, number: usize, step: &Step) {
        let at = |what: &str| format!("{} step {number}: {what}", self.scenario.id);
        if step.day.is_some() || step.time.is_some() {
            let zone = self.policy.policy().organisation.time_zone;
            self.day = step.day.clone().unwrap_or_else(|| self.day.clone());
            let now = moment(&self.day, step.time.as_deref().unwrap_or(NOON), zone);
            self.device.set_time(now);
            self.calls.push(Call::Clock(now));
        }
        if let Some(area) = &step.area {
            let new = snapshot(area, platform(&self.scenario.device));
            self.device.change(|all| {
                all.retain(|s| s.area != new.area);
                all.push(new);
            });
        }
        if let Some(name) = &step.policy {
            self.policy = policy(name);
        }
        if let Some(grants) = &step.grants {
            self.grants.clone_from(grants);
        }
        if step.apps_seen.is_some() {
            self.apps_seen.clone_from(&step.apps_seen);
        }
        let answer = self.answer(step);
        let answered = answer.is_some();
        self.answers.extend(answer);
        if step.policy.is_some() || step.grants.is_some() || step.apps_seen.is_some() || answered {
            let values = self.values();
            let problems = self.companion.set_configuration(&values);
            self.calls.push(Call::Configure(values));
            assert_eq!(problems.expect("the journal can be written"), [], "{}", at("the configuration"));
        }
        if let Some(id) = &step.install {
            let app = InstalledApp { id: id.clone(), ..InstalledApp::default() };
            self.device.change(|all| all.first_mut().expect("there is an area").apps.push(app));
        }
        if let Some(id) = &step.remove {
            self.device.change(|all| {
                let before: usize = all.iter().map(|s| s.apps.len()).sum();
                all.iter_mut().for_each(|s| s.apps.retain(|a| a.id != *id));
                let after: usize = all.iter().map(|s| s.apps.len()).sum();
                assert_ne!(before, after, "{}", at(&format!("'{id}' was not there")));
            });
        }
        if step.area.is_some() || step.install.is_some() || step.remove.is_some() {
            self.device.change(|all| self.calls.push(Call::Inventory(all.clone())));
        }
        if step.restart {
            self.calls.push(Call::Restart);
            let journal = self.folder.path().join("journal.sqlite");
            let setup = setup(self.scenario, &self.grants, self.language);
            let values = self.values();
            self.companion = open_with(&self.device, &values, setup, Some(&journal));
        }
        if step.check {
            let events = self.companion.check().unwrap_or_else(|e| panic!("{}", at(&e.to_string())));
            let outcome = self.companion.checked().expect("a check was made").assessment.outcome;
            self.calls.push(Call::Check(outcome, events));
        }
        if let Some(event) = &step.press {
            let offered = self.shown.last().map(|(_, s)| actions(s)).unwrap_or_default();
            let may = offered.contains(event) || OF_THE_SHELL.contains(&event.as_str());
            assert!(may, "{}", at(&format!("'{event}' cannot be pressed; there is {offered:?}")));
            let acted = self.companion.act(&self.screen, event, &step.choose);
            let pressed_on = self.screen.clone();
            self.screen = acted.unwrap_or_else(|e| panic!("{}", at(&e.to_string()))).screen.to_string();
            self.calls.push(Call::Act { screen: pressed_on, event: event.clone(), inputs: step.choose.clone() });
            self.draw(format!("{number}. press {event} {}", step.choose.join(",")).trim_end().to_owned());
        }
        if let Some(id) = &step.show {
            self.screen.clone_from(id);
            self.show(format!("{number}. show"));
            let shown = self.screen.clone();
            self.hold_to(number, "the screen that was asked for", id, &shown);
        }
        if step.visit_all {
            self.visit_all(number);
        }
        if let Some(expect) = &step.expect {
            self.expect(number, expect);
        }
    }

    /// The managed values as they are now.
    fn values(&self) -> Values {
        let setup = setup(self.scenario, &self.grants, self.language);
        let mut values = with_word(configuration(&self.policy, &setup), self.apps_seen.as_deref());
        if !self.answers.is_empty() {
            let grants = values.get("grants").cloned();
            let all: Vec<String> = grants.into_iter().chain(self.answers.iter().cloned()).collect();
            values.insert("grants".to_owned(), all.join("\n"));
        }
        values
    }

    /// The answer of the organisation to the request on the screen that was shown last.
    fn answer(&self, step: &Step) -> Option<String> {
        if step.deny.is_none() && step.grant_request.is_none() {
            return None;
        }
        let (_, screen) = self.shown.last().expect("a screen was shown");
        let code = screen.blocks.iter().find_map(|block| match block {
            Block::Verbatim { text, .. } => Some(text),
            _ => None,
        });
        let request = Request::read(code.expect("the screen shows a request")).expect("it is signed");
        let asked = &request.document;
        let organisation = Organisation::of(&self.policy, SigningKey::for_example(1));
        let bytes = match (&step.deny, &step.grant_request) {
            (Some(reason), _) => {
                organisation.denial(&DenialDocument::new(&request.id, asked, date_of(&self.day), reason))
            }
            (None, id) => {
                let device = DeviceName::Key(asked.device.clone());
                let id = id.as_deref().unwrap_or("g-1");
                let grant =
                    GrantDocument::new(id, organisation.id(), &asked.exemption, device, asked.from, asked.until);
                organisation.grant(&grant.answering(Some(&request.id)))
            }
        };
        Some(String::from_utf8(bytes).expect("an envelope is text"))
    }

    fn show(&mut self, why: String) {
        self.calls.push(Call::Show(self.screen.clone()));
        self.draw(why);
    }

    fn draw(&mut self, why: String) {
        let screen = self.companion.screen(&self.screen).expect("a screen can always be drawn");
        self.screen = screen.id.to_string();
        self.outcomes.push(self.companion.checked().map(|c| c.assessment.outcome));
        self.shown.push((why, screen));
    }

    /// Every screen that can be reached by going to it, once.
    fn visit_all(&mut self, number: usize) {
        let start = self.screen.clone();
        let mut waiting = vec!["home".to_owned()];
        let mut seen = vec![];
        while let Some(id) = waiting.pop() {
            if seen.contains(&id) {
                continue;
            }
            self.screen.clone_from(&id);
            self.show(format!("{number}. visit"));
            let (_, screen) = self.shown.last().expect("it was just shown");
            assert_eq!(screen.id.to_string(), id, "{}: a link leads to a screen that is not drawn", self.scenario.id);
            waiting.extend(links(screen).into_iter().rev());
            seen.push(id);
        }
        self.screen = start;
    }

    fn expect(&mut self, number: usize, expect: &Expect) {
        let checked = self.companion.checked().expect("a check was made");
        let line = |c: &appwijzer_core::cases::Case| {
            format!("{} {}", c.key, c.closed.map_or(c.stage.name(), |e| e.how.name()))
        };
        let outcome = outcome_name(checked.assessment.outcome).to_owned();
        let findings: Vec<String> = checked.assessment.findings().map(finding_line).collect();
        let questions: Vec<String> = checked.assessment.questions.iter().map(|q| q.name().to_owned()).collect();
        let cases: Vec<String> = checked.cases.iter().map(line).collect();
        let screen = self.screen.clone();
        self.hold_list(number, "findings", expect.findings.as_deref(), &findings);
        self.hold_list(number, "questions", expect.questions.as_deref(), &questions);
        self.hold_list(number, "cases", expect.cases.as_deref(), &cases);
        for (what, expected, is) in [("outcome", &expect.outcome, &outcome), ("screen", &expect.screen, &screen)] {
            if let Some(expected) = expected {
                self.hold_to(number, what, expected, is);
            }
        }
    }

    fn hold_list(&mut self, number: usize, what: &str, expected: Option<&[String]>, is: &[String]) {
        let Some(expected) = expected else { return };
        let list = |lines: &[String]| if lines.is_empty() { "none".to_owned() } else { lines.join("\n            ") };
        self.hold_to(number, what, &list(expected), &list(is));
    }

    fn hold_to(&mut self, number: usize, what: &str, expected: &str, is: &str) {
        if expected != is {
            let at = self.scenario.place_of(number);
            self.problems.push(format!("{at}: step {number}: {what}\n  expected: {expected}\n  is:       {is}"));
        }
    }

    /// # Panics
    /// When something that was expected did not hold.
    fn hold(self) -> Self {
        assert!(self.problems.is_empty(), "{}", self.problems.join("\n"));
        self
    }
}

/// "tiktok@whole-device present action forbidden 2023-05-09"
fn finding_line(finding: &Finding) -> String {
    let answer = match &finding.answer {
        Answer::Present(_) => "present",
        Answer::CannotTell { .. } => "cannot-tell",
        Answer::Attested { there: true, by: Teller::Employee, .. } => "said-there",
        Answer::Attested { there: false, by: Teller::Employee, .. } => "said-gone",
        Answer::Attested { there: true, by: Teller::Management, .. } => "told-there",
        Answer::Attested { there: false, by: Teller::Management, .. } => "told-gone",
    };
    let status = finding.status.map_or("-".to_owned(), |s| format!("{s:?}").to_lowercase());
    let duty = finding.judgement.duty.as_ref();
    let obligation = duty.map_or("-", |d| d.obligation.name());
    let deadline = duty.and_then(|d| d.deadline).map_or("-".to_owned(), |d| d.to_string());
    format!("{} {answer} {status} {obligation} {deadline}", finding.key)
}

/// An outcome's name.
#[must_use]
pub fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NothingAsked => "nothing-asked",
        Outcome::CannotTell => "cannot-tell",
        Outcome::Asked => "asked",
        Outcome::ActionNeeded => "action-needed",
    }
}

/// Ids of the screens to which a screen leads.
#[must_use]
pub fn links(screen: &Screen) -> Vec<String> {
    let link = |t: &Target| match t {
        Target::Show { screen } => Some(screen.to_string()),
        Target::Act { .. } | Target::System { .. } => None,
    };
    screen.targets().into_iter().filter_map(link).collect()
}

/// Events that a screen offers.
#[must_use]
pub fn actions(screen: &Screen) -> Vec<String> {
    let event = |t: &Target| match t {
        Target::Act { event } => Some(event.to_string()),
        Target::Show { .. } | Target::System { .. } => None,
    };
    screen.targets().into_iter().filter_map(event).collect()
}

/// A folder that is removed when it is dropped.
pub mod tempdir {
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicU32, Ordering};

    static NUMBER: AtomicU32 = AtomicU32::new(0);

    /// The folder.
    #[derive(Debug)]
    pub struct Folder(PathBuf);

    impl Folder {
        /// A new folder of its own in the system's folder for temporary files.
        #[must_use]
        pub fn new(name: &str) -> Self {
            Self::within(&std::env::temp_dir(), name)
        }

        /// A new folder of its own within another.
        #[must_use]
        pub fn within(folder: &Path, name: &str) -> Self {
            let n = NUMBER.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("appwijzer-{}-{n}-{name}", std::process::id()));
            std::fs::create_dir_all(&path).expect("a folder can be made");
            Folder(path)
        }

        /// Its path.
        #[must_use]
        pub fn path(&self) -> &Path {
            &self.0
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}
