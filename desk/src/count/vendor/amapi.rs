//! Android Management API: `enterprises.devices`, a page of them or one a line.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::super::notes::Note;
use super::super::tally::DeviceId;
use super::loose::Loose;
use super::{App, Records};

/// A device. Of the documented keys those that count; the rest is passed over.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Device<'a> {
    #[serde(borrow, default)]
    name: Loose<'a>,
    #[serde(borrow, default)]
    ownership: Loose<'a>,
    #[serde(borrow, default)]
    management_mode: Loose<'a>,
    #[serde(borrow, default)]
    state: Loose<'a>,
    #[serde(borrow, default)]
    applied_policy_name: Loose<'a>,
    #[serde(borrow, default)]
    application_reports: Option<Vec<Report<'a>>>,
    #[serde(borrow, default)]
    previous_device_names: Option<Vec<Loose<'a>>>,
    #[serde(borrow, default)]
    hardware_info: Option<Hardware<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Hardware<'a> {
    #[serde(borrow, default)]
    serial_number: Loose<'a>,
}

/// `ApplicationReport`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    #[serde(borrow, default)]
    package_name: Loose<'a>,
    #[serde(borrow, default)]
    display_name: Loose<'a>,
    #[serde(borrow, default)]
    state: Loose<'a>,
    #[serde(borrow, default)]
    signing_key_certs: Option<Vec<Certificate<'a>>>,
    /// SHA-1, deprecated.
    #[serde(default)]
    signing_key_cert_fingerprints: Option<IgnoredAny>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Certificate<'a> {
    /// Base64.
    #[serde(borrow, default)]
    signing_key_cert_fingerprint_sha256: Loose<'a>,
}

pub(super) fn count(records: &mut Records<'_, '_>, line: &str) -> bool {
    let Ok(device) = serde_json::from_str::<Device<'_>>(line) else { return false };
    if device.application_reports.is_none()
        && device.management_mode.is_empty()
        && device.applied_policy_name.is_empty()
    {
        return false;
    }
    if &*device.state == "DELETED" {
        records.tally.note(Note::DeletedLeftOut);
        return true;
    }
    let group = Group { system: System::Android, ownership: records.ownership(&device.ownership) };
    let reports = device.application_reports.as_deref().unwrap_or_default();
    let reach = match &*device.management_mode {
        _ if reports.is_empty() => Reach::Nothing,
        "DEVICE_OWNER" => Reach::Whole,
        "PROFILE_OWNER" => Reach::WorkPart,
        _ if group.ownership == Ownership::Private => Reach::WorkPart,
        _ => Reach::NotSaid,
    };
    let serial = device.hardware_info.as_ref().map(|h| &*h.serial_number).unwrap_or_default();
    let id = records.device("amapi", &device.name, serial, group, reach);
    for old in device.previous_device_names.iter().flatten().filter(|name| !name.is_empty()) {
        records.tally.same(id, DeviceId::named("amapi", old.as_bytes()));
    }
    for report in reports {
        if &*report.state == "REMOVED" {
            records.tally.note(Note::RemovedLeftOut);
            continue;
        }
        let app = App { id: &report.package_name, name: &report.display_name, publisher: "" };
        records.app(&app, id, group);
        certificates(records, report, id);
    }
    true
}

/// A copy under another package name is known by its certificate.
fn certificates(records: &mut Records<'_, '_>, report: &Report<'_>, device: DeviceId) {
    let Some(certificates) = &report.signing_key_certs else {
        if report.signing_key_cert_fingerprints.is_some() {
            records.tally.note(Note::Sha1Certificates);
        }
        return;
    };
    if !records.matcher.policy().index().knows_certificates() {
        return;
    }
    for certificate in certificates {
        let text = certificate.signing_key_cert_fingerprint_sha256.trim();
        let Ok(bytes) = STANDARD.decode(text).or_else(|_| URL_SAFE.decode(text)) else { continue };
        let digest: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
        if let Some(app) = records.matcher.by_certificate(&digest) {
            records.tally.see(app, device);
        }
    }
}
