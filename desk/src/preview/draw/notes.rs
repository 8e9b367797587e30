//! Findings of the lint, beside the words on the screen that they are about.

use appwijzer_core::contract::{Block, TextRun};
use appwijzer_policy::source::Diagnostic;

/// Words shorter than this would be found everywhere.
const SHORTEST: usize = 12;

/// Findings with the words that they are about.
#[derive(Clone, Debug, Default)]
pub struct Notes<'d>(Vec<(String, &'d Diagnostic)>);

impl<'d> Notes<'d> {
    /// The findings that are about words.
    #[must_use]
    pub fn of(findings: &'d [Diagnostic]) -> Self {
        let words = |d: &'d Diagnostic| {
            let excerpt = d.excerpt.as_ref()?;
            let words = about(&excerpt.text, d.column.saturating_sub(1));
            (words.chars().count() >= SHORTEST).then(|| (words.to_owned(), d))
        };
        Notes(findings.iter().filter_map(words).collect())
    }

    /// The findings about the words of a block.
    #[must_use]
    pub fn beside(&self, block: &Block) -> Vec<&'d Diagnostic> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let shown = words_of(block);
        let about = |words: &str| shown.iter().any(|s| s.contains(words));
        self.0.iter().filter(|(words, _)| about(words)).map(|(_, d)| *d).collect()
    }
}

/// The quoted text around a column (counted in characters), or the line.
fn about(line: &str, column: usize) -> &str {
    let at = line.char_indices().nth(column).map_or(line.len(), |(i, _)| i);
    let mut from = 0;
    let mut pieces = line.split('"').enumerate();
    let quoted = pieces.find_map(|(i, piece)| {
        let end = from + piece.len();
        let inside = i % 2 == 1 && at <= end;
        from = end + 1;
        inside.then_some(piece)
    });
    quoted.unwrap_or_else(|| line.trim().trim_start_matches(['#', '-', '*', ' ']))
}

/// The words of a block that a policy may have brought.
fn words_of(block: &Block) -> Vec<String> {
    let joined = |runs: &[TextRun]| runs.iter().map(|r| r.text.as_str()).collect::<String>();
    match block {
        Block::Paragraph { runs, .. } => vec![joined(runs)],
        Block::Points { items, .. } => items.iter().map(|i| joined(i)).collect(),
        Block::Facts { items } => items.iter().map(|f| f.value.clone()).collect(),
        Block::Details { summary, paragraphs } => {
            std::iter::once(summary.clone()).chain(paragraphs.iter().cloned()).collect()
        }
        Block::Sources { items } => {
            items.iter().flat_map(|s| [Some(s.title.clone()), s.link.clone()]).flatten().collect()
        }
        Block::Notice { text, .. } | Block::Heading { text } => vec![text.clone()],
        Block::Choice { choice } => choice.options.iter().map(|o| o.label.clone()).collect(),
        Block::Status { text, .. } => text.iter().cloned().collect(),
        Block::Help { lines, .. } => lines.iter().map(|l| l.text.clone()).collect(),
        Block::Rows { .. }
        | Block::Steps { .. }
        | Block::Field { .. }
        | Block::Verbatim { .. }
        | Block::Actions { .. } => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::about;

    #[test]
    fn the_words_are_those_between_the_quotes_around_the_column() {
        let line = r#"  { nl = "Eerste zin.", en = "First sentence." },"#;
        assert_eq!(about(line, 10), "Eerste zin.");
        assert_eq!(about(line, 34), "First sentence.");
        assert_eq!(about("- A point in a text", 3), "A point in a text");
        assert_eq!(about("", 5), "");
    }
}
