//! The time to go by: what the clock shows, the floor under it, and the server's date.

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::journal::SetAside;
use crate::policy::PolicyFile;
use crate::trust::{MAX_AHEAD_DAYS, Today, TrustedRoot, TrustedTime, agree};

use super::keep::TIME;
use super::{Companion, CompanionError};

/// Before the end of the calendar, in seconds: two years for what is counted from a day on.
const CALENDAR_MARGIN: i64 = 2 * 366 * 86_400;

/// How far the copy in secure storage may lie behind, in seconds: it is not written at every look.
const STORED_BEHIND: i64 = 20 * 3_600;

/// The day of a moment, in UTC: by it roots are judged.
fn day_of(seconds: i64) -> Date {
    Timestamp::from_second(seconds).unwrap_or_default().to_zoned(TimeZone::UTC).date()
}

/// The beginning of a day in UTC.
fn begins(day: Date) -> i64 {
    day.to_zoned(TimeZone::UTC).map_or(0, |z| z.timestamp().as_second())
}

impl Companion {
    /// What the clock shows, within the years that a calendar has.
    pub(super) fn clock(&self) -> i64 {
        let (first, last) = (Timestamp::UNIX_EPOCH.as_second(), Timestamp::MAX.as_second());
        self.ports.clock.now().clamp(first, last - CALENDAR_MARGIN)
    }

    /// The day that the clock shows, in UTC.
    pub(super) fn clock_day(&self) -> Date {
        day_of(self.clock())
    }

    /// The time to go by: never earlier than what is believed.
    pub(super) fn now(&self) -> i64 {
        self.time.effective(self.clock())
    }

    /// The end of the last day that a policy can name: its first day as a stale one.
    pub(super) fn reach(&self, policy: &PolicyFile) -> i64 {
        let zone = policy.policy().organisation.zone();
        let after = policy.policy().expires.tomorrow().ok();
        after.and_then(|day| day.to_zoned(zone).ok()).map_or(0, |z| z.timestamp().as_second())
    }

    /// The day in the organisation's time zone.
    pub(super) fn day(&self, policy: &PolicyFile, now: i64) -> Date {
        let zone = policy.policy().organisation.zone();
        Timestamp::from_second(now).unwrap_or_default().to_zoned(zone).date()
    }

    /// The time at which a root was signed, by what it says: before it nothing can be. Where the server's date and
    /// the clock agree that this day is still to come, it is the root's year that is wrong, and it says nothing.
    fn signed_at(&self, root: &TrustedRoot, served: Option<i64>) -> i64 {
        let (signed, clock) = (begins(root.root.issued), self.clock());
        let is_ahead = |served: &i64| served.max(&clock) < &signed && agree(*served, clock);
        if served.as_ref().is_some_and(is_ahead) { 0 } else { signed }
    }

    /// Whether a root is dated further ahead than a policy may be, by the clock and by the server's date.
    pub(super) fn is_ahead(&self, root: &TrustedRoot, served: Option<i64>) -> bool {
        served.is_some_and(|served| root.root.issued > Today::from(day_of(served.max(self.clock()))).issued_until)
    }

    /// By which days something new is judged. `served`: the date that an authenticated server gave with it.
    ///
    /// A root by the server's date, or by the clock; never by the floor, which a clock may have raised. A
    /// policy waits only if nothing speaks for its day of issue; a clock that is known to be behind says
    /// nothing against it, and a server's date against which the clock speaks says nothing for it.
    pub(super) fn today(&self, time: TrustedTime, root: &TrustedRoot, served: Option<i64>) -> Today {
        let (signed, clock) = (self.signed_at(root, served), self.clock());
        let served = served.filter(|s| *s >= signed);
        let day = day_of(served.unwrap_or(clock));
        if served.is_none() && time.knows_behind(clock, signed) {
            return Today::without_issue(day);
        }
        let served = served.filter(|s| !time.is_contradicted(*s, clock, signed));
        let latest = day_of(clock.max(time.latest).max(served.unwrap_or_default()));
        Today { day, issued_until: latest.saturating_add(MAX_AHEAD_DAYS.days()) }
    }

