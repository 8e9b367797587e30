//! A policy that bans everything in the catalogue, for benches and for tests of bounds.

use std::io;

use appwijzer_policy::source::{Files, catalogue, catalogue_files, compile_files};

/// A policy's source and the catalogue in the program beside it, compiled. Its `catalogue` is `"../catalogue"`.
///
/// # Panics
/// When it does not compile.
#[must_use]
pub fn beside_the_catalogue(source: String) -> Vec<u8> {
    let compiled = compile_files(&Beside(source));
    compiled.policy.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics))
}

/// The catalogue in the program, beside a policy.
struct Beside(String);

impl Files for Beside {
    fn read(&self, path: &str) -> io::Result<String> {
        if path == "policy.toml" {
            return Ok(self.0.clone());
        }
        let wanted = path.strip_prefix("../catalogue/");
        let found = catalogue_files().find(|(name, _)| Some(name.as_str()) == wanted);
        found.map(|(_, text)| text.to_owned()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Some(folder) = folder.strip_prefix("../catalogue/") else { return Vec::new() };
        let within = |(name, _): (String, &str)| name.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned);
        let mut names: Vec<String> = catalogue_files().filter_map(within).collect();
        names.sort();
        names
    }
}

/// The compiled policy: a ban that names every app, and one on every maker, in force from 2026-01-01.
///
/// # Panics
/// When it does not compile.
#[must_use]
pub fn policy_bytes() -> Vec<u8> {
    let known = catalogue();
    let apps: Vec<&str> = known.apps.iter().map(|app| app.id.as_str()).collect();
    let makers: Vec<&str> = known.makers.iter().map(|maker| maker.id.as_str()).collect();
    let ban = |id: &str, covers: String| {
        format!(
            "[[ban]]\nid = \"{id}\"\nname = \"{id}\"\n{covers}\nreasons = [\"Why.\"]\n\n[[ban.rule]]\n\
             ownership = \"work\"\nobligation = \"forbidden\"\nfrom = 2026-01-01\n\n"
        )
    };
    let text = format!(
        "catalogue = \"../catalogue\"\nlanguages = [\"nl\", \"en\"]\nversion = 1\nissued = 2026-01-01\n\
         expires = 2030-01-01\n\
         accept = {{ cannot-find = \"All.\", maker-without-apps = \"All.\" }}\n\n[organisation]\nid = \"whole\"\nname = \"Everything\"\ntime_zone = \"Europe/Amsterdam\"\n\
         help = {{ name = \"The desk\" }}\n\n[decision]\nby = \"The board\"\ndate = 2026-01-01\n\n{}{}",
        ban("apps", format!("apps = {apps:?}")),
        ban("makers", format!("makers = {makers:?}")),
    );
    beside_the_catalogue(text)
}
