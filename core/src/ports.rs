//! The platform's services, as traits that a shell implements.
//!
//! The companion calls them from the thread that called it; [`Transport`] alone is asynchronous.

use std::fmt::Debug;
use std::pin::Pin;
use std::sync::Arc;

use crate::contract::{Notification, StatusEntry};
use crate::inventory::Snapshot;

/// Why a service of the platform failed. Holds no personal data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct PortError {
    /// For the log: what failed.
    pub reason: String,
    /// Only from secure storage: what was kept under this name can never be read again, since the platform lost
    /// its key or its bytes. Else it may be readable later, such as after the device was unlocked.
    pub gone: bool,
}

impl PortError {
    /// A failure with a reason for the log, which may be over at the next call.
    #[must_use]
    pub fn new(reason: impl Into<String>) -> Self {
        PortError { reason: reason.into(), gone: false }
    }

    /// A secret that can never be read again, with a reason for the log.
    #[must_use]
    pub fn gone(reason: impl Into<String>) -> Self {
        PortError { reason: reason.into(), gone: true }
    }
}

/// What is installed.
pub trait Inventory: Debug + Send + Sync {
    /// A snapshot of each area that the shell knows of; of an area that it cannot see, a snapshot
    /// whose coverage says so. May block.
    ///
    /// # Errors
    /// When the system does not answer at all.
    fn snapshots(&self) -> Result<Vec<Snapshot>, PortError>;
}

/// What time it is.
pub trait Clock: Debug + Send + Sync {
    /// Seconds since 1970 (UTC). Never blocks.
    fn now(&self) -> i64;
}

/// A place for a few small secrets that survives the loss of the app's files and is no part of any
/// backup (Keystore, Keychain). May block.
pub trait SecureStorage: Debug + Send + Sync {
    /// What is kept under a name; nothing if nothing is.
    ///
    /// # Errors
    /// When the storage does not answer now, or, told apart by [`PortError::gone`], when what is kept can never
    /// be read again.
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, PortError>;

    /// Keeps bytes (at most 4 KiB) under a name, in place of what was there, readable or not.
    ///
    /// # Errors
    /// When they could not be kept.
    ///
    /// An empty value takes away what was there, with its name.
    fn set(&self, name: &str, value: &[u8]) -> Result<(), PortError>;
}

/// A conditional request for a public file. Holds nothing that tells one device from another.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FetchRequest {
    /// `https` address without query.
    pub address: String,
    /// For `If-None-Match`.
    pub etag: Option<String>,
    /// Stop reading after this many bytes and fail.
    pub max_bytes: u64,
}

/// What a server answered. The bindings have a twin of it, since UniFFI cannot hand a value of another
/// crate to an asynchronous call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchResponse {
    /// HTTP status.
    pub status: u16,
    /// The address that answered, after redirects.
    pub address: String,
    /// `ETag` of the answer.
    pub etag: Option<String>,
    /// `Content-Type` of the answer.
    pub content_type: Option<String>,
    /// `Date` of the answer, in seconds since 1970 (UTC); nothing if it had none, or if the connection was not
    /// authenticated. Helps a phone whose clock is wrong.
    pub date: Option<i64>,
    /// The body; empty unless the status is 200.
    pub body: Vec<u8>,
}

impl FetchResponse {
    /// Whether it is a page for people: what stands in the way, or in the place of something that is not there.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.content_type.as_deref().is_some_and(|t| t.to_ascii_lowercase().contains("html"))
    }
}

/// The future of a fetch.
pub type Fetching<'t> = Pin<Box<dyn Future<Output = Result<FetchResponse, PortError>> + Send + 't>>;

/// Fetches public files. `GET` over TLS only; no cookies, no identifiers, no cache of its own;
/// redirects within the same host at most.
pub trait Transport: Debug + Send + Sync {
    /// Fetches a file. The companion sets a time limit and drops the future when it has passed.
    fn fetch(&self, request: FetchRequest) -> Fetching<'_>;
}

/// Shows notifications.
pub trait Notifier: Debug + Send + Sync {
    /// Replaces everything that was planned before by these, the soonest first. Those that are due
    /// are shown now, each once.
    ///
    /// # Errors
    /// When the system refuses.
    fn plan(&self, notifications: Vec<Notification>) -> Result<(), PortError>;
}

/// The MDM's own channel for an app's status (keyed app states, managed feedback).
pub trait StatusChannel: Debug + Send + Sync {
    /// Hands over the status: each entry in place of the one before of the same key.
    ///
    /// # Errors
    /// When there is no channel or it does not answer.
    fn report(&self, entries: Vec<StatusEntry>) -> Result<(), PortError>;
}

/// All services of one platform.
#[derive(Clone, Debug)]
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
