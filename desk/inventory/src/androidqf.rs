//! `packages.json` of androidqf.
//!
//! An array of objects (mvt-project/androidqf, `adb/packages.go`): `name`, `files` (each with `path`
//! and `certificate.Sha256`, the digest of the certificate, as avast/apkverifier writes it),
//! `installer`, `uid`, `disabled`, `system`, `third_party`; newer versions add `user_id` and
//! `installed`.
//!
//! It is made with `pm list packages -u`: apps that were removed while their data was kept are in
//! it too, with no file. Of those this cannot tell whether they are still there.

use std::io::Read;

use appwijzer_core::inventory::{AppState, InstalledApp, identifier_words};
use serde::Deserialize;

use super::android::{digest, user_of};
use super::collect::Collector;
use super::debloat::conclude;
use super::{Place, ReadError, Reading, json};

/// More certificates than this no app has.
const MAX_CERTIFICATES: usize = 16;

#[derive(Deserialize)]
struct Package {
    #[serde(default)]
    name: String,
    #[serde(default)]
    files: Option<Vec<File>>,
    #[serde(default)]
    files_error: Option<String>,
    #[serde(default)]
    uid: i64,
    #[serde(default)]
    user_id: Option<u32>,
    #[serde(default)]
    installed: Option<bool>,
    #[serde(default)]
    disabled: bool,
    #[serde(default)]
    system: bool,
    #[serde(default)]
    third_party: bool,
    /// The package that installed it: no app of this record.
    #[serde(default, rename = "installer")]
    _installer: Option<serde_json::Value>,
    #[serde(flatten)]
    other: json::Unknown,
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    certificate: Option<Certificate>,
}

#[derive(Deserialize)]
struct Certificate {
    #[serde(default, rename = "Sha256")]
    sha256: String,
}

impl Package {
    /// Whether it may have been removed; `others` have files.
    fn may_be_removed(&self) -> bool {
        match self.installed {
            Some(installed) => !installed,
            None => {
                self.files.as_ref().is_none_or(Vec::is_empty) && self.files_error.as_ref().is_none_or(String::is_empty)
            }
        }
    }

    fn certificates(&self) -> Vec<String> {
        let mut all: Vec<_> = self
            .files
            .iter()
            .flatten()
            .filter_map(|file| digest(&file.certificate.as_ref()?.sha256))
            .take(MAX_CERTIFICATES)
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    fn user(&self) -> u32 {
        self.user_id.unwrap_or_else(|| u32::try_from(self.uid).map(user_of).unwrap_or_default())
    }
}

/// Reads the file into a [`Reading`].
pub(super) fn collect(input: impl Read, mut collector: Collector<'_>) -> Result<Reading, ReadError> {
    let mut with_files = false;
    let end = json::each::<Package>(input, |package, number| {
        collector
            .unread(json::texts(&package.other).flat_map(|text| identifier_words(text.as_bytes())), Place::App(number));
        let removed = package.may_be_removed();
        with_files |= !removed;
        let state = match removed {
            true => AppState::Trace,
            false if package.disabled => AppState::Disabled,
            false => AppState::Enabled,
        };
        let app = InstalledApp {
            state,
            system: (package.system != package.third_party).then_some(package.system),
            certificates: package.certificates(),
            id: package.name.clone(),
            last_active: None,
        };
        collector.add(package.user(), app, Place::App(number))
    })?;
    if !with_files {
        // No app has a file: then files were not asked for.
        collector.each(|app| app.state = AppState::Enabled);
    }
    collector.warn_of_traces();
    conclude(end, collector)
}
