//! `appwijzer log`, and `publish --log-key`.

use std::fs;
use std::path::Path;

use crate::desk::Desk;

const ORIGIN: &str = "policy.dorp.example/log";

/// A folder `www` with a log of root and policy, and what it printed: the verifier key.
fn logged() -> (Desk, String) {
    let desk = Desk::alone();
    desk.put_key("bob");
    desk.well("policy sign dorp-policy --key anna.key --out policy.json --root root-1.json");
    desk.well(&format!(
        "publish www --policy policy.json --roots root-1.json --log-key anna.key --log-origin {ORIGIN}"
    ));
    let key = desk.well(&format!("log key anna.key.pub --name {ORIGIN}")).trim().to_owned();
    (desk, key)
}

/// The next version, published.
fn again(desk: &Desk) {
    desk.edit("version = 3", "version = 4");
    desk.well("policy sign dorp-policy --key anna.key --out policy-4.json --root root-1.json --previous policy.json");
    desk.well("publish www --policy policy-4.json --log-key anna.key");
}

fn refused(desk: &Desk, command: &str, why: &str) {
    let run = desk.run(command);
    assert_eq!(run.code, 2, "{}{}", run.out, run.err);
    assert!(run.err.contains(why), "{}", run.err);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn what_is_published_stands_in_the_log_and_witnesses_say_that_they_saw_it() {
    let (desk, key) = logged();
    let said = desk.well(&format!("log verify www --log {key}"));
    assert!(said.contains("has 2 entries, and holds what is published"), "{said}");
    assert!(said.contains("policy 3 of dorp") && said.contains("root 1 of dorp"), "{said}");
    let cosign = format!("log cosign www --log {key} --name council.example/w --key bob.key --seen council.seen");
    desk.well(&cosign);
    let witness = desk.well("log key bob.key.pub --name council.example/w --witness").trim().to_owned();
    let verify = format!("log verify www --log {key} --witness {witness}");
    assert!(desk.well(&verify).contains("Seen by council.example/w on 20"));
    // The next version has no witness until the council looks again.
    again(&desk);
    refused(&desk, &verify, "0 of the witnesses signed this checkpoint, and 1 must");
    desk.well(&cosign);
    assert!(desk.well(&verify).contains("has 3 entries"));
}

/// One publication that is forgotten, and nobody knows any more what everybody got.
#[test]
fn nothing_is_published_beside_a_log_without_being_logged() {
    let (desk, _) = logged();
    desk.edit("version = 3", "version = 4");
    desk.well("policy sign dorp-policy --key anna.key --out policy-4.json --root root-1.json --previous policy.json");
    let before = desk.text("www/policy.json");
    refused(&desk, "publish www --policy policy-4.json", "it has a log: give --log-key");
    assert_eq!(desk.text("www/policy.json"), before);
}

#[test]
fn a_policy_that_was_exchanged_behind_the_log_is_seen() {
    let (desk, key) = logged();
    let old = desk.text("www/policy.json");
    again(&desk);
    fs::write(desk.path("www/policy.json"), old).unwrap();
    refused(&desk, &format!("log verify www --log {key}"), "the log has policy version 4, and version 3 is published");
}

#[test]
fn whoever_kept_a_checkpoint_sees_a_log_that_was_written_anew() {
    let (desk, key) = logged();
    let verify = format!("log verify www --log {key} --seen mine");
    desk.well(&verify);
    copy(&desk.path("www"), &desk.path("early"));
    again(&desk);
    desk.well(&verify);
    // Back to what it was: the employer shows this one person the rule of before.
    desk.well(&format!("log verify early --log {key}"));
    refused(&desk, &format!("log verify early --log {key} --seen mine"), "the log had 3 entries and has 2");
    refused(
        &desk,
        &format!("log cosign early --log {key} --name w.example --key bob.key --seen mine"),
        "something was taken out",
    );
    // Another log from the first day on, under the same name and key.
    fs::remove_dir_all(desk.path("www/log")).unwrap();
    desk.well(&format!("log append www --key anna.key --origin {ORIGIN}"));
    refused(&desk, &verify, "the log had 3 entries and has 2");
}

#[test]
fn another_key_does_not_go_on_with_a_log() {
    let (desk, _) = logged();
    refused(&desk, "log append www --key bob.key", "is not signed by the key of policy.dorp.example/log");
    refused(&desk, "log append www --key anna.key --origin other.example/log", "not other.example/log");
}

#[test]
fn a_tile_that_was_cut_is_seen_before_anything_is_put_behind_it() {
    let (desk, key) = logged();
    fs::write(desk.path("www/log/tile/entries/000.p/2"), "x").unwrap();
    for command in [format!("log verify www --log {key}"), "log append www --key anna.key".to_owned()] {
        refused(&desk, &command, "tile/entries/000.p/2 is not what the log's entries make it");
    }
}

#[test]
fn a_dry_run_writes_no_log() {
    let desk = Desk::published();
    let said = desk.well(&format!("log append www --key anna.key --origin {ORIGIN} --dry-run"));
    assert!(said.contains("2 entries would be written"), "{said}");
    assert!(!desk.has("www/log"));
}
