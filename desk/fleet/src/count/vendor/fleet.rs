//! Fleet: hosts with their software. `id` is the key of a row everywhere; apps are known by
//! `bundle_identifier` (Apple) and `application_id` (Android).

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};

use super::super::age::Reported;
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
    /// When its software was last reported; `detail_updated_at` in older versions.
    #[serde(borrow, default)]
    software_updated_at: Loose<'a>,
    #[serde(borrow, default)]
    detail_updated_at: Loose<'a>,
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
    /// `ios_apps`, `android_apps`, …
    #[serde(borrow, default)]
    source: Loose<'a>,
    #[serde(borrow, default)]
    hosts_count: Loose<'a>,
    /// Of one host: nothing for what it could have.
    #[serde(default, deserialize_with = "present")]
    installed_versions: Option<Option<Vec<IgnoredAny>>>,
}

/// A key that is there, whatever its value.
fn present<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Option<Vec<IgnoredAny>>>, D::Error> {
    Deserialize::deserialize(value).map(Some)
}

/// An answer about software, and not about hosts.
#[derive(Debug, Deserialize)]
struct Answer<'a> {
    #[serde(borrow, default)]
    software: Option<AllOrOne<'a>>,
    #[serde(borrow, default)]
    software_title: Option<Software<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum AllOrOne<'a> {
    All(#[serde(borrow)] Vec<Software<'a>>),
    One(#[serde(borrow)] Box<Software<'a>>),
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
    let is_host = !host.hardware_serial.is_empty() || !host.uuid.is_empty();
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
    records.tally.ties.also(device, host.uuid.as_bytes());
    let of_software = &host.software_updated_at;
    records
        .tally
        .reported(device, Reported::of(if of_software.is_empty() { &host.detail_updated_at } else { of_software }));
    for app in apps {
        // Each is empty or missing where the other is meant.
        let id = if app.bundle_identifier.is_empty() { &app.application_id } else { &app.bundle_identifier };
        records.app(&App { id, name: &app.name, publisher: &app.vendor }, device, group);
    }
    true
}

/// Counts what says on how many hosts software is: a version, a title, or a list of them.
pub(super) fn software(records: &mut Records<'_, '_>, line: &str) -> bool {
    let Ok(answer) = serde_json::from_str::<Answer<'_>>(line) else { return false };
    let mut any = false;
    let (all, one) = match &answer.software {
        Some(AllOrOne::All(all)) => (all.as_slice(), None),
        Some(AllOrOne::One(one)) => (&[][..], Some(&**one)),
        None => (&[][..], None),
    };
    for software in all.iter().chain(one).chain(&answer.software_title) {
        sum(records, software);
        any = true;
    }
    if !any
        && answer.software.is_none()
        && let Ok(software) = serde_json::from_str::<Software<'_>>(line)
    {
        sum(records, &software);
        any = !software.name.is_empty() || !software.bundle_identifier.is_empty();
    }
    any || answer.software.is_some()
}

fn sum(records: &mut Records<'_, '_>, software: &Software<'_>) {
    let source = software.source.to_ascii_lowercase();
    let system = if source.starts_with("ios") || source.starts_with("ipados") {
        System::Ios
    } else if source.starts_with("android") {
        System::Android
    } else {
        System::Unknown
    };
    if software.installed_versions.as_ref().is_some_and(|versions| versions.as_ref().is_none_or(Vec::is_empty)) {
        // It could be installed there, and is not.
        return records.gone(&software.bundle_identifier);
    }
    let bundle = &software.bundle_identifier;
    let id = if bundle.is_empty() { &software.application_id } else { bundle };
    // Without a number it is on one host at least.
    let count = software.hosts_count.parse().unwrap_or(1);
    records.sum(&App { id, name: &software.name, publisher: &software.vendor }, system, count);
}
