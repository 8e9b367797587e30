//! What a policy holds. The meaning of every field is described in `docs/policy-format.md`.
//!
//! Everything borrows from the bytes that were verified. Identifiers are `&str`, so that JSON
//! which escapes a character in an identifier is refused instead of copied.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::parts::{Form, Instead, Obligation, Ownership, Part, Platform, Reporting};
use super::period::Period;
use super::source_date::SourceDate;
use super::text::{Str, Text};

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

/// An app, with everything by which a device may show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
pub struct App<'a> {
    /// A short id within the policy.
    pub id: &'a str,
    /// The name that people know.
    #[serde(borrow)]
    pub name: Str<'a>,
    /// Its maker's id.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub maker: Option<&'a str>,
    /// Such as `recreational`.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<&'a str>,
    /// Android package names of every edition.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub packages: Vec<&'a str>,
    /// SHA-256 digests of Android signing certificates, 64 lower-case hexadecimal digits each.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<&'a str>,
    /// iOS bundle identifiers.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub bundles: Vec<&'a str>,
    /// iOS URL schemes, without `://`. A hint only: any app may claim a scheme.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub schemes: Vec<&'a str>,
    /// Host names of its web site.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<&'a str>,
    /// Platforms on which the app does not exist. Without identifiers for a platform that is not
    /// named here, a device of that platform cannot tell whether the app is there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_on: Vec<Platform>,
    /// What removing it may cost the employee.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub loses: Vec<Loss>,
}

impl App<'_> {
    /// Whether the policy knows no identifier by which a device of this platform would show it,
    /// although it may exist there.
    #[must_use]
    pub fn is_nameless_on(&self, platform: Platform) -> bool {
        let ids = match platform {
            Platform::Android => &self.packages,
            Platform::Ios => &self.bundles,
        };
        ids.is_empty() && !self.not_on.contains(&platform)
    }
}

/// What goes, or stays behind, when an app is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Loss {
    /// Unpublished work is on the device only.
    Drafts,
    /// Messages are on the device only.
    Messages,
    /// Files are on the device only.
    Files,
    /// A subscription that keeps running until it is cancelled.
    Subscription,
    /// Bought credit that is not paid back.
    Credit,
    /// An account that stays with the maker.
    Account,
}

/// A maker of apps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
pub struct Maker<'a> {
    /// A short id within the policy.
    pub id: &'a str,
    /// Its name.
    #[serde(borrow)]
    pub name: Str<'a>,
    /// The company that controls it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Str<'a>>,
    /// ISO 3166-1 alpha-2 code of the country of control.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub country: Option<&'a str>,
    /// Digests of certificates with which it signs apps: finds its other Android apps.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<&'a str>,
    /// Where parent and country are stated.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source<'a>>,
}

/// Where a fact stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Default)]
pub struct Source<'a> {
    /// Its title, in its own language.
    #[serde(borrow)]
    pub title: Str<'a>,
    /// Who published it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Str<'a>>,
    /// When: the day, or the month if no more is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<SourceDate>,
    /// `https` address.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Str<'a>>,
}

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

/// A longer explanation in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation<'a> {
    /// Language tag.
    pub language: &'a str,
    /// Its paragraphs, headings and lists.
    #[serde(borrow)]
    pub nodes: Vec<Node<'a>>,
}

/// A piece of an explanation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Node<'a> {
    /// A heading.
    #[serde(borrow)]
    Heading(Str<'a>),
    /// A paragraph.
    #[serde(borrow)]
    Paragraph(Vec<Run<'a>>),
    /// A list of points.
    #[serde(borrow)]
    List(Vec<Vec<Run<'a>>>),
}

/// A run of text, possibly a link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run<'a> {
    /// The words.
    #[serde(borrow)]
    pub text: Str<'a>,
    /// `https` address.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Str<'a>>,
}

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
    /// Phones or tablets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<Form>,
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
    /// What happens after the deadline.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub consequence: Option<Text<'a>>,
}

/// Something that counts as access to work data when it is used for work on a private device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkDataApp<'a> {
    /// A short id, such as `whatsapp`.
    pub id: &'a str,
    /// The name that people know.
    #[serde(borrow)]
    pub name: Text<'a>,
    /// The app in the catalogue, if it is one.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub app: Option<&'a str>,
    /// How work data is taken out of it.
    pub route: Route,
}

/// How work data is taken out of an app: which guidance is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// WhatsApp and WhatsApp Business.
    Whatsapp,
    /// Signal.
    Signal,
    /// Telegram.
    Telegram,
    /// Outlook.
    Outlook,
    /// Microsoft Teams.
    Teams,
    /// A work account in the mail or calendar app of the system.
    MailAccount,
    /// An authenticator app.
    Authenticator,
    /// Anything else: general advice.
    Other,
}

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
