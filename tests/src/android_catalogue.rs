//! Writes what the Android app may ask about, from the catalogue: the `<queries>` of the flavour for
//! private phones, and the same names as a resource. And from the core the languages that the system's settings offer.
//!
//! `cargo run -p appwijzer-tests --bin android-catalogue` (with `-- --check`: only compares)
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

use std::fs;
use std::process::ExitCode;

use appwijzer_core::l10n::Language;
use appwijzer_policy::source::shipped_packages;
use appwijzer_tests::root;

const NOTE: &str = "<!-- Written from the catalogue by android-catalogue (tests/src/android_catalogue.rs). -->";

/// The most packages that a private phone asks its system about: few enough to read and to explain.
const MOST_PACKAGES: usize = 150;

fn main() -> ExitCode {
    let packages = shipped_packages();
    assert!(
        packages.len() <= MOST_PACKAGES,
        "{} packages are asked about, and {MOST_PACKAGES} are enough: take `ask` away from apps that no government \
         named, in policies/catalogue/makers",
        packages.len()
    );
    let lines = |line: &dyn Fn(&str) -> String| packages.iter().map(|p| line(p)).collect::<String>();
    let queries = lines(&|p| format!("        <package android:name=\"{p}\" />\n"));
    let names = lines(&|p| format!("        <item>{p}</item>\n"));
    // A variant, such as the easier Dutch, is chosen in the app: the system's settings have no name for it.
    let mut tags: Vec<&str> = Language::ALL.into_iter().map(Language::tag).filter(|tag| !tag.contains('-')).collect();
    tags.sort_unstable();
    let locales: String = tags.iter().map(|tag| format!("    <locale android:name=\"{tag}\" />\n")).collect();
    let files = [
        (
            "android/app/src/main/res/xml/locales.xml",
            format!(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
                 <locale-config xmlns:android=\"http://schemas.android.com/apk/res/android\">\n{locales}</locale-config>\n"
            ),
        ),
        (
            "android/app/src/byod/AndroidManifest.xml",
            format!(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{NOTE}\n\
                 <manifest xmlns:android=\"http://schemas.android.com/apk/res/android\">\n\
                 \x20   <queries>\n{queries}    </queries>\n</manifest>\n"
            ),
        ),
        (
            "android/app/src/main/res/values/catalogue.xml",
            format!(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{NOTE}\n<resources>\n\
                 \x20   <string-array name=\"catalogue\" translatable=\"false\">\n{names}    </string-array>\n</resources>\n"
            ),
        ),
    ];
    let check = std::env::args().any(|a| a == "--check");
    let mut differ = false;
    for (path, text) in files {
        let path = root().join(path);
        if check && fs::read_to_string(&path).unwrap_or_default() != text {
            eprintln!("{} is not what the catalogue says: run android-catalogue and commit it", path.display());
            differ = true;
        }
        if !check {
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
            fs::write(&path, text).expect("it can be written");
        }
    }
    if differ { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
