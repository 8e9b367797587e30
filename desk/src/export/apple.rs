//! iPhone and iPad: a configuration profile, declarative settings, Intune, Jamf, the companion's configuration.

use std::collections::BTreeMap;

use appwijzer_core::l10n::clean;
use appwijzer_core::policy::PolicyFile;
use plist::{Dictionary, Value as Plist};
use ring::digest::{SHA256, digest};
use serde_json::{Value, json};

use super::blocked::Blocked;
use super::companion::Companion;
use super::{escape, label, name};

/// A configuration profile (`.mobileconfig`): the payload `com.apple.applicationaccess` with `blockedAppBundleIDs`, which
/// hides and stops these apps on supervised devices.
pub(super) fn mobileconfig(policy: &PolicyFile, blocked: &Blocked<'_>) -> Vec<u8> {
    let bundles = blocked.bundles().into_iter().map(|id| Plist::String(id.to_owned())).collect();
    profile(policy, "apps", "com.apple.applicationaccess", ("blockedAppBundleIDs", Plist::Array(bundles)))
}

/// A configuration profile with the payload `com.apple.notificationsettings`: the companion may remind, on supervised
/// devices, without the employee being asked. Sounds and badges stay off.
pub(super) fn notifications(policy: &PolicyFile, companion: &Companion) -> Vec<u8> {
    let mut settings = Dictionary::new();
    settings.insert("BundleIdentifier".into(), Plist::String(companion.bundle.clone()));
    for (key, value) in [
        ("NotificationsEnabled", true),
        ("ShowInNotificationCenter", true),
        ("ShowInLockScreen", true),
        ("BadgesEnabled", false),
        ("SoundsEnabled", false),
    ] {
        settings.insert(key.into(), Plist::Boolean(value));
    }
    let all = Plist::Array(vec![Plist::Dictionary(settings)]);
    profile(policy, "notifications", "com.apple.notificationsettings", ("NotificationSettings", all))
}

/// A profile of one payload. `part` tells it from the others of the same organisation.
fn profile(policy: &PolicyFile, part: &str, kind: &str, content: (&str, Plist)) -> Vec<u8> {
    let organisation = policy.policy().organisation.id;
    let identifier = match part {
        "apps" => format!("nl.appwijzer.{organisation}"),
        part => format!("nl.appwijzer.{organisation}.{part}"),
    };
    let text = |words: &str| Plist::String(words.to_owned());
    let payload = |kind: &str, identifier: &str, more: Vec<(&str, Plist)>| {
        let mut all = Dictionary::new();
        all.insert("PayloadType".into(), text(kind));
        all.insert("PayloadVersion".into(), Plist::Integer(1.into()));
        all.insert("PayloadIdentifier".into(), text(identifier));
        all.insert("PayloadUUID".into(), text(&uuid(policy, &format!("{kind}{identifier}"))));
        all.insert("PayloadDisplayName".into(), text(&name(policy)));
        for (key, value) in more {
            all.insert(key.into(), value);
        }
        Plist::Dictionary(all)
    };
    let inner = payload(kind, &format!("{identifier}.{part}"), vec![content]);
    let fallback = policy.policy().languages.first().copied().unwrap_or_default();
    let by = clean(policy.policy().organisation.name.get("en", fallback));
    xml(&payload(
        "Configuration",
        &identifier,
        vec![("PayloadOrganization", text(&by)), ("PayloadContent", Plist::Array(vec![inner]))],
    ))
}

/// A UUID (version 8, RFC 9562) that follows from the policy: the same policy gives the same file.
fn uuid(policy: &PolicyFile, what: &str) -> String {
    let hash = digest(&SHA256, &[policy.bytes(), what.as_bytes()].concat());
    let mut bytes = [0_u8; 16];
    bytes.iter_mut().zip(hash.as_ref()).for_each(|(to, from)| *to = *from);
    bytes[6] = bytes[6] & 0x0F | 0x80;
    bytes[8] = bytes[8] & 0x3F | 0x80;
    let digits: String = bytes.iter().map(|b| format!("{b:02X}")).collect();
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-{}-{}-{}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}

fn xml(value: &Plist) -> Vec<u8> {
    let mut out = Vec::new();
    // Writing to memory does not fail.
    let _ = value.to_writer_xml(&mut out);
    out.push(b'\n');
    out
}

