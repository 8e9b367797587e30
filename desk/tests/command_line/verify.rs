//! `appwijzer verify`: an app held against the one that a source makes.

use std::fs::{self, File};
use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::desk::Desk;

const FILES: [(&str, &str); 3] =
    [("AndroidManifest.xml", "manifest"), ("classes.dex", "code"), ("lib/arm64-v8a/libappwijzer.so", "core")];

fn pack(desk: &Desk, name: &str, files: &[(&str, &str)]) {
    let mut zip = ZipWriter::new(File::create(desk.path(name)).unwrap());
    for (path, content) in files {
        zip.start_file(*path, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
}

/// A folder with what the source makes: one app for each kind of phone.
fn built() -> Desk {
    let desk = Desk::with_keys(&[]);
    fs::create_dir(desk.path("built")).unwrap();
    pack(&desk, "built/managed.apk", &FILES);
    pack(&desk, "built/byod.apk", &[("AndroidManifest.xml", "another"), ("classes.dex", "other code")]);
    desk
}

#[test]
fn an_app_with_a_signature_beside_its_files_is_the_one_that_was_built() {
    let desk = built();
    let signed =
        [&FILES[..], &[("META-INF/MANIFEST.MF", "sums"), ("META-INF/CERT.SF", "x"), ("META-INF/CERT.RSA", "y")]];
    pack(&desk, "app.apk", &signed.concat());
    let run = desk.run("verify app.apk --built built");
    assert!(run.code == 0 && run.out.contains("all 3 files are those of managed.apk"), "{}{}", run.out, run.err);
    // SHA-256 of "core".
    assert!(run.out.contains("The core's library in it: "), "{}", run.out);
    assert!(run.err.contains("Not compared: who signed it"), "{}", run.err);
}

#[test]
fn every_file_that_differs_is_added_or_is_missing_is_named() {
    let desk = built();
    let files = [FILES[0], ("classes.dex", "spying"), ("assets/more", "x"), ("META-INF/services/x", "hidden")];
    pack(&desk, "app.apk", &files);
    let run = desk.run("verify app.apk --built built");
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    for line in [
        "DIFFERS  classes.dex",
        "ADDED    assets/more",
        "ADDED    META-INF/services/x",
        "MISSING  lib/arm64-v8a/libappwijzer.so",
    ] {
        assert!(run.out.contains(line), "{line}: {}", run.out);
    }
}

#[test]
fn what_is_no_app_or_hides_something_is_refused() {
    let desk = built();
    let refused = |name: &str, why: &str| {
        let run = desk.run(&format!("verify {name} --built built"));
        assert!(run.code == 2 && run.err.contains(why), "{}{}", run.out, run.err);
    };
    fs::write(desk.path("text.apk"), "no app at all").unwrap();
    refused("text.apk", "something stands before its first file");
    let mut cut = fs::read(desk.path("built/managed.apk")).unwrap();
    fs::write(desk.path("behind.apk"), [b"dex\n035\0", cut.as_slice()].concat()).unwrap();
    refused("behind.apk", "something stands before its first file");
    cut.truncate(cut.len() / 2);
    fs::write(desk.path("cut.apk"), cut).unwrap();
    refused("cut.apk", "it is no app");
    refused("built/managed.apk --source built", "cannot be used with");
}

#[test]
fn a_folder_that_is_no_source_is_not_built() {
    let desk = built();
    let run = desk.run("verify built/managed.apk --source built");
    assert!(run.code == 2 && run.err.contains("this is no source of Appwijzer"), "{}{}", run.out, run.err);
}

/// The checksum of a file in the package tells of one byte that was changed after it was packed.
#[test]
fn a_changed_byte_in_an_app_is_said_of_its_file() {
    let desk = built();
    let mut zip = ZipWriter::new(File::create(desk.path("app.apk")).unwrap());
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("lib/arm64-v8a/libappwijzer.so", stored).unwrap();
    zip.write_all(b"the library").unwrap();
    zip.finish().unwrap();
    let mut bytes = fs::read(desk.path("app.apk")).unwrap();
    let at = bytes.windows(11).position(|w| w == b"the library").unwrap();
    bytes[at] ^= 1;
    fs::write(desk.path("app.apk"), bytes).unwrap();
    let run = desk.run("verify app.apk --built built");
    assert_eq!(run.code, 2, "{}{}", run.out, run.err);
    let said = run.err.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("'lib/arm64-v8a/libappwijzer.so' is not what the package says"), "{said}");
}
