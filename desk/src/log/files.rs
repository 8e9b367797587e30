//! A log in a folder: reading all of it, holding it against what was seen, putting more behind it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use appwijzer_core::trust::log::{
    Checkpoint, Entry, Kind, LogError as ShownError, LogProof, Note, VerifierKey, Witnessed, witnessed,
};

use super::error::LogError;
use super::tiles;
use super::tree::Tree;

/// Where it lies, beside `policy.json`.
pub const FOLDER: &str = "log";
const CHECKPOINT: &str = "checkpoint";
/// Where proofs lie, by the length that a phone saw last.
const SINCE: &str = "since";
/// The most entries that are read: a version an hour for seven years.
const MAX_ENTRIES: u64 = 1 << 16;
/// The largest checkpoint, in bytes.
const MAX_CHECKPOINT: u64 = 64 * 1024;
/// The largest tile: 256 entries of at most 64 KiB each, with their lengths.
const MAX_TILE: u64 = 256 * (65_535 + 2);

/// Who is believed.
#[derive(Clone, Debug)]
pub struct Trust {
    /// The log's own key.
    pub log: VerifierKey,
    /// Witnesses that are known.
    pub witnesses: Vec<VerifierKey>,
    /// How many of them must have signed the checkpoint.
    pub threshold: usize,
}

/// A whole log. What it holds is what its checkpoint says; whether that is signed, [`Log::verify`] tells.
#[derive(Clone, Debug)]
pub struct Log {
    checkpoint: Checkpoint,
    note: Note,
    tree: Tree,
    entries: Vec<Vec<u8>>,
    /// The lengths that it had when it was published.
    lengths: BTreeSet<u64>,
}

impl Log {
    /// A log without entries. Nobody signed it yet.
    #[must_use]
    pub fn begin(origin: &str) -> Self {
        let tree = Tree::default();
        let checkpoint = Checkpoint { origin: origin.to_owned(), size: 0, root: tree.root() };
        let note = Note::unsigned(checkpoint.to_string());
        Log { checkpoint, note, tree, entries: Vec::new(), lengths: BTreeSet::new() }
    }

    /// Reads the log of a folder, every entry and every tile of it; nothing when there is none.
    ///
    /// # Errors
    /// When a tile is missing, cut or changed, or the entries do not give what the checkpoint says.
    pub fn read(folder: &Path) -> Result<Option<Self>, LogError> {
        let Some(bytes) = read(folder, CHECKPOINT, MAX_CHECKPOINT)? else { return Ok(None) };
        let note = Note::read(&bytes)?;
        let checkpoint = Checkpoint::read(note.text())?;
        if checkpoint.size > MAX_ENTRIES {
            return Err(LogError::TooLarge(checkpoint.size));
        }
        let (mut tree, mut entries) = (Tree::default(), Vec::new());
        for (path, count) in tiles::bundles(checkpoint.size) {
            let bundle = read(folder, &path, MAX_TILE)?.ok_or_else(|| LogError::Tile(path.clone()))?;
            for entry in tiles::unframed(&path, &bundle, count)? {
                tree.push(&entry);
                entries.push(entry);
            }
        }
        if tree.root() != checkpoint.root {
            return Err(LogError::Entries);
        }
        let lengths = lengths(folder)?;
        if let Some(later) = lengths.iter().find(|length| **length >= checkpoint.size.max(1)) {
            return Err(LogError::Tile(format!("{SINCE}/{later}")));
        }
        let log = Log { checkpoint, note, tree, entries, lengths };
        // Other programs read the tiles of hashes, and phones the proofs: those must be right too.
        for (path, bytes) in tiles::files(&log.tree, &log.entries).into_iter().chain(log.proofs()?) {
            if read(folder, &path, MAX_TILE)?.as_ref() != Some(&bytes) {
                return Err(LogError::Tile(path));
            }
        }
        Ok(Some(log))
    }

    /// What it is now.
    #[must_use]
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The signed checkpoint.
    #[must_use]
    pub fn note(&self) -> &Note {
        &self.note
    }

    /// The signed checkpoint, to put a signature under it.
    pub fn note_mut(&mut self) -> &mut Note {
        &mut self.note
    }

