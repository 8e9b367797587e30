//! Days, as a date or as a period from another day.

use std::str::FromStr;

use appwijzer_core::policy::Period;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::day;

/// A day, or a period after another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    Day(Date),
    After(Period),
}

impl FromStr for When {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let period = || day::period(text).map(When::After);
        day::parse(text, today()).map(When::Day).or_else(period).ok_or_else(|| {
            "write a day such as 2027-12-31 or 31-12-2027, or a period such as \"2 years\" or \"6 weken\"".to_owned()
        })
    }
}

impl When {
    /// The day, seen from another.
    pub(super) fn seen_from(self, day: Date) -> Date {
        match self {
            When::Day(date) => date,
            When::After(period) => period.after(day).unwrap_or(Date::MAX),
        }
    }
}

/// Today in UTC: the day by which companions judge roots.
pub(super) fn today() -> Date {
    jiff::Timestamp::now().to_zoned(TimeZone::UTC).date()
}
