//! The platform's services, as a shell implements them, and how the core reaches them.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use appwijzer_core::contract::{Notification, StatusEntry};
use appwijzer_core::inventory::Snapshot;
use appwijzer_core::ports::{self as core, FetchRequest, Fetching};

use crate::error::PortError;
use crate::guard::Guard;

/// What is installed.
#[uniffi::export(with_foreign)]
pub trait Inventory: Send + Sync {
    /// A snapshot of each area that the shell knows of; of an area that it cannot see, a snapshot
    /// whose coverage says so. May block; comes from a thread of its own.
    ///
    /// # Errors
    /// When the system does not answer at all.
    fn snapshots(&self) -> Result<Vec<Snapshot>, PortError>;
}

/// What time it is.
#[uniffi::export(with_foreign)]
pub trait Clock: Send + Sync {
    /// Seconds since 1970 (UTC). Must not block.
    ///
    /// # Errors
    /// Should not happen; the time that was read last is used then.
    fn now(&self) -> Result<i64, PortError>;
}

/// A place for a few small secrets that survives the loss of the app's files and is no part of any
/// backup (Keystore, Keychain). May block.
#[uniffi::export(with_foreign)]
pub trait SecureStorage: Send + Sync {
    /// What is kept under a name; nothing if nothing is.
    ///
    /// # Errors
    /// `Failed` when the storage does not answer now; `Gone` when what is kept can never be read again.
    fn get(&self, name: String) -> Result<Option<Vec<u8>>, PortError>;

    /// Keeps bytes (at most 4 KiB) under a name, in place of what was there, readable or not. No bytes take away what
    /// was there, with its name.
    ///
    /// # Errors
    /// When they could not be kept.
    fn set(&self, name: String, value: Vec<u8>) -> Result<(), PortError>;
}

/// What a server answered.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FetchResponse {
    /// HTTP status.
    pub status: u16,
    /// The address that answered, after redirects.
    pub address: String,
    /// `ETag` of the answer.
    pub etag: Option<String>,
    /// `Content-Type` of the answer.
    pub content_type: Option<String>,
    /// The body; empty unless the status is 200.
    pub body: Vec<u8>,
    /// `Date` of the answer, in seconds since 1970 (UTC); nothing if it had none. Helps a phone whose clock is
    /// wrong.
    #[uniffi(default = None)]
    pub date: Option<i64>,
}

/// Fetches public files. `GET` over TLS only; no cookies, no identifiers, no cache of its own;
/// redirects within the same host at most.
#[uniffi::export(with_foreign)]
#[async_trait::async_trait]
pub trait Transport: Send + Sync {
    /// Fetches a file. Is given up after 60 seconds.
    ///
    /// # Errors
    /// When no answer came.
    async fn fetch(&self, request: FetchRequest) -> Result<FetchResponse, PortError>;
}

/// Shows notifications.
#[uniffi::export(with_foreign)]
pub trait Notifier: Send + Sync {
    /// Replaces everything that was planned before by these, the soonest first. Those that are due
    /// are shown now, each once. May block.
    ///
    /// # Errors
    /// When the system refuses.
    fn plan(&self, notifications: Vec<Notification>) -> Result<(), PortError>;
}

/// The MDM's own channel for an app's status (keyed app states, managed feedback).
#[uniffi::export(with_foreign)]
pub trait StatusChannel: Send + Sync {
    /// Hands over the whole status, in place of the one before. May block.
    ///
    /// # Errors
    /// When there is no channel or it does not answer.
    fn report(&self, entries: Vec<StatusEntry>) -> Result<(), PortError>;
}

/// All services of one platform.
#[derive(Clone, uniffi::Record)]
pub struct Ports {
    /// What is installed.
    pub inventory: Arc<dyn Inventory>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Small secrets.
    pub storage: Arc<dyn SecureStorage>,
    /// Public files.
    pub transport: Arc<dyn Transport>,
    /// Notifications.
    pub notifier: Arc<dyn Notifier>,
    /// Status for the MDM.
    pub status: Arc<dyn StatusChannel>,
}

