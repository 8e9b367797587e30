//! A phone in a process of its own, to be killed: `used-phone FOLDER FIRST COUNT`.
//!
//! FOLDER holds the phone's files and, beside it, `policy.json` to publish from. Every finished thing
//! is one line on standard output: `open`, then `done STEP POLICY ROOT` with the versions that the
//! companion holds, or `failed STEP CODE`. `forgets` says that nothing lasts.
#![allow(missing_docs, clippy::expect_used, clippy::print_stdout)]

use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use appwijzer_core::contract::FailureCode;
use appwijzer_core::journal::SetAside;
use appwijzer_tests::used::{Phone, Town};

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
        // Nobody reads any more: the test has ended.
        std::process::exit(0);
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, folder, first, count] = arguments.as_slice() else { return say("used-phone FOLDER FIRST COUNT") };
    let folder = Path::new(folder);
    let (first, count): (u64, u64) = (first.parse().expect("a number"), count.parse().expect("a number"));
    let policy = std::fs::read(folder.with_file_name("policy.json")).expect("there is a policy to publish");
    let town = Arc::new(Town::new(&policy));
    let phone = loop {
        match Phone::open(folder, &town) {
            Ok(phone) => break phone,
            // Another process is writing: an app tries again.
            Err(e) if e.code() == FailureCode::Busy => say("busy"),
            Err(e) => return say(&format!("failed open {} {e}", e.code())),
        }
    };
    match phone.companion().surroundings().map(|s| s.set_aside) {
        Ok(None) => say("open"),
        Ok(Some(SetAside::Damaged | SetAside::Partly)) => say("anew"),
        Ok(Some(SetAside::NotRemembering)) => say("forgets"),
        Err(e) => say(&format!("failed open {} {e}", e.code())),
    }
    for step in first..first.saturating_add(count) {
        match phone.step(step) {
            Ok(()) => {
                let companion = phone.companion();
                let marks = companion.marks();
                say(&format!("done {step} {} {}", marks.policy_version, marks.root_version));
            }
            Err(e) => say(&format!("failed {step} {} {e}", e.code())),
        }
    }
}
