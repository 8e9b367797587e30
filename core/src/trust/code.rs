//! Bytes as groups of characters that can be read aloud and typed.
//!
//! Crockford's base 32 (crockford.com/base32.html): no I, L, O or U; case does not matter; a typed O
//! is read as 0, I and L as 1. Every group of five is four characters and a check character over
//! them and the group's place, so that a wrong group is named, and swapped groups are found.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = 4;

/// What is wrong with a typed code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing was typed, or far too much.
    #[error("the code is empty or too long")]
    Length,
    /// A character that no code has.
    #[error("group {group} holds '{character}', which no code holds")]
    Character {
        /// From 1.
        group: usize,
        /// The character.
        character: char,
    },
    /// A group that does not check out.
    #[error("group {group} is not right")]
    Group {
        /// From 1.
        group: usize,
    },
    /// Every group is right, but together they are no code.
    #[error("this is not a whole code")]
    Whole,
}

/// The longest code that is read, in characters without spaces.
const MAX_CHARACTERS: usize = 4096;

fn value(c: u8) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    ALPHABET.iter().position(|a| *a == c).and_then(|i| u8::try_from(i).ok())
}

fn letter(value: u8) -> char {
    ALPHABET.get(usize::from(value & 31)).map_or('0', |c| char::from(*c))
}

/// Odd weights: a changed character always changes the sum modulo 32. Different ones: most swapped
/// neighbours do too. The place: swapped groups do.
fn check(group: &[u8], place: usize) -> u8 {
    let weights = [1u32, 3, 7, 13];
    let sum: u32 = group.iter().zip(weights).map(|(v, w)| u32::from(*v) * w).sum();
    let place = u32::try_from(place % 32).unwrap_or_default();
    u8::try_from((sum + 5 * place + 11) % 32).unwrap_or_default()
}

/// Writes bytes as groups with spaces between.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let mut values = Vec::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut buffer, mut bits) = (0u32, 0u32);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            values.push(u8::try_from((buffer >> bits) & 31).unwrap_or_default());
        }
        buffer &= (1 << bits) - 1;
    }
    if bits > 0 {
        values.push(u8::try_from((buffer << (5 - bits)) & 31).unwrap_or_default());
    }
    let group = |(place, values): (usize, &[u8])| {
        let mut text: String = values.iter().map(|v| letter(*v)).collect();
        text.push(letter(check(values, place)));
        text
    };
    values.chunks(DATA).enumerate().map(group).collect::<Vec<_>>().join(" ")
}

/// Reads groups. Spaces, hyphens and dots between characters are of no importance.
///
/// # Errors
/// [`CodeError`], which names the group that is not right.
pub fn decode(text: &str) -> Result<Vec<u8>, CodeError> {
    let typed: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '–')).collect();
    if typed.is_empty() || typed.len() > MAX_CHARACTERS {
        return Err(CodeError::Length);
    }
    let mut values = Vec::with_capacity(typed.len());
    for (place, group) in typed.chunks(DATA + 1).enumerate() {
        let number = place + 1;
        let read = |c: &char| {
            u8::try_from(*c).ok().and_then(value).ok_or(CodeError::Character { group: number, character: *c })
        };
        let group = group.iter().map(read).collect::<Result<Vec<u8>, _>>()?;
        match group.split_last() {
            Some((sum, data)) if !data.is_empty() && *sum == check(data, place) => values.extend_from_slice(data),
            _ => return Err(CodeError::Group { group: number }),
        }
    }
    let mut bytes = Vec::with_capacity(values.len() * 5 / 8);
    let (mut buffer, mut bits) = (0u32, 0u32);
    for v in values {
        buffer = (buffer << 5) | u32::from(v);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((buffer >> bits) & 0xff).unwrap_or_default());
            buffer &= (1 << bits) - 1;
        }
    }
    // Left-over bits are padding and must be zero; five or more would be a character too many.
    if bits >= 5 || buffer != 0 {
        return Err(CodeError::Whole);
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_however_they_are_typed() {
        for n in 0..80u8 {
            let bytes: Vec<u8> = (0..n).map(|i| i.wrapping_mul(37) ^ n).collect();
            let code = encode(&bytes);
            if n == 0 {
                assert_eq!(decode(&code), Err(CodeError::Length));
                continue;
            }
            assert_eq!(decode(&code).unwrap(), bytes);
            assert_eq!(decode(&code.to_lowercase().replace(' ', "-")).unwrap(), bytes);
            assert_eq!(decode(&code.replace('0', "O").replace('1', "l").replace(' ', "")).unwrap(), bytes);
        }
    }

    #[test]
    fn every_wrong_character_is_found_in_its_group() {
        let code = encode(b"amsterdam, policy.example.org");
        for (at, right) in code.char_indices().filter(|(_, c)| *c != ' ') {
            for wrong in ALPHABET.iter().map(|c| char::from(*c)).filter(|c| *c != right) {
                let mut typed = code.clone();
                typed.replace_range(at..=at, &wrong.to_string());
                assert_eq!(decode(&typed), Err(CodeError::Group { group: at / 6 + 1 }), "{typed}");
            }
        }
    }

    #[test]
    fn swapped_groups_are_found() {
        let code = encode(b"amsterdam, policy.example.org");
        let mut groups: Vec<&str> = code.split(' ').collect();
        groups.swap(1, 2);
        assert!(decode(&groups.join(" ")).is_err());
    }

    #[test]
    fn what_no_code_holds_is_named() {
        assert_eq!(decode("AB!DE"), Err(CodeError::Character { group: 1, character: '!' }));
        assert_eq!(decode("  "), Err(CodeError::Length));
        assert_eq!(decode("é"), Err(CodeError::Character { group: 1, character: 'é' }));
    }
}
