//! The platform of a simulated device: what it shows, what time it is, what it would fetch.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use appwijzer_core::inventory::Snapshot;
use appwijzer_core::ports::{
    Clock, FetchRequest, FetchResponse, Fetching, Inventory, PortError, SecureStorage, Transport,
};

/// The value, whatever another thread did while it held it.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What is installed on the simulated device.
#[derive(Debug, Default)]
pub(super) struct Phone(pub(super) Mutex<Vec<Snapshot>>);

impl Inventory for Phone {
    fn snapshots(&self) -> Result<Vec<Snapshot>, PortError> {
        Ok(lock(&self.0).clone())
    }
}

/// A clock that is set by the slider.
#[derive(Debug, Default)]
pub(super) struct Dial(AtomicI64);

impl Dial {
    pub(super) fn set(&self, now: i64) {
        self.0.store(now, Ordering::Relaxed);
    }
}

impl Clock for Dial {
    fn now(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Secure storage whose salt is the same every time: one scenario gives one page.
#[derive(Debug)]
pub(super) struct Vault(Mutex<BTreeMap<String, Vec<u8>>>);

impl Default for Vault {
    fn default() -> Self {
        Vault(Mutex::new(BTreeMap::from([("salt".to_owned(), vec![7; 32])])))
    }
}

impl SecureStorage for Vault {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, PortError> {
        Ok(lock(&self.0).get(name).cloned())
    }

    fn set(&self, name: &str, value: &[u8]) -> Result<(), PortError> {
        lock(&self.0).insert(name.to_owned(), value.to_owned());
        Ok(())
    }
}

/// The organisation's web server, in memory. Remembers what was asked of it.
#[derive(Debug, Default)]
pub(super) struct WebServer {
    pub(super) files: Mutex<BTreeMap<String, Vec<u8>>>,
    pub(super) asked: Mutex<Vec<String>>,
}

impl Transport for WebServer {
    fn fetch(&self, request: FetchRequest) -> Fetching<'_> {
        lock(&self.asked).push(request.address.clone());
        let body = lock(&self.files).get(&request.address).cloned();
        let response = FetchResponse {
            status: if body.is_some() { 200 } else { 404 },
            address: request.address,
            etag: None,
            content_type: Some("application/json".to_owned()),
            date: None,
            body: body.unwrap_or_default(),
        };
        Box::pin(async move { Ok(response) })
    }
}
