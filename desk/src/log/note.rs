//! Text with signatures under it (C2SP signed-note), and cosignatures with a time (C2SP tlog-cosignature).

use std::fmt;
use std::str::FromStr;

use appwijzer_core::trust::verify_ed25519;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::signing::{KeyError, Signer};

use super::error::LogError;
use super::tree::sha256;

/// What begins a line with a signature.
const DASH: &str = "\u{2014} ";
/// The most signatures that are read.
const MAX_SIGNATURES: usize = 64;

/// For what a key signs; the number stands in front of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The log itself.
    Log = 1,
    /// A witness: cosignature/v1.
    Witness = 4,
}

/// A public key under the name by which it signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: Kind,
    public: [u8; 32],
}

impl VerifierKey {
    /// Of a log.
    ///
    /// # Errors
    /// When the name is none.
    pub fn of_log(name: &str, public: [u8; 32]) -> Result<Self, LogError> {
        Self::new(name, Kind::Log, public)
    }

    /// Of a witness.
    ///
    /// # Errors
    /// When the name is none.
    pub fn of_witness(name: &str, public: [u8; 32]) -> Result<Self, LogError> {
        Self::new(name, Kind::Witness, public)
    }

    fn new(name: &str, kind: Kind, public: [u8; 32]) -> Result<Self, LogError> {
        let bad = |c: char| c.is_whitespace() || c.is_control() || c == '+';
        if name.is_empty() || name.len() > 200 || name.contains(bad) {
            return Err(LogError::Name(name.to_owned()));
        }
        Ok(VerifierKey { name: name.to_owned(), kind, public })
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is a witness's.
    #[must_use]
    pub fn is_witness(&self) -> bool {
        self.kind == Kind::Witness
    }

    /// The first four bytes of a hash over name and key.
    fn id(&self) -> [u8; 4] {
        let hash = sha256(&[self.name.as_bytes(), b"\n", &[self.kind as u8], &self.public]);
        [hash[0], hash[1], hash[2], hash[3]]
    }
}

/// `NAME+ID+KEY`, as other programs write it too.
impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id: String = self.id().iter().map(|b| format!("{b:02x}")).collect();
        let key = [&[self.kind as u8][..], &self.public].concat();
        write!(f, "{}+{id}+{}", self.name, STANDARD.encode(key))
    }
}

impl FromStr for VerifierKey {
    type Err = LogError;

    fn from_str(text: &str) -> Result<Self, LogError> {
        let wrong = || LogError::VerifierKey(text.to_owned());
        // The key itself may hold a plus.
        let (name, rest) = text.split_once('+').ok_or_else(wrong)?;
        let (_, key) = rest.split_once('+').ok_or_else(wrong)?;
        let bytes = STANDARD.decode(key).map_err(|_| wrong())?;
        let (kind, public) = bytes.split_first().ok_or_else(wrong)?;
        let kind = match kind {
            1 => Kind::Log,
            4 => Kind::Witness,
            _ => return Err(wrong()),
        };
        let read = Self::new(name, kind, public.try_into().map_err(|_| wrong())?)?;
        if read.to_string() == text { Ok(read) } else { Err(wrong()) }
    }
}

/// Signed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    /// Name, and what stands behind it: the id of the key and the signature.
    signatures: Vec<(String, Vec<u8>)>,
}

impl Note {
    /// Text that nobody signed yet; it ends with a line break.
    #[must_use]
    pub fn unsigned(text: String) -> Self {
        Note { text, signatures: Vec::new() }
    }

    /// Reads one; nothing is verified yet.
    ///
    /// # Errors
    /// When it is none.
    pub fn read(bytes: &[u8]) -> Result<Self, LogError> {
        let wrong = |why| LogError::Malformed("checkpoint".to_owned(), why);
        let all = std::str::from_utf8(bytes).map_err(|_| wrong("it is not UTF-8 text"))?;
        let at = all.rfind("\n\n").ok_or_else(|| wrong("it has no signatures"))?;
        let (text, lines) = (&all[..=at], &all[at + 2..]);
        if text.chars().any(|c| c.is_control() && c != '\n') || !lines.ends_with('\n') {
            return Err(wrong("it is no signed note"));
        }
        let mut signatures = Vec::new();
        for line in lines.lines() {
            let rest = line.strip_prefix(DASH).ok_or_else(|| wrong("a line under it is no signature"))?;
            let (name, signature) = rest.split_once(' ').ok_or_else(|| wrong("a signature has no name"))?;
            let bytes = STANDARD.decode(signature).map_err(|_| wrong("a signature is not base64"))?;
            if bytes.len() < 5 || signatures.len() == MAX_SIGNATURES {
                return Err(wrong("a signature is too short, or there are too many"));
            }
            signatures.push((name.to_owned(), bytes));
        }
        Ok(Note { text: text.to_owned(), signatures })
    }

    /// What is signed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Signs as the log.
    ///
    /// # Errors
    /// When nothing was signed, or the name is none.
    pub fn sign(&mut self, name: &str, signer: &dyn Signer) -> Result<(), NoteError> {
        let key = VerifierKey::of_log(name, public(signer)?)?;
        let signature = signer.sign(self.text.as_bytes())?;
        self.add(&key, &signature);
        Ok(())
    }

