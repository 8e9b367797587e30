//! Lines that people and programs make of a list: quoted in a mail, in a table, with names behind the identifiers.
//!
//! What is certainly an app is read. Every other word that is shaped like an identifier is handed on as unread:
//! it may be the one that is looked for.

use appwijzer_core::inventory::identifier_words;

use super::android::SYSTEM_PACKAGE;
use super::entry::is_bare;

/// What a line says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Loose<'a> {
    /// Identifiers of apps, in their order.
    pub(super) apps: Vec<&'a str>,
    /// Words shaped like an identifier that are not certainly apps.
    pub(super) words: Vec<&'a str>,
}

/// Marks that stand before an identifier without changing what it is: of a quotation, a list, a table.
const BEFORE: [char; 16] = ['>', '|', '-', '*', '•', '+', '`', '"', '\'', '(', '[', ']', '“', '‘', '·', '‣'];

/// Looks at a line that is no plain line of `pm`.
pub(super) fn look(line: &str) -> Loose<'_> {
    let line = line.trim();
    if is_comment(line) {
        return words(line);
    }
    let start = without_marks(line);
    let apps = of_columns(start).or_else(|| first(start).map(|id| vec![id])).unwrap_or_default();
    let words = identifier_words(line.as_bytes()).filter(|word| !apps.contains(word)).collect();
    Loose { apps, words }
}

/// A line of which nothing is certain.
pub(super) fn words(line: &str) -> Loose<'_> {
    Loose { apps: Vec::new(), words: identifier_words(line.as_bytes()).collect() }
}

/// A line that its author took out.
fn is_comment(line: &str) -> bool {
    ["#", "//", "<!--", "--", "REM "].iter().any(|mark| line.starts_with(mark))
}

/// What is left behind quotation marks, bullets, numbers, borders of a table and tags.
fn without_marks(mut text: &str) -> &str {
    loop {
        let before = text;
        text = text.trim_start_matches(|c: char| c.is_whitespace() || BEFORE.contains(&c));
        if let Some(rest) = text.strip_prefix('<').and_then(|tag| tag.split_once('>')) {
            text = rest.1;
        }
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if digits > 0 && text[digits..].starts_with(['.', ')', ':']) && text[digits + 1..].starts_with([' ', '\t']) {
            text = &text[digits + 1..];
        }
        if text.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("package:")) {
            text = &text[8..];
        }
        if text == before {
            return text;
        }
    }
}

/// Identifiers and nothing else: `com.a.b com.c.d`, `com.a.b,com.c.d`.
fn of_columns(text: &str) -> Option<Vec<&str>> {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | '"' | '\'' | '`');
    let words = text.split(is_mark).map(|word| word.strip_prefix("package:").unwrap_or(word));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    (words.len() > 1 && words.iter().all(|word| is_app(word))).then_some(words)
}

/// The identifier at the beginning, if what comes behind it is a column of its own, a mark or a label.
fn first(text: &str) -> Option<&str> {
    let end =
        text.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '_' | '-' | '+')).unwrap_or(text.len());
    let (id, rest) = (&text[..end], &text[end..]);
    let marks = [
        ",", ";", "\t", "|", "\"", "'", "`", ")", "]", "<", ":", "  ", " - ", " – ", " — ", " (", " #", " |", " :",
        " ,", " =",
    ];
    let ends = rest.trim().is_empty() || marks.iter().any(|mark| rest.starts_with(mark));
    (ends && is_app(id)).then_some(id)
}

fn is_app(word: &str) -> bool {
    (is_bare(word) || word == SYSTEM_PACKAGE) && appwijzer_core::policy::is_identifier(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_app_is_read_whatever_a_mail_a_table_or_a_list_puts_around_it() {
        for line in [
            "> package:com.example.app",
            ">> com.example.app",
            "- com.example.app",
            "* `com.example.app`",
            "1. com.example.app",
            "12) com.example.app",
            "| com.example.app | Example |",
            "\"com.example.app\",",
            "com.example.app, Example",
            "com.example.app: Example",
            "com.example.app\tExample",
            "com.example.app - Example 1.0",
            "com.example.app (Example)",
            "Package:com.example.app",
            "PACKAGE:com.example.app",
            "<td>com.example.app</td>",
            "[ ] com.example.app",
            "  com.example.app  ",
            "com.example.app;Example;1.0",
        ] {
            assert_eq!(look(line).apps, ["com.example.app"], "{line}");
        }
        assert_eq!(look("com.a.b com.c.d").apps, ["com.a.b", "com.c.d"]);
    }

    #[test]
    fn a_website_is_no_app() {
        for line in ["www.example.nl", "> WWW.example.org", "- www.example.nl (more)"] {
            assert!(look(line).apps.is_empty(), "{line}");
        }
        assert_eq!(look("com.a.b, com.c.d").apps, ["com.a.b", "com.c.d"]);
    }

    #[test]
    fn what_is_not_certain_is_handed_on_as_a_word() {
        for line in [
            "# com.example.app",
            "// com.example.app",
            "adb shell pm uninstall --user 0 com.example.app",
            "I removed com.example.app yesterday",
            "TikTok (com.example.app)",
            "Example,com.example.app",
            "com.example.app is gone",
        ] {
            assert_eq!(look(line), Loose { apps: vec![], words: vec!["com.example.app"] }, "{line}");
        }
        assert_eq!(look("com.a.b, a copy of com.c.d").words, ["com.c.d"]);
    }

    #[test]
    fn what_names_no_app_is_nothing() {
        for line in ["", "Success", "This is the end.", "* daemon started successfully *", "Users:", "wait..."] {
            assert_eq!(look(line), Loose::default(), "{line}");
        }
    }
}
