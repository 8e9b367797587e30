//! Fleet: hosts with their software. `id` is the key of a row everywhere; apps are known by
//! `bundle_identifier` (Apple) and `application_id` (Android).

use serde::Deserialize;

use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::loose::Loose;
use super::{App, Records};

#[derive(Debug, Deserialize)]
struct Host<'a> {
    #[serde(borrow, default)]
    id: Loose<'a>,
    #[serde(borrow, default)]
    uuid: Loose<'a>,
    #[serde(borrow, default)]
    hostname: Loose<'a>,
    #[serde(borrow, default)]
    hardware_serial: Loose<'a>,
    #[serde(borrow, default)]
    platform: Loose<'a>,
    #[serde(borrow, default)]
    mdm: Option<Mdm<'a>>,
    #[serde(borrow, default)]
    software: Option<Vec<Software<'a>>>,
    /// A host that was asked for by itself.
    #[serde(borrow, default)]
    host: Option<Box<Host<'a>>>,
}

#[derive(Debug, Deserialize)]
struct Mdm<'a> {
    #[serde(borrow, default)]
    enrollment_status: Loose<'a>,
}

#[derive(Debug, Deserialize)]
struct Software<'a> {
    #[serde(borrow, default)]
    name: Loose<'a>,
    #[serde(borrow, default)]
    bundle_identifier: Loose<'a>,
    #[serde(borrow, default)]
    application_id: Loose<'a>,
    #[serde(borrow, default)]
    vendor: Loose<'a>,
}

/// Counts a host; says whether it is one.
pub(super) fn count(records: &mut Records<'_, '_>, line: &str) -> bool {
    match serde_json::from_str::<Host<'_>>(line) {
        Ok(host) => add(records, &host),
        Err(_) => false,
    }
}

fn add(records: &mut Records<'_, '_>, host: &Host<'_>) -> bool {
    if let Some(inner) = &host.host {
        return add(records, inner);
    }
    let is_host = host.software.is_some() || !host.hardware_serial.is_empty();
    if !is_host && (host.hostname.is_empty() || host.platform.is_empty()) {
        return false;
    }
    let Some(system) = records.system(&host.platform) else { return true };
    let status = host.mdm.as_ref().map(|mdm| mdm.enrollment_status.to_ascii_lowercase()).unwrap_or_default();
    let ownership = if status.contains("personal") {
        Ownership::Private
    } else if status.contains("automatic") {
        // Through Apple's or Google's list of devices that the organisation bought.
        Ownership::Work
    } else {
        records.ownership("")
    };
    let group = Group { system, ownership };
    let apps = host.software.as_deref().unwrap_or_default();
    let reach = match (group.ownership, group.system) {
        _ if apps.is_empty() => Reach::Nothing,
        (Ownership::Private, System::Android) => Reach::WorkPart,
        (Ownership::Private, System::Ios | System::Unknown) => Reach::ManagedOnly,
        (Ownership::Work, System::Ios) => Reach::Whole,
        (Ownership::Work, System::Android) if status.contains("automatic") => Reach::Whole,
        (Ownership::Work, System::Android | System::Unknown) | (Ownership::Unknown, _) => Reach::NotSaid,
    };
    let id = if host.id.is_empty() { &host.uuid } else { &host.id };
    let device = records.device("fleet", id, &host.hardware_serial, group, reach);
    for app in apps {
        // Each is empty or missing where the other is meant.
        let id = if app.bundle_identifier.is_empty() { &app.application_id } else { &app.bundle_identifier };
        records.app(&App { id, name: &app.name, publisher: &app.vendor }, device, group);
    }
    true
}
