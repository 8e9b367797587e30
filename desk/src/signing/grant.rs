//! Exemption grants as they are made and handed over.

use appwijzer_core::trust::{
    CodeError, DENIAL_TYPE, DenialDocument, DeviceName, Envelope, GRANT_TYPE, GrantDocument, MAX_GRANT_BYTES,
    TrustError, decode_groups, encode_groups,
};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use ring::rand::{SecureRandom, SystemRandom};

use super::error::KeyError;

/// Characters of a device's code without the spaces: 52 for the key, 13 to check them.
const DEVICE_CODE: usize = 65;

/// What the link of a grant begins with.
const LINK: &str = "appwijzer://grant#";

/// A new grant's id: by it a policy revokes the grant. It says nothing about device or person.
///
/// # Errors
/// When the system has no randomness.
pub fn new_grant_id() -> Result<String, KeyError> {
    let mut bytes = [0; 6];
    SystemRandom::new().fill(&mut bytes).map_err(|_| KeyError::NoRandomness)?;
    Ok(bytes.iter().fold("g-".to_owned(), |id, byte| format!("{id}{byte:02x}")))
}

/// A new salt for a grant: by it nobody can guess from the log what was granted.
///
/// # Errors
/// When the system has no randomness.
pub fn new_grant_salt() -> Result<[u8; 16], KeyError> {
    let mut salt = [0; 16];
    SystemRandom::new().fill(&mut salt).map_err(|_| KeyError::NoRandomness)?;
    Ok(salt)
}

/// A device as somebody names it: by the code that the companion shows, or by the MDM's id.
///
/// # Errors
/// When it looks like a companion's code, with the group that is not right.
pub fn read_device(text: &str) -> Result<DeviceName, CodeError> {
    let text = text.trim();
    let code: usize = text.chars().filter(|c| !c.is_whitespace() && *c != '-').count();
    // An MDM's id has no white space; a code that is read aloud is written down with it.
    if code != DEVICE_CODE && !text.contains(char::is_whitespace) {
        return Ok(DeviceName::Mdm(text.to_owned()));
    }
    let key: [u8; 32] = decode_groups(text)?.try_into().map_err(|_| CodeError::Whole)?;
    Ok(DeviceName::of_key(&key))
}

/// A device as it is read aloud: the groups that its companion shows, or the management's id.
#[must_use]
pub fn spoken_device(device: &DeviceName) -> String {
    match device {
        DeviceName::Mdm(id) => id.clone(),
        DeviceName::Key(hex) => {
            let byte = |pair: &[u8]| std::str::from_utf8(pair).ok().and_then(|p| u8::from_str_radix(p, 16).ok());
            let bytes: Option<Vec<u8>> = hex.as_bytes().chunks(2).map(byte).collect();
            bytes.map_or_else(|| hex.clone(), |bytes| encode_groups(&bytes))
        }
    }
}

/// A grant as it is pasted: its envelope in base 64.
#[must_use]
pub fn paste_code(envelope: &Envelope) -> String {
    STANDARD.encode(envelope.to_json())
}

/// A link that opens the app with the grant in its field, where it waits for a press: for a QR code, which
/// the phone's own camera reads.
#[must_use]
pub fn grant_link(envelope: &Envelope) -> String {
    format!("{LINK}{}", URL_SAFE.encode(envelope.to_json()))
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Grant(GrantDocument),
    /// No.
    Denial(DenialDocument),
}

/// Reads a grant from a file's text, from a paste code or from a link. Says nothing about its signatures.
///
/// # Errors
/// When it is no grant.
pub fn read_grant(text: &str) -> Result<(Envelope, GrantDocument), TrustError> {
    let envelope = envelope(text)?;
    envelope.expect_type(GRANT_TYPE)?;
    let grant = serde_json::from_slice(envelope.payload()).map_err(|e| TrustError::Content(e.to_string()))?;
    Ok((envelope, grant))
}

/// Reads a grant or a denial in the same way.
///
/// # Errors
/// When it is neither.
pub fn read_answer(text: &str) -> Result<(Envelope, Answer), TrustError> {
    let envelope = envelope(text)?;
    if envelope.payload_type != DENIAL_TYPE {
        let (envelope, grant) = read_grant(text)?;
        return Ok((envelope, Answer::Grant(grant)));
    }
    let denial = serde_json::from_slice(envelope.payload()).map_err(|e| TrustError::Content(e.to_string()))?;
    Ok((envelope, Answer::Denial(denial)))
}

fn envelope(text: &str) -> Result<Envelope, TrustError> {
    let text = text.trim();
    let text = text.strip_prefix(LINK).unwrap_or(text);
    let bytes = if text.starts_with('{') {
        text.as_bytes().to_owned()
    } else {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let decoded = STANDARD.decode(&compact).or_else(|_| URL_SAFE.decode(&compact));
        decoded.map_err(|_| TrustError::NotAnEnvelope("it is neither a file nor a code of a grant".to_owned()))?
    };
    Envelope::read(&bytes, MAX_GRANT_BYTES)
}

#[cfg(test)]
mod tests {
    use appwijzer_core::trust::DeviceKey;

    use super::*;

    #[test]
    fn a_device_is_named_by_its_code_or_by_the_mdms_id() {
        let key = DeviceKey::generate().unwrap();
        let spoken = key.spoken();
        assert_eq!(read_device(&spoken), Ok(DeviceName::of_key(&key.public())));
        assert_eq!(read_device(&spoken.replace(' ', "").to_lowercase()), Ok(DeviceName::of_key(&key.public())));
        for id in ["3f2504e0-4f89-11d3-9a0c-0305e82c3301", "R5CT1", "device_17@example.org"] {
            assert_eq!(read_device(id), Ok(DeviceName::Mdm(id.to_owned())));
        }
    }

    #[test]
    fn a_mistyped_device_code_is_not_taken_for_an_mdm_id() {
        let spoken = DeviceKey::generate().unwrap().spoken();
        let mut wrong = spoken.clone();
        let swap = if spoken.starts_with('7') { "8" } else { "7" };
        wrong.replace_range(0..1, swap);
        assert_eq!(read_device(&wrong), Err(CodeError::Group { group: 1 }));
        assert_eq!(read_device(&spoken[..spoken.len() - 6]), Err(CodeError::Whole));
    }
}
