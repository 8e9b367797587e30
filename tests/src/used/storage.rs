//! Secure storage in a folder.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use appwijzer_core::ports::{PortError, SecureStorage};

/// One file for each name, exchanged as a whole: a kill leaves the old value or the new one.
#[derive(Debug)]
pub struct FolderStorage(pub PathBuf);

impl SecureStorage for FolderStorage {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, PortError> {
        match fs::read(self.0.join(name)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(PortError::new(e.to_string())),
        }
    }

    fn set(&self, name: &str, value: &[u8]) -> Result<(), PortError> {
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&self.0)?;
            // Of two processes each has its own.
            let fresh = self.0.join(format!("{name}.{}.new", std::process::id()));
            let mut file = File::create(&fresh)?;
            file.write_all(value)?;
            file.sync_all()?;
            fs::rename(&fresh, self.0.join(name))
        };
        write().map_err(|e| PortError::new(e.to_string()))
    }
}
