//! SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts show beside the
//! lines of a change.

use serde_json::{Value, json};

use appwijzer_core::l10n::{Language, Words};

use crate::source::{Compiled, Diagnostic, RULES, Severity, sentence, sentences};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

/// The findings as one SARIF log, accepted warnings as suppressed results.
#[must_use]
pub fn sarif(compiled: &Compiled) -> String {
    let found = compiled.diagnostics.iter().map(|d| result(d, None));
    let accepted = compiled.accepted.iter().map(|a| result(&a.diagnostic, Some(&a.why)));
    let words = Words::with(Language::En, &[sentences(Language::En)]);
    let rules: Vec<Value> = RULES
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": { "text": sentence(&rule.about(&words)) },
                "defaultConfiguration": { "level": rule.severity.name() },
            })
        })
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "appwijzer",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            // Columns count characters, not UTF-16 units.
            "columnKind": "unicodeCodePoints",
            "results": found.chain(accepted).collect::<Vec<_>>(),
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

fn result(diagnostic: &Diagnostic, accepted: Option<&str>) -> Value {
    let help = diagnostic.help.as_ref().map(|help| format!(" {}", sentence(help))).unwrap_or_default();
    let mut location = json!({ "artifactLocation": { "uri": uri(&diagnostic.file) } });
    if diagnostic.line > 0 {
        let width = diagnostic.excerpt.as_ref().map_or(1, |e| e.width);
        location["region"] = json!({
            "startLine": diagnostic.line,
            "startColumn": diagnostic.column,
            "endColumn": diagnostic.column + width,
        });
    }
    let mut result = json!({
        "ruleId": diagnostic.rule,
        "level": if diagnostic.severity == Severity::Error { "error" } else { "warning" },
        "message": { "text": format!("{}{help}", sentence(&diagnostic.message)) },
        "locations": [{ "physicalLocation": location }],
    });
    if let Some(index) = RULES.iter().position(|rule| rule.id == diagnostic.rule) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(why) = accepted {
        result["suppressions"] = json!([{ "kind": "inSource", "status": "accepted", "justification": why }]);
    }
    result
}

/// A path as a relative URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let mut out = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_sentences_are_fit_for_other_programs() {
        assert_eq!(uri("my policy/été.toml"), "my%20policy/%C3%A9t%C3%A9.toml");
        assert_eq!(sentence("there is no app 'x'"), "There is no app 'x'.");
    }
}
