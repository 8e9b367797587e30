//! A clock that was set back does not reopen what has passed.
//!
//! Two things are believed: the day on which a signed policy was issued, and the latest time that
//! the clock itself showed, if it was reached step by step. A single leap forward (a wrong year, set
//! right again) is not believed until a later check confirms it, and then no further than the policy
//! reaches: every day that it names lies before its end, and a phone whose year was wrong for a week
//! is not stuck in that year.

use serde::{Deserialize, Serialize};

/// A leap of more than this needs a second look, in seconds: 40 days.
const LEAP: i64 = 40 * 86_400;
/// The beginning of the year 2200, in seconds since 1970.
const END: i64 = 7_258_118_400;
/// How much later the second look must be, in seconds: 20 hours.
const CONFIRM: i64 = 20 * 3_600;

/// The latest time that is believed, in seconds since 1970 (UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustedTime {
    /// Believed.
    pub latest: i64,
    /// Seen once, and too far ahead to be believed yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leapt_to: Option<i64>,
}

impl TrustedTime {
    /// Whether it lies within the years in which roots and grants can.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        (0..END).contains(&self.latest)
    }

    /// The time to go by when the clock shows `now`: never earlier than what is believed.
    #[must_use]
    pub fn effective(self, now: i64) -> i64 {
        now.max(self.latest)
    }

    /// What is believed after the clock showed `now`. A leap is believed until `reach` at most.
    #[must_use]
    pub fn after_seeing(self, now: i64, reach: i64) -> Self {
        if now <= self.latest {
            return TrustedTime { leapt_to: self.leapt_to.filter(|l| *l <= now), ..self };
        }
        let near = now.saturating_sub(self.latest) <= LEAP;
        let confirmed = self.leapt_to.is_some_and(|l| (CONFIRM..=LEAP).contains(&now.saturating_sub(l)));
        if near {
            return TrustedTime { latest: now, leapt_to: None };
        }
        if confirmed {
            return TrustedTime { latest: now.min(reach).max(self.latest), leapt_to: None };
        }
        // The first sight of a leap is kept; a leap further still begins anew.
        let leapt_to = match self.leapt_to {
            Some(l) if l <= now && now.saturating_sub(l) <= LEAP => Some(l),
            _ => Some(now),
        };
        TrustedTime { leapt_to, ..self }
    }

    /// What is believed after something signed says that this time has come.
    #[must_use]
    pub fn after_signed(self, signed: i64) -> Self {
        TrustedTime { latest: self.latest.max(signed), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;
    const NOW: i64 = 1_790_000_000;
    const REACH: i64 = NOW + 365 * DAY;

    fn begun() -> TrustedTime {
        TrustedTime::default().after_signed(NOW)
    }

    #[test]
    fn a_clock_set_back_ten_years_changes_nothing() {
        let time = begun();
        let back = NOW - 3653 * DAY;
        assert_eq!(time.effective(back), NOW);
        assert_eq!(time.after_seeing(back, REACH).latest, NOW);
    }

    #[test]
    fn a_clock_that_is_once_fifty_years_ahead_is_not_believed() {
        let time = begun();
        let ahead = NOW + 18_262 * DAY;
        let time = time.after_seeing(ahead, REACH);
        assert_eq!(time.latest, NOW);
        let time = time.after_seeing(NOW + DAY, REACH);
        assert_eq!(time, TrustedTime { latest: NOW + DAY, leapt_to: None });
    }

    #[test]
    fn a_phone_that_lay_in_a_drawer_is_believed_at_the_second_look() {
        let time = begun();
        let later = NOW + 90 * DAY;
        let time = time.after_seeing(later, REACH);
        assert_eq!(time.latest, NOW);
        assert_eq!(time.after_seeing(later + 60, REACH).latest, NOW, "a minute later proves nothing");
        assert_eq!(time.after_seeing(later + DAY, REACH).latest, later + DAY);
    }

    #[test]
    fn a_clock_that_is_fifty_years_ahead_for_a_month_is_believed_no_further_than_the_policy_reaches() {
        let ahead = NOW + 18_262 * DAY;
        let time = (0..30).fold(begun(), |time, day| time.after_seeing(ahead + day * DAY, REACH));
        assert_eq!(time.latest, REACH);
        assert_eq!(time.effective(NOW + 31 * DAY), REACH);
        // The first clock that was ever seen is believed no more than a later one.
        let never_signed = TrustedTime::default().after_seeing(ahead, REACH);
        assert_eq!(never_signed.latest, 0);
    }

    #[test]
    fn what_is_signed_is_believed_at_once() {
        let time = begun().after_signed(NOW + 400 * DAY);
        assert_eq!(time.effective(NOW), NOW + 400 * DAY);
    }

    #[test]
    fn the_ends_of_time_do_no_harm() {
        for now in [i64::MIN, -1, 0, 1, i64::MAX] {
            let time = begun().after_seeing(now, REACH);
            assert!(time.effective(now) >= NOW);
            assert!(time.after_seeing(i64::MIN, REACH).after_seeing(i64::MAX, REACH).latest >= NOW);
        }
    }
}
