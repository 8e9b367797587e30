//! Who is believed about a log, and what a phone was shown of it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::checkpoint::Checkpoint;
use super::entry::{Entry, Kind};
use super::error::LogError;
use super::note::Note;
use super::proof::LogProof;
use super::tree::{extends, leaf, root_of_inclusion};
use super::verifier_key::VerifierKey;

/// The largest checkpoint that a phone reads, in bytes: some forty signatures.
pub const MAX_CHECKPOINT_BYTES: usize = 8 * 1024;
/// The most witnesses that a root names.
const MAX_WITNESSES: usize = 16;

/// The log in which every policy must stand, and who must have seen it there. Part of a root. Fields that a later version
/// adds are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogTrust {
    /// The log's own key, with its name.
    pub key: VerifierKey,
    /// How many different witnesses must have signed its checkpoint.
    pub threshold: usize,
    /// The witnesses: a works council, a union, an association of municipalities.
    pub witnesses: Vec<VerifierKey>,
}

impl LogTrust {
    /// That it hangs together.
    ///
    /// # Errors
    /// When it does not, with what is wrong.
    pub fn check(&self) -> Result<(), String> {
        let names: BTreeSet<&str> = self.witnesses.iter().map(VerifierKey::name).collect();
        if self.key.is_witness() || !self.witnesses.iter().all(VerifierKey::is_witness) {
            return Err("the log and its witnesses have each other's kind of key".into());
        }
        if self.witnesses.is_empty() || self.witnesses.len() > MAX_WITNESSES {
            return Err(format!("it names {} witnesses; 1 to {MAX_WITNESSES} are expected", self.witnesses.len()));
        }
        if names.len() != self.witnesses.len() || names.contains(self.key.name()) {
            return Err("it names a witness twice, or as the log".into());
        }
        if self.threshold == 0 || self.threshold > names.len() {
            return Err(format!("it names {} witnesses and needs {}", names.len(), self.threshold));
        }
        Ok(())
    }
}

/// A witness that signed, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witnessed {
    /// Its name.
    pub name: String,
    /// When it says that it saw the log, in seconds since 1970 (UTC).
    pub time: u64,
}

/// What a signed checkpoint says, and who of these witnesses signed it; one name counts once, whatever keys it has.
///
/// # Errors
/// When it is another log, its key did not sign, or too few witnesses did.
pub fn witnessed(
    note: &Note,
    key: &VerifierKey,
    witnesses: &[VerifierKey],
    threshold: usize,
) -> Result<(Checkpoint, Vec<Witnessed>), LogError> {
    let checkpoint = Checkpoint::read(note.text())?;
    if checkpoint.origin != key.name() {
        return Err(LogError::Origin { expected: key.name().to_owned(), is: checkpoint.origin });
    }
    if note.signed_by(key).is_none() {
        return Err(LogError::Unsigned(key.name().to_owned()));
    }
    let mut signed: Vec<Witnessed> = Vec::new();
    for witness in witnesses {
        if let Some(time) = note.signed_by(witness)
            && signed.iter().all(|other| other.name != witness.name())
        {
            signed.push(Witnessed { name: witness.name().to_owned(), time });
        }
    }
    if signed.len() < threshold {
        return Err(LogError::Witnesses { has: signed.len(), needs: threshold });
    }
    Ok((checkpoint, signed))
}

/// What a phone was shown of the log: a checkpoint that enough witnesses signed, and what it proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    note: Vec<u8>,
    checkpoint: Checkpoint,
    witnesses: Vec<Witnessed>,
    proof: LogProof,
}

impl Shown {
    /// Believes a checkpoint, if it is signed as the root asks, and does not go back behind one that was seen before.
    /// What it proves of any document comes with [`Shown::with_proof`].
    ///
    /// # Errors
    /// [`LogError`].
    pub fn checkpoint(trust: &LogTrust, note: &[u8], before: Option<&Shown>) -> Result<Self, LogError> {
        let read = Note::read(note)?;
        let (checkpoint, witnesses) = witnessed(&read, &trust.key, &trust.witnesses, trust.threshold)?;
        if let Some(Shown { checkpoint: seen, .. }) = before {
            if checkpoint.size < seen.size {
                return Err(LogError::Rollback { had: seen.size, has: checkpoint.size });
            }
            if checkpoint.size == seen.size && checkpoint.root != seen.root {
                return Err(LogError::SplitView(seen.size));
            }
        }
        Ok(Shown { note: note.to_owned(), checkpoint, witnesses, proof: LogProof::default() })
    }

    /// How many entries the log has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.checkpoint.size
    }

    /// Takes the proofs that came with it: that the log begins with what was seen before, and where the policy stands.
    ///
    /// # Errors
    /// When it does not begin with what was seen.
    pub fn with_proof(self, proof: LogProof, before: Option<&Shown>) -> Result<Self, LogError> {
        if let Some(Shown { checkpoint: seen, .. }) = before.filter(|seen| seen.size() < self.size()) {
            let (old, new) = ((seen.size, &seen.root), (self.checkpoint.size, &self.checkpoint.root));
            if proof.old != seen.size || !extends(old, new, &proof.since) {
                return Err(LogError::Fork(seen.size));
            }
        }
        Ok(Shown { proof: LogProof { old: 0, since: Vec::new(), ..proof }, ..self })
    }

    /// Takes over where the policy stands from what was shown before of the same log at the same length.
    #[must_use]
    pub fn with_proof_of(self, before: &Shown) -> Self {
        Shown { proof: before.proof.clone(), ..self }
    }

    /// That a policy stands in the log.
    ///
    /// # Errors
    /// When it does not, by what was shown.
    pub fn holds(&self, entry: &Entry) -> Result<(), LogError> {
        let root =
            root_of_inclusion(self.proof.index, self.checkpoint.size, leaf(&entry.to_bytes()?), &self.proof.path);
        if root == Some(self.checkpoint.root) && entry.kind == Kind::Policy {
            return Ok(());
        }
        Err(LogError::NotShown(format!("policy version {}", entry.version.unwrap_or_default())))
    }

    /// Who saw it.
    #[must_use]
    pub fn witnesses(&self) -> &[Witnessed] {
        &self.witnesses
    }

    /// When enough of them had seen it, in seconds since 1970 (UTC).
    #[must_use]
    pub fn since(&self, trust: &LogTrust) -> Option<u64> {
        let mut times: Vec<u64> = self.witnesses.iter().map(|witness| witness.time).collect();
        times.sort_unstable();
        times.get(trust.threshold.checked_sub(1)?).copied()
    }

    /// As it is kept, and as others verify it: a C2SP `tlog-proof`.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.proof.with_checkpoint(&self.note)
    }

    /// Takes up what was kept, or came with a policy. The log's own signature is verified again; who else signed is held
    /// against this root's witnesses by [`Shown::is_witnessed`].
    ///
    /// # Errors
    /// When it is not of this log.
    pub fn read(trust: &LogTrust, bytes: &[u8]) -> Result<Self, LogError> {
        let (proof, note) = LogProof::read_whole(bytes)?;
        let (checkpoint, witnesses) = witnessed(&Note::read(note)?, &trust.key, &trust.witnesses, 0)?;
        Ok(Shown { note: note.to_owned(), checkpoint, witnesses, proof })
    }

    /// That enough of the root's witnesses signed.
    ///
    /// # Errors
    /// When too few did.
    pub fn is_witnessed(&self, trust: &LogTrust) -> Result<(), LogError> {
        let (has, needs) = (self.witnesses.len(), trust.threshold);
        if has < needs { Err(LogError::Witnesses { has, needs }) } else { Ok(()) }
    }
}
