//! Writes everything that Kotlin and Swift need to run the scenarios: each as JSON, its policy in
//! compiled form, and what Rust shows, in both languages.
//!
//! `cargo run -p appwijzer-tests --bin export-scenarios -- FOLDER`
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::PathBuf;

use appwijzer_core::l10n::Language;
use appwijzer_tests::run::{policy, run};
use appwijzer_tests::{scenario, transcript};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("give the folder to write to"));
    fs::create_dir_all(folder.join("policies")).expect("the folder can be made");
    for scenario in scenario::all() {
        let json = serde_json::to_string_pretty(&scenario).expect("a scenario is JSON");
        fs::write(folder.join(format!("{}.json", scenario.id)), json).expect("it can be written");
        let compiled = policy(&scenario.policy);
        let path = folder.join("policies").join(format!("{}.json", scenario.policy));
        fs::write(path, compiled.bytes()).expect("it can be written");
        for language in Language::ALL {
            let lines = transcript::json_lines(&run(&scenario, language));
            fs::write(folder.join(format!("{}.{}.jsonl", scenario.id, language.tag())), lines).expect("written");
        }
    }
}
