//! What goes to device management has the fields that its maker describes, and no other: each shape here is closed, so a
//! field that its description does not have fails the test. The sources are the makers' reference pages; the spelling
//! was held against public code that reads or writes the same documents.

use std::collections::BTreeMap;

use appwijzer_core::companion::CONFIGURATION_KEYS;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{TIKTOK, due, printed};

fn strict<T: DeserializeOwned>(bytes: &[u8]) -> T {
    serde_json::from_slice(bytes).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(bytes)))
}

fn strict_plist<T: DeserializeOwned>(bytes: &[u8]) -> T {
    plist::from_bytes(bytes).unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(bytes)))
}

/// Every value is one that the companion reads: a key that it knows, no longer than it takes, one of its choices.
fn assert_read_by_the_companion<'v>(values: impl IntoIterator<Item = (&'v str, &'v str)>) {
    let mut seen = Vec::new();
    for (key, value) in values {
        let facts = CONFIGURATION_KEYS.iter().find(|facts| facts.key == key);
        let facts = facts.unwrap_or_else(|| panic!("the companion does not know {key}"));
        assert!(!value.is_empty() && value.len() <= facts.max, "{key}");
        assert!(facts.choices.is_empty() || facts.choices.contains(&value), "{key}: {value}");
        seen.push(key.to_owned());
    }
    for key in ["organisation", "ownership", "enrolled"] {
        assert!(seen.iter().any(|s| s == key), "{key} is handed out: {seen:?}");
    }
}

