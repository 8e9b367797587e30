//! The browser as the platform: all services of a page.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use appwijzer_core::contract::{Notification, StatusEntry};
use appwijzer_core::inventory::{Area, Evidence, Snapshot, Unseen};
use appwijzer_core::policy::{Part, Platform};
use appwijzer_core::ports::{
    Clock, FetchRequest, Fetching, Inventory, Notifier, PortError, Ports, SecureStorage, StatusChannel, Transport,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What the page hands in, and what it asks for afterwards.
#[derive(Debug)]
pub(crate) struct Device {
    inventory: Mutex<Vec<Snapshot>>,
    secrets: Mutex<BTreeMap<String, Vec<u8>>>,
    planned: Mutex<Vec<Notification>>,
    now: AtomicI64,
}

fn own<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Device {
    /// A page lists nothing, whatever it runs on. `secrets`: what [`Device::secrets`] gave.
    pub(crate) fn new(platform: Platform, secrets: Option<&str>, now: i64) -> Self {
        let nothing = Snapshot {
            area: Area::main(Part::WholeDevice),
            platform,
            evidence: Evidence::nothing(Unseen::Browser),
            apps: Vec::new(),
            probes: Vec::new(),
        };
        let kept: BTreeMap<String, String> =
            secrets.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let read = |(name, text): (String, String)| STANDARD.decode(text).ok().map(|bytes| (name, bytes));
        Device {
            inventory: Mutex::new(vec![nothing]),
            secrets: Mutex::new(kept.into_iter().filter_map(read).collect()),
            planned: Mutex::default(),
            now: AtomicI64::new(now),
        }
    }

    /// This, as every port.
    pub(crate) fn ports(self: &Arc<Self>) -> Ports {
        Ports {
            inventory: self.clone(),
            clock: self.clone(),
            storage: self.clone(),
            transport: self.clone(),
            notifier: self.clone(),
            status: self.clone(),
        }
    }

    /// What time it is from now on, in seconds since 1970 (UTC).
    pub(crate) fn set_now(&self, now: i64) {
        self.now.store(now, Ordering::Relaxed);
    }

    /// What is to be seen from now on.
    pub(crate) fn set_inventory(&self, snapshots: Vec<Snapshot>) {
        *own(&self.inventory) = snapshots;
    }

    /// Secure storage as JSON, name to base64, for the page to keep.
    pub(crate) fn secrets(&self) -> String {
        let all: BTreeMap<String, String> =
            own(&self.secrets).iter().map(|(name, bytes)| (name.clone(), STANDARD.encode(bytes))).collect();
        serde_json::to_string(&all).unwrap_or_default()
    }

    /// What was planned last.
    pub(crate) fn planned(&self) -> Vec<Notification> {
        own(&self.planned).clone()
    }
}

impl Inventory for Device {
    fn snapshots(&self) -> Result<Vec<Snapshot>, PortError> {
        Ok(own(&self.inventory).clone())
    }
}

impl Clock for Device {
    fn now(&self) -> i64 {
        self.now.load(Ordering::Relaxed)
    }
}

impl SecureStorage for Device {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, PortError> {
        Ok(own(&self.secrets).get(name).cloned())
    }

    fn set(&self, name: &str, value: &[u8]) -> Result<(), PortError> {
        match value {
            [] => own(&self.secrets).remove(name),
            _ => own(&self.secrets).insert(name.to_owned(), value.to_owned()),
        };
        Ok(())
    }
}

impl Transport for Device {
    // The page goes through the steps of a refresh itself: no future, no runtime, no timer.
    fn fetch(&self, _: FetchRequest) -> Fetching<'_> {
        Box::pin(async { Err(PortError::new("the page fetches")) })
    }
}

impl Notifier for Device {
    fn plan(&self, notifications: Vec<Notification>) -> Result<(), PortError> {
        *own(&self.planned) = notifications;
        Ok(())
    }
}

impl StatusChannel for Device {
    fn report(&self, _: Vec<StatusEntry>) -> Result<(), PortError> {
        Err(PortError::new("a page has no channel"))
    }
}
