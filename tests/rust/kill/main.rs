//! A journal that survives anything: killed processes, failing disks, damaged files.
//!
//! A child process uses a phone (`src/used`); what it leaves behind is read here.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod damage;
mod faults;
mod kills;
mod lost_sync;
mod storage;
mod two;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, LazyLock};

use appwijzer_tests::run::policy;
use appwijzer_tests::run::tempdir::Folder;
use appwijzer_tests::used::Town;

static TOWN: LazyLock<Arc<Town>> = LazyLock::new(|| Arc::new(Town::new(&POLICY)));
static POLICY: LazyLock<Vec<u8>> = LazyLock::new(|| policy("announced").bytes().to_owned());

/// A folder for phones, with the policy that their organisation publishes from. In memory where the
/// system has such a place: a killed process loses there what it loses on a disk, and a sync is quick.
fn street(name: &str) -> Folder {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { Folder::within(memory, name) } else { Folder::new(name) };
    fs::write(folder.path().join("policy.json"), &*POLICY).unwrap();
    folder
}

/// The command that uses a phone from a step on.
fn used_phone(phone: &Path, first: u64, count: u64) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_used-phone"));
    command.arg(phone).arg(first.to_string()).arg(count.to_string()).stdin(Stdio::null()).stdout(Stdio::piped());
    command
}

/// Copies a phone's folder, in place of what was there.
fn copy(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).into_iter().flatten() {
        let entry = entry.unwrap();
        let target: PathBuf = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            drop(fs::copy(entry.path(), target));
        }
    }
}
