//! Microsoft Graph: `managedDevice` and `detectedApp`, as the service answers and as its PowerShell module
//! writes them. A `detectedApp.id` is the key of a row; apps have no identifier there, only a name.

use super::super::age::Reported;
use super::super::envelope::Context;
use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::super::notes::Note;
use super::super::words;
use super::loose::Loose;
use super::{App, Records};

/// A `managedDevice`, whichever way its keys are written.
struct Device<'d> {
    id: &'d str,
    /// `operatingSystem` of both versions; `deviceType` of the beta says the same in other words.
    system: [&'d str; 2],
    /// `managedDeviceOwnerType`, and `ownerType` of the beta.
    owner: [&'d str; 2],
    enrollment: &'d str,
    serial: &'d str,
    /// `lastSyncDateTime`.
    synced: &'d str,
}

/// Which apps Intune lists: unmanaged ones only of devices of the company, and of a work profile nothing else.
fn reach(device: &Device<'_>, group: Group, of_apps: &str) -> Reach {
    let enrollment = device.enrollment.to_ascii_lowercase();
    let work_profile = enrollment.contains("workprofile")
        || words::is_work_profile(of_apps)
        || device.system.iter().any(|word| words::is_work_profile(word));
    if enrollment.contains("userenrollment") {
        return Reach::ManagedOnly;
    }
    if work_profile {
        return Reach::WorkPart;
    }
    let fully = enrollment.contains("fullymanaged")
        || enrollment.contains("dedicated")
        || words::is_fully_managed(of_apps)
        || device.system.iter().any(|word| words::is_fully_managed(word));
    match (group.ownership, group.system) {
        (Ownership::Private, System::Android) => Reach::WorkPart,
        (Ownership::Private, System::Ios | System::Unknown) => Reach::ManagedOnly,
        (Ownership::Work, System::Ios) => Reach::Whole,
        (Ownership::Work, System::Android) if fully => Reach::Whole,
        (Ownership::Work, System::Android | System::Unknown) | (Ownership::Unknown, _) => Reach::NotSaid,
    }
}

/// The device and its kind; nothing for one that does not count.
fn group(records: &mut Records<'_, '_>, device: &Device<'_>, of_apps: &str) -> Option<Group> {
    let [system, kind] = device.system;
    let word = [system, kind, of_apps].into_iter().find(|word| !word.is_empty()).unwrap_or_default();
    let system = records.system(word)?;
    let [owner, beta] = device.owner;
    let owner = if owner.is_empty() || owner.eq_ignore_ascii_case("unknown") { beta } else { owner };
    Some(Group { system, ownership: records.ownership(owner) })
}

/// One app of a list.
struct Found<'d> {
    name: &'d str,
    publisher: &'d str,
    platform: &'d str,
}

impl Found<'_> {
    fn app(&self) -> App<'_> {
        App { id: "", name: self.name, publisher: self.publisher }
    }
}

/// A device with its apps; `more` is whether a next page of them is named.
fn device_with_apps(records: &mut Records<'_, '_>, device: &Device<'_>, apps: &[Found<'_>], more: bool) {
    let of_apps = apps.first().map(|app| app.platform).unwrap_or_default();
    let Some(group) = group(records, device, of_apps) else { return };
    let reach = match reach(device, group, of_apps) {
        _ if apps.is_empty() => Reach::Nothing,
        _ if more => Reach::PartOfList,
        reach => reach,
    };
    if more {
        records.tally.note(Note::PagesMissing);
    }
    let id = records.device("intune", device.id, device.serial, group, reach);
    records.tally.reported(id, Reported::of(device.synced));
    for app in apps {
        records.app(&app.app(), id, group);
    }
}

/// An app by itself: of the device that the document is of; or a number of devices of the whole fleet.
fn app_alone(records: &mut Records<'_, '_>, found: &Found<'_>, count: Option<u64>, context: &Context) -> bool {
    if let Some(device) = context.device {
        let Some(system) = records.system(found.platform) else { return true };
        let group = Group { system, ownership: records.ownership("") };
        let alone = Device { id: "", system: ["", ""], owner: ["", ""], enrollment: "", serial: "", synced: "" };
        records.tally.device(device, group, reach(&alone, group, found.platform));
        records.app(&found.app(), device, group);
        return true;
    }
    let Some(count) = count else { return false };
    records.tally.note(Note::SumsOnly);
    records.tally.note(Note::NamesOnly);
    let Some(system) = records.system(found.platform) else { return true };
    records.sum(&found.app(), system, count);
    true
}

