//! JSON lists of debloat tools: an array of objects with `id`, `status` and often a path.
//!
//! The exports of Android-Debloat-Toolkit put version and path into `description`
//! (`Version: 1.2, Directory: /data/app/…`), and raw line breaks inside texts. `status` is
//! `enabled`, `disabled` or `uninstalled`, as in the Universal Android Debloater.

use std::io::Read;

use appwijzer_core::inventory::{AppState, InstalledApp, identifier_words};
use serde::Deserialize;

use super::android::Origin;
use super::collect::Collector;
use super::json::End;
use super::{MAX_JSON_BYTES, Place, ReadError, Reading, json};

#[derive(Deserialize)]
struct Listed {
    #[serde(default)]
    id: String,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    description: Option<String>,
    #[serde(flatten)]
    other: json::Unknown,
}

impl Listed {
    /// What was taken off one user is still known to the phone, and an archived app is in the same state.
    fn state(&self) -> AppState {
        match self.status.as_deref().unwrap_or_default().to_ascii_lowercase().as_str() {
            "uninstalled" | "removed" => AppState::Trace,
            "disabled" => AppState::Disabled,
            _ => AppState::Enabled,
        }
    }

    fn origin(&self) -> Origin {
        let path = self.description.as_deref().and_then(|text| text.split_once("Directory: "));
        path.map_or(Origin::Unknown, |(_, path)| Origin::of(path))
    }
}

/// Reads a list into a [`Reading`].
pub(super) fn collect(input: impl Read, mut collector: Collector<'_>) -> Result<Reading, ReadError> {
    let end = json::each::<Listed>(input, |listed, number| {
        collector
            .unread(json::texts(&listed.other).flat_map(|text| identifier_words(text.as_bytes())), Place::App(number));
        let (state, origin) = (listed.state(), listed.origin());
        collector.note_origin(origin);
        let app = InstalledApp { id: listed.id, state, system: origin.system(), ..InstalledApp::default() };
        collector.add(0, app, Place::App(number))
    })?;
    conclude(end, collector)
}

/// The reading of a JSON list, once it is clear how it ended.
pub(super) fn conclude(end: End, mut collector: Collector<'_>) -> Result<Reading, ReadError> {
    match end {
        End::Done => {}
        End::Mistake { at, .. } if collector.has_apps() => collector.cut(at),
        End::Mistake { at, reason } => {
            return Err(ReadError::Malformed { format: collector.format, place: at, reason });
        }
        End::TooLarge if collector.has_apps() => collector.cut(Place::Byte(MAX_JSON_BYTES)),
        End::TooLarge => return Err(ReadError::TooLarge { format: collector.format, limit: MAX_JSON_BYTES }),
    }
    collector.finish()
}
