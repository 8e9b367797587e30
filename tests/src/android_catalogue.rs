//! Writes what the Android app may ask about, from the catalogue: the `<queries>` of the flavour for
//! private phones, and the same names as a resource.
//!
//! `cargo run -p appwijzer-tests --bin android-catalogue` (with `-- --check`: only compares)
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stderr)]

use std::fs;
use std::process::ExitCode;

use appwijzer_desk::source::catalogue;
use appwijzer_tests::root;

const NOTE: &str = "<!-- Written from the catalogue by android-catalogue (tests/src/android_catalogue.rs). -->";

fn main() -> ExitCode {
    let catalogue = catalogue();
    let mut packages: Vec<&str> = catalogue.apps.iter().flat_map(|a| &a.android).map(|i| i.id.as_str()).collect();
    packages.sort_unstable();
    packages.dedup();
    let lines = |line: &dyn Fn(&str) -> String| packages.iter().map(|p| line(p)).collect::<String>();
    let queries = lines(&|p| format!("        <package android:name=\"{p}\" />\n"));
    let names = lines(&|p| format!("        <item>{p}</item>\n"));
    let files = [
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
