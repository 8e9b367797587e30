//! When to remind of an open case: a plan, made anew after every check.
//!
//! At the start, three days before the deadline, on its day, the day after, and then weekly; a
//! request is told once and repeated once. Within working hours on a device of the employer, never
//! at night on any, twelve at most, and none once the case is closed.

use std::collections::HashSet;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::obligation::{Device, Duty};
use crate::policy::Ownership;

use super::assessment::{Assessment, Status};
use super::case::{Case, RouteChoice};
use super::key::CaseKey;

/// The most reminders that are planned, over all cases.
pub const MAX_REMINDERS: usize = 12;
/// A request is repeated once, so many days after it was found.
const REPEAT_AFTER: i32 = 14;
/// Days before the end of an exemption on which it is told.
const BEFORE_EXEMPTION_ENDS: [i32; 2] = [14, 3];
/// Weeks after a deadline in which is still reminded.
const WEEKS_AFTER: i32 = 4;

/// A reminder that is due at a moment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reminder {
    /// When, in seconds since 1970 (UTC).
    pub at: i64,
    /// Of which case; of an exemption, the name that its case would have.
    pub key: CaseKey,
    /// What about.
    pub about: ReminderKind,
    /// For which day it was meant: it may be told later, and is the same reminder then.
    pub day: Date,
    /// The last day of the deadline or of the exemption, if there is one.
    pub until: Option<Date>,
}

/// What a reminder is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReminderKind {
    /// Something must be done: the first word of it.
    Action,
    /// It must still be done.
    ActionAgain,
    /// Something is asked.
    Asked,
    /// It was asked, and is asked once more.
    AskedAgain,
    /// An exemption ends.
    ExemptionEnds,
}

impl ReminderKind {
    /// Its name in ids.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            ReminderKind::Action => "action",
            ReminderKind::ActionAgain => "action-again",
            ReminderKind::Asked => "asked",
            ReminderKind::AskedAgain => "asked-again",
            ReminderKind::ExemptionEnds => "exemption-ends",
        }
    }
}

/// The hours in which is reminded, in the organisation's time zone.
#[derive(Clone, Copy, Debug)]
struct Hours {
    from: Time,
    until: Time,
    weekends: bool,
}

impl Hours {
    fn of(device: &Device) -> Self {
        match device.ownership {
            Some(Ownership::Work) => {
                Hours { from: Time::constant(9, 0, 0, 0), until: Time::constant(17, 0, 0, 0), weekends: false }
            }
            _ => Hours { from: Time::constant(9, 0, 0, 0), until: Time::constant(20, 0, 0, 0), weekends: true },
        }
    }

