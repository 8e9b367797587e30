//! Width and colour.

use std::io::IsTerminal;

use appwijzer_core::cases::Status;

/// Lines are not longer than this, in columns, however wide the terminal is.
const MAX_WIDTH: usize = 72;

/// How text is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Columns of a line.
    pub width: usize,
    /// Whether to use colour and bold.
    pub colour: bool,
}

impl Style {
    /// Plain text of the greatest width.
    #[must_use]
    pub fn plain() -> Self {
        Style { width: MAX_WIDTH, colour: false }
    }

    /// What suits standard output: colour only at a terminal that shows it, and never under
    /// `NO_COLOR` (no-color.org) or `TERM=dumb`.
    #[must_use]
    pub fn of_stdout() -> Self {
        let terminal = std::io::stdout().is_terminal();
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        let able = std::env::var_os("TERM").is_none_or(|t| t != "dumb");
        let width = terminal.then(textwrap::termwidth).unwrap_or(MAX_WIDTH).clamp(24, MAX_WIDTH);
        Style { width, colour: terminal && wanted && able }
    }

    /// The text in bold.
    #[must_use]
    pub fn bold(self, text: &str) -> String {
        self.sgr("1", text)
    }

    /// Sign and word of a state, in its colour.
    #[must_use]
    pub fn status(self, status: Status, word: &str) -> String {
        let colour = match status {
            Status::Action => "1;31",
            Status::Asked => "33",
            Status::Unknown => "35",
            Status::Done => "32",
            Status::Exempt => "0",
        };
        self.sgr(colour, &format!("{} {word}", Self::sign(status)))
    }

    /// The sign of a state: ASCII, and different for each.
    #[must_use]
    pub fn sign(status: Status) -> char {
        match status {
            Status::Action => '!',
            Status::Asked => '>',
            Status::Unknown => '?',
            Status::Done => 'v',
            Status::Exempt => '-',
        }
    }

    fn sgr(self, code: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
