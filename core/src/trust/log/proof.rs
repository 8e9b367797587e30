//! That a document stands in a log, and that the log only grew: a small static file beside the tiles.
//!
//! `log/since/N` is for whoever saw the log last when it had N entries, and `log/since/0` for whoever never did. It begins
//! as a C2SP `tlog-proof` does, without the checkpoint, which lies beside it and gets more signatures: the policy that is
//! published has this index, and this path. Behind an empty line stands, as in C2SP `tlog-witness`, the proof that the log
//! begins with its first N entries.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::error::LogError;
use super::tree::Hash;

/// The largest file of proofs that is read, in bytes.
pub const MAX_PROOF_BYTES: usize = 8 * 1024;
/// The most hashes in one proof: no tree is higher.
const MAX_HASHES: usize = 64;
const HEADER: &str = "c2sp.org/tlog-proof@v1";

/// Proofs as they were shown. Nothing is verified yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogProof {
    /// The place of the document among the entries, from 0.
    pub index: u64,
    /// The hashes beside it on the way to the root.
    pub path: Vec<Hash>,
    /// How many entries the log had that this one begins with; 0: nothing is said of that.
    pub old: u64,
    /// The hashes that prove it.
    pub since: Vec<Hash>,
}

impl LogProof {
    /// Reads proofs, in their one spelling.
    ///
    /// # Errors
    /// When they are none: cut, lengthened or written otherwise.
    pub fn read(bytes: &[u8]) -> Result<Self, LogError> {
        let wrong = |why| LogError::Malformed("proof".to_owned(), why);
        if bytes.len() > MAX_PROOF_BYTES {
            return Err(wrong("it is too large"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| wrong("it is not UTF-8 text"))?;
        let (first, second) = text.split_once("\n\n").map_or((text, None), |(first, second)| (first, Some(second)));
        let rest = first.strip_prefix(HEADER).and_then(|rest| rest.strip_prefix('\n'));
        let (index, path) = numbered(rest.ok_or_else(|| wrong("it does not begin as one"))?, "index ")?;
        let (old, since) = second.map_or(Ok((0, Vec::new())), |text| numbered(text, "old "))?;
        let read = LogProof { index, path, old, since };
        // One spelling only: no leading zeros, nothing behind.
        if read.to_bytes() == bytes { Ok(read) } else { Err(wrong("it is cut, or spelled otherwise")) }
    }

    /// As it is written.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = self.inclusion();
        if self.old > 0 {
            let _ = write!(text, "\nold {}\n{}", self.old, lines(&self.since));
        }
        text.into_bytes()
    }

    /// A whole C2SP `tlog-proof` with the signed checkpoint: what somebody else can verify without asking anybody.
    #[must_use]
    pub fn with_checkpoint(&self, note: &[u8]) -> Vec<u8> {
        [self.inclusion().as_bytes(), b"\n", note].concat()
    }

    /// Takes such a whole one apart: the proof, and the checkpoint.
    ///
    /// # Errors
    /// When it is none.
    pub fn read_whole(bytes: &[u8]) -> Result<(Self, &[u8]), LogError> {
        let wrong = || LogError::Malformed("proof".to_owned(), "it has no checkpoint");
        let at = bytes.windows(2).position(|pair| pair == b"\n\n").ok_or_else(wrong)?;
        let (proof, note) = (bytes.get(..=at).ok_or_else(wrong)?, bytes.get(at + 2..).ok_or_else(wrong)?);
        Ok((Self::read(proof)?, note))
    }

    fn inclusion(&self) -> String {
        format!("{HEADER}\nindex {}\n{}", self.index, lines(&self.path))
    }
}

fn lines(hashes: &[Hash]) -> String {
    hashes.iter().map(|hash| STANDARD.encode(hash) + "\n").collect()
}

/// A number behind a word, and hashes, one a line.
fn numbered(text: &str, word: &str) -> Result<(u64, Vec<Hash>), LogError> {
    let wrong = |why| LogError::Malformed("proof".to_owned(), why);
    let mut lines = text.lines();
    let number = lines.next().and_then(|line| line.strip_prefix(word)?.parse().ok());
    let number = number.ok_or_else(|| wrong("a number is missing"))?;
    let hash = |line| STANDARD.decode(line).ok().and_then(|bytes| Hash::try_from(bytes).ok());
    let hashes: Option<Vec<Hash>> = lines.map(hash).take(MAX_HASHES + 1).collect();
    let hashes = hashes.filter(|hashes| hashes.len() <= MAX_HASHES);
    Ok((number, hashes.ok_or_else(|| wrong("a hash is none, or there are too many"))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proof_is_read_as_it_was_written_and_one_that_was_cut_is_not() {
        let with = LogProof { index: 3, path: vec![[1; 32], [2; 32]], old: 2, since: vec![[3; 32]] };
        let without = LogProof { old: 0, since: Vec::new(), ..with.clone() };
        for proof in [&with, &without, &LogProof::default()] {
            assert_eq!(LogProof::read(&proof.to_bytes()).as_ref(), Ok(proof));
        }
        let bytes = with.to_bytes();
        for length in 0..bytes.len() {
            let read = LogProof::read(&bytes[..length]);
            // What ends behind a whole hash is a proof still: a wrong one.
            assert!(read.is_err() || read.is_ok_and(|read| read != with), "{length}");
        }
        for more in ["\n", "x", "\n\nold 1\n", " "] {
            assert!(LogProof::read(&[&bytes, more.as_bytes()].concat()).is_err(), "{more:?}");
        }
        assert!(LogProof::read(&vec![b'\n'; MAX_PROOF_BYTES + 1]).is_err());
    }

    #[test]
    fn a_whole_proof_is_taken_apart_as_it_was_put_together() {
        let proof = LogProof { index: 3, path: vec![[1; 32]], ..LogProof::default() };
        let whole = proof.with_checkpoint(b"log\n4\nroot\n\nsignature\n");
        assert_eq!(LogProof::read_whole(&whole), Ok((proof, &b"log\n4\nroot\n\nsignature\n"[..])));
        assert!(LogProof::read_whole(b"index").is_err());
    }
}
