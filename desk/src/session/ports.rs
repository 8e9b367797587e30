//! The desk's own ports: no network, no MDM, nothing that lasts beside the journal.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use appwijzer_core::contract::{Notification, StatusEntry};
use appwijzer_core::ports::{FetchRequest, Fetching, Notifier, PortError, SecureStorage, StatusChannel, Transport};

/// Secure storage that lasts as long as the program.
#[derive(Debug, Default)]
pub struct MemoryStorage(Mutex<BTreeMap<String, Vec<u8>>>);

impl SecureStorage for MemoryStorage {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, PortError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned())
    }

    fn set(&self, name: &str, value: &[u8]) -> Result<(), PortError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), value.to_owned());
        Ok(())
    }
}

/// The desk fetches nothing for a companion.
#[derive(Debug)]
pub struct NoTransport;

impl Transport for NoTransport {
    fn fetch(&self, _: FetchRequest) -> Fetching<'_> {
        Box::pin(async { Err(PortError::new("the desk fetches nothing")) })
    }
}

/// Remembers what is planned and reported, for whoever shows it.
#[derive(Debug, Default)]
pub struct Outbox {
    /// The last plan.
    pub notifications: Mutex<Vec<Notification>>,
    /// The last status.
    pub status: Mutex<Vec<StatusEntry>>,
}

impl Notifier for Outbox {
    fn plan(&self, notifications: Vec<Notification>) -> Result<(), PortError> {
        *self.notifications.lock().unwrap_or_else(PoisonError::into_inner) = notifications;
        Ok(())
    }
}

impl StatusChannel for Outbox {
    fn report(&self, entries: Vec<StatusEntry>) -> Result<(), PortError> {
        *self.status.lock().unwrap_or_else(PoisonError::into_inner) = entries;
        Ok(())
    }
}
