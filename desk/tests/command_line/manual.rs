//! `docs/signing.md`: every command in it is run, in its order, as it stands.

use std::process::Command;

use crate::desk::{Desk, PASSPHRASE, program};

const PAGE: &str = include_str!("../../../docs/signing.md");

/// Everything that signs, shows what is signed, or hands it out.
const COMMANDS: [&str; 16] = [
    "key new",
    "key show",
    "root init",
    "root sign",
    "root show",
    "root rotate",
    "policy sign",
    "policy verify",
    "policy diff",
    "exemption grant",
    "exemption sign",
    "exemption show",
    "exemption revoke",
    "join code",
    "publish",
    "timestamp",
];

/// The shell blocks of the page, one after the other.
fn commands() -> String {
    let mut inside = false;
    let mut all = String::new();
    for line in PAGE.lines() {
        match line {
            "```sh" => inside = true,
            "```" => inside = false,
            line if inside => all.push_str(&format!("{line}\n")),
            _ => {}
        }
    }
    all
}

#[test]
fn the_page_for_policy_owners_does_what_it_says() {
    let desk = Desk::new();
    desk.source();
    let bin = std::path::Path::new(env!("CARGO_BIN_EXE_appwijzer")).parent().unwrap().to_owned();
    let path = std::env::join_paths([bin].into_iter().chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())));
    let run = Command::new("sh")
        .args(["-eu", "-c", &commands()])
        .current_dir(desk.path("."))
        .env("PATH", path.unwrap())
        .env("APPWIJZER_PASSPHRASE_FILE", desk.path("passphrase"))
        .output()
        .unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{said}");
    assert!(!said.contains(PASSPHRASE));
}

/// Every command is on the page, so that none goes untold.
#[test]
fn the_page_tells_every_signing_command() {
    let told = commands();
    // A second signature on a grant is told by its own help.
    for command in COMMANDS.iter().filter(|c| **c != "exemption sign") {
        assert!(told.contains(&format!("appwijzer {command} ")), "{command}");
    }
}

/// Each help ends with an example that begins as the command does.
#[test]
fn every_signing_command_helps_with_an_example() {
    for command in COMMANDS {
        let mut program = program(std::path::Path::new("."));
        let help = program.args(command.split(' ')).arg("--help").output().unwrap();
        let text = String::from_utf8(help.stdout).unwrap();
        assert!(text.contains("Example"), "{command}: {text}");
        assert!(text.contains(&format!("  appwijzer {command} ")), "{command}: {text}");
    }
}
