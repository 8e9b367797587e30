//! What can be installed, made so that it is the same bytes each time.
//!
//! ```text
//! commit ─► build (cargo, one target after another) ─► programs ─► .deb
//!         ─► web/build.sh, android/…/build.sh, android/build.sh ─► page, libraries, APKs
//!                                       cargo metadata ─► parts (CycloneDX)
//!                                                                    └─► SHA256SUMS
//! ```
//!
//! Signing is not done here: `appwijzer release sign` does it, with the code that signs policies.

mod apps;
mod build;
mod commit;
mod deb;
mod parts;
mod reproduce;
mod sums;
mod tried;

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::shell::{Fault, Run, root, say};

pub(crate) use parts::utc;
pub(crate) use reproduce::reproduce;
pub(crate) use tried::try_out;

use build::Build;
use commit::Commit;

#[derive(Debug, Args)]
pub(crate) struct ReleaseArgs {
    /// Where the files go: an empty folder, or one that is not there yet
    #[arg(long, value_name = "FOLDER", default_value = "target/release-files")]
    out: PathBuf,
    /// Only for this system, once for each [default: all]
    #[arg(long = "for", value_name = "SYSTEM")]
    systems: Vec<System>,
    /// Build without optimisation, in a few minutes: to try the way, not to hand out
    #[arg(long)]
    trial: bool,
    /// Without the apps and the page: for a machine that has no JDK, Maven, clang and Node
    #[arg(long)]
    no_apps: bool,
    /// Also with changes that no commit holds; the files then say so
    #[arg(long)]
    allow_changes: bool,
    /// For `reproduce` alone: what no release may hold
    #[arg(long, hide = true, requires = "trial")]
    planted: Option<String>,
}

/// What a program is built for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum System {
    /// Any Linux on x86-64: static, with musl
    Linux,
    /// Windows 10 and later on x86-64
    Windows,
}

impl System {
    const ALL: [System; 2] = [System::Linux, System::Windows];

    /// Rust's name for it.
    fn target(self) -> &'static str {
        match self {
            System::Linux => "x86_64-unknown-linux-musl",
            System::Windows => "x86_64-pc-windows-gnu",
        }
    }

    fn file(self, version: &str) -> String {
        match self {
            System::Linux => format!("appwijzer-{version}-x86_64-linux"),
            System::Windows => format!("appwijzer-{version}-x86_64-windows.exe"),
        }
    }
}

/// The version of the workspace.
fn version() -> Result<String, Fault> {
    let path = root().join("Cargo.toml");
    let text = fs::read_to_string(&path).map_err(Fault::file(&path))?;
    let manifest: toml::Table = text.parse().map_err(|e| Fault::new(format!("Cargo.toml: {e}")))?;
    let version = manifest.get("workspace").and_then(|w| w.get("package")).and_then(|p| p.get("version"));
    version.and_then(|v| v.as_str()).map(str::to_owned).ok_or_else(|| Fault::new("Cargo.toml names no version"))
}

/// Makes a release of the commit that is checked out.
///
/// # Errors
/// When there are changes that no commit holds, a tool is missing, or something does not build.
pub(crate) fn run(args: &ReleaseArgs) -> Result<(), Fault> {
    let commit = Commit::checked_out(args.allow_changes)?;
    let version = version()?;
    let out = root().join(&args.out);
    empty(&out)?;
    let mut systems = if args.systems.is_empty() { System::ALL.to_vec() } else { args.systems.clone() };
    systems.sort_unstable();
    systems.dedup();

    let mut files = Vec::new();
    for system in &systems {
        let program =
            Build { system: *system, commit: &commit, trial: args.trial, planted: args.planted.as_deref() }.run()?;
        let name = system.file(&version);
        put(&out, &name, &fs::read(&program).map_err(Fault::file(&program))?, &mut files)?;
        if *system == System::Linux {
            let package = deb::package(&program, &version, &commit)?;
            put(&out, &format!("appwijzer_{version}_amd64.deb"), &package, &mut files)?;
        }
    }
    if args.systems.is_empty() && !args.no_apps {
        for app in apps::build(&version, &commit)? {
            put(&out, &app.name, &app.bytes, &mut files)?;
        }
    }
    let parts = parts::list(&systems, &version, &commit)?;
    put(&out, &format!("appwijzer-{version}.cdx.json"), &parts, &mut files)?;
    let sums = sums::text(&out, &files)?;
    put(&out, sums::FILE, sums.as_bytes(), &mut files)?;

    say(&format!("appwijzer {version}, commit {}", commit.shown()));
    for name in &files {
        let size = fs::metadata(out.join(name)).map_err(Fault::file(&out))?.len();
        say(&format!("{size:>10}  {name}"));
    }
    if args.trial {
        say("A trial: not optimised. Do not hand it out.");
    }
    let sign = format!("appwijzer release sign {} --version {version} --commit {}", args.out.display(), commit.hash);
    say(&format!("Next: {sign} --key FILE"));
    Ok(())
}

/// Builds what goes onto phones, and nothing else of a release. `only_apks`: the Android apps alone.
///
/// # Errors
/// As [`run`] does.
pub(crate) fn apps(out: &Path, only_apks: bool) -> Result<(), Fault> {
    let (commit, out) = (Commit::checked_out(false)?, root().join(out));
    empty(&out)?;
    let build = if only_apks { apps::apks } else { apps::build };
    for app in build(&version()?, &commit)? {
        put(&out, &app.name, &app.bytes, &mut Vec::new())?;
    }
    Ok(())
}

/// Nothing of an earlier release may be among the files of this one.
fn empty(out: &Path) -> Result<(), Fault> {
    fs::create_dir_all(out).map_err(Fault::file(out))?;
    let mut entries = fs::read_dir(out).map_err(Fault::file(out))?;
    match entries.next() {
        None => Ok(()),
        Some(_) => Err(Fault::new(format!("{} is not empty: take its files away first", out.display()))),
    }
}

fn put(out: &Path, name: &str, bytes: &[u8], files: &mut Vec<String>) -> Result<(), Fault> {
    let path = out.join(name);
    fs::write(&path, bytes).map_err(Fault::file(&path))?;
    files.push(name.to_owned());
    Ok(())
}

/// A rustup target, added when it is not there.
fn need_target(target: &str) -> Result<(), Fault> {
    let there = Run::new("rustup").args(["target", "list", "--installed"]).text()?;
    if there.lines().any(|line| line == target) {
        return Ok(());
    }
    Run::new("rustup").args(["target", "add", target]).finish()
}
