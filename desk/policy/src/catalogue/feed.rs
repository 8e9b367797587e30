//! A catalogue as a signed file: how whoever keeps one hands it to others.
//!
//! The same envelope, roots and thresholds as for a policy, under a type of its own: nobody can pass one off as the
//! other. The role `policy` signs it. A copy remembers what it took last, and never goes back.

use std::collections::BTreeMap;
use std::io;

use appwijzer_core::trust::{Envelope, MAX_AHEAD_DAYS, MAX_ENVELOPE_BYTES, RoleName, TrustError, TrustedRoot, to_hex};
use jiff::ToSpan;
use jiff::civil::Date;
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

use crate::source::Files;

/// The payload type of a catalogue.
pub const FEED_TYPE: &str = "application/vnd.appwijzer.catalogue.v1+json";
/// The version of the format.
const SCHEMA: u32 = 1;
/// The most files of a catalogue.
const MOST_FILES: usize = 5_000;

/// A catalogue that somebody hands out: its files, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    schema: u32,
    /// Who hands it out: the organisation of the root.
    pub organisation: String,
    /// Rises with every one.
    pub version: u64,
    /// The day on which it was made.
    pub issued: Date,
    files: BTreeMap<String, String>,
}

/// What a copy took last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Taken {
    /// Of whom.
    pub organisation: String,
    /// The fingerprint of the first root of its line, if that is known.
    pub lineage: Option<String>,
    /// The version of the root that it was verified by.
    pub root: u64,
    /// Its version.
    pub version: u64,
    /// SHA-256 of what was signed, in hexadecimal digits.
    pub fingerprint: String,
}

/// Why a catalogue is not taken.
#[derive(Debug, thiserror::Error)]
pub enum FeedError {
    /// It is not signed as it must be.
    #[error(transparent)]
    Trust(#[from] TrustError),
    /// What is signed is no catalogue.
    #[error("what is signed is no catalogue: {0}")]
    NotACatalogue(String),
    /// The folder cannot be read.
    #[error("{0}: {1}")]
    Read(String, io::Error),
    /// The copy is of somebody else.
    #[error("this copy came from '{taken}', and the file is of '{offered}'")]
    OtherOrganisation {
        /// Of whom the copy is.
        taken: String,
        /// Of whom the file is.
        offered: String,
    },
    /// The root is of another line than the one that the copy came by.
    #[error("its root is of another line than the root that this copy came by")]
    OtherLine,
    /// The copy was verified by a later root.
    #[error("this copy was verified by root {taken}, and the last root given is {offered}")]
    OlderRoot {
        /// By which root.
        taken: u64,
        /// The last one given.
        offered: u64,
    },
    /// The copy is newer.
    #[error("this copy has version {taken} already, and the file is version {offered}")]
    Older {
        /// The version of the copy.
        taken: u64,
        /// The version of the file.
        offered: u64,
    },
    /// The same number, and another content.
    #[error("version {0} was taken before with other content")]
    OtherContent(u64),
}

impl Feed {
    /// Of a folder with `sources.toml` and a file per maker in `makers/`.
    ///
    /// # Errors
    /// When a file cannot be read, or there are too many.
    pub fn of(files: &dyn Files, organisation: &str, version: u64, issued: Date) -> Result<Self, FeedError> {
        let makers = files.list("makers").into_iter().map(|name| format!("makers/{name}"));
        let names = ["sources.toml".to_owned()].into_iter().chain(makers).filter(|name| is_name(name));
        let read = |name: String| match files.read(&name) {
            Ok(text) => Ok((name, text)),
            Err(e) => Err(FeedError::Read(name, e)),
        };
        let files = names.map(read).collect::<Result<_, _>>()?;
        Feed { schema: SCHEMA, organisation: organisation.to_owned(), version, issued, files }.checked()
    }

    /// Reads what an envelope holds. Verify its signatures first, unless it is only shown or signed once more.
    ///
    /// # Errors
    /// When it is no catalogue, or names a file that no catalogue has.
    pub fn read(payload: &[u8]) -> Result<Self, FeedError> {
        let feed: Feed = serde_json::from_slice(payload).map_err(|e| FeedError::NotACatalogue(e.to_string()))?;
        feed.checked()
    }

    fn checked(self) -> Result<Self, FeedError> {
        let wrong = |what: String| Err(FeedError::NotACatalogue(what));
        if self.schema != SCHEMA {
            return wrong(format!("it has form {}, and this program reads form {SCHEMA}", self.schema));
        }
        if self.version == 0 {
            return wrong("its version is 0".to_owned());
        }
        if !(2..=MOST_FILES).contains(&self.files.len()) {
            return wrong(format!("it has {} files, and a catalogue has 2 to {MOST_FILES}", self.files.len()));
        }
        match self.files.keys().find(|name| !is_name(name)) {
            Some(name) => wrong(format!("{name:?} is no file of a catalogue")),
            None => Ok(self),
        }
    }

    /// An envelope around it, with no signature yet.
    ///
    /// # Errors
    /// Never, for a feed that was made here.
    pub fn unsigned(&self) -> Result<Envelope, FeedError> {
        let payload = serde_json::to_vec(self).map_err(|e| FeedError::NotACatalogue(e.to_string()))?;
        Ok(Envelope::unsigned(FEED_TYPE, &payload))
    }

