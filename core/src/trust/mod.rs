//! What may be believed: signatures, the chain of roots, what must never go back, and grants.
//!
//! Pure functions from bytes and state to values and state; nothing here reads a file or a clock.
//! Nothing is parsed before its signature was verified, except what names its own keys: a first
//! root is compared with a fingerprint, a next root is verified with the keys of the one before, and a request
//! for an exemption with the key of the device that it names.
//!
//! The formats: DSSE v1 envelopes (github.com/secure-systems-lab/dsse), Ed25519 (RFC 8032), and a
//! root document after the root role of The Update Framework (theupdateframework.io, 5.3).

mod carried;
mod code;
mod denial;
mod ed25519;
mod envelope;
mod error;
mod grant;
mod join;
mod key;
pub mod log;
mod marks;
mod policy;
mod request;
mod root;
mod strict;
mod time;
mod timestamp;

pub use carried::{Carried, Restart};
pub use code::{CodeError, decode as decode_groups, encode as encode_groups};
pub use denial::{DENIAL_TYPE, DenialDocument, MAX_REASON, is_denial, verify_denial};
pub use ed25519::{SIGNATURE_BYTES, is_weak_point, verify as verify_ed25519};
pub use envelope::{Envelope, MAX_SIGNATURES, Signature, pre_authentication_encoding};
pub use error::TrustError;
pub use grant::{
    DeviceName, GRANT_TYPE, GrantDocument, MAX_GRANT_BYTES, MAX_TASK, ThisDevice, accept_grant, holding_grant,
    stands_by_other_keys, verify_grant,
};
pub use join::{JoinCode, JoinError, is_policy_address};
pub use key::to_hex;
pub use key::{DeviceKey, Key, KeyId};
pub use marks::{Line, Marks};
pub(crate) use policy::reopen_policy;
#[cfg(feature = "test-support")]
pub use policy::watched;
pub use policy::{
    AcceptedPolicy, MAX_ENVELOPE_BYTES, POLICY_TYPE, Today, VerifiedPolicy, accept_policy, accept_verified,
    verify_policy,
};
pub use request::{MAX_REQUEST_TEXT, MAX_WORDS, REQUEST_TYPE, Request, RequestDocument};
pub use root::{
    Fingerprint, MAX_ROOT_BYTES, ROOT_TYPE, Role, RoleKeys, RoleName, Roles, Root, TrustedRoot, accept_first_root,
    accept_next_root, root_with_fingerprint,
};
pub(crate) use time::agree;
pub use time::{MAX_AHEAD_DAYS, TrustedTime};
pub use timestamp::{MAX_TIMESTAMP_BYTES, MAX_TIMESTAMP_DAYS, TIMESTAMP_TYPE, TimestampDocument, verify_timestamp};