/// An app with the devices that it is on. Devices without any app are not in such a document.
fn app_with_devices(records: &mut Records<'_, '_>, found: &Found<'_>, devices: &[Device<'_>], more: bool) {
    if more {
        records.tally.note(Note::PagesMissing);
    }
    for device in devices {
        let Some(group) = group(records, device, found.platform) else { continue };
        let reach = if more { Reach::PartOfList } else { reach(device, group, found.platform) };
        let id = records.device("intune", device.id, device.serial, group, reach);
        records.tally.reported(id, Reported::of(device.synced));
        records.app(&found.app(), id, group);
    }
}

fn number(text: &str) -> Option<u64> {
    text.parse().ok()
}

/// The types of one way of writing the keys.
macro_rules! written_in {
    ($name:ident, $case:literal, $apps_more:literal, $devices_more:literal) => {
        pub(super) mod $name {
            use serde::Deserialize;

            use super::super::Records;
            use super::{Context, Loose};

            /// `managedDevice`.
            #[derive(Debug, Deserialize)]
            #[serde(rename_all = $case)]
            struct ManagedDevice<'a> {
                #[serde(borrow, default)]
                id: Loose<'a>,
                #[serde(borrow, default)]
                operating_system: Loose<'a>,
                #[serde(borrow, default)]
                device_type: Loose<'a>,
                #[serde(borrow, default)]
                managed_device_owner_type: Loose<'a>,
                #[serde(borrow, default)]
                owner_type: Loose<'a>,
                #[serde(borrow, default)]
                device_enrollment_type: Loose<'a>,
                #[serde(borrow, default)]
                serial_number: Loose<'a>,
                #[serde(borrow, default)]
                last_sync_date_time: Loose<'a>,
                #[serde(borrow, default)]
                detected_apps: Option<Vec<DetectedApp<'a>>>,
                #[serde(borrow, default, rename = $apps_more)]
                more: Loose<'a>,
            }

            /// `detectedApp`.
            #[derive(Debug, Deserialize)]
            #[serde(rename_all = $case)]
            struct DetectedApp<'a> {
                #[serde(borrow, default)]
                display_name: Loose<'a>,
                #[serde(borrow, default)]
                publisher: Loose<'a>,
                #[serde(borrow, default)]
                platform: Loose<'a>,
                #[serde(borrow, default)]
                device_count: Loose<'a>,
                #[serde(borrow, default)]
                managed_devices: Option<Vec<ManagedDevice<'a>>>,
                #[serde(borrow, default, rename = $devices_more)]
                more: Loose<'a>,
            }

            impl ManagedDevice<'_> {
                fn as_device(&self) -> super::Device<'_> {
                    super::Device {
                        id: &self.id,
                        system: [&self.operating_system, &self.device_type],
                        owner: [&self.managed_device_owner_type, &self.owner_type],
                        enrollment: &self.device_enrollment_type,
                        serial: &self.serial_number,
                        synced: &self.last_sync_date_time,
                    }
                }
            }

            impl DetectedApp<'_> {
                fn as_found(&self) -> super::Found<'_> {
                    super::Found { name: &self.display_name, publisher: &self.publisher, platform: &self.platform }
                }
            }

            /// Counts a `managedDevice`; says whether it is one.
            pub(in super::super) fn device(records: &mut Records<'_, '_>, line: &str) -> bool {
                let Ok(device) = serde_json::from_str::<ManagedDevice<'_>>(line) else { return false };
                if device.detected_apps.is_none()
                    && device.operating_system.is_empty()
                    && device.managed_device_owner_type.is_empty()
                {
                    return false;
                }
                let apps: Vec<super::Found<'_>> =
                    device.detected_apps.iter().flatten().map(DetectedApp::as_found).collect();
                super::device_with_apps(records, &device.as_device(), &apps, !device.more.is_empty());
                true
            }

            /// Counts a `detectedApp`; says whether it is one.
            pub(in super::super) fn app(records: &mut Records<'_, '_>, line: &str, context: &Context) -> bool {
                let Ok(app) = serde_json::from_str::<DetectedApp<'_>>(line) else { return false };
                if app.display_name.is_empty() {
                    return false;
                }
                match &app.managed_devices {
                    // A list that was not asked for may be empty although the app is on devices.
                    Some(devices) if !devices.is_empty() => {
                        let devices: Vec<super::Device<'_>> = devices.iter().map(ManagedDevice::as_device).collect();
                        super::app_with_devices(records, &app.as_found(), &devices, !app.more.is_empty());
                        true
                    }
                    _ => super::app_alone(records, &app.as_found(), super::number(&app.device_count), context),
                }
            }
        }
    };
}

written_in!(camel, "camelCase", "detectedApps@odata.nextLink", "managedDevices@odata.nextLink");
written_in!(pascal, "PascalCase", "DetectedApps@odata.nextLink", "ManagedDevices@odata.nextLink");
