//! Typed access to a parsed TOML document, in which every mistake is reported where it stands.
//!
//! Nothing here stops at a mistake: it is reported, nothing is returned, and reading goes on.

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::lint::{BAD_DATE, MISSING_KEY, SYNTAX, UNKNOWN_KEY, WRONG_TYPE};
use super::place::{At, Cx, Place, SourceFile};
use super::suggest;

/// A kind of table: what it is called in messages, and which keys it has.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) keys: &'static [&'static str],
}

/// The parsed text of one file.
pub(crate) struct Document<'t> {
    root: Spanned<DeTable<'t>>,
    file: &'t SourceFile,
}

impl<'t> Document<'t> {
    /// Parses a file. Every syntax error is reported; with one, there is no document, since what
    /// follows the error may belong anywhere.
    pub(crate) fn parse(cx: &Cx, file: &'t SourceFile) -> Option<Self> {
        let (root, errors) = DeTable::parse_recoverable(&file.text);
        // One slip unsettles all that follows it: the first few are said, the rest are counted.
        for error in errors.iter().take(MOST_SLIPS) {
            let span = error.span().unwrap_or(0..0);
            let help = typographic(&file.text, span.start).or_else(|| quote_within(&file.text, span.start));
            cx.report(&SYNTAX, file.place(span), format!("this is not TOML: {}", error.message()), help);
        }
        if let Some(next) = errors.get(MOST_SLIPS) {
            let more = errors.len() - MOST_SLIPS;
            let message = format!("this is not TOML, and {more} more slips may follow from the ones above");
            let help = "correct the first one and look again".to_owned();
            cx.report(&SYNTAX, file.place(next.span().unwrap_or(0..0)), message, Some(help));
        }
        errors.is_empty().then_some(Document { root, file })
    }

    /// The document as a table of one kind.
    pub(crate) fn table<'d>(&'d self, cx: &'d Cx, kind: &'static Kind) -> Table<'d> {
        let scope = Scope { cx, file: self.file };
        Table::new(scope, kind, self.root.get_ref(), self.file.place(0..0))
    }
}

/// How many slips of one file are said one by one.
const MOST_SLIPS: usize = 3;

/// The line in which a byte stands.
fn line(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or(text);
    let from = before.rfind('\n').map_or(0, |at| at + 1);
    text.get(from..).and_then(|rest| rest.lines().next()).unwrap_or_default()
}

/// Quotation marks of a word processor, where straight ones belong.
fn typographic(text: &str, at: usize) -> Option<String> {
    let found = line(text, at).chars().find(|c| "“”„‟‘’‚«»".contains(*c))?;
    Some(format!("{found} is a quotation mark of a word processor; around a text write the straight one: \""))
}

/// A straight quotation mark inside a text ends it, and letters follow it.
fn quote_within(text: &str, at: usize) -> Option<String> {
    let (mut inside, mut before, mut ended) = (false, ' ', false);
    for c in line(text, at).chars() {
        if ended && c.is_alphanumeric() {
            return Some("a quotation mark inside a text ends it; write “ and ”, or \\\" inside the text".to_owned());
        }
        ended = c == '"' && before != '\\' && inside;
        inside ^= c == '"' && before != '\\';
        before = c;
    }
    None
}

#[derive(Clone, Copy)]
struct Scope<'d> {
    cx: &'d Cx,
    file: &'d SourceFile,
}

/// A table of which the keys are known.
#[derive(Clone, Copy)]
pub(crate) struct Table<'d> {
    scope: Scope<'d>,
    kind: &'static Kind,
    entries: &'d DeTable<'d>,
    /// Its header or its braces.
    pub(crate) place: Place,
}

impl<'d> Table<'d> {
    fn new(scope: Scope<'d>, kind: &'static Kind, entries: &'d DeTable<'d>, place: Place) -> Self {
        for key in entries.keys().filter(|key| !kind.keys.contains(&key.get_ref().as_ref())) {
            let message = format!("'{}' is not a key of {}", key.get_ref(), kind.name);
            scope.cx.report(
                &UNKNOWN_KEY,
                scope.file.place(key.span()),
                message,
                suggest::help(key.get_ref(), kind.keys),
            );
        }
        Table { scope, kind, entries, place }
    }

    pub(crate) fn cx(&self) -> &'d Cx {
        self.scope.cx
    }

    /// Whether it is a table of this kind.
    pub(crate) fn is(&self, kind: &'static Kind) -> bool {
        std::ptr::eq(self.kind, kind)
    }

    /// The value of a key, if it stands there.
    pub(crate) fn get(&self, key: &'static str) -> Option<Value<'d>> {
        debug_assert!(self.kind.keys.contains(&key), "{key} is not declared for {}", self.kind.name);
        let value = self.entries.get(key)?;
        Some(Value { scope: self.scope, value: value.get_ref(), place: self.scope.file.place(value.span()) })
    }

    /// The value of a key that must stand there.
    pub(crate) fn need(&self, key: &'static str) -> Option<Value<'d>> {
        let value = self.get(key);
        if value.is_none() {
            let message = format!("{} has no '{key}'", self.kind.name);
            self.cx().report(&MISSING_KEY, self.place, message, Some(format!("write a line: {key} = …")));
        }
        value
    }

    /// The entries of an array of tables: `[[ban]]`, or `ban = [{ … }]`.
    pub(crate) fn tables(&self, key: &'static str, kind: &'static Kind) -> Vec<Table<'d>> {
        self.get(key).map(|value| value.list().iter().filter_map(|v| v.table(kind)).collect()).unwrap_or_default()
    }

    /// Keys and values of a table whose keys are data, such as languages.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (At<String>, Value<'d>)> + '_ {
        self.entries.iter().map(|(key, value)| {
            let place = self.scope.file.place(key.span());
            let value = Value { scope: self.scope, value: value.get_ref(), place: self.scope.file.place(value.span()) };
            (At::new(key.get_ref().to_string(), place), value)
        })
    }
}

