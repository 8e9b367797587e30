//! How fetching the policy goes, as the management of a work device hears it: so that phones that are kept from
//! a newer rule can be seen by whoever can do something about it.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::contract::RefreshFailure;
use crate::policy::Policy;

/// Why nothing newer came, by who can do something about it. Holds no address, and nothing about the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FetchFailure {
    /// The phone got no answer: no network, or one too slow.
    NoConnection,
    /// The web server answered, and not with the document.
    WebServer,
    /// The management's settings name no address or root, or one that cannot be used.
    Settings,
    /// The document came, and is not to be believed: its signatures, its keys, its version or its content.
    NotBelieved,
    /// The root has expired: a next one is needed.
    RootExpired,
    /// The policy is of a day that is still to come, or waits for its witnesses.
    NotYet,
    /// Nobody says that what is in force is the newest: the last timestamp has passed, or the server shows
    /// something older than it names.
    NotFresh,
    /// A reason that this version does not know.
    Other,
}

impl FetchFailure {
    /// All of them.
    pub const ALL: [FetchFailure; 8] = [
        FetchFailure::NoConnection,
        FetchFailure::WebServer,
        FetchFailure::Settings,
        FetchFailure::NotBelieved,
        FetchFailure::RootExpired,
        FetchFailure::NotYet,
        FetchFailure::NotFresh,
        FetchFailure::Other,
    ];

    /// Its stable name in the status.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            FetchFailure::NoConnection => "no-connection",
            FetchFailure::WebServer => "web-server",
            FetchFailure::Settings => "settings",
            FetchFailure::NotBelieved => "not-believed",
            FetchFailure::RootExpired => "root-expired",
            FetchFailure::NotYet => "not-yet",
            FetchFailure::NotFresh => "not-fresh",
            FetchFailure::Other => "other",
        }
    }

    /// By who can do something about it.
    #[must_use]
    pub fn of(why: RefreshFailure) -> Self {
        match why {
            RefreshFailure::Offline | RefreshFailure::Timeout => FetchFailure::NoConnection,
            RefreshFailure::Server
            | RefreshFailure::NotFound
            | RefreshFailure::Redirect
            | RefreshFailure::TooLarge
            | RefreshFailure::NotAnEnvelope
            | RefreshFailure::WrongType
            | RefreshFailure::LogBroken => FetchFailure::WebServer,
            RefreshFailure::Address | RefreshFailure::NotConfigured => FetchFailure::Settings,
            RefreshFailure::TooFewSignatures
            | RefreshFailure::Content
            | RefreshFailure::Policy
            | RefreshFailure::WrongOrganisation
            | RefreshFailure::OtherLineage
            | RefreshFailure::PolicyLineage
            | RefreshFailure::WrongFingerprint
            | RefreshFailure::RootVersion
            | RefreshFailure::OlderPolicy
            | RefreshFailure::SameVersion
            | RefreshFailure::LogMissing
            | RefreshFailure::LogOther
            | RefreshFailure::LogRollback
            | RefreshFailure::LogFork => FetchFailure::NotBelieved,
            RefreshFailure::RootExpired => FetchFailure::RootExpired,
            RefreshFailure::NotYet | RefreshFailure::StampNotYet | RefreshFailure::LogLate => FetchFailure::NotYet,
            RefreshFailure::Frozen => FetchFailure::NotFresh,
            RefreshFailure::Other => FetchFailure::Other,
        }
    }
}

/// How fetching goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fetched {
    /// The day on which a fetch last ended well, in the organisation's time zone; nothing where the management
    /// hands the policy itself over.
    pub last: Option<Date>,
    /// Why the last try ended badly, or why nobody knows whether what came is the newest.
    pub failed: Option<FetchFailure>,
}

impl Fetched {
    /// From what is remembered of refreshing. `succeeded_at`: seconds since 1970 (UTC), never told as later than
    /// `now`, which a clock that was set back lies behind; `problem`: why the last refresh failed; `fresh`: whether somebody
    /// says that this is the newest, or nobody was to say it.
    #[must_use]
    pub fn new(
        policy: &Policy<'_>,
        now: i64,
        succeeded_at: Option<i64>,
        problem: Option<RefreshFailure>,
        fresh: bool,
    ) -> Self {
        let day = |seconds: i64| {
            let moment = Timestamp::from_second(seconds.min(now)).unwrap_or_default();
            moment.to_zoned(policy.organisation.zone()).date()
        };
        let failed = problem.map(FetchFailure::of).or((!fresh).then_some(FetchFailure::NotFresh));
        Fetched { last: succeeded_at.map(day), failed }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn only_a_reason_that_is_not_known_is_told_as_another() {
        for why in RefreshFailure::ALL {
            assert_eq!(FetchFailure::of(*why) == FetchFailure::Other, *why == RefreshFailure::Other, "{why}");
        }
    }

    #[test]
    fn names_are_different_and_hold_no_more_than_letters() {
        let names: HashSet<&str> = FetchFailure::ALL.into_iter().map(FetchFailure::name).collect();
        assert_eq!(names.len(), FetchFailure::ALL.len());
        assert!(names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    }
}
