//! Reading small files, and those that nobody else may read.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use pkcs8::der::zeroize::Zeroizing;

use super::document::is_private_key;
use super::error::KeyError;

/// The largest key file that is read, in bytes.
const MAX_KEY_FILE: u64 = 16 * 1024;

/// The text of a small file.
pub(super) fn read_small(path: &Path) -> Result<String, KeyError> {
    let file = File::open(path).map_err(|e| KeyError::file(path, &e))?;
    text(file, path)
}

/// The text of a small file that nobody else may read. What is asked about is the file that was opened: it cannot be
/// exchanged in between.
pub(super) fn read_private(path: &Path) -> Result<Zeroizing<String>, KeyError> {
    let file = File::open(path).map_err(|e| KeyError::file(path, &e))?;
    refuse_readable_by_others(&file, path)?;
    text(file, path).map(Zeroizing::new)
}

/// The text of a private key. A file that is none needs no keeping: that it is none is said first.
pub(super) fn read_private_key(path: &Path) -> Result<Zeroizing<String>, KeyError> {
    let file = File::open(path).map_err(|e| KeyError::file(path, &e))?;
    let mut bytes = Zeroizing::new(Vec::new());
    (&file).take(MAX_KEY_FILE).read_to_end(&mut bytes).map_err(|e| KeyError::file(path, &e))?;
    if !is_private_key(&bytes) {
        return Err(KeyError::NotAKey(path.to_owned()));
    }
    refuse_readable_by_others(&file, path)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| KeyError::NotAKey(path.to_owned()))?;
    Ok(Zeroizing::new(text.to_owned()))
}

fn text(file: File, path: &Path) -> Result<String, KeyError> {
    let mut text = String::new();
    file.take(MAX_KEY_FILE).read_to_string(&mut text).map_err(|e| KeyError::file(path, &e))?;
    Ok(text)
}

#[cfg(unix)]
fn refuse_readable_by_others(file: &File, path: &Path) -> Result<(), KeyError> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata().map_err(|e| KeyError::file(path, &e))?.permissions().mode();
    if mode & 0o077 != 0 { Err(KeyError::Readable(path.to_owned())) } else { Ok(()) }
}

#[cfg(not(unix))]
fn refuse_readable_by_others(file: &File, path: &Path) -> Result<(), KeyError> {
    file.metadata().map(drop).map_err(|e| KeyError::file(path, &e))
}
