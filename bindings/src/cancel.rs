//! Cancelling from the other side: a foreign task that is cancelled does not always reach a future
//! here, so there is an object for it.

use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use tokio::sync::watch;

use crate::error::CompanionError;

/// Cancels one call, or several. Once cancelled it stays so.
#[derive(Debug, uniffi::Object)]
pub struct Cancel {
    cancelled: watch::Sender<bool>,
}

#[uniffi::export]
impl Cancel {
    /// Not cancelled yet.
    #[uniffi::constructor]
    #[must_use]
    pub fn new() -> Arc<Self> {
        Arc::new(Cancel { cancelled: watch::Sender::new(false) })
    }

    /// Ends every call that was given this, as soon as it waits for something. Never blocks.
    pub fn cancel(&self) {
        self.cancelled.send_replace(true);
    }

    /// Whether it was cancelled. Never blocks.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        *self.cancelled.borrow()
    }
}

/// Awaits a future unless it is cancelled; a panic within it becomes an error.
pub(crate) async fn guarded<F: Future>(future: F, cancel: Option<Arc<Cancel>>) -> Result<F::Output, CompanionError> {
    let mut future = pin!(future);
    let mut cancelled = pin!(async {
        match cancel {
            Some(cancel) => drop(cancel.cancelled.subscribe().wait_for(|c| *c).await),
            None => std::future::pending().await,
        }
    });
    poll_fn(|context| {
        if cancelled.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(CompanionError::Cancelled));
        }
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(Poll::Ready(output)) => Poll::Ready(Ok(output)),
            Ok(Poll::Pending) => Poll::Pending,
            Err(_) => Poll::Ready(Err(CompanionError::internal("a panic in a task"))),
        }
    })
    .await
}
