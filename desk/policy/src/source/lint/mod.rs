//! The table of rules. Each has a stable id, a severity and one line that says what it is about;
//! the functions that look for it stand beside it, small and apart.

mod accept;
mod apps;
mod dates;
mod dead;
mod habits;
mod ids;
mod language;
mod reach;
mod rules;
mod texts;
mod warnings;

use appwijzer_core::l10n::{Language, Words};
use appwijzer_core::policy::PolicyFile;

use super::Readability;
use super::ast::{App, Ast, Ban};
use super::diagnostics::Severity;
use super::known::Known;
use super::place::Cx;
use crate::readability::measure;

pub use dates::MAX_YEARS;
pub(crate) use dates::issued;
pub(crate) use texts::{check_words, languages_of};

/// A rule that a source is checked against.
#[derive(Debug)]
pub struct Rule {
    /// Stable: it may be searched for, and written in a commit message.
    pub id: &'static str,
    /// How bad it is to break it.
    pub severity: Severity,
}

impl Rule {
    /// What it is about: half a sentence, in words that hold [`sentences`].
    #[must_use]
    pub fn about(&self, words: &Words) -> String {
        words.say(&format!("rule-{}", self.id))
    }
}

/// What each rule is about, in one language, for [`Words::with`].
#[must_use]
pub fn sentences(language: Language) -> &'static str {
    appwijzer_words::RULES.of(language)
}

