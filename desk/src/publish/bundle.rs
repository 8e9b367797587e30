//! The page for employees, as `web/build.sh` made it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use appwijzer_core::trust::to_hex;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{Context, SHA256, SHA384, digest};

/// The files without which there is no page.
const NEEDED: [&str; 6] = ["app.js", "begin.js", "core.js", "core.wasm", "page.css", "worker.js"];

/// The largest file of a page that is read, in bytes.
const MAX_FILE: u64 = 32 * 1024 * 1024;

/// Digits of a version in an address: enough that no two are taken for each other by chance.
const DIGITS: usize = 16;

/// Files that were compiled into this program.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/web.rs"));

/// The files of a page, by name.
#[derive(Clone, PartialEq, Eq)]
pub struct Bundle {
    files: BTreeMap<String, Vec<u8>>,
}

impl std::fmt::Debug for Bundle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bundle({})", self.version())
    }
}

/// Why a folder is no page.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// It cannot be read.
    #[error("the page's folder cannot be read: {0}")]
    Read(#[from] std::io::Error),
    /// A file is missing.
    #[error("the page's folder has no {0}: it is made by web/build.sh")]
    Missing(&'static str),
    /// A file is not one of a page.
    #[error("'{0}' is no file of a page: give the folder that web/build.sh made, and nothing else in it")]
    Strange(String),
}

impl Bundle {
    /// The page that is inside this program; nothing if it was built without one.
    #[must_use]
    pub fn embedded() -> Option<Bundle> {
        let files = EMBEDDED.iter().map(|(name, bytes)| ((*name).to_owned(), (*bytes).to_owned())).collect();
        Bundle::of(files).ok()
    }

    /// The page in a folder.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(folder: &Path) -> Result<Bundle, BundleError> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let fits = entry.metadata().is_ok_and(|m| m.is_file() && m.len() <= MAX_FILE);
            if !fits {
                return Err(BundleError::Strange(name));
            }
            files.insert(name, fs::read(entry.path())?);
        }
        Bundle::of(files)
    }

    fn of(files: BTreeMap<String, Vec<u8>>) -> Result<Bundle, BundleError> {
        // A name becomes part of an address and of a server's rules.
        let is_plain = |name: &str| {
            name.bytes().all(|b| b.is_ascii_lowercase() || b == b'.' || b == b'-') && !name.starts_with('.')
        };
        if let Some(name) = files.keys().find(|name| !is_plain(name)) {
            return Err(BundleError::Strange(name.clone()));
        }
        match NEEDED.into_iter().find(|name| !files.contains_key(*name)) {
            Some(name) => Err(BundleError::Missing(name)),
            None => Ok(Bundle { files }),
        }
    }

    /// Its files, by name, with those that are packed already (`.br`, `.gz`).
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The bytes of a file; none if there is no such file.
    #[must_use]
    pub fn file(&self, name: &str) -> &[u8] {
        self.files.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// What a browser loads: not the packed twins.
    pub fn loaded(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files().filter(|(name, _)| !name.ends_with(".br") && !name.ends_with(".gz"))
    }

    /// Its version: the beginning of a digest over every file that a browser loads, with its name.
    #[must_use]
    pub fn version(&self) -> String {
        let mut all = Context::new(&SHA256);
        for (name, bytes) in self.loaded() {
            all.update(format!("{name} {}\n", to_hex(digest(&SHA256, bytes).as_ref())).as_bytes());
        }
        to_hex(all.finish().as_ref()).chars().take(DIGITS).collect()
    }

    /// What a page says of a file so that a browser loads no other one (Subresource Integrity).
    #[must_use]
    pub fn integrity(&self, name: &str) -> String {
        format!("sha384-{}", STANDARD.encode(digest(&SHA384, self.file(name))))
    }
}

#[cfg(test)]
pub(super) fn example() -> Bundle {
    let file = |name: &str| (name.to_owned(), format!("/* {name} */").into_bytes());
    Bundle::of(NEEDED.into_iter().map(file).collect()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_byte_or_another_name_is_another_version() {
        let one = example();
        let mut changed = one.clone();
        changed.files.insert("app.js".to_owned(), b"other".to_vec());
        let mut more = one.clone();
        more.files.insert("more.js".to_owned(), Vec::new());
        assert_ne!(one.version(), changed.version());
        assert_ne!(one.version(), more.version());
        assert_eq!(one.version().len(), DIGITS);
    }

    #[test]
    fn how_a_file_is_packed_is_no_other_version() {
        let one = example();
        let mut packed = one.clone();
        packed.files.insert("app.js.br".to_owned(), vec![1]);
        assert_eq!(one.version(), packed.version());
    }

    #[test]
    fn a_folder_with_anything_else_in_it_is_no_page() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(Bundle::read(folder.path()), Err(BundleError::Missing(_))));
        for (name, bytes) in example().files() {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        assert_eq!(Bundle::read(folder.path()).unwrap(), example());
        fs::write(folder.path().join("Notes ..txt"), "").unwrap();
        assert!(matches!(Bundle::read(folder.path()), Err(BundleError::Strange(_))));
    }
}