impl fmt::Debug for Ports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ports")
    }
}

/// How long a service may take before it is given up, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Limits {
    /// The inventory. Default 20 seconds.
    #[uniffi(default = 20000)]
    pub inventory: u32,
    /// Any other service but the transport. Default 5 seconds.
    #[uniffi(default = 5000)]
    pub other: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { inventory: 20_000, other: 5_000 }
    }
}

impl Ports {
    /// The core's ports over these.
    pub(crate) fn into_core(self, limits: Limits) -> core::Ports {
        let guard = |name, limit: u32| Guard::new(name, Duration::from_millis(limit.max(1).into()));
        core::Ports {
            inventory: Arc::new(Port { service: self.inventory, guard: guard("inventory", limits.inventory) }),
            clock: Arc::new(GuardedClock {
                port: Port { service: self.clock, guard: guard("clock", limits.other) },
                last: AtomicI64::new(0),
            }),
            storage: Arc::new(Port { service: self.storage, guard: guard("secure storage", limits.other) }),
            transport: Arc::new(Fetcher(self.transport)),
            notifier: Arc::new(Port { service: self.notifier, guard: guard("notifier", limits.other) }),
            status: Arc::new(Port { service: self.status, guard: guard("status channel", limits.other) }),
        }
    }
}

/// A service behind its guard.
struct Port<S: ?Sized> {
    guard: Guard,
    service: Arc<S>,
}

impl<S: ?Sized> fmt::Debug for Port<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.guard.fmt(f)
    }
}

impl core::Inventory for Port<dyn Inventory> {
    fn snapshots(&self) -> Result<Vec<Snapshot>, core::PortError> {
        let service = self.service.clone();
        self.guard.call(move || service.snapshots())
    }
}

impl core::SecureStorage for Port<dyn SecureStorage> {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, core::PortError> {
        let (service, name) = (self.service.clone(), name.to_owned());
        self.guard.call(move || service.get(name))
    }

    fn set(&self, name: &str, value: &[u8]) -> Result<(), core::PortError> {
        let (service, name, value) = (self.service.clone(), name.to_owned(), value.to_owned());
        self.guard.call(move || service.set(name, value))
    }
}

impl core::Notifier for Port<dyn Notifier> {
    fn plan(&self, notifications: Vec<Notification>) -> Result<(), core::PortError> {
        let service = self.service.clone();
        self.guard.call(move || service.plan(notifications))
    }
}

impl core::StatusChannel for Port<dyn StatusChannel> {
    fn report(&self, entries: Vec<StatusEntry>) -> Result<(), core::PortError> {
        let service = self.service.clone();
        self.guard.call(move || service.report(entries))
    }
}

/// A clock that goes on showing the last time when the shell's fails. Within the years 1970 to 9999.
#[derive(Debug)]
struct GuardedClock {
    port: Port<dyn Clock>,
    last: AtomicI64,
}

/// The last second of the year 9999.
const LAST_SECOND: i64 = 253_402_300_799;

impl core::Clock for GuardedClock {
    fn now(&self) -> i64 {
        let service = self.port.service.clone();
        match self.port.guard.call(move || service.now()) {
            Ok(now) => {
                let now = now.clamp(0, LAST_SECOND);
                self.last.store(now, Ordering::Relaxed);
                now
            }
            Err(e) => {
                log::warn!("the clock did not answer: {e}");
                self.last.load(Ordering::Relaxed)
            }
        }
    }
}

/// The core itself sets a time limit and drops the future.
struct Fetcher(Arc<dyn Transport>);

impl fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fetcher")
    }
}

impl core::Transport for Fetcher {
    fn fetch(&self, request: FetchRequest) -> Fetching<'_> {
        Box::pin(async move {
            let FetchResponse { status, address, etag, content_type, body, date } = self.0.fetch(request).await?;
            Ok(core::FetchResponse { status, address, etag, content_type, date, body })
        })
    }
}