    /// What was published, in order.
    ///
    /// # Errors
    /// When an entry is of a kind that is not known.
    pub fn entries(&self) -> Result<Vec<Entry>, LogError> {
        Ok(self.entries.iter().map(|bytes| Entry::read(bytes)).collect::<Result<_, _>>()?)
    }

    /// Holds the checkpoint against who is believed, and returns the witnesses that signed it with their times, in seconds
    /// since 1970 (UTC).
    ///
    /// # Errors
    /// When it is another log, its key did not sign, or too few witnesses did.
    pub fn verify(&self, trust: &Trust) -> Result<Vec<Witnessed>, LogError> {
        Ok(witnessed(&self.note, &trust.log, &trust.witnesses, trust.threshold)?.1)
    }

    /// Whether it begins with what was seen before.
    ///
    /// # Errors
    /// When it is another log, shorter, or was written anew.
    pub fn extends(&self, seen: &Checkpoint) -> Result<(), LogError> {
        if seen.origin != self.checkpoint.origin {
            let (expected, is) = (seen.origin.clone(), self.checkpoint.origin.clone());
            return Err(ShownError::Origin { expected, is }.into());
        }
        Err(match self.tree.root_at(seen.size) {
            Some(root) if root == seen.root => return Ok(()),
            None => ShownError::Rollback { had: seen.size, has: self.checkpoint.size },
            Some(_) if seen.size == self.checkpoint.size => ShownError::SplitView(seen.size),
            Some(_) => ShownError::Fork(seen.size),
        }
        .into())
    }

    /// Whether every one of these documents is in it, and none is older than what it knows.
    ///
    /// # Errors
    /// When one is not in it, or a newer policy is.
    pub fn covers(&self, published: &[Entry]) -> Result<(), LogError> {
        let known = self.entries()?;
        for entry in published {
            let version = entry.version.unwrap_or_default();
            let name = match entry.kind {
                Kind::Policy => format!("policy version {version}"),
                Kind::Root => format!("root {version}"),
                Kind::Exemption => "an exemption".to_owned(),
                Kind::Release => "a file of a release".to_owned(),
            };
            if !known.contains(entry) {
                return Err(LogError::Unlogged(name));
            }
            let newest = known.iter().filter(|e| e.kind == entry.kind && e.organisation == entry.organisation);
            let newest = newest.filter_map(|e| e.version).max().unwrap_or_default();
            if entry.kind == Kind::Policy && newest > version {
                return Err(LogError::Withheld { newest, published: version });
            }
        }
        Ok(())
    }

    /// Puts those that are not in it behind the others; the signatures of before hold no longer. Returns how many.
    ///
    /// # Errors
    /// When the log is full.
    pub fn append(&mut self, documents: &[Entry]) -> Result<usize, LogError> {
        let before = self.entries.len();
        for document in documents {
            let bytes = document.to_bytes()?;
            if !self.entries.contains(&bytes) {
                self.tree.push(&bytes);
                self.entries.push(bytes);
            }
        }
        if self.tree.size() > MAX_ENTRIES {
            return Err(LogError::TooLarge(self.tree.size()));
        }
        let added = self.entries.len() - before;
        if added > 0 || before == 0 {
            self.lengths.extend(u64::try_from(before).ok().filter(|before| *before > 0));
            self.checkpoint.size = self.tree.size();
            self.checkpoint.root = self.tree.root();
            self.note = Note::unsigned(self.checkpoint.to_string());
        }
        Ok(added)
    }

    /// Every file, by its path within the log's folder. The checkpoint comes last: whoever finds it finds the rest.
    ///
    /// # Errors
    /// When an entry is of a kind that is not known.
    pub fn files(&self) -> Result<Vec<(String, Vec<u8>)>, LogError> {
        let tiles: BTreeMap<String, Vec<u8>> = tiles::files(&self.tree, &self.entries);
        let checkpoint = (CHECKPOINT.to_owned(), self.note.to_bytes());
        Ok(tiles.into_iter().chain(self.proofs()?).chain([checkpoint]).collect())
    }

