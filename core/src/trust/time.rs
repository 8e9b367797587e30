//! The floor under the time: a clock that was set back does not reopen what has passed.
//!
//! The floor serves deadlines and exemptions. It never decides whether anything new is accepted: a phone whose
//! clock was wrong, and is right again, accepts what any other phone accepts.
//!
//! Three things raise it, none beyond the day after the policy's last one: the clock itself, if it was reached
//! step by step; the day on which a signed policy was issued, if clock or server have come to that day; and the
//! date of an authenticated server, if it agrees with the clock or the clock is known to be behind. A single leap
//! forward (a wrong year, set right again) is not believed until a later look confirms it.
//!
//! Two things bring it down, since a wrong year may have raised it: the server's date together with the clock,
//! and the next root, if its keys' holders say so (`time_restart`).

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::root::TrustedRoot;

/// How many days after the phone's time a policy may be issued. One that is issued later waits.
pub const MAX_AHEAD_DAYS: i64 = 3;

const DAY: i64 = 86_400;
/// A leap of more than this needs a second look, in seconds: 40 days.
const LEAP: i64 = 40 * DAY;
/// The beginning of the year 2200, in seconds since 1970.
const END: i64 = 7_258_118_400;
/// How much later the second look must be, in seconds: 20 hours.
const CONFIRM: i64 = 20 * 3_600;
/// An answer from a cache carries the date at which it was put there, in seconds: within a day nothing is
/// brought down.
const SLACK: i64 = DAY;

/// The latest time that is believed, in seconds since 1970 (UTC). Fields that a later version adds are ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TrustedTime {
    /// Believed.
    pub latest: i64,
    /// Seen once on the clock, and too far ahead to be believed yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leapt_to: Option<i64>,
    /// Heard once of a server, and too far ahead to be believed yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<i64>,
    /// Version of the root that brought it down last; 0: none did.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub restarted_by: u64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference over")]
fn is_zero(n: &u64) -> bool {
    *n == 0
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

    /// Whether the clock is known to be behind: it shows a day before one that is believed, or before
    /// `signed`, which somebody signed.
    #[must_use]
    pub fn knows_behind(self, now: i64, signed: i64) -> bool {
        now.saturating_add(SLACK) < self.latest.max(signed)
    }

    /// Whether a server's date lies more than a day ahead of a clock of which nothing says that it is behind. One
    /// of the two is wrong; then deadlines stay with the clock. `signed`: a time that somebody signed. Such a date
    /// is not handed to [`TrustedTime::after_hearing`].
    #[must_use]
    pub fn is_contradicted(self, served: i64, clock: i64, signed: i64) -> bool {
        served > clock.saturating_add(SLACK) && !self.knows_behind(clock, signed)
    }

    /// What is believed after the clock showed `now`. It is believed until `reach` at most.
    #[must_use]
    pub fn after_seeing(self, now: i64, reach: i64) -> Self {
        if now <= self.latest {
            return TrustedTime { leapt_to: self.leapt_to.filter(|l| *l <= now), ..self };
        }
        let (latest, leapt_to) = step(self.latest, self.latest, self.leapt_to, now, reach);
        TrustedTime { latest, leapt_to, ..self }
    }

    /// What is believed after a policy that was issued at `signed` was accepted. `witness`: the latest time
    /// that clock or server speak for; a date beyond it is no time that has come.
    #[must_use]
    pub fn after_signed(self, signed: i64, witness: i64) -> Self {
        TrustedTime { latest: self.latest.max(signed.min(witness)), ..self }
    }

    /// As [`TrustedTime::after_signed`] where the clock is known to be behind and no server was heard: the
    /// date is believed as a look at the clock would be; by a phone that knows nothing yet, until `end`, the
    /// root's last day.
    #[must_use]
    pub fn after_signed_alone(self, signed: i64, end: i64) -> Self {
        let limit = if self.latest == 0 { end } else { self.latest.saturating_add(LEAP) };
        TrustedTime { latest: if signed <= limit { self.latest.max(signed) } else { self.latest }, ..self }
    }

    /// What is believed after an authenticated server gave its date. `clock`: what the clock shows; `least`:
    /// the day on which the policy in force was issued, below which nothing brings it; `reach` as above.
    ///
    /// Not for a date against which the clock speaks: see [`TrustedTime::is_contradicted`].
    #[must_use]
    pub fn after_hearing(self, served: i64, clock: i64, least: i64, reach: i64) -> Self {
        if !(0..END).contains(&served) {
            return self;
        }
        let least = least.min(reach);
        // Two say that it is too high: neither alone brings it down.
        let at_least = served.max(least);
        if self.latest > at_least.saturating_add(SLACK) && self.latest > clock {
            return TrustedTime { latest: at_least.max(clock), leapt_to: None, heard: None, ..self };
        }
        if served <= self.latest {
            return TrustedTime { heard: None, ..self };
        }
        if agree(clock, served) {
            // It confirms the clock, and leads no further: a few hours may be the next day.
            let latest = served.min(clock).min(reach).max(self.latest);
            return TrustedTime { latest, leapt_to: None, heard: None, ..self };
        }
        let (latest, heard) = step(self.latest, self.latest.max(least), self.heard, served, reach);
        TrustedTime { latest, heard, ..self }
    }

    /// What is believed after root `version` said that time starts again at `day`.
    #[must_use]
    pub fn restarted(self, day: i64, version: u64) -> Self {
        TrustedTime { latest: self.latest.min(day.max(0)), leapt_to: None, heard: None, restarted_by: version }
    }

    /// What is believed after a root was accepted, `seen` being the newest version that was seen before: a
    /// root starts time again once, also for a phone that comes to a later one without it.
    #[must_use]
    pub fn under(self, root: &TrustedRoot, seen: u64) -> Self {
        match root.root.last_time_restart() {
            Some((day, version)) if version > self.restarted_by.max(seen) => {
                let begins = day.to_zoned(TimeZone::UTC).map_or(0, |z| z.timestamp().as_second());
                self.restarted(begins, version)
            }
            Some(_) | None => self,
        }
    }

    /// Of what is remembered in two places, what must hold.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        let key = |t: &Self| (t.restarted_by, t.latest);
        if key(&other) > key(&self) { other } else { self }
    }

    /// The bytes for secure storage.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// A time from secure storage or from the journal; nothing if it makes no sense.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok().filter(Self::is_sound)
    }
}

