//! What crosses to Kotlin and Swift.
//!
//! One object, [`Companion`], over the façade of the core; the platform's services as foreign traits
//! ([`Inventory`], [`Clock`] and so on); errors and a cancel. Values are the core's own. Nothing is
//! decided here, and nothing that a shell does can bring the companion down: a service that throws
//! is an error, one that hangs is given up after a time limit, and a panic becomes an error after
//! which the companion still works.
//!
//! Every call may come from any thread and blocks on the platform's services and on the journal,
//! unless it says otherwise: none belongs on the thread that draws.

mod cancel;
mod companion;
mod error;
mod guard;
mod log_sink;
mod ports;
mod services;

pub use cancel::Cancel;
pub use companion::{CaseChange, CaseChangeKind, CheckResult, Companion, Storage, open_companion};
pub use error::{CompanionError, PortError, ReportError};
pub use log_sink::{LogLevel, LogSink, set_log_sink};
pub use ports::{Clock, FetchResponse, Inventory, Limits, Notifier, Ports, SecureStorage, StatusChannel, Transport};
pub use services::{
    ConfigurationKey, configuration_keys, event_named, problem_screen, read_aloud, read_privacy_report, screen_named,
    shell_words,
};

uniffi::setup_scaffolding!();
