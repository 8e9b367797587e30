//! `appwijzer release sign` and `verify`, and `verify-release`.

use std::fs;

use crate::desk::Desk;

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";
const EXE: &str = "r/appwijzer-1.2.0-x86_64-windows.exe";

/// A folder with two files and the signature of Anna.
fn signed() -> Desk {
    let desk = Desk::with_keys(&["anna", "bob"]);
    fs::create_dir(desk.path("r")).unwrap();
    fs::write(desk.path(EXE), "the program").unwrap();
    fs::write(desk.path("r/SHA256SUMS"), "sums").unwrap();
    desk.well(&format!("release sign r --version 1.2.0 --commit {COMMIT} --key anna.key"));
    desk
}

fn both(desk: &Desk) {
    desk.well("release sign r --key bob.key");
}

#[test]
fn two_sign_and_an_office_verifies() {
    let desk = signed();
    both(&desk);
    for command in ["release verify", "verify-release"] {
        let said = desk.well(&format!("{command} r --key anna.key.pub --key bob.key.pub"));
        assert!(said.contains("appwijzer 1.2.0, built from commit 0123456789abcdef"), "{said}");
        assert!(said.contains("2 of 2 files are here, and they are as they were signed."), "{said}");
    }
}

/// Whoever fetched one program only verifies that one.
#[test]
fn a_file_that_was_not_fetched_is_told_and_is_no_fault() {
    let desk = signed();
    fs::remove_file(desk.path("r/SHA256SUMS")).unwrap();
    let said = desk.well("release verify r --key anna.key.pub");
    assert!(said.contains("1 of 2 files are here"), "{said}");
}

#[test]
fn one_byte_more_one_file_more_or_another_name_is_refused() {
    let desk = signed();
    let refused = |why: &str| {
        let run = desk.run("release verify r --key anna.key.pub");
        assert_eq!(run.code, 2, "{}{}", run.out, run.err);
        assert!(run.err.contains(why) && run.err.contains("do not use these files"), "{}", run.err);
    };
    fs::write(desk.path(EXE), "the program!").unwrap();
    refused("is another file than the one that was signed");
    fs::write(desk.path(EXE), "the program").unwrap();
    desk.well("release verify r --key anna.key.pub");
    fs::write(desk.path("r/setup.exe"), "x").unwrap();
    refused("setup.exe was signed by nobody");
}

#[test]
fn every_key_that_is_given_must_have_signed_unless_a_threshold_says_fewer() {
    let desk = signed();
    let run = desk.run("release verify r --key anna.key.pub --key bob.key.pub");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("1 of these keys signed it, and 2 must"), "{}", run.err);
    desk.well("release verify r --key anna.key.pub --key bob.key.pub --threshold 1");
    // The same key twice is one key.
    let run = desk.run("release verify r --key anna.key.pub --key anna.key.pub --threshold 2");
    assert_eq!(run.code, 2, "{}", run.out);
}

#[test]
fn the_signature_of_a_stranger_counts_for_nothing() {
    let desk = signed();
    let run = desk.run("release verify r --key bob.key.pub");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("0 of these keys signed it"), "{}", run.err);
}

/// The second person's signature says: my build gave the same.
#[test]
fn nobody_adds_a_signature_to_files_that_were_exchanged_meanwhile() {
    let desk = signed();
    let before = desk.text("r/release.json");
    fs::write(desk.path(EXE), "another program").unwrap();
    let run = desk.run("release sign r --key bob.key");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("the folder is not what was signed first"), "{}", run.err);
    assert_eq!(desk.text("r/release.json"), before);
}

#[test]
fn a_statement_is_never_begun_anew_over_signatures() {
    let desk = signed();
    let run = desk.run(&format!("release sign r --version 1.2.1 --commit {COMMIT} --key bob.key"));
    assert_eq!(run.code, 2);
    assert!(run.err.contains("it is there already"), "{}", run.err);
}

#[test]
fn a_signed_policy_is_no_release() {
    let desk = signed();
    let envelope = desk.text("r/release.json").replace("application/vnd.in-toto+json", "application/vnd.other+json");
    fs::write(desk.path("r/release.json"), envelope).unwrap();
    let run = desk.run("release verify r --key anna.key.pub");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("not a release"), "{}", run.err);
}

#[test]
fn a_program_without_a_commit_says_its_version_alone() {
    let desk = Desk::new();
    assert_eq!(desk.well("--version").trim(), format!("appwijzer {}", env!("CARGO_PKG_VERSION")));
}

/// What the packages install.
#[test]
fn the_manual_page_is_one() {
    let page = Desk::new().well("manual");
    assert!(page.contains(".TH") && page.contains("check") && page.contains("release"), "{page}");
}

/// A log holds what was signed, each file by its digest; a file that differs from it never comes into it.
#[test]
fn what_was_released_stands_in_a_log_as_the_app_names_it() {
    let desk = Desk::with_keys(&["anna", "bob"]);
    fs::create_dir(desk.path("r")).unwrap();
    fs::write(desk.path("r/appwijzer-1.2.0-android-arm64-v8a.so"), "the library").unwrap();
    desk.well(&format!("release sign r --version 1.2.0 --commit {COMMIT} --key anna.key"));
    let said = desk.well("release log r --log logs --origin releases.example.org/log --key bob.key");
    assert!(said.contains("1 entries were written into the log releases.example.org/log"), "{said}");
    let verifier = said.split("Its verifier key: ").nth(1).unwrap().trim().to_owned();
    let said = desk.well(&format!("log verify logs --log {verifier}"));
    // sha256sum of the file, and of its entry after a byte of zero (RFC 6962).
    assert!(
        said.contains("release of appwijzer  0ea2bff2393cf54f7adcc77a67a67a94d878e90b24b550f0f2fad783ecc78c4e  4f56 727c b730 685f"),
        "{said}"
    );
    let again = desk.well("release log r --log logs --key bob.key");
    assert!(again.contains("The log has everything"), "{again}");
    fs::write(desk.path("r/appwijzer-1.2.0-android-arm64-v8a.so"), "another").unwrap();
    let run = desk.run("release log r --log logs --key bob.key");
    assert_eq!(run.code, 2, "{}", run.out);
    assert!(run.err.contains("the folder is not what was signed"), "{}", run.err);
}
