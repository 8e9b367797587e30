//! An exemption as it was granted to this device.

use jiff::civil::Date;

/// A grant that was verified (signature, audience, device) before it came here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The grant's own id, by which it can be revoked.
    pub id: String,
    /// Which exemption of the policy.
    pub exemption: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}
