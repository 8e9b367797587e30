//! Known weaknesses in the crates that are used.
//!
//! With a network the RustSec database is asked. Without one, a checked-in list with a date says which versions were looked
//! at last; what came since is named, so that nobody takes silence for an answer.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::release::utc;
use crate::shell::{Fault, root, say};

/// The list, and the two locks that it is about.
const LIST: &str = "docs/advisories.json";
const LOCKS: [&str; 2] = ["Cargo.lock", "fuzz/Cargo.lock"];
/// Which database is asked.
const DATABASE: &str = "RustSec advisory-db, newest of that day";
/// What cargo-deny says when it cannot reach the database.
const NO_NETWORK: [&str; 2] = ["failed to fetch advisory database", "failed to load advisory database"];

/// What was looked at, when.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Looked {
    /// The day, in UTC.
    looked_at: String,
    /// Against what.
    database: String,
    /// Advisories that were found to be of no harm here, each with the reason: "RUSTSEC-2026-0001: …".
    allowed: Vec<String>,
    /// "name version" of every crate that was looked at.
    crates: BTreeSet<String>,
}

/// Asks the database; where that cannot be reached, tells what the list knows.
///
/// # Errors
/// When a crate has a known weakness, or the list cannot be read.
pub(crate) fn run(write: bool) -> Result<(), Fault> {
    let mut asked = true;
    for lock in LOCKS {
        let manifest = root().join(lock).with_file_name("Cargo.toml");
        asked &= ask(&manifest)?;
    }
    if asked && write {
        return written();
    }
    if asked {
        say("The RustSec database knows no weakness in the crates that are used.");
        return Ok(());
    }
    if write {
        return Err(Fault::new("the database cannot be reached: nothing was looked at"));
    }
    told(&read()?, &locked()?);
    Ok(())
}

/// Whether the database could be asked, and knew nothing.
fn ask(manifest: &Path) -> Result<bool, Fault> {
    let mut deny = Command::new("cargo-deny");
    deny.arg("--config").arg(root().join("deny.toml")).arg("--manifest-path").arg(manifest);
    deny.args(["--locked", "check", "advisories"]);
    // A prompt for a name would hang, and a dead network is known in seconds.
    deny.env("GIT_TERMINAL_PROMPT", "0").current_dir(root());
    let output =
        deny.output().map_err(|e| Fault::new(format!("cargo-deny: {e}; tests/run.sh licences installs it")))?;
    if output.status.success() {
        return Ok(true);
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    if NO_NETWORK.iter().any(|words| said.contains(words)) {
        return Ok(false);
    }
    Err(Fault::new(said.trim_end()))
}

fn told(list: &Looked, locked: &BTreeSet<String>) {
    let new: Vec<&str> = locked.difference(&list.crates).map(String::as_str).collect();
    let known = locked.len() - new.len();
    say(&format!("No network: {known} crates were looked at on {} ({}).", list.looked_at, list.database));
    if !new.is_empty() {
        say(&format!("{} were not looked at yet: {}", new.len(), new.join(", ")));
    }
}

fn written() -> Result<(), Fault> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    let list = Looked {
        looked_at: utc(now).chars().take(10).collect(),
        database: DATABASE.to_owned(),
        allowed: read().map(|l| l.allowed).unwrap_or_default(),
        crates: locked()?,
    };
    let path = root().join(LIST);
    let text = serde_json::to_string_pretty(&list).map_err(|e| Fault::new(e.to_string()))?;
    fs::write(&path, text + "\n").map_err(Fault::file(&path))
}

fn read() -> Result<Looked, Fault> {
    let path = root().join(LIST);
    let text = fs::read_to_string(&path).map_err(Fault::file(&path))?;
    serde_json::from_str(&text).map_err(|e| Fault::new(format!("{LIST}: {e}")))
}

/// "name version" of everything that comes from elsewhere.
fn locked() -> Result<BTreeSet<String>, Fault> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
        source: Option<String>,
    }
    let mut all = BTreeSet::new();
    for lock in LOCKS {
        let path = root().join(lock);
        let text = fs::read_to_string(&path).map_err(Fault::file(&path))?;
        let lock: Lock = toml::from_str(&text).map_err(|e| Fault::new(format!("{}: {e}", path.display())))?;
        let foreign = lock.package.into_iter().filter(|p| p.source.is_some());
        all.extend(foreign.map(|p| format!("{} {}", p.name, p.version)));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_read_and_has_a_day() {
        let list = read().unwrap();
        assert!(list.looked_at.len() == 10 && list.looked_at.starts_with("20"), "{}", list.looked_at);
        assert!(list.crates.len() > 300 && list.crates.iter().all(|c| c.split(' ').count() == 2));
        assert!(list.allowed.iter().all(|a| a.starts_with("RUSTSEC-") && a.contains(": ")), "each with its reason");
    }

    #[test]
    fn the_locks_hold_what_comes_from_elsewhere_only() {
        let locked = locked().unwrap();
        assert!(locked.iter().any(|c| c.starts_with("ring ")));
        assert!(!locked.iter().any(|c| c.starts_with("appwijzer") || c.starts_with("xtask")));
    }
}
