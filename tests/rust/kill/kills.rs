//! Killed at any instant.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Child;
use std::time::Duration;

use appwijzer_core::ports::SecureStorage;
use appwijzer_core::trust::Marks;
use appwijzer_tests::run::tempdir::Folder;
use appwijzer_tests::used::{Chance, Phone, Rows, rows};

use super::{TOWN, copy, street, used_phone};

/// How often a phone is killed, on all streets together: so often, or as the variable `KILLS` says.
const KILLS: u64 = 520;

fn kills() -> u64 {
    std::env::var("KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(KILLS)
}

const STREETS: u64 = 2;
/// After so many kills a new phone is taken into use, so that beginning is killed too.
const LIFE: u64 = 20;
/// The longest wait after the last announcement, in microseconds: about as long as a step takes.
const INSTANT: u64 = 12_000;

/// At every instant the journal is what it was before the action in hand, or after it, or, where the
/// action writes several times, after some of its writes: every row is one of the two. Nothing that
/// was announced is missing.
#[test]
fn a_phone_that_is_killed_at_any_instant_loses_at_most_the_action_in_hand() {
    let mut chance = Chance::told("kills");
    let seeds: Vec<u64> = (0..STREETS).map(|_| chance.below(u64::MAX)).collect();
    let mut counted = Counted::default();
    std::thread::scope(|scope| {
        let streets: Vec<_> = seeds.iter().map(|seed| scope.spawn(|| kill_again_and_again(*seed))).collect();
        for street in streets {
            counted.add(&street.join().unwrap());
        }
    });
    println!("{counted:?}");
    assert!(counted.kills >= kills() - kills() % STREETS, "{counted:?}");
    // What makes this a test: kills came before, within and after writes, and while opening.
    assert!(counted.missing > 20 && counted.kept > 0 && counted.opening > 5, "{counted:?}");
}

#[derive(Debug, Default)]
struct Counted {
    kills: u64,
    /// Killed before the companion was open.
    opening: u64,
    /// Nothing of the action in hand is there.
    missing: u64,
    /// All of it is there, though it was never announced.
    kept: u64,
    /// It changes nothing that is kept.
    same: u64,
    /// Some of its writes are there.
    between: u64,
}

impl Counted {
    fn add(&mut self, other: &Counted) {
        self.kills += other.kills;
        self.opening += other.opening;
        self.missing += other.missing;
        self.kept += other.kept;
        self.same += other.same;
        self.between += other.between;
    }
}

fn kill_again_and_again(seed: u64) -> Counted {
    let mut chance = Chance::from_seed(seed);
    let street = street("kills");
    let mut counted = Counted::default();
    for life in 0.. {
        let mut step = 2 * chance.below(50);
        let phone = street.path().join(format!("phone-{life}"));
        std::fs::create_dir(&phone).unwrap();
        let mut twin = Twin::take(&street, &phone);
        for _ in 0..LIFE {
            if counted.kills >= kills() / STREETS {
                return counted;
            }
            let (wait_for, moment) = (chance.below(6), Duration::from_micros(chance.below(INSTANT)));
            let said = kill_after(used_phone(&phone, step, 1_000).spawn().unwrap(), wait_for, moment);
            counted.kills += 1;
            let at = format!("SEED {seed}, kill {}: step {step}, {said:?}", counted.kills);
            let steps = twin.repeat(&said, &mut step);
            counted.opening += u64::from(!said.opened);
            let found = Twin::take(&street, &phone);
            compare(&at, &steps, &found.before_open, &mut counted);
            found.check(&at, &said);
            twin = found;
        }
    }
    counted
}

/// What a child said before it was killed.
#[derive(Debug, Default)]
struct Said {
    opened: bool,
    /// Steps that were announced.
    done: u64,
    /// The last versions that were announced: policy, root.
    versions: (u64, u64),
}

/// Kills a child a moment after so many announcements.
fn kill_after(mut child: Child, announcements: u64, moment: Duration) -> Said {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut said = Said::default();
    for _ in 0..announcements {
        said.hear(&lines.next().expect("the child goes on").unwrap());
    }
    std::thread::sleep(moment);
    child.kill().unwrap();
    child.wait().unwrap();
    // What was announced before the kill is still in the pipe.
    lines.for_each(|line| said.hear(&line.unwrap()));
    said
}

impl Said {
    fn hear(&mut self, line: &str) {
        let mut words = line.split(' ');
        match words.next() {
            Some("open") => self.opened = true,
            Some("done") => {
                self.done += 1;
                let mut version = || words.next_back().and_then(|v| v.parse().ok()).expect("a version");
                let root = version();
                self.versions = (version(), root);
            }
            _ => panic!("the child said: {line}"),
        }
    }
}

/// A copy of a phone's files, opened here.
struct Twin {
    phone: Phone,
    /// What the journal held before it was opened.
    before_open: Rows,
    journal: std::path::PathBuf,
    secure: Option<Marks>,
}

impl Twin {
    fn take(street: &Folder, phone: &Path) -> Self {
        let copied = street.path().join(format!("twin-{}", phone.file_name().unwrap().display()));
        copy(phone, &copied);
        let journal = Phone::journal(&copied);
        let before_open = if journal.exists() { rows(&journal).unwrap() } else { Rows::new() };
        let secure = Phone::storage(&copied).get("marks").unwrap();
        let secure = secure.map(|bytes| Marks::from_bytes(&bytes).expect("marks are never half written"));
        Twin { phone: Phone::open(&copied, &TOWN).unwrap(), before_open, journal, secure }
    }

    /// Does the steps that a child announced, and the one that it had in hand; returns the rows before
    /// that one and after it. `step` moves on to the next even one.
    fn repeat(&self, said: &Said, step: &mut u64) -> (Rows, Rows) {
        if !said.opened {
            return (self.before_open.clone(), rows(&self.journal).unwrap());
        }
        for done in 0..said.done {
            self.phone.step(*step + done).unwrap();
        }
        let before = rows(&self.journal).unwrap();
        self.phone.step(*step + said.done).unwrap();
        *step = (*step + said.done + 1).next_multiple_of(2);
        (before, rows(&self.journal).unwrap())
    }

    /// Nothing that was accepted is lost, and the marks are nowhere lower than what was announced.
    fn check(&self, at: &str, said: &Said) {
        let mut companion = self.phone.companion();
        assert_eq!(companion.surroundings().unwrap().set_aside, None, "{at}");
        let marks = companion.marks().clone();
        assert!((marks.policy_version, marks.root_version) >= said.versions, "{at}: {marks:?}");
        let in_force = companion.policy().unwrap().map_or(0, |p| p.policy().version);
        assert_eq!(in_force, marks.policy_version, "{at}: the policy in force is the newest that was accepted");
        assert_eq!(companion.root().map_or(0, |r| r.root.version), marks.root_version, "{at}");
        if said.done > 0 {
            let secure = self.secure.as_ref().expect("secure storage has marks");
            assert!((secure.policy_version, secure.root_version) >= said.versions, "{at}: {secure:?}");
        }
    }
}

fn compare(at: &str, (before, after): &(Rows, Rows), found: &Rows, counted: &mut Counted) {
    for key in before.keys().chain(after.keys()).chain(found.keys()) {
        let (old, new, is) = (before.get(key), after.get(key), found.get(key));
        let fits = is == old
            || is == new
            || key == "settings marks" && marks_between(old, is, new)
            || key == "documents root" && version_between(old, is, new)
            || key == "settings refresh" && etag_let_go(old, is);
        assert!(fits, "{at}: {key} is {is:?}, neither {old:?} nor {new:?}");
    }
    match (found == before, found == after) {
        (true, true) => counted.same += 1,
        (true, false) => counted.missing += 1,
        (false, true) => counted.kept += 1,
        (false, false) => counted.between += 1,
    }
}

/// A refresh writes the marks after a root and after a policy.
fn marks_between(old: Option<&String>, is: Option<&String>, new: Option<&String>) -> bool {
    let read = |text: Option<&String>| text.and_then(|t| Marks::from_bytes(t.as_bytes()));
    let (old, Some(is), Some(new)) = (read(old).unwrap_or_default(), read(is), read(new)) else { return false };
    let between = |a: u64, b: u64, c: u64| a <= b && b <= c;
    between(old.root_version, is.root_version, new.root_version)
        && between(old.policy_version, is.policy_version, new.policy_version)
}

/// A next root lets go of the policy's ETag; the policy comes in a write of its own.
fn etag_let_go(old: Option<&String>, is: Option<&String>) -> bool {
    let read = |text: Option<&String>| text.and_then(|t| serde_json::from_str::<serde_json::Value>(t).ok());
    let (Some(mut old), Some(is)) = (read(old), read(is)) else { return false };
    old["etag"] = serde_json::Value::Null;
    old == is
}

/// A first refresh takes several roots, one after the other.
fn version_between(old: Option<&String>, is: Option<&String>, new: Option<&String>) -> bool {
    let version = |text: Option<&String>| text.and_then(|t| t.split(' ').next()?.parse::<u64>().ok()).unwrap_or(0);
    version(old) <= version(is) && version(is) <= version(new)
}
