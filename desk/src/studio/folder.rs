//! The files of a source as one state, and the states that were kept.
//!
//! ```text
//! my-policy/policy.toml, texts/*.md      what everybody reads and writes
//! my-policy/.studio/files/<sha-256>      each text that was ever saved, once
//! my-policy/.studio/states.jsonl         when which state was saved: a line each
//! my-policy/.studio/answers.json         answers that cannot stand in the file yet
//! ```
//!
//! The folder `.studio` names itself in a `.gitignore` of its own: it is this computer's.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use appwijzer_policy::source::{Files, Folder, MAX_FILE_BYTES};
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

use crate::put::{beside, put};

/// The most bytes that are read of the list of states.
const MOST_STATES: u64 = 16 * 1024 * 1024;
/// The most states that are listed, the newest first.
pub(super) const SHOWN_STATES: usize = 200;

/// The files of a source: path and text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct State(pub BTreeMap<String, String>);

impl State {
    /// Its name: the digest of what it holds.
    pub(super) fn name(&self) -> String {
        let each: BTreeMap<&str, String> = self.0.iter().map(|(path, text)| (path.as_str(), sha(text))).collect();
        sha(&serde_json::to_string(&each).unwrap_or_default())
    }

    /// The text of `policy.toml`.
    pub(super) fn policy(&self) -> &str {
        self.0.get("policy.toml").map(String::as_str).unwrap_or_default()
    }
}

fn sha(text: &str) -> String {
    digest(&SHA256, text.as_bytes()).as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A state that was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// When, in seconds since 1970.
    pub at: i64,
    /// On which step.
    pub step: String,
    /// Its name.
    pub state: String,
    /// Path and digest of each file.
    pub files: BTreeMap<String, String>,
}

/// A folder with a source, and what was kept of it.
#[derive(Clone, Debug)]
pub(super) struct Shelf {
    folder: PathBuf,
}

impl Shelf {
    pub(super) fn new(folder: &Path) -> Self {
        Shelf { folder: folder.to_owned() }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    fn own(&self, name: &str) -> PathBuf {
        self.folder.join(".studio").join(name)
    }

    /// Whether there is a source.
    pub(super) fn is_begun(&self) -> bool {
        self.folder.join("policy.toml").symlink_metadata().is_ok()
    }

    /// What is on the disk.
    pub(super) fn now(&self) -> io::Result<State> {
        let files = Folder(self.folder.clone());
        let mut all = BTreeMap::from([("policy.toml".to_owned(), files.read("policy.toml")?)]);
        for name in files.list("texts").into_iter().filter(|name| name.ends_with(".md")).take(200) {
            let path = format!("texts/{name}");
            // A text that cannot be read is told by the lint.
            if let Ok(text) = files.read(&path) {
                all.insert(path, text);
            }
        }
        Ok(State(all))
    }

    /// Writes what differs, each file at once or not at all, and keeps the state.
    pub(super) fn save(&self, before: &State, after: &State, step: &str, at: i64) -> io::Result<()> {
        self.keep(before, step, at)?;
        self.keep(after, step, at)?;
        for (path, text) in &after.0 {
            if before.0.get(path) != Some(text) {
                write(&self.folder.join(path), text.as_bytes())?;
            }
        }
        for path in before.0.keys().filter(|path| !after.0.contains_key(*path)) {
            fs::remove_file(self.folder.join(path))?;
        }
        Ok(())
    }

    /// Keeps a state. One that was kept last is not kept again.
    pub(super) fn keep(&self, state: &State, step: &str, at: i64) -> io::Result<()> {
        let name = state.name();
        if self.states().last().is_some_and(|kept| kept.state == name) {
            return Ok(());
        }
        write(&self.own(".gitignore"), b"*\n")?;
        let mut files = BTreeMap::new();
        for (path, text) in &state.0 {
            let digest = sha(text);
            let place = self.own(&format!("files/{digest}"));
            if !place.is_file() {
                write(&place, text.as_bytes())?;
            }
            files.insert(path.clone(), digest);
        }
        let line = serde_json::to_string(&Kept { at, step: step.to_owned(), state: name, files })?;
        let mut list = OpenOptions::new().create(true).append(true).open(self.own("states.jsonl"))?;
        writeln!(list, "{line}")
    }

    /// The states that were kept, the oldest first. A line that is no state is passed over.
    pub(super) fn states(&self) -> Vec<Kept> {
        let Ok(file) = fs::File::open(self.own("states.jsonl")) else { return Vec::new() };
        let mut text = String::new();
        if file.take(MOST_STATES).read_to_string(&mut text).is_err() {
            return Vec::new();
        }
        text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
    }

    /// A state by its name, if it was kept and nobody changed it.
    pub(super) fn state(&self, name: &str) -> Option<State> {
        let kept = self.states().into_iter().rev().find(|kept| kept.state == name)?;
        let read = |digest: &str| {
            let safe = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
            let text = safe.then(|| Folder(self.folder.clone()).read(&format!(".studio/files/{digest}")).ok())??;
            (sha(&text) == digest).then_some(text)
        };
        let files = kept.files.iter().map(|(path, digest)| Some((path.clone(), read(digest)?)));
        let state = State(files.collect::<Option<_>>()?);
        // Only what the studio writes comes back.
        let ours = |path: &String| {
            path == "policy.toml"
                || path.strip_prefix("texts/").is_some_and(|n| n.ends_with(".md") && !n.contains(['/', '\\']))
        };
        state.0.keys().all(ours).then_some(state)
    }

    /// Answers that cannot stand in the file yet.
    pub(super) fn answers<T: Default + for<'d> Deserialize<'d>>(&self) -> T {
        let read = || -> Option<T> {
            let mut text = String::new();
            fs::File::open(self.own("answers.json")).ok()?.take(MAX_FILE_BYTES).read_to_string(&mut text).ok()?;
            serde_json::from_str(&text).ok()
        };
        read().unwrap_or_default()
    }

    /// Keeps such answers.
    pub(super) fn keep_answers<T: Serialize>(&self, answers: &T) -> io::Result<()> {
        write(&self.own(".gitignore"), b"*\n")?;
        write(&self.own("answers.json"), &serde_json::to_vec(answers)?)
    }
}

/// Writes a file and the folders above it.
pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // What a stopped program left behind under this name is its own.
    let _ = fs::remove_file(beside(path)?);
    put(path, bytes)
}
