//! Workspace ONE: the apps of one device (`DeviceApps` of the older interface, `app_items` of the newer). The
//! answer does not name the device: each document is of one. Of a device of the employee it holds managed apps.

use serde::Deserialize;

use super::super::cells;
use super::super::envelope::Context;
use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::loose::Loose;
use super::{App, Records};

/// The older one.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct DeviceApp<'a> {
    #[serde(borrow, default)]
    application_name: Loose<'a>,
    #[serde(borrow, default)]
    application_identifier: Loose<'a>,
    #[serde(borrow, default)]
    status: Loose<'a>,
    #[serde(default)]
    is_managed: Option<bool>,
}

/// The newer one.
#[derive(Debug, Deserialize)]
struct AppItem<'a> {
    #[serde(borrow, default)]
    name: Loose<'a>,
    #[serde(borrow, default)]
    bundle_id: Loose<'a>,
    #[serde(borrow, default)]
    installed_status: Loose<'a>,
    #[serde(default, alias = "managed")]
    is_managed: Option<bool>,
}

/// Counts an app; says whether it is one.
pub(super) fn count(records: &mut Records<'_, '_>, line: &str, context: &Context) -> bool {
    if let Ok(app) = serde_json::from_str::<DeviceApp<'_>>(line)
        && !app.application_identifier.is_empty()
    {
        if cells::is_gone(&app.status) {
            records.gone(&app.application_identifier);
            return true;
        }
        let found = App { id: &app.application_identifier, name: &app.application_name, publisher: "" };
        add(records, &found, app.is_managed, context);
        return true;
    }
    let Ok(app) = serde_json::from_str::<AppItem<'_>>(line) else { return false };
    if app.bundle_id.is_empty() {
        return false;
    }
    if cells::is_gone(&app.installed_status) {
        records.gone(&app.bundle_id);
        return true;
    }
    add(records, &App { id: &app.bundle_id, name: &app.name, publisher: "" }, app.is_managed, context);
    true
}

fn add(records: &mut Records<'_, '_>, app: &App<'_>, managed: Option<bool>, context: &Context) {
    let group = Group { system: System::Unknown, ownership: records.ownership("") };
    let reach = match (group.ownership, managed) {
        (Ownership::Private, _) | (_, Some(true)) => Reach::ManagedOnly,
        (Ownership::Work | Ownership::Unknown, Some(false) | None) => Reach::NotSaid,
    };
    records.own_device(context.own, group, reach);
    if managed == Some(false) && group.ownership != Ownership::Private {
        records.tally.shows_unmanaged(context.own);
    }
    records.app(app, context.own, group);
}
