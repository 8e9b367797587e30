//! The iOS shell's files hold what the catalogue and the core say. `UPDATE=1 cargo test -p appwijzer-tests
//! --test ios_files` writes them anew.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;

use appwijzer_desk::export::{BUNDLE, app_config};
use appwijzer_tests::ios::{MOST_SCHEMES, limited, schemes, with_schemes};
use appwijzer_tests::root;

fn holds(path: &str, expected: impl FnOnce(&str) -> String) {
    let file = root().join(path);
    let before = fs::read_to_string(&file).unwrap_or_default();
    let expected = expected(&before);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &expected).unwrap();
        return;
    }
    assert!(before == expected, "{path} is not what the catalogue and the core say: run this test with UPDATE=1");
}

#[test]
fn the_build_asks_about_the_links_of_the_policies_that_are_shipped() {
    let all = schemes();
    assert!(all.contains(&"snssdk1233".to_owned()) && !all.contains(&"whatsapp".to_owned()), "{all:?}");
    holds("ios/Config/Info.plist", |info| with_schemes(info, &all));
}

#[test]
fn a_build_that_asks_about_no_links_declares_none() {
    let info = fs::read_to_string(root().join("ios/Config/Info.plist")).unwrap();
    holds("ios/Config/Info-NoLinks.plist", |_| with_schemes(&info, &[]));
}

#[test]
#[should_panic(expected = "26 schemes are asked about, and the system answers for 25 at most")]
fn more_schemes_than_the_system_answers_for_fail_the_build() {
    assert_eq!(limited(vec![String::new(); MOST_SCHEMES]).len(), 25);
    let _ = limited((0..26).map(|i| format!("scheme{i}")).collect());
}

#[test]
fn administrators_get_every_key_of_the_configuration() {
    holds("ios/AppConfig/appwijzer.xml", |_| app_config(BUNDLE, &BTreeMap::new()));
}
