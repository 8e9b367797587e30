//! Words shaped like an identifier, in text that was not understood.

/// The longest identifier, in bytes.
const LONGEST: usize = 255;

/// Every word of `text` that is shaped like a package name or bundle identifier: letters, digits
/// and `. _ - +`, with a dot inside, beginning with a letter or digit. Marks around it (quotes,
/// brackets, commas, `package:`) are no part of it.
pub fn identifier_words(text: &[u8]) -> impl Iterator<Item = &str> {
    text.split(|b| !is_inside(*b)).filter_map(|word| {
        let word = trim(word);
        let shaped = word.len() <= LONGEST && word.contains(&b'.') && word.iter().any(u8::is_ascii_alphabetic);
        if shaped { std::str::from_utf8(word).ok() } else { None }
    })
}

/// The pieces of a word that could be an identifier by themselves, itself included: what is left
/// without some of the parts before the first and after the last mark. A list may write
/// `base-com.example.app-1` where it means `com.example.app`.
pub fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let starts = std::iter::once(0).chain(marks(word).map(|i| i + 1));
    starts.flat_map(move |start| {
        let ends = marks(word).filter(move |end| *end > start).chain(std::iter::once(word.len()));
        ends.filter_map(move |end| word.get(start..end))
    })
}

/// Where parts of a word end.
fn marks(word: &str) -> impl Iterator<Item = usize> + '_ {
    word.bytes().enumerate().filter(|(_, b)| matches!(b, b'.' | b'-' | b'+')).map(|(i, _)| i)
}

fn is_inside(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+')
}

fn trim(mut word: &[u8]) -> &[u8] {
    while let [first, rest @ ..] = word {
        if first.is_ascii_alphanumeric() {
            break;
        }
        word = rest;
    }
    while let [rest @ .., last] = word {
        if last.is_ascii_alphanumeric() || *last == b'_' {
            break;
        }
        word = rest;
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        identifier_words(text.as_bytes()).collect()
    }

    #[test]
    fn an_identifier_is_found_whatever_stands_around_it() {
        for line in [
            "> package:com.example.app",
            "| com.example.app | Example |",
            "\"com.example.app\",",
            "1. com.example.app (Example)",
            "com.example.app, Example",
            "- `com.example.app`",
            "com.example.app.",
            "<td>com.example.app</td>",
            "com.example.app/.MainActivity",
        ] {
            assert_eq!(words(line), ["com.example.app"], "{line}");
        }
        assert_eq!(words("com.a.b com.c.d"), ["com.a.b", "com.c.d"]);
        assert!(words("no identifier here, 10.5 either. Nor ...").is_empty());
    }

    #[test]
    fn a_word_has_the_pieces_that_may_be_meant() {
        let all: Vec<_> = pieces("ABCDE12345.com.example.app-1").collect();
        assert!(all.contains(&"com.example.app") && all.contains(&"ABCDE12345.com.example.app-1"));
    }
}