/// One value.
#[derive(Clone, Copy)]
pub(crate) struct Value<'d> {
    scope: Scope<'d>,
    value: &'d DeValue<'d>,
    /// Where it stands.
    pub(crate) place: Place,
}

impl<'d> Value<'d> {
    pub(crate) fn cx(&self) -> &'d Cx {
        self.scope.cx
    }

    /// Its characters as they stand in the file.
    pub(crate) fn raw(&self) -> &'d str {
        self.scope.file.slice(self.place)
    }

    fn found(&self) -> &'static str {
        match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        }
    }

    /// Reports that something else was expected.
    pub(crate) fn wrong<T>(&self, expected: &str, example: &str) -> Option<T> {
        let message = format!("{expected} is expected here; this is {}", self.found());
        self.cx().report(&WRONG_TYPE, self.place, message, Some(format!("write for example: {example}")));
        None
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self.value, DeValue::String(_))
    }

    pub(crate) fn is_table(&self) -> bool {
        matches!(self.value, DeValue::Table(_))
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.value, DeValue::Array(_))
    }

    pub(crate) fn is_date(&self) -> bool {
        matches!(self.value, DeValue::Datetime(_))
    }

    /// A text.
    pub(crate) fn text(&self) -> Option<At<String>> {
        match self.value {
            DeValue::String(text) => Some(At::new(text.to_string(), self.place)),
            _ => self.wrong("a text", "\"words\""),
        }
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(flag) => Some(*flag),
            _ => self.wrong("true or false", "true"),
        }
    }

    /// A whole number from 1.
    pub(crate) fn number(&self) -> Option<At<u64>> {
        let number = match self.value {
            DeValue::Integer(n) => u64::from_str_radix(n.as_str(), n.radix()).ok(),
            _ => None,
        };
        match number.filter(|n| (1..=i64::MAX.cast_unsigned()).contains(n)) {
            Some(n) => Some(At::new(n, self.place)),
            None => self.wrong("a whole number, 1 or more,", "1"),
        }
    }

    /// A day, without a time.
    pub(crate) fn date(&self) -> Option<At<Date>> {
        let bad = |message: String, help: &str| {
            self.cx().report(&BAD_DATE, self.place, message, Some(help.to_owned()));
            None
        };
        let DeValue::Datetime(at) = self.value else {
            if let DeValue::String(text) = self.value
                && text.parse::<Date>().is_ok()
            {
                return bad("a date is written without quotes".to_owned(), &format!("write: {text}"));
            }
            return self.wrong("a date", "2023-03-28");
        };
        let (Some(date), None, None) = (at.date, at.time, at.offset) else {
            return bad("a day is expected, without a time".to_owned(), "write for example: 2023-03-28");
        };
        let day = (i8::try_from(date.month), i8::try_from(date.day), i16::try_from(date.year));
        let (Ok(month), Ok(day), Ok(year)) = day else { return self.wrong("a date", "2023-03-28") };
        match Date::new(year, month, day) {
            Ok(_) if !(2000..2200).contains(&year) => {
                bad(format!("{} does not lie between 2000 and 2199", self.raw()), "check the year")
            }
            Ok(date) => Some(At::new(date, self.place)),
            Err(_) => bad(format!("{} is not a day of the calendar", self.raw()), "check month and day"),
        }
    }

    /// A table of one kind.
    pub(crate) fn table(&self, kind: &'static Kind) -> Option<Table<'d>> {
        match self.value {
            DeValue::Table(entries) => Some(Table::new(self.scope, kind, entries, self.place)),
            _ => self.wrong(kind.name, "{ … }"),
        }
    }

    /// A table whose keys are data.
    pub(crate) fn map(&self) -> Option<Table<'d>> {
        static ANY: Kind = Kind { name: "a table", keys: &[] };
        match self.value {
            DeValue::Table(entries) => Some(Table { scope: self.scope, kind: &ANY, entries, place: self.place }),
            _ => self.wrong("a table", "{ nl = \"…\", en = \"…\" }"),
        }
    }

    /// The items of a list.
    pub(crate) fn list(&self) -> Vec<Value<'d>> {
        match self.value {
            DeValue::Array(items) => items
                .iter()
                .map(|item| Value {
                    scope: self.scope,
                    value: item.get_ref(),
                    place: self.scope.file.place(item.span()),
                })
                .collect(),
            _ => self.wrong::<()>("a list", "[\"…\", \"…\"]").map(|()| Vec::new()).unwrap_or_default(),
        }
    }

    /// One text, or a list of texts.
    pub(crate) fn texts(&self) -> Vec<At<String>> {
        match self.value {
            DeValue::Array(_) => self.list().iter().filter_map(Value::text).collect(),
            _ => self.text().into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_of_a_word_processor_are_named() {
        let text = "a = 1\nname = “Temu”\n";
        assert!(typographic(text, 13).unwrap().starts_with('“'));
        assert_eq!(typographic(text, 0), None, "on that line alone");
        assert_eq!(typographic(text, 9999), None);
    }

    #[test]
    fn a_quotation_mark_inside_a_text_is_named() {
        let help = |text: &str| quote_within(text, 0);
        assert!(help("reason = { nl = \"De AIVD noemt \"deze\" landen.\" }").is_some());
        assert_eq!(help("reason = { nl = \"De AIVD\", en = \"The \\\"AIVD\\\"\" }"), None);
    }
}
