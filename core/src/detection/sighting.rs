//! One banned app, seen or doubted.

use crate::inventory::{AppState, Provenance, Unseen};
use crate::policy::{AppRef, Policy};

/// What was seen: an app of the policy's catalogue, or one that only its identifier names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// An app of the catalogue.
    Listed(AppRef),
    /// An app outside it that a ban covers all the same (a maker's unknown product, or an app that
    /// is not on a list of allowed apps).
    Unlisted(String),
}

impl Subject {
    /// The policy's id of the app, or its identifier.
    #[must_use]
    pub fn id<'s>(&'s self, policy: &'s Policy<'_>) -> &'s str {
        match self {
            Subject::Listed(app) => app.get(policy).map_or("", |a| a.id),
            Subject::Unlisted(identifier) => identifier,
        }
    }

    /// The name that people know, or its identifier.
    #[must_use]
    pub fn name<'s>(&'s self, policy: &'s Policy<'_>) -> &'s str {
        match self {
            Subject::Listed(app) => app.get(policy).map_or("", |a| a.name.as_str()),
            Subject::Unlisted(identifier) => identifier,
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
    /// It was active at this time (seconds since 1970, UTC); it may have been removed since.
    Activity {
        /// When.
        last: i64,
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

/// What the answer to a URL scheme suggests. Any app may claim a scheme, and an app may have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Some app answers to the scheme.
    Claimed,
    /// No app answers to it.
    Unclaimed,
}

/// A banned app about which the snapshot says nothing certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Doubt {
    /// The area could not be looked at.
    Unseen(Unseen),
    /// This build may not ask about this app, or about all its identifiers.
    NotAsked,
    /// Only apps with an icon are shown here.
    OnlyLaunchable,
    /// The list was made with a filter.
    Filtered,
    /// Reading stopped before the end of the list.
    CutShort,
    /// Only traces of use are shown here.
    OnlyTraces,
    /// The policy names no identifier by which this platform would show it.
    NoIdentifier,
}
