//! SimpleMDM: the installed apps of one device. The answer does not name the device: each document is of one.

use serde::Deserialize;

use super::super::age::Reported;
use super::super::envelope::Context;
use super::super::evidence::Reach;
use super::super::groups::{Group, Ownership, System};
use super::loose::Loose;
use super::{App, Records};

#[derive(Debug, Deserialize)]
struct Item<'a> {
    #[serde(borrow, default, rename = "type")]
    kind: Loose<'a>,
    #[serde(borrow, default)]
    attributes: Option<InstalledApp<'a>>,
}

#[derive(Debug, Deserialize)]
struct InstalledApp<'a> {
    #[serde(borrow, default)]
    name: Loose<'a>,
    #[serde(borrow, default)]
    identifier: Loose<'a>,
    #[serde(borrow, default)]
    last_seen_at: Loose<'a>,
    #[serde(default)]
    managed: Option<bool>,
}

/// Counts an app; says whether it is one.
pub(super) fn count(records: &mut Records<'_, '_>, line: &str, context: &Context) -> bool {
    let Ok(item) = serde_json::from_str::<Item<'_>>(line) else { return false };
    let Some(app) = item.attributes.filter(|_| &*item.kind == "installed_app") else { return false };
    let group = Group { system: System::Ios, ownership: records.ownership("") };
    // An app that is not managed shows that the list is not of managed apps only.
    let reach = match (app.managed, group.ownership) {
        (Some(false), Ownership::Work) => Reach::Whole,
        (_, Ownership::Private) | (Some(true), _) => Reach::ManagedOnly,
        (None, Ownership::Work) | (Some(false) | None, Ownership::Unknown) => Reach::NotSaid,
    };
    records.own_device(context.own, group, reach);
    if app.managed == Some(false) && group.ownership != Ownership::Private {
        records.tally.shows_unmanaged(context.own);
    }
    records.tally.reported(context.own, Reported::of(&app.last_seen_at));
    records.app(&App { id: &app.identifier, name: &app.name, publisher: "" }, context.own, group);
    true
}
