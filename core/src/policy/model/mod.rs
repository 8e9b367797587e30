//! What a policy holds. The meaning of every field is described in `docs/policy-format.md`.
//!
//! Everything borrows from the bytes that were verified. Identifiers are `&str`, so that JSON
//! which escapes a character in an identifier is refused instead of copied.

mod app;
mod ban;
mod explanation;
mod records;
mod rule;
mod work_data;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::policy::parts::Reporting;
use crate::policy::text::{Str, Text};

pub use app::{App, Loss, Maker, Source};
pub use ban::{Allowed, Alternative, Ban, Covers, MakerAnswer, Question, SwitchOff};
pub use explanation::{Explanation, Node, Run};
pub use records::{AfterKeeping, Hold, KeepFirst, Records};
pub use rule::{Exemption, Phase, Role, Rule};
pub use work_data::{Route, WorkDataApp};

/// The version of the format that this library reads and writes.
pub const SCHEMA: u32 = 1;

/// A compiled policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Policy<'a> {
    /// The version of the format: [`SCHEMA`].
    pub schema: u32,
    /// Features that a reader must know to read this policy rightly; unknown ones refuse it.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub critical: Vec<&'a str>,
    /// Who asks. Its id is the audience of the signature.
    #[serde(borrow)]
    pub organisation: Organisation<'a>,
    /// SHA-256 of the organisation's root 1, in lower-case hexadecimal digits, written where it is signed: the same id
    /// under another first root is another organisation, and its policy key may be the same. Older policies have none.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub lineage: Option<&'a str>,
    /// The decision behind the policy.
    #[serde(borrow)]
    pub decision: Decision<'a>,
    /// Language tags, the first being the fallback.
    #[serde(borrow)]
    pub languages: Vec<&'a str>,
    /// Rises with every publication. 1 or more.
    pub version: u64,
    /// First day of this version.
    pub issued: Date,
    /// Last day on which this version is not stale. A stale policy keeps applying and says so.
    pub expires: Date,
    /// The apps that anything below refers to.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub apps: Vec<App<'a>>,
    /// The makers of those apps.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub makers: Vec<Maker<'a>>,
    /// What is asked.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub bans: Vec<Ban<'a>>,
    /// What counts as access to work data on a private device.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub work_data: Vec<WorkDataApp<'a>>,
    /// What must be kept before work data is taken off a device.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub records: Option<Records<'a>>,
    /// Kinds of exemption that can be granted.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub exemptions: Vec<Exemption<'a>>,
    /// Ids of grants that are no longer valid.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub revoked: Vec<&'a str>,
    /// Groups of employees that rules may speak of.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role<'a>>,
    /// What the MDM gets from a work device.
    #[serde(default)]
    pub reporting: Reporting,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation<'a> {
    /// A short id, such as `amsterdam`: the audience of everything that is signed.
    pub id: &'a str,
    /// Its name as colleagues say it.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// A public body has a duty to keep records (in the Netherlands: Woo, Archiefwet).
    #[serde(default)]
    pub public_body: bool,
    /// IANA name of the time zone in which its days begin and end.
    pub time_zone: &'a str,
    /// Where employees get help.
    #[serde(borrow)]
    pub help: Contact<'a>,
    /// Whom to ask about privacy, if not the help desk.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<Contact<'a>>,
}

impl Organisation<'_> {
    /// The time zone by which its days are counted. A policy that was read names one that is known.
    #[must_use]
    pub fn zone(&self) -> TimeZone {
        TimeZone::get(self.time_zone).unwrap_or(TimeZone::UTC)
    }
}

impl Policy<'_> {
    /// The beginning of the day of issue in the organisation's time zone, in seconds since 1970.
    #[must_use]
    pub fn issued_at(&self) -> i64 {
        self.issued.to_zoned(self.organisation.zone()).map_or(0, |z| z.timestamp().as_second())
    }
}

/// Somebody who can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact<'a> {
    /// For example "Servicedesk".
    #[serde(borrow)]
    pub name: Text<'a>,
    /// Telephone number as people write it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Str<'a>>,
    /// Mail address.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<Str<'a>>,
    /// `https` address.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub web: Option<Str<'a>>,
    /// When they can be reached.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Text<'a>>,
}

/// The decision behind a policy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision<'a> {
    /// Who decided.
    #[serde(borrow)]
    pub by: Text<'a>,
    /// When.
    pub date: Date,
    /// Its number or name.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Text<'a>>,
    /// `https` address of its text.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Str<'a>>,
}
