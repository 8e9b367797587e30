//! From a scenario's words to the core's values.

use appwijzer_core::companion::ShellFacts;
use appwijzer_core::guidance::Abilities;
use appwijzer_core::inventory::{
    AppState, Evidence, Hidden, InstalledApp, Probe, Provenance, Scope, Snapshot, Source, Unseen,
};
use appwijzer_core::l10n::Language;
use appwijzer_core::policy::{Form, Ownership, Platform};
use appwijzer_desk::session::{GrantSpec, Setup};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::scenario::{self, AppSpec, AreaSpec, DeviceSpec, Scenario};

/// A managed Android phone of which nothing more is known.
#[must_use]
pub fn android_phone(language: &str) -> ShellFacts {
    ShellFacts {
        platform: Platform::Android,
        form: Form::Phone,
        os_version: None,
        manufacturer: None,
        here: None,
        can: Abilities::default(),
        language: language.to_owned(),
        managed: true,
    }
}

/// A device of the employer on which the first screens were read, and of which nothing more is known.
#[must_use]
pub fn work_device(shell: ShellFacts) -> Setup {
    Setup {
        shell,
        ownership: Some(Ownership::Work),
        enrolled: None,
        roles: Vec::new(),
        said_roles: None,
        work_data: None,
        grants: Vec::new(),
        welcomed: true,
    }
}

/// A day, from its ISO form.
#[must_use]
pub fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("'{text}' is not a day"))
}

/// Noon of a day in a time zone, in seconds since 1970.
#[must_use]
pub fn noon(text: &str, zone: &str) -> i64 {
    moment(text, "12:00:00", zone)
}

/// A day and an hour in a time zone, in seconds since 1970.
#[must_use]
pub fn moment(text: &str, hour: &str, zone: &str) -> i64 {
    let zone = TimeZone::get(zone).expect("the policy's time zone exists");
    let hour: Time = hour.parse().unwrap_or_else(|_| panic!("'{hour}' is not an hour"));
    day(text).to_datetime(hour).to_zoned(zone).expect("that hour exists").timestamp().as_second()
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

/// The desk's set-up of a scenario's device.
#[must_use]
pub fn setup(scenario: &Scenario, grants: &[scenario::GrantSpec], language: Language) -> Setup {
    let spec = &scenario.device;
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
    Setup {
        shell: ShellFacts {
            platform: platform(spec),
            form,
            os_version: spec.os_version,
            manufacturer: spec.manufacturer.clone(),
            here: spec.here.as_ref().map(|h| h.parse().expect("an area")),
            can: abilities(spec),
            language: language.tag().to_owned(),
            managed: false,
        },
        ownership,
        enrolled: spec.enrolled,
        roles: spec.roles.clone(),
        said_roles: None,
        work_data: None,
        grants: granted(grants),
        welcomed: true,
    }
}

/// What the shell of a scenario can do.
fn abilities(spec: &DeviceSpec) -> Abilities {
    let mut can = Abilities::default();
    for name in &spec.can {
        match name.as_str() {
            "uninstall" => can.uninstall = true,
            "app-details" => can.app_details = true,
            "open-app" => can.open_app = true,
            "notify" => can.notify = true,
            "share" => can.share = true,
            "pick-file" => can.pick_file = true,
            "ask-links" => can.ask_links = true,
            "by-itself" => can.by_itself = true,
            "other-copy" => can.other_copy = true,
            "page" => can.page = true,
            "removal-blocked" => can.removal_blocked = true,
            other => panic!("'{other}' is nothing that a shell can do"),
        }
    }
    can
}

fn granted(specs: &[scenario::GrantSpec]) -> Vec<GrantSpec> {
    let grant = |g: &scenario::GrantSpec| GrantSpec {
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
    let nothing = |why| Scope::Nothing { why };
    let scope = match spec.listing.as_str() {
        "everything" => Scope::All,
        "only" => Scope::Asked { ids: asked },
        "launchable" => Scope::Launchable,
        "managed" => Scope::ManagedOnly,
        "not-known" => Scope::NotKnown,
        "traces" => Scope::Traces,
        "other-part" => nothing(Unseen::OtherPart),
        "no-list" => nothing(Unseen::NoList),
        "browser" => nothing(Unseen::Browser),
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
        "example" => Provenance::Example,
        other => panic!("'{other}' is not a provenance"),
    };
    let hidden = |name: &String| match name.as_str() {
        "archived" => Hidden::Archived,
        "offloaded" => Hidden::Offloaded,
        other => panic!("'{other}' is nothing that a source hides"),
    };
    let answered = Evidence::answered(scope);
    let evidence = Evidence {
        source: Source { provenance, ..answered.source.clone() },
        hides: spec.hides.iter().map(hidden).collect(),
        certificates: spec.certificates,
        marks_system: spec.marks_system,
        ..answered
    };
    Snapshot {
        area: spec.area.parse().unwrap_or_else(|_| panic!("'{}' is not an area", spec.area)),
        platform,
        evidence,
        apps: spec.apps.iter().map(app).collect(),
        probes: spec.probes.iter().map(|p| Probe { scheme: p.scheme.clone(), claimed: p.claimed }).collect(),
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
