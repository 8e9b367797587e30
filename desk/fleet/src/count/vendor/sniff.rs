//! Whose record it is, by the names of its keys.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A product and one of its forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Product {
    Amapi,
    GraphDevice,
    GraphApp,
    GraphDevicePascal,
    GraphAppPascal,
    Jamf,
    JamfDetail,
    JamfClassic,
    Fleet,
    FleetSoftware,
    Osquery,
    Google,
    SimpleMdm,
    WorkspaceOne,
    Row,
}

/// Keys that only a host of Fleet has.
const FLEET_HOST: [&str; 6] = ["hostname", "uuid", "platform", "hardware_serial", "host", "osquery_version"];

impl Product {
    /// The name of the form in the answer.
    pub(super) fn form(self) -> &'static str {
        match self {
            Product::Amapi => "android-management-api",
            Product::GraphDevice => "graph-devices",
            Product::GraphApp => "graph-apps",
            Product::GraphDevicePascal => "graph-powershell-devices",
            Product::GraphAppPascal => "graph-powershell-apps",
            Product::Jamf => "jamf-inventory",
            Product::JamfDetail => "jamf-detail",
            Product::JamfClassic => "jamf-classic",
            Product::Fleet => "fleet-hosts",
            Product::FleetSoftware => "fleet-software",
            Product::Osquery => "osquery",
            Product::Google => "google-mobile-devices",
            Product::SimpleMdm => "simplemdm-apps",
            Product::WorkspaceOne => "workspace-one-apps",
            Product::Row => "rows",
        }
    }

    /// Whether a record of it may be a whole answer, with lists of its own in it.
    pub(super) fn may_be_document(self) -> bool {
        match self {
            Product::Fleet | Product::FleetSoftware | Product::JamfDetail | Product::JamfClassic => true,
            Product::Amapi
            | Product::GraphDevice
            | Product::GraphApp
            | Product::GraphDevicePascal
            | Product::GraphAppPascal
            | Product::Jamf
            | Product::Osquery
            | Product::Google
            | Product::SimpleMdm
            | Product::WorkspaceOne
            | Product::Row => false,
        }
    }

    /// By the keys of a record; nothing for what is no object and no row.
    pub(super) fn of(line: &str) -> Option<Self> {
        let keys: Keys<'_> = serde_json::from_str(line).ok()?;
        let has = |name: &str| keys.0.iter().any(|key| key == name);
        let any = |names: &[&str]| names.iter().any(|name| has(name));
        Some(
            if any(&["applicationReports", "managementMode", "appliedPolicyName"])
                || any(&["application_reports", "management_mode", "applied_policy_name"])
            {
                Product::Amapi
            } else if any(&["detectedApps", "managedDeviceOwnerType"])
                || has("operatingSystem") && any(&["deviceEnrollmentType", "azureADDeviceId", "deviceName"])
            {
                Product::GraphDevice
            } else if any(&["DetectedApps", "ManagedDeviceOwnerType"])
                || has("OperatingSystem") && has("DeviceEnrollmentType")
            {
                Product::GraphDevicePascal
            } else if has("displayName") && any(&["managedDevices", "deviceCount", "sizeInByte"]) {
                Product::GraphApp
            } else if has("DisplayName") && any(&["ManagedDevices", "DeviceCount", "SizeInByte"]) {
                Product::GraphAppPascal
            } else if any(&["hostIdentifier", "diffResults"]) {
                Product::Osquery
            } else if any(&["mobileDeviceId"]) || has("applications") && any(&["deviceType", "general"]) {
                Product::Jamf
            } else if has("mobile_device") {
                Product::JamfClassic
            } else if has("hosts_count") || has("software_title") || has("software") && !any(&FLEET_HOST) {
                Product::FleetSoftware
            } else if any(&["software", "hardware_serial", "host"]) || has("hostname") && has("platform") {
                Product::Fleet
            } else if has("mobileDevice") || has("udid") && any(&["ios", "type"]) {
                Product::JamfDetail
            } else if has("resourceId") && any(&["applications", "os", "type"]) {
                Product::Google
            } else if has("attributes") && has("type") {
                Product::SimpleMdm
            } else if has("ApplicationIdentifier") && !any(&["DeviceId", "Udid", "DeviceUdid"])
                || has("bundle_id") && any(&["installed_status", "assignment_status"])
            {
                Product::WorkspaceOne
            } else {
                Product::Row
            },
        )
    }
}

/// The keys of an object; none of a row.
struct Keys<'a>(Vec<Cow<'a, str>>);

impl<'de: 'a, 'a> Deserialize<'de> for Keys<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Shallow;
        impl<'de> Visitor<'de> for Shallow {
            type Value = Keys<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object or a row")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut keys = Vec::new();
                while let Some((key, IgnoredAny)) = map.next_entry::<super::loose::Loose<'de>, IgnoredAny>()? {
                    keys.push(key.0);
                }
                Ok(Keys(keys))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Keys(Vec::new()))
            }
        }
        deserializer.deserialize_any(Shallow)
    }
}
