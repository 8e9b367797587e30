//! Joining an organisation from a private phone: by QR code, by link, or by typing.
//!
//! A join code holds what managed configuration would: which organisation, where its policy is, and
//! the fingerprint of its root. It is no secret and names no person.

use ring::digest::{SHA256, digest};

use crate::policy::is_short_id;

use super::code::{CodeError, decode, encode};

/// Bytes of the root's fingerprint that a code carries.
const FINGERPRINT: usize = 20;
/// Bytes of the checksum over the whole code.
const CHECKSUM: usize = 4;
const VERSION: u8 = 1;
/// The longest address in a code, in bytes.
const MAX_ADDRESS: usize = 200;
/// The scheme of links that open the app on any phone.
const SCHEME: &str = "appwijzer://join#";

/// What a join code holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinCode {
    /// Id of the organisation.
    pub organisation: String,
    /// `https` address of its signed policy.
    pub policy_address: String,
    /// Version of the root that is named.
    pub root_version: u64,
    /// The first 20 bytes of that root's fingerprint.
    pub fingerprint: [u8; FINGERPRINT],
}

/// What is wrong with a join code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JoinError {
    /// A typing error, or a piece is missing.
    #[error(transparent)]
    Code(#[from] CodeError),
    /// A link without a code.
    #[error("the link holds no code")]
    NoCode,
    /// Typed rightly, but made by a newer version.
    #[error("the code was made for a newer version of the app")]
    Newer,
    /// Typed rightly, but it does not hold together.
    #[error("the code is incomplete or was changed")]
    Content,
}

impl JoinCode {
    /// A code, if what it should hold fits: an id, an `https` address of at most 200 bytes without
    /// query, and a fingerprint.
    #[must_use]
    pub fn new(organisation: &str, policy_address: &str, root_version: u64, fingerprint: &[u8; 32]) -> Option<Self> {
        let (first, _) = fingerprint.split_first_chunk::<FINGERPRINT>()?;
        let code = JoinCode {
            organisation: organisation.to_owned(),
            policy_address: policy_address.to_owned(),
            root_version,
            fingerprint: *first,
        };
        code.is_sound().then_some(code)
    }

    fn is_sound(&self) -> bool {
        is_short_id(&self.organisation)
            && is_policy_address(&self.policy_address)
            && self.policy_address.len() <= MAX_ADDRESS
            && (1..=u64::from(u32::MAX)).contains(&self.root_version)
    }

    /// The code in groups that can be read aloud.
    #[must_use]
    pub fn spoken(&self) -> String {
        let mut bytes = vec![VERSION];
        let mut put = |part: &[u8]| {
            bytes.push(u8::try_from(part.len()).unwrap_or(u8::MAX));
            bytes.extend_from_slice(part);
        };
        put(self.organisation.as_bytes());
        put(self.policy_address.trim_start_matches("https://").as_bytes());
        bytes.extend_from_slice(&u32::try_from(self.root_version).unwrap_or_default().to_be_bytes());
        bytes.extend_from_slice(&self.fingerprint);
        let sum = digest(&SHA256, &bytes);
        bytes.extend_from_slice(sum.as_ref().get(..CHECKSUM).unwrap_or_default());
        encode(&bytes)
    }

    /// A link that opens the app wherever it is installed.
    #[must_use]
    pub fn app_link(&self) -> String {
        format!("{SCHEME}{}", self.spoken().replace(' ', "-"))
    }

    /// A link to a page of the organisation that hands the code to the app. What follows `#` is not
    /// sent to the server.
    #[must_use]
    pub fn web_link(&self, page: &str) -> String {
        format!("{}#{}", page.trim_end_matches('#'), self.spoken().replace(' ', "-"))
    }

    /// The link to the page for employees that is published beside the policy, in the folder `join/`: it works on
    /// every phone, with and without the app.
    #[must_use]
    pub fn page_link(&self) -> String {
        let folder = self.policy_address.rsplit_once('/').map_or(self.policy_address.as_str(), |(folder, _)| folder);
        self.web_link(&format!("{folder}/join/"))
    }

    /// Reads a code that was typed, or a link of either kind that holds one.
    ///
    /// # Errors
    /// [`JoinError`]; a typing error names its group.
    pub fn read(text: &str) -> Result<Self, JoinError> {
        let text = text.trim();
        let code = match text.split_once('#') {
            Some((_, code)) => code,
            None if text.contains("://") => return Err(JoinError::NoCode),
            None => text,
        };
        let bytes = decode(code)?;
        let (content, sum) = bytes.split_at_checked(bytes.len().saturating_sub(CHECKSUM)).ok_or(JoinError::Content)?;
        if digest(&SHA256, content).as_ref().get(..CHECKSUM) != Some(sum) {
            return Err(JoinError::Content);
        }
        let (version, rest) = content.split_first().ok_or(JoinError::Content)?;
        if *version != VERSION {
            return Err(JoinError::Newer);
        }
        let (organisation, rest) = part(rest).ok_or(JoinError::Content)?;
        let (address, rest) = part(rest).ok_or(JoinError::Content)?;
        let (root_version, rest) = rest.split_first_chunk::<4>().ok_or(JoinError::Content)?;
        let fingerprint = <[u8; FINGERPRINT]>::try_from(rest).map_err(|_| JoinError::Content)?;
        let code = JoinCode {
            organisation,
            policy_address: format!("https://{address}"),
            root_version: u64::from(u32::from_be_bytes(*root_version)),
            fingerprint,
        };
        if code.is_sound() { Ok(code) } else { Err(JoinError::Content) }
    }
}

/// A text with its length before it.
fn part(bytes: &[u8]) -> Option<(String, &[u8])> {
    let (length, rest) = bytes.split_first()?;
    let (text, rest) = rest.split_at_checked(usize::from(*length))?;
    Some((String::from_utf8(text.to_owned()).ok()?, rest))
}

/// An `https` address of a file, without query, fragment, user or strange characters: nothing in it
/// can tell the server who asks.
#[must_use]
pub fn is_policy_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let Some((host, path)) = rest.split_once('/') else { return false };
    let host_is_sound = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:".contains(&b));
    let path_is_sound = path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/._~-%".contains(&b));
    host_is_sound && path_is_sound && address.len() <= 2000
}
