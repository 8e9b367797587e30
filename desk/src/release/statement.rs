//! What is signed: names and digests of files.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::Path;

use ring::digest::{Context, SHA256};
use serde::{Deserialize, Serialize};

/// The file that holds the envelope, beside those that it names.
pub const FILE: &str = "release.json";
/// The type of an in-toto statement in an envelope.
pub const TYPE: &str = "application/vnd.in-toto+json";
const STATEMENT: &str = "https://in-toto.io/Statement/v1";
const RELEASE: &str = "https://in-toto.io/attestation/release/v0.1";
/// A package that is in no registry (package-url, type `generic`).
const PACKAGE: &str = "pkg:generic/appwijzer@";
/// The most files of a release.
const MAX_FILES: usize = 1_000;

/// The files of one release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    #[serde(rename = "_type")]
    kind: String,
    subject: Vec<Subject>,
    #[serde(rename = "predicateType")]
    predicate_kind: String,
    predicate: Predicate,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Subject {
    name: String,
    digest: Digest,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Digest {
    sha256: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Predicate {
    purl: String,
    /// Of this project's own: from which source the files were built.
    #[serde(rename = "appwijzer_commit")]
    commit: String,
}

/// Why there is no statement.
#[derive(Debug, thiserror::Error)]
pub enum StatementError {
    /// It cannot be read as one.
    #[error("this is no statement of a release: {0}")]
    NotAStatement(String),
    /// The version cannot be part of a name.
    #[error("'{0}' is no version: letters, digits, dots, plus and hyphens, such as 1.2.0")]
    Version(String),
    /// The commit is none.
    #[error("'{0}' is no commit: 40 hexadecimal digits, as `git rev-parse HEAD` prints them")]
    Commit(String),
    /// A folder lies in the folder, or a link.
    #[error("{0} is no file: a release is files side by side")]
    NotAFile(String),
    /// There is nothing to sign, or more than a release holds.
    #[error("the folder holds {0} files; a release has 1 to {MAX_FILES}")]
    Count(usize),
    /// A name that some system cannot have, or that leads elsewhere.
    #[error("{0} is no name for a file of a release: letters, digits, and . _ + - only")]
    Name(String),
    /// A file cannot be read.
    #[error("{0} cannot be read: {1}")]
    Read(String, std::io::Error),
}

impl Statement {
    /// Of everything in a folder, but for the envelope itself. Reads every file to its end.
    ///
    /// # Errors
    /// When the folder holds something else than files, or one cannot be read.
    pub fn of(folder: &Path, version: &str, commit: &str) -> Result<Self, StatementError> {
        if version.is_empty() || !version.bytes().all(|b| b.is_ascii_alphanumeric() || b".+-".contains(&b)) {
            return Err(StatementError::Version(version.to_owned()));
        }
        if commit.len() != 40 || !commit.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(StatementError::Commit(commit.to_owned()));
        }
        let subject = digests(folder)?.into_iter().map(|(name, sha256)| Subject { name, digest: Digest { sha256 } });
        Ok(Statement {
            kind: STATEMENT.to_owned(),
            subject: subject.collect(),
            predicate_kind: RELEASE.to_owned(),
            predicate: Predicate { purl: format!("{PACKAGE}{version}"), commit: commit.to_ascii_lowercase() },
        })
    }

    /// Reads what an envelope holds. Verify its signatures first.
    ///
    /// # Errors
    /// When it is no statement of a release of this project, or names something that is no plain file.
    pub fn read(payload: &[u8]) -> Result<Self, StatementError> {
        let wrong = |what: String| StatementError::NotAStatement(what);
        let statement: Statement = serde_json::from_slice(payload).map_err(|e| wrong(e.to_string()))?;
        if statement.kind != STATEMENT || statement.predicate_kind != RELEASE {
            return Err(wrong(format!("it is a {} of kind {}", statement.kind, statement.predicate_kind)));
        }
        if !statement.predicate.purl.starts_with(PACKAGE) {
            return Err(wrong(format!("it is of {}", statement.predicate.purl)));
        }
        if !(1..=MAX_FILES).contains(&statement.subject.len()) {
            return Err(StatementError::Count(statement.subject.len()));
        }
        for file in &statement.subject {
            if !is_name(&file.name) {
                return Err(StatementError::Name(file.name.clone()));
            }
            if file.digest.sha256.len() != 64 {
                return Err(wrong(format!("{} has no digest", file.name)));
            }
        }
        if statement.files().len() != statement.subject.len() {
            return Err(wrong("it names a file twice".to_owned()));
        }
        Ok(statement)
    }

    /// The bytes that are signed.
    ///
    /// # Errors
    /// Never, for a statement that was made here.
    pub fn bytes(&self) -> Result<Vec<u8>, StatementError> {
        serde_json::to_vec(self).map_err(|e| StatementError::NotAStatement(e.to_string()))
    }

    /// Names of files with their SHA-256 in hexadecimal digits.
    #[must_use]
    pub fn files(&self) -> BTreeMap<&str, &str> {
        self.subject.iter().map(|s| (s.name.as_str(), s.digest.sha256.as_str())).collect()
    }

    /// The version that was released.
    #[must_use]
    pub fn version(&self) -> &str {
        self.predicate.purl.strip_prefix(PACKAGE).unwrap_or_default()
    }

    /// The commit that it was built from, as whoever signed says.
    #[must_use]
    pub fn commit(&self) -> &str {
        &self.predicate.commit
    }
}

/// Names that every system can have, and that lead nowhere else.
fn is_name(name: &str) -> bool {
    let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-".contains(&b));
    (1..=200).contains(&name.len()) && plain && !name.starts_with('.') && name != FILE
}

/// The digests of all files of a folder but the envelope.
pub(super) fn digests(folder: &Path) -> Result<BTreeMap<String, String>, StatementError> {
    let broken = |e| StatementError::Read(folder.display().to_string(), e);
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(broken)? {
        let entry = entry.map_err(broken)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == FILE {
            continue;
        }
        if !entry.file_type().map_err(broken)?.is_file() {
            return Err(StatementError::NotAFile(name));
        }
        if !is_name(&name) {
            return Err(StatementError::Name(name));
        }
        let sum = sha256(&entry.path()).map_err(|e| StatementError::Read(name.clone(), e))?;
        found.insert(name, sum);
        if found.len() > MAX_FILES {
            break;
        }
    }
    if (1..=MAX_FILES).contains(&found.len()) { Ok(found) } else { Err(StatementError::Count(found.len())) }
}

/// Piece by piece: a release may be larger than memory.
fn sha256(path: &Path) -> std::io::Result<String> {
    let mut reader = BufReader::new(File::open(path)?);
    let mut context = Context::new(&SHA256);
    let mut piece = [0; 64 * 1024];
    loop {
        let read = reader.read(&mut piece)?;
        if read == 0 {
            break;
        }
        context.update(piece.get(..read).unwrap_or_default());
    }
    Ok(context.finish().as_ref().iter().map(|b| format!("{b:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

    #[test]
    fn a_statement_is_in_totos_and_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("appwijzer.exe"), "x").unwrap();
        fs::write(folder.path().join(FILE), "of an earlier try").unwrap();
        let statement = Statement::of(folder.path(), "1.2.0", COMMIT).unwrap();
        let text = String::from_utf8(statement.bytes().unwrap()).unwrap();
        assert_eq!(
            text,
            format!(
                r#"{{"_type":"https://in-toto.io/Statement/v1","subject":[{{"name":"appwijzer.exe","digest":{{"sha256":"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}}}}],"predicateType":"https://in-toto.io/attestation/release/v0.1","predicate":{{"purl":"pkg:generic/appwijzer@1.2.0","appwijzer_commit":"{COMMIT}"}}}}"#
            )
        );
        let read = Statement::read(text.as_bytes()).unwrap();
        assert_eq!((read.version(), read.commit(), read.files().len()), ("1.2.0", COMMIT, 1));
        assert_eq!(read, statement);
    }

    #[test]
    fn a_name_that_leads_out_of_the_folder_is_refused() {
        let good = |name: &str| {
            let payload = format!(
                r#"{{"_type":"{STATEMENT}","subject":[{{"name":{name:?},"digest":{{"sha256":"{}"}}}}],"predicateType":"{RELEASE}","predicate":{{"purl":"{PACKAGE}1","appwijzer_commit":"x"}}}}"#,
                "0".repeat(64)
            );
            Statement::read(payload.as_bytes()).is_ok()
        };
        assert!(good("appwijzer-1.2.0-x86_64-linux"));
        for name in ["../x", "/etc/x", "a/b", "a\\b", "C:x", "", ".hidden", FILE, "a b", "a\u{202e}b"] {
            assert!(!good(name), "{name:?}");
        }
    }

    #[test]
    fn what_is_no_release_of_this_project_is_refused() {
        for payload in [
            "",
            "{}",
            r#"{"_type":"https://in-toto.io/Statement/v1","subject":[],"predicateType":"https://in-toto.io/attestation/release/v0.1","predicate":{"purl":"pkg:generic/appwijzer@1","appwijzer_commit":"x"}}"#,
            r#"{"_type":"https://in-toto.io/Statement/v1","subject":[],"predicateType":"https://slsa.dev/provenance/v1","predicate":{"purl":"pkg:generic/appwijzer@1","appwijzer_commit":"x"}}"#,
        ] {
            assert!(Statement::read(payload.as_bytes()).is_err(), "{payload}");
        }
    }

    #[test]
    fn a_folder_with_a_folder_or_a_link_in_it_is_no_release() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(Statement::of(folder.path(), "1", COMMIT), Err(StatementError::Count(0))));
        fs::create_dir(folder.path().join("more")).unwrap();
        assert!(matches!(Statement::of(folder.path(), "1", COMMIT), Err(StatementError::NotAFile(_))));
        assert!(matches!(Statement::of(folder.path(), "1 or 2", COMMIT), Err(StatementError::Version(_))));
        assert!(matches!(Statement::of(folder.path(), "1", "main"), Err(StatementError::Commit(_))));
    }
}
