//! Periods as people write them: "6 weeks", "30 days".

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The unit of a [`Period`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum PeriodUnit {
    /// Calendar days.
    Day,
    /// Seven days.
    Week,
    /// Calendar months; the last day of a shorter month where the day does not exist.
    Month,
    /// Calendar years.
    Year,
}

/// A whole number of days, weeks, months or years: 1 to 9999 of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Period {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: PeriodUnit,
}

impl Period {
    /// The day that lies one period after `day`. Six weeks after 28 March is 9 May.
    ///
    /// Returns nothing when that day lies outside the calendar.
    #[must_use]
    pub fn after(self, day: Date) -> Option<Date> {
        day.checked_add(self.span()).ok()
    }

    fn span(self) -> Span {
        let n = i64::from(self.count);
        match self.unit {
            PeriodUnit::Day => n.days(),
            PeriodUnit::Week => n.weeks(),
            PeriodUnit::Month => n.months(),
            PeriodUnit::Year => n.years(),
        }
    }
}

impl FromStr for Period {
    type Err = String;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("'{s}' is not a period; write for example \"6 weeks\", \"30 days\" or \"1 year\"");
        let (count, unit) = s.trim().split_once(' ').ok_or_else(wrong)?;
        let count: u16 = count.parse().ok().filter(|n| (1..=9999).contains(n)).ok_or_else(wrong)?;
        let unit = match unit.trim() {
            "day" | "days" => PeriodUnit::Day,
            "week" | "weeks" => PeriodUnit::Week,
            "month" | "months" => PeriodUnit::Month,
            "year" | "years" => PeriodUnit::Year,
            _ => return Err(wrong()),
        };
        Ok(Period { count, unit })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            PeriodUnit::Day => "day",
            PeriodUnit::Week => "week",
            PeriodUnit::Month => "month",
            PeriodUnit::Year => "year",
        };
        let s = if self.count == 1 { "" } else { "s" };
        write!(f, "{} {unit}{s}", self.count)
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::text::from_text(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn six_weeks_after_amsterdams_announcement_is_the_ninth_of_may() {
        let period: Period = "6 weeks".parse().unwrap();
        assert_eq!(period.after(date(2023, 3, 28)), Some(date(2023, 5, 9)));
    }

    #[test]
    fn a_month_ends_on_the_last_day_of_a_shorter_month() {
        let period: Period = "1 month".parse().unwrap();
        assert_eq!(period.after(date(2024, 1, 31)), Some(date(2024, 2, 29)));
    }

    #[test]
    fn what_is_not_a_period_is_refused() {
        for text in ["", "6", "weeks", "0 days", "-1 days", "1.5 weeks", "6 moons", "10000 days", "6  weeks x"] {
            assert!(text.parse::<Period>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_period_prints_as_it_is_written() {
        for text in ["1 day", "30 days", "6 weeks", "6 months", "1 year"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }
}
