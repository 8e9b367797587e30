//! Lists of apps in Apple's property lists: the answer to the MDM command
//! `InstalledApplicationList`, and what `ideviceinstaller` writes with `-o xml` or `--xml`.
//!
//! Both may be the array alone. Apple: "This command allows the server to query for installed 3rd
//! party applications", and from iOS 26 on for Apple's own too. It holds less when the server asked for managed
//! apps or for some identifiers only (`ManagedAppsOnly`, `Identifiers` of the request): the answer does not say so,
//! and nothing in it proves that it is whole. Of a device that its user enrolled it holds managed apps only; such
//! an answer names an `EnrollmentID` in place of the `UDID`.

use std::io::Read;
use std::ops::ControlFlow;

use appwijzer_core::inventory::{AppState, Hidden, InstalledApp, Provenance, Scope, identifier_words};
use appwijzer_core::policy::Platform;

use super::collect::Collector;
use super::input::Input;
use super::plist::{App, Found, read_binary, read_xml};
use super::{Format, MAX_BINARY_PLIST_BYTES, Place, ReadError, Reading, Warning};

/// Reads a property list into a [`Reading`].
pub(super) fn collect(input: &mut Input<impl Read>, mut collector: Collector<'_>) -> Result<Reading, ReadError> {
    collector.platform = Platform::Ios;
    collector.may_be_empty = true;
    let mut kinds = Kinds::default();
    let mut number = 0;
    let mut each = |app: App| {
        number += 1;
        kinds.add(app, Place::App(number), &mut collector)
    };
    let found = if input.head().starts_with(b"bplist0") {
        let mut bytes = Vec::new();
        input.by_ref().take(MAX_BINARY_PLIST_BYTES + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_BINARY_PLIST_BYTES {
            return Err(ReadError::TooLarge { format: collector.format, limit: MAX_BINARY_PLIST_BYTES });
        }
        read_binary(&bytes, &mut each)
    } else {
        read_xml(input, &mut each)?
    };
    conclude(found, &kinds, collector)
}

fn conclude(found: Found, kinds: &Kinds, mut collector: Collector<'_>) -> Result<Reading, ReadError> {
    let named = collector.format;
    if kinds.bundles > 0 {
        collector.format = Format::Ideviceinstaller;
    } else if kinds.identifiers > 0 {
        collector.format = Format::AppleMdm;
    }
    if collector.is_named() && collector.format != named {
        return Err(ReadError::OtherFormat { named, found: collector.format });
    }
    if collector.format == Format::AppleMdm {
        collector.provenance = Provenance::Management;
    }
    if let Some((at, reason)) = found.stopped {
        if !collector.has_apps() {
            return Err(ReadError::Malformed { format: collector.format, place: at, reason });
        }
        collector.cut(at);
    } else if !found.list {
        // Apple: "Error", "CommandFormatError", "NotNow", "Idle".
        return Err(match found.status {
            Some(status) => ReadError::NoList { status },
            None => ReadError::NoApps { format: collector.format },
        });
    } else if found.elements > 0 && !collector.has_apps() && kinds.clips == 0 {
        // An array of something else is not a device without apps.
        return Err(ReadError::NoApps { format: collector.format });
    }
    // Beside "Acknowledged", every status says that the answer is not the whole one.
    if found.status.as_deref().is_some_and(|status| status != "Acknowledged") {
        collector.may_lack();
    }
    if kinds.clips > 0 {
        collector.warn(Warning::AppClips { count: kinds.clips });
    }
    if kinds.only_system() {
        collector.scope = Some(Scope::SystemOnly);
        collector.warn(Warning::OnlySystem);
    } else if found.enrolled_by_user || collector.format == Format::AppleMdm && collector.is_private() {
        collector.scope = Some(Scope::ManagedOnly);
    }
    if collector.format == Format::Ideviceinstaller && !kinds.tells_offloaded {
        collector.hides.push(Hidden::Offloaded);
    }
    collector.records = found.elements;
    collector.finish()
}

/// Which of the two tools wrote the list, and with which filter.
#[derive(Default)]
struct Kinds {
    identifiers: u64,
    bundles: u64,
    user: u64,
    system: u64,
    tells_offloaded: bool,
    clips: u64,
}

impl Kinds {
    fn add(&mut self, app: App, at: Place, collector: &mut Collector<'_>) -> ControlFlow<()> {
        let system = match app.kind.as_deref() {
            Some("System") => Some(true),
            Some("User") => Some(false),
            _ => None,
        };
        self.system += u64::from(system == Some(true));
        self.user += u64::from(system == Some(false));
        self.tells_offloaded |= app.tells_offloaded;
        let state = if app.offloaded { AppState::Archived } else { AppState::Enabled };
        let id = match (app.bundle, app.identifier) {
            (Some(bundle), _) => {
                self.bundles += 1;
                bundle
            }
            (None, Some(identifier)) => {
                self.identifiers += 1;
                identifier
            }
            (None, None) => {
                let words = app.other.iter().flat_map(|text| identifier_words(text.as_bytes()));
                collector.unread(words, at);
                collector.bad_app(at);
                return ControlFlow::Continue(());
            }
        };
        if app.clip {
            // A part of an app that goes by itself: not the app.
            self.clips += 1;
            collector.not_here(&id);
            return ControlFlow::Continue(());
        }
        collector.add(0, InstalledApp { id, state, system, ..InstalledApp::default() }, at)
    }

    /// The option `list_system` leaves out what the employee installed.
    fn only_system(&self) -> bool {
        self.system > 0 && self.user == 0
    }
}
