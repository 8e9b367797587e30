//! Google Workspace: mobile devices of the Admin SDK. Which apps of a device are listed depends on how it is
//! managed, and the answer does not say so.

use serde::Deserialize;

use super::super::age::Reported;
use super::super::evidence::Reach;
use super::super::groups::Group;
use super::super::notes::Note;
use super::super::words;
use super::loose::Loose;
use super::{App, Records};

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Device<'a> {
    #[serde(borrow, default)]
    resource_id: Loose<'a>,
    #[serde(borrow, default)]
    device_id: Loose<'a>,
    #[serde(borrow, default)]
    serial_number: Loose<'a>,
    #[serde(borrow, default)]
    last_sync: Loose<'a>,
    #[serde(borrow, default)]
    os: Loose<'a>,
    #[serde(borrow, default, rename = "type")]
    kind: Loose<'a>,
    #[serde(borrow, default)]
    applications: Option<Vec<Application<'a>>>,
    #[serde(borrow, default)]
    status: Loose<'a>,
    /// How the app by which it is managed is set up.
    #[serde(borrow, default)]
    privilege: Loose<'a>,
    /// Not so where the account is in a work profile.
    #[serde(default)]
    managed_account_is_on_owner_profile: Option<bool>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Application<'a> {
    #[serde(borrow, default)]
    package_name: Loose<'a>,
    #[serde(borrow, default)]
    display_name: Loose<'a>,
}

/// Counts a `mobiledevice`; says whether it is one.
pub(super) fn count(records: &mut Records<'_, '_>, line: &str) -> bool {
    let Ok(device) = serde_json::from_str::<Device<'_>>(line) else { return false };
    if device.resource_id.is_empty() {
        return false;
    }
    let word = if device.os.is_empty() { &device.kind } else { &device.os };
    let Some(system) = records.system(word) else { return true };
    let group = Group { system, ownership: records.ownership("") };
    let apps = device.applications.as_deref().unwrap_or_default();
    if words::is_deleted(&device.status) {
        records.tally.note(Note::DeletedLeftOut);
        return true;
    }
    let in_profile = words::is_profile_owner(&device.privilege);
    let reach = if apps.is_empty() {
        Reach::Nothing
    } else if in_profile || device.managed_account_is_on_owner_profile == Some(false) {
        Reach::WorkPart
    } else if words::is_wiped(&device.status) {
        // It tells what was there before.
        Reach::OldReport
    } else {
        Reach::NotSaid
    };
    // GAM's table names devices by the device's own id.
    let id = if device.device_id.is_empty() { &device.resource_id } else { &device.device_id };
    let id = records.device("google", id, &device.serial_number, group, reach);
    records.tally.reported(id, Reported::of(&device.last_sync));
    for app in apps {
        records.app(&App { id: &app.package_name, name: &app.display_name, publisher: "" }, id, group);
    }
    true
}
