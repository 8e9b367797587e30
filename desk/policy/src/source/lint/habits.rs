//! Habits of writing that a policy's texts do not fall back into.

use appwijzer_core::l10n::Language;
use appwijzer_core::policy::{Obligation, Ownership};

use super::super::ast::{Accept, Ast, Ban, Contact, Rule, Words};
use super::super::place::{At, Cx};
use super::language::{find, of, texts_beside_bans, texts_of_ban};
use super::{BEFORE_A_DAY, LATER_WITHOUT_DAY, ORDER_WHERE_ASKED, PROMISED_NUMBER, SMALL_LETTER, TWO_WORDS};
use crate::readability::{Habit, before_a_day, calls, is_about_own, later, orders, small_letters, two_words};

/// Everything that employees read, in the languages of which the words are known.
pub(super) fn run(cx: &Cx, ast: &Ast) {
    let tags = || ast.languages.iter().filter_map(|tag| Some((tag.as_str(), Language::from_tag(&tag.value)?)));
    let has_number = contacts(ast).any(|contact| contact.phone.is_some());
    for (tag, language) in tags() {
        let texts = |cx: &Cx, texts: &[&At<String>], scopes: &[&[Accept]]| {
            for text in texts {
                tell(cx, &LATER_WITHOUT_DAY, "this says no day", text, later(language, &text.value), scopes);
                let before = before_a_day(language, &text.value);
                tell(cx, &BEFORE_A_DAY, "this leaves the day itself out", text, before, scopes);
                tell(cx, &SMALL_LETTER, "this sentence begins small", text, small_letters(&text.value), scopes);
                if !has_number {
                    let found = calls(language, &text.value);
                    tell(cx, &PROMISED_NUMBER, "no contact of this policy has a number", text, found, scopes);
                }
            }
        };
        for ban in &ast.bans {
            let scopes = [&ban.accepts[..], &ast.accepts];
            texts(cx, &texts_of_ban(ban, tag), &scopes);
            for text in asking(ban, tag, language) {
                let found = orders(language, &text.value);
                tell(cx, &ORDER_WHERE_ASKED, "this orders somebody who is only asked", text, found, &scopes);
            }
        }
        texts(cx, &texts_beside_bans(ast, tag), &[&ast.accepts]);
        one_word(cx, ast, tag, language);
    }
}

fn contacts(ast: &Ast) -> impl Iterator<Item = &Contact> {
    let organisation = ast.organisation.iter().flat_map(|o| o.help.iter().chain(&o.privacy));
    organisation.chain(ast.records.iter().flat_map(|r| &r.contact))
}

/// Texts that are read by people of whom something is only asked: all of a ban that orders nobody; else what happens
/// after a request, and the answer to a question about a device of one's own.
fn asking<'b>(ban: &'b Ban, tag: &str, language: Language) -> Vec<&'b At<String>> {
    let asks = |obligation: Obligation| match obligation {
        Obligation::Forbidden => false,
        Obligation::Urged | Obligation::Advised | Obligation::UnderReview => true,
    };
    let phases = || ban.rules.iter().flat_map(|rule| &rule.phases);
    let is_request = |o: &Option<At<Obligation>>| o.as_ref().is_some_and(|o| asks(o.value));
    if phases().all(|phase| is_request(&phase.obligation)) {
        return texts_of_ban(ban, tag);
    }
    let after = phases().filter(|phase| is_request(&phase.obligation)).filter_map(|phase| phase.consequence.as_ref());
    // Where a rule orders on private devices too, its answers may say so.
    let private =
        |rule: &Rule| rule.ownership.is_empty() || rule.ownership.iter().any(|o| o.value == Ownership::Private);
    let ordered = ban.rules.iter().filter(|rule| private(rule)).flat_map(|rule| &rule.phases);
    let ordered = ordered.filter_map(|phase| phase.obligation.as_ref()).any(|o| !asks(o.value));
    let own = |ask: &Option<Words>| {
        let ask = ask.as_ref().and_then(|ask| of(ask, tag));
        !ordered && ask.is_some_and(|ask| is_about_own(language, &ask.value))
    };
    let answers = ban.questions.iter().filter(|(ask, _)| own(ask)).filter_map(|(_, answer)| answer.as_ref());
    after.chain(answers).filter_map(|words| of(words, tag)).collect()
}

/// One word for one thing, over the whole policy: people read more than one of its texts.
fn one_word(cx: &Cx, ast: &Ast, tag: &str, language: Language) {
    let bans = ast.bans.iter().flat_map(|ban| texts_of_ban(ban, tag));
    let all: Vec<&At<String>> = bans.chain(texts_beside_bans(ast, tag)).collect();
    let read: Vec<&str> = all.iter().map(|text| text.as_str()).collect();
    for (at, word, usual) in two_words(language, &read) {
        let Some(text) = all.get(at) else { continue };
        let message = format!("elsewhere this is called '{usual}'");
        let help = Some(format!("write: {usual}"));
        cx.warn(&TWO_WORDS, find(cx, text, &word), &[&ast.accepts], message, help);
    }
}

fn tell(
    cx: &Cx,
    rule: &'static super::Rule,
    message: &str,
    text: &At<String>,
    found: Vec<Habit>,
    scopes: &[&[Accept]],
) {
    for habit in found {
        let message = format!("{message}: '{}'", habit.words);
        cx.warn(rule, find(cx, text, &habit.words), scopes, message, Some(format!("write: {}", habit.instead)));
    }
}
