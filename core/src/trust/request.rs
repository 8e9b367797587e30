//! Asking for an exemption: signed by the device that asks, and handed over by the employee.
//!
//! A request names a device, an exemption of the policy, an app and a period, and says why in the employee's own
//! words. It travels as a short text: what is signed, followed by the signature. The key stands in it, so that it
//! proves one thing only: whoever holds the key of that device wrote exactly this.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::civil::Date;
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

use crate::policy::{canonical, is_short_id};

use super::ed25519::{SIGNATURE_BYTES, is_weak_point, verify};
use super::envelope::pre_authentication_encoding;
use super::error::TrustError;
use super::key::{DeviceKey, from_hex, to_hex};
use super::strict;

/// The payload type of a request.
pub const REQUEST_TYPE: &str = "application/vnd.appwijzer.exemption-request.v1+json";
/// The longest own words, in characters.
pub const MAX_WORDS: usize = 300;
/// The longest text that is searched for a request, in bytes: a mail with all that stands around it.
pub const MAX_REQUEST_TEXT: usize = 64 * 1024;
/// What a request begins with where it is handed over.
const LINK: &str = "appwijzer://request#";
/// What ends it, so that a mail may break its lines.
const END: char = '.';
const SCHEMA: u32 = 1;
/// The largest document, in bytes.
const MAX_BYTES: usize = 4 * 1024;

/// A request as it is signed. Names a device, never a person. Fields that are not here are passed over, unless
/// `critical` names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestDocument {
    /// Version of the format: 1.
    pub schema: u32,
    /// Whose rules these are.
    pub organisation: String,
    /// The fingerprint of the organisation's first root, if the device knows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lineage: Option<String>,
    /// Version of the policy on the device.
    pub policy: u64,
    /// Which exemption of the policy.
    pub exemption: String,
    /// Which app of the policy (its id). None for an app that only the device's user knows: it is not named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app: Option<String>,
    /// The device's public key: 64 lower-case hexadecimal digits.
    pub device: String,
    /// First day that is asked for: the day on which it was asked, by the device.
    pub from: Date,
    /// Last day that is asked for.
    pub until: Date,
    /// Why, in the employee's own words: one paragraph of at most 300 characters.
    pub words: String,
    /// What a reader must know to read this request at all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub critical: Vec<String>,
}

/// A request whose signature is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What it says.
    pub document: RequestDocument,
    /// Its name, made from every byte of what is signed: the same request has the same name.
    pub id: String,
    /// As it is handed over, without the link before it.
    pub code: String,
}

impl RequestDocument {
    /// A request by a device. Add app and words with the fields' own names.
    #[must_use]
    pub fn new(organisation: &str, policy: u64, exemption: &str, key: &DeviceKey, from: Date, until: Date) -> Self {
        RequestDocument {
            schema: SCHEMA,
            organisation: organisation.to_owned(),
            lineage: None,
            policy,
            exemption: exemption.to_owned(),
            app: None,
            device: to_hex(&key.public()),
            from,
            until,
            words: String::new(),
            critical: Vec::new(),
        }
    }

    /// The device's public key.
    #[must_use]
    pub fn key(&self) -> Option<[u8; 32]> {
        from_hex::<32>(&self.device).filter(|key| !is_weak_point(key))
    }

    /// Signs it with the device's key.
    ///
    /// # Errors
    /// When it does not hang together, or the key is not the one that it names.
    pub fn sign(self, key: &DeviceKey) -> Result<Request, TrustError> {
        self.check()?;
        if self.key() != Some(key.public()) {
            return Err(TrustError::OtherDevice);
        }
        let payload = canonical::to_vec(&self).map_err(|e| TrustError::Content(e.to_string()))?;
        let signature = key.sign(&pre_authentication_encoding(REQUEST_TYPE, &payload));
        let signature = signature.ok_or_else(|| TrustError::Content("the device's key cannot sign".into()))?;
        let code = URL_SAFE_NO_PAD.encode([payload.as_slice(), &signature].concat());
        Ok(Request { id: name_of(&payload), document: self, code })
    }

    fn check(&self) -> Result<(), TrustError> {
        let bad = |what: &str| Err(TrustError::Content(what.to_owned()));
        if self.schema != SCHEMA || !self.critical.is_empty() {
            return bad("it is written in a format that this version does not know");
        }
        let ids = [&self.organisation, &self.exemption];
        if !ids.into_iter().chain(&self.app).all(|id| is_short_id(id)) {
            return bad("one of its ids is not an id");
        }
        if self.key().is_none() {
            return bad("it does not name a device");
        }
        if self.lineage.as_deref().is_some_and(|line| from_hex::<32>(line).is_none()) {
            return bad("the root that it names is no fingerprint");
        }
        if self.words.chars().count() > MAX_WORDS || self.words.chars().any(char::is_control) {
            return bad("its words are too long or hold control characters");
        }
        if self.until < self.from || !(2000..2200).contains(&self.from.year()) || self.until.year() >= 2200 {
            return bad("its dates make no sense");
        }
        Ok(())
    }
}

