//! A clock that was set back does not reopen what has passed.
//!
//! Two things are believed: the day on which a signed policy was issued, and the latest time that
//! the clock itself showed, if it was reached step by step. A single leap forward (a wrong year, set
//! right again) is not believed until a later check confirms it.

use serde::{Deserialize, Serialize};

/// A leap of more than this needs a second look, in seconds: 40 days.
const LEAP: i64 = 40 * 86_400;
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
    /// The time to go by when the clock shows `now`: never earlier than what is believed.
    #[must_use]
    pub fn effective(self, now: i64) -> i64 {
        now.max(self.latest)
    }

    /// What is believed after the clock showed `now`.
    #[must_use]
    pub fn after_seeing(self, now: i64) -> Self {
        if now <= self.latest {
            return TrustedTime { leapt_to: self.leapt_to.filter(|l| *l <= now), ..self };
        }
        let near = now.saturating_sub(self.latest) <= LEAP || self.latest == 0;
        let confirmed =
            self.leapt_to.is_some_and(|l| now >= l.saturating_add(CONFIRM) && now.saturating_sub(l) <= LEAP);
        if near || confirmed {
            return TrustedTime { latest: now, leapt_to: None };
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

    #[test]
    fn a_clock_set_back_ten_years_changes_nothing() {
        let time = TrustedTime::default().after_seeing(NOW);
        let back = NOW - 3653 * DAY;
        assert_eq!(time.effective(back), NOW);
        assert_eq!(time.after_seeing(back).latest, NOW);
    }

    #[test]
    fn a_clock_that_is_once_fifty_years_ahead_is_not_believed() {
        let time = TrustedTime::default().after_seeing(NOW);
        let ahead = NOW + 18_262 * DAY;
        let time = time.after_seeing(ahead);
        assert_eq!(time.latest, NOW);
        let time = time.after_seeing(NOW + DAY);
        assert_eq!(time, TrustedTime { latest: NOW + DAY, leapt_to: None });
    }

    #[test]
    fn a_phone_that_lay_in_a_drawer_is_believed_at_the_second_look() {
        let time = TrustedTime::default().after_seeing(NOW);
        let later = NOW + 90 * DAY;
        let time = time.after_seeing(later);
        assert_eq!(time.latest, NOW);
        assert_eq!(time.after_seeing(later + 60).latest, NOW, "a minute later proves nothing");
        assert_eq!(time.after_seeing(later + DAY).latest, later + DAY);
    }

    #[test]
    fn what_is_signed_is_believed_at_once() {
        let time = TrustedTime::default().after_seeing(NOW).after_signed(NOW + 400 * DAY);
        assert_eq!(time.effective(NOW), NOW + 400 * DAY);
    }

    #[test]
    fn the_ends_of_time_do_no_harm() {
        for now in [i64::MIN, -1, 0, 1, i64::MAX] {
            let time = TrustedTime::default().after_seeing(NOW).after_seeing(now);
            assert!(time.effective(now) >= NOW);
            assert!(time.after_seeing(i64::MIN).after_seeing(i64::MAX).latest >= NOW);
        }
    }
}
