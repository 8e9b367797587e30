//! Days and times as people write them.

use jiff::civil::{Date, DateTime};

use crate::policy::SourceDate;

use super::words::{Args, Words};

impl Words {
    /// "dinsdag 2 mei 2023", "Tuesday 2 May 2023".
    #[must_use]
    pub fn date(&self, day: Date) -> String {
        let weekday = self.say(&format!("weekday-{}", day.weekday().to_monday_one_offset()));
        self.tell("date-long", &Args::new().with("weekday", &weekday).with("date", &self.short_date(day)))
    }

    /// "2 mei 2023", "2 May 2023".
    #[must_use]
    pub fn short_date(&self, day: Date) -> String {
        let n = usize::from(day.day().unsigned_abs());
        self.tell("date-short", &self.month(day).number("day", n))
    }

    /// "28 maart 2023", or "maart 2023" of which only the month is known.
    #[must_use]
    pub fn source_date(&self, date: SourceDate) -> String {
        match date {
            SourceDate::Day(day) => self.short_date(day),
            SourceDate::Month(day) => self.tell("date-month", &self.month(day)),
        }
    }

    /// A year is no amount: it is never written with a mark between its digits.
    fn month(&self, day: Date) -> Args<'static> {
        let month = self.say(&format!("month-{}", day.month()));
        Args::new().with("month", &month).with("year", &day.year().to_string())
    }

    /// "22 november 2026, 9.10 uur", "22 November 2026, 9:10am".
    #[must_use]
    pub fn moment(&self, at: DateTime) -> String {
        self.tell("date-moment", &Args::new().with("date", &self.short_date(at.date())).with("time", &self.time(at)))
    }

    fn time(&self, at: DateTime) -> String {
        let hour = usize::from(at.hour().unsigned_abs());
        let args = Args::new()
            .number("hour", hour)
            .number("twelve", (hour + 11) % 12 + 1)
            .with("minute", &format!("{:02}", at.minute()))
            .with("half", if hour < 12 { "am" } else { "pm" });
        self.tell("date-time", &args)
    }

    /// "TikTok", "TikTok en CapCut", "TikTok, CapCut en Temu".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                self.tell("list-and", &Args::new().with("first", &first.join(", ")).with("last", last))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Language;
    use jiff::civil::date;

    #[test]
    fn a_day_is_written_with_weekday_and_year() {
        let day = date(2023, 5, 2);
        assert_eq!(Words::new(Language::Nl).date(day), "dinsdag 2 mei 2023");
        assert_eq!(Words::new(Language::En).date(day), "Tuesday 2 May 2023");
        assert_eq!(Words::new(Language::De).date(day), "Dienstag, 2. Mai 2023");
        assert_eq!(Words::new(Language::Fr).date(day), "mardi 2 mai 2023");
        assert_eq!(Words::new(Language::Fr).date(date(2023, 12, 1)), "vendredi 1er décembre 2023");
    }

    #[test]
    fn of_a_source_only_the_month_may_be_known() {
        let words = Words::new(Language::Nl);
        assert_eq!(words.source_date("2023-03".parse().unwrap()), "maart 2023");
        assert_eq!(words.source_date("2023-03-28".parse().unwrap()), "28 maart 2023");
    }

    #[test]
    fn a_moment_is_written_as_each_language_does() {
        let at = date(2026, 11, 22).at(9, 10, 0, 0);
        assert_eq!(Words::new(Language::Nl).moment(at), "22 november 2026, 9.10 uur");
        assert_eq!(Words::new(Language::En).moment(at), "22 November 2026, 9:10am");
        assert_eq!(Words::new(Language::De).moment(at), "22. November 2026, 9:10 Uhr");
        assert_eq!(Words::new(Language::Fr).moment(at), "22 novembre 2026, 9 h 10");
        assert_eq!(Words::new(Language::En).moment(date(2026, 11, 22).at(0, 5, 0, 0)), "22 November 2026, 12:05am");
    }

    #[test]
    fn a_list_ends_in_and() {
        let words = Words::new(Language::Nl);
        let apps = ["TikTok".to_owned(), "CapCut".to_owned(), "Temu".to_owned()];
        assert_eq!(words.list(&apps), "TikTok, CapCut en Temu");
        assert_eq!(words.list(&apps[..1]), "TikTok");
    }
}
