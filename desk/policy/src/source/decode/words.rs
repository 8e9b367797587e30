//! Texts, sources, contacts and addresses.

use appwijzer_core::policy::SourceDate;

use super::super::ast::{Accept, Contact, Source, Words};
use super::super::diagnostics::Severity;
use super::super::lint::{BAD_LINK, RULES, UNKNOWN_VALUE, check_words, languages_of};
use super::super::place::At;
use super::super::reader::{Kind, Table, Value};
use super::super::suggest;
use super::Decoder;

pub(super) static CONTACT: Kind = Kind { name: "a contact", keys: &["name", "phone", "mail", "web", "hours"] };
pub(super) static SOURCE: Kind = Kind { name: "a source", keys: &["title", "publisher", "date", "link", "accept"] };

impl Decoder<'_> {
    /// A text: `"a name"` when it is the same in every language, else `{ nl = "…", en = "…" }`.
    pub(super) fn text(&self, value: &Value<'_>) -> Option<Words> {
        if !value.is_table() {
            let text = value.text()?;
            return Some(Words::Same(self.fold(value, text)));
        }
        let each: Vec<(At<String>, At<String>)> = value
            .map()?
            .entries()
            .filter_map(|(language, value)| Some((language, self.fold(&value, value.text()?))))
            .collect();
        languages_of(self.cx, value.place, &each, &self.languages);
        Some(Words::Each(each))
    }

    pub(super) fn text_at(&self, table: &Table<'_>, key: &'static str) -> Option<Words> {
        table.get(key).and_then(|value| self.text(&value))
    }

    pub(super) fn need_text(&self, table: &Table<'_>, key: &'static str) -> Option<Words> {
        table.need(key).and_then(|value| self.text(&value))
    }

    pub(super) fn texts_at(&self, table: &Table<'_>, key: &'static str) -> Vec<Words> {
        let Some(value) = table.get(key) else { return Vec::new() };
        value.list().iter().filter_map(|value| self.text(value)).collect()
    }

    /// A text that has no translations, such as the title of a source.
    pub(super) fn plain(&self, table: &Table<'_>, key: &'static str) -> Option<At<String>> {
        table.get(key).and_then(|value| Some(self.fold(&value, value.text()?)))
    }

    pub(super) fn need_plain(&self, table: &Table<'_>, key: &'static str) -> Option<At<String>> {
        table.need(key)?;
        self.plain(table, key)
    }

    /// Checks the characters of a text, and makes one line of one that was broken over several.
    fn fold(&self, value: &Value<'_>, text: At<String>) -> At<String> {
        check_words(self.cx, &text, value.raw());
        At::new(text.value.split_whitespace().collect::<Vec<_>>().join(" "), text.place)
    }

    pub(super) fn sources(&self, table: &Table<'_>) -> Vec<Source> {
        table.tables("source", &SOURCE).iter().map(|t| self.source(t)).collect()
    }

    pub(super) fn source_at(&self, table: &Table<'_>) -> Option<Source> {
        table.get("source")?.table(&SOURCE).map(|t| self.source(&t))
    }

    fn source(&self, table: &Table<'_>) -> Source {
        Source {
            place: table.place,
            title: self.need_plain(table, "title"),
            publisher: self.plain(table, "publisher"),
            date: table.get("date").and_then(|v| source_date(&v)),
            link: self.link(table, "link"),
            accepts: self.accepts(table),
        }
    }

    /// Warnings that the author has weighed and lets stand, each with why.
    pub(super) fn accepts(&self, table: &Table<'_>) -> Vec<Accept> {
        let Some(map) = table.get("accept").and_then(|value| value.map()) else { return Vec::new() };
        let known: Vec<&str> =
            RULES.iter().filter(|rule| rule.severity == Severity::Warning).map(|rule| rule.id).collect();
        let read = |(warning, value): (At<String>, Value<'_>)| {
            let why = self.fold(&value, value.text()?);
            if !known.contains(&warning.as_str()) {
                let message = format!("'{}' is not a warning", warning.value);
                self.cx.report(&UNKNOWN_VALUE, warning.place, message, suggest::help(&warning.value, &known));
                return None;
            }
            Some(Accept::new(warning, why))
        };
        map.entries().filter_map(read).collect()
    }

    pub(super) fn contact(&self, value: &Value<'_>) -> Option<Contact> {
        let table = value.table(&CONTACT)?;
        let checked = |key, good: fn(&str) -> bool, what: &str, example: &str| {
            let text = self.plain(&table, key)?;
            if !good(&text.value) {
                let message = format!("'{}' is not {what}", text.value);
                self.cx.report(&BAD_LINK, text.place, message, Some(format!("write for example: {example}")));
            }
            Some(text)
        };
        Some(Contact {
            name: self.need_text(&table, "name"),
            phone: checked("phone", is_phone, "a telephone number", "\"020 - 123 45 67\""),
            mail: checked("mail", is_mail, "a mail address", "\"help@example.org\""),
            web: self.link(&table, "web"),
            hours: self.text_at(&table, "hours"),
        })
    }

    /// An `https` address.
    pub(super) fn link(&self, table: &Table<'_>, key: &'static str) -> Option<At<String>> {
        let link = self.plain(table, key)?;
        if !is_https(&link.value) {
            let message = format!("'{}' is not an https address", link.value);
            let help = "an address begins with https:// and holds no spaces";
            self.cx.report(&BAD_LINK, link.place, message, Some(help.to_owned()));
        }
        Some(link)
    }
}

