//! Fakes of all ports, for tests of the companion and of shells. Not in what ships.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::contract::{Notification, StatusEntry};
use crate::inventory::Snapshot;
use crate::ports::{
    Clock, FetchRequest, FetchResponse, Fetching, Inventory, Notifier, PortError, Ports, SecureStorage, StatusChannel,
    Transport,
};

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An inventory of which the test says what it shows, and how often it was asked.
#[derive(Debug, Default)]
pub struct FakeInventory {
    /// What it shows; `None`: it fails.
    pub snapshots: Mutex<Option<Vec<Snapshot>>>,
    /// How often it was asked.
    pub asked: AtomicI64,
}

impl Inventory for FakeInventory {
    fn snapshots(&self) -> Result<Vec<Snapshot>, PortError> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        lock(&self.snapshots).clone().ok_or_else(|| PortError::new("the inventory fails in this test"))
    }
}

/// A clock that shows what the test says.
#[derive(Debug, Default)]
pub struct FakeClock(pub AtomicI64);

impl Clock for FakeClock {
    fn now(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Secure storage in memory; can be made to fail.
#[derive(Debug, Default)]
pub struct FakeStorage {
    /// What is kept.
    pub values: Mutex<BTreeMap<String, Vec<u8>>>,
    /// Whether it fails.
    pub fails: AtomicBool,
    /// Whether nothing can be written.
    pub full: AtomicBool,
    /// Names of what can never be read again, until it is written anew.
    pub gone: Mutex<BTreeSet<String>>,
}

impl SecureStorage for FakeStorage {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, PortError> {
        if self.fails.load(Ordering::Relaxed) {
            return Err(PortError::new("secure storage fails in this test"));
        }
        if lock(&self.gone).contains(name) {
            return Err(PortError::gone("its key is lost in this test"));
        }
        Ok(lock(&self.values).get(name).cloned())
    }

    fn set(&self, name: &str, value: &[u8]) -> Result<(), PortError> {
        if self.fails.load(Ordering::Relaxed) {
            return Err(PortError::new("secure storage fails in this test"));
        }
        if self.full.load(Ordering::Relaxed) {
            return Err(PortError::new("secure storage is full in this test"));
        }
        lock(&self.gone).remove(name);
        match value {
            [] => lock(&self.values).remove(name),
            _ => lock(&self.values).insert(name.to_owned(), value.to_owned()),
        };
        Ok(())
    }
}

/// A server in memory: files by their addresses, and every request that was made.
#[derive(Debug, Default)]
pub struct FakeTransport {
    /// Files, each with an ETag.
    pub files: Mutex<BTreeMap<String, (Vec<u8>, String)>>,
    /// The requests.
    pub requests: Mutex<Vec<FetchRequest>>,
    /// Whether there is no network.
    pub offline: AtomicBool,
    /// The date that it gives with every answer, in seconds since 1970 (UTC); 0: none.
    pub date: AtomicI64,
}

impl FakeTransport {
    /// Puts a file on the server.
    pub fn put(&self, address: &str, bytes: impl Into<Vec<u8>>) {
        let bytes = bytes.into();
        let etag = format!("\"{:x}\"", bytes.iter().fold(5381u64, |h, b| h.wrapping_mul(33) ^ u64::from(*b)));
        lock(&self.files).insert(address.to_owned(), (bytes, etag));
    }

    /// Takes a file from the server.
    pub fn remove(&self, address: &str) {
        lock(&self.files).remove(address);
    }

    fn answer(&self, request: FetchRequest) -> Result<FetchResponse, PortError> {
        lock(&self.requests).push(request.clone());
        if self.offline.load(Ordering::Relaxed) {
            return Err(PortError::new("there is no network in this test"));
        }
        let response = |status, body, etag| FetchResponse {
            status,
            address: request.address.clone(),
            etag,
            content_type: Some("application/json".to_owned()),
            body,
            date: Some(self.date.load(Ordering::Relaxed)).filter(|date| *date != 0),
        };
        Ok(match lock(&self.files).get(&request.address) {
            None => response(404, Vec::new(), None),
            Some((_, etag)) if request.etag.as_ref() == Some(etag) => response(304, Vec::new(), Some(etag.clone())),
            Some((body, etag)) => response(200, body.clone(), Some(etag.clone())),
        })
    }
}

impl Transport for FakeTransport {
    fn fetch(&self, request: FetchRequest) -> Fetching<'_> {
        let answer = self.answer(request);
        Box::pin(async move { answer })
    }
}

/// Remembers the last plan.
#[derive(Debug, Default)]
pub struct FakeNotifier(pub Mutex<Vec<Notification>>);

impl Notifier for FakeNotifier {
    fn plan(&self, notifications: Vec<Notification>) -> Result<(), PortError> {
        *lock(&self.0) = notifications;
        Ok(())
    }
}

/// Remembers every report.
#[derive(Debug, Default)]
pub struct FakeStatus(pub Mutex<Vec<Vec<StatusEntry>>>);

impl StatusChannel for FakeStatus {
    fn report(&self, entries: Vec<StatusEntry>) -> Result<(), PortError> {
        lock(&self.0).push(entries);
        Ok(())
    }
}

/// All fakes of one device.
#[derive(Clone, Default)]
pub struct FakeDevice {
    /// What is installed.
    pub inventory: Arc<FakeInventory>,
    /// What time it is.
    pub clock: Arc<FakeClock>,
    /// Small secrets.
    pub storage: Arc<FakeStorage>,
    /// A server.
    pub transport: Arc<FakeTransport>,
    /// Notifications.
    pub notifier: Arc<FakeNotifier>,
    /// The MDM.
    pub status: Arc<FakeStatus>,
}

impl fmt::Debug for FakeDevice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FakeDevice")
    }
}

