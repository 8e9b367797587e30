//! What the compiler has to say about a source, and how that is shown.

use std::fmt::Write as _;

use appwijzer_core::l10n::{Language, Words};

use super::lint::RULES;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is compiled.
    Error,
    /// It compiles, and somebody should look.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// Something that is wrong, or worth a look, at one place of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The stable id of the rule, such as `unknown-id`; see [`super::RULES`].
    pub rule: &'static str,
    /// The file, relative to the policy's folder.
    pub file: String,
    /// Line, from 1; 0 when it is about the file as a whole.
    pub line: usize,
    /// Column in characters, from 1; 0 when it is about the file as a whole.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What is expected instead.
    pub help: Option<String>,
    /// The line itself.
    pub excerpt: Option<Excerpt>,
}

/// The line that a diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Its characters, without the line break.
    pub text: String,
    /// How many characters of it, from the column on, are meant. At least 1.
    pub width: usize,
}

/// A warning that the author has weighed and lets stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// What is warned about, and where.
    pub diagnostic: Diagnostic,
    /// Why it stands, in the author's words.
    pub why: String,
}

/// The longest line that is shown whole; of a longer one only the part around the place.
const WIDEST: usize = 160;

/// All diagnostics as text, in the manner of rustc, with a blank line between them.
///
/// With `colour` the text holds ANSI codes of the 16 basic colours; never use it for a file.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], colour: bool) -> String {
    render_with(diagnostics, colour, |_| None)
}

/// The same, with a note below each: what its rule is about, for people who do not read English.
#[must_use]
pub fn render_with(diagnostics: &[Diagnostic], colour: bool, note: impl Fn(&Diagnostic) -> Option<String>) -> String {
    let mut out = String::new();
    for (i, diagnostic) in diagnostics.iter().enumerate() {
        if i > 0 {
            out.push('\n');
        }
        diagnostic.render_into(&mut out, Paint(colour), note(diagnostic));
    }
    out
}

/// A first capital and a full stop: where it stands as a sentence of its own.
#[must_use]
pub fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if words.ends_with(['.', '?', '!', '…']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}

#[derive(Clone, Copy)]
struct Paint(bool);

impl Paint {
    fn wrap(self, code: &str, words: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{words}\u{1b}[0m") } else { words.to_owned() }
    }

    fn severity(self, severity: Severity, words: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
        };
        self.wrap(code, words)
    }

    fn frame(self, words: &str) -> String {
        self.wrap("34", words)
    }
}

impl Diagnostic {
    /// What its rule is about, for who does not read English: everything else that it says is English.
    #[must_use]
    pub fn about(&self, words: &Words) -> Option<String> {
        let rule = RULES.iter().find(|rule| rule.id == self.rule)?;
        (words.language() != Language::En).then(|| rule.about(words))
    }

    fn render_into(&self, out: &mut String, paint: Paint, note: Option<String>) {
        let head = paint.severity(self.severity, &format!("{}[{}]", self.severity.name(), self.rule));
        let number = if self.line > 0 { self.line.to_string() } else { String::new() };
        let margin = " ".repeat(number.len().max(1));
        let place = match self.line {
            0 => self.file.clone(),
            line => format!("{}:{line}:{}", self.file, self.column),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{head}: {}", shown(&self.message));
        let _ = writeln!(out, "{margin}{} {}", paint.frame("-->"), shown(&place));
        if let Some(excerpt) = &self.excerpt {
            let (line, before, marked) = window(excerpt, self.column);
            let carets = paint.severity(self.severity, &"^".repeat(marked));
            let bar = paint.frame("|");
            let _ = writeln!(out, "{margin} {bar}");
            let _ = writeln!(out, "{} {bar} {line}", paint.frame(&number));
            let _ = writeln!(out, "{margin} {bar} {}{carets}", " ".repeat(before));
        }
        if let Some(note) = note {
            let _ = writeln!(out, "{margin} {} {note}", paint.frame("="));
        }
        if let Some(help) = &self.help {
            let _ = writeln!(out, "{margin} {} help: {}", paint.frame("="), shown(help));
        }
    }
}

/// The line as it is shown, how many columns stand before the place, and how many are marked.
fn window(excerpt: &Excerpt, column: usize) -> (String, usize, usize) {
    let at = column.saturating_sub(1);
    let total = excerpt.text.chars().count();
    let start = if total > WIDEST { at.saturating_sub(WIDEST / 4).min(total - WIDEST) } else { 0 };
    let (mut line, mut before, mut marked) = (String::new(), 0, 0);
    if start > 0 {
        line.push('…');
        before += 1;
    }
    for (i, c) in excerpt.text.chars().enumerate().skip(start).take(WIDEST) {
        let piece = shown_char(c);
        let width = piece.chars().count();
        line.push_str(&piece);
        if i < at {
            before += width;
        } else if i < at + excerpt.width {
            marked += width;
        }
    }
    if start + WIDEST < total {
        line.push('…');
    }
    (line, before, marked.max(1))
}

fn shown(words: &str) -> String {
    words.chars().map(shown_char).collect()
}

/// What a source holds must not move the cursor of a terminal or turn its text around.
#[must_use]
pub fn shown_char(c: char) -> String {
    match c {
        '\t' => " ".to_owned(),
        c if c.is_control() || is_hidden(c) => format!("<U+{:04X}>", u32::from(c)),
        c => c.to_string(),
    }
}

/// Characters that nobody sees, or that change the direction or order of what follows
/// (Unicode TR 9 and TR 36). Joiners (U+200C, U+200D) are left alone: Persian needs them.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' |
        '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' |
        '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(line: &str, column: usize, width: usize) -> Diagnostic {
        Diagnostic {
            severity: Severity::Error,
            rule: "unknown-id",
            file: "policy.toml".into(),
            line: 12,
            column,
            message: "there is no app 'tiktk'".into(),
            help: Some("did you mean 'tiktok'?".into()),
            excerpt: Some(Excerpt { text: line.into(), width }),
        }
    }

    #[test]
    fn the_caret_stands_under_the_word() {
        let text = render(&[sample("apps = [\"tiktk\"]", 9, 7)], false);
        let expected = "error[unknown-id]: there is no app 'tiktk'\n  --> policy.toml:12:9\n   |\n12 | apps = [\"tiktk\"]\n   |         ^^^^^^^\n   = help: did you mean 'tiktok'?\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_would_steer_a_terminal_is_spelt_out() {
        let text = render(&[sample("a\u{202E}\u{1b}[31mb", 2, 1)], false);
        assert!(text.contains("a<U+202E><U+001B>[31mb"), "{text}");
        assert!(text.contains("|  ^^^^^^^^\n"), "{text}");
    }

    #[test]
    fn of_a_very_long_line_only_the_part_around_the_place_is_shown() {
        let line = format!("{}X{}", "a".repeat(5000), "b".repeat(5000));
        let text = render(&[sample(&line, 5001, 1)], false);
        assert!(text.len() < 700, "{}", text.len());
        assert!(text.contains("aXb"));
    }

    #[test]
    fn colour_is_only_there_when_asked_for() {
        assert!(!render(&[sample("x", 1, 1)], false).contains('\u{1b}'));
        assert!(render(&[sample("x", 1, 1)], true).contains("\u{1b}[1;31merror"));
    }
}
