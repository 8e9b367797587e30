//! Lists of real devices, which are not part of this project.
//!
//! They are looked for in the folder that APPWIJZER_REAL_LISTS names, else in
//! `shared/data/inventories` beside the workspace. Without them this test says so and passes.

use std::env;
use std::fs::File;
use std::path::{Path, PathBuf};

use crate::tools::gap;

use appwijzer_core::inventory::{AppState, Gap};
use appwijzer_core::policy::Platform;
use appwijzer_inventory::{Format, ReadOptions, read};

fn lists() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/inventories");
    env::var_os("APPWIJZER_REAL_LISTS").map_or(beside, PathBuf::from)
}

struct Expected {
    file: &'static str,
    format: Format,
    platform: Platform,
    apps: usize,
    disabled: usize,
    holds: &'static [&'static str],
    lacks: &'static [&'static str],
}

fn expected() -> [Expected; 7] {
    let android = |file, format, apps, disabled, holds, lacks| Expected {
        file,
        format,
        platform: Platform::Android,
        apps,
        disabled,
        holds,
        lacks,
    };
    let apple = |file, apps| Expected {
        file,
        format: Format::Ids,
        platform: Platform::Ios,
        apps,
        disabled: 0,
        holds: &["com.zhiliaoapp.musically"],
        lacks: &["com.einnovation.temu"],
    };
    [
        android(
            "xiaomi-poco/packages.txt",
            Format::PmList,
            310,
            0,
            &["android", "org.telegram.messenger"],
            &["com.zhiliaoapp.musically"],
        ),
        android(
            "samsung-galaxy/current-packages.txt",
            Format::Ids,
            503,
            0,
            &["android", "com.einnovation.temu"],
            &["com.zhiliaoapp.musically"],
        ),
        android(
            "oneplus/apk_list_HD1901.json",
            Format::DebloatJson,
            333,
            2,
            &["android", "com.google.android.youtube"],
            &["com.einnovation.temu"],
        ),
        android(
            "oneplus/apk_list_LE2125.json",
            Format::DebloatJson,
            424,
            8,
            &["android", "com.coloros.smartsidebar"],
            &["com.einnovation.temu"],
        ),
        apple("iphone-images/DERIVED-bundleids.josh-hickman-ios15.txt", 118),
        apple("iphone-images/DERIVED-bundleids.magnet-mvs-2023-ios.txt", 77),
        apple("iphone-images/DERIVED-bundleids.belkasoft-ctf6-ios-dev1.txt", 48),
    ]
}

#[test]
fn lists_of_real_devices() {
    let folder = lists();
    if !folder.is_dir() {
        println!("the real lists are not there: {} is no folder; nothing was tested", folder.display());
        return;
    }
    for expected in expected() {
        let file = File::open(folder.join(expected.file)).expect(expected.file);
        let reading = read(file, &ReadOptions::default()).expect(expected.file);
        assert_eq!((reading.format, reading.hints.platform), (expected.format, expected.platform), "{}", expected.file);
        let [snapshot] = reading.snapshots.as_slice() else { panic!("{}", expected.file) };
        assert_eq!(snapshot.apps.len(), expected.apps, "{}", expected.file);
        // None of them proves that it is whole.
        assert_eq!(gap(snapshot), Some(Gap::NotProved), "{}", expected.file);
        assert!(snapshot.evidence.unread.is_empty(), "{}: {:?}", expected.file, snapshot.evidence.unread);
        let disabled = snapshot.apps.iter().filter(|app| app.state == AppState::Disabled).count();
        assert_eq!(disabled, expected.disabled, "{}", expected.file);
        let has = |id: &str| snapshot.apps.iter().any(|app| app.id == id);
        assert!(expected.holds.iter().all(|id| has(id)), "{}", expected.file);
        assert!(!expected.lacks.iter().any(|id| has(id)), "{}", expected.file);
    }
}