    /// The time that is believed after this policy was accepted.
    pub(super) fn time_after(
        &self,
        time: TrustedTime,
        root: &TrustedRoot,
        policy: &PolicyFile,
        served: Option<i64>,
    ) -> TrustedTime {
        let (issued, signed, clock) = (policy.policy().issued_at(), self.signed_at(root, served), self.clock());
        match served.filter(|s| *s >= signed && !time.is_contradicted(*s, clock, signed)) {
            Some(served) => time.after_signed(issued, served),
            None if time.knows_behind(clock, signed) => time.after_signed_alone(issued, begins(root.root.expires)),
            None => time.after_signed(issued, clock),
        }
    }

    /// The time that is believed after an authenticated server gave its date, with this root and policy.
    pub(super) fn time_heard(
        &self,
        time: TrustedTime,
        root: &TrustedRoot,
        policy: &PolicyFile,
        served: i64,
    ) -> TrustedTime {
        let (signed, clock) = (self.signed_at(root, Some(served)), self.clock());
        if served < signed {
            return time;
        }
        if time.is_contradicted(served, clock, signed) {
            return TrustedTime { heard: None, ..time };
        }
        time.after_hearing(served, clock, policy.policy().issued_at(), self.reach(policy))
    }

    /// Believes what an authenticated server said of the time.
    pub(super) fn hear(&mut self, served: i64) -> Result<(), CompanionError> {
        let (Some(root), Some(policy)) = (&self.root, self.state.policy()) else { return Ok(()) };
        let time = self.time_heard(self.time, root, policy, served);
        self.believe(time)
    }

    /// Keeps the time that is believed, if it moved by an hour or more: not every look is a write.
    pub(super) fn believe(&mut self, time: TrustedTime) -> Result<(), CompanionError> {
        let waits = |t: TrustedTime| (t.leapt_to, t.heard, t.restarted_by);
        let moved = time.latest.abs_diff(self.time.latest) >= 3_600 || waits(time) != waits(self.time);
        if moved {
            self.journal.write(|w| w.set_setting(TIME, Some(&text_of(time))))?;
        }
        self.time = time;
        self.store_time();
        Ok(())
    }

    /// The floor in secure storage, under a name that belongs to the organisation's line of roots.
    pub(super) fn stored_time_of(&self, line: &str) -> Option<TrustedTime> {
        self.seen_of(TIME, line).as_deref().and_then(TrustedTime::from_bytes)
    }

    /// Puts the floor into secure storage after the journal has it, if the copy there lies a day behind or is
    /// too high.
    pub(super) fn store_time(&mut self) {
        if self.set_aside == Some(SetAside::NotRemembering) {
            return;
        }
        let line = self.time_line().to_owned();
        let is_near = |kept: TrustedTime| {
            kept.restarted_by == self.time.restarted_by
                && (0..STORED_BEHIND).contains(&self.time.latest.saturating_sub(kept.latest))
        };
        if line.is_empty() || self.time.latest == 0 || self.stored_time.is_some_and(is_near) {
            return;
        }
        let name = format!("{TIME}.{line}");
        if self.stored_time.is_none() {
            // What cannot be read now is not written over: it may be later.
            let Ok(kept) = self.secret(&name) else { return };
            if let Some(kept) = kept.as_deref().and_then(TrustedTime::from_bytes) {
                self.time = self.time.joined(kept);
            }
        }
        match self.ports.storage.set(&name, &self.time.to_bytes()) {
            Ok(()) => self.stored_time = Some(self.time),
            Err(e) => log::warn!("secure storage did not keep the time: {e}"),
        }
    }

    /// Whose time it is: the line's, or in marks of an earlier version of the app the organisation's.
    pub(super) fn time_line(&self) -> &str {
        self.marks.line().unwrap_or(&self.marks.organisation)
    }
}

/// As it is kept in the journal.
pub(super) fn text_of(time: TrustedTime) -> String {
    String::from_utf8(time.to_bytes()).unwrap_or_default()
}