/// Whether two that show the time show nearly the same: within a day.
pub(crate) fn agree(one: i64, other: i64) -> bool {
    one.abs_diff(other) <= SLACK.unsigned_abs()
}

/// One look at something that shows the time: what is believed then, and what waits for a second look.
/// `from`: the time from which a step is measured.
fn step(latest: i64, from: i64, waits: Option<i64>, now: i64, reach: i64) -> (i64, Option<i64>) {
    let believed = now.min(reach).max(latest);
    let near = now.saturating_sub(from) <= LEAP;
    let confirmed = waits.is_some_and(|l| (CONFIRM..=LEAP).contains(&now.saturating_sub(l)));
    if near || confirmed || believed == latest {
        return (believed, None);
    }
    // The first sight of a leap is kept; a leap further still begins anew.
    match waits {
        Some(l) if l <= now && now.saturating_sub(l) <= LEAP => (latest, Some(l)),
        _ => (latest, Some(now)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;
    const NOW: i64 = 1_790_000_000;
    const REACH: i64 = NOW + 365 * DAY;

    fn begun() -> TrustedTime {
        TrustedTime::default().after_signed(NOW, NOW)
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
        assert_eq!(time, TrustedTime { latest: NOW + DAY, ..TrustedTime::default() });
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
    fn what_is_signed_is_believed_as_far_as_clock_or_server_have_come() {
        assert_eq!(begun().after_signed(NOW + 5 * DAY, NOW + 9 * DAY).latest, NOW + 5 * DAY);
        assert_eq!(begun().after_signed(NOW + 400 * DAY, NOW + DAY).latest, NOW + DAY, "a wrong year is no time");
        assert_eq!(begun().after_signed_alone(NOW + 38 * DAY, 0).latest, NOW + 38 * DAY);
        assert_eq!(begun().after_signed_alone(NOW + 400 * DAY, REACH).latest, NOW);
        let nothing = TrustedTime::default();
        assert_eq!(nothing.after_signed_alone(NOW, REACH).latest, NOW);
        assert_eq!(nothing.after_signed_alone(REACH + DAY, REACH).latest, 0);
    }

    #[test]
    fn a_server_brings_down_what_a_wrong_clock_raised_and_only_together_with_the_clock() {
        let high = TrustedTime { latest: NOW + 200 * DAY, ..begun() };
        let heard = |clock| high.after_hearing(NOW, clock, NOW - 30 * DAY, REACH).latest;
        assert_eq!(heard(NOW), NOW);
        assert_eq!(heard(NOW - 300 * DAY), NOW, "whatever else the clock shows");
        assert_eq!(heard(NOW + 250 * DAY), NOW + 200 * DAY, "the clock speaks against the server");
        let least = high.after_hearing(NOW - 90 * DAY, NOW - 90 * DAY, NOW - 30 * DAY, REACH).latest;
        assert_eq!(least, NOW - 30 * DAY, "not below the day on which the policy was issued");
        let cached = begun().after_hearing(NOW - 20 * 3_600, NOW - 3 * DAY, 0, REACH).latest;
        assert_eq!(cached, NOW, "an answer from a cache is some hours old");
    }

    #[test]
    fn a_server_raises_it_where_the_clock_was_set_back() {
        let back = NOW - 900 * DAY;
        assert_eq!(begun().after_hearing(NOW + 20 * DAY, back, 0, REACH).latest, NOW + 20 * DAY);
        // Far ahead: at the second answer, a day later, and no further than the policy reaches.
        let once = begun().after_hearing(NOW + 90 * DAY, back, 0, REACH);
        assert_eq!(once.latest, NOW);
        assert_eq!(once.after_hearing(NOW + 91 * DAY, back, 0, REACH).latest, NOW + 91 * DAY);
        let wrong = (0..9).fold(begun(), |t, day| t.after_hearing(NOW + (20_000 + day) * DAY, back, 0, REACH));
        assert_eq!(wrong.latest, REACH);
        assert_eq!(wrong.after_hearing(NOW + DAY, back, 0, REACH).latest, NOW + DAY, "and it comes back from there");
    }

    #[test]
    fn many_small_steps_reach_no_further_than_the_policy() {
        let time = (1..40).fold(begun(), |t, n| t.after_seeing(NOW + n * 39 * DAY, REACH));
        assert_eq!(time.latest, REACH);
    }

    #[test]
    fn a_root_starts_time_again_and_the_newest_such_root_counts() {
        let high = TrustedTime { latest: NOW + 200 * DAY, ..begun() };
        let low = high.restarted(NOW, 4);
        assert_eq!((low.latest, low.restarted_by), (NOW, 4));
        assert_eq!(begun().restarted(NOW + DAY, 4).latest, NOW, "it never raises");
        assert_eq!(high.joined(low), low, "the copy that has not heard of it yet is higher");
        assert_eq!(low.joined(high), low);
        let later = low.after_seeing(NOW + DAY, REACH);
        assert_eq!(low.joined(later), later);
    }

    #[test]
    fn what_a_later_version_adds_is_ignored() {
        let read = TrustedTime::from_bytes(br#"{"latest":5,"uptime":7}"#);
        assert_eq!(read, Some(TrustedTime { latest: 5, ..TrustedTime::default() }));
        assert_eq!(TrustedTime::from_bytes(b"{\"latest\":-1}"), None);
        assert_eq!(TrustedTime::from_bytes(&begun().to_bytes()), Some(begun()));
    }

    #[test]
    fn the_ends_of_time_do_no_harm() {
        for now in [i64::MIN, -1, 0, 1, i64::MAX] {
            let time = begun().after_seeing(now, REACH);
            assert!(time.effective(now) >= NOW);
            assert!(time.after_seeing(i64::MIN, REACH).after_seeing(i64::MAX, REACH).latest >= NOW);
            for served in [i64::MIN, 0, NOW, i64::MAX] {
                let heard = time.after_hearing(served, now, NOW, REACH);
                assert!(heard.is_sound() && heard.latest <= REACH.max(NOW), "{now} {served}: {heard:?}");
            }
        }
    }
}
