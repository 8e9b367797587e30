//! One banned app, seen or doubted.

use std::fmt;

use ring::digest::{SHA256, digest};

use crate::inventory::{AppState, Gap, Provenance};
use crate::policy::{App, AppRef, Policy};

/// What was seen: an app of the policy's catalogue, or one that only its identifier names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// An app of the catalogue.
    Listed(AppRef),
    /// Another product of a banned maker, by its identifier.
    Unlisted(String),
    /// An app that is not on a list of allowed apps, by its identifier. It is any app of the
    /// employee's: its name is shown, and never kept.
    Unallowed(String),
}

/// Names an app that must not be kept by its identifier.
#[derive(Clone, Copy)]
pub struct Salt<'s>(pub &'s [u8]);

impl fmt::Debug for Salt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Salt(…)")
    }
}

impl Salt<'_> {
    /// The name under which an app that is not allowed is remembered: it can be recognised again on
    /// this device, and by nobody else read as an app's name.
    #[must_use]
    pub fn name(self, identifier: &str) -> String {
        let hash = digest(&SHA256, &[self.0, identifier.as_bytes()].concat());
        let digits: String = hash.as_ref().iter().take(10).map(|b| format!("{b:02x}")).collect();
        format!("{UNALLOWED}{digits}")
    }
}

/// Begins the name under which an app that is not allowed is remembered.
pub(crate) const UNALLOWED: &str = "other-";

impl Subject {
    /// The app of the catalogue, if it is one.
    #[must_use]
    pub fn listed(&self) -> Option<AppRef> {
        match self {
            Subject::Listed(app) => Some(*app),
            Subject::Unlisted(_) | Subject::Unallowed(_) => None,
        }
    }

    /// The name of its case: the policy's id of the app, its identifier, or for an app that is not
    /// allowed a name that only this device can read.
    #[must_use]
    pub fn key(&self, policy: &Policy<'_>, salt: Salt<'_>) -> String {
        match self {
            Subject::Listed(app) => app.get(policy).map_or("", |a| a.id).to_owned(),
            Subject::Unlisted(identifier) => identifier.clone(),
            Subject::Unallowed(identifier) => salt.name(identifier),
        }
    }

    /// The name that people know, or its identifier.
    #[must_use]
    pub fn name<'s>(&'s self, policy: &'s Policy<'_>) -> &'s str {
        match self {
            Subject::Listed(app) => app.get(policy).map_or("", |a| a.name.as_str()),
            // One of a maker in doubt stands in the policy all the same.
            Subject::Unlisted(identifier) => {
                let has = |a: &&App<'_>| a.packages.iter().chain(&a.bundles).any(|id| id == identifier);
                policy.apps.iter().find(has).map_or(identifier, |a| a.name.as_str())
            }
            Subject::Unallowed(identifier) => identifier,
        }
    }
}

/// How it is known that an app is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Its identifier is in the list.
    Identifier,
    /// Its signing certificate is the app's: the same app under another identifier.
    Certificate,
    /// Its signing certificate is the maker's: another app of that maker.
    MakerCertificate {
        /// Position of the maker in the policy.
        maker: u32,
    },
    /// It is not on the list of allowed apps.
    NotAllowed,
    /// It was recognised at an earlier look, and is still here under that identifier.
    Remembered {
        /// Id of the ban then.
        ban: String,
    },
    /// It was active at this time (seconds since 1970, UTC); it may have been removed since.
    Activity {
        /// When; nothing where the list gives no time: the device knows the app, and does not say whether it is here.
        last: Option<i64>,
    },
}

/// A banned app that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Which app.
    pub subject: Subject,
    /// The identifier under which it was found.
    pub identifier: String,
    /// In which state.
    pub state: AppState,
    /// Whether it came with the device.
    pub system: Option<bool>,
    /// How it is known.
    pub evidence: Evidence,
    /// Who says so.
    pub provenance: Provenance,
}

impl Sighting {
    /// When the app was active (seconds since 1970, UTC), if only traces of its use were seen; nothing inside
    /// if the list gives no time.
    #[must_use]
    pub fn last_active(&self) -> Option<Option<i64>> {
        if let Evidence::Activity { last } = self.evidence { Some(last) } else { None }
    }
}

/// What the answer to a URL scheme suggests. Any app may claim a scheme, and an app may have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Some app answers to the scheme.
    Claimed,
    /// No app answers to it.
    Unclaimed,
}

/// Why it is not known whether a banned app is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Doubt {
    /// The evidence rules out no app.
    Gap(Gap),
    /// Its identifier stands in a record that could not be read.
    NamedUnread,
    /// It was not asked about this app, or not about all its identifiers.
    NotAsked,
    /// The policy names no identifier by which this platform would show it.
    NoIdentifier,
    /// It is there, and whether a ban means its maker is not known: no good source says where the maker belongs.
    MakerInDoubt {
        /// Position of the maker in the policy.
        maker: u32,
    },
    /// It is there, and its identifier begins as a banned maker's do: whether it is theirs is not known.
    PerhapsOf {
        /// Position of the maker in the policy.
        maker: u32,
    },
}