    fn is_open(self, day: Date) -> bool {
        self.weekends || !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// The first moment on or after `day` and not before `now` at which may be reminded.
    fn next(self, day: Date, now: i64, zone: &TimeZone) -> Option<i64> {
        let current = Timestamp::from_second(now).ok()?.to_zoned(zone.clone());
        let mut day = day.max(current.date());
        for _ in 0..8 {
            let begin = day.to_datetime(self.from).to_zoned(zone.clone()).ok()?.timestamp().as_second();
            let end = day.to_datetime(self.until).to_zoned(zone.clone()).ok()?.timestamp().as_second();
            if self.is_open(day) && now < end {
                return Some(begin.max(now));
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    /// The last open day on or before `day`: a reminder before a deadline must not come after it.
    fn on_or_before(self, day: Date) -> Date {
        let earlier = std::iter::successors(Some(day), |d| d.yesterday().ok()).take(3);
        earlier.into_iter().find(|d| self.is_open(*d)).unwrap_or(day)
    }
}

/// The reminders for what a check found. Pure.
///
/// `now` is in seconds since 1970 (UTC); `zone` is the organisation's.
#[must_use]
pub fn reminders(assessment: &Assessment, cases: &[Case], device: &Device, now: i64, zone: &TimeZone) -> Vec<Reminder> {
    let hours = Hours::of(device);
    // A case that was found while the clock was ahead counts as found today.
    let found_on = |case: &Case| found_on(case, zone).min(assessment.day);
    let mut all = Vec::new();
    // A grant ends once, however many apps it allows.
    let mut ends: HashSet<(&str, Date)> = HashSet::new();
    for finding in assessment.findings() {
        let Some(duty) = &finding.judgement.duty else { continue };
        let case = cases.iter().find(|c| c.key == finding.key && !c.is_closed());
        let days = match (finding.status, case) {
            (Some(Status::Action), Some(case)) => action_days(duty, found_on(case), hours, assessment.day),
            (Some(Status::Asked), Some(case)) => asked_days(duty, case, found_on(case), hours),
            (Some(Status::Exempt), _) => exempt_days(duty, hours),
            _ => continue,
        };
        let until = duty.exempt.as_ref().map(|e| e.until).or(duty.deadline);
        for (day, about) in days {
            if let (ReminderKind::ExemptionEnds, Some(exempt)) = (about, &duty.exempt)
                && !ends.insert((&exempt.grant, day))
            {
                continue;
            }
            // What lay before today was told then, except the first word: it waits for its hour, and is
            // planned until the notifier has told it once. It keeps its day, and with it its name.
            let first = matches!(about, ReminderKind::Action | ReminderKind::Asked);
            if day < assessment.day && !first {
                continue;
            }
            if let Some(at) = hours.next(day, now, zone) {
                all.push(Reminder { at, key: finding.key.clone(), about, day, until });
            }
        }
    }
    all.sort();
    all.dedup_by(|a, b| a.key == b.key && a.about == b.about && a.at == b.at);
    all.truncate(MAX_REMINDERS);
    all
}

fn found_on(case: &Case, zone: &TimeZone) -> Date {
    Timestamp::from_second(case.found_at).unwrap_or_default().to_zoned(zone.clone()).date()
}

fn plus(day: Date, days: i32) -> Option<Date> {
    day.checked_add(i64::from(days).days()).ok()
}

fn action_days(duty: &Duty, found: Date, hours: Hours, today: Date) -> Vec<(Date, ReminderKind)> {
    let again = ReminderKind::ActionAgain;
    let mut days = vec![(found, ReminderKind::Action)];
    // Without a deadline, weekly from the day it was found.
    let anchor = duty.deadline.unwrap_or(found);
    if let Some(deadline) = duty.deadline {
        let before = plus(deadline, -3).map(|d| hours.on_or_before(d)).filter(|d| *d > found);
        days.extend(before.map(|d| (d, again)));
        let on = hours.on_or_before(deadline);
        if on > found {
            days.push((on, again));
        }
        days.extend(plus(deadline, 1).filter(|d| *d > found).map(|d| (d, again)));
    }
    let weekly = (1..=WEEKS_AFTER).filter_map(|week| plus(anchor, 7 * week));
    days.extend(weekly.filter(|d| *d > found && *d >= today).map(|d| (d, again)));
    days
}

fn asked_days(duty: &Duty, case: &Case, found: Date, hours: Hours) -> Vec<(Date, ReminderKind)> {
    if !duty.obligation.is_urgent_request() {
        return vec![(found, ReminderKind::Asked)];
    }
    let soon = duty.deadline.and_then(|d| plus(d, -3)).map(|d| hours.on_or_before(d)).filter(|d| *d > found);
    let again = soon.or_else(|| plus(found, REPEAT_AFTER));
    let mut days = vec![(found, ReminderKind::Asked)];
    // Whoever wants to talk first is not reminded by a machine.
    if case.route != Some(RouteChoice::Talk) {
        days.extend(again.map(|d| (d, ReminderKind::AskedAgain)));
    }
    days
}

fn exempt_days(duty: &Duty, hours: Hours) -> Vec<(Date, ReminderKind)> {
    let Some(exempt) = &duty.exempt else { return Vec::new() };
    let before = BEFORE_EXEMPTION_ENDS.iter().filter_map(|n| plus(exempt.until, -n));
    before.map(|d| (hours.on_or_before(d), ReminderKind::ExemptionEnds)).collect()
}
