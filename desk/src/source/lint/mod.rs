//! The table of rules. Each has a stable id, a severity and one line that says what it is about;
//! the functions that look for it stand beside it, small and apart.

mod accept;
mod apps;
mod dead;
mod ids;
mod language;
mod rules;
mod texts;
mod warnings;

use appwijzer_core::l10n::Language;
use appwijzer_core::policy::PolicyFile;

use super::Readability;
use super::ast::{Ast, Ban};
use super::diagnostics::Severity;
use super::known::Known;
use super::place::Cx;
use crate::readability::measure;

pub(crate) use texts::{check_words, languages_of};

/// A rule that a source is checked against.
#[derive(Debug)]
pub struct Rule {
    /// Stable: it may be searched for, and written in a commit message.
    pub id: &'static str,
    /// How bad it is to break it.
    pub severity: Severity,
    /// What it is about.
    pub summary: &'static str,
}

macro_rules! rules {
    ($($name:ident $severity:ident $id:literal $summary:literal;)*) => {
        $(pub(crate) static $name: Rule = Rule { id: $id, severity: Severity::$severity, summary: $summary };)*
        /// Every rule, in the order of the documentation.
        pub static RULES: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    // Reading
    UNREADABLE Error "unreadable-file" "a file is missing, too large or not text";
    SYNTAX Error "syntax" "the text is not TOML";
    UNKNOWN_KEY Error "unknown-key" "a key that this table does not have";
    MISSING_KEY Error "missing-key" "a key that must be there is not";
    WRONG_TYPE Error "wrong-type" "a text where a date is expected, and the like";
    UNKNOWN_VALUE Error "unknown-value" "a word that is not one of the known ones";
    BAD_DATE Error "bad-date" "not a day between 2000 and 2199";
    BAD_PERIOD Error "bad-period" "not a period such as \"6 weeks\"";
    BAD_ID Error "bad-id" "not an id: 1 to 64 of a-z, 0-9, '-' and '.'";
    BAD_IDENTIFIER Error "bad-identifier" "not a package name, bundle id, scheme, host or certificate digest";
    BAD_COUNTRY Error "bad-country" "not an ISO 3166-1 code of two letters";
    BAD_LANGUAGE Error "bad-language" "not a language tag";
    BAD_TIME_ZONE Error "bad-time-zone" "not an IANA time zone";
    BAD_LINK Error "bad-link" "not an https address, mail address or telephone number";
    // Texts
    EMPTY_TEXT Error "empty-text" "a text without words";
    HIDDEN_CHARACTER Error "hidden-character" "an invisible or direction-changing character in a text";
    MISSING_TRANSLATION Error "missing-translation" "a text that does not exist in every language of the policy";
    UNKNOWN_LANGUAGE Error "unknown-language" "a text in a language that the policy does not name";
    MARKDOWN Error "markdown" "Markdown beyond headings, paragraphs, lists and links";
    STRAY_TEXT Error "stray-text" "a file in texts/ that belongs to no ban or language";
    // Ids and identifiers
    DUPLICATE_ID Error "duplicate-id" "two of a kind have the same id";
    UNKNOWN_ID Error "unknown-id" "an id that nothing has";
    SAME_IDENTIFIER Error "same-identifier" "two apps have the same identifier or certificate";
    WITHOUT_SOURCE Error "without-source" "an identifier, a country or a parent in the catalogue without a source";
    TOO_MANY_SCHEMES Error "too-many-schemes" "more than 25 iOS schemes to ask the system about";
    // Bans and rules
    COVERS_NOTHING Error "covers-nothing" "a ban that reaches no app";
    WITHOUT_RULE Error "without-rule" "a ban without a rule, or a rule without a phase";
    WITHOUT_REASON Error "without-reason" "a ban that gives no reason";
    NEVER_MATCHES Error "never-matches" "a rule whose conditions contradict each other";
    NEVER_IN_FORCE Error "never-in-force" "a phase that is over before it begins";
    AFTER_UNTIL Error "after-until" "a rule or a hold that begins after its last day";
    DEADLINE_BEFORE_START Error "deadline-before-start" "a deadline that lies before the first day";
    PAST_EXPIRES Error "past-expires" "a first day or a deadline after the policy has expired";
    EXPIRES_BEFORE_ISSUED Error "expires-before-issued" "a policy that has expired before it is issued";
    EXCEPTS_ALL Error "excepts-all" "an app that a ban both names and excepts";
    // The whole
    REFUSED Error "refused" "the compiled policy is not accepted by the companion";
    UNKNOWN_POLICY Error "unknown-policy" "there is no embedded policy of this name";
    TOO_MANY Error "too-many" "more mistakes than are shown";
    // Worth a look
    SOURCE_WITHOUT_DATE Warning "source-without-date" "a source of a ban without a date";
    WITHOUT_SOURCES Warning "without-sources" "a ban that names no source for its reasons";
    WITHOUT_MAKER_ANSWER Warning "without-maker-answer" "a ban on named apps or makers that does not give the maker's answer";
    PRIVATE_ORDER Warning "private-order" "a rule that orders on private devices instead of asking";
    OWN_WITHOUT_SOURCE Warning "own-without-source" "an identifier or a country in the policy's own tables without a source";
    IDLE Warning "idle" "a condition or an alternative that has no effect";
    UNUSED_ROLE Warning "unused-role" "a role that no rule and no record speaks of";
    UNUSED_ACCEPT Warning "unused-accept" "an accepted warning that is not given";
    DEAD_RULE Warning "dead-rule" "a rule or a phase that another rule always overrules";
    CANNOT_FIND Warning "cannot-find" "a named app without an identifier for a platform on which it may exist";
    LONG_SENTENCE Warning "long-sentence" "a sentence of more than 15 words";
    HARD_WORD Warning "hard-word" "a word for which there is a plainer one";
    HARSH_WORD Warning "harsh-word" "a word that accuses or threatens";
    HARD_TO_READ Warning "hard-to-read" "a ban whose words are together harder than standard, by the language's formula";
}

/// Looks for everything that is not seen while reading.
pub(crate) fn run(cx: &Cx, ast: &Ast, known: &Known<'_>) {
    ids::unknown_ids(cx, ast, known);
    apps::same_identifier(cx, known);
    apps::too_many_schemes(cx, ast, known);
    apps::covers_nothing(cx, ast, known);
    apps::excepts_all(cx, ast);
    rules::never_matches(cx, ast);
    rules::never_in_force(cx, ast);
    rules::after_until(cx, ast);
    rules::hold_after_until(cx, ast);
    rules::deadline_before_start(cx, ast);
    rules::past_expires(cx, ast);
    rules::expires_before_issued(cx, ast);
    warnings::source_without_date(cx, ast);
    warnings::without_sources(cx, ast);
    warnings::without_maker_answer(cx, ast);
    warnings::private_order(cx, ast);
    warnings::idle(cx, ast);
    warnings::unused_role(cx, ast);
    warnings::cannot_find(cx, ast, known);
    language::run(cx, ast);
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
    apps::same_identifier(cx, known);
}

#[cfg(test)]
mod tests {
    use super::RULES;

    #[test]
    fn every_rule_has_its_own_id_and_says_what_it_is_about() {
        let mut ids: Vec<&str> = RULES.iter().map(|r| r.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
        assert!(RULES.iter().all(|r| !r.summary.is_empty() && !r.summary.ends_with('.')));
    }
}
