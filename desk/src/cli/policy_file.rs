//! Reading a policy as somebody names it: a source, a compiled policy or a signed one.

use std::path::{Path, PathBuf};

use appwijzer_core::l10n::Args;
use appwijzer_core::policy::Policy;
use appwijzer_core::trust::{Fingerprint, MAX_ENVELOPE_BYTES, MAX_ROOT_BYTES, Root, TrustedRoot};
use jiff::civil::Date;
use ring::digest::{SHA256, digest};

use crate::absent::Unread;
use crate::exemption::Refusal;
use crate::publish::follow;
use crate::session::{PolicyArgument, load_policy};
use crate::signing::{PolicyDocument, WrongDate};

use super::output::{Problem, Talk};
use super::when::today;
use super::write::{read, told, untrusted};

/// A folder with a source, the name of a policy in the program, a compiled or a signed policy.
pub(super) fn policy(named: &str, talk: &Talk) -> Result<PolicyDocument, Problem> {
    match PolicyArgument::parse(named) {
        PolicyArgument::File(path) if !path.exists() => {
            let (shown, reason) = (path.display().to_string(), Unread::absent(&path).told(&talk.words));
            Err(told(talk.tell("given-no-policy", &Args::new().with("path", &shown).with("reason", &reason))))
        }
        PolicyArgument::File(path) => document(&path),
        source @ (PolicyArgument::Folder(_) | PolicyArgument::Embedded(_)) => {
            let file = load_policy(&source, talk.style.colour).map_err(|e| Problem::Drawn(e.rendered))?;
            Ok(PolicyDocument { file, envelope: None })
        }
    }
}

/// A compiled or a signed policy in a file.
pub(super) fn document(path: &Path) -> Result<PolicyDocument, Problem> {
    PolicyDocument::read(&read(path, MAX_ENVELOPE_BYTES)?).map_err(|e| untrusted(path, e))
}

/// Follows roots as a companion does, and gives all of them.
pub(super) fn roots(paths: &[PathBuf]) -> Result<Vec<TrustedRoot>, Problem> {
    let bytes = paths.iter().map(|path| read(path, MAX_ROOT_BYTES)).collect::<Result<Vec<_>, _>>()?;
    follow(&bytes).map_err(|(at, e)| match paths.get(at) {
        Some(path) => untrusted(path, e),
        None => e.into(),
    })
}

/// Nothing is signed for a root under which phones accept nothing new.
pub(super) fn refuse_expired(root: &Root) -> Result<(), Problem> {
    if root.expires >= today() {
        return Ok(());
    }
    Err(Refusal::RootExpired { version: root.version, on: root.expires }.into())
}

/// Refuses a root of a day that is still to come: phones would take it for the time.
pub(super) fn refuse_root_ahead(root: &Root, talk: &Talk) -> Result<(), Problem> {
    match WrongDate::of_root(root, today()) {
        Some(WrongDate::IssuedAhead { issued }) => {
            let (version, issued) = (root.version.to_string(), issued.to_string());
            Err(told(talk.tell("wrong-root-ahead", &Args::new().with("root", &version).with("issued", &issued))))
        }
        Some(WrongDate::OddYear { .. } | WrongDate::OutlivesRoot { .. }) | None => Ok(()),
    }
}

/// The same for a root that is being made; one that ends far ahead is asked about too.
pub(super) fn refuse_new_root_ahead(root: &Root, talk: &Talk) -> Result<(), Problem> {
    refuse_root_ahead(root, talk)?;
    if let Some(WrongDate::OddYear { issued, expires }) = WrongDate::of_root(root, today()) {
        let (version, issued, expires) = (root.version.to_string(), issued.to_string(), expires.to_string());
        let args = Args::new().with("root", &version).with("issued", &issued).with("expires", &expires);
        talk.note(&talk.tell("wrong-root-year", &args));
    }
    Ok(())
}

/// Refuses a policy with dates that phones would wait for, or that outlive their root.
pub(super) fn refuse_wrong_dates(
    policy: &Policy<'_>,
    root: Option<&Root>,
    day: Date,
    talk: &Talk,
) -> Result<(), Problem> {
    let text = |date: Date| date.to_string();
    let said = match WrongDate::of(policy, root, day) {
        None => return Ok(()),
        Some(WrongDate::IssuedAhead { issued }) => {
            talk.tell("wrong-date-ahead", &Args::new().with("issued", &text(issued)))
        }
        Some(WrongDate::OddYear { issued, expires }) => {
            talk.tell("wrong-date-year", &Args::new().with("issued", &text(issued)).with("expires", &text(expires)))
        }
        Some(WrongDate::OutlivesRoot { expires, root, root_expires }) => {
            let args = Args::new().with("expires", &text(expires)).with("root", &root.to_string());
            talk.tell("wrong-date-root", &args.with("until", &text(root_expires)))
        }
    };
    Err(told(said))
}

/// SHA-256 of a payload.
pub(super) fn fingerprint(payload: &[u8]) -> Fingerprint {
    let mut bytes = [0; 32];
    bytes.copy_from_slice(digest(&SHA256, payload).as_ref());
    Fingerprint(bytes)
}
