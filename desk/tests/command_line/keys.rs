//! `appwijzer key`.

use std::os::unix::fs::PermissionsExt;

use crate::desk::{Desk, PASSPHRASE};

#[test]
fn a_new_key_is_encrypted_and_for_its_owner_alone() {
    let desk = Desk::new();
    let made = desk.well("key new anna.key");
    let mode = std::fs::metadata(desk.path("anna.key")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(desk.text("anna.key").starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    let public = desk.well("key show anna.key.pub");
    assert_eq!(public, desk.well("key show anna.key"), "the private key shows the same public half");
    assert!(made.contains(public.trim()), "{made}");
    let groups = public.lines().last().unwrap().trim_start_matches("To read aloud: ").split(' ').count();
    assert_eq!(groups, 8, "{public}");
}

#[test]
fn two_keys_are_never_the_same() {
    let desk = Desk::with_keys(&["anna", "bob"]);
    assert_ne!(desk.well("key show anna.key.pub"), desk.well("key show bob.key.pub"));
}

/// The seed of the key, in no form that could be printed, is in nothing that any command prints or writes.
#[test]
fn a_private_key_is_in_no_output_and_in_no_other_file() {
    let desk = Desk::alone();
    let pem = desk.text("anna.key");
    let locked = appwijzer_desk::signing::KeyFile::read(&desk.path("anna.key")).unwrap();
    let key = locked.unlock(&appwijzer_desk::signing::Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    let secret: String = pem.lines().filter(|l| !l.starts_with('-')).collect();
    let mut said = String::new();
    for command in [
        "key show anna.key",
        "root sign root-1.json --key anna.key --out other.json --dry-run",
        "root show root-1.json",
        "policy sign dorp-policy --key anna.key --out policy.json --root root-1.json",
        "exemption grant --policy policy.json --exemption research --device phone-1 --key anna.key --out grant.json",
        "publish www --policy policy.json --roots root-1.json",
    ] {
        let run = desk.run(command);
        said.push_str(&run.out);
        said.push_str(&run.err);
    }
    said.push_str(&format!("{key:?} {locked:?}"));
    assert!(!said.contains(&secret) && !said.contains(&secret[..32]) && !said.contains(PASSPHRASE), "{said}");
    for (path, bytes) in desk.files() {
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(name == "anna.key" || !text.contains("PRIVATE KEY"), "{name} holds a private key");
        assert!(name == "passphrase" || !text.contains(PASSPHRASE), "{name} holds the passphrase");
    }
}

#[test]
fn a_key_that_others_may_read_is_refused_with_what_to_do() {
    let desk = Desk::with_keys(&["anna"]);
    for mode in [0o644, 0o640, 0o604, 0o660] {
        desk.mode("anna.key", mode);
        let said = desk.refused("key show anna.key");
        assert!(said.contains("chmod 600 anna.key"), "{mode:o}: {said}");
    }
}

#[test]
fn a_passphrase_file_that_others_may_read_is_refused_too() {
    let desk = Desk::new();
    desk.mode("passphrase", 0o644);
    assert!(desk.refused("key new anna.key").contains("chmod 600 passphrase"));
}

#[test]
fn a_wrong_passphrase_is_said_and_nothing_is_signed() {
    let desk = Desk::alone();
    desk.secret("wrong", "incorrect horse battery staple");
    for command in [
        "key show anna.key --passphrase-file wrong",
        "policy sign dorp-policy --key anna.key --out policy.json --passphrase-file wrong",
        "root sign root-1.json --key anna.key --out new.json --passphrase-file wrong",
    ] {
        let said = desk.refused(command);
        assert!(said.contains("anna.key: the passphrase does not open this key"), "{said}");
    }
}

#[test]
fn a_short_passphrase_is_refused_for_a_new_key() {
    let desk = Desk::new();
    desk.secret("short", "hunter2");
    let said = desk.refused("key new anna.key --passphrase-file short");
    assert!(said.contains("7 characters") && said.contains("at least 12"), "{said}");
}

/// Not even with --force: it may be the only one of its kind.
#[test]
fn a_key_is_never_overwritten() {
    let desk = Desk::with_keys(&["anna"]);
    assert!(desk.refused("key new anna.key").contains("anna.key exists already"));
    assert_eq!(desk.run("key new anna.key --force").code, 2);
    std::fs::remove_file(desk.path("anna.key")).unwrap();
    assert!(desk.refused("key new anna.key").contains("anna.key.pub exists already"));
}

#[test]
fn a_dry_run_makes_no_key() {
    let desk = Desk::new();
    let said = desk.well("key new anna.key --dry-run");
    assert!(said.contains("anna.key.pub") && said.contains("Nothing was written"), "{said}");
    assert!(!desk.has("anna.key") && !desk.has("anna.key.pub"));
}

#[test]
fn without_a_terminal_the_way_to_give_a_passphrase_is_said() {
    let desk = Desk::new();
    // A session of its own has no terminal, whatever runs the tests.
    let run = std::process::Command::new("setsid")
        .args(["--wait", env!("CARGO_BIN_EXE_appwijzer"), "key", "new", "anna.key"])
        .current_dir(desk.path("."))
        .env_remove("APPWIJZER_PASSPHRASE_FILE")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    let said = String::from_utf8(run.stderr).unwrap();
    assert!(said.contains("--passphrase-file"), "{said}");
    assert!(!desk.has("anna.key"));
}

#[test]
fn what_is_no_key_is_named() {
    let desk = Desk::with_keys(&["anna"]);
    desk.secret("letter.txt", "dear");
    assert!(desk.refused("key show letter.txt").contains("not an encrypted private key"));
    assert!(desk.refused("key show nothing.pub").contains("nothing.pub"));
    let text = desk.text("anna.key.pub").replace("\"id\": \"", "\"id\": \"0");
    std::fs::write(desk.path("changed.pub"), text).unwrap();
    assert!(desk.refused("key show changed.pub").contains("not the one that its id names"));
}

/// A signed policy may be read by everybody: nobody is told to close it.
#[test]
fn a_file_that_is_no_key_is_not_said_to_need_keeping() {
    let desk = Desk::published();
    desk.mode("policy.json", 0o644);
    let said = desk.refused("key show policy.json");
    assert!(said.contains("not an encrypted private key") && !said.contains("chmod"), "{said}");
    desk.mode("anna.key", 0o644);
    assert!(desk.refused("key show anna.key").contains("chmod 600"));
}

/// Long enough by its characters, and made of what everybody knows of this organisation.
#[test]
fn a_passphrase_of_the_organisations_own_words_is_refused() {
    let desk = Desk::new();
    let words = "waterschapzuiderlingedijk";
    desk.secret("own", &format!("{words}2026"));
    std::fs::create_dir(desk.path(words)).unwrap();
    let said = desk.refused(&format!("key new {words}/eve.key --passphrase-file own"));
    assert!(said.contains("easy to guess"), "the folder's name: {said}");
    let desk = Desk::with_keys(&["anna"]);
    desk.secret("own", &format!("{words}2026"));
    desk.well(&format!(
        "root init {words} --root-key anna.key.pub --policy-key anna.key.pub --expires 2033-12-31 --out root-1.json"
    ));
    let said = desk.refused("key new eve.key --passphrase-file own");
    assert!(said.contains("easy to guess"), "whose root lies beside it: {said}");
    assert!(!desk.has("eve.key"));
}
