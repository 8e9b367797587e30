//! What kinds of files device management gets, and what must be known of each before it is used.

/// A kind of file for device management.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::export) enum Piece {
    /// Android Management API: installs and configures the companion.
    AndroidCompanion,
    /// Android Management API: apps that are blocked on the device or in its work part.
    AndroidBlock,
    /// Android Management API: apps that are blocked in the private part of a company-owned device.
    AndroidPersonal,
    /// Intune: the companion's configuration on Android.
    IntuneAndroidCompanion,
    /// Intune: the companion's configuration on iPhone and iPad.
    IntuneIosCompanion,
    /// Intune: apps that are blocked in the private part of a company-owned Android device.
    IntuneAndroidPersonal,
    /// Intune: approves the apps in managed Google Play, so that they can be assigned.
    IntuneAndroidApprove,
    /// Intune: the assignment that removes an app from Android devices that are managed as a whole.
    IntuneAndroidUninstall,
    /// Intune: an iPhone with one of the apps is not compliant.
    IntuneIosCompliance,
    /// Intune: apps that supervised iPhones do not show.
    IntuneIosRestrictions,
    /// Apple: the profile that hides and stops apps.
    AppleProfile,
    /// Apple: the declaration of iOS 27 that does the same.
    AppleDeclaration,
    /// Apple: the companion's configuration.
    AppleCompanion,
    /// Apple: the companion may notify.
    AppleNotifications,
    /// Jamf Pro: the profile for its Classic API.
    JamfProfile,
    /// Jamf Pro: the companion's configuration.
    JamfCompanion,
    /// The companion's keys as the AppConfig Community specifies them.
    AppConfig,
    /// Headwind MDM: apps that are removed, and the companion's settings.
    Headwind,
    /// A plain list of identifiers, for any product.
    Identifiers,
}

impl Piece {
    /// Its file name without what tells the day.
    pub(super) fn file(self) -> (&'static str, &'static str) {
        match self {
            Piece::AndroidCompanion => ("android-management-companion", "json"),
            Piece::AndroidBlock => ("android-management-block", "json"),
            Piece::AndroidPersonal => ("android-management-personal", "json"),
            Piece::IntuneAndroidCompanion => ("intune-android-companion", "json"),
            Piece::IntuneIosCompanion => ("intune-ios-companion", "json"),
            Piece::IntuneAndroidPersonal => ("intune-android-personal", "json"),
            Piece::IntuneAndroidApprove => ("intune-android-approve", "json"),
            Piece::IntuneAndroidUninstall => ("intune-android-uninstall", "json"),
            Piece::IntuneIosCompliance => ("intune-ios-compliance", "json"),
            Piece::IntuneIosRestrictions => ("intune-ios-restrictions", "json"),
            Piece::AppleProfile => ("apps", "mobileconfig"),
            Piece::AppleDeclaration => ("app-settings", "declaration.json"),
            Piece::AppleCompanion => ("companion", "plist"),
            Piece::AppleNotifications => ("companion-notifications", "mobileconfig"),
            Piece::JamfProfile => ("jamf-profile", "xml"),
            Piece::JamfCompanion => ("jamf-companion", "plist"),
            Piece::AppConfig => ("appconfig", "xml"),
            Piece::Headwind => ("headwind", "json"),
            Piece::Identifiers => ("apps", "csv"),
        }
    }

