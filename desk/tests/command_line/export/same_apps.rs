//! Every export of every policy that comes with the program lists the same apps: what is read back from each file is
//! what is forbidden on the employer's devices.

use std::collections::BTreeSet;

use appwijzer_core::policy::PolicyFile;
use appwijzer_desk::export::{BUNDLE, Blocked, Companion, Exported, Order, PACKAGE, Target, export};
use appwijzer_desk::source::{compile_embedded, embedded_names};
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
        let order = Order { policy: &policy, blocked: &blocked, companion: &companion, words: &[], join: None, day };
        let files = export(Target::All, &order).unwrap();
        let file = |file: &str| &files.iter().find(|f: &&Exported| f.name == file).unwrap().bytes[..];

        let packages = owned(blocked.packages());
        let amapi = json(file("android-management.json"));
        let mut listed = column(&amapi["applications"], "packageName");
        assert!(listed.remove(PACKAGE), "{name}: the companion");
        assert_eq!(listed, packages, "{name}: Android Management");
        assert_eq!(column(&json(file("headwind.json"))["applications"], "pkg"), packages, "{name}: Headwind");

        let personal = owned(blocked.personal_packages());
        match &amapi["personalUsagePolicies"] {
            Value::Null => assert!(personal.is_empty(), "{name}"),
            policies => assert_eq!(column(&policies["personalApplications"], "packageName"), personal, "{name}"),
        }
        let intune = json(file("intune-android-restrictions.json"));
        let listed = column(&intune["personalProfilePersonalApplications"], "appId");
        assert!(listed.is_subset(&personal), "{name}: Intune, Android");
        assert_eq!(listed.len(), personal.len().min(500), "{name}: Intune, Android");
        assert!(listed.len() <= 500, "{name}: Graph takes no more");

        let bundles = owned(blocked.bundles());
        let intune = json(file("intune-ios-restrictions.json"));
        for field in ["compliantAppsList", "appsVisibilityList"] {
            assert_eq!(column(&intune[field], "appId"), bundles, "{name}: Intune, {field}");
        }
        let declared = json(file("app-settings.declaration.json"));
        let declared = declared["Payload"]["Allowed"]["DeniedApps"].as_array().unwrap().clone();
        assert_eq!(declared.iter().map(|v| v.as_str().unwrap().to_owned()).collect::<Ids>(), bundles, "{name}");
        let profile = plist::Value::from_reader_xml(file("apps.mobileconfig")).unwrap();
        let content = &profile.as_dictionary().unwrap()["PayloadContent"].as_array().unwrap()[0];
        let listed = content.as_dictionary().unwrap()["blockedAppBundleIDs"].as_array().unwrap();
        assert_eq!(texts(listed), bundles, "{name}: Apple");
        enforced += usize::from(!packages.is_empty() && !bundles.is_empty());
    }
    assert!(enforced > 5, "policies that order something: {enforced}");
}
