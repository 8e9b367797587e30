//! Running programs and talking about it.

use std::ffi::OsStr;
use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Why it stopped, for a person.
#[derive(Debug)]
pub(crate) struct Fault(String);

impl Fault {
    /// With these words.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Fault(what.into())
    }

    /// For something that went wrong with a file.
    pub(crate) fn file(path: &Path) -> impl Fn(std::io::Error) -> Fault {
        move |e| Fault(format!("{}: {e}", path.display()))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The folder of the workspace: the one that this was built from, unless `XTASK_ROOT` names a copy of it.
pub(crate) fn root() -> PathBuf {
    if let Some(copy) = std::env::var_os("XTASK_ROOT") {
        return copy.into();
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Prints a line. Nobody to read it is no failure.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// What cargo tells this program about itself. Build scripts ask for some of it by name (ring's does): handed on, it would
/// build what they belong to anew whenever `cargo xtask` and `cargo` take turns.
const OWN: &[&str] =
    &["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"];

/// A program that is to be run, in the folder of the workspace unless another one is said.
pub(crate) struct Run(Command);

impl Run {
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(program);
        command.current_dir(root());
        for (name, _) in std::env::vars_os() {
            if OWN.iter().any(|own| name.as_encoded_bytes().starts_with(own.as_bytes())) {
                command.env_remove(name);
            }
        }
        Run(command)
    }

    /// Cargo, the one that runs this.
    pub(crate) fn cargo<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(args: I) -> Self {
        Run::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).args(args)
    }

    pub(crate) fn git<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(args: I) -> Self {
        Run::new("git").args(args)
    }

    pub(crate) fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(mut self, args: I) -> Self {
        self.0.args(args);
        self
    }

    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.0.current_dir(folder);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.0.env(name, value);
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.env_remove(name);
        self
    }

    fn shown(&self) -> String {
        let words = std::iter::once(self.0.get_program()).chain(self.0.get_args());
        words.map(|w| w.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    /// Runs it with this terminal.
    ///
    /// # Errors
    /// When it cannot be started, or fails.
    pub(crate) fn finish(mut self) -> Result<(), Fault> {
        let shown = self.shown();
        let status = self.0.status().map_err(|e| Fault::new(format!("{shown}: {e}")))?;
        if status.success() { Ok(()) } else { Err(Fault::new(format!("{shown}: {status}"))) }
    }

    /// Runs it and returns what it prints.
    ///
    /// # Errors
    /// When it cannot be started, or fails, with what it said.
    pub(crate) fn output(mut self) -> Result<Vec<u8>, Fault> {
        let shown = self.shown();
        let output = self.0.output().map_err(|e| Fault::new(format!("{shown}: {e}")))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(Fault::new(format!("{shown}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr).trim_end())))
    }

    /// What it prints, as one trimmed line of text.
    ///
    /// # Errors
    /// As [`Run::output`] does.
    pub(crate) fn text(self) -> Result<String, Fault> {
        Ok(String::from_utf8_lossy(&self.output()?).trim_end().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::Run;

    /// Else every `cargo xtask quick` after a `cargo test` compiled ring, the core, the desk and the tests anew.
    #[test]
    fn nothing_that_cargo_says_of_this_program_is_handed_on() {
        assert!(std::env::var_os("CARGO_PKG_NAME").is_some(), "cargo says it to a test");
        let seen = Run::new("env").text().unwrap();
        assert!(seen.contains("PATH=") && !seen.contains("CARGO_PKG_") && !seen.contains("CARGO_MANIFEST_"), "{seen}");
    }
}