/// What a fake device keeps in secure storage from the start: the same names for the same apps, and
/// the same code of the device, in every run and in every language that scenarios are run in. The key
/// pair is the first of RFC 8032, section 7.1, in PKCS #8 (RFC 8410).
#[must_use]
pub fn kept_secrets() -> [(String, Vec<u8>); 2] {
    let mut key = vec![0x30, 0x53, 2, 1, 1, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
    key.extend([
        0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49,
        0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
    ]);
    key.extend([0xa1, 0x23, 3, 0x21, 0]);
    key.extend([
        0xd7, 0x5a, 0x98, 0x01, 0x82, 0xb1, 0x0a, 0xb7, 0xd5, 0x4b, 0xfe, 0xd3, 0xc9, 0x64, 0x07, 0x3a, 0x0e, 0xe1,
        0x72, 0xf3, 0xda, 0xa6, 0x23, 0x25, 0xaf, 0x02, 0x1a, 0x68, 0xf7, 0x07, 0x51, 0x1a,
    ]);
    [("salt".to_owned(), vec![7; 32]), ("device-key".to_owned(), key)]
}

impl FakeDevice {
    /// A device that shows these snapshots at this time (seconds since 1970, UTC).
    #[must_use]
    pub fn new(snapshots: Vec<Snapshot>, now: i64) -> Self {
        let device = FakeDevice::default();
        *lock(&device.inventory.snapshots) = Some(snapshots);
        device.clock.0.store(now, Ordering::Relaxed);
        lock(&device.storage.values).extend(kept_secrets());
        device
    }

    /// Its ports.
    #[must_use]
    pub fn ports(&self) -> Ports {
        Ports {
            inventory: self.inventory.clone(),
            clock: self.clock.clone(),
            storage: self.storage.clone(),
            transport: self.transport.clone(),
            notifier: self.notifier.clone(),
            status: self.status.clone(),
        }
    }

    /// Sets its clock.
    pub fn set_time(&self, now: i64) {
        self.clock.0.store(now, Ordering::Relaxed);
    }

    /// Changes what is installed.
    pub fn change(&self, change: impl FnOnce(&mut Vec<Snapshot>)) {
        change(lock(&self.inventory.snapshots).get_or_insert_default());
    }
}
