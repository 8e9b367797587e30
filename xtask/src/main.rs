//! `cargo xtask`: what a developer needs, in one place.
//!
//! It builds nothing of the product into itself, so that it is there in seconds, also while the product does not compile.

mod advisories;
mod changes;
mod quick;
mod release;
mod scenarios;
mod shell;
mod size;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use shell::{Fault, Run, root, say};

/// What a developer of Appwijzer needs.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// The tests of what is changed in the working tree; those of the sentences when nothing is
    Quick {
        /// Also what changed since this commit, such as `main`
        #[arg(long, value_name = "COMMIT")]
        since: Option<String>,
    },
    /// The whole test command, or some of its suites: `tests/run.sh`
    Test {
        /// Names of suites [default: all]
        suites: Vec<String>,
    },
    /// Run the scenarios whose name holds a word, such as `02` or `02-work-phone…::nl`
    Scenario {
        /// A part of the name
        name: String,
    },
    /// Write down what the screens show now, and tell what changed
    Bless {
        /// Only scenarios whose name holds this
        name: Option<String>,
    },
    /// Make the pictures of the pages anew: preview, terminal, journeys
    Pictures,
    /// Build what can be installed, the same bytes each time
    Release(release::ReleaseArgs),
    /// Build only what goes onto phones: both apps, their libraries, the page
    Apps {
        /// Where the files go: an empty folder, or one that is not there yet
        #[arg(long, value_name = "FOLDER", default_value = "target/release-files")]
        out: PathBuf,
        /// Only the Android apps: `appwijzer verify` holds one against them
        #[arg(long)]
        apks: bool,
    },
    /// Build this commit twice, in other surroundings, and compare byte for byte
    Reproduce {
        /// Where both clones and both releases go: an empty folder, or one that is not there yet
        #[arg(long, value_name = "FOLDER")]
        within: PathBuf,
    },
    /// Install what a folder of a release holds, in an empty root and in Wine, and use it
    TryRelease {
        /// The folder
        release: PathBuf,
        /// Where it is installed: an empty folder, or one that is not there yet
        #[arg(long, value_name = "FOLDER")]
        within: PathBuf,
    },
    /// Has a crate that is used a known weakness?
    Advisories {
        /// Write down that all were looked at today
        #[arg(long)]
        write: bool,
    },
    /// How large is what ships, beside what was written down last?
    Size {
        /// Write the sizes down
        #[arg(long)]
        bless: bool,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            say(&format!("xtask: {fault}"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<(), Fault> {
    match command {
        Command::Quick { since } => quick::run(since.as_deref()),
        Command::Test { suites } => Run::new(root().join("tests/run.sh")).args(suites).finish(),
        Command::Scenario { name } => scenarios::run(&name),
        Command::Bless { name } => scenarios::bless(name.as_deref()),
        Command::Pictures => pictures(),
        Command::Release(args) => release::run(&args),
        Command::Apps { out, apks } => release::apps(&out, apks),
        Command::Reproduce { within } => release::reproduce(&within),
        Command::TryRelease { release, within } => release::try_out(&release, &within),
        Command::Advisories { write } => advisories::run(write),
        Command::Size { bless } => size::run(bless),
    }
}

/// The scripts say what each needs.
fn pictures() -> Result<(), Fault> {
    Run::cargo(["build", "--locked", "-p", "appwijzer-desk"]).finish()?;
    Run::new("node").args(["docs/pictures/preview.mjs"]).finish()?;
    Run::new("node").args(["docs/pictures/journeys.mjs"]).finish()?;
    Run::new("docs/pictures/terminal.sh").finish()
}
