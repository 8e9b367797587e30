//! The policies that come with the binary: Amsterdam, the police, and the real bans of others.

use std::collections::HashMap;
use std::io;
use std::sync::OnceLock;

use include_dir::{Dir, File, include_dir};

use super::files::{Files, normalise, text};

static POLICIES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../policies");

/// Every file by its path. A folder looks through all that it holds for each file, and a policy reads hundreds.
fn file(path: &str) -> Option<&'static File<'static>> {
    static FILES: OnceLock<HashMap<&'static str, &'static File<'static>>> = OnceLock::new();
    let files = FILES.get_or_init(|| {
        let mut files = HashMap::new();
        let mut folders = vec![&POLICIES];
        while let Some(folder) = folders.pop() {
            folders.extend(folder.dirs());
            files.extend(folder.files().filter_map(|file| Some((file.path().to_str()?, file))));
        }
        files
    });
    files.get(path).copied()
}

/// The names of the policies inside the binary, sorted.
#[must_use]
pub fn embedded_names() -> Vec<&'static str> {
    let mut names: Vec<&'static str> = POLICIES
        .dirs()
        .filter(|dir| dir.get_file(dir.path().join("policy.toml")).is_some())
        .filter_map(|dir| dir.path().to_str())
        .collect();
    names.sort_unstable();
    names
}

/// The files of the catalogue inside the binary: path within it, with `/`, and text.
pub fn catalogue_files() -> impl Iterator<Item = (String, &'static str)> {
    let folders = ["catalogue", "catalogue/makers"].into_iter().filter_map(|folder| POLICIES.get_dir(folder));
    folders.flat_map(|dir| dir.files()).filter_map(|file| {
        let path = file.path().strip_prefix("catalogue").ok()?;
        Some((path.to_str()?.replace('\\', "/"), file.contents_utf8()?))
    })
}

/// The files of a policy inside the binary, such as `amsterdam-2023`.
#[must_use]
pub fn embedded_files(name: &str) -> impl Files + '_ {
    Embedded(name)
}

/// One folder inside the binary.
pub(super) struct Embedded<'n>(pub(super) &'n str);

impl Embedded<'_> {
    fn path(&self, path: &str) -> Option<String> {
        normalise(&format!("{}/{path}", self.0))
    }
}

impl Files for Embedded<'_> {
    fn read(&self, path: &str) -> io::Result<String> {
        let file = self.path(path).and_then(|path| file(&path)).ok_or(io::ErrorKind::NotFound)?;
        text(file.contents().to_vec())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Some(dir) = self.path(folder).and_then(|path| POLICIES.get_dir(path)) else { return Vec::new() };
        let mut names: Vec<String> =
            dir.files().filter_map(|f| Some(f.path().file_name()?.to_str()?.to_owned())).collect();
        names.sort();
        names
    }
}
