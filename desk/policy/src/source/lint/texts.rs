//! What is wrong with words whatever they say: hidden characters, none at all, no translation.

use super::super::diagnostics::is_hidden;
use super::super::place::{At, Cx, Place};
use super::super::suggest;
use super::{EMPTY_TEXT, HIDDEN_CHARACTER, MISSING_TRANSLATION, UNKNOWN_LANGUAGE};

/// Checks the characters of a text. `raw` is what stands in the file: an escape hides there too.
pub(crate) fn check_words(cx: &Cx, text: &At<String>, raw: &str) {
    if text.value.trim().is_empty() {
        cx.report(
            &EMPTY_TEXT,
            text.place,
            "this text has no words",
            Some("write something, or take it out".to_owned()),
        );
    }
    let wrong = |c: &char| is_hidden(*c) || (c.is_control() && !"\n\r\t".contains(*c));
    let mut literal = raw.char_indices().filter(|(_, c)| wrong(c)).peekable();
    if literal.peek().is_none()
        && let Some(c) = text.value.chars().find(wrong)
    {
        report_hidden(cx, text.place, c);
    }
    for (at, c) in literal {
        report_hidden(cx, text.place.inside(at, c.len_utf8()), c);
    }
}

fn report_hidden(cx: &Cx, place: Place, c: char) {
    let message = format!("the hidden character U+{:04X} stands here", u32::from(c));
    let help = "take it out: it can change how the words around it read";
    cx.report(&HIDDEN_CHARACTER, place, message, Some(help.to_owned()));
}

/// Checks that a text exists in every language of the policy, and in no other.
pub(crate) fn languages_of(cx: &Cx, place: Place, each: &[(At<String>, At<String>)], languages: &[String]) {
    let known: Vec<&str> = languages.iter().map(String::as_str).collect();
    for (language, _) in each {
        if !known.contains(&language.as_str()) {
            let message = format!("'{}' is not a language of this policy", language.value);
            cx.report(&UNKNOWN_LANGUAGE, language.place, message, suggest::help(&language.value, &known));
        }
    }
    let missing: Vec<&str> =
        known.into_iter().filter(|language| !each.iter().any(|(l, _)| l.as_str() == *language)).collect();
    if !missing.is_empty() {
        let message = format!("this text does not exist in: {}", missing.join(", "));
        let help = "write { nl = \"…\", en = \"…\" }, or one text when it is the same in every language";
        cx.report(&MISSING_TRANSLATION, place, message, Some(help.to_owned()));
    }
}
