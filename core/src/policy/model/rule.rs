//! Rules: of whom, on which devices, what is asked from when; and who is exempt.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::policy::parts::{Instead, Obligation, Ownership, Part, Platform, RuleForm};
use crate::policy::period::Period;
use crate::policy::text::Text;

/// Where a ban applies and what it asks there. An empty list or an absent field means "any".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
pub struct Rule<'a> {
    /// Whose device.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ownership: Vec<Ownership>,
    /// Whether the device is enrolled in the organisation's MDM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolled: Option<bool>,
    /// Which parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Phones, tablets, or devices that only texts know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<RuleForm>,
    /// Android or iOS.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Platform>,
    /// Only where the employee says that they reach work data on this device.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub work_data: bool,
    /// Only for these groups of employees.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<&'a str>,
    /// What is asked from when: one phase or several, each in force until the next begins.
    #[serde(borrow)]
    pub phases: Vec<Phase<'a>>,
    /// Whether the ban covers the web site too; absent: the decision does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web_use: Option<bool>,
    /// What also satisfies the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<Instead>,
    /// Whether `instead` does not stand in the decision, but was added by whoever wrote the policy: employees are
    /// told so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub instead_added: bool,
    /// Last day of this rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// What a rule asks during one stretch of time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Phase<'a> {
    /// What is asked.
    pub obligation: Obligation,
    /// First day.
    pub from: Date,
    /// Last day to do it; absent: no date was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// How long there is from the day on which the person is told; without a `deadline`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Period>,
    /// What happens after the deadline.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Text<'a>>,
}

/// A kind of exemption that can be granted to a device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exemption<'a> {
    /// A short id.
    pub id: &'a str,
    /// Ban ids.
    #[serde(borrow)]
    pub bans: Vec<&'a str>,
    /// For which task.
    #[serde(borrow)]
    pub task: Text<'a>,
    /// On which conditions.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<Text<'a>>,
    /// The longest time for which one grant may run.
    pub longest: Period,
    /// Who grants it.
    #[serde(borrow)]
    pub granted_by: Text<'a>,
    /// Whether that person decides in person and lets nobody else.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub undelegable: bool,
    /// Who is told of every one.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub report_to: Option<Text<'a>>,
}

/// A group of employees.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role<'a> {
    /// A short id.
    pub id: &'a str,
    /// Its name.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// Whether the employee may be asked; otherwise it comes by managed configuration only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ask: bool,
}
