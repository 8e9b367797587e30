//! Signing a checkpoint: as the log, and as a witness.

use appwijzer_core::trust::TrustError;
use appwijzer_core::trust::log::{LogError, Note, VerifierKey};

use crate::signing::{KeyError, Signer};

/// Signs as the log.
///
/// # Errors
/// When nothing was signed, or the name is none.
pub fn sign(note: &mut Note, name: &str, signer: &dyn Signer) -> Result<(), NoteError> {
    let key = VerifierKey::of_log(name, public(signer)?)?;
    let signature = signer.sign(note.text().as_bytes())?;
    note.add_log(&key, &signature);
    Ok(())
}

/// Signs as a witness that saw this text at a time, in seconds since 1970 (UTC).
///
/// # Errors
/// When nothing was signed, or the name is none.
pub fn cosign(note: &mut Note, name: &str, signer: &dyn Signer, time: u64) -> Result<(), NoteError> {
    let key = VerifierKey::of_witness(name, public(signer)?)?;
    let signature = signer.sign(&note.cosigned(time))?;
    note.add_witness(&key, time, &signature);
    Ok(())
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
    Public(TrustError),
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
        sign(&mut note, "example.org/log", &log).unwrap();
        cosign(&mut note, "union.example/w", &union, 1_700_000_000).unwrap();
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

    #[test]
    fn signatures_of_several_copies_come_together_and_those_of_another_text_do_not() {
        let signed = |n: u8, text: &str| {
            let mut note = Note::unsigned(text.to_owned());
            cosign(&mut note, &format!("w{n}.example"), &key(n).0, 1_700_000_000).unwrap();
            note
        };
        let mut note = signed(1, "log\n3\nAAAA\n");
        assert_eq!(note.merge(&signed(2, "log\n3\nAAAA\n")), Some(1));
        assert_eq!(note.merge(&signed(2, "log\n3\nAAAA\n")), Some(0), "once");
        assert_eq!(note.merge(&signed(3, "log\n4\nAAAA\n")), None);
        for n in [1, 2] {
            let witness = VerifierKey::of_witness(&format!("w{n}.example"), key(n).1).unwrap();
            assert_eq!(note.signed_by(&witness), Some(1_700_000_000));
        }
    }
}
