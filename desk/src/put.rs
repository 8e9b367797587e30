//! Writing a file so that nobody ever finds half of it.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::signing::is_private_key;

/// Where a file is written before it is moved to its place.
///
/// # Errors
/// When the path ends in no name.
pub(crate) fn beside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.tmp", std::process::id()));
    Ok(path.with_file_name(beside))
}

/// Writes beside the place and moves it there: nobody ever finds half a file. A link stays, and what it leads to is
/// written; who may read a file that is replaced stays as it was. A private key is never written over, whatever the caller was told:
/// it may be the only one of its kind.
///
/// # Errors
/// When the folder cannot be written, something stands beside the place already, or a private key stands in it.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if holds_private_key(path) {
        return Err(io::Error::new(ErrorKind::AlreadyExists, PRIVATE_KEY));
    }
    let permissions = fs::metadata(path).ok().map(|standing| standing.permissions());
    let beside = beside(path)?;
    let written = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&beside)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            permissions.map_or(Ok(()), |standing| file.set_permissions(standing))?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

const PRIVATE_KEY: &str = "a private key stands there, and is never written over";

/// Whether a private key stands there.
pub(crate) fn holds_private_key(path: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(4096).read_to_end(&mut head));
    read.is_ok() && is_private_key(&head)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &[u8] = b"-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";

    #[test]
    fn a_private_key_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anna.key");
        fs::write(&path, KEY).unwrap();
        assert_eq!(put(&path, b"{}").unwrap_err().to_string(), PRIVATE_KEY);
        assert_eq!(fs::read(&path).unwrap(), KEY);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_replaced_can_be_read_by_whom_it_could_and_a_link_stays() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("policy.json"), folder.path().join("link.json"));
        fs::write(&path, "1").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o604)).unwrap();
        symlink(&path, &link).unwrap();
        put(&link, b"2").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"2");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o604);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }
}
