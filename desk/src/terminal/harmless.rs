//! The last gate before a terminal: what a foreign file brought along never steers it.

use std::borrow::Cow;

use appwijzer_policy::source::shown_char;

/// The colours that this program draws with, and their end. No other sequence leaves it.
const OWN: [&str; 8] =
    ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[1;31m", "\u{1b}[1;33m", "\u{1b}[32m", "\u{1b}[33m", "\u{1b}[34m", "\u{1b}[35m"];

/// Words without anything that steers a terminal: control characters, and those that hide or turn text around, are
/// spelt out, such as `<U+001B>`. Line breaks stay.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    let mut buffer = [0; 4];
    let stays = |c: char| c == '\n' || shown_char(c).as_str() == c.encode_utf8(&mut [0; 4]);
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' => out.push_str(c.encode_utf8(&mut buffer)),
            c => out.push_str(&shown_char(c)),
        }
    }
    Cow::Owned(out)
}

/// The same for what was drawn: with `colour`, the program's own colours stay.
#[must_use]
pub fn drawn(text: &str, colour: bool) -> Cow<'_, str> {
    if !colour || !text.contains('\u{1b}') {
        return plain(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        let (before, from) = rest.split_at(at);
        out.push_str(&plain(before));
        let own = OWN.iter().find(|code| from.starts_with(**code)).copied().unwrap_or_default();
        if own.is_empty() {
            out.push_str(&shown_char('\u{1b}'));
        }
        out.push_str(own);
        rest = from.get(own.len().max(1)..).unwrap_or_default();
    }
    out.push_str(&plain(rest));
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::Style;

    #[test]
    fn foreign_sequences_are_spelt_out_and_own_colours_stay() {
        assert_eq!(plain("a\u{1b}]0;pwn\u{7}\nb\u{9b}31m\u{202e}"), "a<U+001B>]0;pwn<U+0007>\nb<U+009B>31m<U+202E>");
        let own = Style { width: 72, colour: true }.bold("Anna");
        assert_eq!(drawn(&own, true), own);
        assert_eq!(drawn(&own, false), "<U+001B>[1mAnna<U+001B>[0m");
        for hostile in ["\u{1b}[8mhidden", "\u{1b}[2J", "\u{1b}]8;;x\u{7}", "\u{1b}", "\u{1b}[1", "\r", "\u{8}"] {
            assert!(!drawn(hostile, true).chars().any(char::is_control), "{hostile:?}");
        }
    }
}
