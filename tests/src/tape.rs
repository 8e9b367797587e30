//! Writes every scenario as a tape: the very bytes that cross to the library, and the very bytes of each screen that must
//! come back. A face without a language of its own plays it (`android/arm64/calls.c`).
//!
//! `cargo run -p appwijzer-tests --features tape --bin export-tapes -- FOLDER`
//!
//! Per scenario and language a file `ID.LANG.tape`, a call a line, words between spaces, bytes in hexadecimal digits (`-`
//! for none):
//!
//! - `shell BYTES`: the record `ShellFacts`; `limits BYTES`: the record `Limits`. Once, at the beginning.
//! - `welcome SCREEN EVENT`: what is pressed on the first screens. Once, at the beginning.
//! - `secret NAME BYTES`: what secure storage holds.
//! - `clock SECONDS`, `inventory BYTES`: what these services answer from here on (`Vec<Snapshot>`).
//! - `configure BYTES`: open the companion if it is not, then `set_configuration`, then read the first screens.
//! - `restart`: drop it, open it over the same journal and do the same with the last values.
//! - `check BYTES`: `check()` answers these (`CheckResult`).
//! - `act SCREEN EVENT INPUTS BYTES`, `show SCREEN BYTES`: the screen that is drawn is these bytes (`Screen`).
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use appwijzer::{CaseChange, CheckResult, Limits, UniFfiTag};
use appwijzer_core::contract::{Event, ScreenId};
use appwijzer_core::l10n::Language;
use appwijzer_tests::run::{Call, Recording, record};
use appwijzer_tests::scenario;
use uniffi::Lower;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("give the folder to write to"));
    fs::create_dir_all(&folder).expect("the folder can be made");
    for scenario in scenario::all() {
        for language in Language::ALL.into_iter().filter(|l| l.is_complete()) {
            let tape = tape(record(&scenario, language));
            let name = format!("{}.{}.tape", scenario.id, language.tag());
            fs::write(folder.join(name), tape).expect("it can be written");
        }
    }
}

/// A value as it crosses.
fn crossing<T: Lower<UniFfiTag>>(value: T) -> String {
    let mut bytes = Vec::new();
    T::write(value, &mut bytes);
    hex(&bytes)
}

/// A screen by its text.
fn on(screen: &str) -> String {
    crossing(screen.parse::<ScreenId>().expect("it is a screen"))
}

/// A press by its text.
fn pressed(event: &str) -> String {
    crossing(event.parse::<Event>().expect("it is an event"))
}

fn hex(bytes: &[u8]) -> String {
    match bytes {
        [] => "-".to_owned(),
        _ => bytes.iter().map(|b| format!("{b:02x}")).collect(),
    }
}

fn tape(recording: Recording) -> String {
    let mut tape = format!("shell {}\nlimits {}\n", crossing(recording.shell), crossing(Limits::default()));
    let _ = writeln!(tape, "welcome {} {}", on("welcome/3"), pressed("welcomed"));
    for (name, bytes) in &recording.secrets {
        let _ = writeln!(tape, "secret {name} {}", hex(bytes));
    }
    let mut screens = recording.shown.into_iter().map(|(_, screen)| crossing(screen));
    let mut next = || screens.next().expect("a screen for each that was shown");
    for call in recording.calls {
        let _ = match call {
            Call::Clock(now) => writeln!(tape, "clock {now}"),
            Call::Inventory(snapshots) => writeln!(tape, "inventory {}", crossing(snapshots)),
            Call::Configure(values) => {
                let values: std::collections::HashMap<String, String> = values.into_iter().collect();
                writeln!(tape, "configure {}", crossing(values))
            }
            Call::Restart => writeln!(tape, "restart"),
            Call::Check(outcome, events) => {
                let changes = events.into_iter().map(CaseChange::from).collect();
                writeln!(tape, "check {}", crossing(CheckResult { outcome, changes }))
            }
            Call::Act { screen, event, inputs } => {
                writeln!(tape, "act {} {} {} {}", on(&screen), pressed(&event), crossing(inputs), next())
            }
            Call::Show(screen) => writeln!(tape, "show {} {}", on(&screen), next()),
        };
    }
    tape
}
