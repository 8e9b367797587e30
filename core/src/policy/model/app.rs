//! Apps, their makers, and where each fact about them comes from.

use serde::{Deserialize, Serialize};

use crate::policy::parts::Platform;
use crate::policy::source_date::SourceDate;
use crate::policy::text::Str;

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
    /// Its numbers in Apple's App Store, that of its most common edition first: 1 to 12 digits each.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub stores: Vec<&'a str>,
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
    /// Nobody is asked to look for it: bans reach it only by its maker, country or category, and few
    /// people would know its name. Where it cannot be seen it is counted, not listed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub quiet: bool,
    /// Malware that hides under other names: no list shows it under its own name, and no employee can
    /// look for it. Whoever manages the devices watches for it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hides: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands a reference.
fn is_false(flag: &bool) -> bool {
    !flag
}

impl App<'_> {
    /// Addresses of its pages in Apple's App Store, without a country: the store opens its own.
    /// Source: <https://developer.apple.com/documentation/storekit/skstoreproductviewcontroller>, and the links
    /// that the store itself shares.
    pub fn store_pages(&self) -> impl Iterator<Item = String> {
        self.stores.iter().map(|number| format!("https://apps.apple.com/app/id{number}"))
    }

    /// Whether nothing could ever show it to a device or its user.
    #[must_use]
    pub fn is_out_of_sight(&self) -> bool {
        self.hides && self.packages.is_empty() && self.bundles.is_empty()
    }

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
    /// More countries that it counts as one of, by the kinds of claim that the policy goes by.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub also_countries: Vec<&'a str>,
    /// Banned countries that it perhaps counts as one of: no good source says so, or it is disputed. Its apps are in
    /// doubt there, and never accused.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub perhaps_countries: Vec<&'a str>,
    /// Digests of certificates with which it signs apps: finds its other Android apps.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<&'a str>,
    /// Beginnings of identifiers under which it publishes, each ending with a dot. A hint only: anybody can
    /// publish under a name that is still free.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub prefixes: Vec<&'a str>,
    /// Identifiers under those beginnings that are known to be somebody else's.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub not_prefixes: Vec<&'a str>,
    /// Names of makes under which its devices say who made them, as the platform spells them.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub devices: Vec<Str<'a>>,
    /// Where parent and country are stated.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source<'a>>,
}

impl Maker<'_> {
    /// Whether it counts as a maker of this country.
    #[must_use]
    pub fn is_of(&self, country: &str) -> bool {
        self.country == Some(country) || self.also_countries.contains(&country)
    }
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
