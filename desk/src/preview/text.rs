//! Words from outside, as they stand in a page.

use appwijzer_policy::source::shown_char;
use maud::{Markup, html};

/// Words with everything spelt out that nobody sees or that would turn the text around.
#[must_use]
pub(crate) fn shown(words: &str) -> String {
    // A line break is a line break, and a tab is a space.
    words.chars().map(|c| if c == '\n' { "\n".to_owned() } else { shown_char(c) }).collect()
}

/// The same, escaped.
pub(super) fn plain(words: &str) -> Markup {
    html! { (shown(words)) }
}
