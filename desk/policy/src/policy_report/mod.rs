//! What is to be said about a policy source beside its mistakes: how hard it is to read, and what the
//! companion will be able to look for on which device. For people, as JSON, and as SARIF for code hosts.

mod coverage;
mod sarif;

use schemars::JsonSchema;
use serde::Serialize;

use appwijzer_core::policy::PolicyFile;

use crate::source::{Compiled, Diagnostic, Severity};

pub use coverage::{AppReach, DeviceKind, KindCoverage, Reach, RecognisedApps, coverage, recognised_apps};
pub use sarif::sarif;

/// The result of `appwijzer policy lint --json`. Fields are only ever added.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LintReport {
    /// Version of this format: 1.
    schema: u32,
    /// The policy as it was named.
    policy: String,
    /// Whether it compiles.
    compiles: bool,
    /// How many errors.
    errors: usize,
    /// How many warnings, without the accepted ones.
    warnings: usize,
    /// What was found, in the order of the files.
    findings: Vec<Finding>,
    /// Warnings that the author let stand.
    accepted: Vec<AcceptedFinding>,
    /// How hard each ban is to read, per language.
    readability: Vec<ReadabilityRow>,
    /// What can be looked for, per kind of device; empty when it does not compile.
    coverage: Vec<KindCoverage>,
    /// How much is recognised of each ban on makers or countries.
    recognised: Vec<RecognisedApps>,
}

/// A mistake, or something worth a look.
#[derive(Debug, Serialize, JsonSchema)]
struct Finding {
    /// Name of the rule.
    rule: &'static str,
    /// `error` or `warning`.
    severity: &'static str,
    /// The file, as it is opened from here.
    file: String,
    /// Line, from 1; 0 when it is about the file as a whole.
    line: usize,
    /// Column in characters, from 1; 0 likewise.
    column: usize,
    /// What is wrong.
    message: String,
    /// What to do.
    help: Option<String>,
}

/// A warning that the author let stand.
#[derive(Debug, Serialize, JsonSchema)]
struct AcceptedFinding {
    /// What is warned about.
    #[serde(flatten)]
    finding: Finding,
    /// The author's reason.
    why: String,
}

/// How hard a ban is to read in one language.
#[derive(Debug, Serialize, JsonSchema)]
struct ReadabilityRow {
    /// Id of the ban.
    ban: String,
    /// `nl` or `en`.
    language: &'static str,
    /// The formula, with its year.
    formula: &'static str,
    /// Its value: about 0 (very hard) to 100 (very easy); 60 and more is standard.
    ease: f64,
    /// How many words were measured.
    words: usize,
    /// How many sentences.
    sentences: usize,
    /// Words per sentence.
    words_per_sentence: f64,
    /// The words with the most syllables.
    longest_words: Vec<String>,
}

impl LintReport {
    /// The report on a source that was compiled.
    #[must_use]
    pub fn new(name: &str, compiled: &Compiled) -> Self {
        let count = |severity| compiled.diagnostics.iter().filter(|d| d.severity == severity).count();
        let policy = compiled.policy.as_ref().and_then(|bytes| PolicyFile::parse(bytes.clone()).ok());
        LintReport {
            schema: 1,
            policy: name.to_owned(),
            compiles: compiled.policy.is_some(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            findings: compiled.diagnostics.iter().map(finding).collect(),
            accepted: (compiled.accepted.iter())
                .map(|a| AcceptedFinding { finding: finding(&a.diagnostic), why: a.why.clone() })
                .collect(),
            readability: (compiled.readability.iter())
                .map(|r| ReadabilityRow {
                    ban: r.ban.clone(),
                    language: r.language.tag(),
                    formula: r.score.formula,
                    ease: rounded(r.score.ease),
                    words: r.score.words,
                    sentences: r.score.sentences,
                    words_per_sentence: rounded(r.score.words_per_sentence),
                    longest_words: r.score.longest_words.clone(),
                })
                .collect(),
            coverage: policy.as_ref().map(coverage).unwrap_or_default(),
            recognised: policy.as_ref().map(recognised_apps).unwrap_or_default(),
        }
    }

    /// Its text: one JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The schema of the format, for `docs/lint.schema.json`.
    #[must_use]
    pub fn schema() -> String {
        let schema = schemars::schema_for!(LintReport);
        serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
    }
}

/// One decimal: more would pretend to be exact.
fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

fn finding(diagnostic: &Diagnostic) -> Finding {
    Finding {
        rule: diagnostic.rule,
        severity: diagnostic.severity.name(),
        file: diagnostic.file.clone(),
        line: diagnostic.line,
        column: diagnostic.column,
        message: diagnostic.message.clone(),
        help: diagnostic.help.clone(),
    }
}
