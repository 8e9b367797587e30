//! Android Management API: `enterprises.devices`, a page of them or one a line.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::super::age::Reported;
use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::super::identity::{DeviceId, hash};
use super::super::notes::Note;
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
    #[serde(borrow, default, alias = "management_mode")]
    management_mode: Loose<'a>,
    #[serde(borrow, default)]
    state: Loose<'a>,
    #[serde(borrow, default, alias = "applied_state")]
    applied_state: Loose<'a>,
    #[serde(borrow, default, alias = "last_status_report_time")]
    last_status_report_time: Loose<'a>,
    #[serde(borrow, default, alias = "applied_policy_name")]
    applied_policy_name: Loose<'a>,
    #[serde(borrow, default, alias = "application_reports")]
    application_reports: Option<Vec<Report<'a>>>,
    #[serde(borrow, default, alias = "previous_device_names")]
    previous_device_names: Option<Vec<Loose<'a>>>,
    #[serde(borrow, default, alias = "hardware_info")]
    hardware_info: Option<Hardware<'a>>,
    #[serde(borrow, default, alias = "non_compliance_details")]
    non_compliance_details: Option<Vec<NonCompliance<'a>>>,
}

/// `NonComplianceDetail`: what of the policy the device does not do.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct NonCompliance<'a> {
    #[serde(borrow, default, alias = "non_compliance_reason")]
    non_compliance_reason: Loose<'a>,
    #[serde(borrow, default, alias = "package_name")]
    package_name: Loose<'a>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Hardware<'a> {
    #[serde(borrow, default, alias = "serial_number")]
    serial_number: Loose<'a>,
}

/// `ApplicationReport`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    #[serde(borrow, default, alias = "package_name")]
    package_name: Loose<'a>,
    #[serde(borrow, default, alias = "display_name")]
    display_name: Loose<'a>,
    #[serde(borrow, default)]
    state: Loose<'a>,
    #[serde(borrow, default, alias = "application_source")]
    application_source: Loose<'a>,
    #[serde(borrow, default, alias = "signing_key_certs")]
    signing_key_certs: Option<Vec<Certificate<'a>>>,
    /// SHA-1, deprecated.
    #[serde(default, alias = "signing_key_cert_fingerprints")]
    signing_key_cert_fingerprints: Option<IgnoredAny>,
}

impl Report<'_> {
    fn is_gone(&self) -> bool {
        &*self.state == "REMOVED"
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Certificate<'a> {
    /// Base64.
    #[serde(borrow, default, alias = "signing_key_cert_fingerprint_sha256")]
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
    let there = || reports.iter().filter(|report| !report.is_gone());
    let reach = match &*device.management_mode {
        _ if reports.is_empty() => Reach::Nothing,
        // A phone without any app there is not: the rest was left out.
        _ if there().next().is_none() => Reach::PartOfList,
        // It is not set up yet, and more apps come.
        _ if [&device.state, &device.applied_state].iter().any(|state| &***state == "PROVISIONING") => {
            Reach::PartOfList
        }
        // Not even the app by which it is managed: what people installed was left out.
        _ if there().all(|report| report.application_source.starts_with("SYSTEM_")) => Reach::PartOfList,
        "DEVICE_OWNER" => Reach::Whole,
        "PROFILE_OWNER" => Reach::WorkPart,
        _ if group.ownership == Ownership::Private => Reach::WorkPart,
        _ => Reach::NotSaid,
    };
    let serial = device.hardware_info.as_ref().map(|h| &*h.serial_number).unwrap_or_default();
    let id = records.device("amapi", &device.name, serial, group, reach);
    records.tally.reported(id, Reported::of(&device.last_status_report_time));
    for old in device.previous_device_names.iter().flatten().filter(|name| !name.is_empty()) {
        records.tally.ties.enrolled_again(id, DeviceId::named(old.trim().as_bytes()));
    }
    if let Some(enterprise) = device.name.split('/').nth(1).filter(|_| device.name.starts_with("enterprises/")) {
        records.tally.server(hash(enterprise));
    }
    for detail in device.non_compliance_details.iter().flatten() {
        match &*detail.non_compliance_reason {
            // The policy blocks an app, and it is there.
            "APP_INSTALLED" => {
                if let Some(app) = records.matcher.by_id(group.system, detail.package_name.trim()) {
                    records.tally.see(app, id);
                }
            }
            "APP_NOT_INSTALLED" => records.gone(&detail.package_name),
            _ => {}
        }
    }
    for report in reports {
        if report.is_gone() {
            records.gone(&report.package_name);
            continue;
        }
        if report.package_name.trim().is_empty() {
            // It is an app all the same, and which one stands nowhere.
            records.tally.note(Note::UnreadableRows);
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
