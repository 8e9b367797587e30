//! The policies that can be shown: the one that is being written, those that come with the program,
//! and the version after each.

use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use appwijzer_core::policy::{PolicyFile, canonical};
use appwijzer_policy::source::{Compiled, Diagnostic, embedded_names};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::Value;

use crate::session::PolicyArgument;

use super::ports::lock;

/// One reading of a policy's source.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The policy; of a source with mistakes the last that had none.
    pub policy: Option<PolicyFile>,
    /// What the compiler and the lint have to say.
    pub findings: Vec<Diagnostic>,
    /// Whether the source as it stands has mistakes.
    pub broken: bool,
    /// Rises with every reading.
    pub generation: u64,
}

/// Two versions of one policy.
#[derive(Clone, Debug)]
pub struct Versions {
    /// The older.
    pub before: PolicyFile,
    /// The newer, with a higher version number.
    pub after: PolicyFile,
    /// Whether the newer was made up from the older, to show what happens.
    pub invented: bool,
}

/// Reads the own policy in another way than by its name.
type Reader = Box<dyn Fn() -> Compiled + Send + Sync>;

/// All policies.
pub struct Shelf {
    own: String,
    argument: PolicyArgument,
    reader: Option<Reader>,
    before: Option<PolicyArgument>,
    read: Mutex<HashMap<String, Arc<Edition>>>,
    generation: Mutex<u64>,
}

impl fmt::Debug for Shelf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Shelf({})", self.own)
    }
}

impl Shelf {
    /// A shelf with the policy that is being written, and an older version of it if there is one.
    #[must_use]
    pub fn new(argument: PolicyArgument, before: Option<PolicyArgument>) -> Self {
        let own = match &argument {
            PolicyArgument::Embedded(name) => name.clone(),
            PolicyArgument::Folder(path) | PolicyArgument::File(path) => file_name(path),
        };
        Shelf { own, argument, reader: None, before, read: Mutex::default(), generation: Mutex::new(1) }
    }

    /// A shelf whose own policy is read by `reader`: for a source that is not finished.
    #[must_use]
    pub fn with_reader(
        argument: PolicyArgument,
        before: Option<PolicyArgument>,
        reader: impl Fn() -> Compiled + Send + Sync + 'static,
    ) -> Self {
        Shelf { reader: Some(Box::new(reader)), ..Shelf::new(argument, before) }
    }

    /// The name of the policy that is being written.
    #[must_use]
    pub fn own(&self) -> &str {
        &self.own
    }

    /// The names of all policies, the own one first.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        let others = embedded_names().into_iter().filter(|name| *name != self.own);
        std::iter::once(self.own.as_str()).chain(others).collect()
    }

    /// A policy by its name; the own one for a name that there is not.
    #[must_use]
    pub fn get(&self, name: &str) -> Arc<Edition> {
        let name = if self.names().contains(&name) { name } else { &self.own };
        if let Some(known) = lock(&self.read).get(name) {
            return Arc::clone(known);
        }
        let edition = Arc::new(self.compile(name, None));
        // Two may compile at once; one reading is kept.
        Arc::clone(lock(&self.read).entry(name.to_owned()).or_insert(edition))
    }

    fn compile(&self, name: &str, last: Option<&Edition>) -> Edition {
        let own = PolicyArgument::Embedded(name.to_owned());
        let argument = if name == self.own { &self.argument } else { &own };
        let compiled = match self.reader.as_ref().filter(|_| name == self.own) {
            Some(reader) => reader(),
            None => argument.compile(),
        };
        let broken = compiled.policy.is_none();
        let policy = compiled.policy.and_then(|bytes| PolicyFile::parse(bytes).ok());
        Edition {
            policy: policy.or_else(|| last.and_then(|l| l.policy.clone())),
            findings: compiled.diagnostics,
            broken,
            generation: *lock(&self.generation),
        }
    }

    /// Reads the own policy again.
    pub fn reload(&self) -> u64 {
        let generation = {
            let mut generation = lock(&self.generation);
            *generation += 1;
            *generation
        };
        let last = lock(&self.read).get(&self.own).cloned();
        let edition = Arc::new(self.compile(&self.own, last.as_deref()));
        lock(&self.read).insert(self.own.clone(), edition);
        generation
    }

    /// Two versions: the one before (`--before`) and the own; else the policy and an invented next one.
    #[must_use]
    pub fn versions(&self, name: &str) -> Option<Versions> {
        let now = self.get(name).policy.clone()?;
        let before = self.before.as_ref().filter(|_| name == self.own);
        if let Some(before) = before.and_then(|b| PolicyFile::parse(b.compile().policy?).ok())
            && before.policy().version < now.policy().version
        {
            return Some(Versions { before, after: now, invented: false });
        }
        let after = next_version(&now)?;
        Some(Versions { before: now, after, invented: true })
    }

    /// The folder or the file that is watched, if the policy comes from one.
    #[must_use]
    pub fn watched(&self) -> Option<&Path> {
        match &self.argument {
            PolicyArgument::Folder(path) | PolicyArgument::File(path) => Some(path),
            PolicyArgument::Embedded(_) => None,
        }
    }
}

fn file_name(path: &Path) -> String {
    let full = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    full.file_name().map_or_else(|| "policy".to_owned(), |n| n.to_string_lossy().into_owned())
}

/// An invented next version: a week later, every deadline a week earlier.
fn next_version(policy: &PolicyFile) -> Option<PolicyFile> {
    let mut all: Value = serde_json::from_slice(policy.bytes()).ok()?;
    let version = all.get("version")?.as_u64()?;
    all["version"] = (version + 1).into();
    let issued = policy.policy().issued.checked_add(7.days()).ok()?;
    all["issued"] = issued.to_string().into();
    let bans = all.get_mut("bans").and_then(Value::as_array_mut).into_iter().flatten();
    let rules = bans.filter_map(|b| b.get_mut("rules")?.as_array_mut()).flatten();
    let phases = rules.filter_map(|r| r.get_mut("phases")?.as_array_mut()).flatten();
    for phase in phases {
        let day = |name: &str| phase.get(name)?.as_str()?.parse::<Date>().ok();
        let earlier = day("deadline").and_then(|d| d.checked_sub(7.days()).ok());
        if let (Some(from), Some(earlier)) = (day("from"), earlier)
            && earlier > from
        {
            phase["deadline"] = earlier.to_string().into();
        }
    }
    PolicyFile::parse(canonical::to_vec(&all).ok()?).ok()
}

/// Of each file its path, its length and when it was saved.
pub(crate) type Stamp = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// What the files of a source look like from outside: it changes when one is saved.
#[must_use]
pub(crate) fn stamp(folder: &Path) -> Stamp {
    if let Ok(about) = std::fs::metadata(folder)
        && about.is_file()
    {
        return vec![(folder.to_owned(), about.len(), about.modified().ok())];
    }
    let files = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    // The catalogue stands beside the policies, as `policy.toml` may say.
    let folders = [folder.to_owned(), folder.join("texts"), folder.join("../catalogue")];
    let mut all: Vec<_> = folders
        .into_iter()
        .flat_map(files)
        .filter_map(|entry| {
            let about = entry.metadata().ok()?;
            about.is_file().then(|| (entry.path(), about.len(), about.modified().ok()))
        })
        .collect();
    all.sort();
    all
}