impl Request {
    /// As it is handed over: by mail, in a chat, on paper.
    #[must_use]
    pub fn link(&self) -> String {
        format!("{LINK}{}{END}", self.code)
    }

    /// Finds a request in a text, such as a whole mail, and verifies it. Broken lines and marks of a quoted mail
    /// within it are of no importance.
    ///
    /// # Errors
    /// When there is none, it was changed, it is not signed by the device that it names, or makes no sense.
    pub fn read(text: &str) -> Result<Self, TrustError> {
        if text.len() > MAX_REQUEST_TEXT {
            return Err(TrustError::TooLarge { bytes: text.len(), limit: MAX_REQUEST_TEXT });
        }
        let code = text.split_once(LINK).map_or(text, |(_, code)| code);
        let code = code.split_once(END).map_or(code, |(code, _)| code);
        let ours = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let between = |c: &char| !(c.is_whitespace() || matches!(c, '>' | '='));
        let code: String = code.chars().filter(between).take_while(ours).take(MAX_BYTES * 2).collect();
        let none = || TrustError::NotAnEnvelope("there is no whole request in it".into());
        let bytes = URL_SAFE_NO_PAD.decode(&code).map_err(|_| none())?;
        if bytes.len() > MAX_BYTES {
            return Err(TrustError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
        }
        let (payload, signature) =
            bytes.len().checked_sub(SIGNATURE_BYTES).and_then(|at| bytes.split_at_checked(at)).ok_or_else(none)?;
        if payload.first() != Some(&b'{') {
            return Err(none());
        }
        // Read before it is verified, since the key stands in it; nothing is done with it before it is.
        let document: RequestDocument = strict::read(payload).map_err(TrustError::Content)?;
        let key = document.key().ok_or_else(|| TrustError::Content("it does not name a device".into()))?;
        if !verify(&key, &pre_authentication_encoding(REQUEST_TYPE, payload), signature) {
            return Err(TrustError::TooFewSignatures { role: "device", have: 0, need: 1 });
        }
        document.check()?;
        Ok(Request { id: name_of(payload), document, code })
    }
}

fn name_of(payload: &[u8]) -> String {
    let digest = digest(&SHA256, payload);
    format!("q-{}", to_hex(digest.as_ref().get(..8).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn request(key: &DeviceKey) -> Request {
        let mut document = RequestDocument::new("example", 3, "campaign", key, date(2026, 2, 10), date(2026, 3, 10));
        document.app = Some("clipclap".to_owned());
        document.words = "Ik maak filmpjes voor de stad. Café’s, ook.".to_owned();
        document.sign(key).unwrap()
    }

    #[test]
    fn a_request_is_found_in_a_mail_that_broke_and_quoted_its_lines() {
        let request = request(&DeviceKey::generate().unwrap());
        assert_eq!(Request::read(&request.link()), Ok(request.clone()));
        assert_eq!(Request::read(&request.code), Ok(request.clone()));
        let link = request.link();
        let (one, two) = link.split_at(90);
        let (two, three) = two.split_at(76);
        let mail =
            format!("Beste servicedesk.\n\nIk vraag iets. Groet.\n> {one}\n> {two}=\r\n> {three}\n-- \nverzonden");
        assert_eq!(Request::read(&mail), Ok(request));
    }

    #[test]
    fn altered_words_and_another_devices_key_are_refused() {
        let (own, other) = (DeviceKey::generate().unwrap(), DeviceKey::generate().unwrap());
        let request = request(&own);
        let bytes = URL_SAFE_NO_PAD.decode(&request.code).unwrap();
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(Request::read(&URL_SAFE_NO_PAD.encode(&changed)).is_err(), "byte {at}");
        }
        for length in 0..request.code.len() {
            assert!(Request::read(&request.code[..length]).is_err(), "{length}");
        }
        assert_eq!(request.document.clone().sign(&other), Err(TrustError::OtherDevice));
        let mut theirs = request.document;
        theirs.device = to_hex(&other.public());
        assert_eq!(theirs.sign(&own), Err(TrustError::OtherDevice));
    }

    #[test]
    fn a_request_that_makes_no_sense_is_not_signed() {
        let key = DeviceKey::generate().unwrap();
        let spoil: [fn(&mut RequestDocument); 8] = [
            |r| r.schema = 2,
            |r| r.critical = vec!["hours".into()],
            |r| r.exemption = "a b".into(),
            |r| r.app = Some("\u{202e}".into()),
            |r| r.words = "a\nb".into(),
            |r| r.words = "a".repeat(MAX_WORDS + 1),
            |r| r.until = date(2026, 2, 9),
            |r| r.lineage = Some("ab".into()),
        ];
        for (i, spoil) in spoil.iter().enumerate() {
            let mut document = request(&key).document;
            spoil(&mut document);
            assert!(document.sign(&key).is_err(), "{i}");
        }
    }
}