/// Android Management API, `enterprises.policies.modifyPolicyApplications` and `patch` (Google's discovery document, v1).
mod amapi {
    use super::*;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct ModifyPolicyApplications {
        pub changes: Vec<Change>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct Change {
        pub application: Application,
        /// Left out, every field of the application would change.
        pub update_mask: String,
    }

    /// The fields of a policy that the mask of the `patch` names.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct Policy {
        pub personal_usage_policies: Personal,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct Application {
        pub package_name: String,
        pub install_type: InstallType,
        /// A `google.protobuf.Struct`: the app's own keys.
        pub managed_configuration: Option<BTreeMap<String, String>>,
    }

    #[derive(Deserialize, PartialEq, Debug)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    pub(super) enum InstallType {
        Blocked,
        ForceInstalled,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct Personal {
        pub personal_play_store_mode: PlayStoreMode,
        pub personal_applications: Vec<PersonalApplication>,
    }

    /// A type of its own at Google's: no configuration.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct PersonalApplication {
        pub package_name: String,
        pub install_type: InstallType,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    pub(super) enum PlayStoreMode {
        Blocklist,
    }
}

#[test]
fn the_android_management_bodies_change_only_what_they_name() {
    let made = due(&["android-management", "amsterdam-2023", "--policy-address", "https://example.org/policy.json"]);
    let block: amapi::ModifyPolicyApplications = strict(&made["android-management-block.json"]);
    assert!(block.changes.iter().all(|c| c.application.install_type == amapi::InstallType::Blocked));
    assert!(block.changes.iter().all(|c| c.update_mask == "installType"), "a mask, or the rest is reset");
    let blocked: Vec<&str> = block.changes.iter().map(|c| c.application.package_name.as_str()).collect();
    assert!(blocked.contains(&TIKTOK));
    let personal: amapi::Policy = strict(&made["android-management-personal.json"]);
    let personal = personal.personal_usage_policies;
    assert!(matches!(personal.personal_play_store_mode, amapi::PlayStoreMode::Blocklist));
    assert!(personal.personal_applications.iter().all(|a| a.install_type == amapi::InstallType::Blocked));
    let in_private: Vec<&str> = personal.personal_applications.iter().map(|a| a.package_name.as_str()).collect();
    assert_eq!(in_private, blocked);
    let companion: amapi::ModifyPolicyApplications = strict(&made["android-management-companion.json"]);
    let [change] = &companion.changes[..] else { panic!("one app") };
    assert_eq!(change.application.install_type, amapi::InstallType::ForceInstalled);
    assert_eq!(change.update_mask, "installType,managedConfiguration");
    let values = change.application.managed_configuration.as_ref().unwrap();
    assert_eq!(values["organisation"], "amsterdam");
    assert_read_by_the_companion(values.iter().map(|(k, v)| (k.as_str(), v.as_str())));
    let page = String::from_utf8(made["android-management.en.txt"].clone()).unwrap();
    for part in [
        ":modifyPolicyApplications",
        "?updateMask=personalUsagePolicies.personalPlayStoreMode,personalUsagePolicies.personalApplications",
        "https://www.googleapis.com/auth/androidmanagement",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

/// Microsoft Graph, Intune: the property tables of the resource types that are named in `@odata.type`.
/// `iosGeneralDeviceConfiguration` and `iosMobileAppConfiguration` are in v1.0; the two of Android in beta only.
mod graph {
    use super::*;

    #[derive(Deserialize)]
    #[serde(tag = "@odata.type", deny_unknown_fields)]
    pub(super) enum Resource {
        #[serde(rename = "#microsoft.graph.androidDeviceOwnerGeneralDeviceConfiguration", rename_all = "camelCase")]
        AndroidRestrictions {
            #[serde(rename = "displayName")]
            display_name: String,
            #[serde(rename = "personalProfilePlayStoreMode")]
            mode: PersonalStoreMode,
            /// At most 500.
            #[serde(rename = "personalProfilePersonalApplications")]
            apps: Vec<AppListItem>,
        },
        #[serde(rename = "#microsoft.graph.iosGeneralDeviceConfiguration")]
        AppleRestrictions {
            #[serde(rename = "displayName")]
            display_name: String,
            #[serde(rename = "compliantAppListType")]
            compliant_type: AppListType,
            /// At most 10,000.
            #[serde(rename = "compliantAppsList")]
            compliant: Vec<AppListItem>,
            #[serde(rename = "appsVisibilityListType")]
            visibility_type: AppListType,
            /// At most 10,000.
            #[serde(rename = "appsVisibilityList")]
            visibility: Vec<AppListItem>,
        },
        /// In beta; `restrictedApps` is in no other version.
        #[serde(rename = "#microsoft.graph.iosCompliancePolicy")]
        AppleCompliance {
            #[serde(rename = "displayName")]
            display_name: String,
            #[serde(rename = "restrictedApps")]
            restricted: Vec<AppListItem>,
            #[serde(rename = "scheduledActionsForRule")]
            scheduled: Vec<ScheduledActions>,
        },
        #[serde(rename = "#microsoft.graph.mobileAppAssignment")]
        Assignment { intent: Intent, target: AssignmentTarget },
        #[serde(rename = "#microsoft.graph.androidManagedStoreAppConfiguration")]
        AndroidCompanion {
            #[serde(rename = "displayName")]
            display_name: String,
            #[serde(rename = "packageId")]
            package_id: String,
            /// Base64 of the JSON below.
            #[serde(rename = "payloadJson")]
            payload_json: String,
            #[serde(rename = "targetedMobileApps")]
            targeted: Vec<String>,
        },
        #[serde(rename = "#microsoft.graph.iosMobileAppConfiguration")]
        AppleCompanion {
            #[serde(rename = "displayName")]
            display_name: String,
            #[serde(rename = "targetedMobileApps")]
            targeted: Vec<String>,
            settings: Vec<Setting>,
        },
    }

    /// `deviceComplianceScheduledActionForRule`.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct ScheduledActions {
        /// Always this one, as the reference says.
        pub rule_name: RuleName,
        pub scheduled_action_configurations: Vec<ActionItem>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    pub(super) enum RuleName {
        PasswordRequired,
    }

    /// `deviceComplianceActionItem`.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct ActionItem {
        pub action_type: ActionType,
        pub grace_period_hours: i32,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "camelCase")]
    pub(super) enum ActionType {
        NoAction,
        Notification,
        Block,
        Retire,
        Wipe,
    }

    /// `installIntent`.
    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "camelCase")]
    pub(super) enum Intent {
        Available,
        Required,
        Uninstall,
        AvailableWithoutEnrollment,
    }

    #[derive(Deserialize)]
    #[serde(tag = "@odata.type", deny_unknown_fields)]
    pub(super) enum AssignmentTarget {
        #[serde(rename = "#microsoft.graph.groupAssignmentTarget")]
        Group {
            #[serde(rename = "groupId")]
            group_id: String,
        },
    }

    /// The parameters of `approveApps`.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct ApproveApps {
        pub package_ids: Vec<String>,
        pub approve_all_permissions: bool,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "camelCase")]
    pub(super) enum PersonalStoreMode {
        NotConfigured,
        BlockedApps,
        AllowedApps,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "camelCase")]
    pub(super) enum AppListType {
        None,
        AppsInListCompliant,
        AppsNotInListCompliant,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct AppListItem {
        #[serde(rename = "@odata.type")]
        pub odata_type: AppListItemType,
        pub name: String,
        pub app_id: String,
        pub app_store_url: Option<String>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    pub(super) enum AppListItemType {
        #[serde(rename = "microsoft.graph.appListItem")]
        Item,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct Setting {
        #[serde(rename = "@odata.type")]
        pub odata_type: SettingType,
        pub app_config_key: String,
        pub app_config_key_type: KeyType,
        pub app_config_key_value: String,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    pub(super) enum SettingType {
        #[serde(rename = "microsoft.graph.appConfigurationSettingItem")]
        Item,
    }

    /// `mdmAppConfigKeyType`, in Graph's spelling.
    #[derive(Debug, Deserialize, PartialEq)]
    pub(super) enum KeyType {
        #[serde(rename = "stringType")]
        String,
        #[serde(rename = "integerType")]
        Integer,
        #[serde(rename = "realType")]
        Real,
        #[serde(rename = "booleanType")]
        Boolean,
        #[serde(rename = "tokenType")]
        Token,
    }

    /// The payload of a managed Google Play app: `managedConfigurations` of the Google Play EMM API.
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct ManagedConfiguration {
        pub kind: Kind,
        pub product_id: String,
        pub managed_property: Vec<ManagedProperty>,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    pub(super) enum Kind {
        #[serde(rename = "androidenterprise#managedConfiguration")]
        ManagedConfiguration,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct ManagedProperty {
        pub key: String,
        pub value_string: String,
    }
}

#[test]
fn intunes_bodies_have_graphs_fields_and_the_companions_keys() {
    let files = due(&["intune", "amsterdam-2023"]);
    let mut kinds = Vec::new();
    let is_body = |name: &str| name.ends_with(".json") && name != "intune-android-approve.json";
    for (name, bytes) in files.iter().filter(|(name, _)| is_body(name)) {
        let display_name = match strict(bytes) {
            graph::Resource::AndroidRestrictions { display_name, mode, apps } => {
                assert_eq!(name, "intune-android-personal.json");
                assert_eq!(mode, graph::PersonalStoreMode::BlockedApps);
                let tiktok = apps.iter().find(|item| item.app_id == TIKTOK).unwrap();
                assert_eq!(tiktok.name, "TikTok");
                let address = tiktok.app_store_url.as_deref();
                assert_eq!(address, Some("https://play.google.com/store/apps/details?id=com.zhiliaoapp.musically"));
                display_name
            }
            graph::Resource::AppleRestrictions {
                display_name,
                compliant_type,
                compliant,
                visibility_type,
                visibility,
            } => {
                assert_eq!(name, "intune-ios-restrictions.json");
                assert_eq!(compliant_type, graph::AppListType::AppsNotInListCompliant);
                assert_eq!(visibility_type, graph::AppListType::AppsNotInListCompliant);
                assert!(compliant.iter().any(|item| item.app_id == TIKTOK));
                assert_eq!(compliant, visibility);
                display_name
            }
            graph::Resource::AppleCompliance { display_name, restricted, scheduled } => {
                assert_eq!(name, "intune-ios-compliance.json");
                assert!(restricted.iter().any(|item| item.app_id == TIKTOK));
                let [rule] = &scheduled[..] else { panic!("Graph refuses a policy without an action") };
                assert_eq!(rule.rule_name, graph::RuleName::PasswordRequired);
                let [action] = &rule.scheduled_action_configurations[..] else { panic!("one action") };
                assert_eq!((&action.action_type, action.grace_period_hours), (&graph::ActionType::Block, 0));
                display_name
            }
            graph::Resource::Assignment { intent, target: graph::AssignmentTarget::Group { group_id } } => {
                assert_eq!(name, "intune-android-uninstall.json");
                assert_eq!((intent, group_id.as_str()), (graph::Intent::Uninstall, "GROUP"));
                kinds.push(name.clone());
                continue;
            }
            graph::Resource::AndroidCompanion { display_name, package_id, payload_json, targeted } => {
                assert_eq!(name, "intune-android-companion.json");
                assert!(targeted.is_empty(), "ids of a tenant are not known here");
                let payload: graph::ManagedConfiguration = strict(&STANDARD.decode(payload_json).unwrap());
                assert_eq!(payload.kind, graph::Kind::ManagedConfiguration);
                assert_eq!(payload.product_id, package_id);
                let values = payload.managed_property.iter().map(|p| (p.key.as_str(), p.value_string.as_str()));
                assert_read_by_the_companion(values.clone());
                assert!(values.clone().any(|value| value == ("device_id", "{{deviceid}}")), "a token of Intune");
                display_name
            }
            graph::Resource::AppleCompanion { display_name, targeted, settings } => {
                assert_eq!(name, "intune-ios-companion.json");
                assert!(targeted.is_empty(), "ids of a tenant are not known here");
                assert!(settings.iter().all(|s| s.odata_type == graph::SettingType::Item));
                assert!(settings.iter().all(|s| s.app_config_key_type == graph::KeyType::String));
                let value = |s: &graph::Setting| (s.app_config_key.clone(), s.app_config_key_value.clone());
                let values: Vec<(String, String)> = settings.iter().map(value).collect();
                assert_read_by_the_companion(values.iter().map(|(k, v)| (k.as_str(), v.as_str())));
                display_name
            }
        };
        assert_eq!(display_name, "Appwijzer amsterdam 1");
        kinds.push(name.clone());
    }
    assert_eq!(kinds.len(), 6, "each kind once: {kinds:?}");
    let approve: graph::ApproveApps = strict(&files["intune-android-approve.json"]);
    assert!(approve.package_ids.contains(&format!("app:{TIKTOK}")) && !approve.approve_all_permissions);
}

/// A file that nobody knows how to send, or on which phones it works, is of no use tomorrow.
#[test]
fn intunes_page_has_the_permission_and_the_command_of_every_body() {
    let made = due(&["intune", "amsterdam-2023"]);
    for language in ["nl", "en"] {
        let page = std::str::from_utf8(&made[&format!("intune.{language}.txt")]).unwrap();
        for name in made.keys().filter(|name| name.ends_with(".json")) {
            let of = page.split(&format!("{name}\n---")).nth(1).unwrap_or_else(|| panic!("{name}: {page}"));
            let of = of.split("\n---").next().unwrap();
            assert!(of.contains("Invoke-MgGraphRequest -Method POST"), "{name}: {of}");
            assert!(of.contains(&format!("-InputFilePath '{name}'")), "{name}: {of}");
            assert!(of.contains("Connect-MgGraph -Scopes 'DeviceManagement"), "{name}: {of}");
        }
        assert!(page.contains(&format!("'{TIKTOK}'")), "{page}");
    }
    let dutch = std::str::from_utf8(&made["intune.nl.txt"]).unwrap().replace('\n', " ");
    assert!(dutch.contains("Op een telefoon die helemaal beheerd is, doet het niets."), "{dutch}");
}

/// Apple, Device Management: `TopLevel` and the keys of every payload (`CommonPayloadKeys`), the payload `Restrictions`
/// (`com.apple.applicationaccess`), and the declaration `AppSettings` with its `Allowed` dictionary.
mod apple {
    use super::*;

    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase", deny_unknown_fields)]
    pub(super) struct Profile {
        pub payload_type: String,
        pub payload_version: u32,
        pub payload_identifier: String,
        #[serde(rename = "PayloadUUID")]
        pub payload_uuid: String,
        pub payload_display_name: String,
        pub payload_organization: String,
        pub payload_content: Vec<Restrictions>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase", deny_unknown_fields)]
    pub(super) struct Restrictions {
        pub payload_type: String,
        pub payload_version: u32,
        pub payload_identifier: String,
        #[serde(rename = "PayloadUUID")]
        pub payload_uuid: String,
        pub payload_display_name: String,
        #[serde(rename = "blockedAppBundleIDs")]
        pub blocked: Vec<String>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    pub(super) struct Notifications {
        pub payload_identifier: String,
        pub payload_content: Vec<NotificationsPayload>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    pub(super) struct NotificationsPayload {
        pub payload_type: String,
        pub notification_settings: Vec<NotificationSettings>,
    }

    /// `NotificationSettingsItem`.
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase", deny_unknown_fields)]
    pub(super) struct NotificationSettings {
        pub bundle_identifier: String,
        pub notifications_enabled: bool,
        pub show_in_notification_center: bool,
        pub show_in_lock_screen: bool,
        pub badges_enabled: bool,
        pub sounds_enabled: bool,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase", deny_unknown_fields)]
    pub(super) struct Declaration {
        #[serde(rename = "Type")]
        pub kind: String,
        pub identifier: String,
        pub server_token: String,
        pub payload: AppSettings,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase", deny_unknown_fields)]
    pub(super) struct AppSettings {
        pub allowed: Allowed,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase", deny_unknown_fields)]
    pub(super) struct Allowed {
        pub denied_apps: Vec<String>,
    }
}

#[test]
fn the_profile_and_the_declaration_have_apples_keys() {
    let made = due(&["apple", "amsterdam-2023"]);
    let profile: apple::Profile = strict_plist(&made["apps.mobileconfig"]);
    let [restrictions] = &profile.payload_content[..] else { panic!("one payload") };
    assert_eq!(profile.payload_type, "Configuration");
    assert_eq!(restrictions.payload_type, "com.apple.applicationaccess");
    assert_eq!((profile.payload_version, restrictions.payload_version), (1, 1));
    assert_eq!(profile.payload_display_name, restrictions.payload_display_name);
    assert_eq!(profile.payload_organization, "the City of Amsterdam");
    assert_ne!(profile.payload_identifier, restrictions.payload_identifier);
    assert_ne!(profile.payload_uuid, restrictions.payload_uuid);
    for uuid in [&profile.payload_uuid, &restrictions.payload_uuid] {
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
        assert!(uuid.chars().all(|c| c == '-' || c.is_ascii_hexdigit()), "{uuid}");
    }
    assert!(restrictions.blocked.iter().any(|bundle| bundle == TIKTOK));
    let notifications: apple::Notifications = strict_plist(&made["companion-notifications.mobileconfig"]);
    let [payload] = &notifications.payload_content[..] else { panic!("one payload") };
    assert_eq!(payload.payload_type, "com.apple.notificationsettings");
    let [settings] = &payload.notification_settings[..] else { panic!("one app") };
    assert_eq!(settings.bundle_identifier, "nl.appwijzer.app");
    assert!(settings.notifications_enabled && settings.show_in_notification_center && settings.show_in_lock_screen);
    assert!(!settings.badges_enabled && !settings.sounds_enabled);
    assert_ne!(notifications.payload_identifier, profile.payload_identifier, "one does not replace the other");
    let declaration: apple::Declaration = strict(&made["app-settings.declaration.json"]);
    assert_eq!(declaration.kind, "com.apple.configuration.app.settings");
    assert!(!declaration.identifier.is_empty() && !declaration.server_token.is_empty());
    assert_eq!(declaration.payload.allowed.denied_apps, restrictions.blocked);
    assert_eq!(made, due(&["apple", "amsterdam-2023"]), "the same policy gives the same files");
}

#[test]
fn the_companions_property_lists_hold_texts_under_its_own_keys() {
    for (target, name, device) in [("apple", "companion.plist", None), ("jamf", "jamf-companion.plist", Some("$JSSID"))]
    {
        let values: BTreeMap<String, String> = strict_plist(&due(&[target, "amsterdam-2023"])[name]);
        assert_read_by_the_companion(values.iter().map(|(k, v)| (k.as_str(), v.as_str())));
        assert_eq!(values.get("device_id").map(String::as_str), device, "{name}");
    }
}

/// Headwind MDM: the fields of `Configuration`, `Application` and `ApplicationSetting` in the server's source
/// (`common`, package `com.hmdm.persistence.domain`), which it reads from JSON by name.
mod headwind {
    use super::*;

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct Configuration {
        pub name: String,
        pub applications: Vec<Application>,
        pub application_settings: Vec<Setting>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Application {
        pub pkg: String,
        pub name: String,
        #[serde(rename = "type")]
        pub kind: ApplicationType,
        /// 0: do not install and hide; 1: install; 2: do not install and remove.
        pub action: u8,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "camelCase")]
    pub(super) enum ApplicationType {
        App,
        Web,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub(super) struct Setting {
        pub application_pkg: String,
        pub name: String,
        #[serde(rename = "type")]
        pub kind: SettingType,
        pub value: String,
        pub readonly: bool,
    }

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
    pub(super) enum SettingType {
        String,
        Integer,
        Boolean,
    }
}

#[test]
fn headwinds_configuration_has_its_servers_fields_and_removes_the_app() {
    let out: headwind::Configuration = strict(printed(&["headwind", "amsterdam-2023"]).as_bytes());
    assert_eq!(out.name, "Appwijzer amsterdam 1");
    let tiktok = out.applications.iter().find(|a| a.pkg == TIKTOK).unwrap();
    assert_eq!((tiktok.name.as_str(), tiktok.action), ("TikTok", 2));
    assert!(out.applications.iter().all(|a| a.kind == headwind::ApplicationType::App));
    let settings = &out.application_settings;
    assert!(settings.iter().all(|s| s.kind == headwind::SettingType::String && s.readonly));
    assert!(settings.iter().all(|s| s.application_pkg == "nl.appwijzer.android.managed"));
    assert_read_by_the_companion(settings.iter().map(|s| (s.name.as_str(), s.value.as_str())));
    // What the server replaces by the number of the device (`getValueForDevice`).
    assert!(settings.iter().any(|s| s.name == "device_id" && s.value == "%NUMBER%"));
}
