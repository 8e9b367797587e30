//! Where the files of a source come from: a folder, or the policies inside the binary.

use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// No file of a source is larger than this, in bytes.
pub const MAX_FILE_BYTES: u64 = 4 * 1024 * 1024;

/// The files of one policy's folder.
///
/// Paths are relative to that folder, with `/`, and may lead out of it by `..`: the catalogue
/// stands beside the policies. A closure `Fn(&str) -> io::Result<String>` is a source of files
/// too; it cannot be listed, so that files which nothing refers to go unnoticed.
pub trait Files {
    /// The text of a file.
    ///
    /// # Errors
    /// [`io::ErrorKind::NotFound`] when there is no such file, [`io::ErrorKind::InvalidData`] when
    /// it is not UTF-8 text or larger than [`MAX_FILE_BYTES`].
    fn read(&self, path: &str) -> io::Result<String>;

    /// The names of the files in a folder, sorted. Empty when there are none or nobody can tell.
    fn list(&self, folder: &str) -> Vec<String> {
        let _ = folder;
        Vec::new()
    }
}

impl<F: Fn(&str) -> io::Result<String>> Files for F {
    fn read(&self, path: &str) -> io::Result<String> {
        self(path)
    }
}

/// A folder on disk.
#[derive(Clone, Debug)]
pub struct Folder(pub PathBuf);

impl Files for Folder {
    fn read(&self, path: &str) -> io::Result<String> {
        let path = self.0.join(Path::new(path));
        // A named pipe or a device would never end.
        if !std::fs::metadata(&path)?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "this is not a file"));
        }
        let mut bytes = Vec::new();
        std::fs::File::open(&path)?.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
        text(bytes)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.0.join(folder)) else { return Vec::new() };
        let mut names: Vec<String> = entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| !is_of_the_system(name))
            .collect();
        names.sort();
        names
    }
}

/// What systems and word processors leave in a folder, and nobody wrote: hidden files, folder pictures of Windows, locks
/// of an open document, copies that an editor keeps.
fn is_of_the_system(name: &str) -> bool {
    const LEFT: [&str; 3] = ["thumbs.db", "ehthumbs.db", "desktop.ini"];
    name.starts_with(['.', '~']) || name.ends_with(['~']) || LEFT.contains(&name.to_lowercase().as_str())
}

/// Why a file could not be read, for people.
pub(super) fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        _ => format!("the file cannot be read: {error}"),
    }
}

/// Bytes as text, bounded.
pub(super) fn text(bytes: Vec<u8>) -> io::Result<String> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let message = format!("the file is larger than {} MiB", MAX_FILE_BYTES >> 20);
        return Err(io::Error::new(io::ErrorKind::InvalidData, message));
    }
    String::from_utf8(bytes).map_err(|e| {
        let good = e.as_bytes().get(..e.utf8_error().valid_up_to()).unwrap_or_default();
        let line = good.iter().filter(|b| **b == b'\n').count() + 1;
        io::Error::new(io::ErrorKind::InvalidData, format!("line {line} is not UTF-8 text"))
    })
}

/// A relative path with `.` and `..` taken away; nothing when it leads out of the root.
pub(super) fn normalise(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_followed_and_do_not_leave_the_root() {
        assert_eq!(normalise("amsterdam-2023/../catalogue/apps.toml").as_deref(), Some("catalogue/apps.toml"));
        assert_eq!(normalise("a/./b//c").as_deref(), Some("a/b/c"));
        assert_eq!(normalise("a/../../etc/passwd"), None);
    }

    #[test]
    fn what_a_system_leaves_in_a_folder_is_not_a_text_of_the_policy() {
        for name in ["Thumbs.db", "desktop.ini", "~$temu.nl.md", ".DS_Store", "temu.nl.md~", "._temu.nl.md"] {
            assert!(is_of_the_system(name), "{name}");
        }
        assert!(!is_of_the_system("temu.nl.md"));
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_line() {
        assert_eq!(text(b"a\nb\n\xff".to_vec()).unwrap_err().to_string(), "line 3 is not UTF-8 text");
    }
}
