//! One program, without a trace of where, when and by whom it was built.

use std::path::{Path, PathBuf};

use crate::shell::{Fault, Run, root, say};

use super::commit::Commit;
use super::{System, need_target};

/// A program that is to be built.
pub(super) struct Build<'c> {
    pub(super) system: System,
    pub(super) commit: &'c Commit,
    /// Without optimisation.
    pub(super) trial: bool,
    /// What is planted beside the commit, to see that a comparison finds it.
    pub(super) planted: Option<&'c str>,
}

/// What would find its way into a program by the environment.
const FORGET: &[&str] = &[
    "RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CFLAGS",
    "CXXFLAGS",
    "CPPFLAGS",
    "LDFLAGS",
    "CARGO_BUILD_TARGET",
    "RUSTC_WRAPPER",
];

impl Build<'_> {
    /// Builds it, and returns where it is.
    ///
    /// # Errors
    /// When a compiler is missing, or it does not build.
    pub(super) fn run(&self) -> Result<PathBuf, Fault> {
        let target = self.system.target();
        need_compiler(self.system)?;
        need_target(target)?;
        say(&format!("Building for {target}"));
        let folder = root().join("target/release-build");
        let profile = if self.trial { "dev" } else { "dist" };
        let mut run = Run::cargo(["build", "--locked", "--quiet", "-p", "appwijzer-desk", "--bin", "appwijzer"])
            .args(["--target", target, "--profile", profile, "--target-dir"])
            .args([&folder]);
        for name in FORGET {
            run = run.without(name);
        }
        let run = run
            .env("APPWIJZER_COMMIT", [&self.commit.shown(), self.planted.unwrap_or_default()].concat())
            .env("CARGO_ENCODED_RUSTFLAGS", self.rust_flags()?.join("\u{1f}"))
            .env(&format!("CFLAGS_{}", target.replace('-', "_")), self.c_flags()?)
            // A folder's name may hold spaces.
            .env("CC_SHELL_ESCAPED_FLAGS", "1")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_PROFILE_DEV_STRIP", "symbols")
            .env("CARGO_INCREMENTAL", "0")
            .env("SOURCE_DATE_EPOCH", self.commit.time.to_string())
            .env("TZ", "UTC")
            .env("LC_ALL", "C.UTF-8");
        run.finish()?;
        let named = if self.trial { "debug" } else { profile };
        let program = match self.system {
            System::Linux => "appwijzer",
            System::Windows => "appwijzer.exe",
        };
        Ok(folder.join(target).join(named).join(program))
    }

    fn rust_flags(&self) -> Result<Vec<String>, Fault> {
        let remap = |(from, to): (PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
        let mut flags: Vec<String> = places()?.into_iter().map(remap).collect();
        match self.system {
            System::Linux => flags.push("-Ctarget-feature=+crt-static".to_owned()),
            // The head of a Windows program holds the time of its making unless the linker is told otherwise.
            System::Windows => {
                flags.push("-Ctarget-feature=+crt-static".to_owned());
                flags.push("-Clink-arg=-Wl,--no-insert-timestamp".to_owned());
            }
        }
        Ok(flags)
    }

    fn c_flags(&self) -> Result<String, Fault> {
        let flags = places()?.into_iter().map(|(from, to)| format!("'-ffile-prefix-map={}={to}'", from.display()));
        Ok(flags.chain(["-g0".to_owned()]).collect::<Vec<_>>().join(" "))
    }
}

/// Folders of this machine, and what is written in their stead. Messages of a panic name files.
pub(super) fn places() -> Result<Vec<(PathBuf, &'static str)>, Fault> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::var_os("HOME").map(|h| Path::new(&h).join(".cargo")));
    let home = home.ok_or_else(|| Fault::new("neither CARGO_HOME nor HOME is set"))?;
    let sysroot = PathBuf::from(Run::new("rustc").args(["--print", "sysroot"]).text()?);
    let mut places = vec![(root(), "/appwijzer"), (home.clone(), "/cargo"), (sysroot, "/rust")];
    // By another name too, where the folder is a link.
    if let Ok(real) = home.canonicalize()
        && real != home
    {
        places.push((real, "/cargo"));
    }
    Ok(places)
}

fn need_compiler(system: System) -> Result<(), Fault> {
    let (program, package) = match system {
        System::Linux => ("musl-gcc", "musl-tools"),
        System::Windows => ("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64 and g++-mingw-w64-x86-64"),
    };
    let missing = |_| Fault::new(format!("{program} is missing: install the package {package} (Debian, Ubuntu)"));
    Run::new(program).args(["--version"]).output().map(drop).map_err(missing)
}
