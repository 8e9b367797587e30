//! An app for phones, held against the one that its source makes.
//!
//! What is compared is every file in the package, by its name and its bytes. A signature is none of them: it lies beside the
//! files, or in `META-INF` in its old form, and nobody but who holds the key can make it again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use ring::digest::{Context, SHA256};
use zip::ZipArchive;

/// The most files in a package.
const MAX_FILES: usize = 10_000;
/// The most bytes that they unpack to.
const MAX_BYTES: u64 = 1 << 30;
/// The core's library for the phones of today.
const LIBRARY: &str = "lib/arm64-v8a/libappwijzer.so";

/// Why a file is no app.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Read(#[from] io::Error),
    /// It is no package.
    #[error("it is no app: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A file in it is not the one that its directory tells of.
    #[error("its file '{0}' is not what the package says: it was changed, or damaged on the way. Do not install it")]
    Damaged(String),
    /// Something stands before the first file, which some systems run instead.
    #[error("something stands before its first file: do not install it")]
    Hidden,
    /// Two files of one name.
    #[error("it holds '{0}' twice, so that nobody can say which one a phone takes: do not install it")]
    Twice(String),
    /// More than is read.
    #[error("it holds more than is read")]
    TooLarge,
}

/// The files in an app: names and digests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App(BTreeMap<String, [u8; 32]>);

/// How a file differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// It is there in both, with other bytes.
    Changed,
    /// The source does not make it.
    Added,
    /// The source makes it, and it is not there.
    Missing,
}

impl App {
    /// Reads an app from a file.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(path: &Path) -> Result<Self, AppError> {
        let mut file = File::open(path)?;
        let mut head = [0; 4];
        file.read_exact(&mut head)?;
        if head != *b"PK\x03\x04" {
            return Err(AppError::Hidden);
        }
        let mut archive = ZipArchive::new(file)?;
        if archive.len() > MAX_FILES {
            return Err(AppError::TooLarge);
        }
        let (mut files, mut left) = (BTreeMap::new(), MAX_BYTES);
        for at in 0..archive.len() {
            let entry = archive.by_index(at)?;
            let name = entry.name()?.into_owned();
            if is_signature(&name) {
                continue;
            }
            let mut digest = Digest(Context::new(&SHA256));
            let read = io::copy(&mut entry.take(left + 1), &mut digest).map_err(|e| match e.kind() {
                io::ErrorKind::InvalidData => AppError::Damaged(name.clone()),
                _ => AppError::Read(e),
            })?;
            left = left.checked_sub(read).ok_or(AppError::TooLarge)?;
            let mut hash = [0; 32];
            hash.copy_from_slice(digest.0.finish().as_ref());
            if files.insert(name.clone(), hash).is_some() {
                return Err(AppError::Twice(name));
            }
        }
        Ok(App(files))
    }

    /// How many files are compared.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it holds no file at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// SHA-256 of the core's library for arm64 in it, if it has one.
    #[must_use]
    pub fn library(&self) -> Option<&[u8; 32]> {
        self.0.get(LIBRARY)
    }

    /// How many files are the same in both.
    #[must_use]
    pub fn common(&self, made: &App) -> usize {
        self.0.iter().filter(|(name, digest)| made.0.get(*name) == Some(*digest)).count()
    }

    /// What differs from the app that the source makes, by name.
    #[must_use]
    pub fn unlike(&self, made: &App) -> Vec<(String, Unlike)> {
        let names: BTreeSet<&String> = self.0.keys().chain(made.0.keys()).collect();
        let differs = |name: &String| match (self.0.get(name), made.0.get(name)) {
            (Some(mine), Some(theirs)) if mine == theirs => None,
            (Some(_), Some(_)) => Some(Unlike::Changed),
            (Some(_), None) => Some(Unlike::Added),
            (None, Some(_) | None) => Some(Unlike::Missing),
        };
        names.into_iter().filter_map(|name| Some((name.clone(), differs(name)?))).collect()
    }
}

/// A signature in its old form.
fn is_signature(name: &str) -> bool {
    let Some(file) = name.strip_prefix("META-INF/") else { return false };
    let ends = [".SF", ".RSA", ".DSA", ".EC"].iter().any(|end| file.to_ascii_uppercase().ends_with(end));
    !file.contains('/') && (ends || file == "MANIFEST.MF")
}

struct Digest(Context);

impl io::Write for Digest {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