    /// Signs as a witness that saw this text at a time, in seconds since 1970 (UTC).
    ///
    /// # Errors
    /// When nothing was signed, or the name is none.
    pub fn cosign(&mut self, name: &str, signer: &dyn Signer, time: u64) -> Result<(), NoteError> {
        let key = VerifierKey::of_witness(name, public(signer)?)?;
        let signature = signer.sign(&cosigned(&self.text, time))?;
        self.add(&key, &[&time.to_be_bytes()[..], &signature].concat());
        Ok(())
    }

    fn add(&mut self, key: &VerifierKey, signature: &[u8]) {
        let id = key.id();
        // A witness that signs again says a later time: one line is enough.
        self.signatures.retain(|(name, bytes)| *name != key.name || !bytes.starts_with(&id));
        self.signatures.push((key.name.clone(), [&id[..], signature].concat()));
    }

    /// Whether a key signed this text; for a witness the time of it, in seconds since 1970 (UTC), and 0 for a log.
    #[must_use]
    pub fn signed_by(&self, key: &VerifierKey) -> Option<u64> {
        let id = key.id();
        let own = self.signatures.iter().filter(|(name, _)| *name == key.name);
        own.filter_map(|(_, bytes)| bytes.strip_prefix(&id)).find_map(|signature| match key.kind {
            Kind::Log => verify_ed25519(&key.public, self.text.as_bytes(), signature).then_some(0),
            Kind::Witness => {
                let (time, signature) = signature.split_first_chunk::<8>()?;
                let time = u64::from_be_bytes(*time);
                verify_ed25519(&key.public, &cosigned(&self.text, time), signature).then_some(time)
            }
        })
    }

    /// As it is written.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let lines = self.signatures.iter().map(|(name, bytes)| format!("{DASH}{name} {}\n", STANDARD.encode(bytes)));
        format!("{}\n{}", self.text, lines.collect::<String>()).into_bytes()
    }
}

fn cosigned(text: &str, time: u64) -> Vec<u8> {
    format!("cosignature/v1\ntime {time}\n{text}").into_bytes()
}

fn public(signer: &dyn Signer) -> Result<[u8; 32], NoteError> {
    signer.public_key().public().map_err(NoteError::Public)
}

/// Why nothing was signed.
#[derive(Debug, thiserror::Error)]
pub enum NoteError {
    /// The key did not.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The name is none.
    #[error(transparent)]
    Log(#[from] LogError),
    /// The key is too weak.
    #[error(transparent)]
    Public(appwijzer_core::trust::TrustError),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signing::SigningKey;

    fn key(number: u8) -> (SigningKey, [u8; 32]) {
        let key = SigningKey::for_example(number);
        let public = key.public_key().public().unwrap();
        (key, public)
    }

    #[test]
    fn a_note_is_read_as_it_was_written_and_a_changed_one_is_signed_by_nobody() {
        let (log, public) = key(1);
        let (union, seen) = key(2);
        let mut note = Note::unsigned("example.org/log\n3\nAAAA\n".to_owned());
        note.sign("example.org/log", &log).unwrap();
        note.cosign("union.example/w", &union, 1_700_000_000).unwrap();
        let read = Note::read(&note.to_bytes()).unwrap();
        assert_eq!(read, note);
        let by_log = VerifierKey::of_log("example.org/log", public).unwrap();
        let by_union = VerifierKey::of_witness("union.example/w", seen).unwrap();
        assert_eq!((read.signed_by(&by_log), read.signed_by(&by_union)), (Some(0), Some(1_700_000_000)));
        let text = String::from_utf8(note.to_bytes()).unwrap().replacen("\n3\n", "\n4\n", 1);
        let changed = Note::read(text.as_bytes()).unwrap();
        assert_eq!((changed.signed_by(&by_log), changed.signed_by(&by_union)), (None, None));
        // A log's signature is no witness's, nor under another name.
        assert_eq!(read.signed_by(&VerifierKey::of_witness("example.org/log", public).unwrap()), None);
        assert_eq!(read.signed_by(&VerifierKey::of_log("other.example/log", public).unwrap()), None);
    }

    #[test]
    fn a_verifier_key_is_read_as_it_is_shown_and_one_wrong_letter_is_seen() {
        let key = VerifierKey::of_log("example.org/log", key(7).1).unwrap();
        let text = key.to_string();
        assert_eq!(text.parse::<VerifierKey>().unwrap(), key);
        for at in 0..text.len() {
            let mut wrong = text.clone().into_bytes();
            wrong[at] = if wrong[at] == b'x' { b'y' } else { b'x' };
            let wrong = String::from_utf8(wrong).unwrap();
            assert!(wrong.parse::<VerifierKey>().is_err(), "{wrong}");
        }
        for name in ["", "a b", "a+b", "a\nb"] {
            assert!(VerifierKey::of_log(name, [1; 32]).is_err(), "{name:?}");
        }
    }
}
