//! Days and periods as people write them, in Dutch and in English.

use appwijzer_core::policy::{Period, PeriodUnit};
use jiff::Zoned;
use jiff::civil::{Date, Weekday};

/// Months by their first letters, in both languages.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["maart", "march", "mrt"],
    &["april"],
    &["mei", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augustus", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

/// Numbers up to twelve, as they are written out.
const NUMBERS: [[&str; 2]; 12] = [
    ["een", "one"],
    ["twee", "two"],
    ["drie", "three"],
    ["vier", "four"],
    ["vijf", "five"],
    ["zes", "six"],
    ["zeven", "seven"],
    ["acht", "eight"],
    ["negen", "nine"],
    ["tien", "ten"],
    ["elf", "eleven"],
    ["twaalf", "twelve"],
];

/// Days of the week, from Monday, in both languages.
const WEEKDAYS: [[&str; 2]; 7] = [
    ["maandag", "monday"],
    ["dinsdag", "tuesday"],
    ["woensdag", "wednesday"],
    ["donderdag", "thursday"],
    ["vrijdag", "friday"],
    ["zaterdag", "saturday"],
    ["zondag", "sunday"],
];

/// A day, for an argument of the command line.
///
/// # Errors
/// How to write one, in both languages: what language is spoken is not known yet when arguments are read.
pub fn day(text: &str) -> Result<Date, String> {
    parse(text, Zoned::now().date()).ok_or_else(|| {
        format!(
            "'{text}' is not a day. Write 2027-01-15, 15-01-2027 or \"15 january 2027\" (schrijf een dag als 15-01-2027 of \"15 januari 2027\")"
        )
    })
}

/// 2027-01-15, 15-01-2027, 15/1/2027, 15.1.2027, "15 januari 2027", "vandaag", "morgen", "maandag"; the day comes before the month,
/// as in Europe. Nothing where it is no day, or might be two.
#[must_use]
pub fn parse(text: &str, today: Date) -> Option<Date> {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "vandaag" | "today" => return Some(today),
        "morgen" | "tomorrow" => return today.tomorrow().ok(),
        _ => {}
    }
    // "maandag" is the next one; on a Monday that is in a week.
    if let Some(at) = WEEKDAYS.iter().position(|names| names.contains(&text.as_str())) {
        let weekday = Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()?;
        return today.nth_weekday(1, weekday).ok();
    }
    let parts: Vec<&str> = text.split(|c: char| "-/. ,".contains(c)).filter(|part| !part.is_empty()).collect();
    // "vrijdag 15 januari 2027": the date says which day of the week it is.
    let parts = if parts.len() == 4 && is_weekday(parts.first()?) { parts.get(1..)? } else { &parts[..] };
    let [first, month, last] = parts else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let number = |text: &str, longest: usize| -> Option<i16> {
        let digits = text.len() <= longest && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse().ok()).flatten()
    };
    let month = number(month, 2).or_else(|| named(month))?;
    // Two digits of a year would be a guess.
    let year = (year.len() == 4).then(|| number(year, 4)).flatten()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(number(day, 2)?).ok()?).ok()
}

fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|names| names.contains(&word))
}

/// A month by its name, or its first three letters or more.
fn named(word: &str) -> Option<i16> {
    let is = |names: &[&str]| names.iter().any(|name| *name == word || (word.len() >= 3 && name.starts_with(word)));
    MONTHS.iter().position(|names| is(names)).and_then(|at| i16::try_from(at + 1).ok())
}

/// "6 weken", "zes weken", "30 dagen", "1 jaar", "6 weeks".
#[must_use]
pub fn period(text: &str) -> Option<Period> {
    let text = text.trim().to_lowercase();
    let (count, unit) = text.split_once(char::is_whitespace)?;
    let written = || NUMBERS.iter().position(|words| words.contains(&count)).and_then(|at| u16::try_from(at + 1).ok());
    let count = count.parse().ok().or_else(written).filter(|count| (1..=9999).contains(count))?;
    let unit = match unit.trim() {
        "dag" | "dagen" | "day" | "days" => PeriodUnit::Day,
        "week" | "weken" | "weeks" => PeriodUnit::Week,
        "maand" | "maanden" | "month" | "months" => PeriodUnit::Month,
        "jaar" | "jaren" | "year" | "years" => PeriodUnit::Year,
        _ => return None,
    };
    Some(Period { count, unit })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_as_people_write_them() {
        let today = date(2026, 11, 28);
        for text in [
            "2027-01-15",
            "15-01-2027",
            "15-1-2027",
            "15/01/2027",
            "15.1.2027",
            "15 januari 2027",
            "15 jan 2027",
            "15 January 2027",
            " vrijdag 15 januari 2027 ",
        ] {
            assert_eq!(parse(text, today), Some(date(2027, 1, 15)), "{text}");
        }
        assert_eq!(parse("24 mrt. 2027", today), Some(date(2027, 3, 24)));
        assert_eq!(parse("Vandaag", today), Some(today));
        assert_eq!(parse("morgen", today), Some(date(2026, 11, 29)));
        // 28 November 2026 is a Saturday.
        assert_eq!(parse("maandag", today), Some(date(2026, 11, 30)));
        assert_eq!(parse("Saturday", today), Some(date(2026, 12, 5)));
    }

    #[test]
    fn what_is_no_day_or_might_be_two_is_not_guessed() {
        let today = date(2026, 11, 28);
        for text in
            ["", "15-01-27", "30-02-2027", "15 januari", "2027", "01-15-2027", "15 j 2027", "-1-1-2027x", "later"]
        {
            assert_eq!(parse(text, today), None, "{text}");
        }
    }

    #[test]
    fn periods_are_read_in_both_languages() {
        for text in ["6 weken", "zes weken", "6 weeks", "Six Weeks"] {
            assert_eq!(period(text).unwrap().to_string(), "6 weeks", "{text}");
        }
        for text in ["0 weken", "weken", "6", "6 manen", ""] {
            assert_eq!(period(text), None, "{text}");
        }
    }
}