macro_rules! rules {
    ($($name:ident $severity:ident $id:literal;)*) => {
        $(pub(crate) static $name: Rule = Rule { id: $id, severity: Severity::$severity };)*
        /// Every rule, in the order of the documentation.
        pub static RULES: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    // Reading
    UNREADABLE Error "unreadable-file";
    SYNTAX Error "syntax";
    UNKNOWN_KEY Error "unknown-key";
    MISSING_KEY Error "missing-key";
    WRONG_TYPE Error "wrong-type";
    UNKNOWN_VALUE Error "unknown-value";
    BAD_DATE Error "bad-date";
    BAD_PERIOD Error "bad-period";
    BAD_ID Error "bad-id";
    BAD_IDENTIFIER Error "bad-identifier";
    BAD_COUNTRY Error "bad-country";
    BAD_LANGUAGE Error "bad-language";
    BAD_TIME_ZONE Error "bad-time-zone";
    BAD_LINK Error "bad-link";
    // Texts
    EMPTY_TEXT Error "empty-text";
    HIDDEN_CHARACTER Error "hidden-character";
    MISSING_TRANSLATION Error "missing-translation";
    UNKNOWN_LANGUAGE Error "unknown-language";
    MARKDOWN Error "markdown";
    STRAY_TEXT Error "stray-text";
    // Ids and identifiers
    DUPLICATE_ID Error "duplicate-id";
    UNKNOWN_ID Error "unknown-id";
    SAME_IDENTIFIER Error "same-identifier";
    WITHOUT_SOURCE Error "without-source";
    TOO_MANY_SCHEMES Error "too-many-schemes";
    // Bans and rules
    COVERS_NOTHING Error "covers-nothing";
    WITHOUT_RULE Error "without-rule";
    WITHOUT_REASON Error "without-reason";
    NEVER_MATCHES Error "never-matches";
    NEVER_IN_FORCE Error "never-in-force";
    AFTER_UNTIL Error "after-until";
    DEADLINE_BEFORE_START Error "deadline-before-start";
    PAST_EXPIRES Error "past-expires";
    EXPIRES_BEFORE_ISSUED Error "expires-before-issued";
    ODD_YEAR Error "odd-year";
    EXCEPTS_ALL Error "excepts-all";
    // The whole
    REFUSED Error "refused";
    UNKNOWN_POLICY Error "unknown-policy";
    TOO_MANY Error "too-many";
    // Worth a look
    SOURCE_WITHOUT_DATE Warning "source-without-date";
    WITHOUT_SOURCES Warning "without-sources";
    WITHOUT_MAKER_ANSWER Warning "without-maker-answer";
    PRIVATE_ORDER Warning "private-order";
    OWN_WITHOUT_SOURCE Warning "own-without-source";
    IDLE Warning "idle";
    UNUSED_ROLE Warning "unused-role";
    UNUSED_ACCEPT Warning "unused-accept";
    DEAD_RULE Warning "dead-rule";
    CANNOT_FIND Warning "cannot-find";
    MAKER_WITHOUT_APPS Warning "maker-without-apps";
    MAKER_WITHOUT_DEVICES Warning "maker-without-devices";
    NAMED_TWICE Warning "named-twice";
    BANS_DIFFER Warning "bans-differ";
    DEAD_EXEMPTION Warning "dead-exemption";
    HALF_EXEMPTION Warning "half-exemption";
    KNOWN_ELSEWHERE Warning "known-elsewhere";
    OLD_LIST Warning "old-list";
    OLD_CATALOGUE Warning "old-catalogue";
    LONG_SENTENCE Warning "long-sentence";
    HARD_WORD Warning "hard-word";
    HARSH_WORD Warning "harsh-word";
    HARD_TO_READ Warning "hard-to-read";
    ORDER_WHERE_ASKED Warning "order-where-asked";
    LATER_WITHOUT_DAY Warning "later-without-day";
    BEFORE_A_DAY Warning "before-a-day";
    SMALL_LETTER Warning "small-letter";
    TWO_WORDS Warning "two-words";
    PROMISED_NUMBER Warning "promised-number";
}

/// Looks for everything that is not seen while reading.
pub(crate) fn run(cx: &Cx, ast: &Ast, own: &[App], known: &Known<'_>) {
    ids::unknown_ids(cx, ast, known);
    ids::unknown_sources(cx, known);
    apps::same_identifier(cx, known);
    apps::too_many_schemes(cx, ast, known);
    apps::covers_nothing(cx, ast, known);
    apps::excepts_all(cx, ast, known);
    rules::never_matches(cx, ast);
    rules::never_in_force(cx, ast);
    rules::after_until(cx, ast);
    rules::hold_after_until(cx, ast);
    rules::deadline_before_start(cx, ast);
    rules::past_expires(cx, ast);
    rules::expires_before_issued(cx, ast);
    dates::odd_year(cx, ast);
    warnings::source_without_date(cx, ast);
    warnings::without_sources(cx, ast);
    warnings::without_maker_answer(cx, ast);
    warnings::private_order(cx, ast);
    warnings::idle(cx, ast);
    warnings::unused_role(cx, ast);
    warnings::beside_apps(cx, ast, known);
    warnings::cannot_find(cx, ast, known);
    reach::maker_without_apps(cx, ast, known);
    reach::named_twice(cx, ast);
    reach::differing(cx, ast, known);
    reach::exemptions(cx, ast, known);
    reach::known_elsewhere(cx, ast, own, known);
    language::run(cx, ast);
    habits::run(cx, ast);
}

/// Looks for what only the compiled policy shows. Last: what was accepted in vain is known by now.
pub(crate) fn run_compiled(cx: &Cx, ast: &Ast, policy: &PolicyFile) {
    dead::dead_rules(cx, ast, policy);
    accept::unused(cx, ast);
}

/// How hard each ban is to read, in each language that has a formula.
pub(crate) fn readability(ast: &Ast) -> Vec<Readability> {
    let tags = || ast.languages.iter().filter_map(|tag| Some((tag.as_str(), Language::from_tag(&tag.value)?)));
    let score = |ban: &Ban, tag, language| {
        let texts = language::texts_of_ban(ban, tag);
        let score = measure(language, texts.iter().map(|text| text.as_str()))?;
        Some(Readability { ban: ban.id.value.clone(), language, score })
    };
    ast.bans.iter().flat_map(|ban| tags().filter_map(move |(tag, language)| score(ban, tag, language))).collect()
}

/// Looks for what concerns the catalogue alone.
pub(crate) fn run_catalogue(cx: &Cx, known: &Known<'_>) {
    ids::unknown_makers(cx, known);
    ids::unknown_sources(cx, known);
    apps::same_identifier(cx, known);
}

#[cfg(test)]
mod tests {
    use appwijzer_core::l10n::{Language, Words};

    use super::{RULES, sentences};

    #[test]
    fn every_rule_has_its_own_id_and_says_what_it_is_about() {
        let mut ids: Vec<&str> = RULES.iter().map(|r| r.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
        for words in Language::ALL.iter().map(|language| Words::with(*language, &[sentences(*language)])) {
            for rule in RULES {
                let about = rule.about(&words);
                assert!(about.contains(' ') && !about.ends_with('.'), "{}: {about}", rule.id);
            }
        }
    }
}
