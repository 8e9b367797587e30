//! What a value is that stands where an app may stand.

use std::borrow::Cow;

use appwijzer_core::policy::is_identifier;

/// The text of a file: UTF-8, UTF-16 as spreadsheets write it, or the letters of Western Europe of older ones.
pub(super) fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
        Cow::Owned(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [first, 0, _, 0, ..] if *first != 0 => wide(bytes, u16::from_le_bytes),
        [0, first, 0, _, ..] if *first != 0 => wide(bytes, u16::from_be_bytes),
        _ => {
            let plain = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            match std::str::from_utf8(plain) {
                Ok(text) => Cow::Borrowed(text),
                Err(_) => Cow::Owned(plain.iter().map(|byte| char::from(*byte)).collect()),
            }
        }
    }
}

/// Three names or more with dots between: what other values of such files hardly are.
pub(super) fn is_app_identifier(value: &str) -> bool {
    let names: Vec<&str> = value.split('.').collect();
    is_identifier(value)
        && names.len() >= 3
        && names.iter().all(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        && !value.starts_with("http")
}

/// A number in Apple's App Store.
pub(super) fn is_store_number(value: &str) -> bool {
    (8..=12).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit())
}

/// What a link into a store means: the package, or the number in Apple's store.
pub(super) fn of_link(link: &str) -> Option<&str> {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"))?;
    let (host, path) = rest.split_once('/')?;
    match host {
        "play.google.com" => {
            let from = path.split_once('?')?.1.split('&').find_map(|part| part.strip_prefix("id="))?;
            is_identifier(from).then_some(from)
        }
        "apps.apple.com" | "itunes.apple.com" => {
            let part = |part: &'_ str| part.split(['?', '#']).next().and_then(|part| part.strip_prefix("id")).is_some();
            let number = path.split('/').find(|p| part(p))?.split(['?', '#']).next()?.strip_prefix("id")?;
            is_store_number(number).then_some(number)
        }
        _ => None,
    }
}

/// An identifier at the beginning of a line, with what stands behind it.
pub(super) fn identifier_first(line: &str) -> Option<(&str, Option<&str>)> {
    let (id, rest) = line.split_once(char::is_whitespace)?;
    let id = of_link(id).unwrap_or(id);
    let name = Some(rest.trim_start_matches(['#', '-', ' ', '\t']).trim()).filter(|name| !name.is_empty());
    // Before a remark even a short one is an identifier.
    let remarked = rest.trim_start().starts_with('#') && id.contains('.') && is_identifier(id);
    (remarked || is_app_identifier(id) || is_store_number(id)).then_some((id, name))
}
