//! What must be kept before anything is deleted.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::policy::text::Text;

use super::Contact;

/// What must be kept before work data is deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Records<'a> {
    /// What must be kept, by whom.
    #[serde(borrow)]
    pub keep: Vec<KeepFirst<'a>>,
    /// Times during which nothing may be deleted.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Hold<'a>>,
    /// Whom to ask.
    #[serde(borrow)]
    pub contact: Contact<'a>,
}

/// A kind of message that must be kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeepFirst<'a> {
    /// A short id.
    pub id: &'a str,
    /// For these roles; empty: for everybody.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<&'a str>,
    /// What must be kept.
    #[serde(borrow)]
    pub what: Text<'a>,
    /// What need not be kept.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub not_needed: Option<Text<'a>>,
    /// Where it goes: a work system or a mail address of the organisation.
    #[serde(borrow)]
    pub hand_over: Text<'a>,
    /// What may happen afterwards.
    pub then: AfterKeeping,
    /// The law or list that it rests on.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Text<'a>>,
}

/// What may happen once everything has been kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfterKeeping {
    /// The work chats may be deleted.
    DeleteAllowed,
    /// Ask first.
    AskFirst,
    /// Nothing may be deleted.
    Hold,
}

impl AfterKeeping {
    /// Every one, the mildest first.
    pub const ALL: [AfterKeeping; 3] = [AfterKeeping::DeleteAllowed, AfterKeeping::AskFirst, AfterKeeping::Hold];
}

/// A stretch of time during which nothing may be deleted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hold<'a> {
    /// A short id. It may be seen by employees: keep it general.
    pub id: &'a str,
    /// For these roles; empty: for everybody.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<&'a str>,
    /// First day; absent: from the start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day; absent: until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// What employees read.
    #[serde(borrow)]
    pub text: Text<'a>,
}

impl Hold<'_> {
    /// Whether it runs on a day (in the organisation's time zone).
    #[must_use]
    pub fn runs_on(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}
