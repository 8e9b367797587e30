//! One record of device management's JSON.
//!
//! | product | record | its documentation |
//! |---|---|---|
//! | Android Management API | a device with `applicationReports` | androidmanagement, `enterprises.devices`, `ApplicationReport` |
//! | Microsoft Graph | a `managedDevice` with `detectedApps`; a `detectedApp` with `managedDevices` or `deviceCount` | graph, intune-devices-detectedapp |
//! | Jamf Pro | a `MobileDeviceInventory` with `applications` | Jamf Pro API, mobile-devices/detail |
//! | Fleet | a host with `software` | Fleet REST API, hosts |
//! | osquery | a logged row (`columns`) or rows (`snapshot`) of a table of apps | osquery, logging |
//! | a table as JSON | a row with device and app, as Intune's report has them | reports/exportJobs, AppInvRawData |

use std::borrow::Cow;
use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use super::Options;
use super::matcher::Matcher;
use super::tally::{DeviceId, Group, Note, Ownership, System, Tally, ownership, system};

/// A text, a number or anything else, as text. Borrows from the line where it can.
#[derive(Debug, Default)]
struct Loose<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Loose<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Loose<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a number")
            }
            fn visit_borrowed_str<E: Error>(self, v: &'de str) -> Result<Self::Value, E> {
                Ok(Loose(Cow::Borrowed(v)))
            }
            fn visit_str<E: Error>(self, v: &str) -> Result<Self::Value, E> {
                Ok(Loose(Cow::Owned(v.to_owned())))
            }
            fn visit_u64<E: Error>(self, v: u64) -> Result<Self::Value, E> {
                Ok(Loose(Cow::Owned(v.to_string())))
            }
            fn visit_i64<E: Error>(self, v: i64) -> Result<Self::Value, E> {
                Ok(Loose(Cow::Owned(v.to_string())))
            }
            fn visit_f64<E: Error>(self, _: f64) -> Result<Self::Value, E> {
                Ok(Loose::default())
            }
            fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
                Ok(Loose::default())
            }
            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(Loose::default())
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// An app in any product's words.
#[derive(Debug, Default, Deserialize)]
struct App<'a> {
    #[serde(borrow, default, alias = "packageName", alias = "bundle_identifier", alias = "identifier")]
    #[serde(alias = "bundleIdentifier", alias = "application_id", alias = "package_name")]
    id: Loose<'a>,
    #[serde(borrow, default, alias = "displayName", alias = "ApplicationName")]
    name: Loose<'a>,
    #[serde(borrow, default)]
    state: Loose<'a>,
    #[serde(borrow, default)]
    platform: Loose<'a>,
    #[serde(default, rename = "signingKeyCertFingerprints")]
    certificates: Option<serde::de::IgnoredAny>,
}

/// A device that a `detectedApp` is on.
#[derive(Debug, Deserialize)]
struct ManagedDevice<'a> {
    #[serde(borrow, default)]
    id: Loose<'a>,
    #[serde(borrow, default, rename = "operatingSystem")]
    system: Loose<'a>,
    #[serde(borrow, default, rename = "managedDeviceOwnerType")]
    owner: Loose<'a>,
}

#[derive(Debug, Default, Deserialize)]
struct General<'a> {
    #[serde(borrow, default, rename = "deviceOwnershipType", alias = "deviceOwnershipLevel")]
    owner: Loose<'a>,
}

/// Everything that any of the records may hold. What is not here is passed over unread.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Record<'a> {
    // Ids of devices. Names, users and addresses are not among them.
    #[serde(borrow)]
    id: Loose<'a>,
    #[serde(borrow)]
    name: Loose<'a>,
    #[serde(borrow, rename = "mobileDeviceId")]
    mobile_device: Loose<'a>,
    #[serde(borrow, rename = "DeviceId", alias = "deviceId", alias = "device_id")]
    device: Loose<'a>,
    #[serde(borrow, rename = "hostIdentifier")]
    host: Loose<'a>,
    // What it runs, and whose it is.
    #[serde(borrow, rename = "operatingSystem", alias = "deviceType", alias = "platform", alias = "Platform")]
    system: Loose<'a>,
    #[serde(borrow, rename = "managedDeviceOwnerType", alias = "ownership", alias = "Ownership")]
    owner: Loose<'a>,
    #[serde(borrow)]
    general: Option<General<'a>>,
    // Apps.
    #[serde(borrow, rename = "applicationReports")]
    reports: Option<Vec<App<'a>>>,
    #[serde(borrow, rename = "detectedApps", alias = "applications", alias = "software", alias = "snapshot")]
    apps: Option<Vec<App<'a>>>,
    #[serde(borrow)]
    columns: Option<App<'a>>,
    #[serde(borrow)]
    action: Loose<'a>,
    // An app with its devices, or a row.
    #[serde(borrow, rename = "displayName", alias = "ApplicationName")]
    app_name: Loose<'a>,
    #[serde(borrow, rename = "packageName", alias = "bundle")]
    app_id: Loose<'a>,
    #[serde(borrow, rename = "managedDevices")]
    devices: Option<Vec<ManagedDevice<'a>>>,
    #[serde(rename = "deviceCount")]
    device_count: Option<u64>,
    // A Fleet host that was asked for by itself.
    #[serde(borrow, rename = "hostDetail", alias = "mobileDevice")]
    inner: Option<Box<Record<'a>>>,
}