    /// The message that says what it does, and on which devices.
    pub(super) fn effect(self) -> &'static str {
        match self {
            Piece::AndroidCompanion => "mdm-effect-android-companion",
            Piece::AndroidBlock => "mdm-effect-android-block",
            Piece::AndroidPersonal => "mdm-effect-android-personal",
            Piece::IntuneAndroidCompanion => "mdm-effect-intune-android-companion",
            Piece::IntuneIosCompanion => "mdm-effect-intune-ios-companion",
            Piece::IntuneAndroidPersonal => "mdm-effect-intune-android-personal",
            Piece::IntuneAndroidApprove => "mdm-effect-intune-android-approve",
            Piece::IntuneAndroidUninstall => "mdm-effect-intune-android-uninstall",
            Piece::IntuneIosCompliance => "mdm-effect-intune-ios-compliance",
            Piece::IntuneIosRestrictions => "mdm-effect-intune-ios-restrictions",
            Piece::AppleProfile => "mdm-effect-apple-profile",
            Piece::AppleDeclaration => "mdm-effect-apple-declaration",
            Piece::AppleCompanion => "mdm-effect-apple-companion",
            Piece::AppleNotifications => "mdm-effect-apple-notifications",
            Piece::JamfProfile => "mdm-effect-jamf-profile",
            Piece::JamfCompanion => "mdm-effect-jamf-companion",
            Piece::AppConfig => "mdm-effect-appconfig",
            Piece::Headwind => "mdm-effect-headwind",
            Piece::Identifiers => "mdm-effect-identifiers",
        }
    }

    /// What the one who sends it must be allowed to, in the product's own words; nothing where a console's own
    /// administrator does it by hand.
    pub(super) fn permission(self) -> Option<&'static str> {
        match self {
            Piece::AndroidCompanion | Piece::AndroidBlock | Piece::AndroidPersonal => {
                Some("https://www.googleapis.com/auth/androidmanagement")
            }
            Piece::IntuneAndroidCompanion | Piece::IntuneIosCompanion | Piece::IntuneAndroidUninstall => {
                Some("DeviceManagementApps.ReadWrite.All")
            }
            Piece::IntuneAndroidPersonal
            | Piece::IntuneAndroidApprove
            | Piece::IntuneIosCompliance
            | Piece::IntuneIosRestrictions => Some("DeviceManagementConfiguration.ReadWrite.All"),
            Piece::JamfProfile => Some("Create iOS Configuration Profiles"),
            Piece::AppleProfile
            | Piece::AppleDeclaration
            | Piece::AppleCompanion
            | Piece::AppleNotifications
            | Piece::JamfCompanion
            | Piece::AppConfig
            | Piece::Headwind
            | Piece::Identifiers => None,
        }
    }

    /// Lines that send the file; words in capitals are filled in.
    pub(super) fn command(self, file: &str, packages: &[&str]) -> Vec<String> {
        let graph = |version: &str, resource: &str| {
            vec![format!(
                "Invoke-MgGraphRequest -Method POST -Uri 'https://graph.microsoft.com/{version}/{resource}' -ContentType 'application/json' -InputFilePath '{file}'"
            )]
        };
        let google = |method: &str, rest: &str| {
            vec![format!(
                "curl -X {method} -H \"Authorization: Bearer $(gcloud auth print-access-token)\" -H 'Content-Type: application/json' --data-binary '@{file}' 'https://androidmanagement.googleapis.com/v1/enterprises/ENTERPRISE/policies/POLICY{rest}'"
            )]
        };
        match self {
            Piece::AndroidCompanion | Piece::AndroidBlock => google("POST", ":modifyPolicyApplications"),
            Piece::AndroidPersonal => google(
                "PATCH",
                "?updateMask=personalUsagePolicies.personalPlayStoreMode,personalUsagePolicies.personalApplications",
            ),
            Piece::IntuneAndroidCompanion => graph("beta", "deviceAppManagement/mobileAppConfigurations"),
            Piece::IntuneIosCompanion => graph("v1.0", "deviceAppManagement/mobileAppConfigurations"),
            Piece::IntuneAndroidPersonal => graph("beta", "deviceManagement/deviceConfigurations"),
            Piece::IntuneIosRestrictions => graph("v1.0", "deviceManagement/deviceConfigurations"),
            Piece::IntuneIosCompliance => graph("beta", "deviceManagement/deviceCompliancePolicies"),
            Piece::IntuneAndroidApprove => {
                let mut lines =
                    graph("beta", "deviceManagement/androidManagedStoreAccountEnterpriseSettings/approveApps");
                lines.push("Invoke-MgGraphRequest -Method POST -Uri 'https://graph.microsoft.com/beta/deviceManagement/androidManagedStoreAccountEnterpriseSettings/syncApps'".to_owned());
                lines
            }
            Piece::IntuneAndroidUninstall => uninstall(file, packages),
            Piece::JamfProfile => vec![format!(
                "curl -X POST -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/xml' --data-binary '@{file}' 'https://SERVER/JSSResource/mobiledeviceconfigurationprofiles/id/0'"
            )],
            Piece::AppleProfile
            | Piece::AppleDeclaration
            | Piece::AppleCompanion
            | Piece::AppleNotifications
            | Piece::JamfCompanion
            | Piece::AppConfig
            | Piece::Headwind
            | Piece::Identifiers => Vec::new(),
        }
    }
}

/// An assignment belongs to an app of the tenant: its id is looked up by the package name, page by page.
fn uninstall(file: &str, packages: &[&str]) -> Vec<String> {
    let names: Vec<String> = packages.iter().map(|package| format!("'{package}'")).collect();
    vec![
        format!("$names = {}", names.join(",")),
        "$next = 'https://graph.microsoft.com/beta/deviceAppManagement/mobileApps?$filter=isof(''microsoft.graph.androidManagedStoreApp'')'".to_owned(),
        "while ($next) {".to_owned(),
        "  $page = Invoke-MgGraphRequest -Method GET -Uri $next".to_owned(),
        format!("  $page.value | Where-Object {{ $names -contains $_.packageId }} | ForEach-Object {{ Invoke-MgGraphRequest -Method POST -Uri \"https://graph.microsoft.com/beta/deviceAppManagement/mobileApps/$($_.id)/assignments\" -ContentType 'application/json' -InputFilePath '{file}' }}"),
        "  $next = $page.'@odata.nextLink'".to_owned(),
        "}".to_owned(),
    ]
}
