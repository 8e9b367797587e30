//! When a device last reported, as far as the files tell. What it reported long before the others says what was there
//! then, and not what is there now.

use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};

/// A report that is older than the newest one by more than so many days no longer proves that an app is not there.
pub(super) const MOST_DAYS_BEHIND: i64 = 90;

/// What products write of a device that never reported, beside the years 1 and 1970.
const NEVER: [&str; 8] = ["never", "nooit", "nie", "jamais", "0", "-", "n/a", "none"];

/// How the names of months begin, in English, Dutch, German and French.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "fév"],
    &["mar", "maa", "mrt", "mär"],
    &["apr", "avr"],
    &["may", "mei", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aoû"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez", "déc"],
];

/// When a device last reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Reported {
    /// The files have no word for it.
    #[default]
    NotTold,
    /// They say something that is no day that can be read.
    NoDay,
    /// They say never, as a word or as the day on which a calendar begins.
    Never,
    /// On this day, or later.
    On(Date),
}

impl Reported {
    /// Of a cell or a key in which a product tells the moment. An empty one may mean never, and so may a key that a
    /// product leaves out: beside devices that tell a day, nobody knows how old such a report is.
    pub(super) fn of(text: &str) -> Self {
        match day(text) {
            Some(day) if (2001..=2200).contains(&day.year()) => Reported::On(day),
            Some(_) => Reported::Never,
            None if NEVER.iter().any(|word| text.trim().eq_ignore_ascii_case(word)) => Reported::Never,
            None => Reported::NoDay,
        }
    }

    /// The day, where one is told.
    pub(super) fn day(self) -> Option<Date> {
        match self {
            Reported::On(day) => Some(day),
            Reported::NotTold | Reported::NoDay | Reported::Never => None,
        }
    }

    /// The later of two.
    pub(super) fn later(self, other: Self) -> Self {
        match (self, other) {
            (Reported::On(one), Reported::On(other)) => Reported::On(one.max(other)),
            (on @ Reported::On(_), _) | (_, on @ Reported::On(_)) => on,
            (Reported::Never, _) | (_, Reported::Never) => Reported::Never,
            (Reported::NoDay, _) | (_, Reported::NoDay) => Reported::NoDay,
            (Reported::NotTold, Reported::NotTold) => Reported::NotTold,
        }
    }

    /// Whether it is too old beside the newest report. Beside devices that tell a day, one that tells none may be of any age.
    pub(super) fn is_behind(self, newest: Option<Date>) -> bool {
        match (self, newest) {
            (Reported::Never, _) => true,
            (Reported::NotTold, _) | (_, None) => false,
            (Reported::NoDay, Some(_)) => true,
            (Reported::On(day), Some(newest)) => {
                day.until(newest).is_ok_and(|span| i64::from(span.get_days()) > MOST_DAYS_BEHIND)
            }
        }
    }
}

/// The day of a moment as products and spreadsheets write it. Of two days that it can be, the earlier one: which of
/// `03/04/2026` is the month stands nowhere.
fn day(text: &str) -> Option<Date> {
    let text = text.trim().trim_matches(['"', '\'']);
    iso(text).or_else(|| in_figures(text)).or_else(|| in_words(text)).or_else(|| in_a_number(text))
}

/// `2026-03-02`, with or without a time behind it.
fn iso(text: &str) -> Option<Date> {
    let rest = text.get(10..).unwrap_or_default();
    let ends = !rest.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    text.get(..10)?.parse().ok().filter(|_| ends)
}

/// `2-3-2026`, `02.03.2026`, `3/2/2026 9:00 AM`, `2026/03/02`.
fn in_figures(text: &str) -> Option<Date> {
    let (text, _) = text.split_once([' ', 'T', ',']).unwrap_or((text, ""));
    let mark = text.chars().find(|c| matches!(c, '-' | '.' | '/'))?;
    let mut parts = text
        .trim_end_matches(mark)
        .split(mark)
        .map(|part| part.parse::<i16>().ok().filter(|_| part.len() <= 2 || part.len() == 4));
    let (first, second, third) = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    if first > 31 {
        return of(first, second, third);
    }
    let year = if third < 100 { 2000 + third } else { third };
    let day_first = of(year, second, first);
    // Only a stroke may have the month before it.
    if mark == '/' { day_first.into_iter().chain(of(year, first, second)).min() } else { day_first }
}

