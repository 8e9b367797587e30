//! What the lint has to say, beside the device.

use appwijzer_policy::source::{Diagnostic, Severity, sentence};
use maud::{Markup, html};

use crate::preview::text::plain;

use super::Page;

impl Page<'_> {
    /// What the lint has to say, each with its line.
    pub(super) fn findings(&self, findings: &[Diagnostic]) -> Markup {
        html! {
            ul class="findings" role="list" {
                @for finding in findings {
                    li class=(finding.severity.name()) {
                        p class="finding-head" {
                            strong { (self.say(match finding.severity {
                                Severity::Error => "finding-error",
                                Severity::Warning => "finding-warning",
                            })) }
                            span class="place" {
                                (plain(&finding.file))
                                @if finding.line > 0 { ":" (finding.line) ":" (finding.column) }
                            }
                        }
                        @if let Some(about) = finding.about(self.words) { p { (sentence(&about)) } }
                        p lang="en" { (plain(&finding.message)) }
                        @if let Some(excerpt) = &finding.excerpt {
                            (marked(&excerpt.text, finding.column, excerpt.width))
                        }
                        @if let Some(help) = &finding.help { p class="finding-help" { (plain(help)) } }
                    }
                }
            }
        }
    }
}

/// The line of a source with the meant characters marked; of a long line the part around them.
fn marked(line: &str, column: usize, width: usize) -> Markup {
    const AROUND: usize = 60;
    let at = column.saturating_sub(1);
    let from = at.saturating_sub(AROUND);
    let piece = |from: usize, n: usize| line.chars().skip(from).take(n).collect::<String>();
    let cut = line.chars().count() > at + width + AROUND;
    html! {
        pre class="excerpt" { code {
            @if from > 0 { "…" }
            (plain(&piece(from, at - from))) mark { (plain(&piece(at, width.min(200)))) }
            (plain(&piece(at + width, AROUND))) @if cut { "…" }
        } }
    }
}
