//! Android: the Management API's policy, Intune, Headwind MDM.

use serde_json::{Value, json};

use appwijzer_core::policy::{App, PolicyFile};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::blocked::Blocked;
use super::companion::Companion;
use super::{label, name};

/// A body for `enterprises.policies.modifyPolicyApplications`: the companion with its configuration. Only the named
/// fields of this one application change; the rest of the policy stays as it is.
pub(super) fn management_companion(policy: &PolicyFile, companion: &Companion) -> Value {
    json!({ "changes": [{
        "application": {
            "packageName": companion.package,
            "installType": "FORCE_INSTALLED",
            "managedConfiguration": companion.values(policy, None),
        },
        "updateMask": "installType,managedConfiguration",
    }] })
}

/// A body for the same method: apps that are blocked on the device or in its work part.
pub(super) fn management_block(blocked: &Blocked<'_>) -> Value {
    let change = |package: &&str| json!({ "application": { "packageName": package, "installType": "BLOCKED" }, "updateMask": "installType" });
    json!({ "changes": blocked.packages().iter().map(change).collect::<Vec<_>>() })
}

/// A body for `enterprises.policies.patch` with an `updateMask` of these two fields: apps that are blocked in the private
/// part of company-owned devices. The list takes the place of the one that is there.
pub(super) fn management_personal(blocked: &Blocked<'_>) -> Value {
    let block = |package: &&str| json!({ "packageName": package, "installType": "BLOCKED" });
    json!({ "personalUsagePolicies": {
        "personalPlayStoreMode": "BLOCKLIST",
        "personalApplications": blocked.personal_packages().iter().map(block).collect::<Vec<_>>(),
    } })
}

/// Microsoft Graph (beta), `approveApps`: an app can be assigned only after it was approved in managed Google Play. That
/// installs it nowhere.
pub(super) fn intune_approve(blocked: &Blocked<'_>) -> Value {
    let packages: Vec<String> = blocked.packages().iter().map(|package| format!("app:{package}")).collect();
    json!({ "packageIds": packages, "approveAllPermissions": false })
}

/// Microsoft Graph, `mobileAppAssignment`: the app is removed from the devices of a group, and cannot be installed there.
/// The group is one of your tenant, and is filled in there.
pub(super) fn intune_uninstall() -> Value {
    json!({
        "@odata.type": "#microsoft.graph.mobileAppAssignment",
        "intent": "uninstall",
        "target": { "@odata.type": "#microsoft.graph.groupAssignmentTarget", "groupId": "GROUP" },
    })
}

/// Microsoft Graph (beta; v1.0 does not have this type), `androidDeviceOwnerGeneralDeviceConfiguration`: apps that are
/// blocked in the private part of company-owned devices with a work profile.
pub(super) fn intune_restrictions(policy: &PolicyFile, blocked: &Blocked<'_>) -> Value {
    let items: Vec<Value> = blocked.personal_for_graph().into_iter().map(|(app, package)| item(app, package)).collect();
    json!({
        "@odata.type": "#microsoft.graph.androidDeviceOwnerGeneralDeviceConfiguration",
        "displayName": name(policy),
        "personalProfilePlayStoreMode": "blockedApps",
        "personalProfilePersonalApplications": items,
    })
}

fn item(app: &App<'_>, package: &str) -> Value {
    json!({
        "@odata.type": "microsoft.graph.appListItem",
        "name": label(app),
        "appId": package,
        "appStoreUrl": format!("https://play.google.com/store/apps/details?id={package}"),
    })
}

/// Microsoft Graph (beta), `androidManagedStoreAppConfiguration`: the companion's configuration. Its `targetedMobileApps`
/// are ids of your tenant, and are filled in there.
pub(super) fn intune_companion(policy: &PolicyFile, companion: &Companion) -> Value {
    let property = |(key, value): (&'static str, String)| json!({ "key": key, "valueString": value });
    let payload = json!({
        "kind": "androidenterprise#managedConfiguration",
        "productId": format!("app:{}", companion.package),
        "managedProperty": companion.values(policy, Some("{{deviceid}}")).into_iter().map(property).collect::<Vec<_>>(),
    });
    json!({
        "@odata.type": "#microsoft.graph.androidManagedStoreAppConfiguration",
        "displayName": name(policy),
        "packageId": format!("app:{}", companion.package),
        "payloadJson": STANDARD.encode(payload.to_string()),
        "targetedMobileApps": [],
    })
}

/// A part of a configuration of Headwind MDM: apps to be removed (`action` 2), and the companion's settings.
pub(super) fn headwind(policy: &PolicyFile, blocked: &Blocked<'_>, companion: &Companion) -> Value {
    let remove = |app: &&App<'_>| {
        let entry = |package: &&str| json!({ "pkg": package, "name": label(app), "type": "app", "action": 2 });
        app.packages.iter().map(entry).collect::<Vec<_>>()
    };
    let setting = |(key, value): (&'static str, String)| json!({ "applicationPkg": companion.package, "name": key, "type": "STRING", "value": value, "readonly": true });
    json!({
        "name": name(policy),
        "applications": blocked.android.iter().flat_map(remove).collect::<Vec<_>>(),
        "applicationSettings": companion.values(policy, Some("%NUMBER%")).into_iter().map(setting).collect::<Vec<_>>(),
    })
}
