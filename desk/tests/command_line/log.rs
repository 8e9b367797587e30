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

/// Two witnesses, each on a copy of its own; the root that names both; what it takes until a policy is everybody's.
#[test]
fn a_root_that_names_witnesses_is_published_with_its_log_and_the_signatures_come_together() {
    let desk = Desk::alone();
    desk.put_key("bob");
    desk.put_key("cas");
    let log = desk.well(&format!("log key anna.key.pub --name {ORIGIN}")).trim().to_owned();
    let witness =
        |name: &str| desk.well(&format!("log key {name}.key.pub --name {name}.example/w --witness")).trim().to_owned();
    let (bob, cas) = (witness("bob"), witness("cas"));
    desk.well(&format!(
        "root rotate root-1.json --log {log} --witness {bob} --witness {cas} --witness-threshold 2 --out root-2.json"
    ));
    desk.well("root sign root-2.json --key anna.key");
    let shown = desk.well("root show root-2.json");
    assert!(
        shown.contains("2 of 2 witnesses must have seen it") && shown.contains("must stand in a log from now on"),
        "{shown}"
    );
    desk.well("policy sign dorp-policy --key anna.key --out policy.json --root root-2.json");
    let publish = "publish www --policy policy.json --roots root-1.json root-2.json";
    refused(&desk, publish, "the root names witnesses");
    refused(&desk, &format!("{publish} --log-key bob.key"), "the root names another log");
    let run = desk.run(&format!("{publish} --log-key anna.key"));
    assert!(run.code == 0 && run.err.contains("when 2 of 2 witnesses have signed"), "{}{}", run.out, run.err);
    for name in ["bob", "cas"] {
        copy(&desk.path("www"), &desk.path(name));
        desk.well(&format!(
            "log cosign {name} --log {log} --name {name}.example/w --key {name}.key --seen {name}.seen"
        ));
    }
    let said = desk.well("log collect www bob/log/checkpoint cas/log/checkpoint");
    assert!(said.matches("1 new signatures").count() == 2, "{said}");
    desk.well(&format!("log verify www --log {log} --witness {bob} --witness {cas}"));
    // What management hands over without a web server brings its proof along.
    desk.well("log attach www --out handed-over.json");
    assert!(desk.text("handed-over.json").contains("c2sp.org/tlog-proof@v1"));
    // A checkpoint of another moment does not fit.
    desk.edit("version = 3", "version = 4");
    desk.well("policy sign dorp-policy --key anna.key --out policy-4.json --root root-2.json --previous policy.json");
    desk.run("publish www --policy policy-4.json --log-key anna.key");
    refused(&desk, "log collect www bob/log/checkpoint", "another moment of the log");
}

#[test]
fn a_root_whose_log_makes_no_sense_is_not_made() {
    let desk = Desk::alone();
    let log = desk.well(&format!("log key anna.key.pub --name {ORIGIN}")).trim().to_owned();
    let witness = desk.well("log key anna.key.pub --name w.example --witness").trim().to_owned();
    let make = |rest: &str| format!("root rotate root-1.json --out root-2.json {rest}");
    refused(
        &desk,
        &make(&format!("--log {log} --witness {witness} --witness-threshold 2")),
        "names 1 witnesses and needs 2",
    );
    refused(&desk, &make(&format!("--log {witness} --witness {witness}")), "each other's kind of key");
    refused(&desk, &make(&format!("--log {log} --witness {witness} --witness {witness}")), "a witness twice");
    assert_eq!(desk.run(&make(&format!("--log {log}"))).code, 2, "a log without a witness");
}
