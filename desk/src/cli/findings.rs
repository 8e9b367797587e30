//! What the lint found, told to people.

use appwijzer_core::l10n::Args;
use appwijzer_policy::source::{Diagnostic, Severity, render_with};

use super::output::Talk;

/// What was found, each with its line, and how much it is. The lines say it in English; who reads another language
/// is told what each rule is about.
pub(super) fn tell_all(found: &[Diagnostic], talk: &Talk) {
    let note =
        |d: &Diagnostic| d.about(&talk.words).map(|about| talk.tell("rule-note", &Args::new().with("about", &about)));
    talk.drawing(&render_with(found, talk.style.colour, note));
    let count = |severity| found.iter().filter(|d| d.severity == severity).count();
    let counted = Args::new().number("errors", count(Severity::Error)).number("warnings", count(Severity::Warning));
    talk.answer(&talk.tell("lint-count", &counted));
}