    /// That the newest policy stands in it; and that it begins with what it was at a length that it had, unless that is 0.
    ///
    /// # Errors
    /// When an entry is of a kind that is not known.
    pub fn proof_since(&self, length: u64) -> Result<Option<LogProof>, LogError> {
        let newest = self.entries()?.iter().rposition(|entry| entry.kind == Kind::Policy);
        let Some(index) = newest.and_then(|at| u64::try_from(at).ok()) else { return Ok(None) };
        let since = if length == 0 { Some(Vec::new()) } else { self.tree.since(length) };
        let proof = self.tree.path(index).zip(since);
        Ok(proof.map(|(path, since)| LogProof { index, path, old: length, since }))
    }

    /// A file of proofs for whoever never saw it, and for each length at which somebody may have.
    fn proofs(&self) -> Result<Vec<(String, Vec<u8>)>, LogError> {
        let mut files = Vec::new();
        for length in self.lengths.iter().copied().filter(|length| *length > 0).chain([0]) {
            let proof = self.proof_since(length)?;
            files.extend(proof.map(|proof| (format!("{SINCE}/{length}"), proof.to_bytes())));
        }
        Ok(files)
    }
}

/// The lengths for which there are proofs.
fn lengths(folder: &Path) -> Result<BTreeSet<u64>, LogError> {
    let Ok(files) = std::fs::read_dir(folder.join(SINCE)) else { return Ok(BTreeSet::new()) };
    let mut all = BTreeSet::new();
    for file in files.flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let length: Option<u64> = name.parse().ok();
        // One spelling only: what else lies there nobody asks for.
        let length = length.filter(|length| length.to_string() == name);
        all.insert(length.ok_or_else(|| LogError::Malformed(format!("{SINCE}/{name}"), "it is no file of proofs"))?);
    }
    Ok(all)
}

