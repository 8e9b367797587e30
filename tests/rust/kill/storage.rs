//! Secure storage that does not answer, and the order of what is written.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use appwijzer_core::companion::{Companion, Storage};
use appwijzer_core::ports::{PortError, Ports, SecureStorage};
use appwijzer_core::testing::FakeDevice;
use appwijzer_core::trust::Marks;
use appwijzer_tests::device::android_phone;
use appwijzer_tests::used::{Phone, rows};

use super::{TOWN, copy, street};

/// Secure storage that can be written and, for a while, not read: before the first unlocking.
#[derive(Debug)]
struct Locked {
    device: FakeDevice,
    locked: AtomicBool,
}

impl SecureStorage for Locked {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, PortError> {
        if self.locked.load(Ordering::Relaxed) {
            return Err(PortError::new("locked in this test"));
        }
        self.device.storage.get(name)
    }

    fn set(&self, name: &str, value: &[u8]) -> Result<(), PortError> {
        self.device.storage.set(name, value)
    }
}

/// A grant names the device's key: a new one in its place would make it useless.
#[test]
fn what_secure_storage_cannot_show_now_is_not_written_over() {
    let device = FakeDevice::new(vec![], 1_770_721_200);
    let storage = Arc::new(Locked { device: device.clone(), locked: AtomicBool::new(false) });
    let code = || {
        let shell = android_phone("en");
        let ports = Ports { storage: storage.clone(), ..device.ports() };
        let mut companion = Companion::open(Storage::Memory, ports, shell).unwrap();
        companion.begin_refresh(true).unwrap();
        companion.surroundings().unwrap().device_code
    };
    let before = code();
    assert!(!before.is_empty());
    let kept = device.storage.values.lock().unwrap().clone();
    storage.locked.store(true, Ordering::Relaxed);
    assert_eq!(code(), "", "there is no other key in its place");
    assert_eq!(*device.storage.values.lock().unwrap(), kept);
    storage.locked.store(false, Ordering::Relaxed);
    assert_eq!(code(), before);
}

/// The end came after the journal's write and before that of secure storage: the next start makes up
/// for it, or a journal that is damaged later would open the door to the policy before.
#[test]
fn secure_storage_that_fell_behind_the_journal_catches_up_at_the_next_start() {
    let street = street("behind");
    let folder = street.path().join("phone");
    fs::create_dir(&folder).unwrap();
    let phone = Phone::open(&folder, &TOWN).unwrap();
    phone.step(0).unwrap();
    copy(&folder.join("secure"), &street.path().join("secure"));
    phone.step(10).unwrap();
    phone.refresh().unwrap();
    let newest = phone.companion().marks().clone();
    drop(phone);
    copy(&street.path().join("secure"), &folder.join("secure"));
    let stored = || Marks::from_bytes(&Phone::storage(&folder).get("marks").unwrap().unwrap()).unwrap();
    assert!(stored().policy_version < newest.policy_version);
    let phone = Phone::open(&folder, &TOWN).unwrap();
    phone.companion().policy().unwrap();
    assert_eq!(stored(), newest);
}

/// While nothing can be kept in the journal, secure storage keeps no marks of what will be forgotten:
/// the journal would be taken for an older copy as soon as it can be used again.
#[test]
fn a_journal_that_could_not_be_opened_for_a_while_is_not_taken_for_an_older_copy() {
    let street = street("a-while");
    let folder = street.path().join("phone");
    fs::create_dir(&folder).unwrap();
    let phone = Phone::open(&folder, &TOWN).unwrap();
    (0..10).for_each(|step| phone.step(step).unwrap());
    drop(phone);
    let before = rows(&Phone::journal(&folder)).unwrap();
    // A folder stands where the journal was: nobody, not even the superuser, can open it.
    let (journal, aside) = (Phone::journal(&folder), folder.join("aside"));
    fs::rename(&journal, &aside).unwrap();
    fs::create_dir(&journal).unwrap();
    let phone = Phone::open(&folder, &TOWN).unwrap();
    phone.step(40).unwrap();
    phone.refresh().unwrap();
    assert!(phone.companion().policy().unwrap().is_some(), "it works, and forgets");
    drop(phone);
    fs::remove_dir(&journal).unwrap();
    fs::rename(&aside, &journal).unwrap();
    let phone = Phone::open(&folder, &TOWN).unwrap();
    assert_eq!(phone.companion().surroundings().unwrap().set_aside, None);
    assert!(phone.companion().policy().unwrap().is_some());
    assert_eq!(rows(&journal).unwrap(), before);
}
