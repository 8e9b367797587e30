//! Whether everybody can read it: long sentences, hard words, and a ban's score as a whole.

use appwijzer_core::l10n::Language;

use super::super::ast::{Accept, Ast, Ban, Words};
use super::super::place::{At, Cx, Place};
use super::{HARD_TO_READ, HARD_WORD, HARSH_WORD, LONG_SENTENCE};
use crate::readability::{ENOUGH_WORDS, LONGEST_SENTENCE, PLAIN, hard_words, measure, sentences, words};

/// Everything that employees read, in the languages of which a formula is known.
pub(super) fn run(cx: &Cx, ast: &Ast) {
    let tags = || ast.languages.iter().filter_map(|tag| Some((tag.as_str(), Language::from_tag(&tag.value)?)));
    for ban in &ast.bans {
        let scopes = [&ban.accepts[..], &ast.accepts];
        for (tag, language) in tags() {
            let texts = texts_of_ban(ban, tag);
            texts.iter().for_each(|text| check(cx, language, text, &scopes));
            whole(cx, language, ban, &texts, &scopes);
        }
    }
    for (tag, language) in tags() {
        texts_beside_bans(ast, tag).iter().for_each(|text| check(cx, language, text, &[&ast.accepts]));
    }
}

/// The words of a text in one language.
pub(super) fn of<'w>(words: &'w Words, tag: &str) -> Option<&'w At<String>> {
    match words {
        // A name: nobody can make it plainer.
        Words::Same(_) => None,
        Words::Each(each) => each.iter().find(|(language, _)| language.value == tag).map(|(_, words)| words),
    }
}

/// What people read about one ban: reasons, answers, consequences, and the longer explanation.
pub(crate) fn texts_of_ban<'b>(ban: &'b Ban, tag: &str) -> Vec<&'b At<String>> {
    let questions = ban.questions.iter().flat_map(|(ask, answer)| ask.iter().chain(answer));
    let consequences = ban.rules.iter().flat_map(|rule| &rule.phases).filter_map(|phase| phase.consequence.as_ref());
    let short = (ban.reasons.iter().chain(&ban.not_claimed))
        .chain(ban.maker_answer.iter().filter_map(|answer| answer.text.as_ref()))
        .chain(questions)
        .chain(ban.alternatives.iter().filter_map(|alternative| alternative.text.as_ref()))
        .chain(ban.covers.allowed.iter().filter_map(|allowed| allowed.why.as_ref()))
        .chain(ban.switch_off.iter().filter_map(|(_, how)| how.as_ref()))
        .chain(consequences)
        .filter_map(|words| of(words, tag));
    let long = ban.explanation.iter().filter(|e| e.language == tag).flat_map(|e| &e.prose);
    short.chain(long).collect()
}

pub(super) fn texts_beside_bans<'a>(ast: &'a Ast, tag: &str) -> Vec<&'a At<String>> {
    let exemptions = ast.exemptions.iter().flat_map(|e| e.conditions.iter().chain(&e.task));
    let keep = ast.records.iter().flat_map(|r| &r.keep);
    let records = keep.flat_map(|k| k.what.iter().chain(&k.not_needed).chain(&k.hand_over));
    let holds = ast.records.iter().flat_map(|r| &r.holds).filter_map(|hold| hold.text.as_ref());
    exemptions.chain(records).chain(holds).filter_map(|words| of(words, tag)).collect()
}

fn check(cx: &Cx, language: Language, text: &At<String>, scopes: &[&[Accept]]) {
    for sentence in sentences(&text.value) {
        let n = words(sentence).count();
        if n > LONGEST_SENTENCE {
            let help = format!("make two sentences of it; at most {LONGEST_SENTENCE} words each");
            cx.warn(
                &LONG_SENTENCE,
                find(cx, text, sentence),
                scopes,
                format!("this sentence has {n} words"),
                Some(help),
            );
        }
    }
    for found in hard_words(language, &text.value) {
        let (rule, message) = if found.harsh {
            (&HARSH_WORD, format!("'{}' accuses or threatens", found.word))
        } else {
            (&HARD_WORD, format!("not everybody knows '{}'", found.word))
        };
        cx.warn(rule, find(cx, text, &found.word), scopes, message, Some(format!("write: {}", found.instead)));
    }
}

fn whole(cx: &Cx, language: Language, ban: &Ban, texts: &[&At<String>], scopes: &[&[Accept]]) {
    let Some(score) = measure(language, texts.iter().map(|t| t.as_str())) else { return };
    if score.words < ENOUGH_WORDS || score.ease >= PLAIN {
        return;
    }
    let message = format!(
        "in '{}' this ban scores {:.1} of 100 by {}; {PLAIN:.0} or more is standard",
        language.tag(),
        score.ease,
        score.formula
    );
    let long =
        if score.longest_words.is_empty() { String::new() } else { format!(": {}", score.longest_words.join(", ")) };
    let help = format!(
        "its sentences have {:.1} words on average; use shorter ones, and shorter words instead of the longest{long}",
        score.words_per_sentence
    );
    cx.warn(&HARD_TO_READ, ban.place, scopes, message, Some(help));
}

/// Where words stand in the file. A text that runs over several lines is one line by now: then its
/// beginning is meant.
pub(super) fn find(cx: &Cx, text: &At<String>, words: &str) -> Place {
    let raw = cx.slice(text.place);
    let mut needle = words;
    loop {
        if let Some(at) = raw.find(needle) {
            return text.place.inside(at, needle.len());
        }
        match needle.rfind(' ') {
            Some(space) => needle = needle.get(..space).unwrap_or_default(),
            None => return text.place,
        }
    }
}
