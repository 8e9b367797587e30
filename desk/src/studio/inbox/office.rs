//! What an answer needs, as it lies in the folder of the source or in the one around it.

use std::fs::{File, read_dir};
use std::io::Read;
use std::path::{Path, PathBuf};

use appwijzer_core::policy::PolicyFile;
use appwijzer_core::trust::{MAX_ROOT_BYTES, Root};
use jiff::civil::Date;

use crate::exemption::{Book, Refusal};
use crate::session::DeskClock;
use crate::signing::{KeyNames, PolicyDocument, PublicKeyFile, RootFile, is_private_key};

/// The register's name.
const REGISTER: &str = "exemptions.json";
/// The most files of a folder that are looked at.
const MOST_FILES: usize = 500;
/// How much of a file tells whether it is a private key.
const HEAD: u64 = 4096;

/// What lies there.
#[derive(Debug)]
pub(in crate::studio) struct Office {
    /// The folder of the source.
    pub folder: PathBuf,
    /// The policy in force: the newest that is signed, else the source as it stands.
    pub policy: PolicyFile,
    /// Where it is signed.
    pub signed: Option<PathBuf>,
    /// The newest root that is fully signed.
    pub root: Option<(PathBuf, RootFile)>,
    /// Private keys, each with the name that people gave it.
    pub keys: Vec<(PathBuf, Option<String>)>,
    /// What the keys are called.
    pub names: KeyNames,
    /// The register.
    pub book: Book,
}

impl Office {
    /// Looks at what lies there. `source`: the policy that the source makes, if it has no mistakes. Nothing where there is
    /// no policy at all.
    pub(in crate::studio) fn open(folder: &Path, source: Option<PolicyFile>) -> Result<Option<Self>, Refusal> {
        // A folder that is named without a place, such as `my-policy`, lies in the current one.
        let around = folder.canonicalize().ok().and_then(|whole| whole.parent().map(Path::to_owned));
        let places: Vec<&Path> = [Some(folder), around.as_deref()].into_iter().flatten().collect();
        let files: Vec<PathBuf> = places.iter().flat_map(|place| files(place)).collect();
        let own = source.as_ref().map(|file| file.policy().organisation.id.to_owned());
        let signed = newest_policy(&files, own.as_deref());
        let Some((policy, signed)) = signed.map(|(p, at)| (p, Some(at))).or(source.map(|p| (p, None))) else {
            return Ok(None);
        };
        let organisation = policy.policy().organisation.id.to_owned();
        let register = places.iter().map(|place| place.join(REGISTER)).find(|path| path.symlink_metadata().is_ok());
        let book = Book::open(&register.unwrap_or_else(|| folder.join(REGISTER)), &organisation)?;
        let mut names = KeyNames::in_folder(folder);
        places.iter().for_each(|place| names.join(KeyNames::in_folder(place)));
        let root = newest_root(&files, &organisation);
        Ok(Some(Office { folder: folder.to_owned(), policy, signed, root, keys: keys(&files), names, book }))
    }

    /// What the newest root says.
    pub(in crate::studio) fn trust(&self) -> Option<&Root> {
        self.root.as_ref().map(|(_, file)| &file.root)
    }

    /// Today, where the organisation is.
    pub(in crate::studio) fn day(&self) -> Date {
        DeskClock::on(None, &self.policy).day(&self.policy)
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    all.retain(|path| path.extension().is_some_and(|end| end == "json" || end == "key") && path.is_file());
    all.sort();
    all.truncate(MOST_FILES);
    all
}

fn is_json(path: &&PathBuf) -> bool {
    path.extension().is_some_and(|end| end == "json")
}

/// Only what carries a signature: a compiled policy may be anybody's draft.
fn newest_policy(files: &[PathBuf], organisation: Option<&str>) -> Option<(PolicyFile, PathBuf)> {
    let signed = |path: &PathBuf| {
        let document = PolicyDocument::open(path).ok()?;
        let signed = document.envelope.is_some_and(|envelope| !envelope.signatures.is_empty());
        let ours = organisation.is_none_or(|own| own == document.file.policy().organisation.id);
        (signed && ours).then_some((document.file, path.clone()))
    };
    files.iter().filter(is_json).filter_map(signed).max_by_key(|(file, _)| file.policy().version)
}

fn newest_root(files: &[PathBuf], organisation: &str) -> Option<(PathBuf, RootFile)> {
    let complete = |path: &PathBuf| {
        let file = RootFile::read(&small(path, MAX_ROOT_BYTES)?).ok()?;
        (file.root.organisation == organisation && file.is_complete(None)).then_some((path.clone(), file))
    };
    files.iter().filter(is_json).filter_map(complete).max_by_key(|(_, file)| file.root.version)
}

fn keys(files: &[PathBuf]) -> Vec<(PathBuf, Option<String>)> {
    let is_key = |path: &&PathBuf| {
        let mut head = Vec::new();
        let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
        read.is_ok() && is_private_key(&head)
    };
    let named = |path: &PathBuf| {
        let public = path.with_extension("key.pub");
        (path.clone(), PublicKeyFile::read(&public).ok().and_then(|file| file.label))
    };
    files.iter().filter(|path| path.extension().is_some_and(|end| end == "key")).filter(is_key).map(named).collect()
}

fn small(path: &Path, limit: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = u64::try_from(limit).ok()?.saturating_add(1);
    File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)).ok()?;
    (bytes.len() <= limit).then_some(bytes)
}

/// A request to another organisation of the same name.
pub(super) fn is_of_other_line(office: &Office, lineage: Option<&str>) -> bool {
    let ours = office.root.as_ref().and_then(|(_, file)| file.lineage());
    lineage.zip(ours.as_deref()).is_some_and(|(theirs, ours)| theirs != ours)
}