impl Record<'_> {
    /// Whether it names an app on a device, as a row of a table does.
    fn is_row(&self) -> bool {
        let names_app = !self.app_name.0.is_empty() || !self.app_id.0.is_empty();
        names_app && !self.device.0.is_empty()
    }
}

/// Counts a record; says whether it could be read.
pub(super) fn count(matcher: &Matcher<'_>, line: &[u8], options: &Options, tally: &mut Tally) -> bool {
    // One look at the whole line is cheaper than one at each text in it.
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let Ok(record) = serde_json::from_str::<Record<'_>>(line) else { return false };
    Counting { matcher, options, tally, scratch: String::new() }.record(&record)
}

struct Counting<'c, 'p> {
    matcher: &'c Matcher<'p>,
    options: &'c Options,
    tally: &'c mut Tally,
    scratch: String,
}

impl Counting<'_, '_> {
    fn record(&mut self, record: &Record<'_>) -> bool {
        if let Some(reports) = &record.reports {
            self.android(record, reports);
        } else if let Some(apps) = &record.apps {
            self.device(record, apps);
        } else if let Some(app) = &record.columns {
            if record.action.0 == "removed" {
                self.tally.note(Note::RemovedLeftOut);
                return true;
            }
            self.device(record, std::slice::from_ref(app));
        } else if let Some(devices) = &record.devices {
            self.app_of_devices(record, devices);
        } else if let Some(count) = record.device_count {
            self.sum(record, count);
        } else if record.is_row() {
            let app =
                App { id: Loose(record.app_id.0.clone()), name: Loose(record.app_name.0.clone()), ..App::default() };
            self.device(record, &[app]);
        } else if let Some(inner) = &record.inner {
            return self.record(inner);
        } else {
            return false;
        }
        true
    }

    /// A device of the Android Management API.
    fn android(&mut self, record: &Record<'_>, reports: &[App<'_>]) {
        let group = self.group(System::Android, &record.owner.0);
        let device = self.named(&[&record.name.0], group);
        for report in reports {
            if report.state.0 == "REMOVED" {
                self.tally.note(Note::RemovedLeftOut);
                continue;
            }
            if report.certificates.is_some() {
                self.tally.note(Note::Sha1Certificates);
            }
            if let Some((app, _)) = self.matcher.by_id(System::Android, &report.id.0) {
                self.tally.add(app, device, group);
            }
        }
    }

    /// A device with its apps.
    fn device(&mut self, record: &Record<'_>, apps: &[App<'_>]) {
        let told = if record.system.0.is_empty() {
            apps.first().map(|app| app.platform.0.as_ref()).unwrap_or_default()
        } else {
            record.system.0.as_ref()
        };
        let Some(on) = system(told) else { return self.tally.note(Note::OtherSystems) };
        let owner = match &record.general {
            Some(general) if record.owner.0.is_empty() => &general.owner.0,
            _ => &record.owner.0,
        };
        let group = self.group(on, owner);
        let ids = [&record.mobile_device.0, &record.device.0, &record.host.0, &record.id.0];
        let device = self.named(&ids.map(AsRef::as_ref), group);
        for app in apps {
            self.app(app, device, group);
        }
    }

    fn app(&mut self, app: &App<'_>, device: DeviceId, group: Group) {
        if !app.id.0.is_empty() {
            if let Some((app, _)) = self.matcher.by_id(group.system, &app.id.0) {
                self.tally.add(app, device, group);
            }
            return;
        }
        self.tally.note(Note::NamesOnly);
        for position in self.matcher.by_name(app.name.0.as_bytes(), &mut self.scratch) {
            self.tally.add(*position, device, group);
        }
    }

    /// An app with the devices that it is on. Devices without a banned app are not in such a file.
    fn app_of_devices(&mut self, record: &Record<'_>, devices: &[ManagedDevice<'_>]) {
        self.tally.note(Note::NamesOnly);
        let found: Vec<usize> = self.matcher.by_name(record.app_name.0.as_bytes(), &mut self.scratch).to_vec();
        for device in devices {
            let told = if device.system.0.is_empty() { &record.system.0 } else { &device.system.0 };
            let Some(on) = system(told) else {
                self.tally.note(Note::OtherSystems);
                continue;
            };
            let group = self.group(on, &device.owner.0);
            let id = self.named(&[&device.id.0], group);
            found.iter().for_each(|app| self.tally.add(*app, id, group));
        }
    }

    /// An app with a number of devices only.
    fn sum(&mut self, record: &Record<'_>, count: u64) {
        self.tally.note(Note::NamesOnly);
        self.tally.note(Note::SumsOnly);
        let Some(on) = system(&record.system.0) else { return self.tally.note(Note::OtherSystems) };
        let personal = record.system.0.eq_ignore_ascii_case("androidWorkProfile");
        let group = self.group(on, if personal { "personal" } else { "" });
        let found: Vec<usize> = self.matcher.by_name(record.app_name.0.as_bytes(), &mut self.scratch).to_vec();
        found.iter().for_each(|app| self.tally.add_sum(*app, count, group));
    }

    fn group(&self, system: System, owner: &str) -> Group {
        let told = ownership(owner);
        let ownership = if told == Ownership::Unknown { self.options.ownership.unwrap_or(told) } else { told };
        Group { system, ownership }
    }

    /// The device with the first id that there is.
    fn named(&mut self, ids: &[&str], group: Group) -> DeviceId {
        match ids.iter().find(|id| !id.is_empty()) {
            Some(id) => self.tally.device(id.as_bytes(), group),
            None => self.tally.unnamed_device(group),
        }
    }
}
