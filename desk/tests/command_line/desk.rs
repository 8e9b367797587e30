//! A policy owner's desk: a folder of its own, a passphrase file, and commands that are run there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::{Run, fixture};

pub(crate) const PASSPHRASE: &str = "correct horse battery staple";

/// One machine.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Desk(tempfile::tempdir().unwrap());
        desk.secret("passphrase", PASSPHRASE);
        desk
    }

    /// With these keys (see `fixtures/keys`).
    pub(crate) fn with_keys(names: &[&str]) -> Self {
        let desk = Desk::new();
        names.iter().for_each(|name| desk.put_key(name));
        desk
    }

    /// Puts a key here that was made once for all tests: new ones cost a third of a second at every use.
    pub(crate) fn put_key(&self, name: &str) {
        for file in [format!("{name}.key"), format!("{name}.key.pub")] {
            std::fs::copy(fixture(&format!("keys/{file}")), self.path(&file)).unwrap();
            self.mode(&file, 0o600);
        }
    }

    /// One person with every role, a root `root-1.json` that is signed, and a policy source.
    pub(crate) fn alone() -> Self {
        Desk::of("anna")
    }

    /// The same with somebody else's key.
    pub(crate) fn of(name: &str) -> Self {
        let desk = Desk::with_keys(&[name]);
        desk.source();
        desk.well(&format!("root init dorp --root-key {name}.key.pub --policy-key {name}.key.pub --issued 2024-01-01 --expires 2199-12-31 --out root-1.json"));
        desk.well(&format!("root sign root-1.json --key {name}.key"));
        desk
    }

    /// As [`Desk::alone`], with version 3 of the policy signed and published in `www`.
    pub(crate) fn published() -> Self {
        let desk = Desk::alone();
        desk.well("policy sign dorp-policy --key anna.key --out policy.json --root root-1.json");
        desk.well("publish www --policy policy.json --roots root-1.json");
        desk
    }

    /// Puts a policy source of the organisation `dorp` here, version 3, with the exemption `research`.
    pub(crate) fn source(&self) {
        std::fs::create_dir_all(self.path("dorp-policy/texts")).unwrap();
        std::fs::create_dir_all(self.path("catalogue")).unwrap();
        let files = ["base/policy.toml", "base/texts/clips.nl.md", "base/texts/clips.en.md"];
        for (from, to) in files.iter().map(|f| (*f, f.replacen("base", "dorp-policy", 1))) {
            std::fs::copy(fixture(&format!("source/{from}")), self.path(&to)).unwrap();
        }
        for file in ["catalogue/apps.toml", "catalogue/makers.toml"] {
            std::fs::copy(fixture(&format!("source/{file}")), self.path(file)).unwrap();
        }
    }

    /// Changes the source, as an editor would.
    pub(crate) fn edit(&self, find: &str, put: &str) {
        let text = self.text("dorp-policy/policy.toml");
        assert!(text.contains(find), "{find}");
        std::fs::write(self.path("dorp-policy/policy.toml"), text.replacen(find, put, 1)).unwrap();
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// Every file here, to see that nothing was written.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut all = Vec::new();
        let mut folders = vec![self.0.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path.clone());
                    all.push((path, Vec::new()));
                } else {
                    all.push((path.clone(), std::fs::read(&path).unwrap()));
                }
            }
        }
        all.sort();
        all
    }

    /// Hands a file over to another machine, as by mail.
    pub(crate) fn send(&self, name: &str, to: &Desk) {
        std::fs::copy(self.path(name), to.path(name)).unwrap();
    }

    /// A file that nobody else may read.
    pub(crate) fn secret(&self, name: &str, text: &str) {
        use std::os::unix::fs::PermissionsExt;
        std::fs::write(self.path(name), format!("{text}\n")).unwrap();
        self.mode(name, 0o600);
        assert_eq!(std::fs::metadata(self.path(name)).unwrap().permissions().mode() & 0o777, 0o600);
    }

    pub(crate) fn mode(&self, name: &str, mode: u32) {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(self.path(name), std::fs::Permissions::from_mode(mode)).unwrap();
    }

    /// Runs the program here; what stands between white space is an argument.
    pub(crate) fn run(&self, command: &str) -> Run {
        self.run_with(&command.split_whitespace().collect::<Vec<_>>())
    }

    pub(crate) fn run_with(&self, arguments: &[&str]) -> Run {
        let run = program(self.0.path()).args(arguments).output().unwrap();
        Run {
            code: run.status.code().expect("it was not killed"),
            out: String::from_utf8(run.stdout).unwrap(),
            err: String::from_utf8(run.stderr).unwrap(),
        }
    }

    /// Runs it and expects it to end well.
    pub(crate) fn well(&self, command: &str) -> String {
        let run = self.run(command);
        assert_eq!(run.code, 0, "{command}\n{}\n{}", run.out, run.err);
        run.out
    }

    /// Runs it and expects a refusal, in which nothing is written; returns what it said, in one line.
    pub(crate) fn refused(&self, command: &str) -> String {
        let before = self.files();
        let run = self.run(command);
        assert_eq!(run.code, 2, "{command}\n{}\n{}", run.out, run.err);
        assert!(self.files() == before, "{command} wrote something although it refused");
        run.err.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The program in a folder, with the passphrase file of that folder.
pub(crate) fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_appwijzer"));
    command
        .current_dir(folder)
        .env("APPWIJZER_PASSPHRASE_FILE", "passphrase")
        .env_remove("LANG")
        .env_remove("LC_ALL")
        .env_remove("APPWIJZER_LANG")
        .stdin(Stdio::null());
    command
}
