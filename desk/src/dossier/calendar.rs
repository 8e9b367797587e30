//! A calendar of days (iCalendar, RFC 5545): what lapses, and what was promised by when.

use jiff::ToSpan;
use jiff::civil::Date;
use ring::digest::{SHA256, digest};

/// The longest line, in bytes without its end (3.1).
const LINE: usize = 75;

/// A day in the calendar.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The day.
    pub day: Date,
    /// What happens.
    pub summary: String,
}

/// The calendar. `made`: the day on which it is made. The same entries have the same names, so that a calendar that
/// takes in a newer file replaces them.
#[must_use]
pub fn calendar(organisation: &str, entries: &[Entry], made: Date) -> String {
    let mut out = String::new();
    let mut put = |line: &str| fold(line, &mut out);
    put("BEGIN:VCALENDAR");
    put("VERSION:2.0");
    put("PRODID:-//Appwijzer//Dossier//NL");
    put("CALSCALE:GREGORIAN");
    for entry in entries {
        let name = digest(&SHA256, format!("{} {} {}", organisation, entry.day, entry.summary).as_bytes());
        let name: String = name.as_ref().iter().take(12).map(|b| format!("{b:02x}")).collect();
        let after = entry.day.checked_add(1.day()).unwrap_or(entry.day);
        put("BEGIN:VEVENT");
        put(&format!("UID:{name}@{organisation}.appwijzer.invalid"));
        put(&format!("DTSTAMP:{}T000000Z", compact(made)));
        put(&format!("DTSTART;VALUE=DATE:{}", compact(entry.day)));
        put(&format!("DTEND;VALUE=DATE:{}", compact(after)));
        put(&format!("SUMMARY:{}", escape(&entry.summary)));
        put("TRANSP:TRANSPARENT");
        put("BEGIN:VALARM");
        put("ACTION:DISPLAY");
        put(&format!("DESCRIPTION:{}", escape(&entry.summary)));
        put("TRIGGER:-P14D");
        put("END:VALARM");
        put("END:VEVENT");
    }
    put("END:VCALENDAR");
    out
}

fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// Text as 3.3.11 writes it.
fn escape(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}

/// A line, broken where it is too long: never within a character.
fn fold(line: &str, out: &mut String) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn long_lines_are_folded_and_marks_are_escaped() {
        let summary = format!("Laatste dag, {}; é\n", "ë".repeat(60));
        let entries = [Entry { day: date(2026, 12, 31), summary }];
        let text = calendar("dorp", &entries, date(2026, 11, 28));
        assert!(text.lines().all(|l| l.len() <= LINE), "{text}");
        assert!(text.ends_with("END:VCALENDAR\r\n") && text.contains("DTEND;VALUE=DATE:20270101"));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("SUMMARY:Laatste dag\\, ë") && unfolded.contains("\\; é "), "{unfolded}");
        assert_eq!(text, calendar("dorp", &entries, date(2026, 11, 28)), "the same names each time");
    }
}
