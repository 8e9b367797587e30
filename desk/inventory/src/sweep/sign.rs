//! What the bytes of a text mean as signs, however tools wrote them.

use super::plain::Gap;

/// What some bytes of a text mean.
pub(super) enum Meant {
    Nothing,
    Gap(Gap),
    Byte(u8),
    Text(String),
}

/// The next sign of a text, with its length in bytes.
pub(super) fn meant(rest: &[u8]) -> (usize, Meant) {
    let first = rest[0];
    match first {
        b'\n' => (1, Meant::Gap(Gap::Line)),
        0 => (1, Meant::Nothing),
        b' ' if spoken(rest) > 0 => (spoken(rest), Meant::Byte(b'.')),
        b' ' | b'\t' | b'\r' | 0x0B | 0x0C => (1, Meant::Gap(Gap::Space)),
        0x1B => (escape(rest), Meant::Nothing),
        0x08 => (1, Meant::Nothing),
        b'[' | b'(' | b'{' => defanged(rest).map_or((1, Meant::Byte(first)), |n| (n, Meant::Byte(b'.'))),
        b'<' => tag(rest).map_or((1, Meant::Byte(first)), |n| (n, Meant::Nothing)),
        b'=' if rest.starts_with(b"=\n") => (2, Meant::Nothing),
        b'=' if rest.starts_with(b"=\r\n") => (3, Meant::Nothing),
        b'=' | b'%' => hexadecimal(rest, 1, 2).unwrap_or((1, Meant::Byte(first))),
        b'\\' if rest.len() > 5 && rest[1] == b'u' => hexadecimal(rest, 2, 4).unwrap_or((1, Meant::Nothing)),
        // A dot that was written so that it stays a dot.
        b'\\' => (1, Meant::Nothing),
        b'&' => entity(rest),
        b'*' | b'`' => (1, Meant::Nothing),
        1..0x80 => (1, Meant::Byte(first.to_ascii_lowercase())),
        _ => wide(rest),
    }
}

/// The length of a dot that was written so that nobody can press it: `[.]`, `(dot)`.
fn defanged(rest: &[u8]) -> Option<usize> {
    let begins = |text: &str| rest.get(..text.len()).is_some_and(|b| b.eq_ignore_ascii_case(text.as_bytes()));
    ["[.]", "(.)", "{.}", "[dot]", "(dot)", "[punt]", "(punt)"].into_iter().find(|text| begins(text)).map(str::len)
}

/// The length of a dot that was read aloud.
fn spoken(rest: &[u8]) -> usize {
    let begins = |text: &&str| rest.get(..text.len()).is_some_and(|b| b.eq_ignore_ascii_case(text.as_bytes()));
    [" dot ", " punt ", " point ", " punkt "].into_iter().find(begins).map_or(0, str::len)
}

/// The length of a tag that stands within a word: it changes how a word looks, and no word.
fn tag(rest: &[u8]) -> Option<usize> {
    const WITHIN: [&str; 12] = ["wbr", "b", "i", "u", "em", "strong", "span", "font", "mark", "code", "a", "shy"];
    let end = rest.iter().take(200).position(|b| *b == b'>')?;
    let name = rest.get(1..end)?;
    let name = name.strip_prefix(b"/").unwrap_or(name);
    let length = name.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = std::str::from_utf8(name.get(..length)?).ok()?;
    WITHIN.iter().any(|tag| tag.eq_ignore_ascii_case(name)).then_some(end + 1)
}

/// The length of a command to a terminal.
fn escape(rest: &[u8]) -> usize {
    match rest.get(1) {
        Some(b'[') => 2 + rest[2..].iter().take(32).take_while(|b| !b.is_ascii_alphabetic()).count() + 1,
        _ => 1,
    }
}

/// A sign that is written as hexadecimal digits, from `start` on.
fn hexadecimal(rest: &[u8], start: usize, digits: usize) -> Option<(usize, Meant)> {
    let text = std::str::from_utf8(rest.get(start..start + digits)?).ok()?;
    let code = u8::try_from(u32::from_str_radix(text, 16).ok()?).ok()?;
    code.is_ascii_graphic().then(|| (start + digits, Meant::Byte(code.to_ascii_lowercase())))
}

/// A sign as HTML and XML write it.
fn entity(rest: &[u8]) -> (usize, Meant) {
    let text = || {
        let end = rest.iter().take(18).position(|b| *b == b';')?;
        let name = std::str::from_utf8(&rest[1..end]).ok()?;
        let code = match name.strip_prefix('#') {
            Some(number) => match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16).ok()?,
                None => number.parse::<u32>().ok()?,
            },
            None => match name {
                "period" => u32::from(b'.'),
                "gt" => u32::from(b'>'),
                "nbsp" => u32::from(b' '),
                "shy" | "zwj" | "zwnj" | "ZeroWidthSpace" | "NoBreak" => 0xAD,
                _ => return None,
            },
        };
        let sign = char::from_u32(code)?;
        let mut bytes = [0; 4];
        Some((end + 1, sign_meant(sign, sign.encode_utf8(&mut bytes).as_bytes())))
    };
    text().unwrap_or((1, Meant::Byte(b'&')))
}

/// What a sign means that was written in another way.
fn sign_meant(sign: char, bytes: &[u8]) -> Meant {
    match u8::try_from(sign).ok().filter(u8::is_ascii) {
        Some(byte) if byte.is_ascii_graphic() => Meant::Byte(byte.to_ascii_lowercase()),
        Some(_) => Meant::Gap(Gap::Space),
        None => wide(bytes).1,
    }
}

/// A sign beyond ASCII.
fn wide(rest: &[u8]) -> (usize, Meant) {
    let length = rest.len().min(4);
    let sign = (2..=length).find_map(|n| std::str::from_utf8(&rest[..n]).ok().and_then(|text| text.chars().next()));
    let Some(sign) = sign else { return (1, Meant::Byte(1)) };
    let meant = match sign {
        // Marks that nobody sees.
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => {
            Meant::Nothing
        }
        '\u{3002}' | '\u{FF61}' | '\u{2024}' => Meant::Byte(b'.'),
        '\u{85}' | '\u{2028}' | '\u{2029}' => Meant::Gap(Gap::Line),
        sign if sign.is_whitespace() => Meant::Gap(Gap::Space),
        // The wide forms of East Asian typing.
        '\u{FF01}'..='\u{FF5E}' => {
            let code = u32::from(sign) - 0xFEE0;
            Meant::Byte(u8::try_from(code).unwrap_or(1).to_ascii_lowercase())
        }
        sign => match alike(sign) {
            Some(byte) => Meant::Byte(byte),
            None => Meant::Text(sign.to_lowercase().collect()),
        },
    };
    (sign.len_utf8(), meant)
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn alike(sign: char) -> Option<u8> {
    Some(match sign {
        'а' | 'А' => b'a',
        'с' | 'С' => b'c',
        'е' | 'Е' | 'ё' => b'e',
        'һ' | 'Н' => b'h',
        'і' | 'І' | 'ı' | 'Ι' => b'i',
        'ј' | 'Ј' => b'j',
        'К' | 'к' | 'Κ' => b'k',
        'М' | 'м' | 'Μ' => b'm',
        'о' | 'О' | 'ο' | 'Ο' => b'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => b'p',
        'ѕ' | 'Ѕ' => b's',
        'Т' | 'т' | 'Τ' => b't',
        'у' | 'У' => b'y',
        'х' | 'Х' => b'x',
        _ => return None,
    })
}
