//! Dates that nobody may sign or publish: phones would wait or take them for the time, or their roots would end
//! before the policy does.

use appwijzer_core::policy::Policy;
use appwijzer_core::trust::{MAX_AHEAD_DAYS, Root};
use appwijzer_policy::source::MAX_YEARS;
use jiff::ToSpan;
use jiff::civil::Date;

/// What is wrong with the dates of a policy or of a root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongDate {
    /// It is issued on a day that is still to come.
    IssuedAhead {
        /// Its day of issue.
        issued: Date,
    },
    /// It lasts so long that its year is probably mistyped.
    OddYear {
        /// Its day of issue.
        issued: Date,
        /// Its last day.
        expires: Date,
    },
    /// It lasts longer than the root under which it is signed.
    OutlivesRoot {
        /// Its last day.
        expires: Date,
        /// The root's version.
        root: u64,
        /// The root's last day.
        root_expires: Date,
    },
}

impl WrongDate {
    /// What is wrong on this day with the dates of a root.
    #[must_use]
    pub fn of_root(root: &Root, today: Date) -> Option<Self> {
        let (issued, expires) = (root.issued, root.expires);
        if issued > today.saturating_add(MAX_AHEAD_DAYS.days()) {
            return Some(WrongDate::IssuedAhead { issued });
        }
        (expires > issued.saturating_add(MAX_YEARS.years())).then_some(WrongDate::OddYear { issued, expires })
    }

    /// The first thing that is wrong on this day, under this root if it is known.
    #[must_use]
    pub fn of(policy: &Policy<'_>, root: Option<&Root>, today: Date) -> Option<Self> {
        let (issued, expires) = (policy.issued, policy.expires);
        if issued > today.saturating_add(MAX_AHEAD_DAYS.days()) {
            return Some(WrongDate::IssuedAhead { issued });
        }
        if expires > issued.saturating_add(MAX_YEARS.years()) {
            return Some(WrongDate::OddYear { issued, expires });
        }
        let root = root.filter(|root| expires > root.expires)?;
        Some(WrongDate::OutlivesRoot { expires, root: root.version, root_expires: root.expires })
    }
}
