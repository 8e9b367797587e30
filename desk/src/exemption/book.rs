//! The register as a file: read once, and written back only if nobody else wrote it meanwhile.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use appwijzer_core::trust::{DenialDocument, GrantDocument, Request};
use jiff::civil::Date;

use crate::absent::Unread;
use crate::put::put;
use crate::signing::{MAX_REGISTER_BYTES, Register, RegisterError, is_private_key};

use super::refusal::Refusal;

/// A register, with the bytes as they were read.
#[derive(Debug)]
pub(crate) struct Book {
    path: PathBuf,
    pub(crate) register: Register,
    before: Option<Vec<u8>>,
}

impl Book {
    /// Reads a register; one that is not there yet is empty.
    pub(crate) fn open(path: &Path, organisation: &str) -> Result<Self, Refusal> {
        if std::fs::symlink_metadata(path).is_err() {
            return Ok(Book { path: path.to_owned(), register: Register::new(organisation), before: None });
        }
        let bytes = read_file(path, MAX_REGISTER_BYTES)?;
        let of_file = |error| Refusal::Book { path: path.to_owned(), error };
        let register = Register::read(&bytes).map_err(of_file)?;
        if register.organisation != organisation {
            let (register, given) = (register.organisation, organisation.to_owned());
            return Err(of_file(RegisterError::OtherOrganisation { register, given }));
        }
        Ok(Book { path: path.to_owned(), register, before: Some(bytes) })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Takes in a request that was verified. Whether it is new.
    pub(crate) fn receive(&mut self, request: &Request, day: Date) -> Result<bool, Refusal> {
        self.register.receive(request, day).map_err(Refusal::Register)
    }

    /// Writes down a grant, and the request that it answers.
    pub(crate) fn granted(&mut self, asked: Option<&Request>, grant: &GrantDocument, day: Date) -> Result<(), Refusal> {
        asked.map(|request| self.receive(request, day)).transpose()?;
        self.register.granted(grant, day).map_err(Refusal::Register)
    }

    /// Writes down a denial, and the request that it answers.
    pub(crate) fn denied(&mut self, asked: &Request, denial: &DenialDocument) -> Result<(), Refusal> {
        self.receive(asked, denial.on)?;
        self.register.denied(denial).map_err(Refusal::Register)
    }

    /// Whether the file is still as it was read.
    pub(crate) fn expect_unchanged(&self) -> Result<(), Refusal> {
        if std::fs::read(&self.path).ok() == self.before { Ok(()) } else { Err(Refusal::Changed(self.path.clone())) }
    }

    /// Writes the register, unless somebody else did meanwhile: then nothing is lost, and nothing is written.
    pub(crate) fn keep(&mut self) -> Result<(), Refusal> {
        self.expect_unchanged()?;
        let bytes = self.register.to_json();
        put(&self.path, &bytes).map_err(|e| Refusal::Unwritten { path: self.path.clone(), reason: e.to_string() })?;
        self.before = Some(bytes);
        Ok(())
    }
}

/// The bytes of a file that somebody named: never a private key, and never more than this many.
pub(crate) fn read_file(path: &Path, limit: usize) -> Result<Vec<u8>, Refusal> {
    let unread = |e| Refusal::Unread { path: path.to_owned(), reason: Unread::of(path, &e) };
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(unread)?;
    if is_private_key(&bytes) {
        return Err(Refusal::PrivateKey(path.to_owned()));
    }
    if bytes.len() > limit {
        return Err(Refusal::TooLarge { path: path.to_owned(), limit });
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use appwijzer_core::trust::{DeviceKey, RequestDocument};
    use jiff::civil::date;

    use super::*;

    fn request() -> Request {
        let key = DeviceKey::generate().unwrap();
        RequestDocument::new("example", 1, "campaign", &key, date(2026, 2, 10), date(2026, 3, 10)).sign(&key).unwrap()
    }

    #[test]
    fn two_people_at_once_are_told_and_nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("exemptions.json");
        let (mut one, mut other) = (Book::open(&path, "example").unwrap(), Book::open(&path, "example").unwrap());
        one.receive(&request(), date(2026, 2, 11)).unwrap();
        other.receive(&request(), date(2026, 2, 11)).unwrap();
        one.keep().unwrap();
        let written = std::fs::read(&path).unwrap();
        assert!(matches!(other.keep(), Err(Refusal::Changed(_))));
        assert_eq!(std::fs::read(&path).unwrap(), written);
        one.receive(&request(), date(2026, 2, 12)).unwrap();
        one.keep().unwrap();
        assert_eq!(Book::open(&path, "example").unwrap().register.entries.len(), 2);
    }

    #[test]
    fn another_organisations_register_and_a_private_key_are_no_register_of_ours() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("exemptions.json");
        std::fs::write(&path, Register::new("stad").to_json()).unwrap();
        let other = Book::open(&path, "example");
        assert!(matches!(other, Err(Refusal::Book { error: RegisterError::OtherOrganisation { .. }, .. })));
        std::fs::write(&path, "-----BEGIN ENCRYPTED PRIVATE KEY-----\n").unwrap();
        assert!(matches!(Book::open(&path, "example"), Err(Refusal::PrivateKey(_))));
        assert!(matches!(Book::open(folder.path(), "example"), Err(Refusal::Unread { .. })));
    }
}
