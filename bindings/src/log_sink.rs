//! Where log lines go. They hold no personal data.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use log::{LevelFilter, Log, Metadata, Record};

/// How important a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum LogLevel {
    /// A bug.
    Error,
    /// Something outside did not do what it should.
    Warning,
    /// What happened.
    Info,
}

/// Takes log lines.
#[uniffi::export(with_foreign)]
pub trait LogSink: Send + Sync {
    /// Takes a line. Comes from a thread of its own; a sink that throws or hangs loses lines and
    /// holds up nothing.
    ///
    /// # Errors
    /// Passed over.
    fn log(&self, level: LogLevel, line: String) -> Result<(), crate::PortError>;
}

/// Lines that wait for a slow sink; more are dropped.
const WAITING: usize = 256;

struct Sender(Mutex<Option<SyncSender<(LogLevel, String)>>>);

static SENDER: OnceLock<Sender> = OnceLock::new();

/// Sends log lines to this sink from now on, in place of the one before. Never blocks.
#[uniffi::export]
pub fn set_log_sink(sink: Arc<dyn LogSink>) {
    let (lines, waiting) = sync_channel::<(LogLevel, String)>(WAITING);
    let drain = move || {
        while let Ok((level, line)) = waiting.recv() {
            // A sink that fails has nowhere to say so.
            let _ = catch_unwind(AssertUnwindSafe(|| sink.log(level, line)));
        }
    };
    if thread::Builder::new().name("log".to_owned()).spawn(drain).is_err() {
        return;
    }
    let sender = SENDER.get_or_init(|| Sender(Mutex::default()));
    *sender.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(lines);
    if log::set_logger(sender).is_ok() {
        log::set_max_level(LevelFilter::Info);
    }
}

impl Log for Sender {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.level() <= log::Level::Info && metadata.target().starts_with("appwijzer")
    }

    fn log(&self, record: &Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let level = match record.level() {
            log::Level::Error => LogLevel::Error,
            log::Level::Warn => LogLevel::Warning,
            log::Level::Info | log::Level::Debug | log::Level::Trace => LogLevel::Info,
        };
        let line = format!("{}: {}", record.target(), record.args());
        if let Some(lines) = self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref() {
            // Full: the line is lost rather than the companion held up.
            let _ = lines.try_send((level, line));
        }
    }

    fn flush(&self) {}
}
