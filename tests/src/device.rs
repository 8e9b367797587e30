//! From a scenario's words to the core's values.

use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{AppState, Coverage, InstalledApp, Listing, Probe, Provenance, Snapshot, Unseen};
use appwijzer_core::obligation::{Device, Grant};
use appwijzer_core::policy::{Form, Ownership, Platform};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::scenario::{AppSpec, AreaSpec, DeviceSpec, GrantSpec};

/// A day, from its ISO form.
#[must_use]
pub fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("'{text}' is not a day"))
}

/// Noon of a day in a time zone, in seconds since 1970.
#[must_use]
pub fn noon(text: &str, zone: &str) -> i64 {
    let zone = TimeZone::get(zone).expect("the policy's time zone exists");
    day(text).at(12, 0, 0, 0).to_zoned(zone).expect("noon exists").timestamp().as_second()
}

/// The platform of a scenario's device.
#[must_use]
pub fn platform(spec: &DeviceSpec) -> Platform {
    match spec.platform.as_str() {
        "android" => Platform::Android,
        "ios" => Platform::Ios,
        other => panic!("'{other}' is not a platform"),
    }
}

/// The device of a scenario.
#[must_use]
pub fn device(spec: &DeviceSpec) -> Device {
    let form = match spec.form.as_str() {
        "phone" => Form::Phone,
        "tablet" => Form::Tablet,
        other => panic!("'{other}' is not a form"),
    };
    let ownership = spec.ownership.as_deref().map(|o| match o {
        "work" => Ownership::Work,
        "partly-paid" => Ownership::PartlyPaid,
        "private" => Ownership::Private,
        other => panic!("'{other}' is not an ownership"),
    });
    Device {
        ownership,
        enrolled: spec.enrolled,
        os_version: spec.os_version,
        manufacturer: spec.manufacturer.clone(),
        roles: spec.roles.clone(),
        ..Device::unknown(platform(spec), form)
    }
}

/// What the shell of a scenario can do.
#[must_use]
pub fn abilities(spec: &DeviceSpec) -> Abilities {
    let mut can = Abilities::default();
    for name in &spec.can {
        match name.as_str() {
            "uninstall" => can.uninstall = true,
            "app-details" => can.app_details = true,
            "open-app" => can.open_app = true,
            "notify" => can.notify = true,
            "share" => can.share = true,
            "pick-file" => can.pick_file = true,
            other => panic!("'{other}' is nothing that a shell can do"),
        }
    }
    can
}

/// The grants of a scenario.
#[must_use]
pub fn grants(specs: &[GrantSpec]) -> Vec<Grant> {
    let grant = |g: &GrantSpec| Grant {
        id: g.id.clone(),
        exemption: g.exemption.clone(),
        from: day(&g.from),
        until: day(&g.until),
    };
    specs.iter().map(grant).collect()
}

/// The snapshot of one area.
#[must_use]
pub fn snapshot(spec: &AreaSpec, platform: Platform) -> Snapshot {
    let mut asked = spec.asked.clone();
    asked.sort();
    let nothing = |why| Listing::Nothing { why };
    let listing = match spec.listing.as_str() {
        "everything" => Listing::Everything,
        "only" => Listing::Only { ids: asked },
        "launchable" => Listing::Launchable,
        "filtered" => Listing::Filtered,
        "traces" => Listing::Traces,
        "other-part" => nothing(Unseen::OtherPart),
        "no-list" => nothing(Unseen::NoList),
        "locked" => nothing(Unseen::Locked),
        "failed" => nothing(Unseen::Failed),
        "not-given" => nothing(Unseen::NotGiven),
        other => panic!("'{other}' is not a listing"),
    };
    let provenance = match spec.provenance.as_str() {
        "system" => Provenance::System,
        "list" => Provenance::List,
        "management" => Provenance::Management,
        "privacy-report" => Provenance::PrivacyReport,
        other => panic!("'{other}' is not a provenance"),
    };
    Snapshot {
        area: spec.area.parse().unwrap_or_else(|_| panic!("'{}' is not an area", spec.area)),
        platform,
        coverage: Coverage {
            listing,
            certificates: spec.certificates,
            marks_system: spec.marks_system,
            cut_short: false,
        },
        apps: spec.apps.iter().map(app).collect(),
        probes: spec.probes.iter().map(|p| Probe { scheme: p.scheme.clone(), claimed: p.claimed }).collect(),
        provenance,
    }
}

fn app(spec: &AppSpec) -> InstalledApp {
    match spec {
        AppSpec::Id(id) => InstalledApp { id: id.clone(), ..InstalledApp::default() },
        AppSpec::Full { id, state, system, certificates, last_active } => InstalledApp {
            id: id.clone(),
            state: match state.as_deref() {
                None | Some("enabled") => AppState::Enabled,
                Some("disabled") => AppState::Disabled,
                Some("suspended") => AppState::Suspended,
                Some("archived") => AppState::Archived,
                Some("trace") => AppState::Trace,
                Some(other) => panic!("'{other}' is not a state"),
            },
            system: *system,
            certificates: certificates.clone(),
            last_active: last_active.as_deref().map(|d| noon(d, "UTC")),
        },
    }
}
