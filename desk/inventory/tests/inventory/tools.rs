//! What the tests share.

use std::path::PathBuf;

use appwijzer_core::inventory::{AppState, Coverage, Gap, InstalledApp, Snapshot, Wholeness};
use appwijzer_inventory::{Format, ReadError, ReadOptions, Reading, read};

/// The names of the fixtures that are lists.
pub(crate) const LISTS: [&str; 19] = [
    "androidqf-packages.json",
    "app-privacy-report.ndjson",
    "debloat.json",
    "dumpsys-android-16.txt",
    "dumpsys-android-8.txt",
    "dumpsys-one-package.txt",
    "ideviceinstaller-new.txt",
    "ideviceinstaller-old.txt",
    "ideviceinstaller.plist",
    "ids-android.txt",
    "ids-apple.txt",
    "mdm-not-now.plist",
    "mdm-response.plist",
    "pm-list-all-options.txt",
    "pm-list-plain.txt",
    "pm-list-several-users.txt",
    "pm-list-system.txt",
    "pm-list-third-party.txt",
    "pm-list-two-in-one.txt",
];

/// The folder of the fixtures.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/inventory")
}

/// A fixture's bytes.
pub(crate) fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).expect(name)
}

/// Reads bytes without options.
pub(crate) fn plain(bytes: &[u8]) -> Result<Reading, ReadError> {
    read(bytes, &ReadOptions::default())
}

/// Reads bytes in a format.
pub(crate) fn forced(bytes: &[u8], format: Format) -> Result<Reading, ReadError> {
    read(bytes, &ReadOptions { format: Some(format), ..ReadOptions::default() })
}

/// Reads a fixture without options.
pub(crate) fn reading(name: &str) -> Reading {
    plain(&fixture(name)).expect(name)
}

/// The identifiers of a snapshot.
pub(crate) fn ids(snapshot: &Snapshot) -> Vec<&str> {
    snapshot.apps.iter().map(|app| app.id.as_str()).collect()
}

/// Identifier, state and mark of a snapshot's apps.
pub(crate) fn apps(snapshot: &Snapshot) -> Vec<(&str, AppState, Option<bool>)> {
    snapshot.apps.iter().map(|app| (app.id.as_str(), app.state, app.system)).collect()
}

/// The app with this identifier.
pub(crate) fn app<'s>(snapshot: &'s Snapshot, id: &str) -> &'s InstalledApp {
    snapshot.apps.iter().find(|app| app.id == id).expect(id)
}

/// Whether reading stopped before the end, or something that may have named an app could not be read.
pub(crate) fn is_cut(snapshot: &Snapshot) -> bool {
    matches!(snapshot.evidence.wholeness, Wholeness::CutShort { .. })
}

/// Why nothing may be called absent; nothing where it may.
pub(crate) fn gap(snapshot: &Snapshot) -> Option<Gap> {
    match snapshot.coverage() {
        Coverage::Partial(gap) => Some(gap),
        Coverage::Everything | Coverage::Asked(_) => None,
    }
}
