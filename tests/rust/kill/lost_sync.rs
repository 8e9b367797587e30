//! Power that ends, on a medium that lags behind a sync: a write that SQLite was told is there is not, while
//! secure storage, which has a barrier of its own, is ahead, level or behind.
//!
//! What the log holds behind the last write that reached the medium comes in pieces of 512 bytes: any of them may
//! be there or not, in any order, and the last one may be torn.

use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_core::companion::RefreshOutcome;
use appwijzer_core::journal::{Journal, SetAside};
use appwijzer_core::trust::Marks;
use appwijzer_tests::used::{Chance, Phone};

use super::{TOWN, copy, street};

/// Steps of the phone's life.
const STEPS: u64 = 120;
/// States that are opened.
const STATES: u64 = 300;
/// How many steps a sync lags behind at most.
const LAG: u64 = 3;
const SECTOR: usize = 512;

/// What a phone's files are after a step.
struct Moment {
    journal: Vec<u8>,
    log: Vec<u8>,
    secure: PathBuf,
    /// Policy and root.
    versions: (u64, u64),
}

fn log_of(folder: &Path) -> PathBuf {
    PathBuf::from(format!("{}-wal", Phone::journal(folder).display()))
}

fn versions(phone: &Phone) -> (u64, u64) {
    let companion = phone.companion();
    (companion.marks().policy_version, companion.marks().root_version)
}

fn life(street: &Path) -> Vec<Moment> {
    let folder = street.join("phone");
    fs::create_dir(&folder).unwrap();
    let phone = Phone::open(&folder, &TOWN).unwrap();
    (0..STEPS)
        .map(|step| {
            phone.step(step).unwrap();
            let secure = street.join(format!("secure-{step}"));
            copy(&folder.join("secure"), &secure);
            Moment {
                journal: fs::read(Phone::journal(&folder)).unwrap(),
                log: fs::read(log_of(&folder)).unwrap_or_default(),
                secure,
                versions: versions(&phone),
            }
        })
        .collect()
}

/// The log as it was at the last sync that reached the medium, with some pieces of what was written later.
fn torn(synced: &[u8], later: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut log = synced.to_vec();
    if chance.below(4) == 0 {
        return log;
    }
    for at in (0..later.len()).step_by(SECTOR) {
        let end = later.len().min(at + SECTOR);
        // What is equal was there; of the rest each piece for itself.
        if log.get(at..end) == later.get(at..end) || chance.below(2) == 0 {
            continue;
        }
        if log.len() < end {
            log.resize(end, 0);
        }
        log[at..end].copy_from_slice(&later[at..end]);
    }
    if log.len() > synced.len() && chance.below(2) == 0 {
        let cut = usize::try_from(chance.below((log.len() - synced.len()) as u64)).unwrap();
        log.truncate(log.len() - cut);
    }
    log
}

#[test]
fn a_sync_that_was_lost_costs_no_journal_and_no_policy_that_was_synced() {
    let street = street("lost-sync");
    let moments = life(street.path());
    let mut chance = Chance::told("lost-sync");
    let (mut older, mut level) = (0, 0);
    for state in 0..STATES {
        let synced = chance.below(STEPS);
        let reached = (synced + chance.below(LAG + 1)).min(STEPS - 1);
        // Secure storage at once, or lazily.
        let secure = if state % 2 == 0 { reached } else { synced.saturating_sub(chance.below(LAG + 1)) };
        let moment = |step: u64| &moments[usize::try_from(step).unwrap()];
        let (from, to) = (moment(synced), moment(reached));
        let at = format!("state {state}: synced {synced}, reached {reached}, secure storage {secure}");

        let phone = street.path().join("after");
        copy(&moment(secure).secure, &phone.join("secure"));
        for ending in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(format!("{}{ending}", Phone::journal(&phone).display()));
        }
        fs::write(Phone::journal(&phone), &from.journal).unwrap();
        // Once a checkpoint was made the log begins anew: then it is the one that belongs to the file.
        let log = if from.journal == to.journal { torn(&from.log, &to.log, &mut chance) } else { from.log.clone() };
        fs::write(log_of(&phone), log).unwrap();

        let opened = Phone::open(&phone, &TOWN).unwrap_or_else(|e| panic!("{at}: {e}"));
        let in_force = opened.companion().policy().unwrap_or_else(|e| panic!("{at}: {e}"));
        let set_aside = opened.companion().surroundings().unwrap().set_aside;
        assert!(!matches!(set_aside, Some(SetAside::Damaged | SetAside::NotRemembering)), "{at}: {set_aside:?}");
        assert!(versions(&opened) >= from.versions.max(moment(secure).versions), "{at}");
        match in_force {
            Some(policy) => {
                level += 1;
                assert!(policy.policy().version >= from.versions.0, "{at}: what was synced is in force");
            }
            None => {
                older += 1;
                assert!(moment(secure).versions > from.versions, "{at}: only what is older waits");
            }
        }
        // The employee's own words and work are there, whatever the policy.
        let kept = Journal::open(&Phone::journal(&phone)).unwrap();
        assert_eq!(kept.setting("welcomed").unwrap().as_deref(), Some("yes"), "{at}");
        drop(kept);
        // The server puts it right.
        opened.step(reached.next_multiple_of(2)).unwrap();
        let outcome = opened.refresh().unwrap();
        assert!(matches!(outcome, RefreshOutcome::New | RefreshOutcome::Unchanged), "{at}: {outcome:?}");
        assert!(versions(&opened) >= to.versions.max(moment(secure).versions), "{at}");
        assert!(opened.companion().policy().unwrap().is_some(), "{at}");
        let stored = Phone::storage(&phone);
        let stored = appwijzer_core::ports::SecureStorage::get(&stored, "marks").unwrap().unwrap();
        assert!(Marks::from_bytes(&stored).unwrap().policy_version >= to.versions.0, "{at}");
        drop(opened);
        let again = Phone::open(&phone, &TOWN).unwrap();
        assert!(again.companion().policy().unwrap().is_some(), "{at}");
        assert_eq!(again.companion().surroundings().unwrap().set_aside, None, "{at}: it is said once");
    }
    println!("{older} waited for the server, {level} did not");
    assert!(older > 5 && level > 100, "{older} {level}");
}

/// Apple's fsync returns before the drive has it, unless SQLite asks for more.
#[test]
fn every_sync_reaches_the_medium_where_the_system_can_do_that() {
    let street = street("pragmas");
    let journal = Journal::open(&street.path().join("journal.sqlite")).unwrap();
    for (name, value) in [("fullfsync", 1), ("checkpoint_fullfsync", 1), ("synchronous", 2)] {
        assert_eq!(journal.pragma(name).unwrap(), value, "{name}");
    }
}
