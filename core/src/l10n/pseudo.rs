//! A language that nobody speaks, made from another one: longer, from right to left, in brackets. What a screen
//! shows in Latin letters while it is spoken comes from no Fluent file. For tests only.

use std::borrow::Cow;
use std::cell::Cell;

thread_local! {
    static SPOKEN: Cell<bool> = const { Cell::new(false) };
}

/// How much longer it is, in hundredths: German and Finnish take so much more room than English.
const LONGER: usize = 40;

/// Does something while all words that are made on this thread are of this language.
pub fn spoken<T>(what: impl FnOnce() -> T) -> T {
    struct Silence;
    impl Drop for Silence {
        fn drop(&mut self) {
            SPOKEN.set(false);
        }
    }
    SPOKEN.set(true);
    let _silence = Silence;
    what()
}

pub(super) fn is_spoken() -> bool {
    SPOKEN.get()
}

/// A piece of a sentence, between the values that are filled in.
pub(super) fn written(text: &str) -> Cow<'_, str> {
    const LETTERS: [char; 22] =
        ['א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט', 'י', 'כ', 'ל', 'מ', 'נ', 'ס', 'ע', 'פ', 'צ', 'ק', 'ר', 'ש', 'ת'];
    let letter = |c: char| if c.is_alphabetic() { LETTERS.get(c as usize % 22).copied().unwrap_or(c) } else { c };
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let more = (letters * LONGER).div_ceil(100);
    let all = text.chars().map(letter);
    Cow::Owned(std::iter::once('⟦').chain(all).chain(std::iter::repeat_n('ם', more)).chain(['⟧']).collect())
}
