//! When a device last reported, as far as the files tell. What it reported long before the others says what was there
//! then, and not what is there now.

use jiff::civil::Date;

/// A report that is older than the newest one by more than so many days no longer proves that an app is not there.
pub(super) const MOST_DAYS_BEHIND: i64 = 90;

/// The day of a moment as products write it: a date, or a date and a time, in the order of ISO 8601. Anything else is
/// no day: which of `03/04/2026` is the month stands nowhere.
pub(super) fn day(text: &str) -> Option<Date> {
    let text = text.trim();
    let day: Date = text.get(..10)?.parse().ok()?;
    let rest = text.get(10..).unwrap_or_default();
    // Products write the year 1 for "never".
    (day.year() > 2000 && !rest.starts_with(|c: char| c.is_ascii_digit() || c == '-')).then_some(day)
}

/// Whether a report of `day` is too old beside the newest.
pub(super) fn is_behind(day: Date, newest: Date) -> bool {
    day.until(newest).is_ok_and(|span| i64::from(span.get_days()) > MOST_DAYS_BEHIND)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_is_read_in_one_order_only() {
        for text in ["2026-03-02T09:00:00Z", "2026-03-02", " 2026-03-02 09:00:00", "2026-03-02T09:00:00.000+00:00"] {
            assert_eq!(day(text), Some(date(2026, 3, 2)), "{text}");
        }
        for text in ["", "03/04/2026", "2-3-2026", "0001-01-01T00:00:00Z", "2026-03-021", "1772442000", "é026-03-02"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn a_quarter_behind_is_too_old() {
        assert!(!is_behind(date(2026, 1, 1), date(2026, 4, 1)));
        assert!(is_behind(date(2026, 1, 1), date(2026, 4, 2)));
        assert!(is_behind(date(2019, 1, 1), date(2026, 4, 2)));
        assert!(!is_behind(date(2026, 4, 2), date(2026, 1, 1)));
    }
}
