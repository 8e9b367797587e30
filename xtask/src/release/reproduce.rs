//! The same commit, built twice in other surroundings.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{Fault, Run, root, say};

use super::sums::sha256;

/// What differs between the two builds: the folder's name and length, the folder of crates, the time zone, the umask, the
/// language, and the user.
struct Surroundings {
    name: &'static str,
    zone: &'static str,
    umask: &'static str,
    language: &'static str,
    /// Whether crates are reached by another name.
    linked: bool,
    /// Somebody else: number and name, with a home of their own.
    user: Option<(u32, &'static str)>,
}

const TWO: [Surroundings; 2] = [
    Surroundings { name: "a", zone: "Europe/Amsterdam", umask: "022", language: "C", linked: false, user: None },
    Surroundings {
        name: "another folder with a long name",
        zone: "Pacific/Chatham",
        umask: "077",
        language: "nl_NL.UTF-8",
        linked: true,
        user: Some((4711, "somebody-else")),
    },
];

/// Builds this commit twice and compares every file; then plants a time in the second build, which must be seen.
///
/// Optimisation is off: it takes minutes instead of a quarter of an hour. What depends on the surroundings does so at
/// every level.
///
/// # Errors
/// When a file differs, or the planted time was not seen.
pub(crate) fn reproduce(within: &Path) -> Result<(), Fault> {
    let within = std::path::absolute(within).map_err(Fault::file(within))?;
    fs::create_dir_all(&within).map_err(Fault::file(&within))?;
    let mut made = Vec::new();
    for place in &TWO {
        let clone = within.join(place.name);
        if clone.exists() {
            return Err(Fault::new(format!("{} is there already", clone.display())));
        }
        Run::git(["clone", "--quiet", "--no-hardlinks"]).args([&root(), &clone]).finish()?;
        // Outside of the clone: a release is refused where files lie that no commit holds.
        let out = within.join(format!("files of {}", place.name));
        build(&within, &clone, place, &out, None)?;
        made.push(out);
    }
    let [first, second] = made.as_slice() else { return Err(Fault::new("two builds are compared")) };
    let different = differences(first, second)?;
    if !different.is_empty() {
        return Err(Fault::new(format!("not the same bytes: {}", different.join(", "))));
    }
    say("The same bytes, file by file.");

    // A comparison that cannot fail proves nothing.
    let clone = within.join(TWO[1].name);
    let out = within.join("planted");
    build(&within, &clone, &TWO[1], &out, Some("1764331200.123"))?;
    let different = differences(first, &out)?;
    if !different.iter().any(|name| name.ends_with("linux")) {
        return Err(Fault::new("a time was planted in the program, and the comparison did not see it"));
    }
    say(&format!("A planted time is seen. Not the same bytes: {}", different.join(", ")));
    Ok(())
}

/// Builds the release of a clone with this program itself, which is not part of what is compared.
fn build(within: &Path, clone: &Path, place: &Surroundings, out: &Path, planted: Option<&str>) -> Result<(), Fault> {
    let script = format!("umask {} && exec \"$@\"", place.umask);
    let this = std::env::current_exe().map_err(|e| Fault::new(format!("this program: {e}")))?;
    let mut run = as_somebody(place.user).args(["-c", &script, "sh"]).args([&this]);
    run = run
        .args(["release", "--trial", "--for", "linux", "--out"])
        .args([out])
        .args(planted.map(|time| format!("--planted={time}")));
    run = run
        .within(clone)
        .env("XTASK_ROOT", clone)
        .env("TZ", place.zone)
        .env("LANG", place.language)
        .env("LC_ALL", place.language);
    if let Some((_, name)) = place.user {
        let home = within.join("home of").join(name);
        fs::create_dir_all(&home).map_err(Fault::file(&home))?;
        if let Some(rustup) = home_of("RUSTUP_HOME", ".rustup") {
            run = run.env("RUSTUP_HOME", rustup);
        }
        run = run.env("HOME", &home).env("USER", name).env("LOGNAME", name);
    }
    if place.linked
        && let Some(home) = home_of("CARGO_HOME", ".cargo")
    {
        let link = within.join("crates by another name");
        if !link.exists() {
            std::os::unix::fs::symlink(&home, &link).map_err(Fault::file(&link))?;
        }
        run = run.env("CARGO_HOME", &link);
    }
    run.finish()
}

/// A shell, with the number of another user where the system lets us have one. Files stay ours: a space of users of its own
/// shows them as that user's.
fn as_somebody(user: Option<(u32, &'static str)>) -> Run {
    let Some((number, name)) = user else { return Run::new("sh") };
    let map = [format!("--map-user={number}"), format!("--map-group={number}")];
    let unshare = || Run::new("unshare").args(["--user"]).args(&map);
    if unshare().args(["true"]).output().is_err() {
        say(&format!("This system gives no other user: only the name {name} and a home of its own."));
        return Run::new("sh");
    }
    unshare().args(["sh"])
}

/// A folder of the tools: as its variable says, else where it is by itself.
fn home_of(variable: &str, name: &str) -> Option<PathBuf> {
    let named = std::env::var_os(variable).map(PathBuf::from);
    named.or_else(|| std::env::var_os("HOME").map(|h| Path::new(&h).join(name)))
}

/// Names of files that are in one folder only, or differ.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>, Fault> {
    let names = |folder: &Path| -> Result<BTreeSet<String>, Fault> {
        let entries = fs::read_dir(folder).map_err(Fault::file(folder))?;
        entries.map(|e| Ok(e.map_err(Fault::file(folder))?.file_name().to_string_lossy().into_owned())).collect()
    };
    let (mine, theirs) = (names(one)?, names(other)?);
    let sum = |folder: &Path, name: &str| fs::read(folder.join(name)).ok().map(|b| sha256(&b));
    Ok(mine.union(&theirs).filter(|n| sum(one, n) != sum(other, n)).cloned().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_that_differs_and_a_file_that_is_missing_are_told() {
        let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for (name, mine, theirs) in [("same", "x", "x"), ("other", "x", "y")] {
            fs::write(one.path().join(name), mine).unwrap();
            fs::write(other.path().join(name), theirs).unwrap();
        }
        fs::write(other.path().join("more"), "x").unwrap();
        assert_eq!(differences(one.path(), other.path()).unwrap(), ["more", "other"]);
    }
}
