//! Files that are known and not read here: named, with what to do instead.

/// What to do with a file that is not read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Instead {
    /// It is of many devices: `appwijzer count` reads it.
    Count,
    /// Make a list of the phone that proves itself.
    Recipe,
    /// Export again, as text, JSON or property list.
    Export,
    /// Copy what is in it into a text file.
    Text,
}

/// A file that is known by something that only it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Foreign {
    /// The product, and what of it.
    pub what: &'static str,
    /// What to do instead.
    pub instead: Instead,
}

struct Sign {
    what: &'static str,
    instead: Instead,
    /// All of these words stand in its beginning.
    words: &'static [&'static str],
}

const fn sign(what: &'static str, instead: Instead, words: &'static [&'static str]) -> Sign {
    Sign { what, instead, words }
}

/// The more particular before the more general.
const SIGNS: &[Sign] = &[
    sign("Intune: discovered apps", Instead::Count, &["ApplicationKey", "ApplicationName"]),
    sign("Intune: discovered apps", Instead::Count, &["ApplicationName", "DeviceId"]),
    sign("Microsoft Graph: detected apps", Instead::Count, &["\"detectedApps\""]),
    sign("Microsoft Graph: detected apps", Instead::Count, &["microsoft.graph.detectedApp"]),
    sign("Microsoft Graph: detected apps", Instead::Count, &["/detectedApps"]),
    sign("Microsoft Graph PowerShell: detected apps", Instead::Count, &["\"DetectedApps\""]),
    sign("Android Management API: devices", Instead::Count, &["\"applicationReports\""]),
    sign("Android Management API: devices", Instead::Count, &["\"enterprises/", "/devices/"]),
    sign("Fleet: hosts", Instead::Count, &["\"hosts\"", "\"software\""]),
    sign("Fleet: hosts", Instead::Count, &["\"host\"", "\"software\""]),
    sign("osquery: results", Instead::Count, &["\"hostIdentifier\""]),
    sign("Jamf Pro: mobile devices", Instead::Count, &["\"mobileDeviceId\""]),
    sign("Jamf Pro: mobile devices", Instead::Count, &["\"applications\"", "\"totalCount\""]),
    sign("SimpleMDM: installed apps", Instead::Count, &["\"installed_app\""]),
    sign("Workspace ONE: apps of devices", Instead::Count, &["App Identifier", "UDID"]),
    sign("Ivanti EPMM: app inventory", Instead::Count, &["device_uuid", "bundle"]),
    sign("GAM: mobile devices", Instead::Count, &["applications.0."]),
    sign("iMazing: list of apps", Instead::Export, &["Bundle ID", "iTunes"]),
    sign("iMazing: list of apps", Instead::Export, &["Bundle Identifier", "App Name"]),
    sign("AppManager: export of apps", Instead::Recipe, &["installerPackageLabel"]),
    sign("AppManager: export of apps", Instead::Recipe, &["MuntashirAkon/AppManager"]),
    sign("AppManager: export of apps", Instead::Recipe, &["# Package Info", "**Package name:**"]),
    sign("Android: /data/system/packages.xml", Instead::Recipe, &["<packages", "<package name="]),
    sign("Android: /data/system/packages.xml", Instead::Recipe, &["<permission-trees", "<package name="]),
    sign("Android: binary packages.xml", Instead::Recipe, &["ABX\0"]),
    sign("MVT: packages", Instead::Recipe, &["\"package_name\"", "\"third_party\""]),
    sign("MVT: packages", Instead::Recipe, &["\"package_name\"", "\"requested_permissions\""]),
    sign("Universal Android Debloater: backup", Instead::Recipe, &["\"device_id\"", "\"packages\"", "\"state\""]),
    sign("Universal Android Debloater: catalogue", Instead::Recipe, &["\"removal\"", "\"list\""]),
    sign("pymobiledevice3: apps", Instead::Export, &["\"CFBundleIdentifier\"", "{"]),
    sign("Adebar: report of apps", Instead::Recipe, &["Adebar"]),
    sign("a bug report of Android (ZIP)", Instead::Recipe, &["PK\u{3}\u{4}", "bugreport"]),
    sign("Word, Excel or OpenDocument", Instead::Text, &["PK\u{3}\u{4}", "[Content_Types].xml"]),
    sign("Word, Excel or OpenDocument", Instead::Text, &["PK\u{3}\u{4}", "mimetypeapplication/vnd.oasis"]),
    sign("ZIP", Instead::Text, &["PK\u{3}\u{4}"]),
];

/// Beginnings of files that are no text, whatever words stand in them.
const BEGINNINGS: [(&[u8], &str); 6] = [
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\xD0\xCF\x11\xE0", "Word or Excel"),
    (b"\x1F\x8B", "gzip"),
    (b"\x89PNG", "PNG"),
    (b"\xFF\xD8\xFF", "JPEG"),
];

/// A file that is no text, by its first bytes.
pub(super) fn no_text(head: &[u8]) -> Option<Foreign> {
    if head.starts_with(b"PK\x03\x04") {
        return known(head);
    }
    let (_, what) = BEGINNINGS.iter().find(|(start, _)| head.starts_with(start))?;
    Some(Foreign { what, instead: Instead::Text })
}

/// What a file is by its first bytes, if it is known and not read here.
pub(super) fn known(head: &[u8]) -> Option<Foreign> {
    let has = |word: &&str| memchr::memmem::find(head, word.as_bytes()).is_some();
    let found = SIGNS.iter().find(|sign| sign.words.iter().all(has))?;
    Some(Foreign { what: found.what, instead: found.instead })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_products_file_is_named() {
        let what =
            |text: &str| known(text.as_bytes()).map(|f| (f.what.split(':').next().unwrap_or_default(), f.instead));
        let cases = [
            ("ApplicationKey,ApplicationName,DeviceId,Platform\n", Some(("Intune", Instead::Count))),
            (
                "{\"devices\":[{\"name\":\"enterprises/e/devices/d\",\"applicationReports\":[]}]}",
                Some(("Android Management API", Instead::Count)),
            ),
            ("{\"hosts\":[{\"id\":1,\"software\":[]}]}", Some(("Fleet", Instead::Count))),
            ("<?xml version='1.0'?><packages><package name=\"a.b\" />", Some(("Android", Instead::Recipe))),
            ("package:org.example\n", None),
            ("Once upon a time", None),
        ];
        for (text, expected) in cases {
            assert_eq!(what(text), expected, "{text}");
        }
    }
}
