//! A service of the platform may throw, hang, or take the thread down with it. The companion may not.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use appwijzer_core::ports::PortError;

/// Calls one service, each call on a thread of its own and for a limited time. A service that hangs
/// keeps at most one thread: until it answers, further calls fail at once.
#[derive(Clone)]
pub(crate) struct Guard {
    name: &'static str,
    limit: Duration,
    busy: Arc<AtomicBool>,
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Guard({})", self.name)
    }
}

impl Guard {
    pub(crate) fn new(name: &'static str, limit: Duration) -> Self {
        Guard { name, limit, busy: Arc::default() }
    }

    pub(crate) fn call<T, F>(&self, service: F) -> Result<T, PortError>
    where
        T: Send + 'static,
        F: FnOnce() -> Result<T, crate::PortError> + Send + 'static,
    {
        if self.busy.swap(true, Ordering::AcqRel) {
            return Err(PortError::new(format!("{} still hangs in an earlier call", self.name)));
        }
        let (answer, waiting) = sync_channel(1);
        let busy = Busy(self.busy.clone());
        let run = move || {
            let result = catch_unwind(AssertUnwindSafe(service));
            drop(busy);
            // Nobody may be waiting any more.
            let _ = answer.send(result);
        };
        if let Err(e) = thread::Builder::new().name(self.name.to_owned()).spawn(run) {
            return Err(PortError::new(format!("no thread for {}: {}", self.name, e.kind())));
        }
        match waiting.recv_timeout(self.limit) {
            Ok(Ok(result)) => result.map_err(PortError::from),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(PortError::new(format!("{} broke off", self.name))),
            Err(RecvTimeoutError::Timeout) => Err(PortError::new(format!("{} took too long", self.name))),
        }
    }
}

/// Lets the next call in, also when this one unwinds or its thread could not start.
struct Busy(Arc<AtomicBool>);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    fn guard() -> Guard {
        Guard::new("service", Duration::from_secs(60))
    }

    #[test]
    fn an_answer_and_an_error_come_through() {
        assert_eq!(guard().call(|| Ok(7)), Ok(7));
        let failed = guard().call::<(), _>(|| Err(crate::PortError::Failed { reason: "no".to_owned() }));
        assert_eq!(failed, Err(PortError::new("no")));
    }

    #[test]
    fn a_panic_is_an_error_and_the_next_call_works() {
        let guard = guard();
        assert!(guard.call::<(), _>(|| panic!("on purpose")).is_err());
        assert_eq!(guard.call(|| Ok(1)), Ok(1));
    }

    #[test]
    fn one_that_hangs_is_given_up_and_works_again_once_it_answers() {
        let guard = Guard::new("service", Duration::from_millis(50));
        let (release, held) = channel::<()>();
        let hung = guard.call(move || {
            let _ = held.recv();
            Ok(())
        });
        assert_eq!(hung, Err(PortError::new("service took too long")));
        assert_eq!(guard.call(|| Ok(())), Err(PortError::new("service still hangs in an earlier call")));
        drop(release);
        // The hung thread ends by itself now; the guard lets calls in from then on.
        while guard.call(|| Ok(())).is_err() {
            thread::yield_now();
        }
    }
}
