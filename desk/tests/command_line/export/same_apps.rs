//! Every export of every policy that comes with the program lists the same apps: what is read back from each file is
//! what is forbidden on the employer's devices.

use std::collections::BTreeSet;

use appwijzer_core::policy::PolicyFile;
use appwijzer_desk::export::{BUNDLE, Blocked, Companion, Exported, Order, PACKAGE, Provenance, Target, export};
use appwijzer_policy::source::{compile_embedded, embedded_names};
use jiff::civil::date;
use serde_json::Value;

use super::json;

type Ids = BTreeSet<String>;

/// The values of a field in a list of objects, each once.
fn column(list: &Value, field: &str) -> Ids {
    let all: Vec<&str> = list.as_array().unwrap().iter().map(|item| item[field].as_str().unwrap()).collect();
    let each: Ids = all.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(all.len(), each.len(), "none twice: {all:?}");
    each
}

fn texts(list: &[plist::Value]) -> Ids {
    list.iter().map(|id| id.as_string().unwrap().to_owned()).collect()
}

fn owned(ids: Vec<&str>) -> Ids {
    ids.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_export_of_every_policy_lists_the_same_apps() {
    let mut enforced = 0;
    for name in embedded_names() {
        let policy = PolicyFile::parse(compile_embedded(name).policy.unwrap()).unwrap();
        let day = date(2026, 1, 15);
        let blocked = Blocked::on(&policy, day);
        let companion = Companion { package: PACKAGE.into(), bundle: BUNDLE.into(), policy_address: None, root: None };
        let order = Order {
            policy: &policy,
            blocked: &blocked,
            later: &[],
            provenance: Provenance::Unsigned,
            companion: &companion,
            words: &[],
            join: None,
            day,
        };
        let files = export(Target::All, &order).unwrap();
        // A list of nothing is no file.
        let file = |file: &str| files.iter().find(|f: &&Exported| f.name == file).map(|f| &f.bytes[..]);
        let listed = |name: &str, at: &str, field: &str| {
            let list = |bytes| column(json(bytes).pointer(at).unwrap(), field);
            file(name).map(list).unwrap_or_default()
        };

        let packages = owned(blocked.packages());
        let changes = file("android-management-block.json").map(json).unwrap_or_default();
        let changes = changes["changes"].as_array().cloned().unwrap_or_default();
        let applications = changes.iter().map(|change| change["application"].clone()).collect::<Vec<_>>();
        assert_eq!(column(&Value::Array(applications), "packageName"), packages, "{name}: Android Management");
        assert_eq!(listed("headwind.json", "/applications", "pkg"), packages, "{name}: Headwind");
        let approved = file("intune-android-approve.json").map(json).unwrap_or_default();
        let approved = approved["packageIds"].as_array().cloned().unwrap_or_default();
        let approved: Ids = approved.iter().map(|id| id.as_str().unwrap().replace("app:", "")).collect();
        assert_eq!(approved, packages, "{name}: Intune, managed Google Play");

        let personal = owned(blocked.personal_packages());
        let in_private = "/personalUsagePolicies/personalApplications";
        assert_eq!(listed("android-management-personal.json", in_private, "packageName"), personal, "{name}");
        let intune = listed("intune-android-personal.json", "/personalProfilePersonalApplications", "appId");
        assert!(intune.is_subset(&personal), "{name}: Intune, Android");
        assert_eq!(intune.len(), personal.len().min(500), "{name}: Intune, Android");
        assert!(intune.len() <= 500, "{name}: Graph takes no more");

        let bundles = owned(blocked.bundles());
        for field in ["/compliantAppsList", "/appsVisibilityList"] {
            assert_eq!(listed("intune-ios-restrictions.json", field, "appId"), bundles, "{name}: Intune, {field}");
        }
        assert_eq!(listed("intune-ios-compliance.json", "/restrictedApps", "appId"), bundles, "{name}: Intune");
        let declared = file("app-settings.declaration.json").map(json).unwrap_or_default();
        let declared = declared["Payload"]["Allowed"]["DeniedApps"].as_array().cloned().unwrap_or_default();
        assert_eq!(declared.iter().map(|v| v.as_str().unwrap().to_owned()).collect::<Ids>(), bundles, "{name}");
        let blocked_by_profile = file("apps.mobileconfig").map(|bytes| {
            let profile = plist::Value::from_reader_xml(bytes).unwrap();
            let content = &profile.as_dictionary().unwrap()["PayloadContent"].as_array().unwrap()[0];
            texts(content.as_dictionary().unwrap()["blockedAppBundleIDs"].as_array().unwrap())
        });
        assert_eq!(blocked_by_profile.unwrap_or_default(), bundles, "{name}: Apple");
        let mut rows = csv::Reader::from_reader(file("apps.csv").unwrap_or_default());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        let of = |system: &str, part: &str| -> Ids {
            rows.iter().filter(|r| &r[0] == system && &r[1] == part).map(|r| r[2].to_owned()).collect()
        };
        assert_eq!(of("android", "device-or-work-part"), packages, "{name}: CSV");
        assert_eq!(of("android", "private-part"), personal, "{name}: CSV");
        assert_eq!(of("ios", "device-or-work-part"), bundles, "{name}: CSV");
        enforced += usize::from(!packages.is_empty() && !bundles.is_empty());
    }
    assert!(enforced > 5, "policies that order something: {enforced}");
}
