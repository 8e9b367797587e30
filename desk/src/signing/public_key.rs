//! The file of a public key: what others need of it.

use std::fs::read_dir;
use std::path::Path;

use appwijzer_core::trust::{Key, KeyId};
use pkcs8::der::{Decode, Document};
use pkcs8::spki::SubjectPublicKeyInfoRef;
use serde::{Deserialize, Serialize};

use super::document::is_private_key;
use super::error::{KeyError, MAX_LABEL, NotPublic};
use super::files::read_small;

/// What the file says that it is.
const KIND: &str = "public key";
/// Ed25519 (RFC 8410).
const ED25519: &str = "1.3.101.112";
/// The most files of a folder that are looked at for names.
const MAX_FILES: usize = 500;

/// A public key, with the name that its owner gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKeyFile {
    /// What it is.
    pub appwijzer: String,
    /// Its id.
    pub id: String,
    /// The key.
    pub key: Key,
    /// What people call it: a role, such as "CISO 1". Files of the first releases have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

impl PublicKeyFile {
    /// What the file holds for a key.
    ///
    /// # Errors
    /// When the name is none: empty, too long, or not one line.
    pub fn new(key: &Key, label: Option<&str>) -> Result<Self, KeyError> {
        let label = label.map(|l| l.trim().to_owned());
        if label.as_deref().is_some_and(|l| !is_label(l)) {
            return Err(KeyError::Label);
        }
        Ok(PublicKeyFile { appwijzer: KIND.to_owned(), id: key.id().0, key: key.clone(), label })
    }

    /// Reads a public key.
    ///
    /// # Errors
    /// When the file is no public key; by name when it is a private one.
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let text = read_small(path)?;
        if is_private_key(text.as_bytes()) {
            return Err(KeyError::PrivateKey(path.to_owned()));
        }
        let wrong = |why| KeyError::NotPublic { path: path.to_owned(), why };
        let file: PublicKeyFile =
            serde_json::from_str(&text).map_err(|e| wrong(NotPublic::Unreadable(e.to_string())))?;
        if file.appwijzer != KIND {
            return Err(wrong(NotPublic::OtherKind));
        }
        if file.key.id().0 != file.id || file.key.public().is_err() {
            return Err(wrong(NotPublic::OtherId));
        }
        if file.label.as_deref().is_some_and(|l| !is_label(l)) {
            return Err(wrong(NotPublic::Label));
        }
        Ok(file)
    }

    /// Reads a public key as other programs write it: `PUBLIC KEY` in PEM (RFC 7468, RFC 8410).
    ///
    /// # Errors
    /// When it is none, or not of Ed25519; by name when it is a private one.
    pub fn import(path: &Path) -> Result<Key, KeyError> {
        let text = read_small(path)?;
        if is_private_key(text.as_bytes()) {
            return Err(KeyError::PrivateKey(path.to_owned()));
        }
        let wrong = |why| KeyError::NotPublic { path: path.to_owned(), why };
        let (_, document) = Document::from_pem(&text).map_err(|_| wrong(NotPublic::NotPem))?;
        let info = SubjectPublicKeyInfoRef::from_der(document.as_bytes());
        let info = info.map_err(|_| wrong(NotPublic::NotPem))?;
        if info.algorithm.oid.to_string() != ED25519 {
            return Err(wrong(NotPublic::OtherAlgorithm));
        }
        let bytes = info.subject_public_key.as_bytes().and_then(|b| b.try_into().ok());
        let key = Key::new(bytes.ok_or_else(|| wrong(NotPublic::NotPem))?);
        key.public().map_err(|_| wrong(NotPublic::Weak))?;
        Ok(key)
    }

    /// Indented JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).map(|t| t + "\n").unwrap_or_default()
    }
}

fn is_label(label: &str) -> bool {
    let length = label.chars().count();
    (1..=MAX_LABEL).contains(&length) && appwijzer_core::l10n::clean(label) == label && label.trim() == label
}

/// What people call keys. A name is a help for people and proves nothing: the fingerprint does.
#[derive(Clone, Debug, Default)]
pub struct KeyNames(Vec<(String, String)>);

impl KeyNames {
    /// The names in all public keys (`.pub`) that lie in a folder.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        let mut names = KeyNames::default();
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let mut files: Vec<_> = read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
        files.retain(|path| path.extension().is_some_and(|e| e == "pub") && path.is_file());
        files.sort();
        files
            .iter()
            .take(MAX_FILES)
            .filter_map(|path| PublicKeyFile::read(path).ok())
            .for_each(|file| names.add(&file));
        names
    }

    /// Takes up one more; the first name of a key stays.
    pub fn add(&mut self, file: &PublicKeyFile) {
        if let (Some(label), true) = (&file.label, self.of(&file.id).is_none()) {
            self.0.push((file.id.clone(), label.clone()));
        }
    }

    /// Takes up all of others.
    pub fn join(&mut self, others: KeyNames) {
        let new: Vec<_> = others.0.into_iter().filter(|(id, _)| self.of(id).is_none()).collect();
        self.0.extend(new);
    }

    /// The name of a key.
    #[must_use]
    pub fn of(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, label)| label.as_str())
    }

    /// The beginning of a key's id, enough to tell the keys of one root apart, and its name.
    #[must_use]
    pub fn short(&self, id: &str) -> String {
        let start = id.get(..12).unwrap_or(id);
        self.of(id).map_or(start.to_owned(), |label| format!("{start} {label}"))
    }

    /// The name of a key behind its fingerprint, if it has one.
    #[must_use]
    pub fn behind(&self, id: &KeyId) -> String {
        self.of(&id.0).map_or_else(String::new, |label| format!("  {label}"))
    }
}
