//! The program as it is run: what it prints, where, and how it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod catalogue;
mod check;
mod count;
mod count_cases;
mod count_law;
mod count_vouched;
mod dates;
mod desk;
mod diff;
mod dossier;
mod elsewhere;
mod evidence_cases;
mod exemptions;
mod export;
mod foreign;
mod guidance;
mod guide;
mod join;
mod journeys;
mod keys;
mod lint;
mod local;
mod log;
mod management_word;
mod manual;
mod new;
mod phone;
mod policies;
mod preview;
mod publish;
mod release;
mod requests;
mod review;
mod rollout;
mod roots;
mod seen;
mod signing;
mod simulate;
mod verify;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn appwijzer(arguments: &[&str]) -> Run {
    piped(arguments, b"")
}

pub(crate) fn piped(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_appwijzer"))
        .args(arguments)
        .env_remove("LANG")
        .env_remove("LC_ALL")
        .env_remove("APPWIJZER_LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read its input closes it: no failure of the test.
    let _ = child.stdin.take().unwrap().write_all(input);
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    Run {
        code: status.code().expect("it was not killed"),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

pub(crate) fn fixture(name: &str) -> String {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name).display().to_string()
}

pub(crate) fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap_or_else(|e| panic!("{e}: {}", run.out))
}

#[test]
fn completions_are_printed_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(appwijzer(&["completions", shell]).out.contains("appwijzer"), "{shell}");
    }
}

/// `appwijzer completions bash | head`: the reader goes away, and that is no failure.
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    for arguments in [
        &["completions", "bash"][..],
        &["catalogue", "list"],
        &["policy", "schema"],
        &["export", "appconfig", "amsterdam-2023"],
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_appwijzer"))
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(ended.status.success() && !said.contains("panicked"), "{arguments:?}: {said}");
    }
}

#[test]
fn a_makers_name_finds_its_apps_and_nothing_is_proposed_that_is_not_like_it() {
    let run = appwijzer(&["catalogue", "show", "kaspersky", "--lang", "nl"]);
    assert!(run.code == 0 && run.out.contains("Kaspersky (kaspersky)"), "{}", run.err);
    let run = appwijzer(&["catalogue", "show", "kaspersk", "--lang", "nl"]);
    assert!(run.code == 2 && run.err.contains("kaspersky"), "{}", run.err);
    for word in ["alibaba-unknown", "qqqqqqqq", ""] {
        let run = appwijzer(&["catalogue", "show", word, "--lang", "nl"]);
        assert!(run.code == 2 && run.err.contains("catalogue list") && !run.err.contains("tiktok"), "{}", run.err);
    }
}

#[test]
fn nothing_is_coloured_where_there_is_no_terminal() {
    assert!(!appwijzer(&["check"]).out.contains('\u{1b}'));
}
