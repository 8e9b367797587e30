//! Reminders as a calendar file: a page cannot notify, and the employee's own calendar can.
//!
//! RFC 5545. The titles are those that a locked screen may show: no app's name stands in them.

use appwijzer_core::contract::Notification;
use jiff::Timestamp;

/// The longest line, in bytes, before it is folded (RFC 5545, 3.1).
const LINE: usize = 75;

/// The planned notifications as a calendar. `now`: seconds since 1970 (UTC).
#[must_use]
pub fn calendar(planned: &[Notification], now: i64) -> String {
    let mut file = String::new();
    let mut put = |line: &str| fold(line, &mut file);
    put("BEGIN:VCALENDAR");
    put("VERSION:2.0");
    put("PRODID:-//Appwijzer//page//EN");
    for one in planned {
        put("BEGIN:VEVENT");
        put(&format!("UID:{}@appwijzer.invalid", text(&one.id.replace(char::is_whitespace, "-"))));
        put(&format!("DTSTAMP:{}", moment(now)));
        put(&format!("DTSTART:{}", moment(one.at)));
        put("DURATION:PT15M");
        put("TRANSP:TRANSPARENT");
        put("CLASS:PRIVATE");
        put(&format!("SUMMARY:{}", text(&one.public_title)));
        put(&format!("DESCRIPTION:{}", text(&one.text)));
        put("BEGIN:VALARM");
        put("ACTION:DISPLAY");
        put("TRIGGER:PT0S");
        put(&format!("DESCRIPTION:{}", text(&one.public_title)));
        put("END:VALARM");
        put("END:VEVENT");
    }
    put("END:VCALENDAR");
    file
}

fn moment(seconds: i64) -> String {
    // As RFC 3339 without its signs: a formatter of its own would be twenty kilobytes of the page.
    let text = Timestamp::from_second(seconds).unwrap_or_default().to_string();
    text.chars().filter(|c| !matches!(c, '-' | ':')).collect()
}

/// A value of type TEXT (3.3.11). What controls would end the line.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line with its end, folded between characters.
fn fold(line: &str, file: &mut String) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(c);
        length += c.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use appwijzer_core::contract::{Channel, ScreenId};

    use super::*;

    fn one(text: &str) -> Notification {
        Notification {
            id: "tiktok@whole-device/asked/2026-12-01".to_owned(),
            at: 1_796_112_000,
            channel: Channel::Tasks,
            title: "Een verzoek".to_owned(),
            text: text.to_owned(),
            public_title: "Er staat een bericht voor je klaar".to_owned(),
            screen: ScreenId::Home,
        }
    }

    #[test]
    fn the_calendar_reads_as_rfc_5545_says() {
        let file = calendar(&[one("Jij kiest, of niet; \\ nu")], 1_790_000_000);
        assert!(file.contains("DTSTART:20261201T080000Z\r\n"), "{file}");
        assert!(file.contains("DESCRIPTION:Jij kiest\\, of niet\\; \\\\ nu\r\n"), "{file}");
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n") && file.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn a_text_begins_no_line_of_its_own_and_long_ones_are_folded() {
        let file = calendar(&[one(&format!("a\r\nEND:VEVENT\r\n{}", "é".repeat(200)))], 0);
        assert_eq!(file.matches("END:VEVENT\r\n").count(), 1, "{file}");
        assert!(file.lines().all(|line| line.len() <= LINE), "{file}");
    }
}
