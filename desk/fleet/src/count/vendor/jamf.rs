//! Jamf Pro: the inventory of mobile devices (`/v2/mobile-devices/detail`), and the detail of one.

use serde::Deserialize;

use super::super::age::Reported;
use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::loose::Loose;
use super::{App, Records};

/// `MobileDeviceInventory`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Inventory<'a> {
    #[serde(borrow, default)]
    mobile_device_id: Loose<'a>,
    #[serde(borrow, default)]
    device_type: Loose<'a>,
    #[serde(borrow, default)]
    general: Option<General<'a>>,
    #[serde(borrow, default)]
    hardware: Option<Hardware<'a>>,
    #[serde(borrow, default)]
    applications: Option<Vec<Application<'a>>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct General<'a> {
    #[serde(borrow, default)]
    device_ownership_type: Loose<'a>,
    /// In later versions beside the type, and more exact.
    #[serde(borrow, default)]
    device_ownership_level: Loose<'a>,
    #[serde(borrow, default)]
    last_inventory_update_date: Loose<'a>,
    #[serde(borrow, default)]
    udid: Loose<'a>,
}

impl General<'_> {
    fn owner(&self) -> &str {
        if self.device_ownership_level.is_empty() { &self.device_ownership_type } else { &self.device_ownership_level }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Hardware<'a> {
    #[serde(borrow, default)]
    serial_number: Loose<'a>,
}

/// `MobileDeviceDetailsV2`: one device.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Detail<'a> {
    #[serde(borrow, default)]
    id: Loose<'a>,
    #[serde(borrow, default)]
    udid: Loose<'a>,
    #[serde(borrow, default)]
    serial_number: Loose<'a>,
    #[serde(borrow, default, rename = "type")]
    kind: Loose<'a>,
    #[serde(borrow, default)]
    last_inventory_update_timestamp: Loose<'a>,
    #[serde(borrow, default)]
    device_ownership_level: Loose<'a>,
    #[serde(borrow, default)]
    device_ownership_type: Loose<'a>,
    #[serde(borrow, default)]
    ios: Option<Ios<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Ios<'a> {
    #[serde(borrow, default)]
    applications: Option<Vec<Application<'a>>>,
}

/// `MobileDeviceApplication`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Application<'a> {
    #[serde(borrow, default)]
    identifier: Loose<'a>,
    #[serde(borrow, default, alias = "application_name")]
    name: Loose<'a>,
    #[serde(borrow, default, alias = "application_status")]
    management_status: Loose<'a>,
}

/// The Classic API's answer about one device.
#[derive(Debug, Deserialize)]
struct Classic<'a> {
    #[serde(borrow)]
    mobile_device: ClassicDevice<'a>,
}

#[derive(Debug, Deserialize)]
struct ClassicDevice<'a> {
    #[serde(borrow, default)]
    general: Option<ClassicGeneral<'a>>,
    #[serde(borrow, default)]
    applications: Option<Vec<Application<'a>>>,
}

#[derive(Debug, Deserialize)]
struct ClassicGeneral<'a> {
    #[serde(borrow, default)]
    id: Loose<'a>,
    #[serde(borrow, default)]
    udid: Loose<'a>,
    #[serde(borrow, default)]
    serial_number: Loose<'a>,
    #[serde(borrow, default)]
    os_type: Loose<'a>,
    #[serde(borrow, default)]
    last_inventory_update_utc: Loose<'a>,
    #[serde(borrow, default)]
    last_inventory_update: Loose<'a>,
    #[serde(borrow, default)]
    device_ownership_level: Loose<'a>,
}

/// Counts a device of the inventory; says whether it is one.
pub(super) fn inventory(records: &mut Records<'_, '_>, line: &str) -> bool {
    let Ok(device) = serde_json::from_str::<Inventory<'_>>(line) else { return false };
    if device.mobile_device_id.is_empty() && device.applications.is_none() {
        return false;
    }
    let general = device.general.as_ref();
    let known = Known {
        ids: [&device.mobile_device_id, general.map(|g| &*g.udid).unwrap_or_default()],
        serial: device.hardware.as_ref().map(|h| &*h.serial_number).unwrap_or_default(),
        kind: &device.device_type,
        owner: general.map(General::owner).unwrap_or_default(),
        reported: general.map(|g| &*g.last_inventory_update_date).unwrap_or_default(),
    };
    add(records, &known, device.applications.as_deref().unwrap_or_default());
    true
}

