//! Bans: which apps, why, and what to use instead.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::policy::text::{Str, Text};

use super::{Explanation, Rule, Source};

/// One ban: which apps, why, and what is asked of which devices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ban<'a> {
    /// A short id within the policy.
    pub id: &'a str,
    /// For example "TikTok" or "Apps from countries with an offensive cyber programme".
    #[serde(borrow)]
    pub name: Text<'a>,
    /// Which apps.
    #[serde(borrow)]
    pub covers: Covers<'a>,
    /// Why, in one to four short points, the most important first.
    #[serde(borrow)]
    pub reasons: Vec<Text<'a>>,
    /// What the organisation does not claim.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub not_claimed: Option<Text<'a>>,
    /// What the maker says.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub maker_answer: Option<MakerAnswer<'a>>,
    /// Where the reasons stand.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source<'a>>,
    /// Questions that employees ask.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question<'a>>,
    /// What to use instead.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Alternative<'a>>,
    /// Allowed apps of an `allow_only` list, with the reason why.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<Allowed<'a>>,
    /// Functions of the system that are meant too.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub switch_off: Vec<SwitchOff<'a>>,
    /// The longer explanation, per language.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub explanation: Vec<Explanation<'a>>,
    /// Last day of the ban.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The day on which it will be looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Date>,
    /// What is asked of which devices. Order is of no importance.
    #[serde(borrow)]
    pub rules: Vec<Rule<'a>>,
}

/// The apps of a ban: everything that any list names, less what `except` names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
pub struct Covers<'a> {
    /// App ids.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub apps: Vec<&'a str>,
    /// Maker ids: all their products, successors included.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub makers: Vec<&'a str>,
    /// Countries of control of the maker; reaches only apps in the catalogue.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<&'a str>,
    /// Categories.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<&'a str>,
    /// If present: every app that the employee can install is covered, except these app ids.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub allow_only: Option<Vec<&'a str>>,
    /// App ids that are not covered after all.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub except_apps: Vec<&'a str>,
    /// Maker ids whose apps are not covered after all.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub except_makers: Vec<&'a str>,
    /// Whether what takes the place of `apps` is meant too: known successors are among `apps`, unknown ones are told of.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub successors: bool,
    /// Maker ids: devices of these makers are meant too.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub devices: Vec<&'a str>,
}

/// An app that is allowed, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Allowed<'a> {
    /// App id.
    pub app: &'a str,
    /// Why it may be used.
    #[serde(borrow)]
    pub why: Text<'a>,
}

/// A function of the system that is meant too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SwitchOff<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// How it is switched off.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub how: Option<Text<'a>>,
}

/// What the maker says about the reasons.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MakerAnswer<'a> {
    /// Its answer, told fairly.
    #[serde(borrow)]
    pub text: Text<'a>,
    /// Where it stands.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source<'a>>,
}

/// A question that employees ask, with its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question<'a> {
    /// The question.
    #[serde(borrow)]
    pub ask: Text<'a>,
    /// The answer.
    #[serde(borrow)]
    pub answer: Text<'a>,
}

/// Something to use instead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alternative<'a> {
    /// Its name.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// What it is good for.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<'a>>,
    /// `https` address.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Str<'a>>,
}
