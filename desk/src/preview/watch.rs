//! Tells open pages that the source was saved.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use super::server::Preview;
use super::shelf::stamp;

/// How often the folder is looked at. Its files are few; this works on every file system.
const PERIOD: Duration = Duration::from_millis(300);

/// Reads the source again whenever one of its files changes. Never ends.
pub(super) async fn watch(preview: Arc<Preview>) {
    let Some(folder) = preview.shelf.folder().map(ToOwned::to_owned) else { return };
    let mut known = stamp(&folder);
    loop {
        tokio::time::sleep(PERIOD).await;
        let now = stamp(&folder);
        if now == known {
            continue;
        }
        known = now;
        let reading = Arc::clone(&preview);
        if let Ok(generation) = tokio::task::spawn_blocking(move || reading.shelf.reload()).await {
            preview.changed.send_replace(generation);
        }
    }
}

/// One event now, and one after every change.
pub(super) async fn events(State(preview): State<Arc<Preview>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let changes = WatchStream::new(preview.changed.subscribe());
    let events = changes.map(|generation| Ok(Event::default().event("source").data(generation.to_string())));
    Sse::new(events).keep_alive(KeepAlive::default())
}
