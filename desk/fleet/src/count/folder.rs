//! What is in a folder: every file, of the folders inside it too.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How deep folders are looked into.
const DEPTH: usize = 16;
/// The most files of a folder and of those inside it.
const MOST_FILES: usize = 100_000;

/// Files that the system of a computer leaves in folders. They hold no list.
const LEFT_BEHIND: [&str; 4] = [".ds_store", "thumbs.db", "desktop.ini", ".localized"];

/// What a folder holds.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// To be read, sorted.
    pub(super) files: Vec<PathBuf>,
    /// What cannot be read: folders that are closed or too deep, links to nothing, things that are no files.
    pub(super) skipped: Vec<PathBuf>,
    /// Folders that were looked into: links may lead there again.
    known: BTreeSet<PathBuf>,
}

/// All that a folder holds. Hidden files are files.
pub(super) fn look(folder: &Path) -> Found {
    let mut found = Found::default();
    found.look_into(folder, DEPTH);
    found.files.sort();
    found.skipped.sort();
    found
}

/// How a file in a folder is named to whoever gave the folder.
pub(super) fn shown(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().into_owned()
}

impl Found {
    fn look_into(&mut self, folder: &Path, depth: usize) {
        let (Ok(own), Ok(entries)) = (folder.canonicalize(), std::fs::read_dir(folder)) else {
            return self.skipped.push(folder.to_owned());
        };
        if !self.known.insert(own) {
            return;
        }
        for entry in entries {
            // What cannot be listed has no name either.
            let Ok(entry) = entry else {
                self.skipped.push(folder.to_owned());
                continue;
            };
            let path = entry.path();
            // A link counts as what it leads to.
            match path.metadata() {
                Ok(what) if what.is_dir() && depth > 0 => self.look_into(&path, depth - 1),
                Ok(what) if what.is_file() && is_left_behind(&path) => {}
                Ok(what) if what.is_file() && self.files.len() < MOST_FILES => self.files.push(path),
                Ok(_) | Err(_) => self.skipped.push(path),
            }
        }
    }
}

fn is_left_behind(path: &Path) -> bool {
    path.file_name().is_some_and(|name| LEFT_BEHIND.contains(&name.to_string_lossy().to_lowercase().as_str()))
}