/// A declaration `com.apple.configuration.app.settings` (iOS 27, supervised): apps that are neither shown nor started.
pub(super) fn declaration(policy: &PolicyFile, blocked: &Blocked<'_>) -> Value {
    json!({
        "Type": "com.apple.configuration.app.settings",
        "Identifier": format!("nl.appwijzer.{}.apps", policy.policy().organisation.id),
        "ServerToken": uuid(policy, "declaration"),
        "Payload": { "Allowed": { "DeniedApps": blocked.bundles() } },
    })
}

/// Microsoft Graph (beta), `iosCompliancePolicy`: devices with one of these apps are not compliant, at once. What
/// follows from that is set in conditional access. A policy without a scheduled action is refused.
pub(super) fn intune_compliance(policy: &PolicyFile, blocked: &Blocked<'_>) -> Value {
    json!({
        "@odata.type": "#microsoft.graph.iosCompliancePolicy",
        "displayName": name(policy),
        "restrictedApps": items(blocked),
        "scheduledActionsForRule": [{
            "ruleName": "PasswordRequired",
            "scheduledActionConfigurations": [{ "actionType": "block", "gracePeriodHours": 0 }],
        }],
    })
}

fn items(blocked: &Blocked<'_>) -> Vec<Value> {
    let item = |app: &&appwijzer_core::policy::App<'_>| {
        let entry = |bundle: &&str| json!({ "@odata.type": "microsoft.graph.appListItem", "name": label(app), "appId": bundle });
        app.bundles.iter().map(entry).collect::<Vec<_>>()
    };
    blocked.ios.iter().flat_map(item).collect()
}

/// Microsoft Graph, `iosGeneralDeviceConfiguration`: devices with one of these apps are reported, and supervised
/// devices do not show them.
pub(super) fn intune_restrictions(policy: &PolicyFile, blocked: &Blocked<'_>) -> Value {
    let apps = items(blocked);
    json!({
        "@odata.type": "#microsoft.graph.iosGeneralDeviceConfiguration",
        "displayName": name(policy),
        "compliantAppListType": "appsNotInListCompliant",
        "compliantAppsList": apps,
        "appsVisibilityListType": "appsNotInListCompliant",
        "appsVisibilityList": apps,
    })
}

/// Microsoft Graph, `iosMobileAppConfiguration`: the companion's configuration. Its `targetedMobileApps` are ids of
/// your tenant, and are filled in there.
pub(super) fn intune_companion(policy: &PolicyFile, companion: &Companion) -> Value {
    let setting = |(key, value): (&'static str, String)| {
        json!({
            "@odata.type": "microsoft.graph.appConfigurationSettingItem",
            "appConfigKey": key,
            "appConfigKeyType": "stringType",
            "appConfigKeyValue": value,
        })
    };
    json!({
        "@odata.type": "#microsoft.graph.iosMobileAppConfiguration",
        "displayName": name(policy),
        "targetedMobileApps": [],
        "settings": companion.values(policy, Some("{{deviceid}}")).into_iter().map(setting).collect::<Vec<_>>(),
    })
}

/// The companion's configuration as a property list, for products that take one.
pub(super) fn companion(policy: &PolicyFile, companion: &Companion, device_id: Option<&str>) -> Vec<u8> {
    xml(&dictionary(companion.values(policy, device_id)))
}

fn dictionary(values: BTreeMap<&'static str, String>) -> Plist {
    let mut all = Dictionary::new();
    for (key, value) in values {
        all.insert(key.to_owned(), Plist::String(value));
    }
    Plist::Dictionary(all)
}

/// Jamf Pro, Classic API, `mobiledeviceconfigurationprofiles`: the profile, for no device until somebody scopes it.
pub(super) fn jamf(policy: &PolicyFile, blocked: &Blocked<'_>) -> String {
    let profile = String::from_utf8(mobileconfig(policy, blocked)).unwrap_or_default();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<configuration_profile>\n  <general>\n    <name>{}</name>\n    \
         <deployment_method>Install Automatically</deployment_method>\n    <payloads>{}</payloads>\n  </general>\n  <scope>\n    \
         <all_mobile_devices>false</all_mobile_devices>\n  </scope>\n</configuration_profile>\n",
        escape(&name(policy)),
        // Line breaks are of no importance in a property list.
        escape(&profile),
    )
}
