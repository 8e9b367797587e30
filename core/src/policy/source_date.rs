//! When a source was published, as precisely as is known.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day, or only its month: many pages do not tell more. Written `2023-03-28` or `2023-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceDate {
    /// The day.
    Day(Date),
    /// The month, as its first day.
    Month(Date),
}

impl SourceDate {
    /// The first day that it can mean.
    #[must_use]
    pub fn first_day(self) -> Date {
        match self {
            SourceDate::Day(day) | SourceDate::Month(day) => day,
        }
    }
}

impl From<Date> for SourceDate {
    fn from(day: Date) -> Self {
        SourceDate::Day(day)
    }
}

impl fmt::Display for SourceDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SourceDate::Day(day) => write!(f, "{day}"),
            SourceDate::Month(day) => write!(f, "{:04}-{:02}", day.year(), day.month()),
        }
    }
}

impl FromStr for SourceDate {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("'{text}' is neither a day such as 2023-03-28 nor a month such as 2023-03");
        match text.len() {
            7 => format!("{text}-01").parse().map(SourceDate::Month).map_err(|_| wrong()),
            10 => text.parse().map(SourceDate::Day).map_err(|_| wrong()),
            _ => Err(wrong()),
        }
    }
}

impl Serialize for SourceDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SourceDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        super::text::from_text(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::SourceDate;

    #[test]
    fn a_day_and_a_month_print_as_they_are_written() {
        for text in ["2023-03-28", "2023-03"] {
            assert_eq!(text.parse::<SourceDate>().unwrap().to_string(), text);
        }
        for text in ["", "2023", "2023-3", "2023-13", "2023-02-30", "23-03-28", "+023-03", "maart"] {
            assert!(text.parse::<SourceDate>().is_err(), "{text}");
        }
    }
}
