//! Answers as they are kept, so that a second person can sign one, and it can be handed over once more.
//!
//! `answers/<name>.json` beside the register: what it holds is in the register already, with the signatures.

use std::fs;
use std::path::{Path, PathBuf};

use appwijzer_core::policy::canonical;
use appwijzer_core::trust::{DENIAL_TYPE, Envelope, GRANT_TYPE, MAX_GRANT_BYTES, RoleName};

use crate::exemption::Refusal;
use crate::signing::{Answer, Decision, Entry, Tally, read_answer};
use crate::studio::folder;

use super::office::Office;

/// An answer with the signatures that it has by now.
#[derive(Debug)]
pub(in crate::studio) struct Answered {
    /// It.
    pub envelope: Envelope,
    /// How many signatures there are, by the newest root.
    pub tally: Option<Tally>,
    pub(super) path: PathBuf,
    before: Vec<u8>,
}

impl Answered {
    /// Whether phones take it, as far as anybody here knows.
    pub(in crate::studio) fn is_whole(&self) -> bool {
        self.tally.as_ref().is_none_or(|tally| tally.needed() == 0)
    }

    /// Writes it with another signature, unless somebody else signed meanwhile.
    pub(super) fn keep(&self, signed: &Envelope) -> Result<(), Refusal> {
        if fs::read(&self.path).ok().as_ref() != Some(&self.before) {
            return Err(Refusal::Changed(self.path.clone()));
        }
        put(&self.path, signed)
    }
}

/// Where the answer to an entry lies. A grant has a name of its own: of two people who grant the same request at the same
/// moment, neither writes over the other's.
pub(super) fn place(office: &Office, name: &str) -> PathBuf {
    office.book.path().with_file_name("answers").join(format!("{name}.json"))
}

pub(super) fn put(path: &Path, envelope: &Envelope) -> Result<(), Refusal> {
    let unwritten = |e: std::io::Error| Refusal::Unwritten { path: path.to_owned(), reason: e.to_string() };
    folder::write(path, &envelope.to_json()).map_err(unwritten)
}

/// The answer of an entry; nothing where there is none, or where it is not the one in the register.
pub(in crate::studio) fn answered(office: &Office, entry: &Entry) -> Option<Answered> {
    let decision = entry.decision.as_ref()?;
    let name = match decision {
        Decision::Granted { grant, .. } => &grant.id,
        Decision::Denied { .. } => &entry.id,
    };
    let path = place(office, name);
    let before = fs::read(&path).ok().filter(|bytes| bytes.len() <= MAX_GRANT_BYTES)?;
    let (envelope, answer) = read_answer(&String::from_utf8_lossy(&before)).ok()?;
    let same = match (decision, &answer) {
        (Decision::Granted { grant, .. }, Answer::Grant(_)) => {
            envelope.payload_type == GRANT_TYPE
                && canonical::to_vec(grant).is_ok_and(|payload| payload == envelope.payload())
        }
        (Decision::Denied { on, reason }, Answer::Denial(denial)) => {
            envelope.payload_type == DENIAL_TYPE
                && denial.request == entry.id
                && denial.on == *on
                && denial.reason == *reason
        }
        (Decision::Granted { .. }, Answer::Denial(_)) | (Decision::Denied { .. }, Answer::Grant(_)) => false,
    };
    let tally = office.trust().map(|root| Tally::of(&envelope, root, RoleName::Exemption));
    same.then_some(Answered { envelope, tally, path, before })
}