    /// Its files, by their path within the catalogue.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

impl Files for Feed {
    fn read(&self, path: &str) -> io::Result<String> {
        self.files.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let within = format!("{folder}/");
        self.files.keys().filter_map(|name| name.strip_prefix(&within).map(str::to_owned)).collect()
    }
}

/// Takes a signed catalogue: verified before it is read, by the last of the roots, for a copy that took `taken` before.
///
/// # Errors
/// [`FeedError`]; then nothing of it may be used.
pub fn accept(
    bytes: &[u8],
    root: &TrustedRoot,
    taken: Option<&Taken>,
    today: Date,
) -> Result<(Feed, Taken), FeedError> {
    let envelope = Envelope::read(bytes, MAX_ENVELOPE_BYTES)?;
    envelope.expect_type(FEED_TYPE)?;
    if root.has_expired(today) {
        return Err(TrustError::RootExpired(root.root.expires).into());
    }
    envelope.verify(&root.root.role_keys(RoleName::Policy))?;
    let feed = Feed::read(envelope.payload())?;
    if feed.organisation != root.root.organisation {
        let (expected, found) = (root.root.organisation.clone(), feed.organisation);
        return Err(TrustError::WrongOrganisation { expected, found }.into());
    }
    if feed.issued > today.saturating_add(MAX_AHEAD_DAYS.days()) {
        return Err(TrustError::NotYet(feed.issued).into());
    }
    let now = Taken {
        organisation: feed.organisation.clone(),
        lineage: root.lineage(),
        root: root.root.version,
        version: feed.version,
        fingerprint: to_hex(digest(&SHA256, envelope.payload()).as_ref()),
    };
    if let Some(taken) = taken {
        follows(taken, &now)?;
    }
    Ok((feed, now))
}

/// Nothing goes back: neither to another owner nor to an older root, version or content.
fn follows(taken: &Taken, now: &Taken) -> Result<(), FeedError> {
    if taken.organisation != now.organisation {
        let (taken, offered) = (taken.organisation.clone(), now.organisation.clone());
        return Err(FeedError::OtherOrganisation { taken, offered });
    }
    if taken.lineage != now.lineage {
        return Err(FeedError::OtherLine);
    }
    if taken.root > now.root {
        return Err(FeedError::OlderRoot { taken: taken.root, offered: now.root });
    }
    if taken.version > now.version {
        return Err(FeedError::Older { taken: taken.version, offered: now.version });
    }
    if taken.version == now.version && taken.fingerprint != now.fingerprint {
        return Err(FeedError::OtherContent(now.version));
    }
    Ok(())
}

/// The files of a catalogue, and nothing that leads elsewhere.
fn is_name(name: &str) -> bool {
    let maker = |name: &str| {
        let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b));
        plain && (1..=64).contains(&name.len()) && !name.starts_with('.')
    };
    let of_maker = || name.strip_prefix("makers/").and_then(|rest| rest.strip_suffix(".toml"));
    name == "sources.toml" || of_maker().is_some_and(maker)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(path: &str) -> io::Result<String> {
        match path {
            "sources.toml" | "makers/acme.toml" => Ok(format!("# {path}\n")),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    #[test]
    fn a_name_that_leads_out_of_the_folder_is_refused() {
        let with = |name: &str| {
            let json = serde_json::json!({ "schema": 1, "organisation": "dorp", "version": 1, "issued": "2026-01-01",
                "files": { "sources.toml": "", name: "" } });
            Feed::read(json.to_string().as_bytes()).is_ok()
        };
        assert!(with("makers/bytedance.toml") && with("makers/360.toml"));
        for name in [
            "../policy.toml",
            "makers/../../x.toml",
            "makers/a/b.toml",
            "/makers/x.toml",
            "makers/.toml",
            "makers/.x.toml",
            "makers\\x.toml",
            "policy.toml",
            "makers/X.toml",
            "makers/x.toml/",
            "makers/x",
            "makers/\u{202e}x.toml",
            "",
        ] {
            assert!(!with(name), "{name:?}");
        }
    }

    #[test]
    fn what_is_no_catalogue_is_refused() {
        assert!(Feed::of(&folder, "dorp", 1, jiff::civil::date(2026, 1, 1)).is_err(), "no maker");
        for payload in [
            "",
            "{}",
            "[]",
            r#"{"schema":2,"organisation":"d","version":1,"issued":"2026-01-01","files":{"sources.toml":"","makers/a.toml":""}}"#,
            r#"{"schema":1,"organisation":"d","version":0,"issued":"2026-01-01","files":{"sources.toml":"","makers/a.toml":""}}"#,
            r#"{"schema":1,"organisation":"d","version":1,"issued":"2026-13-01","files":{"sources.toml":"","makers/a.toml":""}}"#,
            r#"{"schema":1,"organisation":"d","version":1,"issued":"2026-01-01","files":{"sources.toml":""}}"#,
            r#"{"schema":1,"organisation":"d","version":1,"issued":"2026-01-01","files":{},"more":1}"#,
        ] {
            assert!(Feed::read(payload.as_bytes()).is_err(), "{payload}");
        }
    }
}