/// A file of at most so many bytes; nothing when it is not there.
fn read(folder: &Path, path: &str, most: u64) -> Result<Option<Vec<u8>>, LogError> {
    let broken = |e| LogError::Read(path.to_owned(), e);
    let file = match File::open(folder.join(path)) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(broken(e)),
    };
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(broken)?;
    if bytes.len() as u64 > most {
        Err(LogError::Malformed(path.to_owned(), "it is too large"))
    } else {
        Ok(Some(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::{cosign, sign};
    use crate::signing::SigningKey;
    use std::fs;

    const ORIGIN: &str = "policy.example.org/log";

    fn entry(version: u64, what: &str) -> Entry {
        Entry::new(Kind::Policy, "example", version, what.as_bytes())
    }

    fn signer() -> SigningKey {
        SigningKey::for_example(1)
    }

    fn log(versions: &[&str]) -> Log {
        let mut log = Log::begin(ORIGIN);
        let all: Vec<Entry> = (1..).zip(versions).map(|(n, what)| entry(n, what)).collect();
        log.append(&all).unwrap();
        sign(log.note_mut(), ORIGIN, &signer()).unwrap();
        log
    }

    fn written(log: &Log) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (path, bytes) in log.files().unwrap() {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folder
    }

    fn trust(witnesses: &[u8], threshold: usize) -> Trust {
        let public = |n: u8| SigningKey::for_example(n).public_key().public().unwrap();
        let witness = |n: &u8| VerifierKey::of_witness(&format!("w{n}.example"), public(*n)).unwrap();
        let witnesses = witnesses.iter().map(witness).collect();
        Trust { log: VerifierKey::of_log(ORIGIN, public(1)).unwrap(), witnesses, threshold }
    }

    #[test]
    fn a_log_is_read_as_it_was_written() {
        let log = log(&["one", "two", "three"]);
        let folder = written(&log);
        let read = Log::read(folder.path()).unwrap().unwrap();
        assert_eq!(read.checkpoint(), log.checkpoint());
        assert_eq!(read.entries().unwrap()[1], entry(2, "two"));
        assert!(read.verify(&trust(&[], 0)).unwrap().is_empty());
        assert!(Log::read(tempfile::tempdir().unwrap().path()).unwrap().is_none());
    }

    #[test]
    fn a_split_view_is_seen_by_whoever_compares_two_checkpoints() {
        let (mine, yours) = (log(&["one", "two"]), log(&["one", "another two"]));
        assert!(matches!(yours.extends(mine.checkpoint()), Err(LogError::Shown(ShownError::SplitView(2)))));
    }

    #[test]
    fn a_fork_is_seen_although_the_log_grew() {
        let (seen, forked) = (log(&["one", "two"]), log(&["one", "another two", "three"]));
        assert!(matches!(forked.extends(seen.checkpoint()), Err(LogError::Shown(ShownError::Fork(2)))));
        assert!(log(&["one", "two", "three"]).extends(seen.checkpoint()).is_ok());
    }

    #[test]
    fn a_rollback_is_seen() {
        let (seen, shorter) = (log(&["one", "two", "three"]), log(&["one", "two"]));
        assert!(matches!(
            shorter.extends(seen.checkpoint()),
            Err(LogError::Shown(ShownError::Rollback { had: 3, has: 2 }))
        ));
    }

    #[test]
    fn every_file_that_is_cut_changed_or_gone_is_seen() {
        let log = log(&["one", "two", "three"]);
        for (path, bytes) in log.files().unwrap() {
            for length in [0, bytes.len() / 2, bytes.len() - 1] {
                let folder = written(&log);
                fs::write(folder.path().join(&path), &bytes[..length]).unwrap();
                assert!(Log::read(folder.path()).is_err(), "{path} cut at {length}");
            }
            for at in [0, bytes.len() / 2, bytes.len() - 1] {
                let folder = written(&log);
                let mut changed = bytes.clone();
                changed[at] ^= 1;
                fs::write(folder.path().join(&path), changed).unwrap();
                let believed =
                    Log::read(folder.path()).is_ok_and(|l| l.is_some_and(|l| l.verify(&trust(&[], 0)).is_ok()));
                assert!(!believed, "{path} changed at {at}");
            }
            let folder = written(&log);
            fs::remove_file(folder.path().join(&path)).unwrap();
            assert!(!matches!(Log::read(folder.path()), Ok(Some(_))), "{path} gone");
        }
    }

    #[test]
    fn a_log_of_another_name_or_another_key_is_not_believed() {
        let log = log(&["one"]);
        let other = Trust {
            log: VerifierKey::of_log("other.example/log", SigningKey::for_example(9).public_key().public().unwrap())
                .unwrap(),
            ..trust(&[], 0)
        };
        assert!(matches!(log.verify(&other), Err(LogError::Shown(ShownError::Origin { .. }))));
        let stranger = SigningKey::for_example(2).public_key().public().unwrap();
        let other = Trust { log: VerifierKey::of_log(ORIGIN, stranger).unwrap(), ..trust(&[], 0) };
        assert!(matches!(log.verify(&other), Err(LogError::Shown(ShownError::Unsigned(_)))));
    }

    #[test]
    fn a_witness_that_is_late_signed_what_was_and_does_not_count() {
        let mut log = log(&["one"]);
        for n in [2, 3] {
            cosign(log.note_mut(), &format!("w{n}.example"), &SigningKey::for_example(n), 1_700_000_000).unwrap();
        }
        assert_eq!(log.verify(&trust(&[2, 3], 2)).unwrap().len(), 2);
        assert_eq!(log.append(&[entry(2, "two")]).unwrap(), 1);
        sign(log.note_mut(), ORIGIN, &signer()).unwrap();
        cosign(log.note_mut(), "w2.example", &SigningKey::for_example(2), 1_700_000_600).unwrap();
        assert!(matches!(
            log.verify(&trust(&[2, 3], 2)),
            Err(LogError::Shown(ShownError::Witnesses { has: 1, needs: 2 }))
        ));
        assert!(log.verify(&trust(&[2, 3], 1)).is_ok());
        // One witness under one name is one, also when it is named twice.
        assert!(log.verify(&trust(&[2, 2], 2)).is_err());
    }

    #[test]
    fn what_is_published_and_not_logged_or_withheld_is_seen() {
        let log = log(&["one", "two"]);
        assert!(log.covers(&[entry(2, "two")]).is_ok());
        assert!(matches!(log.covers(&[entry(2, "another two")]), Err(LogError::Unlogged(_))));
        assert!(matches!(log.covers(&[entry(1, "one")]), Err(LogError::Withheld { newest: 2, published: 1 })));
    }

    #[test]
    fn the_same_document_is_logged_once() {
        let mut log = log(&["one"]);
        let before = log.note().clone();
        assert_eq!(log.append(&[entry(1, "one")]).unwrap(), 0);
        assert_eq!(*log.note(), before, "and the signatures stay");
    }
}