/// A day, or a month in quotes: `"2023-03"`. TOML has no months of its own.
pub(super) fn source_date(value: &Value<'_>) -> Option<At<SourceDate>> {
    let month = value.is_text().then(|| value.raw().trim_matches(['"', '\'']).parse::<SourceDate>().ok()).flatten();
    match month {
        Some(month @ SourceDate::Month(first)) if (2000..2200).contains(&first.year()) => {
            Some(At::new(month, value.place))
        }
        _ => value.date().map(|day| At::new(SourceDate::Day(day.value), day.place)),
    }
}

/// Whether a link of a longer explanation leads where links may lead.
pub(crate) fn is_allowed_link(link: &str) -> bool {
    is_https(link)
        || link.strip_prefix("mailto:").is_some_and(is_mail)
        || link.strip_prefix("tel:").is_some_and(is_phone)
}

/// An `https` address of a page, without spaces.
#[must_use]
pub fn is_https(link: &str) -> bool {
    let Some(rest) = link.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // Names and passwords before an '@' make one host look like another.
    host.contains('.')
        && !host.contains('@')
        && link.chars().all(|c| c.is_ascii_graphic() && !"<>\"\\^`{|}".contains(c))
}

/// A mail address, as far as that can be seen.
#[must_use]
pub fn is_mail(mail: &str) -> bool {
    let good = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || "._+-".contains(c));
    mail.split_once('@').is_some_and(|(name, host)| good(name) && good(host) && host.contains('.'))
}

fn is_phone(phone: &str) -> bool {
    let digits = phone.chars().filter(char::is_ascii_digit).count();
    (3..=20).contains(&digits) && phone.chars().all(|c| c.is_ascii_digit() || " +-()/.".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart_from_what_only_looks_like_them() {
        for (link, good) in [
            ("https://example.org/a?b=c#d", true),
            ("http://example.org", false),
            ("https://user@example.org", false),
            ("https://localhost", false),
            ("https://example.org/a b", false),
            ("javascript:alert(1)", false),
            ("mailto:a.b@example.org", true),
            ("mailto:nobody", false),
            ("tel:+31201234567", true),
            ("tel:call me", false),
        ] {
            assert_eq!(is_allowed_link(link), good, "{link}");
        }
    }
}
