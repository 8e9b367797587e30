//! A disk that fails: full, read-only, slow to admit that nothing was kept.
//!
//! The errors are put into the real calls of a real process: `strace` answers the n-th write, sync or
//! open of the journal in place of the kernel, and a limit on the size of files makes writes end
//! early. SQLite's own code for files runs as it does on a phone, and no code of ours is unsafe.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use appwijzer_tests::used::{Phone, rows};

use super::{TOWN, copy, street, used_phone};

/// The steps that a phone does while its disk fails, and those after.
const STEPS: u64 = 14;
/// Where the script begins: 40 refreshes and checks were made before.
const BEGIN: u64 = 40;

#[derive(Clone, Copy)]
enum Until {
    /// Once.
    Once,
    /// From then on.
    TheEnd,
}

/// Runs a phone on whose disk the n-th call of a kind fails, for every n, until no call is left that
/// could fail.
fn fails_at_every(name: &str, calls: &str, error: &str, until: Until) {
    let street = street(name);
    let before = Before::make(street.path());
    for n in 1.. {
        let phone = street.path().join("phone");
        copy(&before.folder, &phone);
        let log = street.path().join("strace.log");
        let when = match until {
            Until::Once => n.to_string(),
            Until::TheEnd => format!("{n}+"),
        };
        let mut command = Command::new("strace");
        command.args(["-f", "--seccomp-bpf", "-qq", "-o"]).arg(&log);
        command.args(["-e", &format!("trace={calls}"), "-e", &format!("inject={calls}:error={error}:when={when}")]);
        for file in ["journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm"] {
            command.arg("-P").arg(phone.join(file));
        }
        let child = used_phone(&phone, BEGIN, STEPS);
        command.arg(child.get_program()).args(child.get_args());
        let at = format!("{name}: {error} at {calls} number {n}");
        let said = run(command, &at);
        let injected = fs::read_to_string(&log).unwrap().matches("(INJECTED)").count();
        if injected == 0 {
            assert!(n > 1, "{at}: nothing ever failed");
            assert!(said.iter().all(|line| !line.starts_with("failed")), "{at}: {said:?}");
            return;
        }
        afterwards(&at, &before, &phone, &said);
        // Every call early on; then, where each step is like the last, some.
        if matches!(until, Until::TheEnd) && n >= 40 {
            return;
        }
    }
}

/// A phone that has been used for a while, its journal closed.
struct Before {
    folder: PathBuf,
    /// What it had accepted: policy, root.
    versions: (u64, u64),
}

impl Before {
    fn make(street: &Path) -> Self {
        let folder = street.join("before");
        fs::create_dir(&folder).unwrap();
        let phone = Phone::open(&folder, &TOWN).unwrap();
        (0..BEGIN).for_each(|step| phone.step(step).unwrap());
        let versions = versions(&phone);
        assert!(versions.0 > 1 && versions.1 > 1, "{versions:?}");
        Before { folder, versions }
    }
}

/// The versions of policy and root that a phone holds.
fn versions(phone: &Phone) -> (u64, u64) {
    let companion = phone.companion();
    (companion.marks().policy_version, companion.marks().root_version)
}

/// What a child says; it ends by itself, and never by a panic.
fn run(mut command: Command, at: &str) -> Vec<String> {
    let done = command.output().unwrap_or_else(|e| panic!("{at}: {:?}: {e}", command.get_program()));
    let errors = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{at}: {}: {errors}", done.status);
    String::from_utf8(done.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// When the disk works again: everything that was announced is there, the journal is whole and was not
/// set aside, and the phone goes on.
fn afterwards(at: &str, before: &Before, folder: &Path, said: &[String]) {
    assert!(!said.iter().any(|line| line == "anew"), "{at}: a journal that is whole was set aside: {said:?}");
    let forgets = said.iter().any(|line| line == "forgets");
    for line in said.iter().filter(|line| line.starts_with("failed")) {
        let code = line.split(' ').nth(2);
        // SQLite calls a read that failed a damaged file. A file that may not be opened is one that is locked.
        assert!(matches!(code, Some("storage" | "busy" | "journal" | "locked")), "{at}: {said:?}");
    }
    let announced = said.iter().rev().find(|line| line.starts_with("done")).filter(|_| !forgets).map(|line| {
        let mut words = line.split(' ').skip(2).map(|v| v.parse::<u64>().unwrap());
        (words.next().unwrap(), words.next().unwrap())
    });
    rows(&Phone::journal(folder)).unwrap_or_else(|e| panic!("{at}: {e}: {said:?}"));
    let phone = Phone::open(folder, &TOWN).unwrap_or_else(|e| panic!("{at}: {e}"));
    {
        let holds = versions(&phone);
        assert!(holds >= announced.unwrap_or_default().max(before.versions), "{at}: {holds:?} {said:?}");
        let mut companion = phone.companion();
        assert_eq!(companion.surroundings().unwrap().set_aside, None, "{at}: {said:?}");
        let in_force = companion.policy().unwrap().map_or(0, |p| p.policy().version);
        assert_eq!(in_force, holds.0, "{at}: {said:?}");
    }
    for step in BEGIN + STEPS..BEGIN + 2 * STEPS {
        phone.step(step).unwrap_or_else(|e| panic!("{at}: afterwards: {e}"));
    }
}

#[test]
fn a_sync_that_fails_is_told_and_loses_nothing_that_was_accepted() {
    fails_at_every("sync", "fsync,fdatasync", "EIO", Until::Once);
}

#[test]
fn a_write_that_fails_is_told_and_loses_nothing_that_was_accepted() {
    fails_at_every("write", "pwrite64", "EIO", Until::Once);
}

#[test]
fn a_disk_that_becomes_full_is_told_and_loses_nothing_that_was_accepted() {
    fails_at_every("full", "pwrite64,ftruncate,fallocate", "ENOSPC", Until::TheEnd);
}

/// The first open for writing fails, and so do all that follow.
#[test]
fn a_disk_that_cannot_be_written_is_told_and_loses_nothing_that_was_accepted() {
    fails_at_every("read-only", "openat", "EROFS", Until::Once);
    fails_at_every("read-only", "openat", "EACCES", Until::TheEnd);
}

#[test]
fn a_read_that_fails_is_told_and_loses_nothing_that_was_accepted() {
    fails_at_every("read", "pread64", "EIO", Until::Once);
}

/// Writes beyond a size end early (a short write), and the next one fails: as on a quota.
#[test]
fn writes_that_end_early_are_told_and_lose_nothing_that_was_accepted() {
    let street = street("short");
    let before = Before::make(street.path());
    let largest =
        fs::read_dir(&before.folder).unwrap().filter_map(|f| f.unwrap().metadata().ok()).map(|m| m.len()).max();
    let mut failures = 0;
    for blocks in (1..=largest.unwrap() / 512 + 400).step_by(13) {
        let phone = street.path().join("phone");
        copy(&before.folder, &phone);
        let child = used_phone(&phone, BEGIN, STEPS);
        let mut command = Command::new("sh");
        // A signal that is ignored stays ignored in what `exec` starts: the write then fails with EFBIG.
        command.args(["-c", r#"trap "" XFSZ; ulimit -f "$1"; shift; exec "$@""#, "sh", &blocks.to_string()]);
        command.arg(child.get_program()).args(child.get_args());
        let at = format!("files of at most {blocks} blocks of 512 bytes");
        let said = run(command, &at);
        failures += u64::from(said.iter().any(|line| line.starts_with("failed") || line == "forgets"));
        afterwards(&at, &before, &phone, &said);
    }
    assert!(failures > 0, "nothing ever failed");
}
