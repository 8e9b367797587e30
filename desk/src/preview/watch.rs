//! Tells open pages that the source was saved.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::extract::State;

use super::server::Preview;
use super::shelf::{Stamp, stamp};

/// How often the folder is looked at. Its files are few; this works on every file system.
const PERIOD: Duration = Duration::from_millis(300);

/// What the source looks like from outside before anybody has read it: whatever is saved later is a
/// change.
pub(super) fn look(preview: &Preview) -> Option<(PathBuf, Stamp)> {
    let folder = preview.shelf.watched()?.to_owned();
    let stamp = stamp(&folder);
    Some((folder, stamp))
}

/// Reads the source again whenever one of its files is not as it was. Never ends.
pub(super) async fn watch(preview: Arc<Preview>, (folder, mut known): (PathBuf, Stamp)) {
    loop {
        tokio::time::sleep(PERIOD).await;
        let now = stamp(&folder);
        if now == known {
            continue;
        }
        known = now;
        let reading = Arc::clone(&preview);
        if let Ok(generation) = tokio::task::spawn_blocking(move || reading.shelf.reload()).await {
            preview.changed.store(generation, Ordering::Release);
        }
    }
}

/// Which reading of the source is the newest. Pages ask for it again and again: a connection that stays open for each
/// would be one of the six that a browser allows, and the seventh tab would never be answered.
pub(super) async fn changed(State(preview): State<Arc<Preview>>) -> String {
    preview.changed.load(Ordering::Acquire).to_string()
}
