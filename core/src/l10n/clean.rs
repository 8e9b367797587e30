//! Words from outside, made harmless.

use std::borrow::Cow;

/// Takes out control characters and marks that change the direction or order of what follows
/// (Unicode TR 9, "explicit directional formatting"). Line breaks become spaces.
#[must_use]
pub fn clean(words: &str) -> Cow<'_, str> {
    if words.chars().all(harmless) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(
        words
            .chars()
            .filter_map(|c| match c {
                '\n' | '\r' | '\t' => Some(' '),
                c if harmless(c) => Some(c),
                _ => None,
            })
            .collect(),
    )
}

fn harmless(c: char) -> bool {
    !c.is_control()
        && !matches!(c,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' |
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn direction_marks_and_escapes_are_taken_out() {
        assert_eq!(clean("Tik\u{202E}koT"), "TikkoT");
        assert_eq!(clean("a\u{1b}[31mred"), "a[31mred");
        assert_eq!(clean("two\nlines"), "two lines");
        assert!(matches!(clean("ordinary é 漢"), std::borrow::Cow::Borrowed(_)));
    }
}