fn of(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `5 september 2019`, `Sep 5, 2019`, `Tue, 05 Nov 2019 09:00:00 GMT`.
fn in_words(text: &str) -> Option<Date> {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (mut month, mut day, mut year) = (None, None, None);
    let is_month = |word: &str| MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)));
    for word in words.take(6) {
        let number = word.parse::<i16>().ok();
        match number {
            Some(number @ 1..=31) if day.is_none() => day = Some(number),
            Some(number @ 1970..=2200) if year.is_none() => year = Some(number),
            Some(_) => {}
            None if month.is_none() => month = is_month(word),
            None => {}
        }
    }
    of(year?, i16::try_from(month? + 1).ok()?, day?)
}

/// A spreadsheet's number of days since 1899-12-30, or seconds or milliseconds since 1970.
fn in_a_number(text: &str) -> Option<Date> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let whole: i64 = whole.parse().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()))?;
    match whole {
        30_000..=110_000 => date(1899, 12, 30).checked_add(whole.days()).ok(),
        100_000_000..=9_999_999_999 => Some(utc(Timestamp::from_second(whole).ok()?)),
        100_000_000_000..=9_999_999_999_999 => Some(utc(Timestamp::from_millisecond(whole).ok()?)),
        _ => None,
    }
}

fn utc(moment: Timestamp) -> Date {
    moment.to_zoned(jiff::tz::TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_products_and_spreadsheets_write_it() {
        for text in [
            "2026-03-02T09:00:00Z",
            "2026-03-02",
            " 2026-03-02 09:00:00",
            "2026-03-02T09:00:00.000+00:00",
            "2-3-2026 09:00",
            "02.03.2026",
            "2/3/2026 9:00 AM",
            "2026/03/02",
            "2-3-26",
            "2 maart 2026",
            "Mar 2, 2026",
            "Mon, 02 Mar 2026 09:00:00 GMT",
            "2. März 2026",
            "46083",
            "46083,375",
            "1772442000",
            "1772442000000",
        ] {
            let read = day(text);
            // Of a stroke's two readings the earlier one.
            let earlier = date(2026, 2, 3);
            assert!(
                read == Some(date(2026, 3, 2)) || text.contains("2/3") && read == Some(earlier),
                "{text}: {read:?}"
            );
        }
        for text in ["", "Never", "nooit", "-", "0", "2026-03-021", "é026-03-02", "17.4", "99/99/2026"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_quarter_behind_is_too_old() {
        let behind = |day, newest| Reported::On(day).is_behind(Some(newest));
        assert!(!behind(date(2026, 1, 1), date(2026, 4, 1)));
        assert!(behind(date(2026, 1, 1), date(2026, 4, 2)));
        assert!(behind(date(2019, 1, 1), date(2026, 4, 2)));
        assert!(!behind(date(2026, 4, 2), date(2026, 1, 1)));
    }

    #[test]
    fn a_device_that_never_reported_or_tells_no_day_is_behind_those_that_did() {
        assert!(Reported::of("Never").is_behind(Some(date(2026, 4, 2))));
        assert!(Reported::of("").is_behind(Some(date(2026, 4, 2))));
        assert!(!Reported::of("").is_behind(None));
        assert!(!Reported::NotTold.is_behind(Some(date(2026, 4, 2))));
        for never in ["Never", "nooit", "0001-01-01T00:00:00Z", "1970-01-01"] {
            assert!(Reported::of(never).is_behind(None), "{never}");
        }
        assert!(!Reported::of("soon").is_behind(None));
        assert_eq!(Reported::NoDay.later(Reported::of("2026-03-02")), Reported::On(date(2026, 3, 2)));
    }
}