/// Counts a device's detail; says whether it is one.
pub(super) fn detail(records: &mut Records<'_, '_>, line: &str) -> bool {
    let Ok(device) = serde_json::from_str::<Detail<'_>>(line) else { return false };
    if device.kind.is_empty() && device.ios.is_none() {
        return false;
    }
    let level = &device.device_ownership_level;
    let owner = if level.is_empty() { &device.device_ownership_type } else { level };
    let apps = device.ios.as_ref().and_then(|ios| ios.applications.as_deref()).unwrap_or_default();
    let known = Known {
        ids: [&device.id, &device.udid],
        serial: &device.serial_number,
        kind: &device.kind,
        owner,
        reported: &device.last_inventory_update_timestamp,
    };
    add(records, &known, apps);
    true
}

/// Counts a device as the Classic API has it; says whether it is one.
pub(super) fn classic(records: &mut Records<'_, '_>, line: &str) -> bool {
    let Ok(Classic { mobile_device }) = serde_json::from_str::<Classic<'_>>(line) else { return false };
    let Some(general) = &mobile_device.general else { return false };
    let apps = mobile_device.applications.as_deref().unwrap_or_default();
    let known = Known {
        ids: [&general.id, &general.udid],
        serial: &general.serial_number,
        kind: &general.os_type,
        owner: &general.device_ownership_level,
        reported: if general.last_inventory_update_utc.is_empty() {
            &general.last_inventory_update
        } else {
            &general.last_inventory_update_utc
        },
    };
    add(records, &known, apps);
    true
}

/// What an answer tells of a device.
struct Known<'d> {
    /// Its number and its UDID.
    ids: [&'d str; 2],
    serial: &'d str,
    kind: &'d str,
    owner: &'d str,
    /// When its list was last renewed.
    reported: &'d str,
}

fn add(records: &mut Records<'_, '_>, known: &Known<'_>, apps: &[Application<'_>]) {
    let Known { ids, serial, kind, owner, reported } = *known;
    let Some(mut system) = records.system(kind) else { return };
    if system == System::Unknown && kind.is_empty() {
        system = System::Ios;
    }
    // Every kind of user enrolment is of a device of the employee.
    let ownership = match owner {
        "UserEnrollment" | "AccountDrivenUserEnrollment" | "PersonalDeviceProfile" => Ownership::Private,
        // A device of either may be enrolled so.
        "AccountDrivenDeviceEnrollment" => records.ownership(""),
        other => records.ownership(other),
    };
    let group = Group { system, ownership };
    // Jamf can be told to collect managed apps only; an app that is not managed shows that it was not.
    let unmanaged = |app: &Application<'_>| app.management_status.to_ascii_lowercase().starts_with("unmanaged");
    let reach = if apps.is_empty() {
        Reach::Nothing
    } else if ownership == Ownership::Private {
        Reach::ManagedOnly
    } else if apps.iter().any(unmanaged) && ownership == Ownership::Work {
        Reach::Whole
    } else if apps.iter().all(|app| app.management_status.to_ascii_lowercase().starts_with("managed")) {
        Reach::ManagedOnly
    } else {
        Reach::NotSaid
    };
    let [id, udid] = ids;
    let device = records.device("jamf", id, serial, group, reach);
    records.tally.ties.also(device, udid.as_bytes());
    records.tally.reported(device, Reported::of(reported));
    for app in apps {
        if app.management_status.to_ascii_lowercase().replace([' ', '_'], "").contains("uninstalled") {
            records.gone(&app.identifier);
            continue;
        }
        records.app(&App { id: &app.identifier, name: &app.name, publisher: "" }, device, group);
    }
}
