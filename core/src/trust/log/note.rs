//! Text with signatures under it (C2SP signed-note), and cosignatures with a time (C2SP tlog-cosignature).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::super::ed25519::verify;
use super::error::LogError;
use super::verifier_key::{Kind, VerifierKey};

/// What begins a line with a signature.
const DASH: &str = "\u{2014} ";
/// The most signatures that are read.
const MAX_SIGNATURES: usize = 64;

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

    /// Puts the log's own signature under it: that of [`Note::text`].
    pub fn add_log(&mut self, key: &VerifierKey, signature: &[u8]) {
        self.add(key, signature);
    }

    /// Puts a witness's signature under it: that of [`Note::cosigned`] at this time, in seconds since 1970 (UTC).
    pub fn add_witness(&mut self, key: &VerifierKey, time: u64, signature: &[u8]) {
        self.add(key, &[&time.to_be_bytes()[..], signature].concat());
    }

    /// Takes over every signature of the same text that another copy of it carries.
    ///
    /// Returns how many were not here yet; nothing when it is another text.
    pub fn merge(&mut self, other: &Note) -> Option<usize> {
        if other.text != self.text {
            return None;
        }
        let before = self.signatures.len();
        for signature in &other.signatures {
            if !self.signatures.contains(signature) && self.signatures.len() < MAX_SIGNATURES {
                self.signatures.push(signature.clone());
            }
        }
        Some(self.signatures.len() - before)
    }

    fn add(&mut self, key: &VerifierKey, signature: &[u8]) {
        let id = key.id();
        // A witness that signs again says a later time: one line is enough.
        self.signatures.retain(|(name, bytes)| *name != key.name() || !bytes.starts_with(&id));
        self.signatures.push((key.name().to_owned(), [&id[..], signature].concat()));
    }

    /// What a witness signs that saw this text at a time, in seconds since 1970 (UTC).
    #[must_use]
    pub fn cosigned(&self, time: u64) -> Vec<u8> {
        format!("cosignature/v1\ntime {time}\n{}", self.text).into_bytes()
    }

    /// Whether a key signed this text; for a witness the time of it, in seconds since 1970 (UTC), and 0 for a log.
    ///
    /// Of several signatures of one key the first counts: what a stranger puts under a note costs no more than that.
    #[must_use]
    pub fn signed_by(&self, key: &VerifierKey) -> Option<u64> {
        let id = key.id();
        let own = |(name, bytes): &(String, Vec<u8>)| {
            bytes.strip_prefix(&id).filter(|_| *name == key.name()).map(<[u8]>::to_vec)
        };
        let signature = self.signatures.iter().find_map(own)?;
        match key.kind {
            Kind::Log => verify(&key.public, self.text.as_bytes(), &signature).then_some(0),
            Kind::Witness => {
                let (time, signature) = signature.split_first_chunk::<8>()?;
                let time = u64::from_be_bytes(*time);
                verify(&key.public, &self.cosigned(time), signature).then_some(time)
            }
        }
    }

    /// As it is written.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let lines = self.signatures.iter().map(|(name, bytes)| format!("{DASH}{name} {}\n", STANDARD.encode(bytes)));
        format!("{}\n{}", self.text, lines.collect::<String>()).into_bytes()
    }
}
