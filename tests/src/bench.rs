//! What the benches of the companion share: a device on which it was used before, and a start from there.

use std::path::{Path, PathBuf};

use appwijzer_core::cases::{Assessment, Facts, Unseen, assess_again};
use appwijzer_core::companion::{Companion, Storage};
use appwijzer_core::detection::{Watch, detect};
use appwijzer_core::inventory::Snapshot;
use appwijzer_core::obligation::Device;
use appwijzer_core::policy::{Form, Ownership, Platform, PolicyFile};
use appwijzer_core::testing::FakeDevice;

use crate::device::{android_phone, day, noon, work_device};
use crate::run::open;
use crate::run::tempdir::Folder;

/// The day of every bench.
const DAY: &str = "2026-01-15";

/// A phone with these apps.
#[must_use]
pub fn phone(snapshot: &Snapshot) -> FakeDevice {
    FakeDevice::new(vec![snapshot.clone()], noon(DAY, "Europe/Amsterdam"))
}

/// Match, judge, assess: a check in memory, under a policy that was read before, by one who checked before.
#[must_use]
pub fn warm_check(policy: &PolicyFile, snapshot: &Snapshot, unseen: &mut Unseen) -> Assessment {
    let device = Device { ownership: Some(Ownership::Work), ..Device::unknown(Platform::Android, Form::Phone) };
    let watch = Watch::nothing();
    let day = day(DAY);
    let facts = Facts { policy, device: &device, attestations: &[], told: None, grants: &[], watch, day };
    assess_again(facts, &[detect(policy, snapshot, watch)], unseen)
}

/// A folder with the journal of a companion that accepted the policy and was used once.
///
/// # Panics
/// When the companion cannot be opened.
#[must_use]
pub fn used_companion(policy: &PolicyFile, phone: &FakeDevice) -> (Folder, PathBuf) {
    let folder = Folder::new("bench");
    let path = folder.path().join("journal.sqlite");
    open(phone, policy, work_device(android_phone("nl")), Some(&path)).screen("home").unwrap();
    (folder, path)
}

/// Everything from a started process to the first screen, with a policy that was accepted before: open the journal,
/// verify, read and index the policy, check the apps, load the words, draw home.
///
/// # Panics
/// When the companion cannot be opened.
#[must_use]
pub fn cold_start(path: &Path, phone: &FakeDevice) -> usize {
    let storage = Storage::File(path.to_owned());
    let mut companion = Companion::open(storage, phone.ports(), android_phone("nl")).unwrap();
    companion.screen("home").unwrap().blocks.len()
}
